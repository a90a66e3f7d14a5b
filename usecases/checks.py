"""The residents' check: when all is reported done, those who asked for it, the seats that it concerns and seats drawn
by lot say whether it is so."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from domain.commitment_refusals import CheckClosed, FaultsMissing
from domain.commitments import all_done
from domain.ids import PersonId
from domain.instants import DAY
from domain.ladder import Ladder
from domain.numbers import Number
from domain.refusals import BadValue, NotAsked
from domain.sampling import drawn_seats
from storage import (
    checks,
    commitments,
    communities,
    deadlines,
    identities,
    ladders,
    locks,
    need_files,
    need_seats,
    outbox,
    record_steps,
    rolls,
    votes,
)
from storage.checks import Check, Round
from storage.commitments import Commitment
from storage.projects import Record
from storage.transaction import Tx
from usecases.commitments import (
    MOST,
    add_commitment,
    chairs_of,
    leader_of,
    name_of,
    speakers_of,
    take_step,
    tell,
)
from usecases.hall import Actor, Place, enter
from usecases.projects import CheckCount, counted, find_record, move, needs_of, record_of, requesters_of, show
from usecases.wording import worded

ANSWERS = ("yes", "faults", "no")
REASON, FAULT = 500, 200
END, REMIND = "end check", "remind check"
_OPEN = ("done", "disputed", "unchecked")
"""The states in which a word on the work is still taken."""


# --- asking ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Asked:
    """How many are asked, and how many of them the bot cannot write to."""

    asked: int
    unreachable: int


def begin_check(tx: Tx, record: Record, by: PersonId | None, note: str) -> Asked:
    """All parts are done: ask whether it is so, in a round of its own. Whoever did the work is not asked."""
    ladder = ladders.ladder_of(tx, record.community)
    this = next(each for each in checks.rounds_of(tx, record.id) if each.begun_at is None)
    seats, drawn, sample = _draw(tx, record, this, ladder)
    ends_at = tx.now + ladder.check * DAY
    checks.change(tx, this, begun_at=tx.now, ends_at=ends_at, seats=seats, drawn=drawn)
    checks.prepare(tx, record.id, this.number + 1)
    workers = {person for each in commitments.of_record(tx, record.id) for person in speakers_of(tx, each.owner)}
    requesters, affected = set(requesters_of(tx, record)), _affected(tx, record)
    asked = requesters | ((affected | sample) - workers)
    for person in sorted(asked):
        why = "requester" if person in requesters else "affected" if person in affected else "sample"
        checks.ask(tx, this, person, why)
    record_steps.add(tx, record.id, by, "check begun", text=note or None, until=ends_at)
    move(tx, record, "done", by)
    deadlines.set_deadline(tx, END, record.id, ends_at)
    deadlines.set_deadline(tx, REMIND, record.id, tx.now + ladder.check * DAY // 2)
    return Asked(len(asked), len(asked) - _tell(tx, record, this.number, "check", sorted(asked), note, ends_at))


def _draw(tx: Tx, record: Record, this: Round, ladder: Ladder) -> tuple[int, int, set[PersonId]]:
    """How many seats of the vote's electorate, or of the roll, were in the draw, how many were drawn, and the holders
    of these."""
    kept = rolls.load(tx, record.community)
    if record.vote is not None:
        labels = {each.label: each.seat for each in votes.electors(tx, record.vote)}
    else:
        labels = {seat.seat.label: seat.id for seat in kept.seats} if kept else {}
    drawn = drawn_seats(this.seed, record.name, this.number, sorted(labels), ladder.sample)
    return len(labels), len(drawn), {person for label in drawn for person in rolls.holders_of(tx, labels[label])}


def _affected(tx: Tx, record: Record) -> set[PersonId]:
    """The holders of the seats that the needs were said from, or concern."""
    behind = needs_of(tx, record)
    seats = {need.seat for need in behind if need.seat is not None}
    seats |= {seat for need in behind for seat in need_seats.marked(tx, need.id)}
    return {person for seat in seats for person in rolls.holders_of(tx, seat)}


def _tell(
    tx: Tx, record: Record, number: int, kind: str, people: list[PersonId], note: str, ends_at: int
) -> int:  # fmt: skip
    """Ask those whom the bot can write to; returns how many they are."""
    facts = {
        "id": record.id, "record": record.number, "title": record.title, "note": note or "none", "until": ends_at,
        "zone": communities.zone_of(tx, record.community), "photos": _is_photographed(tx, record),
    }  # fmt: skip
    reached = [person for person, reachable in outbox.known_persons(tx, people) if reachable]
    for person in reached:
        key = f"{kind}:{record.id}:{person}:{number}"
        outbox.tell_person(tx, person, kind, facts, key, record.community)
    return len(reached)


def _is_photographed(tx: Tx, record: Record) -> bool:
    """Whether there are photos from before or of the work."""
    before = (file for need in needs_of(tx, record) for file in need_files.of_need(tx, need.id))
    after = any(step.photo for step in record_steps.of_record(tx, record.id))
    return after or any(file.kind == "photo" and file.digest for file in before)


def still_asked(tx: Tx, record_id: int, person: PersonId) -> bool:
    """Whether the person's word on the work is still wanted."""
    record = record_of(tx, record_id)
    last = checks.running(tx, record.id)
    return last is not None and record.state in _OPEN and person in _silent(tx, last)


def _silent(tx: Tx, this: Round) -> list[PersonId]:
    return [check.person for check in checks.answers(tx, this) if check.answer is None]


def remind_check(tx: Tx, record_id: int) -> None:
    """Half of the days are over: remind those who have not answered."""
    record = record_of(tx, record_id)
    last = checks.running(tx, record.id)
    if last is not None and record.state in _OPEN:
        _tell(tx, record, last.number, "check-reminder", _silent(tx, last), "", last.ends_at or tx.now)


# --- answering -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Checked:
    """``unsaid``: their "no" has no reason yet."""

    record: int
    answer: str
    count: CheckCount
    state: str
    unsaid: bool = False


def say_whether_so(tx: Tx, actor: Actor, record_id: int, answer: str, reason: str | None) -> Checked:
    """Somebody's word on the work: ``yes``, ``faults`` with a list of them, one a line, or ``no``. It may be changed
    while the check runs. Raises BadValue, NotAsked, CheckClosed, FaultsMissing."""
    if answer not in ANSWERS:
        raise BadValue("answer", answer, ANSWERS)
    record = record_of(tx, record_id)
    known = identities.find_account(tx, actor.telegram_id)
    if known is None:
        raise NotAsked(record.name)
    locks.own_community(tx, record.community)  # nobody's "no" may be overlooked by somebody's last "yes"
    record, last, mine = _asked(tx, known.person, record_id)
    said = worded("reason", reason, REASON) if reason and reason.strip() else None
    if said is None and mine.answer == answer:  # the same once more by a button takes no words back
        said = mine.reason
    if answer == "faults" and not faults_in(said or ""):
        raise FaultsMissing(record.name)
    checks.answer(tx, last, known.person, answer, said)
    state = _judge(tx, record, last)
    return Checked(record.number, answer, counted(tx, last), state, answer == "no" and said is None)


def require_asked(tx: Tx, person: PersonId, record_id: int) -> Record:
    """The record of a check that runs and in which the person is asked. Raises NotAsked and CheckClosed."""
    return _asked(tx, person, record_id)[0]


def _asked(tx: Tx, person: PersonId, record_id: int) -> tuple[Record, Round, Check]:
    record = record_of(tx, record_id)
    last = checks.running(tx, record.id)
    mine = None if last is None else next((each for each in checks.answers(tx, last) if each.person == person), None)
    if last is None or mine is None:
        raise NotAsked(record.name)
    if record.state not in _OPEN:
        raise CheckClosed(record.name)
    return record, last, mine


def say_by_number(tx: Tx, actor: Actor, place: Place, number: Number, answer: str, reason: str | None) -> Checked:
    """``/check R-1 yes``, ``/check R-1 no the lamp by stair 2 is dark``."""
    record = find_record(tx, enter(tx, actor, place), number)
    return say_whether_so(tx, actor, record.id, answer, reason)


def faults_in(said: str) -> tuple[str, ...]:
    """The faults of a list, one a line, each once."""
    lines = (line.strip(" \t-–—•·*") for line in said.splitlines())
    return tuple(dict.fromkeys(line[:FAULT] for line in lines if line))


# --- judging ---------------------------------------------------------------------------------------------------------


def end_check(tx: Tx, record_id: int) -> None:
    """The days of the check are over: the result is what was answered, with how many answered."""
    locks.own_community(tx, record_of(tx, record_id).community)
    record = record_of(tx, record_id)
    last = checks.running(tx, record.id)
    if last is not None and record.state in _OPEN:
        _judge(tx, record, last)


def _judge(tx: Tx, record: Record, this: Round) -> str:
    """One "no" reopens it. Without any it is settled once all have answered, or when the time is over: with the faults
    that were found, or checked. Where nobody has answered by then that is said, and it is not accepted."""
    count = counted(tx, this)
    over = this.ends_at is not None and tx.now >= this.ends_at
    if count.no:
        state = "disputed"
    elif count.answered == count.asked > 0 or (over and count.answered):
        state = "faults" if count.faults else "checked"
    else:
        state = "unchecked" if over else "done"
    if state == record.state:
        if state == "disputed":
            _tell_reopened(tx, record, this)
        show(tx, record.id)
        return state
    _reopen_or_settle(tx, record, this, disputed=state == "disputed")
    if state in ("checked", "faults"):
        _settle(tx, record, this, state)
    elif state != "done":
        checks.change(tx, this, result=state)
    record_steps.add(tx, record.id, None, f"check {state}")
    move(tx, record, state, None)
    return state


def _reopen_or_settle(tx: Tx, record: Record, this: Round, *, disputed: bool) -> None:
    """A dispute reopens the leading part; when it is taken back the part is done again."""
    leader = leader_of(tx, record)
    if disputed and leader.state == "done":
        take_step(tx, record, leader, "reopen", None)
        _tell_reopened(tx, record, this)
    elif not disputed and leader.state == "reopened":
        take_step(tx, record, leader, "settle", None)


def _tell_reopened(tx: Tx, record: Record, this: Round) -> None:
    """Whoever leads learns that it is not done, and what is missing as far as somebody said so: their clock runs."""
    leader = leader_of(tx, record)
    if leader.state != "reopened":
        return
    reasons = sorted({check.reason for check in checks.answers(tx, this) if check.answer == "no" and check.reason})
    missing, yours = "\n".join(reasons) or "none", bool(speakers_of(tx, leader.owner))
    tell(
        tx, record, leader, "reopened", _answering(tx, record, leader), again=len(reasons), reason=missing, yours=yours
    )


def _answering(tx: Tx, record: Record, leader: Commitment) -> list[PersonId]:
    """Who speaks for it; for somebody who is not in the chat the convener and the moderators."""
    return speakers_of(tx, leader.owner) or chairs_of(tx, record)


def still_faulty(tx: Tx, record_id: int) -> bool:
    """Whether there are faults to be mended."""
    return record_of(tx, record_id).state == "faults"


def _settle(tx: Tx, record: Record, this: Round, state: str) -> None:
    """The round is over: the faults become parts of the leader."""
    checks.change(tx, this, result=state)
    deadlines.cancel(tx, END, record.id)
    deadlines.cancel(tx, REMIND, record.id)
    if state == "faults":
        _add_faults(tx, record, (check.reason or "" for check in checks.answers(tx, this) if check.answer == "faults"))


def _add_faults(tx: Tx, record: Record, said: Iterable[str]) -> None:
    """Nobody is named with a fault, and each wording stands once. Of more faults than the record has room for several
    are one part: none is left out, and no list of them keeps the check from ending."""
    leader = leader_of(tx, record)
    due_at = tx.now + ladders.ladder_of(tx, record.community).repair * DAY
    known = bool(speakers_of(tx, leader.owner))
    found = list(dict.fromkeys(fault for each in said for fault in faults_in(each)))
    room = max(1, MOST - len(commitments.of_record(tx, record.id)))
    parts = [
        add_commitment(tx, record, None, leader.owner, "; ".join(found[place::room]), due_at, known=known, beyond=True)
        for place in range(min(room, len(found)))
    ]
    mended = "\n".join(f"{name_of(record, each)} {each.text}" for each in parts)
    more: dict[str, Any] = {"count": len(found), "text": mended, "due_at": due_at, "first": name_of(record, parts[0])}
    tell(tx, record, parts[0], "faults-found", _answering(tx, record, leader), **more)


def all_reported(tx: Tx, record: Record) -> bool:
    """Whether every part is done, so that the check begins."""
    return all_done(each.state for each in commitments.of_record(tx, record.id))
