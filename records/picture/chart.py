"""What stands on the picture of a result, by what was decided: yes and no, options, rounds, or a budget."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from domain.counting.result import Counted, Round, level
from records.amounts import moment, percent, total, weight
from records.beside import beside
from records.decided import equal, finishing, moving
from records.explain import test_said
from records.picture.parts import (
    Cell,
    Line,
    Part,
    Path,
    Picture,
    Purse,
    Rounds,
    Row,
    Rows,
    Share,
    Whole,
    Words,
)
from records.published import DUELS, IN_ROUNDS, Published
from texts import Texts

_CHOICES = ("yes", "no", "abstain")
_COLUMNS = 4
"""So many rounds stand beside each other on a phone."""
_OPTIONS = 20
"""So many options stand below each other; what others got is said in one line."""
_PATHS = 12
_CAPTION = 900
"""Letters: Telegram takes 1,024 below a photo, and a line or two stand around these."""


def picture(shown: Published, texts: Texts) -> Picture:
    """The picture of a result, in the words of that language."""
    vote = shown.vote
    day = moment(texts, shown.instant("closed_at"), shown.zone)
    about = texts.plain("picture-about", number=vote["number"], community=vote["community"], day=day)
    parts = [*(_by_words if shown.counted is None else _by_options)(shown, texts), *_foot(shown, texts)]
    passed = None if shown.straw else bool(shown.outcome["passed"])
    return Picture(_verdict(shown, texts), passed, vote["title"], about, tuple(parts), texts.language)


def in_words(shown: Picture, longest: int = _CAPTION) -> str:
    """The picture for those who cannot see it: its lines, as many as fit."""
    said = ""
    for line in shown.said():
        if len(said) + len(line) + 2 > longest:
            return f"{said}\n…"[-longest:]
        said += f"\n{line}" if said else line[: longest - 2]
    return said


def _verdict(shown: Published, texts: Texts) -> str:
    winners, passed = shown.outcome["winners"], bool(shown.outcome["passed"])
    straw = str(shown.straw).lower()
    if shown.counted is None or not passed:
        return texts.plain("picture-verdict", passed=str(passed).lower(), straw=straw)
    ahead = level(shown.counted) if shown.straw else winners
    named = ", ".join(_label(shown, each) for each in ahead)
    return texts.plain("picture-chosen", count=len(ahead), winners=named, straw=straw)


def _label(shown: Published, key: str) -> str:
    number = shown.numbers.get(key)
    return shown.labels.get(key, key) if number is None else f"{number}. {shown.labels[key]}"


# --- yes and no ------------------------------------------------------------------------------------------------------


def _by_words(shown: Published, texts: Texts) -> Iterable[Part]:
    """For each axis everything that is on it, and below it the tests of the rule that are of it."""
    tests = _tests(shown)
    for axis in shown.tally.get("yes", {}):
        yield _whole(shown, axis, texts)
        yield from (_line(shown, test, texts) for test in tests if test["axis"] == axis)
    rest = [test for test in tests if test["axis"] not in shown.tally.get("yes", {})]
    yield from (_line(shown, test, texts) for test in rest)
    yield from _procedure(shown, texts)


def _tests(shown: Published) -> list[dict[str, Any]]:
    """Those of the rule; of a straw poll none, as it decides nothing."""
    return [test for test in shown.outcome["tests"] if test["kind"] == "rule" and not shown.straw]


def _whole(shown: Published, axis: str, texts: Texts) -> Whole:
    eligible, participating = shown.turnout.get(axis, (0, 0))
    parts = [(choice, shown.tally[choice][axis]) for choice in shown.tally if choice in _CHOICES]
    shares = [
        Share(choice, texts.plain("choice", choice=choice), _amount(axis, value, eligible, texts), value)  # type: ignore[arg-type]
        for choice, value in parts
    ]
    silent = max(eligible - participating, 0)
    shares.append(Share("silent", texts.plain("picture-silent"), _amount(axis, silent, eligible, texts), silent))
    heading = texts.plain("picture-whole", axis=texts.plain("axis", axis=axis), total=weight(axis, eligible))
    return Whole(heading, tuple(shares))


def _amount(axis: str, value: int, of: int, texts: Texts) -> str:
    return texts.plain("picture-share", amount=weight(axis, value), share=percent(value, of))


def _line(shown: Published, test: dict[str, object], texts: Texts) -> Line:
    said = test_said(test, shown.rule, texts, texts.plain).removeprefix("✓").removeprefix("✗").strip()
    measured = test["kind"] == "rule" and test["name"] in ("quorum", "pass", "no")
    numbers = [int(str(test[name])) for name in ("got", "needed", "of")] if measured else []
    return Line(said, bool(test["passed"]), *numbers)


def _procedure(shown: Published, texts: Texts) -> Iterable[Line]:
    """How the vote was called, where that decides; what does not is on the card and the notice."""
    tests = (test for test in shown.outcome["tests"] if test["kind"] == "procedure")
    return (_line(shown, test, texts) for test in tests if test["name"] in shown.rule.stops)


# --- options ---------------------------------------------------------------------------------------------------------


def _by_options(shown: Published, texts: Texts) -> Iterable[Part]:
    counted = shown.counted
    assert counted is not None
    costs = {option["key"]: Fraction(option["cost"]) for option in shown.vote["options"] if "cost" in option}
    if costs and not shown.straw:
        yield _purse(shown, counted, costs, texts)
    states = moving(counted)
    if shown.method in IN_ROUNDS and len(states) > 1:
        yield from _rounds(shown, counted, states, texts)
    else:
        yield from _rows(shown, counted, costs, texts)
    for by, order in equal(shown, counted):
        yield Words(texts.plain("picture-lot", by=by, order=", ".join(_label(shown, each) for each in order)))
    yield from (_line(shown, test, texts) for test in _tests(shown))
    yield from _procedure(shown, texts)


def _chosen(shown: Published) -> Sequence[str]:
    """Who was elected; by a straw poll nobody."""
    return () if shown.straw else list(shown.outcome["winners"])


def _rows(shown: Published, counted: Counted, costs: dict[str, Fraction], texts: Texts) -> Iterable[Part]:
    axis = "" if shown.method in DUELS else counted.axis
    what = texts.plain("picture-options", method=shown.method)
    order = _in_order(shown, counted)
    rows = tuple(
        Row(
            _label(shown, key), total(axis, _got(counted, key)), _got(counted, key), key in _chosen(shown),
            texts.plain("picture-cost", cost=total("", costs[key])) if key in costs else "",
        )
        for key in order[:_OPTIONS]
    )  # fmt: skip
    named = texts.plain("axis", axis=counted.axis)
    yield Rows(texts.plain("picture-counted-in", what=what, axis=named) if axis else what, rows)
    if rest := order[_OPTIONS:]:
        yield Words(texts.plain("picture-rest", count=len(rest), amount=total(axis, _got(counted, rest[0]))))


def _in_order(shown: Published, counted: Counted) -> list[str]:
    """The chosen as they were, then the others by what they got; of a straw poll all by what they got."""
    winners = list(_chosen(shown))
    others = [key for key in shown.measured if key not in winners]
    return [*winners, *sorted(others, key=lambda key: -_got(counted, key))]


def _got(counted: Counted, key: str) -> Fraction:
    return counted.totals.get(key, {}).get(counted.axis, Fraction(0))


def _purse(shown: Published, counted: Counted, costs: dict[str, Fraction], texts: Texts) -> Purse:
    taken = tuple(costs.get(winner, Fraction(0)) for winner in shown.outcome["winners"])
    limit = Fraction(shown.vote["limits"]["budget"])
    spent = sum(taken, Fraction(0))
    text = texts.plain(
        "picture-spent", spent=total("", spent), count=len(taken), of=len(shown.vote["options"]),
        left=total("", limit - spent),
    )  # fmt: skip
    return Purse(texts.plain("picture-budget", budget=total("", limit)), taken, limit, text)


# --- rounds ----------------------------------------------------------------------------------------------------------


def _rounds(shown: Published, counted: Counted, states: Sequence[Round], texts: Texts) -> Iterable[Part]:
    """The first and the last rounds; those between are said to be left out."""
    places = list(range(len(states)))
    if len(places) > _COLUMNS:
        places = [0, *places[-(_COLUMNS - 1) :]]
    columns = [texts.plain("picture-round", number=place + 1) for place in places]
    columns[-1] = texts.plain("picture-round-end")
    order = finishing(shown, states)
    paths = tuple(
        Path(_label(shown, key), key in _chosen(shown), tuple(_cells(counted, key, states, places)))
        for key in order[:_PATHS]
    )
    yield Rounds(texts.plain("picture-rounds"), tuple(columns), paths)
    if len(places) < len(states):
        yield Words(texts.plain("picture-left-out", count=places[1] - 1, first=2, last=places[1]))
    if rest := order[_PATHS:]:
        most = max(states[0].totals.get(key, Fraction(0)) for key in rest)
        yield Words(texts.plain("picture-rest", count=len(rest), amount=total(counted.axis, most)))


def _cells(counted: Counted, key: str, states: Sequence[Round], places: Sequence[int]) -> Iterable[Cell | None]:
    before: Fraction | None = None
    for column, place in enumerate(places):
        now = states[place].totals.get(key)
        if now is None:
            yield None
            continue
        follows = column and places[column - 1] == place - 1
        moved = now - before if follows and before is not None else Fraction(0)
        sign = "+" if moved > 0 else "−"
        by = total(counted.axis, abs(moved)).removeprefix("≈").strip()  # whose sum says already that it is near
        yield Cell(total(counted.axis, now), now, f"{sign}{by}" if moved else "")
        before = now


def _foot(shown: Published, texts: Texts) -> Iterable[Part]:
    yield Words(texts.plain("picture-cast", cast=shown.cast, seats=shown.vote["seats"]))
    yield from (Words(line) for line in beside(shown, texts))
    yield Words(texts.plain("picture-root", root=shown.root[:16]))
