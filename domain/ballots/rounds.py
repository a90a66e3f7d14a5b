"""How a count came about, as data that can be kept and read back: ``rounds.json`` of a bundle."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from domain.counting.result import Counted, Fact, Round, Tie

_OPTIONS = ("against", "by")
"""Facts of a round that are options, by key; all others are numbers."""


def rounds_data(counted: Counted) -> dict[str, Any]:
    """Winners, totals, rounds and ties by option key, with every number as exact text."""
    return {
        "method": counted.method,
        "axis": counted.axis,
        "elected": list(counted.winners),
        "totals": {key: {axis: str(total) for axis, total in of.items()} for key, of in counted.totals.items()},
        "rounds": [
            {
                "what": each.what,
                "option": each.option,
                "totals": {key: str(total) for key, total in each.totals.items()},
                "facts": {name: str(fact) for name, fact in each.facts.items()},
            }
            for each in counted.rounds
        ],
        "ties": [
            {"stage": tie.stage, "by": tie.by, "order": list(tie.order), "tickets": dict(tie.tickets)}
            for tie in counted.ties
        ],
        "blank": counted.blank,
    }


def rounds_from(data: Mapping[str, Any]) -> Counted:
    """The count that was kept so."""
    return Counted(
        data["method"], data["axis"], tuple(data["elected"]),
        {key: {axis: Fraction(said) for axis, said in of.items()} for key, of in data["totals"].items()},
        tuple(_round(each) for each in data["rounds"]),
        tuple(Tie(each["stage"], tuple(each["order"]), each["by"], each["tickets"]) for each in data["ties"]),
        data["blank"],
    )  # fmt: skip


def _round(data: Mapping[str, Any]) -> Round:
    totals = {key: Fraction(said) for key, said in data["totals"].items()}
    facts: dict[str, Fact] = {
        name: said if name in _OPTIONS else Fraction(said) for name, said in data["facts"].items()
    }
    return Round(data["what"], data["option"], totals, facts)
