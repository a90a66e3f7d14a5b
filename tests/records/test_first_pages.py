"""First pages that were drawn are kept for a while: not too many, not too long, and for who has the drawing only."""

import asyncio
import time

from records.first_pages import FirstPages
from tests.drawings import pdf


class Draughtsman:
    """Makes pictures of a given size, and knows how often he was asked."""

    def __init__(self, size: int = 100) -> None:
        self.size, self.drawn = size, list[bytes]()

    async def draw(self, drawing: bytes) -> bytes | None:
        self.drawn.append(drawing)
        return None if drawing == b"broken" else drawing[:1] * self.size


async def test_a_drawing_is_drawn_once_while_it_is_kept() -> None:
    by = Draughtsman()
    pages = FirstPages(by.draw)
    assert [await pages.of(each) for each in (b"a", b"b", b"a")] == [b"a" * 100, b"b" * 100, b"a" * 100]
    assert by.drawn == [b"a", b"b"]


async def test_what_was_looked_at_longest_ago_makes_room() -> None:
    by = Draughtsman(100)
    pages = FirstPages(by.draw, most=200)
    for each in (b"a", b"b", b"a", b"c", b"a", b"b"):
        await pages.of(each)
    assert by.drawn == [b"a", b"b", b"c", b"b"], "two fit; c took the place of b"
    large = Draughtsman(201)
    pages = FirstPages(large.draw, most=200)
    for _ in range(2):
        await pages.of(b"a")
    assert large.drawn == [b"a", b"a"], "too large to be kept"


async def test_it_is_forgotten_after_its_time_however_often_it_is_looked_at() -> None:
    by = Draughtsman()
    pages = FirstPages(by.draw, life=0.05)
    await pages.of(b"a")
    async with asyncio.timeout(5):
        while len(by.drawn) < 2:
            await pages.of(b"a")
            await asyncio.sleep(0.005)


async def test_of_what_cannot_be_drawn_nothing_is_kept() -> None:
    by = Draughtsman()
    pages = FirstPages(by.draw)
    assert [await pages.of(b"broken") for _ in range(2)] == [None, None]
    assert len(by.drawn) == 2


async def test_a_real_drawing_costs_little_the_second_time() -> None:
    pages, drawing = FirstPages(), pdf(3)
    begun = time.perf_counter()
    first = await pages.of(drawing)
    drawn = time.perf_counter()
    assert await pages.of(drawing) == first
    assert time.perf_counter() - drawn < (drawn - begun) / 10
