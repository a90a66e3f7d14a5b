"""Several workers on one PostgreSQL database: locks, deadlocks, and one update delivered to two of them."""

import asyncio
from collections.abc import Callable, Iterator
from threading import Barrier, Event, Lock
from typing import Any, TypeVar

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from domain.ids import PersonId, SeatId, VoteId
from domain.refusals import NameTaken
from storage.locks import own_community, own_seat
from storage.store import Store, open_store
from storage.transaction import Tx
from tests.clock import HandClock
from tests.storage.board import Notice, arrive, arrived, pin, pinned, update
from tests.storage.town import Late, ballots, cast, close, found

T = TypeVar("T")
Workers = tuple[Store, Store]


@pytest.fixture
def workers(postgres_url: str, clock: HandClock) -> Iterator[Workers]:
    one, other = open_store(postgres_url, clock), open_store(postgres_url, clock)
    yield one, other
    one.close()
    other.close()


class Meeting:
    """The first two to join wait for each other; whoever joins later passes by."""

    def __init__(self) -> None:
        self.came = 0
        self._barrier = Barrier(2, timeout=5)
        self._door = Lock()

    def join(self) -> None:
        with self._door:
            self.came += 1
            invited = self.came <= 2
        if invited:
            self._barrier.wait()


def open_a_vote(tx: Tx) -> tuple[VoteId, list[SeatId]]:
    return found(tx.conn, seats=3)


async def wait_for_a_waiter(store: Store) -> None:
    """Until some transaction waits for an advisory lock that another has."""

    def waiting(tx: Tx) -> bool:
        return bool(tx.raw("SELECT count(*) FROM pg_locks WHERE NOT granted").fetchall()[0][0])

    async with asyncio.timeout(10):
        while not await store.read(waiting):  # PostgreSQL rings no bell
            await asyncio.sleep(0.01)


# --- deadlocks -------------------------------------------------------------------------------------------------------


def lock_rows(tx: Tx, key: int) -> None:
    tx.conn.execute(text("UPDATE hall SET value = value || '.' WHERE key = :key"), {"key": str(key)})


@pytest.mark.parametrize("lock", [lock_rows, own_seat], ids=["rows, through SQLAlchemy", "advisory, past it"])
async def test_two_who_wait_for_each_other_both_come_through(workers: Workers, lock: Callable[[Tx, Any], None]) -> None:
    meeting = Meeting()

    def cross(tx: Tx, first: int, second: int) -> PersonId:
        lock(tx, first)
        person = arrive(tx)
        meeting.join()
        lock(tx, second)
        return person

    await workers[0].write(pin, "1")
    await workers[0].write(pin, "2")
    people = await asyncio.gather(workers[0].write(cross, 1, 2), workers[1].write(cross, 2, 1))
    assert meeting.came == 3, "one of the two ran twice"
    assert await workers[0].read(arrived) == sorted(people)


async def test_a_deadlock_without_end_is_given_up(workers: Workers) -> None:
    tries = 0

    def unlucky(tx: Tx) -> None:
        nonlocal tries
        tries += 1
        pin(tx, "unlucky")
        tx.conn.execute(text("DO $$ BEGIN RAISE deadlock_detected; END $$"))

    with pytest.raises(OperationalError, match="deadlock"):
        await workers[0].write(unlucky)
    assert tries == 5
    assert await workers[0].read(pinned) == []


# --- one update, two workers -----------------------------------------------------------------------------------------


async def deliver(store: Store, number: int, use_case: Callable[..., T], *args: object) -> T:
    with update(number):
        return await store.write(use_case, *args)


async def test_one_update_at_two_workers_has_one_effect_and_one_answer(workers: Workers) -> None:
    meeting = Meeting()

    def arrive_together(tx: Tx) -> PersonId:
        meeting.join()  # both have looked for an earlier answer, and found none
        return arrive(tx)

    answers = await asyncio.gather(*(deliver(worker, 1, arrive_together) for worker in workers))
    assert meeting.came == 2, "the second time the answer was there"
    assert answers[0] == answers[1]
    assert await workers[0].read(arrived) == answers[:1]


async def test_a_storm_of_repeats_at_two_workers_counts_each_update_once(workers: Workers) -> None:
    answers = await asyncio.gather(*(deliver(workers[turn % 2], turn // 6, arrive) for turn in range(120)))
    by_update = [set(answers[start : start + 6]) for start in range(0, 120, 6)]
    assert [len(people) for people in by_update] == [1] * 20
    assert await workers[0].read(arrived) == sorted(set(answers))


async def test_a_worker_refused_for_its_own_updates_effect_gives_the_first_answer(workers: Workers) -> None:
    """Both look for an earlier answer and find none; the first pins; the second finds the place taken, by itself."""
    looked, pinned_by_first = Event(), Event()

    def first(tx: Tx) -> Notice:
        assert looked.wait(5)
        return pin(tx, "swing")

    def second(tx: Tx) -> Notice:
        looked.set()
        assert pinned_by_first.wait(5)
        if "swing" in pinned(tx):
            raise NameTaken("swing")
        return pin(tx, "swing")

    later = asyncio.create_task(deliver(workers[1], 2, second))
    answer = await deliver(workers[0], 2, first)
    pinned_by_first.set()
    assert await later == answer
    assert await deliver(workers[1], 2, second) == answer
    assert await workers[0].read(pinned) == ["swing"]


async def test_a_worker_that_would_accept_what_was_refused_meanwhile_refuses_it_too(workers: Workers) -> None:
    looked, refused = Event(), Event()

    def refuse(tx: Tx) -> Notice:
        assert looked.wait(5)
        raise NameTaken("bench")

    def accept(tx: Tx) -> Notice:
        looked.set()
        assert refused.wait(5)
        return pin(tx, "bench")

    later = asyncio.create_task(deliver(workers[1], 3, accept))
    with pytest.raises(NameTaken):
        await deliver(workers[0], 3, refuse)
    refused.set()
    with pytest.raises(NameTaken) as again:
        await later
    assert again.value.facts == {"name": "bench"}
    assert await workers[0].read(pinned) == []


# --- casting and closing ---------------------------------------------------------------------------------------------


async def test_a_ballot_begun_before_the_close_is_counted(workers: Workers) -> None:
    vote, seats = await workers[0].write(open_a_vote)
    begun, release = Event(), Event()

    def cast_slowly(tx: Tx) -> int:
        ballot = cast(tx, vote, seats[0])
        begun.set()
        assert release.wait(10)
        return ballot

    casting = asyncio.create_task(workers[0].write(cast_slowly))
    assert await asyncio.to_thread(begun.wait, 10)
    await workers[0].write(cast, vote, seats[1])  # others go on casting beside it
    closing = asyncio.create_task(workers[1].write(close, vote))
    await wait_for_a_waiter(workers[0])
    assert not closing.done()
    release.set()
    assert await casting
    assert await closing == 2
    assert await workers[0].read(ballots, vote) == 2


async def test_a_ballot_begun_after_the_close_is_refused(workers: Workers) -> None:
    vote, seats = await workers[0].write(open_a_vote)
    begun, release = Event(), Event()

    def close_slowly(tx: Tx) -> int:
        counted = close(tx, vote)
        begun.set()
        assert release.wait(10)
        return counted

    closing = asyncio.create_task(workers[0].write(close_slowly))
    assert await asyncio.to_thread(begun.wait, 10)
    casting = asyncio.create_task(workers[1].write(cast, vote, seats[0]))
    await wait_for_a_waiter(workers[0])
    release.set()
    assert await closing == 0
    with pytest.raises(Late):
        await casting
    assert await workers[0].read(ballots, vote) == 0


async def test_in_a_crowd_the_close_counts_exactly_the_ballots_that_were_accepted(store: Store) -> None:
    """On both databases, in whatever order they come."""
    vote, seats = await store.write(open_a_vote)
    casting = [asyncio.create_task(store.write(cast, vote, seats[number % 3])) for number in range(60)]
    closing = asyncio.create_task(store.write(close, vote))
    casting += [asyncio.create_task(store.write(cast, vote, seats[number % 3])) for number in range(60)]
    counted = await closing
    answers = await asyncio.gather(*casting, return_exceptions=True)
    accepted = [answer for answer in answers if isinstance(answer, int)]
    assert all(isinstance(answer, Late) for answer in answers if answer not in accepted)
    assert len(accepted) == counted == await store.read(ballots, vote)
    assert 0 < counted < 120


# --- two workers number one community --------------------------------------------------------------------------------


async def test_two_workers_give_out_each_number_once(workers: Workers) -> None:
    def next_number(tx: Tx) -> int:
        own_community(tx, 1)
        number = len(pinned(tx)) + 1
        pin(tx, f"N-{number:03}")
        return number

    numbers = await asyncio.gather(*(workers[turn % 2].write(next_number) for turn in range(100)))
    assert sorted(numbers) == list(range(1, 101))
