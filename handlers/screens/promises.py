"""Commitments in private: the buttons below a notice, and the question for a reason."""

from typing import Any

from handlers.screens.screen import Button, Screen, moment, shortened
from texts import Texts
from usecases.promise_reasons import LONGER, WhyAsked

Rows = tuple[tuple[Button, ...], ...]
KINDS = ("assigned", "whistle-asked", "confirm-asked", "settle-asked", "late", "reopened")
"""The notices that have such buttons."""


def promise_rows(kind: str, facts: dict[str, Any], texts: Texts) -> Rows:
    """What whoever is told can say at once."""
    commitment = facts["commitment"]
    if kind in ("assigned", "late", "reopened"):
        return owner_rows(commitment, facts["state"], texts) if kind == "assigned" or facts.get("yours") else ()
    word = {"whistle-asked": "whistle", "confirm-asked": "confirm", "settle-asked": "uphold"}[kind]
    return ((_button(commitment, word, texts),),)


def owner_rows(commitment: int, state: str, texts: Texts) -> Rows:
    """What the owner can say of it in that state; that it is done is said with a note and a picture, by ``/done``."""
    words = {"asked": ("accept", "disown", "refuse"), "accepted": ("extend", "refuse")}
    rows = {**words, "reopened": words["accepted"]}.get(state, ())
    return tuple((_button(commitment, word, texts),) for word in rows)


def _button(commitment: int, word: str, texts: Texts) -> Button:
    return Button(texts.plain(f"promise-{word}"), data=f"k:{commitment}:{word}")


def longer_screen(asked: WhyAsked, texts: Texts) -> Screen:
    """By how long?"""
    due = moment(texts, asked.due_at, asked.zone)
    said = texts.say("promise-longer", promise=asked.promise, title=shortened(asked.title, 200), due=due)
    days = tuple(
        Button(texts.plain("promise-days", days=each), data=f"k:{asked.commitment}:extend-{each}") for each in LONGER
    )
    return Screen(said, (days[:2], days[2:], (_leave(asked, texts),)))


def why_screen(asked: WhyAsked, texts: Texts) -> Screen:
    """Why? The next message is the reason, which is published."""
    until = "none" if asked.until is None else moment(texts, asked.until, asked.zone)
    title = shortened(asked.title, 200)
    said = texts.say("promise-why", promise=asked.promise, title=title, word=asked.word, until=until)
    return Screen(said, ((_leave(asked, texts),),))


def _leave(asked: WhyAsked, texts: Texts) -> Button:
    return Button(texts.plain("promise-leave"), data=f"k:{asked.commitment}:leave")
