"""The courtyard on each test's own database, with or without an open hall."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog
from aiogram.types import Update

import bot.alarm
import bot.app
import bot.deliver
import bot.gathering
from bot.logs import set_up_logs
from simulator import Town, TownClock, TownServer
from tests.hall.neighbourhood import SUMMER, Neighbourhood


@pytest.fixture(autouse=True)
def _quick_pulse(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hall looks at its clock and its outbox more often, so that nobody waits for a second to pass."""
    monkeypatch.setattr(bot.alarm, "_EVERY", 0.1)
    monkeypatch.setattr(bot.deliver, "_IDLE", 0.02)
    monkeypatch.setattr(bot.gathering, "_IDLE", 0.05)


@pytest.fixture(autouse=True)
def _one_hall_after_the_other(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a hall keeps for the life of its process, and aiogram of the last updates, would stay after each test: six
    megabytes a hall."""
    monkeypatch.setattr(bot.app, "_keep_what_is_loaded", lambda: None)
    yield
    kept = Update.event_type.fget  # type: ignore[attr-defined]  # a property on top of an lru_cache
    kept.cache_clear()


@pytest.fixture(autouse=True)
def _plain_logs() -> Iterator[None]:
    """What the hall would log as JSON, to the captured stderr."""
    before = structlog.get_config()
    set_up_logs("info")
    yield
    structlog.configure(**before)


@pytest.fixture
async def courtyard(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Neighbourhood]:
    """The courtyard with its hall still shut. ``EVERY_WAY`` tells a story for each way in and each database."""
    receive, storage = getattr(request, "param", "polling-sqlite").split("-")
    database = str(request.getfixturevalue(f"{storage}_url"))
    town = Town(TownClock(SUMMER))
    town.add_bot()
    async with TownServer(town) as server:
        yield Neighbourhood(town, server, tmp_path, database, receive)


@pytest.fixture
async def home(courtyard: Neighbourhood) -> AsyncIterator[Neighbourhood]:
    """The courtyard with an open hall, set up, its roll stored and four people in their seats."""
    async with courtyard.hall():
        await courtyard.settle()
        yield courtyard
