"""Consent: one reasoned objection that stands keeps a proposal from passing, until the declared fallback is asked."""

from dataclasses import replace
from typing import Literal

import pytest

from domain.counting.consent import Objection, decide
from domain.counting.outcome import Outcome
from domain.rules import Rule, preset
from domain.rules.model import Consent
from domain.rules.presets import axis, quorum
from tests.domain.counting import SIMPLE, the_test

COHOUSING = preset("consent-cohousing")
NOISE = Objection("2-101", "The ventilator hums under my bedroom.", "standing")


def decided(rule: Rule, *objections: Objection, yes: int = 9, no: int = 1, abstain: int = 0) -> Outcome:
    counted = {"yes": {"heads": yes}, "no": {"heads": no}, "abstain": {"heads": abstain}}
    return decide(rule, {"heads": 20}, counted, objections)


def test_without_a_standing_objection_it_passes() -> None:
    outcome = decided(COHOUSING, yes=1, no=0, abstain=4)
    assert outcome.passed
    assert outcome.winners == ("yes",)
    (test,) = outcome.tests
    assert (test.name, test.axis, test.needed, test.got, test.of) == ("objections", "seats", 1, 0, 0)
    assert not test.on_line


@pytest.mark.parametrize("state", ["integrated", "withdrawn"])
def test_an_objection_that_was_taken_in_or_back_no_longer_stands(state: Literal["integrated", "withdrawn"]) -> None:
    settled = replace(NOISE, state=state)
    outcome = decided(COHOUSING, settled, yes=1, no=9)
    assert outcome.passed
    assert (outcome.tests[0].got, outcome.tests[0].of) == (0, 1)


@pytest.mark.parametrize("state", ["open", "standing"])
@pytest.mark.parametrize(("yes", "passed", "on_line"), [(74, False, False), (75, True, True), (76, True, False)])
def test_where_one_stands_three_quarters_decide(
    state: Literal["open", "standing"], yes: int, passed: bool, on_line: bool
) -> None:
    outcome = decided(COHOUSING, replace(NOISE, state=state), yes=yes, no=100 - yes)
    assert not outcome.tests[0].passed
    fallback = the_test(outcome, "pass")
    assert (fallback.needed, fallback.of, fallback.on_line) == (75, 100, on_line)
    assert outcome.passed is passed


def test_without_a_fallback_one_is_enough_to_stop_it() -> None:
    strict = replace(COHOUSING, consent=Consent(fallback=False, proxies_block=False))
    outcome = decided(strict, NOISE, yes=99, no=1)
    assert not outcome.passed
    assert [test.name for test in outcome.tests] == ["objections"]
    assert decided(strict, yes=99, no=1).passed


def test_a_no_without_a_reason_or_by_proxy_does_not_block() -> None:
    assert decided(COHOUSING, replace(NOISE, reason="  "), yes=1, no=9).passed
    by_proxy = replace(NOISE, by_proxy=True)
    assert decided(COHOUSING, by_proxy, yes=1, no=9).passed
    blocking = replace(COHOUSING, consent=Consent(fallback=True, proxies_block=True))
    assert not decided(blocking, by_proxy, yes=1, no=9).passed


def test_silence_is_no_consent_and_a_quorum_holds_either_way() -> None:
    assert not decided(COHOUSING, yes=0, no=0).passed
    half = replace(COHOUSING, axes=(axis("heads", COHOUSING.axes[0].passing, quorum("1/2")),))
    assert not decided(half, yes=9, no=0).passed
    assert [test.name for test in decided(half, yes=9, no=0).tests] == ["objections", "quorum"]
    assert decided(half, yes=9, no=0, abstain=1).passed
    assert not decided(half, NOISE, yes=9, no=0).passed


def test_a_rule_of_votes_is_none_of_consent() -> None:
    with pytest.raises(ValueError, match="simple-majority"):
        decided(SIMPLE)
