"""One mark on a ballot paper: each kind of ballot has its own, written short enough for a button.

============  ===============================================================================
kind          marks
============  ===============================================================================
one           ``yes``, ``3``
tick          ``+3`` and ``-3``
number        ``3=5``; ``3=0`` takes the number away
order         ``>3`` puts an option last, ``~3`` on one rank with the last, ``^3`` one rank up, ``-3`` out
============  ===============================================================================

Ticks and numbers say what shall be, not what shall change: said twice, or from an older screen, they do the same.
"""

import re
from collections.abc import Callable, Mapping

from domain.ballots.paper import BLANK, Kind, Paper, written_marks, written_order, written_ticks
from domain.refusals import NotYourCard

Ranking = tuple[tuple[int, ...], ...]

NOTHING = ""
"""What a draft holds before anything is marked."""

_TICK = re.compile(r"([+-])([1-9][0-9]{0,8})")
_NUMBER = re.compile(r"([1-9][0-9]{0,8})=([0-9]{1,9})")
_PLACE = re.compile(r"([>~^-])([1-9][0-9]{0,8})")


def ticked(choice: str) -> tuple[int, ...]:
    """The options of ``1 3 4``."""
    return () if choice in (NOTHING, BLANK) else tuple(map(int, choice.split(" ")))


def numbered(choice: str) -> dict[int, int]:
    """The numbers of ``1=5 2=3`` by option."""
    if choice in (NOTHING, BLANK):
        return {}
    pairs = (each.split("=") for each in choice.split(" "))
    return {int(option): int(number) for option, number in pairs}


def ranked(choice: str) -> Ranking:
    """The ranks of ``2>1,3``."""
    if choice in (NOTHING, BLANK):
        return ()
    return tuple(tuple(map(int, rank.split(","))) for rank in choice.split(">"))


def marked(paper: Paper, choice: str, mark: str) -> str:
    """The choice with one more mark; NOTHING when none is left. Raises NotYourCard for what is no mark of the paper."""
    made = _MARKING[paper.kind](paper, choice, mark)
    return NOTHING if made == BLANK else made


def _one(paper: Paper, choice: str, mark: str) -> str:
    del choice
    if not paper.in_words:
        return str(_option(paper, mark if mark.isascii() and mark.isdigit() else "", mark))
    return mark


def _tick(paper: Paper, choice: str, mark: str) -> str:
    sign, said = _read(_TICK, paper, mark)
    option = _option(paper, said, mark)
    others = {each for each in ticked(choice) if each != option}
    return written_ticks(others | {option} if sign == "+" else others)


def _number(paper: Paper, choice: str, mark: str) -> str:
    said, number = _read(_NUMBER, paper, mark)
    return written_marks(numbered(choice) | {_option(paper, said, mark): int(number)})


def _place(paper: Paper, choice: str, mark: str) -> str:
    sign, said = _read(_PLACE, paper, mark)
    option, ranking = _option(paper, said, mark), ranked(choice)
    if sign == "^":
        return written_order(_up(ranking, option))
    others = _without(ranking, option)
    if sign == "~" and others:
        return written_order((*others[:-1], (*others[-1], option)))
    return written_order(others if sign == "-" else (*others, (option,)))


def _without(ranking: Ranking, option: int) -> Ranking:
    left = (tuple(each for each in rank if each != option) for rank in ranking)
    return tuple(rank for rank in left if rank)


def _up(ranking: Ranking, option: int) -> Ranking:
    """One rank up: out of a tie to the front of it, else past the rank before. What is not ranked stays so."""
    at = next((place for place, rank in enumerate(ranking) if option in rank), None)
    if at is None:
        return ranking
    tied = len(ranking[at]) > 1
    others = _without(ranking, option)
    before = at if tied else max(at - 1, 0)
    return (*others[:before], (option,), *others[before:])


def _read(pattern: re.Pattern[str], paper: Paper, mark: str) -> tuple[str, str]:
    found = pattern.fullmatch(mark)
    if found is None:
        raise NotYourCard
    return found[1], found[2]


def _option(paper: Paper, said: str, mark: str) -> int:
    if not said or int(said) not in {each.number for each in paper.options}:
        raise NotYourCard
    return int(said)


_MARKING: Mapping[Kind, Callable[[Paper, str, str], str]] = {
    "one": _one, "tick": _tick, "number": _number, "order": _place,
}  # fmt: skip
