"""A button's data can be forged by whoever presses it; who pressed and where is Telegram's word."""

import pytest

from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

JUNK = "".join(chr(33 + number % 90) for number in range(64))
FORGED = (
    "b:999:yes", "b:1:maybe", "b:1:", "b::yes", "b:1:yes:no", "b:-1:yes", "b:１:yes", "b:99999999999999999999:yes",
    "x:1", "n:", "n:999", "n:-1", "s:1:0", "s:999:0:0", "i:1:yes", "i:999:yes", "c:1:yes", "c:999:perhaps",
    ":", "::::", "b", JUNK,
)  # fmt: skip


@BOTH_WAYS
async def test_forged_data_is_refused_and_changes_nothing(home: Neighbourhood) -> None:
    card = await home.open_vote()
    for data in FORGED:
        answer = await home.forged(home.daniel, card, data)
        assert answer.text, data
        assert "Something went wrong" not in answer.text
    assert "does not fit" in (await home.forged(home.daniel, card, "b:1:maybe")).text
    assert "“maybe”" in (await home.forged(home.daniel, card, "b:1:maybe")).text
    assert "not yours to press here" in (await home.forged(home.daniel, card, "z:1")).text
    assert (await home.count("ballots"), await home.count("dead_letters")) == (0, 0)


@BOTH_WAYS
async def test_a_ballot_is_cast_in_its_own_group_or_in_private_only(home: Neighbourhood) -> None:
    await home.open_vote()
    plum = home.town.add_group("梅园", [home.zhou, home.daniel], [home.zhou], bot_admin=True)
    said = await home.zhou.say(plum, "/setup 梅园\n简称：plum")
    other = await home.zhou.expect("已设立", plum, after=said)
    assert "not yours to press here" in (await home.forged(home.daniel, other, "b:1:yes")).text
    assert await home.count("ballots") == 0
    own = await home.ask(home.daniel, "/help")
    assert "Counted: Yes" in (await home.forged(home.daniel, own, "b:1:yes")).text


@BOTH_WAYS
async def test_who_has_no_seat_is_told_how_to_take_one(home: Neighbourhood) -> None:
    card = await home.open_vote()
    refused = await home.omar.tap(card, "赞成")
    assert "You hold no seat in the electorate of V-1" in refused.text
    assert "/join CODE" in refused.text
    await home.seat(home.li, "1-2-102")  # the seat was in the electorate all along
    assert "1-2-102" in (await home.li.tap(card, "赞成")).text
    home.clock.advance(days=8)
    await home.until(lambda message: message.text.startswith("V-1 · ") and message is not card)
    late = await home.forged(home.daniel, card, "b:1:yes")
    assert "V-1 closed 8 Jun 2026, 10:00 and takes no more ballots" in late.text
    assert "V-1 closed" in (await home.ask(home.daniel, "/cast V-1 yes", "takes no more")).text


async def test_a_private_card_is_its_owners(home: Neighbourhood) -> None:
    preview = await home.send_roll()
    stranger = home.forged(home.daniel, preview, preview.button("保存").data or "")
    assert "not yours to press here" in (await stranger).text
    in_the_group = await home.post(home.daniel, "/help")
    assert "private only" in (await home.forged(home.daniel, in_the_group, "i:2:yes")).text
    assert "private only" in (await home.forged(home.daniel, in_the_group, "s:1:0:0")).text
    own = await home.ask(home.daniel, "/help")
    assert "Only a moderator" in (await home.forged(home.daniel, own, preview.button("保存").data or "")).text
    assert "Only a moderator" in (await home.forged(home.daniel, own, preview.button("放弃").data or "")).text
    await home.zhou.tap(preview, "保存")
    await home.zhou.expect("已保存", after=preview)


async def test_a_vote_that_has_not_opened_takes_no_ballots(home: Neighbourhood) -> None:
    await home.zhou.say(home.group, "/openvote 门口装灯\n规则：simple-majority\n开始：2天\n截止：7天")
    card = await home.until(lambda message: message.text.startswith("V-1 · "))
    early = await home.forged(home.daniel, card, "b:1:yes")
    assert "V-1 is not open yet; it opens 3 Jun 2026, 10:00" in early.text


async def test_a_dispute_may_be_settled_after_the_days_of_the_check(home: Neighbourhood) -> None:
    await home.wang.say(home.group, "/need 灯坏了")
    await home.until(lambda message: message.text.startswith("N-1"))
    await home.chen.say(home.group, "/propose 门口装灯\n需求：N-1\n内容：装灯")
    await home.until(lambda message: message.text.startswith("P-1"))
    await home.zhou.say(home.group, "/openvote\n提案：P-1\n规则：simple-majority\n截止：1天")
    vote = await home.until(lambda message: message.text.startswith("V-1") and len(message.buttons) == 2)
    await home.daniel.tap(vote, "赞成")
    home.clock.advance(days=1, seconds=1)
    await home.until(lambda message: message.text.startswith("R-1 · "))
    await home.post(home.zhou, "/body 物业公司\n类别：小组", "物业公司")
    await home.post(home.zhou, "/assign R-1\n谁：物业公司\n事项：装灯\n期限：5天", "R-1")
    await home.post(home.zhou, "/done R-1 装好了", "2 人是否属实")
    await home.ask(home.wang, "/check R-1 否 不亮", "有异议")
    home.clock.advance(days=8)
    card = await home.until(lambda message: message.text.startswith("R-1 · ") and "有异议" in message.text)
    await home.ask(home.wang, "/check R-1 是", "至此验收完成")  # Chen never said anything
    await home.until(lambda message: message is card and "已验收" in message.text)


@pytest.mark.parametrize("answer", ["是，属实", "否，不属实"])
async def test_whether_work_is_so_is_said_by_those_who_asked(home: Neighbourhood, answer: str) -> None:
    card = await home.open_vote(closes="1天")
    await home.daniel.tap(card, "赞成")
    home.clock.advance(days=1, seconds=1)
    await home.until(lambda message: message.text.startswith("R-1"))
    await home.ask(home.daniel, "/done R-1", "Nobody has been named in R-1")
    await home.post(home.zhou, "/body 物业公司\n类别：小组", "物业公司")
    await home.post(home.zhou, "/assign R-1\n谁：物业公司\n事项：装灯\n期限：5天", "R-1")
    assert "没有可以询问的人" in (await home.post(home.zhou, "/done R-1 装好了", "R-1 已报告完成")).text
    done = await home.until(lambda message: message.text.startswith("R-1 · ") and len(message.buttons) == 2)
    assert "You are not among those" in (await home.daniel.tap(done, answer)).text
