"""Commitments: naming who does what by when, and the one way in which a commitment takes a step."""

from dataclasses import dataclass
from typing import Any

from domain.commitment_refusals import BodyUnknown, NotInCharge, TooManyPromises, TwoLeads, WhichPromise
from domain.commitments import Act, State, moved
from domain.ids import PersonId
from domain.instants import DAY, local_day
from domain.ladder import Ladder, next_week
from domain.numbers import Number
from domain.refusals import BadDuration, NothingPromised, UnknownNumber, UnknownPerson
from storage import bodies, commitments, communities, deadlines, identities, ladders, locks, outbox, record_steps
from storage.commitments import Commitment, Owner
from storage.projects import Record
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter
from usecases.projects import find_record, move, record_of, show
from usecases.record_photos import note_photo
from usecases.wording import worded

OWNER, TEXT = 100, 500
MOST = 40
"""Commitments that one record may have."""
LATE = "late"


@dataclass(frozen=True)
class PromiseSaid:
    """A commitment as a form says it. ``owner`` is ``@username`` or a body that the community has named."""

    owner: str
    text: str
    due_at: int
    lead: bool = False


@dataclass(frozen=True)
class Assigned:
    """``state`` is ``requested`` where the street coordinator is to whistle first."""

    record: int
    part: int
    owner: str
    text: str
    due_at: int
    zone: str
    known: bool
    state: str


def assign(tx: Tx, actor: Actor, place: Place, number: Number, part: int | None, said: PromiseSaid) -> Assigned:
    """Name who does what by when: another part of the record, or with ``part`` somebody else for that one. Moderators
    and conveners; what is for a department waits for the coordinator's whistle where there is a coordinator.

    Raises NotInCharge, UnknownPerson, BodyUnknown, TwoLeads, BadDuration, StepUnfit.
    """
    here = enter(tx, actor, place)
    record = find_record(tx, here, number)
    require_chair(tx, here, record.name)
    locks.own_community(tx, here.community.id)
    if said.due_at <= tx.now:
        raise BadDuration(local_day(said.due_at, here.community.zone), "past")
    owner, text = _owner(tx, here, said.owner), worded("what", said.text, TEXT)
    known = bool(speakers_of(tx, owner))
    state = _first_state(tx, here, owner)
    if part is None:
        made = add_commitment(tx, record, here.person, owner, text, said.due_at, state, lead=said.lead, known=known)
    else:
        made = _give(tx, record, here.person, pick(tx, record, part), owner, text, said.due_at, state, known=known)
    move(tx, record, "promised", here.person)
    _tell_named(tx, here, record, made)
    return Assigned(
        record.number, made.number, owner.name, text, made.due_at, here.community.zone, known, made.state
    )  # fmt: skip


def require_chair(tx: Tx, here: Presence, about: str) -> None:
    """Raises NotInCharge for who is neither moderator nor convener."""
    if not communities.roles_of(tx, here.community.id, here.person) & {"moderator", "convener"}:
        raise NotInCharge(about, "chair")


def _owner(tx: Tx, here: Presence, said: str) -> Owner:
    said = worded("who", said, OWNER)
    if said.startswith("@"):
        known = identities.find_said(tx, said)
        if known is None:
            raise UnknownPerson(said)
        roles = communities.roles_of(tx, here.community.id, known.person)
        kind = next((each for each in ("department", "professional", "convener") if each in roles), "resident")
        return Owner(kind, known.name, person=known.person)
    body = bodies.find(tx, here.community.id, said)
    if body is None:
        raise BodyUnknown(said, tuple(each.name for each in bodies.of_community(tx, here.community.id)))
    return Owner(body.kind, body.name, body=body.id)


def speakers_of(tx: Tx, owner: Owner) -> list[PersonId]:
    """The people in the chat who may speak for the owner; nobody for a body that is not in it."""
    if owner.person is not None:
        return [owner.person]
    return bodies.people_of(tx, owner.body) if owner.body is not None else []


def chairs_of(tx: Tx, record: Record) -> list[PersonId]:
    """The conveners and moderators of the record's community."""
    roles = ("convener", "moderator")
    return sorted({each for role in roles for each in communities.people_in_role(tx, record.community, role)})


def _first_state(tx: Tx, here: Presence, owner: Owner) -> State:
    """What is asked of a department takes the coordinator's whistle, unless there is none or they ask themselves."""
    coordinators = communities.people_in_role(tx, here.community.id, "coordinator")
    whistles = owner.kind == "department" and coordinators and here.person not in coordinators
    return "requested" if whistles else "asked"


def add_commitment(
    tx: Tx, record: Record, by: PersonId | None, owner: Owner, text: str, due_at: int, state: State = "asked", *,
    lead: bool = False, known: bool, beyond: bool = False,
) -> Commitment:  # fmt: skip
    """Add a part to the record; the first leads. ``beyond``: also where it has as many as it may. Raises TwoLeads and
    TooManyPromises."""
    kept = commitments.of_record(tx, record.id)
    leads = [each for each in kept if each.lead and each.state != "dropped"]
    if lead and leads:
        raise TwoLeads(name_of(record, leads[0]), leads[0].owner.name)
    if len(kept) >= MOST and not beyond:
        raise TooManyPromises(record.name, MOST)
    made = commitments.add(tx, record.id, owner, text, due_at, state, lead=not leads, confirmed=known)
    _name_owner(tx, made, by, "assigned")
    set_clock(tx, made, ladders.ladder_of(tx, record.community))
    arm_week(tx, record)
    return made


def _give(
    tx: Tx, record: Record, by: PersonId, each: Commitment, owner: Owner, text: str, due_at: int, state: State, *,
    known: bool,
) -> Commitment:  # fmt: skip
    """Let somebody else have the part."""
    moved(each.state, "give", name_of(record, each))
    commitments.change(
        tx, each.id, owner, text=text, due_at=due_at, state=state, since=tx.now, confirmed=known, rung=0
    )  # fmt: skip
    given = _again(tx, record, each.id)
    _name_owner(tx, given, by, "give")
    return given


def _name_owner(tx: Tx, each: Commitment, by: PersonId | None, kind: str) -> None:
    """The step by which somebody has it. A name ends at the first colon, so that it can be taken out again."""
    text = f"{each.owner.name.replace(': ', ':')}: {each.text}"
    record_steps.add(
        tx, each.record, by, kind, part=each.number, state=each.state, text=text, named=each.owner.person
    )  # fmt: skip


def _tell_named(tx: Tx, here: Presence, record: Record, made: Commitment) -> None:
    """Whoever is named learns of it; where the coordinator whistles first, they do."""
    waits = made.state == "requested"
    whom = communities.people_in_role(tx, record.community, "coordinator") if waits else speakers_of(tx, made.owner)
    tell(tx, record, made, "whistle-asked" if waits else "assigned", whom, but=here.person)


# --- steps -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Saying:
    """What goes with a step: why, the number of a department's document, a picture, a new date. ``confirmed`` None
    leaves it as it is whether the owner has spoken."""

    text: str | None = None
    document: str | None = None
    photo: str | None = None
    until: int | None = None
    confirmed: bool | None = None


def take_step(
    tx: Tx, record: Record, each: Commitment, act: Act, by: PersonId | None, said: Saying | None = None
) -> Commitment:
    """The commitment takes the step, which is written down, and its clock runs for the next. Raises StepUnfit."""
    said = said or Saying()
    state = moved(each.state, act, name_of(record, each))
    values: dict[str, Any] = {"state": state}
    if state != each.state:
        values |= {"since": tx.now, "rung": 0}
    if said.until is not None:
        values |= {"due_at": said.until, "rung": 0}
    if said.confirmed is not None:
        values["confirmed"] = said.confirmed
    commitments.change(tx, each.id, **values)
    step = record_steps.add(
        tx, record.id, by, act, part=each.number, state=state, text=said.text, document=said.document,
        photo=said.photo, until=said.until,
    )  # fmt: skip
    note_photo(tx, step, said.photo)
    return _again(tx, record, each.id)


def _again(tx: Tx, record: Record, commitment: int) -> Commitment:
    """The commitment as it is now, with its clock set and its record shown."""
    each = commitments.by_id(tx, commitment)
    assert each is not None, commitment  # changed a moment ago
    set_clock(tx, each, ladders.ladder_of(tx, record.community))
    arm_week(tx, record)
    show(tx, record.id)
    return each


def set_clock(tx: Tx, each: Commitment, ladder: Ladder) -> None:
    """Look at the commitment again when the next rung of the ladder is reached."""
    ends = ladder.ends(each.state, each.since, each.due_at)
    if ends is None or each.rung >= len(ladder.rungs):
        deadlines.cancel(tx, LATE, each.id)
    else:
        deadlines.set_deadline(tx, LATE, each.id, ends + ladder.rungs[each.rung].days * DAY)


def arm_week(tx: Tx, record: Record) -> None:
    """Something moved: there is a card of promises on the next Monday morning."""
    zone = communities.zone_of(tx, record.community)
    deadlines.set_deadline(tx, "promises", record.community, next_week(tx.now, zone))


def leader_of(tx: Tx, record: Record) -> Commitment:
    """The part that leads; where it was dropped, the first that was not."""
    kept = [each for each in commitments.of_record(tx, record.id) if each.state != "dropped"]
    return next((each for each in kept if each.lead), kept[0])


# --- which one is meant ----------------------------------------------------------------------------------------------


def name_of(record: Record, each: Commitment) -> str:
    """``R-1.2``."""
    return f"{record.name}.{each.number}"


def pick(tx: Tx, record: Record, part: int) -> Commitment:
    """The record's commitment of that number. Raises UnknownNumber."""
    found = next((each for each in commitments.of_record(tx, record.id) if each.number == part), None)
    if found is None:
        raise UnknownNumber(f"{record.name}.{part}")
    return found


def pick_for(tx: Tx, record: Record, part: int | None, person: PersonId) -> Commitment:
    """The one of that number; without a number the only one that is the person's, or the only one there is. Raises
    NothingPromised, WhichPromise, UnknownNumber."""
    if part is not None:
        return pick(tx, record, part)
    kept = [each for each in commitments.of_record(tx, record.id) if each.state != "dropped"]
    if not kept:
        raise NothingPromised(record.name)
    mine = [each for each in kept if person in speakers_of(tx, each.owner)]
    open_ones = [each for each in mine if each.state != "done"]
    for choice in (open_ones, mine, kept):
        if len(choice) == 1:
            return choice[0]
    raise WhichPromise(record.name, tuple(name_of(record, each) for each in kept))


def commitment_of(tx: Tx, commitment: int) -> tuple[Record, Commitment]:
    """The commitment of that id with its record: a button's data may be forged. Raises UnknownNumber."""
    each = commitments.by_id(tx, commitment)
    if each is None:
        raise UnknownNumber(f"R#{commitment}")
    return record_of(tx, each.record), each


# --- telling ---------------------------------------------------------------------------------------------------------


def facts_of(tx: Tx, record: Record, each: Commitment) -> dict[str, Any]:
    """What a notice says of a commitment; ``until`` is when its step is late, where anybody is waited for."""
    ends = ladders.ladder_of(tx, record.community).ends(each.state, each.since, each.due_at)
    return ({} if ends is None else {"until": ends}) | {
        "id": record.id, "record": record.number, "title": record.title, "promise": name_of(record, each),
        "commitment": each.id, "owner": each.owner.name, "text": each.text, "due_at": each.due_at,
        "zone": communities.zone_of(tx, record.community), "state": each.state, "since": each.since,
    }  # fmt: skip


def still_waits(tx: Tx, facts: dict[str, Any]) -> bool:
    """Whether the commitment still stands as it did when somebody was to be told of it: nobody is asked for what was
    said meanwhile, and nothing is called late that is done."""
    each = commitments.by_id(tx, facts["commitment"])
    told = tuple(facts[name] for name in ("state", "since", "due_at"))
    return each is not None and (each.state, each.since, each.due_at) == told


def still_unconfirmed(tx: Tx, facts: dict[str, Any]) -> bool:
    """Whether what was written down for somebody waits for their word."""
    each = commitments.by_id(tx, facts["commitment"])
    return each is not None and not each.confirmed and each.owner.name == facts["owner"] and each.state != "dropped"


def tell(
    tx: Tx, record: Record, each: Commitment, kind: str, people: list[PersonId], *, but: PersonId | None = None,
    again: int = 0, **more: Any,  # noqa: ANN401  # facts
) -> None:  # fmt: skip
    """Tell those of them whom the bot can write to, ``but`` whoever did it, once for each state and rung, and for each
    number in ``again``."""
    for person, reachable in outbox.known_persons(tx, people):
        if reachable and person != but:
            key = f"{kind}:{each.id}:{person}:{each.state}:{each.since}:{each.due_at}:{each.rung}"
            key += f":{again}" if again else ""
            outbox.tell_person(tx, person, kind, facts_of(tx, record, each) | more, key, record.community)
