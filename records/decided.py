"""By what a method decided among options: how votes moved between rounds, and the steps that made the result."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from domain.counting.result import Counted, Round, last_level
from records.explain import explained
from records.published import DUELS, IN_ROUNDS, Published
from texts import Texts

_BY_STEPS = IN_ROUNDS | DUELS | {"schulze-default", "star"}
"""Methods whose totals alone do not say who won."""


def moving(counted: Counted) -> list[Round]:
    """The rounds after which votes had moved: one for each state of the totals."""
    states: list[Round] = []
    for each in counted.rounds:
        if each.totals and (not states or dict(each.totals) != dict(states[-1].totals)):
            states.append(each)
    return states


def finishing(shown: Published, states: Sequence[Round]) -> list[str]:
    """The chosen as they were, then the others by how far they came."""
    winners = list(shown.outcome["winners"])
    others = [option["key"] for option in shown.vote["options"] if option["key"] not in winners]

    def fared(key: str) -> tuple[int, Fraction]:
        last = max((place for place, each in enumerate(states) if key in each.totals), default=-1)
        return -last, -(states[last].totals[key] if last >= 0 else Fraction(0))

    return [*winners, *sorted(others, key=fared)]


def steps(shown: Published, counted: Counted, labels: Mapping[str, str], texts: Texts) -> list[str]:
    """What decided, a sentence each: every round of those in rounds, of duels those that a winner stood in.

    None of a method whose totals say it all, and of a straw poll none, as it decides nothing.
    """
    method = shown.method.partition("/")[0]
    if shown.straw or method not in _BY_STEPS:
        return []
    lines = list(explained(counted, labels, texts))
    if method in IN_ROUNDS or method == "star":
        return lines
    winners = set(shown.outcome["winners"])
    stood = [winners & {each.option, each.facts.get("against"), each.facts.get("by")} for each in counted.rounds]
    return [line for line, winner in zip(lines, stood, strict=True) if winner]


def equal(shown: Published, counted: Counted) -> Iterator[tuple[str, Sequence[str]]]:
    """Options that were equal and what put them in order: ``lot`` or ``method``. ``straw`` for those that were level
    at the end of a straw poll, where nothing is put in order."""
    if not shown.straw:
        yield from (("lot" if tie.by == "lot" else "method", tie.order) for tie in counted.ties)
    elif found := last_level(counted):
        yield "straw", found
