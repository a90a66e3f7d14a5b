"""When a proposal has a forum topic: once it is discussed, and an open one until it is over."""

from dataclasses import dataclass

from domain.ids import ProposalId
from domain.proposals import MERGED, OPEN, WITHDRAWN
from storage import outbox, proposals, threads
from storage.transaction import Tx


@dataclass(frozen=True)
class TopicDue:
    """What is to be done in the chat before the card of a proposal is shown. ``open``: it is discussed and has no
    topic; a card that stands already is then of one that waited to be seconded, whose topic was deleted, or that was
    made while the bot could open none. ``into`` is the topic in which its card is to stand and does not; ``shut`` the
    one that was closed when the proposal ended."""

    open: bool
    into: int | None
    shut: int | None


def topic_due(tx: Tx, proposal_id: int, chat_id: int, card: int | None) -> TopicDue:
    """What its topic in that chat needs, if the chat is a forum. ``card`` is the message that its card stands as: one
    that is older than the topic, which has the number of its first message, stands outside."""
    proposal = proposals.by_id(tx, ProposalId(proposal_id))
    assert proposal is not None, proposal_id  # it has a card
    topic = threads.topic_of(tx, proposal.id)
    here = topic if topic is not None and topic.chat_id == chat_id else None
    over = proposal.state in (WITHDRAWN, MERGED)
    ended = here is not None and over and here.closed_at is not None and here.closed_at == proposal.ended_at
    outside = here is not None and proposal.state == OPEN and card is not None and card < here.topic_id
    return TopicDue(
        here is None and proposal.state == OPEN, here.topic_id if here and outside else None,
        here.topic_id if here and ended else None,
    )  # fmt: skip


def card_moved(tx: Tx, proposal_id: int) -> None:
    """The card stands no longer where it stood; it is posted anew, in its topic."""
    outbox.post_anew(tx, "proposal", proposal_id)


def shut_topic(tx: Tx, proposal: ProposalId) -> None:
    """The proposal is over: so is its topic, which a moderator can open again (``/thread P-2 open``)."""
    topic = threads.topic_of(tx, proposal)
    if topic is not None and topic.closed_at is None:
        threads.close_topic(tx, topic.chat_id, topic.topic_id, tx.now)
