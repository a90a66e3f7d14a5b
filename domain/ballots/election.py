"""Ballots in the canonical grammar as what the methods count: marks or rankings, put together by what they say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

from domain.ballots.paper import BLANK, INTEGRATED, OBJECT, Paper, read_choice
from domain.counting.election import Election, MarkedGroup, Marks, Option, RankedGroup, Ranking
from domain.counting.outcome import Tally, Weights
from domain.counting.parameters import Parameters
from domain.counting.schulze_default import preferred
from domain.refusals import Refusal

Cast = tuple[str, Weights]
"""A choice and what it weighs on each axis."""


def is_canonical(paper: Paper, choice: str) -> bool:
    """Whether a ballot of that paper may say just this."""
    try:
        return read_choice(paper, choice) == choice
    except Refusal:
        return False


def marks_of(paper: Paper, choice: str) -> Marks:
    """The marks of a ballot that is no order; an option is named by its place, from 0."""
    if choice == BLANK:
        return ()
    if paper.kind == "number":
        pairs = (each.split("=") for each in choice.split())
        return tuple((int(number) - 1, int(mark)) for number, mark in pairs)
    return tuple((int(number) - 1, 1) for number in choice.split())


def ranking_of(choice: str) -> Ranking:
    """The ranks of an order; an option is named by its place, from 0."""
    if choice == BLANK:
        return ()
    return tuple(tuple(int(number) - 1 for number in rank.split(",")) for rank in choice.split(">"))


def cut_to(paper: Paper, *choices: str | None) -> Paper:
    """The paper with no more options than the choices name: what it takes to say them in words."""
    if paper.in_words:
        return paper
    places: set[int] = set()
    for choice in filter(None, choices):
        ranks = ranking_of(choice) if paper.kind == "order" else (tuple(place for place, _ in marks_of(paper, choice)),)
        places.update(place for rank in ranks for place in rank)
    return replace(paper, options=tuple(paper.options[place] for place in sorted(places)))


def word_of(choice: str) -> str:
    """The word that a ballot of yes, no and abstain is counted for: an objection is a no, an integrated one a yes."""
    word, _, reason = choice.partition(": ")
    return {OBJECT: "no", INTEGRATED: "yes"}.get(word, choice) if reason else choice


def election_of(title: str, paper: Paper, axes: Sequence[str], ballots: Iterable[Cast]) -> Election:
    """The election of a paper whose options are numbers. Ballots that say the same are put together; blank ones are
    only counted."""
    sums: dict[str, list[int]] = {}
    for choice, weights in ballots:
        of = sums.setdefault(choice, [0] * (len(axes) + 1))
        for place, weight in enumerate((1, *(weights[axis] for axis in axes))):
            of[place] += weight
    blank = sums.pop(BLANK, [0])[0]
    ranked: list[RankedGroup] = []
    marked: list[MarkedGroup] = []
    for choice, (count, *weighed) in sorted(sums.items()):
        if paper.kind == "order":
            ranked.append(RankedGroup(ranking_of(choice), count, tuple(weighed)))
        else:
            marked.append(MarkedGroup(marks_of(paper, choice), count, tuple(weighed)))
    budget = Fraction(paper.budget or 0)
    return Election(title, options_of(paper), tuple(axes), ranked, marked, blank, seats=paper.seats, budget=budget)


def options_of(paper: Paper) -> tuple[Option, ...]:
    """The options as they are counted, each by its key."""
    pairs = zip(paper.keys, paper.options, strict=True)
    return tuple(Option(key, each.label, Fraction(each.cost or 0)) for key, each in pairs)


def parameters_of(paper: Paper, quorum: int = 0) -> Parameters:
    """What the paper declares for the count; ``quorum`` is the weight that must prefer an option to a default one."""
    squares = paper.method == "quadratic"
    default = paper.default
    return Parameters(
        most_marks=paper.most, highest=paper.highest,
        points=None if squares else paper.purse, credits=paper.purse if squares else None,
        minimum=None if paper.minimum is None else Fraction(paper.minimum),
        default=None if default is None else str(default.number), quorum=None if default is None else quorum,
        majority={} if default is None else _majorities(paper),
    )  # fmt: skip


def _majorities(paper: Paper) -> Mapping[str, Fraction]:
    """Option to the majority it needs, of those that need more than others."""
    said = ((key, each.majority.split(":")) for key, each in zip(paper.keys, paper.options, strict=True))
    return {key: Fraction(int(part), int(other)) for key, (part, other) in said if part != other}


def tally_of(paper: Paper, ballots: Iterable[Cast], axes: Sequence[str]) -> Tally:
    """The sums that are published, for each key of the paper and then, where the options are numbers, for ``blank``:
    what chose or ticked the option, its marks times their weights, or what ranked it first (alone or not). Where there
    is a default option it is what preferred the option to that one, and of that one what ranked it first."""
    keys = paper.keys if paper.in_words else (*paper.keys, BLANK)
    sums: dict[str, dict[str, int]] = {key: dict.fromkeys(axes, 0) for key in keys}
    for choice, weights in ballots:
        for key, mark in _named(paper, choice):
            for axis in axes:
                sums[key][axis] += weights[axis] * mark
    return MappingProxyType(sums)


def _named(paper: Paper, choice: str) -> Iterable[tuple[str, int]]:
    if paper.in_words or choice == BLANK:
        return ((word_of(choice), 1),)
    if paper.kind == "order":
        ranking, default = ranking_of(choice), paper.default
        named = ranking[0] if default is None else preferred(ranking, default.number - 1)
        return ((paper.keys[place], 1) for place in named)
    return ((paper.keys[place], mark) for place, mark in marks_of(paper, choice))


def participating(ballots: Iterable[Cast], axes: Sequence[str]) -> Mapping[str, int]:
    """What all the ballots weigh together."""
    sums = dict.fromkeys(axes, 0)
    for _, weights in ballots:
        for axis in axes:
            sums[axis] += weights[axis]
    return sums
