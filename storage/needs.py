"""Needs, how they were worded before, and who supports them. One that was withdrawn keeps its number and its row."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, insert, select, update

from domain.ids import CommunityId, Instant, NeedId, PersonId, SeatId
from domain.needs import Spot
from storage.communities import insert_or_ignore
from storage.tables import need_supports, need_versions, needs, proposal_needs, proposals
from storage.transaction import Tx


@dataclass(frozen=True)
class Need:
    """A need in its last wording. ``supports`` counts those who said "me too", without the author."""

    id: NeedId
    community: CommunityId
    number: int
    author: PersonId
    seat: SeatId | None
    text: str
    at: Instant
    supports: int
    spot: Spot
    withdrawn_at: Instant | None


_SUPPORTS = (
    select(func.count()).select_from(need_supports).where(need_supports.c.need_id == needs.c.id).scalar_subquery()
)
_COLUMNS = (
    needs.c.id, needs.c.community_id, needs.c.number, needs.c.person_id, needs.c.seat_id,
    needs.c.text, needs.c.at, _SUPPORTS, needs.c.building, needs.c.floor, needs.c.place, needs.c.latitude,
    needs.c.longitude, needs.c.withdrawn_at,
)  # fmt: skip
_STANDS = needs.c.withdrawn_at.is_(None)


def _need(row: Any) -> Need:  # noqa: ANN401  # a Row of _COLUMNS
    need, community, number, author, seat, text, at, supports, *spot, withdrawn = row
    return Need(need, community, number, author, seat, text, at, supports, Spot(*spot), withdrawn)


def _one(tx: Tx, wanted: Select[Any]) -> Need | None:
    row = tx.conn.execute(wanted).one_or_none()
    return None if row is None else _need(row)


def add(
    tx: Tx, community: CommunityId, number: int, author: PersonId, seat: SeatId | None, text: str,
    spot: Spot | None = None, album: str | None = None,
) -> NeedId:  # fmt: skip
    new = insert(needs).values(
        community_id=community, number=number, person_id=author, seat_id=seat, text=text, at=tx.now, album=album,
        **_spot(spot or Spot()),
    )  # fmt: skip
    return NeedId(tx.conn.execute(new.returning(needs.c.id)).scalar_one())


def _spot(spot: Spot) -> dict[str, str | float | None]:
    return {
        "building": spot.building, "floor": spot.floor, "place": spot.name, "latitude": spot.latitude,
        "longitude": spot.longitude,
    }  # fmt: skip


def place_at(tx: Tx, need: NeedId, spot: Spot) -> None:
    """The need is there, and nowhere else."""
    tx.conn.execute(update(needs).where(needs.c.id == need).values(**_spot(spot)))


def find(tx: Tx, community: CommunityId, number: int) -> Need | None:
    return _one(tx, select(*_COLUMNS).where(needs.c.community_id == community, needs.c.number == number))


def by_id(tx: Tx, need: NeedId) -> Need | None:
    return _one(tx, select(*_COLUMNS).where(needs.c.id == need))


def newest(tx: Tx, community: CommunityId, limit: int, after: int = 0) -> list[Need]:
    """The needs that stand, the newest first, without the first ``after``."""
    said = select(*_COLUMNS).where(needs.c.community_id == community, _STANDS).order_by(needs.c.number.desc())
    return [_need(row) for row in tx.conn.execute(said.limit(limit).offset(after))]


def count(tx: Tx, community: CommunityId) -> int:
    """How many stand."""
    mine = select(func.count()).select_from(needs).where(needs.c.community_id == community, _STANDS)
    return int(tx.conn.execute(mine).scalar_one())


def said_by(tx: Tx, community: CommunityId, person: PersonId, limit: int) -> list[Need]:
    """The needs that the person said last and that stand, the newest first."""
    mine = needs.c.community_id == community, needs.c.person_id == person, _STANDS
    said = select(*_COLUMNS).where(*mine).order_by(needs.c.number.desc())
    return [_need(row) for row in tx.conn.execute(said.limit(limit))]


def all_of(tx: Tx, person: PersonId) -> list[Need]:
    """Every need that the person has said anywhere, those withdrawn too."""
    said = select(*_COLUMNS).where(needs.c.person_id == person).order_by(needs.c.id)
    return [_need(row) for row in tx.conn.execute(said)]


def moments_of(tx: Tx, person: PersonId, since: int) -> list[Instant]:
    """When the person said needs since then, anywhere, the earliest first; those withdrawn too."""
    said = select(needs.c.at).where(needs.c.person_id == person, needs.c.at > since).order_by(needs.c.at)
    return [Instant(at) for at in tx.conn.execute(said).scalars()]


def of_album(tx: Tx, person: PersonId, album: str) -> Need | None:
    """The need that the person said with a message of that album, the last one if several."""
    mine = needs.c.person_id == person, needs.c.album == album, _STANDS
    return _one(tx, select(*_COLUMNS).where(*mine).order_by(needs.c.id.desc()).limit(1))


# --- changing and taking back ----------------------------------------------------------------------------------------


def complete(tx: Tx, need: NeedId, text: str) -> None:
    """More of what was said with the need came; no wording before it is kept, for nobody meant that to be all."""
    tx.conn.execute(update(needs).where(needs.c.id == need).values(text=text))


def reword(tx: Tx, need: Need, text: str) -> int:
    """Let the need say that; how it was worded until now is kept. Returns how many wordings there were before."""
    before = versions(tx, need.id)
    kept = insert(need_versions).values(need_id=need.id, version=len(before) + 1, text=need.text, until=tx.now)
    tx.conn.execute(kept)
    tx.conn.execute(update(needs).where(needs.c.id == need.id).values(text=text))
    return len(before) + 1


def versions(tx: Tx, need: NeedId) -> list[str]:
    """How the need was worded before, the first wording first."""
    before = select(need_versions.c.text).where(need_versions.c.need_id == need).order_by(need_versions.c.version)
    return list(tx.conn.execute(before).scalars())


def withdraw(tx: Tx, need: NeedId) -> None:
    tx.conn.execute(update(needs).where(needs.c.id == need, _STANDS).values(withdrawn_at=tx.now))


def answered_by(tx: Tx, need: NeedId) -> int | None:
    """The number of a proposal that answers the need and stands."""
    answers = select(proposals.c.number).join(proposal_needs, proposal_needs.c.proposal_id == proposals.c.id)
    standing = proposal_needs.c.need_id == need, proposals.c.ended_at.is_(None)
    number: int | None = tx.conn.execute(answers.where(*standing).limit(1)).scalar()
    return number


# --- me too ----------------------------------------------------------------------------------------------------------


def support(tx: Tx, need: NeedId, person: PersonId) -> bool:
    """Add "me too"; False when the person had said so before."""
    new = insert_or_ignore(tx, need_supports).values(need_id=need, person_id=person, at=tx.now)
    # psycopg keeps no row count of an INSERT
    return tx.conn.execute(new.returning(need_supports.c.need_id)).first() is not None


def unsupport(tx: Tx, need: NeedId, person: PersonId) -> None:
    mine = (need_supports.c.need_id == need) & (need_supports.c.person_id == person)
    tx.conn.execute(need_supports.delete().where(mine))


def supporters(tx: Tx, need: NeedId) -> list[PersonId]:
    found = select(need_supports.c.person_id).where(need_supports.c.need_id == need)
    return [PersonId(person) for person in tx.conn.execute(found.order_by(need_supports.c.at)).scalars()]


def give_reason(tx: Tx, need: NeedId, person: PersonId, because: str) -> None:
    """Why the person, who supports the need, has it too; in place of what they said before."""
    mine = (need_supports.c.need_id == need) & (need_supports.c.person_id == person)
    tx.conn.execute(update(need_supports).where(mine).values(because=because))


def forget_reasons(tx: Tx, person: PersonId) -> list[NeedId]:
    """Why the person has needs too is said no more; returns which needs these were."""
    mine = (need_supports.c.person_id == person) & need_supports.c.because.is_not(None)
    gone = update(need_supports).where(mine).values(because=None).returning(need_supports.c.need_id)
    return [NeedId(need) for need in tx.conn.execute(gone).scalars()]


def reasons(tx: Tx, need: NeedId) -> list[tuple[PersonId, str]]:
    """Who said why they have the need too, the first first."""
    said = need_supports.c.need_id == need, need_supports.c.because.is_not(None)
    found = select(need_supports.c.person_id, need_supports.c.because).where(*said).order_by(need_supports.c.at)
    return [(PersonId(row.person_id), row.because) for row in tx.conn.execute(found)]
