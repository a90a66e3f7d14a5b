"""A notice board with the simplest use cases there are: residents pin notices (rows of ``hall``) and read them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import insert, select

from domain.ids import Instant, PersonId
from domain.refusals import NameTaken
from storage.tables import hall, persons
from storage.transaction import Tx
from storage.updates import UpdateInHand, in_hand


@dataclass(frozen=True)
class Notice:
    key: str
    words: str
    at: Instant
    before: tuple[str, ...] = ()


class Spilled(Exception):
    """The ink was spilled over the notice."""


def pin(tx: Tx, key: str, words: str = "") -> Notice:
    """Pin a notice; a second one under the same key breaks the primary key."""
    before = pinned(tx)
    tx.conn.execute(insert(hall).values(key=key, value=words))
    return Notice(key, words, tx.now, tuple(before))


def pin_in_haste(tx: Tx, key: str, words: str = "") -> None:
    """The same, past SQLAlchemy and without looking."""
    tx.raw("INSERT INTO hall (key, value) VALUES (?, ?)", key, words)


def pin_politely(tx: Tx, key: str) -> Notice:
    """Refused when the key is taken, after it has spoilt something that must be undone."""
    taken = key in pinned(tx)
    notice = pin(tx, f"{key}, again" if taken else key)
    if taken:
        raise NameTaken(key)
    return notice


def refuse_at_the_door(tx: Tx, key: str) -> None:
    """Refused before anything is touched."""
    assert pinned(tx)
    raise NameTaken(key)


def spill(tx: Tx, key: str) -> None:
    pin(tx, key)
    raise Spilled(key)


def pinned(tx: Tx) -> list[str]:
    return list(tx.conn.scalars(select(hall.c.key).order_by(hall.c.key)))


def take_down(tx: Tx, key: str) -> None:
    tx.raw("DELETE FROM hall WHERE key = ?", key)


def arrive(tx: Tx) -> PersonId:
    """A new person; nothing but their number tells them from another."""
    return PersonId(tx.conn.execute(insert(persons).values(created_at=tx.now).returning(persons.c.id)).scalar_one())


def arrived(tx: Tx) -> list[PersonId]:
    return [PersonId(number) for number in tx.conn.scalars(select(persons.c.id).order_by(persons.c.id))]


@contextmanager
def update(number: int, origin: str = "c:1", bot_id: int = 7) -> Iterator[UpdateInHand]:
    """What is written inside belongs to this Telegram update."""
    handling = UpdateInHand(bot_id, number, origin)
    token = in_hand.set(handling)
    try:
        yield handling
    finally:
        in_hand.reset(token)
