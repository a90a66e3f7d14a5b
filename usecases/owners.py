"""What is said of a commitment: by its owner, on behalf of one who is not in the chat, by the convener, and by the
street coordinator who whistles."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from domain.commitment_refusals import (
    ConditionsUnanswered,
    DocumentMissing,
    NotInCharge,
    NotLater,
    PromiseReasonMissing,
    TwoLeads,
)
from domain.commitments import CHAIR, OWNER, REASONED, Act
from domain.ids import CommunityId, PersonId
from domain.numbers import Number
from domain.refusals import BadValue, NotPromised, UnknownNumber
from storage import checks, commitments, communities, locks, outbox, record_steps
from storage.commitments import Commitment
from storage.projects import Record
from storage.transaction import Tx
from usecases.checks import Asked, all_reported, begin_check
from usecases.commitments import (
    Saying,
    commitment_of,
    facts_of,
    name_of,
    pick_for,
    speakers_of,
    take_step,
    tell,
)
from usecases.hall import Actor, Place, Presence, enter
from usecases.projects import conditions_of, find_record, show
from usecases.wording import worded

NOTE, REASON, DOCUMENT = 500, 500, 60
WORDS = ("accept", "disown", "uphold", "extend", "refuse", "progress", "done", "drop", "whistle", "lead", "confirm")
"""What can be said of one."""


@dataclass(frozen=True)
class Said:
    """``word`` is one of WORDS; ``text`` the reason or the note, ``until`` the new date of an extension."""

    word: str
    text: str = ""
    document: str | None = None
    until: int | None = None
    photo: str | None = None


@dataclass(frozen=True)
class Stepped:
    """A commitment after what was said of it. ``check`` is set when that was the last part to be done."""

    record: int
    promise: str
    owner: str
    state: str
    due_at: int
    zone: str
    confirmed: bool
    left: int
    """Parts of the record that are not done yet."""
    check: Asked | None = None


def say_of_promise(tx: Tx, actor: Actor, place: Place, number: Number, part: int | None, said: Said) -> Stepped:
    """``/promise R-1.2 accept``. Without a part the one that is the person's, or the only one."""
    here = enter(tx, actor, place)
    record = find_record(tx, here, number)
    locks.own_community(tx, here.community.id)
    return _say(tx, here, record, pick_for(tx, record, part, here.person), said)


def say_by_tap(tx: Tx, actor: Actor, place: Place, commitment: int, said: Said) -> Stepped:
    """The same by a button in private, whose data may be forged: it is the commitment's community that counts."""
    record, _ = commitment_of(tx, commitment)
    community = communities.by_id(tx, record.community)
    here = enter(tx, actor, replace(place, community=community.short_name))
    if here.community.id != record.community:
        raise UnknownNumber(f"R#{commitment}")
    locks.own_community(tx, record.community)
    return _say(tx, here, *commitment_of(tx, commitment), said)


def _say(tx: Tx, here: Presence, record: Record, each: Commitment, said: Said) -> Stepped:
    if said.word not in WORDS:
        raise BadValue("promise", said.word, WORDS)
    other = _OTHERS.get(said.word)
    after = other(tx, here, record, each) if other else _step(tx, here, record, each, said)
    check = None
    if after.state in ("done", "dropped") and record.state not in ("done", "checked") and all_reported(tx, record):
        check = begin_check(tx, record, here.person, said.text.strip()[:NOTE])
    left = sum(one.state not in ("done", "dropped") for one in commitments.of_record(tx, record.id))
    return Stepped(
        record.number, name_of(record, each), after.owner.name, after.state, after.due_at, here.community.zone,
        after.confirmed, left, check,
    )  # fmt: skip


# --- by its owner, or on behalf --------------------------------------------------------------------------------------


def _step(tx: Tx, here: Presence, record: Record, each: Commitment, said: Said) -> Commitment:
    act: Act = said.word  # type: ignore[assignment]  # WORDS without the three that are no steps
    name = name_of(record, each)
    speaks = here.person in speakers_of(tx, each.owner)
    document = worded("document", said.document, DOCUMENT) if said.document else None
    if act in OWNER:
        _require_owner(tx, here, each, name, document, speaks=speaks)
    elif not is_in_charge(tx, here.community.id, here.person, act):
        raise NotInCharge(name, "chair")
    text = worded("reason" if act in REASONED else "note", said.text, REASON) if said.text.strip() else None
    if act in REASONED and text is None:
        raise PromiseReasonMissing(name, act)
    if act in ("progress", "done"):
        _require_answers(tx, record)
    if act == "extend" and (said.until is None or said.until <= each.due_at):
        raise NotLater(name, each.due_at, here.community.zone)
    until = said.until if act == "extend" else None
    confirmed = True if speaks else None if act in CHAIR else False
    after = take_step(tx, record, each, act, here.person, Saying(text, document, said.photo, until, confirmed))
    _publish(tx, here, record, after, act, text or "", document)
    return after


def _require_owner(
    tx: Tx, here: Presence, each: Commitment, name: str, document: str | None, *, speaks: bool
) -> None:  # fmt: skip
    """Its owner speaks for it. Where nobody can, the convener, the coordinator or a moderator writes down what was
    said; for a department with the number of its document."""
    if speaks:
        return
    roles = communities.roles_of(tx, here.community.id, here.person)
    if speakers_of(tx, each.owner) or not roles & {"moderator", "convener", "coordinator"}:
        raise NotPromised(name)
    if each.owner.kind == "department" and document is None:
        raise DocumentMissing(name, each.owner.name)


def is_in_charge(tx: Tx, community: CommunityId, person: PersonId, act: Act) -> bool:
    """Whether the person may do what is for conveners and moderators; the coordinator upholds too."""
    roles = communities.roles_of(tx, community, person)
    return bool(roles & ({"moderator", "convener", "coordinator"} if act == "uphold" else {"moderator", "convener"}))


def _require_answers(tx: Tx, record: Record) -> None:
    """Before work starts, each condition of those who said no has an answer."""
    missing = sum(each.answer is None for each in conditions_of(tx, record))
    if missing:
        raise ConditionsUnanswered(record.name, missing)


def _publish(
    tx: Tx, here: Presence, record: Record, after: Commitment, act: Act, reason: str, document: str | None
) -> None:  # fmt: skip
    """A refusal and a dispute stand in the group with their reason, and where it is so with the document and that its
    owner has not said it themselves; those who can settle them are told, and the owner of what others have decided."""
    if act in ("refuse", "disown"):
        more: dict[str, Any] = {"reason": reason, "document": document or "none", "known": after.confirmed}
        facts = facts_of(tx, record, after) | more
        key = f"declined:{after.id}:{after.state}:{after.since}"
        outbox.tell_chat(tx, here.community.chat_id, "declined", facts, key)
        chairs = {
            *communities.people_in_role(tx, record.community, "convener"),
            *communities.people_in_role(tx, record.community, "coordinator" if act == "disown" else "moderator"),
        }
        tell(tx, record, after, "settle-asked", sorted(chairs), but=here.person, **more)
    elif act in CHAIR:
        tell(tx, record, after, "decided-for", speakers_of(tx, after.owner), but=here.person, reason=reason, act=act)


# --- by the coordinator, and by whom it concerns ---------------------------------------------------------------------


def _whistle(tx: Tx, here: Presence, record: Record, each: Commitment) -> Commitment:
    """The street coordinator whistles: the department is called, and the clock of its answer runs."""
    if "coordinator" not in communities.roles_of(tx, here.community.id, here.person):
        raise NotInCharge(name_of(record, each), "coordinator")
    after = take_step(tx, record, each, "whistle", here.person)
    tell(tx, record, after, "assigned", speakers_of(tx, after.owner), but=here.person)
    return after


def _confirm(tx: Tx, here: Presence, record: Record, each: Commitment) -> Commitment:
    """Somebody who speaks for the owner confirms what was written down for it."""
    if here.person not in speakers_of(tx, each.owner):
        raise NotPromised(name_of(record, each))
    commitments.change(tx, each.id, confirmed=True)
    record_steps.add(tx, record.id, here.person, "confirmed", part=each.number, state=each.state)
    show(tx, record.id)
    return commitment_of(tx, each.id)[1]


def _lead(tx: Tx, here: Presence, record: Record, each: Commitment) -> Commitment:
    """Let this part lead, in place of the one that does. Raises TwoLeads while a check counts on that one."""
    if not is_in_charge(tx, here.community.id, here.person, "give"):
        raise NotInCharge(name_of(record, each), "chair")
    if each.lead:
        return each
    leads = [one for one in commitments.of_record(tx, record.id) if one.lead]
    if checks.running(tx, record.id) is not None and leads:
        raise TwoLeads(name_of(record, leads[0]), leads[0].owner.name)
    for one in leads:
        commitments.change(tx, one.id, lead=False)
    commitments.change(tx, each.id, lead=True)
    record_steps.add(tx, record.id, here.person, "lead", part=each.number, state=each.state)
    show(tx, record.id)
    return commitment_of(tx, each.id)[1]


_OTHERS: dict[str, Callable[[Tx, Presence, Record, Commitment], Commitment]] = {
    "lead": _lead, "confirm": _confirm, "whistle": _whistle,
}  # fmt: skip
"""What is said of a commitment by others than its owner or the convener, or is no step."""


def whistle_all(tx: Tx, actor: Actor, place: Place, number: Number) -> tuple[Stepped, ...]:
    """``/whistle R-1``: the coordinator calls all departments that are asked for. Raises NotInCharge."""
    here = enter(tx, actor, place)
    record = find_record(tx, here, number)
    if "coordinator" not in communities.roles_of(tx, here.community.id, here.person):
        raise NotInCharge(record.name, "coordinator")
    locks.own_community(tx, here.community.id)
    waiting = [each for each in commitments.of_record(tx, record.id) if each.state == "requested"]
    return tuple(_say(tx, here, record, each, Said("whistle")) for each in waiting)
