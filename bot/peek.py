"""What the hall needs of a raw update before it reads all of it: whose it is, what it is about, what was tapped."""

from typing import Annotated

import msgspec

_Id = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]
"""A number that the database can hold. Telegram's are shorter, and no later try would keep one that is longer."""


class _Person(msgspec.Struct):
    id: _Id
    language_code: str | None = None


class _Chat(msgspec.Struct):
    id: _Id
    type: str = ""


class _Message(msgspec.Struct):
    message_id: _Id
    chat: _Chat
    from_: _Person | None = msgspec.field(default=None, name="from")
    edit_date: int | None = None


class _Said(_Message):
    reply_to_message: _Message | None = None


class Tap(msgspec.Struct):
    id: str
    from_: _Person = msgspec.field(name="from")
    data: str | None = None
    message: _Message | None = None


class _Event(msgspec.Struct):
    from_: _Person | None = msgspec.field(default=None, name="from")


class _Reaction(msgspec.Struct):
    chat: _Chat
    message_id: _Id
    date: int
    user: _Person | None = None


class Peek(msgspec.Struct):
    """As much of an update as its order, its repeats and a ballot need; 2 µs to decode, pydantic's model 115."""

    update_id: _Id
    message: _Said | None = None
    edited_message: _Said | None = None
    callback_query: Tap | None = None
    my_chat_member: _Event | None = None
    message_reaction: _Reaction | None = None

    @property
    def heard(self) -> bool:
        """Whether it is of a kind that the hall asks for; it may bring any."""
        return any((self.message, self.edited_message, self.callback_query, self.my_chat_member, self.message_reaction))

    @property
    def person(self) -> int:
        """Whom the update is from; updates of nobody are kept in order among themselves."""
        if self.message_reaction is not None and self.message_reaction.user is not None:
            return self.message_reaction.user.id
        part = self.callback_query or self.message or self.edited_message or self.my_chat_member
        return part.from_.id if part is not None and part.from_ is not None else 0

    @property
    def queue(self) -> int:
        """What it is handled in order with: the person's other updates; or, for what is said in a thread, the chat's
        other replies, because a reply to a reply is kept only when that one is known."""
        said = self.message or self.edited_message
        return said.chat.id if said is not None and said.reply_to_message is not None else self.person

    @property
    def origin(self) -> str:
        """What the update is about: an update_id alone can come again for something else."""
        if self.callback_query is not None:
            return f"c:{self.callback_query.id}"
        if self.message_reaction is not None:
            one = self.message_reaction
            return f"r:{one.chat.id}:{one.message_id}:{self.person}:{one.date}"
        message = self.message or self.edited_message
        if message is not None:
            return f"m:{message.chat.id}:{message.message_id}:{message.edit_date or 0}"
        return "o"


class _Numbered(msgspec.Struct):
    update_id: _Id


_decode = msgspec.json.Decoder(Peek).decode
_numbered = msgspec.json.Decoder(_Numbered).decode


_Unread = (msgspec.DecodeError, UnicodeDecodeError)


class Unreadable(Exception):
    """It is no update."""


def peek_at(raw: bytes) -> Peek:
    """Raises Unreadable."""
    try:
        return _decode(raw)
    except _Unread as error:
        raise Unreadable(str(error)) from error


def number_of(raw: bytes) -> int | None:
    """The number of an update that may be unreadable otherwise."""
    try:
        return _numbered(raw).update_id
    except _Unread:
        return None


def queue_of(raw: bytes) -> int:
    """Among whose updates this one keeps its order; what cannot be read is among those of nobody."""
    try:
        return peek_at(raw).queue
    except Unreadable:
        return 0


def printable(words: str) -> str:
    """The words without what neither a database nor a log can hold: NUL, and halves of a surrogate pair."""
    return words.replace("\0", "\\0").encode(errors="backslashreplace").decode()


def ballot(data: str | None) -> tuple[int, str]:
    """``b:<vote>:<choice>`` as ``(vote, choice)``; ``(0, "")`` for any other data."""
    kind, _, rest = (data or "").partition(":")
    vote, _, choice = rest.partition(":")
    if kind != "b" or not (vote.isascii() and vote.isdigit() and len(vote) < 19):
        return 0, ""
    return int(vote), choice
