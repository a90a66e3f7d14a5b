"""Taking back what one said, and being forgotten: Telegram tells no bot of a message that somebody deletes."""

from dataclasses import dataclass

from domain.board import STANDING, WITHDRAWN
from domain.board_refusals import NotInThread, NotOwnWords
from domain.refusals import LastModerator
from storage import amendments, board, communities, conversations, disputes, forgetting, heard, outbox, threads
from storage.board import Point
from storage.threads import Message
from storage.transaction import Tx
from usecases.forgotten_notices import forget_in_notices
from usecases.forgotten_owners import forget_owner
from usecases.hall import Actor, recognise
from usecases.own_needs import forget_needs
from usecases.points import by_id, standing
from usecases.proposal_files import forget_proposals
from usecases.proxies import forget_proxies
from usecases.themes import forget_in_themes


@dataclass(frozen=True)
class Withdrawn:
    """``chat_id`` and ``message_id`` are where it stands in Telegram, if it was a message."""

    proposal: int
    id: int
    chat_id: int | None = None
    message_id: int | None = None


def withdraw_said(tx: Tx, actor: Actor, chat_id: int, message_id: int) -> Withdrawn:
    """Take back the message that stands there. Raises NotInThread or NotOwnWords."""
    return _message(tx, actor, threads.find(tx, chat_id, message_id))


def withdraw_message(tx: Tx, actor: Actor, message: int) -> Withdrawn:
    """Take back one of one's own messages."""
    return _message(tx, actor, threads.by_id(tx, message))


def withdraw_point(tx: Tx, actor: Actor, point_id: int) -> Withdrawn:
    """Take back one of one's own points, and the message that it was marked on."""
    person = recognise(tx, actor)
    point, proposal = standing(tx, person, point_id)
    if point.author != person:
        raise NotOwnWords
    message = threads.by_id(tx, point.message) if point.message is not None else None
    _gone(tx, point, message)
    return _withdrawn(proposal.number, proposal.id, message)


def _message(tx: Tx, actor: Actor, message: Message | None) -> Withdrawn:
    person = recognise(tx, actor)
    if message is None or message.state == WITHDRAWN:
        raise NotInThread
    if message.author != person:
        raise NotOwnWords
    _gone(tx, board.of_message(tx, message.id), message)
    return _withdrawn(by_id(tx, message.proposal).number, message.proposal, message)


def _withdrawn(number: int, proposal: int, message: Message | None) -> Withdrawn:
    return Withdrawn(
        number, proposal, message.chat_id if message else None, message.message_id if message else None
    )  # fmt: skip


def _gone(tx: Tx, point: Point | None, message: Message | None) -> None:
    """The words are forgotten; that something stood there, and who supported it, is not."""
    if message is not None:
        threads.blank(tx, message)
        threads.put(tx, message, WITHDRAWN)
        outbox.mark_card(tx, "proposal", message.proposal)
    if point is not None:
        board.blank(tx, point)
        amendments.blank(tx, point.id)
        board.put(tx, point, WITHDRAWN)
        outbox.mark_card(tx, "proposal", point.proposal)


@dataclass(frozen=True)
class Forgotten:
    """How much was taken back."""

    messages: int
    points: int
    seats: int


def forget_me(tx: Tx, actor: Actor) -> Forgotten:
    """Erase who somebody is: their words in threads and on boards, their reactions, roles and seats, and the row that
    ties them to their account. Ballots hold no name and stay. Raises LastModerator: a hall without one is stuck."""
    person = recognise(tx, actor)
    for community in communities.of_person(tx, person):
        if communities.people_in_role(tx, community.id, "moderator") == [person]:
            raise LastModerator
    forget_proxies(tx, person)
    forget_in_notices(tx, person)
    messages, points = forgetting.messages_of(tx, person), forgetting.points_of(tx, person)
    for message in messages:
        _gone(tx, None, message)
    for point in points:
        _gone(tx, point, None)
    amendments.forget(tx, person)
    disputes.forget(tx, person)
    forget_needs(tx, person)
    forget_in_themes(tx, person)
    forget_proposals(tx, person)
    conversations.forget_person(tx, actor.telegram_id)
    forget_owner(tx, person)
    heard.rewrite_records_naming(tx, person)
    tx.forget_for_good()
    stood = sum(message.state == STANDING for message in messages)
    counted = sum(point.state == STANDING for point in points)
    return Forgotten(stood, counted, forgetting.erase(tx, person))
