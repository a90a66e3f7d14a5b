"""Proposals with their versions, the thread that was said about them, and the points made for and against."""

from dataclasses import dataclass

from sqlalchemy import func, insert, select, union, update

from domain.gate import Deliberation
from domain.ids import CommunityId, Instant, NeedId, PersonId, ProposalId
from domain.proposals import Draft
from storage.communities import insert_or_ignore
from storage.tables import messages, points, proposal_needs, proposal_versions, proposals, votes
from storage.transaction import Tx


@dataclass(frozen=True)
class Proposal:
    id: ProposalId
    community: CommunityId
    number: int
    author: PersonId
    at: Instant
    version: int
    draft: Draft
    needs: tuple[NeedId, ...]


@dataclass(frozen=True)
class Point:
    """One point on a proposal's board. ``side`` is ``for``, ``against`` or ``question``."""

    number: int
    side: str
    author: PersonId
    text: str
    at: Instant
    answer: str | None
    answered_by: PersonId | None


def add(tx: Tx, community: CommunityId, number: int, author: PersonId, draft: Draft, needs: list[NeedId]) -> ProposalId:
    new = insert(proposals).values(community_id=community, number=number, person_id=author, at=tx.now)
    proposal = ProposalId(tx.conn.execute(new.returning(proposals.c.id)).scalar_one())
    tx.conn.execute(
        insert(proposal_versions).values(
            proposal_id=proposal, version=1, title=draft.title, text=draft.text,
            cost=draft.cost, place=draft.place, upkeep=draft.upkeep, at=tx.now,
        )
    )  # fmt: skip
    for need in needs:
        tx.conn.execute(insert_or_ignore(tx, proposal_needs).values(proposal_id=proposal, need_id=need))
    return proposal


def find(tx: Tx, community: CommunityId, number: int) -> Proposal | None:
    wanted = proposals.c.community_id == community, proposals.c.number == number
    found = tx.conn.execute(select(proposals.c.id).where(*wanted)).scalar()
    return None if found is None else by_id(tx, ProposalId(found))


def by_id(tx: Tx, proposal: ProposalId) -> Proposal | None:
    """The proposal in its newest version."""
    row = tx.conn.execute(
        select(proposals, proposal_versions)
        .join(proposal_versions, proposal_versions.c.proposal_id == proposals.c.id)
        .where(proposals.c.id == proposal)
        .order_by(proposal_versions.c.version.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    linked = select(proposal_needs.c.need_id).where(proposal_needs.c.proposal_id == proposal)
    needs = tuple(NeedId(need) for need in tx.conn.execute(linked.order_by(proposal_needs.c.need_id)).scalars())
    draft = Draft(row.title, row.text, row.cost, row.place, row.upkeep)
    return Proposal(
        ProposalId(row.id), CommunityId(row.community_id), row.number, PersonId(row.person_id),
        row.at, row.version, draft, needs,
    )  # fmt: skip


def add_point(tx: Tx, proposal: ProposalId, side: str, author: PersonId, text: str) -> int:
    """Add a point; returns its number on the board."""
    before = select(func.coalesce(func.max(points.c.number), 0)).where(points.c.proposal_id == proposal)
    number = int(tx.conn.execute(before).scalar_one()) + 1
    tx.conn.execute(
        insert(points).values(proposal_id=proposal, number=number, side=side, person_id=author, text=text, at=tx.now)
    )
    return number


def answer_point(tx: Tx, proposal: ProposalId, number: int, by: PersonId, text: str) -> bool:
    """Answer a question that is open; False when there is no such open question."""
    asked = (
        (points.c.proposal_id == proposal)
        & (points.c.number == number)
        & (points.c.side == "question")
        & points.c.answer.is_(None)
    )
    given = update(points).where(asked).values(answer=text, answered_by=by, answered_at=tx.now)
    return bool(tx.conn.execute(given).rowcount)


def board(tx: Tx, proposal: ProposalId) -> list[Point]:
    """Every point, in the order they were made."""
    rows = tx.conn.execute(
        select(
            points.c.number, points.c.side, points.c.person_id, points.c.text, points.c.at,
            points.c.answer, points.c.answered_by,
        )
        .where(points.c.proposal_id == proposal)
        .order_by(points.c.number)
    )  # fmt: skip
    return [Point(*row) for row in rows]


def keep_message(
    tx: Tx, proposal: ProposalId, chat_id: int, message_id: int, reply_to: int, author: PersonId, text: str
) -> None:
    """Keep one message of the thread; an edit replaces its text."""
    same = (messages.c.chat_id == chat_id) & (messages.c.message_id == message_id)
    if tx.conn.execute(update(messages).where(same).values(text=text, edited_at=tx.now)).rowcount:
        return
    tx.conn.execute(
        insert(messages).values(
            proposal_id=proposal, chat_id=chat_id, message_id=message_id, reply_to=reply_to,
            person_id=author, text=text, at=tx.now,
        )
    )  # fmt: skip


def thread_of(tx: Tx, chat_id: int, message_id: int) -> ProposalId | None:
    """The proposal in whose thread that message stands."""
    same = (messages.c.chat_id == chat_id) & (messages.c.message_id == message_id)
    found = tx.conn.execute(select(messages.c.proposal_id).where(same)).scalar()
    return None if found is None else ProposalId(found)


@dataclass(frozen=True)
class Said:
    author: PersonId
    text: str
    at: Instant


def thread(tx: Tx, proposal: ProposalId) -> list[Said]:
    """What was said in the thread, in order."""
    rows = tx.conn.execute(
        select(messages.c.person_id, messages.c.text, messages.c.at)
        .where(messages.c.proposal_id == proposal)
        .order_by(messages.c.id)
    )
    return [Said(*row) for row in rows]


def deliberation(tx: Tx, proposal: Proposal) -> Deliberation:
    """How far the discussion has come: people who spoke in the thread or on the board, open questions."""
    spoke = union(
        select(messages.c.person_id).where(messages.c.proposal_id == proposal.id),
        select(points.c.person_id).where(points.c.proposal_id == proposal.id),
    ).subquery()
    open_ones = (points.c.proposal_id == proposal.id) & (points.c.side == "question") & points.c.answer.is_(None)
    return Deliberation(
        posted_at=proposal.at,
        speakers=tx.conn.execute(select(func.count()).select_from(spoke)).scalar_one(),
        open_questions=tx.conn.execute(select(func.count()).select_from(points).where(open_ones)).scalar_one(),
    )


def vote_on(tx: Tx, proposal: ProposalId) -> int | None:
    """The number of the newest vote on the proposal."""
    newest = select(votes.c.number).where(votes.c.proposal_id == proposal).order_by(votes.c.id.desc()).limit(1)
    return tx.conn.execute(newest).scalar()


def version(tx: Tx, proposal: ProposalId, number: int) -> Draft:
    """What that version of the proposal said."""
    columns = (
        proposal_versions.c.title, proposal_versions.c.text, proposal_versions.c.cost,
        proposal_versions.c.place, proposal_versions.c.upkeep,
    )  # fmt: skip
    same = (proposal_versions.c.proposal_id == proposal) & (proposal_versions.c.version == number)
    return Draft(*tx.conn.execute(select(*columns).where(same)).one())
