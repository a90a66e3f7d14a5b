"""Disputes over a seat's ballot: a holder objects while the vote is open, or says afterwards that it was miscounted."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.ids import PersonId, SeatId, VoteId
from domain.instants import HOUR
from domain.numbers import Number
from domain.refusals import NothingAwaited, NotSeated, NotYourSeat, UnknownNumber
from domain.seat_refusals import NothingToObject
from storage import ballot_box, communities, disputes, identities, outbox, recusals, rolls, votes
from storage.ballot_box import Mandate, Poll
from storage.disputes import BALLOT, RESULT
from storage.transaction import Tx
from usecases.electors import vote_said
from usecases.hall import Actor, Place, enter, recognise
from usecases.two_people import PAIR
from usecases.wording import worded

WORDS = 300
AWAITED = "dispute"
PATIENCE = HOUR
"""After that a message is something else: not everybody who objects says why."""


@dataclass(frozen=True)
class Disputed:
    """``about``: the ``ballot`` that stands, or the ``result``. ``standing`` False: the dispute is settled. ``words``
    is the reason, if one was said with it."""

    vote: int
    vote_id: int
    seat: str
    seat_id: int
    about: str
    standing: bool
    words: str | None = None


def object_in_words(
    tx: Tx, actor: Actor, place: Place, number: Number, seat: str, words: str | None, withdraw: bool
) -> Disputed:  # fmt: skip
    """``/object V-1 3-2-501 why``."""
    vote = vote_said(tx, enter(tx, actor, place), number)
    return dispute(tx, actor, vote.id, seat, words, withdraw)


def dispute(tx: Tx, actor: Actor, vote_id: int, label: str, words: str | None, withdraw: bool) -> Disputed:
    """Say that the ballot of a seat one holds is wrong, or take that back.

    While the vote is open the seat is contested from then on, and the other holders and whoever cast are told;
    afterwards the dispute is listed with the result, and moderators and tellers are. Raises NotYourSeat, and
    NothingToObject where nobody else's ballot stands.
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
    said = worded("words", words, WORDS) if words and not withdraw else None
    if withdraw:
        disputes.settle(tx, poll.id, mandate.seat, mandate.person, about, "withdrawn")
    else:
        if is_open and (mandate.standing is None or mandate.standing.person == mandate.person):
            raise NothingToObject(f"V-{poll.number}", mandate.label)
        if disputes.open_one(tx, poll.id, mandate.seat, mandate.person, about, said) or said:
            _tell(tx, poll, mandate, about, said)
    outbox.mark_card(tx, "vote", poll.id)
    return Disputed(poll.number, poll.id, mandate.label, mandate.seat, about, not withdraw, said)


def _tell(tx: Tx, poll: Poll, mandate: Mandate, about: str, said: str | None) -> None:
    """Of a ballot the other holders and whoever put it in are told, of what was counted those who watch over the vote:
    once that it is wrong and once why, however often it is said in an hour."""
    vote = votes.by_id(tx, poll.id)
    facts = {
        "vote": vote.number, "id": vote.id, "title": vote.title, "seat": mandate.label,
        "name": identities.name_of(tx, mandate.person), "note": said or "none",
    }  # fmt: skip
    key = f"{poll.id}:{mandate.seat}:{mandate.person}:{tx.now // HOUR}:{'why' if said else 'that'}"
    if about == BALLOT:
        kind = "seat-contested"
        told = {*rolls.holders_of(tx, mandate.seat), *([mandate.standing.person] if mandate.standing else [])}
    else:
        kind = "result-disputed"
        told = {each for role in PAIR for each in communities.people_in_role(tx, vote.community, role)}
    for person, reachable in outbox.known_persons(tx, told - {mandate.person}):
        if reachable:
            outbox.tell_person(tx, person, kind, facts, f"{kind}:{key}:{person}", vote.community)


# --- with the result -------------------------------------------------------------------------------------------------


def contested(tx: Tx, vote: VoteId) -> tuple[str, ...]:
    """The seats whose ballot a holder objected to, and nobody settled it before the close: their published labels."""
    return tuple(sorted(disputes.at_close(tx, vote).values()))


@dataclass(frozen=True)
class SeatsApart:
    """What a result says of seats that were not simply cast for by a holder: their published labels, each once.

    ``wrong`` are those of which a holder says after the close that what was counted is wrong; ``against_word`` those of
    the recused to whose recusal a holder objects.
    """

    contested: tuple[str, ...]
    proxy: tuple[str, ...]
    phone: tuple[str, ...]
    paper: tuple[str, ...]
    wrong: tuple[str, ...]
    recused: int
    against_word: tuple[str, ...] = ()


def seats_apart(tx: Tx, vote: VoteId) -> SeatsApart:
    """Contested seats, those cast for by proxy, telephone and paper, the disputes since the close, and how many are
    recused."""
    ways = ballot_box.ways(tx, vote)
    by = {way: tuple(sorted(label for label, via in ways if via == way)) for way in ("proxy", "phone", "paper")}
    wrong = tuple(dict.fromkeys(each.label for each in disputes.standing(tx, vote) if each.about == RESULT))
    return SeatsApart(
        contested(tx, vote), by["proxy"], by["phone"], by["paper"], wrong, len(recusals.of_vote(tx, vote)),
        tuple(recusals.against_their_word(tx, vote)),
    )  # fmt: skip
