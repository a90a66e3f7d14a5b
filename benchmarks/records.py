"""How long the record book of a large community takes, from nothing and after one change, and what its cards take
beside those of a small one. Asserts nothing.

python -m benchmarks.records [--needs 10000] [--proposals 1000] [--votes 300] [--records 200]
"""

import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

import click
from rich import box
from rich.console import Console
from rich.table import Table

from domain.gate import Gate
from domain.ids import CommunityId, Instant
from domain.rules import preset
from records.book import BOOK, make_book, update_book
from storage import communities, identities
from storage.schema import bring_up_to_date
from storage.sqlite import sqlite_engine
from storage.transaction import Tx
from usecases.needs import need_card
from usecases.projects import record_card
from usecases.proposals import proposal_card
from usecases.record_book import book_of_record, record_book

CHAT = -1_000_000_000_001
PEOPLE, SUPPORTS, POINTS, PARTS, STEPS = 500, 5, 6, 3, 12
_RULE = "simple-majority"
_OUTCOME = json.dumps({"passed": True, "winners": ["yes"], "tests": []})
CHANGES = (
    ("from nothing", "", True),
    ("all of it held against the database", "", True),
    ("a record moved", "UPDATE commitments SET state = 'done' WHERE id = 1", False),
    ("a need of a record said anew", "UPDATE needs SET text = 'The lamp is mended' WHERE number = 2", False),
)
"""What happened, how it is done, and whether all is looked through or the first record alone."""
CARDS: tuple[tuple[str, Callable[[Tx, int], object]], ...] = (
    ("of a need", need_card), ("of a proposal", proposal_card), ("of a record", record_card),
)  # fmt: skip
LOOKS = 200
"""How often each card is read; the median counts."""
T = TypeVar("T")


def _found(tx: Tx, needs: int, proposals: int, votes: int, records: int) -> CommunityId:
    """A community with so many of each; every number stands for its id as well."""
    here = communities.add(tx, CHAT, "lakeside", "Lakeside", "en", "UTC", Gate(0, 0, False))
    for person in range(1, PEOPLE + 1):
        identities.recognise(tx, person, f"Neighbour {person}", None, "en")
    for number in range(1, needs + 1):
        _need(tx, here, number)
    for number in range(1, proposals + 1):
        _proposal(tx, here, number, needs)
    for number in range(1, votes + 1):
        _vote(tx, here, number)
    for number in range(1, records + 1):
        _record(tx, here, number)
    return CommunityId(here)


def _need(tx: Tx, here: int, number: int) -> None:
    person = number % PEOPLE + 1
    tx.raw(
        "INSERT INTO needs (id, community_id, number, person_id, text, at, building, floor, place) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, '', ?)",
        number, here, number, person, f"The lamp at door {number} has been broken since Tuesday, and nobody comes",
        number, str(number % 12 + 1), f"Gate {number % 7}",
    )  # fmt: skip
    for other in range(SUPPORTS):
        backer = (number + other) % PEOPLE + 1
        tx.raw("INSERT INTO need_supports (need_id, person_id, at) VALUES (?, ?, 0)", number, backer)


def _proposal(tx: Tx, here: int, number: int, needs: int) -> None:
    tx.raw(
        "INSERT INTO proposals (id, community_id, number, person_id, at, state, discussed_at) "
        "VALUES (?, ?, ?, 1, 0, 'open', 0)",
        number, here, number,
    )  # fmt: skip
    for version in (1, 2):
        tx.raw(
            "INSERT INTO proposal_versions (proposal_id, version, title, text, cost, person_id, because, at) "
            "VALUES (?, ?, ?, ?, ?, 1, '', 0)",
            number, version, f"Lamps for gate {number}", "Four lamps on poles, switched by the light. " * 5, "12,860",
        )  # fmt: skip
    for need in range(min(3, needs)):
        tx.raw("INSERT INTO proposal_needs (proposal_id, need_id) VALUES (?, ?)", number, (number + need) % needs + 1)
    for point in range(1, POINTS + 1):
        tx.raw(
            "INSERT INTO points (proposal_id, number, side, person_id, text, at, state, rank, supports, answers) "
            "VALUES (?, ?, 'for', 1, ?, 0, 'standing', 0, 0, 0)",
            number, point, f"Reason {point}: it is dark at six, and the children come home then",
        )  # fmt: skip


def _vote(tx: Tx, here: int, number: int) -> None:
    tx.raw(
        "INSERT INTO votes (id, community_id, number, person_id, proposal_id, proposal_version, title, rule, method, "
        "options, state, opens_at, closes_at, closed_at, receipt_key, roll_name, outcome) "
        "VALUES (?, ?, ?, 1, ?, 2, ?, ?, 'yesno', '[]', 'counted', 0, 1, 1, ?, 'roll', ?)",
        number, here, number, number, f"Lamps for gate {number}", json.dumps(preset(_RULE).as_data()), b"", _OUTCOME,
    )  # fmt: skip


def _record(tx: Tx, here: int, number: int) -> None:
    tx.raw(
        "INSERT INTO project_records (id, community_id, number, vote_id, title, state, opened_at) "
        "VALUES (?, ?, ?, ?, ?, 'promised', 0)",
        number, here, number, number, f"Lamps for gate {number}",
    )  # fmt: skip
    for part in range(1, PARTS + 1):
        tx.raw(
            "INSERT INTO commitments (record_id, number, lead, kind, owner, text, due_at, state, since, confirmed, "
            "rung, assigned_at) "
            "VALUES (?, ?, ?, 'department', 'Street lighting', 'Set the poles', 1, 'asked', 0, ?, 0, 0)",
            number, part, part == 1, True,
        )  # fmt: skip
    for step in range(STEPS):
        tx.raw(
            "INSERT INTO record_steps (record_id, at, kind, part, text) VALUES (?, ?, 'progress', ?, ?)",
            number, step, step % PARTS + 1, f"Pole {step} stands",
        )  # fmt: skip


def _timed(act: Callable[[], T]) -> tuple[T, float]:
    begun = time.perf_counter()
    done = act()
    return done, time.perf_counter() - begun


@contextmanager
def _community(file: Path, needs: int, proposals: int, votes: int, records: int) -> Iterator[tuple[Tx, CommunityId]]:
    """A database with a community of so many of each."""
    url = f"sqlite:///{file}"
    bring_up_to_date(url)
    engine = sqlite_engine(url, writing=True)
    with engine.connect() as conn:
        tx = Tx(conn, Instant(0))
        with conn.begin():
            here = _found(tx, needs, proposals, votes, records)
        yield tx, here
    engine.dispose()


def _books(tx: Tx, here: CommunityId, file: Path) -> Table:
    """Seconds for reading the database and for writing the book, at first and after each change."""
    table = _table("what", "read, s", "write, s", "together, s")
    for what, change, whole in CHANGES:
        with tx.conn.begin():
            if change:
                tx.raw(change)
            book, read = _timed(partial(record_book, tx, here) if whole else partial(book_of_record, tx, 1))
        write = partial(update_book, about=book.about) if file.exists() else make_book
        _, written = _timed(partial(write, file, book.rows))
        table.add_row(what, *(f"{each:.3f}" for each in (read, written, read + written)))
    return table


def _cards(large: Tx, small: Tx) -> Table:
    """Milliseconds of CPU for reading what each card shows, here and there in turns."""
    table = _table("card", "large, ms", "small, ms", "of small")
    with large.conn.begin(), small.conn.begin():
        for name, card in CARDS:
            looks = [(_worked(partial(card, large, 1)), _worked(partial(card, small, 1))) for _ in range(LOOKS)]
            here, there = (1000 * statistics.median(side) for side in zip(*looks, strict=True))
            table.add_row(name, f"{here:.2f}", f"{there:.2f}", f"{here / there:.2f}")
    return table


def _worked(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def _table(*columns: str) -> Table:
    table = Table(box=box.MARKDOWN)
    for name in columns:
        table.add_column(name, justify="left" if name == columns[0] else "right")
    return table


@click.command()
@click.option("--needs", default=10_000, show_default=True)
@click.option("--proposals", default=1_000, show_default=True)
@click.option("--votes", default=300, show_default=True)
@click.option("--records", default=200, show_default=True)
def main(needs: int, proposals: int, votes: int, records: int) -> None:
    """Print the seconds for the book and its size, and the milliseconds for cards here and in a small community."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / BOOK
        with (
            _community(Path(folder) / "large.db", needs, proposals, votes, records) as (large, here),
            _community(Path(folder) / "small.db", 3, 1, 1, 1) as (small, _),
        ):
            books, cards = _books(large, here, file), _cards(large, small)
        size = file.stat().st_size / 1_000_000
    console = Console(width=100)
    console.print(books)
    console.print(f"The book has {size:.1f} MB.")
    console.print(cards)


if __name__ == "__main__":
    main()
