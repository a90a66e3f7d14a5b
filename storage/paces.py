"""Slow threads: how much of what is said in a proposal's thread one person may say."""

from sqlalchemy import delete, insert, select

from domain.ids import PersonId, ProposalId
from domain.instants import DAY
from domain.threads import FLOOD_WITHIN
from storage.communities import insert_or_ignore
from storage.tables import thread_paces, turned_away
from storage.transaction import Tx

_LAST = """
SELECT person_id FROM messages WHERE proposal_id = ? AND state = 'standing' AND at > ?
ORDER BY at DESC, message_id DESC LIMIT ?"""


def put(tx: Tx, proposal: ProposalId, most: int, of: int) -> None:
    """Of any ``of`` messages in a row at most ``most`` are of one person; 0 lifts it."""
    tx.conn.execute(delete(thread_paces).where(thread_paces.c.proposal_id == proposal))
    if most:
        tx.conn.execute(insert(thread_paces).values(proposal_id=proposal, most=most, of=of))


def of_proposal(tx: Tx, proposal: ProposalId) -> tuple[int, int] | None:
    """``(most, of)``; None where one may speak as often as one likes."""
    row = tx.raw('SELECT most, "of" FROM thread_paces WHERE proposal_id = ?', proposal).fetchone()
    return None if row is None else (int(row[0]), int(row[1]))


def is_spent(tx: Tx, proposal: ProposalId, person: PersonId, most: int, of: int) -> bool:
    """Whether it is the others' turn: ``most`` of the last messages, as many as count, are the person's. What was said
    more than a day ago counts no more: where nobody answers one may go on."""
    last = tx.raw(_LAST, proposal, tx.now - DAY, of - 1).fetchall()
    return sum(int(row[0]) == person for row in last) >= most


def turn_away(tx: Tx, proposal: ProposalId, person: PersonId, chat_id: int, message_id: int, at: int) -> None:
    """Note when a message came that was one too many; what no longer counts for the flood limit is forgotten."""
    theirs = turned_away.c.person_id == person, turned_away.c.at <= at - FLOOD_WITHIN
    tx.conn.execute(delete(turned_away).where(*theirs))
    new = {"chat_id": chat_id, "message_id": message_id, "proposal_id": proposal, "person_id": person, "at": at}
    tx.conn.execute(insert_or_ignore(tx, turned_away).values(**new))


def turned_away_lately(tx: Tx, proposal: ProposalId, person: PersonId, most: int) -> list[int]:
    """When the last of them came, the newest first."""
    theirs = turned_away.c.person_id == person, turned_away.c.proposal_id == proposal
    last = select(turned_away.c.at).where(*theirs).order_by(turned_away.c.at.desc()).limit(most)
    return list(tx.conn.execute(last).scalars())
