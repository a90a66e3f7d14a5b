"""Everything of one's own at one place: seats, ballots with their receipts, proxies, and what became of what one has
said, supported and answered."""

from dataclasses import dataclass

from storage import communities, identities, rolls, votes
from storage.communities import Community
from storage.transaction import Tx
from storage.votes import Vote
from usecases.cast import MyBallot, my_ballot
from usecases.hall import Actor, recognise
from usecases.lineage import Followed, followed
from usecases.proxies import ProxyLine, my_proxies

CLOSED = 5
"""So many votes that have closed are shown, the last ones."""
FOLLOWED = 10
"""So many needs of one's own are shown, so many that one supports, and so many surveys."""


@dataclass(frozen=True)
class MyCommunity:
    """``ballots`` are of the votes that are open and of the last that closed, where the person has a seat."""

    title: str
    seats: tuple[str, ...]
    ballots: tuple[MyBallot, ...]
    followed: tuple[Followed, ...]


@dataclass(frozen=True)
class Mine:
    communities: tuple[MyCommunity, ...]
    proxies: tuple[ProxyLine, ...]


def mine(tx: Tx, actor: Actor) -> Mine:
    """``/me``."""
    person = recognise(tx, actor)
    identities.mark_started(tx, person)
    here = tuple(_mine(tx, actor, each) for each in communities.of_person(tx, person))
    return Mine(here, tuple(my_proxies(tx, actor)))


def _mine(tx: Tx, actor: Actor, here: Community) -> MyCommunity:
    person = recognise(tx, actor)
    held = rolls.seats_of(tx, here.id, person)
    shown = [*votes.in_state(tx, "open", here.id), *_closed(tx, here)] if held else []
    return MyCommunity(
        here.title, tuple(each.label for each in held),
        tuple(my_ballot(tx, actor, vote.id) for vote in shown if votes.has_elector(tx, vote.id, person)),
        followed(tx, here.id, person, FOLLOWED),
    )  # fmt: skip


def _closed(tx: Tx, here: Community) -> list[Vote]:
    over = [*votes.in_state(tx, "closed", here.id), *votes.in_state(tx, "counted", here.id)]
    return sorted(over, key=lambda vote: vote.closes_at, reverse=True)[:CLOSED]
