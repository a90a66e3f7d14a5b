"""A private message without a command: the answer to what the bot asked for last."""

from dataclasses import dataclass

from domain.ids import PersonId
from domain.instants import HOUR
from domain.needs import Attached
from domain.refusals import NothingAwaited
from domain.surveys import Given
from storage import identities
from storage.transaction import Tx
from usecases.answering import Went, answer_survey, closed_number, closed_since
from usecases.check_words import AWAITED as CHECK
from usecases.check_words import take_found
from usecases.checks import Checked
from usecases.conditions import AWAITED as CONDITION
from usecases.conditions import Condition, take_condition
from usecases.disputes import AWAITED as DISPUTE
from usecases.disputes import Disputed, take_words
from usecases.ground import PUT_IN, OnGround, write_statement
from usecases.hall import Actor, recognise
from usecases.maps import AWAITED as MAP
from usecases.marking import Marking, take_reason
from usecases.moderation import APPEAL, Appealed, take_appeal
from usecases.objecting import AWAITED as OBJECTION
from usecases.own_needs import WORDING, NeedChanged, take_wording
from usecases.owners import Stepped
from usecases.point_moves import AWAITED as MOVE
from usecases.point_moves import Moved, take_note
from usecases.points import PointMade, take_awaited
from usecases.problem_statements import AWAITED as STATEMENT
from usecases.problem_statements import StatementSaid, correct_statement
from usecases.promise_reasons import AWAITED as PROMISE
from usecases.promise_reasons import take_why
from usecases.reasons import REASON, ReasonGiven, take_reason_why
from usecases.roll_objections import AWAITED, RollObjected, object_to_row
from usecases.unsigned import AWAITED as UNSIGNED
from usecases.unsigned import keep_unsigned
from usecases.walks import AWAITED as WALK
from usecases.walks import NoteKept, NoteSaid, write_note


@dataclass(frozen=True)
class Reply:
    """What the message became: a point or an answer on a board, a step in a survey, the reason of an objection, or a
    condition."""

    point: PointMade | None = None
    objection: RollObjected | None = None
    survey: Went | None = None
    closed: str | None = None
    """The number of a survey that closed before the answer came."""
    long_closed: bool = False
    """More than an hour before: what came is hardly an answer to it."""
    marking: Marking | None = None
    condition: Condition | None = None
    need: NeedChanged | None = None
    reason: ReasonGiven | None = None
    appeal: Appealed | None = None
    disputed: Disputed | None = None
    ground: OnGround | None = None
    statement: StatementSaid | None = None
    note: NoteKept | None = None
    moved: Moved | None = None
    stepped: Stepped | None = None
    checked: Checked | None = None


def listen(tx: Tx, actor: Actor) -> None:
    """What was asked for before is asked for no more: the person goes on with something else, in private."""
    person = recognise(tx, actor)
    identities.mark_started(tx, person)
    identities.stop_awaiting(tx, person)


def take_reply(tx: Tx, actor: Actor, given: Given) -> Reply | None:
    """Take a private message as what was asked for. Raises NothingAwaited when nothing was; only surveys ask for
    photos and places. None for a question without a name: what is remembered of the
    step must not tell of it."""
    person = recognise(tx, actor)
    expected = identities.awaited_of(tx, person)
    if expected is None:
        raise NothingAwaited
    if expected.kind == "survey":
        return _survey(tx, actor, person, int(str(expected.facts["survey"])), given)
    if expected.kind == WALK and not given.place:
        return Reply(note=_note(tx, actor, expected.facts, given))
    if given.photo or given.place or not given.text or expected.kind == MAP:
        raise NothingAwaited
    text = given.text
    if expected.kind == UNSIGNED:
        keep_unsigned(tx, person, int(str(expected.facts["proposal"])), text)
        return None
    if expected.kind == OBJECTION:
        vote, seat = int(str(expected.facts["vote"])), int(str(expected.facts["seat"]))
        return Reply(marking=take_reason(tx, actor, vote, seat, text))
    if expected.kind == DISPUTE:
        return Reply(disputed=take_words(tx, actor, expected.facts, text))
    if expected.kind == STATEMENT:
        theme, version = int(str(expected.facts["theme"])), int(str(expected.facts["version"]))
        return Reply(statement=correct_statement(tx, actor, theme, version, text))
    if expected.kind == CONDITION:
        return Reply(condition=take_condition(tx, actor, int(str(expected.facts["vote"])), text))
    if expected.kind == WORDING:
        return Reply(need=take_wording(tx, actor, int(str(expected.facts["need"])), text))
    if expected.kind == PUT_IN:
        return _statement(tx, actor, person, int(str(expected.facts["survey"])), text)
    if expected.kind == REASON:
        return Reply(reason=take_reason_why(tx, actor, int(str(expected.facts["need"])), text))
    if expected.kind == AWAITED:
        return Reply(objection=object_to_row(tx, person, int(str(expected.facts["seat"])), text))
    if expected.kind == MOVE:
        return Reply(moved=take_note(tx, actor, expected.facts, text))
    if expected.kind == PROMISE:
        return Reply(stepped=take_why(tx, actor, expected.facts, text))
    if expected.kind == CHECK:
        return Reply(checked=take_found(tx, actor, expected.facts, text))
    if expected.kind == APPEAL:
        return Reply(appeal=take_appeal(tx, person, int(str(expected.facts["act"])), text))
    return Reply(point=take_awaited(tx, person, expected, text))


def _note(tx: Tx, actor: Actor, facts: dict[str, object], given: Given) -> NoteKept:
    """What was seen at a stop; the next photo is of the same one, until something else is begun."""
    walk, stop = int(str(facts["walk"])), int(str(facts["stop"]))
    photos = (Attached("photo", given.photo),) if given.photo else ()
    return write_note(tx, actor, walk, stop, str(facts["kind"]), NoteSaid(given.text, photos, given.album))


def _closed(tx: Tx, person: PersonId, survey: int, number: str) -> Reply:
    """Said once: what comes next is no answer to it."""
    identities.stop_awaiting(tx, person)
    return Reply(closed=number, long_closed=closed_since(tx, survey) > HOUR)


def _survey(tx: Tx, actor: Actor, person: PersonId, survey: int, given: Given) -> Reply:
    closed = closed_number(tx, survey)
    if closed is None:
        return Reply(survey=answer_survey(tx, actor, survey, given))
    return _closed(tx, person, survey, closed)


def _statement(tx: Tx, actor: Actor, person: PersonId, survey: int, text: str) -> Reply:
    closed = closed_number(tx, survey)
    if closed is None:
        return Reply(ground=write_statement(tx, actor, survey, text))
    return _closed(tx, person, survey, closed)
