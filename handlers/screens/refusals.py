"""Refusals in words: what is wrong, where, and what to do next."""

import html
import re
from typing import Any

from domain.gate import Condition
from domain.paper_refusals import KeyUnfit, TiesUnfit
from domain.refusals import BadValue, GateNotMet, MissingKey, Refusal, TooLong, UnknownKey
from domain.rule_refusals import RuleUnfit
from domain.seat_refusals import NoSecond, ProxyLimit
from domain.surveys.form_refusals import KindUnread, LanguagesUnfit
from handlers.screens.gate import condition_line
from handlers.screens.screen import Screen, moment, shortened, weight
from handlers.screens.words import key_said, keys_listed, method_said, values_said
from texts import Texts

_LONGEST_SAID, _LONGEST_LIST = 120, 1500
_MOMENTS = {"closed_at": "closed", "closes_at": "closes", "opens_at": "opens", "until_at": "until"}
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
    said = {_MOMENTS.get(name, name): _word(name, fact, texts, zone) for name, fact in facts.items()}
    return said | _words(refusal, texts)


def _words(refusal: Refusal, texts: Texts) -> dict[str, str]:
    """What the refusal says of a form, in the words of the reader's language."""
    said: dict[str, str] = {}
    if isinstance(refusal, (MissingKey, BadValue, TooLong, KeyUnfit)):
        said["key"] = key_said(refusal.key, texts)
    if isinstance(refusal, UnknownKey):
        said["known"] = keys_listed(refusal.known, texts)
    if isinstance(refusal, (BadValue, KindUnread)) and refusal.known:
        said["known"] = values_said(refusal.known, texts)
    if isinstance(refusal, LanguagesUnfit):
        said["languages"] = " | ".join(texts.plain("form-language", language=each) for each in refusal.languages)
    if isinstance(refusal, (KeyUnfit, RuleUnfit, TiesUnfit)):
        said["method"] = method_said(refusal.method, texts)
    if isinstance(refusal, NoSecond):
        said["role"] = texts.plain("role", role=refusal.role)
    if isinstance(refusal, ProxyLimit) and refusal.limit == "share":
        said["about"] = texts.plain("axis", axis=refusal.about)
        said["most"] = weight(refusal.about, refusal.most)
    if isinstance(refusal, ProxyLimit) and refusal.limit == "excluded":
        said["about"] = texts.plain("rule-role", role=refusal.about)
    return said


def _word(name: str, fact: Any, texts: Texts, zone: str) -> str | int:  # noqa: ANN401  # what a refusal may hold
    if name in _MOMENTS:
        return moment(texts, fact, zone)
    if isinstance(fact, (list, tuple)):
        return shortened(", ".join(str(each) for each in fact), _LONGEST_LIST) or "none"
    if name == "axis":
        return texts.plain("axis", axis=fact)
    return fact if isinstance(fact, int) else shortened(str(fact), _LONGEST_SAID)
