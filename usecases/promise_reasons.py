"""What of a commitment takes a reason, by a button: the button asks for it, and the next private message is it."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.commitment_refusals import NotInCharge
from domain.commitments import OWNER, Act, moved
from domain.ids import PersonId
from domain.instants import DAY
from domain.refusals import BadValue, NotPromised
from storage import communities, identities
from storage.commitments import Commitment
from storage.projects import Record
from storage.transaction import Tx
from usecases.commitments import commitment_of, name_of, speakers_of
from usecases.hall import Actor, Place, recognise, require_member
from usecases.owners import Said, Stepped, is_in_charge, say_by_tap

AWAITED = "promise"
WORDS: Mapping[str, Act] = {"disown": "disown", "refuse": "refuse", "extend": "extend", "uphold": "uphold"}
LONGER = (7, 14, 30, 60)
"""Days by which a button extends."""


@dataclass(frozen=True)
class WhyAsked:
    """``until`` is the new date of an extension; None for the rest, and while it is still to be chosen."""

    commitment: int
    promise: str
    title: str
    word: str
    due_at: int
    zone: str
    until: int | None = None


def offer_longer(tx: Tx, actor: Actor, commitment: int) -> WhyAsked:
    """Before the reason of an extension comes by how long. Only looks. Raises as ``ask_why``."""
    record, each = commitment_of(tx, commitment)
    _require(tx, recognise(tx, actor), record, each, "extend")
    return _asked(tx, record, each, "extend", None)


def ask_why(tx: Tx, actor: Actor, commitment: int, word: str, days: int = 0) -> WhyAsked:
    """Ask for the reason, before anything is done; an extension is by so many days from its due date, or from now if
    that has passed. Raises NotPromised, NotInCharge, StepUnfit."""
    person = recognise(tx, actor)
    record, each = commitment_of(tx, commitment)
    act = _require(tx, person, record, each, word)
    if act == "extend" and days not in LONGER:
        raise BadValue("due", str(days), tuple(f"{each}d" for each in LONGER))
    until = max(each.due_at, tx.now) + days * DAY if act == "extend" else None
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, AWAITED, {"commitment": commitment, "word": word, "until": until})
    return _asked(tx, record, each, word, until)


def take_why(tx: Tx, actor: Actor, facts: Mapping[str, object], text: str) -> Stepped:
    """The reason was sent: the commitment takes the step. Raises as ``say_of_promise``."""
    until = facts["until"]
    said = Said(str(facts["word"]), text, until=None if until is None else int(str(until)))
    done = say_by_tap(tx, actor, Place(actor.telegram_id, private=True), int(str(facts["commitment"])), said)
    identities.stop_awaiting(tx, recognise(tx, actor))
    return done


def leave_it(tx: Tx, actor: Actor) -> None:
    """The reason is not wanted any more, and nothing was done."""
    identities.stop_awaiting(tx, recognise(tx, actor))


def _require(tx: Tx, person: PersonId, record: Record, each: Commitment, word: str) -> Act:
    require_member(tx, person, record.community)
    act, name = WORDS.get(word), name_of(record, each)
    if act is None:
        raise BadValue("promise", word, tuple(WORDS))
    if act in OWNER and person not in speakers_of(tx, each.owner):
        raise NotPromised(name)
    if act not in OWNER and not is_in_charge(tx, record.community, person, act):
        raise NotInCharge(name, "chair")
    moved(each.state, act, name)
    return act


def _asked(tx: Tx, record: Record, each: Commitment, word: str, until: int | None) -> WhyAsked:
    zone = communities.zone_of(tx, record.community)
    return WhyAsked(each.id, name_of(record, each), record.title, word, each.due_at, zone, until)
