"""The stage: a town with the estate's group in it, and a hall that serves it, both running while the play lasts."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, time
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

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

CONFIG = "config.toml"
"""The name of the hall's configuration in the demo's folder."""

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

    def __init__(
        self, town: Town, company: Company, group: Group, sample: Sample, folder: Path, patience: float = PATIENCE
    ) -> None:
        self.town, self.company, self.group = town, company, group
        self.sample, self.folder, self.patience = sample, folder, patience

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
            lambda message: message.sender is self.town.bot and part in message.text, self.patience, after=after
        )

    async def card(self, number: str, shows: str = "") -> TownMessage:
        """The card of a matter, such as ``N-1``, once its text and buttons contain ``shows``."""
        return await self.group.wait_for(
            lambda message: (
                message.sender is self.town.bot and message.text.startswith(f"{number} ·") and shows in str(message)
            ),
            self.patience,
        )

    async def shown(self, message: TownMessage, wanted: Callable[[TownMessage], bool]) -> None:
        """Wait until a message of the group is as wanted, as it stands or edited."""
        await self.group.wait_for(lambda each: each is message and wanted(each), self.patience)

    async def new_card(self, letter: str, title: str) -> TownMessage:
        """The newest card whose number has this letter and that contains the title; its number is not known yet."""
        return await self.group.wait_for(
            lambda message: (
                message.sender is self.town.bot and message.text.startswith(f"{letter}-") and title in message.text
            ),
            self.patience,
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
        return await player.person.expect(expecting, timeout=self.patience, after=after)

    async def tap(self, player: Player, message: TownMessage, label: str) -> str:
        """Press a button; returns what the bot pops up."""
        return (await player.person.tap(message, label, timeout=self.patience)).text

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
    clock = TownClock(_morning())
    stage = _settled(clock, sample, folder, PATIENCE)
    async with AsyncExitStack() as stack:
        try:
            server = await stack.enter_async_context(TownServer(stage.town, port=port))
        except OSError as error:
            raise port_taken(port, error) from None
        config = load_config(_configured(stage, server.url), {})
        stack.enter_context(logs_into(folder / "hall.log", config.log.level))
        await stack.enter_async_context(running(config, lambda: _instant(clock)))
        yield stage


@asynccontextmanager
async def staged_apart(folder: Path, clock: TownClock, sample: Sample, patience: float) -> AsyncIterator[Stage]:
    """Build the town on a free port; a hall of its own process may come and go with ``folder / CONFIG``."""
    stage = _settled(clock, sample, folder, patience)
    async with TownServer(stage.town) as server:
        _configured(stage, server.url)
        yield stage


def _morning() -> datetime:
    """Today's morning at the estate, whenever it is played: at night the hall writes to nobody unasked."""
    zone = ZoneInfo("Asia/Shanghai")
    return datetime.combine(datetime.now(zone).date(), time(9, 30), zone)


def port_taken(port: int, error: OSError) -> CannotPlay:
    """What to say of a port that cannot be listened on."""
    return CannotPlay(f"port {port} cannot be used: {error.strerror}; choose another with --port")


def _settled(clock: TownClock, sample: Sample, folder: Path, patience: float) -> Stage:
    """The town with everyone in the estate's group."""
    town = Town(clock)
    town.add_bot(name="议事厅")
    company = gather_company(town, sample)
    people = [player.person for player in company.everyone]
    moderator = company.by(sample.story["proposal"]["by"]).person
    group = town.add_group(sample.line("community").text, people, [moderator], bot_admin=True)
    return Stage(town, company, group, sample, folder, patience)


def _configured(stage: Stage, url: str) -> Path:
    path = stage.folder / CONFIG
    path.write_text(_CONFIG.format(token=stage.town.bot.token, url=url), "utf-8")
    return path


def _instant(clock: TownClock) -> Any:  # noqa: ANN401  # the hall's own type; a play knows nothing of its inside
    return round(clock.now().timestamp() * 1000)
