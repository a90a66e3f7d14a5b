"""A count in words: each test, each round, how each tie was settled, and why a file cannot be counted."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from domain.counting.parameters import Uncountable
from domain.counting.result import Counted, Fact, Tie
from domain.rules.model import Rule
from records.amounts import percent, total, weight
from texts import Texts

_OPTIONS = ("against", "by")
"""Facts of a round that are options."""

_WEIGHTS = frozenset({"got", "line", "surplus", "valid", "quota", "opposed", "opposed_there", "strength"})
"""Facts of a round that are weights on the axis that was counted."""

PLACES = 6
"""Of a decimal that does not end before; it is then marked as near."""


Say = Callable[..., str]
"""A message of ``texts`` by id, with its facts, as HTML or plain."""


def test_word(name: str, axis: str, rule: Rule) -> str:
    """The word for a test: a quorum that asks for so much of yes is not one of taking part."""
    quorum = next((each.quorum for each in rule.axes if each.id == axis), None)
    return "quorum-yes" if name == "quorum" and quorum is not None and quorum.counts == "yes" else name


def test_said(test: Mapping[str, Any], rule: Rule, texts: Texts, say: Say) -> str:
    """One test of ``outcome.json``: what it needed, what it got, whether it passed, and whether one unit decided."""
    name, axis, passed = test["name"], test["axis"], str(test["passed"]).lower()
    if name == "objections":
        return say("test-objections", passed=passed, got=test["got"], of=test["of"])
    said = texts.plain("test", test=test_word(name, axis, rule))
    decides = str(test["kind"] == "rule" or name in rule.stops).lower()
    if axis == "days":
        return say("test-days", passed=passed, test=said, got=test["got"], needed=test["needed"], stops=decides)
    if name == "tie":
        return say("test-tie", passed=passed, axis=texts.plain("axis", axis=axis), by=rule.tie)
    if name == "call":
        on = "none" if axis == "role" else texts.plain("axis", axis=axis)
        return say("test-met", passed=passed, test=said, axis=on, stops=decides)
    facts = {
        "axis": texts.plain("axis", axis=axis), "needed": weight(axis, test["needed"]),
        "got": weight(axis, test["got"]), "share": percent(test["got"], test["of"]), "passed": passed,
        "online": str(test["on_line"] and test["of"] > 0).lower(),
    }  # fmt: skip
    return say("test-stays-below", **facts) if name == "no" else say("test-line", test=said, **facts)


def explained(counted: Counted, labels: Mapping[str, str], texts: Texts) -> Iterator[str]:
    """A line for each round: what happened to which option, with the numbers it turned on.

    ``labels`` are what people call the options, by id.
    """
    for each in counted.rounds:
        facts = {name: _fact(name, fact, counted.axis, labels) for name, fact in each.facts.items()}
        yield texts.plain(f"round-{each.what}", option=labels.get(each.option, each.option), **facts)


def settled(counted: Counted, labels: Mapping[str, str], texts: Texts) -> Iterator[str]:
    """A line for each tie, the favoured option first; of a lot also what was drawn for each, to draw it again."""
    for tie in counted.ties:
        order = texts.plain("choice-between").join(labels.get(option, option) for option in tie.order)
        yield texts.plain(f"tie-by-{tie.by}", stage=_stage(tie, texts), order=order)
        for option, ticket in tie.tickets.items():
            yield texts.plain("tie-ticket", option=labels.get(option, option), ticket=ticket)


def _stage(tie: Tie, texts: Texts) -> str:
    """Where they were equal, in words; with its name where there are tickets, as they are drawn from it."""
    name, _, number = tie.stage.partition("-")
    said = texts.plain("tie-stage", stage=name, number=number or "0")
    return f"{said} ({tie.stage})" if tie.tickets else said


def refused(error: Uncountable, texts: Texts) -> str:
    """Why it cannot be counted, and what to do about it."""
    facts = {name: _written(fact, {}) for name, fact in error.facts.items()}
    return texts.plain(f"uncountable-{error.what}", **facts)


def _fact(name: str, fact: Fact, axis: str, labels: Mapping[str, str]) -> str:
    """Areas are kept in 0.01 m² and said in m²."""
    if axis == "area" and name in _WEIGHTS and not isinstance(fact, str):
        return total(axis, Fraction(fact))
    return _written(fact, labels if name in _OPTIONS else {})


def _written(fact: Fact, labels: Mapping[str, str]) -> str:
    """Whole numbers as they are, decimals that end with all their places, others near enough and marked so."""
    if isinstance(fact, str):
        return labels.get(fact, fact)
    exact = Fraction(fact)
    if exact.denominator == 1:
        return str(exact.numerator)
    if 10**PLACES % exact.denominator == 0:
        return f"{float(exact):.{PLACES}f}".rstrip("0")
    return f"≈ {float(exact):.{PLACES}g}"
