"""What ends SQLite's whole transaction, under everybody in it: a full disk, RAISE(ROLLBACK), a COMMIT that fails.

Those who share a transaction with the culprit are stored all the same, exactly once, and everybody is answered.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from storage.store import Store
from storage.transaction import Tx
from tests.storage.board import Spilled, arrive, arrived, pin, pin_in_haste, pin_politely, pinned, spill, update

_POISON = """
CREATE TRIGGER poison BEFORE INSERT ON hall WHEN NEW.key LIKE 'poison%'
BEGIN SELECT RAISE(ROLLBACK, 'poisoned'); END
"""


def poisonous(tx: Tx, key: str) -> None:
    pin(tx, f"before {key}")
    pin(tx, f"poison {key}")


def poisonous_in_haste(tx: Tx, key: str) -> None:
    pin_in_haste(tx, f"before {key}")
    pin_in_haste(tx, f"poison {key}")


def uncommittable(tx: Tx, key: str) -> None:
    """Every statement succeeds, and COMMIT does not: there is no such person."""
    pin(tx, f"before {key}")
    tx.conn.execute(text("PRAGMA defer_foreign_keys = ON"))
    tx.conn.execute(text("INSERT INTO members (community_id, person_id, since) VALUES (404, 404, 0)"))


def lay_poison(tx: Tx) -> None:
    tx.conn.execute(text(_POISON))


async def together(store: Store, *calls: tuple[Any, ...]) -> list[Any]:
    """Ask for all of it before the writer can begin with the first; answers and errors, in order."""
    return await asyncio.gather(*(store.write(*call) for call in calls), return_exceptions=True)


@pytest.mark.parametrize("culprit", [poisonous, poisonous_in_haste, uncommittable])
@pytest.mark.parametrize("place", [0, 5, 20])
async def test_a_transaction_lost_by_one_is_repeated_for_the_others(
    sqlite_store: Store, culprit: Callable[[Tx, str], None], place: int
) -> None:
    await sqlite_store.write(lay_poison)
    calls: list[tuple[Any, ...]] = [(pin_in_haste, f"{number:02}") for number in range(20)]
    calls.insert(place, (culprit, "p"))
    answers = await together(sqlite_store, *calls)
    error = answers.pop(place)
    assert "poisoned" in str(error) or "FOREIGN KEY constraint failed" in str(error)
    assert answers == [None] * 20
    assert await sqlite_store.read(pinned) == [f"{number:02}" for number in range(20)]


@pytest.mark.parametrize("culprit", [poisonous, uncommittable])
async def test_repeats_refusals_and_failures_beside_a_culprit_stay_what_they_are(
    sqlite_store: Store, culprit: Callable[[Tx, str], None]
) -> None:
    async def deliver(number: int, use_case: Callable[..., object], *args: object) -> object:
        with update(number):
            return await sqlite_store.write(use_case, *args)

    await sqlite_store.write(lay_poison)
    await sqlite_store.write(pin, "taken")
    for _ in range(2):
        calls: list[Coroutine[None, None, Any]] = [
            deliver(1, arrive),
            deliver(1, arrive),
            deliver(2, pin_politely, "taken"),
            deliver(3, culprit, "p"),
            deliver(4, spill, "s"),
            deliver(5, arrive),
        ]
        answers: list[Any] = await asyncio.gather(*calls, return_exceptions=True)
        one, same, refused, culprits, spilt, other = answers
        assert one == same
        assert refused.facts == {"name": "taken"}
        assert isinstance(culprits, DBAPIError)
        assert isinstance(spilt, Spilled)
        assert await sqlite_store.read(arrived) == sorted([one, other])
        assert await sqlite_store.read(pinned) == ["taken"]


async def test_the_writer_outlives_failures_that_come_alone(sqlite_store: Store) -> None:
    await sqlite_store.write(lay_poison)
    for number in range(3):
        with pytest.raises(IntegrityError):
            await sqlite_store.write(poisonous, "p")
        with pytest.raises(IntegrityError):
            await sqlite_store.write(uncommittable, "p")
        await sqlite_store.write(pin, f"{number}")
    assert await sqlite_store.read(pinned) == ["0", "1", "2"]


async def test_a_full_disk_loses_nothing_that_was_answered_and_is_got_over(sqlite_store: Store) -> None:
    def limit(tx: Tx, more: int) -> None:
        pages = tx.conn.execute(text("PRAGMA page_count")).scalar_one()
        tx.conn.execute(text(f"PRAGMA max_page_count = {pages + more}"))

    await sqlite_store.write(limit, 12)
    sizes = [500] * 20 + [100_000] + [500] * 20
    answers = await together(sqlite_store, *((pin_in_haste, f"{at:02}", "x" * size) for at, size in enumerate(sizes)))
    assert "full" in str(answers[20])
    stored = [f"{at:02}" for at, answer in enumerate(answers) if answer is None]
    assert len(stored) == 40
    assert await sqlite_store.read(pinned) == stored

    with pytest.raises(OperationalError, match="full"):
        await sqlite_store.write(pin, "through SQLAlchemy", "x" * 100_000)
    await sqlite_store.write(limit, 1_000_000)
    await sqlite_store.write(pin, "20", "x" * 100_000)
    assert len(await sqlite_store.read(pinned)) == 41


_SMALL_DISK = """
import asyncio, json, resource, signal, sys
from storage.store import open_store
from tests.clock import HandClock
from tests.storage.board import pin_in_haste, pinned

def files_may_have(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

async def main():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    store = open_store(sys.argv[1], HandClock())
    said = {"stored": [], "failed": []}
    for turn in range(30):
        files_may_have(400_000 if turn < 20 else resource.RLIM_INFINITY)
        keys = [f"{turn:02}-{number:02}" for number in range(10)]
        ends = await asyncio.gather(
            *(store.write(pin_in_haste, key, "x" * 3_000) for key in keys), return_exceptions=True
        )
        for key, end in zip(keys, ends):
            said["stored" if end is None else "failed"].append(key)
    said["read"] = await store.read(pinned)
    store.close()
    print(json.dumps(said))

asyncio.run(main())
"""


def test_a_file_that_may_not_grow_loses_nothing_that_was_answered(sqlite_url: str) -> None:
    run = [sys.executable, "-c", _SMALL_DISK, sqlite_url]
    root = Path(__file__).parents[2]
    done = subprocess.run(run, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["read"] == said["stored"]
    assert len(said["stored"]) + len(said["failed"]) == 300
    assert said["failed"]
    assert [key for key in said["stored"] if key >= "20"] == [f"{t}-{n:02}" for t in range(20, 30) for n in range(10)]
    assert Path(make_url(sqlite_url).database or "").stat().st_size > 400_000
