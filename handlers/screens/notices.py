"""Notices: what reaches people who did not ask, put into words when it is sent."""

from typing import Any

from handlers.screens.cards import check_buttons, survey_result_screen
from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from handlers.screens.vote import ballot_buttons, result_screen
from texts import Texts

# Notices that show a card's facts as they are when sent: the kind of card, and the fact that holds its subject.
SHOWS = {"result": ("vote", "vote"), "survey-result": ("survey", "survey")}


def notice_screen(kind: str, facts: dict[str, Any], shown: Any, texts: Texts, links: Links) -> Screen:  # noqa: ANN401
    """The notice in words; ``shown`` are the card's facts for the kinds in SHOWS."""
    if kind == "result":
        return result_screen(shown, texts, links)
    if kind == "survey-result":
        return survey_result_screen(shown, texts)
    if kind == "seat-result":
        return _seat_result(facts, texts)
    return Screen(texts.say(f"notice-{kind}", **_facts(facts, texts)), _buttons(kind, facts, texts, links))


_MOMENTS = ("closes_at", "due_at", "since", "until")
_LONG = ("text", "note")


def _facts(facts: dict[str, Any], texts: Texts) -> dict[str, Any]:
    """The facts as a message takes them: moments in the community's zone, long text cut, flags as words."""
    said: dict[str, Any] = {}
    for name, value in facts.items():
        if name in _MOMENTS:
            said[name.removesuffix("_at")] = moment(texts, value, facts["zone"])
        elif isinstance(value, bool):
            said[name] = str(value).lower()
        else:
            said[name] = shortened(value, 300) if name in _LONG else value
    return said


def _buttons(kind: str, facts: dict[str, Any], texts: Texts, links: Links) -> tuple[tuple[Button, ...], ...]:
    if kind == "reminder":
        return (ballot_buttons(facts["id"], texts),)
    if kind == "check":
        return (check_buttons(texts, facts["id"]),)
    if kind == "question-asked":
        url = links.start(f"answer-{facts['id']}-{facts['point']}")
        return ((Button(texts.plain("answer-button", number=facts["point"]), url=url),),)
    if kind == "outage":
        return ((Button(texts.plain("vote-own"), url=links.start(f"vote-{facts['id']}")),),)
    return ()


def _seat_result(facts: dict[str, Any], texts: Texts) -> Screen:
    lines = [texts.say("seat-result-title", vote=facts["number"])]
    for seat in facts["seats"]:
        if seat["choice"]:
            choice = texts.plain("choice", choice=seat["choice"])
            lines.append(texts.say("seat-counted", seat=seat["seat"], choice=choice, receipt=seat["receipt"]))
        else:
            lines.append(texts.say("seat-silent", seat=seat["seat"]))
    return Screen(fitted(lines, [texts.say("seat-wrong")], texts))
