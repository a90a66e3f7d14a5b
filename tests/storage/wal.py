"""Counting commits from outside: in SQLite's write-ahead log the last frame of a transaction says so.

Format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
"""

import struct
from pathlib import Path

_HEADER, _FRAME = 32, 24


def commits_in(database: Path) -> int:
    """How many transactions the WAL beside ``database`` holds since it last began anew."""
    log = Path(f"{database}-wal").read_bytes()
    if not log:
        return 0
    page_size = struct.unpack_from(">I", log, 8)[0]
    salts = log[16:24]
    starts = range(_HEADER, len(log) - _FRAME + 1, _FRAME + page_size)
    frames = [struct.unpack_from(">II8s", log, start) for start in starts]
    return sum(1 for _, pages_after, salt in frames if pages_after and salt == salts)
