"""``yishiting import-roll``: a roll file from the command line, for the clerk at the machine that runs the hall."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

from bot.config import Config
from bot.hall import open_hall, system_clock
from domain.refusals import Refusal
from domain.roll_file import RollDraft, read_roll
from handlers.screens.refusals import refusal_text, without_markup
from handlers.screens.rolls import preview_lines
from records.codes import slips_table
from storage.keys import Keys
from storage.store import Store
from texts import Texts, negotiate, roll_headers, texts_in
from usecases.rolls import RollPreview, RollStored, import_by_hand, preview_by_hand, slips


class NotImported(Exception):
    """Nothing was stored. ``code``: 1 when the file has problems or the clerk said no, 2 when it cannot be tried."""

    def __init__(self, said: str, code: int) -> None:
        super().__init__(said)
        self.code = code


def import_file(
    config: Config,
    community: str | None,
    path: Path,
    *,
    ask: Callable[[str], bool] | None,
    say: Callable[[str], object],
) -> None:
    """Show what a roll file would change and store it when ``ask`` agrees (None: unasked). Raises NotImported."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NotImported(f"{path}: cannot be read: {error.strerror}", 2) from None
    draft = read_roll(content, path.name, roll_headers())
    texts = texts_in(negotiate(os.environ.get("LC_ALL") or os.environ.get("LANG", "").replace("C.UTF-8", "en")))
    with open_hall(config, system_clock, "yishiting import-roll") as store:
        try:
            asyncio.run(_import(store, config, community, path, draft, texts, ask, say))
        except LookupError as several:
            raise NotImported(f"say which community with --community: {several}", 2) from None
        except Refusal as refusal:
            raise NotImported(refusal_text(refusal, texts), 2) from None


async def _import(
    store: Store, config: Config, community: str | None, path: Path, draft: RollDraft, texts: Texts,
    ask: Callable[[str], bool] | None, say: Callable[[str], object],
) -> None:  # fmt: skip
    preview: RollPreview = await store.read(preview_by_hand, community, path.name, draft)
    for line in preview_lines(preview, texts):
        say(without_markup(line))
    if preview.problems:
        raise NotImported("", 1)
    if ask is not None and not ask(without_markup(texts.say("roll-confirm"))):
        raise NotImported(texts.plain("roll-discarded"), 1)
    keys = Keys(config.storage.keys)
    stored: RollStored = await store.write(import_by_hand, community, preview, draft, keys)
    facts = {"community": stored.community, "seats": stored.seats, "given": stored.given, "fresh": len(stored.fresh)}
    say(without_markup(texts.say("roll-stored", **facts)))
    made = slips(stored, draft, keys)
    if made:
        codes = path.with_name(f"{path.stem}-codes.csv")
        codes.touch(mode=0o600)
        codes.write_bytes(slips_table(made, None))
        say(texts.plain("roll-codes-at", path=str(codes)))
