"""What a method elected, held against the rule of the vote; and which rule can decide by which method.

A rule speaks of yes and no. Of a single choice or an approval for one seat, who named the winner said yes, who named
others said no, and who handed in a blank ballot abstained; so any line of yes can be held against it. Of other methods
no ballot says yes or no to one option: they take rules that ask for no more than more yes than no (the method itself
finds what has more), and of those the quorum and how the vote was called. Where there is a default option a quorum of
yes is held against what prefers each option to it.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from domain.ballots.paper import BLANK, CONSENT, DEFAULTING, YESNO, Paper
from domain.counting.circumstances import Circumstances
from domain.counting.outcome import Outcome, Tally, Weights
from domain.counting.yesno import concluded, rule_tests
from domain.rules.model import Base, Rule

_HALF = Fraction(1, 2)
_OF_ONE = ("plurality", "approval")
"""Methods whose ballots say yes or no to the winner."""


def relative(rule: Rule) -> bool:
    """Whether the rule asks for more yes than no and for nothing beyond it."""
    lines = (axis.passing for axis in rule.axes)
    return all(line.base is Base.CAST and line.counts == "yes" and line.fraction <= _HALF for line in lines)


def unfit(rule: Rule, paper: Paper) -> str | None:
    """Why a rule cannot decide a vote with this paper: ``objections`` (it decides by them, and the method knows none),
    ``no-objections`` (the other way round), ``silent`` or ``followers`` (ballots that nobody cast would have to choose
    an option), ``threshold`` (a line of yes that the method's ballots do not say), or ``axes`` (several counts, which
    may elect differently). None where it can."""
    if rule.consent is not None or paper.method == CONSENT:
        if rule.consent is None:
            return "no-objections"
        return None if paper.method == CONSENT else "objections"
    if paper.method == YESNO:
        return None
    if rule.silent.counts != "absent":
        return "silent"
    if rule.abstain == "follow_majority":
        return "followers"
    return _lines_unfit(rule, paper)


def _lines_unfit(rule: Rule, paper: Paper) -> str | None:
    said_yes = any(axis.quorum is not None and axis.quorum.counts == "yes" for axis in rule.axes)
    reached = rule.second_call is not None and bool(rule.second_call.reached)
    if not _of_one(paper) and (not relative(rule) or (said_yes and paper.method != DEFAULTING) or reached):
        return "threshold"
    if relative(rule) and len(rule.axes) > 1:
        return "axes"
    return None


def _of_one(paper: Paper) -> bool:
    return paper.method in _OF_ONE and paper.seats == 1


def quorum_of_yes(rule: Rule, eligible: Weights) -> int:
    """The weight that must prefer an option to a default one, by the rule; 0 where it asks for none."""
    axis, quorum = rule.axes[0].id, rule.axes[0].quorum
    return quorum.needed(eligible[axis]) if quorum is not None and quorum.counts == "yes" else 0


def decide(
    rule: Rule, paper: Paper, eligible: Weights, participating: Weights, tally: Tally, elected: Sequence[str],
    known: Circumstances,
) -> Outcome:  # fmt: skip
    """The outcome of what a method elected, by keys in order of election. All weights are after the rule's caps."""
    counted = _as_yes_and_no(rule, paper, participating, tally, elected)
    tests, passed = rule_tests(rule, eligible, counted, known)
    if relative(rule):
        tests = tuple(test for test in tests if test.name == "quorum")
        passed = all(test.passed for test in tests)
    default = paper.default
    something = bool(elected) and (default is None or elected[0] != str(default.number))
    outcome = concluded(rule, eligible, counted, known, tests, passed and something)
    return replace(outcome, winners=tuple(elected) if outcome.passed else ())


def _as_yes_and_no(rule: Rule, paper: Paper, participating: Weights, tally: Tally, elected: Sequence[str]) -> Tally:
    """The ballots as a rule of yes and no reads them."""
    axes = [axis.id for axis in rule.axes]
    blank = {axis: tally[BLANK][axis] for axis in axes}
    named = {axis: participating[axis] - blank[axis] for axis in axes}
    yes = dict(named)
    if paper.default is not None:
        yes = {axis: _preferred(paper, tally, elected, axis) for axis in axes}
    elif _of_one(paper):
        yes = {axis: tally[elected[0]][axis] if elected else 0 for axis in axes}
    return {"yes": yes, "no": {axis: named[axis] - yes[axis] for axis in axes}, "abstain": blank}


def _preferred(paper: Paper, tally: Tally, elected: Sequence[str], axis: str) -> int:
    """What prefers who is elected to the default option; where that one is, the most that any other has."""
    *others, default = paper.keys
    won = [key for key in elected if key != default]
    return max((tally[key][axis] for key in won or others), default=0)
