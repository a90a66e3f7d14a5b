"""The card of a petition: what is asked, how much of the roll has signed, and when its discussion opens."""

from collections.abc import Iterable

from domain.petitions import Signed
from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened, weight
from texts import Texts
from usecases.petitions import PetitionCard

_NAME, _TEXT = 40, 1500


def petition_screen(card: PetitionCard, texts: Texts, links: Links) -> Screen:
    """As it stands in the group."""
    del links
    return petition_page(card, texts)


def petition_page(card: PetitionCard, texts: Texts) -> Screen:
    """As it stands anywhere; who began it may take it back there."""
    lines = [
        texts.say("petition-title", number=card.number, title=card.title),
        texts.say("petition-by", author=shortened(card.author, _NAME)),
        texts.say("quoted", text=shortened(card.text, _TEXT)),
    ]
    if card.matter is not None:
        lines.append(texts.say("gate-matter", matter=card.matter))
    return Screen(fitted(lines, ["", *_standing(card, texts)], texts), tuple(_buttons(card, texts)))


def open_row(petition: int, texts: Texts) -> tuple[Button, ...]:
    """For who may open its discussion before the week is over."""
    return (Button(texts.plain("petition-open"), data=f"pp:{petition}"),)


def _standing(card: PetitionCard, texts: Texts) -> Iterable[str]:
    if card.state == "withdrawn":
        yield texts.say("petition-withdrawn")
        return
    if card.state == "opened":
        yield texts.say("petition-opened", proposal=card.proposal or 0)
        return
    yield texts.say("petition-asks", combine=card.combine, rule=card.rule or "none")
    yield from (_line(each, texts) for each in card.signed)
    if card.opens_at is not None:
        yield texts.say("petition-full", at=moment(texts, card.opens_at, card.zone))
    yield texts.say("petition-how")


def _line(each: Signed, texts: Texts) -> str:
    reached = str(each.got >= each.needed).lower()
    got, needed = weight(each.axis, each.got), weight(each.axis, each.needed)
    if each.axis == "heads":
        return texts.say("petition-seats", got=got, needed=needed, reached=reached)
    return texts.say("petition-axis", axis=texts.plain("axis", axis=each.axis), got=got, needed=needed, reached=reached)


def _buttons(card: PetitionCard, texts: Texts) -> Iterable[tuple[Button, ...]]:
    if card.state in ("signing", "full"):
        yield (Button(texts.plain("petition-sign", count=card.seats), data=f"pe:{card.id}"),)
    if card.early:
        yield open_row(card.id, texts)
    if card.own:
        yield (Button(texts.plain("petition-withdraw"), data=f"pd:{card.id}"),)
