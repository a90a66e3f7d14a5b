"""The record book: what people find in it, what is taken out of it again, and what becomes of one that was spoiled."""

import json
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.bookkeeping import bring_up_to_date
from records.book import (
    BOOK,
    METADATA,
    Difference,
    NoBook,
    OldBook,
    compare_book,
    make_book,
    metadata,
    put_aside,
    update_book,
)
from records.book.tables import TABLES, VIEWS, Row, Rows
from records.folder import FolderStuck
from texts import LANGUAGES, texts_in
from usecases.record_book import RecordBook

AT = "2026-06-08T02:00:00.000Z"
LATER = "2026-07-01T15:59:59.999Z"


def rows(**changed: list[Row]) -> Rows:
    """The lamp at the gate: two needs of one theme, a proposal with an argument, a vote, and a record with its work."""
    told: dict[str, list[Row]] = {name: [] for name in TABLES} | {
        "hall": [("community", "樱花苑"), ("zone", "Asia/Shanghai")],
        "themes": [("T-1", "夜里看不见", "大门", "open", None, "大门口没有灯", None, AT)],
        "needs": [
            ("N-1", "路灯坏了，晚上回家看不清", "1", "大门", 3, "T-1", None, AT),
            ("N-2", "The lift stops between floors", "2", None, 0, None, "It was mended", AT),
        ],
        "proposals": [("P-1", 2, "门口装灯", "四盏太阳能路灯", "12860 元", "大门", None, AT)],
        "proposal_needs": [("P-1", "N-1")],
        "points": [
            ("P-1/1", "P-1", "question", "谁来换灯泡？", 1, None, AT),
            ("P-1/2", "P-1", "for", "物业", 0, "P-1/1", AT),
        ],
        "opinions": [
            (
                "P-1/O-1", "P-1", "department", "水务局", "能接水吗？", AT, LATER, 0, AT, 2, "feasible", "可以接水",
                "免费", None, "供水条例第四条", "水函〔2026〕17号", 0,
            )
        ],
        "opinion_options": [("P-1/O-1", 1, "接到二号楼", "2000 元", None)],
        "votes": [
            (
                "V-1", "门口装灯", "P-1", 2, "simple-majority", "yesno", "counted", AT, LATER, LATER, 12, 1,
                '{"passed": true}', "ab" * 32, "cd" * 32,
            )
        ],
        "conditions": [("V-1", "十点以后关灯", None)],
        "records": [("R-1", "门口装灯", "promised", "V-1", 12860, 15000, AT)],
        "commitments": [
            ("R-1.1", "R-1", 1, "department", "水务局", 0, "接水", "accepted", AT, LATER, AT),
            ("R-1.2", "R-1", 0, "resident", "Daniel", 1, "买灯", "done", AT, LATER, AT),
        ],
        "steps": [("R-1", 1, AT, "assigned", "R-1.1", "asked", "水务局: 接水", "水函〔2026〕17号", None, None)],
        "checks": [("R-1", 1, "ef" * 32, None, None, None, 0, 0, None, 0, 0, 0, 0)],
        "meetings": [("M-1", "joint", "谁来接水", None, "R-1", "二号楼大厅", AT, LATER, 4)],
        "meeting_items": [("M-1", 1, "管道走向")],
        "meeting_lines": [("M-1", 1, 1, "duty", "六月底以前接通", "水务局", LATER, "R-1.1")],
    }  # fmt: skip
    return told | changed


@pytest.fixture
def book(tmp_path: Path) -> Path:
    make_book(tmp_path / BOOK, rows())
    return tmp_path / BOOK


def found(book: Path, table: str, words: str) -> list[str]:
    """The numbers that the search box of Datasette finds."""
    with Database(book) as db:
        return [row["number"] for row in db.table(table).search(f'"{words}"')]


def test_chinese_is_found_by_three_characters_and_in_everything_by_one(book: Path) -> None:
    assert found(book, "needs", "路灯坏") == ["N-1"]
    assert found(book, "needs", "lift") == ["N-2"]
    assert found(book, "proposals", "太阳能路灯") == ["P-1"]
    find = json.loads(metadata("樱花苑", texts_in("en").plain))["databases"]["book"]["queries"]["find"]["sql"]
    with Database(book) as db:
        assert {row[1] for row in db.execute(find, {"words": "灯"})} == {
            "N-1",
            "T-1",
            "P-1",
            "P-1/1",
            "V-1",
            "R-1",
            "R-1.2",
        }
        assert [row[1] for row in db.execute(find, {"words": "水务"})] == ["R-1.1", "M-1/1", "P-1/O-1", "R-1/1"]
        assert [row[1] for row in db.execute(find, {"words": "管道"})] == ["M-1/1"]
        assert db.execute(find, {"words": "%"}).fetchall() == []


def test_what_became_of_a_need_and_what_is_promised_stand_in_views(book: Path) -> None:
    with Database(book) as db:
        assert db.execute("SELECT need, proposal, vote, passed, record, state FROM what_became").fetchall() == [
            ("N-1", "P-1", "V-1", 1, "R-1", "promised"), ("N-2", None, None, None, None, None),
        ]  # fmt: skip
        assert db.execute("SELECT number, record_title, owner FROM open_promises").fetchall() == [
            ("R-1.1", "门口装灯", "水务局")
        ]
        assert db.execute("SELECT record, difference FROM spending").fetchall() == [("R-1", 2140)]


def test_every_reference_leads_somewhere(book: Path) -> None:
    with Database(book) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        for name, table in TABLES.items():
            assert {key.column: key.other_table for key in db.table(name).foreign_keys} == dict(table.refers), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_view_and_column_is_explained_in_every_language(language: str) -> None:
    told = json.loads(metadata("樱花苑", texts_in(language).plain))
    explained = told["databases"]["book"]["tables"]
    assert explained.keys() == TABLES.keys() | VIEWS.keys()
    assert all(explained[name]["columns"].keys() == table.columns.keys() for name, table in TABLES.items())
    assert "樱花苑" in told["title"]


def test_one_record_is_brought_up_to_date_and_the_rest_left_alone(book: Path) -> None:
    done = ("R-1.1", "R-1", 1, "department", "水务局", 1, "接水", "done", LATER, LATER, AT)
    record: dict[str, list[Row]] = {name: list(rows()[name]) for name in ("hall", "records")} | {"commitments": [done]}
    part: dict[str, list[Row]] = {name: [] for name in TABLES} | record
    nothing: dict[str, list[str]] = {name: [] for name in TABLES}
    update_book(book, part, nothing | {"records": ["R-1"]})
    after = compare_book(book, rows())
    assert [(each.table, each.where, each.columns) for each in after] == [
        ("commitments", "both", ("confirmed", "state", "since")),
        ("commitments", "database", ()),
        ("steps", "database", ()),
        ("checks", "database", ()),
    ]


def test_a_need_that_was_taken_back_is_nowhere_in_the_file(book: Path) -> None:
    assert "坏了，晚上".encode() in book.read_bytes()
    kept = [need for need in rows()["needs"] if need[0] != "N-1"]
    update_book(book, rows(needs=kept, proposal_needs=[]))
    assert compare_book(book, rows(needs=kept, proposal_needs=[])) == []
    assert found(book, "needs", "路灯坏") == []
    for gone in ("坏了，晚上", "了，晚", "看不清", "晚上回"):
        assert gone.encode() not in book.read_bytes(), gone


def test_words_that_were_said_anew_are_found_and_the_old_ones_are_not(book: Path) -> None:
    need = ("N-1", "大门口没有监控", "1", "大门", 3, "T-1", None, AT)
    update_book(book, rows(needs=[need, rows()["needs"][1]]))
    assert (found(book, "needs", "没有监控"), found(book, "needs", "路灯坏")) == (["N-1"], [])
    assert "坏了，".encode() not in book.read_bytes()


def test_a_book_that_somebody_wrote_into_is_named_row_by_row_and_set_right(book: Path) -> None:
    with Database(book) as db, db.atomic():
        db.table("votes").update("V-1", {"passed": 0})
        db.table("records").insert({"number": "R-9", "title": "never decided", "state": "done"})
        db.table("conditions").delete(("V-1", "十点以后关灯"))
    assert sorted(compare_book(book, rows()), key=lambda each: each.table) == [
        Difference("conditions", ("V-1", "十点以后关灯"), "database"),
        Difference("records", ("R-9",), "book"),
        Difference("votes", ("V-1",), "both", ("passed",)),
    ]
    update_book(book, rows())
    assert compare_book(book, rows()) == []


def test_what_is_no_book_is_put_aside_and_not_lost(book: Path) -> None:
    book.write_bytes(b"my shopping list, in a file with the wrong name. " * 50)
    with pytest.raises(NoBook, match="not a database"):
        update_book(book, rows())
    aside = put_aside(book)
    assert aside is not None
    assert aside.read_bytes().startswith(b"my shopping")
    with pytest.raises(NoBook, match="there is none"):
        compare_book(book, rows())
    with Database(book) as other:
        other.table("needs").insert({"number": 1})
    with pytest.raises(NoBook, match="another layout"):
        update_book(book, rows())


def test_a_book_of_an_earlier_layout_is_written_anew_and_nothing_of_it_stays_beside(tmp_path: Path) -> None:
    here = tmp_path / "cherry"
    make_book(here / BOOK, rows())
    with Database(here / BOOK) as db:
        db.execute("PRAGMA user_version = 1")
    with pytest.raises(OldBook):
        compare_book(here / BOOK, rows())
    assert bring_up_to_date(tmp_path, RecordBook("cherry", "樱花苑", "zh-Hans", rows(needs=[])))
    assert sorted(each.name for each in here.iterdir()) == [BOOK, METADATA]
    assert compare_book(here / BOOK, rows(needs=[])) == []


def test_a_book_that_is_read_while_it_is_written_anew_stays_whole(book: Path) -> None:
    with Database(book) as reader:
        make_book(book, rows(needs=[]))
        assert reader.table("needs").count == 2
    with Database(book) as reader:
        assert reader.table("needs").count == 0
    assert [each.name for each in book.parent.iterdir()] == [BOOK]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "records").write_text("a file where the folder should be")
    with pytest.raises(FolderStuck, match="records"):
        make_book(tmp_path / "records" / BOOK, rows())
