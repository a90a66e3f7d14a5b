"""Leading a discussion: who has not been heard, slow threads, pins, rounds and digests."""

from collections.abc import AsyncIterator

import pytest

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_gate import roll


@pytest.fixture
async def housed(courtyard: Neighbourhood) -> AsyncIterator[Neighbourhood]:
    """The courtyard with a roll that says in which building each seat is; all seated are of the first, but Li."""
    async with courtyard.hall():
        await courtyard.set_up()
        preview = await courtyard.send_roll(roll())
        await courtyard.zhou.tap(preview, "保存")
        await courtyard.zhou.expect("已保存", after=preview)
        await courtyard.seat(courtyard.wang, "1-1-102")
        await courtyard.seat(courtyard.daniel, "1-1-201")
        await courtyard.seat(courtyard.li, "2-1-101")
        yield courtyard


async def proposed(c: Neighbourhood) -> TownMessage:
    await c.chen.say(c.group, "/propose 门口装灯\n内容：装六盏灯")
    return await c.card("P-1")


@BOTH_WAYS
async def test_those_of_whom_nothing_was_heard_are_invited_once_and_never_named(housed: Neighbourhood) -> None:
    await proposed(housed)
    await housed.ask(housed.wang, "/for P-1 晚上太黑", "已列入意见板")
    await housed.ask(housed.daniel, "/against P-1 Too bright", "board")
    shown = await housed.ask(housed.zhou, "/unheard P-1", "听到了谁的声音")
    assert "12 个席位中有 2 个有人发过言" in shown.text
    assert "● 1 号楼：8 席中的 2 席" in shown.text
    assert "○ 2 号楼：4 席中的 0 席" in shown.text
    assert not any(name in shown.text for name in ("李雪", "王秀英", "Daniel", "2-1-101"))
    assert "请" in (await housed.zhou.tap(shown, "邀请他们发言")).text
    housed.clock.advance(days=1)
    invited = await housed.li.expect("像您家這樣的住戶")
    assert [button.label for row in invited.buttons for button in row][-1] == "匿名提問…"
    await housed.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'voice-invited'", [(1,)])
    again = await housed.ask(housed.zhou, "/unheard P-1", "已邀请 1 人发言")
    assert again.buttons == []


async def test_who_spoke_meanwhile_is_not_invited_and_others_cannot_invite(housed: Neighbourhood) -> None:
    await proposed(housed)
    await housed.ask(housed.wang, "/for P-1 晚上太黑", "已列入意见板")
    shown = await housed.ask(housed.wang, "/unheard P-1", "○ 2 号楼")
    assert shown.buttons == []
    assert "由主持人和召集人引导" in (await housed.forged(housed.wang, shown, "vi:1")).text
    housed.clock.advance(hours=12)  # it is ten in the evening
    await housed.zhou.tap(await housed.ask(housed.zhou, "/unheard P-1", "○ 2 号楼"), "邀请")
    await housed.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'voice-invited'", [(1,)])
    await housed.ask(housed.li, "/for P-1 我也覺得黑", "P-1")
    housed.clock.advance(hours=12)
    await housed.becomes("SELECT DISTINCT outcome FROM outbox WHERE kind = 'voice-invited'", [("moot",)])


async def test_where_there_is_no_roll_nobody_can_be_told_apart(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():
        await courtyard.set_up()
        await proposed(courtyard)
        await courtyard.post(courtyard.zhou, "/unheard P-1", "没有名册")
        await courtyard.post(courtyard.zhou, "/unheard", "请这样说")


async def test_a_roll_without_buildings_tells_nobody_apart(home: Neighbourhood) -> None:
    await proposed(home)
    shown = await home.post(home.zhou, "/unheard P-1", "名册没有区分楼栋或席位类别")
    assert "○" not in shown.text


@BOTH_WAYS
async def test_in_a_slow_thread_nobody_says_more_than_their_share(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.post(home.zhou, "/slow P-1 2 4", "每人最多 2 条")
    await home.until(lambda message: message is card and "慢速讨论" in message.text)
    await home.wang.say(home.group, "一", reply_to=card)
    await home.wang.say(home.group, "二", reply_to=card)
    await home.becomes("SELECT COUNT(*) FROM messages", [(2,)])
    third = await home.wang.say(home.group, "三 <b>", reply_to=card)
    told = await home.wang.expect("该听听别人")
    await home.wang.expect("三 <b>", after=told)
    await home.eventually(lambda: third not in home.group.messages)
    assert await home.count("messages") == 2
    await home.omar.say(home.group, "one", reply_to=card)
    await home.becomes("SELECT COUNT(*) FROM messages", [(3,)])
    await home.chen.say(home.group, "四", reply_to=card)
    await home.becomes("SELECT COUNT(*) FROM messages", [(4,)])
    await home.wang.say(home.group, "五", reply_to=card)
    await home.becomes("SELECT COUNT(*) FROM messages", [(5,)])
    await home.post(home.zhou, "/slow P-1 否", "不再限制")
    for number in range(3):
        await home.wang.say(home.group, f"{number}", reply_to=card)
    await home.becomes("SELECT COUNT(*) FROM messages", [(8,)])


async def test_the_words_of_who_cannot_be_written_to_are_not_taken_away(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.post(home.zhou, "/slow P-1 1 3", "每人最多 1 条")
    await home.wu.say(home.group, "第一条", reply_to=card)
    await home.becomes("SELECT COUNT(*) FROM messages", [(1,)])
    second = await home.wu.say(home.group, "第二条", reply_to=card)
    await home.wu.expect("您刚才这条不计入", home.group, after=second)
    assert second in home.group.messages
    assert await home.count("messages") == 1


async def test_what_goes_from_a_slow_thread_counts_for_a_flood(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.post(home.zhou, "/slow P-1 1 3", "每人最多 1 条")
    for number in range(25):
        if not home.group.may(home.wang, "can_send_messages"):
            break
        await home.wang.say(home.group, f"还有第 {number} 件事", reply_to=card)
    await home.eventually(lambda: not home.group.may(home.wang, "can_send_messages"))
    assert await home.look("SELECT kind, reason FROM moderations") == [("mute", "flood")]
    assert await home.count("messages") == 1


async def test_what_does_not_fit_a_pace_is_said_to_be_so(home: Neighbourhood) -> None:
    await proposed(home)
    for wrong in ("/slow P-1 9 3", "/slow P-1 1 99", "/slow P-1 many 9"):
        await home.post(home.zhou, wrong, "3")
    await home.post(home.zhou, "/slow P-1", "请这样说")
    await home.post(home.wang, "/slow P-1 3 10", "由主持人和召集人引导")
    assert await home.count("thread_paces") == 0


async def test_a_card_and_a_message_are_pinned_by_who_leads(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.zhou.say(home.group, "/pin P-1")
    await home.eventually(lambda: card in home.group.pinned)
    said = await home.wang.say(home.group, "周六下午看灯")
    await home.zhou.say(home.group, "/pin", reply_to=said)
    await home.eventually(lambda: said in home.group.pinned)
    await home.zhou.say(home.group, "/unpin P-1")
    await home.eventually(lambda: card not in home.group.pinned)
    await home.post(home.wang, "/pin P-1", "由主持人和召集人引导")
    await home.post(home.zhou, "/pin", "请说")
    assert await home.look("SELECT COUNT(*) FROM acts WHERE kind = 'message pinned'") == [(2,)]


# --- rounds ----------------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_a_round_goes_from_one_to_the_next_by_word_and_by_the_clock(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.zhou.say(home.group, "/round P-1\n问题：没有灯您怎么过？\n轮流：10分钟")
    turns = await home.until(lambda message: message.text.startswith("P-1 的一轮发言"))
    assert "轮到您了" in (await home.wang.tap(turns, "我要发言")).text
    await home.wang.expect("轮到您了")
    assert "前面还有 1 人" in (await home.chen.tap(turns, "我要发言")).text
    assert "每人发言一次" in (await home.wang.tap(turns, "我要发言")).text
    await home.until(
        lambda message: message is turns and "🎙 王秀英" in message.text and "接下来：陈志远" in message.text
    )
    assert "还没轮到您" in (await home.chen.tap(turns, "说完了")).text
    await home.wang.say(home.group, "我摸黑走", reply_to=card)
    await home.becomes("SELECT COUNT(*) FROM messages", [(1,)])
    await home.wang.tap(turns, "说完了")
    await home.until(
        lambda message: message is turns and "🎙 陈志远" in message.text and "已发言：王秀英" in message.text
    )
    home.clock.advance(seconds=660)
    await home.until(lambda message: message is turns and "超时未发言：陈志远" in message.text)
    await home.daniel.tap(turns, "我要发言")
    await home.until(lambda message: message is turns and "🎙 Daniel" in message.text)
    await home.daniel.tap(turns, "说完了")
    await home.until(lambda message: message is turns and "跳过：Daniel" in message.text)
    await home.zhou.tap(turns, "我要发言")
    await home.until(lambda message: message is turns and "🎙 周敏" in message.text)
    await home.post(home.zhou, "/round P-1 结束", "已结束")
    await home.until(lambda message: message is turns and "共 1 条发言" in message.text)
    assert "没有轮到：周敏" in turns.text, "who was cut short has not passed"
    assert "没有进行中" in (await home.forged(home.wang, turns, "rj:1")).text


async def test_a_round_of_all_together_ends_by_the_clock(home: Neighbourhood) -> None:
    await proposed(home)
    await home.post(home.wang, "/round P-1\n问题：几盏？\n截止：1小时", "由主持人和召集人引导")
    await home.post(home.zhou, "/round P-1\n问题：几盏？\n截止：40天", "40")
    await home.post(home.zhou, "/round P-1\n截止：1小时", "问题")
    await home.post(home.zhou, "/round P-1", "轮流发言")
    await home.post(home.zhou, "/round P-1 结束", "没有进行中")
    await home.zhou.say(home.group, "/round P-1\n问题：几盏？\n截止：1小时")
    card = await home.until(lambda message: message.text.startswith("P-1 的一轮发言"))
    await home.post(home.zhou, "/round P-1\n问题：几盏？\n截止：1小时", "已有一轮")
    await home.ask(home.wang, "/for P-1 四盏", "已列入意见板")
    said = await home.daniel.say(home.group, "Six", reply_to=card)
    await home.chen.say(home.group, "太多", reply_to=said)
    await home.becomes("SELECT proposal_id, text FROM messages ORDER BY id", [(1, "Six"), (1, "太多")])
    home.clock.advance(hours=1, seconds=1)
    await home.until(lambda message: message is card and "2 条发言、1 条意见" in message.text)


# --- digests ---------------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_news_come_as_often_as_one_asks_for_them_and_never_at_night(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/digest weekly", "on Mondays")
    await home.ask(home.wang, "/digest 每天", "每天早上")
    asked = await home.ask(home.chen, "/digest", "从不")
    assert "有新消息就告诉您" in (await home.chen.tap(asked, "每次")).text
    await proposed(home)
    await home.ask(home.zhou, "/for P-1 太黑", "已列入意见板")
    home.clock.advance(hours=1)
    news = await home.chen.expect("新提案 P-1")
    assert "樱花苑的新消息" in news.text
    assert "P-1 有 1 条新意见" in news.text
    home.clock.advance(hours=21)  # eight in the morning of Tuesday
    await home.wang.expect("新提案 P-1")
    await home.becomes("SELECT pace FROM digest_issues ORDER BY id", [("each",), ("daily",)])
    home.clock.advance(days=6)
    await home.daniel.expect("P-1, new")
    await home.ask(home.wang, "/digest 不要", "不再发")
    assert await home.look("SELECT COUNT(*) FROM digest_readers") == [(2,)]
    await home.ask(home.wang, "/digest 偶尔", "偶尔")
    await home.post(home.wang, "/digest 每天", "私聊")
