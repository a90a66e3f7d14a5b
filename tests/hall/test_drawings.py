"""Pictures and plan drawings of a proposal: in its draft, changed afterwards, seen in its versions and its record."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from records.drawing import is_pdf
from records.handed.schema import RECORD_SCHEMA
from records.photo import MOST_BYTES
from simulator import Person, TownMessage
from tests.drawings import locked_pdf, pdf, telling_pdf
from tests.hall.clerk import command
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_proposal_draft import press
from tests.hall.test_record_book import written
from tests.pictures import jpeg


async def send(person: Person, name: str, content: bytes, expected: str) -> TownMessage:
    sent = await person.upload(person.private, name, content)
    return await person.expect(expected, after=sent)


def kept(home: Neighbourhood) -> list[Path]:
    """What lies in the folder of files."""
    return [path for path in (home.folder / "files").rglob("*") if path.is_file() and path.suffix != ".draft"]


async def card(home: Neighbourhood, *words: str) -> TownMessage:
    """The card of P-1 as soon as it says all of that, on its buttons too."""

    def says(message: TownMessage) -> bool:
        said = message.text + " ".join(button.label for row in message.buttons for button in row)
        return message.text.startswith("P-1 · ") and all(each in said for each in words)

    return await home.until(says)


@BOTH_WAYS
async def test_a_drawing_comes_with_the_draft_and_is_sent_to_whoever_asks(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/propose", "What should be done?")
    asked = await home.ask(home.daniel, "Lights by the gate", "What is the problem")
    for answer, question in (("It is dark", "Which needs"), ("", "Describe it"), ("Six lamps", "Where?")):
        if answer:
            asked = await home.ask(home.daniel, answer, question)
        else:
            asked = await press(home.daniel, asked, "Leave it out", question)
    for question in ("What does it cost?", "Who maintains it", "Pictures?"):
        asked = await press(home.daniel, asked, "Leave it out", question)
    await send(home.daniel, "gate.pdf", pdf(), "plan drawings have a question of their own")
    asked = await send(home.daniel, "gate.jpg", jpeg(), "Pictures?")
    asked = await press(home.daniel, asked, "That is all", "Plan drawings")
    await send(home.daniel, "large <b>.pdf", b"%PDF-" + b" " * MOST_BYTES, "I did not take “large <b>.pdf”")
    for name, content in (("locked.pdf", locked_pdf()), ("half.pdf", pdf()[:300]), ("list.pdf", b"six lamps")):
        asked = await send(home.daniel, name, content, name)
    asked = await send(home.daniel, "../plans/gate <b>.scan", telling_pdf(), "gate_b_.scan.pdf")
    preview = await press(home.daniel, asked, "That is all", "A proposal for")
    await press(home.daniel, preview, "Yes, do it", "P-1 is before")
    for name, why in (
        ("locked.pdf", "The PDF is locked"),
        ("half.pdf", "damaged"),
        ("list.pdf", "not what it was sent"),
    ):
        assert why in (await home.daniel.expect(f"does not show the drawing “{name}”")).text
    there = await card(home, "图纸：gate_b_.scan.pdf", "图片和图纸（2）")
    files = "SELECT kind, plan, since FROM proposal_files WHERE digest IS NOT NULL ORDER BY id"
    await home.becomes(files, [("photo", 0, 1), ("drawing", 1, 1)])
    followed = await home.omar.follow(there.button("图片和图纸").url or "")
    shown = await home.omar.expect("plan drawing 2 of 2", after=followed)
    assert shown.document is not None
    assert shown.document.filename == "gate_b_.scan.pdf"
    assert is_pdf(shown.document.content)
    assert b"Zhang" not in shown.document.content


async def lamps(home: Neighbourhood) -> None:
    """Wang Xiuying proposes lamps, and shows a photo and a drawing of them in version 2."""
    await home.wang.say(home.group, "/propose 门口装灯\n内容: 六盏感应灯。")
    await home.card("P-1")
    asked = await press(home.wang, await home.ask(home.wang, "/revise P-1", "新版本"), "✎ 图片", "有图片吗")
    sent = await home.wang.photo(home.wang.private, jpeg())
    asked = await home.wang.expect("有图片吗", after=sent)
    preview = await press(home.wang, asked, "就这些", "新版本")
    asked = await press(home.wang, preview, "✎ 图纸", "有图纸或草图吗")
    asked = await send(home.wang, "灯位.pdf", pdf(), "灯位.pdf")
    preview = await press(home.wang, asked, "就这些", "新版本")
    await press(home.wang, preview, "确认", "现在是第 2 版")


@BOTH_WAYS
async def test_its_authors_change_what_it_shows_and_everybody_sees_what_came_and_went(home: Neighbourhood) -> None:
    await lamps(home)
    await card(home, "第 2 版", "图纸：灯位.pdf", "图片和图纸（2）")
    assert len(kept(home)) == 2
    seen = await home.ask(home.daniel, "/versions P-1", "1 → 2")
    assert "<u>a picture</u>, <u>drawing 灯位.pdf</u>" in seen.html

    asked = await press(home.wang, await home.ask(home.wang, "/revise P-1", "新版本"), "✎ 图片", "有图片吗")
    asked = await press(home.wang, asked, "✕ 图片 1", "有图片吗")
    preview = await press(home.wang, asked, "就这些", "已附上（0 张）")
    asked = await press(home.wang, preview, "✎ 图纸", "灯位.pdf")
    asked = await press(home.wang, asked, "✕ 灯位.pdf", "有图纸或草图吗")
    asked = await send(home.wang, "新灯位.pdf", pdf(2), "新灯位.pdf")
    preview = await press(home.wang, asked, "就这些", "新版本")
    await press(home.wang, preview, "确认", "第 3 版")
    there = await card(home, "第 3 版", "图纸：新灯位.pdf", "图片和图纸（1）")
    assert "图纸：灯位.pdf" not in there.text
    seen = await home.ask(home.daniel, "/versions P-1 2 3", "2 → 3")
    assert "<s>a picture</s>, <s>drawing 灯位.pdf</s>, <u>drawing 新灯位.pdf</u>" in seen.html
    await home.eventually(lambda: len(kept(home)) == 1)
    await home.becomes("SELECT since, until FROM proposal_files ORDER BY id", [(2, 3), (2, 3), (3, None)])

    preview = await home.ask(home.wang, "/revise P-1", "新版本")
    await press(home.wang, preview, "确认", "没有改动")
    assert await home.count("proposal_versions") == 3


async def test_who_begins_the_list_anew_and_goes_back_has_taken_nothing_away(home: Neighbourhood) -> None:
    await lamps(home)
    preview = await home.ask(home.wang, "/revise P-1", "新版本")
    asked = await press(home.wang, preview, "✎ 图纸", "有图纸或草图吗")
    asked = await press(home.wang, asked, "重新列出", "有图纸或草图吗")
    assert "灯位.pdf" not in asked.text
    preview = await press(home.wang, asked, "上一步", "新版本")
    assert "灯位.pdf" in preview.text
    refused = await press(home.wang, preview, "确认", "没有改动")
    preview = await home.wang.expect("新版本", after=refused)
    asked = await press(home.wang, preview, "✎ 图纸", "有图纸或草图吗")
    asked = await press(home.wang, asked, "重新列出", "有图纸或草图吗")
    asked = await send(home.wang, "新灯位.pdf", pdf(2), "新灯位.pdf")
    preview = await press(home.wang, asked, "上一步", "新版本")
    assert "新灯位.pdf" in preview.text, "what was sent is not lost by going back"
    await press(home.wang, preview, "确认", "第 3 版")
    await card(home, "第 3 版", "图纸：新灯位.pdf", "图片和图纸（2）")


async def test_while_a_vote_runs_nothing_that_it_shows_changes(home: Neighbourhood) -> None:
    await lamps(home)
    asked = await press(home.wang, await home.ask(home.wang, "/revise P-1", "新版本"), "✎ 图纸", "灯位.pdf")
    asked = await press(home.wang, asked, "✕ 灯位.pdf", "有图纸或草图吗")
    preview = await press(home.wang, asked, "就这些", "新版本")
    await home.zhou.say(home.group, "/openvote\n提案: P-1\n规则: simple-majority\n截止: 7天")
    await home.becomes("SELECT state FROM votes", [("open",)])
    await press(home.wang, preview, "确认", "V-1")
    await home.ask(home.daniel, "/revise P-1", "Only an author")
    assert await home.look("SELECT name, until FROM proposal_files WHERE plan") == [("灯位.pdf", None)]


async def test_two_authors_do_not_undo_each_others_pictures(home: Neighbourhood) -> None:
    await lamps(home)
    await home.ask(home.wang, "/coauthor P-1 @daniel", "已邀请 Daniel")
    await press(home.daniel, await home.daniel.expect("asks you to be an author"), "Yes, I join", "You are an author")
    asked = await press(home.daniel, await home.ask(home.daniel, "/revise P-1", "A new version"), "✎ Plan", "灯位.pdf")
    asked = await send(home.daniel, "cables.pdf", pdf(3), "灯位.pdf, cables.pdf")
    theirs = await press(home.daniel, asked, "That is all", "A new version")
    asked = await press(home.wang, await home.ask(home.wang, "/revise P-1", "新版本"), "✎ 图片", "有图片吗")
    asked = await press(home.wang, asked, "✕ 图片 1", "有图片吗")
    preview = await press(home.wang, asked, "就这些", "新版本")
    await press(home.wang, preview, "确认", "第 3 版")
    await press(home.daniel, theirs, "Yes, do it", "Another author has changed the same part")
    assert await home.look("SELECT name FROM proposal_files WHERE plan") == [("灯位.pdf",)]


@BOTH_WAYS
async def test_who_is_forgotten_leaves_neither_drawing_nor_its_name(home: Neighbourhood) -> None:
    await lamps(home)
    await home.eventually(lambda: len(kept(home)) == 2)
    asked = await home.ask(home.wang, "/forgetme")
    await home.wang.tap(asked, "fg")
    await home.eventually(lambda: not kept(home))
    await home.becomes("SELECT name, file_id FROM proposal_files", [("", ""), ("", "")])


async def test_the_record_has_the_drawing_with_its_name(home: Neighbourhood) -> None:
    here = home.folder / "records" / "cherry" / "R-1"
    await lamps(home)
    await card(home, "图片和图纸（2）")
    await home.zhou.say(home.group, "/openvote\n提案：P-1\n规则：simple-majority\n截止：1天")
    vote = await home.until(lambda message: message.text.startswith("V-1") and len(message.buttons) == 2)
    await home.daniel.tap(vote, "赞成")
    home.clock.advance(days=1, seconds=1)
    await home.until(lambda message: message.text.startswith("R-1 · "))
    await home.eventually(lambda: (here / "README.md").exists())
    await written(home)
    (drawing,) = here.glob("drawings/*.pdf")
    assert is_pdf(drawing.read_bytes())
    record = json.loads((here / "record.json").read_bytes())
    Draft202012Validator(RECORD_SCHEMA).validate(record)
    assert record["drawings"] == [{"file": f"drawings/{drawing.name}", "of": "P-1", "name": "灯位.pdf"}]
    assert [each["of"] for each in record["pictures"]] == ["P-1"]
    assert f"[灯位.pdf](drawings/{drawing.name})" in (here / "README.md").read_text("utf-8")
    assert await command(home, "records", "check") == (0, "cherry\nFolders, record books and the database agree.\n")
    drawing.unlink()
    assert "is missing" in (await command(home, "records", "check"))[1]
    await home.wang.tap(await home.ask(home.wang, "/forgetme"), "fg")
    await home.eventually(lambda: not json.loads((here / "record.json").read_bytes())["drawings"])
    assert "灯位" not in (here / "README.md").read_text("utf-8")
