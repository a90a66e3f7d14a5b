"""Rounds of a discussion as their card shows them."""

from collections.abc import Iterable

from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from texts import Texts
from usecases.rounds import RoundCard

_NAME = 40
_STATES = ("speaking", "waiting", "spoke", "passed", "missed")


def round_screen(card: RoundCard, texts: Texts, links: Links) -> Screen:
    """The question, whose turn it is, who comes next and who has spoken; at its end what came of it."""
    return Screen(fitted(list(_lines(card, texts)), [], texts), tuple(_rows(card, texts, links)))


def _lines(card: RoundCard, texts: Texts) -> Iterable[str]:
    yield texts.say("round-title", proposal=card.proposal, question=card.question)
    if card.closed_at:
        yield texts.say("round-closed", messages=card.messages, points=card.points)
    elif card.turn:
        yield texts.say("round-in-turn", minutes=card.turn)
    else:
        yield texts.say("round-until", until=moment(texts, card.until, card.zone))
    for state in _STATES:
        names = [shortened(turn.name, _NAME) for turn in card.turns if turn.state == state and turn.name]
        if names:
            until = moment(texts, card.until, card.zone) if card.until else ""
            said = "unreached" if state == "waiting" and card.closed_at else state
            yield texts.say("round-turns", state=said, names=texts.plain("choice-between").join(names), until=until)


def _rows(card: RoundCard, texts: Texts, links: Links) -> Iterable[tuple[Button, ...]]:
    if card.closed_at:
        return
    if card.turn:
        yield (Button(texts.plain("round-join"), data=f"rj:{card.id}"),)
        if any(turn.state == "speaking" for turn in card.turns):
            yield (Button(texts.plain("round-done"), data=f"rd:{card.id}"),)
        return
    sides = ("for", "against", "question", "unless")
    buttons = [
        Button(texts.plain("point-button", side=side), url=links.start(f"{side}-{card.proposal_id}")) for side in sides
    ]
    yield tuple(buttons[:2])
    yield tuple(buttons[2:])
