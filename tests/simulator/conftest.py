"""A town on loopback, with one bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp import web

from simulator import Person, Town, TownClock, TownServer
from tests.simulator.receiver import Receiver
from tests.simulator.town_client import TOKEN, Client


@pytest.fixture
def clock() -> TownClock:
    return TownClock(datetime(2030, 5, 1, 8, 0, tzinfo=UTC))


@pytest.fixture
def town(clock: TownClock) -> Town:
    town = Town(clock)
    town.add_bot(TOKEN, username="hall_bot", name="议事厅")
    return town


@pytest.fixture
async def server(town: Town) -> AsyncIterator[TownServer]:
    async with TownServer(town) as server:
        yield server


@pytest.fixture
async def client(server: TownServer) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(session, server.url)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


@pytest.fixture
async def anna(town: Town) -> Person:
    anna = town.add_person("Anna")
    await anna.start()
    return anna
