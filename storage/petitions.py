"""Petitions and who has signed them: one signature a seat, which counts while its signer holds the seat."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.ids import CommunityId, Instant, PersonId, ProposalId, SeatId
from domain.petitions import Demand
from storage.tables import petition_signatures, petitions, seat_holders
from storage.transaction import Tx


@dataclass(frozen=True)
class Petition:
    """A petition. ``full_at``: since when enough have signed; ``proposal``: the discussion that it opened."""

    id: int
    community: CommunityId
    number: int
    author: PersonId
    title: str
    text: str
    matter: str | None
    roll_name: str
    demand: Demand
    full_at: Instant | None
    withdrawn_at: Instant | None
    proposal: ProposalId | None

    @property
    def name(self) -> str:
        return f"A-{self.number}"


_COLUMNS = (
    petitions.c.id, petitions.c.community_id, petitions.c.number, petitions.c.person_id, petitions.c.title,
    petitions.c.text, petitions.c.matter, petitions.c.roll_name, petitions.c.demand, petitions.c.full_at,
    petitions.c.withdrawn_at, petitions.c.proposal_id,
)  # fmt: skip


def add(
    tx: Tx, community: CommunityId, number: int, author: PersonId, title: str, text: str, matter: str | None,
    roll_name: str, demand: Demand,
) -> int:  # fmt: skip
    new = insert(petitions).values(
        community_id=community, number=number, person_id=author, title=title, text=text, matter=matter,
        roll_name=roll_name, demand=demand.as_data(), at=tx.now,
    )  # fmt: skip
    return int(tx.conn.execute(new.returning(petitions.c.id)).scalar_one())


def by_id(tx: Tx, petition: int) -> Petition | None:
    return _one(tx, petitions.c.id == petition)


def find(tx: Tx, community: CommunityId, number: int) -> Petition | None:
    return _one(tx, petitions.c.community_id == community, petitions.c.number == number)


def opened(tx: Tx, proposal: ProposalId) -> Petition | None:
    """The petition that opened the discussion of that proposal."""
    return _one(tx, petitions.c.proposal_id == proposal)


def _one(tx: Tx, *those: Any) -> Petition | None:  # noqa: ANN401  # conditions
    row = tx.conn.execute(select(*_COLUMNS).where(*those)).one_or_none()
    if row is None:
        return None
    return Petition(
        row.id, row.community_id, row.number, row.person_id, row.title, row.text, row.matter, row.roll_name,
        Demand.from_data(row.demand), row.full_at, row.withdrawn_at, row.proposal_id,
    )  # fmt: skip


def change(tx: Tx, petition: int, **values: Any) -> None:  # noqa: ANN401  # columns
    tx.conn.execute(update(petitions).where(petitions.c.id == petition).values(**values))


# --- signatures -------------------------------------------------------------------------------------------------------


def sign(tx: Tx, petition: int, seat: SeatId, person: PersonId) -> None:
    """The seat signs by that holder; a signature of somebody who holds it no longer makes room."""
    make = postgres_insert if tx.on_postgres else sqlite_insert
    new = make(petition_signatures).values(petition_id=petition, seat_id=seat, person_id=person, at=tx.now)
    again = {"person_id": person, "at": tx.now}
    tx.conn.execute(new.on_conflict_do_update(index_elements=["petition_id", "seat_id"], set_=again))


def unsign(tx: Tx, petition: int, person: PersonId) -> int:
    """Take the person's signatures back; returns for how many seats."""
    mine = petition_signatures.c.petition_id == petition, petition_signatures.c.person_id == person
    return tx.conn.execute(delete(petition_signatures).where(*mine)).rowcount


def signatures(tx: Tx, petition: int) -> dict[SeatId, PersonId]:
    """The seats that sign now, each with who signed for it and holds it still."""
    still = (
        (seat_holders.c.seat_id == petition_signatures.c.seat_id)
        & (seat_holders.c.person_id == petition_signatures.c.person_id)
        & seat_holders.c.ended_at.is_(None)
    )
    signed = select(petition_signatures.c.seat_id, petition_signatures.c.person_id).join(seat_holders, still)
    rows = tx.conn.execute(signed.where(petition_signatures.c.petition_id == petition))
    return {SeatId(row.seat_id): PersonId(row.person_id) for row in rows}
