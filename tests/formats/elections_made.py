"""Hypothesis makes up ballot files of each form, with everything that the form has a place for."""

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import strategies as st

from domain.counting.election import Election, MarkedGroup, Marks, Option, RankedGroup, Ranking
from domain.counting.parameters import Parameters
from records.formats.ballot_file import HEADS, BallotFile
from records.formats.preflib_writer import preflib_kind

_LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters='"')
NAMES = st.text(_LETTERS, min_size=1, max_size=8).map(str.strip).filter(bool)
COUNTS = st.integers(1, 40)
AMOUNTS = st.integers(0, 10**7).map(lambda cents: Fraction(cents, 100))


def names(most: int = 5) -> st.SearchStrategy[list[str]]:
    return st.lists(NAMES, min_size=1, max_size=most, unique=True)


@st.composite
def ranking(draw: st.DrawFn, options: int, *, ties: bool) -> Ranking:
    """Some of the options in some order, each rank one of them or (with ``ties``) several."""
    order = draw(st.lists(st.integers(0, options - 1), min_size=1, max_size=options, unique=True))
    ranks: list[list[int]] = []
    for place in order:
        if ties and ranks and draw(st.booleans()):
            ranks[-1].append(place)
        else:
            ranks.append([place])
    return tuple(tuple(sorted(rank)) for rank in ranks)


@st.composite
def ranked(draw: st.DrawFn, options: int, *, ties: bool) -> tuple[RankedGroup, ...]:
    said = draw(st.lists(ranking(options, ties=ties), max_size=6, unique=True))
    return tuple(RankedGroup(each, count, (count,)) for each in said for count in [draw(COUNTS)])


def marks(options: int, mark: st.SearchStrategy[int]) -> st.SearchStrategy[Marks]:
    chosen = st.dictionaries(st.integers(0, options - 1), mark, min_size=1)
    return chosen.map(lambda given: tuple(sorted(given.items())))


@st.composite
def marked(draw: st.DrawFn, options: int, mark: st.SearchStrategy[int]) -> tuple[MarkedGroup, ...]:
    said = draw(st.lists(marks(options, mark), max_size=6, unique=True))
    return tuple(MarkedGroup(each, count, (count,)) for each in said for count in [draw(COUNTS)])


def numbered(of: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(str(number), name) for number, name in enumerate(of, 1))


@st.composite
def blt_files(draw: st.DrawFn) -> BallotFile:
    named = numbered(draw(st.lists(NAMES, min_size=1, max_size=6)))
    options = [Option(each.id, each.name, withdrawn=draw(st.booleans())) for each in named]
    election = Election(
        draw(st.just("") | NAMES), tuple(options), HEADS, draw(ranked(len(options), ties=True)),
        blank=draw(st.integers(0, 3)), seats=draw(st.integers(1, 9)),
    )  # fmt: skip
    return BallotFile("blt", election, "stv")


@st.composite
def preflib_files(draw: st.DrawFn) -> BallotFile:
    options = numbered(draw(names()))
    ballots = draw(ranked(len(options), ties=draw(st.booleans())))
    election = Election(draw(st.just("") | NAMES), options, HEADS, ballots, blank=draw(st.integers(0, 3)))
    kind = preflib_kind(election)
    return BallotFile(kind, election, "irv" if kind[0] == "s" else "schulze", facts={"DESCRIPTION": draw(NAMES)})


@st.composite
def cat_files(draw: st.DrawFn) -> BallotFile:
    options, categories = numbered(draw(names())), draw(st.integers(2, 4))
    ballots = draw(marked(len(options), st.integers(1, categories - 1)))
    election = Election("", options, HEADS, marked=ballots, blank=draw(st.integers(0 if ballots else 1, 3)))
    facts = {f"CATEGORY NAME {number}": draw(NAMES) for number in range(1, categories + 1)}
    method = "approval" if categories == 2 else "score"
    return BallotFile("cat", election, method, parameters=Parameters(blank_is_zero=True), facts=facts)


@st.composite
def grouped_files(draw: st.DrawFn) -> BallotFile:
    """Ranks or single choices, with the weights of two axes or of none."""
    called = draw(names())
    options = tuple(Option(name, name) for name in called)
    weighted, choosing = draw(st.booleans()), draw(st.booleans())
    axes = ("heads", "area") if weighted else HEADS

    def weigh(count: int) -> tuple[int, ...]:
        return (draw(COUNTS), draw(st.integers(0, 10**9))) if weighted else (count,)

    blank = draw(st.integers(0, 3))
    if not choosing:
        rankings = draw(ranked(len(options), ties=False))
        groups = tuple(RankedGroup(each.ranking, each.count, weigh(each.count)) for each in rankings)
        return BallotFile("csv", Election("", options, axes, groups, blank=blank), "irv")
    chosen = {(((place, 1),)): draw(COUNTS) for place in range(len(options)) if draw(st.booleans()) or not place}
    marks = tuple(MarkedGroup(each, count, weigh(count)) for each, count in chosen.items())
    election = Election("", options, axes, marked=marks, blank=blank, spoiled=draw(st.integers(0, 3)))
    return BallotFile("csv", election, "plurality")


@st.composite
def pb_files(draw: st.DrawFn) -> BallotFile:
    ids = draw(st.lists(st.from_regex(r"[A-Z][0-9/]{0,4}", fullmatch=True), min_size=1, max_size=5, unique=True))
    options = tuple(Option(each, draw(NAMES), draw(AMOUNTS)) for each in ids)
    vote_type = draw(st.sampled_from(["approval", "cumulative", "scoring", "ordinal"]))
    given = {"approval": st.just(1), "cumulative": st.integers(0, 9), "scoring": st.integers(-9, 9)}
    marks = given.get(vote_type)
    method = draw(st.sampled_from(["greedy", "equalshares/add1", "equalshares/fill"]))
    facts = {"vote_type": vote_type, "rule": method}
    if marks is None:
        facts["max_length"] = str(len(options))
    election = Election(
        draw(NAMES), options, HEADS,
        ranked=draw(ranked(len(options), ties=False)) if marks is None else (),
        marked=draw(marked(len(options), marks)) if marks is not None else (),
        blank=draw(st.integers(0, 3)), budget=draw(AMOUNTS),
    )  # fmt: skip
    return BallotFile(
        "pb", election, method, method_named=True, facts=facts,
        official=draw(st.none() | st.just(tuple(ids[::2]))),
        parameters=Parameters(
            minimum=draw(st.none() | AMOUNTS), first_place=len(options) if marks is None else None,
            blank_is_zero=True if vote_type == "scoring" else None,
        ),
    )  # fmt: skip
