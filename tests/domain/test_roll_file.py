"""The chair of the committee brings the owners' list, as a spreadsheet made by somebody else."""

import csv
import io
import random
import tomllib
import zipfile
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.workbook.workbook import Workbook

from domain.roll import Axis, Unit
from domain.roll_file import HeaderWords, RollDraft, read_roll
from domain.sheets import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_STYLES, MAX_UNPACKED

HEADERS = Path(__file__).parents[2] / "texts" / "roll_headers.toml"
WORDS: HeaderWords = {name: tuple(words) for name, words in tomllib.loads(HEADERS.read_text("utf-8")).items()}

Told = tuple[int | None, str | None, str]
"""Line, column and code of a problem."""


def read(text: str, encoding: str = "utf-8", filename: str = "roll.csv") -> RollDraft:
    return read_roll(text.encode(encoding), filename, WORDS)


def problems(draft: RollDraft) -> list[Told]:
    return [(told.line, told.column, told.code) for told in draft.problems]


def warnings(draft: RollDraft) -> list[Told]:
    return [(told.line, told.column, told.code) for told in draft.warnings]


def weights(draft: RollDraft) -> dict[str, dict[str, int]]:
    return {seat.label: dict(seat.weights) for roll in draft.rolls for seat in roll.seats}


def workbook(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    for values in rows:
        book.worksheets[0].append(values)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def repacked(content: bytes, part: str, body: str | bytes) -> bytes:
    """The workbook with one of its parts replaced."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, body if name == part else old.read(name))
    return packed.getvalue()


# What may be in a roll


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("gbk", "gb18030"), ("gb18030", "gb18030"), ("utf-16", "utf-16")],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_chinese_roll_is_read_in_any_of_its_encodings(encoding: str, told: str, delimiter: str) -> None:
    lines = [
        "楼栋,单元,楼层,席位,业主,业主编号,姓名,面积（平方米）,人数",
        "3,2,5,3-2-501,王芳,w1,王芳、李雷,85.20㎡,1人",
    ]
    draft = read("\r\n".join(lines).replace(",", delimiter), encoding)
    assert (draft.problems, draft.warnings, draft.rows, draft.encoding) == ((), (), 1, told)
    (seat,) = draft.rolls[0].seats
    assert seat.units == (Unit("3-2-501", "3", "2", "5"),)
    assert (seat.owner, seat.owner_id, seat.holder_names) == ("王芳", "w1", ("王芳", "李雷"))
    assert seat.weights == {"heads": 1, "units": 1, "area": 8520}
    assert draft.clean


def test_big_endian_utf_16_is_read_too() -> None:
    content = b"\xfe\xff" + "席位,面积\n501,80\n".encode("utf-16-be")
    assert read_roll(content, "roll.csv", WORDS).encoding == "utf-16"


@pytest.mark.parametrize(
    "header",
    [
        "seat,area",
        "Seat , AREA (m²)",
        "房号,建筑面积(㎡)",
        "房號,建築面積【平方公尺】",
        "室号,面积m²",
        "席位號,專有面積",
        "Unit Number,floor_area",
    ],
)
def test_headers_are_known_in_three_languages(header: str) -> None:
    draft = read(f"{header}\n501,85.2\n")
    assert (weights(draft), draft.warnings) == ({"501": {"heads": 1, "units": 1, "area": 8520}}, ())


@pytest.mark.parametrize(
    ("cell", "hundredths"),
    [
        ("85.20㎡", 8520),
        ("85.20 m²", 8520),
        ("８５．２３", 8523),
        ("85.2平方米", 8520),
        ("1,234.56", 123456),
        ("１，２３４．５", 123450),
        (" 85 ", 8500),
        (".5", 50),
        ("85.230", 8523),
        ("0.01", 1),
        ("1000000000000", 10**14),
    ],
)
def test_an_area_is_read_exactly_however_it_is_written(cell: str, hundredths: int) -> None:
    assert weights(read(f'seat,area\n501,"{cell}"\n'))["501"]["area"] == hundredths


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("85.201", "bad_area_places"),
        ("85.200000001", "bad_area_places"),
        ("-85", "negative_weight"),
        ("−85", "negative_weight"),
        ("0", "zero_area"),
        ("0.00㎡", "zero_area"),
        ("", "missing_weight"),
        ("about 85", "not_a_number"),
        ("85,20", "not_a_number"),
        ("12,34.5", "not_a_number"),
        ("8e3", "not_a_number"),
        ("1e999999999", "not_a_number"),
        ("9" * 5000, "not_a_number"),
        ("nan", "not_a_number"),
        ("=40+45", "not_a_number"),
        ("85²", "not_a_number"),
        ("85½", "not_a_number"),
        ("٨٥", "not_a_number"),
        ("26坪", "not_a_number"),
        ("1000000000000.01", "too_large"),
        ("#REF!", "error_cell"),
    ],
)
def test_an_area_that_is_none_is_named_by_its_line(cell: str, code: str) -> None:
    draft = read(f'房号,面积(㎡)\n501,80\n502,"{cell}"\n503,70\n')
    assert problems(draft) == [(3, "面积(㎡)", code)]
    assert draft.problems[0].value == (cell[:200] or None)
    assert sorted(weights(draft)) == ["501", "503"]
    assert not draft.clean


def test_shares_are_decimals_fractions_and_percents_together() -> None:
    draft = read("seat,share\n1,0.5\n2,1/3\n3,5%\n4,７／６０\n5,0\n")
    assert draft.rolls[0].axes[-1] == Axis("share", 60)
    assert [seat.weights["share"] for seat in draft.rolls[0].seats] == [30, 20, 3, 7, 0]


def test_shares_under_a_header_in_percent_are_percents() -> None:
    draft = read("房号,份额(%)\n1,2.5\n2,2.5%\n")
    shares = [Fraction(seat.weights["share"], draft.rolls[0].axes[-1].denominator) for seat in draft.rolls[0].seats]
    assert shares == [Fraction(1, 40)] * 2


@pytest.mark.parametrize("cell", ["1/0", "1/", "/3", "1/2/3", "half", "3½", "½", "%"])
def test_a_share_that_is_none_is_not_a_number(cell: str) -> None:
    assert problems(read(f"seat,share\n1,1/2\n2,{cell}\n")) == [(3, "share", "not_a_number")]


@pytest.mark.parametrize(("cell", "code"), [("1.5", "not_whole"), ("-1", "negative_weight"), ("one", "not_a_number")])
def test_heads_are_whole(cell: str, code: str) -> None:
    assert problems(read(f"seat,heads\n1,1\n2,{cell}\n")) == [(3, "heads", code)]


def test_heads_may_be_left_out_or_none_for_a_parking_place() -> None:
    draft = read("seat,heads,area\n101,,80\n102,3,80\nP1,0,12\n")
    assert [seat["heads"] for seat in weights(draft).values()] == [1, 3, 0]


def test_an_axis_of_their_own_is_named_in_the_header() -> None:
    draft = read("席位,面积,权重：车位\n101,80,2\n102,80,0\n")
    assert draft.rolls[0].totals == {"heads": 2, "units": 2, "area": 16000, "车位": 2}
    assert read("seat,axis: Area\n101,80\n").rolls[0].totals["area"] == 8000


@pytest.mark.parametrize("header", ["axis:units", "axis:", "axis:owner", "axis:label"])
def test_an_axis_may_not_take_a_name_that_means_something_else(header: str) -> None:
    assert warnings(read(f"seat,area,{header}\n101,80,2\n")) == [(1, header, "unknown_column")]


def test_wang_with_two_flats_is_one_seat_on_two_lines() -> None:
    draft = read("seat,owner,owner_id,area,code\n102,Wang,7,60.05,7K3M-9QRT\n101,Wang,７,70.1,7k3m9qrt\n103,Li,8,50,\n")
    assert weights(draft) == {
        "101": {"heads": 1, "units": 2, "area": 13015},
        "103": {"heads": 1, "units": 1, "area": 5000},
    }
    wang = draft.rolls[0].seats[0]
    assert [unit.label for unit in wang.units] == ["101", "102"]
    assert wang.codes == ("7K3M9QRT",)
    assert (draft.problems, draft.warnings) == ((), ())


def test_one_file_may_hold_several_rolls_with_axes_of_their_own() -> None:
    draft = read("roll,seat,area,heads\nowners,101,80,\nadults,101,,2\n,102,70,\n")
    assert [(roll.name, roll.totals) for roll in draft.rolls] == [
        ("owners", {"heads": 2, "units": 2, "area": 15000}),
        ("adults", {"heads": 2, "units": 1}),
    ]
    assert warnings(draft) == [(None, "area", "empty_axis")]
    assert draft.warnings[0].facts == {"roll": "adults"}


def test_labels_codes_and_names_are_spelled_one_way() -> None:
    draft = read(
        'seat,area,holder_name,code\n３－２－５０１\u200b,80," Ann  Lee ；Bo/Ann Lee",OIL0-2345 AAAAAAAA、BBBBBBBB\n'
    )
    (seat,) = draft.rolls[0].seats
    assert (seat.label, seat.holder_names) == ("3-2-501", ("Ann Lee", "Bo"))
    assert seat.codes == ("01102345", "AAAAAAAA", "BBBBBBBB")


def test_a_formula_in_a_csv_is_only_text() -> None:
    draft = read("seat,owner,area\n=1+1,=HYPERLINK(),80\n")
    assert [(seat.label, seat.owner) for seat in draft.rolls[0].seats] == [("=1+1", "=HYPERLINK()")]


def test_room_501_of_two_stairs_is_called_by_its_place() -> None:
    draft = read("楼栋,单元,房号,面积\n3,2,501,80\n3,1,501,70\n3,1,502,70\n")
    assert list(weights(draft)) == ["3-1-501", "3-1-502", "3-2-501"]
    assert warnings(draft) == [(2, "房号", "labels_completed")]
    assert draft.warnings[0].facts == {"becomes": "3-2-501"}


def test_a_full_label_at_two_places_is_a_slip_and_stays_one() -> None:
    assert problems(read("楼栋,房号,面积\n3,3-501,80\n2,3-501,70\n")) == [(3, "房号", "repeated_seat")]
    assert problems(read("楼栋,房号,面积\n3,501,80\n,501,70\n")) == [(3, "房号", "repeated_seat")]


def test_a_title_above_the_header_blank_lines_and_the_sum_below_are_left_out() -> None:
    draft = read("樱花苑业主名册,,\n\n席位,业主,面积\n101,李,80\n,,\n102,王,70\n合 计：,,150\n")
    assert (draft.rows, draft.rolls[0].totals["area"]) == (2, 15000)
    assert warnings(draft) == [(7, None, "total_row")]


def test_lines_are_counted_as_an_editor_does_also_behind_a_cell_of_two_lines() -> None:
    draft = read('seat,owner,area\n101,"Li\nand Wu",80\n\n102,Gu,none\n')
    assert problems(draft) == [(5, "area", "not_a_number")]
    assert draft.rolls[0].seats[0].owner == "Li and Wu"


# What is asked about


def test_two_owners_of_one_name_are_asked_about() -> None:
    draft = read("seat,owner,area\n101,张伟,80\n102,李娜,80\n103, 张伟 ,80\n")
    assert warnings(draft) == [(2, "owner", "same_owner_name")]
    assert (draft.warnings[0].value, draft.warnings[0].facts) == ("张伟", {"lines": "2, 4", "told_apart": "no"})
    assert draft.rolls[0].totals["heads"] == 3
    assert draft.clean


@pytest.mark.parametrize(("second_id", "told_apart"), [("b", "yes"), ("", "no")])
def test_whether_owner_ids_tell_them_apart_is_said_with_the_question(second_id: str, told_apart: str) -> None:
    draft = read(f"seat,owner,owner_id,area\n101,张伟,a,80\n102,张伟,{second_id},80\n103,张伟,a,80\n")
    (asked,) = draft.warnings
    assert (asked.line, asked.code) == (2, "same_owner_name")
    assert asked.facts == {"lines": "2, 3, 4", "told_apart": told_apart}


def test_one_owner_of_two_flats_is_no_question() -> None:
    assert warnings(read("seat,owner,owner_id,area\n101,张伟,a,80\n102,张伟,a,80\n")) == []


def test_where_only_holders_are_named_they_are_compared() -> None:
    draft = read("席位,姓名,面积\n101,张伟、李娜,80\n102,李娜、张伟,80\n103,张伟,80\n")
    assert warnings(draft) == [(2, "姓名", "same_owner_name")]
    assert draft.warnings[0].facts["lines"] == "2, 3"


def test_columns_of_no_use_and_units_unheard_of_are_mentioned() -> None:
    draft = read("席位,电话,面积(坪)\n101,139,26\n")
    assert warnings(draft) == [(1, "电话", "unknown_column"), (1, "面积(坪)", "unknown_unit")]
    assert draft.clean


# What is refused


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("owner,area\nLi,80\n", [(1, "seat", "missing_column")]),
        ("seat,owner\n101,Li\n", [(1, "heads, area, share", "missing_column")]),
        ("seat,area,房号\n101,80,101\n", [(1, "房号", "repeated_column")]),
        ("seat,area\n", [(1, None, "no_rows")]),
        ("seat,area\nTotal,80\n", [(1, None, "no_rows")]),
        ("seat,area\n,80\n", [(2, "seat", "empty_seat")]),
        ("seat,area\n101,80\n102,80\n１０１,70\n", [(4, "seat", "repeated_seat")]),
        ("seat,area\na-1,80\nA-1,80\n", [(3, "seat", "repeated_seat")]),
        ("seat,area,owner_id\n101,80,w\n101,80,w\n", [(3, "seat", "repeated_seat")]),
        (f"seat,area\n{'1' * 65},80\n{'1' * 64},80\n", [(2, "seat", "too_long")]),
        ("seat,area\n1.1E+17,80\n", [(2, "seat", "digits_lost")]),
        ("seat,area\n#N/A,80\n", [(2, "seat", "error_cell")]),
        ("seat,area\n101,1,234\n", [(2, None, "too_many_cells")]),
        ("seat,area\n101\n102,80\n", [(2, "area", "missing_weight")]),
        ("seat,area,code\n101,80,SHORT\n", [(2, "code", "bad_code")]),
        ("seat,area,code\n101,80,AAAAAAAA UUUUUUUU\n", [(2, "code", "bad_code")]),
        ("seat,area,code\n101,80,7K3M-9QRT\n102,80,7k3m9qrt\n", [(3, "code", "repeated_code")]),
        ("roll,seat,area,code\na,101,80,AAAAAAAA\nb,101,80,AAAAAAAA\n", [(3, "code", "repeated_code")]),
        ("seat,area,owner,owner_id\n1,80,Li,x\n2,80,,x\n3,80,Wu,X\n", [(4, "owner", "owner_id_conflict")]),
        ("seat,heads,owner_id\n1,1,x\n2,,x\n3,2,x\n", [(4, "heads", "heads_conflict")]),
        ("seat,heads\n1,0\n2,0\n", [(None, "heads", "total_zero")]),
        ("seat,share\n1,0\n2,0\n", [(None, "share", "total_zero")]),
        ("seat,share\n1,1/1000000007\n2,1/1000000009\n", [(None, "share", "too_fine")]),
        ("seat,share\n1,10000000\n2,1/1000000000000\n", [(None, "share", "total_too_large")]),
        ('seat,area\n101,80\n102,"80\n103,70\n', [(3, None, "broken_row")]),
        ('seat,area\n"101"x,80\n', [(2, None, "broken_row")]),
        ("seat,area" + ",x" * (MAX_COLUMNS - 1), [(1, None, "too_many_columns")]),
        ("", [(None, None, "empty_file")]),
        (" \n\n\t\n", [(None, None, "empty_file")]),
        (",,\n,,\n", [(None, None, "empty_file")]),
        ("\ufeff", [(None, None, "empty_file")]),
    ],
)
def test_what_is_wrong_is_named_by_line_column_and_code(text: str, told: list[Told]) -> None:
    assert problems(read(text)) == told


def test_every_bad_row_is_named_at_once_in_the_order_of_lines() -> None:
    draft = read("seat,area,heads,code\n,x,1.5,!\n101,80,1,\n101,-1,1,\n102,80,1,\n101,80,1,\n")
    assert problems(draft) == [
        (2, "seat", "empty_seat"),
        (2, "area", "not_a_number"),
        (2, "heads", "not_whole"),
        (2, "code", "bad_code"),
        (4, "area", "negative_weight"),
        (6, "seat", "repeated_seat"),
    ]
    assert draft.rows == 5


def test_a_code_is_never_repeated_in_what_is_told_about_it() -> None:
    draft = read("seat,area,code\n101,80,7K3M-9QRT\n102,80,7k3m9qrt\n103,80,7K3M-9QR\n")
    assert [told.code for told in draft.problems] == ["repeated_code", "bad_code"]
    assert "9QR" not in repr(draft).upper()


@pytest.mark.parametrize(("rows", "told"), [(MAX_ROWS, []), (MAX_ROWS + 1, [(None, None, "too_many_rows")])])
@pytest.mark.parametrize("title", ["", "Owners of Cherry Court\n"])
def test_a_roll_has_at_most_20000_rows(rows: int, told: list[Told], title: str) -> None:
    draft = read(title + "seat,heads\n" + "".join(f"{seat},1\n" for seat in range(rows)))
    assert problems(draft) == told
    assert draft.rows == (0 if told else MAX_ROWS)


@pytest.mark.parametrize(("extra", "told"), [(0, []), (1, [(None, None, "file_too_large")])])
def test_a_file_has_at_most_ten_megabytes(extra: int, told: list[Told]) -> None:
    rows = "seat,heads,remark\n" + "".join(f"{seat},1,{'x' * 99_000}\n" for seat in range(100))
    last = "last,1,"
    assert problems(read(rows + last + "x" * (MAX_BYTES + extra - len(rows + last)))) == told


@pytest.mark.parametrize(
    ("content", "filename", "found"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "roll.csv", "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "roll.csv", "png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "roll.csv", "jpeg"),
        (workbook(["seat", "area"], ["101", 80]), "roll.csv", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "roll.xls", "ole"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "roll.xlsx", "ole"),
        (b"<!DOCTYPE html><table><tr><td>seat", "roll.csv", "html"),
        (" \n<html>".encode("utf-16"), "roll.csv", "html"),
        (b"seat,area\n101,80\n", "roll.xlsx", "unknown"),
        (b"%PDF-1.7\n", "ROLL.XLSX", "pdf"),
        (b"PK\x03\x04 and so on", "roll.xlsx", "zip"),
    ],
)
def test_a_document_that_is_not_what_its_name_says_is_no_table(content: bytes, filename: str, found: str) -> None:
    draft = read_roll(content, filename, WORDS)
    assert problems(draft) == [(None, None, "not_a_table")]
    assert draft.problems[0].facts["found"] == found
    assert (draft.rolls, draft.encoding) == ((), "")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"seat,area\n101,80\n\xff\xff\n", 3),
        ("席位,业主,面积\n101,樱花苑物业管理委员会,80\n102,".encode() + b"\xe5\xbc,80\n", 3),
        ("seat,area\n101,80\n".encode("utf-16-le"), None),
        (b"\xff\xfe" + "seat,area\n".encode("utf-16-le") + b"\x31", 2),
        (b"\xef\xbb\xbfseat,area\n101,80\n\xb8\xdf", 3),
    ],
)
def test_bytes_that_are_no_text_are_undecodable(content: bytes, line: int | None) -> None:
    assert problems(read_roll(content, "roll.csv", WORDS)) == [(line, None, "undecodable")]


def test_big5_is_not_guessed_but_its_header_is_missed() -> None:
    draft = read("房號,面積\n101,80\n", "big5")
    assert {code for _, _, code in problems(draft)} <= {"missing_column", "undecodable"}
    assert not draft.clean


# Workbooks


def test_a_workbook_is_read_as_it_is_shown() -> None:
    content = workbook(
        ["房号", "业主", "面积", "份额"], [501, "李", 85.23, 0.1], ["502", "王", 85.2, "1/3"], [503.0, 1, 85, 0]
    )
    draft = read_roll(content, "Roll.XLSX", WORDS)
    assert (draft.problems, draft.encoding) == ((), "xlsx")
    assert weights(draft) == {
        "501": {"heads": 1, "units": 1, "area": 8523, "share": 3},
        "502": {"heads": 1, "units": 1, "area": 8520, "share": 10},
        "503": {"heads": 1, "units": 1, "area": 8500, "share": 0},
    }


def test_every_hundredth_that_excel_can_hold_is_read_exactly() -> None:
    areas = random.Random(1).sample(range(1, 10**8), 500)
    draft = read_roll(workbook(["seat", "area"], *([str(a), a / 100] for a in areas)), "roll.xlsx", WORDS)
    assert {int(label): seat["area"] for label, seat in weights(draft).items()} == {a: a for a in areas}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["101", 85.200000001], (3, "area", "bad_area_places")),
        (["101", 80.1 + 5.13], (3, "area", "bad_area_places")),
        (["101", None], (3, "area", "missing_weight")),
        (["101", True], (3, "area", "not_a_number")),
        (["101", 1e300], (3, "area", "not_a_number")),
        (["101", date(2026, 3, 10)], (3, "area", "date_cell")),
        ([date(2026, 3, 2), 80], (3, "seat", "date_cell")),
        (["101", 80, 110101199003072316], (3, "owner_id", "digits_lost")),
        (["101", 80, None, "beyond"], (3, None, "too_many_cells")),
        (["101", "=40+45"], (3, "area", "missing_weight")),  # a formula that no program has computed yet
    ],
)
def test_what_a_spreadsheet_did_to_a_cell_is_told(row: list[object], told: Told) -> None:
    content = workbook(["seat", "area", "owner_id"], ["100", 80, "w"], row)
    assert problems(read_roll(content, "roll.xlsx", WORDS)) == [told]


def test_lines_of_a_workbook_are_its_rows_blank_ones_included() -> None:
    content = workbook(["Owners"], [], ["seat", "area"], [], ["101", "x"], [None, None])
    draft = read_roll(content, "roll.xlsx", WORDS)
    assert (problems(draft), draft.rows) == ([(5, "area", "not_a_number")], 1)


def test_the_value_last_computed_stands_for_a_formula_and_a_wrong_dimension_hides_no_row() -> None:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:A1"/>'
        '<sheetData><row r="1"><c r="A1" t="str"><v>seat</v></c><c r="B1" t="str"><v>area</v></c></row>'
        '<row r="2"><c r="A2"><v>101</v></c><c r="B2"><f>40+45.5</f><v>85.5</v></c></row></sheetData></worksheet>'
    )
    content = repacked(workbook(["seat"]), "xl/worksheets/sheet1.xml", sheet)
    assert weights(read_roll(content, "roll.xlsx", WORDS))["101"]["area"] == 8550


def test_an_empty_workbook_is_an_empty_file() -> None:
    assert problems(read_roll(workbook(), "roll.xlsx", WORDS)) == [(None, None, "empty_file")]


def test_a_workbook_of_20001_rows_is_refused() -> None:
    content = workbook(["seat", "heads"], *([seat, 1] for seat in range(MAX_ROWS + 1)))
    assert problems(read_roll(content, "roll.xlsx", WORDS)) == [(None, None, "too_many_rows")]


ENTITIES = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in zip("abcdefg", "bcdefgh", strict=True)
)
HOSTILE: dict[str, tuple[str, str | bytes, str]] = {
    "cells": ("xl/worksheets/sheet1.xml", b"0" * (MAX_UNPACKED + 1), "file_too_large"),
    "styles": ("xl/styles.xml", b"0" * (MAX_STYLES + 1), "file_too_large"),
    "entities": (
        "xl/worksheets/sheet1.xml",
        f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]><x><sheetData><row><c><v>&h;</v></c></row></sheetData></x>',
        "not_a_table",
    ),
    "far row": (
        "xl/worksheets/sheet1.xml",
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="999999999999"><c t="str"><v>seat</v></c></row></sheetData></worksheet>',
        "empty_file",
    ),
    "cut short": ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>", "not_a_table"),
    "no workbook": ("xl/workbook.xml", "<html/>", "not_a_table"),
}


@pytest.mark.parametrize("trick", HOSTILE)
def test_a_hostile_workbook_is_refused(trick: str) -> None:
    part, body, code = HOSTILE[trick]
    draft = read_roll(repacked(workbook(["seat", "area"], ["101", 80]), part, body), "roll.xlsx", WORDS)
    assert problems(draft) == [(None, None, code)]


# Whatever comes


@given(st.binary(max_size=200), st.sampled_from(["roll.csv", "roll.xlsx", "roll", ""]))
def test_no_bytes_raise(content: bytes, filename: str) -> None:
    assert not read_roll(content, filename, WORDS).clean


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_below_a_good_header_raises(first: str, second: str) -> None:
    draft = read_roll(f"seat,area,code\n{first}\n{second}".encode("utf-8", "replace"), "roll.csv", WORDS)
    assert draft.clean is (bool(draft.rolls) and not draft.problems)


written = st.lists(
    st.tuples(
        st.from_regex(r"[1-9]-[1-3]-[1-9]0[1-4]", fullmatch=True),
        st.sampled_from(["", "", "w1", "w2"]),
        st.integers(1, 10**7),
        st.fractions(0, 1, max_denominator=30),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda row: row[0],
).filter(lambda rows: any(row[3] for row in rows))


def as_csv(rows: list[tuple[str, str, int, Fraction]]) -> bytes:
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(["席位", "业主编号", "面积", "份额"])
    table.writerows((label, owner, f"{area // 100}.{area % 100:02}", share) for label, owner, area, share in rows)
    return text.getvalue().encode()


@given(st.data(), written)
def test_a_written_roll_is_read_back_with_the_same_weights_in_any_order(
    data: st.DataObject, rows: list[tuple[str, str, int, Fraction]]
) -> None:
    draft = read_roll(as_csv(rows), "roll.csv", WORDS)
    assert draft.clean
    (roll,) = draft.rolls
    unit = roll.axes[-1].denominator
    owner_of = {label: (owner or label) for label, owner, _, _ in rows}
    for seat in roll.seats:
        own = [row for row in rows if owner_of[row[0]] == (seat.owner_id or seat.label)]
        assert seat.weights["units"] == len(own)
        assert seat.weights["area"] == sum(area for _, _, area, _ in own)
        assert Fraction(seat.weights["share"], unit) == sum(share for _, _, _, share in own)
    assert roll.totals["area"] == sum(area for _, _, area, _ in rows)
    assert roll.totals["heads"] == len(set(owner_of.values()))
    assert read_roll(as_csv(data.draw(st.permutations(rows))), "roll.csv", WORDS).rolls == (roll,)
