"""What is told of a roll file to whoever brought it: each problem with what it takes to find and mend it."""

import pytest

from domain.roll_file import RollDraft, read_roll
from domain.roll_header import Vocabulary
from tests.domain.test_roll_file import WORDS, problems, read, warnings, weights


def facts(draft: RollDraft) -> list[dict[str, str]]:
    return [dict(told.facts) for told in draft.problems]


def test_the_first_of_two_that_clash_is_named_by_its_line() -> None:
    assert facts(read("seat,area\n101,80\n102,80\n101,70\n")) == [{"first_line": "2"}]
    assert facts(read("seat,area,code\n101,80,7K3M-9QRT\n102,80,7K3M-9QRT\n")) == [{"first_line": "2"}]
    owners = read("seat,area,owner,owner_id\n1,80,Li,x\n2,80,Wu,X\n")
    assert facts(owners) == [{"first_line": "2", "first_value": "Li", "owner_id": "X"}]
    assert owners.problems[0].value == "Wu"


def test_what_a_file_lacks_is_named_with_the_words_that_are_known_for_it() -> None:
    (seat,), (weight,) = facts(read("owner,area\nLi,80\n")), facts(read("seat,owner\n101,Li\n"))
    assert {"席位", "房号"} <= set(seat["known"].split(", "))
    assert {"面积", "人数", "份额"} <= set(weight["known"].split(", "))
    bare = read_roll(b"owner,area\nLi,80\n", "roll.csv", {})
    assert facts(bare) == [{"known": "seat"}]
    assert facts(read_roll(b"seat,owner\n1,Li\n", "roll.csv", {})) == [{"known": "heads, area, share"}]


@pytest.mark.parametrize("text", ["roll,seat,heads\nshops,1,0\n", "roll,seat,share\nshops,1,1/1000000000000001\n"])
def test_a_roll_that_cannot_be_counted_is_named(text: str) -> None:
    assert facts(read(text)) == [{"roll": "shops"}]


def test_a_row_that_is_too_long_shows_its_last_cell() -> None:
    draft = read("seat,area\n101,1,234\n")
    assert (draft.problems[0].value, facts(draft)) == ("234", [{"columns": "2"}])


def test_a_name_of_a_roll_has_at_most_64_letters() -> None:
    for length, told in ((64, []), (65, [(2, "roll", "too_long")])):
        assert problems(read(f"roll,seat,area\n{'a' * length},101,80\n")) == told


@pytest.mark.parametrize(
    "cell", ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#calc!"]
)
def test_whatever_a_spreadsheet_complains_of_is_no_value(cell: str) -> None:
    assert problems(read(f"seat,owner,area\n101,{cell},80\n")) == [(2, "owner", "error_cell")]


@pytest.mark.parametrize("cell", ["1.10101E+17", "1e+17"])
def test_digits_that_a_spreadsheet_has_lost_are_noticed(cell: str) -> None:
    assert problems(read(f"seat,owner_id,area\n101,{cell},80\n")) == [(2, "owner_id", "digits_lost")]


def test_rooms_that_do_not_clash_keep_the_labels_they_have() -> None:
    draft = read("楼栋,单元,房号,面积\n3,2,501,80\n3,2,502,70\n")
    assert (sorted(weights(draft)), draft.warnings) == (["501", "502"], ())


def test_who_is_asked_about_is_called_as_on_the_first_line() -> None:
    holders = read("席位,姓名,面积\n101,张伟、李娜,80\n102,李娜、张伟,80\n")
    assert holders.warnings[0].value == "、".join(sorted(("张伟", "李娜")))
    mixed = read("seat,owner,holder_name,area\n101,Ann Lee,,80\n102,,ANN LEE,80\n")
    assert (warnings(mixed), mixed.warnings[0].value) == ([(2, "owner", "same_owner_name")], "Ann Lee")


def test_a_sum_is_seen_in_the_column_of_seats_too_and_a_short_row_has_none() -> None:
    draft = read("owner,seat,area\nLi,101,80\nall,合计,80\n")
    assert (draft.rows, warnings(draft)) == (1, [(3, None, "total_row")])
    assert problems(read("area,seat\n80,101\n80\n")) == [(3, "seat", "empty_seat")]


def test_what_concerns_the_whole_file_comes_before_its_lines() -> None:
    draft = read("roll,seat,area,phone\nowners,101,80,1\nadults,101,,2\n")
    assert [(told.line, told.code) for told in draft.warnings] == [(None, "empty_axis"), (1, "unknown_column")]


def test_a_percent_sign_is_a_unit_of_shares_and_points_are_none() -> None:
    assert warnings(read("seat,share(%)\n101,5\n")) == []
    assert warnings(read("seat,share(points)\n101,5\n")) == [(1, "share(points)", "unknown_unit")]


def test_an_axis_is_one_in_plain_english_whatever_words_are_known_and_another_colon_makes_none() -> None:
    header = Vocabulary({}).read(["seat", "axis: bikes", "phone: home"])
    assert (list(header.columns), header.unknown) == (["seat", "bikes"], ("phone: home",))


def test_what_is_no_table_has_no_rows() -> None:
    assert read_roll(b"%PDF-1.7\n", "roll.csv", WORDS).rows == 0
