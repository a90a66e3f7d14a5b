"""What was decided is promised, late, disputed and checked: bad luck and bad input on the way."""

import json

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


async def decided(c: Neighbourhood, cost: str = "12860 元") -> TownMessage:
    """A need, a proposal and a vote that passed; the record's card."""
    await c.wang.say(c.group, "/need 灯坏了")
    await c.until(lambda message: message.text.startswith("N-1"))
    await c.chen.say(c.group, f"/propose 门口装灯\n需求：N-1\n费用：{cost}\n内容：装灯")
    await c.until(lambda message: message.text.startswith("P-1"))
    await c.zhou.say(c.group, "/openvote\n提案：P-1\n规则：simple-majority\n截止：1天")
    vote = await c.until(lambda message: message.text.startswith("V-1") and len(message.buttons) == 2)
    await c.daniel.tap(vote, "赞成")
    c.clock.advance(days=1, seconds=1)
    return await c.until(lambda message: message.text.startswith("R-1 · "))


async def promised(c: Neighbourhood) -> TownMessage:
    """Daniel has been named, and knows it."""
    card = await decided(c)
    await c.post(c.zhou, "/assign R-1\n负责：@daniel\n事项：装灯\n期限：25天", "R-1.1")
    await c.daniel.expect("You are named in R-1")
    return card


async def name(c: Neighbourhood, person: Person, role: str) -> None:
    await c.post(c.zhou, f"/role {person.id} {role}", person.name)


async def show(c: Neighbourhood, card: TownMessage, text: str) -> None:
    """Wait until the card says it."""
    await c.until(lambda message: message is card and text in message.text)


async def test_work_by_several_has_one_lead_and_is_done_when_all_parts_are(home: Neighbourhood) -> None:
    card = await decided(home)
    await home.post(home.zhou, "/assign R-1\n负责：@daniel\n事项：买灯\n期限：20天", "R-1.1")
    refused = await home.post(home.zhou, "/assign R-1\n负责：@chen\n事项：装灯\n期限：20天\n牵头：是", "已经在牵头")
    assert "R-1.1（Daniel）" in refused.text
    await home.post(home.zhou, "/assign R-1\n负责：@chen\n事项：装灯\n期限：20天", "R-1.2")
    await home.post(home.zhou, "/assign R-1\n负责：@chen\n事项：装灯\n期限：2026-01-01", "已经过去")
    await home.post(home.zhou, "/assign R-1\n负责：城管\n事项：装灯\n期限：9天", "没有“城管”这个部门")
    await home.post(home.zhou, "/assign R-1\n负责：@nobody\n事项：装灯\n期限：9天", "@nobody")
    assert (
        "这要由召集人或主持人来说"
        in (await home.post(home.wang, "/assign R-1\n负责：@chen\n事项：装灯\n期限：9天")).text
    )
    await show(home, card, "★ R-1.1 Daniel")
    await home.ask(home.zhou, "/promise R-1.1 牵头", "R-1.1")
    assert await home.look("SELECT COUNT(*) FROM record_steps WHERE kind = 'lead'") == [(0,)], "it led already"

    await home.ask(home.zhou, "/done R-1 好了", "请说明是哪一项：R-1.1, R-1.2")
    await home.ask(home.daniel, "/done R-1 bought", "One part is still to be done")
    assert "It is done" in (await home.ask(home.daniel, "/promise R-1.1 accept")).text.replace(
        "it is done", "It is done"
    )
    await home.ask(home.wang, "/done R-1.2 装好了", "可以这样说")
    await home.ask(home.chen, "/done R-1.2 装好了", "正在询问")


async def test_a_repeat_of_the_same_update_names_nobody_twice(home: Neighbourhood) -> None:
    await decided(home)
    await home.post(home.zhou, "/assign R-1\n负责：@daniel\n事项：装灯\n期限：20天", "R-1.1")
    update = await home.delivered("/assign R-1")
    await home.again(update)
    await home.post(home.zhou, "/record R-1", "R-1")
    assert await home.count("commitments") == 1


async def test_a_department_that_is_not_in_the_chat_stays_unconfirmed_until_it_is(home: Neighbourhood) -> None:
    card = await decided(home)
    await home.post(home.zhou, "/body 水务局\n类别：部门", "群里还没有人代表它")
    await home.post(home.zhou, "/assign R-1\n负责：水务局\n事项：接水\n期限：30天", "标注为未确认")
    await home.post(home.zhou, "/promise R-1.1 接受", "文号")
    await home.post(home.zhou, "/promise R-1.1 接受\n文号：水函〔2026〕17号", "未确认")
    await show(home, card, "水务局（不在群里，未确认）")
    page = await home.ask(home.wang, "/record R-1", "第 1 页")
    assert "文号 水函〔2026〕17号" in page.text

    await home.omar.expect("", after=await home.omar.start())
    await home.post(home.zhou, "/body 水务局\n负责：@omar", "已请他们确认此前记下的 1 项")
    asked = await home.omar.expect("written down for 水务局")
    assert "R-1.1: accepted" in (await home.omar.tap(asked, "That is right")).text
    await show(home, card, "R-1.1 水务局：接水")
    assert "不在群里" not in card.text
    await home.post(home.zhou, "/body 水务局", "Omar 可以代表它说话")
    assert "下面写" in (await home.post(home.zhou, "/body", "水务局")).text


async def test_the_convener_asks_the_coordinator_whistles_and_what_is_late_climbs(home: Neighbourhood) -> None:
    card = await decided(home)
    for person in (home.li, home.wu, home.omar):
        await person.expect("", after=await person.start())
    await name(home, home.li, "召集人")
    await name(home, home.wu, "街道协调员")
    await home.post(home.li, "/body 城管中队\n類別：部門\n負責：@omar", "城管中队")
    await home.omar.start()
    assert (
        "已請街道協調員吹哨" in (await home.post(home.li, "/assign R-1\n負責：城管中队\n事項：清场\n期限：30天")).text
    )
    await show(home, card, "等待街道协调员吹哨")
    await home.post(home.zhou, "/whistle R-1", "街道协调员来说")
    whistle = await home.wu.expect("要吹哨吗")
    assert "尚未接受" in (await home.wu.tap(whistle, "吹哨")).text
    called = await home.omar.expect("You are named in R-1")
    assert "accepted" in (await home.omar.tap(called, "Accept")).text

    await home.ask(home.omar, "/promise R-1.1 extend 5d Rain", "is due")
    await home.ask(home.omar, "/promise R-1.1 extend 40d", "takes a reason")
    await home.ask(home.omar, "/promise R-1.1 extend 40d Rain for three weeks", "accepted")
    home.clock.advance(days=31)
    load = await home.post(home.wang, "/body", "城管中队")
    assert "已接受：32 天" in load.text  # the day that has begun counts
    assert not any("现已告知" in message.text for message in home.group.messages)
    home.clock.advance(days=10)
    late = await home.until(lambda message: "现已告知召集人" in message.text)
    assert "R-1.1" in late.text
    await home.li.expect("已超期")
    home.clock.advance(days=3)
    await home.until(lambda message: "现已告知街道协调员" in message.text)
    page = await home.ask(home.wang, "/record R-1", "第 1 页")
    assert "延期 1 次" in page.text
    assert "超期，已上报 · 召集人" in page.text
    assert "超期，已上报 · 街道协调员" in page.text
    load = await home.post(home.wang, "/body", "城管中队")
    assert "未完成 1 项" in load.text
    assert "⏰ R-1.1" in load.text


async def test_who_has_whistled_in_the_night_is_not_asked_to_in_the_morning(home: Neighbourhood) -> None:
    await decided(home)
    for person in (home.wu, home.omar):
        await person.expect("", after=await person.start())
    await name(home, home.wu, "街道协调员")
    await home.post(home.zhou, "/body 城管中队\n类别：部门\n负责：@omar", "城管中队")
    home.clock.advance(hours=12)  # 22:00
    for what in ("清场", "种树"):
        await home.post(home.zhou, f"/assign R-1\n负责：城管中队\n事项：{what}\n期限：30天", "已请街道协调员吹哨")
    waiting = "SELECT COUNT(*) FROM outbox WHERE kind = 'whistle-asked' AND done_at IS NULL"
    await home.becomes(waiting, [(2,)])
    await home.post(home.wu, "/whistle R-1.1", "尚未接受")
    await home.post(home.wu, "/whistle R-1.7", "R-1.7")
    home.clock.advance(hours=11)
    asked = await home.wu.expect("要吹哨吗")
    assert "R-1.2" in asked.text
    assert "R-1.1" not in asked.text
    await home.becomes("SELECT outcome FROM outbox WHERE kind = 'whistle-asked' ORDER BY id", [("moot",), ("sent",)])


@BOTH_WAYS
async def test_a_week_in_which_nothing_moved_and_nothing_is_late_is_not_spoken_of(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        await c.settle()
        await promised(c)
        await c.ask(c.daniel, "/promise R-1 accept", "accepted")
        c.clock.advance(days=7)
        first = await c.until(lambda message: message.text.startswith("本周承诺"))
        assert "未完成 1 项" in first.text
        assert "· R-1 门口装灯：已承诺" in first.text
        c.clock.advance(days=7)
        await c.becomes("SELECT COUNT(*) FROM deadlines WHERE kind = 'promises' AND done_at IS NULL", [(1,)])
        await c.post(c.zhou, "/record R-1", "R-1")
        assert len([message for message in c.group.messages if "本周承诺" in message.text]) == 1
        c.clock.advance(days=14)
        late = await c.until(lambda message: message is not first and "本周承诺" in message.text)
        assert "超期：1" in late.text
        assert "R-1.1 Daniel：已接受" in late.text


async def test_money_beyond_the_limit_offers_a_new_vote_and_opens_none(home: Neighbourhood) -> None:
    card = await decided(home)
    await home.zhou.start()
    await home.post(home.zhou, "/spent R-1 12000 六盏灯", "表决：12,860。已支出：12,000")
    over = await home.post(home.zhou, "/spent R-1 0.3万 电线", "不会自动发起")
    assert "提案: P-1" in over.text
    await home.zhou.expect("超过上限 10 %")
    await show(home, card, "已支出：15,000")
    assert await home.count("votes") == 1
    await home.post(home.zhou, "/spent R-1 -3000 退货", "表决：12,860。已支出：12,000")
    await home.post(home.zhou, "/spent R-1 -30000 退货", "支出为 12,000")
    await home.post(home.zhou, "/spent R-1 很多 电线", "12000")
    await home.post(home.wang, "/spent R-1 5 电线", "召集人或主持人")


async def test_the_conditions_of_those_who_said_no_are_answered_before_work_starts(home: Neighbourhood) -> None:
    await home.wang.say(home.group, "/need 灯坏了")
    card = await home.open_vote(closes="1天")
    await home.daniel.tap(card, "赞成")
    await home.chen.tap(card, "赞成")
    await home.wang.tap(card, "反对")
    home.clock.advance(days=1, seconds=1)
    await home.until(lambda message: message.text.startswith("R-1 · "))
    told = await home.wang.expect("V-1 已结束")
    await home.wang.tap(told, "不同意，除非……")
    await home.ask(home.wang, "十点以后关灯", "十点以后关灯")
    await home.post(home.zhou, "/assign R-1\n负责：@daniel\n事项：装灯\n期限：25天", "R-1.1")
    await home.daniel.expect("You are named in R-1")
    await home.ask(home.daniel, "/condition R-1 1 They do", "may be said until")
    home.clock.advance(days=3)
    await home.ask(home.daniel, "/done R-1", "conditions of those who said no")
    await home.ask(home.daniel, "/condition R-1 2 They do", "There are 1")
    await home.ask(home.daniel, "/condition R-1 1 They go out at ten", "All conditions are answered")
    await home.ask(home.daniel, "/done R-1", "reported done")
    page = await home.ask(home.wang, "/record R-1", "第 1 页")
    assert "答复：They go out at ten" in page.text


async def checked(c: Neighbourhood) -> TownMessage:
    """Daniel has promised and reported; Wang and Chen are asked."""
    card = await promised(c)
    c.clock.advance(days=1)
    await c.wang.expect("已有人承诺去做")
    c.clock.advance(days=1)  # nobody is told twice a day
    await c.ask(c.daniel, "/done R-1 All six", "2 people are asked")
    return card


async def test_a_check_that_nobody_answers_says_so_and_accepts_nothing(home: Neighbourhood) -> None:
    card = await checked(home)
    await home.wang.expect("All six")
    home.clock.advance(days=4)
    await home.wang.expect("还在等您说工程是否属实")
    home.clock.advance(days=4)
    await show(home, card, "都没有答复。不算验收")
    assert card.buttons[0][0].label == "是，属实"
    await home.ask(home.chen, "/check R-1 是", "至此验收完成")  # late, and better than nothing
    await show(home, card, "✅ 已验收")
    await home.ask(home.wang, "/check R-1 是", "现在没有在询问")


async def test_faults_become_parts_and_are_looked_at_again(home: Neighbourhood) -> None:
    card = await checked(home)
    await home.ask(home.wang, "/check R-1 有瑕疵", "有哪些瑕疵")
    await home.ask(home.wang, "/check R-1 有瑕疵\n- 2 单元那盏灯闪烁\n- 少两颗螺丝", "有瑕疵 1")
    await home.ask(home.chen, "/check R-1 有瑕疵\n少两颗螺丝", "瑕疵将整改")
    await show(home, card, "正在整改")
    await show(home, card, "R-1.3 Daniel：少两颗螺丝")
    assert "R-1.4" not in card.text  # said by two, to be mended once
    home.clock.advance(days=1)
    await home.wang.expect("将进行整改")
    home.clock.advance(days=1)
    await home.ask(home.daniel, "/done R-1.2 steady", "One part")
    await home.ask(home.daniel, "/done R-1.3 two new ones", "2 people are asked")
    asked = await home.wang.expect("two new ones")
    await home.wang.tap(asked, "是，属实")
    await home.ask(home.chen, "/check R-1 是", "至此验收完成")


async def test_the_sample_is_drawn_by_a_seed_whose_hash_was_known_before(home: Neighbourhood) -> None:
    shown = await home.post(home.zhou, "/ladder\n抽样: 50\n应答: 5\n升级: 0 召集人，9 主持人", "抽 50 %")
    assert "9 天后告知主持人" in shown.text
    await home.post(home.zhou, "/ladder\n应答: 900", "1-365")
    await home.post(home.wang, "/ladder\n应答: 9", "召集人或主持人")
    await decided(home)
    record = home.folder / "records" / "cherry" / "R-1" / "record.json"
    await home.eventually(record.exists)
    before = json.loads(record.read_text("utf-8"))["checks"]
    assert [each["seed"] for each in before] == [None]
    await home.post(home.zhou, "/assign R-1\n负责：@daniel\n事项：装灯\n期限：25天", "R-1.1")
    await home.ask(home.daniel, "/done R-1", "reported done")

    await home.eventually(lambda: len(json.loads(record.read_text("utf-8"))["checks"]) == 2)
    first, second = json.loads(record.read_text("utf-8"))["checks"]
    assert first["seed_hash"] == before[0]["seed_hash"]
    assert (first["seats"], first["drawn"]) == (12, 6)
    assert second["seed"] is None


@pytest.mark.parametrize("data", ["k:1:accept", "k:99:accept", "k:1:drop", "rp:99:1", "rp:1:99", "rf:99", "c:1:maybe"])
async def test_forged_buttons_do_nothing(home: Neighbourhood, data: str) -> None:
    card = await promised(home)
    await home.forged(home.omar, card, data)
    assert await home.look("SELECT state FROM commitments") == [("asked",)]


async def test_what_takes_a_reason_is_said_by_a_button_and_the_next_message(home: Neighbourhood) -> None:
    card = await decided(home)
    await home.post(home.zhou, "/assign R-1\n负责：@daniel\n事项：装灯\n期限：25天", "R-1.1")
    named = await home.daniel.expect("You are named in R-1")
    await home.daniel.tap(named, "It is not ours")
    why = await home.daniel.expect("whose is it, and why not yours?")
    await home.daniel.tap(why, "Leave it")
    await home.daniel.expect("Nothing was changed")
    assert "accepted" in (await home.daniel.tap(named, "Accept")).text
    await home.eventually(lambda: [each.label for row in named.buttons for each in row] == LATER)

    await home.daniel.tap(named, "It takes longer")
    how_long = await home.daniel.expect("How much longer does it take?")
    await home.daniel.tap(how_long, "14 days more")
    await home.daniel.expect("why does it take until 11 Jul")
    assert not any("延期" in message.text for message in home.group.messages)
    await home.ask(home.daniel, "The <lamps> come late", "accepted, by 11 Jul")
    page = await home.ask(home.wang, "/record R-1", "第 1 页")
    assert "The <lamps> come late" in page.text

    await home.daniel.tap(named, "Refuse")
    await home.daniel.expect("why is it refused?")
    await home.ask(home.daniel, "No hands this year", "refused")
    await home.until(lambda message: "No hands this year" in message.text)
    await show(home, card, "已拒绝")
    settle = await home.zhou.expect("等您处理")
    await home.zhou.tap(settle, "仍归原负责方")
    await home.zhou.expect("为什么仍归原负责方")
    await home.ask(home.zhou, "有人帮忙", "尚未接受")
    assert "可以这样说" not in (await home.ask(home.daniel, "thanks", "")).text


LATER = ["It takes longer", "Refuse"]


async def test_nobody_gives_anothers_reasons_and_forged_buttons_do_nothing(home: Neighbourhood) -> None:
    await promised(home)
    plain = await home.ask(home.wang, "/record R-1", "第 1 页")
    assert "只有 R-1.1 里指定的人" in (await home.forged(home.wang, plain, "k:1:refuse")).text
    assert "只有 R-1.1 里指定的人" in (await home.forged(home.wang, plain, "k:1:extend")).text
    assert "召集人或主持人" in (await home.forged(home.wang, plain, "k:1:uphold")).text
    for data in ("k:1:extend-9999", "k:1:drop", "k:1:refuse-7", "k:9:refuse"):
        assert (await home.forged(home.daniel, plain, data)).text
    assert await home.count("awaited") == 0
    assert await home.look("SELECT state FROM commitments") == [("asked",)]
