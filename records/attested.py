"""What can be checked of a public copy, which has sums and no ballots: the winners and the rule, on those sums."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from domain.ballots import verdict
from domain.ballots.election import options_of, parameters_of
from domain.ballots.paper import BLANK, CONSENT, Paper
from domain.count import decided_in_words, published_paper
from domain.counting.circumstances import circumstances_of
from domain.counting.consent import Objection
from domain.counting.election import Election, MarkedGroup
from domain.counting.lot import Seed
from domain.counting.methods import method_named
from domain.counting.outcome import Outcome
from domain.counting.parameters import Parameters
from domain.rules.model import Rule
from records.contents import Contents
from records.difference import differences
from records.problem import Problem

BY_SUMS = ("plurality", "approval", "score", "cumulative", "quadratic", "greedy", "greedy-no-skip", "greedy-threshold")
"""Methods whose winners follow from the sums of the options alone."""


def public_problems(contents: Contents) -> Iterator[Problem]:
    """Whether the published sums are those of the rule's axes and the paper's keys, and agree with each other."""
    paper = published_paper(contents.vote)
    keys = paper.keys if paper.in_words else (*paper.keys, BLANK)
    wanted = [(key, axis) for key in keys for axis in contents.axes]
    if [(key, axis) for key, axis, _ in contents.tally] != wanted:
        yield Problem("tally.csv", "", "", f"its rows should be {wanted}")
        return
    if [row[0] for row in contents.turnout] != list(contents.axes):
        yield Problem("turnout.csv", "", "", f"its rows should be those of {', '.join(contents.axes)}")
        return
    yield from _turnout_problems(contents, paper)
    yield from rounds_wanted(contents)
    if contents.rounds is not None and not paper.in_words:
        yield from _elected_problems(contents, paper)


def _turnout_problems(contents: Contents, paper: Paper) -> Iterator[Problem]:
    turnout, on_roll, sums = _turnout(contents, paper), contents.vote["eligible"], _sums(contents)
    yield from differences("turnout.csv", "rows", list(contents.turnout), turnout, "vote.json and tally.csv give")
    for axis, eligible, handed_in in turnout:
        if eligible > on_roll[axis]:
            yield Problem("turnout.csv", axis, str(eligible), f"vote.json says that the roll has {on_roll[axis]}")
        if handed_in > eligible:
            yield Problem("turnout.csv", axis, str(handed_in), f"no more than {eligible} could take part")
        most = 0 if paper.in_words or paper.kind == "number" else max(sums[key][axis] for key in paper.keys)
        if not paper.in_words and most + sums[BLANK][axis] > handed_in:
            yield Problem("tally.csv", axis, str(most), f"turnout.csv says that {handed_in} took part")


def _turnout(contents: Contents, paper: Paper) -> list[tuple[str, int, int]]:
    """The rows that turnout.csv should have. What a cap leaves of the roll cannot be computed without the seats, nor
    how much took part where a ballot may name several options or none."""
    rule, eligible = contents.vote["rule"], dict(contents.vote["eligible"])
    cut = {axis["id"] for axis in rule["axes"] if axis["cap"] is not None}
    eligible |= {axis: weight for axis, weight, _ in contents.turnout if axis in cut}
    cast = {axis: handed_in for axis, _, handed_in in contents.turnout}
    if paper.in_words or paper.method == "plurality":
        cast = {axis: sum(row[2] for row in contents.tally if row[1] == axis) for axis in contents.axes}
    return [(axis, eligible[axis], cast[axis]) for axis in contents.axes]


def public_turnout(contents: Contents) -> Mapping[str, tuple[int, int]]:
    """Axis to what was eligible and what took part."""
    return {axis: (eligible, cast) for axis, eligible, cast in _turnout(contents, published_paper(contents.vote))}


def rounds_wanted(contents: Contents) -> Iterator[Problem]:
    """rounds.json belongs to a vote whose options are numbers, and to no other."""
    wanted = not published_paper(contents.vote).in_words
    if wanted != (contents.rounds is not None):
        yield Problem("rounds.json", "", "", "is missing" if wanted else "is no file of such a vote")


def _elected_problems(contents: Contents, paper: Paper) -> Iterator[Problem]:
    said = contents.rounds.get("elected") if isinstance(contents.rounds, dict) else None
    if not isinstance(said, list) or not set(map(str, said)) <= set(paper.keys):
        yield Problem("rounds.json", "elected", str(said), "is no list of options")
    elif paper.method in BY_SUMS:
        yield from differences("rounds.json", "elected", said, list(_elected(contents, paper)), "tally.csv gives")


def _elected(contents: Contents, paper: Paper) -> Sequence[str]:
    """Who is elected by the sums: the same as if each option had one ballot that weighs all it got."""
    sums = _sums(contents)
    groups = [
        MarkedGroup(((place, 1),), 1, tuple(sums[key].values()))
        for place, key in enumerate(paper.keys)
        if any(sums[key].values())
    ]
    budget = Fraction(paper.budget or 0)
    election = Election("", options_of(paper), contents.axes, marked=groups, seats=paper.seats, budget=budget)
    seed = Seed(bytes.fromhex(contents.vote["seed"]), contents.vote["number"])
    adding = "approval" if paper.method == "plurality" else paper.method
    counted = method_named(adding).count(
        election, seed=seed, parameters=Parameters(minimum=parameters_of(paper).minimum)
    )
    return counted.winners


def public_outcome(contents: Contents) -> Outcome:
    """What the rule says of the published sums; who was elected by another method, and how many objected, is taken
    from the copy itself."""
    rule, paper = Rule.from_data(contents.vote["rule"]), published_paper(contents.vote)
    known = circumstances_of(contents.vote)
    turnout, sums = public_turnout(contents), _sums(contents)
    eligible = {axis: numbers[0] for axis, numbers in turnout.items()}
    if paper.in_words:
        return decided_in_words(rule, paper, eligible, sums, _objections(contents, paper), known)
    taking_part = {axis: numbers[1] for axis, numbers in turnout.items()}
    elected = [str(each) for each in contents.rounds["elected"]]
    return verdict.decide(rule, paper, eligible, taking_part, sums, elected, known)


def _objections(contents: Contents, paper: Paper) -> list[Objection]:
    """As many as outcome.json says that there were and that blocked, and no more than there are seats."""
    if paper.method != CONSENT or not isinstance(contents.outcome, dict):
        return []
    tests = contents.outcome.get("tests")
    first = tests[0] if isinstance(tests, list) and tests and isinstance(tests[0], dict) else {}
    got, of = (
        min(said, contents.vote["seats"]) if type(said := first.get(name)) is int else 0 for name in ("got", "of")
    )
    return [Objection("", "-", "open")] * got + [Objection("", "-", "integrated")] * (of - got)


def _sums(contents: Contents) -> dict[str, dict[str, int]]:
    sums: dict[str, dict[str, int]] = {}
    for key, axis, value in contents.tally:
        sums.setdefault(key, {})[axis] = value
    return sums
