"""Every public election gives the result that was announced, through the command line. Sources: docs/counting.md."""

from pathlib import Path

import pytest

from records.formats.kinds import read_ballot_file
from tests.formats.command import count, winners
from tests.formats.converted import abif, as_pb, as_preflib, scottish_as_blt, without_ties
from tests.formats.folder import PUBLIC, needs_public, public

pytestmark = needs_public

BUDGETS = public("pabulib/*.pb")


@pytest.mark.parametrize("path", BUDGETS, ids=lambda path: path.stem)
def test_a_city_funds_what_it_announced(path: Path) -> None:
    ended = count(path, "--json")
    file = read_ballot_file(path.name, path.read_bytes())
    assert set(ended.result["winners"]) == set(file.official or ())
    assert ended.complained == "The official result in the file is the same.\n"


def test_assen_with_the_fill_funds_one_more() -> None:
    path = PUBLIC / "pabulib" / "Netherlands_Assen_2024.pb"
    assert set(winners(path, "--method", "equalshares/add1/fill")) - set(winners(path)) == {"7"}


def test_ursynow_by_equal_shares() -> None:
    path = PUBLIC / "pabulib" / "Poland_Warszawa_2020_Ursynow.pb"
    assert len(winners(path, "--method", "equalshares/add1")) == 52


def test_the_mayor_of_minneapolis() -> None:
    result = count(PUBLIC / "us_rcv" / "2013_minneapolis_mayor_grouped.csv", "--json").result
    assert (result["method"], result["winners"]) == ("irv", ["BETSY HODGES"])
    final = {name: total["heads"] for name, total in result["rounds"][-1]["totals"].items()}
    assert final == {"BETSY HODGES": "38870", "MARK ANDREW": "24972"}


def test_the_park_board_of_minneapolis() -> None:
    path = PUBLIC / "us_rcv" / "2013_minneapolis_park_grouped.csv"
    assert set(winners(path, "--seats", "3")) == {"JOHN ERWIN", "ANNIE YOUNG", "MEG FORNEY"}
    assert count(path, "--seats", "3", "--json").result["method"] == "stv"


@pytest.mark.parametrize(
    ("ward", "elected"),
    [
        ("edinburgh_2022_ward11", ["Mowat", "Miller", "Mcfarlane", "Graham"]),
        ("edinburgh_2022_ward2", ["Bruce", "Gardiner", "Jenkinson", "Glasgow"]),
    ],
)
def test_a_scottish_ward_elects_its_councillors(tmp_path: Path, ward: str, elected: list[str]) -> None:
    path = tmp_path / f"{ward}.blt"
    path.write_bytes(scottish_as_blt(PUBLIC / "scot" / f"{ward}.csv"))
    assert [name.split()[-1] for name in winners(path)] == elected


def test_aberdeen_fills_three_seats(tmp_path: Path) -> None:
    path = tmp_path / "aberdeen.blt"
    path.write_bytes(scottish_as_blt(PUBLIC / "scot" / "aberdeen_2022_ward11.csv"))
    assert len(winners(path)) == 3


def test_the_board_of_gnome() -> None:
    names = ("Day", "Soriano", "Gerasimova", "Quintero", "Sanchez", "Chimento", "McQueen")
    elected = winners(PUBLIC / "blt" / "gnome_26.blt")
    assert {name.split()[-1] for name in elected} == set(names)


def test_who_withdrew_cannot_win_and_every_seat_is_filled() -> None:
    assert "Bob" not in winners(PUBLIC / "blt" / "atwood_so.blt")
    assert len(winners(PUBLIC / "blt" / "atwood_so.blt")) == 2
    assert len(winners(PUBLIC / "blt" / "rational.blt")) == 4


@pytest.mark.parametrize(
    ("method", "winner"),
    [
        ("plurality", "Kurt Wright (Republican)"),
        ("irv", "Bob Kiss (Progressive)"),
        ("schulze", "Andy Montroll (Democrat)"),
        ("ranked-pairs", "Andy Montroll (Democrat)"),
    ],
)
def test_burlington_has_a_winner_for_every_method(tmp_path: Path, method: str, winner: str) -> None:
    path = tmp_path / "burlington.toi"
    election, _ = abif(PUBLIC / "abif" / "burl2009.abif")
    path.write_bytes(as_preflib(without_ties(election) if method in ("plurality", "irv") else election))
    result = count(path, "--method", method, "--json").result
    assert result["winners"] == [winner]
    if method == "plurality":
        assert result["totals"][winner] == {"heads": "2951"}
    elif method == "irv":
        totals = result["rounds"][-1]["totals"]  # four ballots that tie at the top name nobody in a runoff
        assert totals == {winner: {"heads": "4313"}, "Kurt Wright (Republican)": {"heads": "4060"}}


@pytest.mark.parametrize(
    ("file", "method", "winner"),
    [
        ("tennessee-example-STAR", "star", "Nashville TN"),
        ("tennessee-example-STAR", "score", "Nashville TN"),
        ("tennessee-example-scores", "score", "Nashville TN"),
        ("tennessee-example-approval", "approval", "Nashville TN"),
    ],
)
def test_tennessee_by_marks(tmp_path: Path, file: str, method: str, winner: str) -> None:
    path = tmp_path / "tennessee.pb"
    path.write_bytes(as_pb(abif(PUBLIC / "abif" / f"{file}.abif")[1]))
    assert winners(path, "--method", method) == [winner]


def test_a_tie_in_everything_is_drawn_by_lot_and_said(tmp_path: Path) -> None:
    path = tmp_path / "tie.pb"
    path.write_bytes(as_pb(abif(PUBLIC / "abif" / "mock-scorestar-tie.abif")[1]))
    ended = count(path, "--method", "star", "--seed", "5eed" * 16, "--json")
    assert len(ended.result["winners"]) == 1
    assert "settled by lot, from the seed 5eed5eed" in ended.complained
    assert ended == count(path, "--method", "star", "--seed", "5eed" * 16, "--json")


@pytest.mark.parametrize("number", ["1", "2"])
def test_the_debian_files_are_counted(number: str) -> None:
    """The conversion broke their tied ranks, so that nobody announced this result; a Condorcet winner wins twice."""
    path = PUBLIC / "preflib" / f"00002-0000000{number}.soi"
    assert len(winners(path)) == 1
    assert winners(path, "--method", "schulze") == winners(path, "--method", "ranked-pairs")
