"""The gate: set in TOML, shown with who can bring what is missing, opened by two, and kept as it stood."""

from collections.abc import AsyncIterator

import pytest

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, SEATS, Neighbourhood, code_of

GATE = """/gate
speakers = 2
buildings = 2
questions = true
objections = true
[matters."院子"]
days = 3"""
VOTE = "/openvote 门口装灯\n提案：P-1\n规则：simple-majority\n截止：7天"


def roll() -> bytes:
    """The courtyard's roll, which says in which building each seat is."""
    rows = (f"{seat},{seat[0]},{names},{area},{code_of(seat)}" for seat, names, area in SEATS)
    return "\n".join(["seat,building,holder_name,area,code", *rows]).encode()


@pytest.fixture
async def home(courtyard: Neighbourhood) -> AsyncIterator[Neighbourhood]:
    """The courtyard with that roll, and Zhou, Wang and Daniel in their seats of building 1."""
    async with courtyard.hall():
        await courtyard.set_up()
        preview = await courtyard.send_roll(roll())
        await courtyard.zhou.tap(preview, "保存")
        await courtyard.zhou.expect("已保存", after=preview)
        await courtyard.seat(courtyard.zhou, "1-1-101")
        await courtyard.seat(courtyard.wang, "1-1-102")
        await courtyard.seat(courtyard.daniel, "1-1-201")
        yield courtyard


@pytest.fixture
async def card(home: Neighbourhood) -> TownMessage:
    """A gate is set, and Chen proposes lights by the gate; the card."""
    await home.post(home.zhou, "/matters\n院子: simple-majority", "院子")
    await home.ask(home.zhou, GATE, "已设定")
    await home.chen.say(home.group, "/propose 门口装灯\n内容：六盏灯")
    return await home.card("P-1")


async def shows(home: Neighbourhood, card: TownMessage, *parts: str) -> None:
    """The card comes to show all of that."""
    await home.until(lambda message: message is card and all(part in message.text for part in parts))


async def lacks(home: Neighbourhood, card: TownMessage, part: str) -> None:
    """The card comes to show that no longer."""
    await home.until(lambda message: message is card and part not in message.text)


async def name_teller(home: Neighbourhood) -> None:
    await home.post(home.zhou, "/role @wang 监票人", "王秀英")


@BOTH_WAYS
async def test_the_card_says_what_is_missing_and_who_can_bring_it_until_nothing_is(
    home: Neighbourhood, card: TownMessage
) -> None:
    await shows(home, card, "再有 2 人发言", "再有 2 栋楼有人说话：1, 2")
    await home.ask(home.wang, "/ask P-1 谁来付钱？", "已列入")
    await home.ask(home.daniel, "/unless P-1 They go off at midnight", "on the board")
    await shows(home, card, "再有 1 栋楼有人说话：2", "答复 1 个提问", "考虑 1 条“不同意，除非”（#2）")
    refused = await home.post(home.zhou, VOTE, "P-1 还不能表决")
    assert "再有 1 栋楼有人说话：2" in refused.text
    assert "人发言：" not in refused.text
    he = home.town.add_person("何平", "zh-hans")
    await home.seat(he, "2-1-101")
    await home.group.join(he)
    await home.ask(he, "/answer P-1 1 物业公司", "已答复")
    await lacks(home, card, "栋楼")
    page = await home.ask(home.daniel, "/gate P-1", "the gate")
    assert "✓ people heard: 3 of 2" in page.text
    assert "· objections considered: 1 open" in page.text
    await home.daniel.tap(await home.ask(home.daniel, "/unsay P-1", "What you said"), "Take 1 back")
    await shows(home, card, "议事门槛已达到")


@BOTH_WAYS
async def test_a_hidden_answer_that_was_the_only_one_leaves_the_question_open_again(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.ask(home.wang, "/ask P-1 谁来付钱？", "已列入")
    await home.ask(home.chen, "/answer P-1 1 您自己付", "已答复")
    await lacks(home, card, "个提问")
    await home.ask(home.zhou, "/hide P-1 2 没有回答问题")
    await shows(home, card, "答复 1 个提问")
    assert "答复 1 个提问" in (await home.post(home.zhou, VOTE, "P-1 还不能表决")).text


@BOTH_WAYS
async def test_a_moderator_and_a_teller_open_it_for_a_reason_that_everybody_reads(
    home: Neighbourhood, card: TownMessage
) -> None:
    await name_teller(home)
    assert "主持人和监票人" in (await home.ask(home.chen, "/opengate P-1 快要过年了", "监票人")).text
    await home.ask(home.zhou, "/opengate P-1", "/opengate P-2")
    await home.ask(home.zhou, "/opengate P-1 快要过年了 <急>", "已提出")
    asked = await home.wang.expect("提议在未达到议事门槛时开放")
    assert "快要过年了 <急>" in asked.text
    await home.post(home.zhou, VOTE, "P-1 还不能表决")  # not yet: it takes two
    await home.wang.tap(asked, "确认")
    await shows(home, card, "周敏, 王秀英 在未达到议事门槛时开放表决", "尚缺：发言人数, 发言的楼栋", "快要过年了 <急>")
    await home.until(lambda message: "P-1 在未达到议事门槛时开放表决，由 周敏 和 王秀英 决定" in message.text)
    await home.zhou.say(home.group, VOTE)
    vote = await home.card("V-1")
    assert "主持人和监票人在未达到议事门槛时开放表决" in vote.text
    await home.wang.tap(vote, "赞成")
    home.clock.advance(days=7, seconds=1)
    result = await home.until(lambda message: "V-1 · " in message.text and "通过" in message.text)
    assert "理由：快要过年了 <急>" in result.text


async def test_what_is_edited_or_hidden_after_the_vote_was_called_changes_nothing_in_the_record(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.ask(home.wang, "/ask P-1 谁来付钱？", "已列入")
    he = home.town.add_person("何平", "zh-hans")
    await home.seat(he, "2-1-101")
    await home.group.join(he)
    said = await he.say(home.group, "物业公司付", reply_to=card)
    await home.becomes("SELECT COUNT(*) FROM messages", [(1,)])
    await he.say(home.group, "/answer P-1 1", reply_to=said)
    await shows(home, card, "议事门槛已达到")
    await home.zhou.say(home.group, VOTE)
    await home.card("V-1")
    before = await home.look("SELECT conditions, reason FROM gate_records")
    await he.edit(said, "我不知道")
    await home.becomes("SELECT text FROM points WHERE side = 'answer'", [("我不知道",)])
    await home.ask(home.zhou, "/hide P-1 2 改了话")
    await home.becomes("SELECT state FROM points WHERE side = 'answer'", [("hidden",)])
    await home.ask(home.wang, "/ask P-1 还有谁付？", "已列入")
    assert await home.look("SELECT conditions, reason FROM gate_records") == before
    page = await home.ask(home.daniel, "/gate P-1", "V-1, called on")
    assert "The gate was met." in page.text
    assert "✓ answers to all questions: 0 open" in page.text.split("V-1, called on")[1]


async def test_a_gate_that_is_set_later_holds_for_later_proposals_only(home: Neighbourhood, card: TownMessage) -> None:
    await home.ask(home.zhou, "/gate\nspeakers = 0", "已设定")
    await home.post(home.zhou, VOTE, "P-1 还不能表决")
    await home.post(home.zhou, "/setup\n发言人数: 0", "议事门槛")
    await home.post(home.zhou, VOTE, "P-1 还不能表决")
    home.clock.advance(seconds=1)
    await home.chen.say(home.group, "/propose 换门锁\n内容：两把")
    second = await home.card("P-2")
    assert "议事门槛已达到" in second.text
    assert "再有 2 人发言" in card.text


async def test_a_type_of_matter_has_a_gate_of_its_own(home: Neighbourhood, card: TownMessage) -> None:
    await home.ask(home.wang, "/matter P-1 院子", "主持人")
    await home.ask(home.zhou, "/matter P-1", "/matter P-2")
    await home.ask(home.zhou, "/matter P-1 屋顶", "院子")
    await home.ask(home.zhou, "/matter P-1 院子", "simple-majority")
    await shows(home, card, "事项类型：院子", "讨论到 2026年6月4日", "再有 2 人发言")
    await home.post(home.zhou, "/matters\n屋顶: simple-majority", "屋顶")
    await home.post(home.zhou, f"{VOTE}\n事项类型: 屋顶", "院子")
    home.clock.advance(days=3)
    await lacks(home, card, "讨论到")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("/gate\ndays = ", "这不是 TOML"),
        ("/gate\nday = 3", "门槛里没有 day"),
        ("/gate\ndays = 3.5", "days：“3.5”不合适"),
        ("/gate\nopinion = 1", "true | false"),
        ("/gate\nagenda = \"7/5\"", "1/5"),
        ('/gate\n[matters."屋顶"]\ndays = 3', "屋顶"),
        ("/gate\nmatters = 3", "matters"),
        ('/gate\n[matters."院子"]\nday = 3', "matters.院子.day"),
        ("/gate P-9", "P-9"),
    ],
)  # fmt: skip
async def test_a_gate_that_cannot_be_read_changes_nothing(home: Neighbourhood, said: str, expected: str) -> None:
    await home.post(home.zhou, "/matters\n院子: simple-majority", "院子")
    await home.ask(home.zhou, said, expected)
    await home.ask(home.wang, "/gate\ndays = 0", "主持人")
    assert await home.count("gates") == 1
