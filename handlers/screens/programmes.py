"""Programmes as people see them: the card in the group, and for moderators the themes that one may fit."""

from collections.abc import Iterable

from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from texts import Texts
from usecases.programmes import ProgrammeCard

_TITLE, _BUTTONS = 80, 8


def programme_screen(card: ProgrammeCard, texts: Texts, links: Links) -> Screen:
    """The card in the group."""
    del links
    return Screen(fitted(list(_lines(card, texts)), [], texts))


def programme_page_screen(card: ProgrammeCard, texts: Texts) -> Screen:
    """The same with the buttons by which a moderator settles what it fits; others are refused when they press them."""
    asked = [each for each in card.matches if each.state == "suggested"] if card.state == "open" else []
    rows = tuple(
        (
            Button(texts.plain("programme-fits-yes", theme=each.theme), data=f"po:{card.id}:{each.theme_id}:yes"),
            Button(texts.plain("programme-fits-no", theme=each.theme), data=f"po:{card.id}:{each.theme_id}:no"),
        )
        for each in asked[:_BUTTONS]
    )
    return Screen(fitted(list(_lines(card, texts)), [], texts), rows)


def _lines(card: ProgrammeCard, texts: Texts) -> Iterable[str]:
    confirmed = str(card.confirmed).lower()
    yield texts.say("programme-card-title", number=card.number, title=card.title)
    yield texts.say("programme-provider", provider=card.provider, confirmed=confirmed, document=card.document)
    for key, text in (("money", card.money), ("conditions", card.conditions), ("place", card.place)):
        if text:
            yield texts.say("programme-line", key=key, text=text)
    if card.document and card.confirmed:
        yield texts.say("programme-line", key="document", text=card.document)
    yield texts.say("programme-ends", state=card.state, at=moment(texts, card.ends_at, card.zone))
    if fits := _themes(card, "confirmed"):
        yield texts.say("programme-fits", themes=fits)
    if (may_fit := _themes(card, "suggested")) and card.state == "open":
        yield texts.say("programme-may-fit", themes=may_fit)
    if card.touches:
        yield texts.say("theme-touches", touches=", ".join(card.touches))


def _themes(card: ProgrammeCard, state: str) -> str:
    return ", ".join(f"{each.theme} {shortened(each.title, _TITLE)}" for each in card.matches if each.state == state)


def programmes_screen(cards: Iterable[ProgrammeCard], texts: Texts) -> Screen:
    """The open ones."""
    lines = [
        texts.say(
            "programmes-line", number=card.number, title=shortened(card.title, _TITLE), provider=card.provider,
            at=moment(texts, card.ends_at, card.zone),
        )
        for card in cards
    ]  # fmt: skip
    if not lines:
        return Screen(texts.say("programmes-none"))
    return Screen(fitted([texts.say("programmes-title"), *lines], ["", texts.say("programmes-more")], texts))
