"""Seats within a vote, in words: what co-owners, proxies, witnesses and those who act in twos are told."""

from collections.abc import Iterable
from typing import Any

from domain.ballots.published import paper_of
from handlers.screens.choice import choice_said
from handlers.screens.screen import Button, Screen, shortened
from texts import Texts
from usecases.seats_apart import SeatsApart

NOTICES = (
    "proxy-offered", "proxy-settled", "seat-cast", "seat-contested", "dispute-settled", "seat-recused", "seat-named",
    "seat-assisted", "seat-reassigned", "witness-asked", "witness-said", "second-asked", "second-said",
)  # fmt: skip
"""The kinds of notices that this module puts into words."""

_LONGEST_NOTE, _SEATS_SHOWN = 300, 12


def seat_notice(kind: str, facts: dict[str, Any], texts: Texts) -> Screen:
    """One of NOTICES, with what can be answered to it."""
    return Screen(texts.say(f"notice-{kind}", **_said(facts, texts)), _rows(kind, facts, texts))


def _said(facts: dict[str, Any], texts: Texts) -> dict[str, Any]:
    said = {
        name: str(fact).lower() if isinstance(fact, bool) else fact
        for name, fact in facts.items()
        if isinstance(fact, (str, int))
    }
    if "note" in facts:
        said["note"] = shortened(facts["note"], _LONGEST_NOTE)
    if "choice" in facts:
        paper = paper_of(facts["method"], facts["options"], facts["limits"])
        said["choice"] = choice_said(paper, facts["choice"], texts)
    return said


def _rows(kind: str, facts: dict[str, Any], texts: Texts) -> tuple[tuple[Button, ...], ...]:
    if kind == "proxy-offered":
        return (answers("proxy", f"px:{facts['id']}", texts),)
    if kind in ("seat-cast", "seat-assisted"):
        return ((object_button(facts["id"], facts["seat_id"], texts),),)
    if kind == "seat-named" and not facts["lifted"]:
        return recusal_rows(facts["id"], facts["seat_id"], "no", texts)
    if kind == "witness-asked":
        return (answers("witness", f"as:{facts['id']}", texts),)
    return (answers("act", f"tp:{facts['act']}", texts),) if kind == "second-asked" else ()


def answers(about: str, data: str, texts: Texts) -> tuple[Button, ...]:
    """Yes and no."""
    return tuple(
        Button(texts.plain("seat-answer", about=about, yes=yes), data=f"{data}:{yes}") for yes in ("yes", "no")
    )


def object_button(vote: int, seat: int, texts: Texts) -> Button:
    """Says that the ballot of a seat is not what it should be."""
    return Button(texts.plain("seat-object"), data=f"ob:{vote}:{seat}:no")


def wrong_rows(facts: dict[str, Any], texts: Texts, most: int = 10) -> tuple[tuple[Button, ...], ...]:
    """Under what a holder is told after a vote: a button for each of their seats, by which they say it is wrong."""
    return tuple(
        (Button(texts.plain("seat-wrong-button", seat=shortened(each["seat"], 30)),
                data=f"ob:{facts['vote']}:{each['seat_id']}:no"),)
        for each in facts["seats"][:most]
    )  # fmt: skip


def recusal_rows(vote: int, seat: int, answer: str, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    """Under a recusal that others named: a holder objects (``no``), or does no more (``ok``)."""
    said = texts.plain("seat-object" if answer == "no" else "seat-withdraw")
    return ((Button(said, data=f"rc:{vote}:{seat}:{answer}"),),)


def withdraw_rows(vote: int, seat: int, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    """Under the answer to an objection."""
    return ((Button(texts.plain("seat-withdraw"), data=f"ob:{vote}:{seat}:ok"),),)


def apart_lines(apart: SeatsApart | None, texts: Texts) -> Iterable[str]:
    """What a result says of the seats that were not simply cast for by a holder; nothing where there are none."""
    if apart is None:
        return
    counts = {"proxy": len(apart.proxy), "phone": len(apart.phone), "paper": len(apart.paper)}
    ways = [texts.plain("result-way", way=way, count=count) for way, count in counts.items() if count]
    if ways:
        yield texts.say("result-ways", ways=texts.plain("choice-between").join(ways))
    if apart.recused:
        yield texts.say("result-recused", count=apart.recused)
    if apart.against_word:
        yield texts.say("result-against-word", count=len(apart.against_word), seats=_labels(apart.against_word, texts))
    if apart.contested:
        said = texts.say("result-contested", count=len(apart.contested), seats=_labels(apart.contested, texts))
        settled = texts.say("result-settled", count=len(apart.settled), seats=_labels(apart.settled, texts))
        yield said + settled if apart.settled else said
    if apart.wrong:
        yield texts.say("result-wrong", count=len(apart.wrong), seats=_labels(apart.wrong, texts))


def _labels(seats: tuple[str, ...], texts: Texts) -> str:
    shown = [shortened(each, 30) for each in seats[:_SEATS_SHOWN]]
    return texts.plain("choice-between").join([*shown, "…"] if len(seats) > _SEATS_SHOWN else shown)
