"""Refusals in words: what is wrong, where, and what to do next."""

import html
import re
from typing import Any

from domain.gate import Condition
from domain.refusals import GateNotMet, Refusal
from handlers.screens.proposal import condition_line
from handlers.screens.screen import Screen, moment, shortened
from texts import Texts

_LONGEST_SAID = 120
_MOMENTS = {"closed_at": "closed", "opens_at": "opens"}
"""Facts that are moments, in the refusal's ``zone``, and the name under which its message wants them."""


def refusal_screen(refusal: Refusal, texts: Texts) -> Screen:
    """The refusal as a message."""
    said = texts.say(refusal.text_id, **_facts(refusal, texts))
    if isinstance(refusal, GateNotMet):
        lines = [condition_line(Condition(**each), texts, refusal.zone) for each in refusal.missing]
        return Screen("\n".join([said, *lines]))
    return Screen(said)


def refusal_text(refusal: Refusal, texts: Texts) -> str:
    """The refusal as plain text, for a pop-up."""
    return without_markup(texts.say(refusal.text_id, **_facts(refusal, texts)))


_MARKUP = re.compile(r"</?(?:b|i|code)>")


def without_markup(said: str) -> str:
    """A message's text without the hall's own tags, where HTML is not shown."""
    return html.unescape(_MARKUP.sub("", said))


def _facts(refusal: Refusal, texts: Texts) -> dict[str, str | int]:
    facts = {name: fact for name, fact in refusal.facts.items() if name not in ("missing", "zone")}
    zone = refusal.facts.get("zone", "UTC")
    return {_MOMENTS.get(name, name): _word(name, fact, texts, zone) for name, fact in facts.items()}


def _word(name: str, fact: Any, texts: Texts, zone: str) -> str | int:  # noqa: ANN401  # what a refusal may hold
    if name in _MOMENTS:
        return moment(texts, fact, zone)
    if isinstance(fact, (list, tuple)):
        return ", ".join(str(each) for each in fact) or "none"
    if name == "axis":
        return texts.plain("axis", axis=fact)
    return fact if isinstance(fact, int) else shortened(str(fact), _LONGEST_SAID)
