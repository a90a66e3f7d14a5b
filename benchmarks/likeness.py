"""How well and how fast the same need is found, next to simpler ways. Asserts nothing."""

import random
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.table import Table
from sqlalchemy import insert

from domain.ids import CommunityId, Instant
from domain.likeness import Likely
from domain.likeness.meaning import closeness
from storage.schema import bring_up_to_date
from storage.sqlite import sqlite_engine
from storage.tables import communities, needs, persons
from storage.transaction import Tx
from tests.likeness.labelled import FRESH, HELD_OUT, TUNING, measure, rows
from tests.likeness.ways import WAYS, thesaurus
from usecases.likeness import likely_same

COMMUNITY = CommunityId(1)
TAILS = ("", "，麻烦尽快处理", "，已经一个月了", "，老人很不方便", " please", ", for weeks now", "，谢谢物业")


def found() -> Table:
    """Recall and precision of every way on the labelled pairs."""
    figures = ("recall@3", "precision", "alarms")
    table = _table("way", *(f"{part}{each}" for part in ("tuning: ", "held out: ", "fresh: ") for each in figures))
    for name, way in WAYS.items():
        scores = [measure(parts, way) for parts in (TUNING, HELD_OUT, FRESH)]
        table.add_row(name, *(f"{x:.2f}" for s in scores for x in (s.recall, s.precision, s.false_alarm)))
    return table


def in_memory(many: int, asked: int) -> list[float]:
    """Of the index alone: seconds to build, MB, p50 and p99 in ms of asking it and of adding one need."""
    drawn = random.Random(6)
    said = [_say(drawn) for _ in range(many)]
    built = _ms(partial(_filled, said)) / 1000
    tracemalloc.start()
    likely = _filled(said)
    memory = tracemalloc.get_traced_memory()[0] / 1_000_000
    tracemalloc.stop()
    closeness("", [])  # the encoder is loaded by the first look
    asking = [_ms(partial(likely.same, _say(drawn))) for _ in range(asked)]
    adding = [_ms(partial(likely.add, many + each, _say(drawn))) for each in range(asked)]
    return [built, memory, *_quantiles(asking), *_quantiles(adding)]


def in_store(many: int, asked: int) -> list[float]:
    """Of the use case on a SQLite file: ms of the first look, p50 and p99 of a look, and of one after a new need."""
    drawn = random.Random(6)
    with _hall() as tx:
        tx.conn.execute(insert(needs), [_row(number, _say(drawn)) for number in range(1, many + 1)])
        first = _ms(partial(likely_same, tx, COMMUNITY, _say(drawn)))
        asking = [_ms(partial(likely_same, tx, COMMUNITY, _say(drawn))) for _ in range(asked)]
        after: list[float] = []
        for number in range(many + 1, many + 1 + asked):
            tx.conn.execute(insert(needs), [_row(number, _say(drawn))])
            after.append(_ms(partial(likely_same, tx, COMMUNITY, _say(drawn))))
    return [first, *_quantiles(asking), *_quantiles(after)]


def imports() -> float:
    """Milliseconds to import the use case in a process that has the Store and the texts already."""
    program = (
        "import time, storage.needs, texts\n"
        "begun = time.process_time()\n"
        "import usecases.likeness\n"
        "print(1000 * (time.process_time() - begun))"
    )
    command = [sys.executable, "-c", program]
    return min(float(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(5))


@click.command()
@click.option("--asked", default=300, show_default=True, help="How many needs are asked for, and how many are added.")
def main(asked: int) -> None:
    """Print the tables. Times are CPU times."""
    console = Console(width=240)
    console.print(found())
    memory = _table("needs, index alone", "build s", "MB", "ask: p50 ms", "p99 ms", "add: p50 ms", "p99 ms")
    store = _table("needs, SQLite file", "first look ms", "look: p50 ms", "p99 ms", "after a new one: p50 ms", "p99 ms")
    for many in (100, 1_000, 10_000):
        memory.add_row(f"{many:,}", *(f"{cell:,.1f}" for cell in in_memory(many, asked)))
        store.add_row(f"{many:,}", *(f"{cell:,.1f}" for cell in in_store(many, asked)))
    console.print(memory)
    console.print(store)
    console.print(f"Importing it takes {imports():.0f} ms; its libraries are loaded by the first look.")


def _filled(said: list[str]) -> Likely:
    likely = Likely(thesaurus())
    for id_, text in enumerate(said):
        likely.add(id_, text)
    return likely


@contextmanager
def _hall() -> Iterator[Tx]:
    """A transaction on an empty hall with one person and one community."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'hall.db'}"
        bring_up_to_date(url)
        engine = sqlite_engine(url, writing=True)
        with engine.begin() as conn:
            conn.execute(insert(persons).values(id=1, created_at=0))
            named = {"title": "", "language": "en", "zone": "UTC", "gate": {}, "created_at": 0}
            conn.execute(insert(communities).values(id=COMMUNITY, chat_id=-1, short_name="cherry", **named))
            yield Tx(conn, Instant(0))
        engine.dispose()


def _row(number: int, text: str) -> dict[str, object]:
    nowhere = {"building": "", "floor": "", "place": ""}
    return {"community_id": COMMUNITY, "number": number, "person_id": 1, "text": text, "at": 0, **nowhere}


def _say(drawn: random.Random) -> str:
    """A labelled text with other numbers and a tail, so that few of ten thousand are the same."""
    row = drawn.choice(rows())
    text = drawn.choice((row.stored, row.said))
    numbered = "".join(str(drawn.randint(1, 40)) if sign.isdigit() else sign for sign in text)
    return numbered + drawn.choice(TAILS)


def _ms(work: Callable[[], object]) -> float:
    """CPU time, which is what an idle machine needs on the clock: nothing here waits for anything."""
    begun = time.process_time()
    work()
    return 1000 * (time.process_time() - begun)


def _quantiles(times: list[float]) -> tuple[float, float]:
    cuts = statistics.quantiles(times, n=100)
    return cuts[49], cuts[98]


def _table(*headings: str) -> Table:
    table = Table(box=box.MARKDOWN)
    for heading in headings:
        table.add_column(heading, justify="left" if heading == headings[0] else "right", no_wrap=True)
    return table


if __name__ == "__main__":
    main()
