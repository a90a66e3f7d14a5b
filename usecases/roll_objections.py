"""One's own row of the roll, looked at before a vote freezes it; and objections to it, which a moderator answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.ids import PersonId, SeatId, VoteId
from domain.refusals import NotYourSeat, UnknownNumber
from domain.roll import Unit
from storage import communities, identities, locks, outbox, roll_objections, rolls, votes
from storage.communities import Community
from storage.roll_objections import Objection
from storage.transaction import Tx
from usecases.deliveries import tell_moderators
from usecases.hall import Actor, Place, enter, look, recognise, require_member, require_moderator
from usecases.wording import worded

LONGEST = 500
AWAITED = "roll-objection"


@dataclass(frozen=True)
class Row:
    """A seat as the roll has it; ``weights`` are whole numbers in each axis's smallest unit."""

    seat: int
    label: str
    roll: str
    units: tuple[Unit, ...]
    weights: Mapping[str, int]
    objections: tuple[tuple[int, str], ...] = ()
    """The number and the words of each objection to it that nobody has answered yet."""


@dataclass(frozen=True)
class MyRows:
    community: str
    rows: tuple[Row, ...]


def my_rows(tx: Tx, actor: Actor, place: Place) -> MyRows:
    """``/roll``: the rows of all seats that the person holds, on every roll."""
    here = look(tx, actor, place)
    return _rows(tx, here.community, here.person, rolls.names(tx, here.community.id))


def my_rows_for(tx: Tx, actor: Actor, vote_id: int) -> MyRows:
    """Those on the roll of a vote: the link under its card. Raises UnknownNumber or NotMember."""
    vote = votes.existing(tx, VoteId(vote_id))
    if vote is None:
        raise UnknownNumber(f"V#{vote_id}")
    person = recognise(tx, actor)
    require_member(tx, person, vote.community)
    return _rows(tx, communities.by_id(tx, vote.community), person, [vote.roll_name])


def _rows(tx: Tx, community: Community, person: PersonId, names: list[str]) -> MyRows:
    held = {each.id for each in rolls.seats_of(tx, community.id, person)}
    kept = (each for name in names if (each := rolls.load(tx, community.id, name)) is not None)
    said: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for objection in roll_objections.open_ones(tx, community.id):
        said.setdefault((objection.roll, objection.seat), []).append((objection.number, objection.text))
    rows = tuple(
        Row(
            each.id,
            each.seat.label,
            roll.roll.name,
            each.seat.units,
            dict(each.seat.weights),
            tuple(said.get((roll.roll.name, each.seat.label), ())),
        )
        for roll in kept
        for each in roll.seats
        if each.id in held
    )
    return MyRows(community.title, rows)


@dataclass(frozen=True)
class RowAsked:
    seat: str


def ask_what_is_wrong(tx: Tx, actor: Actor, seat: int) -> RowAsked:
    """The next private message is the objection. Raises NotYourSeat."""
    person = recognise(tx, actor)
    label = _held(tx, person, SeatId(seat))
    identities.await_reply(tx, person, AWAITED, {"seat": seat})
    return RowAsked(label)


@dataclass(frozen=True)
class RollObjected:
    number: int
    seat: str


def object_to_row(tx: Tx, person: PersonId, seat: int, text: str) -> RollObjected:
    """Write down what is wrong with the row of a seat that the person holds; the moderators are told once a day."""
    label = _held(tx, person, SeatId(seat))
    said = worded("text", text, LONGEST)
    identities.stop_awaiting(tx, person)
    _, community = rolls.label_of(tx, SeatId(seat))
    number = roll_objections.add(tx, community, SeatId(seat), person, said)
    tell_moderators(tx, community, "roll-objected")
    _mark_votes(tx, communities.by_id(tx, community))
    return RollObjected(number, label)


def object_in_words(tx: Tx, actor: Actor, place: Place, label: str, text: str) -> RollObjected:
    """``/roll 3-2-501 The area is 85.20, not 80``."""
    here = enter(tx, actor, place)
    held = rolls.seats_of(tx, here.community.id, here.person)
    seat = next((each.id for each in held if each.label == label), None)
    if seat is None:
        raise NotYourSeat(label)
    return object_to_row(tx, here.person, seat, text)


def _held(tx: Tx, person: PersonId, seat: SeatId) -> str:
    if person not in rolls.holders_of(tx, seat):
        raise NotYourSeat("?")
    return rolls.label_of(tx, seat)[0]


def _mark_votes(tx: Tx, community: Community) -> None:
    """The cards of votes that say how many objections are open."""
    for state in ("scheduled", "open", "counted"):
        for vote in votes.in_state(tx, state, community.id):
            outbox.mark_card(tx, "vote", vote.id)


# --- answering -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OpenObjections:
    """``open`` has the objections with the names of those who made them."""

    community: str
    open: tuple[tuple[Objection, str], ...]


def open_objections(tx: Tx, actor: Actor, place: Place) -> OpenObjections:
    """``/objections``, for moderators."""
    here = look(tx, actor, place)
    require_moderator(tx, here)
    known = roll_objections.open_ones(tx, here.community.id)
    return OpenObjections(here.community.title, tuple((each, identities.name_of(tx, each.person)) for each in known))


def answer_objection(tx: Tx, actor: Actor, place: Place, number: int, text: str) -> RollObjected:
    """``/objections 3 Corrected in the roll of today``: whoever objected is told. Raises UnknownNumber for one that is
    not there or answered."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    locks.own_community(tx, here.community.id)
    said = worded("text", text, LONGEST)
    found = roll_objections.find(tx, here.community.id, number)
    if found is None or not roll_objections.answer(tx, here.community.id, number, here.person, said):
        raise UnknownNumber(str(number))
    communities.log(tx, here.community.id, here.person, "objection answered", {"number": number, "answer": said})
    for person, reachable in outbox.known_persons(tx, [found.person]):
        if reachable:
            facts = {"seat": found.seat, "text": found.text, "note": said}
            key = f"objection-answered:{here.community.id}:{number}"
            outbox.tell_person(tx, person, "objection-answered", facts, key, here.community.id)
    _mark_votes(tx, here.community)
    return RollObjected(number, found.seat)
