"""Professionals and departments are asked for an opinion, and what they say, or do not say yet, stands on the card."""

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

OPINION = """/opinion P-1
verdict: conditions
text: The wall <carries> four lamps, not six.
cost: 9,800
upkeep: 400 a year
permit: Lighting code, section 4
options:
- Four lamps = 9,800
- Six on poles | 15,200
> needs a trench"""


async def proposed(c: Neighbourhood) -> TownMessage:
    """Chen's proposal, a professional, and a department that is not in the chat."""
    await c.omar.expect("", after=await c.omar.start())
    await c.post(c.zhou, "/role @omar professional", "Omar")
    await c.post(c.zhou, "/body 水务局\n类别：部门", "水务局")
    await c.chen.say(c.group, "/propose 门口装灯\n内容：装六盏灯")
    return await c.card("P-1")


async def shows(c: Neighbourhood, card: TownMessage, *words: str) -> None:
    """Wait until the card says all of it."""
    await c.until(lambda message: message is card and all(each in message.text for each in words))


@BOTH_WAYS
async def test_the_author_asks_an_engineer_by_the_card_and_the_answer_stands_there_by_name(home: Neighbourhood) -> None:
    card = await proposed(home)
    page = await home.chen.expect("还没有征询", after=await home.chen.follow(card.button("征询").url or ""))
    await home.chen.tap(page, "征询意见…")
    who = await home.chen.expect("征询谁", after=page)
    await home.chen.tap(who, "@omar")
    question = await home.chen.expect("特别想了解什么", after=who)
    due = await home.ask(home.chen, "墙能挂六盏灯吗？", "什么时候之前")
    await home.chen.tap(due, "7 天内")
    preview = await home.chen.expect("征询意见", after=question)
    await home.chen.tap(preview, "确认")
    await home.chen.expect("已通知他们", after=preview)
    await shows(home, card, "⏳ Omar（专业人员）：还没有答复，请于 2026年6月8日")

    asked = await home.omar.expect("墙能挂六盏灯吗？")
    verdict = await home.omar.expect("Can it be done?", after=await home.omar.follow(asked.buttons[0][0].url or ""))
    await home.omar.tap(verdict, "feasible under conditions")
    await home.omar.expect("If there are conditions", after=verdict)
    await home.ask(home.omar, "Four lamps, not six.", "What would it cost?")
    await home.ask(home.omar, "9,800", "What upkeep")
    permit = await home.ask(home.omar, "400 a year", "Which rule")
    await home.omar.tap(permit, "Leave it out")
    options = await home.omar.expect("several ways", after=permit)
    preview = await home.ask(home.omar, "Four lamps = 9,800\nSix on poles = 15,200", "An opinion")
    assert "feasible under conditions" in preview.text
    await home.omar.tap(preview, "Yes, do it")
    await home.omar.expect("stands on the card", after=options)
    await shows(home, card, "◐ Omar（专业人员）：有条件可行", "Four lamps, not six. · 费用：9,800")
    await home.becomes("SELECT COUNT(*) FROM opinion_answers", [(1,)])
    home.clock.advance(days=1)
    await home.chen.expect("Omar 对 P-1（门口装灯）的意见：有条件可行")
    whole = await home.ask(home.wang, "/opinion P-1", "专业人员和部门的意见")
    assert "方案 2：Six on poles — 15,200" in whole.text
    assert "征询：墙能挂六盏灯吗？" in whole.text


async def test_who_does_not_answer_is_reminded_once_and_the_card_says_so(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.ask(home.chen, "/consult P-1\n谁：@omar\n期限：4天", "已通知他们")
    await home.omar.expect("Your opinion on P-1")
    home.clock.advance(days=3, hours=1)
    await home.omar.expect("still waited for")
    home.clock.advance(days=1)
    await shows(home, card, "⏳ Omar（专业人员）：还没有答复，应于 2026年6月5日")
    await home.chen.expect("还没有答复。卡片上已写明")
    home.clock.advance(days=5)
    await home.ask(home.omar, OPINION, "stands on the card")
    await shows(home, card, "◐ Omar（专业人员）：有条件可行")
    told = await home.look("SELECT kind, COUNT(*) FROM outbox WHERE kind LIKE 'opinion-%' GROUP BY kind ORDER BY kind")
    assert told == [("opinion-asked", 1), ("opinion-given", 1), ("opinion-late", 1), ("opinion-reminder", 1)]


async def test_what_was_asked_for_is_called_off_and_everybody_can_read_by_whom(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.ask(home.chen, "/consult P-1\n谁：@omar\n期限：4天", "已通知他们")
    await home.ask(home.zhou, "/consult P-1\n谁：水务局\n期限：9天", "水务局")
    await home.omar.expect("Your opinion on P-1")
    await shows(home, card, "⏳ Omar", "⏳ 水务局")
    page = await home.ask(home.chen, "/opinion P-1", "专业人员和部门的意见")
    assert "水务局" not in str(page.buttons)  # that was not for him to call off
    assert "撤回" in (await home.forged(home.chen, page, "ox:1:2")).text
    assert "已撤回对 Omar 的征询" in (await home.chen.tap(page, "撤回征询：Omar")).text
    await home.chen.expect("Omar（专业人员）：不再等待，由 陈志远 撤回征询", after=page)
    await home.until(lambda message: message is card and "Omar" not in message.text and "⏳ 水务局" in message.text)
    assert "没有在等" in (await home.forged(home.chen, page, "ox:1:1")).text
    await home.ask(home.zhou, "/consult P-1\n谁：水务局\n期限：否", "已撤回对 水务局 的征询")
    await home.ask(home.zhou, "/consult P-1\n谁：水务局\n期限：否", "没有在等 水务局 的意见")
    await home.ask(home.zhou, "/consult P-1\n谁：@wang\n期限：否", "没有在等 @wang 的意见")
    home.clock.advance(days=1)
    await home.omar.expect("is not waited for any more")
    home.clock.advance(days=9)
    await home.ask(home.omar, OPINION, "stands on the card")  # all the same
    await shows(home, card, "◐ Omar（专业人员）：有条件可行")
    await home.ask(home.chen, "/consult P-1\n谁：水务局\n期限：4天", "联系不上")  # asked anew
    await shows(home, card, "⏳ 水务局（部门）：还没有答复")
    told = await home.look("SELECT kind, COUNT(*) FROM outbox WHERE kind LIKE 'opinion-%' GROUP BY kind ORDER BY kind")
    assert told == [("opinion-asked", 1), ("opinion-given", 1), ("opinion-off", 1)]


async def test_a_reminder_that_comes_too_late_is_not_sent(home: Neighbourhood) -> None:
    await proposed(home)
    await home.ask(home.chen, "/consult P-1\n谁：@omar\n期限：4天", "已通知他们")
    await home.omar.expect("Your opinion on P-1")
    await home.ask(home.omar, OPINION, "stands on the card")
    home.clock.advance(days=6)
    await home.chen.expect("的意见：有条件可行")
    assert await home.look("SELECT COUNT(*) FROM outbox WHERE kind = 'opinion-reminder'") == [(0,)]


async def test_a_department_that_is_not_in_the_chat_stays_unconfirmed_until_it_is(home: Neighbourhood) -> None:
    card = await proposed(home)
    assert "联系不上" in (await home.ask(home.zhou, "/consult P-1\n谁：水务局\n期限：9天", "水务局")).text
    await shows(home, card, "⏳ 水务局（部门）")
    letter = "/opinion P-1\n结论：可行\n内容：可以接水。\n代表：水务局"
    assert "公函文号" in (await home.ask(home.zhou, letter, "水务局")).text
    assert "由被征询的人" in (await home.ask(home.wang, f"{letter}\n文号：水函17号")).text
    await home.ask(home.zhou, f"{letter}\n文号：水函〔2026〕17号", "标注为未确认")
    await shows(home, card, "✔ 水务局（部门）：可行", "未确认，文号 水函〔2026〕17号")

    await home.li.expect("", after=await home.li.start())
    await home.post(home.zhou, f"/body 水务局\n负责：{home.li.id}", "已请他们确认此前记下的 1 项")
    asked = await home.li.expect("記下了對 P-1 的意見")
    assert "的意見已確認" in (await home.li.tap(asked, "屬實")).text
    await home.until(lambda message: message is card and "未确认" not in message.text and "✔ 水务局" in message.text)
    assert "由被征询的人" in (await home.forged(home.wang, await home.ask(home.wang, "/opinion P-1"), "oc:1")).text
    await home.ask(home.zhou, f"{letter}\n文号：18号", "由被征询的人")  # from now on it speaks for itself


async def test_an_opinion_is_of_a_version_and_the_last_one_counts(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.ask(home.omar, OPINION, "stands on the card")  # nobody had to ask
    await home.again(await home.delivered("/opinion P-1"))
    await home.ask(home.omar, OPINION.replace("conditions", "not feasible"), "takes the place")
    await shows(home, card, "✘ Omar（专业人员）：不可行")
    assert await home.look("SELECT COUNT(*) FROM opinions") == [(1,)]
    assert await home.count("opinion_answers") == 2
    assert "<carries> four lamps" in card.text
    assert "养护：400 a year" in (await home.ask(home.wang, "/opinion P-1", "意见")).text


async def test_what_does_not_fit_is_said_to_be_so(home: Neighbourhood) -> None:
    await proposed(home)
    for wrong, answer in (
        ("/consult P-1\n谁：@daniel\n期限：3天", "既不是专业人员"),
        ("/consult P-1\n谁：@daniel\n期限：3天", "@omar, 水务局"),
        ("/consult P-1\n谁：@nobody\n期限：3天", "@nobody"),
        ("/consult P-1\n谁：园林局\n期限：3天", "园林局"),
        ("/consult P-1\n谁：@omar\n期限：2020-01-01", "2020"),
        ("/consult P-9\n谁：@omar", "P-9"),
        ("/consult P-1\n期限：3天", "谁"),
        ("/consult P-1\n谁：@omar\n颜色：红", "颜色"),
        ("/opinion P-1\n结论：也许\n内容：x", "也许"),
        ("/opinion P-1\n结论：可行", "内容"),
        ("/opinion P-1\n结论：可行\n内容：" + "长" * 1001, "1001"),
    ):
        await home.ask(home.zhou, wrong, answer)
    await home.ask(home.wang, "/consult P-1\n谁：@omar", "由提案人、主持人和召集人征询")
    await home.ask(home.wang, "/opinion P-1\n结论：可行\n内容：我看行", "请列入意见板")
    assert await home.count("opinions") == 0
    await home.post(home.wang, "/consult", "请这样说")
    await home.post(home.wang, "/opinion", "请这样说")
