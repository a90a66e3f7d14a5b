"""The thread of a proposal: what is said in its forum topic, or in the chain of replies under its card."""

from dataclasses import dataclass

from domain.board_refusals import NoTopic
from domain.ids import CommunityId, PersonId, ProposalId
from domain.numbers import Number
from domain.threads import FLOOD, FLOOD_REST, File, is_flood, is_spam, topic_name
from storage import board, communities, deadlines, moderations, outbox, paces, proposals, rounds, threads
from storage.communities import Community
from storage.proposals import Proposal
from storage.threads import Held, Message
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, recognise, require_moderator, unknown
from usecases.moderation import tell_moderated
from usecases.points import POINT
from usecases.silence import look_at_name
from usecases.thread_files import DIGEST


@dataclass(frozen=True)
class Said:
    """A message of a group, new or edited. ``topic`` is the forum topic it stands in, ``reply_to`` the message it
    answers, ``card_of`` the proposal whose card the buttons of that message show: a card that has just been posted, or
    stood there once. ``at`` and ``edited_at`` are Telegram's, in milliseconds."""

    chat_id: int
    message_id: int
    topic: int | None
    reply_to: int | None
    card_of: int | None
    text: str
    file: File | None
    at: int
    edited_at: int | None = None


@dataclass(frozen=True)
class Slow:
    """Of any ``of`` messages in a row at most ``most`` are of one person."""

    most: int
    of: int


@dataclass(frozen=True)
class Followed:
    """The proposal of a message. ``rest_until`` is set when it was one too many: the person rests until then."""

    proposal: int
    rest_until: int | None = None
    slow: Slow | None = None
    """Set when the thread is slow and it was the others' turn: the message is not kept."""
    spam: bool = False
    """Whether it was the same once more: it is hidden, and goes from the group."""


def follow(tx: Tx, actor: Actor, said: Said) -> Followed | None:
    """Keep what was said in a proposal's thread, edits with what stood before; anything else is none of the hall's
    business. So is what is said before it is seconded and after it is over, and what the hall overhears while it is no
    admin and Telegram tells it only part."""
    known = threads.find(tx, said.chat_id, said.message_id)
    if known is not None:
        _edit(tx, known, said)
        return Followed(threads.held(tx, known.proposal).number)
    thread = _thread(tx, said)
    if thread is None:
        return None
    proposal = threads.held(tx, thread)
    if proposal.deaf or not proposal.open:
        return None
    person = recognise(tx, actor)
    if moderations.silent_until(tx, proposal.community, person) is not None:
        return None  # in a basic group Telegram silences nobody
    if not threads.has_spoken(tx, thread, person):
        communities.join(tx, proposal.community, person)
        look_at_name(tx, proposal.community, thread, proposal.number, person)
    pace = paces.of_proposal(tx, thread)
    earlier, at = threads.lately(tx, thread, person, FLOOD), said.edited_at or said.at
    times = [at, *(when for when, _ in earlier)]
    if pace is not None:
        times = sorted([*times, *paces.turned_away_lately(tx, thread, person, FLOOD)], reverse=True)
    if pace is not None and paces.is_spent(tx, thread, person, *pace):
        paces.turn_away(tx, thread, person, said.chat_id, said.message_id, at)
        return Followed(proposal.number, _rest(tx, proposal.community, person, times), Slow(*pace))
    kept = threads.add(
        tx, thread, said.chat_id, said.message_id, said.reply_to, person, said.text, said.file, said.at
    )  # fmt: skip
    if said.file is not None:
        deadlines.set_deadline(tx, DIGEST, kept, tx.now)
    outbox.mark_card(tx, "proposal", thread)
    spam = is_spam(earlier, said.text, at)
    if spam:
        _hide_spam(tx, proposal, kept, person)
    return Followed(proposal.number, _rest(tx, proposal.community, person, times), spam=spam)


def _thread(tx: Tx, said: Said) -> ProposalId | None:
    if said.topic is not None and (in_topic := threads.in_topic(tx, said.chat_id, said.topic)) is not None:
        return in_topic
    if said.reply_to is None:
        return None
    card = outbox.card_at(tx, said.chat_id, said.reply_to)
    if card is not None and card.kind == "proposal":
        return ProposalId(card.subject)
    if card is not None and card.kind == "round" and (asked := rounds.by_id(tx, card.subject)) is not None:
        return asked.proposal
    return threads.thread_of(tx, said.chat_id, said.reply_to) or _shown_by(tx, said.chat_id, said.card_of)


def _shown_by(tx: Tx, chat_id: int, card_of: int | None) -> ProposalId | None:
    """The proposal that a card of the group's shows, if it is one of its community's."""
    proposal = proposals.by_id(tx, ProposalId(card_of)) if card_of is not None else None
    here = communities.by_chat(tx, chat_id)
    return proposal.id if proposal and here and proposal.community == here.id else None


def _edit(tx: Tx, message: Message, said: Said) -> None:
    """The words of what is withdrawn are gone, and an edit does not bring them back. Another photo is an edit too."""
    if message.state == "withdrawn" or said.edited_at is None:
        return
    swapped = said.file is not None and threads.swap_file(tx, message.id, said.file)
    if swapped:
        deadlines.set_deadline(tx, DIGEST, message.id, tx.now)
    elif said.text == message.text:
        return
    threads.edit(tx, message, said.text, said.edited_at)
    point = board.of_message(tx, message.id)
    if point is not None:
        board.reword(tx, point, said.text[:POINT], said.edited_at)
    outbox.mark_card(tx, "proposal", message.proposal)


def _hide_spam(tx: Tx, proposal: Held, kept: int, person: PersonId) -> None:
    message = threads.by_id(tx, kept)
    assert message is not None, kept
    threads.put(tx, message, "hidden")
    act = moderations.add(tx, proposal.community, "hide", None, person, "spam", message=kept)
    tell_moderated(tx, proposal.community, person, act, "hide", "spam", message.text, hall=True)


def _rest(tx: Tx, community: CommunityId, person: PersonId, times: list[int]) -> int | None:
    """Until when somebody must rest who has said too much at once; None for everybody else."""
    if not is_flood(times, times[0]):
        return None
    until = tx.now + FLOOD_REST
    act = moderations.add(tx, community, "mute", None, person, "flood", until=until)
    tell_moderated(tx, community, person, act, "mute", "flood", "", until, hall=True)
    return until


def follow_reaction(tx: Tx, actor: Actor, chat_id: int, message_id: int, emoji: tuple[str, ...]) -> bool:
    """Keep how somebody reacts to a message of a thread; False for any other message."""
    message = threads.find(tx, chat_id, message_id)
    if message is None:
        return False
    threads.react(tx, message.id, recognise(tx, actor), emoji)
    return True


def _by_id(tx: Tx, proposal: ProposalId) -> Proposal:
    found = proposals.by_id(tx, proposal)
    assert found is not None, proposal  # it has messages, or a card
    return found


# --- forum topics ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Wanted:
    """The topic that a proposal's card should stand in: ``topic`` if there is one, else one to be made as ``name``."""

    topic: int | None
    name: str


def wanted_topic(tx: Tx, proposal_id: int, chat_id: int) -> Wanted:
    """Where the proposal's card should stand in that chat, if it is a forum."""
    proposal = _by_id(tx, ProposalId(proposal_id))
    topic = threads.topic_of(tx, proposal.id)
    here = topic.topic_id if topic is not None and topic.chat_id == chat_id else None
    return Wanted(here, topic_name(proposal.number, proposal.draft.title))


def topic_made(tx: Tx, proposal_id: int, chat_id: int, topic_id: int) -> None:
    """The proposal has a topic."""
    threads.add_topic(tx, ProposalId(proposal_id), chat_id, topic_id)


def topic_lost(tx: Tx, proposal_id: int, chat_id: int, topic_id: int) -> None:
    """Somebody deleted the topic: what was said is kept, and the card says so."""
    threads.lose_topic(tx, chat_id, topic_id)
    outbox.mark_card(tx, "proposal", proposal_id)


def topic_seen(tx: Tx, chat_id: int, topic_id: int, name: str) -> bool:
    """A topic of the bot's own appeared in the group. One that was made in the moment in which the hall was stopped is
    found again by the number in its name."""
    here = communities.by_chat(tx, chat_id)
    number = name.partition(" ")[0].removeprefix("P-")
    if here is None or not (number.isascii() and number.isdigit() and len(number) < 9):
        return False
    proposal = proposals.find(tx, here.id, int(number))
    if proposal is None or name != topic_name(proposal.number, proposal.draft.title):
        return False
    threads.add_topic(tx, proposal.id, chat_id, topic_id)
    return True


@dataclass(frozen=True)
class TopicTurned:
    proposal: int
    chat_id: int
    topic_id: int


def turn_topic(tx: Tx, actor: Actor, place: Place, number: Number, closed: bool) -> TopicTurned:
    """A moderator closes the topic of a proposal, or opens it again. Raises NoTopic."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    topic = threads.topic_of(tx, proposal.id)
    if topic is None:
        raise NoTopic(f"P-{proposal.number}")
    threads.close_topic(tx, topic.chat_id, topic.topic_id, tx.now if closed else None)
    kind = "topic closed" if closed else "topic opened"
    communities.log(tx, here.community.id, here.person, kind, {"proposal": proposal.number})
    outbox.mark_card(tx, "proposal", proposal.id)
    return TopicTurned(proposal.number, topic.chat_id, topic.topic_id)


@dataclass(frozen=True)
class ThreadShown:
    """What a proposal's card says of its thread. ``kind``: ``topic`` or ``replies``; ``lost``: topics that were
    deleted under it; ``deaf``: the bot is no admin, so that only points made by the card's buttons count."""

    kind: str
    speakers: int
    messages: int
    lost: int
    closed: bool
    deaf: bool
    slow: Slow | None


def thread_shown(tx: Tx, proposal: Proposal, community: Community) -> ThreadShown:
    """The same work however long the thread is."""
    pace = paces.of_proposal(tx, proposal.id)
    heard, topic = threads.heard(tx, proposal.id), threads.topic_of(tx, proposal.id)
    here = topic is not None and topic.chat_id == community.chat_id
    return ThreadShown(
        "topic" if here else "replies", heard.speakers, heard.messages, threads.lost_topics(tx, proposal.id),
        bool(here and topic and topic.closed_at is not None), community.deaf,
        Slow(*pace) if pace is not None else None,
    )  # fmt: skip
