"""Themes: needs that are brought together, what was done with them, and which needs seem to belong together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, delete, insert, select, update

from domain.ids import CommunityId, Instant, NeedId, PersonId, ProposalId, SurveyId, ThemeId
from storage.communities import insert_or_ignore
from storage.tables import (
    declined_needs,
    needs,
    theme_acts,
    theme_needs,
    theme_proposals,
    theme_suggestions,
    theme_surveys,
    themes,
)
from storage.transaction import Tx


@dataclass(frozen=True)
class Theme:
    """``state``: ``open``, ``merged`` (its needs are in the theme ``into``) or ``declined`` for a ``reason``."""

    id: ThemeId
    community: CommunityId
    number: int
    author: PersonId
    title: str
    place: str | None
    state: str
    into: ThemeId | None
    split_from: ThemeId | None
    statement: str | None
    version: int
    reason: str | None
    at: Instant

    @property
    def name(self) -> str:
        return f"T-{self.number}"


_COLUMNS: tuple[Column[Any], ...] = (
    themes.c.id, themes.c.community_id, themes.c.number, themes.c.person_id, themes.c.title, themes.c.place,
    themes.c.state, themes.c.into_id, themes.c.split_from_id, themes.c.statement, themes.c.statement_version,
    themes.c.reason, themes.c.at,
)  # fmt: skip


def add(
    tx: Tx, community: CommunityId, number: int, author: PersonId, title: str, place: str | None,
    split_from: ThemeId | None = None,
) -> ThemeId:  # fmt: skip
    new = insert(themes).values(
        community_id=community, number=number, person_id=author, title=title, place=place, state="open",
        split_from_id=split_from, statement_version=0, at=tx.now,
    )  # fmt: skip
    return ThemeId(tx.conn.execute(new.returning(themes.c.id)).scalar_one())


def change(tx: Tx, theme: ThemeId, **values: Any) -> None:  # noqa: ANN401  # columns
    tx.conn.execute(update(themes).where(themes.c.id == theme).values(**values))


def find(tx: Tx, community: CommunityId, number: int) -> Theme | None:
    wanted = themes.c.community_id == community, themes.c.number == number
    row = tx.conn.execute(select(*_COLUMNS).where(*wanted)).one_or_none()
    return None if row is None else Theme(*row)


def by_id(tx: Tx, theme: ThemeId) -> Theme | None:
    row = tx.conn.execute(select(*_COLUMNS).where(themes.c.id == theme)).one_or_none()
    return None if row is None else Theme(*row)


def open_ones(tx: Tx, community: CommunityId) -> list[Theme]:
    """In order of number."""
    here = themes.c.community_id == community, themes.c.state == "open"
    return [Theme(*row) for row in tx.conn.execute(select(*_COLUMNS).where(*here).order_by(themes.c.number))]


def merged_into(tx: Tx, theme: ThemeId) -> list[Theme]:
    """The themes whose needs it took over."""
    merged = select(*_COLUMNS).where(themes.c.into_id == theme).order_by(themes.c.number)
    return [Theme(*row) for row in tx.conn.execute(merged)]


# --- what is in a theme ----------------------------------------------------------------------------------------------


def put(tx: Tx, theme: ThemeId, need: NeedId) -> None:
    """Let the need be in the theme, and in no other."""
    take_out(tx, need)
    tx.conn.execute(insert(theme_needs).values(need_id=need, theme_id=theme, at=tx.now))


def take_out(tx: Tx, need: NeedId) -> None:
    tx.conn.execute(delete(theme_needs).where(theme_needs.c.need_id == need))


def needs_of(tx: Tx, theme: ThemeId) -> list[NeedId]:
    """In the order of their numbers."""
    inside = (
        select(theme_needs.c.need_id)
        .join(needs, needs.c.id == theme_needs.c.need_id)
        .where(theme_needs.c.theme_id == theme)
    )
    return [NeedId(need) for need in tx.conn.execute(inside.order_by(needs.c.number)).scalars()]


def theme_of(tx: Tx, need: NeedId) -> Theme | None:
    """The theme that the need is in."""
    row = tx.conn.execute(
        select(*_COLUMNS)
        .join(theme_needs, theme_needs.c.theme_id == themes.c.id)
        .where(theme_needs.c.need_id == need)
    ).one_or_none()  # fmt: skip
    return None if row is None else Theme(*row)


@dataclass(frozen=True)
class Said:
    """What a need says, and the building that was named by a button beside it."""

    text: str
    building: str


def said_in_themes(tx: Tx, community: CommunityId) -> dict[ThemeId, list[Said]]:
    """What the needs of each open theme say that stand."""
    rows = tx.conn.execute(
        select(theme_needs.c.theme_id, needs.c.text, needs.c.building)
        .join(needs, needs.c.id == theme_needs.c.need_id)
        .join(themes, themes.c.id == theme_needs.c.theme_id)
        .where(themes.c.community_id == community, themes.c.state == "open", needs.c.withdrawn_at.is_(None))
        .order_by(needs.c.id)
    )
    found: dict[ThemeId, list[Said]] = {}
    for theme, text, building in rows:
        found.setdefault(ThemeId(theme), []).append(Said(text, building))
    return found


def loose_needs(tx: Tx, community: CommunityId, limit: int) -> dict[NeedId, Said]:
    """What the newest needs say that stand, are in no theme and were not declined."""
    taken = select(theme_needs.c.need_id).union(select(declined_needs.c.need_id))
    rows = tx.conn.execute(
        select(needs.c.id, needs.c.text, needs.c.building)
        .where(needs.c.community_id == community, needs.c.id.not_in(taken), needs.c.withdrawn_at.is_(None))
        .order_by(needs.c.number.desc())
        .limit(limit)
    )
    return {NeedId(row.id): Said(row.text, row.building) for row in rows}


def link_survey(tx: Tx, theme: ThemeId, survey: SurveyId) -> bool:
    """Let the survey's answers count as said to the theme; False when they do already, to this one or another."""
    new = insert_or_ignore(tx, theme_surveys).values(survey_id=survey, theme_id=theme, at=tx.now)
    return tx.conn.execute(new.returning(theme_surveys.c.survey_id)).first() is not None


def surveys_of(tx: Tx, theme: ThemeId) -> list[SurveyId]:
    linked = select(theme_surveys.c.survey_id).where(theme_surveys.c.theme_id == theme)
    return [SurveyId(survey) for survey in tx.conn.execute(linked.order_by(theme_surveys.c.survey_id)).scalars()]


def theme_of_survey(tx: Tx, survey: SurveyId) -> Theme | None:
    """The theme that the survey's answers fed."""
    row = tx.conn.execute(
        select(*_COLUMNS)
        .join(theme_surveys, theme_surveys.c.theme_id == themes.c.id)
        .where(theme_surveys.c.survey_id == survey)
    ).one_or_none()  # fmt: skip
    return None if row is None else Theme(*row)


def move_surveys(tx: Tx, theme: ThemeId, into: ThemeId) -> None:
    tx.conn.execute(update(theme_surveys).where(theme_surveys.c.theme_id == theme).values(theme_id=into))


def link_proposal(tx: Tx, theme: ThemeId, proposal: ProposalId) -> None:
    new = insert_or_ignore(tx, theme_proposals).values(proposal_id=proposal, theme_id=theme, at=tx.now)
    tx.conn.execute(new)


def proposals_of(tx: Tx, theme: ThemeId) -> list[ProposalId]:
    linked = select(theme_proposals.c.proposal_id).where(theme_proposals.c.theme_id == theme)
    return [ProposalId(each) for each in tx.conn.execute(linked.order_by(theme_proposals.c.proposal_id)).scalars()]


def of_proposal(tx: Tx, proposal: ProposalId) -> list[Theme]:
    """The themes that the proposal was made from."""
    linked = (
        select(*_COLUMNS)
        .join(theme_proposals, theme_proposals.c.theme_id == themes.c.id)
        .where(theme_proposals.c.proposal_id == proposal)
    )
    return [Theme(*row) for row in tx.conn.execute(linked.order_by(themes.c.number))]


# --- needs that are not taken ----------------------------------------------------------------------------------------


def decline_need(tx: Tx, need: NeedId, by: PersonId, reason: str) -> None:
    """In place of an earlier reason."""
    tx.conn.execute(delete(declined_needs).where(declined_needs.c.need_id == need))
    tx.conn.execute(insert(declined_needs).values(need_id=need, person_id=by, reason=reason, at=tx.now))


def reason_against(tx: Tx, need: NeedId) -> str | None:
    """Why the need is not taken, if it is not."""
    return tx.conn.execute(select(declined_needs.c.reason).where(declined_needs.c.need_id == need)).scalar()


# --- what was done ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Act:
    """``kind``: made, added, dropped, changed, merged, split, drafted, proposed, declined, …; facts as JSON holds
    them."""

    kind: str
    by: PersonId
    facts: Mapping[str, Any]
    at: Instant


def log(tx: Tx, theme: ThemeId, by: PersonId, kind: str, facts: Mapping[str, object]) -> None:
    tx.conn.execute(
        insert(theme_acts).values(theme_id=theme, person_id=by, kind=kind, facts=dict(facts), at=tx.now)
    )  # fmt: skip


def acts_of(tx: Tx, theme: ThemeId) -> list[Act]:
    """In the order in which they were done."""
    columns = theme_acts.c.kind, theme_acts.c.person_id, theme_acts.c.facts, theme_acts.c.at
    done = select(*columns).where(theme_acts.c.theme_id == theme).order_by(theme_acts.c.id)
    return [Act(*row) for row in tx.conn.execute(done)]


# --- suggestions -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Suggestion:
    """Needs that seem to be a theme, or to belong to one. ``state``: ``shown``, ``accepted`` or ``dismissed``."""

    id: int
    community: CommunityId
    theme: ThemeId | None
    needs: tuple[NeedId, ...]
    state: str


_SUGGESTION = (
    theme_suggestions.c.id, theme_suggestions.c.community_id, theme_suggestions.c.theme_id, theme_suggestions.c.needs,
    theme_suggestions.c.state,
)  # fmt: skip


def suggestions(tx: Tx, community: CommunityId) -> list[Suggestion]:
    rows = tx.conn.execute(select(*_SUGGESTION).where(theme_suggestions.c.community_id == community))
    return [_suggestion(row) for row in rows]


def suggestion(tx: Tx, suggestion_id: int) -> Suggestion | None:
    row = tx.conn.execute(select(*_SUGGESTION).where(theme_suggestions.c.id == suggestion_id)).one_or_none()
    return None if row is None else _suggestion(row)


def _suggestion(row: Sequence[Any]) -> Suggestion:
    id_, community, theme, inside, state = row
    return Suggestion(id_, community, theme, tuple(inside), state)


def suggest(tx: Tx, community: CommunityId, theme: ThemeId | None, inside: Iterable[NeedId]) -> int:
    """Keep what is shown, so that a button can name it."""
    new = insert(theme_suggestions).values(
        community_id=community, theme_id=theme, needs=list(inside), state="shown", at=tx.now
    )
    return int(tx.conn.execute(new.returning(theme_suggestions.c.id)).scalar_one())


def settle(tx: Tx, suggestion_id: int, state: str) -> bool:
    """Accept or dismiss it; False when somebody has before."""
    still = theme_suggestions.c.id == suggestion_id, theme_suggestions.c.state == "shown"
    return bool(tx.conn.execute(update(theme_suggestions).where(*still).values(state=state)).rowcount)
