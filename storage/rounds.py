"""Rounds of a discussion, and whose turn it is in them."""

from dataclasses import dataclass

from sqlalchemy import func, insert, select, update

from domain.ids import Instant, PersonId, ProposalId
from domain.rounds import Turn, TurnState
from storage.communities import insert_or_ignore
from storage.tables import messages, points, round_turns, rounds
from storage.transaction import Tx


@dataclass(frozen=True)
class Round:
    """``turn`` is how many milliseconds each speaks, None in a round of all together, which ends at ``ends_at``."""

    id: int
    proposal: ProposalId
    question: str
    opener: PersonId
    turn: int | None
    opened_at: Instant
    ends_at: Instant | None
    closed_at: Instant | None


_COLUMNS = (
    rounds.c.id, rounds.c.proposal_id, rounds.c.question, rounds.c.person_id, rounds.c.turn, rounds.c.opened_at,
    rounds.c.ends_at, rounds.c.closed_at,
)  # fmt: skip


def add(tx: Tx, proposal: ProposalId, question: str, opener: PersonId, turn: int | None, ends_at: int | None) -> Round:
    new = insert(rounds).values(
        proposal_id=proposal, question=question, person_id=opener, turn=turn, opened_at=tx.now, ends_at=ends_at
    )
    return Round(*tx.conn.execute(new.returning(*_COLUMNS)).one())


def by_id(tx: Tx, round_id: int) -> Round | None:
    row = tx.conn.execute(select(*_COLUMNS).where(rounds.c.id == round_id)).one_or_none()
    return None if row is None else Round(*row)


def running(tx: Tx, proposal: ProposalId) -> Round | None:
    """The one that runs about the proposal."""
    here = rounds.c.proposal_id == proposal, rounds.c.closed_at.is_(None)
    row = tx.conn.execute(select(*_COLUMNS).where(*here).order_by(rounds.c.id.desc()).limit(1)).first()
    return None if row is None else Round(*row)


def close(tx: Tx, round_id: int) -> None:
    tx.conn.execute(update(rounds).where(rounds.c.id == round_id).values(closed_at=tx.now))


def join(tx: Tx, round_id: int, person: PersonId) -> bool:
    """The person wants to speak, after all who said so before; False for who has a turn already."""
    last = select(func.coalesce(func.max(round_turns.c.place), 0)).where(round_turns.c.round_id == round_id)
    new = insert_or_ignore(tx, round_turns).values(
        round_id=round_id, person_id=person, place=tx.conn.execute(last).scalar_one() + 1, state="waiting", since=tx.now
    )
    return tx.conn.execute(new.returning(round_turns.c.place)).first() is not None


def put(tx: Tx, round_id: int, person: PersonId, state: TurnState) -> None:
    mine = round_turns.c.round_id == round_id, round_turns.c.person_id == person
    tx.conn.execute(update(round_turns).where(*mine).values(state=state, since=tx.now))


def turns_of(tx: Tx, round_id: int) -> list[Turn]:
    """In the order in which they joined."""
    columns = round_turns.c.person_id, round_turns.c.place, round_turns.c.state, round_turns.c.since
    here = select(*columns).where(round_turns.c.round_id == round_id).order_by(round_turns.c.place)
    return [Turn(*row) for row in tx.conn.execute(here)]


def said_since(tx: Tx, proposal: ProposalId, since: int, person: PersonId | None = None) -> tuple[int, int]:
    """How many messages and points stand that were said since then: of the person, or of everybody."""
    counts = []
    for table in (messages, points):
        said = [table.c.proposal_id == proposal, table.c.at >= since, table.c.state == "standing"]
        if person is not None:
            said.append(table.c.person_id == person)
        counts.append(tx.conn.execute(select(func.count()).select_from(table).where(*said)).scalar_one())
    return counts[0], counts[1]
