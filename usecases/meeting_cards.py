"""What is shown of a meeting: its card, the last ones of a community, and what stands in the minutes."""

from dataclasses import dataclass

from domain.ids import PersonId
from domain.meetings import Held, Line, check
from domain.numbers import Number
from domain.refusals import UnknownNumber
from storage import communities, identities, meetings, opinions, projects, proposals, votes
from storage.meetings import Meeting, Written
from storage.projects import Record
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, look, require_member, unknown


@dataclass(frozen=True)
class MeetingCard:
    """``about`` is empty, or the number of a proposal or record. ``lines`` are all that stand in the minutes."""

    id: int
    number: int
    kind: str
    title: str
    state: str
    meets_at: int
    place: str
    about: str
    items: tuple[str, ...]
    item: int
    present: int
    lines: tuple[Line, ...]
    started_at: int
    ended_at: int
    zone: str


def found_meeting(tx: Tx, here: Presence, number: Number) -> Meeting:
    meeting = meetings.find(tx, here.community.id, number.value)
    if meeting is None:
        raise unknown(number)
    return meeting


def known_meeting(tx: Tx, meeting_id: int) -> Meeting:
    meeting = meetings.by_id(tx, meeting_id)
    if meeting is None:
        raise UnknownNumber(f"M#{meeting_id}")
    return meeting


def record_of_meeting(tx: Tx, meeting: Meeting) -> Record | None:
    if meeting.record is not None:
        return projects.by_id(tx, meeting.record)
    vote = votes.newest_on(tx, meeting.proposal) if meeting.proposal is not None else None
    return projects.of_vote(tx, vote.id) if vote is not None else None


def meeting_card(tx: Tx, subject: int) -> MeetingCard:
    """What the meeting's card shows."""
    meeting = known_meeting(tx, subject)
    return MeetingCard(
        meeting.id, meeting.number, meeting.kind, meeting.title, meeting.state, meeting.meets_at, meeting.place or "",
        _about_said(tx, meeting), meetings.items_of(tx, meeting.id), meeting.item,
        len(meetings.people_of(tx, meeting.id)), _lines(tx, meeting), meeting.started_at or 0, meeting.ended_at or 0,
        communities.zone_of(tx, meeting.community),
    )  # fmt: skip


def _about_said(tx: Tx, meeting: Meeting) -> str:
    if meeting.record is not None:
        record = projects.by_id(tx, meeting.record)
        return record.name if record else ""
    proposal = proposals.by_id(tx, meeting.proposal) if meeting.proposal is not None else None
    return f"P-{proposal.number}" if proposal else ""


def _lines(tx: Tx, meeting: Meeting) -> tuple[Line, ...]:
    record = record_of_meeting(tx, meeting)
    return tuple(_line(tx, each, record) for each in meetings.lines_of(tx, meeting.id))


def _line(tx: Tx, each: Written, record: Record | None) -> Line:
    owner = opinions.body_name(tx, each.body) if each.body is not None else ""
    owner = identities.name_of(tx, each.owner) if each.owner is not None else owner
    promise = f"{record.name}.{each.part}" if record is not None and each.part is not None else ""
    return Line(each.item, each.kind, each.text, owner, each.due_at or 0, promise)


def meeting_said(tx: Tx, actor: Actor, place: Place, number: Number) -> MeetingCard:
    """``/meeting M-1``."""
    here = look(tx, actor, place)
    return meeting_card(tx, found_meeting(tx, here, number).id)


def meetings_here(tx: Tx, actor: Actor, place: Place) -> tuple[MeetingCard, ...]:
    """The last ones of the community."""
    here = look(tx, actor, place)
    return tuple(meeting_card(tx, each.id) for each in meetings.newest(tx, here.community.id, 10))


def minutes_held(tx: Tx, actor: Actor, meeting_id: int) -> Held:
    """What stands in the minutes, for everybody of the community, once it has begun. Raises NotMember, MeetingUnfit."""
    meeting = known_meeting(tx, meeting_id)
    known = identities.find_account(tx, actor.telegram_id)
    require_member(tx, known.person if known else PersonId(0), meeting.community)
    if meeting.started_at is None:
        check("line", meeting.state, meeting.name)
    card, community = meeting_card(tx, meeting.id), communities.by_id(tx, meeting.community)
    present = tuple((identities.name_of(tx, person), role) for person, role in meetings.people_of(tx, meeting.id))
    return Held(
        community.title, meeting.number, meeting.kind, meeting.title, card.place, card.about,
        identities.name_of(tx, meeting.caller), meeting.meets_at, card.started_at, card.ended_at, present, card.items,
        card.lines, community.zone,
    )  # fmt: skip
