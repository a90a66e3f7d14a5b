"""Votes by every method whose options are numbers, forged: what could change who is elected is named by both."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from domain.ballots.paper import Paper, PaperOption
from records.attested import BY_SUMS
from tests.domain.any_paper import NUMBERED
from tests.records import bundle_builder as build
from tests.records.bundle_builder import Files, Json
from tests.records.bundle_checking import changed, leaves
from tests.records.counted_vote import counted, packed
from tests.records.test_methods_verified import SIMPLE, seats_of
from tests.records.test_verify_forged import consistent, sealed, with_document
from tests.records.two_checkers import both, fails, files_in, of_the_hall, of_the_program

LABELS = ("灯", "长椅", "=Sheds", "Ramps")
MARKS = ("1=3 2=1", "1=2 3=1", "3=1", "blank", "2=2")
ORDERS = ("1>2>3", "1>3", "3>2", "blank", "2>1>3>4")
TICKS = ("1 2", "1", "3", "blank", "2 4")


@cache
def bundle(method: str, *, full: bool = True) -> Files:
    """A vote of five seats, of which the heavier have the last word."""
    kind = Paper(method, ()).kind
    budget = 50 if method.startswith(("greedy", "equalshares")) else None
    options = tuple(
        PaperOption(
            place, label, 10 * place if budget else None, f"what {label} is", None,
            f"{place:064x}" if place == 2 else None,
        )
        for place, label in enumerate(LABELS, 1)
    )  # fmt: skip
    paper = Paper(
        method, options, budget=budget, highest=5 if method in ("score", "star") else None,
        purse=20 if method in ("cumulative", "quadratic") else None,
        minimum=1 if method == "greedy-threshold" else None,
    )  # fmt: skip
    said = {"one": ("1", "1", "3", "blank", "2"), "tick": TICKS, "number": MARKS, "order": ORDERS}[kind]
    seats = seats_of(len(said))
    return files_in(packed(counted(SIMPLE, seats, dict(zip(seats, said, strict=True)), paper=paper), full=full))


def said_of(files: Files, name: str) -> Json:
    return json.loads(files[name])


def forged(files: Files, name: str) -> Iterator[tuple[tuple[str | int, ...], Files]]:
    """The files with each field of one of them changed in turn."""
    said = said_of(files, name)
    for path in leaves(said):
        yield path, with_document(files, name, None, changed(said, path))


@pytest.mark.parametrize("method", NUMBERED)
def test_every_field_of_the_vote_and_its_outcome_is_covered(method: str) -> None:
    files = bundle(method)
    for name in ("vote.json", "outcome.json"):
        for _, lie in forged(files, name):
            fails(sealed(lie), name)


@pytest.mark.parametrize("method", NUMBERED)
def test_a_hall_that_makes_all_hashes_fit_cannot_change_the_paper_that_was_opened(method: str) -> None:
    """What people were shown of an option, and what a ballot may hold, was fixed by the hash of the opening."""
    files, paths = bundle(method), list[Any]()
    for path, lie in forged(files, "vote.json"):
        if path[0] in ("options", "limits"):
            hall, program = both(sealed(consistent(lie)))
            assert hall.code == 1, path
            assert hall.problems, path
            assert program.problems, path
            paths.append(path[-1])
    assert {"label", "detail", "photo_hash", "seats", "most", "shuffled", "budget"} <= set(paths)


@pytest.mark.parametrize("method", NUMBERED)
@pytest.mark.parametrize("full", [True, False], ids=["full", "public"])
def test_who_was_elected_is_named_when_it_was_not_so(method: str, full: bool) -> None:
    """In the rounds and in the outcome; of a public copy where sums alone decide."""
    files = bundle(method, full=full)
    rounds, outcome = said_of(files, "rounds.json"), said_of(files, "outcome.json")
    assert rounds["elected"]
    for elected in (["4"], [], [*rounds["elected"], "4"], ["9"], "1", None):
        lie = {**files, "rounds.json": build.to_json({**rounds, "elected": elected})}
        believed = not full and method not in BY_SUMS and isinstance(elected, list) and elected != ["9"]
        fails(sealed(lie), "outcome.json" if believed else "rounds.json")
    for winners in (["4"], [], None):
        fails(sealed({**files, "outcome.json": build.to_json({**outcome, "winners": winners})}), "outcome.json")


@pytest.mark.parametrize("method", NUMBERED)
def test_every_field_of_the_rounds_is_compared_by_the_hall_and_what_counts_by_the_program(method: str) -> None:
    files = bundle(method)
    for path, lie in forged(files, "rounds.json"):
        assert of_the_hall(sealed(lie)).names("rounds.json"), path
        if path[0] in ("method", "axis", "elected", "blank"):
            assert of_the_program(sealed(lie)).names("rounds.json"), path


@pytest.mark.parametrize("method", NUMBERED)
def test_ballots_for_other_programs_are_held_against_the_table(method: str) -> None:
    files = bundle(method)
    for name in ("ballots.pb", "ballots.toi", "ballots.blt"):
        if name in files:
            assert files[name].count(b"1") > 1
            for content in (files[name].replace(b"1", b"2"), b"", b"\xff"):
                assert of_the_hall(sealed({**files, name: content})).names(name)


@pytest.mark.parametrize("full", [True, False], ids=["full", "public"])
def test_a_vote_by_consent_whose_rule_knows_no_consent_is_named(full: bool) -> None:
    files = files_in(packed(counted(SIMPLE, seats_of(2), {"1-01": "yes"}), full=full))
    vote = said_of(files, "vote.json")
    fails(sealed({**files, "vote.json": build.to_json({**vote, "method": "consent"})}), "vote.json")
