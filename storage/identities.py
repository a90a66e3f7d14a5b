"""People: an opaque person, and the identity row that ties it to a Telegram account until it is erased."""

from dataclasses import dataclass

from sqlalchemy import func, insert, select, update

from domain.ids import Instant, PersonId
from storage.heard import rewrite_records_naming
from storage.tables import awaited, identities, persons
from storage.transaction import Tx


@dataclass(frozen=True)
class Identity:
    """Who a person is on Telegram. ``started_at`` is when they first wrote in private: only then may the bot write."""

    person: PersonId
    telegram_id: int
    name: str
    username: str | None
    language: str
    started_at: Instant | None
    unreachable_at: Instant | None

    @property
    def reachable(self) -> bool:
        return self.started_at is not None and self.unreachable_at is None


COLUMNS = (
    identities.c.person_id, identities.c.telegram_id, identities.c.name, identities.c.username,
    identities.c.language, identities.c.started_at, identities.c.unreachable_at,
)  # fmt: skip


def recognise(tx: Tx, telegram_id: int, name: str, username: str | None, language: str) -> PersonId:
    """The person with that account, made if new; name, user name and unchosen language follow Telegram's."""
    row = tx.conn.execute(
        select(
            identities.c.person_id, identities.c.name, identities.c.username, identities.c.language,
            identities.c.language_chosen,
        ).where(identities.c.telegram_id == telegram_id)
    ).one_or_none()  # fmt: skip
    if row is None:
        person = tx.conn.execute(insert(persons).values(created_at=tx.now).returning(persons.c.id)).scalar_one()
        tx.conn.execute(
            insert(identities).values(
                person_id=person, telegram_id=telegram_id, name=name, username=username, language=language
            )
        )
        return PersonId(person)
    if (row.name, row.username) != (name, username) or (row.language != language and not row.language_chosen):
        known = {"name": name, "username": username}
        if not row.language_chosen:
            known["language"] = language
        tx.conn.execute(update(identities).where(identities.c.person_id == row.person_id).values(**known))
        if row.name != name:
            rewrite_records_naming(tx, PersonId(row.person_id))
    return PersonId(row.person_id)


def find(tx: Tx, person: PersonId) -> Identity | None:
    """The identity of a person; None once it was erased."""
    row = tx.conn.execute(select(*COLUMNS).where(identities.c.person_id == person)).one_or_none()
    return None if row is None else Identity(*row)


def find_account(tx: Tx, telegram_id: int) -> Identity | None:
    """The identity with that Telegram account, if the hall has met it."""
    row = tx.conn.execute(select(*COLUMNS).where(identities.c.telegram_id == telegram_id)).one_or_none()
    return None if row is None else Identity(*row)


def name_of(tx: Tx, person: PersonId) -> str:
    """The person's name as Telegram shows it; empty once erased."""
    identity = find(tx, person)
    return identity.name if identity else ""


def find_said(tx: Tx, said: str) -> Identity | None:
    """The one known person whom ``@username`` or a numeric Telegram id names."""
    said = said.strip().removeprefix("@")
    numeric = said.isascii() and said.isdigit() and len(said) < 19
    column = identities.c.telegram_id if numeric else func.lower(identities.c.username)
    value = int(said) if numeric else said.lower()
    rows = tx.conn.execute(select(*COLUMNS).where(column == value)).all()
    return Identity(*rows[0]) if len(rows) == 1 else None


def mark_started(tx: Tx, person: PersonId) -> None:
    """The person wrote in private, pressing Start or anything else: the bot may write to them from now on."""
    silent = identities.c.started_at.is_(None) | identities.c.unreachable_at.is_not(None)
    tx.conn.execute(
        update(identities)
        .where(identities.c.person_id == person, silent)
        .values(started_at=func.coalesce(identities.c.started_at, tx.now), unreachable_at=None)
    )


def mark_unreachable(tx: Tx, person: PersonId) -> None:
    """Telegram said that the person blocked the bot or is gone."""
    tx.conn.execute(update(identities).where(identities.c.person_id == person).values(unreachable_at=tx.now))


def choose_language(tx: Tx, person: PersonId, language: str) -> None:
    """Keep a language that the person chose, whatever Telegram says from now on."""
    tx.conn.execute(
        update(identities).where(identities.c.person_id == person).values(language=language, language_chosen=True)
    )


@dataclass(frozen=True)
class Awaited:
    """What the bot has asked a person for: their next message in private is the answer."""

    kind: str
    facts: dict[str, object]


def await_reply(tx: Tx, person: PersonId, kind: str, facts: dict[str, object]) -> None:
    """Expect the person's next private message to be the answer to this, and to nothing asked before."""
    stop_awaiting(tx, person)
    tx.conn.execute(insert(awaited).values(person_id=person, kind=kind, facts=facts, asked_at=tx.now))


def awaited_of(tx: Tx, person: PersonId) -> Awaited | None:
    """What the person was asked for, if anything."""
    row = tx.conn.execute(select(awaited.c.kind, awaited.c.facts).where(awaited.c.person_id == person)).one_or_none()
    return None if row is None else Awaited(row.kind, row.facts)


def stop_awaiting(tx: Tx, person: PersonId) -> None:
    """Expect nothing more of the person."""
    tx.conn.execute(awaited.delete().where(awaited.c.person_id == person))
