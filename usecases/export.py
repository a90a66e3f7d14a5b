"""Handing over: the bundle of a vote."""

from dataclasses import dataclass, replace

from domain.chain import Event
from domain.count import Count
from domain.flip.doubt import Flip
from domain.numbers import Number
from domain.refusals import BadValue, VoteStillOpen
from records.attached import attached
from records.bundle import write_bundle
from records.country import country_of
from records.published import published
from storage import communities, rolls, votes
from storage.communities import Community
from storage.transaction import Tx
from storage.votes import Vote
from usecases.counting import count_vote
from usecases.flip import flip_of
from usecases.hall import Actor, Place, look, unknown
from usecases.seats_apart import seats_apart


@dataclass(frozen=True)
class VoteBundle:
    """All a bundle is made of. ``full`` says whether the copy may show seats; ``language`` and ``zone`` are those of
    what is in it for people to look at."""

    name: str
    count: Count
    events: tuple[Event, ...]
    root: str
    full: bool
    language: str
    zone: str
    flip: Flip | None


def packed(bundle: VoteBundle) -> bytes:
    """The bundle as a zip. It takes tenths of a second: beside the event loop."""
    result = published(bundle.count, bundle.events, bundle.root, bundle.zone, bundle.flip)
    shown = attached(result, bundle.language)
    country = country_of(bundle.zone)
    return write_bundle(bundle.count, bundle.events, bundle.root, full=bundle.full, attached=shown, country=country)


def vote_bundle(tx: Tx, community: Community, vote: Vote, *, full: bool) -> VoteBundle:
    """The bundle of a counted vote, counted again from its ballots. Raises VoteStillOpen before."""
    if vote.state != "counted" or vote.root is None:
        raise VoteStillOpen(vote.name)
    # what is said later is not part of what was counted
    at_close = replace(seats_apart(tx, vote.id), wrong=(), settled=())
    return VoteBundle(
        f"{community.short_name}-{vote.name}", count_vote(tx, vote.id), tuple(votes.chain(tx, vote.id)), vote.root,
        full, community.language, community.zone, flip_of(tx, vote, at_close),
    )  # fmt: skip


def export_vote(tx: Tx, actor: Actor, place: Place, number: Number, public: bool) -> VoteBundle:
    """``/export V-1``: the full copy for moderators, tellers and holders of a seat in the electorate, the public copy
    for anyone else, or when ``public`` is asked for."""
    here = look(tx, actor, place)
    if number.kind != "V":
        raise BadValue("number", str(number), ("V-1",))
    vote = votes.find(tx, here.community.id, number.value)
    if vote is None:
        raise unknown(number)
    in_roll = {each.seat for each in votes.electors(tx, vote.id)}
    held = {seat.id for seat in rolls.seats_of(tx, here.community.id, here.person)}
    named = communities.roles_of(tx, here.community.id, here.person) & {"moderator", "teller"}
    return vote_bundle(tx, here.community, vote, full=not public and bool(named or held & in_roll))


def export_by_number(tx: Tx, community_name: str | None, number: Number, public: bool) -> VoteBundle:
    """The same for whoever runs the hall. Raises LookupError when the community is not named and there are several."""
    here = communities.only_one(tx, community_name)
    vote = votes.find(tx, here.id, number.value)
    if vote is None:
        raise unknown(number)
    return vote_bundle(tx, here, vote, full=not public)
