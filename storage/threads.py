"""What was said in a proposal's thread, how it was edited and reacted to, who spoke, and the forum topics it is in."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, or_, select, update

from domain.board import STANDING
from domain.ids import CommunityId, Instant, PersonId, ProposalId
from domain.proposals import OPEN
from domain.threads import File
from storage import locks
from storage.communities import insert_or_ignore
from storage.tables import message_reactions, message_versions, messages, points, speakers, topics
from storage.transaction import Tx


@dataclass(frozen=True)
class Message:
    """One message of a thread as it stands."""

    id: int
    proposal: ProposalId
    chat_id: int
    message_id: int
    author: PersonId
    text: str
    state: str
    at: Instant
    edited_at: Instant | None


_COLUMNS = (
    messages.c.id, messages.c.proposal_id, messages.c.chat_id, messages.c.message_id, messages.c.person_id,
    messages.c.text, messages.c.state, messages.c.at, messages.c.edited_at,
)  # fmt: skip
_AT = "SELECT id FROM messages WHERE chat_id = ? AND message_id = ?"
_THREAD = "SELECT proposal_id FROM messages WHERE chat_id = ? AND message_id = ?"
# Past Core, because a thread may bring hundreds of messages a second: ten statements each.
_ADD = """
INSERT INTO messages
(proposal_id, chat_id, message_id, reply_to, person_id, text, file_kind, file_id, file_hash, state, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"""
_SPOKE = """
INSERT INTO speakers (proposal_id, person_id, messages, points) VALUES (?, ?, 1, 0)
ON CONFLICT (proposal_id, person_id) DO UPDATE SET messages = speakers.messages + 1"""
_LATELY = "SELECT at, text FROM messages WHERE proposal_id = ? AND person_id = ? ORDER BY at DESC LIMIT ?"
_HAS_SPOKEN = "SELECT 1 FROM speakers WHERE proposal_id = ? AND person_id = ?"
_HELD = """
SELECT p.number, p.community_id, c.deaf_since, p.state FROM proposals p JOIN communities c ON c.id = p.community_id
WHERE p.id = ?"""


def add(
    tx: Tx, proposal: ProposalId, chat_id: int, message_id: int, reply_to: int | None, author: PersonId, text: str,
    file: File | None, at: int,
) -> int:  # fmt: skip
    """Keep a message and count that its author spoke; returns its id."""
    carried = (file.kind, file.id, file.hash) if file else (None, None, None)
    row = tx.raw(_ADD, proposal, chat_id, message_id, reply_to or 0, author, text, *carried, STANDING, at).fetchone()
    assert row is not None  # it was just inserted
    locks.own_board(tx, proposal)
    tx.raw(_SPOKE, proposal, author)
    return int(row[0])


def edit(tx: Tx, message: Message, text: str, at: int) -> None:
    """Let a message say something else, and keep what it said before."""
    versions = select(func.count()).where(message_versions.c.message_id == message.id).scalar_subquery()
    kept = insert(message_versions).values(message_id=message.id, version=versions + 1, text=message.text, until=at)
    tx.conn.execute(kept)
    tx.conn.execute(update(messages).where(messages.c.id == message.id).values(text=text, edited_at=at))


@dataclass(frozen=True)
class Held:
    """As much of a proposal as its thread needs. ``deaf``: the bot is no admin of the community's group; ``open``: it
    is being discussed."""

    proposal: ProposalId
    number: int
    community: CommunityId
    deaf: bool
    open: bool


def held(tx: Tx, proposal: ProposalId) -> Held:
    """The proposal whose thread it is."""
    row = tx.raw(_HELD, proposal).fetchone()
    assert row is not None, proposal
    return Held(proposal, row[0], CommunityId(row[1]), row[2] is not None, row[3] == OPEN)


def find(tx: Tx, chat_id: int, message_id: int) -> Message | None:
    """The message that stands there in Telegram, if it is of a thread."""
    row = tx.raw(_AT, chat_id, message_id).fetchone()
    return None if row is None else by_id(tx, int(row[0]))


def by_id(tx: Tx, message: int) -> Message | None:
    row = tx.conn.execute(select(*_COLUMNS).where(messages.c.id == message)).one_or_none()
    return None if row is None else Message(*row)


def thread_of(tx: Tx, chat_id: int, message_id: int) -> ProposalId | None:
    """The proposal in whose thread that message stands."""
    row = tx.raw(_THREAD, chat_id, message_id).fetchone()
    return None if row is None else ProposalId(row[0])


def lately(tx: Tx, proposal: ProposalId, person: PersonId, most: int) -> list[tuple[int, str]]:
    """When and what the person said last in the thread, the newest first."""
    return [(row[0], row[1]) for row in tx.raw(_LATELY, proposal, person, most).fetchall()]


def said_by(tx: Tx, person: PersonId, proposal: ProposalId, most: int) -> list[Message]:
    """What stands of the person's messages in the thread, the newest first."""
    theirs = messages.c.proposal_id == proposal, messages.c.person_id == person, messages.c.state == STANDING
    said = select(*_COLUMNS).where(*theirs).order_by(messages.c.at.desc(), messages.c.message_id.desc())
    return [Message(*row) for row in tx.conn.execute(said.limit(most))]


def put(tx: Tx, message: Message, state: str) -> None:
    """Let a message stand or not, and count its author's anew."""
    tx.conn.execute(update(messages).where(messages.c.id == message.id).values(state=state))
    recount(tx, message.proposal, message.author)


def blank(tx: Tx, message: Message) -> None:
    """Forget what a message said, in every version, and its file."""
    nothing = {"text": "", "file_id": None, "file_hash": None, "file_digest": None}
    tx.conn.execute(update(messages).where(messages.c.id == message.id).values(**nothing))
    tx.conn.execute(delete(message_versions).where(message_versions.c.message_id == message.id))


@dataclass(frozen=True)
class Carried:
    """The file of a message. ``digest``: the SHA-256 of its content in hex, once that was looked at; ``before``: how
    many earlier messages of the thread carry the same content, or what Telegram says is the same file."""

    kind: str
    digest: str | None
    before: int


def carried(tx: Tx, message: int) -> Carried | None:
    """The file that a message carries; None where there is none, or it was forgotten."""
    other = messages.alias()
    same = or_(other.c.file_digest == messages.c.file_digest, other.c.file_hash == messages.c.file_hash)
    before = select(func.count()).where(
        other.c.proposal_id == messages.c.proposal_id, other.c.id < messages.c.id, other.c.state == STANDING, same
    )
    columns = messages.c.file_kind, messages.c.file_digest, before.scalar_subquery()
    row = tx.conn.execute(select(*columns).where(messages.c.id == message, messages.c.file_id.is_not(None))).first()
    return None if row is None else Carried(*row)


def file_id(tx: Tx, message: int) -> str | None:
    """Where Telegram has the message's file."""
    found: str | None = tx.conn.execute(select(messages.c.file_id).where(messages.c.id == message)).scalar_one()
    return found


def swap_file(tx: Tx, message: int, file: File) -> bool:
    """An edit put that file into the message; False where it was there before."""
    other = messages.c.id == message, func.coalesce(messages.c.file_hash, "") != file.hash
    new = {"file_kind": file.kind, "file_id": file.id, "file_hash": file.hash, "file_digest": None}
    return bool(tx.conn.execute(update(messages).where(*other).values(**new)).rowcount)


def digest_file(tx: Tx, message: int, digest: str) -> None:
    """The content of a message's file has that SHA-256; nothing is written where the file was forgotten meanwhile."""
    here = messages.c.id == message, messages.c.file_id.is_not(None)
    tx.conn.execute(update(messages).where(*here).values(file_digest=digest))


def react(tx: Tx, message: int, person: PersonId, emoji: Sequence[str]) -> None:
    """The person's reactions to a message are these now."""
    mine = (message_reactions.c.message_id == message) & (message_reactions.c.person_id == person)
    tx.conn.execute(delete(message_reactions).where(mine))
    if emoji:
        new = insert(message_reactions).values(message_id=message, person_id=person, emoji=" ".join(emoji), at=tx.now)
        tx.conn.execute(new)


# --- who spoke -------------------------------------------------------------------------------------------------------


def _let_speak(tx: Tx, proposal: ProposalId, person: PersonId) -> None:
    new = insert_or_ignore(tx, speakers).values(proposal_id=proposal, person_id=person, messages=0, points=0)
    tx.conn.execute(new)


def is_nobody(tx: Tx, person: PersonId) -> bool:
    """Whether questions without a name stand under that person, whom nobody is."""
    return tx.raw("SELECT 1 FROM nobodies WHERE person_id = ?", person).fetchone() is not None


def recount(tx: Tx, proposal: ProposalId, person: PersonId) -> None:
    """Count anew what stands of the person's messages and points. Nobody's count for nobody."""
    if is_nobody(tx, person):
        return
    locks.own_board(tx, proposal)
    _let_speak(tx, proposal, person)
    of_messages = messages.c.proposal_id == proposal, messages.c.person_id == person, messages.c.state == STANDING
    of_points = points.c.proposal_id == proposal, points.c.person_id == person, points.c.state == STANDING
    counted = {
        "messages": select(func.count()).select_from(messages).where(*of_messages).scalar_subquery(),
        "points": select(func.count()).select_from(points).where(*of_points).scalar_subquery(),
    }
    mine = speakers.c.proposal_id == proposal, speakers.c.person_id == person
    tx.conn.execute(update(speakers).where(*mine).values(**counted))


@dataclass(frozen=True)
class Heard:
    """How many people spoke, and how many messages of theirs stand."""

    speakers: int
    messages: int


def heard(tx: Tx, proposal: ProposalId) -> Heard:
    """Costs as many rows as people spoke, however much they said."""
    said = func.coalesce(func.sum(speakers.c.messages), 0)
    counts = select(func.count(), said).where(
        speakers.c.proposal_id == proposal, speakers.c.messages + speakers.c.points > 0
    )
    row = tx.conn.execute(counts).one()
    return Heard(int(row[0]), int(row[1]))


def has_spoken(tx: Tx, proposal: ProposalId, person: PersonId) -> bool:
    return tx.raw(_HAS_SPOKEN, proposal, person).fetchone() is not None


# --- forum topics ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Topic:
    chat_id: int
    topic_id: int
    closed_at: Instant | None


def add_topic(tx: Tx, proposal: ProposalId, chat_id: int, topic_id: int) -> None:
    """The proposal is discussed in that topic; once is enough."""
    new = insert_or_ignore(tx, topics).values(chat_id=chat_id, topic_id=topic_id, proposal_id=proposal, at=tx.now)
    tx.conn.execute(new)


def topic_of(tx: Tx, proposal: ProposalId) -> Topic | None:
    """The topic in which the proposal is discussed now."""
    kept = select(topics.c.chat_id, topics.c.topic_id, topics.c.closed_at).where(
        topics.c.proposal_id == proposal, topics.c.lost_at.is_(None)
    )
    row = tx.conn.execute(kept.order_by(topics.c.at.desc(), topics.c.topic_id.desc()).limit(1)).first()
    return None if row is None else Topic(*row)


def in_topic(tx: Tx, chat_id: int, topic_id: int) -> ProposalId | None:
    """The proposal that is discussed in a topic."""
    sql = "SELECT proposal_id FROM topics WHERE chat_id = ? AND topic_id = ?"
    row = tx.raw(sql, chat_id, topic_id).fetchone()
    return None if row is None else ProposalId(row[0])


def lose_topic(tx: Tx, chat_id: int, topic_id: int) -> None:
    """The topic was deleted."""
    here = topics.c.chat_id == chat_id, topics.c.topic_id == topic_id
    tx.conn.execute(update(topics).where(*here).values(lost_at=tx.now))


def close_topic(tx: Tx, chat_id: int, topic_id: int, closed_at: int | None) -> None:
    """The topic is closed, or open again (None)."""
    here = topics.c.chat_id == chat_id, topics.c.topic_id == topic_id
    tx.conn.execute(update(topics).where(*here).values(closed_at=closed_at))


def lost_topics(tx: Tx, proposal: ProposalId) -> int:
    """How many of the proposal's topics were deleted under it."""
    gone = topics.c.proposal_id == proposal, topics.c.lost_at.is_not(None)
    return int(tx.conn.execute(select(func.count()).select_from(topics).where(*gone)).scalar_one())
