"""PrefLib files, new style and old, are read exactly or refused with the line and the reason."""

import pytest

from domain.counting.election import MarkedGroup, Option, RankedGroup
from records.formats.ballot_file import BrokenFile
from records.formats.preflib import read_preflib
from tests.formats.folder import OWN

SOI, TOC, CAT = ((OWN / f"gate.{kind}").read_bytes() for kind in ("soi", "toc", "cat"))
OLD = b"3\n1,Green\n2,Blue\n3,Red\n9,9,4\n4,1,2\n2,2,3,1\n2,3,2,1\n1,2\n"


def test_orders_are_read_with_their_ties() -> None:
    strict, tied = read_preflib(SOI, "soi"), read_preflib(TOC, "toc")
    assert strict.election.options == (Option("1", "Green"), Option("2", "Blue"), Option("3", "Red"))
    assert strict.election.ranked[0] == RankedGroup(((0,), (1,)), 4, (4,))
    assert (strict.ballots, strict.method, strict.election.title) == (9, "irv", "Colour of the gate")
    assert tied.election.ranked[1] == RankedGroup(((1, 2), (0,)), 3, (3,))
    assert (tied.ballots, tied.method) == (9, "schulze")


def test_two_categories_are_an_approval_and_three_are_grades() -> None:
    file = read_preflib(CAT, "cat")
    assert file.election.marked == (MarkedGroup(((0, 1), (1, 1)), 4, (4,)), MarkedGroup(((0, 1),), 2, (2,)))
    assert (file.election.blank, file.ballots, file.method) == (1, 7, "approval")
    graded = CAT.replace(b"CATEGORIES: 2", b"CATEGORIES: 3").replace(b"2: No\n", b"2: Later\n# CATEGORY NAME 3: No\n")
    for two, three in ((b"{1,2},3", b"1,2,3"), (b"1,{2,3}", b"{1},{},{2,3}"), (b"{},{1,2,3}", b"{},{},{1,2,3}")):
        graded = graded.replace(two, three)
    grades = read_preflib(graded, "cat")
    assert grades.election.marked == (MarkedGroup(((0, 2), (1, 1)), 4, (4,)), MarkedGroup(((0, 2),), 2, (2,)))
    assert (grades.election.blank, grades.method) == (1, "score")


def test_a_blank_ballot_is_said_to_be_one() -> None:
    assert read_preflib(SOI.replace(b"1: 2", b"1: {}"), "soi").election.blank == 1


def test_the_old_style_says_the_same() -> None:
    assert read_preflib(OLD, "soi").election.ranked == read_preflib(SOI, "soi").election.ranked
    tied = read_preflib(b"3\n1,Green\n2,Blue\n3,Red\n9,9,3\n5,1,{2,3}\n3,{2,3},1\n1,2,1,3\n", "toc").election
    assert tied.ranked == read_preflib(TOC, "toc").election.ranked
    assert [option.name for option in tied.options] == ["Green", "Blue", "Red"]


@pytest.mark.parametrize(
    "rewritten",
    [b"\xef\xbb\xbf" + SOI, SOI.replace(b"\n", b"\r\n"), SOI.rstrip(), SOI.replace(b"2: 2,3,1", b" 2 :  2, 3 , 1 ")],
    ids=["mark", "windows", "no last end", "spaces"],
)
def test_programs_save_the_same_file_in_several_ways(rewritten: bytes) -> None:
    assert read_preflib(rewritten, "soi") == read_preflib(SOI, "soi")


BROKEN = {
    "empty": ("soi", SOI, b" \n", "the file is empty"),
    "cut": ("soi", b"2: 3,2,1\n1: 2\n", b"", "line 11: NUMBER VOTERS is 9, but the file has 6"),
    "cut in the head": ("soi", SOI[SOI.index(b"# NUMBER VOTERS") :], b"", "NUMBER ALTERNATIVES is 3, but"),
    "no number of voters": ("soi", b"# NUMBER VOTERS: 9\n", b"", "the header has no NUMBER VOTERS"),
    "orders that do not add up": ("soi", b"ORDERS: 4", b"ORDERS: 5", "line 12: NUMBER UNIQUE ORDERS is 5"),
    "alternatives that do not": ("soi", b"NATIVES: 3", b"NATIVES: 4", "line 10: NUMBER ALTERNATIVES is 4"),
    "an alternative twice": ("soi", b"NAME 3: Red", b"NAME 2: Red", "line 15: ALTERNATIVE NAME 2 stands twice"),
    "a key twice": ("soi", b"RELATES TO", b"TITLE", "line 6: TITLE stands twice (line 2)"),
    "an unknown alternative": ("soi", b"2: 3,2,1", b"2: 3,2,7", "line 18: there is no alternative '7'"),
    "a repeated rank": ("soi", b"2: 3,2,1", b"2: 3,2,3", "line 18: an alternative is ranked twice"),
    "a negative count": ("soi", b"2: 3,2,1", b"-2: 3,2,1", "line 18: the count of the ballot is '-2'"),
    "a count of nothing": ("soi", b"2: 3,2,1", b"0: 3,2,1", "line 18: the count of the ballot is 0"),
    "a huge count": ("soi", b"2: 3,2,1", b"9" * 5000 + b": 3,2,1", "line 18: the count of the ballot has 5000 digits"),
    "no count": ("soi", b"2: 3,2,1", b"3,2,1", "line 18: '3,2,1' is no ballot"),
    "a name for a number": ("soi", b"2: 3,2,1", b"2: Red,Blue", "line 18: there is no alternative 'Red'"),
    "a ballot cut to its count": ("soi", b"1: 2", b"1: ", "line 19: the ballot names nothing"),
    "a tie": ("soi", b"2: 3,2,1", b"2: {3,2},1", "line 18: there is a tie, which .soi cannot have; name"),
    "half a tie": ("toc", b"3: {2,3},1", b"3: {2,3,1", "line 17: the braces of '{2,3,1' do not match"),
    "an order cut short": ("toc", b"1: 2,1,3", b"1: 2,1", "line 18: 2 of 3 alternatives are ranked, and .toc"),
    "another type": ("soi", b"TYPE: soi", b"TYPE: toc", "line 4: the DATA TYPE is 'toc'; name the file .toc"),
    "a header too late": ("soi", b"4: 1,2\n", b"4: 1,2\n# TITLE: x\n", "line 17: a header stands among the ballots"),
    "a category too few": ("cat", b"2: 1,{2,3}", b"2: {1,2,3}", "line 20: the ballot has 1 categories of 2"),
    "in two categories": ("cat", b"2: 1,{2,3}", b"2: 1,{1,2,3}", "line 20: an alternative is ranked twice"),
    "categories that do not add up": ("cat", b"GORIES: 2", b"GORIES: 3", "line 13: NUMBER CATEGORIES is 3"),
    "old and cut": ("soi", SOI, OLD[:-4], "line 5: NUMBER VOTERS is 9, but the file has 8"),
    "old and cut early": ("soi", SOI, b"3\n1,Green\n", "line 3: 3 alternatives were to follow"),
    "old with a name twice": ("soi", SOI, OLD.replace(b"3,Red", b"2,Red"), "line 4: alternative 2 stands twice"),
    "old without sums": ("soi", SOI, OLD.replace(b"9,9,4\n", b"9\n"), "line 5: this is not voters, sum of votes"),
    "something else": ("soi", SOI, b"Dear clerk\n", "line 1: the number of alternatives is 'Dear clerk'"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_its_line_and_reason(name: str) -> None:
    kind, old, new, said = BROKEN[name]
    whole = {"soi": SOI, "toc": TOC, "cat": CAT}[kind]
    assert whole.count(old) == 1
    with pytest.raises(BrokenFile) as refused:
        read_preflib(whole.replace(old, new), kind)
    assert said in str(refused.value)
