"""What the page asks for over its WebSocket: one struct for each thing that a visitor can do."""

from __future__ import annotations

from typing import Literal

import msgspec


class _Asked(msgspec.Struct, tag_field="do", forbid_unknown_fields=True, frozen=True, kw_only=True):
    re: int
    """The number under which the page waits for the answer."""


class _Somewhere(_Asked, frozen=True, kw_only=True):
    """Somebody in one of their chats."""

    person: int
    chat: int


class Watch(_Asked, tag="watch", frozen=True, kw_only=True):
    """Whose private chats this page has before its eyes."""

    people: list[int]


class Chats(_Asked, tag="chats", frozen=True, kw_only=True):
    """The chats of a person."""

    person: int


class History(_Somewhere, tag="history", frozen=True, kw_only=True):
    """What stands in a chat, and the menu of commands there."""


class Say(_Somewhere, tag="say", frozen=True, kw_only=True):
    """Send text."""

    text: str
    reply: int | None = None
    thread: int | None = None
    guise: int | None = None
    """In whose name: of a channel of theirs, or of the group itself, as an administrator who remains anonymous."""


class Point(_Somewhere, tag="point", frozen=True, kw_only=True):
    """Send a place on the map, in degrees."""

    latitude: float
    longitude: float
    thread: int | None = None


class Edit(_Somewhere, tag="edit", frozen=True, kw_only=True):
    """Change one's own message."""

    message: int
    text: str


class React(_Somewhere, tag="react", frozen=True, kw_only=True):
    """Put an emoji under a message; an empty one takes it away."""

    message: int
    emoji: str


class Tap(_Somewhere, tag="tap", frozen=True, kw_only=True):
    """Press the button that stands in this row and column, both counted from 0."""

    message: int
    row: int
    column: int


class Follow(_Asked, tag="follow", frozen=True, kw_only=True):
    """Open a deep link of a bot."""

    person: int
    url: str


class Move(_Asked, tag="move", frozen=True, kw_only=True):
    """Move the clock forward: by so many seconds, or to an instant (milliseconds since 1970)."""

    seconds: int = 0
    to: int | None = None


class Tell(_Asked, tag="tell", frozen=True, kw_only=True):
    """The story."""

    what: Literal["next", "play", "pause"]


class Run(_Asked, tag="run", frozen=True, kw_only=True):
    """The bot's process."""

    what: Literal["kill", "start"]


class Trouble(_Asked, tag="trouble", frozen=True, kw_only=True):
    """Switch a fault of Telegram on or off."""

    what: Literal["slow", "storm", "twice"]
    on: bool


Asked = Watch | Chats | History | Say | Point | Edit | React | Tap | Follow | Move | Tell | Run | Trouble

read = msgspec.json.Decoder(Asked).decode
