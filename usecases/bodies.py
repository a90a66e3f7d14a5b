"""Departments and residents' groups: who speaks for them, what they have promised and how long they are waited for.
It counts what is open, and gives nobody marks."""

from dataclasses import dataclass

from domain.commitments import State, waited
from domain.refusals import BadValue, UnknownPerson
from storage import bodies, commitments, communities, identities, ladders, locks, projects, record_steps
from storage.bodies import Body
from storage.commitments import Commitment
from storage.projects import Record
from storage.record_steps import Step
from storage.transaction import Tx
from usecases import opinion_answers
from usecases.commitments import OWNER, name_of, require_chair, tell
from usecases.hall import Actor, Place, enter, look
from usecases.wording import worded

KINDS = ("department", "group")
SHOWN = 10


@dataclass(frozen=True)
class WaitedFor:
    """A commitment of a body that is not settled, with the days that each of its steps took so far."""

    promise: str
    state: str
    days: tuple[tuple[str, int], ...]
    late: bool


@dataclass(frozen=True)
class BodyLoad:
    """``done`` counts what it has done."""

    name: str
    kind: str
    people: int
    done: int
    waiting: tuple[WaitedFor, ...]
    more: int


@dataclass(frozen=True)
class Bodies:
    community: str
    bodies: tuple[BodyLoad, ...]


def bodies_here(tx: Tx, actor: Actor, place: Place) -> Bodies:
    """All of the community with their open load."""
    here = look(tx, actor, place).community
    return Bodies(here.title, tuple(_load(tx, each) for each in bodies.of_community(tx, here.id)))


def _load(tx: Tx, body: Body) -> BodyLoad:
    kept = commitments.of_body(tx, body.id)
    open_ones = [each for each in kept if each.state not in ("done", "dropped")]
    done = sum(each.state == "done" for each in kept)
    shown = tuple(_waiting(tx, each) for each in open_ones[:SHOWN])
    people = len(bodies.people_of(tx, body.id))
    return BodyLoad(body.name, body.kind, people, done, shown, len(open_ones) - len(shown))


def _waiting(tx: Tx, each: Commitment) -> WaitedFor:
    record = projects.by_id(tx, each.record)
    assert record is not None, each.record  # a commitment stands in one
    ends = ladders.ladder_of(tx, record.community).ends(each.state, each.since, each.due_at)
    days = tuple((step.state, step.days) for step in waited(entered(tx, record, each.number, theirs=True), tx.now))
    return WaitedFor(name_of(record, each), each.state, days, ends is not None and tx.now > ends)


def entered(tx: Tx, record: Record, part: int, *, theirs: bool = False) -> list[tuple[State, int]]:
    """The states that a part came into, with the Instants; ``theirs``: since whoever has it now was given it."""
    steps = [step for step in record_steps.of_record(tx, record.id) if step.part == part]
    steps = since_given(steps) if theirs else steps
    return [(step.state, step.at) for step in steps if step.state and step.kind != "late"]  # type: ignore[misc]  # written from a State


def since_given(steps: list[Step]) -> list[Step]:
    """Of the steps of a part those since whoever has it now was given it: what another said of it before, and by which
    document, is not theirs."""
    given = [place for place, step in enumerate(steps) if step.kind == "give"]
    return steps[given[-1] :] if given else steps


@dataclass(frozen=True)
class BodyNamed:
    """``people`` are the names of all who may speak for it now."""

    name: str
    kind: str
    people: tuple[str, ...]
    waiting: int
    """Commitments and opinions that were written down for it before anybody spoke for it."""


def name_body(
    tx: Tx, actor: Actor, place: Place, name: str, kind: str | None, who: tuple[str, ...]
) -> BodyNamed:  # fmt: skip
    """Name a body, or those who speak for one there is; ``-@name`` takes somebody away. Moderators and conveners.
    Raises NotInCharge, BadValue, UnknownPerson."""
    here = enter(tx, actor, place)
    require_chair(tx, here, "/body")
    locks.own_community(tx, here.community.id)
    name = worded("name", name, OWNER)
    if kind is not None and kind not in KINDS:
        raise BadValue("kind", kind, KINDS)
    known = [(said.startswith("-"), said, identities.find_said(tx, said.removeprefix("-"))) for said in who]
    body = bodies.find(tx, here.community.id, name) or bodies.add(tx, here.community.id, name, kind or KINDS[0])
    named = False
    for gone, said, identity in known:
        if identity is None:
            raise UnknownPerson(said)
        if gone:
            bodies.silence(tx, body.id, identity.person)
            continue
        communities.join(tx, here.community.id, identity.person)
        bodies.let_speak(tx, body.id, identity.person)
        named = True
    communities.log(tx, here.community.id, here.person, "body named", {"body": body.name, "who": list(who)})
    waiting = _tell_unconfirmed(tx, body) if named else 0
    people = tuple(identities.name_of(tx, each) for each in bodies.people_of(tx, body.id))
    return BodyNamed(body.name, body.kind, people, waiting)


def _tell_unconfirmed(tx: Tx, body: Body) -> int:
    """Whoever speaks for it now is asked to confirm what was written down for it."""
    unconfirmed = [each for each in commitments.of_body(tx, body.id) if not each.confirmed and each.state != "dropped"]
    for each in unconfirmed:
        record = projects.by_id(tx, each.record)
        assert record is not None, each.record
        tell(tx, record, each, "confirm-asked", bodies.people_of(tx, body.id))
    return len(unconfirmed) + opinion_answers.tell_unconfirmed(tx, body)
