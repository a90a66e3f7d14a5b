"""One's own row of the roll, and the objections that wait for an answer."""

from domain.roll import Unit
from handlers.screens.screen import Button, Screen, fitted, shortened, weight
from texts import Texts
from usecases.roll_objections import MyRows, OpenObjections, Row

_ROWS = 20


def rows_screen(mine: MyRows, texts: Texts) -> Screen:
    """Each row in words, with the button that says it is wrong."""
    if not mine.rows:
        return Screen(texts.say("roll-row-none", community=mine.community))
    shown = mine.rows[:_ROWS]
    lines = [texts.say("roll-row-title", community=mine.community), *(_line(row, texts) for row in shown)]
    if len(mine.rows) > _ROWS:
        lines.append(texts.say("and-more", count=len(mine.rows) - _ROWS))
    buttons = tuple(
        (Button(texts.plain("roll-row-wrong", seat=shortened(row.label, 30)), data=f"ro:{row.seat}"),) for row in shown
    )
    return Screen(fitted(lines, [texts.say("roll-row-until")], texts), buttons)


def _line(row: Row, texts: Texts) -> str:
    units = "; ".join(place for each in row.units if (place := _place(each, texts)))
    said = (f"{texts.plain('axis', axis=axis)} {weight(axis, value)}" for axis, value in row.weights.items())
    line = texts.say(
        "roll-row", seat=shortened(row.label, 60), roll=row.roll, place=shortened(units, 200) or "none",
        weights=shortened(" · ".join(said), 200),
    )  # fmt: skip
    open_ones = (
        texts.say("roll-row-objected", number=number, text=shortened(words, 300)) for number, words in row.objections
    )
    return "\n".join((line, *open_ones))


def _place(unit: Unit, texts: Texts) -> str:
    parts = (("building", unit.building), ("stair", unit.stair), ("floor", unit.floor))
    return " · ".join(texts.plain("roll-place", part=part, name=name) for part, name in parts if name)


def objections_screen(known: OpenObjections, texts: Texts) -> Screen:
    """Every objection that nobody has answered."""
    if not known.open:
        return Screen(texts.say("objections-none", community=known.community))
    lines = [texts.say("objections-title", community=known.community)]
    for each, name in known.open:
        said = shortened(each.text, 300)
        lines.append(texts.say("objections-line", number=each.number, seat=each.seat, name=name, text=said))
    return Screen(fitted(lines, [texts.say("objections-how")], texts))
