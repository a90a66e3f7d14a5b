"""Grouped CSV, of ranks and of single choices, is read exactly or refused with the line and the reason."""

import pytest

from domain.counting.election import MarkedGroup, RankedGroup
from records.formats.ballot_file import BrokenFile
from records.formats.grouped import read_grouped
from tests.formats.folder import OWN

STREET = (OWN / "street.csv").read_bytes()
ROOF = (OWN / "roof.csv").read_bytes()


def test_blanks_and_repeats_are_passed_over() -> None:
    file = read_grouped(STREET)
    assert [option.name for option in file.election.options] == ["Ann", "Bo", "Cy", "Dan"]
    assert file.election.ranked == (
        RankedGroup(((0,), (1,)), 9, (9,)),
        RankedGroup(((1,), (2,)), 8, (8,)),
        RankedGroup(((2,), (1,)), 3, (3,)),
        RankedGroup(((2,), (0,)), 1, (1,)),
    )
    assert (file.election.blank, file.ballots, file.method) == (2, 23, "irv")


def test_what_counts_as_blank_can_be_said() -> None:
    named = read_grouped(STREET, frozenset({"undervote", "overvote"}))
    assert [option.name for option in named.election.options][-2:] == ["UWI", "Dan"]
    assert (named.election.blank, named.ballots) == (0, 23)


def test_yes_and_no_are_known_in_every_language_and_the_silent_make_up_the_electorate() -> None:
    file = read_grouped(ROOF)
    assert (file.method, file.election.axes, file.election.blank) == ("yesno", ("area",), 2)
    assert [option.id for option in file.election.options] == ["yes", "no", "abstain"]
    assert file.election.marked[2] == MarkedGroup(((2, 1),), 8, (80000,))
    assert file.eligible == (12930000,)
    heads = read_grouped(b"count,choice\n417,yes\n278,no\n8,abstain\n588,silent\n")
    assert (heads.eligible, heads.election.axes) == ((1291,), ("heads",))
    assert read_grouped(b"count,choice\n2,yes\n1,no\n").eligible is None


def test_other_choices_are_a_plurality() -> None:
    file = read_grouped(b"count,choice\n5,Green\n4,Yes\n1,\n1,spoiled\n")
    assert (file.method, [option.name for option in file.election.options]) == ("plurality", ["Green", "Yes"])
    assert (file.election.blank, file.election.spoiled) == (1, 1)


def test_seats_weigh_on_several_axes() -> None:
    file = read_grouped("heads;area;rank1;rank2\n3;25550;甲;乙\n1;8520;乙;\n3;0;甲;乙\n".encode("utf-8-sig"))
    assert file.election.axes == ("heads", "area")
    assert file.election.ranked == (RankedGroup(((0,), (1,)), 6, (6, 25550)), RankedGroup(((1,),), 1, (1, 8520)))


BROKEN = {
    "empty": (b"", "the file is empty"),
    "only a header": (b"count,rank1\n", "no row names an option"),
    "no header": (b"5,Ann,Bo\n", "line 1: the header names no ranks and no choice"),
    "ranks and a choice": (b"count,rank1,choice\n5,Ann,Bo\n", "line 1: the header names no ranks and no choice"),
    "a rank left out": (b"count,rank1,rank3\n5,Ann,Bo\n", "line 1: the ranks are rank1, rank3; number them"),
    "a column twice": (b"count,rank1,rank1\n5,Ann,Bo\n", "line 1: the column 'rank1' comes twice"),
    "a column without a name": (b"count,,rank1\n5,1,Bo\n", "line 1: a column has no name"),
    "no count": (b"rank1,rank2\nAnn,Bo\n", "line 1: there is no column count"),
    "cut": (STREET[: STREET.index(b",Cy\n3")], "line 3: the row has 3 cells and the header 4"),
    "a comma in a name": (b"count,rank1\n5,Ann, flat 3\n", "line 2: the row has 3 cells and the header 2"),
    "a count in words": (b"count,rank1\nfive,Ann\n", "line 2: the count is 'five', not a whole number"),
    "a negative count": (b"count,rank1\n-5,Ann\n", "line 2: the count is '-5', not a whole number"),
    "no number": (b"count,rank1\n,Ann\n", "line 2: the count is '', not a whole number"),
    "a huge count": (b"count,rank1\n" + b"9" * 5000 + b",Ann\n", "line 2: the count has 5000 digits"),
    "an area in metres": (b"count,area,choice\n1,85.20,yes\n", "line 2: area is '85.20', no whole number; count"),
    "a column of words": (b"count,precinct,rank1\n1,P-10,Ann\n", "line 2: precinct is 'P-10', not a whole number"),
    "a quote left open": (b'count,rank1\n5,"Ann\n4,Bo\n', "line 2: this is no row of a table"),
    "nobody named": (b"count,rank1\n5,undervote\n", "no row names an option"),
    "GBK": ("count,choice\n5,赞成\n".encode("gb18030"), "line 2: byte 0xd4 is not UTF-8; save the file as UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_its_line_and_reason(name: str) -> None:
    content, said = BROKEN[name]
    with pytest.raises(BrokenFile) as refused:
        read_grouped(content)
    assert said in str(refused.value)
