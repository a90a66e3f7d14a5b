"""A joint meeting: called, led item by item, written down; its duties are commitments, its minutes a document."""

import io

import pytest
from docx import Document
from pypdfium2 import PdfDocument

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_promises import decided

CALL = """/meeting 门口 <灯> 怎么装
类别: 联席会议
时间: 2026-06-05 19:00
地点: 2 号楼门厅
议程:
- 工程师的意见
- 谁出钱；谁养护"""


async def called(c: Neighbourhood, about: str = "") -> TownMessage:
    await c.omar.expect("", after=await c.omar.start())
    await c.post(c.zhou, "/role @omar professional", "Omar")
    await c.zhou.say(c.group, CALL.replace("地点", f"关于: {about}\n地点") if about else CALL)
    return await c.card("M-1")


async def shows(c: Neighbourhood, card: TownMessage, *words: str) -> None:
    await c.until(lambda message: message is card and all(each in message.text for each in words))


async def minutes(person: Person, card: TownMessage) -> dict[str, bytes]:
    """Both documents of a meeting, handed over in private."""
    followed = await person.follow(card.button("DOCX").url or "")
    return {name: await _handed(person, followed, name) for name in ("M-1.docx", "M-1.pdf")}


async def _handed(person: Person, followed: TownMessage, name: str) -> bytes:
    def is_it(message: TownMessage) -> bool:
        return message.body.document is not None and message.body.document.filename == name

    sent = await person.private.wait_for(is_it, after=followed)
    assert sent.body.document is not None
    return sent.body.document.content


@BOTH_WAYS
async def test_a_joint_meeting_about_a_record_ends_in_commitments_and_minutes(home: Neighbourhood) -> None:
    await decided(home)
    card = await called(home, "R-1")
    assert "联席会议：门口 <灯> 怎么装" in card.text
    assert "3. 谁养护" in card.text
    home.clock.advance(days=1)
    await home.omar.expect("Joint meeting M-1")
    home.clock.advance(days=2, hours=9)
    assert "共 1 人" in (await home.omar.tap(card, "我到了")).text.replace("in all", "共 1 人")
    await home.zhou.tap(card, "开始")
    await shows(home, card, "进行中", "▶ 1. 工程师的意见", "2 人到场")
    await home.ask(home.zhou, "/noted M-1 墙只能挂四盏灯", "第 1 项：已写入纪要")
    await home.zhou.tap(card, "下一项")
    await shows(home, card, "▶ 2. 谁出钱")
    await home.ask(home.zhou, "/decided M-1 维修资金出一半", "决定已写入纪要")
    await home.ask(home.zhou, "/duty M-1\n谁: @daniel\n做什么: 买灯\n期限: 20天", "列为承诺 R-1.1")
    await home.becomes("SELECT owner, text, state FROM commitments", [("Daniel", "买灯", "asked")])
    await shows(home, card, "决定：维修资金出一半", "Daniel：买灯", "（R-1.1）")
    await home.zhou.tap(card, "下一项")
    await shows(home, card, "▶ 3. 谁养护")
    await home.zhou.tap(card, "结束")
    await shows(home, card, " – ")
    assert card.text.count("2026年6月5日") == 1, "it ended on the day it began"
    await home.becomes("SELECT state, item FROM meetings", [("ended", 3)])

    files = await minutes(home.wang, card)
    read = Document(io.BytesIO(files["M-1.docx"]))
    text = "\n".join(each.text for each in read.paragraphs)
    facts = {row.cells[0].text: row.cells[1].text for row in read.tables[0].rows}
    assert "联席会议纪要" in text
    assert facts["到场"] == "2 人：Omar（专业人员）、周敏（主持人）"
    assert facts["议题来源"] == "R-1"
    assert "1. 工程师的意见" in text
    assert "记录：墙只能挂四盏灯" in text
    assert "没有记录。" in text[text.index("3. 谁养护") :]
    assert "Daniel：买灯，2026年" in text[text.index("谁在何时之前做什么") :]
    with PdfDocument(files["M-1.pdf"]) as printed:
        assert "维修资金出一半" in "".join(page.get_textpage().get_text_bounded() for page in printed)
    assert (await minutes(home.wang, card)) == files, "the same meeting, the same bytes"


async def test_only_who_leads_does_and_two_who_tap_at_once_go_on_by_one_item(home: Neighbourhood) -> None:
    card = await called(home)
    assert "由召集人" in (await home.wang.tap(card, "开始")).text
    await home.post(home.wang, "/meeting M-1 开始", "由召集人")
    await home.li.expect("", after=await home.li.start())
    await home.post(home.zhou, f"/role {home.li.id} 召集人", "李雪")
    await home.zhou.tap(card, "开始")
    await shows(home, card, "▶ 1.")
    button = card.button("下一项").data or ""
    await home.forged(home.zhou, card, button)
    await home.forged(home.li, card, button)  # on a device that still shows the first item
    await shows(home, card, "▶ 2.")
    assert await home.look("SELECT item FROM meetings") == [(2,)]


async def test_without_a_record_a_duty_stands_in_the_minutes_alone(home: Neighbourhood) -> None:
    card = await called(home)
    await home.post(home.zhou, "/meeting M-1 开始", "会议开始")
    await home.ask(home.zhou, "/duty M-1\n谁: @daniel\n做什么: 量墙\n期限: 10天", "没有项目档案")
    await home.again(await home.delivered("/duty M-1"))
    await shows(home, card, "Daniel：量墙")
    assert await home.count("meeting_lines") == 1
    assert await home.count("commitments") == 0
    sure = await home.ask(home.daniel, "/forgetme")
    await home.daniel.tap(sure, sure.buttons[0][0].label)
    await home.becomes("SELECT COUNT(*) FROM identities WHERE username = 'daniel'", [(0,)])
    whole = await home.ask(home.wang, "/meeting M-1", "量墙")
    assert "Daniel" not in whole.text


async def test_a_meeting_is_moved_and_called_off_and_everybody_is_told_once_for_each_date(home: Neighbourhood) -> None:
    card = await called(home)
    await home.omar.expect("Joint meeting M-1")
    await home.post(home.zhou, "/meeting M-1\n时间: 2026-06-09 19:00", "6月9日")
    await shows(home, card, "2026年6月9日")
    await home.zhou.tap(card, "取消会议")
    await shows(home, card, "已取消（原定 2026年6月9日 19:00）")
    home.clock.advance(days=1)
    outcomes = "SELECT outcome FROM outbox WHERE kind = 'meeting-called' ORDER BY due_at, id"
    await home.becomes(outcomes, [("sent",), ("moot",)])  # of the second date nobody need hear any more


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (CALL.replace("2026", "2020"), "2020"),
        (CALL.replace("时间: 2026-06-05 19:00\n", ""), "时间"),
        (CALL.partition("\n议程")[0], "议程"),
        (CALL.replace("联席会议", "茶话会"), "茶话会"),
        (CALL.replace("地点", "关于: P-9\n地点"), "P-9"),
        (CALL.replace("地点", "关于: 灯\n地点"), "灯"),
        ("/meeting M-4", "M-4"),
        ("/meeting M-1 跳舞", "跳舞"),
        ("/noted M-1 早了", "还没有开始"),
        ("/duty M-1\n谁: 园林局\n做什么: 种树\n期限: 9天", "还没有开始"),
        ("/duty", "请这样说"),
        ("/noted M-1", "请这样说"),
    ],
)
async def test_what_does_not_fit_is_said_to_be_so(home: Neighbourhood, said: str, answer: str) -> None:
    await called(home)
    await home.ask(home.zhou, said, answer)
    assert await home.count("meetings") == 1
    assert await home.count("meeting_lines") == 0
