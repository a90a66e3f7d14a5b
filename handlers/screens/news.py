"""What is new, for those who asked for a digest; and how often they want one."""

from typing import Any

from domain.digests import PACES
from handlers.screens.screen import Button, Screen, fitted, shortened
from texts import Texts
from usecases.digests import DigestChosen

_TITLE = 100


def news_screen(facts: dict[str, Any], texts: Texts) -> Screen:
    """The news of a community, a line each."""
    lines = [texts.say("notice-news", community=facts["community"])]
    lines += [
        texts.say(
            "news-line", kind=each["kind"], number=each["number"], count=each["count"],
            title=shortened(each["title"], _TITLE),
        )
        for each in facts["lines"]
    ]  # fmt: skip
    if facts["more"]:
        lines.append(texts.say("and-more", count=facts["more"]))
    return Screen(fitted(lines, [texts.say("news-how")], texts))


def pace_screen(chosen: DigestChosen, texts: Texts) -> Screen:
    """How often one is told, and the buttons to change it."""
    said = texts.say("digest-which", community=chosen.community, pace=chosen.pace)
    buttons = [Button(texts.plain("digest-pace", pace=pace), data=f"dg:{chosen.name}:{pace}") for pace in PACES]
    return Screen(said, (tuple(buttons[:2]), tuple(buttons[2:])))
