"""Meetings in the group: called with an agenda, led item by item, and written down as they go. A joint meeting
(联席会议) brings the convener, departments and professionals together with residents."""

from dataclasses import dataclass

from domain.commitment_refusals import BodyUnknown
from domain.ids import PersonId
from domain.instants import local_day
from domain.meeting_refusals import MeetingNotChaired, NoMoreItems
from domain.meetings import ACTS, KINDS, check
from domain.numbers import Number
from domain.refusals import BadDuration, BadValue, UnknownPerson
from storage import (
    bodies,
    communities,
    heard,
    identities,
    locks,
    meetings,
    outbox,
    projects,
    proposal_authors,
    proposals,
    rolls,
)
from storage.meetings import Meeting
from storage.transaction import Tx
from usecases.commitments import PromiseSaid, assign
from usecases.hall import Actor, Place, Presence, enter, recognise, require_member, unknown
from usecases.meeting_cards import MeetingCard, found_meeting, known_meeting, meeting_card, record_of_meeting
from usecases.wording import worded

TITLE, LINE, TEXT, OWNER = 200, 200, 700, 100
MOST_ITEMS = 20
CHAIRS = frozenset({"convener", "coordinator", "moderator"})
_ROLES = ("convener", "coordinator", "professional", "department", "moderator", "building-head")
_JOINT = ("convener", "coordinator", "professional", "department")


@dataclass(frozen=True)
class MeetingSaid:
    """``about`` is a proposal or a record; None leaves a thing as it is when a meeting is moved."""

    title: str | None
    kind: str | None = None
    meets_at: int | None = None
    place: str | None = None
    agenda: tuple[str, ...] = ()
    about: Number | None = None


def call_meeting(tx: Tx, actor: Actor, place: Place, said: MeetingSaid) -> MeetingCard:
    """Call a meeting: its card stands in the group. Who belongs to a joint one is told.

    Raises MeetingNotChaired, BadValue, MissingKey, BadDuration, UnknownNumber.
    """
    here = _chair(tx, actor, place)
    kind = said.kind or KINDS[0]
    if kind not in KINDS:
        raise BadValue("kind", kind, KINDS)
    title, agenda = worded("title", said.title or "", TITLE), _agenda(said.agenda)
    proposal, record = _about(tx, here, said.about)
    meets_at = _ahead(tx, here, said.meets_at or 0)
    made = meetings.add(
        tx, here.community.id, communities.next_number(tx, here.community.id, "M"), here.person, kind=kind, title=title,
        place=worded("place", said.place, LINE) if said.place else None, meets_at=meets_at,
        proposal_id=proposal, record_id=record,
    )  # fmt: skip
    meetings.set_items(tx, made.id, agenda)
    outbox.add_card(
        tx, "meeting", made.id, here.community.id, here.community.chat_id, asked=not place.private, thread=place.thread
    )
    communities.log(tx, here.community.id, here.person, "meeting called", {"meeting": made.number, "kind": kind})
    _invite(tx, here, made)
    return meeting_card(tx, made.id)


def move_meeting(tx: Tx, actor: Actor, place: Place, number: Number, said: MeetingSaid) -> MeetingCard:
    """Another time, place or agenda for one that has not begun; who was told is told the new time."""
    here = _chair(tx, actor, place)
    meeting = found_meeting(tx, here, number)
    check("move", meeting.state, meeting.name)
    values: dict[str, object] = {}
    if said.meets_at is not None:
        values["meets_at"] = _ahead(tx, here, said.meets_at)
    if said.place is not None:
        values["place"] = worded("place", said.place, LINE)
    if values:
        meetings.change(tx, meeting.id, **values)
    if said.agenda:
        meetings.set_items(tx, meeting.id, _agenda(said.agenda))
    _show(tx, meeting)
    if said.meets_at is not None:
        _invite(tx, here, known_meeting(tx, meeting.id))
    return meeting_card(tx, meeting.id)


def _chair(tx: Tx, actor: Actor, place: Place) -> Presence:
    here = enter(tx, actor, place)
    require_chairing(tx, here)
    locks.own_community(tx, here.community.id)
    return here


def require_chairing(tx: Tx, here: Presence) -> None:
    """Raises MeetingNotChaired."""
    if not communities.roles_of(tx, here.community.id, here.person) & CHAIRS:
        raise MeetingNotChaired


def _ahead(tx: Tx, here: Presence, at: int) -> int:
    if at <= tx.now:
        raise BadDuration(local_day(at, here.community.zone), "past")
    return at


def _agenda(items: tuple[str, ...]) -> tuple[str, ...]:
    if not 1 <= len(items) <= MOST_ITEMS:
        raise BadValue("agenda", str(len(items)), (f"1-{MOST_ITEMS}",))
    return tuple(worded("agenda", item, LINE) for item in items)


def _about(tx: Tx, here: Presence, number: Number | None) -> tuple[int | None, int | None]:
    """What it is about, as a proposal's id and a record's."""
    if number is None:
        return None, None
    if number.kind == "P" and (proposal := proposals.find(tx, here.community.id, number.value)):
        return proposal.id, None
    if number.kind == "R" and (record := projects.find(tx, here.community.id, number.value)):
        return None, record.id
    raise unknown(number)


def _show(tx: Tx, meeting: Meeting) -> None:
    """It goes on: its card should show it, and the record that it is about."""
    outbox.mark_card(tx, "meeting", meeting.id)
    heard.rewrite_records_of_meeting(tx, meeting.id)


def _invite(tx: Tx, here: Presence, meeting: Meeting) -> None:
    """Who belongs to a joint meeting, once for each date; to any, the authors of the proposal that it is about."""
    wanted = set(proposal_authors.authors(tx, meeting.proposal)) if meeting.proposal is not None else set()
    if meeting.kind == "joint":
        for role in _JOINT:
            wanted |= set(communities.people_in_role(tx, meeting.community, role))
        for body in bodies.of_community(tx, meeting.community):
            wanted |= set(bodies.people_of(tx, body.id))
    facts = {
        "id": meeting.id, "meeting": meeting.number, "kind": meeting.kind, "title": meeting.title,
        "meets_at": meeting.meets_at, "place": meeting.place or "none", "zone": here.community.zone,
    }  # fmt: skip
    for person, reachable in outbox.known_persons(tx, wanted - {here.person}):
        if reachable:
            key = f"meeting:{meeting.id}:{meeting.meets_at}:{person}"
            outbox.tell_person(tx, person, "meeting-called", facts, key, meeting.community)


def still_to_be_held(tx: Tx, meeting_id: int, meets_at: int) -> bool:
    """Whether there is still anything to come to, at that time."""
    meeting = meetings.by_id(tx, meeting_id)
    return meeting is not None and meeting.meets_at == meets_at and meeting.state in ("called", "running")


# --- as it goes ------------------------------------------------------------------------------------------------------


def lead_said(tx: Tx, actor: Actor, place: Place, number: Number, act: str) -> MeetingCard:
    """``/meeting M-1 start``, ``next``, ``end``, ``drop``."""
    here = _chair(tx, actor, place)
    return _lead(tx, here, found_meeting(tx, here, number), act)


def lead_by_tap(tx: Tx, actor: Actor, meeting_id: int, act: str, at: int) -> MeetingCard:
    """The same by a button of the card, which was shown when item ``at`` was talked about: two who tap it at once move
    on by one item."""
    meeting = known_meeting(tx, meeting_id)
    here = Presence(recognise(tx, actor), communities.by_id(tx, meeting.community))
    require_chairing(tx, here)
    locks.own_community(tx, meeting.community)
    meeting = known_meeting(tx, meeting_id)
    return meeting_card(tx, meeting.id) if act == "next" and at != meeting.item else _lead(tx, here, meeting, act)


def _lead(tx: Tx, here: Presence, meeting: Meeting, act: str) -> MeetingCard:
    if act not in ACTS:
        raise BadValue("meeting", act, ACTS)
    check(act, meeting.state, meeting.name)
    if act == "start":
        meetings.change(tx, meeting.id, state="running", started_at=tx.now)
        meetings.open_item(tx, meeting.id, 1)
        outbox.ask_for(tx, "meeting", meeting.id)
        meetings.come(tx, meeting.id, here.person, role_of(tx, here))
    elif act == "next":
        items = len(meetings.items_of(tx, meeting.id))
        if meeting.item >= items:
            raise NoMoreItems(meeting.name, items)
        meetings.open_item(tx, meeting.id, meeting.item + 1)
    else:
        state = "ended" if act == "end" else "dropped"
        meetings.change(tx, meeting.id, state=state, ended_at=tx.now)
    communities.log(tx, meeting.community, here.person, "meeting led", {"meeting": meeting.number, "act": act})
    _show(tx, meeting)
    return meeting_card(tx, meeting.id)


@dataclass(frozen=True)
class Come:
    meeting: int
    there: bool
    present: int


def say_there(tx: Tx, actor: Actor, meeting_id: int) -> Come:
    """ "I am here", or not after all. Raises NotMember, MeetingUnfit."""
    person, meeting = recognise(tx, actor), known_meeting(tx, meeting_id)
    require_member(tx, person, meeting.community)
    check("come", meeting.state, meeting.name)
    here = Presence(person, communities.by_id(tx, meeting.community))
    there = meetings.come(tx, meeting.id, person, role_of(tx, here))
    if not there:
        meetings.leave(tx, meeting.id, person)
    _show(tx, meeting)
    return Come(meeting.number, there, len(meetings.people_of(tx, meeting.id)))


def role_of(tx: Tx, here: Presence) -> str:
    """What somebody is there as: by their role, as a resident with a seat, or as a guest."""
    roles = communities.roles_of(tx, here.community.id, here.person)
    named = next((role for role in _ROLES if role in roles), None)
    return named or ("resident" if rolls.seats_of(tx, here.community.id, here.person) else "guest")


@dataclass(frozen=True)
class Noted:
    """A line that stands in the minutes. ``promise`` is the commitment that a duty became."""

    meeting: int
    item: int
    kind: str
    owner: str = ""
    due_at: int = 0
    zone: str = "UTC"
    promise: str = ""


def note(tx: Tx, actor: Actor, place: Place, number: Number, kind: str, text: str) -> Noted:
    """Write a ``note`` or a ``decision`` under the item that is talked about. Raises MeetingNotChaired and
    MeetingUnfit."""
    here = _chair(tx, actor, place)
    meeting = found_meeting(tx, here, number)
    check("line", meeting.state, meeting.name)
    meetings.write(tx, meeting, kind, worded("text", text, TEXT), here.person)
    _show(tx, meeting)
    return Noted(meeting.number, meeting.item, kind)


def note_duty(tx: Tx, actor: Actor, place: Place, number: Number, said: PromiseSaid) -> Noted:
    """Write down who does what by when; where the meeting is about a record, or about a proposal that has one, it is a
    commitment of the record. Raises as ``assign`` does, and MeetingNotChaired, MeetingUnfit."""
    here = _chair(tx, actor, place)
    meeting = found_meeting(tx, here, number)
    check("line", meeting.state, meeting.name)
    owner, body, name = _whom(tx, here, worded("who", said.owner, OWNER))
    text, part, promise = worded("what", said.text, TEXT), None, ""
    record = record_of_meeting(tx, meeting)
    if record is not None:
        part = assign(tx, actor, place, Number("R", record.number), None, said).part
        promise = f"{record.name}.{part}"
    due_at = _ahead(tx, here, said.due_at)
    meetings.write(tx, meeting, "duty", text, here.person, owner=owner, body=body, due_at=due_at, part=part)
    _show(tx, meeting)
    return Noted(meeting.number, meeting.item, "duty", name, due_at, here.community.zone, promise)


def _whom(tx: Tx, here: Presence, said: str) -> tuple[PersonId | None, int | None, str]:
    if said.startswith("@"):
        known = identities.find_said(tx, said)
        if known is None:
            raise UnknownPerson(said)
        return known.person, None, known.name
    body = bodies.find(tx, here.community.id, said)
    if body is None:
        raise BodyUnknown(said, tuple(each.name for each in bodies.of_community(tx, here.community.id)))
    return None, body.id, body.name
