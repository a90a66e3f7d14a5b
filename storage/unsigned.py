"""Questions without a name: kept by a random key until they are put on the board together, under a person whom nobody
is. No row, time or order says who asked."""

from sqlalchemy import delete, func, insert, select

from domain.ids import PersonId, ProposalId
from storage import locks
from storage.tables import nobodies, persons, unsigned_questions
from storage.transaction import Tx


def keep(tx: Tx, proposal: ProposalId, text: str) -> None:
    """Let the question wait."""
    key = tx.nonce(16).hex()
    tx.conn.execute(insert(unsigned_questions).values(key=key, proposal_id=proposal, text=text))


def count(tx: Tx, proposal: ProposalId) -> int:
    """How many wait."""
    here = select(func.count()).select_from(unsigned_questions).where(unsigned_questions.c.proposal_id == proposal)
    return tx.conn.execute(here).scalar_one()


def take(tx: Tx, proposal: ProposalId) -> list[str]:
    """Those that wait, in the order of their keys; they wait no longer."""
    gone = delete(unsigned_questions).where(unsigned_questions.c.proposal_id == proposal)
    rows = tx.conn.execute(gone.returning(unsigned_questions.c.key, unsigned_questions.c.text)).all()
    return [row.text for row in sorted(rows, key=lambda row: row.key)]


def nobody_of(tx: Tx, proposal: ProposalId) -> PersonId:
    """Whom the proposal's questions without a name stand under."""
    locks.own_board(tx, proposal)
    known = tx.conn.execute(select(nobodies.c.person_id).where(nobodies.c.proposal_id == proposal)).scalar()
    if known is None:
        made = insert(persons).values(created_at=tx.now)
        known = tx.conn.execute(made.returning(persons.c.id)).scalar_one()
        tx.conn.execute(insert(nobodies).values(proposal_id=proposal, person_id=known))
    return PersonId(known)
