"""Giving a seat from one holder to another, also while a vote runs: by a moderator and a teller, and told to both."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.ids import PersonId, SeatId
from domain.need_refusals import SeatsUnknown
from domain.seat_refusals import HolderUnfit
from storage import communities, disputes, identities, locks, outbox, proxies, rolls
from storage.paired_acts import PairedAct
from storage.transaction import Tx
from usecases.electors import person_said
from usecases.gate_opening import OPENING, open_without
from usecases.hall import Actor, Place, enter
from usecases.recusals import NAMED, recuse_named
from usecases.two_people import Proposed, propose_act, second_act
from usecases.wording import worded

REASON = 300


@dataclass(frozen=True)
class Reassign:
    """What ``/reassign`` says; ``giver`` and ``getter`` are ``@names`` or ids."""

    seat: str
    giver: str
    getter: str
    reason: str


def propose_reassignment(tx: Tx, actor: Actor, place: Place, said: Reassign) -> Proposed:
    """Raises SeatsUnknown for a seat that is not on the roll, UnknownPerson, HolderUnfit, and what ``propose_act``
    raises."""
    here = enter(tx, actor, place)
    seat = rolls.seat_labelled(tx, here.community.id, None, said.seat)
    if seat is None:
        raise SeatsUnknown(said.seat)
    giver, getter = person_said(tx, here, said.giver), person_said(tx, here, said.getter)
    _check(tx, seat, said.seat, giver.person, getter.person)
    facts = {
        "seat": said.seat, "seat_id": seat, "giver": giver.name, "giver_id": giver.person, "getter": getter.name,
        "getter_id": getter.person, "note": worded("reason", said.reason, REASON),
    }  # fmt: skip
    return propose_act(tx, here, "reassign", facts)


def _check(tx: Tx, seat: SeatId, label: str, giver: PersonId, getter: PersonId) -> None:
    held = rolls.holders_of(tx, seat)
    if giver not in held:
        raise HolderUnfit(label, identities.name_of(tx, giver), "absent")
    if getter in held:
        raise HolderUnfit(label, identities.name_of(tx, getter), "present")


def _reassign(tx: Tx, act: PairedAct) -> None:
    """The ballot that stands for the seat stands on, until the new holder changes it; proxies given for it end."""
    seat, giver, getter = SeatId(act.facts["seat_id"]), PersonId(act.facts["giver_id"]), act.facts["getter_id"]
    locks.own_community(tx, act.community)
    locks.own_seat(tx, seat)
    _check(tx, seat, act.facts["seat"], giver, getter)
    rolls.release(tx, seat, giver)
    rolls.hold(tx, seat, getter, tx.now)
    communities.join(tx, act.community, getter)
    disputes.settle_of_holder(tx, seat, giver, "moved")
    proxies.end(tx, [each.id for each in proxies.of_seat(tx, seat) if each.giver == giver], "moved")
    for person, reachable in outbox.known_persons(tx, [giver, *rolls.holders_of(tx, seat)]):
        if reachable:
            facts = {name: act.facts[name] for name in ("seat", "giver", "getter", "note")}
            key = f"seat-reassigned:{act.id}:{person}"
            outbox.tell_person(tx, person, "seat-reassigned", facts, key, act.community)


DONE: Mapping[str, Callable[[Tx, PairedAct], None]] = {
    "reassign": _reassign,
    NAMED: recuse_named,
    OPENING: open_without,
}
"""What is done when an act of that kind is confirmed."""


@dataclass(frozen=True)
class ActSettled:
    act: int
    kind: str
    confirmed: bool


def settle_act(tx: Tx, actor: Actor, act_id: int, yes: bool) -> ActSettled:
    """The second person confirms an act, which is done at once, or refuses it."""
    act = second_act(tx, actor, act_id, yes)
    if yes:
        DONE[act.kind](tx, act)
    return ActSettled(act_id, act.kind, yes)
