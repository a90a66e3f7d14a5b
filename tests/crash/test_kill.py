"""Five hundred seats vote while the hall is killed twenty times; what a pop-up said stands in the bundle."""

import asyncio
import csv
import io
import os
import random
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import running
from bot.config import load_config
from bot.hall import system_clock
from domain.ids import Instant
from domain.instants import DAY
from simulator import Town, TownMessage, TownServer
from tests.crash.estate import SEATS, Estate, until
from tests.hall.neighbourhood import free_port

KILLS = 20
PATIENCE = 45
"""In seconds. A tap is gone after 150: on a slow machine the hall is given time to catch up."""
POSTED = re.compile(r"\b[0-9a-f]{64}\b")
SAID = re.compile(
    r"(?:Counted: |Changed to )(?P<choice>Yes|No|Abstain) for (?P<seat>\S+) in V-1\. "
    r"Receipt (?P<receipt>[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\."
)


@pytest.fixture(params=["webhook", "polling"])
async def estate(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Estate]:
    """The estate with its hall still shut. YISHITING_TEST_SEED throws the dice of an earlier run again."""
    seed = os.environ.get("YISHITING_TEST_SEED") or str(random.SystemRandom().randrange(10**6))
    print(f"YISHITING_TEST_SEED={seed}")
    town = Town()
    town.add_bot()
    async with TownServer(town) as server:
        founded = Estate(town, server, tmp_path, request.param, free_port(), random.Random(seed))
        try:
            yield founded
        finally:
            founded.hall.kill_leftover()


async def test_twenty_kills_lose_no_acknowledged_ballot(estate: Estate) -> None:
    startup = await move_in(estate)
    card = await estate.open_vote()
    voting = asyncio.create_task(vote_on(estate, card))
    before_each_kill = await kill_again_and_again(estate, startup)
    voting.cancel()
    for seat in estate.residents.keys() - estate.sent.keys():
        estate.press(card, seat)
    await until(lambda: estate.acknowledgements() == estate.taps, 60)
    print(
        f"{estate.receive}: {estate.taps} taps, {startup:.1f} s a start, answered before each kill {before_each_kill}"
    )
    assert len(set(before_each_kill)) > 2, "the kills fell into one long outage"
    assert await estate.hall.end(signal.SIGTERM) == 0, estate.hall.log()[-2000:]

    root = await close(estate)
    bundle = await estate.export()
    check(bundle, root)
    compare(estate, bundle)


async def move_in(estate: Estate) -> float:
    """Everybody takes their seat before anything is killed. Returns how many seconds a start of the hall takes."""
    begun = time.monotonic()
    estate.start_hall()
    await estate.opened()
    startup = time.monotonic() - begun
    await estate.move_in()
    return startup


async def vote_on(estate: Estate, card: TownMessage) -> None:
    """First everybody in any order, some changing their mind at once; then this one and that, until stopped."""
    first = list(estate.residents)
    estate.dice.shuffle(first)
    while True:
        seat = first.pop() if first else estate.dice.choice(list(estate.residents))
        for _ in range(1 + (estate.dice.random() < 0.2)):
            estate.press(card, seat)
        await asyncio.sleep(estate.dice.uniform(0, 0.15))


async def kill_again_and_again(estate: Estate, startup: float) -> list[int]:
    """Kill the hall while it starts, or soon after it has opened, and start it again at once. Returns how many ballots
    had been acknowledged at each kill."""
    acknowledged = []
    while_it_starts = [True, False] * (KILLS // 2)
    estate.dice.shuffle(while_it_starts)
    for starting in while_it_starts:
        overdue = estate.longest_wait() > PATIENCE
        if starting and not overdue:
            await asyncio.sleep(estate.dice.uniform(0, min(startup, 5)))
        else:
            await estate.opened()
            if overdue:
                await until(lambda: estate.longest_wait() < PATIENCE / 10, 60)
            await asyncio.sleep(1.5 * estate.dice.random() ** 2)
        acknowledged.append(estate.acknowledgements())
        assert await estate.hall.end(signal.SIGKILL) == -signal.SIGKILL, estate.hall.log()[-2000:]
        estate.start_hall()
    await estate.opened()
    return acknowledged


async def close(estate: Estate) -> str:
    """A hall whose clock runs a day ahead closes the vote: a real close would be set before the killing, by guessing
    how fast the machine is. Returns the root that the hall posts."""
    ahead = 0
    async with running(load_config(estate.config, {}), lambda: Instant(system_clock() + ahead)):
        await asyncio.sleep(2.5)  # it has looked at the clock, and takes no leap of it for an outage
        ahead = DAY
        posted = await estate.group.wait_for(lambda message: POSTED.search(message.text) is not None, 60)
    return str(POSTED.findall(posted.text)[0])


def check(bundle: Path, root: str) -> None:
    """A resident runs the program that lies in the bundle."""
    program = bundle.with_name("verify.py")
    with zipfile.ZipFile(bundle) as archive:
        program.write_bytes(archive.read(program.name))
    command = [sys.executable, "-I", str(program), str(bundle), "--root", root]
    verdict = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert verdict.returncode == 0, verdict.stdout


def compare(estate: Estate, bundle: Path) -> None:
    """Hold what people were told against what was counted, seat by seat."""
    with zipfile.ZipFile(bundle) as archive:
        counted = list(csv.DictReader(io.StringIO(archive.read("ballots.csv").decode(), newline="")))
    assert [row["seat"] for row in counted] == sorted(estate.residents)
    assert len({row["receipt"] for row in counted}) == SEATS
    for row in counted:
        answers = [estate.town.answers[press.tap].order for press in estate.sent[row["seat"]]]
        assert answers == sorted(answers), "who taps twice reads the answer to the second tap last"
        standing = None
        for press in estate.sent[row["seat"]]:
            said = SAID.search(estate.town.answers[press.tap].text)
            assert said is not None, estate.town.answers[press.tap]
            assert (said["choice"].lower(), said["seat"]) == (press.choice, row["seat"])
            assert said["receipt"] == row["receipt"]
            standing = press.choice
        assert row["choice"] == standing, row
