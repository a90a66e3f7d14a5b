"""One use case, one transaction: it happens wholly or not at all, whoever else is writing."""

import asyncio
from dataclasses import dataclass
from threading import Event

import pytest
from sqlalchemy.exc import IntegrityError

from domain.ids import Instant
from domain.instants import HOUR
from domain.refusals import NameTaken
from storage.store import Store
from storage.transaction import Tx
from tests.clock import SPRING, HandClock
from tests.storage.board import Notice, Spilled, pin, pin_in_haste, pin_politely, pinned, spill, update


async def test_a_notice_that_was_answered_for_hangs_on_the_board(store: Store) -> None:
    assert await store.write(pin, "lights", "out since Monday") == Notice("lights", "out since Monday", SPRING)
    assert await store.read(pinned) == ["lights"]


async def test_of_many_who_write_at_once_only_the_one_who_spills_is_undone(store: Store) -> None:
    keys = [f"n{number:03}" for number in range(60)]
    writing = [store.write(spill if number % 7 == 3 else pin, key) for number, key in enumerate(keys)]
    answers = await asyncio.gather(*writing, return_exceptions=True)
    for number, (key, answer) in enumerate(zip(keys, answers, strict=True)):
        if number % 7 == 3:
            assert isinstance(answer, Spilled)
            assert answer.args == (key,)
        else:
            assert isinstance(answer, Notice)
            assert answer.key == key
    assert await store.read(pinned) == [key for number, key in enumerate(keys) if number % 7 != 3]


async def test_a_refusal_has_no_effect(store: Store) -> None:
    await store.write(pin, "fence")
    with pytest.raises(NameTaken) as refused:
        await store.write(pin_politely, "fence")
    assert refused.value.name == "fence"
    assert await store.read(pinned) == ["fence"]


async def test_a_broken_constraint_reaches_the_one_who_broke_it_and_nobody_else(store: Store) -> None:
    first, second, third = await asyncio.gather(
        store.write(pin, "gate"), store.write(pin, "gate"), store.write(pin, "bench"), return_exceptions=True
    )
    kinds = {type(first), type(second)}
    assert kinds == {Notice, IntegrityError}
    assert isinstance(third, Notice)
    assert await store.read(pinned) == ["bench", "gate"]


async def test_now_is_the_clock_of_the_store_and_stands_still_within_a_use_case(store: Store, clock: HandClock) -> None:
    def moving(tx: Tx) -> tuple[Instant, Instant]:
        before = tx.now
        clock.move(HOUR)
        return before, tx.now

    assert await store.write(moving) == (SPRING, SPRING)
    assert await store.read(moving) == (SPRING + HOUR, SPRING + HOUR)
    assert (await store.write(pin, "later")).at == SPRING + 2 * HOUR


async def test_now_is_read_when_the_use_case_runs_not_when_it_was_asked_for(store: Store, clock: HandClock) -> None:
    release = Event()

    def hold(tx: Tx) -> bool:
        return release.wait(10)

    held = [asyncio.create_task(store.write(hold)) for _ in range(8)]  # as many as PostgreSQL's Store has hands
    await asyncio.sleep(0.05)
    waiting = asyncio.create_task(store.write(pin, "late"))
    await asyncio.sleep(0.05)
    clock.move(HOUR)
    release.set()
    assert (await waiting).at == SPRING + HOUR
    assert all(await asyncio.gather(*held))


async def test_a_use_case_knows_which_update_caused_it(store: Store) -> None:
    def which(tx: Tx) -> int | None:
        return tx.update_id

    with update(815):
        assert await store.write(which) == 815
    assert await store.write(which) is None


class Pulled(BaseException):
    """Not even an Exception: what a signal handler or a library in panic raises."""


def pin_oddly(tx: Tx, raised: type[BaseException]) -> None:
    pin(tx, "odd")
    raise raised


def look_oddly(tx: Tx, raised: type[BaseException]) -> None:
    raise raised


@pytest.mark.parametrize("raised", [StopIteration, GeneratorExit, Pulled])
async def test_no_exception_is_so_odd_that_its_caller_waits_for_ever(store: Store, raised: type[BaseException]) -> None:
    # asyncio cannot carry a StopIteration: it arrives as a RuntimeError, as out of a generator.
    expected = RuntimeError if raised is StopIteration else raised
    async with asyncio.timeout(5):
        with pytest.raises(expected):
            await store.write(pin_oddly, raised)
        with pytest.raises(expected):
            await store.read(look_oddly, raised)
        await store.write(pin, "even")
    assert await store.read(pinned) == ["even"]


@dataclass(frozen=True)
class Accepted:
    number: int


@dataclass(frozen=True)
class Declined:
    number: int


def unreadable(tx: Tx) -> Accepted | Declined:
    pin(tx, "unreadable")
    return Accepted(1)


def unwritable(tx: Tx) -> object:
    pin(tx, "unwritable")
    return object()


@pytest.mark.parametrize("use_case", [unreadable, unwritable])
async def test_an_answer_that_could_not_be_given_again_fails_the_first_time(store: Store, use_case: object) -> None:
    assert callable(use_case)
    with update(1), pytest.raises(TypeError):
        await store.write(use_case)
    assert await store.read(pinned) == []


async def test_one_who_stops_waiting_keeps_nobody_else_waiting(store: Store) -> None:
    release = Event()

    def hold(tx: Tx) -> bool:
        return release.wait(10)

    held = [asyncio.create_task(store.write(hold)) for _ in range(8)]
    await asyncio.sleep(0.05)
    impatient = [asyncio.create_task(store.write(pin_in_haste, f"impatient-{number}")) for number in range(10)]
    patient = [asyncio.create_task(store.write(pin_in_haste, f"patient-{number}")) for number in range(10)]
    await asyncio.sleep(0.05)
    for task in impatient:
        task.cancel()
    release.set()
    assert await asyncio.gather(*patient) == [None] * 10
    ends = await asyncio.gather(*impatient, return_exceptions=True)
    assert [type(end) for end in ends] == [asyncio.CancelledError] * 10
    assert all(await asyncio.gather(*held))
    on_board = set(await store.read(pinned))
    assert on_board >= {f"patient-{number}" for number in range(10)}
    assert on_board <= {f"{kind}-{number}" for kind in ("patient", "impatient") for number in range(10)}
