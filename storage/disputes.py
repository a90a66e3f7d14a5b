"""Disputes: what somebody says is wrong with a seat's ballot in a vote."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, insert, or_, select, update

from domain.ids import PersonId, SeatId, VoteId
from storage.tables import disputes, electorate, recusals, seat_holders, votes
from storage.transaction import Tx

BALLOT, RESULT = "ballot", "result"
"""What a dispute may be about: the ballot that stands while the vote is open, or what was counted."""


@dataclass(frozen=True)
class Dispute:
    """One that nobody has settled, with the seat's published label. ``left``: who raised it holds the seat no more."""

    seat: SeatId
    label: str
    person: PersonId
    about: str
    words: str | None
    left: bool


_LEFT = ~exists().where(
    seat_holders.c.seat_id == disputes.c.seat_id,
    seat_holders.c.person_id == disputes.c.person_id,
    seat_holders.c.ended_at.is_(None),
)


def open_one(
    tx: Tx, vote: VoteId, seat: SeatId, person: PersonId, about: str, words: str | None
) -> tuple[int, bool]:  # fmt: skip
    """Note it; returns its id, and False when the same person's stood already. Words said later take the place of
    earlier ones."""
    mine = (
        disputes.c.vote_id == vote, disputes.c.seat_id == seat, disputes.c.person_id == person,
        disputes.c.about == about, disputes.c.settled_at.is_(None),
    )  # fmt: skip
    standing = tx.conn.execute(select(disputes.c.id).where(*mine)).scalar()
    if standing is not None:
        if words:
            tx.conn.execute(update(disputes).where(disputes.c.id == standing).values(words=words))
        return int(standing), False
    row = {"vote_id": vote, "seat_id": seat, "person_id": person, "about": about, "words": words, "at": tx.now}
    return int(tx.conn.execute(insert(disputes).values(**row).returning(disputes.c.id)).scalar_one()), True


def still_says(tx: Tx, dispute: int, words: str | None) -> bool:
    """Whether it stands, with these words."""
    here = disputes.c.id == dispute, disputes.c.settled_at.is_(None), disputes.c.words.is_not_distinct_from(words)
    return tx.conn.execute(select(disputes.c.id).where(*here)).scalar() is not None


def at_close(tx: Tx, vote: VoteId) -> dict[SeatId, str]:
    """The seats, with their labels, of whose ballot a holder said that it is wrong, and nobody settled that before the
    close; of an open vote, until now. What is settled later does not change what the vote closed with. A seat that is
    recused has no ballot any more that could be wrong."""
    named = disputes.join(
        electorate, (electorate.c.vote_id == disputes.c.vote_id) & (electorate.c.seat_id == disputes.c.seat_id)
    ).join(votes, votes.c.id == disputes.c.vote_id)
    out = select(recusals.c.seat_id).where(recusals.c.vote_id == vote)
    here = (
        disputes.c.vote_id == vote, disputes.c.about == BALLOT, disputes.c.seat_id.not_in(out),
        or_(disputes.c.settled_at.is_(None), disputes.c.settled_at >= votes.c.closed_at),
    )  # fmt: skip
    rows = tx.conn.execute(select(disputes.c.seat_id, electorate.c.label).select_from(named).where(*here))
    return {SeatId(row.seat_id): row.label for row in rows}


def settle(tx: Tx, vote: VoteId, seat: SeatId, person: PersonId, how: str) -> set[str]:
    """Settle what the person objected to: they have withdrawn it, or cast themselves. Returns what it was about,
    nothing where none stood."""
    return _settle(tx, vote, seat, how, disputes.c.person_id == person)


def settle_left(tx: Tx, vote: VoteId, seat: SeatId, how: str) -> set[str]:
    """Settle what those objected to who hold the seat no more; returns what it was about, nothing where none stood."""
    return _settle(tx, vote, seat, how, _LEFT)


def _settle(tx: Tx, vote: VoteId, seat: SeatId, how: str, whose: ColumnElement[bool]) -> set[str]:
    here = disputes.c.vote_id == vote, disputes.c.seat_id == seat, disputes.c.settled_at.is_(None), whose
    done = update(disputes).where(*here).values(settled_at=tx.now, settled_as=how).returning(disputes.c.about)
    return set(tx.conn.execute(done).scalars())


def settle_of_holder(tx: Tx, seat: SeatId, person: PersonId, how: str) -> None:
    """Settle all that the person has said about a seat that they hold no longer."""
    mine = disputes.c.seat_id == seat, disputes.c.person_id == person, disputes.c.settled_at.is_(None)
    tx.conn.execute(update(disputes).where(*mine).values(settled_at=tx.now, settled_as=how))


def forget(tx: Tx, person: PersonId) -> None:
    """Take away what the person said was wrong; that they object stays with the seat."""
    tx.conn.execute(update(disputes).where(disputes.c.person_id == person).values(words=None))


def standing(tx: Tx, vote: VoteId) -> list[Dispute]:
    """Those of a vote that nobody has settled, in order of label as plain text."""
    named = disputes.join(
        electorate, (electorate.c.vote_id == disputes.c.vote_id) & (electorate.c.seat_id == disputes.c.seat_id)
    )
    columns = disputes.c.seat_id, electorate.c.label, disputes.c.person_id, disputes.c.about, disputes.c.words, _LEFT
    here = disputes.c.vote_id == vote, disputes.c.settled_at.is_(None)
    rows = tx.conn.execute(select(*columns).select_from(named).where(*here).order_by(disputes.c.id))
    return sorted((Dispute(*row) for row in rows), key=lambda each: each.label)
