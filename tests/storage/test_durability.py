"""What was acknowledged survives the death of the process at any moment."""

import asyncio
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.store import open_store
from tests.clock import HandClock
from tests.storage.board import pin, pinned

_ROOT = Path(__file__).parents[2]
_WRITER = """
import asyncio, os, sys
from storage.store import open_store
from tests.clock import HandClock
from tests.storage.board import pin_in_haste, update

async def cast(store, person, turn):
    for number in range(100_000):
        key = f"{turn}-{person}-{number}"
        with update(number, origin=key):
            await store.write(pin_in_haste, key)
        os.write(1, f"{key}\\n".encode())

async def main():
    store = open_store(sys.argv[1], HandClock())
    await asyncio.gather(*(cast(store, person, sys.argv[2]) for person in range(20)))

asyncio.run(main())
"""


async def look_and_write(url: str, clock: HandClock) -> list[str]:
    store = open_store(url, clock)
    stored = await store.read(pinned)
    await store.write(pin, "after the crash")
    store.close()
    return stored


@pytest.mark.parametrize("seed", [1, 2])
def test_no_acknowledged_ballot_is_lost_by_kill_9(store_url: str, clock: HandClock, seed: int) -> None:
    dice = random.Random(seed)
    acknowledged: set[str] = set()
    for turn in range(3):
        before = len(acknowledged)
        run = [sys.executable, "-c", _WRITER, store_url, str(turn)]
        with subprocess.Popen(run, cwd=_ROOT, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            acknowledged.add(writer.stdout.readline().decode().strip())
            time.sleep(dice.uniform(0, 0.3))
            writer.kill()
            acknowledged.update(line.decode().strip() for line in writer.stdout if line.endswith(b"\n"))
        assert len(acknowledged) > before

    stored = asyncio.run(look_and_write(store_url, clock))
    assert acknowledged <= set(stored)
    # Each of the twenty had at most one ballot on its way when the process died.
    assert len(stored) - len(acknowledged) <= 3 * 20
