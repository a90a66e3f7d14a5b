"""The stage: a town with the estate's group in it, and a hall that serves it, both running while the play lasts."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from bot.app import running
from bot.config import load_config
from bot.logs import logs_into
from bot.playing.company import Company, Player, gather_company
from bot.playing.folder import CannotPlay
from bot.playing.sample import Sample
from simulator import Group, Town, TownClock, TownMessage, TownServer

Given = TypeVar("Given")

PATIENCE = 30.0
"""Real seconds to wait for an answer of the hall."""

_AT_ONCE = 40
_CONFIG = """\
# Written by `yishiting demo`, for the town that ran beside the hall.
[telegram]
token = "{token}"
api_base = "{url}"
limits = false
"""


class Stage:
    """Where the play is played."""

    def __init__(self, town: Town, company: Company, group: Group, sample: Sample, folder: Path) -> None:
        self.town, self.company, self.group = town, company, group
        self.sample, self.folder = sample, folder

    @property
    def record_folder(self) -> Path:
        """Where the hall writes the record of the play's only decision."""
        return self.folder / "records" / str(self.sample.story["community"]["short"]) / "R-1"

    def by(self, key: str) -> Player:
        """The player whom the story's ``by`` means."""
        return self.company.by(key)

    async def heard(self, part: str, *, after: TownMessage | None = None) -> TownMessage:
        """The bot's message in the group that contains this, standing or coming."""
        return await self.group.wait_for(
            lambda message: message.sender is self.town.bot and part in message.text, PATIENCE, after=after
        )

    async def card(self, number: str, shows: str = "") -> TownMessage:
        """The card of a matter, such as ``N-1``, once its text and buttons contain ``shows``."""
        return await self.group.wait_for(
            lambda message: (
                message.sender is self.town.bot and message.text.startswith(f"{number} ·") and shows in str(message)
            ),
            PATIENCE,
        )

    async def in_group(self, player: Player, text: str, reply_to: TownMessage | None = None) -> TownMessage:
        """Say something in the group."""
        return await player.person.say(self.group, text, reply_to=reply_to)

    async def in_private(self, player: Player, text: str, expecting: str) -> TownMessage:
        """Say something to the bot; returns its answer that contains ``expecting``."""
        said = await player.person.say(player.person.private, text)
        return await self.answer(player, expecting, said)

    async def follow(self, player: Player, card: TownMessage, label: str, expecting: str) -> TownMessage:
        """Follow a card's link into the private chat; returns the bot's message there that contains ``expecting``."""
        link = card.button(label).url
        assert link is not None, f"{label} of {card} is no link"
        return await self.answer(player, expecting, await player.person.follow(link))

    async def answer(self, player: Player, expecting: str, after: TownMessage | None) -> TownMessage:
        """The bot's private message that contains ``expecting``, standing or coming."""
        return await player.person.expect(expecting, timeout=PATIENCE, after=after)

    async def tap(self, player: Player, message: TownMessage, label: str) -> str:
        """Press a button; returns what the bot pops up."""
        return (await player.person.tap(message, label, timeout=PATIENCE)).text

    def let_pass(self, *, days: float = 0, hours: float = 0) -> None:
        """Move the town's clock, and with it the hall's."""
        self.town.clock.advance(days=days, hours=hours)


async def together(acts: Iterable[Coroutine[Any, Any, Given]]) -> list[Given]:
    """Let many act at once, though not all: forty at a time. Returns what each was given, in their order.

    Each act begins only when somebody is free for it: none is left unbegun when the play is stopped.
    """
    waiting, given = enumerate(acts), dict[int, Given]()

    async def some() -> None:
        for place, act in waiting:
            given[place] = await act

    tasks = [asyncio.create_task(some()) for _ in range(_AT_ONCE)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
    return [given[place] for place in sorted(given)]


@asynccontextmanager
async def staged(folder: Path, port: int, sample: Sample) -> AsyncIterator[Stage]:
    """Build the town on ``port`` of the loopback address (0: a free one) and open a hall for it in ``folder``.

    Raises CannotPlay when the port is taken.
    """
    clock = TownClock()
    town = Town(clock)
    bot = town.add_bot(name="议事厅")
    company = gather_company(town, sample)
    people = [player.person for player in company.everyone]
    moderator = company.by(sample.story["proposal"]["by"]).person
    group = town.add_group(sample.line("community").text, people, [moderator], bot_admin=True)
    async with AsyncExitStack() as stack:
        try:
            server = await stack.enter_async_context(TownServer(town, port=port))
        except OSError as error:
            raise CannotPlay(f"port {port} cannot be used: {error.strerror}; choose another with --port") from None
        path = folder / "config.toml"
        path.write_text(_CONFIG.format(token=bot.token, url=server.url), "utf-8")
        config = load_config(path, {})
        stack.enter_context(logs_into(folder / "hall.log", config.log.level))
        await stack.enter_async_context(running(config, lambda: _instant(clock)))
        yield Stage(town, company, group, sample, folder)


def _instant(clock: TownClock) -> Any:  # noqa: ANN401  # the hall's own type; a play knows nothing of its inside
    return round(clock.now().timestamp() * 1000)
