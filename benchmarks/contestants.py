"""Who is measured: each is opened with a folder and the sink's port, then is a port, buttons and a count."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from benchmarks.process import free_port, serving


@dataclass(frozen=True)
class Contestant:
    """A server that runs, with an open vote in it.

    `data` is what its ballot buttons carry, `stored` counts the ballots it holds. `counted` is the pattern of the
    answer to a ballot that counts, in the body of its 200; where it is empty, it answers by a call of `token`, which
    the sink has counted.
    """

    name: str
    pid: int
    port: int
    token: str
    data: tuple[str, ...]
    counted: str
    stored: Callable[[], int]
    path: str = "/telegram"
    secret: str = "a-secret-of-the-benchmark"
    chat: int = -1_001_000_000_001
    message: int = 4_321
    first_voter: int = 500_000_000


Opening: TypeAlias = Callable[[Path, int, int], AbstractContextManager[Contestant]]
"""(a folder of its own, the sink's port, how many voters) -> a contestant for the length of a `with` block."""

Fill: TypeAlias = Callable[[Path, int, int], None]
"""(a contestant's folder, how many ballots, how many voters): store them there before it starts."""


@contextmanager
def floor(folder: Path, sink: int, voters: int) -> Iterator[Contestant]:
    database, port = folder / "floor.db", free_port()
    arguments = (str(port), Contestant.path, Contestant.secret, str(database))
    with serving("benchmarks.floor", *arguments, port=port, log=folder / "floor.log") as pid:
        yield Contestant(
            name="floor",
            pid=pid,
            port=port,
            token="",
            data=("yes", "no", "abstain"),
            counted="^Your ballot: ",
            stored=lambda: scalar(database, "SELECT count(*) FROM ballots"),
        )


@contextmanager
def plain(folder: Path, sink: int, voters: int) -> Iterator[Contestant]:
    database, port, token = folder / "plain.db", free_port(), "1002:plain"
    base = f"http://127.0.0.1:{sink}"
    arguments = (str(port), Contestant.path, Contestant.secret, str(database), base, token)
    with serving("benchmarks.plain_bot", *arguments, port=port, log=folder / "plain.log") as pid:
        yield Contestant(
            name="plain aiogram bot",
            pid=pid,
            port=port,
            token=token,
            data=("vote:yes", "vote:no", "vote:abstain"),
            counted="",
            stored=lambda: scalar(database, "SELECT coalesce(sum(times), 0) FROM votes"),
        )


def holding(opening: Opening, fill: Fill, ballots: int) -> Opening:
    """The same contestant, started on a database into which `fill` has stored so many ballots."""

    @contextmanager
    def opened(folder: Path, sink: int, voters: int) -> Iterator[Contestant]:
        fill(folder, ballots, voters)
        with opening(folder, sink, voters) as contestant:
            yield replace(contestant, name=f"{contestant.name}, {ballots:,} stored")

    return opened


def scalar(database: Path, query: str) -> int:
    """The one number `query` gives, read beside the running server."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        number: int = connection.execute(query).fetchone()[0]
        return number
