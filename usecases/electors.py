"""A seat of a vote: found by what people say, held still against other ballots, and its holders told."""

from typing import Any

from domain.ids import PersonId, SeatId
from domain.numbers import Number
from domain.refusals import NotYourSeat, UnknownPerson, VoteClosed, VoteNotOpen
from domain.seat_refusals import NotInElectorate
from storage import communities, identities, locks, outbox, rolls, votes
from storage.identities import Identity
from storage.transaction import Tx
from storage.votes import Vote
from usecases.hall import Presence, unknown


def vote_said(tx: Tx, here: Presence, number: Number) -> Vote:
    """Raises UnknownNumber."""
    vote = votes.find(tx, here.community.id, number.value)
    if vote is None:
        raise unknown(number)
    return vote


def seat_said(tx: Tx, vote: Vote, label: str) -> SeatId:
    """The seat of that label: of the electorate, or of the roll while it is not frozen. Raises NotInElectorate."""
    found = rolls.seat_labelled(tx, vote.community, vote.roll_name, label)
    if vote.state != "scheduled":
        found = votes.elector_labelled(tx, vote.id, label)
    if found is None:
        raise NotInElectorate(vote.name, label)
    return found


def held_seat(tx: Tx, vote: Vote, person: PersonId, label: str) -> SeatId:
    """The same, for a holder of it. Raises NotYourSeat."""
    seat = seat_said(tx, vote, label)
    if person not in rolls.holders_of(tx, seat):
        raise NotYourSeat(label)
    return seat


def hold_still(tx: Tx, vote: Vote, seat: SeatId) -> Vote:
    """Nobody closes the vote or casts for the seat until this transaction ends; the vote as it is now."""
    locks.share_vote(tx, vote.id)
    locks.own_seat(tx, seat)
    return votes.by_id(tx, vote.id)


def require_open(tx: Tx, vote: Vote) -> None:
    """Raises VoteNotOpen or VoteClosed."""
    zone = communities.by_id(tx, vote.community).zone
    if vote.state == "scheduled" or tx.now < vote.opens_at:
        raise VoteNotOpen(vote.name, vote.opens_at, zone)
    if vote.state != "open" or tx.now >= vote.closes_at:
        raise VoteClosed(vote.name, vote.closed_at or vote.closes_at, zone)


def person_said(tx: Tx, here: Presence, said: str) -> Identity:
    """The one person of the community whom ``@name`` or an id names. Raises UnknownPerson."""
    known = identities.find_said(tx, said)
    if known is None or all(each.id != here.community.id for each in communities.of_person(tx, known.person)):
        raise UnknownPerson(said)
    return known


def tell_holders(
    tx: Tx, vote: Vote, seat: SeatId, kind: str, facts: dict[str, Any], key: str, *, but: PersonId, after: int = 0
) -> int:  # fmt: skip
    """Tell everybody who holds the seat and can be written to, but the one who has acted; how many that are."""
    others = [each for each in rolls.holders_of(tx, seat) if each != but]
    told = [person for person, reachable in outbox.known_persons(tx, others) if reachable]
    for person in told:
        outbox.tell_person(tx, person, kind, facts, f"{key}:{person}", vote.community, after=after)
    return len(told)
