"""What somebody who is guided through a command may choose from, in the community they are in."""

from dataclasses import dataclass

from domain.numbers import Number
from domain.proposals import OPEN
from storage import needs, proposals, votes
from storage.transaction import Tx
from usecases.gate import gate_of
from usecases.hall import Actor, Place, look, require_moderator, unknown
from usecases.likeness import likely_same

MOST = 6
LOOKED_AT = 30


@dataclass(frozen=True)
class Whereabouts:
    """A community by its short name and its title."""

    name: str
    title: str


@dataclass(frozen=True)
class Offered:
    """A matter by its number, with what it is about."""

    number: str
    text: str


def whereabouts(tx: Tx, actor: Actor, place: Place, moderating: bool) -> Whereabouts:
    """The community that is meant. Raises as ``look`` does, and NotModerator where that is asked."""
    here = look(tx, actor, place)
    if moderating:
        require_moderator(tx, here)
    return Whereabouts(here.community.short_name, here.community.title)


def newest_needs(tx: Tx, actor: Actor, place: Place) -> tuple[Offered, ...]:
    """The needs said last."""
    here = look(tx, actor, place)
    return tuple(Offered(f"N-{each.number}", each.text) for each in needs.newest(tx, here.community.id, MOST))


def likely_needs(tx: Tx, actor: Actor, place: Place, text: str) -> tuple[Offered, ...]:
    """The needs that are likely the same as the one in ``text``, the likeliest first."""
    here = look(tx, actor, place)
    return tuple(Offered(f"N-{each.number}", each.text) for each in likely_same(tx, here.community.id, text))


def check_needs(tx: Tx, actor: Actor, place: Place, numbers: tuple[Number, ...]) -> None:
    """Raises UnknownNumber for one that is none of the community's."""
    here = look(tx, actor, place)
    for number in numbers:
        if needs.find(tx, here.community.id, number.value) is None:
            raise unknown(number)


def votable_proposals(tx: Tx, actor: Actor, place: Place) -> tuple[Offered, ...]:
    """The newest proposals on which a vote could be opened now: the gate is met, and no vote waits, runs or passed."""
    here = look(tx, actor, place)
    ready = []
    for proposal in proposals.newest(tx, here.community.id, LOOKED_AT):
        before = votes.newest_on(tx, proposal.id)
        voted = before is not None and (before.state != "counted" or (before.outcome or {}).get("passed"))
        if proposal.state == OPEN and not voted and gate_of(tx, here.community, proposal).is_open:
            ready.append(Offered(f"P-{proposal.number}", proposal.draft.title))
        if len(ready) == MOST:
            break
    return tuple(ready)
