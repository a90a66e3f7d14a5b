"""The town's clock in a file that another process on this machine reads: a hall of its own lives in the town's time."""

import mmap
import struct
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from simulator import TownClock

_MILLISECONDS = struct.Struct("<q")


class SharedClock(TownClock):
    """Writes by how much the town's time is ahead of the machine's monotonic clock, which all processes share."""

    def __init__(self, path: Path, start: datetime | None = None) -> None:
        """``path`` is written anew; ``start`` is the time the town begins with, aware."""
        super().__init__(start)
        path.write_bytes(_MILLISECONDS.pack(0))
        with path.open("r+b") as file:
            self._shared = mmap.mmap(file.fileno(), _MILLISECONDS.size)
        self._share()

    def advance(
        self, by: timedelta = timedelta(0), *, days: float = 0, hours: float = 0, seconds: float = 0
    ) -> datetime:
        """Move the clock, for whoever reads the file too."""
        moved = super().advance(by, days=days, hours=hours, seconds=seconds)
        self._share()
        return moved

    def _share(self) -> None:
        ahead = round((self.now().timestamp() - time.monotonic()) * 1000)
        self._shared[:] = _MILLISECONDS.pack(ahead)


def clock_in(path: Path) -> Callable[[], Any]:
    """The time of a shared clock, in milliseconds since 1970, now and whenever it is asked."""
    with path.open("rb") as file:
        shared = mmap.mmap(file.fileno(), _MILLISECONDS.size, access=mmap.ACCESS_READ)

    def now() -> Any:  # noqa: ANN401  # the hall's own type
        (ahead,) = _MILLISECONDS.unpack(shared[:])
        return round(time.monotonic() * 1000) + ahead

    return now
