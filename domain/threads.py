"""The thread of a proposal: what its forum topic is called, and when somebody says too much of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.instants import HOUR, MINUTE
from domain.spelling import plain, visible

TOPIC_NAME = 128
"""Telegram's limit."""

FLOOD, FLOOD_WITHIN, FLOOD_REST = 20, MINUTE, 10 * MINUTE
"""So many messages within that time are a flood, and end in a rest of so long."""
SAME, SAME_WITHIN, SAME_LENGTH = 3, HOUR, 20
"""The same words for the third time within that time are spam, if they are no mere "yes, me too"."""


@dataclass(frozen=True)
class File:
    """What a message carries: Telegram's ``id`` to fetch it by, and the ``hash`` that stays the same for the same file
    whoever sends it. ``kind``: photo, document or voice."""

    kind: str
    id: str
    hash: str


def topic_name(number: int, title: str) -> str:
    """What the topic of a proposal is called; its number in front tells it from all others."""
    return f"P-{number} · {visible(title)}"[:TOPIC_NAME].rstrip()


def is_flood(times: Sequence[int], at: int) -> bool:
    """Whether the message of ``at`` is one too many; ``times`` are those of the person's last FLOOD messages with it,
    the newest first."""
    return len(times) >= FLOOD and at - times[FLOOD - 1] < FLOOD_WITHIN


def is_spam(earlier: Sequence[tuple[int, str]], text: str, at: int) -> bool:
    """Whether the words were said SAME - 1 times before; ``earlier`` are ``(at, text)`` of the person's messages."""
    said = plain(text).casefold()
    if len(said) < SAME_LENGTH:
        return False
    same = [when for when, before in earlier if at - when < SAME_WITHIN and plain(before).casefold() == said]
    return len(same) >= SAME - 1
