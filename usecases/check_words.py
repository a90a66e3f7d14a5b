"""What somebody found at the residents' check, after a button: the next private message is it."""

from collections.abc import Mapping
from dataclasses import dataclass

from storage import identities
from storage.transaction import Tx
from usecases.checks import Checked, require_asked, say_whether_so
from usecases.hall import Actor, recognise

AWAITED = "check"


@dataclass(frozen=True)
class FoundAsked:
    record: int
    title: str


def ask_found(tx: Tx, actor: Actor, record_id: int, answer: str) -> FoundAsked:
    """Ask which faults there are (``faults``: before that nothing is answered), or what is missing (``no``). Raises
    NotAsked and CheckClosed."""
    person = recognise(tx, actor)
    record = require_asked(tx, person, record_id)
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, AWAITED, {"record": record_id, "answer": answer})
    return FoundAsked(record.number, record.title)


def take_found(tx: Tx, actor: Actor, facts: Mapping[str, object], text: str) -> Checked:
    """It was said. Raises as ``say_whether_so``; what is refused is waited for still."""
    done = say_whether_so(tx, actor, int(str(facts["record"])), str(facts["answer"]), text)
    identities.stop_awaiting(tx, recognise(tx, actor))
    return done
