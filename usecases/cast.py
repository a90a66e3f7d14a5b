"""Casting a ballot: by a tap on its short path, or in words. The same use case for both."""

from dataclasses import dataclass
from typing import Literal

from domain.counting.yesno import CHOICES
from domain.ids import VoteId
from domain.instants import MINUTE
from domain.numbers import Number
from domain.receipts import receipt
from domain.refusals import (
    BadValue,
    LaterChoiceStands,
    NotSeated,
    NotYourCard,
    NotYourSeat,
    UnknownNumber,
    VoteClosed,
    VoteNotOpen,
)
from storage import ballot_box, outbox, votes
from storage.ballot_box import Mandate, Poll
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, recognise, unknown

Via = Literal["tap", "text"]

# Telegram delivers one person's taps in order, and their messages in order, but not the two among each other.
REORDERED = 10 * MINUTE


@dataclass(frozen=True)
class SeatCast:
    """A seat with its receipt, and the choice that stood before, if another one did."""

    seat: str
    receipt: str
    before: str | None


@dataclass(frozen=True)
class BallotCast:
    vote: int
    choice: str
    seats: tuple[SeatCast, ...]
    closes_at: int
    zone: str
    language: str


def cast_ballot(
    tx: Tx, telegram_id: int, chat_id: int, vote: int, choice: str, seat: str | None, via: Via
) -> BallotCast:
    """Cast for the seats that the account holds in the vote's electorate, or for the one named.

    Counts from the commit on; the seat's last ballot before the close is the one that counts. A choice that stands
    already is not stored twice. Refused: a chat that is not the vote's, a vote not open, a choice it does not have,
    somebody without a seat in it, and a tap that a later choice of the same person has overtaken.
    """
    poll = ballot_box.poll(tx, VoteId(vote))
    if poll is None:
        raise UnknownNumber(f"V#{vote}")
    if chat_id not in (poll.chat_id, telegram_id):
        raise NotYourCard
    _check_open(tx, poll)
    if choice not in CHOICES:
        raise BadValue("choice", choice, CHOICES)
    mandates = ballot_box.mandates(tx, poll.id, telegram_id)
    if seat is not None:
        mandates = [each for each in mandates if each.label == seat]
    if not mandates:
        raise NotYourSeat(seat) if seat is not None else NotSeated(f"V-{poll.number}")
    cast = tuple(done for mandate in mandates if (done := _cast(tx, poll, mandate, choice, via)) is not None)
    if not cast:
        raise LaterChoiceStands(f"V-{poll.number}")
    return BallotCast(poll.number, choice, cast, poll.closes_at, poll.zone, mandates[0].language)


def _check_open(tx: Tx, poll: Poll) -> None:
    if poll.state == "scheduled" or tx.now < poll.opens_at:
        raise VoteNotOpen(f"V-{poll.number}", poll.opens_at, poll.zone)
    if poll.state != "open" or tx.now >= poll.closes_at:
        raise VoteClosed(f"V-{poll.number}", poll.closed_at or poll.closes_at, poll.zone)


def _cast(tx: Tx, poll: Poll, mandate: Mandate, choice: str, via: Via) -> SeatCast | None:
    """Cast for one seat; None when a later choice of the same person has overtaken this one."""
    before = ballot_box.standing(tx, poll.id, mandate.seat)
    if before is not None and before.person == mandate.person:
        overtaken = tx.update_id is not None and before.update_id is not None and tx.update_id < before.update_id
        if overtaken and tx.now - before.cast_at < REORDERED:
            return None
    if before is None or (before.choice, before.person) != (choice, mandate.person):
        ballot_box.append(tx, poll.id, mandate, choice, first=before is None, via=via)
        if before is None:  # the card shows turnout only
            outbox.mark_card(tx, "vote", poll.id)
    changed = before.choice if before is not None and before.choice != choice else None
    return SeatCast(mandate.label, receipt(poll.receipt_key, mandate.label), changed)


def cast_in_words(tx: Tx, actor: Actor, place: Place, number: Number, choice: str, seat: str | None) -> BallotCast:
    """``/cast V-1 yes``, ``/cast V-1 3-2-501 yes``."""
    here = enter(tx, actor, place)
    vote = votes.find(tx, here.community.id, number.value)
    if vote is None:
        raise unknown(number)
    return cast_ballot(tx, actor.telegram_id, place.chat_id, vote.id, choice, seat, "text")


@dataclass(frozen=True)
class MyBallot:
    """What stands for each of the person's seats: ``(seat, choice or None, receipt)``."""

    id: int
    vote: int
    title: str
    seats: tuple[tuple[str, str | None, str], ...]
    closes_at: int
    open: bool
    zone: str


def my_ballot(tx: Tx, actor: Actor, vote_id: int) -> MyBallot:
    """How the person's own ballot stands. Raises NotSeated for somebody without a seat in the vote."""
    recognise(tx, actor)
    poll = ballot_box.poll(tx, VoteId(vote_id))
    if poll is None:
        raise UnknownNumber(f"V#{vote_id}")
    mandates = ballot_box.mandates(tx, poll.id, actor.telegram_id)
    if not mandates:
        raise NotSeated(f"V-{poll.number}")
    stands = ((each, ballot_box.standing(tx, poll.id, each.seat)) for each in mandates)
    seats = tuple(
        (each.label, cast.choice if cast else None, receipt(poll.receipt_key, each.label)) for each, cast in stands
    )
    is_open = poll.state == "open" and poll.opens_at <= tx.now < poll.closes_at
    return MyBallot(poll.id, poll.number, votes.by_id(tx, poll.id).title, seats, poll.closes_at, is_open, poll.zone)


def my_ballot_by_number(tx: Tx, actor: Actor, place: Place, number: Number) -> MyBallot:
    """``/ballot V-1``."""
    here = enter(tx, actor, place)
    vote = votes.find(tx, here.community.id, number.value)
    if vote is None:
        raise unknown(number)
    return my_ballot(tx, actor, vote.id)
