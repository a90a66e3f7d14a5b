"""The ballot paper in private: what is asked, what is marked so far, and a button for every mark."""

from collections.abc import Iterable, Sequence
from unicodedata import east_asian_width

from domain.ballots.paper import OBJECT as OBJECTION
from domain.ballots.paper import Paper, PaperOption
from domain.marking.draft import CLEAR, UNDO, Draft, left, place_of, stamp_of
from domain.marking.marks import NOTHING, numbered, ticked
from domain.marking.shuffle import shown
from handlers.screens.choice import choice_parts, choice_said
from handlers.screens.screen import Button, Screen, fitted, moment, shortened
from handlers.screens.view import CAST, OBJECT, Buttons, View
from texts import Texts
from usecases.marking import Marking

PAGE = 20
"""Options on one screen."""
_LABEL, _ON_BUTTON = 40, 30
_LISTED, _LISTED_OF_MANY, _MANY = 200, 60, 10
_LONGEST = 3900


def paper_screen(marking: Marking, view: View, texts: Texts) -> Screen:
    """The paper with what is marked so far."""
    options = list(_options(marking, view, texts))
    above = [*_head(marking, texts), *([""] if options else []), *options]
    below = ["", *_marked(marking, texts), *_standing(marking, texts)]
    if marking.vote:
        below.append(texts.say("closes", at=moment(texts, marking.closes_at, marking.zone)))
    rows = (*_marks(marking, view, texts), *_pages(marking, view), *_moves(marking, view, texts))
    return Screen(fitted(above, below, texts, _LONGEST), tuple(row for row in rows if row))


def _head(marking: Marking, texts: Texts) -> Iterable[str]:
    if not marking.vote:
        yield texts.say("marking-rehearsal", title=marking.title)
    else:
        yield texts.say("vote-card-title", number=marking.number, title=marking.title)
    seats = [each.label for each in marking.covered]
    if any(each.lent for each in marking.covered):
        yield texts.say("marking-lent", seat=seats[0])
    elif len(marking.seats) > 1:
        yield texts.say("marking-seats", count=len(seats), seats=", ".join(seats))
    yield how(marking.paper, texts)


def how(paper: Paper, texts: Texts) -> str:
    """How the paper is filled in, with its limits."""
    method = paper.method if paper.method in ("consent", "quadratic") else paper.kind
    most, highest, purse = (each if each is not None else "none" for each in (paper.most, paper.highest, paper.purse))
    lines = [texts.say("marking-how", method=method, most=most)]
    if paper.kind == "number":
        lines.append(texts.say("marking-numbers", method=method, highest=highest, purse=purse))
    if paper.most is not None:
        lines.append(texts.say("marking-most", most=most))
    if paper.budget is not None:
        lines.append(texts.say("marking-budget", budget=f"{paper.budget:,}", within=str(paper.within).lower()))
    if paper.kind == "order":
        lines.append(texts.say("marking-order", ties=str(paper.ties).lower(), complete=str(paper.complete).lower()))
    if paper.default is not None:
        lines.append(texts.say("vote-limit", limit="default", number=paper.default.number))
    return texts.plain("marking-between").join(line.strip() for line in lines)


def on_page(marking: Marking, view: View) -> Sequence[PaperOption]:
    """The options of the page, in the order that the seat is shown."""
    label = next((each.label for each in marking.covered), "")
    first = (min(view.page, _last_page(marking.paper)) - 1) * PAGE
    return shown(marking.paper, marking.vote, label)[first : first + PAGE]


def _last_page(paper: Paper) -> int:
    return max(1, -(-len(paper.options) // PAGE))


def _options(marking: Marking, view: View, texts: Texts) -> Iterable[str]:
    """The options in full, where their buttons cannot say all of them."""
    options = on_page(marking, view)
    if marking.paper.in_words or all(each.cost is None and _wide(each.label) <= _ON_BUTTON for each in options):
        return
    longest = _LISTED if len(marking.paper.options) <= _MANY else _LISTED_OF_MANY
    for each in options:
        cost = "none" if each.cost is None else f"{each.cost:,}"
        yield texts.say("marking-option", number=each.number, label=shortened(each.label, longest), cost=cost)


def _wide(label: str) -> int:
    """How much room the label takes on a button, in Latin letters."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in label)


def _marked(marking: Marking, texts: Texts) -> Iterable[str]:
    parts = choice_parts(marking.paper, marking.choice, texts)
    yield texts.say("marking-so-far", anything=str(bool(parts)).lower())
    yield from (texts.say("marking-part", part=part) for part in parts)
    draft = Draft(marking.choice)
    if (rest := left(marking.paper, draft)) is not None:
        whole = marking.paper.purse if marking.paper.purse is not None else marking.paper.budget or 0
        yield texts.say("marking-left", left=f"{rest:,}", whole=f"{whole:,}")
    elif marking.paper.budget is not None:
        cost = marking.paper.cost_of(ticked(marking.choice))
        yield texts.say("marking-costs", cost=f"{cost:,}", budget=f"{marking.paper.budget:,}")


def _standing(marking: Marking, texts: Texts) -> Iterable[str]:
    """What counts now for each seat, where that is not what is marked."""
    for each in marking.covered:
        if each.stands is not None:
            same = str(each.stands == (marking.choice or None)).lower()
            said = choice_said(marking.paper, each.stands, texts)
            yield texts.say("marking-stands", seat=each.label, choice=shortened(said, _LISTED), same=same)


# --- buttons ---------------------------------------------------------------------------------------------------------


def buttons_of(marking: Marking) -> Buttons:
    """What makes the buttons of this ballot."""
    return Buttons(marking.vote, marking.seat, stamp_of(marking.choice))


def _marks(marking: Marking, view: View, texts: Texts) -> Iterable[tuple[Button, ...]]:
    to = buttons_of(marking).to
    if marking.paper.in_words:
        yield tuple(to(label, view, mark) for label, mark in _words(marking, texts))
        return
    for each in on_page(marking, view):
        sign, after, mark = _mark(marking, view, each.number)
        option = f"{each.number}. {shortened(each.label, _LABEL)}"
        place = place_of(Draft(marking.choice), each.number) if marking.paper.kind == "order" else None
        # a place in words: a second number before the option's own would be taken for it
        said = f"{sign} {option}" if place is None else texts.plain("choice-rank", rank=place, options=option)
        yield (to(said, after, mark),)


def _words(marking: Marking, texts: Texts) -> Iterable[tuple[str, str]]:
    for choice in ("yes", "no" if marking.paper.method == "yesno" else OBJECT, "abstain"):
        said = texts.plain("marking-object") if choice == OBJECT else texts.plain("choice", choice=choice)
        chosen = marking.choice.partition(":")[0] == (OBJECTION if choice == OBJECT else choice)
        yield f"{'◉' if chosen else '○'} {said}", choice


def _mark(marking: Marking, view: View, option: int) -> tuple[str, View, str]:
    """The sign before an option, where its button leads, and the mark that it makes."""
    choice = marking.choice
    match marking.paper.kind:
        case "one":
            return ("◉" if choice == str(option) else "○"), view, str(option)
        case "tick":
            there = option in ticked(choice)
            return ("☑" if there else "☐"), view, f"{'-' if there else '+'}{option}"
        case "number":
            number = numbered(choice).get(option)
            return (f"[{number}]" if number is not None else "[  ]"), view.at("n", option), ""
        case "order":
            if place_of(Draft(choice), option) is not None:
                return "", view.at("r", option), ""
            return "○", view.at(), f"{'~' if view.what == 't' else '>'}{option}"


def _pages(marking: Marking, view: View) -> Iterable[tuple[Button, ...]]:
    last = _last_page(marking.paper)
    if last > 1:
        to = buttons_of(marking).to
        yield tuple(
            to(f"· {page} ·" if page == view.page else f"{page}", View(page, view.what)) for page in range(1, last + 1)
        )


def _moves(marking: Marking, view: View, texts: Texts) -> Iterable[tuple[Button, ...]]:
    """Undo and clear; what else there is to see; and the cast, which says when it would be a blank one."""
    to, paper = buttons_of(marking).to, marking.paper
    undo = [to(texts.plain("marking-undo"), view.at(), UNDO)] if marking.undoable else []
    clear = [to(texts.plain("marking-clear"), view.at(), CLEAR)] if marking.choice != NOTHING else []
    yield (*undo, *clear)
    more = []
    if paper.ties:
        tying = view.what == "t"
        more.append(to(texts.plain("marking-tie", tying=str(tying).lower()), view.at("" if tying else "t")))
    if any(each.detail or each.photo for each in paper.options):
        more.append(to(texts.plain("marking-details"), view.at("i")))
    if len(marking.seats) > 1:
        more.append(to(texts.plain("marking-apart"), view.at("s")))
    yield tuple(more)
    if marking.choice != NOTHING or not paper.in_words:
        yield (to(texts.plain("marking-cast", blank=str(marking.choice == NOTHING).lower()), View(), CAST),)
