"""A clerk's file is wrong in every way there is, and each time a sentence says where and what to do."""

import ast
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook

from domain.roll_file import RollDraft, read_roll
from domain.roll_header import COLUMNS, joined
from domain.sheets import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Problem
from handlers.screens.rolls import problem_line
from handlers.screens.screen import shortened
from texts import LANGUAGES, roll_headers, texts_in

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "roll-file.md").read_text("utf-8")


def workbook(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    for values in rows:
        book.worksheets[0].append(values)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


@dataclass(frozen=True)
class Slip:
    """A file with one thing wrong, and what the sentence about it must show."""

    code: str
    content: str | bytes
    shown: tuple[str, ...]
    filename: str = "roll.csv"

    def __str__(self) -> str:
        return f"{self.code} {'/'.join(self.shown)[:20]}"


TALL = "seat,heads\n" + "".join(f"{seat},1\n" for seat in range(MAX_ROWS + 1))
WIDE = "seat,area" + ",x" * (MAX_COLUMNS - 1)

SLIPS = (
    Slip("empty_file", "", ()),
    Slip("not_a_table", b"%PDF-1.7\n", ("PDF",)),
    Slip("not_a_table", b"\x89PNG\r\n\x1a\n\0\0", ()),
    Slip("not_a_table", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (".xls",), "roll.xls"),
    Slip("not_a_table", b"PK\x03\x04 and so on", ("CSV",)),
    Slip("not_a_table", b"<!DOCTYPE html><table>", ()),
    Slip("not_a_table", b"7z\xbc\xaf\x27\x1c", (".xlsx",)),
    Slip("not_a_table", b"seat,area\n101,80\n", (".xlsx",), "roll.xlsx"),
    Slip("undecodable", b"seat,area\n101,80\n\xff\xff\n", ("3",)),
    Slip("file_too_large", b"x" * (MAX_BYTES + 1), ("10 MB",)),
    Slip("too_large", "seat,area\n101,1000000000000.01\n", ("2", "area", "1000000000000.01")),
    Slip("too_many_rows", TALL, (str(MAX_ROWS),)),
    Slip("too_many_columns", WIDE, ("1", str(MAX_COLUMNS))),
    Slip("no_rows", "seat,area\n", ("1",)),
    Slip("missing_column", "owner,area\nLi,80\n", ("1", "seat", "房号", "房號")),
    Slip("missing_column", "seat,owner\n101,Li\n", ("1", "heads, area, share", "floor area", "面积", "持分")),
    Slip("repeated_column", "seat,area,房号\n101,80,101\n", ("1", "<b>房号</b>")),
    Slip("broken_row", 'seat,area\n101,80\n102,"80\n', ("3",)),
    Slip("too_many_cells", "seat,area\n101,1,234\n", ("2", "234")),
    Slip("empty_seat", "房号,area\n,80\n", ("2", "<b>房号</b>")),
    Slip("repeated_seat", "seat,area\n101,80\n102,80\n101,70\n", ("4", "seat", "101", "2")),
    Slip("too_long", f"seat,area\n{'1' * 65},80\n", ("2", "seat", "111…", "64")),
    Slip("missing_weight", "seat,area\n101,\n102,80\n", ("2", "area")),
    Slip("not_a_number", "seat,area\n101,<b>80</b> & more\n", ("2", "area", "&lt;b&gt;80&lt;/b&gt; &amp; more")),
    Slip("not_whole", "seat,heads\n101,1.5\n", ("2", "heads", "1.5")),
    Slip("negative_weight", "seat,area\n101,-60.88\n", ("2", "area", "-60.88")),
    Slip("zero_area", "seat,面积\n101,0.00\n", ("2", "面积", "0.00")),
    Slip("bad_area_places", "seat,area\n101,90.245\n", ("2", "area", "90.245")),
    Slip("date_cell", workbook(["seat", "area"], [date(2003, 2, 1), 80]), ("2", "seat", "2003-02-01"), "roll.xlsx"),
    Slip("error_cell", "seat,area\n101,#REF!\n", ("2", "area", "#REF!")),
    Slip("digits_lost", "seat,owner_id,area\n101,1.1E+17,80\n", ("2", "owner_id", "1.1E+17")),
    Slip("bad_code", "seat,area,code\n101,80,SHORT\n", ("2", "code", "8", "24")),
    Slip("repeated_code", "seat,area,code\n101,80,7K3M9QRT\n102,80,7k3m-9qrt\n", ("3", "code", "2")),
    Slip(
        "owner_id_conflict", "seat,area,owner,owner_id\n1,8,Li,x7\n2,8,Wu,x7\n", ("3", "owner", "Li", "Wu", "x7", "2")
    ),
    Slip("heads_conflict", "seat,heads,owner_id\n1,4,x7\n2,5,x7\n", ("3", "heads", "4", "5", "x7", "2")),
    Slip("total_zero", "seat,heads\n1,0\n", ("heads", "owners")),
    Slip("too_fine", "roll,seat,share\na7,1,1/1000000007\na7,2,1/1000000009\n", ("share", "a7")),
    Slip("total_too_large", "seat,share\n1,10000000\n2,1/1000000000000\n", ("share", "owners")),
    Slip("same_owner_name", "seat,area,owner\n1,8,张伟\n2,8,张伟\n", ("2", "owner", "张伟", "2, 3")),
    Slip("same_owner_name", "seat,area,owner,owner_id\n1,8,张伟,a\n2,8,张伟,b\n", ("2", "owner", "张伟", "2, 3")),
    Slip("unknown_column", "seat,area,电话\n101,80,1\n", ("1", "电话")),
    Slip("unknown_unit", "seat,面积（坪）\n101,80\n", ("1", "面积（坪）", "坪")),
    Slip("total_row", "seat,area\n101,80\n合计,80\n", ("3", "合计")),
    Slip("empty_axis", "roll,seat,area,heads\na7,101,80,\nb7,102,,2\n", ("area", "b7")),
    Slip("labels_completed", "楼栋,单元,房号,面积\n3,2,501,80\n3,1,501,70\n", ("2", "房号", "501", "3-2-501")),
)


def told(slip: Slip) -> Problem:
    """What is told of the file: one thing, for the file has one thing wrong."""
    content = slip.content.encode() if isinstance(slip.content, str) else slip.content
    draft = read_roll(content, slip.filename, roll_headers())
    (only,) = draft.problems or draft.warnings
    return only


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_each_slip_is_told_in_every_language_with_its_place(slip: Slip) -> None:
    problem = told(slip)
    assert problem.code == slip.code
    for language in LANGUAGES:
        texts = texts_in(language)
        line = problem_line(problem, texts)
        if problem.line is not None:
            assert line.startswith(texts.say("roll-at-line", line=problem.line, said=""))
        value = escape(shortened(problem.value or "", 60), quote=False)
        assert [part for part in (value, problem.column or "", *slip.shown) if part not in line] == []
        assert len(without_tags(line)) < 700, "too much to read on a phone"


def test_a_code_is_not_shown_in_what_is_told_about_it() -> None:
    for language in LANGUAGES:
        for slip in SLIPS:
            if slip.code in ("bad_code", "repeated_code"):
                line = problem_line(told(slip), texts_in(language))
                assert not re.search("SHORT|7K3M", line.upper())


def test_nothing_that_can_be_wrong_is_left_without_a_sentence() -> None:
    codes = codes_in_domain()
    assert codes == {slip.code for slip in SLIPS}
    for language in LANGUAGES:
        assert {f"roll-problem-{code.replace('_', '-')}" for code in codes} == problem_messages(language)


def without_tags(line: str) -> str:
    return re.sub(r"</?\w+>", "", line)


def problem_messages(language: str) -> set[str]:
    files = (ROOT / "texts" / language).glob("*.ftl")
    return {name for file in files for name in re.findall(r"^(roll-problem-[\w-]+) =", file.read_text("utf-8"), re.M)}


def codes_in_domain() -> set[str]:
    """Every text that stands in the code for a parameter or field called ``code``."""
    trees = [ast.parse(file.read_text("utf-8")) for file in sorted((ROOT / "domain").rglob("*.py"))]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    places = dict(place for node in nodes for place in _code_places(node))
    assert places["Problem"] == places["_tell"] == 3
    found: set[str] = set()
    for call in nodes:
        if isinstance(call, ast.Call) and (name := _called(call)) in places and len(call.args) > places[name]:
            argument = call.args[places[name]]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                found.add(argument.value)
    return found


def _code_places(node: ast.AST) -> Iterator[tuple[str, int]]:
    """The name to call, and at which place it takes its ``code``."""
    names: list[str] = []
    if isinstance(node, ast.ClassDef):
        names = [ast.unparse(field.target) for field in node.body if isinstance(field, ast.AnnAssign)]
        for made in node.body:
            if isinstance(made, ast.FunctionDef) and made.name == "__init__":
                names = [argument.arg for argument in made.args.args[1:]]
    elif isinstance(node, ast.FunctionDef) and node.name != "__init__":
        names = [argument.arg for argument in node.args.args if argument.arg != "self"]
    if "code" in names and isinstance(node, (ast.ClassDef, ast.FunctionDef)):
        yield node.name, names.index("code")


def _called(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


# What docs/roll-file.md promises the clerk


def documented() -> list[RollDraft]:
    tables = re.findall(r"^```csv\n(.*?)^```", DOC, re.M | re.S)
    assert len(tables) == 2
    return [read_roll(table.encode(), "roll.csv", roll_headers()) for table in tables]


def test_the_example_in_the_documentation_can_be_sent_as_it_stands() -> None:
    english, chinese = documented()
    assert (english.problems, english.warnings) == (chinese.problems, chinese.warnings) == ((), ())
    assert english.rolls == chinese.rolls
    (roll,) = english.rolls
    totals = roll.totals
    said = f"{len(roll.seats)} seats with {totals['units']} units and {totals['area'] / 100:.2f} m²"
    assert said == "3 seats with 4 units and 316.70 m²"
    assert said in DOC
    assert [seat.holder_names for seat in roll.seats] == [("王芳", "李雷"), ("张伟",), ("赵敏",)]


def test_every_header_in_the_documentation_is_understood() -> None:
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \| (`.+?`) \|", DOC, re.M)
    shown = [(column, headers) for names, told in rows for column, headers in _paired(names, told)]
    assert {column for column, _ in shown} == set(COLUMNS)
    for column, headers in shown:
        understood = {joined(word) for word in (column, *roll_headers()[column])}
        assert {joined(header) for header in headers} <= understood


def _paired(names: str, told: str) -> Iterator[tuple[str, list[str]]]:
    """``building``, ``stair`` and ``floor`` share a row, their headers apart by semicolons."""
    columns = re.findall("`(.+?)`", names)
    for column, headers in zip(columns, told.split("; ") if len(columns) > 1 else [told], strict=True):
        yield column, re.findall("`(.+?)`", headers)
