"""Consent: a proposal passes when no reasoned objection to it stands; else the rule's declared fallback decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.counting.circumstances import Circumstances
from domain.counting.outcome import Outcome, Tally, Test, Weights
from domain.counting.yesno import UNKNOWN, concluded, rule_tests
from domain.rules.model import Consent, Rule


@dataclass(frozen=True)
class Objection:
    """An objection as it is when the vote closes. It is ``open`` until the proposal took it in (``integrated``), its
    author took it back (``withdrawn``), or it was heard and kept (``standing``)."""

    seat: str
    reason: str
    state: Literal["open", "integrated", "withdrawn", "standing"]
    by_proxy: bool = False


def blocks(objection: Objection, consent: Consent) -> bool:
    """Whether an objection stops the proposal: it gives a reason, nobody has settled it, and whoever raised it may."""
    unsettled = objection.state in ("open", "standing")
    return unsettled and bool(objection.reason.strip()) and (consent.proxies_block or not objection.by_proxy)


def decide(
    rule: Rule,
    eligible: Weights,
    counted: Tally,
    objections: Sequence[Objection],
    known: Circumstances = UNKNOWN,
) -> Outcome:
    """The outcome of a vote by consent. ``counted`` holds who consents as yes, who stands aside as abstain, who objects
    as no; a quorum of the rule holds either way, and nobody taking part passes nothing.

    Raises ValueError for a rule that is not one of consent.
    """
    if rule.consent is None:
        raise ValueError(f"{rule.id} is no rule of consent")
    standing = sum(blocks(each, rule.consent) for each in objections)
    first = Test("objections", "seats", 1, standing, len(objections), standing == 0, on_line=False)
    tests, passed = rule_tests(rule, eligible, counted, known)
    if standing == 0 or not rule.consent.fallback:
        tests = tuple(test for test in tests if test.name == "quorum")
        took_part = any(weight for sums in counted.values() for weight in sums.values())
        passed = standing == 0 and took_part and all(test.passed for test in tests)
    return concluded(rule, eligible, counted, known, (first, *tests), passed)
