"""Two processes behind one webhook on one PostgreSQL: one hall. Ballots come in through both, and one of them leads."""

import asyncio
import re
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.hall import system_clock
from simulator import Town, TownServer
from storage.store import open_store
from storage.transaction import Tx
from tests.crash.hall_process import HallProcess
from tests.hall.neighbourhood import Neighbourhood, free_port


class Crossing:
    """Takes what Telegram delivers and hands it to the workers in turn; one that is away is passed over."""

    def __init__(self, ports: tuple[int, ...]) -> None:
        self.ports = ports
        self.handed: Counter[int] = Counter()
        self._turn = 0

    async def on_update(self, request: web.Request) -> web.Response:
        body = await request.read()
        for _ in self.ports:
            self._turn += 1
            port = self.ports[self._turn % len(self.ports)]
            try:
                async with (
                    aiohttp.ClientSession() as session,
                    session.post(f"http://127.0.0.1:{port}/telegram", data=body, headers=request.headers) as reply,
                ):
                    self.handed[port] += 1
                    return web.Response(status=reply.status, body=await reply.read(), content_type=reply.content_type)
            except aiohttp.ClientError:
                continue
        return web.Response(status=502)


@asynccontextmanager
async def crossing(ports: tuple[int, ...]) -> AsyncIterator[tuple[Crossing, str]]:
    """The crossing, with the address that Telegram is told."""
    here = Crossing(ports)
    app = web.Application()
    app.router.add_post("/telegram", here.on_update)
    runner, port = web.AppRunner(app, access_log=None), free_port()
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield here, f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


class Workers:
    """Two halls that share everything but their ports."""

    def __init__(self, home: Neighbourhood, ports: tuple[int, ...], address: str) -> None:
        self.home = home
        self.processes = []
        for number, port in enumerate(ports):
            home.folder.joinpath(str(number)).mkdir()
            config = home.write_config().read_text("utf-8")
            config = re.sub(r'listen = ".*"', f'listen = "127.0.0.1:{port}"', config)
            config = re.sub(r'public_url = ".*"', f'public_url = "{address}"', config)
            folder = home.folder / str(number)
            (folder / "config.toml").write_text(config + f'keys = "{home.folder / "keys"}"\n', "utf-8")
            self.processes.append(HallProcess(folder, folder / "config.toml"))

    async def open(self, process: HallProcess) -> None:
        before = len(self.home.town.calls_of("setWebhook"))
        process.start()
        await self.home.eventually(lambda: len(self.home.town.calls_of("setWebhook")) > before, 60)


@pytest.fixture
async def estate(tmp_path: Path, postgres_url: str) -> AsyncIterator[tuple[Workers, Crossing]]:
    """The courtyard with both of its halls open, and settled."""
    town = Town()
    town.add_bot()
    ports = (free_port(), free_port())
    async with TownServer(town) as server, crossing(ports) as (here, address):
        home = Neighbourhood(town, server, tmp_path, postgres_url, "webhook")
        workers = Workers(home, ports, address)
        try:
            for process in workers.processes:
                await workers.open(process)
            await home.settle()
            yield workers, here
        finally:
            for process in workers.processes:
                process.kill_leftover()


async def test_two_workers_are_one_hall(estate: tuple[Workers, Crossing], postgres_url: str) -> None:
    workers, here = estate
    home = workers.home
    neighbours = [home.town.add_person(f"Neighbour {number}", "en") for number in range(4)]
    seats = ("1-2-201", "1-2-202", "2-1-101", "2-1-102")
    await asyncio.gather(*(home.seat(person, seat) for person, seat in zip(neighbours, seats, strict=True)))
    voters = [home.zhou, home.wang, home.daniel, home.chen, *neighbours]
    card = await home.open_vote(closes="1天")
    taps = {person: [person.tap_soon(card, choice) for choice in ("赞成", "反对", "弃权", "赞成")] for person in voters}
    await asyncio.gather(*(home.town.taps.wait(tap, 30) for made in taps.values() for tap in made))
    assert min(here.handed[port] for port in here.ports) > 10  # both took part

    leader, other = workers.processes  # who opened first has held the lead since
    await leader.end(signal.SIGKILL)  # the other takes over, and what comes goes on through it
    last = [person.tap_soon(card, "反对") for person in voters]
    answers = await asyncio.gather(*(home.town.taps.wait(tap, 60) for tap in last))
    assert all("V-1" in answer.text for answer in answers)
    await home.open_vote("一条长凳", closes="1天")  # somebody delivers; a need's card would wait for the morning
    assert sum(message.text.startswith("V-1 · ") for message in home.group.messages) == 1
    assert await other.end(signal.SIGTERM) == 0
    ballots = await rows(postgres_url, "SELECT seat_id, choice FROM ballots ORDER BY id")
    cast = {seat: [choice for each, choice in ballots if each == seat] for seat, _ in ballots}
    assert sorted(cast.values()) == [["yes", "no", "abstain", "yes", "no"]] * len(voters)
    assert await rows(postgres_url, "SELECT COUNT(*) FROM dead_letters") == [(0,)]


def _rows(tx: Tx, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in tx.raw(sql).fetchall()]


async def rows(url: str, sql: str) -> list[tuple[object, ...]]:
    store = open_store(url, system_clock)
    try:
        return await store.read(_rows, sql)
    finally:
        store.close()
