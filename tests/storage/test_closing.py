"""Closing a Store: what waits is finished, and nothing stays open."""

import asyncio
import os
import threading
from pathlib import Path

import pytest

from storage.store import Store, open_store
from storage.transaction import Tx
from tests.clock import HandClock
from tests.postgres import Server
from tests.storage.board import pin_in_haste, pinned


async def test_what_waits_is_finished_and_answered(store_url: str, clock: HandClock) -> None:
    store = open_store(store_url, clock)
    writing = [asyncio.create_task(store.write(pin_in_haste, f"{number:03}")) for number in range(300)]
    await asyncio.sleep(0)
    store.close()
    assert await asyncio.gather(*writing) == [None] * 300
    again = open_store(store_url, clock)
    assert len(await again.read(pinned)) == 300
    again.close()


async def test_a_closed_store_says_so_at_once(store: Store) -> None:
    store.close()
    async with asyncio.timeout(5):
        with pytest.raises(RuntimeError):
            await store.write(pin_in_haste, "late")
        with pytest.raises(RuntimeError):
            await store.read(pinned)
    store.close()


def test_a_loop_that_has_ended_does_not_stop_the_writer(store_url: str, clock: HandClock) -> None:
    """The loop of a caller may be gone before the commit; the next loop finds the Store working."""
    store = open_store(store_url, clock)
    gate = threading.Event()

    def slow(tx: Tx) -> None:
        gate.wait(10)
        pin_in_haste(tx, "slow")

    async def ask_and_leave() -> None:
        asking = asyncio.ensure_future(store.write(slow))
        await asyncio.sleep(0.05)
        asking.cancel()

    asyncio.run(ask_and_leave())
    gate.set()
    asyncio.run(_pin(store, "next"))
    store.close()
    again = open_store(store_url, clock)
    assert asyncio.run(_all(again)) == ["next", "slow"]
    again.close()


async def _pin(store: Store, key: str) -> None:
    await store.write(pin_in_haste, key)


async def _all(store: Store) -> list[str]:
    return await store.read(pinned)


async def test_sqlite_keeps_no_file_and_no_thread_open(sqlite_url: str, clock: HandClock, tmp_path: Path) -> None:
    def open_files() -> list[str]:
        links = [f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd")]
        return [file for link in links if os.path.islink(link) and str(tmp_path) in (file := os.readlink(link))]

    threads = set(threading.enumerate())
    store = open_store(sqlite_url, clock)
    await asyncio.gather(*(store.write(pin_in_haste, f"{number}") for number in range(10)))
    await asyncio.gather(*(store.read(pinned) for _ in range(20)))
    assert open_files()
    store.close()
    assert open_files() == []
    assert set(threading.enumerate()) <= threads
    assert os.listdir(tmp_path) == ["hall.db"], "the log is checkpointed away"


async def test_postgres_keeps_no_connection_and_no_thread_open(
    postgres: Server, postgres_url: str, clock: HandClock
) -> None:
    threads = set(threading.enumerate())
    store = open_store(postgres_url, clock)
    await asyncio.gather(*(store.write(pin_in_haste, f"{number}") for number in range(10)))
    await asyncio.gather(*(store.read(pinned) for _ in range(20)))
    store.close()
    assert set(threading.enumerate()) <= threads
    name = postgres_url.split("/")[3].split("?")[0]
    postgres.drop(name)  # refused while anybody is connected
    postgres.create(name)
