"""Casting a ballot: by a tap on its short path, or in words. The same use case for both."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.ballots.election import cut_to
from domain.ballots.paper import CONSENT, YESNO, Paper, read_choice
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
    Refusal,
    UnknownNumber,
    VoteClosed,
    VoteNotOpen,
)
from domain.spelling import plain
from storage import ballot_box, communities, disputes, drafts, outbox, recusals, votes
from storage.ballot_box import Mandate, Poll
from storage.drafts import TOGETHER
from storage.transaction import Tx
from texts import words
from usecases import proxies
from usecases.co_owners import By, ballot_cast, castable
from usecases.hall import Actor, Place, enter, recognise, unknown
from usecases.objecting import ask_no_more

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
    """``choice`` is canonical. ``paper`` has the options that it or a choice before it names; None in a vote of yes and
    no."""

    vote: int
    choice: str
    seats: tuple[SeatCast, ...]
    closes_at: int
    zone: str
    language: str
    paper: Paper | None = None


def cast_ballot(
    tx: Tx, telegram_id: int, chat_id: int, vote: int, choice: str, seat: str | None, via: Via
) -> BallotCast:
    """Cast for the seats that the account holds in the vote's electorate, or for the one named.

    Counts from the commit on; the seat's last ballot before the close is the one that counts. A choice that stands
    already is not stored twice. Refused: a chat that is not the vote's, a vote not open, a choice it does not have,
    somebody without a seat in it, and a tap that a later choice of the same person has overtaken.
    """
    found = ballot_box.poll(tx, VoteId(vote), telegram_id)
    if found is None:
        raise UnknownNumber(f"V#{vote}")
    poll, mandates = found
    if chat_id not in (poll.chat_id, telegram_id) and not communities.was_at(tx, poll.chat_id, chat_id):
        raise NotYourCard
    _check_open(tx, poll)
    paper = _paper(tx, poll)
    choice = _read(paper, choice)
    if seat is not None:
        mandates = [each for each in mandates if each.label == seat]
    by: By = "holder"
    if not mandates and poll.proxied:
        mandates, by = proxies.mandates(tx, poll, telegram_id, seat), "proxy"
    if not mandates:
        raise NotYourSeat(seat) if seat is not None else NotSeated(f"V-{poll.number}")
    mandates = castable(tx, poll, mandates, by)
    cast = tuple(done for mandate in mandates if (done := _cast(tx, poll, mandate, choice, via, by)) is not None)
    if not cast:
        raise LaterChoiceStands(f"V-{poll.number}")
    overtaken = [each.seat for each in mandates] + ([TOGETHER] if by == "holder" else [])
    if poll.marked:  # what was marked and not cast is of the past
        drafts.drop(tx, poll.id, mandates[0].person, *overtaken)
    if poll.method == CONSENT:
        ask_no_more(tx, mandates[0].person, poll.id, overtaken)
    said = None if paper is None else cut_to(paper, choice, *(each.before for each in cast))
    return BallotCast(poll.number, choice, cast, poll.closes_at, poll.zone, mandates[0].language, said)


def _paper(tx: Tx, poll: Poll) -> Paper | None:
    """The ballot paper; None of a vote of yes and no, whose short path needs none."""
    return None if poll.method == YESNO else votes.paper(tx, poll.id)


def _read(paper: Paper | None, said: str) -> str:
    """The choice in its canonical form. Raises what ``read_choice`` does."""
    if paper is not None:
        return read_choice(paper, said, words()["choices"])
    if said not in CHOICES:
        raise BadValue("choice", said, CHOICES)
    return said


def _check_open(tx: Tx, poll: Poll) -> None:
    if poll.state == "scheduled" or tx.now < poll.opens_at:
        raise VoteNotOpen(f"V-{poll.number}", poll.opens_at, poll.zone)
    if poll.state != "open" or tx.now >= poll.closes_at:
        raise VoteClosed(f"V-{poll.number}", poll.closed_at or poll.closes_at, poll.zone)


def _cast(tx: Tx, poll: Poll, mandate: Mandate, choice: str, via: Via, by: By) -> SeatCast | None:
    """Cast for one seat; None when a later choice of the same person has overtaken this one."""
    before = mandate.standing
    if before is not None and before.person == mandate.person:
        overtaken = tx.update_id is not None and before.update_id is not None and tx.update_id < before.update_id
        if overtaken and tx.now - before.cast_at < REORDERED:
            return None
    if before is None or (before.choice, before.person) != (choice, mandate.person):
        ballot_box.append(tx, poll.id, mandate, choice, first=before is None, via=via if by == "holder" else by)
        if mandate.watched:
            ballot_cast(tx, poll, mandate, by)
        if before is None:  # the card shows turnout only
            outbox.mark_card(tx, "vote", poll.id)
    changed = before.choice if before is not None and before.choice != choice else None
    return SeatCast(mandate.label, receipt(poll.receipt_key, mandate.label), changed)


def cast_in_words(tx: Tx, actor: Actor, place: Place, number: Number, said: str) -> BallotCast:
    """``/cast V-1 yes``, ``/cast V-2 1 3 4``; with a seat named in front, ``/cast V-1 3-2-501 yes``."""
    here = enter(tx, actor, place)
    vote = votes.find(tx, here.community.id, number.value)
    if vote is None:
        raise unknown(number)
    seat, choice = _addressed(vote.paper, said)
    return cast_ballot(tx, actor.telegram_id, place.chat_id, vote.id, choice, seat, "text")


def _addressed(paper: Paper, said: str) -> tuple[str | None, str]:
    """The seat named in front, if one is, and the choice.

    A number in front is one of the options wherever options are numbers; a seat called so is followed by a colon.
    """
    known = words()["choices"]
    try:
        return None, read_choice(paper, said, known)
    except Refusal:
        first, _, rest = said.strip().partition(" ")
        label = plain(first)
        seat = label.rstrip(":")
        if not rest.strip() or not seat or (label.isdecimal() and not paper.in_words):
            raise
    return seat, read_choice(paper, rest, known)


RECUSED, CONTESTED, LEFT, SETTLED = "recused", "contested", "left", "settled"
"""What may be about a seat: it takes no part; a holder objects to what was cast for it, or only somebody who holds it
no more; or it was contested at the close, and that is settled since."""


@dataclass(frozen=True)
class MyBallot:
    """What stands for each of the person's seats: ``(seat, choice or None, receipt)``; ``paper`` is what it may be.
    ``apart`` says what is about some of them, with what those who object to the ballot say of it now."""

    id: int
    vote: int
    title: str
    seats: tuple[tuple[str, str | None, str], ...]
    closes_at: int
    open: bool
    zone: str
    paper: Paper
    apart: tuple[tuple[str, str, str], ...] = ()


def my_ballot(tx: Tx, actor: Actor, vote_id: int) -> MyBallot:
    """How the person's own ballot stands. Raises NotSeated for somebody without a seat in the vote."""
    recognise(tx, actor)
    found = ballot_box.poll(tx, VoteId(vote_id), actor.telegram_id)
    if found is None:
        raise UnknownNumber(f"V#{vote_id}")
    poll, mandates = found
    if not mandates:
        raise NotSeated(f"V-{poll.number}")
    seats = tuple(
        (each.label, each.standing.choice if each.standing else None, receipt(poll.receipt_key, each.label))
        for each in mandates
    )
    is_open = poll.state == "open" and poll.opens_at <= tx.now < poll.closes_at
    vote = votes.by_id(tx, poll.id)
    apart = _apart(tx, poll.id, mandates)
    return MyBallot(vote.id, vote.number, vote.title, seats, poll.closes_at, is_open, poll.zone, vote.paper, apart)


def _apart(tx: Tx, vote: VoteId, mandates: Sequence[Mandate]) -> tuple[tuple[str, str, str], ...]:
    objected = [each for each in disputes.standing(tx, vote) if each.about == disputes.BALLOT]
    found = {
        **dict.fromkeys(disputes.at_close(tx, vote), SETTLED), **dict.fromkeys((each.seat for each in objected), LEFT),
        **dict.fromkeys((each.seat for each in objected if not each.left), CONTESTED),
        **dict.fromkeys(recusals.of_vote(tx, vote), RECUSED),
    }  # fmt: skip
    return tuple(
        (each.label, found[each.seat], "; ".join(one.words for one in objected if one.words and one.seat == each.seat))
        for each in mandates
        if each.seat in found
    )


def my_ballot_by_number(tx: Tx, actor: Actor, place: Place, number: Number) -> MyBallot:
    """``/ballot V-1``."""
    here = enter(tx, actor, place)
    vote = votes.find(tx, here.community.id, number.value)
    if vote is None:
        raise unknown(number)
    return my_ballot(tx, actor, vote.id)
