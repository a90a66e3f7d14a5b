"""Acts that take a moderator and a teller: one proposes the exact act, the other confirms it within a day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.ids import PersonId
from domain.instants import DAY
from domain.seat_refusals import ActGone, NoSecond, NotOfTwo
from storage import communities, identities, outbox, paired_acts
from storage.paired_acts import PairedAct
from storage.transaction import Tx
from usecases.hall import Actor, Presence, recognise

PAIR = ("moderator", "teller")
WITHIN = DAY


@dataclass(frozen=True)
class Proposed:
    """``asked`` is how many people of the other ``role`` were asked to confirm it."""

    act: int
    role: str
    asked: int


def propose_act(tx: Tx, here: Presence, kind: str, facts: Mapping[str, Any]) -> Proposed:
    """Propose an act, word for word; those who may be second are told. Raises NotOfTwo, or NoSecond."""
    roles = communities.roles_of(tx, here.community.id, here.person)
    mine = [role for role in PAIR if role in roles]
    if not mine:
        raise NotOfTwo
    wanted = PAIR[1] if mine[0] == PAIR[0] else PAIR[0]
    seconds = _in_roles(tx, here, {PAIR[1 - PAIR.index(role)] for role in mine})
    if not seconds:
        raise NoSecond(wanted)
    act = paired_acts.add(tx, here.community.id, kind, facts, here.person)
    told = {"act": act, "kind": kind, "name": identities.name_of(tx, here.person), **facts}
    asked = [person for person, reachable in outbox.known_persons(tx, seconds) if reachable]
    for person in asked:
        outbox.tell_person(tx, person, "second-asked", told, f"second-asked:{act}:{person}", here.community.id)
    communities.log(tx, here.community.id, here.person, f"{kind} proposed", {"act": act, **facts})
    return Proposed(act, wanted, len(asked))


def _in_roles(tx: Tx, here: Presence, roles: set[str]) -> list[PersonId]:
    found = {person for role in roles for person in communities.people_in_role(tx, here.community.id, role)}
    return sorted(found - {here.person})


def second_act(tx: Tx, actor: Actor, act_id: int, yes: bool) -> PairedAct:
    """The second person confirms the act as it was proposed, or refuses it. Returns it, to be done if confirmed.

    The two must be a moderator and a teller, whichever proposed. Raises ActGone or NotOfTwo.
    """
    person = recognise(tx, actor)
    act = paired_acts.by_id(tx, act_id)
    if act is None or act.settled_at is not None or tx.now >= act.proposed_at + WITHIN:
        raise ActGone
    first = communities.roles_of(tx, act.community, act.proposed_by)
    second = communities.roles_of(tx, act.community, person)
    pairs = ((one in first and other in second) for one, other in (PAIR, PAIR[::-1]))
    if person == act.proposed_by or not any(pairs):
        raise NotOfTwo
    if not paired_acts.settle(tx, act_id, person, "confirmed" if yes else "refused"):
        raise ActGone
    how = "confirmed" if yes else "refused"
    communities.log(tx, act.community, person, f"{act.kind} {how}", {"act": act_id, **act.facts})
    known = identities.find(tx, act.proposed_by)
    if known is not None and known.reachable:
        told = {**act.facts, "kind": act.kind, "name": identities.name_of(tx, person), "confirmed": yes}
        outbox.tell_person(tx, act.proposed_by, "second-said", told, f"second-said:{act_id}", act.community)
    return replace(act, settled_at=tx.now, settled_by=person)
