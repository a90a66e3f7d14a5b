"""A visit: the town with the sample community alive in it, a hall of its own process, and the page to act on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.playing.folder import CannotPlay
from bot.playing.hall_process import CLOCK, HallProcess
from bot.playing.matter import Matter, profiles, title
from bot.playing.moments import moments
from bot.playing.opening import WAITING, open_house
from bot.playing.sample import load_sample
from bot.playing.shared_clock import SharedClock
from bot.playing.stage import Stage, port_taken, staged_apart
from simulator.page import Page, Setting

PORT = 8080
_ZONE = ZoneInfo("Asia/Shanghai")
_MORNING = time(9, 30)
_TO_OPEN = 90.0  # real seconds
PATIENCE = 15.0
"""Real seconds that the story waits for an answer: a visitor looks on."""


@dataclass(frozen=True)
class Visit:
    """What is open: the page, the story it plays, and the hall's process."""

    page: Page
    matter: Matter
    hall: HallProcess


@asynccontextmanager
async def visited(folder: Path, port: int | None, patience: float = PATIENCE) -> AsyncIterator[Visit]:
    """Open the house in ``folder``, and the page on ``port`` (None: 8080, or a free one when that is taken).

    Raises CannotPlay when the port is taken.
    """
    begin = datetime.combine(datetime.now(_ZONE).date(), _MORNING, _ZONE)
    sample = load_sample()
    async with AsyncExitStack() as stack:
        clock = SharedClock(folder / CLOCK, begin)
        stage = await stack.enter_async_context(staged_apart(folder, clock, sample, patience))
        hall = HallProcess(folder)
        stack.callback(hall.end)
        hall.start()
        matter = Matter(stage, lambda: hall.alive)
        page = await _page(stack, stage, hall, matter, port)
        await _opened(stage, hall)
        await open_house(matter.play)
        yield Visit(page, matter, hall)


async def _opened(stage: Stage, hall: HallProcess) -> None:
    """Wait until the hall asks for updates: loading it takes some seconds. Raises CannotPlay when it has ended."""
    async with asyncio.timeout(_TO_OPEN):
        while not stage.town.calls_of("getUpdates"):
            if not hall.alive:
                raise CannotPlay(f"the hall has ended by itself; {stage.folder / 'hall.log'} says why")
            await asyncio.sleep(0.1)


async def _page(stack: AsyncExitStack, stage: Stage, hall: HallProcess, matter: Matter, port: int | None) -> Page:
    bot = stage.town.bot.username
    setting = Setting(
        title(), _ZONE, profiles(stage.sample, stage.company, WAITING, lambda start: f"https://t.me/{bot}?start={start}"),
        matter, hall, lambda: list(moments(stage.group, stage.town.bot, _ZONE)),
    )  # fmt: skip
    try:
        return await stack.enter_async_context(Page(stage.town, setting, port=PORT if port is None else port))
    except OSError as error:
        if port is not None:
            raise port_taken(port, error) from None
        return await stack.enter_async_context(Page(stage.town, setting))
