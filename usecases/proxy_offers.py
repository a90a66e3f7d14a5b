"""What somebody who is guided through giving a proxy may choose from, and the seats that are lent to them."""

from dataclasses import dataclass

from domain.ballots.paper import Paper
from domain.ids import VoteId
from domain.numbers import Number
from domain.refusals import UnknownPerson
from storage import ballot_box, communities, identities, people, proxies, rolls, votes
from storage.transaction import Tx
from usecases.electors import vote_said
from usecases.hall import Actor, Place, enter, look, recognise
from usecases.offers import Offered

MOST = 8


@dataclass(frozen=True)
class PersonOffered:
    """Somebody of the community; ``account`` is what ``/proxy`` takes for a name."""

    account: str
    name: str
    username: str


def people_called(tx: Tx, actor: Actor, place: Place, said: str) -> tuple[PersonOffered, ...]:
    """At most eight people of the community whom that names, and not oneself. Raises UnknownPerson for nobody."""
    here = look(tx, actor, place)
    found = people.called(tx, here.community.id, said.strip(), MOST + 1) if said.strip() else []
    others = [each for each in found if each.person != here.person]
    if not others:
        raise UnknownPerson(said)
    return tuple(PersonOffered(str(each.telegram_id), each.name, each.username or "") for each in others[:MOST])


def lendable_seats(tx: Tx, actor: Actor, place: Place) -> tuple[str, ...]:
    """The labels of one's own seats."""
    here = look(tx, actor, place)
    return tuple(dict.fromkeys(each.label for each in rolls.seats_of(tx, here.community.id, here.person)))


def votes_ahead(tx: Tx, actor: Actor, place: Place) -> tuple[Offered, ...]:
    """The votes that are open or to open, the newest first."""
    community = look(tx, actor, place).community.id
    ahead = [vote for state in ("open", "scheduled") for vote in votes.in_state(tx, state, community)]
    return tuple(Offered(vote.name, vote.title) for vote in sorted(ahead, key=lambda vote: -vote.number)[:MOST])


@dataclass(frozen=True)
class Lender:
    """A community in which the person has a seat to lend."""

    name: str
    title: str


def lenders(tx: Tx, actor: Actor) -> tuple[Lender, ...]:
    """Where the person has a seat."""
    person = recognise(tx, actor)
    here = [each for each in communities.of_person(tx, person) if rolls.seats_of(tx, each.id, person)]
    return tuple(Lender(each.short_name, each.title) for each in here)


# --- what is lent ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class LentSeat:
    """A seat that somebody else has lent. ``stands`` is what one has cast for it, empty where nothing is; ``own`` says
    that its holder has cast, which goes before."""

    proxy: int
    seat: str
    seat_id: int
    giver: str
    instruction: str
    stands: str
    own: bool


@dataclass(frozen=True)
class Lent:
    """The seats that the person may cast for by proxy in a vote."""

    vote_id: int
    vote: int
    title: str
    method: str
    open: bool
    seats: tuple[LentSeat, ...]
    paper: Paper


def lent_by_number(tx: Tx, actor: Actor, place: Place, number: Number) -> Lent:
    """Raises UnknownNumber."""
    here = enter(tx, actor, place)
    return lent_in(tx, actor, vote_said(tx, here, number).id)


def lent_in(tx: Tx, actor: Actor, vote_id: int) -> Lent:
    """The seats lent to the person in the vote; nothing is said of how their holders voted."""
    person = recognise(tx, actor)
    vote = votes.by_id(tx, VoteId(vote_id))
    seats = []
    for each in proxies.in_force(tx, vote.id, person):
        mandate = ballot_box.mandate_for(tx, vote.id, each.seat, person, actor.language)
        stands = mandate.standing if mandate is not None else None
        own = stands is not None and stands.via != "proxy"
        said = stands.choice if stands is not None and not own and stands.person == person else ""
        giver = identities.name_of(tx, each.giver)
        seats.append(LentSeat(each.id, each.label, each.seat, giver, each.instruction or "", said, own))
    is_open = vote.state == "open" and vote.opens_at <= tx.now < vote.closes_at
    return Lent(vote.id, vote.number, vote.title, vote.method, is_open, tuple(seats), vote.paper)
