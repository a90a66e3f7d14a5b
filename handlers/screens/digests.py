"""Several things in one message: a digest and a list of needs; and the mark of what is sent again."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.calm import NOTICES
from handlers.screens.notices import notice_screen
from handlers.screens.screen import Button, Links, Screen, fitted, shortened
from texts import Texts
from usecases.needs import NeedCard

_LETTERS = {
    "need": "N", "theme": "T", "survey": "S", "petition": "A", "proposal": "P", "vote": "V", "record": "R",
    "meeting": "M",
}  # fmt: skip
_LINE = 100
_SUPERGROUPS = 10**12


def digest_screen(
    notices: Sequence[tuple[str, dict[str, Any]]], places: Sequence[tuple[int, int] | None], texts: Texts, links: Links
) -> Screen:  # fmt: skip
    """One message that lists what happened, from ``(kind, facts)`` each and the chat and message of the card that it
    leads to; the buttons of each stand under its number."""
    lines, rows = [texts.say("digest-title", count=len(notices))], list[tuple[Button, ...]]()
    for (kind, facts), place in zip(notices, places, strict=True):
        screen = notice_screen(kind, _short(facts), None, texts, links)
        lines.append(f"· {screen.text}{_way_to(place)}")
        number = _number(kind, facts)
        before = f"{number} · " if number else ""
        rows += [tuple(replace(each, label=f"{before}{each.label}") for each in row) for row in screen.rows]
    return Screen(fitted(lines, [], texts), tuple(rows))


def _short(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: shortened(fact, _LINE) if isinstance(fact, str) else fact for name, fact in facts.items()}


def _number(kind: str, facts: dict[str, Any]) -> str:
    """What the line is of, so exactly that no two lines have the same button."""
    for name in ("promise", "goes", "seat"):
        if name in facts:
            return str(facts[name])
    matter = NOTICES[kind].about
    said = facts.get(matter[0] if matter else "proposal", "")
    number = said if isinstance(said, str) or not matter else f"{_LETTERS[matter[0]]}-{said}"
    return f"{number} #{facts['point']}" if "side" in facts else str(number)


def _way_to(place: tuple[int, int] | None) -> str:
    """A link to a message; only those of supergroups have any."""
    if place is None or place[0] > -_SUPERGROUPS:
        return ""
    return f' <a href="https://t.me/c/{-place[0] - _SUPERGROUPS}/{place[1]}">→</a>'


def needs_screen(cards: Sequence[NeedCard], texts: Texts) -> Screen:
    """Needs that were said elsewhere, listed instead of a card each."""
    lines = [
        texts.say("need-withdrawn-card", number=card.number)
        if card.withdrawn
        else f"<b>N-{card.number}</b> · {texts.say('quoted', text=shortened(card.text, _LINE))}"
        for card in cards
    ]
    rows = [
        (Button(f"N-{card.number} · {texts.plain('me-too', count=card.supports)}", data=f"n:{card.id}"),)
        for card in cards
        if not card.withdrawn
    ]
    return Screen(fitted([texts.say("needs-listed"), *lines], [], texts), tuple(rows))


def again_screen(screen: Screen, times: int, texts: Texts) -> Screen:
    """The same, marked as what may have arrived so many times already."""
    if not times:
        return screen
    return replace(screen, text=f"{screen.text}\n<i>{texts.say('sent-again', count=times + 1)}</i>")
