"""Offers to take one proposal into another, and what became of them."""

from dataclasses import dataclass

from sqlalchemy import insert, select, update

from domain.ids import PersonId, ProposalId
from storage.tables import proposal_mergers
from storage.transaction import Tx

OFFERED, TAKEN, DECLINED = "offered", "taken", "declined"


@dataclass(frozen=True)
class Merger:
    """``goes`` shall be taken into ``into``."""

    id: int
    goes: ProposalId
    into: ProposalId
    by: PersonId
    reason: str
    state: str


_COLUMNS = (
    proposal_mergers.c.id, proposal_mergers.c.proposal_id, proposal_mergers.c.into_id, proposal_mergers.c.offered_by,
    proposal_mergers.c.reason, proposal_mergers.c.state,
)  # fmt: skip


def offer(tx: Tx, goes: ProposalId, into: ProposalId, by: PersonId, reason: str) -> int:
    row = {
        "proposal_id": goes, "into_id": into, "offered_by": by, "reason": reason, "state": OFFERED, "at": tx.now,
    }  # fmt: skip
    return int(tx.conn.execute(insert(proposal_mergers).values(**row).returning(proposal_mergers.c.id)).scalar_one())


def by_id(tx: Tx, merger: int) -> Merger | None:
    row = tx.conn.execute(select(*_COLUMNS).where(proposal_mergers.c.id == merger)).one_or_none()
    return None if row is None else Merger(*row)


def open_between(tx: Tx, goes: ProposalId, into: ProposalId) -> Merger | None:
    """The offer that waits for an answer."""
    same = proposal_mergers.c.proposal_id == goes, proposal_mergers.c.into_id == into
    row = tx.conn.execute(select(*_COLUMNS).where(*same, proposal_mergers.c.state == OFFERED)).first()
    return None if row is None else Merger(*row)


def settle(tx: Tx, merger: int, state: str) -> None:
    tx.conn.execute(update(proposal_mergers).where(proposal_mergers.c.id == merger).values(state=state))
