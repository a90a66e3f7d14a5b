"""The published form of an outcome: ``docs/bundle.md`` promises these names to every checker there will ever be."""

from dataclasses import replace
from typing import Any

from domain.counting.circumstances import Circumstances
from domain.rules import preset
from domain.rules.model import Silence
from tests.domain.counting import SIMPLE, decided


def line(name: str, axis: str, **said: Any) -> dict[str, Any]:
    return {"name": name, "axis": axis, **said}


def test_a_vote_that_passed_as_it_is_published() -> None:
    """Six of the nine who say yes or no say yes; one abstains."""
    outcome = decided(SIMPLE, 10, yes=6, no=3, abstain=1)
    assert outcome.as_data() == {
        "tests": [
            line("pass", "heads", needed=5, got=6, of=9, passed=True, on_line=False, kind="rule"),
        ],
        "passed": True,
        "winners": ["yes"],
        "without_silent": None,
        "second_call": False,
    }


def test_a_vote_that_may_be_called_again_as_it_is_published() -> None:
    """500 of 1000 shares are no more than half of all, and more than the third that opens the way to a second vote."""
    outcome = decided(preset("fr-25"), 1000, yes=500, no=300)
    assert outcome.as_data() == {
        "tests": [
            line("pass", "share", needed=501, got=500, of=1000, passed=False, on_line=True, kind="rule"),
            line("reached", "share", needed=334, got=500, of=1000, passed=True, on_line=False, kind="second call"),
        ],
        "passed": False,
        "winners": [],
        "without_silent": None,
        "second_call": True,
    }


def test_a_vote_that_the_silent_carried_as_it_is_published() -> None:
    rule = replace(SIMPLE, silent=Silence("deemed_yes", 0, "clause 12"))
    known = Circumstances(delivered={"heads": 4})
    assert decided(rule, 10, yes=2, no=4, known=known).as_data() == {
        "tests": [
            line("pass", "heads", needed=6, got=6, of=10, passed=True, on_line=False, kind="rule"),
            line("pass", "heads", needed=4, got=2, of=6, passed=False, on_line=False, kind="silence"),
        ],
        "passed": True,
        "winners": ["yes"],
        "without_silent": False,
        "second_call": False,
    }
