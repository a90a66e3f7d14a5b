"""What opens over a ballot paper for a moment: a number pad, one rank, an option's details, one's several seats."""

from collections.abc import Iterable, Sequence

from domain.ballots.paper import PaperOption
from domain.marking.draft import Draft, place_of, room
from domain.marking.marks import numbered
from handlers.screens.paper import buttons_of, on_page, paper_screen
from handlers.screens.screen import Button, Screen, shortened
from handlers.screens.view import View
from texts import Texts
from usecases.marking import Marking

_ABREAST = 6
_PADDED = 48
"""As many numbers have a button each; of more, a few have, and the others are reached step by step."""
_STEPS = (-100, -10, -1, 1, 10, 100)


def marking_screen(marking: Marking, view: View, texts: Texts) -> Screen:
    """The view of a ballot that is being filled in; the paper itself where the view does not fit it."""
    option = next((each for each in marking.paper.options if each.number == view.option), None)
    match view.what:
        case "n" if option is not None and marking.paper.kind == "number":
            return _pad(marking, view, option, texts)
        case "r" if option is not None and marking.paper.kind == "order":
            return _rank(marking, view, option, texts)
        case "i":
            return _details(marking, view, option, texts)
        case "s" if len(marking.seats) > 1:
            return _seats(marking, view, texts)
        case "t" if marking.paper.ties:
            return paper_screen(marking, view, texts)
        case _:
            return paper_screen(marking, view.at(), texts)


def _abreast(buttons: Sequence[Button]) -> Iterable[tuple[Button, ...]]:
    """The buttons in rows."""
    return (tuple(buttons[first : first + _ABREAST]) for first in range(0, len(buttons), _ABREAST))


def _back(marking: Marking, view: View, texts: Texts) -> tuple[Button, ...]:
    return (buttons_of(marking).to(texts.plain("marking-back"), view.at()),)


def _pad(marking: Marking, view: View, option: PaperOption, texts: Texts) -> Screen:
    """The numbers that the option may be given now."""
    now = numbered(marking.choice).get(option.number, 0)
    highest = room(marking.paper, Draft(marking.choice), option.number)
    said = texts.say(
        "marking-pad", number=option.number, label=option.label, now=now, highest="none" if highest is None else highest
    )
    to = buttons_of(marking).to
    numbers = [
        to(f"[{each}]" if each == now else str(each), view.at(), f"{option.number}={each}")
        for each in _numbers(highest)
    ]
    steps = [to(f"{step:+}", view, f"{option.number}={now + step}") for step in _steps(now, highest)]
    rows = (*_abreast(numbers), tuple(steps), _back(marking, view, texts))
    return Screen(said, tuple(row for row in rows if row))


def _numbers(highest: int | None) -> Sequence[int]:
    if highest is not None and highest < _PADDED:
        return range(highest + 1)
    most = 100 if highest is None else highest
    return sorted({most * part // 20 for part in range(21)})


def _steps(now: int, highest: int | None) -> Sequence[int]:
    """By how much a number can be changed, where not every number has its button."""
    most = float("inf") if highest is None else highest
    return [step for step in _STEPS if most >= _PADDED and 0 <= now + step <= most]


def _rank(marking: Marking, view: View, option: PaperOption, texts: Texts) -> Screen:
    """What can be done with an option that has its rank."""
    place = place_of(Draft(marking.choice), option.number)
    if place is None:  # it has been taken out since
        return paper_screen(marking, view.at(), texts)
    said = texts.say("marking-rank", number=option.number, label=option.label, place=place)
    to = buttons_of(marking).to
    moves = [
        to(texts.plain("marking-move", move=name), after, f"{sign}{option.number}")
        for name, sign, after in (("up", "^", view), ("last", ">", view.at()), ("out", "-", view.at()))
    ]
    return Screen(said, (tuple(moves), _back(marking, view, texts)))


def _details(marking: Marking, view: View, option: PaperOption | None, texts: Texts) -> Screen:
    """One option's own text, or the options that have one to choose from."""
    told = [each for each in on_page(marking, view) if each.detail or each.photo]
    to = buttons_of(marking).to
    numbers = [to(str(each.number), view.at("i", each.number)) for each in told]
    rows = (*_abreast(numbers), _back(marking, view, texts))
    if option is None:
        lines = [texts.say("marking-which-details")]
        lines += [texts.say("marking-option", number=each.number, label=shortened(each.label, 60), cost="none")
                  for each in told]  # fmt: skip
        return Screen("\n".join(lines), rows)
    said = texts.say("marking-detail", number=option.number, label=option.label, text=option.detail)
    return Screen(said, rows)


def _seats(marking: Marking, view: View, texts: Texts) -> Screen:
    """All seats together, or one of them."""
    of = buttons_of(marking).of
    own = sum(not each.lent for each in marking.seats)
    together = ((of(0).to(texts.plain("marking-together", count=own), view.at()),),) if own > 1 else ()
    apart = ((of(each.id).to(each.label, view.at()),) for each in marking.seats)
    return Screen(texts.say("marking-which-seat", number=marking.number), (*together, *apart))
