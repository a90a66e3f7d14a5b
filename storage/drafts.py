"""Ballots that are being filled in: what a person has marked and not cast, for one seat or for all theirs together.

A draft is no ballot: nothing counts it, nothing hands it over, and it is gone when it is cast or the vote closes.
"""

from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from domain.ids import Instant, PersonId, VoteId
from domain.marking.draft import Draft
from storage.tables import ballot_drafts
from storage.transaction import Tx

TOGETHER = 0
"""Stands for all of the person's seats where a seat's id may stand."""


@dataclass(frozen=True)
class KeptDraft:
    """A draft with the message under which it was marked last, and when."""

    draft: Draft
    message: int
    at: Instant


def find(tx: Tx, vote: VoteId, person: PersonId, seat: int) -> KeptDraft | None:
    """What the person has marked; None where nothing is kept."""
    mine = (ballot_drafts.c.vote_id == vote) & (ballot_drafts.c.person_id == person) & (ballot_drafts.c.seat == seat)
    row = tx.conn.execute(select(ballot_drafts).where(mine)).one_or_none()
    return None if row is None else KeptDraft(Draft(row.choice, tuple(row.before)), row.message_id, row.at)


def keep(tx: Tx, vote: VoteId, person: PersonId, seat: int, draft: Draft, message: int) -> None:
    """Let this be what the person has marked, in place of what was; call with their drafts owned (``locks``)."""
    drop(tx, vote, person, seat)
    values = {"choice": draft.choice, "before": list(draft.before), "message_id": message, "at": tx.now}
    tx.conn.execute(insert(ballot_drafts).values(vote_id=vote, person_id=person, seat=seat, **values))


def drop(tx: Tx, vote: VoteId, person: PersonId, *seats: int) -> None:
    """Forget what the person has marked for these seats; without any, for all of them."""
    mine = (ballot_drafts.c.vote_id == vote) & (ballot_drafts.c.person_id == person)
    if seats:
        mine &= ballot_drafts.c.seat.in_(seats)
    tx.conn.execute(delete(ballot_drafts).where(mine))


def forget(tx: Tx, vote: VoteId) -> None:
    """Forget every draft of a vote that takes no more ballots."""
    tx.conn.execute(delete(ballot_drafts).where(ballot_drafts.c.vote_id == vote))
