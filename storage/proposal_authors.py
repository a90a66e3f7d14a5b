"""Who stands behind a proposal: its authors, and those who second it."""

from sqlalchemy import delete, insert, select, union, update

from domain.ids import PersonId, ProposalId
from storage.communities import insert_or_ignore
from storage.tables import proposal_authors, proposal_seconds, proposals
from storage.transaction import Tx

OFFERED, AUTHOR, DECLINED, LEFT = "offered", "author", "declined", "left"

# --- authors ---------------------------------------------------------------------------------------------------------


def authors(tx: Tx, proposal: ProposalId) -> list[PersonId]:
    """Whoever proposed it, then those who joined, the first first."""
    first = tx.conn.execute(select(proposals.c.person_id).where(proposals.c.id == proposal)).scalar_one()
    joined = select(proposal_authors.c.person_id).where(
        proposal_authors.c.proposal_id == proposal, proposal_authors.c.state == AUTHOR
    )
    rows = tx.conn.execute(joined.order_by(proposal_authors.c.at, proposal_authors.c.person_id)).scalars()
    return list(dict.fromkeys([PersonId(first), *(PersonId(person) for person in rows)]))


def written_by(tx: Tx, person: PersonId) -> list[ProposalId]:
    """The proposals of which the person is an author."""
    proposed = select(proposals.c.id).where(proposals.c.person_id == person)
    mine = proposal_authors.c.person_id == person, proposal_authors.c.state == AUTHOR
    joined = select(proposal_authors.c.proposal_id).where(*mine)
    return sorted(ProposalId(each) for each in tx.conn.execute(union(proposed, joined)).scalars())


def state_of(tx: Tx, proposal: ProposalId, person: PersonId) -> str | None:
    """How it stands between the person and the proposal; None where nobody has asked them."""
    mine = proposal_authors.c.proposal_id == proposal, proposal_authors.c.person_id == person
    state: str | None = tx.conn.execute(select(proposal_authors.c.state).where(*mine)).scalar()
    return state


def put(tx: Tx, proposal: ProposalId, person: PersonId, state: str, offered_by: PersonId | None = None) -> None:
    """Let it stand so between the person and the proposal; ``offered_by`` when they are asked."""
    mine = proposal_authors.c.proposal_id == proposal, proposal_authors.c.person_id == person
    values = {"state": state, "at": tx.now} | ({} if offered_by is None else {"offered_by": offered_by})
    if state_of(tx, proposal, person) is None:
        row = {"proposal_id": proposal, "person_id": person, "offered_by": offered_by or person}
        tx.conn.execute(insert(proposal_authors).values(**row | values))
    else:
        tx.conn.execute(update(proposal_authors).where(*mine).values(**values))


# --- seconding -------------------------------------------------------------------------------------------------------


def second(tx: Tx, proposal: ProposalId, person: PersonId) -> bool:
    """False when the person seconds it already."""
    new = insert_or_ignore(tx, proposal_seconds).values(proposal_id=proposal, person_id=person, at=tx.now)
    return tx.conn.execute(new.returning(proposal_seconds.c.person_id)).first() is not None


def unsecond(tx: Tx, proposal: ProposalId, person: PersonId) -> None:
    mine = proposal_seconds.c.proposal_id == proposal, proposal_seconds.c.person_id == person
    tx.conn.execute(delete(proposal_seconds).where(*mine))


def seconders(tx: Tx, proposal: ProposalId) -> list[PersonId]:
    """The first first."""
    mine = select(proposal_seconds.c.person_id).where(proposal_seconds.c.proposal_id == proposal)
    return [PersonId(person) for person in tx.conn.execute(mine.order_by(proposal_seconds.c.at)).scalars()]
