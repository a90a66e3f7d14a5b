"""Those who share a seat: which of its holders casts its one ballot, and what the others are told at once."""

from typing import Literal

from domain.instants import MINUTE
from domain.refusals import NotYourSeat, UnknownPerson
from domain.rules.proxy import may_cast_for_seat
from domain.seat_refusals import NotRepresentative, SeatRecused
from storage import disputes, identities, locks, representatives, rolls, votes
from storage.ballot_box import Mandate, Poll
from storage.transaction import Tx
from usecases.electors import person_said, tell_holders
from usecases.hall import Actor, Place, enter

By = Literal["holder", "proxy", "phone", "paper"]


def castable(tx: Tx, poll: Poll, mandates: list[Mandate], by: By) -> list[Mandate]:
    """Those of the seats that take a ballot from the person. Raises SeatRecused or NotRepresentative when none does."""
    if not any(each.watched or each.recused for each in mandates):
        return mandates
    left = [each for each in mandates if not each.recused]
    if not left:
        raise SeatRecused(f"V-{poll.number}", mandates[0].label)
    rule = votes.by_id(tx, poll.id).rule
    if by != "holder" or rule.joint_owners == "any_holder":
        return left
    named = {each.seat: representatives.of_seat(tx, each.seat) for each in left}
    mine = [each for each in left if may_cast_for_seat(rule, each.person, named[each.seat])]
    if not mine:
        chosen = named[left[0].seat]
        raise NotRepresentative(left[0].label, identities.name_of(tx, chosen) if chosen is not None else "none")
    return mine


def ballot_cast(tx: Tx, poll: Poll, mandate: Mandate, by: By) -> None:
    """A ballot has been put into the box for a seat that others watch: its holders are told who cast, and not what.

    Whoever has cast themselves has nothing to object to any more. Changes made within a minute are told together.
    """
    disputes.settle(tx, poll.id, mandate.seat, mandate.person, "cast")
    before = mandate.standing
    changed = before is not None and by == "holder"
    again = changed and before is not None and before.person == mandate.person
    minute = tx.now // MINUTE
    facts = {
        "vote": poll.number, "seat": mandate.label, "name": identities.name_of(tx, mandate.person), "by": by,
        "again": changed, "id": poll.id, "seat_id": mandate.seat,
    }  # fmt: skip
    # the end of the minute for whoever changes their mind again and again; at once for what another did
    told_at = (minute + 1) * MINUTE if again else tx.now
    key, after = f"seat-cast:{poll.id}:{mandate.seat}:{by}:{mandate.person}:{told_at}", told_at - tx.now
    tell_holders(
        tx, votes.by_id(tx, poll.id), mandate.seat, "seat-cast", facts, key, but=mandate.person, after=after
    )  # fmt: skip


def name_representative(tx: Tx, actor: Actor, place: Place, label: str, said: str) -> str:
    """``/represent 3-2-501 @name``: a holder says which of the holders shall cast. Returns the name.

    It counts once all who hold the seat have said the same. Raises NotYourSeat or UnknownPerson.
    """
    here = enter(tx, actor, place)
    seat = rolls.seat_labelled(tx, here.community.id, None, label)
    if seat is None or here.person not in rolls.holders_of(tx, seat):
        raise NotYourSeat(label)
    named = person_said(tx, here, said)
    if named.person not in rolls.holders_of(tx, seat):
        raise UnknownPerson(said)
    locks.own_seat(tx, seat)
    representatives.name(tx, seat, here.person, named.person)
    return named.name
