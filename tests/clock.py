"""A clock that stands still until the test moves it."""

from domain.ids import Instant
from domain.instants import DAY

SPRING = Instant(1_775_000_000_000)
"""The last night of March 2026."""


class HandClock:
    """Give it to a Store as its clock; ``move`` turns the hands forward (or back), in milliseconds."""

    def __init__(self, now: Instant = SPRING) -> None:
        self.now = now

    def __call__(self) -> Instant:
        return self.now

    def move(self, by: int = DAY) -> Instant:
        self.now = Instant(self.now + by)
        return self.now
