"""On SQLite all who wait share one commit, and nobody is answered before it."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import make_url, text

from storage.store import Store
from storage.transaction import Tx
from tests.storage.board import arrive, arrived, pin_in_haste, pin_politely, pinned, refuse_at_the_door, spill, update
from tests.storage.wal import commits_in


@pytest.fixture
def file(sqlite_url: str) -> Path:
    return Path(make_url(sqlite_url).database or "")


class Held:
    """A use case that keeps the writer busy until it is let go."""

    def __init__(self) -> None:
        self.begun, self.released = Event(), Event()

    def __call__(self, tx: Tx) -> bool:
        self.begun.set()
        pin_in_haste(tx, "held")
        return self.released.wait(10)


async def behind(store: Store, held: Held) -> asyncio.Task[bool]:
    """Start a use case that holds the writer; returns when it does."""
    task = asyncio.create_task(store.write(held))
    assert await asyncio.to_thread(held.begun.wait, 10)
    return task


@pytest.mark.parametrize(("waiting", "commits"), [(1, 1), (100, 1), (256, 1), (257, 2), (600, 3)])
async def test_all_who_wait_share_a_commit(sqlite_store: Store, file: Path, waiting: int, commits: int) -> None:
    held = Held()
    first = await behind(sqlite_store, held)
    others = [asyncio.create_task(sqlite_store.write(pin_in_haste, f"{number:03}")) for number in range(waiting)]
    await asyncio.sleep(0)
    before = commits_in(file)
    held.released.set()
    await asyncio.gather(first, *others)
    assert commits_in(file) - before == 1 + commits
    assert len(await sqlite_store.read(pinned)) == 1 + waiting


async def test_failures_and_repeats_share_it_too(sqlite_store: Store, file: Path) -> None:
    async def deliver(number: int) -> int:
        with update(number):
            return await sqlite_store.write(arrive)

    held = Held()
    first = await behind(sqlite_store, held)
    spilling = [asyncio.create_task(sqlite_store.write(spill, f"{number}")) for number in range(40)]
    arriving = [asyncio.create_task(deliver(number // 2)) for number in range(80)]
    await asyncio.sleep(0)
    before = commits_in(file)
    held.released.set()
    await first
    answers = await asyncio.gather(*arriving)
    assert len(await asyncio.gather(*spilling, return_exceptions=True)) == 40
    assert commits_in(file) - before == 2
    assert answers[::2] == answers[1::2]
    assert sorted(answers[::2]) == await sqlite_store.read(arrived)
    assert await sqlite_store.read(pinned) == ["held"]


@pytest.mark.parametrize(
    ("pragma", "value"), [("synchronous", 2), ("journal_mode", "wal"), ("foreign_keys", 1), ("recursive_triggers", 1)]
)
async def test_the_writer_writes_with_care(sqlite_store: Store, pragma: str, value: object) -> None:
    """2 is FULL: only a cut of the power tells it from NORMAL, and no test here can pull the plug."""

    def setting(tx: Tx) -> object:
        return tx.conn.execute(text(f"PRAGMA {pragma}")).scalar_one()

    assert await sqlite_store.write(setting) == value


async def test_each_who_comes_alone_has_a_commit_of_their_own(sqlite_store: Store, file: Path) -> None:
    await sqlite_store.write(pin_in_haste, "first")
    before = commits_in(file)
    for number in range(20):
        await sqlite_store.write(pin_in_haste, f"{number}")
    assert commits_in(file) - before == 20


async def test_nobody_is_answered_before_what_they_wrote_can_be_read(sqlite_store: Store) -> None:
    async def write_then_read(number: int) -> bool:
        await sqlite_store.write(pin_in_haste, f"{number}")
        return f"{number}" in await sqlite_store.read(pinned)

    assert all(await asyncio.gather(*(write_then_read(number) for number in range(200))))


@pytest.mark.parametrize(
    ("beside", "runs"),
    [
        (pin_in_haste, 1),
        (refuse_at_the_door, 1),
        (pin_politely, 2),
        (spill, 2),
    ],
)
async def test_a_batch_is_run_again_only_when_something_in_it_must_be_undone(
    sqlite_store: Store, beside: Callable[..., object], runs: int
) -> None:
    """A refusal that has changed nothing costs its neighbours nothing."""
    ran: list[str] = []

    def watched(tx: Tx, key: str) -> None:
        ran.append(key)
        pin_in_haste(tx, key)

    held = Held()
    first = await behind(sqlite_store, held)
    keys = [f"{number}" for number in range(5)]
    tasks = [asyncio.create_task(sqlite_store.write(watched, key)) for key in keys]
    other = asyncio.create_task(sqlite_store.write(beside, "held" if beside is pin_politely else "beside"))
    await asyncio.sleep(0)
    held.released.set()
    await first
    await asyncio.gather(*tasks, other, return_exceptions=True)
    assert ran == keys * runs
    assert set(keys) < set(await sqlite_store.read(pinned))
    assert "held, again" not in await sqlite_store.read(pinned)
