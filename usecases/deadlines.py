"""The look at the clock: what is due is done, each once, whoever looks and however late."""

from collections.abc import Callable, Mapping

from domain.ids import VoteId
from domain.instants import MINUTE
from storage import conversations, deadlines, loose_photos, sayings, updates
from storage.deadlines import Deadline
from storage.transaction import Tx
from usecases import (
    checks,
    digests,
    ladders,
    opinions,
    petitions,
    programmes,
    proposals,
    rolls,
    rounds,
    surveys,
    turnout,
    unsigned,
    votes,
    walks,
)

# What is done within the look itself, in its transaction.
_IN_TRANSACTION: Mapping[str, Callable[[Tx, int], object]] = {
    "open vote": lambda tx, subject: votes.begin_vote(tx, VoteId(subject)),
    "remind": lambda tx, subject: turnout.remind(tx, VoteId(subject)),
    "remind again": lambda tx, subject: turnout.remind(tx, VoteId(subject), turnout.AGAIN),
    "close vote": lambda tx, subject: votes.close_vote(tx, VoteId(subject)),
    "remind survey": surveys.remind_survey,
    "close survey": surveys.close_survey,
    "gate days": proposals.show_gate,
    "programme ends soon": programmes.programme_ends_soon,
    "end programme": programmes.end_programme,
    "forget import": rolls.forget_file,
    "end check": checks.end_check,
    "remind check": checks.remind_check,
    "late": ladders.climb,
    petitions.OPENING: petitions.open_petition,
    "promises": ladders.post_week,
    digests.LOOK: digests.look_for_news,
    rounds.TURN_ENDS: rounds.turn_over,
    rounds.ROUND_ENDS: rounds.end_round,
    unsigned.PUBLISH: unsigned.publish_questions,
    unsigned.FORGET: unsigned.forget_steps,
    opinions.REMIND: opinions.remind,
    opinions.DUE: opinions.fall_due,
    walks.OVER: walks.end_walk,
}

# What takes long, and is done beside the writer and settled afterwards.
BESIDE = ("count", "write record")


def due_now(tx: Tx) -> list[Deadline]:
    """What is due and done in a transaction of its own each, so that one that fails holds up no other."""
    return deadlines.due(tx, tuple(_IN_TRANSACTION))


def do(tx: Tx, deadline: Deadline) -> None:
    """Do what is due, once."""
    if deadlines.done(tx, deadline):  # first: what it does may set the same deadline anew
        _IN_TRANSACTION[deadline.kind](tx, deadline.subject)


def due_beside(tx: Tx) -> list[Deadline]:
    """What is due and done beside the writer; counting comes first."""
    return [deadline for kind in BESIDE for deadline in deadlines.due(tx, (kind,))]


def finish(tx: Tx, deadline: Deadline) -> None:
    """The work beside the writer is done, unless it was asked for anew meanwhile."""
    deadlines.done(tx, deadline)


def postpone(tx: Tx, deadline: Deadline) -> None:
    """It failed: try again in a minute, and let others go first meanwhile."""
    deadlines.postpone(tx, deadline, tx.now + MINUTE)


def tidy(tx: Tx) -> int:
    """Forget updates older than eight days, handled or set aside, conversations that nobody went on with, and photos of
    albums for which no caption came."""
    forgotten = updates.forget_old(tx) + conversations.forget_old(tx)
    return forgotten + sayings.forget_old(tx) + loose_photos.forget_old(tx)
