"""Digests for those who ask for them: who wants one how often, and what was new between two moments."""

from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Table, delete, func, insert, select
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from domain.board import STANDING
from domain.ids import CommunityId, Instant, PersonId
from storage.tables import (
    digest_issues,
    digest_readers,
    meetings,
    opinion_answers,
    opinions,
    points,
    proposal_versions,
    proposals,
    votes,
)
from storage.transaction import Tx


@dataclass(frozen=True)
class Issue:
    """What was new in a community ``since`` then and before ``until``, for those who read at that ``pace``."""

    id: int
    community: CommunityId
    pace: str
    since: Instant
    until: Instant


_ISSUE = (
    digest_issues.c.id, digest_issues.c.community_id, digest_issues.c.pace, digest_issues.c.since,
    digest_issues.c.until,
)  # fmt: skip


def choose(tx: Tx, community: CommunityId, person: PersonId, pace: str | None) -> None:
    """The person wants to read so often, from now on; None never."""
    mine = digest_readers.c.community_id == community, digest_readers.c.person_id == person
    if pace is None:
        tx.conn.execute(delete(digest_readers).where(*mine))
        return
    make = postgres_insert if tx.on_postgres else sqlite_insert
    new = make(digest_readers).values(community_id=community, person_id=person, pace=pace, since=tx.now)
    tx.conn.execute(
        new.on_conflict_do_update(index_elements=["community_id", "person_id"], set_={"pace": new.excluded.pace})
    )


def paces(tx: Tx, community: CommunityId) -> frozenset[str]:
    """The paces at which anybody reads there."""
    here = select(digest_readers.c.pace).where(digest_readers.c.community_id == community).distinct()
    return frozenset(tx.conn.execute(here).scalars())


def pace_of(tx: Tx, community: CommunityId, person: PersonId) -> str | None:
    mine = digest_readers.c.community_id == community, digest_readers.c.person_id == person
    pace: str | None = tx.conn.execute(select(digest_readers.c.pace).where(*mine)).scalar()
    return pace


def readers(tx: Tx, issue: Issue) -> list[PersonId]:
    """Whom an issue is for: who reads at its pace, and did before it was made."""
    theirs = (
        digest_readers.c.community_id == issue.community, digest_readers.c.pace == issue.pace,
        digest_readers.c.since < issue.until,
    )  # fmt: skip
    rows = tx.conn.execute(select(digest_readers.c.person_id).where(*theirs).order_by(digest_readers.c.person_id))
    return [PersonId(person) for person in rows.scalars()]


def first_asked(tx: Tx, community: CommunityId, pace: str) -> Instant:
    """When the first of those who read at that pace asked for it."""
    theirs = digest_readers.c.community_id == community, digest_readers.c.pace == pace
    return Instant(tx.conn.execute(select(func.min(digest_readers.c.since)).where(*theirs)).scalar_one())


def last_until(tx: Tx, community: CommunityId, pace: str) -> Instant | None:
    """Up to when the last issue of that pace told."""
    mine = digest_issues.c.community_id == community, digest_issues.c.pace == pace
    return tx.conn.execute(select(func.max(digest_issues.c.until)).where(*mine)).scalar()


def add_issue(tx: Tx, community: CommunityId, pace: str, since: int) -> Issue:
    """An issue that tells up to now."""
    new = insert(digest_issues).values(community_id=community, pace=pace, since=since, until=tx.now)
    return Issue(*tx.conn.execute(new.returning(*_ISSUE)).one())


def issue(tx: Tx, issue_id: int) -> Issue:
    return Issue(*tx.conn.execute(select(*_ISSUE).where(digest_issues.c.id == issue_id)).one())


@dataclass(frozen=True)
class News:
    """What was new: ``kind`` is ``proposal``, ``vote`` or ``meeting`` of that number; or of the proposal of that number
    so many (``count``) ``version``s, ``points`` or ``opinions``."""

    kind: str
    number: int
    count: int


def news(tx: Tx, community: CommunityId, since: int, until: int) -> list[News]:
    """What was new from ``since`` on and before ``until``, kind by kind, in the order of the numbers."""

    def counted(kind: str, table: Table, at: Column[int], *those: ColumnElement[bool]) -> list[News]:
        number, here = table.c.number, (table.c.community_id == community, at >= since, at < until, *those)
        rows = tx.conn.execute(select(number, func.count()).where(*here).group_by(number).order_by(number))
        return [News(kind, row[0], row[1]) for row in rows]

    version, answer = proposal_versions.c, opinion_answers.c
    of_opinion = (opinions.c.proposal_id == proposals.c.id) & (answer.opinion_id == opinions.c.id)
    return [
        *counted("proposal", proposals, proposals.c.at),
        *counted("version", proposals, version.at, version.proposal_id == proposals.c.id, version.version > 1),
        *counted("points", proposals, points.c.at, points.c.proposal_id == proposals.c.id, points.c.state == STANDING),
        *counted("opinions", proposals, answer.at, of_opinion),
        *counted("vote", votes, votes.c.opens_at),
        *counted("meeting", meetings, meetings.c.called_at),
    ]
