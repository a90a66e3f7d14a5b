"""Who stands behind needs, themes and proposals: the people, what of theirs it was, and the seats they hold."""

from collections.abc import Collection, Iterable

from sqlalchemy import select, union_all

from domain.ids import CommunityId, NeedId, PersonId, ProposalId, SurveyId, ThemeId
from storage.tables import (
    need_seats,
    need_supports,
    needs,
    proposal_needs,
    rolls,
    seat_holders,
    seats,
    survey_answerers,
    surveys,
    theme_needs,
    theme_proposals,
    theme_surveys,
)
from storage.transaction import Tx

Theirs = dict[PersonId, list[str]]
"""By person, the numbers of the needs that they raised or support, and of the surveys that they answered."""


def people_of_themes(tx: Tx, themes: Collection[ThemeId]) -> dict[ThemeId, set[PersonId]]:
    """Who raised or supports a need of each theme that was not withdrawn."""
    raised = (
        select(theme_needs.c.theme_id, needs.c.person_id)
        .join(needs, needs.c.id == theme_needs.c.need_id)
        .where(theme_needs.c.theme_id.in_(list(themes)), needs.c.withdrawn_at.is_(None))
    )
    support = (
        select(theme_needs.c.theme_id, need_supports.c.person_id)
        .join(need_supports, need_supports.c.need_id == theme_needs.c.need_id)
        .join(needs, needs.c.id == theme_needs.c.need_id)
        .where(theme_needs.c.theme_id.in_(list(themes)), needs.c.withdrawn_at.is_(None))
    )
    found: dict[ThemeId, set[PersonId]] = {theme: set() for theme in themes}
    for theme, person in tx.conn.execute(union_all(raised, support)):
        found[ThemeId(theme)].add(PersonId(person))
    return found


def affected_seats(tx: Tx, themes: Collection[ThemeId]) -> dict[ThemeId, set[str]]:
    """The labels of the seats that a need of each theme is marked to concern."""
    rows = tx.conn.execute(
        select(theme_needs.c.theme_id, seats.c.label)
        .join(need_seats, need_seats.c.need_id == theme_needs.c.need_id)
        .join(needs, needs.c.id == theme_needs.c.need_id)
        .join(seats, seats.c.id == need_seats.c.seat_id)
        .where(theme_needs.c.theme_id.in_(list(themes)), seats.c.left_at.is_(None), needs.c.withdrawn_at.is_(None))
    )
    found: dict[ThemeId, set[str]] = {}
    for theme, label in rows:
        found.setdefault(ThemeId(theme), set()).add(label)
    return found


def seats_held(tx: Tx, community: CommunityId, people: Iterable[PersonId]) -> dict[PersonId, set[str]]:
    """The labels of the seats that each of these people holds: a flat that is on several rolls is one seat."""
    rows = tx.conn.execute(
        select(seat_holders.c.person_id, seats.c.label)
        .join(seats, seats.c.id == seat_holders.c.seat_id)
        .join(rolls, rolls.c.id == seats.c.roll_id)
        .where(rolls.c.community_id == community, seat_holders.c.person_id.in_(list(people)))
        .where(seat_holders.c.ended_at.is_(None), seats.c.left_at.is_(None))
    )
    found: dict[PersonId, set[str]] = {}
    for person, label in rows:
        found.setdefault(PersonId(person), set()).add(label)
    return found


def needs_of_proposal(tx: Tx, proposal: ProposalId) -> list[NeedId]:
    """The needs that the proposal answers and that stand, by themselves or in a theme that it was made from."""
    directly = select(proposal_needs.c.need_id).where(proposal_needs.c.proposal_id == proposal)
    in_theme = (
        select(theme_needs.c.need_id)
        .join(theme_proposals, theme_proposals.c.theme_id == theme_needs.c.theme_id)
        .where(theme_proposals.c.proposal_id == proposal)
    )
    standing = select(needs.c.id).where(needs.c.id.in_(union_all(directly, in_theme)), needs.c.withdrawn_at.is_(None))
    return [NeedId(need) for need in tx.conn.execute(standing.order_by(needs.c.id)).scalars()]


def surveys_of_proposal(tx: Tx, proposal: ProposalId) -> list[SurveyId]:
    """The surveys that fed a theme that the proposal was made from."""
    fed = (
        select(theme_surveys.c.survey_id)
        .join(theme_proposals, theme_proposals.c.theme_id == theme_surveys.c.theme_id)
        .where(theme_proposals.c.proposal_id == proposal)
    )
    return sorted({SurveyId(survey) for survey in tx.conn.execute(fed).scalars()})


def proposals_of_need(tx: Tx, need: NeedId) -> list[ProposalId]:
    """The proposals that answer the need, by itself or in a theme."""
    directly = select(proposal_needs.c.proposal_id).where(proposal_needs.c.need_id == need)
    in_theme = (
        select(theme_proposals.c.proposal_id)
        .join(theme_needs, theme_needs.c.theme_id == theme_proposals.c.theme_id)
        .where(theme_needs.c.need_id == need)
    )
    return sorted({ProposalId(each) for each in tx.conn.execute(union_all(directly, in_theme)).scalars()})


def theirs(tx: Tx, need_ids: Collection[NeedId], survey_ids: Collection[SurveyId] = ()) -> Theirs:
    """What of these each person raised, supported or answered under their name. Nobody is told what became of an
    anonymous survey, as if the hall knew what they said there."""
    standing = needs.c.id.in_(list(need_ids)), needs.c.withdrawn_at.is_(None)
    raised = select(needs.c.person_id, needs.c.number).where(*standing)
    support = (
        select(need_supports.c.person_id, needs.c.number)
        .join(needs, needs.c.id == need_supports.c.need_id)
        .where(*standing)
    )
    answered = (
        select(survey_answerers.c.person_id, surveys.c.number)
        .join(surveys, surveys.c.id == survey_answerers.c.survey_id)
        .where(surveys.c.id.in_(list(survey_ids)), surveys.c.anonymous.is_(False))
    )
    found: dict[PersonId, set[tuple[str, int]]] = {}
    for letter, query in (("N", union_all(raised, support)), ("S", answered)):
        for person, number in tx.conn.execute(query):
            found.setdefault(PersonId(person), set()).add((letter, number))
    return {person: [f"{letter}-{number}" for letter, number in sorted(each)] for person, each in found.items()}


def followed_needs(tx: Tx, community: CommunityId, person: PersonId, limit: int) -> list[NeedId]:
    """The newest needs that the person raised, then the newest of those they support: so many of each at most."""
    stands = needs.c.community_id == community, needs.c.withdrawn_at.is_(None)
    here = select(needs.c.id).where(*stands).order_by(needs.c.number.desc()).limit(limit)
    supported = select(need_supports.c.need_id).where(need_supports.c.person_id == person)
    raised = tx.conn.execute(here.where(needs.c.person_id == person)).scalars().all()
    joined = tx.conn.execute(here.where(needs.c.id.in_(supported), needs.c.person_id != person)).scalars().all()
    return [NeedId(need) for need in (*raised, *joined)]


def answered_surveys(tx: Tx, community: CommunityId, person: PersonId, limit: int) -> list[SurveyId]:
    """The newest surveys that the person sent answers to."""
    answered = (
        select(surveys.c.id)
        .join(survey_answerers, survey_answerers.c.survey_id == surveys.c.id)
        .where(surveys.c.community_id == community, survey_answerers.c.person_id == person)
        .order_by(surveys.c.number.desc())
    )
    return [SurveyId(survey) for survey in tx.conn.execute(answered.limit(limit)).scalars()]
