"""Departments and groups that a community has named, and the people who speak for them."""

from dataclasses import dataclass

from sqlalchemy import insert, select

from domain.ids import CommunityId, PersonId
from storage.communities import insert_or_ignore
from storage.tables import bodies, body_people
from storage.transaction import Tx


@dataclass(frozen=True)
class Body:
    """``kind`` is ``department`` or ``group``."""

    id: int
    community: CommunityId
    name: str
    kind: str


_COLUMNS = (bodies.c.id, bodies.c.community_id, bodies.c.name, bodies.c.kind)


def of_community(tx: Tx, community: CommunityId) -> list[Body]:
    """In the order in which they were named."""
    here = select(*_COLUMNS).where(bodies.c.community_id == community).order_by(bodies.c.id)
    return [Body(*row) for row in tx.conn.execute(here)]


def find(tx: Tx, community: CommunityId, name: str) -> Body | None:
    """The body of that name, in capital letters or small."""
    return next((each for each in of_community(tx, community) if each.name.casefold() == name.casefold()), None)


def add(tx: Tx, community: CommunityId, name: str, kind: str) -> Body:
    new = insert(bodies).values(community_id=community, name=name, kind=kind)
    return Body(*tx.conn.execute(new.returning(*_COLUMNS)).one())


def let_speak(tx: Tx, body: int, person: PersonId) -> None:
    """The person speaks for the body from now on."""
    tx.conn.execute(insert_or_ignore(tx, body_people).values(body_id=body, person_id=person))


def silence(tx: Tx, body: int, person: PersonId) -> None:
    """The person speaks for it no more."""
    mine = (body_people.c.body_id == body) & (body_people.c.person_id == person)
    tx.conn.execute(body_people.delete().where(mine))


def people_of(tx: Tx, body: int) -> list[PersonId]:
    here = select(body_people.c.person_id).where(body_people.c.body_id == body).order_by(body_people.c.person_id)
    return [PersonId(person) for person in tx.conn.execute(here).scalars()]
