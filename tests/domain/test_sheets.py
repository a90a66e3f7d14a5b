"""The rows of a file before anybody asks what they mean: to the last byte, row, column and sign that is taken."""

import io
import zipfile
from collections.abc import Sequence

import pytest

from domain.sheets import Problem, Sheet, UnreadableError, read_sheet
from tests.domain.test_roll_file import repacked, workbook

KNOWN = {"seat", "area", "owner"}


def is_header(cells: Sequence[str]) -> int:
    return len(KNOWN & set(cells))


def read(content: bytes, name: str = "roll.csv") -> Sheet:
    return read_sheet(content, name, is_header)


def refused(content: bytes, name: str = "roll.csv") -> tuple[str, int | None, dict[str, str]]:
    with pytest.raises(UnreadableError) as slip:
        read(content, name)
    problem = slip.value.problem
    return problem.code, problem.line, dict(problem.facts)


# Limits


def test_ten_million_bytes_are_looked_at_and_one_more_is_not() -> None:
    pdf = b"%PDF".ljust(10_000_000, b"0")
    assert refused(pdf)[0] == "not_a_table"
    assert refused(pdf + b"0") == ("file_too_large", None, {"limit": "10000000"})


@pytest.mark.parametrize("title", [0, 9])
def test_twenty_thousand_rows_are_read_below_a_title_and_one_more_is_not(title: int) -> None:
    text = b"Owners\n" * title + b"seat\n" + b"1\n" * 20_000
    assert len(read(text).rows) == 20_000
    assert refused(text + b"1\n") == ("too_many_rows", None, {"limit": "20000"})


def test_a_title_of_nine_lines_may_stand_above_the_header() -> None:
    assert read(b"Owners\n" * 9 + b"seat,area\n1,2\n").header.line == 10
    assert read(b"Owners\n" * 10 + b"seat,area\n1,2\n").header.line == 1


def test_a_hundred_columns_are_read_and_one_more_is_named_by_its_line() -> None:
    assert len(read(b"seat" + b",x" * 99).header.cells) == 100
    assert refused(b"seat" + b",x" * 100) == ("too_many_columns", 1, {"limit": "100"})
    assert len(read(workbook(["seat"] * 100), "roll.xlsx").header.cells) == 100
    assert refused(workbook(["seat"], ["1"] * 101), "roll.xlsx")[:2] == ("too_many_columns", 2)


def unpacked(content: bytes) -> dict[str, int]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {part.filename: part.file_size for part in packed.infolist()}


@pytest.mark.parametrize(("part", "limit"), [("xl/worksheets/sheet1.xml", 30_000_000), ("xl/styles.xml", 3_000_000)])
def test_a_workbook_is_unpacked_up_to_its_limit_and_no_byte_further(part: str, limit: int) -> None:
    """Cells may be ten times as large as what is slow to read, such as styles."""
    content = workbook(["seat", "area"], ["101", 80])
    sizes = unpacked(content)
    beside = sum(
        size for name, size in sizes.items()
        if name != part and (limit > 3_000_000 or not name.startswith("xl/worksheets/"))
    )  # fmt: skip
    fits = repacked(content, part, b"<".ljust(limit - beside, b"0"))
    assert refused(fits, "roll.xlsx") == ("not_a_table", None, {"found": "zip", "named": ".xlsx"})
    assert refused(repacked(content, part, b"<".ljust(limit - beside + 1, b"0")), "roll.xlsx") == (
        "file_too_large", None, {"limit": str(limit)},
    )  # fmt: skip


@pytest.mark.parametrize("part", ["xl/media/image1.png", "xl/sharedStrings.xml", "xl/worksheets/sheet9.xml"])
def test_pictures_strings_and_other_sheets_do_not_count_as_style(part: str) -> None:
    content = workbook(["seat"], ["101"])
    with zipfile.ZipFile(packed := io.BytesIO(content), "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr(part, b"0" * 4_000_000)
    assert [row.cells for row in read(packed.getvalue(), "roll.xlsm").rows] == [("101",)]


# What is no table


@pytest.mark.parametrize(
    ("begins", "found"),
    [
        (b"GIF89a", "gif"), (b"PK\x05\x06", "zip"), (b"PK\x03\x04", "zip"), (b"Rar!\x1a", "rar"),
        (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b\x08", "gzip"),
    ],
)  # fmt: skip
def test_what_is_packed_or_a_picture_is_named_as_what_it_is(begins: bytes, found: str) -> None:
    assert refused(begins + b"...", "roll.csv") == ("not_a_table", None, {"found": found, "named": ".csv"})


def test_problems_can_be_told_apart_and_put_together() -> None:
    one = Problem(1, None, None, "too_many_columns", {"limit": "100"})
    assert len({one, Problem(1, None, None, "too_many_columns", {"limit": "100"})}) == 1


# Encodings


def test_a_file_with_eight_good_signs_is_damaged_and_with_seven_it_is_read_as_gbk() -> None:
    high = "高".encode("gbk")
    assert refused(f"\n{'é' * 8}\n".encode() + high) == ("undecodable", 3, {})
    assert read(f"\n{'é' * 7}\n".encode() + high).encoding == "gb18030"


def test_the_line_that_cannot_be_read_is_counted_from_the_first() -> None:
    assert refused(b"\nseat\n\xff\xff") == ("undecodable", 3, {})


# Rows and cells


def cells(text: str) -> list[tuple[str, ...]]:
    sheet = read(text.encode())
    return [sheet.header.cells, *(row.cells for row in sheet.rows)]


def test_what_stands_between_cells_is_what_finds_the_most_headers_and_then_makes_the_most_cells() -> None:
    assert cells("Owners\nseat;area\n101;1,2,3") == [("seat", "area"), ("101", "1,2,3")]
    assert cells("a;b\nx") == [("a", "b"), ("x",)]
    assert cells('"a";"b"\n"1";"2"') == [("a", "b"), ("1", "2")], "between commas that would be a broken row"
    assert cells("3-2-501\n3-2-502") == [("3-2-501",), ("3-2-502",)], "a hyphen is a part of a label"


def test_a_quotation_may_stand_behind_a_blank() -> None:
    assert cells('seat, owner\n101, "Li, Wu"') == [("seat", "owner"), ("101", "Li, Wu")]


def test_fifteen_digits_are_certain_and_sixteen_are_shown_as_lost() -> None:
    (row,) = read(workbook(["seat", "area"], [10**15 - 1, 10**15]), "roll.xlsx").rows
    assert row.cells == ("999999999999999", "1.000000E+15")


def test_empty_rows_of_a_workbook_are_no_rows_however_many() -> None:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="str"><v>seat</v></c></row><row r="30000"><c r="A30000" t="str"><v>101</v></c></row>'
        "</sheetData></worksheet>"
    )
    (row,) = read(repacked(workbook(["seat"]), "xl/worksheets/sheet1.xml", sheet), "roll.xlsx").rows
    assert (row.line, row.cells) == (30_000, ("101",))
