"""Filling in a ballot in private, tap by tap, until it is cast. Nothing counts before that."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from domain.ballots.paper import CONSENT, OBJECT, Paper
from domain.ids import PersonId, VoteId
from domain.instants import SECOND
from domain.marking.draft import Draft, begun, choice_of, follows, tap
from domain.refusals import NotSeated, NotYourCard, NotYourSeat, Refusal, UnknownNumber
from storage import ballot_box, drafts, identities, locks, proxies, votes
from storage.ballot_box import Mandate, Poll
from storage.drafts import TOGETHER, KeptDraft
from storage.transaction import Tx
from storage.votes import Vote
from usecases.cast import BallotCast, cast_ballot
from usecases.co_owners import castable
from usecases.electors import require_open
from usecases.hall import Actor, recognise
from usecases.objecting import ask_no_more, ask_why
from usecases.proxies import mandates

AHEAD = 5 * SECOND
"""Who taps on under one message within so short a time is ahead of the screen, not behind it."""


@dataclass(frozen=True)
class MarkedSeat:
    """A seat that the person may cast for, with the choice that counts for it now; ``lent`` by a proxy, it is somebody
    else's, and cast for by itself only."""

    id: int
    label: str
    stands: str | None
    lent: bool = False


@dataclass(frozen=True)
class Marking:
    """A ballot being filled in. ``seat`` is the id of the one it is for, or 0 for all of one's own together.

    ``outdated`` says that the tap was made on a screen that showed something else and was not taken. ``cast`` is there
    once it is cast.
    """

    vote: int
    number: int
    title: str
    paper: Paper
    seats: tuple[MarkedSeat, ...]
    seat: int
    choice: str
    undoable: bool
    closes_at: int
    zone: str
    outdated: bool = False
    cast: BallotCast | None = None

    @property
    def covered(self) -> tuple[MarkedSeat, ...]:
        """The seats that it is for."""
        return _covered(self.seats, self.seat)


def _covered(seats: tuple[MarkedSeat, ...], seat: int) -> tuple[MarkedSeat, ...]:
    return tuple(each for each in seats if (not each.lent if seat == TOGETHER else each.id == seat))


class _Desk(NamedTuple):
    """What is on the table when a person fills in a ballot."""

    person: PersonId
    vote: Vote
    paper: Paper
    zone: str
    seats: tuple[MarkedSeat, ...]
    seat: int
    kept: KeptDraft | None

    @property
    def draft(self) -> Draft:
        """What is marked so far; at first what stands, where it is the same for every seat that this is for."""
        if self.kept is not None:
            return self.kept.draft
        standing = {each.stands for each in self.covered}
        return begun(standing.pop() if len(standing) == 1 else None)

    @property
    def covered(self) -> tuple[MarkedSeat, ...]:
        return _covered(self.seats, self.seat)

    @property
    def label(self) -> str | None:
        """The seat's label; None for all together."""
        return next((each.label for each in self.seats if each.id == self.seat), None)

    def shown(self, draft: Draft, *, outdated: bool = False, cast: BallotCast | None = None) -> Marking:
        return Marking(
            self.vote.id, self.vote.number, self.vote.title, self.paper, self.seats, self.seat,
            draft.choice, bool(draft.before), self.vote.closes_at, self.zone, outdated, cast,
        )  # fmt: skip


def take_paper(tx: Tx, actor: Actor, vote_id: int, seat: int) -> Marking:
    """The ballot as far as it is filled in. Raises as marking does."""
    desk = _sit_down(tx, actor, vote_id, seat)
    return desk.shown(desk.draft)


def mark(tx: Tx, actor: Actor, vote_id: int, seat: int, stamp: str, message: int, said: str) -> Marking:
    """Make one mark, undo the last or clear them all; ``stamp`` is that of the screen under ``message``.

    Raises what keeps the person from voting (no such vote, not open, no seat), and what the paper does not allow.
    """
    desk = _sit_down(tx, actor, vote_id, seat)
    draft, kept = desk.draft, desk.kept
    ahead = kept is not None and kept.message == message and tx.now - kept.at <= AHEAD
    if not follows(desk.paper, draft, said, stamp, ahead=ahead):
        return desk.shown(draft, outdated=True)
    after = tap(desk.paper, draft, said)
    drafts.keep(tx, desk.vote.id, desk.person, desk.seat, after, message)
    own = [] if desk.covered[0].lent else [TOGETHER]
    ask_no_more(tx, desk.person, desk.vote.id, [*own, *(each.id for each in desk.covered)])
    return desk.shown(after)


def cast_marked(tx: Tx, actor: Actor, vote_id: int, seat: int, stamp: str) -> Marking:
    """Cast what is marked, if it is what the screen showed. Raises as ``cast_ballot``, and for what is not complete."""
    desk = _sit_down(tx, actor, vote_id, seat)
    draft = desk.draft
    if stamp != draft.stamp:
        return desk.shown(draft, outdated=True)
    choice = choice_of(desk.paper, draft)
    cast = cast_ballot(tx, actor.telegram_id, actor.telegram_id, vote_id, choice, desk.label, "tap")
    return desk.shown(Draft(draft.choice), cast=cast)


def ask_reason(tx: Tx, actor: Actor, vote_id: int, seat: int) -> Marking:
    """Expect the person's next message to be the reason of an objection. Raises NotYourCard where none can be made."""
    desk = _sit_down(tx, actor, vote_id, seat)
    if desk.paper.method != CONSENT:
        raise NotYourCard
    ask_why(tx, desk.person, desk.vote.id, desk.seat)
    return desk.shown(desk.draft)


def take_reason(tx: Tx, actor: Actor, vote_id: int, seat: int, reason: str) -> Marking:
    """Mark an objection with this reason; it is cast by a tap, as everything."""
    desk = _sit_down(tx, actor, vote_id, seat)
    after = tap(desk.paper, desk.draft, f"{OBJECT}: {reason}")
    drafts.keep(tx, desk.vote.id, desk.person, desk.seat, after, message=0)
    identities.stop_awaiting(tx, desk.person)
    return desk.shown(after)


def _sit_down(tx: Tx, actor: Actor, vote_id: int, seat: int) -> _Desk:
    """Lay out the paper. Raises UnknownNumber, VoteNotOpen, VoteClosed, NotSeated or NotYourSeat."""
    person = recognise(tx, actor)
    locks.own_drafts(tx, person)
    found = ballot_box.poll(tx, VoteId(vote_id), actor.telegram_id)
    if found is None:
        raise UnknownNumber(f"V#{vote_id}")
    poll, held = found
    vote = votes.by_id(tx, poll.id)
    require_open(tx, vote)
    own = _marked(castable(tx, poll, held, "holder")) if held else ()
    seats = (*own, *_lent(tx, poll, actor, person))
    if not seats:
        raise NotSeated(vote.name)
    if seat == TOGETHER and not own:
        seat = seats[0].id
    if seat != TOGETHER and not _covered(seats, seat):
        raise NotYourSeat(str(seat))
    kept = drafts.find(tx, vote.id, person, seat)
    return _Desk(person, vote, vote.paper, poll.zone, seats, seat, kept)


def _marked(mandates: list[Mandate], *, lent: bool = False) -> tuple[MarkedSeat, ...]:
    return tuple(
        MarkedSeat(each.seat, each.label, each.standing.choice if each.standing else None, lent) for each in mandates
    )


def _lent(tx: Tx, poll: Poll, actor: Actor, person: PersonId) -> Iterable[MarkedSeat]:
    """The seats that the person may cast for by a proxy now; one whose holder has cast is none of them."""
    for proxy in proxies.in_force(tx, poll.id, person) if poll.proxied else ():
        with suppress(Refusal):
            yield from _marked(mandates(tx, poll, actor.telegram_id, proxy.label), lent=True)
