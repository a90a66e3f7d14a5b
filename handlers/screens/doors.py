"""The list of doors to ring at: a button for each, in the order of a walk, and what was found so far."""

from collections.abc import Iterable
from itertools import groupby

from handlers.screens.screen import Button, Links, Screen, moment, shortened
from texts import Texts
from usecases.doors import MARKS, Door, DoorsCard

_SIGNS = {"": "", "visited": "✅ ", "absent": "🚪 ", "paper": "📝 "}
_ACROSS = 3
_LABEL = 24
_NAME = 24


def doors_screen(card: DoorsCard, texts: Texts, links: Links) -> Screen:
    """One page of a list; a tap on a door goes on to its next mark."""
    del links
    lines = [texts.say("doors-title", vote=card.vote, title=shortened(card.title, 200))]
    if not card.open:
        return Screen("\n".join([*lines, texts.say("doors-over")]))
    lines.append(texts.say("closes", at=moment(texts, card.closes_at, card.zone)))
    if not card.left:
        return Screen("\n".join([*lines, texts.say("doors-none")]), (_moves(card, texts),))
    lines.append(texts.say("doors-left", left=card.left, unreached=card.unreached, marked=card.marked))
    lines.append(texts.say("doors-legend"))
    lines += [_found(door, texts, card.zone) for door in card.doors if door.mark]
    return Screen("\n".join(lines), (*_rows(card, texts), _moves(card, texts)))


def _found(door: Door, texts: Texts, zone: str) -> str:
    name, at = shortened(door.by, _NAME), moment(texts, door.at, zone)
    return texts.say("doors-found", seat=shortened(door.label, _LABEL), mark=door.mark, name=name, at=at)


def _rows(card: DoorsCard, texts: Texts) -> Iterable[tuple[Button, ...]]:
    """The doors of a floor side by side, under their building and stair where the labels do not begin with it."""
    for (building, stair), doors in groupby(card.doors, key=lambda door: (door.building, door.stair)):
        here = tuple(doors)
        if building and not all(door.label.startswith(building) for door in here):
            place = {"building": shortened(building, _LABEL), "stair": shortened(stair, _LABEL) or "none"}
            yield (Button(texts.plain("doors-place", **place), data=f"dp:{card.id}:{card.page}"),)
        for _, floor in groupby(here, key=lambda door: door.floor):
            buttons = [_button(card.id, door) for door in floor]
            yield from (tuple(buttons[first : first + _ACROSS]) for first in range(0, len(buttons), _ACROSS))


def _button(shown: int, door: Door) -> Button:
    marks = ("", *MARKS)
    following = marks[(marks.index(door.mark) + 1) % len(marks)]
    sign = _SIGNS[door.mark] or ("" if door.reachable else "📵 ")
    return Button(f"{sign}{shortened(door.label, _LABEL)}", data=f"d:{shown}:{door.seat}:{following}")


def _moves(card: DoorsCard, texts: Texts) -> tuple[Button, ...]:
    """The page before, this one looked at anew, and the next."""
    here = Button(texts.plain("doors-page", page=card.page + 1, pages=card.pages), data=f"dp:{card.id}:{card.page}")
    before = [Button("‹", data=f"dp:{card.id}:{card.page - 1}")] if card.page else []
    after = [Button("›", data=f"dp:{card.id}:{card.page + 1}")] if card.page + 1 < card.pages else []
    return (*before, here, *after)
