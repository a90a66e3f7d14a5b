"""BLT files as the programs of half a century write them are read exactly or refused with the line and the reason."""

import pytest

from domain.counting.election import RankedGroup
from records.formats.ballot_file import BrokenFile
from records.formats.blt import read_blt
from tests.formats.folder import OWN

BOARD = (OWN / "board.blt").read_bytes()


def test_ballots_names_and_those_who_withdrew() -> None:
    file = read_blt(BOARD)
    election = file.election
    assert [option.name for option in election.options] == ["Adam", "Basil", "Charlotte, flat 12", "Donald #4"]
    assert [option.id for option in election.options if option.withdrawn] == ["2"]
    assert (election.seats, election.title, election.blank, file.ballots) == (2, "Residents' board", 2, 15)
    assert RankedGroup(((3,), (0, 2)), 2, (2,)) in election.ranked  # 4 1=3
    assert RankedGroup(((1, 2, 3), (0,)), 2, (2,)) in election.ranked  # 2=4=3 1
    assert RankedGroup(((2,), (3,), (1,)), 1, (1,)) in election.ranked  # 3 - 4 2
    assert file.method == "stv"


def test_all_may_stand_in_one_line_and_the_title_may_be_missing_or_be_followed() -> None:
    line = b'4 2 -2 3 1 3 4 0 4 1 3 2 0 2 4 1=3 0 1 2 0 2 2=4=3 1 0 1 3 - 4 2 0 2 0 0 "Adam" Basil'
    rest = b' "Charlotte, flat 12" "Donald #4"'
    assert read_blt(line + rest + b' "Residents\' board"') == read_blt(BOARD)
    assert read_blt(line + rest).election.title == ""
    assert read_blt(line + rest + b' T "typed by Wu" "checked"').facts == {
        "source": "typed by Wu",
        "comment": "checked",
    }


BROKEN = {
    "empty": (BOARD, b"", "the file is empty"),
    "cut in the ballots": (BOARD[BOARD.index(b"2 2=4=3") :], b"", "line 7: the file ends before the 0 that"),
    "cut in a ballot": (BOARD[BOARD.index(b"4 2 0\n2 0") :], b"", "line 9: the ballot does not end with 0 in its line"),
    "cut in the names": (BOARD[BOARD.index(b'"Char') :], b"", "line 13: the file ends"),
    "an unfinished ballot": (b"4 1 3 2 0", b"4 1 3 2", "line 5: the ballot does not end with 0 in its line"),
    "no end of ballots": (b"\n0\n", b"\n", "line 11: a name comes before the 0 that ends the ballots"),
    "an unknown candidate": (b"4 1 3 2 0", b"4 1 5 2 0", "line 5: there is no candidate 5"),
    "a repeated rank": (b"4 1 3 2 0", b"4 1 3 1 0", "line 5: the ballot ranks candidate 1 twice"),
    "a rank repeated in a tie": (b"2 2=4=3 1 0", b"2 2=4=2 1 0", "line 8: the ballot ranks candidate 2 twice"),
    "half a tie": (b"2 4 1=3 0", b"2 4 1= 0", "line 6: the number of a candidate is ''"),
    "a name among the ranks": (b"4 1 3 2 0", b"4 1 Basil 0", "line 5: the number of a candidate is 'Basil'"),
    "a fraction of a ballot": (b"4 1 3 2 0", b"4.5 1 3 2 0", "line 5: the weight of the ballot is '4.5'"),
    "a negative weight": (b"4 1 3 2 0", b"-4 1 3 2 0", "line 5: the weight of the ballot is '-4'"),
    "a huge weight": (b"4 1 3 2 0", b"9" * 5000 + b" 1 3 2 0", "line 5: the weight of the ballot has 5000 digits"),
    "a crowd": (b"4 2\n", b"400000000 2\n", "line 2: there are 400000000 candidates; at most 10000 are counted"),
    "nobody": (b"4 2\n", b"0 2\n", "line 2: the number of candidates is 0"),
    "no seat": (b"4 2\n", b"4 0\n", "line 2: the number of seats is 0"),
    "one who withdrew and never stood": (b"-2 ", b"-9 ", "line 3: there is no candidate 9"),
    "a quote left open": (b'"Adam"', b'"Adam', "line 12: the quote of '\"' is not closed"),
    "a name without letters": (b'"Adam"', b'""', "line 12: the name of a candidate is empty"),
    "too many names": (b'"Residents\' board"', b"a b c d", "line 16: 4 names follow those of the candidates"),
    "an id left open": (b"(17) 1", b"(17 1", "line 16: the file ends before the ) of a ballot's id"),
    "not UTF-8": (b'"Adam"', '"Ädam"'.encode("latin-1"), "line 12: byte 0xc4 is not UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_its_line_and_reason(name: str) -> None:
    old, new, said = BROKEN[name]
    assert BOARD.count(old) == 1
    with pytest.raises(BrokenFile) as refused:
        read_blt(BOARD.replace(old, new))
    assert said in str(refused.value)
