"""Themes as the people of the courtyard live them: brought together, merged and split, confirmed, ranked, proposed."""

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

LAMPS = ("2号楼门口的路灯坏了", "5号楼门口的路灯不亮", "院子里的路灯坏了好久")
BIKES = ("自行车没地方停", "自行车棚太小，自行车没地方停")


async def say_needs(c: Neighbourhood, *said: tuple[Person, str]) -> None:
    """Each says a need in the group; N-1, N-2 …"""
    for number, (person, text) in enumerate(said, 1):
        await person.say(c.group, f"/need {text}")
        await c.card(f"N-{number}")


async def five_needs(c: Neighbourhood) -> None:
    """Three about lamps by Wang, Daniel and Omar, two about bicycles by Chen and Wang."""
    await say_needs(
        c, (c.wang, LAMPS[0]), (c.daniel, LAMPS[1]), (c.omar, LAMPS[2]), (c.chen, BIKES[0]), (c.wang, BIKES[1])
    )


async def make(c: Neighbourhood, said: str) -> TownMessage:
    """Zhou Min makes a theme in the group; its card."""
    number = int((await c.look("SELECT COUNT(*) FROM themes"))[0][0]) + 1
    await c.zhou.say(c.group, said)
    return await c.card(f"T-{number}")


# --- suggested -------------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_needs_that_belong_together_are_suggested_and_taken_up_with_one_tap(home: Neighbourhood) -> None:
    await five_needs(home)
    listed = await home.ask(home.zhou, "/themes", "还没有进行中的主题")
    found = await home.zhou.expect("似乎是一回事", after=listed)
    assert all(text in found.text for text in (*LAMPS, *BIKES))
    assert found.text.index("N-1 ") < found.text.index("N-3 ") < found.text.index("N-4 ")
    await home.zhou.tap(found, "1 · 归并")
    assert "T-1" in (await home.zhou.expect("现在包含 N-1, N-2, N-3", after=found)).text
    await home.zhou.tap(found, "2 · 不归")
    await home.zhou.expect("已忽略", after=found)
    assert "已有人处理过" in (await home.zhou.tap(found, "2 · 归并")).text
    card = await home.until(lambda message: message.text.startswith("T-1 · 主题"))
    assert "N-2 5号楼门口的路灯不亮 Daniel" in card.text
    assert "您提出或附议的 N-1 已归入主题 T-1" in (await home.wang.expect("T-1")).text
    assert "N-2, is now in theme T-1" in (await home.daniel.expect("T-1")).text
    again = await home.ask(home.zhou, "/themes", "T-1")
    await home.zhou.expect("没有发现可以归在一起的需求", after=again)
    await home.li.say(home.group, "/need 小區的自行車沒地方停")
    await home.card("N-6")
    again = await home.ask(home.zhou, "/themes", "T-1")
    assert "N-6" in (await home.zhou.expect("似乎是一回事", after=again)).text


async def test_a_moderator_changes_a_suggestion_and_a_neighbour_may_not(home: Neighbourhood) -> None:
    await five_needs(home)
    found = await home.zhou.expect("似乎是一回事", after=await home.ask(home.zhou, "/themes", "没有进行中的主题"))
    refused = await home.forged(home.wang, found, "th:1:yes")
    assert "您不能在这里按" in refused.text
    assert "主持人或召集人" in (await home.ask(home.wang, "/theme 灯\n需求：N-1", "主持人")).text
    card = await make(home, "/theme 夜里看得见\n需求：N-1、N-3\n地点：院子")
    assert "地点：院子" in card.text
    assert "N-3 院子里的路灯坏了好久 Omar" in card.text
    said = await home.ask(home.zhou, "/theme T-1\n需求：N-2\n移出：N-3\n标题：路灯", "T-1（路灯）")
    assert "N-1, N-2" in said.text
    assert "N-3" not in said.text
    page = await home.ask(home.zhou, "/theme T-1", "经过")
    log = page.text[page.text.index("经过") :]
    assert [log.index(part) for part in ("建立", "修改了标题", "加入（N-2）", "移出（N-3）")] == sorted(
        log.index(part) for part in ("建立", "修改了标题", "加入（N-2）", "移出（N-3）")
    )


async def test_what_names_no_theme_or_need_is_said_to_be_so(home: Neighbourhood) -> None:
    await five_needs(home)
    await make(home, "/theme 路灯\n需求：N-1 N-2")
    assert "没有 T-7" in (await home.ask(home.zhou, "/theme T-7", "T-7")).text
    assert "N-9" in (await home.ask(home.zhou, "/theme 树\n需求：N-9", "N-9")).text
    assert "N-1 已在 T-1 里" in (await home.ask(home.zhou, "/theme 灯\n需求：N-1", "已在")).text
    assert "N-4 不在 T-1 里" in (await home.ask(home.zhou, "/theme T-1\n移出：N-4", "不在")).text
    assert "至少留下一条" in (await home.ask(home.zhou, "/split T-1 全部\n需求：N-1 N-2", "T-1")).text
    assert "两个不同的主题" in (await home.ask(home.zhou, "/merge T-1 T-1", "不同")).text
    for command in ("theme", "merge", "split", "decline", "statement", "give"):
        await home.ask(home.zhou, f"/{command}", "请这样说")
    assert await home.count("themes") == 1


# --- merged and split ------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_themes_are_merged_and_split_with_all_they_have_and_each_is_told_once(home: Neighbourhood) -> None:
    await five_needs(home)
    lamp = await home.until(lambda message: message.text.startswith("N-1 · "))
    await home.chen.tap(lamp, "我也是")
    await make(home, "/theme 门口的灯\n需求：N-1")
    second = await make(home, "/theme 院子的灯\n需求：N-2 N-3")
    await home.ask(home.chen, "/give T-2 技能：电工", "资源清单")
    merged = await home.ask(home.zhou, "/merge T-1 T-2", "已并入")
    assert "现在包含 N-1, N-2, N-3" in merged.text
    await home.until(lambda message: message is second and "已并入 T-1" in message.text)
    first = await home.until(lambda message: message.text.startswith("T-1 · ") and "技能：电工" in message.text)
    assert "N-1 2号楼门口的路灯坏了 王秀英 +1" in first.text  # author and supporter as before
    assert "并入了 T-2" in first.text
    # nobody has heard of T-2 before it was merged: Daniel is told where his need went, in one message
    told = (await home.daniel.expect("N-2")).text
    assert "went from T-2 into T-1" in told or "is now in theme T-2" in told
    assert "T-2 已并入 T-1" in (await home.ask(home.zhou, "/theme T-2\n需求：N-4", "并入")).text

    split = await home.ask(home.zhou, "/split T-1 院子\n需求：N-3", "T-3")
    assert "现在包含 N-3" in split.text
    third = await home.card("T-3")
    assert "由 T-1 拆分而来" in third.text
    await home.ask(home.zhou, "/merge T-1 T-3", "N-1, N-2, N-3")
    await home.ask(home.zhou, "/split T-1 再分\n需求：N-3", "T-4")
    keys = [key for (key,) in await home.look("SELECT key FROM outbox WHERE kind = 'became' ORDER BY id")]
    assert len(keys) == len(set(keys))
    log = (await home.ask(home.zhou, "/theme T-1", "经过")).text
    assert "并入了（T-2）" in log
    assert "拆分出（T-3, N-3）" in log


async def test_who_has_two_needs_in_a_theme_is_told_of_it_once(home: Neighbourhood) -> None:
    await five_needs(home)
    await home.wang.tap(await home.until(lambda message: message.text.startswith("N-4 · ")), "我也是")
    await make(home, "/theme 都要\n需求：N-1 N-4 N-5")
    told = await home.wang.expect("T-1")
    assert "您提出或附议的 N-1, N-4, N-5 已归入主题 T-1" in told.text
    wang = (
        "SELECT COUNT(*) FROM outbox JOIN identities ON identities.person_id = outbox.person_id WHERE name = '王秀英'"
    )
    assert await home.look(f"{wang} AND kind = 'became'") == [(1,)]
    await home.again(await home.delivered("/theme 都要"))
    await home.ask(home.zhou, "/theme T-1", "经过")
    assert await home.count("themes") == 1
    assert await home.look(f"{wang} AND kind = 'became'") == [(1,)]


# --- the problem statement -------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_those_who_raised_it_confirm_the_statement_or_say_it_otherwise(home: Neighbourhood) -> None:
    await five_needs(home)
    card = await make(home, "/theme 路灯\n需求：N-1 N-2 N-3")
    await home.omar.expect("", after=await home.omar.start())
    home.clock.advance(days=1)
    assert "正请 3 位提出者确认" in (await home.ask(home.zhou, "/statement T-1 天黑后门口看不清台阶。", "已写下")).text
    home.clock.advance(days=1)
    asked = await home.wang.expect("问题是这样吗")
    assert "天黑后门口看不清台阶" in asked.text
    assert "3 人中，1 人确认属实，0 人另有说法" in (await home.wang.tap(asked, "属实")).text
    english = await home.daniel.expect("Is this the problem")
    await home.daniel.tap(english, "No, rather")
    await home.daniel.expect("How would you say it", after=english)
    await home.ask(home.daniel, "The lamp by building 5, not the steps", "1 say it is so and 1 say it otherwise")
    await home.until(lambda message: message is card and "1 人确认属实，1 人另有说法" in message.text)
    assert "The lamp by building 5, not the steps" in (await home.ask(home.zhou, "/theme T-1", "另有说法：")).text
    assert "提出或附议" in (await home.forged(home.chen, await home.ask(home.chen, "/me", "您持有"), "ts:1:1:yes")).text

    await home.ask(home.zhou, "/statement T-1 天黑后门口和 5 号楼前都没有灯。", "已写下")
    assert "已重写" in (await home.forged(home.wang, asked, "ts:1:1:yes")).text
    await home.until(lambda message: message is card and "0 人确认属实，0 人另有说法" in message.text)
    page = await home.wang.start(f"theme-{(await home.look('SELECT id FROM themes'))[0][0]}")
    shown = await home.wang.expect("都没有灯", after=page)
    assert "1 人确认属实" in (await home.wang.tap(shown, "属实")).text


# --- what people would give ------------------------------------------------------------------------------------------


async def test_what_people_would_give_is_listed_until_they_take_it_back(home: Neighbourhood) -> None:
    await five_needs(home)
    card = await make(home, "/theme 自行车\n需求：N-4 N-5")
    assert "共 1 项" in (await home.ask(home.chen, "/give T-1 场地：我家门口的棚子", "资源清单")).text
    assert "2 things are" in (await home.ask(home.daniel, "/give T-1 money: 50 yuan <each>", "on the list")).text
    await home.ask(home.daniel, "/give T-1 money: 50 yuan <each>", "2 things are")  # said twice, it stands once
    shown = await home.until(
        lambda message: message is card and "大家能提供的" in message.text and "yuan" in message.text
    )
    assert "场地：我家门口的棚子 陈志远" in shown.text
    assert "资金：50 yuan <each> Daniel" in shown.text
    assert "kind" in (await home.ask(home.daniel, "/give T-1 love: much", "love")).text
    assert "还有 1 项" in (await home.ask(home.chen, "/give T-1 -", "收回")).text
    await home.until(lambda message: message is card and "场地" not in message.text)
    assert "没有为 T-1 提供过" in (await home.ask(home.chen, "/give T-1 -", "T-1")).text


# --- ranked ----------------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_themes_are_ranked_by_seats_and_not_by_heads(home: Neighbourhood) -> None:
    await home.seat(home.chen, "1-2-101")  # two seats now
    await home.seat(home.wu, "1-1-202", holder=1)  # and Wu shares one of them
    await five_needs(home)
    await make(home, "/theme 路灯\n需求：N-2 N-3")  # Daniel's seat, and Omar who has none
    await make(home, "/theme 自行车\n需求：N-4")  # Chen's two seats
    await home.wu.tap(await home.until(lambda message: message.text.startswith("N-4 · ")), "我也是")
    listed = await home.post(home.li, "/themes", "主題（依支持席位）")
    bikes, lamps = listed.text.index("T-2"), listed.text.index("T-1")
    assert bikes < lamps
    assert "支持 2 席" in listed.text[bikes:lamps]
    assert "支持 1 席" in listed.text[lamps:]
    assert "無席位 1 人" in listed.text[lamps:]
    concerned = await home.until(lambda message: message.text.startswith("N-2 · "))
    for person in (home.daniel, home.wang, home.zhou):
        await person.tap(
            concerned, next(b.label for row in concerned.buttons for b in row if (b.data or "")[:3] == "nc:")
        )
    by_affected = await home.ask(home.daniel, "/themes affected", "by affected seats")
    assert by_affected.text.index("T-1") < by_affected.text.index("T-2")
    assert "3 affected" in by_affected.text


# --- to a proposal, and what became of it ----------------------------------------------------------------------------


@BOTH_WAYS
async def test_what_became_of_it_is_told_once_and_shown_to_everybody_behind_it(home: Neighbourhood) -> None:
    await five_needs(home)
    await home.chen.tap(await home.until(lambda message: message.text.startswith("N-1 · ")), "我也是")
    card = await make(home, "/theme 路灯\n需求：N-1 N-2")
    home.clock.advance(days=1)
    await home.zhou.say(home.group, "/propose 换六盏灯\n主题：T-1\n需求：N-3\n内容：门口和院子都换")
    proposal = await home.card("P-1")
    assert "由 T-1 形成" in proposal.text
    assert "N-1, N-2, N-3" in proposal.text
    await home.until(lambda message: message is card and "后续：P-1" in message.text)
    home.clock.advance(days=1)
    assert "您提出或附议的 N-1 已形成提案 P-1" in (await home.chen.expect("P-1")).text
    assert "T-1 → P-1" in (await home.ask(home.chen, "/me", "您附议的 N-1")).text
    vote = await home.zhou.say(home.group, "/openvote 换六盏灯\n提案: P-1\n规则: simple-majority\n截止: 2天")
    ballot = await home.group.wait_for(lambda message: message.text.startswith("V-1 · "), after=vote)
    assert "V-1, being voted on" in (await home.ask(home.daniel, "/me", "N-2")).text
    await home.wang.tap(ballot, "赞成")
    home.clock.advance(days=2, seconds=1)
    await home.until(lambda message: message.text.startswith("R-1 · "))
    await home.chen.expect("这次表决涉及您提出或附议的 N-1：已通过")  # with his receipt, and not once more
    home.clock.advance(days=1)
    mine = (await home.ask(home.wang, "/me", "N-1")).text
    assert "T-1 → P-1 → V-1 通过 → R-1" in mine
    assert "等待中" in mine  # her bicycles
    await home.until(lambda message: message.text.startswith("N-1 · ") and "V-1 通过" in message.text)
    await home.until(lambda message: message is card and "V-1 通过 → R-1" in message.text)
    told = await home.look("SELECT key, COUNT(*) FROM outbox WHERE kind = 'became' GROUP BY key HAVING COUNT(*) > 1")
    assert told == []


async def test_a_refusal_needs_a_reason_that_everybody_reads(home: Neighbourhood) -> None:
    await five_needs(home)
    card = await make(home, "/theme 自行车\n需求：N-4 N-5")
    assert "请这样说" in (await home.ask(home.zhou, "/decline T-1", "理由")).text
    reason = "消防通道不能停放 <任何> 车辆"
    done = await home.ask(home.zhou, f"/decline T-1 {reason}", "已公布")
    assert "2 人" in done.text
    await home.until(lambda message: message is card and f"理由： {reason}" in message.text)
    home.clock.advance(days=1)
    assert reason in (await home.chen.expect("不予采纳")).text
    assert f"不予采纳，理由：{reason}" in (await home.ask(home.chen, "/me", "N-4")).text
    assert "未被采纳" in (await home.ask(home.zhou, "/merge T-1 T-1", "T-1")).text
    await home.ask(home.zhou, "/decline N-3 已有别的办法", "N-3 不予采纳")
    await home.zhou.say(home.group, "/propose 灯\n需求：N-1\n内容：换灯")
    await home.card("P-1")
    assert "P-1 已在回应 N-1" in (await home.ask(home.zhou, "/decline N-1 不行", "P-1")).text


async def test_who_answered_a_survey_learns_what_it_led_to(home: Neighbourhood) -> None:
    await home.zhou.say(home.group, "/survey 院子\n1. [单选] 多久用一次？\n- 每天\n- 每周\n截止：2天")
    card = await home.until(lambda message: "S-1" in message.text)
    first = await home.daniel.expect("1 of 1", after=await home.daniel.follow(card.button("回答").url or ""))
    await home.daniel.tap(first, "每天")
    await home.daniel.tap(await home.daniel.expect("your answers", after=first), "Send")
    await home.daniel.expect("Thank you", after=first)
    theme = await make(home, "/theme 院子\n调查：S-1")
    assert "另有来自 S-1 的回答" in theme.text
    assert "S-1, is now in theme T-1" in (await home.daniel.expect("T-1")).text
    assert "You answered S-1: 院子" in (await home.ask(home.daniel, "/me", "S-1")).text


async def test_a_need_that_is_taken_back_counts_in_its_theme_no_more(home: Neighbourhood) -> None:
    await say_needs(home, (home.wang, LAMPS[0]), (home.daniel, LAMPS[1]))
    await make(home, "/theme 路灯\n需求：N-1 N-2")
    theme = await home.until(lambda message: message.text.startswith("T-1 · ") and "支持：2 个席位" in message.text)
    await home.chen.tap(await home.card("N-2"), "我也是")
    await home.until(lambda message: message.id == theme.id and "支持：3 个席位" in message.text)
    await home.ask(home.zhou, "/statement T-1 天黑以后看不见台阶。", "T-1")
    home.clock.advance(days=1)
    asked = await home.daniel.expect("Is this the problem?")
    await home.daniel.tap(asked, "It is so")
    await home.until(lambda message: message.id == theme.id and "提出者 3 人中，1 人确认" in message.text)

    whole = await home.ask(home.daniel, "/needs N-2", "Said")
    await home.daniel.tap(whole, "Take it back")
    sure = await home.daniel.expect("It cannot be undone", after=whole)
    await home.daniel.tap(sure, "Yes, take N-2 back")
    await home.until(lambda message: message.id == theme.id and "支持：1 个席位" in message.text)
    assert "提出者 1 人中，0 人确认" in theme.text
    assert "N-2" not in theme.text
    assert "撤回了" in (await home.ask(home.wang, "/theme T-1", "经过")).text
    assert "已由作者撤回" in (await home.ask(home.zhou, "/theme T-1\n需求：N-2", "N-2")).text
    assert "已由作者撤回" in (await home.ask(home.zhou, "/decline N-2 不需要", "N-2")).text
    await home.ask(home.zhou, "/split T-1 台阶\n需求：N-1", "至少")
