"""Proposals with their versions. What was said of them is in ``threads``, the points for and against in ``board``."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import insert, select, update

from domain.gate import Deliberation
from domain.ids import CommunityId, Instant, NeedId, PersonId, ProposalId
from domain.proposals import OPEN, SECONDING, Draft
from storage import board, threads
from storage.communities import insert_or_ignore
from storage.tables import proposal_needs, proposal_versions, proposals, votes
from storage.transaction import Tx

_SAYS = (
    proposal_versions.c.version, proposal_versions.c.title, proposal_versions.c.text, proposal_versions.c.cost,
    proposal_versions.c.place, proposal_versions.c.upkeep, proposal_versions.c.problem,
)  # fmt: skip


@dataclass(frozen=True)
class Proposal:
    """A proposal in its newest version. ``author`` proposed it; those who joined are in ``proposal_authors``.
    ``discussed_at`` is None while it waits to be seconded; ``state`` as ``domain.proposals`` has it."""

    id: ProposalId
    community: CommunityId
    number: int
    author: PersonId
    at: Instant
    version: int
    draft: Draft
    needs: tuple[NeedId, ...]
    state: str
    discussed_at: Instant | None
    ended_at: Instant | None
    reason: str | None
    merged_into: ProposalId | None


def add(
    tx: Tx, community: CommunityId, number: int, author: PersonId, draft: Draft, needs: list[NeedId],
    *, seconded: bool = True,
) -> ProposalId:  # fmt: skip
    """A new proposal in its first version, which is discussed at once unless it must be ``seconded`` first."""
    new = insert(proposals).values(
        community_id=community, number=number, person_id=author, at=tx.now, state=OPEN if seconded else SECONDING,
        discussed_at=tx.now if seconded else None,
    )  # fmt: skip
    proposal = ProposalId(tx.conn.execute(new.returning(proposals.c.id)).scalar_one())
    add_version(tx, proposal, 1, draft, author)
    link_needs(tx, proposal, needs)
    return proposal


def link_needs(tx: Tx, proposal: ProposalId, needs: Iterable[NeedId]) -> None:
    """The proposal answers these too."""
    for need in needs:
        tx.conn.execute(insert_or_ignore(tx, proposal_needs).values(proposal_id=proposal, need_id=need))


def change(tx: Tx, proposal: ProposalId, **values: Any) -> None:  # noqa: ANN401  # columns
    tx.conn.execute(update(proposals).where(proposals.c.id == proposal).values(**values))


def find(tx: Tx, community: CommunityId, number: int) -> Proposal | None:
    wanted = proposals.c.community_id == community, proposals.c.number == number
    found = tx.conn.execute(select(proposals.c.id).where(*wanted)).scalar()
    return None if found is None else by_id(tx, ProposalId(found))


def newest(tx: Tx, community: CommunityId, limit: int) -> Iterator[Proposal]:
    """The community's last ones, the newest first; each is read when it is asked for."""
    numbered = select(proposals.c.id).where(proposals.c.community_id == community).order_by(proposals.c.number.desc())
    for proposal in tx.conn.execute(numbered.limit(limit)).scalars().all():
        found = by_id(tx, ProposalId(proposal))
        if found is not None:
            yield found


def by_id(tx: Tx, proposal: ProposalId) -> Proposal | None:
    """The proposal in its newest version."""
    row = tx.conn.execute(
        select(proposals, *_SAYS)
        .join(proposal_versions, proposal_versions.c.proposal_id == proposals.c.id)
        .where(proposals.c.id == proposal)
        .order_by(proposal_versions.c.version.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    linked = select(proposal_needs.c.need_id).where(proposal_needs.c.proposal_id == proposal)
    needs = tuple(NeedId(need) for need in tx.conn.execute(linked.order_by(proposal_needs.c.need_id)).scalars())
    into = None if row.merged_into is None else ProposalId(row.merged_into)
    return Proposal(
        ProposalId(row.id), CommunityId(row.community_id), row.number, PersonId(row.person_id), row.at, row.version,
        _draft(row), needs, row.state, row.discussed_at, row.ended_at, row.reason, into,
    )  # fmt: skip


def _draft(row: Any) -> Draft:  # noqa: ANN401  # a Row of proposal_versions
    return Draft(row.title, row.text, row.cost, row.place, row.upkeep, row.problem)


def in_state(tx: Tx, community: CommunityId, state: str) -> list[ProposalId]:
    """The community's proposals in that state, the first first."""
    here = select(proposals.c.id).where(proposals.c.community_id == community, proposals.c.state == state)
    return [ProposalId(each) for each in tx.conn.execute(here.order_by(proposals.c.number)).scalars()]


def deliberation(tx: Tx, proposal: Proposal) -> Deliberation:
    """How far the discussion has come: people who spoke in the thread or on the board, open questions."""
    questions = board.sides(tx, proposal.id).get("question", board.Side())
    return Deliberation(proposal.discussed_at or tx.now, threads.heard(tx, proposal.id).speakers, questions.open)


def vote_on(tx: Tx, proposal: ProposalId) -> int | None:
    """The number of the newest vote on the proposal."""
    newest = select(votes.c.number).where(votes.c.proposal_id == proposal).order_by(votes.c.id.desc()).limit(1)
    return tx.conn.execute(newest).scalar()


def vote_opened_at(tx: Tx, proposal: ProposalId) -> Instant | None:
    """When the newest vote on the proposal opened, or will."""
    newest = select(votes.c.opens_at).where(votes.c.proposal_id == proposal).order_by(votes.c.id.desc()).limit(1)
    return tx.conn.execute(newest).scalar()


# --- versions --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Version:
    """One version with who made it, when, and why; ``because`` is empty for the first one."""

    number: int
    draft: Draft
    by: PersonId
    because: str
    at: Instant


def add_version(
    tx: Tx, proposal: ProposalId, number: int, draft: Draft, by: PersonId, because: str = ""
) -> None:  # fmt: skip
    """Versions are only ever added: none is changed and none goes."""
    tx.conn.execute(
        insert(proposal_versions).values(
            proposal_id=proposal, version=number, title=draft.title, text=draft.text, cost=draft.cost,
            place=draft.place, upkeep=draft.upkeep, problem=draft.problem, person_id=by, because=because, at=tx.now,
        )
    )  # fmt: skip


def version(tx: Tx, proposal: ProposalId, number: int) -> Draft:
    """What that version of the proposal said."""
    same = (proposal_versions.c.proposal_id == proposal) & (proposal_versions.c.version == number)
    return _draft(tx.conn.execute(select(proposal_versions).where(same)).one())


def versions(tx: Tx, proposal: ProposalId) -> list[Version]:
    """All of them, the first one first."""
    mine = select(proposal_versions).where(proposal_versions.c.proposal_id == proposal)
    return [
        Version(row.version, _draft(row), PersonId(row.person_id), row.because, row.at)
        for row in tx.conn.execute(mine.order_by(proposal_versions.c.version))
    ]


def votes_by_version(tx: Tx, proposal: ProposalId) -> dict[int, list[int]]:
    """The numbers of the votes on each version, straw polls too."""
    mine = select(votes.c.proposal_version, votes.c.number).where(votes.c.proposal_id == proposal)
    found: dict[int, list[int]] = {}
    for row in tx.conn.execute(mine.order_by(votes.c.number)):
        found.setdefault(row.proposal_version, []).append(row.number)
    return found


def taken_into(tx: Tx, proposal: ProposalId) -> list[int]:
    """The numbers of the proposals that were taken into this one."""
    others = select(proposals.c.number).where(proposals.c.merged_into == proposal).order_by(proposals.c.number)
    return list(tx.conn.execute(others).scalars())


def numbers(tx: Tx, those: Sequence[ProposalId]) -> list[int]:
    """The numbers of these proposals, the smallest first."""
    known = select(proposals.c.number).where(proposals.c.id.in_(list(those))).order_by(proposals.c.number)
    return list(tx.conn.execute(known).scalars())
