"""What became of something, in one line, wherever it is shown."""

from collections.abc import Iterable

from handlers.screens.screen import shortened
from texts import Texts
from usecases.lineage import Followed, Step

_REASON, _TEXT = 200, 60


def way_said(way: Iterable[Step], texts: Texts) -> str:
    """``T-1 → P-2 → V-3 passed → R-1 promised``, as plain text; empty when nothing became of it yet. What became of
    several needs of a survey stands beside each other."""
    said, before = "", ""
    for step in way:
        begins = step.stage == "need" or (step.stage == "theme" and before != "need")
        said += texts.plain("way-beside" if begins else "way-between") if said else ""
        said += texts.plain("way-step", stage=step.stage, what=step.what, text=shortened(step.text, _REASON))
        before = step.stage
    return said


def followed_lines(followed: Iterable[Followed], texts: Texts) -> Iterable[str]:
    """What somebody said, supports or answered, each with what became of it."""
    for each in followed:
        text = shortened(each.text, _TEXT)
        if each.own:
            yield texts.say("me-need", number=int(each.number[2:]), text=text, supports=each.supports)
        elif each.number.startswith("N"):
            yield texts.say("me-supported", number=each.number, text=text)
        else:
            anonymous = str(each.anonymous).lower()
            yield texts.say("me-answered", number=each.number, text=text, anonymous=anonymous)
        yield texts.say("me-way", way=way_said(each.way, texts) or texts.plain("way-nothing"))
