"""How many messages of a thread the hall follows in a second, and whether a proposal's card costs more as the thread
grows. Asserts nothing.

    python -m benchmarks.discussion [--few 100] [--many 10000]
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.table import Table

from domain.gate import Gate
from domain.ids import CommunityId, Instant, ProposalId
from domain.instants import MINUTE
from domain.proposals import Draft
from storage import board, communities, identities, proposals
from storage.schema import bring_up_to_date
from storage.sqlite import sqlite_engine
from storage.transaction import Tx
from usecases.hall import Actor, Place
from usecases.proposals import proposal_card
from usecases.search import find_words
from usecases.threads import Said, follow

CHAT, TOPIC = -1_000_000_000_001, 7
PEOPLE = 120
POINTS = 40
_BATCH = 100
_ROUNDS = 50


def _found(tx: Tx) -> ProposalId:
    """A community with one proposal in a topic, and a board of forty points."""
    here = communities.add(tx, CHAT, "lakeside", "Lakeside", "en", "UTC", Gate(0, 0, False))
    author = identities.recognise(tx, 1, "Neighbour 1", None, "en")
    proposal = proposals.add(tx, CommunityId(here), 1, author, Draft("A bench", "By the pier"), [])
    tx.raw("INSERT INTO topics (chat_id, topic_id, proposal_id, at) VALUES (?, ?, ?, 0)", CHAT, TOPIC, proposal)
    for number in range(POINTS):
        side = ("for", "against", "question")[number % 3]
        board.add(tx, proposal, side, author, f"Reason {number}")
    return proposal


def _say(tx: Tx, numbers: range) -> None:
    for number in numbers:
        person = number % PEOPLE + 1
        actor = Actor(person, f"Neighbour {person}", None, "en")
        said = Said(CHAT, number + 100, TOPIC, None, None, f"Message {number} of a long evening", None, number * MINUTE)
        follow(tx, actor, said)


def _ms(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000


def _measured(file: Path, sizes: tuple[int, ...]) -> list[list[str]]:
    url = f"sqlite:///{file}"
    bring_up_to_date(url)
    engine = sqlite_engine(url, writing=True)
    rows, there = [], 0
    with engine.connect() as conn:
        with conn.begin():
            proposal = _found(Tx(conn, Instant(0)))
        for size in sizes:
            begun, before = time.process_time(), there
            while there < size:
                with conn.begin():
                    _say(Tx(conn, Instant(there)), range(there, min(size, there + _BATCH)))
                there = min(size, there + _BATCH)
            followed = (size - before) / (time.process_time() - begun)
            with conn.begin():
                tx = Tx(conn, Instant(there))
                card = [_ms(partial(proposal_card, tx, proposal)) for _ in range(_ROUNDS)]
                actor, place = Actor(1, "Neighbour 1", None, "en"), Place(CHAT, private=False)
                find = [_ms(partial(find_words, tx, actor, place, "Reason 7")) for _ in range(_ROUNDS)]
            rows.append([f"{size:,}", f"{followed:,.0f}", *(f"{statistics.median(each):.2f}" for each in (card, find))])
    engine.dispose()
    return rows


@click.command()
@click.option("--few", default=100, show_default=True, help="Messages in the thread at the first look.")
@click.option("--many", default=10_000, show_default=True, help="Messages in the thread at the last one.")
def main(few: int, many: int) -> None:
    """Print the messages followed in a second of CPU, and the card's median cost in ms of CPU, as the thread grows."""
    sizes = tuple(sorted({few, many // 10, many}))
    with tempfile.TemporaryDirectory() as folder:
        rows = _measured(Path(folder) / "hall.db", sizes)
    table = Table(box=box.MARKDOWN)
    for name in ("messages in the thread", "followed a CPU second", "card, CPU ms", "/find, CPU ms"):
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(*row)
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
