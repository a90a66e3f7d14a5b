"""Doors to ring at: who has cast nothing yet, for building heads and moderators, marked off as they go round.

A list never says how anybody voted, and shows a building head no building but their own.
"""

from dataclasses import dataclass

from domain.ids import PersonId, SeatId, VoteId
from domain.numbers import Number
from domain.refusals import BadValue, NotYourCard, VoteClosed, VoteNotOpen
from domain.roll import NaturalKey, Unit, natural
from domain.terms_refusals import NoBuildings, NotBuildingHead
from storage import ballot_box, communities, doors, identities, locks, outbox, recusals, rolls, votes
from storage.communities import Community
from storage.doors import DoorList, Found, Seated
from storage.transaction import Tx
from storage.votes import Vote
from usecases.hall import Actor, Place, enter, recognise, unknown

MARKS = ("visited", "absent", "paper")
PAGE = 24


@dataclass(frozen=True)
class DoorsAsked:
    """The list stands, or is about to, as a message of its own."""

    vote: int


def show_doors(tx: Tx, actor: Actor, place: Place, number: Number, building: str | None) -> DoorsAsked:
    """``/doors V-1``, ``/doors V-1 3``, in private. For moderators, and for heads of buildings within theirs."""
    here = enter(tx, actor, place)
    vote = votes.find(tx, here.community.id, number.value)
    if vote is None:
        raise unknown(number)
    reach = _reach(tx, here.community, here.person)
    if building is not None and reach is not None and building not in reach:
        raise BadValue("building", building, tuple(sorted(reach, key=natural)))
    _check_open(tx, vote, here.community)
    mine = doors.open_list(tx, vote.id, here.person, building or "")
    if outbox.card_of(tx, "doors", mine.id) is None:
        outbox.add_card(tx, "doors", mine.id, here.community.id, actor.telegram_id, asked=True)
    else:
        outbox.post_anew(tx, "doors", mine.id)
    return DoorsAsked(vote.number)


def _reach(tx: Tx, community: Community, person: PersonId) -> frozenset[str] | None:
    """The buildings whose doors the person may see, None for all. Raises NotBuildingHead or NoBuildings."""
    held = communities.roles_of(tx, community.id, person)
    if "moderator" in held:
        return None
    if "building-head" not in held:
        raise NotBuildingHead
    own = doors.buildings_of(tx, community.id, person)
    if not own:
        raise NoBuildings
    return own


def _check_open(tx: Tx, vote: Vote, community: Community) -> None:
    if vote.state == "scheduled":
        raise VoteNotOpen(vote.name, vote.opens_at, community.zone)
    if vote.state != "open" or tx.now >= vote.closes_at:
        raise VoteClosed(vote.name, vote.closed_at or vote.closes_at, community.zone)


@dataclass(frozen=True)
class DoorMarked:
    """``mark`` is what the door says now: one of MARKS, or empty."""

    seat: str
    mark: str


def mark_door(tx: Tx, actor: Actor, list_id: int, seat: int, mark: str) -> DoorMarked:
    """Write down what was found at a door, for everybody who goes round; an empty mark takes it away. Said twice it is
    said once, whoever says it."""
    shown, vote, community = _own(tx, actor, list_id)
    _check_open(tx, vote, community)
    locks.own_seat(tx, seat)
    door = next((each for each in _standing(tx, shown, vote, community) if each.seated.seat == seat), None)
    if door is None or mark not in ("", *MARKS):
        raise NotYourCard
    if mark:
        doors.mark(tx, vote.id, SeatId(seat), mark, shown.person)
    else:
        doors.unmark(tx, vote.id, SeatId(seat))
    mark_lists(tx, vote.id)
    return DoorMarked(door.seated.label, mark)


def mark_lists(tx: Tx, vote: VoteId) -> None:
    """Everybody's list of the vote is shown anew."""
    for each in doors.lists_of(tx, vote):
        outbox.mark_card(tx, "doors", each)


def turn_page(tx: Tx, actor: Actor, list_id: int, page: int) -> None:
    """Turn one's list to a page, counted from 0; to the same one looks anew who has voted."""
    shown, _, _ = _own(tx, actor, list_id)
    doors.turn_to(tx, shown.id, page)
    outbox.mark_card(tx, "doors", shown.id)


def _own(tx: Tx, actor: Actor, list_id: int) -> tuple[DoorList, Vote, Community]:
    """A list of the actor's own, as long as they go round. Raises NotYourCard for another's."""
    shown = doors.find_list(tx, list_id)
    if shown is None or shown.person != recognise(tx, actor):
        raise NotYourCard
    vote = votes.by_id(tx, shown.vote)
    community = communities.by_id(tx, vote.community)
    _reach(tx, community, shown.person)
    return shown, vote, community


# --- what a list shows -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Door:
    """A seat that has cast nothing. ``reachable``: it was written to and is silent. ``by`` and ``at`` say who found
    what, and when."""

    seat: int
    label: str
    building: str
    stair: str
    floor: str
    reachable: bool
    mark: str
    by: str
    at: int


@dataclass(frozen=True)
class DoorsCard:
    """One page of a list. ``left`` counts the doors of the whole list, ``unreached`` those of them whom the bot cannot
    write to, ``marked`` those with a mark."""

    id: int
    vote: int
    title: str
    open: bool
    closes_at: int
    zone: str
    buildings: tuple[str, ...]
    page: int
    pages: int
    doors: tuple[Door, ...]
    left: int
    unreached: int
    marked: int


def doors_card(tx: Tx, subject: int) -> DoorsCard:
    """The list as it stands now, at its page, or at the last one when there are fewer by now."""
    shown = doors.find_list(tx, subject)
    assert shown is not None, subject  # a list is never deleted
    vote = votes.by_id(tx, shown.vote)
    community = communities.by_id(tx, vote.community)
    try:
        every = _standing(tx, shown, vote, community)
    except (NotBuildingHead, NoBuildings):  # the role was taken away: nothing is shown any more
        every = []
    pages = max(1, -(-len(every) // PAGE))
    page = min(shown.page, pages - 1)
    here = tuple(_door(tx, each) for each in every[page * PAGE : (page + 1) * PAGE])
    buildings = tuple(sorted({each.unit.building for each in every}, key=natural))
    return DoorsCard(
        shown.id, vote.number, vote.title, vote.state == "open", vote.closes_at, community.zone, buildings, page, pages,
        here, len(every), sum(not each.seated.reachable for each in every), sum(bool(each.found) for each in every),
    )  # fmt: skip


@dataclass(frozen=True)
class _Standing:
    """A seat that has cast nothing, at one of its places."""

    seated: Seated
    unit: Unit
    found: Found | None

    @property
    def walk(self) -> tuple[NaturalKey, ...]:
        """Where it comes on a walk."""
        unit = self.unit
        return natural(unit.building), natural(unit.stair), natural(unit.floor), natural(self.seated.label)


def _standing(tx: Tx, shown: DoorList, vote: Vote, community: Community) -> list[_Standing]:
    """Every door of the list, in the order of a walk. Raises as ``_reach`` does."""
    reach = _reach(tx, community, shown.person)
    if shown.building:
        reach = frozenset([shown.building]) & (reach or frozenset([shown.building]))
    done = recusals.of_vote(tx, vote.id).union(ballot_box.first_seats(tx, vote.id, ballot_box.turnout(tx, vote.id)))
    found = doors.found(tx, vote.id)
    silent = (each for each in doors.seated(tx, vote.id) if each.seat not in done)
    placed = ((each, _place(each, reach)) for each in silent)
    every = [_Standing(each, unit, found.get(each.seat)) for each, unit in placed if unit is not None]
    return sorted(every, key=lambda each: each.walk)


def _place(seated: Seated, reach: frozenset[str] | None) -> Unit | None:
    """The seat's first place within those buildings."""
    return next((unit for unit in seated.units if reach is None or unit.building in reach), None)


def _door(tx: Tx, standing: _Standing) -> Door:
    seated, unit, found = standing.seated, standing.unit, standing.found
    by, at = (identities.name_of(tx, found.by), found.at) if found else ("", 0)
    return Door(
        seated.seat, seated.label, unit.building, unit.stair, unit.floor, seated.reachable,
        found.mark if found else "", by, at,
    )  # fmt: skip


def check_buildings(tx: Tx, community: Community, said: tuple[str, ...]) -> None:
    """Raises BadValue for a building in which no seat of the community is."""
    kept = (rolls.load(tx, community.id, name) for name in rolls.names(tx, community.id))
    known = {unit.building for each in kept if each for seat in each.roll.seats for unit in seat.units} - {""}
    for each in said:
        if each not in known:
            raise BadValue("building", each, tuple(sorted(known, key=natural)))
