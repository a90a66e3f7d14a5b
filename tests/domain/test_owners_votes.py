"""What owners' assemblies in China really reported, counted with the treatment of silence and abstention that they say.

The facts stand with their sources in ``owners_votes.json``. Percentages are the reported ones, to the last digit.
"""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from domain.counting.circumstances import Circumstances
from domain.counting.outcome import Outcome
from domain.rules import AxisRule, Base, Rule, preset
from domain.rules.model import Silence
from domain.rules.presets import axis, more_than, quorum
from tests.domain.counting import SIMPLE, decided, the_test

CASES: dict[str, Any] = json.loads(Path(__file__).with_name("owners_votes.json").read_text(encoding="utf-8"))
HALF_OF_ALL: tuple[AxisRule, ...] = (axis("heads", more_than("1/2", Base.ELIGIBLE), quorum("2/3")),)
CLAUSE = "Rules of procedure of the owners' assembly"


def percent(part: int, whole: int, places: int) -> str:
    """Rounded half up, as the reports do."""
    scale = 10**places
    rounded = int(Fraction(part * 100 * scale, whole) + Fraction(1, 2))
    return f"{rounded // scale}.{rounded % scale:0{places}d}%"


def held(rule: Rule, case: dict[str, Any], item: dict[str, Any]) -> Outcome:
    known = Circumstances(delivered={"heads": item["delivered"]})
    return decided(rule, case["eligible"], item["yes"], item["no"], item["abstain"], known)


FIRST, SECOND = CASES["minhang-1"], CASES["minhang-2"]


def test_in_the_first_case_the_silent_follow_and_so_do_the_abstentions() -> None:
    (item,) = FIRST["items"]
    follow = replace(SIMPLE, axes=HALF_OF_ALL, abstain="follow_majority", silent=Silence("follow_majority", 0, CLAUSE))
    outcome = held(follow, FIRST, item)
    passing = the_test(outcome, "pass")
    assert (passing.got, passing.of) == (1009, 1291)
    assert percent(passing.got, passing.of, 1) == item["reported_yes"] == "78.2%"
    # Were the abstentions left where they are, it would be another number than the one reported.
    apart = the_test(held(replace(follow, abstain="in_base"), FIRST, item), "pass")
    assert percent(apart.got, apart.of, 1) == "77.5%"
    assert (outcome.passed, outcome.without_silent) == (True, False)
    returned = the_test(outcome, "quorum", kind="silence")
    assert percent(returned.got, returned.of, 1) == FIRST["reported_return"] == "54.5%"
    assert returned.needed == 861


@pytest.mark.parametrize(("place", "places", "reported", "got"), [(0, 2, "91.38%", 2066), (1, 1, "91.2%", 2062)])
def test_in_the_second_case_the_silent_are_yes_and_the_abstentions_are_not(
    place: int, places: int, reported: str, got: int
) -> None:
    item = SECOND["items"][place]
    deemed = replace(SIMPLE, axes=HALF_OF_ALL, abstain="in_base", silent=Silence("deemed_yes", 1, CLAUSE))
    outcome = held(deemed, SECOND, item)
    passing = the_test(outcome, "pass")
    assert (passing.got, passing.of) == (got, 2261)
    assert percent(passing.got, passing.of, places) == reported == item["reported_yes"]
    follows = the_test(held(replace(deemed, abstain="follow_majority"), SECOND, item), "pass")
    assert percent(follows.got, follows.of, places) != reported
    assert (outcome.passed, outcome.without_silent) == (True, False)


@pytest.mark.parametrize(("case", "needed", "got"), [(FIRST, 861, 703), (SECOND, 1508, 1147)])
def test_by_the_code_alone_neither_reaches_its_quorum(case: dict[str, Any], needed: int, got: int) -> None:
    outcome = held(preset("cn-278-ordinary"), case, case["items"][0])
    turnout = the_test(outcome, "quorum")
    assert (turnout.needed, turnout.got) == (needed, got)
    assert not outcome.passed
    assert outcome.without_silent is None


@pytest.mark.parametrize("scope", CASES["dongguan"]["scopes"], ids=lambda scope: scope["heads"])
def test_electorates_of_real_size_need_two_thirds_to_the_hundredth_of_a_square_metre(scope: dict[str, Any]) -> None:
    eligible = {"heads": scope["heads"], "area": int(scope["area"].replace(".", ""))}
    nearly = {name: -(-2 * total // 3) - 1 for name, total in eligible.items()}
    enough = {name: total + 1 for name, total in nearly.items()}
    assert decided(preset("cn-278-major"), eligible, enough).passed
    for short in ("heads", "area"):
        outcome = decided(preset("cn-278-major"), eligible, {**enough, short: nearly[short]})
        assert [test.axis for test in outcome.tests if test.kind == "rule" and not test.passed] == [short]
