"""What is handed over opens in the programs of others: each form is held against a validator that is none of ours."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import geojson
import pytest
from frictionless import Package, system
from openpyxl import load_workbook

from bot.export_forms import TABLE_FORMS
from records.cells import harmless, plain
from records.handed.orders import owners_of_work, work_orders
from records.handed.package import data_package
from records.handed.places import NeedPlace, places
from records.handed.sheets import workbook
from tests.records.test_book import AT, LATER, rows
from texts import LANGUAGES, texts_in
from usecases.record_book import RecordBook

FORMULA = '=HYPERLINK("https://example.org","click")'
SAY = texts_in("en").plain
TEST = {"name": "pass", "axis": "seats", "got": 7, "needed": 6, "of": 12, "passed": True, "on_line": False}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_data_package_is_valid_and_its_references_hold(tmp_path: Path, language: str) -> None:
    made = data_package("cherry", "樱花苑", rows(), texts_in(language).plain)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        archive.extractall(tmp_path)
    with system.use_context(trusted=False):
        report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert report.stats["tasks"] == len(rows())
    assert made == data_package("cherry", "樱花苑", rows(), texts_in(language).plain)


def test_the_validator_finds_a_reference_that_leads_nowhere(tmp_path: Path) -> None:
    made = data_package("cherry", "樱花苑", rows(votes=[]), SAY)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        archive.extractall(tmp_path)
    assert "foreign-key" in str(Package(str(tmp_path / "datapackage.json")).validate().flatten(["type"]))


def test_no_cell_is_a_formula_whatever_people_wrote(tmp_path: Path) -> None:
    need = ("N-1", FORMULA, "1", "@gate", 3, "T-1", None, AT)
    promise = ("R-1.1", "R-1", 1, "department", "水务局", 0, FORMULA, "accepted", AT, LATER, AT)
    spoiled = rows(needs=[need, rows()["needs"][1]], commitments=[promise])
    with zipfile.ZipFile(io.BytesIO(data_package("cherry", "樱花苑", spoiled, SAY))) as archive:
        cells = next(iter(csv.DictReader(io.StringIO(archive.read("needs.csv").decode()))))
    assert (cells["text"], cells["place"]) == (f"'{FORMULA}", "'@gate")
    page = load_workbook(io.BytesIO(workbook(spoiled, SAY)))["Commitments"]
    assert [cell.data_type for cell in page[2] if cell.value is not None].count("f") == 0
    assert f"'{FORMULA}" in [cell.value for cell in page[2]]
    assert f"'{FORMULA}" in work_orders(spoiled, "水务局", SAY).decode("utf-8-sig").replace('""', '"')


def test_tallies_and_commitments_stand_in_a_workbook() -> None:
    vote = list(rows()["votes"][0])
    vote[12] = json.dumps({"passed": True, "winners": ["yes"], "tests": [TEST]})
    made = workbook(rows(votes=[tuple(vote)]), texts_in("zh-Hans").plain)
    book = load_workbook(io.BytesIO(made))
    assert book.sheetnames == ["计票", "承诺", "档案"]
    assert [cell.value for cell in book["计票"][2]] == ["V-1", "门口装灯", "赞成", "席位", 7, 6, 12, "是"]
    assert [cell.value for cell in book["承诺"]["A"]][1:] == ["R-1.1", "R-1.2"]
    assert [cell.value for cell in book["承诺"][1]][:6] == ["编号", "档案", "牵头", "类别", "负责方", "代记未确认"]
    first = [cell.value for cell in book["承诺"][2]]
    assert (first[2], first[5]) == ("是", "是")
    assert first[3:5] + first[7:] == ["部门", "水务局", "已接受", "2026-06-08", "2026-07-01", "2026-06-08"]
    assert all((page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0) for page in book)
    assert made == workbook(rows(votes=[tuple(vote)]), texts_in("zh-Hans").plain)


def test_tallies_are_in_words_and_areas_in_square_metres() -> None:
    quorum = TEST | {"name": "quorum", "axis": "area", "got": 51_240, "needed": 48_000, "of": 96_000}
    silent = TEST | {"axis": "heads", "kind": "silence", "passed": False}
    vote = list(rows()["votes"][0])
    vote[12] = json.dumps({"passed": True, "tests": [quorum, silent]})
    told = [
        load_workbook(io.BytesIO(workbook(rows(votes=[tuple(vote)]), texts_in(language).plain))).worksheets[0]
        for language in ("en", "zh-Hans", "zh-Hant")
    ]
    assert [cell.value for cell in told[0][2]][2:] == ["Quorum", "Floor area (m²)", 512.4, 480, 960, "yes"]
    assert [cell.value for cell in told[0][3]][2:] == ["Yes, without the silent seats", "Heads", 7, 6, 12, "no"]
    assert [page[2][2].value for page in told[1:]] == ["法定数", "法定數"]
    assert [page[3][2].value for page in told[1:]] == ["赞成（不计没有投票的席位）", "贊成（不計沒有投票的席位）"]
    assert [page[2][3].value for page in told[1:]] == ["建筑面积（平方米）", "建築面積（平方公尺）"]


NEEDS = [
    NeedPlace("N-1", "路灯坏了", 3, 121.47371234, 31.23041),
    NeedPlace("N-2", "积水", 0, 121.47379, 31.23049),
    NeedPlace("N-3", "没有扶手", 1, 121.47301, 31.23001),
    NeedPlace("N-4", "on the far bank", 0, -0.0005, -33.2),
]


def test_places_are_points_for_the_hall_and_squares_of_several_needs_for_everybody() -> None:
    whole, public = (geojson.loads(places(NEEDS, public=each)) for each in (False, True))
    assert whole.is_valid, whole.errors()
    assert public.is_valid, public.errors()
    assert whole.features[0].geometry.coordinates == [121.473712, 31.23041]
    assert [each.properties for each in public.features] == [{"needs": 3}], "the one on the far bank is not shown"
    assert public.features[0].geometry.coordinates[0][0] == [121.473, 31.23]
    assert "路灯" not in places(NEEDS, public=True).decode()


def test_a_department_gets_what_is_asked_of_it_and_nothing_of_others() -> None:
    assert owners_of_work(rows()) == ["水务局"]
    told = list(
        csv.DictReader(io.StringIO(work_orders(rows(), "水务局", texts_in("zh-Hans").plain).decode("utf-8-sig")))
    )
    assert [list(each.values()) for each in told] == [
        ["R-1.1", "门口装灯", "接水", "水务局", "大门", "已接受", "是", "2026-06-08", "2026-07-01", "水函〔2026〕17号"]
    ]
    assert list(told[0])[:4] == ["编号", "标题", "事项", "负责方"]


def test_each_has_orders_of_its_own_with_its_own_documents() -> None:
    given = ("R-1", 2, LATER, "give", "R-1.1", "asked", "自管小组: 接水", None, None, None)
    promise = ("R-1.1", "R-1", 1, "group", "自管小组/2", 1, "接水", "asked", LATER, LATER, AT)
    other = ("R-1.2", "R-1", 0, "department", "水务局", 0, "装表", "asked", AT, LATER, AT)
    told = rows(steps=[*rows()["steps"], given], commitments=[promise, other])
    (row,) = csv.DictReader(io.StringIO(work_orders(told, "自管小组/2", SAY).decode("utf-8-sig")))
    assert (row["Owner"], row["Document"], row["Unconfirmed"]) == ("自管小组/2", "", "no")
    book = RecordBook("cherry", "樱花苑", "en", told)
    names = [name for owner in owners_of_work(told) for name in TABLE_FORMS["work-orders"](book, SAY, owner)]
    assert names[0] == "cherry-work-orders-水务局.csv"
    assert re.fullmatch("cherry-work-orders-自管小组-2-[0-9a-f]{6}.csv", names[1])


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "'"])
def test_a_cell_that_begins_like_a_formula_stands_behind_an_apostrophe(sign: str) -> None:
    assert harmless(f"{sign}1") == f"'{sign}1"
    assert plain(harmless(f"{sign}1")) == f"{sign}1"
    assert harmless(f"1{sign}") == f"1{sign}"
