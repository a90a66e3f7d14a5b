"""Drawing up a ballot paper from what a moderator says: options, seats, and the limits that the method knows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.ballots.alike import refuse_alike
from domain.ballots.paper import BUDGETS, DEFAULTING, Paper, PaperOption
from domain.paper_refusals import CostMissing, KeyUnfit, OptionsUncountable, OptionTooLong
from domain.refusals import BadValue, MissingKey
from domain.spelling import plain, visible

FEWEST, MOST = 2, 40
LONGEST_LABEL, LONGEST_DETAIL = 100, 1000
DETAIL = ">＞"
"""What stands before a line that says more of the option above it."""
HIGHEST_MARK, HIGHEST_PURSE, LARGEST_BUDGET = 100, 10_000, 10**12
STAR_MARK = 5
"""The highest mark of score and STAR unless the vote says another (equal.vote: STAR is scored from 0 to 5)."""

KEYS = ("options", "seats", "max", "points", "credits", "budget", "minimum", "within", "complete", "shuffle")
"""What can be said of a paper. ``max`` is the highest mark where marks have one, else how many options may be named."""
SWITCHES = ("within", "complete", "shuffle")
"""Those of them that are ``yes`` or ``no``."""

_MANY = frozenset({"seats"})
_TAKES: Mapping[str, frozenset[str]] = {
    "plurality": _MANY, "approval": _MANY | {"max"}, "score": _MANY | {"max"}, "star": frozenset({"max"}),
    "cumulative": _MANY | {"points", "max"}, "quadratic": _MANY | {"credits"},
    "borda": _MANY | {"max", "complete"}, "stv": _MANY | {"max", "complete"},
    **dict.fromkeys(("irv", "schulze", DEFAULTING, "ranked-pairs"), frozenset({"max", "complete"})),
    **dict.fromkeys(BUDGETS, frozenset({"budget", "max", "within"})),
    "greedy-threshold": frozenset({"budget", "max", "within", "minimum"}),
}  # fmt: skip
_OF_ALL = frozenset({"options", "shuffle"})
# Digits are grouped by threes or not at all, and only cents are left off: who writes 12,5 or 12.000 is asked again.
_WHOLE = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,13}"
_COST = re.compile(rf"^(.*\S)\s*[=|]\s*({_WHOLE})(?:\.00?)?(?:[^0-9.,]\D{{0,9}})?$")
_NUMBER = re.compile(_WHOLE)
_MAJORITY = re.compile(r"^(.*\S)\s*[=|]\s*([1-9][0-9]?)\s*:\s*([1-9][0-9]?)$")


def words_paper(method: str, labels: tuple[str, str, str], said: Mapping[str, str]) -> Paper:
    """The paper of yes, no and abstain, under those labels; it takes none of the keys."""
    for key in said:
        raise KeyUnfit(key, method)
    return Paper(method, tuple(PaperOption(number, label) for number, label in enumerate(labels, 1)))


def draft_paper(method: str, said: Mapping[str, str], default: str = "–") -> Paper:
    """The paper of a method whose options are numbers, from what was said by key; ``options`` has one on each line.

    Raises KeyUnfit for a key the method has no use for, MissingKey for one it needs, BadValue, OptionTooLong,
    OptionsUncountable and OptionsAlike. ``default`` is what the option is called that a method with a default option
    adds to the others.
    """
    takes = _TAKES[method] | _OF_ALL
    for key in said:
        if key not in takes:
            raise KeyUnfit(key, method)
    options = _options(said.get("options", ""), method, default)
    count = len(options)
    names_marks = method in ("score", "star", "cumulative")
    scored = method in ("score", "star")
    highest = _number(said, "max", HIGHEST_MARK if scored else HIGHEST_PURSE) if names_marks else None
    return Paper(
        method, options,
        seats=_number(said, "seats", count - 1) or 1,
        most=None if names_marks else _number(said, "max", count),
        highest=highest or (STAR_MARK if scored else None),
        purse=_needed(said, "points", method == "cumulative") or _needed(said, "credits", method == "quadratic"),
        budget=_needed(said, "budget", method in BUDGETS, LARGEST_BUDGET),
        minimum=_needed(said, "minimum", method == "greedy-threshold", LARGEST_BUDGET),
        within=said.get("within") == "yes", complete=said.get("complete") == "yes",
        shuffled=said.get("shuffle") == "yes",
    )  # fmt: skip


def _options(said: str, method: str, default: str) -> tuple[PaperOption, ...]:
    listed = _listed(said)
    if not listed:
        raise MissingKey("options")
    if method == DEFAULTING:
        listed.append((default, []))
    if not FEWEST <= len(listed) <= MOST:
        raise OptionsUncountable(len(listed), FEWEST, MOST)
    options = tuple(
        replace(_option(number, line, method), detail=_detail(number, more))
        for number, (line, more) in enumerate(listed, 1)
    )
    refuse_alike([each.label for each in options])
    return options


def _listed(said: str) -> list[tuple[str, list[str]]]:
    """Each option's line, with the lines behind ``>`` that say more of it."""
    listed: list[tuple[str, list[str]]] = []
    for line in filter(None, map(visible, _lines(said))):
        if listed and line[0] in DETAIL:
            listed[-1][1].append(line[1:].strip())
        else:
            listed.append((line, []))
    return listed


def _detail(number: int, lines: Sequence[str]) -> str:
    detail = "\n".join(lines)
    if len(detail) > LONGEST_DETAIL:
        raise OptionTooLong(number, "detail", len(detail), LONGEST_DETAIL)
    return detail


def _require_short(number: int, label: str) -> None:
    if len(label) > LONGEST_LABEL:
        raise OptionTooLong(number, "label", len(label), LONGEST_LABEL)


def _lines(said: str) -> Sequence[str]:
    """One option a line; on a single line they stand between semicolons."""
    lines = said.strip().splitlines()
    return re.split("[;；]", lines[0]) if len(lines) == 1 else lines


def _option(number: int, line: str, method: str) -> PaperOption:
    if method == DEFAULTING:
        return _against_default(number, line)
    label, cost = line, None
    if method in BUDGETS:
        found = _COST.match(line.replace("＝", "=").replace("｜", "|").replace("，", ","))
        if found is None:
            raise CostMissing(number, line)
        label, cost = found[1], int(re.sub("[, ]", "", found[2]))
        if cost > LARGEST_BUDGET:
            raise BadValue("options", line)
    _require_short(number, label)
    return PaperOption(number, label, cost)


def _against_default(number: int, line: str) -> PaperOption:
    """``A bench = 3:1``: an option with the majority that it needs, which stays in its label for all to see."""
    found = _MAJORITY.match(line.replace("＝", "=").replace("｜", "|").replace("：", ":"))
    if found is None:
        label, majority = line, "1:1"
    else:
        majority = f"{int(found[2])}:{int(found[3])}"
        label = f"{found[1]} ({majority})"
        if int(found[2]) < int(found[3]):
            raise BadValue("options", line)
    _require_short(number, label)
    return PaperOption(number, label, majority=majority)


def _number(said: Mapping[str, str], key: str, most: int) -> int | None:
    """The whole number of a key, from 1 to ``most``; None where nothing was said."""
    if key not in said:
        return None
    digits = plain(said[key]).strip()
    number = int(re.sub("[, ]", "", digits)) if _NUMBER.fullmatch(digits) else 0
    if not 1 <= number <= most:
        raise BadValue(key, said[key], (f"1–{most}",))
    return number


def _needed(said: Mapping[str, str], key: str, needs: bool, most: int = HIGHEST_PURSE) -> int | None:
    if needs and not said.get(key):
        raise MissingKey(key)
    return _number(said, key, most)
