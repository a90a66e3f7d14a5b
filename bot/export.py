"""``yishiting export``: the bundle of a vote, written to a folder."""

from pathlib import Path

from bot.config import Config
from bot.hall import system_clock
from domain.numbers import number_said
from domain.refusals import Refusal
from records.bundle import write_bundle
from storage.address import sqlite_file
from storage.reading import read_once
from usecases.export import export_by_number


class NotExported(Exception):
    """Why there is nothing to export, and what to do."""


def export_vote_to(config: Config, community: str | None, said: str, folder: Path, *, public: bool) -> Path:
    """Write ``<folder>/<community>-V-1.zip`` and return it. Reads beside a running hall. Raises NotExported."""
    number = number_said(said)
    if number is None or number.kind != "V":
        raise NotExported(f"{said} is no vote's number; write V-1")
    file = sqlite_file(config.storage.url)
    if file is not None and not file.exists():
        raise NotExported(f"{file} does not exist; has the hall been run with this configuration?")
    try:
        bundle = read_once(config.storage.url, system_clock, export_by_number, community, number, public)
    except LookupError as several:
        raise NotExported(f"say which community with --community: {several}") from None
    except Refusal as refusal:
        raise NotExported(f"{number}: {refusal}; a bundle exists once the vote has closed and was counted") from None
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{bundle.name}{'' if bundle.full else '-public'}.zip"
    path.write_bytes(write_bundle(bundle.count, bundle.events, bundle.root, full=bundle.full))
    return path
