"""Disputes over a seat's ballot: a holder objects while the vote is open, or says afterwards that it was miscounted."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from domain.ids import CommunityId, PersonId, SeatId, VoteId
from domain.instants import HOUR
from domain.numbers import Number
from domain.refusals import NothingAwaited, NotSeated, NotYourSeat, UnknownNumber
from domain.seat_refusals import NothingToObject, NotToSettle
from storage import assisted, ballot_box, communities, disputes, identities, outbox, rolls, votes
from storage.ballot_box import Mandate, Poll
from storage.disputes import BALLOT, RESULT
from storage.transaction import Tx
from storage.votes import Vote
from usecases.electors import hold_still, seat_said, vote_said
from usecases.hall import Actor, Place, Presence, enter, recognise
from usecases.two_people import PAIR
from usecases.wording import worded

WORDS = 300
AWAITED = "dispute"
PATIENCE = HOUR
"""After that a message is something else: not everybody who objects says why."""


@dataclass(frozen=True)
class Disputed:
    """``about``: the ``ballot`` that stands, or the ``result``. ``standing`` False: the dispute is settled; ``late``
    when the vote had closed with it, so that its result names the seat, and ``in_place`` when others did so for who
    holds the seat no more. ``words`` is the reason, if one was said with it."""

    vote: int
    vote_id: int
    seat: str
    seat_id: int
    about: str
    standing: bool
    words: str | None = None
    late: bool = False
    in_place: bool = False


def object_in_words(
    tx: Tx, actor: Actor, place: Place, number: Number, seat: str, words: str | None, withdraw: bool
) -> Disputed:  # fmt: skip
    """``/object V-1 3-2-501 why``. Who watches over the vote takes back with it what somebody said who is gone."""
    here = enter(tx, actor, place)
    vote = vote_said(tx, here, number)
    if withdraw and set(PAIR) & set(communities.roles_of(tx, here.community.id, here.person)):
        seat_id = seat_said(tx, vote, seat)
        if here.person not in rolls.holders_of(tx, seat_id):
            return _settle_in_place(tx, here, vote, seat_id, seat)
    return dispute(tx, actor, vote.id, seat, words, withdraw)


def dispute(tx: Tx, actor: Actor, vote_id: int, label: str, words: str | None, withdraw: bool) -> Disputed:
    """Say that the ballot of a seat one holds is wrong, or take that back.

    While the vote is open the seat is contested from then on, and the other holders and whoever cast are told;
    afterwards the dispute is listed with the result, and moderators and tellers are. Raises NotYourSeat,
    NothingToObject where nobody else's ballot stands, and NotToSettle where it is others who object.
    """
    recognise(tx, actor)
    poll, mandates = _poll(tx, actor, vote_id)
    mandate = next((each for each in mandates if each.label == label), None)
    if mandate is None:
        raise NotYourSeat(label)
    if words or withdraw:
        _ask_no_more(tx, mandate.person, vote_id, mandate.seat)
    return _dispute(tx, poll, mandate, words, withdraw)


def dispute_by_id(tx: Tx, actor: Actor, vote_id: int, seat_id: int, withdraw: bool) -> Disputed:
    """The buttons under a notice: after an objection the next private message is its reason, for an hour."""
    person = recognise(tx, actor)
    done = _dispute_by_id(tx, actor, vote_id, seat_id, None, withdraw)
    if withdraw:
        _ask_no_more(tx, person, vote_id, seat_id)
    else:
        facts: dict[str, object] = {"vote": vote_id, "seat": seat_id, "until": tx.now + PATIENCE}
        identities.await_reply(tx, person, AWAITED, facts)
    return done


def take_words(tx: Tx, actor: Actor, facts: Mapping[str, object], words: str) -> Disputed:
    """The reason that was asked for. The vote may have closed since: it is then about the result. Raises NothingAwaited
    when too long ago, or when the dispute was settled or the seat lost meanwhile: the message is about something
    else."""
    person, vote_id, seat_id = recognise(tx, actor), int(str(facts["vote"])), int(str(facts["seat"]))
    stands = any((each.seat, each.person) == (seat_id, person) for each in disputes.standing(tx, VoteId(vote_id)))
    holds = person in rolls.holders_of(tx, SeatId(seat_id))
    if not stands or not holds or tx.now > int(str(facts["until"])):
        raise NothingAwaited
    identities.stop_awaiting(tx, person)
    return _dispute_by_id(tx, actor, vote_id, seat_id, words, withdraw=False)


def _ask_no_more(tx: Tx, person: PersonId, vote_id: int, seat_id: int) -> None:
    """Its reason is asked for no more; what was asked for after it still is."""
    expected = identities.awaited_of(tx, person)
    asked = (vote_id, seat_id) if expected is None else (expected.facts.get("vote"), expected.facts.get("seat"))
    if expected is not None and expected.kind == AWAITED and asked == (vote_id, seat_id):
        identities.stop_awaiting(tx, person)


def _dispute_by_id(tx: Tx, actor: Actor, vote_id: int, seat_id: int, words: str | None, withdraw: bool) -> Disputed:
    poll, mandates = _poll(tx, actor, vote_id)
    mandate = next((each for each in mandates if each.seat == seat_id), None)
    if mandate is None:
        raise NotSeated(f"V-{poll.number}")
    return _dispute(tx, poll, mandate, words, withdraw)


def _poll(tx: Tx, actor: Actor, vote_id: int) -> tuple[Poll, list[Mandate]]:
    """The vote held against closing, and the seats that the person holds in it, held against other ballots."""
    found = ballot_box.poll(tx, VoteId(vote_id), actor.telegram_id)
    if found is None or found[0].state == "scheduled":
        raise UnknownNumber(f"V#{vote_id}")
    return found


def _dispute(tx: Tx, poll: Poll, mandate: Mandate, words: str | None, withdraw: bool) -> Disputed:
    is_open = poll.state == "open" and tx.now < poll.closes_at
    about = BALLOT if is_open else RESULT
    if withdraw:
        return _withdraw(tx, poll, mandate, about)
    said = worded("words", words, WORDS) if words else None
    if is_open and (mandate.standing is None or mandate.standing.person == mandate.person):
        raise NothingToObject(f"V-{poll.number}", mandate.label)
    made, new = disputes.open_one(tx, poll.id, mandate.seat, mandate.person, about, said)
    if about == RESULT:
        _tell_watching(tx, poll, mandate, made, said)
    elif new or said:
        _tell_concerned(tx, poll, mandate, said)
    outbox.mark_card(tx, "vote", poll.id)
    return Disputed(poll.number, poll.id, mandate.label, mandate.seat, about, standing=True, words=said)


def _withdraw(tx: Tx, poll: Poll, mandate: Mandate, about: str) -> Disputed:
    settled = disputes.settle(tx, poll.id, mandate.seat, mandate.person, "withdrawn")
    others = [each for each in disputes.standing(tx, poll.id) if each.seat == mandate.seat]
    if others and not settled:
        raise NotToSettle(f"V-{poll.number}", mandate.label, "party" if all(each.left for each in others) else "held")
    if BALLOT in settled:
        _tell_settled(tx, poll, mandate, late=about == RESULT)
    outbox.mark_card(tx, "vote", poll.id)
    late = about == RESULT and BALLOT in settled and not mandate.recused
    return Disputed(poll.number, poll.id, mandate.label, mandate.seat, about, standing=False, late=late)


def _tell_concerned(tx: Tx, poll: Poll, mandate: Mandate, said: str | None) -> None:
    """The other holders and whoever put the ballot in: once that it is wrong and once why, however often it is said in
    an hour. What is said later they read with their ballot."""
    facts = _facts(tx, poll, mandate, said)
    key = f"{poll.id}:{mandate.seat}:{mandate.person}:{tx.now // HOUR}:{'why' if said else 'that'}"
    told = {*rolls.holders_of(tx, mandate.seat), *([mandate.standing.person] if mandate.standing else [])}
    _tell(tx, poll.community, told - {mandate.person}, "seat-contested", facts, key)


def _tell_settled(tx: Tx, poll: Poll, mandate: Mandate, late: bool) -> None:
    """Those who learned that the ballot was wrong learn that it is so no more, as seldom."""
    facts = {
        "vote": poll.number, "seat": mandate.label, "name": identities.name_of(tx, mandate.person), "late": late,
        "own": True,
    }  # fmt: skip
    told = {*rolls.holders_of(tx, mandate.seat), *([mandate.standing.person] if mandate.standing else [])}
    key = f"{poll.id}:{mandate.seat}:{mandate.person}:{tx.now // HOUR}:withdrawn"
    _tell(tx, poll.community, told - {mandate.person}, "dispute-settled", facts, key)


def _tell_watching(tx: Tx, poll: Poll, mandate: Mandate, dispute_id: int, said: str | None) -> None:
    """Moderators and tellers: each reason, but for those that another has taken the place of before they were told."""
    facts = {**_facts(tx, poll, mandate, said), "dispute": dispute_id}
    told = {each for role in PAIR for each in communities.people_in_role(tx, poll.community, role)}
    key = f"{dispute_id}:{sha256((said or '').encode()).hexdigest()[:16]}"
    _tell(tx, poll.community, told - {mandate.person}, "result-disputed", facts, key)


def still_disputed(tx: Tx, facts: Mapping[str, Any]) -> bool:
    """Whether what those who watch over a vote are to be told is said still."""
    return disputes.still_says(tx, facts["dispute"], None if facts["note"] == "none" else facts["note"])


def _facts(tx: Tx, poll: Poll, mandate: Mandate, said: str | None) -> dict[str, Any]:
    return {
        "vote": poll.number, "id": poll.id, "title": votes.by_id(tx, poll.id).title, "seat": mandate.label,
        "name": identities.name_of(tx, mandate.person), "note": said or "none",
    }  # fmt: skip


def _tell(tx: Tx, community: CommunityId, told: set[PersonId], kind: str, facts: dict[str, Any], key: str) -> None:
    for person, reachable in outbox.known_persons(tx, told):
        if reachable:
            outbox.tell_person(tx, person, kind, facts, f"{kind}:{key}:{person}", community)


# --- in place of who is gone -----------------------------------------------------------------------------------------


def _settle_in_place(tx: Tx, here: Presence, found: Vote, seat: SeatId, label: str) -> Disputed:
    """Who watches over the vote, and has no part in the seat, settles what those objected to who hold it no more: they
    were forgotten, or the seat left them. Its holders and whoever cast for it are told. Raises NotToSettle."""
    vote = hold_still(tx, found, seat)
    mandate = ballot_box.mandate_for(tx, vote.id, seat, here.person, "")
    standing = [each for each in disputes.standing(tx, vote.id) if each.seat == seat]
    if not any(each.left for each in standing):
        raise NotToSettle(vote.name, label, "held" if standing else "none")
    by = mandate.standing.person if mandate is not None and mandate.standing is not None else None
    if by == here.person or assisted.had_part(tx, vote.id, seat, here.person):
        raise NotToSettle(vote.name, label, "party")
    settled = disputes.settle_left(tx, vote.id, seat, "in-place")
    is_open = vote.state == "open" and tx.now < vote.closes_at
    late = not is_open and BALLOT in settled and mandate is not None and not mandate.recused
    facts = {
        "vote": vote.number,
        "seat": label,
        "name": identities.name_of(tx, here.person),
        "late": late,
        "own": False,
    }
    told = {*rolls.holders_of(tx, seat), *([by] if by is not None else [])}
    _tell(tx, vote.community, told, "dispute-settled", facts, f"{vote.id}:{seat}:{tx.now}")
    communities.log(tx, vote.community, here.person, "dispute settled", {"vote": vote.number, "seat": label})
    outbox.mark_card(tx, "vote", vote.id)
    about = BALLOT if is_open else RESULT
    return Disputed(vote.number, vote.id, label, seat, about, standing=False, late=late, in_place=True)
