"""A PDF that somebody sent without being asked for one: of which of their proposals it may be a plan drawing."""

from dataclasses import dataclass

from domain.refusals import Refusal
from storage import communities, identities, proposal_authors
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor
from usecases.points import by_id
from usecases.proposal_authors import require_standing, require_unvoted

MOST = 3
"""So many proposals are named, the newest first."""


@dataclass(frozen=True)
class Drawable:
    """A proposal that its author may still change; ``number`` with the community, where they are in several."""

    id: int
    number: str
    title: str


@dataclass(frozen=True)
class LooseDrawing:
    """What can be done with it. ``moderates``: the person may have meant to send a roll."""

    proposals: tuple[Drawable, ...]
    moderates: bool


def loose_drawing(tx: Tx, actor: Actor) -> LooseDrawing:
    """The proposals of which the person is an author and that no vote holds fast."""
    known = identities.find_account(tx, actor.telegram_id)
    if known is None:
        return LooseDrawing((), moderates=False)
    here = communities.of_person(tx, known.person)
    moderates = any("moderator" in communities.roles_of(tx, each.id, known.person) for each in here)
    found: list[Drawable] = []
    for proposal in reversed(proposal_authors.written_by(tx, known.person)):
        each = by_id(tx, proposal)
        if len(found) < MOST and _may_change(tx, each):
            number = f"P-{each.number}"
            named = f"{communities.by_id(tx, each.community).short_name}/{number}" if len(here) > 1 else number
            found.append(Drawable(each.id, named, each.draft.title))
    return LooseDrawing(tuple(found), moderates)


def _may_change(tx: Tx, proposal: Proposal) -> bool:
    try:
        require_standing(tx, proposal)
        require_unvoted(tx, proposal)
    except Refusal:
        return False
    return True
