"""Votes: what was frozen at opening, the electorate, and the chain of what happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select, update

from domain.ballots.paper import Paper
from domain.ballots.published import limits_data, options_kept, paper_of
from domain.chain import NO_EVENT, Event
from domain.ids import CommunityId, Instant, PersonId, ProposalId, SeatId, VoteId
from domain.instants import iso
from domain.rules import Rule
from storage import locks
from storage.tables import electorate, electorate_weights, events, seat_holders, vote_terms, votes
from storage.transaction import Tx


@dataclass(frozen=True)
class Vote:
    """A vote. ``state`` is ``scheduled``, ``open``, ``closed`` or ``counted``; ``eligible`` is set at opening."""

    id: VoteId
    community: CommunityId
    number: int
    author: PersonId
    proposal: ProposalId | None
    version: int | None
    title: str
    rule: Rule
    paper: Paper
    state: str
    opens_at: Instant
    closes_at: Instant
    closed_at: Instant | None
    receipt_key: bytes
    eligible: dict[str, int]
    roll_name: str
    roll_hash: str | None
    circumstances: dict[str, Any]
    """What counting is told besides the ballots: ``announced_at``, ``roll_shown_at`` (Instants), how it was
    called."""
    outcome: dict[str, Any] | None
    root: str | None

    @property
    def name(self) -> str:
        return f"V-{self.number}"

    @property
    def method(self) -> str:
        return self.paper.method


_COLUMNS = (
    votes.c.id, votes.c.community_id.label("community"), votes.c.number, votes.c.person_id.label("author"),
    votes.c.proposal_id.label("proposal"), votes.c.proposal_version.label("version"),
    votes.c.title, votes.c.rule, votes.c.method, votes.c.options, votes.c.limits, votes.c.state,
    votes.c.opens_at, votes.c.closes_at, votes.c.closed_at, votes.c.receipt_key, votes.c.eligible,
    votes.c.roll_name, votes.c.roll_hash, votes.c.circumstances, votes.c.outcome, votes.c.root,
)  # fmt: skip


def _vote(row: Any) -> Vote:  # noqa: ANN401  # a Row of _COLUMNS
    read = dict(row._mapping)
    paper = paper_of(read.pop("method"), read.pop("options"), read.pop("limits"))
    rule, eligible, circumstances = Rule.from_data(row.rule), row.eligible or {}, row.circumstances or {}
    return Vote(**{**read, "paper": paper, "rule": rule, "eligible": eligible, "circumstances": circumstances})


def add(
    tx: Tx, community: CommunityId, number: int, author: PersonId, *, proposal: ProposalId | None, version: int | None,
    title: str, rule: Rule, paper: Paper, opens_at: int, closes_at: int, roll_name: str,
    circumstances: Mapping[str, Any],
) -> VoteId:  # fmt: skip
    new = insert(votes).values(
        community_id=community, number=number, person_id=author, proposal_id=proposal, proposal_version=version,
        title=title, rule=rule.as_data(), method=paper.method, options=options_kept(paper), limits=limits_data(paper),
        state="scheduled", opens_at=opens_at, closes_at=closes_at,
        receipt_key=tx.nonce(32), roll_name=roll_name, circumstances=dict(circumstances),
    )  # fmt: skip
    return VoteId(tx.conn.execute(new.returning(votes.c.id)).scalar_one())


def find(tx: Tx, community: CommunityId, number: int) -> Vote | None:
    wanted = votes.c.community_id == community, votes.c.number == number
    row = tx.conn.execute(select(*_COLUMNS).where(*wanted)).one_or_none()
    return None if row is None else _vote(row)


def by_id(tx: Tx, vote: VoteId) -> Vote:
    return _vote(tx.conn.execute(select(*_COLUMNS).where(votes.c.id == vote)).one())


def existing(tx: Tx, vote: VoteId) -> Vote | None:
    """The vote, if there is one of that id: a button's data may be forged."""
    row = tx.conn.execute(select(*_COLUMNS).where(votes.c.id == vote)).one_or_none()
    return None if row is None else _vote(row)


def paper(tx: Tx, vote: VoteId) -> Paper:
    """What a ballot of the vote may hold."""
    row = tx.conn.execute(select(votes.c.method, votes.c.options, votes.c.limits).where(votes.c.id == vote)).one()
    return paper_of(row.method, row.options, row.limits)


def newest_on(tx: Tx, proposal: ProposalId) -> Vote | None:
    """The newest vote on a proposal that decides something: no straw poll."""
    straw = select(vote_terms.c.vote_id).where(vote_terms.c.straw)
    decides = votes.c.proposal_id == proposal, votes.c.id.not_in(straw)
    found = select(*_COLUMNS).where(*decides).order_by(votes.c.id.desc()).limit(1)
    row = tx.conn.execute(found).one_or_none()
    return None if row is None else _vote(row)


def in_state(tx: Tx, state: str, community: CommunityId | None = None) -> list[Vote]:
    wanted = select(*_COLUMNS).where(votes.c.state == state)
    if community is not None:
        wanted = wanted.where(votes.c.community_id == community)
    return [_vote(row) for row in tx.conn.execute(wanted.order_by(votes.c.id))]


def advance(tx: Tx, vote: VoteId, before: str, after: str, **values: Any) -> bool:  # noqa: ANN401  # columns
    """Move a vote from one state to the next by compare-and-set; False when somebody else already has."""
    locks.own_vote(tx, vote)
    here = (votes.c.id == vote) & (votes.c.state == before)
    return bool(tx.conn.execute(update(votes).where(here).values(state=after, **values)).rowcount)


def change(tx: Tx, vote: VoteId, **values: Any) -> None:  # noqa: ANN401  # columns
    tx.conn.execute(update(votes).where(votes.c.id == vote).values(**values))


# --- the electorate --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Elector:
    """A seat of a frozen electorate."""

    seat: SeatId
    label: str
    building: str
    weights: Mapping[str, int]


def freeze(tx: Tx, vote: VoteId, electors: Sequence[Elector]) -> None:
    """Write the electorate of a vote, once and for all."""
    seats = [
        {"vote_id": vote, "seat_id": each.seat, "label": each.label, "building": each.building} for each in electors
    ]
    weights = [
        {"vote_id": vote, "seat_id": each.seat, "axis": axis, "weight": weight}
        for each in electors
        for axis, weight in each.weights.items()
    ]
    tx.conn.execute(insert(electorate), seats)
    tx.conn.execute(insert(electorate_weights), weights)


def electors(tx: Tx, vote: VoteId) -> list[Elector]:
    """The electorate in order of label as plain text, by code point: the order of the bundle."""
    weights: dict[int, dict[str, int]] = {}
    here = electorate_weights.c.vote_id == vote
    for row in tx.conn.execute(select(electorate_weights).where(here).order_by(electorate_weights.c.axis)):
        weights.setdefault(row.seat_id, {})[row.axis] = row.weight
    rows = tx.conn.execute(select(electorate).where(electorate.c.vote_id == vote))
    found = [Elector(row.seat_id, row.label, row.building, weights[row.seat_id]) for row in rows]
    return sorted(found, key=lambda each: each.label)  # the database's collation may differ


def elector_labelled(tx: Tx, vote: VoteId, label: str) -> SeatId | None:
    """The seat of the electorate with that label."""
    here = electorate.c.vote_id == vote, electorate.c.label == label
    seat = tx.conn.execute(select(electorate.c.seat_id).where(*here)).scalar()
    return None if seat is None else SeatId(seat)


def has_elector(tx: Tx, vote: VoteId, person: PersonId) -> bool:
    """Whether the person holds a seat of the electorate."""
    held = electorate.join(seat_holders, seat_holders.c.seat_id == electorate.c.seat_id)
    mine = electorate.c.vote_id == vote, seat_holders.c.person_id == person, seat_holders.c.ended_at.is_(None)
    return tx.conn.execute(select(electorate.c.seat_id).select_from(held).where(*mine).limit(1)).first() is not None


def count_electors(tx: Tx, vote: VoteId) -> int:
    return tx.conn.execute(select(func.count()).where(electorate.c.vote_id == vote)).scalar_one()


# --- the chain -------------------------------------------------------------------------------------------------------


def chain(tx: Tx, vote: VoteId) -> list[Event]:
    rows = tx.conn.execute(select(events).where(events.c.vote_id == vote).order_by(events.c.seq))
    return [Event(row.seq, row.kind, row.at, row.facts, row.previous) for row in rows]


def happened(tx: Tx, vote: VoteId, kind: str, facts: Mapping[str, Any]) -> Event:
    """Add an event to the chain of a vote; call with the vote owned (``locks.own_vote``) or while it is being made."""
    newest = select(events.c.seq, events.c.hash).where(events.c.vote_id == vote).order_by(events.c.seq.desc()).limit(1)
    last = tx.conn.execute(newest).one_or_none()
    event = Event(last.seq + 1 if last else 0, kind, iso(tx.now), facts, last.hash if last else NO_EVENT)
    tx.conn.execute(insert(events).values(vote_id=vote, **event.as_data()))
    return event
