"""Open matters and where they are, and which of them touch one place."""

from dataclasses import dataclass

from sqlalchemy import Column, select

from domain.ids import CommunityId
from domain.touching import Point
from storage.communities import insert_or_ignore
from storage.tables import (
    needs,
    programmes,
    project_records,
    proposal_needs,
    proposal_versions,
    proposals,
    theme_needs,
    themes,
    touching,
    votes,
)
from storage.transaction import Tx

LETTERS = {"theme": "T", "proposal": "P", "programme": "O", "record": "R"}


@dataclass(frozen=True)
class Matter:
    """An open matter; ``place`` is what was said of its place, or its title where nothing was. ``points`` were sent
    with the needs that it comes from."""

    kind: str
    id: int
    number: int
    place: str
    points: tuple[Point, ...] = ()

    @property
    def name(self) -> str:
        return f"{LETTERS[self.kind]}-{self.number}"


def open_matters(tx: Tx, community: CommunityId) -> list[Matter]:
    """Open themes and programmes, proposals that no vote has passed or is about to decide, and records whose work has
    not been found good."""
    return [*_themes(tx, community), *_programmes(tx, community), *_proposals(tx, community), *_records(tx, community)]


def _themes(tx: Tx, community: CommunityId) -> list[Matter]:
    here = themes.c.community_id == community, themes.c.state == "open"
    rows = tx.conn.execute(select(themes.c.id, themes.c.number, themes.c.place, themes.c.title).where(*here))
    where = _points(tx, theme_needs.c.theme_id, theme_needs.c.need_id, community)
    return [Matter("theme", row.id, row.number, row.place or row.title, where.get(row.id, ())) for row in rows]


def _points(tx: Tx, subject: Column[int], need: Column[int], community: CommunityId) -> dict[int, tuple[Point, ...]]:
    """By what they belong to, where the needs are that came with a point."""
    located = (
        needs.c.community_id == community, needs.c.withdrawn_at.is_(None), needs.c.latitude.is_not(None),
        needs.c.longitude.is_not(None),
    )  # fmt: skip
    found: dict[int, tuple[Point, ...]] = {}
    rows = tx.conn.execute(select(subject, needs.c.longitude, needs.c.latitude).where(needs.c.id == need, *located))
    for belongs, longitude, latitude in rows:
        found[belongs] = (*found.get(belongs, ()), (longitude, latitude))
    return found


def _programmes(tx: Tx, community: CommunityId) -> list[Matter]:
    here = programmes.c.community_id == community, programmes.c.state == "open"
    columns = programmes.c.id, programmes.c.number, programmes.c.place, programmes.c.title
    rows = tx.conn.execute(select(*columns).where(*here))
    return [Matter("programme", id_, number, place or title) for id_, number, place, title in rows]


def _proposals(tx: Tx, community: CommunityId) -> list[Matter]:
    """In their newest version; one that has led to a record is the record's matter."""
    decided = select(votes.c.proposal_id).join(project_records, project_records.c.vote_id == votes.c.id)
    rows = tx.conn.execute(
        select(proposals.c.id, proposals.c.number, proposal_versions.c.place, proposal_versions.c.title)
        .join(proposal_versions, proposal_versions.c.proposal_id == proposals.c.id)
        .where(proposals.c.community_id == community, proposals.c.ended_at.is_(None))
        .where(proposals.c.id.not_in(decided.where(votes.c.proposal_id.is_not(None))))
        .order_by(proposal_versions.c.version)
    )
    where = _points(tx, proposal_needs.c.proposal_id, proposal_needs.c.need_id, community)
    newest = {
        row.id: Matter("proposal", row.id, row.number, row.place or row.title, where.get(row.id, ())) for row in rows
    }
    return list(newest.values())


def _records(tx: Tx, community: CommunityId) -> list[Matter]:
    rows = tx.conn.execute(
        select(project_records.c.id, project_records.c.number, proposal_versions.c.place, project_records.c.title)
        .outerjoin(votes, votes.c.id == project_records.c.vote_id)
        .outerjoin(
            proposal_versions,
            (proposal_versions.c.proposal_id == votes.c.proposal_id)
            & (proposal_versions.c.version == votes.c.proposal_version),
        )
        .where(project_records.c.community_id == community, project_records.c.state != "checked")
    )
    return [Matter("record", row.id, row.number, row.place or row.title) for row in rows]


def note(tx: Tx, one: Matter, other: Matter) -> None:
    """The two touch one place."""
    for here, there in ((one, other), (other, one)):
        pair = {"kind": here.kind, "subject_id": here.id, "other_kind": there.kind, "other_id": there.id, "at": tx.now}
        tx.conn.execute(insert_or_ignore(tx, touching).values(**pair))


def touched_by(tx: Tx, kind: str, subject: int) -> set[tuple[str, int]]:
    """The kinds and ids of what the matter was found to touch, open or not by now."""
    mine = touching.c.kind == kind, touching.c.subject_id == subject
    return {(row.other_kind, row.other_id) for row in tx.conn.execute(select(touching).where(*mine))}
