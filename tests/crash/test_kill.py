"""Five hundred seats vote while the hall is killed again and again, Telegram limits and fails it, and delivers twice,
late and out of order; what a pop-up said stands in the bundle, and everyone is told what became of their seat."""

import asyncio
import contextlib
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
from datetime import timedelta
from pathlib import Path

import pytest

from simulator import Person, Town, TownMessage, TownServer
from tests.crash.estate import SEATS, Estate, Press, until
from tests.crash.hall_process import load
from tests.hall.neighbourhood import free_port

KILLS = 18
WHILE_TELLING = 2
PATIENCE = 45
"""In seconds. A tap is gone after 150: on a slow machine the hall is given time to catch up, while nobody taps."""
POSTED = re.compile(r"\b[0-9a-f]{64}\b")
SAID = re.compile(
    r"(?:Counted: |Changed to )(?P<choice>Yes|No|Abstain) for (?P<seat>\S+) in V-1\. "
    r"Receipt (?P<receipt>[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\."
)
OVERTAKEN = "A later choice of yours in V-1 has arrived already"
TOLD = "V-1 is closed. Your part in it:"
AGAIN = re.compile(r"\(sent again, (\d+)\)")


@pytest.fixture(params=["webhook", "polling"])
async def estate(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Estate]:
    """The estate with its hall still shut. YISHITING_TEST_SEED throws the dice of an earlier run again."""
    seed = os.environ.get("YISHITING_TEST_SEED") or str(random.SystemRandom().randrange(10**6))
    print(f"YISHITING_TEST_SEED={seed}")
    await asyncio.to_thread(load)
    town = Town()
    town.add_bot()
    async with TownServer(town) as server:
        founded = Estate(town, server, tmp_path, request.param, free_port(), random.Random(seed))
        try:
            yield founded
        finally:
            founded.hall.kill_leftover()


async def test_kills_and_a_bad_line_lose_no_ballot_and_no_notice(estate: Estate) -> None:
    startup = await move_in(estate)
    card = await estate.open_vote()
    estate.town.faults.reorder(estate.dice.randrange(10**6))
    voting = asyncio.create_task(vote_on(estate, card))
    before_each_kill = await kill_again_and_again(estate, card, startup)
    voting.cancel()
    estate.town.faults.clear()
    await everybody_has_an_answer(estate, card)
    taps = sum(map(len, estate.sent.values()))
    print(
        f"{estate.receive}: {taps} taps, {len(estate.gone)} gone, {len(estate.repeated)} repeated, {startup:.1f} s a "
        f"start, answered before each kill {before_each_kill}"
    )
    assert len(set(before_each_kill)) > 2, "the kills fell into one long outage"
    assert estate.repeated
    assert estate.gone
    root = await close(estate, startup)
    await everybody_is_told(estate)
    bundle = await estate.export()
    assert await estate.hall.end(signal.SIGTERM) == 0, estate.hall.log()[-2000:]
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
        await estate.may_press.wait()
        seat = first.pop() if first else estate.dice.choice(list(estate.residents))
        for _ in range(1 + (estate.dice.random() < 0.2)):
            estate.press(card, seat)
        if estate.dice.random() < 0.05:
            estate.trouble()
        await asyncio.sleep(estate.dice.uniform(0, 0.1))


async def kill_again_and_again(estate: Estate, card: TownMessage, startup: float) -> list[int]:
    """Kill the hall while it starts, or soon after it has opened, and start it again at once, or only when the taps are
    gone. Some taps fall into each such outage, and some updates come twice, whatever the dice of ``vote_on`` bring.
    Returns how many ballots had been acknowledged at each kill."""
    acknowledged = [0]
    while_it_starts = [True, False] * (KILLS // 2)
    estate.dice.shuffle(while_it_starts)
    away = set(estate.dice.sample(range(1, KILLS), 2))
    for number, starting in enumerate(while_it_starts):
        overdue = estate.longest_wait() > PATIENCE
        if starting and not overdue:
            await asyncio.sleep(estate.dice.uniform(0, min(startup, 5)))
        else:
            await estate.opened()
            if overdue:
                estate.may_press.clear()
                await until(lambda: estate.longest_wait() == 0, 180)
                estate.may_press.set()
            with contextlib.suppress(TimeoutError):  # it has got somewhere
                await until(lambda: estate.acknowledgements() > acknowledged[-1], 5)
            await asyncio.sleep(1.5 * estate.dice.random() ** 2)
        acknowledged.append(estate.acknowledgements())
        assert await estate.hall.end(signal.SIGKILL) == -signal.SIGKILL, estate.hall.log()[-2000:]
        if number in away:
            for seat in estate.dice.sample(list(estate.residents), 3):
                estate.press(card, seat)
            estate.outlive_the_taps()
            estate.repeat_some(5)
        estate.start_hall()
    await estate.opened()
    return acknowledged


async def everybody_has_an_answer(estate: Estate, card: TownMessage) -> None:
    """Whoever has not voted, or never heard what became of their last tap, taps once more."""
    await until(lambda: estate.longest_wait() == 0 or estate.longest_wait() > 10, 30)
    for seat in estate.residents:
        if not estate.sent[seat] or not estate.answered(estate.sent[seat][-1]):
            estate.press(card, seat)
    await until(lambda: all(estate.answered(presses[-1]) for presses in estate.sent.values()), 60)


async def close(estate: Estate, startup: float) -> str:
    """The day goes by while the hall is shut, but for its last moments: an outage in which the vote would close would
    put the close off. Returns the root that the hall posts."""
    assert await estate.hall.end(signal.SIGKILL) == -signal.SIGKILL, estate.hall.log()[-2000:]
    estate.town.clock.advance(estate.closes_at - estate.town.clock.now() - timedelta(seconds=8 + 4 * startup))
    estate.start_hall()
    await estate.opened()
    posted = await estate.group.wait_for(lambda message: POSTED.search(message.text) is not None, 120)
    return str(POSTED.findall(posted.text)[0])


def told(person: Person) -> list[TownMessage]:
    """What the hall wrote to somebody about their seat, oldest first."""
    return [message for message in person.private.messages if TOLD in message.text]


async def everybody_is_told(estate: Estate) -> None:
    """Each seat learns what was counted, through kills, 429, 5xx and replies that are lost on the way: at least once,
    and what comes again says so."""
    people = estate.residents.values()
    for part in range(1, WHILE_TELLING + 1):
        estate.town.faults.drop_replies(20, method="sendMessage")
        estate.town.faults.server_errors(10)
        estate.town.faults.storm(retry_after=2)
        reached = part * SEATS // (WHILE_TELLING + 1)
        await until(lambda: sum(bool(told(person)) for person in people) > reached, 120)  # noqa: B023  # awaited here
        await estate.hall.end(signal.SIGKILL)
        estate.start_hall()
        await estate.opened()
    estate.town.faults.clear()
    try:
        await until(lambda: all(told(person) for person in people), 120)
    finally:
        silent = [person.name for person in people if not told(person)]
        print(f"told more than once: {sum(len(told(person)) > 1 for person in people)}, never: {len(silent)}")
    for person in people:
        numbers = [int(again[1]) if (again := AGAIN.search(each.text)) else 0 for each in told(person)]
        assert numbers == sorted(set(numbers)), (person.name, numbers)


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
        presses = estate.sent[row["seat"]]
        for press in filter(estate.answered, presses):
            _is_true(estate, press, row)
        if estate.repeated.isdisjoint(press.tap for press in presses):
            answers = [estate.town.answers[press.tap].order for press in filter(estate.answered, presses)]
            assert answers == sorted(answers), "who taps twice reads the answer to the second tap last"
        assert row["choice"] == presses[-1].choice, (row, presses)  # everybody's last tap was answered


def _is_true(estate: Estate, press: Press, row: dict[str, str]) -> None:
    """What the pop-up said names this seat, its choice and the receipt that is published."""
    text = estate.town.answers[press.tap].text
    said = SAID.search(text)
    if said is None:
        assert text.startswith(OVERTAKEN), text
        assert press is not estate.sent[row["seat"]][-1]
        return
    assert (said["choice"].lower(), said["seat"]) == (press.choice, row["seat"])
    assert said["receipt"] == row["receipt"]
