"""The record book and the Data Package have who was heard: opinions with their options, meetings with what was decided;
who is forgotten is in neither."""

import zipfile
from pathlib import Path

from frictionless import Package
from sqlite_utils import Database

from records.book import BOOK
from tests.hall.clerk import command
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_heard import MEETING, decided, discussed, met
from tests.hall.test_record_book import stands, written

AGREED = (0, "cherry\nFolders, record books and the database agree.\n")


@BOTH_WAYS
async def test_the_book_has_who_was_heard_and_follows_what_changes(courtyard: Neighbourhood) -> None:
    c = courtyard
    book, out = c.folder / "records" / "cherry" / BOOK, c.folder / "out"
    async with c.hall():
        await c.settle()
        await discussed(c)
        await met(c)
        await decided(c)
        await c.eventually(lambda: stands(book, "SELECT COUNT(*) FROM opinions", 3))
        await c.ask(c.zhou, "/opinion P-1\n代表: 水务局\n文号: 2026-17\n结论: 可行\n内容: 可以接水", "P-1")
        answered = "SELECT verdict, document, confirmed FROM opinions WHERE adviser = '水务局'"
        await c.eventually(lambda: stands(book, answered, "feasible", "2026-17", 0))
        await c.post(c.zhou, MEETING.replace("P-1", "R-1").replace("06-01", "06-20"), "M-2")
        await c.ask(c.zhou, "/meeting M-2 开始", "会议开始")
        await c.ask(c.zhou, "/duty M-2\n谁: 水务局\n做什么: 接水\n期限: 20天", "R-1.1")
        duty = "SELECT taken_by, commitment FROM meeting_lines WHERE meeting = 'M-2'"
        await c.eventually(lambda: stands(book, duty, "水务局", "R-1.1"))
        await written(c)
    with Database(book) as db:
        opinions = db.execute("SELECT number, role, adviser, called_off, verdict FROM opinions ORDER BY number")
        assert opinions.fetchall() == [
            ("P-1/O-1", "professional", "Omar", 0, "conditions"), ("P-1/O-2", "department", "水务局", 0, "feasible"),
            ("P-1/O-3", "department", "园林局", 1, None),
        ]  # fmt: skip
        options = db.execute("SELECT opinion, option, title, cost FROM opinion_options").fetchall()
        assert options[0][:3] == ("P-1/O-1", 1, "Four lamps")
        assert [row["number"] for row in db.table("opinions").search("挂六盏")] == ["P-1/O-1"]
        assert [row["option"] for row in db.table("opinion_options").search("poles")] == [2]
        meetings = db.execute("SELECT number, form, proposal, record, present, ended_at IS NULL FROM meetings")
        assert meetings.fetchall() == [("M-1", "joint", "P-1", None, 1, 0), ("M-2", "joint", None, "R-1", 1, 1)]
        assert db.execute("SELECT item, title FROM meeting_items WHERE meeting = 'M-1'").fetchall() == [
            (1, "工程师的意见"), (2, "谁出钱"),
        ]  # fmt: skip
        lines = db.execute("SELECT line, item, entry, text, taken_by, commitment FROM meeting_lines").fetchall()
        assert lines[:2] == [(1, 1, "decision", "四盏灯就够", None, None), (2, 1, "duty", "量墙", None, None)]
        assert "王秀英" not in str([tuple(row.values()) for name in db.table_names() for row in db.table(name).rows])
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        found = db.execute("SELECT found_in FROM everything WHERE text LIKE '%四盏灯就够%'").fetchall()
        assert found == [("meeting_lines",)]
    assert await command(c, "records", "check") == AGREED, "record by record as from nothing"
    assert (await command(c, "export", "data-package", "-o", str(out)))[0] == 0
    with zipfile.ZipFile(out / "cherry-data-package.zip") as archive:
        archive.extractall(out)
    report = Package(str(out / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert "Omar" in (out / "opinions.csv").read_text("utf-8")


async def test_who_advised_and_is_forgotten_is_named_in_the_book_no_more(courtyard: Neighbourhood) -> None:
    c = courtyard
    book: Path = c.folder / "records" / "cherry" / BOOK
    async with c.hall():
        await c.settle()
        await discussed(c)
        await decided(c)
        await c.eventually(lambda: stands(book, "SELECT adviser FROM opinions WHERE number = 'P-1/O-1'", "Omar"))
        sure = await c.ask(c.omar, "/forgetme", "Shall I forget you?")
        await c.omar.tap(sure, sure.buttons[0][0].label)
        await c.omar.expect("You are forgotten")
        await c.eventually(lambda: stands(book, "SELECT adviser FROM opinions WHERE number = 'P-1/O-1'", None))
        await written(c)
    assert b"Omar" not in book.read_bytes(), "nor on its free pages, nor in its index"
    assert await command(c, "records", "check") == AGREED
