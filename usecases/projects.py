"""Project records: a commitment with an owner and a date, its report, and the requesters' word on whether it is so."""

from dataclasses import dataclass
from typing import Any

from domain.ids import PersonId, RecordId
from domain.instants import DAY
from domain.numbers import Number
from domain.refusals import BadValue, NotAsked, NothingPromised, NotPromised, UnknownNumber
from storage import communities, deadlines, identities, locks, needs, outbox, projects, proposals, votes
from storage.projects import Record
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, require_moderator, unknown
from usecases.wording import worded

OWNER, TEXT, NOTE, REASON = 100, 500, 500, 500
CHECK_LASTS = 7 * DAY


@dataclass(frozen=True)
class Assigned:
    record: int
    owner: str
    text: str
    due_at: int
    zone: str
    known: bool


def assign(tx: Tx, actor: Actor, place: Place, number: Number, owner: str, text: str, due_at: int) -> Assigned:
    """Write down who promised what by when; moderators only. ``owner`` is ``@username``, or the name of a body that is
    not in the chat, which the card then marks as unconfirmed."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    record = _find(tx, here, number)
    known = identities.find_said(tx, owner) if owner.startswith("@") else None
    named = known.name if known else worded("who", owner, OWNER)
    said = worded("what", text, TEXT)
    projects.promise(tx, record.id, named, known.person if known else None, said, due_at, here.person)
    _moved(tx, here, record, "promised", {"owner": named, "due_at": due_at})
    if known is not None and known.reachable and known.person != here.person:
        facts = {"record": record.number, "title": record.title, "text": said, "due_at": due_at}
        outbox.tell_person(
            tx, known.person, "assigned", facts | {"zone": here.community.zone}, f"assigned:{record.id}:{tx.now}"
        )
    return Assigned(record.number, named, said, due_at, here.community.zone, known is not None)


def _find(tx: Tx, here: Presence, number: Number) -> Record:
    record = projects.find(tx, here.community.id, number.value)
    if record is None:
        raise unknown(number)
    return record


def _moved(tx: Tx, here: Presence, record: Record, state: str, facts: dict[str, Any]) -> None:
    projects.move(tx, record.id, state)
    communities.log(tx, here.community.id, here.person, f"record {state}", {"record": record.number, **facts})
    _show(tx, record.id)


def _show(tx: Tx, record: RecordId) -> None:
    outbox.mark_card(tx, "record", record)
    deadlines.set_deadline(tx, "write record", record, tx.now)


@dataclass(frozen=True)
class ReportedDone:
    record: int
    asked: int
    unreachable: int


def report_done(tx: Tx, actor: Actor, place: Place, number: Number, note: str) -> ReportedDone:
    """Report the work done: by the one who promised it, or by a moderator on behalf of one who is not in the chat.

    The requesters (who raised or supported the needs, and who proposed) are asked whether it is so.
    """
    here = enter(tx, actor, place)
    record = _find(tx, here, number)
    promised = projects.commitment(tx, record.id)
    if promised is None:
        raise NothingPromised(record.name)
    if promised.person != here.person and "moderator" not in communities.roles_of(tx, here.community.id, here.person):
        raise NotPromised(record.name)
    projects.report_done(tx, record.id, here.person, worded("note", note, NOTE) if note.strip() else "")
    requesters = requesters_of(tx, record)
    reached = 0
    for person, reachable in outbox.known_persons(tx, requesters):
        projects.ask(tx, record.id, person)
        if reachable:
            reached += 1
            facts = {"id": record.id, "record": record.number, "title": record.title, "note": note.strip() or "none"}
            outbox.tell_person(tx, person, "check", facts, f"check:{record.id}:{person}:{tx.now}")
    deadlines.set_deadline(tx, "end check", record.id, tx.now + CHECK_LASTS)
    _moved(tx, here, record, "done", {"asked": len(requesters)})
    return ReportedDone(record.number, len(requesters), len(requesters) - reached)


def requesters_of(tx: Tx, record: Record) -> list[PersonId]:
    """Who raised or supported the needs behind the record, and who proposed it."""
    vote = votes.by_id(tx, record.vote) if record.vote else None
    proposal = proposals.by_id(tx, vote.proposal) if vote and vote.proposal else None
    if proposal is None:
        return []
    people = {proposal.author}
    for need_id in proposal.needs:
        need = needs.by_id(tx, need_id)
        if need is not None:
            people |= {need.author, *needs.supporters(tx, need_id)}
    return sorted(people)


@dataclass(frozen=True)
class Checked:
    record: int
    answer: str
    yes: int
    no: int
    asked: int
    state: str


def say_whether_so(tx: Tx, actor: Actor, record_id: int, answer: str, reason: str | None) -> Checked:
    """A requester's word on the work: ``yes`` or ``no``. It may be changed while the check runs."""
    if answer not in ("yes", "no"):
        raise BadValue("answer", answer, ("yes", "no"))
    record = projects.by_id(tx, RecordId(record_id))
    if record is None:
        raise UnknownNumber(f"R#{record_id}")
    known = identities.find_account(tx, actor.telegram_id)
    if known is None or record.state not in ("done", "disputed"):
        raise NotAsked(record.name)
    said = worded("reason", reason, REASON) if reason else None
    locks.own_community(tx, record.community)  # nobody's "no" may be overlooked by somebody's last "yes"
    if not projects.answer(tx, record.id, known.person, answer, said):
        raise NotAsked(record.name)
    state = _judge(tx, record, at_deadline=_check_is_over(tx, record))
    yes, no, asked = _answers(tx, record.id)
    return Checked(record.number, answer, yes, no, asked, state)


def say_by_number(tx: Tx, actor: Actor, place: Place, number: Number, answer: str, reason: str | None) -> Checked:
    """``/check R-1 yes``, ``/check R-1 no the lamp by stair 2 is dark``."""
    return say_whether_so(tx, actor, _find(tx, enter(tx, actor, place), number).id, answer, reason)


def end_check(tx: Tx, record_id: int) -> None:
    """The days of the check are over: the result is what was answered, with how many answered."""
    record = projects.by_id(tx, RecordId(record_id))
    if record is not None and record.state == "done":
        _judge(tx, record, at_deadline=True)


def _check_is_over(tx: Tx, record: Record) -> bool:
    """Whether the days of the check have passed: a dispute may be settled later than that."""
    promised = projects.commitment(tx, record.id)
    return promised is not None and promised.done_at is not None and tx.now >= promised.done_at + CHECK_LASTS


def _answers(tx: Tx, record: RecordId) -> tuple[int, int, int]:
    said = [check.answer for check in projects.checks_of(tx, record)]
    return said.count("yes"), said.count("no"), len(said)


def _judge(tx: Tx, record: Record, *, at_deadline: bool) -> str:
    """One "no" reopens it; it is checked when all say yes, or when the time is over and somebody did."""
    yes, no, asked = _answers(tx, record.id)
    if no:
        state = "disputed"
    elif yes and (yes == asked or at_deadline):
        state = "checked"
    else:
        state = "done"
    if state != record.state:
        projects.move(tx, record.id, state)
        facts = {"record": record.number, "yes": yes, "no": no, "asked": asked}
        communities.log(tx, record.community, None, f"record {state}", facts)
        if state == "checked":
            deadlines.cancel(tx, "end check", record.id)
    _show(tx, record.id)
    return state


@dataclass(frozen=True)
class RecordCard:
    id: int
    number: int
    title: str
    state: str
    vote: int | None
    proposal: int | None
    needs: tuple[int, ...]
    owner: str | None
    known: bool
    text: str
    due_at: int | None
    done_at: int | None
    note: str
    yes: int
    no: int
    asked: int
    zone: str


def record_card(tx: Tx, subject: int) -> RecordCard:
    """What the record's card shows."""
    record = projects.by_id(tx, RecordId(subject))
    assert record is not None, subject  # made with its card and never deleted
    promised = projects.commitment(tx, record.id)
    vote = votes.by_id(tx, record.vote) if record.vote else None
    proposal = proposals.by_id(tx, vote.proposal) if vote and vote.proposal else None
    linked = [needs.by_id(tx, need) for need in proposal.needs] if proposal else []
    yes, no, asked = _answers(tx, record.id)
    return RecordCard(
        record.id, record.number, record.title, record.state, vote.number if vote else None,
        proposal.number if proposal else None, tuple(need.number for need in linked if need),
        promised.owner if promised else None, bool(promised and promised.person), promised.text if promised else "",
        promised.due_at if promised else None, promised.done_at if promised else None,
        (promised.done_note or "") if promised else "", yes, no, asked,
        communities.by_id(tx, record.community).zone,
    )  # fmt: skip
