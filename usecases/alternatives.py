"""Proposals that answer the same problem, beside each other: what each costs, where, who keeps it up, who is for it,
and why and why not."""

from dataclasses import dataclass

from domain.ids import CommunityId, PersonId, ProposalId
from domain.numbers import Number
from domain.proposal_refusals import NothingToCompare
from domain.proposals import OPEN, SECONDING
from storage import backing, board, identities, needs, proposal_authors, proposals, themes
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, look
from usecases.points import proposal_of
from usecases.proposal_authors import found
from usecases.proposal_files import Seen, seen_of
from usecases.wording import cost_worded

ABREAST = 3
"""So many stand beside each other on a phone."""
_REASONS = 2
"""So many points of each side are told, the best supported first."""


@dataclass(frozen=True)
class Alternative:
    """One of them. ``sum`` is its cost where it can be read; ``seats`` are those of people who are for it: its authors,
    who seconds it, who made a point for it or supports one; ``people`` are those among them without a seat.
    ``pros`` and ``cons`` are the best supported points of so many. ``picture`` is a name in the folder of files,
    ``plans`` are its plan drawings."""

    id: int
    number: int
    title: str
    cost: str
    sum: int | None
    place: str
    upkeep: str
    seats: int
    people: int
    pros: tuple[str, ...]
    cons: tuple[str, ...]
    points_for: int
    points_against: int
    picture: str | None
    plans: tuple[Seen, ...]


@dataclass(frozen=True)
class Comparison:
    """At most ``ABREAST`` of them; ``problem`` names the needs and themes that all of them answer, ``others`` are
    alternatives that had no room."""

    problem: tuple[str, ...]
    alternatives: tuple[Alternative, ...]
    others: tuple[int, ...]


def alternatives_to(tx: Tx, proposal: Proposal) -> list[ProposalId]:
    """The other proposals that stand and answer a need of this one, or come from a theme of it; the first first."""
    by_need = {
        each for need in backing.needs_of_proposal(tx, proposal.id) for each in backing.proposals_of_need(tx, need)
    }
    by_theme = {each for theme in themes.of_proposal(tx, proposal.id) for each in themes.proposals_of(tx, theme.id)}
    return [each for each in sorted((by_need | by_theme) - {proposal.id}) if _stands(tx, each)]


def _stands(tx: Tx, proposal: ProposalId) -> bool:
    known = proposals.by_id(tx, proposal)
    return known is not None and known.state in (OPEN, SECONDING)


def compare(tx: Tx, actor: Actor, place: Place, numbers: tuple[Number, ...]) -> Comparison:
    """``/compare P-2``: with its alternatives; ``/compare P-2 P-5``: these. Raises NothingToCompare, UnknownNumber."""
    here = look(tx, actor, place)
    named = [found(tx, here.community.id, number) for number in dict.fromkeys(numbers)]
    return _comparison(tx, here.community.id, named)


def compare_followed(tx: Tx, actor: Actor, proposal_id: int) -> Comparison:
    """The button under a card was followed."""
    known = identities.find_account(tx, actor.telegram_id)
    proposal = proposal_of(tx, known.person if known else PersonId(0), proposal_id)
    return _comparison(tx, proposal.community, [proposal])


def _comparison(tx: Tx, community: CommunityId, named: list[Proposal]) -> Comparison:
    there = named
    if len(named) == 1:
        others = (proposals.by_id(tx, each) for each in alternatives_to(tx, named[0]))
        there = [*named, *(each for each in others if each is not None)]
    if len(there) < 2:
        raise NothingToCompare(f"P-{named[0].number}")
    shown = sorted(there[:ABREAST], key=lambda each: each.number)
    return Comparison(
        _shared(tx, shown), tuple(_alternative(tx, community, each) for each in shown),
        tuple(each.number for each in there[ABREAST:]),
    )  # fmt: skip


def _shared(tx: Tx, shown: list[Proposal]) -> tuple[str, ...]:
    """The needs and themes that all of them answer."""
    answered = [set(backing.needs_of_proposal(tx, each.id)) for each in shown]
    come_from = [{theme.name for theme in themes.of_proposal(tx, each.id)} for each in shown]
    numbers = (need.number for each in set.intersection(*answered) if (need := needs.by_id(tx, each)))
    return (*sorted(set.intersection(*come_from)), *(f"N-{number}" for number in sorted(numbers)))


def _alternative(tx: Tx, community: CommunityId, proposal: Proposal) -> Alternative:
    draft, sides = proposal.draft, board.sides(tx, proposal.id)
    people = {*proposal_authors.authors(tx, proposal.id), *proposal_authors.seconders(tx, proposal.id)}
    people |= board.people_for(tx, proposal.id)
    held = backing.seats_held(tx, community, people)
    pros, cons = (
        tuple(point.text for point in board.ranked(tx, proposal.id, sides_, _REASONS))
        for sides_ in (("for",), ("against", "unless"))
    )
    empty = board.Side()
    against = sides.get("against", empty).points + sides.get("unless", empty).points
    seen = seen_of(tx, proposal.id)
    picture = next((each.digest for each in seen if not each.plan), None)
    return Alternative(
        proposal.id, proposal.number, draft.title, draft.part("cost"), cost_worded(draft.part("cost")),
        draft.part("place"), draft.part("upkeep"), len(set().union(*held.values())), len(people - held.keys()),
        pros, cons, sides.get("for", empty).points, against, picture, tuple(each for each in seen if each.plan),
    )  # fmt: skip
