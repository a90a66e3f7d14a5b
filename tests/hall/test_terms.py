"""Votes under terms: straw polls, one stair apart, whose ground it is, notice, an extension, a second call."""

import re

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_doors import placed_roll
from tests.hall.test_rules import SMALL, keep

STAIR = SMALL.replace('part = "all"', 'part = "stair"')


async def vote_under(c: Neighbourhood, lines: str, title: str = "门口装灯") -> TownMessage:
    """Zhou Min opens a vote with these lines; its card."""
    said = await c.zhou.say(c.group, f"/openvote {title}\n{lines}")
    return await c.group.wait_for(lambda message: message.text.startswith("V-"), after=said)


async def kinds(c: Neighbourhood) -> list[str]:
    return [row[0] for row in await c.look("SELECT kind FROM events ORDER BY vote_id, seq")]


# --- straw polls -----------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_a_straw_poll_is_marked_everywhere_and_decides_nothing(home: Neighbourhood) -> None:
    await home.chen.say(home.group, "/propose 门口装灯\n内容：装六盏灯")
    await home.card("P-1")
    card = await vote_under(home, "意向: 是\n提案: P-1\n截止: 2天")
    assert "表决：意向摸底，不作决定：门口装灯" in card.text
    assert "谁也不能把它当成决定来引用" in card.text
    assert "需要" not in card.text  # no quorum
    for person in (home.zhou, home.wang, home.daniel):
        await person.tap(card, "赞成")
    home.clock.advance(days=1, seconds=1)
    assert "意向摸底，不作决定" in (await home.chen.expect("还没有投票")).text
    home.clock.advance(days=1)
    result = await home.until(
        lambda message: message.text.startswith("V-1 · 📊 结果：意向摸底") and message is not card
    )
    assert "✅" not in result.text.splitlines()[0]
    await home.becomes("SELECT state FROM votes", [("counted",)])
    assert await home.count("project_records") == 0
    real = await vote_under(home, "规则: simple-majority\n提案: P-1\n截止: 2天")  # the proposal has had no vote yet
    assert real.text.startswith("V-2")
    ((facts,),) = await home.look("SELECT CAST(facts AS TEXT) FROM events WHERE kind = 'opened' AND vote_id = "
                                  "(SELECT id FROM votes WHERE number = 1)")  # fmt: skip
    assert '"straw": true' in facts.replace('"straw":true', '"straw": true')


async def test_a_straw_poll_is_marked_in_the_language_of_the_community(home: Neighbourhood) -> None:
    """Whoever calls it reads the hall in another one; the title is for all."""
    await home.post(home.zhou, "/setup 樱花苑\n语言: zh-Hant", "已修改")
    await home.zhou.say(home.group, "/openvote 門口裝燈\n意向: 是\n截止: 2天")
    await home.until(lambda message: "意向調查，不作決定：門口裝燈" in message.text and bool(message.buttons))


async def test_a_straw_poll_says_once_how_many_said_yes_whatever_the_silent_count_as(home: Neighbourhood) -> None:
    await keep(home, re.sub("quorum = {.*}", 'quorum = "none"', SMALL))
    card = await vote_under(home, "意向: 是\n规则: garden-2026\n截止: 2天")
    await home.zhou.tap(card, "赞成")
    home.clock.advance(days=2, seconds=1)
    result = await home.until(lambda message: "根：" in message.text and message is not card)
    assert result.text.count("赞成，人数") == 1


async def test_a_straw_poll_by_consent_says_how_many_consent_and_how_many_object(home: Neighbourhood) -> None:
    card = await vote_under(home, "意向: 是\n规则: consent-cohousing\n方法: 共识\n截止: 2天")
    for person in (home.zhou, home.wang):
        await person.tap(card, "赞成")
    await home.chen.tap(card, "弃权")
    await home.ask(home.daniel, "/cast V-1 object: It shines into my window", "Objection")
    home.clock.advance(days=2, seconds=1)
    result = await home.until(lambda message: "根：" in message.text and message is not card)
    assert "赞成，人数：2（66.6 %）\n未决的反对意见：1 条（共提出 1 条）" in result.text
    second = await vote_under(home, "意向: 是\n规则: consent-cohousing\n方法: 共识\n截止: 2天")
    await home.chen.tap(second, "赞成")
    home.clock.advance(days=2, seconds=1)
    result = await home.until(lambda message: "V-2" in message.text and "根：" in message.text and message is not card)
    assert "赞成，人数：1（100.0 %）\n未决的反对意见：0 条（共提出 0 条）" in result.text


async def test_a_straw_poll_has_no_rule_that_could_be_missed(home: Neighbourhood) -> None:
    said = await home.post(home.zhou, "/openvote 灯\n意向: 是\n规则: cn-278-ordinary\n截止: 2天")
    assert "意向摸底只问大家怎么想" in said.text
    await home.post(home.zhou, "/openvote 灯\n截止: 2天", "缺少")
    assert await home.count("votes") == 0


# --- extension -------------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_a_vote_that_too_few_take_part_in_goes_on_once_by_a_moderators_tap(home: Neighbourhood) -> None:
    card = await vote_under(home, "规则: cn-278-ordinary\n截止: 4天\n可延长: 3天")
    await home.wang.tap(card, "赞成")
    early = await home.forged(home.zhou, card, f"x:{await vote_id(home)}")
    assert "要到快截止" in early.text
    home.clock.advance(days=3, seconds=1)
    await home.until(lambda message: message is card and "延长 3 天（主持人）" in str(message.buttons))
    assert "主持人" in (await home.wang.tap(card, "参与的人不够：延长 3 天（主持人）")).text  # refused
    done = await home.zhou.tap(card, "参与的人不够：延长 3 天（主持人）")
    assert "V-1 延长到 2026年6月8日 10:00" in done.text
    await home.until(lambda message: "到现在参与的人还不够" in message.text and "2026年6月8日 10:00" in message.text)
    await home.until(lambda message: message is card and "6月8日 10:00 截止" in message.text)
    again = await home.forged(home.zhou, card, f"x:{await vote_id(home)}")
    assert "已经延长过一次" in again.text
    home.clock.advance(days=1)  # the first close passes, and the vote is open
    assert "Counted" in (await home.daniel.tap(card, "赞成")).text
    home.clock.advance(days=3)
    await home.becomes("SELECT state FROM votes", [("counted",)])
    assert await kinds(home) == ["opened", "extended", "closed"]
    late = await home.forged(home.zhou, card, f"x:{await vote_id(home)}")
    assert "V-1 已于" in late.text


@BOTH_WAYS
async def test_an_extended_vote_reminds_once_more_and_only_those_who_have_not_voted(home: Neighbourhood) -> None:
    card = await vote_under(home, "规则: cn-278-ordinary\n截止: 4天\n可延长: 3天")
    await home.wang.tap(card, "赞成")
    home.clock.advance(days=3, seconds=1)
    await home.chen.expect("您的席位还没有投票")
    await home.until(lambda message: message is card and "延长 3 天" in str(message.buttons))
    await home.zhou.tap(card, "参与的人不够：延长 3 天（主持人）")
    home.clock.advance(days=2)  # the first close has passed; to the new one it is more than a day yet
    first = await home.daniel.expect("closes")
    await home.daniel.tap(first, "Yes")
    assert await home.count("broadcasts") == 1
    home.clock.advance(days=1, seconds=1)
    again = await home.chen.expect("已延长")
    assert "最终截止" in again.text
    assert "8日 10:00" in again.text
    await home.chen.tap(again, "赞成")
    await home.becomes(
        "SELECT COUNT(*) FROM outbox WHERE kind = 'reminder-again' AND outcome = 'sent'", [(2,)]
    )  # Chen and Zhou, who only taps as a moderator
    for person in (home.wang, home.daniel):
        assert not [each for each in person.private.messages if "已延长" in each.text or "was extended" in each.text]


async def test_nothing_is_extended_of_which_nothing_was_said(home: Neighbourhood) -> None:
    card = await vote_under(home, "规则: cn-278-ordinary\n截止: 4天")
    home.clock.advance(days=3, seconds=1)
    refused = await home.forged(home.zhou, card, f"x:{await vote_id(home)}")
    assert "开启时没有约定" in refused.text
    assert "V-1" not in (await home.forged(home.zhou, card, "x:99999")).text
    assert await kinds(home) == ["opened"]
    said = await home.post(home.zhou, "/openvote 灯\n规则: simple-majority\n截止: 2天\n可延长: 3天")
    assert "simple-majority" in said.text  # it has no quorum that could be missing


async def test_enough_have_come_before_the_moderator_taps(home: Neighbourhood) -> None:
    card = await vote_under(home, "规则: cn-278-ordinary\n截止: 4天\n可延长: 3天")
    home.clock.advance(days=3, seconds=1)
    await home.until(lambda message: message is card and "延长 3 天" in str(message.buttons))
    for seat, name in (("1-2-101", "赵"), ("1-2-102", "钱"), ("1-2-201", "孙"), ("1-2-202", "李"), ("2-1-101", "何")):
        neighbour = home.town.add_person(name, "zh-hans")
        await home.seat(neighbour, seat)
        await neighbour.tap(card, "赞成")
    for person in (home.zhou, home.wang, home.daniel, home.chen):
        await person.tap(card, "赞成")
    # nine of twelve: the card shows none of them yet, and still offers what the hall knows to be needless
    assert "参与人数已经够了" in (await home.zhou.tap(card, "参与的人不够：延长 3 天（主持人）")).text


async def vote_id(c: Neighbourhood) -> int:
    return int((await c.look("SELECT MAX(id) FROM votes"))[0][0])


# --- second call -----------------------------------------------------------------------------------------------------


def with_second_call(notice_days: int) -> str:
    """Two thirds must take part; without them a second call needs only more yes than no of those attending."""
    second = (
        '[second_call]\nafter = "no_quorum"\nreached = []\nat_once = false\ncombine = "all"\nabstain = "in_base"\n'
        f'notice_days = {notice_days}\ncitation = "clause 14"\naxes = [{{ id = "heads", cap = "none", quorum = "none", '
        'pass = { more_than = "1/2", of = "attending", counts = "yes" } }]\n\n[basis]'
    )
    text = SMALL.replace('\nsecond_call = "none"', "").replace("[basis]", second)
    return text.replace('at_least = "1/4"', 'at_least = "2/3"')


@BOTH_WAYS
async def test_the_second_call_is_one_tap_of_a_moderator_away_and_only_one(home: Neighbourhood) -> None:
    await keep(home, with_second_call(0))
    first = await vote_under(home, "规则: garden-2026\n截止: 2天")
    for person in (home.zhou, home.wang, home.daniel):
        await person.tap(first, "赞成")
    home.clock.advance(days=2, seconds=1)
    result = await home.until(lambda message: message.text.startswith("V-1 · ❌") and message is not first)
    assert "开启第二次表决（主持人）" not in str(result.buttons), "the post stays as it is: it would go on offering it"
    await home.until(lambda message: message is first and "开启第二次表决（主持人）" in str(message.buttons))
    offer = first.button("第二次表决").data or ""
    assert "只有主持人" in (await home.wang.tap(first, "开启第二次表决（主持人）")).text
    opened = await home.zhou.tap(first, "开启第二次表决（主持人）")
    assert "V-2 是第二次表决" in opened.text
    second = await home.until(lambda message: message.text.startswith("V-2 · 表决：门口装灯"))
    assert "这是 V-1 之后的第二次表决。在 V-1 中投的票不计入这次。" in second.text
    lasts = "SELECT (closes_at - opens_at + 30000) / 60000 FROM votes"  # in minutes
    assert await home.look(f"{lasts} WHERE number = 2") == await home.look(f"{lasts} WHERE number = 1") == [(2880,)]
    await home.until(lambda message: message is first and "第二次表决是 V-2" in message.text)
    assert "garden-2026-second" not in first.text, "it is open: nobody is asked to open it"
    assert "开启第二次表决（主持人）" not in str(first.buttons)
    assert "已经有第二次表决：V-2" in (await home.forged(home.zhou, first, offer)).text
    for person in (home.zhou, home.wang):
        await person.tap(second, "赞成")
    home.clock.advance(days=2, seconds=1)
    await home.until(lambda message: message.text.startswith("V-2 · ✅"))
    refused = await home.forged(home.zhou, second, f"a:{await vote_id(home)}")
    assert "没有第二次表决" in refused.text
    assert await home.count("votes") == 2


async def test_a_second_call_is_announced_for_as_long_as_the_rule_wants(home: Neighbourhood) -> None:
    await keep(home, with_second_call(3))
    first = await vote_under(home, "规则: garden-2026\n截止: 2天\n可延长: 1天")
    home.clock.advance(days=2, seconds=1)
    await home.until(lambda message: message is first and "开启第二次表决（主持人）" in str(message.buttons))
    await home.zhou.tap(first, "开启第二次表决（主持人）")
    second = await home.until(
        lambda message: message.text.startswith("V-2 ·") and "2026年6月6日 10:00 开始" in message.text
    )
    assert "看看名册里我的那一行" in str(second.buttons)
    home.clock.advance(days=3)
    await home.until(lambda message: message is second and "赞成" in str(message.buttons))
    assert await home.look("SELECT extension FROM vote_terms ORDER BY vote_id") == [(86_400_000,), (None,)]


# --- whose ground is it ----------------------------------------------------------------------------------------------


async def test_the_type_of_matter_brings_the_rule_and_the_roll(home: Neighbourhood) -> None:
    await home.ask(home.wang, "/matters", "还没有事项类型")
    form = "/matters\n楼道: cn-278-ordinary\n院子：simple-majority，adults"
    await home.ask(home.wang, form, "只有主持人")
    await home.ask(home.zhou, form, "业主")  # no such roll: nothing of it is kept
    assert await home.count("matter_types") == 0
    ((roll,),) = await home.look("SELECT name FROM rolls")
    told = "楼道：规则 cn-278-ordinary，第一本名册"
    await home.ask(home.zhou, "/matters\n楼道: cn-278-ordinary\n院子：simple-majority，业主", told)  # its name there
    card = await vote_under(home, "事项类型: 楼道\n截止: 2天")
    assert "事项类型：楼道" in card.text
    assert await home.look("SELECT roll_name FROM votes") == [(roll,)]
    refused = await home.post(home.zhou, "/openvote 灯\n事项类型: 楼道\n规则: simple-majority\n截止: 2天")
    assert "cn-278-ordinary" in refused.text
    await home.post(home.zhou, "/openvote 灯\n事项类型: 屋顶\n截止: 2天", "楼道、院子")
    asked = await home.ask(home.zhou, "/openvote", "这是谁的地方")  # asked before anything else
    await home.zhou.tap(asked, "院子")
    await home.zhou.expect("标题", after=asked)
    await home.ask(home.zhou, "种树")
    await home.ask(home.zhou, "yesno", "什么时候截止")  # the rule is not asked for any more
    preview = await home.ask(home.zhou, "2天", "事项类型：院子")
    await home.zhou.tap(preview, "确认")
    await home.until(lambda message: message.text.startswith("V-2 · 表决：种树") and "事项类型：院子" in message.text)
    assert await home.look("SELECT roll_name FROM votes") == [(roll,)] * 2
    named = await vote_under(home, "事项类型: 院子\n名册: 業主\n截止: 2天")  # the same roll, in another language
    assert named.text.startswith("V-3")
    assert "院子：规则" not in (await home.ask(home.zhou, "/matters\n院子: -", "谁的地方")).text


async def test_who_calls_a_vote_too_late_reads_it_before_the_votes_are_cast(home: Neighbourhood) -> None:
    """The Civil Code's presets want 15 days of notice: on the card, not only with the result."""
    assert (
        "⚠ 规则要求开启前公告 15 天，这次只有 0 天。结果里会注明" in (await home.open_vote(rule="cn-278-ordinary")).text
    )
    said = "/openvote 门口装灯\n规则: cn-278-ordinary\n开始: {}\n截止: 7天"
    await home.post(home.zhou, said.format("2026-06-15 10:00"), "已在樱花苑预定")
    assert "这次只有 14 天" in (await home.card("V-2")).text
    await home.post(home.zhou, said.format("2026-06-16 08:00"), "已在樱花苑预定")
    assert "公告 15 天，" not in (await home.card("V-3")).text


# --- a part of the roll ----------------------------------------------------------------------------------------------


async def test_one_stair_is_asked_and_counted_apart(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        await c.set_up()
        preview = await c.send_roll(placed_roll())
        await c.zhou.tap(preview, "保存")
        await c.zhou.expect("已保存", after=preview)
        await c.seat(c.zhou, "1-1-101")
        await c.seat(c.wang, "1-1-102")
        await c.seat(c.daniel, "2-1-101")
        await keep(c, STAIR)
        await c.post(c.zhou, "/openvote 粉刷\n规则: garden-2026\n截止: 2天", "garden-2026")
        await c.post(c.zhou, "/openvote 粉刷\n规则: garden-2026\n范围: 9-9\n截止: 2天", "1-1、1-2、2-1")
        whole = await c.post(c.zhou, "/openvote 粉刷\n规则: simple-majority\n范围: 1-1\n截止: 2天")
        assert "给整本名册" in whole.text
        card = await vote_under(c, "规则: garden-2026\n范围: １-1\n截止: 2天", "粉刷")
        assert "只有 1-1 的席位投票" in card.text
        assert "3 个席位" in card.text
        assert "no seat in the electorate" in (await c.daniel.tap(card, "赞成")).text
        await c.zhou.tap(card, "赞成")
        await c.wang.tap(card, "赞成")
        c.clock.advance(days=2, seconds=1)
        await c.until(lambda message: message.text.startswith("V-1 · ✅") and "3 个席位中有 2 个" in message.text)
