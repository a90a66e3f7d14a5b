"""The machine's clock is set while votes are open: none ends early or twice, and no late ballot gets in."""

import asyncio
from collections.abc import AsyncIterator
from email.utils import formatdate

import pytest

import bot.watch
from bot.app import running
from bot.clock import HallClock
from domain.ids import Instant
from domain.instants import DAY, HOUR, SECOND
from tests.clock import HandClock
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


class Machine:
    """A machine whose clock can be set; time passes by ``pass_``."""

    def __init__(self) -> None:
        self.shows, self.passed = HandClock(), 0
        self.clock = HallClock(self.shows, lambda: self.passed)

    def pass_(self, by: int) -> None:
        self.shows.move(by)
        self.passed += by

    def hears(self, now: Instant) -> None:
        """Telegram answers, and tells the time."""
        self.clock.heard({"Date": formatdate(now / 1000, usegmt=True)})


def test_a_clock_that_goes_is_believed() -> None:
    machine = Machine()
    begun = machine.clock()
    for _ in range(48):
        machine.pass_(HOUR)
        machine.shows.move(SECOND)  # a little fast
        machine.hears(Instant(machine.clock() - 20 * SECOND))
    assert machine.clock() == begun + 2 * DAY + 48 * SECOND


@pytest.mark.parametrize("leap", [DAY, -DAY, HOUR, -HOUR])
def test_a_leap_is_believed_when_telegram_confirms_it(leap: int) -> None:
    machine = Machine()
    begun = machine.clock()
    machine.shows.move(leap)
    machine.pass_(SECOND)
    assert machine.clock() == begun + SECOND
    machine.hears(machine.shows())
    assert machine.clock() == begun + leap + SECOND


@pytest.mark.parametrize("leap", [DAY, -DAY])
def test_a_leap_that_telegram_does_not_confirm_changes_nothing(leap: int) -> None:
    machine = Machine()
    begun = machine.clock()
    machine.shows.move(leap)
    machine.hears(begun)
    machine.pass_(HOUR)
    assert machine.clock() == begun + HOUR
    machine.shows.move(-leap)  # and set right again
    machine.hears(machine.shows())
    assert machine.clock() == begun + HOUR


def test_a_clock_that_was_wrong_from_the_start_is_put_right() -> None:
    machine = Machine()
    right = Instant(machine.clock() - DAY)
    machine.hears(right)
    assert abs(machine.clock() - right) < SECOND
    machine.clock.heard({})
    assert abs(machine.clock() - right) < SECOND


def test_a_small_correction_makes_time_stand_still_and_never_go_back() -> None:
    machine = Machine()
    machine.pass_(SECOND)
    before = machine.clock()
    machine.shows.move(-20 * SECOND)
    machine.hears(machine.shows())
    shown = []
    for _ in range(30):
        machine.pass_(SECOND)
        shown.append(machine.clock())
    assert shown[:20] == [before] * 20
    assert shown[-1] == before + 10 * SECOND


class Set:
    """How far the machine's clock is set from the town's, in milliseconds."""

    by = 0


@pytest.fixture
async def machine(courtyard: Neighbourhood, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Set]:
    """The courtyard's hall, open, by a machine's clock that can be set apart from the town's."""
    monkeypatch.setattr(bot.watch, "_EVERY", 0.1)
    off = Set()
    clock = HallClock(lambda: Instant(courtyard.now() + off.by))
    async with running(courtyard.config(), clock) as store:
        courtyard.store = store
        await courtyard.settle()
        yield off


async def says_something(home: Neighbourhood) -> None:
    """The hall hears of Telegram."""
    await home.ask(home.daniel, "/help")
    await asyncio.sleep(0.5)  # and has looked at what is due since


@BOTH_WAYS
async def test_a_clock_that_is_set_neither_closes_a_vote_nor_opens_it_again(
    courtyard: Neighbourhood, machine: Set
) -> None:
    home = courtyard
    card = await home.open_vote(closes="1天")
    machine.by = 3 * DAY
    assert "Counted: Yes" in (await home.daniel.tap(card, "赞成")).text
    await says_something(home)
    assert await home.look("SELECT state FROM votes") == [("open",)]
    machine.by = -5 * DAY
    assert "Changed to No" in (await home.daniel.tap(card, "反对")).text
    await says_something(home)
    home.clock.advance(days=1, seconds=1)  # the day is really over
    await says_something(home)
    await home.until(lambda message: message.text.startswith("V-1 · ❌"))
    machine.by = -9 * DAY
    assert "takes no more ballots" in (await home.forged(home.daniel, card, "b:1:yes")).text
    await says_something(home)
    assert "takes no more ballots" in (await home.forged(home.daniel, card, "b:1:yes")).text
    assert await home.look("SELECT kind, COUNT(*) FROM events GROUP BY kind ORDER BY kind") == [
        ("closed", 1),
        ("opened", 1),
    ]
    cast = [row[0] for row in await home.look("SELECT cast_at FROM ballots ORDER BY id")]
    assert cast == sorted(cast)


@BOTH_WAYS
async def test_a_hall_that_starts_with_a_wrong_clock_goes_by_telegrams(courtyard: Neighbourhood) -> None:
    home = courtyard
    async with home.hall():
        await home.settle()
        card = await home.open_vote(closes="1天")
    async with running(home.config(), HallClock(lambda: Instant(home.now() + 30 * DAY))) as store:
        home.store = store
        await says_something(home)
        assert "Counted: Yes" in (await home.daniel.tap(card, "赞成")).text
        assert await home.look("SELECT state FROM votes") == [("open",)]
