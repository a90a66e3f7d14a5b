"""A ballot that is being filled in: the choice so far, and what it was before, so that a step can be undone."""

from dataclasses import dataclass, replace
from hashlib import sha256
from math import isqrt

from domain.ballots.paper import BLANK, Paper, read_choice
from domain.marking.marks import NOTHING, marked, numbered, ranked, ticked
from domain.paper_refusals import NothingMarked

UNDO = "undo"
CLEAR = "clear"
STEPS = 40
"""How many steps can be undone."""


@dataclass(frozen=True)
class Draft:
    """``choice`` is in the canonical grammar, or NOTHING; ``before`` are the choices it had, the newest last."""

    choice: str = NOTHING
    before: tuple[str, ...] = ()

    @property
    def stamp(self) -> str:
        """Eight letters by which a screen shows whether it still shows this choice."""
        return stamp_of(self.choice)


def stamp_of(choice: str) -> str:
    """The stamp of a screen that shows this choice."""
    return sha256(choice.encode()).hexdigest()[:8]


def begun(standing: str | None) -> Draft:
    """A draft that starts from the ballot which stands, if one does."""
    return Draft(NOTHING if standing is None or standing == BLANK else standing)


def tap(paper: Paper, draft: Draft, mark: str) -> Draft:
    """The draft after one more mark, ``undo`` or ``clear``.

    Raises the Refusal of ``read_choice`` for a mark that goes over what the paper allows, NotYourCard for what is none.
    """
    if mark == UNDO:
        return undo(draft)
    choice = NOTHING if mark == CLEAR else marked(paper, draft.choice, mark)
    if choice == draft.choice:
        return draft
    if choice != NOTHING:  # an order may have gaps until it is cast
        choice = read_choice(replace(paper, complete=False), choice)
    return Draft(choice, (*draft.before, draft.choice)[-STEPS:])


def follows(paper: Paper, draft: Draft, mark: str, shown: str, *, ahead: bool) -> bool:
    """Whether a mark made on a screen with that stamp may be taken.

    A tick, a number or one of all says what shall be, so it is right on an older screen too. What depends on what is
    marked already is right only on the newest one, but for the next in an order: there a person may be ``ahead`` of
    the screen.
    """
    if shown == draft.stamp:
        return True
    if mark in (UNDO, CLEAR):
        return False
    if paper.kind != "order":
        return True
    return ahead and mark.startswith(">") and shown in map(stamp_of, draft.before)


def undo(draft: Draft) -> Draft:
    """The draft as it was one step before; one that has no step stays as it is."""
    return Draft(draft.before[-1], draft.before[:-1]) if draft.before else draft


def choice_of(paper: Paper, draft: Draft) -> str:
    """What the draft says when it is cast now; nothing marked is a blank ballot, where the paper knows one.

    Raises NothingMarked, or the Refusal of ``read_choice`` for an order that is not complete.
    """
    if draft.choice == NOTHING and paper.in_words:
        raise NothingMarked
    return read_choice(paper, draft.choice or BLANK)


def left(paper: Paper, draft: Draft) -> int | None:
    """What is left of the purse, or of the budget where ticks must stay within it; None without either."""
    if paper.purse is not None:
        return paper.purse - paper.spent(numbered(draft.choice).values())
    if paper.budget is not None and paper.within:
        return paper.budget - paper.cost_of(ticked(draft.choice))
    return None


def room(paper: Paper, draft: Draft, option: int) -> int | None:
    """The highest number that the option may be given now; None where nothing bounds it."""
    given = numbered(draft.choice)
    if paper.most is not None and option not in given and len(given) >= paper.most:
        return 0
    bounds = [] if paper.highest is None else [paper.highest]
    if paper.purse is not None:
        others = paper.spent(number for each, number in given.items() if each != option)
        bounds.append(_affordable(paper, paper.purse - others))
    return min(bounds, default=None)


def _affordable(paper: Paper, purse: int) -> int:
    return isqrt(purse) if paper.method == "quadratic" else purse


def place_of(draft: Draft, option: int) -> int | None:
    """The rank of an option, from 1; None while it is not ranked."""
    return next((place for place, rank in enumerate(ranked(draft.choice), 1) if option in rank), None)
