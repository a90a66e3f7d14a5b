"""Readers see the hall as it was when they began, wait for nobody, and change nothing."""

import asyncio
import sqlite3
import time
from threading import Event

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.store import Store
from storage.transaction import Tx
from tests.storage.board import pin, pin_in_haste, pinned


async def test_a_reader_sees_one_moment_though_others_write_meanwhile(store: Store) -> None:
    looked, written = Event(), Event()

    def look_twice(tx: Tx) -> tuple[list[str], list[str]]:
        before = pinned(tx)
        looked.set()
        assert written.wait(10)
        return before, pinned(tx)

    await store.write(pin, "before")
    reading = asyncio.create_task(store.read(look_twice))
    assert await asyncio.to_thread(looked.wait, 10)
    await store.write(pin, "meanwhile")
    written.set()
    assert await reading == (["before"], ["before"])
    assert await store.read(pinned) == ["before", "meanwhile"]


async def test_readers_do_not_wait_for_a_long_write_and_see_nothing_of_it(store: Store) -> None:
    begun, release = Event(), Event()

    def write_long(tx: Tx) -> bool:
        pin(tx, "unfinished")
        begun.set()
        return release.wait(10)

    writing = asyncio.create_task(store.write(write_long))
    assert await asyncio.to_thread(begun.wait, 10)
    async with asyncio.timeout(5):
        assert await asyncio.gather(*(store.read(pinned) for _ in range(20))) == [[]] * 20
    assert not writing.done()
    release.set()
    assert await writing
    assert await store.read(pinned) == ["unfinished"]


async def test_writers_do_not_wait_for_a_long_read(store: Store) -> None:
    begun, release = Event(), Event()

    def read_long(tx: Tx) -> list[str]:
        seen = pinned(tx)
        begun.set()
        assert release.wait(10)
        return seen

    reading = asyncio.create_task(store.read(read_long))
    assert await asyncio.to_thread(begun.wait, 10)
    async with asyncio.timeout(5):
        for number in range(10):
            await store.write(pin, f"{number}")
    release.set()
    assert await reading == []


async def test_several_readers_read_at_the_same_time(store: Store) -> None:
    inside = 0
    together = Event()

    def meet(tx: Tx) -> bool:
        nonlocal inside
        inside += 1
        if inside == 3:
            together.set()
        return together.wait(5)

    assert await asyncio.gather(*(store.read(meet) for _ in range(3))) == [True] * 3


def write_raw(tx: Tx) -> None:
    pin_in_haste(tx, "sneaked in")


def write_core(tx: Tx) -> None:
    pin(tx, "sneaked in")


def write_schema(tx: Tx) -> None:
    tx.conn.execute(text("CREATE TABLE sneaked (at INTEGER)"))


@pytest.mark.parametrize("sneak", [write_raw, write_core, write_schema])
async def test_a_reader_cannot_write(store: Store, sneak: object) -> None:
    assert callable(sneak)
    with pytest.raises((DBAPIError, sqlite3.Error, psycopg.Error), match=r"(?i)read.?only"):
        await store.read(sneak)
    assert await store.read(pinned) == []
    await store.write(pin, "properly")
    assert await store.read(pinned) == ["properly"]


async def test_a_writer_after_a_reader_may_write(store: Store) -> None:
    """The connections of PostgreSQL's pool are read with and written with by turns."""
    for number in range(30):
        await asyncio.gather(store.read(pinned), store.write(pin, f"{number:02}"), store.read(pinned))
    assert len(await store.read(pinned)) == 30


async def test_a_reader_that_fails_leaves_no_trace(store: Store) -> None:
    def fail(tx: Tx) -> None:
        tx.conn.execute(text("SELECT nothing FROM nowhere"))

    for _ in range(30):
        with pytest.raises(DBAPIError):
            await store.read(fail)
    begun = time.monotonic()
    assert await store.read(pinned) == []
    assert time.monotonic() - begun < 5
