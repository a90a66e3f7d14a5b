"""Amendments and objections: the text against text, where each stands, and every step on the way there.

Both are points of the board, on the sides ``amendment`` and ``unless``; what stands here is what became of them.
"""

from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.amendments import UNSETTLED, VOTING, Change
from domain.board import STANDING
from domain.ids import Instant, PersonId, ProposalId, VoteId
from storage.board import Point
from storage.tables import amendments, point_outcomes, point_steps, points, vote_terms
from storage.transaction import Tx


@dataclass(frozen=True)
class Step:
    """One step of an amendment or objection. ``person`` None: by the clock, or who was forgotten; ``version`` is the
    one that it made, ``vote`` the one that it was put to."""

    kind: str
    person: PersonId | None
    note: str
    version: int | None
    vote: VoteId | None
    at: Instant


def add(tx: Tx, point: Point, change: Change, version: int) -> None:
    """The point is that change of the text, made against ``version``, for good: whoever reads it accepts what they
    read."""
    values = {"part": change.part, "old": change.old, "new": change.new, "version": version}
    tx.conn.execute(insert(amendments).values(point_id=point.id, **values))


def change_of(tx: Tx, point: int) -> Change | None:
    """Which text becomes which; None for an amendment in words only."""
    here = select(amendments.c.part, amendments.c.old, amendments.c.new).where(amendments.c.point_id == point)
    row = tx.conn.execute(here).one_or_none()
    return None if row is None else Change(*row)


def state_of(tx: Tx, point: int) -> str:
    """``open`` until something became of it."""
    here = select(point_outcomes.c.state).where(point_outcomes.c.point_id == point)
    return tx.conn.execute(here).scalar() or "open"


def step(
    tx: Tx, point: int, state: str, kind: str, person: PersonId | None, note: str = "", *, version: int | None = None,
    vote: VoteId | None = None,
) -> None:  # fmt: skip
    """Write down a step, after which the point stands as ``state``."""
    new = insert(point_steps).values(
        point_id=point, person_id=person, kind=kind, note=note, version=version, vote_id=vote, at=tx.now
    )
    tx.conn.execute(new)
    make = postgres_insert if tx.on_postgres else sqlite_insert
    outcome = make(point_outcomes).values(point_id=point, state=state)
    tx.conn.execute(outcome.on_conflict_do_update(index_elements=["point_id"], set_={"state": state}))


def trail(tx: Tx, point: int) -> list[Step]:
    """Every step, the first one first."""
    columns = (
        point_steps.c.kind, point_steps.c.person_id, point_steps.c.note, point_steps.c.version, point_steps.c.vote_id,
        point_steps.c.at,
    )  # fmt: skip
    rows = tx.conn.execute(select(*columns).where(point_steps.c.point_id == point).order_by(point_steps.c.id))
    return [Step(*row) for row in rows]


def put_to(tx: Tx, vote: VoteId) -> int | None:
    """The amendment that the vote is on, or the one of which it is the second call."""
    first = select(vote_terms.c.first_id).where(vote_terms.c.vote_id == vote)
    on_it = (point_steps.c.vote_id == vote) | point_steps.c.vote_id.in_(first)
    here = on_it, point_steps.c.kind == VOTING
    return tx.conn.execute(select(point_steps.c.point_id).where(*here).limit(1)).scalar()


def unsettled(tx: Tx, proposal: ProposalId, side: str, *, voting: bool = False) -> list[int]:
    """The numbers of the standing points of that side of which nothing became yet; or of those under a vote alone."""
    joined = points.outerjoin(point_outcomes, point_outcomes.c.point_id == points.c.id)
    here = points.c.proposal_id == proposal, points.c.side == side, points.c.state == STANDING
    open_ = point_outcomes.c.state.is_(None) | point_outcomes.c.state.in_(UNSETTLED)
    waiting = point_outcomes.c.state == VOTING if voting else open_
    found = select(points.c.number).select_from(joined).where(*here, waiting).order_by(points.c.number)
    return list(tx.conn.execute(found).scalars())


def blank(tx: Tx, point: int) -> None:
    """Forget the text against text. One under a vote keeps it: it is in the vote's own words already."""
    if state_of(tx, point) != VOTING:
        tx.conn.execute(delete(amendments).where(amendments.c.point_id == point))


def forget(tx: Tx, person: PersonId) -> None:
    """Forget what the person gave as reasons."""
    tx.conn.execute(update(point_steps).where(point_steps.c.person_id == person).values(note=""))
