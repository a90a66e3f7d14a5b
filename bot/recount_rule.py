"""A yes-or-no vote in a file of ballots, held to a rule, as far as the file knows what the rule asks."""

from dataclasses import replace
from fractions import Fraction

from domain.counting import yesno
from domain.counting.circumstances import Circumstances
from domain.counting.election import Election
from domain.counting.lot import Seed
from domain.counting.outcome import Outcome
from domain.counting.result import Counted
from domain.rules.model import Base, Rule
from records.formats.ballot_file import BallotFile

YESNO = "yesno"


class NotCounted(Exception):
    """The file cannot be counted as was asked; the message says what to do."""


def count_by_rule(file: BallotFile, rule: Rule, lot: Seed) -> tuple[Counted, Outcome]:
    """The sums of yes, no and abstain on every axis, and the rule's verdict. Raises NotCounted."""
    election = file.election
    if {option.id for option in election.options} != set(yesno.CHOICES):
        raise NotCounted("this is no vote of yes and no; name a method with --method")
    if missing := [axis.id for axis in rule.axes if axis.id not in election.axes]:
        known = ", ".join(election.axes)
        raise NotCounted(
            f"rule {rule.id} counts {missing[0]}, and the file has only {known}; choose another with --rule"
        )
    _check_known(file, rule)
    tally = _sums(election)
    everybody = file.eligible or tuple(sum(each[axis] for each in tally.values()) for axis in election.axes)
    eligible = dict(zip(election.axes, everybody, strict=True))
    outcome = yesno.decide(as_decidable(file, rule), eligible, tally, _known(file, rule, lot))
    totals = {choice: {axis: Fraction(weight) for axis, weight in sums.items()} for choice, sums in tally.items()}
    blank, spoiled = election.blank, election.spoiled
    return Counted(YESNO, rule.axes[0].id, outcome.winners, totals, blank=blank, spoiled=spoiled), outcome


def consent_as_ruled(file: BallotFile) -> Counted:
    """The sums of a bundle's vote by consent, whose objections the check of the bundle has held against its rule."""
    assert file.rule is not None
    assert file.verdict is not None
    totals = _sums(file.election)
    exact = {choice: {axis: Fraction(weight) for axis, weight in sums.items()} for choice, sums in totals.items()}
    return Counted("consent", file.rule.axes[0].id, file.verdict.winners, exact)


def _sums(election: Election) -> dict[str, dict[str, int]]:
    """Choice to axis to the weight of its ballots."""
    tally: dict[str, dict[str, int]] = {choice: dict.fromkeys(election.axes, 0) for choice in yesno.CHOICES}
    for group in election.marked:
        sums = tally[election.options[group.marks[0][0]].id]
        for axis, weight in zip(election.axes, group.weights, strict=True):
            sums[axis] += weight
    return tally


def _check_known(file: BallotFile, rule: Rule) -> None:
    """Raise NotCounted where a rule needs what the file does not say."""
    if rule.consent is not None:
        raise NotCounted(f"rule {rule.id} decides by objections and their reasons, which a count of ballots has not")
    if file.kind == "zip":
        return
    if any(axis.cap for axis in rule.axes):
        raise NotCounted(f"rule {rule.id} caps what one seat weighs, so it needs each seat: count the vote's bundle")
    needs = any(axis.quorum or axis.passing.base is Base.ELIGIBLE for axis in rule.axes)
    if needs and file.eligible is None:
        cure = "add a row with the choice silent for those who did not vote"
        raise NotCounted(f"rule {rule.id} asks how much of all took part; {cure}")
    if rule.silent.counts != "absent" and (file.known is None or not file.known.delivered):
        raise NotCounted(f"by rule {rule.id} silence counts once a notice arrived; add a row with the choice delivered")


def as_decidable(file: BallotFile, rule: Rule) -> Rule:
    """The rule without what only a bundle knows: when the vote was announced, shown and called."""
    return rule if file.kind == "zip" else replace(rule, notice_days=0, objection_days=0, call=None, stops=())


def _known(file: BallotFile, rule: Rule, lot: Seed) -> Circumstances:
    known = file.known or Circumstances()
    if rule.tie != "lot" or known.tie_falls_to is not None:
        return known
    return replace(known, tie_falls_to=next(iter(lot.draw("tie", ("yes", "no")))))
