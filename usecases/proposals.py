"""Proposals, and their card with the board in short and the gate."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.board import SIDES, changed_since
from domain.ids import NeedId, PersonId, ProposalId
from domain.numbers import Number
from domain.proposal_refusals import CostUnclear, NoChange
from domain.proposals import Draft, changed
from storage import (
    amendments,
    board,
    communities,
    gate,
    identities,
    locks,
    needs,
    outbox,
    programmes,
    proposals,
    themes,
    walks,
)
from storage.board import Point
from storage.themes import Theme
from storage.transaction import Tx
from usecases.alternatives import alternatives_to
from usecases.convening import open_theme
from usecases.gate import GateShown, gate_of, set_gate_days
from usecases.hall import Actor, Place, Presence, enter, unknown
from usecases.lineage import tell_proposed
from usecases.matters import matter_named
from usecases.opinion_pages import OpinionShown, opinions_shown
from usecases.points import by_id
from usecases.proposal_authors import require_standing, require_unvoted, tell_authors
from usecases.proposal_files import NO_PICTURES, Pictures, other_pictures, show_pictures
from usecases.proposal_standing import Standing, standing_of
from usecases.threads import ThreadShown, thread_shown
from usecases.touching import look_around, touching_now
from usecases.wording import cost_items, cost_worded, worded

TITLE, TEXT, LINE = 200, 2000, 200
PROBLEM, COST, BECAUSE = 600, 600, 300


@dataclass(frozen=True)
class Proposed:
    community: str
    number: int
    needs: tuple[int, ...]
    seconds: int
    """So many seats must second it before it is discussed."""


def propose(
    tx: Tx, actor: Actor, place: Place, draft: Draft, linked: Sequence[Number], origins: Sequence[Number] = (),
    pictures: Pictures = NO_PICTURES, matter: str | None = None,
) -> Proposed:  # fmt: skip
    """Put a proposal to the community, from the needs it answers and the themes it comes from, whose needs it answers
    too; the group gets its card. ``matter`` says whose ground it is. Where the community asks for it, it is discussed
    once enough seats second it. Raises BadValue for a type of matter that the community has not."""
    here = enter(tx, actor, place)
    kind = matter_named(tx, here.community, matter).name if matter else None
    from_themes = [open_theme(tx, here, each) for each in origins]
    answered = [_need(tx, here, each) for each in linked]
    number = communities.next_number(tx, here.community.id, "P")
    found = (needs.by_id(tx, need) for theme in from_themes for need in themes.needs_of(tx, theme.id))
    inside = [need.id for need in found if need is not None and need.withdrawn_at is None]
    kept = list(dict.fromkeys([*(need.id for need in answered), *inside]))
    seconded = not here.community.seconds
    proposal = proposals.add(tx, here.community.id, number, here.person, _checked(draft), kept, seconded=seconded)
    if kind is not None:
        gate.set_matter(tx, proposal, kind, here.person)
    show_pictures(tx, proposal, 1, pictures)
    outbox.add_card(
        tx, "proposal", proposal, here.community.id, here.community.chat_id, asked=not place.private,
        thread=place.thread,
    )  # fmt: skip
    if seconded:
        set_gate_days(tx, here.community, proposal)
    _link_origins(tx, here, proposal, number, from_themes, kept)
    return Proposed(here.community.title, number, tuple(each.value for each in linked), here.community.seconds)


def _need(tx: Tx, here: Presence, number: Number) -> needs.Need:
    need = needs.find(tx, here.community.id, number.value)
    if need is None:
        raise unknown(number)
    return need


def _checked(draft: Draft) -> Draft:
    lines = {
        key: worded(key, draft.part(key), longest) if draft.part(key).strip() else None
        for key, longest in (("cost", COST), ("place", LINE), ("upkeep", LINE), ("problem", PROBLEM))
    }
    if lines["cost"] is not None:
        check_cost(lines["cost"])
    return Draft(worded("title", draft.title, TITLE), worded("text", draft.text, TEXT), **lines)


def check_cost(said: str) -> str:
    """A cost as it is kept: one line, or several of which each names its sum. Raises CostUnclear."""
    cost = worded("cost", said, COST)
    unclear = next((item for item in cost_items(cost) if item.amount is None), None)
    if unclear is not None:
        raise CostUnclear(unclear.said)
    return cost


def new_version(
    tx: Tx, proposal_id: ProposalId, by: PersonId, draft: Draft, because: str, pictures: Pictures | None = None
) -> int:
    """Let the proposal say that from now on, and show these ``pictures`` unless it shows what it did; its other authors
    learn why. Returns the number of the version. All earlier ones are kept, and a vote stays on the one that it was
    opened on.

    Raises ProposalVoted while a vote waits or runs and once one has passed it, ProposalWithdrawn, ProposalMerged,
    NoChange for the words and pictures it has already, MissingKey or TooLong for words that no proposal may have, and
    TooManyPictures.
    """
    locks.own_board(tx, proposal_id)
    proposal = by_id(tx, proposal_id)
    require_standing(tx, proposal)
    require_unvoted(tx, proposal)
    said, version = _checked(draft), proposal.version + 1
    shows_others = pictures is not None and other_pictures(tx, proposal.id, pictures)
    if not changed(proposal.draft, said) and not shows_others:
        raise NoChange(f"P-{proposal.number}", proposal.version)
    why = because.strip()[:BECAUSE]
    proposals.add_version(tx, proposal.id, version, said, by, why)
    if pictures is not None:
        show_pictures(tx, proposal.id, version, pictures)
    outbox.mark_card(tx, "proposal", proposal.id)
    facts = {"version": version, "by": identities.name_of(tx, by), "explained": bool(why), "reason": why}
    tell_authors(tx, proposal, "proposal-changed", facts, f"proposal-changed:{proposal.id}:{version}", but=[by])
    return version


def _link_origins(
    tx: Tx, here: Presence, proposal: ProposalId, number: int, origins: Sequence[Theme], answered: Sequence[NeedId]
) -> None:
    """Themes and needs lead to the proposal from now on, and those behind them learn of it."""
    for theme in origins:
        themes.link_proposal(tx, theme.id, proposal)
        themes.log(tx, theme.id, here.person, "proposed", {"proposal": f"P-{number}"})
        outbox.mark_card(tx, "theme", theme.id)
    for need in answered:
        outbox.mark_card(tx, "need", need)
    for other in alternatives_to(tx, by_id(tx, proposal)):
        outbox.mark_card(tx, "proposal", other)
    tell_proposed(tx, proposal, here.person)
    known: set[tuple[str, int]] = {("theme", theme.id) for theme in origins}
    known |= {("programme", each.id) for theme in origins for each in programmes.for_theme(tx, theme.id)}
    look_around(tx, here.community.id, "proposal", proposal, here.person, known)


@dataclass(frozen=True)
class BoardPoint:
    """A point in short. ``answer`` is the best supported one of a question; ``changed`` as ``domain.board`` has it;
    ``outcome`` is what became of an amendment or a "no, unless"."""

    number: int
    side: str
    author: str
    text: str
    supports: int
    answer: str | None
    changed: str
    outcome: str


@dataclass(frozen=True)
class BoardSide:
    side: str
    points: int
    open: int


@dataclass(frozen=True)
class ProposalCard:
    """``points`` are the best supported of each side; ``sides`` count them all. ``cost`` is what several items come
    to."""

    id: int
    number: int
    version: int
    draft: Draft
    author: str
    needs: tuple[int, ...]
    sides: tuple[BoardSide, ...]
    points: tuple[BoardPoint, ...]
    open_questions: tuple[int, ...]
    thread: ThreadShown
    gate: GateShown
    vote: int | None
    zone: str
    themes: tuple[str, ...]
    walks: tuple[int, ...]
    touches: tuple[str, ...]
    standing: Standing
    cost: int | None
    opinions: tuple[OpinionShown, ...] = ()


SHOWN = 3
"""So many points of a side stand on the card."""


def proposal_card(tx: Tx, subject: int) -> ProposalCard:
    """What the proposal's card shows: itself, the board in short, and what the gate still needs. The same work however
    long the thread is."""
    proposal = by_id(tx, subject)
    community = communities.by_id(tx, proposal.community)
    linked = (needs.by_id(tx, need) for need in proposal.needs)
    origins = themes.of_proposal(tx, proposal.id)
    counted = board.sides(tx, proposal.id)
    sides = tuple(BoardSide(side, counted[side].points, counted[side].open) for side in SIDES if side in counted)
    opened_at = proposals.vote_opened_at(tx, proposal.id)
    points = tuple(
        _in_short(tx, point, opened_at)
        for side in sides
        for point in board.ranked(tx, proposal.id, (side.side,), SHOWN)
    )
    return ProposalCard(
        proposal.id, proposal.number, proposal.version, proposal.draft, identities.name_of(tx, proposal.author),
        tuple(need.number for need in linked if need), sides, points,
        tuple(question.number for question in board.open_questions(tx, proposal.id, SHOWN)),
        thread_shown(tx, proposal, community),
        gate_of(tx, community, proposal), proposals.vote_on(tx, proposal.id), community.zone,
        tuple(theme.name for theme in origins),
        tuple(walk.id for theme in origins for walk in walks.of_theme(tx, theme.id)),
        touching_now(tx, community.id, "proposal", proposal.id), standing_of(tx, proposal),
        cost_worded(proposal.draft.part("cost")) if cost_items(proposal.draft.part("cost")) else None,
        opinions_shown(tx, proposal),
    )  # fmt: skip


def _in_short(tx: Tx, point: Point, opened_at: int | None) -> BoardPoint:
    answers = board.beneath(tx, point.id, 1) if point.answers else []
    return BoardPoint(
        point.number, point.side, identities.name_of(tx, point.author), point.text, point.supports,
        answers[0].text if answers else None, changed_since(point.edited_at, opened_at),
        amendments.state_of(tx, point.id),
    )  # fmt: skip


def show_gate(tx: Tx, proposal_id: int) -> None:
    """The days of the gate are over: the card should say so."""
    outbox.mark_card(tx, "proposal", proposal_id)
