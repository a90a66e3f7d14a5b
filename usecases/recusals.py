"""Recusing a seat that has an interest of its own in the matter, until the rule's last moment.

Its holder does it; or a moderator names it and a teller confirms, with a reason that is published. It keeps a ballot
out of the count, so nobody can do it alone; the holder is told, and may object: then it is listed with the result.
"""

from dataclasses import dataclass
from typing import Literal

from domain.ids import PersonId, SeatId, VoteId
from domain.instants import MINUTE
from domain.numbers import Number
from domain.refusals import NotYourSeat, VoteClosed
from domain.seat_refusals import NoRecusal, NothingToObject, RecusalTooLate
from storage import communities, identities, locks, outbox, recusals, rolls, votes
from storage.paired_acts import PairedAct
from storage.recusals import Recusal
from storage.transaction import Tx
from storage.votes import Vote
from usecases.electors import seat_said, tell_holders, vote_said
from usecases.hall import Actor, Place, Presence, enter, recognise
from usecases.two_people import PAIR, propose_act
from usecases.wording import worded

REASON = 300
NAMED = "recuse"
"""The act of two people by which a seat is recused that is not one's own."""


@dataclass(frozen=True)
class Recused:
    """``how``: the seat is ``recused``, or takes part again (``back``); a holder has ``objected`` to what others named,
    or does no more (``agreed``); it was ``proposed`` to ``asked`` people in the ``role``, or was ``lifted`` again.
    ``counts``: what the rule makes of the seat, no_ballot or not_eligible."""

    vote: int
    vote_id: int
    seat: str
    seat_id: int
    how: Literal["recused", "back", "objected", "agreed", "proposed", "lifted"]
    counts: str
    role: str = ""
    asked: int = 0


def recuse(tx: Tx, actor: Actor, place: Place, number: Number, seat: str, reason: str | None) -> Recused:
    """Recuse a seat, or with ``reason`` None take that back; by taking back what was named by others, its holder
    objects to it. Its holders are told.

    Raises NoRecusal where the rule knows none, RecusalTooLate once the electorate is frozen that it would be taken out
    of, VoteClosed, NotYourSeat for somebody who neither holds it nor may name it, and what ``propose_act`` raises.
    """
    here = enter(tx, actor, place)
    found = vote_said(tx, here, number)
    seat_id = seat_said(tx, found, seat)
    mine = here.person in rolls.holders_of(tx, seat_id)
    if not mine and not set(PAIR) & set(communities.roles_of(tx, here.community.id, here.person)):
        raise NotYourSeat(seat)
    locks.own_vote(tx, found.id)  # nobody casts for it meanwhile, nor closes the vote
    vote = votes.by_id(tx, found.id)
    _check(tx, vote)
    before = recusals.find(tx, vote.id, seat_id)
    if not mine:
        return _name(tx, here, vote, seat_id, seat, reason, before)
    if reason is None and before is not None and before.named:
        return _object(tx, vote, seat_id, seat, back=False)
    if reason is None:
        recusals.remove(tx, vote.id, seat_id)
    else:
        recusals.add(tx, vote.id, seat_id, here.person, worded("reason", reason, REASON), named=False)
        facts = {"vote": vote.number, "seat": seat, "name": identities.name_of(tx, here.person), "note": reason}
        tell_holders(tx, vote, seat_id, "seat-recused", facts, _key(tx, vote, seat_id, here.person), but=here.person)
    communities.log(tx, here.community.id, here.person, "recused", {"vote": vote.number, "back": reason is None})
    outbox.mark_card(tx, "vote", vote.id)
    return _done(vote, seat_id, seat, "back" if reason is None else "recused")


def _done(
    vote: Vote, seat_id: SeatId, seat: str,
    how: Literal["recused", "back", "objected", "agreed", "proposed", "lifted"], role: str = "", asked: int = 0,
) -> Recused:  # fmt: skip
    return Recused(vote.number, vote.id, seat, seat_id, how, vote.rule.recusal, role, asked)


def _key(tx: Tx, vote: Vote, seat: SeatId, person: PersonId) -> str:
    return f"seat-recused:{vote.id}:{seat}:{person}:{tx.now // MINUTE}"


def _check(tx: Tx, vote: Vote) -> None:
    if vote.rule.recusal == "none":
        raise NoRecusal(vote.name, vote.rule.id)
    if vote.state in ("closed", "counted") or tx.now >= vote.closes_at:
        zone = communities.by_id(tx, vote.community).zone
        raise VoteClosed(vote.name, vote.closed_at or vote.closes_at, zone)
    if vote.rule.recusal == "not_eligible" and vote.state == "open":
        raise RecusalTooLate(vote.name)


# --- named by others -------------------------------------------------------------------------------------------------


def _name(
    tx: Tx, here: Presence, vote: Vote, seat_id: SeatId, seat: str, reason: str | None, before: Recusal | None
) -> Recused:
    """A moderator or a teller names it, to be confirmed by the other; what was named a moderator may lift again."""
    if reason is not None:
        facts = {
            "vote": vote.number, "vote_id": vote.id, "seat": seat, "seat_id": seat_id,
            "note": worded("reason", reason, REASON),
        }  # fmt: skip
        proposed = propose_act(tx, here, NAMED, facts)
        return _done(vote, seat_id, seat, "proposed", proposed.role, proposed.asked)
    held = communities.roles_of(tx, here.community.id, here.person)
    if before is None or not before.named or "moderator" not in held:
        raise NotYourSeat(seat)
    recusals.remove(tx, vote.id, seat_id)
    _tell(tx, vote, seat_id, seat, here.person, before.reason, lifted=True)
    communities.log(tx, here.community.id, here.person, "recusal lifted", {"vote": vote.number, "seat": seat})
    return _done(vote, seat_id, seat, "lifted")


def recuse_named(tx: Tx, act: PairedAct) -> None:
    """The second person has confirmed it. Raises as ``recuse`` when the last moment has passed since."""
    vote_id, seat_id, seat = VoteId(act.facts["vote_id"]), SeatId(act.facts["seat_id"]), act.facts["seat"]
    locks.own_vote(tx, vote_id)
    vote = votes.by_id(tx, vote_id)
    _check(tx, vote)
    recusals.add(tx, vote_id, seat_id, act.proposed_by, act.facts["note"], named=True)
    _tell(tx, vote, seat_id, seat, act.proposed_by, act.facts["note"], lifted=False)


def _tell(tx: Tx, vote: Vote, seat_id: SeatId, seat: str, person: PersonId, reason: str, *, lifted: bool) -> None:
    """Tell the holders, and publish it in the group."""
    community = communities.by_id(tx, vote.community)
    facts = {
        "vote": vote.number, "id": vote.id, "seat": seat, "seat_id": seat_id,
        "name": identities.name_of(tx, person), "note": reason, "lifted": lifted,
    }  # fmt: skip
    key = f"{_key(tx, vote, seat_id, person)}:{lifted}"
    told = tell_holders(tx, vote, seat_id, "seat-named", facts, key, but=PersonId(0))
    outbox.tell_chat(tx, community.chat_id, "recusal-named", facts | {"told": told}, f"recusal-named:{key}")
    outbox.mark_card(tx, "vote", vote.id)


def object_to_recusal(tx: Tx, actor: Actor, vote_id: int, seat_id: int, back: bool) -> Recused:
    """A holder's tap: they object to what was named, or with ``back`` do no more. Raises NotYourSeat or
    NothingToObject."""
    person = recognise(tx, actor)
    vote = votes.existing(tx, VoteId(vote_id))
    if vote is None or person not in rolls.holders_of(tx, SeatId(seat_id)):
        raise NotYourSeat("?")
    locks.own_vote(tx, vote.id)
    return _object(tx, vote, SeatId(seat_id), rolls.label_of(tx, SeatId(seat_id))[0], back=back)


def _object(tx: Tx, vote: Vote, seat_id: SeatId, seat: str, *, back: bool) -> Recused:
    named = recusals.find(tx, vote.id, seat_id)
    if named is None or not named.named:
        raise NothingToObject(vote.name, seat)
    recusals.object_to(tx, vote.id, seat_id, None if back else tx.now)
    outbox.mark_card(tx, "vote", vote.id)
    return _done(vote, seat_id, seat, "agreed" if back else "objected")
