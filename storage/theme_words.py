"""What is said about a theme: who confirms or corrects its problem statement, and who offers what for it."""

from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select, update

from domain.ids import Instant, PersonId, ThemeId
from storage.tables import statement_words, theme_resources
from storage.transaction import Tx


@dataclass(frozen=True)
class Word:
    """What one person says of a version of the statement; ``words`` correct it."""

    person: PersonId
    confirmed: bool
    words: str | None
    at: Instant


def say_of_statement(
    tx: Tx, theme: ThemeId, version: int, person: PersonId, confirmed: bool, words: str | None
) -> None:  # fmt: skip
    """Keep what the person says of that version, in place of what they said of it before."""
    mine = (
        statement_words.c.theme_id == theme, statement_words.c.version == version, statement_words.c.person_id == person
    )  # fmt: skip
    tx.conn.execute(delete(statement_words).where(*mine))
    tx.conn.execute(
        insert(statement_words).values(
            theme_id=theme, version=version, person_id=person, confirmed=confirmed, words=words, at=tx.now
        )
    )


def said_of_statement(tx: Tx, theme: ThemeId, version: int) -> list[Word]:
    """In the order in which it was said."""
    rows = tx.conn.execute(
        select(statement_words.c.person_id, statement_words.c.confirmed, statement_words.c.words, statement_words.c.at)
        .where(statement_words.c.theme_id == theme, statement_words.c.version == version)
        .order_by(statement_words.c.at, statement_words.c.person_id)
    )
    return [Word(*row) for row in rows]


@dataclass(frozen=True)
class Resource:
    """What somebody offers for a theme. ``kind``: ``space``, ``money`` or ``skills``."""

    id: int
    person: PersonId
    kind: str
    text: str


def give(tx: Tx, theme: ThemeId, person: PersonId, kind: str, text: str) -> None:
    """The same offer of the same person stands once."""
    same = (
        theme_resources.c.theme_id == theme, theme_resources.c.person_id == person, theme_resources.c.kind == kind,
        theme_resources.c.text == text, theme_resources.c.withdrawn_at.is_(None),
    )  # fmt: skip
    if not tx.conn.execute(select(func.count()).select_from(theme_resources).where(*same)).scalar_one():
        new = {"theme_id": theme, "person_id": person, "kind": kind, "text": text, "at": tx.now}
        tx.conn.execute(insert(theme_resources).values(**new))


def take_back(tx: Tx, theme: ThemeId, person: PersonId) -> int:
    """Withdraw all that the person offered to the theme; how many offers that were."""
    mine = (
        theme_resources.c.theme_id == theme, theme_resources.c.person_id == person,
        theme_resources.c.withdrawn_at.is_(None),
    )  # fmt: skip
    return tx.conn.execute(update(theme_resources).where(*mine).values(withdrawn_at=tx.now)).rowcount


def resources_of(tx: Tx, theme: ThemeId) -> list[Resource]:
    """What stands, in the order in which it was offered."""
    columns = theme_resources.c.id, theme_resources.c.person_id, theme_resources.c.kind, theme_resources.c.text
    standing = theme_resources.c.theme_id == theme, theme_resources.c.withdrawn_at.is_(None)
    return [Resource(*row) for row in tx.conn.execute(select(*columns).where(*standing).order_by(theme_resources.c.id))]


def move_resources(tx: Tx, theme: ThemeId, into: ThemeId) -> None:
    tx.conn.execute(update(theme_resources).where(theme_resources.c.theme_id == theme).values(theme_id=into))


def forget(tx: Tx, person: PersonId) -> set[ThemeId]:
    """The person said nothing of any statement and offers nothing; the themes of which that was taken away."""
    found: set[ThemeId] = set()
    for table in (statement_words, theme_resources):
        gone = delete(table).where(table.c.person_id == person).returning(table.c.theme_id)
        found |= {ThemeId(theme) for theme in tx.conn.execute(gone).scalars()}
    return found
