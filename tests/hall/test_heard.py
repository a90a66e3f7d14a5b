"""Who was heard stands in the project record: on its pages, in its folder and in its minutes, before the vote and after
it; whoever is forgotten goes out of all of them."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from records.handed.schema import RECORD_SCHEMA
from simulator import Person
from tests.hall.clerk import command
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_opinions import OPINION
from tests.hall.test_record_book import written
from tests.hall.test_record_papers import papers, read

MEETING = """/meeting 门口怎么装
类别: 联席会议
时间: 2026-06-01 19:00
关于: P-1
议程:
- 工程师的意见
- 谁出钱"""


async def discussed(c: Neighbourhood) -> None:
    """A need and a proposal, a professional who is asked, and two departments that are not in the chat."""
    await c.omar.expect("", after=await c.omar.start())
    await c.post(c.zhou, "/role @omar professional", "Omar")
    for body in ("水务局", "园林局"):
        await c.post(c.zhou, f"/body {body}\n类别：部门", body)
    await c.wang.say(c.group, "/need 灯坏了")
    await c.until(lambda message: message.text.startswith("N-1"))
    await c.chen.say(c.group, "/propose 门口装灯\n需求：N-1\n内容：装灯")
    await c.card("P-1")
    for adviser in ("@omar\n问题：墙能挂六盏灯吗？", "水务局", "园林局"):
        await c.ask(c.chen, f"/consult P-1\n谁：{adviser}\n期限：9天", "P-1")
    await c.ask(c.omar, OPINION, "stands on the card")
    await c.ask(c.chen, "/consult P-1\n谁：园林局\n期限：否", "已撤回")


async def met(c: Neighbourhood) -> None:
    """A joint meeting about the proposal, with a decision and a duty of a resident."""
    await c.post(c.zhou, MEETING, "M-1")
    await c.ask(c.zhou, "/meeting M-1 开始", "会议开始")
    await c.ask(c.zhou, "/noted M-1 王秀英说灯太亮", "第 1 项")
    await c.ask(c.zhou, "/decided M-1 四盏灯就够", "决定已写入纪要")
    await c.ask(c.zhou, "/duty M-1\n谁: @daniel\n做什么: 量墙\n期限: 10天", "没有项目档案")
    await c.ask(c.zhou, "/meeting M-1 结束", "会议结束")


async def decided(c: Neighbourhood) -> None:
    await c.zhou.say(c.group, "/openvote\n提案：P-1\n规则：simple-majority\n截止：1天")
    vote = await c.until(lambda message: message.text.startswith("V-1") and len(message.buttons) == 2)
    await c.daniel.tap(vote, "赞成")
    c.clock.advance(days=1, seconds=1)
    await c.until(lambda message: message.text.startswith("R-1 · "))


def folder(c: Neighbourhood) -> Path:
    return c.folder / "records" / "cherry" / "R-1"


async def record(c: Neighbourhood) -> dict[str, Any]:
    """What stands in the folder once it is written."""
    await written(c)
    await c.eventually((folder(c) / "record.json").exists)
    kept: dict[str, Any] = json.loads((folder(c) / "record.json").read_bytes())
    return kept


async def on_pages(person: Person, words: str) -> str:
    """The page of the record on which those words stand, turned to by the button."""
    page = await person.expect("R-1", after=await person.say(person.private, "/record R-1"))
    while words not in page.text:
        await person.tap(page, "下一页")
    return page.text


@BOTH_WAYS
async def test_what_experts_and_meetings_said_before_the_vote_is_told_by_its_record(home: Neighbourhood) -> None:
    c = home
    await discussed(c)
    await met(c)
    await decided(c)
    kept = await record(c)
    assert [error.message for error in Draft202012Validator(RECORD_SCHEMA).iter_errors(kept)] == []
    omar, water, garden = kept["opinions"]
    assert (omar["name"], omar["kind"], omar["question"]) == ("Omar", "professional", "墙能挂六盏灯吗？")
    assert (omar["answer"]["verdict"], omar["answer"]["permit"]) == ("conditions", "Lighting code, section 4")
    assert [each["name"] for each in omar["answer"]["options"]] == ["Four lamps", "Six on poles"]
    assert (water["name"], water["answer"], water["called_off"]) == ("水务局", None, False)
    assert (garden["name"], garden["answer"], garden["called_off"]) == ("园林局", None, True)
    (meeting,) = kept["meetings"]
    assert (meeting["number"], meeting["kind"], meeting["about"], meeting["present"]) == ("M-1", "joint", "P-1", 1)
    assert meeting["decisions"] == [{"item": 1, "text": "四盏灯就够"}]
    assert [(duty["owner"], duty["text"], duty["promise"]) for duty in meeting["duties"]] == [(None, "量墙", None)]

    page = (folder(c) / "README.md").read_text("utf-8")
    said = (
        "Omar（专业人员）：有条件可行", "征询：墙能挂六盏灯吗？", "费用：9,800", "养护：400 a year",
        "依据或许可：Lighting code, section 4", "水务局（部门）：还没有答复，应于",
        "园林局（部门）：没有答复，已撤回征询", "联席会议：门口怎么装", "决定：四盏灯就够",
        "任务（负责人见会议纪要）：量墙",
    )  # fmt: skip
    for words in said:
        assert page.count(words) == 1, words
    for name in ("王秀英", "Daniel", "陈志远", "周敏"):
        assert name not in page, "whoever has no office is nowhere named"
    assert "水务局（部门）：还没有答复" in await on_pages(c.wang, "Omar（专业人员）")
    made = await papers(c.wang)
    for file in ("R-1-minutes.docx", "R-1-minutes.pdf"):
        text = read(file, made[file])
        assert "Omar（专业人员）：有条件可行" in text, file
        assert "决定：四盏灯就够" in text, file
    assert "Omar" not in read("R-1-notice.docx", made["R-1-notice.docx"])


@BOTH_WAYS
async def test_what_is_said_after_the_vote_comes_into_the_record_and_who_is_forgotten_goes_out_of_it(
    courtyard: Neighbourhood,
) -> None:
    c = courtyard
    async with c.hall():
        await c.settle()
        await discussed(c)
        await decided(c)
        assert (await record(c))["meetings"] == []
        await c.ask(c.zhou, "/opinion P-1\n代表: 水务局\n文号: 2026-17\n结论: 可行\n内容: 可以接水", "P-1")
        water = (await record(c))["opinions"][1]["answer"]
        assert (water["verdict"], water["document"], water["confirmed"]) == ("feasible", "2026-17", False)

        await c.post(c.zhou, MEETING.replace("P-1", "R-1").replace("06-01", "06-20"), "M-1")
        assert (await record(c))["meetings"] == [], "nobody has met yet"
        await c.ask(c.zhou, "/meeting M-1 开始", "会议开始")
        await c.ask(c.zhou, "/duty M-1\n谁: @daniel\n做什么: 买灯\n期限: 10天", "R-1.1")
        await c.ask(c.zhou, "/duty M-1\n谁: 水务局\n做什么: 接水\n期限: 20天", "R-1.2")
        (meeting,) = (await record(c))["meetings"]
        assert meeting["ended_at"] is None
        told = [(duty["owner"], duty["promise"]) for duty in meeting["duties"]]
        assert told == [(None, "R-1.1"), ("水务局", "R-1.2")], "who made a promise is named there, and once"
        await c.ask(c.zhou, "/meeting M-1 结束", "会议结束")
        assert (await record(c))["meetings"][0]["ended_at"] is not None

        c.omar.name = "Omar II"
        await c.ask(c.omar, "/language en", "I speak English")
        assert (await record(c))["opinions"][0]["name"] == "Omar II"
        for person in (c.omar, c.daniel):
            sure = await c.ask(person, "/forgetme", "Shall I forget you?")
            await person.tap(sure, sure.buttons[0][0].label)
            await person.expect("You are forgotten")
        kept = await record(c)
        assert kept["opinions"][0]["name"] is None
        assert kept["opinions"][0]["answer"]["cost"] == "9,800", "what was said stays"
        for file in folder(c).glob("*.*"):
            assert b"Omar" not in file.read_bytes(), file
            assert b"Daniel" not in file.read_bytes(), file
        assert "已注销的人（专业人员）：有条件可行" in (folder(c) / "README.md").read_text("utf-8")
    assert await command(c, "records", "check") == (0, "cherry\nFolders, record books and the database agree.\n")
