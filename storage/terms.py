"""What each vote was made under besides its rule."""

from sqlalchemy import insert, select, update

from domain.ids import CommunityId, VoteId
from domain.terms import Terms
from storage.tables import vote_terms, votes
from storage.transaction import Tx

_COLUMNS = (
    vote_terms.c.straw, vote_terms.c.matter, vote_terms.c.building, vote_terms.c.stair, vote_terms.c.extension,
    vote_terms.c.extended_at, vote_terms.c.first_id, vote_terms.c.about, vote_terms.c.seats,
)  # fmt: skip


def keep(tx: Tx, vote: VoteId, terms: Terms) -> None:
    """Write them down, once, when the vote is made."""
    tx.conn.execute(
        insert(vote_terms).values(
            vote_id=vote, straw=terms.straw, matter=terms.matter, building=terms.building, stair=terms.stair,
            extension=terms.extension, first_id=terms.first, about=terms.about, seats=list(terms.seats) or None,
        )
    )  # fmt: skip


def terms_of(tx: Tx, vote: VoteId) -> Terms:
    """The terms of a vote; none where none were said."""
    row = tx.conn.execute(select(*_COLUMNS).where(vote_terms.c.vote_id == vote)).one_or_none()
    return Terms() if row is None else Terms(*row[:-1], tuple(row.seats or ()))


def extended(tx: Tx, vote: VoteId) -> bool:
    """Note that the close was put off; False when it had been before."""
    unused = vote_terms.c.vote_id == vote, vote_terms.c.extended_at.is_(None)
    return bool(tx.conn.execute(update(vote_terms).where(*unused).values(extended_at=tx.now)).rowcount)


def second_call_of(tx: Tx, vote: VoteId) -> str | None:
    """The number of the vote that was opened as its second call."""
    again = select(votes.c.number).join(vote_terms, vote_terms.c.vote_id == votes.c.id)
    number = tx.conn.execute(again.where(vote_terms.c.first_id == vote).limit(1)).scalar()
    return None if number is None else f"V-{number}"


def scheduled_on(tx: Tx, community: CommunityId) -> list[tuple[int, str, int]]:
    """``(number, roll, opens_at)`` of every vote that is still to open."""
    waiting = select(votes.c.number, votes.c.roll_name, votes.c.opens_at)
    rows = tx.conn.execute(waiting.where(votes.c.community_id == community, votes.c.state == "scheduled"))
    return [(row.number, row.roll_name, row.opens_at) for row in rows]
