"""The minutes as they are printed (PDF), on as many pages as it takes, each with its number."""

from records.minutes.told import Minutes
from records.press import WIDE, Press

_SIZE = 10.5
_NAMES = 92.0
_INDENT = 14.0


def printed(minutes: Minutes) -> bytes:
    on = Press(f"{minutes.heading} {minutes.title}", minutes.language, minutes.as_of, minutes.foot)
    on.say(minutes.heading, _SIZE * 1.6, bold=True, align="C")
    on.say(minutes.title, _SIZE * 1.25, bold=True, align="C")
    for fact in minutes.facts:
        on.row(fact, (_NAMES, WIDE - _NAMES), _SIZE, bold=(True, False))
    for section in minutes.sections:
        on.need(4 * _SIZE)  # a heading stands above something
        on.say(section.heading, _SIZE * 1.15, bold=True, above=_SIZE)
        for line in section.lines:
            beneath = line.startswith("  ")
            on.say(line if beneath else f"· {line}", _SIZE, indent=_INDENT if beneath else 0)
    on.set_y(on.get_y() + _SIZE)
    for line in minutes.closing:
        on.say(line, _SIZE, above=_SIZE / 2)
    return on.packed()
