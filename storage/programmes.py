"""Programmes: what a department or a sponsor offers with money, conditions and a deadline, and the themes it fits."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, delete, insert, select, update

from domain.ids import CommunityId, Instant, PersonId, ProgrammeId, ThemeId
from storage.communities import insert_or_ignore
from storage.tables import programme_themes, programmes
from storage.transaction import Tx


@dataclass(frozen=True)
class Programme:
    """``state``: ``open``, ``expired`` or ``withdrawn``. ``confirmed``: entered or confirmed by whoever it belongs to;
    else it was entered on their behalf, from the ``document`` of that number."""

    id: ProgrammeId
    community: CommunityId
    number: int
    author: PersonId
    title: str
    provider: str
    money: str | None
    conditions: str | None
    place: str | None
    document: str | None
    confirmed: bool
    state: str
    ends_at: Instant
    at: Instant

    @property
    def name(self) -> str:
        return f"O-{self.number}"


_COLUMNS: tuple[Column[Any], ...] = (
    programmes.c.id, programmes.c.community_id, programmes.c.number, programmes.c.person_id, programmes.c.title,
    programmes.c.provider, programmes.c.money, programmes.c.conditions, programmes.c.place, programmes.c.document,
    programmes.c.confirmed, programmes.c.state, programmes.c.ends_at, programmes.c.at,
)  # fmt: skip


def add(tx: Tx, community: CommunityId, number: int, author: PersonId, **values: Any) -> ProgrammeId:  # noqa: ANN401  # columns
    new = insert(programmes).values(
        community_id=community, number=number, person_id=author, state="open", at=tx.now, **values
    )
    return ProgrammeId(tx.conn.execute(new.returning(programmes.c.id)).scalar_one())


def find(tx: Tx, community: CommunityId, number: int) -> Programme | None:
    wanted = programmes.c.community_id == community, programmes.c.number == number
    row = tx.conn.execute(select(*_COLUMNS).where(*wanted)).one_or_none()
    return None if row is None else Programme(*row)


def by_id(tx: Tx, programme: ProgrammeId) -> Programme | None:
    row = tx.conn.execute(select(*_COLUMNS).where(programmes.c.id == programme)).one_or_none()
    return None if row is None else Programme(*row)


def open_ones(tx: Tx, community: CommunityId) -> list[Programme]:
    """The one that ends first comes first."""
    here = programmes.c.community_id == community, programmes.c.state == "open"
    rows = tx.conn.execute(select(*_COLUMNS).where(*here).order_by(programmes.c.ends_at, programmes.c.number))
    return [Programme(*row) for row in rows]


def confirm(tx: Tx, programme: ProgrammeId) -> None:
    tx.conn.execute(update(programmes).where(programmes.c.id == programme).values(confirmed=True))


def end(tx: Tx, programme: ProgrammeId, state: str) -> bool:
    """Let it be open no longer; False when it was not."""
    still = programmes.c.id == programme, programmes.c.state == "open"
    return bool(tx.conn.execute(update(programmes).where(*still).values(state=state)).rowcount)


# --- the themes it fits ----------------------------------------------------------------------------------------------


def suggest(tx: Tx, programme: ProgrammeId, theme: ThemeId) -> bool:
    """Suggest that it fits the theme; False when that was suggested, or settled, before."""
    new = insert_or_ignore(tx, programme_themes).values(
        programme_id=programme, theme_id=theme, state="suggested", at=tx.now
    )
    return tx.conn.execute(new.returning(programme_themes.c.theme_id)).first() is not None


def settle(tx: Tx, programme: ProgrammeId, theme: ThemeId, state: str, by: PersonId) -> None:
    """``confirmed`` or ``dismissed``, whether it was suggested before or not."""
    suggest(tx, programme, theme)
    same = programme_themes.c.programme_id == programme, programme_themes.c.theme_id == theme
    tx.conn.execute(update(programme_themes).where(*same).values(state=state, person_id=by, at=tx.now))


def fitting(tx: Tx, programme: ProgrammeId) -> dict[ThemeId, str]:
    """By theme, whether the match is ``suggested``, ``confirmed`` or ``dismissed``."""
    mine = select(programme_themes.c.theme_id, programme_themes.c.state)
    rows = tx.conn.execute(
        mine.where(programme_themes.c.programme_id == programme).order_by(programme_themes.c.theme_id)
    )
    return {ThemeId(theme): state for theme, state in rows}


def for_theme(tx: Tx, theme: ThemeId) -> list[Programme]:
    """The programmes that were confirmed to fit, open or over."""
    rows = tx.conn.execute(
        select(*_COLUMNS)
        .join(programme_themes, programme_themes.c.programme_id == programmes.c.id)
        .where(programme_themes.c.theme_id == theme, programme_themes.c.state == "confirmed")
        .order_by(programmes.c.number)
    )
    return [Programme(*row) for row in rows]


def move_matches(tx: Tx, theme: ThemeId, into: ThemeId) -> None:
    """What was confirmed to fit the one fits the other."""
    confirmed = programme_themes.c.theme_id == theme, programme_themes.c.state == "confirmed"
    rows = tx.conn.execute(select(programme_themes.c.programme_id, programme_themes.c.person_id).where(*confirmed))
    for programme, by in rows.all():
        settle(tx, ProgrammeId(programme), into, "confirmed", PersonId(by))
    tx.conn.execute(delete(programme_themes).where(programme_themes.c.theme_id == theme))
