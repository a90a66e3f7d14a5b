"""Readers that others wrote find the same in each file, and take the files that we write.

pabutools and Pabulib's own checker for ``.pb``, preflibtools for PrefLib, votelib for BLT. Where they are not
installed these tests are skipped.
"""

from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from domain.counting.election import Election
from records.formats.ballot_file import BallotFile
from records.formats.kinds import read_ballot_file, write_ballot_file
from tests.counting.oracles import library
from tests.formats.folder import OWN, public

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::SyntaxWarning")

PB = [*sorted(OWN.glob("*.pb")), *public("pabulib/*.pb")]
PREFLIB = [*(OWN / f"gate.{kind}" for kind in ("soi", "toc", "cat")), *public("preflib/*.so?")]
BLT = public("blt/*.blt")
SLOW = "Poland_Lodz_2022.pb"
"""pabutools and the checker need a minute each for it."""

Ballots = Counter[tuple[tuple[int, ...], ...]]


def read(path: Path) -> BallotFile:
    return read_ballot_file(path.name, path.read_bytes())


def ranks(election: Election) -> Ballots:
    """Each ranking with how often it was cast; options numbered from 1, a tie in order."""
    said: Ballots = Counter()
    for group in election.ranked:
        said[tuple(tuple(place + 1 for place in tie) for tie in group.ranking)] += group.count
    if election.blank:
        said[()] += election.blank
    return said


def votes_for(file: BallotFile) -> dict[str, Counter[Any]]:
    """For each project what the ballots say of it: 1, points, or the rank counted from 0."""
    ids = [option.id for option in file.election.options]
    said: dict[str, Counter[Any]] = {each: Counter() for each in ids}
    for marked in file.election.marked:
        for place, mark in marked.marks:
            said[ids[place]][mark] += marked.count
    for group in file.election.ranked:
        for rank, (place,) in enumerate(group.ranking):
            said[ids[place]][rank] += group.count
    return said


@pytest.mark.parametrize("path", [path for path in PB if path.name != SLOW], ids=lambda path: path.name)
def test_pabutools_finds_the_same_projects_and_votes(path: Path) -> None:
    pabulib = library("pabutools.election.pabulib")
    file = read(path)
    for text in (path.read_text("utf-8-sig"), write_ballot_file(file, "pb").decode()):
        instance, profile = pabulib.parse_pabulib_from_string(text)
        assert Fraction(instance.budget_limit) == file.election.budget
        costs = {project.name: Fraction(project.cost) for project in instance}
        assert costs == {option.id: option.cost for option in file.election.options}
        said: dict[str, Counter[Any]] = {name: Counter() for name in costs}
        for ballot in profile:
            for rank, project in enumerate(ballot):
                said[project.name][_given(ballot, project, rank)] += 1
        assert said == votes_for(file)
        assert len(profile) == file.ballots


def _given(ballot: Any, project: Any, rank: int) -> int:
    if type(ballot).__name__ == "ApprovalBallot":
        return 1
    return rank if type(ballot).__name__ == "OrdinalBallot" else int(ballot[project])


@pytest.mark.parametrize("path", [path for path in PB if path.name != SLOW], ids=lambda path: path.name)
def test_pabulibs_own_checker_takes_what_we_write(path: Path, tmp_path: Path) -> None:
    checker = library("pabulib.checker")
    copy = tmp_path / path.name
    copy.write_bytes(write_ballot_file(read(path), "pb"))
    found = checker.Checker().process_files([str(copy)])
    (results,) = [value["results"] for key, value in found.items() if key not in ("metadata", "summary")]
    assert "errors" not in results or not results["errors"], results


@pytest.mark.parametrize("path", PREFLIB, ids=lambda path: path.name)
def test_preflibtools_finds_the_same_orders(path: Path, tmp_path: Path) -> None:
    instances = library("preflibtools.instances")
    file = read(path)
    copy = tmp_path / path.name
    copy.write_bytes(write_ballot_file(file, file.kind))
    for each in (path, copy):
        if file.kind == "cat":
            instance = instances.CategoricalInstance(str(each))
            said = {order: instance.multiplicity[order] for order in instance.preferences}
            assert said == _categories(file)
        else:
            instance = instances.OrdinalInstance(str(each))
            assert Counter({order: instance.multiplicity[order] for order in instance.orders}) == ranks(file.election)
        assert list(instance.alternatives_name.values()) == [option.name for option in file.election.options]
        assert instance.num_voters == file.ballots
        assert instance.title == file.election.title


def _categories(file: BallotFile) -> Ballots:
    """Two categories: what is approved, and the rest."""
    everybody = range(1, len(file.election.options) + 1)
    said: Ballots = Counter()
    for group in file.election.marked:
        approved = tuple(place + 1 for place, _ in group.marks)
        said[(approved, tuple(each for each in everybody if each not in approved))] += group.count
    said[((), tuple(everybody))] += file.election.blank
    return said


@pytest.mark.parametrize("path", BLT, ids=lambda path: path.name)
def test_votelib_finds_the_same_ballots(path: Path) -> None:
    blt = library("votelib.io.blt")
    file = read(path)
    for text in (path.read_text("utf-8"), write_ballot_file(file, "blt").decode()):
        votes, seats, candidates, title = blt.loads(text)
        places = {candidate: place for place, candidate in enumerate(candidates, 1)}
        said: Ballots = Counter()
        for ballot, count in votes.items():
            said[tuple((places[candidate],) for candidate in ballot)] += count
        assert said == ranks(file.election)
        assert (seats, title) == (file.election.seats, file.election.title)
        assert [(each.name, each.withdrawn) for each in candidates] == [
            (option.name, option.withdrawn) for option in file.election.options
        ]
