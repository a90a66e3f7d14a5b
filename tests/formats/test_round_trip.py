"""What is written is what is read again; what a form has no place for is not written at all."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.counting.election import Election, MarkedGroup, Option, RankedGroup
from records.formats.ballot_file import HEADS, BallotFile, NotWritable
from records.formats.grouped import SPECIAL
from records.formats.kinds import KINDS, read_ballot_file, write_ballot_file
from tests.formats.elections_made import blt_files, cat_files, grouped_files, pb_files, preflib_files
from tests.formats.folder import OWN, needs_public, public

PATTERNS = ("pabulib/*.pb", "preflib/*.so?", "blt/*.blt", "us_rcv/*_grouped.csv")
REAL = [path for pattern in PATTERNS for path in public(pattern)]


def read(path: Path) -> BallotFile:
    return read_ballot_file(path.name, path.read_bytes())


def again(file: BallotFile) -> BallotFile:
    return read_ballot_file(f"copy.{file.kind}", write_ballot_file(file, file.kind))


@given(st.one_of(blt_files(), preflib_files(), cat_files(), pb_files()))
def test_an_election_that_is_written_is_read_again_as_it_was(file: BallotFile) -> None:
    assert again(file) == file


@given(grouped_files())
def test_a_grouped_csv_is_read_again_as_it_was(file: BallotFile) -> None:
    understood = {"yes", "no", "y", "n", "for", "against", *SPECIAL}
    if any(option.name.casefold() in understood for option in file.election.options):
        return  # a vote between "yes" and "no" alone is counted as one
    assert again(file) == file


@pytest.mark.parametrize("path", sorted(OWN.iterdir()), ids=lambda path: str(path.name))
def test_our_own_files_are_read_again_as_they_were(path: Path) -> None:
    file = read(path)
    if path.name == "roof.csv":  # a blank ballot has no weight in an election; it is written among the silent
        file = replace(file, election=replace(file.election, blank=0))
    assert again(file) == file


@needs_public
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_a_public_file_is_read_again_as_it_was(path: Path) -> None:
    file = read(path)
    assert again(file) == file


def test_a_yes_and_no_vote_keeps_its_electorate() -> None:
    rows = b"417,yes\n278,no\n8,abstain\n2,blank\n584,delivered\n4,silent\n"
    file = read_ballot_file("a.csv", b"count,choice\n" + rows)
    assert file.eligible == (1293,)
    assert file.known is not None
    assert file.known.delivered == {"heads": 584}
    assert again(file) == file


def test_names_that_a_spreadsheet_would_run_are_made_harmless_and_come_back() -> None:
    options = tuple(Option(name, name) for name in ("=1+1", "-2", "'t", "@me"))
    election = Election("", options, HEADS, tuple(RankedGroup(((place,),), 1, (1,)) for place in range(4)))
    file = BallotFile("csv", election, "irv")
    assert b"'=1+1" in write_ballot_file(file, "csv")
    assert again(file) == file


TWO = (Option("1", "Ann"), Option("2", "Bo"))
TIED = Election("", TWO, HEADS, (RankedGroup(((0, 1),), 1, (1,)),))
HEAVY = Election("", TWO, HEADS, (RankedGroup(((0,),), 1, (7,)),))
APPROVAL = Election("", TWO, HEADS, marked=(MarkedGroup(((0, 1), (1, 1)), 1, (1,)),))
PLACELESS = [
    (TIED, "pb", "no equal ranks"),
    (TIED, "soi", "need .toc"),
    (TIED, "csv", "no equal ranks"),
    (TIED, "cat", "can be written as .toc"),
    (HEAVY, "pb", "no place for weights"),
    (HEAVY, "blt", "no place for weights"),
    (HEAVY, "soi", "no place for weights"),
    (APPROVAL, "blt", "ranked ballots only"),
    (APPROVAL, "soi", "can be written as .cat"),
    (APPROVAL, "csv", "one choice a ballot"),
    (replace(TIED, spoiled=1), "pb", "no place for spoiled"),
    (replace(TIED, spoiled=1), "toi", "no place for spoiled"),
    (replace(TIED, options=(TWO[0], replace(TWO[1], withdrawn=True))), "toi", "withdrawn"),
    (replace(TIED, budget=Fraction(1)), "csv", "no place for a budget"),
    (replace(TIED, options=(TWO[0], TWO[0])), "csv", "the name of another"),
    (replace(TIED, options=(TWO[0], Option("2", "UWI"))), "csv", "means a blank"),
    (replace(TIED, options=(TWO[0], Option("2", 'Bo "B" Li'))), "blt", "cannot have a quote"),
    (replace(TIED, options=(TWO[0], Option("2", "Bo\nLi"))), "toi", "control signs"),
    (replace(APPROVAL, options=(TWO[0], Option("2,3", "Bo"))), "pb", "the id '2,3'"),
    (replace(APPROVAL, options=(TWO[0], Option("votes", "Bo"))), "pb", "the id 'votes'"),
    (replace(APPROVAL, budget=Fraction(1, 3)), "pb", "1/3 is no decimal number"),
    (TIED, "xml", "there is no form .xml"),
]


@pytest.mark.parametrize(("election", "kind", "said"), PLACELESS)
def test_what_a_form_has_no_place_for_is_not_written(election: Election, kind: str, said: str) -> None:
    with pytest.raises(NotWritable, match=said):
        write_ballot_file(BallotFile(kind, election, None), kind)


def test_every_kind_is_written_by_somebody_here() -> None:
    assert {path.suffix[1:] for path in OWN.iterdir()} | {"soc", "toi"} == set(KINDS)


def test_orders_are_written_in_the_narrowest_kind_unless_a_wider_one_is_asked_for() -> None:
    complete = Election("", TWO, HEADS, (RankedGroup(((0,), (1,)), 1, (1,)),))
    file = BallotFile("soc", complete, "irv")
    assert b"DATA TYPE: soc" in write_ballot_file(file, "preflib")
    assert read_ballot_file("a.toi", write_ballot_file(file, "toi")).election == complete
