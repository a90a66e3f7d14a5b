"""How long a million weighted ballots on two axes take to add up, straight from the stored tables.

    python -m benchmarks.tally [--ballots 1000000]

Beside the hall's own statement, which counts the last ballot of each seat, run the shortest GROUP BY on the same tables
that would do if nobody could change a ballot, and a GROUP BY on one table that holds choice and weights in each row:
what no hall with changeable ballots and any number of axes can have, and the least that SQLite needs.
"""

import argparse
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from rich import box
from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection

from domain.counting.yesno import CHOICES
from domain.ids import Instant, VoteId
from storage import ballot_box
from storage.schema import bring_up_to_date
from storage.sqlite import sqlite_engine
from storage.transaction import Tx

OUT = Path(__file__).parent / "out"
_VOTE = VoteId(1)
_ROUNDS = 3
_SAME_TABLES = """
SELECT b.choice, w.axis, SUM(w.weight) FROM ballots b
JOIN electorate_weights w ON w.vote_id = b.vote_id AND w.seat_id = b.seat_id
WHERE b.vote_id = 1 GROUP BY b.choice, w.axis"""
_FLAT = "SELECT choice, SUM(heads), SUM(area) FROM flat GROUP BY choice"


def fill(file: Path, ballots: int) -> None:
    """One vote, so many seats of 30 to 200 m², a ballot each; in no order, as people come.

    Only the tables of the count are filled, so the foreign keys are off, as they are in a connection of one's own.
    """
    dice = Random(0)
    areas = [dice.randrange(3_000, 20_000) for _ in range(ballots)]
    cast = [(seat, dice.choice(CHOICES)) for seat in dice.sample(range(ballots), ballots)]
    weights = [row for seat, area in enumerate(areas) for row in ((seat, "area", area), (seat, "heads", 1))]
    with closing(sqlite3.connect(file)) as conn, conn:
        conn.executemany(
            "INSERT INTO electorate (vote_id, seat_id, label, building) VALUES (1, ?, ?, '')",
            ((seat, f"{seat}") for seat in range(ballots)),
        )
        conn.executemany("INSERT INTO electorate_weights (vote_id, seat_id, axis, weight) VALUES (1, ?, ?, ?)", weights)
        conn.executemany(
            "INSERT INTO ballots (vote_id, seat_id, person_id, choice, first, via, cast_at) "
            "VALUES (1, ?, 1, ?, 1, 'tap', 0)",
            cast,
        )
        conn.execute("CREATE TABLE flat (choice TEXT, heads INTEGER, area INTEGER)")
        conn.executemany("INSERT INTO flat VALUES (?, 1, ?)", ((choice, areas[seat]) for seat, choice in cast))


def _plain(conn: Connection) -> object:
    return sorted(conn.exec_driver_sql(_SAME_TABLES).fetchall())


def _flat(conn: Connection) -> object:
    rows = conn.exec_driver_sql(_FLAT).fetchall()
    return sorted(
        (choice, axis, sum_) for choice, heads, area in rows for axis, sum_ in (("heads", heads), ("area", area))
    )


def _hall(conn: Connection) -> object:
    return sorted((*key, sum_) for key, sum_ in ballot_box.tally(Tx(conn, Instant(0)), _VOTE).items())


def _timed(conn: Connection) -> Iterator[tuple[str, list[float]]]:
    contestants: dict[str, Callable[[Connection], object]] = {
        "GROUP BY, the same tables": _plain,
        "the hall": _hall,
        "GROUP BY, one flat table": _flat,
    }
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    found = []
    for _ in range(_ROUNDS):
        for name, add_up in contestants.items():
            began = time.perf_counter()
            found.append([tuple(row) for row in add_up(conn)])  # type: ignore[attr-defined]
            seconds[name].append(time.perf_counter() - began)
    if any(each != found[0] for each in found):
        raise SystemExit("the sums differ")
    yield from seconds.items()


def main(ballots: int) -> None:
    OUT.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=OUT) as name:
        url = f"sqlite:///{name}/tally.db"
        bring_up_to_date(url)
        fill(Path(name) / "tally.db", ballots)
        engine = sqlite_engine(url, writing=True)
        with engine.connect() as conn:
            table = Table(box=box.MARKDOWN)
            table.add_column(f"{ballots:,} ballots on two axes", no_wrap=True)
            for heading in ("s", "of the same tables"):
                table.add_column(heading, justify="right", no_wrap=True)
            first: list[float] = []
            for who, took in _timed(conn):
                first = first or took
                ratio = statistics.median(mine / other for mine, other in zip(took, first, strict=True))
                table.add_row(who, f"{statistics.median(took):.2f}", f"{ratio:.2f}")
            Console(width=100).print(table)
        engine.dispose()


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--ballots", type=int, default=1_000_000)
    main(arguments.parse_args().ballots)
