"""Co-owners, proxies, witnesses: a seat has one ballot, and everybody it concerns hears what becomes of it."""

import asyncio
import re

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_rules import SMALL, keep


@pytest.fixture
async def street(home: Neighbourhood) -> Neighbourhood:
    """Wu shares 1-1-202 with Chen, Li has 1-2-102, and Daniel is a teller."""
    await home.seat(home.wu, "1-1-202", holder=1)
    await home.seat(home.li, "1-2-102")
    await home.post(home.zhou, "/role @daniel teller", "监票人")
    return home


async def result(street: Neighbourhood) -> TownMessage:
    """A week later: the result in the group."""
    street.clock.advance(days=7, seconds=1)
    return await street.until(lambda message: "V-1" in message.text and "根：" in message.text)


async def take_proxy(street: Neighbourhood, giver: Person, taker: Person, said: str, accept: str = "Accept") -> None:
    """One offers, the other accepts: where the day's one unasked message has been sent, they look by themselves."""
    await street.ask(giver, f"/proxy {said}")
    offers = await street.ask(taker, "/proxy", giver.name)
    await taker.tap(offers, accept)
    await taker.expect(giver.name, after=offers)


async def meet_omar(street: Neighbourhood) -> None:
    """Omar has no seat; from now on the hall knows him and may write to him."""
    await street.omar.start()
    await street.post(street.omar, "/need Where do I park?", "N-1")


# --- co-owners -------------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_a_co_owner_hears_at_once_who_cast_and_can_object(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.chen.tap(card, "赞成")
    told = await street.wu.expect("陈志远 为你们共有的席位 1-1-202 在 V-1 投了那一张票")
    assert "赞成" not in told.text  # what was cast is for /ballot to show
    await street.wu.tap(told, "我有异议")
    listed = await street.wu.expect("从现在起有争议", after=told)
    await street.chen.expect("吴桂芳 对席位 1-1-202 在 V-1 的选票有异议")
    await street.ask(street.chen, "/object V-1 1-1-202 不是这样", "没有别人投的选票")
    assert "⚠ 持有人有异议：1 个（1-1-202）" in (await result(street)).text
    assert await street.look("SELECT settled_as FROM disputes") == [(None,)]
    assert listed.button("已经了结").data == "ob:1:4:ok"


async def test_whose_ballot_another_holder_replaced_is_told_that_it_was_changed(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.chen.tap(card, "赞成")
    await street.wu.expect("陈志远 为你们共有的席位 1-1-202 在 V-1 投了那一张票")
    await street.wu.tap(card, "反对")
    await street.chen.expect("吴桂芳 改了你们共有席位 1-1-202 在 V-1 的选票")


async def test_the_reason_of_an_objection_is_said_in_the_next_message_and_both_see_how_the_seat_stands(
    street: Neighbourhood,
) -> None:
    card = await street.open_vote()
    await street.chen.tap(card, "赞成")
    told = await street.wu.expect("1-1-202 在 V-1 投了")
    await street.wu.tap(told, "我有异议")
    asked = await street.wu.expect("想说明原因，请写在下一条消息里", after=told)
    await street.chen.expect("吴桂芳 对席位 1-1-202 在 V-1 的选票有异议。")
    await street.ask(street.wu, "我们 <没> 商量过", "其他持有人可以看到：我们 <没> 商量过")
    await street.chen.expect("1-1-202 在 V-1 的选票有异议：我们 <没> 商量过")
    own = await street.ask(street.chen, "/ballot V-1", "席位 1-1-202：赞成")
    assert "席位 1-1-202 有争议" in own.text
    assert "我们 <没> 商量过" in own.text
    await street.wu.tap(asked, "已经了结")
    await street.wu.expect("不再有异议", after=asked)
    await street.chen.expect("吴桂芳 对席位 1-1-202 在 V-1 的选票不再有异议")
    assert "有争议" not in (await street.ask(street.chen, "/ballot V-1", "席位 1-1-202：赞成")).text
    await street.ask(street.wu, "灯还是要装的", "这是")  # asked for no more: a sentence like any other


async def test_who_casts_instead_of_saying_why_is_heard_as_before(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.chen.tap(card, "赞成")
    told = await street.wu.expect("1-1-202 在 V-1 投了")
    await street.wu.tap(told, "我有异议")
    await street.wu.expect("想说明原因，请写在下一条消息里", after=told)
    await street.wu.tap(card, "反对")
    await street.ask(street.wu, "楼道的灯也坏了", "这是")
    assert await street.look("SELECT words, settled_as FROM disputes") == [(None, "cast")]


async def test_who_objects_and_says_no_why_is_heard_as_before_an_hour_later(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.chen.tap(card, "赞成")
    told = await street.wu.expect("1-1-202 在 V-1 投了")
    await street.wu.tap(told, "我有异议")
    await street.wu.expect("想说明原因，请写在下一条消息里", after=told)
    street.clock.advance(hours=1, seconds=1)
    await street.ask(street.wu, "我家的事，还有楼道的灯", "这是")
    assert await street.look("SELECT words, settled_as FROM disputes") == [(None, None)]


async def test_what_was_said_why_in_the_command_is_not_replaced_by_the_next_message(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.chen.tap(card, "赞成")
    told = await street.wu.expect("1-1-202 在 V-1 投了")
    await street.wu.tap(told, "我有异议")
    await street.ask(street.wu, "/object V-1 1-1-202 没商量过", "其他持有人可以看到：没商量过")
    await street.ask(street.wu, "楼道的灯也坏了", "这是")
    assert await street.look("SELECT words FROM disputes") == [("没商量过",)]


async def test_the_words_of_an_objection_go_with_whoever_is_forgotten(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.chen.tap(card, "赞成")
    await street.wu.expect("1-1-202 在 V-1 投了")
    await street.ask(street.wu, "/object V-1 1-1-202 没商量过", "其他持有人可以看到：没商量过")
    await street.chen.expect("没商量过")  # what was told before stays told, and is not what is asked for below
    sure = await street.ask(street.wu, "/forgetme", "忘记")
    await street.wu.tap(sure, sure.buttons[0][0].label)
    await street.becomes("SELECT words, settled_as FROM disputes", [(None, None)])
    assert "没商量过" not in (await street.ask(street.chen, "/ballot V-1", "有争议")).text


async def test_to_settle_one_objection_leaves_the_reason_of_another_asked_for(street: Neighbourhood) -> None:
    first, second = await street.open_vote(), await street.open_vote("第二次")
    asked = []
    for number, card in ((1, first), (2, second)):
        await street.chen.tap(card, "赞成")
        told = await street.wu.expect(f"1-1-202 在 V-{number} 投了")
        await street.wu.tap(told, "我有异议")
        asked.append(await street.wu.expect("请写在下一条消息里", after=told))
    await street.wu.tap(asked[0], "已经了结")
    await street.wu.expect("不再有异议", after=asked[1])
    await street.ask(street.wu, "没商量过", "其他持有人可以看到：没商量过")
    found = "SELECT v.number, d.words FROM disputes d JOIN votes v ON v.id = d.vote_id ORDER BY v.number"
    assert await street.look(found) == [(1, None), (2, "没商量过")]


async def test_an_objection_is_settled_by_word_or_by_casting_oneself(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.chen.tap(card, "赞成")
    await street.wu.expect("1-1-202 在 V-1 投了")
    await street.ask(street.wu, "/object V-1 1-1-202 没商量过", "从现在起有争议")
    await street.chen.expect("没商量过")
    await street.ask(street.wu, "/object V-1 1-1-202 -", "不再有异议")
    await street.ask(street.wu, "/object V-1 1-1-202 还是不对", "从现在起有争议")
    await street.wu.tap(card, "反对")
    await street.chen.expect("吴桂芳 改了你们共有席位")
    assert await street.look("SELECT settled_as FROM disputes ORDER BY id") == [("withdrawn",), ("cast",)]
    assert "有异议" not in (await result(street)).text
    assert await street.look("SELECT choice FROM ballots ORDER BY id DESC LIMIT 1") == [("no",)]


async def test_only_who_holds_the_seat_objects(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.chen.tap(card, "赞成")
    told = await street.wu.expect("1-1-202 在 V-1 投了")
    forged = told.button("我有异议").data or ""
    own = await street.ask(street.wang, "/help")
    assert "没有席位" in (await street.forged(street.wang, own, forged)).text
    await street.ask(street.wang, "/object V-1 1-1-202 …", "不是您持有的")
    for data in (
        "ob:9:9:no",
        "ob:1:9:no",
        "px:9:yes",
        "pb:9:yes",
        "as:9:yes",
        "tp:9:yes",
        "ob:1:1:x",
        "px::yes",
        "ob:1",
    ):
        assert (await street.forged(street.wang, own, data)).text, data
    assert await street.count("disputes") == 0


# --- proxies ---------------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_a_proxy_is_offered_accepted_used_and_beaten_by_the_holders_own_ballot(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.ask(street.wang, "/proxy @daniel V-1\n嘱托：不超预算就赞成", "已请 Daniel 为 1-1-102 投票")
    offer = await street.daniel.expect("王秀英 asks you to cast for seat 1-1-102 in V-1")
    assert "不超预算就赞成" in offer.text
    await street.ask(street.daniel, "/cast V-1 1-1-102 yes", "do not hold seat 1-1-102")
    await street.daniel.tap(offer, "Accept")
    await street.daniel.expect("You cast for seat 1-1-102 of 王秀英 now", after=offer)
    await street.wang.expect("Daniel 现在代您的席位 1-1-102 投票")
    assert "1-1-201" in (await street.daniel.tap(card, "反对")).text  # a tap is for one's own seat
    mine = await street.ask(street.daniel, "/proxy", "you cast for 王秀英")
    assert "1-1-102" in (await street.daniel.tap(mine, "1-1-102 · Yes")).text
    await street.wang.expect("Daniel 已凭您的委托，为您的席位 1-1-102")
    assert (
        "已经凭这个委托投出"
        in (await street.wang.tap(await street.ask(street.wang, "/help"), "px:1:end", forge=True)).text
    )
    assert "已改为反对" in (await street.wang.tap(card, "反对")).text
    await street.ask(street.daniel, "/cast V-1 1-1-102 yes", "holder of 1-1-102 has cast")
    said = (await result(street)).text
    assert "委托投票" not in said  # hers is the one that counts
    rows = await street.look("SELECT via, choice FROM ballots ORDER BY id")
    assert rows == [("tap", "no"), ("proxy", "yes"), ("tap", "no")]


async def test_a_proxy_is_taken_back_until_it_is_used(street: Neighbourhood) -> None:
    await street.open_vote()
    await take_proxy(street, street.wang, street.daniel, "@daniel V-1")
    mine = await street.ask(street.wang, "/proxy", "由 Daniel 代投")
    await street.wang.tap(mine, "结束委托")
    await street.daniel.expect("王秀英 has taken back the proxy for seat 1-1-102")
    await street.ask(street.daniel, "/cast V-1 1-1-102 yes", "do not hold seat 1-1-102")
    await take_proxy(street, street.wang, street.daniel, "@daniel V-1")
    await street.ask(street.daniel, "/cast V-1 1-1-102 yes", "is counted as Yes")
    assert "委托投票 1 张" in (await result(street)).text


async def forget(street: Neighbourhood, person: Person) -> None:
    asked = await street.ask(person, "/forgetme", "Shall I forget" if person is street.daniel else "要我忘记您吗")
    await person.tap(asked, "fg")
    await street.becomes(f"SELECT COUNT(*) FROM identities WHERE telegram_id = {person.id}", [(0,)])


async def test_nobody_waits_for_somebody_forgotten_to_cast_for_them(street: Neighbourhood) -> None:
    await street.open_vote()
    await take_proxy(street, street.wang, street.daniel, "@daniel V-1\n嘱托：不超预算就赞成")
    await street.ask(street.wu, "/proxy @daniel V-1", "已请 Daniel")
    await forget(street, street.daniel)
    for giver in (street.wang, street.wu):
        told = await giver.expect("退回了您的席位")
        assert "已注销的人" in told.text, "the name is forgotten with the rest"
        await street.ask(giver, "/proxy", "您没有委托别人")


async def test_nobody_casts_for_somebody_forgotten_and_what_was_cast_stays(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await take_proxy(street, street.wang, street.daniel, "@daniel V-1\n嘱托：赞成")
    await take_proxy(street, street.wu, street.daniel, "@daniel V-1\n嘱托：不超预算就赞成")
    await street.ask(street.daniel, "/cast V-1 1-1-202 yes", "is counted as Yes")
    for giver in (street.wang, street.wu):
        await forget(street, giver)
    await street.daniel.expect("has taken back the proxy for seat 1-1-102")
    assert await street.look("SELECT via, choice FROM ballots") == [("proxy", "yes")]
    assert await street.look("SELECT DISTINCT instruction FROM proxies") == [(None,)]
    mine = await street.ask(street.daniel, "/proxy", "somebody who is no longer known")
    assert "1-1-102" not in mine.text
    await street.daniel.tap(card, "赞成")
    assert "赞成，人数：2（100.0 %）" in (await result(street)).text, "both are counted"


async def test_neither_a_ring_nor_a_proxy_of_a_proxy_is_possible(street: Neighbourhood) -> None:
    await street.open_vote()
    await take_proxy(street, street.wang, street.daniel, "@daniel V-1")
    await street.ask(street.daniel, "/proxy @chen V-1\nseat: 1-1-102", "A proxy cannot be passed on")
    await take_proxy(street, street.daniel, street.chen, "@chen V-1", "接受")
    await street.ask(street.chen, "/proxy @wang V-1", "绕成一圈")
    await street.ask(street.zhou, "/proxy @zhou V-1", "本来就持有席位")
    await street.ask(street.wang, "/proxy @nobody V-1", "我不认识")


async def test_two_offers_that_would_close_a_ring_are_not_both_accepted(street: Neighbourhood) -> None:
    await street.open_vote()
    await street.ask(street.wang, "/proxy @daniel V-1", "已请")
    await street.ask(street.daniel, "/proxy @wang V-1", "is asked to cast")
    for_daniel, for_wang = await street.daniel.expect("asks you to cast"), await street.wang.expect("想委托您")
    await street.daniel.tap(for_daniel, "Accept")
    assert "绕成一圈" in (await street.wang.tap(for_wang, "接受")).text
    assert await street.look("SELECT COUNT(*) FROM proxies WHERE accepted_at IS NOT NULL") == [(1,)]


async def test_the_rule_names_what_it_does_not_allow(street: Neighbourhood) -> None:
    await keep(street, SMALL.replace('ballots = "any"', 'ballots = "instructed"'))
    await street.open_vote(rule="garden-2026")
    await street.ask(street.wang, "/proxy @daniel V-1", "只接受有嘱托的委托")
    await street.ask(street.wang, "/proxy @zhou V-1\n嘱托：赞成", "已请 周敏")
    offer = await street.zhou.expect("想委托您为席位 1-1-102")
    assert "不得受托的有：主持人。请委托人另请他人" in (await street.zhou.tap(offer, "接受")).text
    await street.ask(street.wang, f"/proxy {street.omar.id} V-1\n嘱托：赞成")
    assert await street.look("SELECT COUNT(*) FROM proxies WHERE accepted_at IS NOT NULL") == [(0,)]


async def test_a_proxy_for_all_votes_lasts_until_its_day(street: Neighbourhood) -> None:
    await take_proxy(street, street.wang, street.daniel, "@daniel\n有效期：3天")
    await street.open_vote()
    await street.ask(street.daniel, "/cast V-1 1-1-102 yes", "is counted as Yes")
    street.clock.advance(days=4)
    await street.open_vote("第二次")
    await street.ask(street.daniel, "/cast V-2 1-1-102 yes", "do not hold seat 1-1-102")
    await street.ask(street.daniel, "/proxy", "You have given no proxy")


async def test_who_leaves_the_group_keeps_the_seat_and_its_ballot(street: Neighbourhood) -> None:
    await street.open_vote()
    await street.group.leave(street.wang)
    await street.ask(street.wang, "/cast V-1 赞成", "已计为赞成")
    assert await street.count("ballots") == 1


@BOTH_WAYS
async def test_two_devices_at_once_leave_one_ballot_and_the_holders_own_goes_first(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await take_proxy(street, street.wang, street.daniel, "@daniel V-1")
    for choice in ("yes", "no") * 3:  # co-owners against each other, and a proxy against the holder
        await asyncio.gather(
            street.chen.tap(card, "赞成"), street.wu.tap(card, "反对"), street.wang.tap(card, f"b:1:{choice}"),
            street.daniel.say(street.daniel.private, f"/cast V-1 1-1-102 {choice}"),
        )  # fmt: skip
    await street.ask(street.daniel, "/cast V-1 1-1-102 abstain", "has cast")
    await street.becomes("SELECT COUNT(DISTINCT seat_id) FROM ballots", [(2,)])
    assert await street.look("SELECT COUNT(*) FROM ballots WHERE first") == [(2,)]
    (by_wang,) = await street.look(
        "SELECT b.choice, b.via FROM ballots b JOIN electorate e ON e.seat_id = b.seat_id WHERE e.label = '1-1-102' "
        "ORDER BY b.id DESC LIMIT 1"
    )
    assert by_wang == ("no", "tap")


# --- recusal ---------------------------------------------------------------------------------------------------------


async def test_a_recused_seat_casts_nothing_and_what_it_cast_is_not_counted(street: Neighbourhood) -> None:
    await keep(street)
    card = await street.open_vote(rule="garden-2026")
    for person in (street.zhou, street.wang, street.daniel):
        await person.tap(card, "赞成")
    await street.li.tap(card, "反对")
    await street.ask(street.li, "/recuse V-1 1-2-102 弟弟的公司投標", "已投的也不計入")
    assert "迴避" in (await street.li.tap(card, "反对")).text
    await street.ask(street.wang, "/recuse V-1 1-2-102 …", "不是您持有的")
    said = (await result(street)).text
    assert "回避：1 个席位" in said
    assert "12 个席位中有 3 个投了票" in said
    assert "3（" in said


async def test_where_the_rule_knows_no_recusal_it_is_refused(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.ask(street.wang, "/recuse V-1 1-1-102 亲戚", "没有回避一说")
    await street.wang.tap(card, "赞成")
    assert await street.count("recusals") == 0


# --- assisted ballots ------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_a_ballot_by_telephone_counts_once_its_witness_has_confirmed_it(street: Neighbourhood) -> None:
    await street.open_vote()
    said = "/assist V-1 1-2-102 电话 @wang 赞成"
    await street.ask(street.chen, said, "只有主持人或楼组长")
    await street.ask(street.zhou, said.replace("@wang", "@zhou"), "必须是您以外的人")
    await street.ask(street.zhou, said.replace("@wang", "@nobody"), "不认识")
    await street.ask(street.zhou, said, "正在请 王秀英 确认")
    asked = await street.wang.expect("您被写为见证人")
    assert "赞成，由电话告知" in asked.text
    assert await street.count("ballots") == 0
    await street.wang.tap(asked, "是，我见证了")
    told = await street.li.expect("由電話告知，已投入票箱：贊成")
    await street.zhou.expect("王秀英 已确认席位 1-2-102")
    assert "已经答复过" in (await street.wang.tap(asked, "不是")).text
    await street.li.tap(told, "我有異議")
    await street.li.expect("有爭議", after=told)
    shown = (await result(street)).text
    assert "电话 1 张" in shown
    assert "有异议：1 个（1-2-102）" in shown


async def test_whom_the_hall_cannot_write_to_is_told_by_whoever_wrote_the_ballot_down(street: Neighbourhood) -> None:
    """Nobody holds the seat here: it is not said that its holder learned of it, and the recorder has the receipt."""
    await street.open_vote()
    await street.ask(street.zhou, "/assist V-1 1-2-201 纸质 @wang 反对", "正在请")
    asked = await street.wang.expect("您被写为见证人")
    await street.wang.tap(asked, "是，我见证了")
    assert "已告知" not in (await street.wang.expect("联系不上", after=asked)).text
    handed = await street.zhou.expect("王秀英 已确认席位 1-2-201")
    assert "已告知" not in handed.text
    assert "请当面告诉投票的人" in handed.text
    assert re.search("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", handed.text)


async def test_nobody_writes_down_a_ballot_over_the_holders_own(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.ask(street.zhou, "/assist V-1 1-2-102 纸质 @wang 反对", "正在请")
    asked = await street.wang.expect("您被写为见证人")
    await street.li.tap(card, "赞成")
    assert "已在 V-1 自己投票" in (await street.wang.tap(asked, "是，我见证了")).text
    await street.ask(street.zhou, "/assist V-1 1-2-102 纸质 @wang 反对", "已在 V-1 自己投票")
    assert await street.look("SELECT choice, via FROM ballots") == [("yes", "tap")]


async def test_a_witness_who_comes_after_the_close_is_too_late(street: Neighbourhood) -> None:
    await street.open_vote()
    await street.ask(street.zhou, "/assist V-1 1-2-102 纸质 @wang 反对", "正在请")
    asked = await street.wang.expect("您被写为见证人")
    await result(street)
    assert "不再接受投票" in (await street.wang.tap(asked, "是，我见证了")).text
    assert await street.count("ballots") == 0


# --- two people ------------------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_a_seat_changes_hands_by_a_moderator_and_a_teller_and_both_holders_hear_of_it(
    street: Neighbourhood,
) -> None:
    card = await street.open_vote()
    await street.wang.tap(card, "赞成")
    await meet_omar(street)
    await street.ask(street.chen, f"/reassign 1-1-102 @wang {street.omar.id} 已出售", "主持人和监票人")
    await street.ask(street.zhou, f"/reassign 1-1-102 @chen {street.omar.id} 已出售", "并不持有")
    await street.ask(street.zhou, f"/reassign 1-1-102 @wang {street.omar.id} 已出售", "已请 1 人确认")
    asked = await street.daniel.expect("周敏 proposes to give seat 1-1-102 from 王秀英 to Omar: 已出售")
    await street.daniel.tap(asked, "Confirm")
    await street.wang.expect("席位 1-1-102 已由主持人和监票人共同从 王秀英 改到 Omar 名下")
    await street.omar.expect("Seat 1-1-102 has gone from 王秀英 to Omar")
    await street.zhou.expect("Daniel 已确认，已经执行：席位 1-1-102 从 王秀英 改到 Omar 名下")
    assert "没有席位" in (await street.wang.tap(card, "反对")).text
    assert "Changed to No for 1-1-102" in (await street.omar.tap(card, "反对")).text
    assert "settled already" in (await street.daniel.tap(asked, "Refuse")).text


async def test_nobody_is_both_people_and_a_day_is_the_limit(street: Neighbourhood) -> None:
    await meet_omar(street)
    await street.ask(street.zhou, f"/reassign 1-1-102 @wang {street.omar.id} 已出售", "已请 1 人确认")
    asked = await street.daniel.expect("proposes to give")
    own = await street.ask(street.zhou, "/help")
    assert "两个不同的人" in (await street.forged(street.zhou, own, "tp:1:yes")).text
    street.clock.advance(days=1)
    assert "24 hours are over" in (await street.daniel.tap(asked, "Confirm")).text
    await street.post(street.zhou, "/role @daniel -teller", "不再是")
    await street.ask(street.zhou, f"/reassign 1-1-102 @wang {street.omar.id} 已出售", "没有别人担任")


# --- afterwards ------------------------------------------------------------------------------------------------------


async def test_after_the_vote_a_holder_says_that_something_is_wrong(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.wang.tap(card, "赞成")
    await result(street)
    told = await street.wang.expect("V-1 已结束。您的席位")
    assert told.text.startswith("门口装灯"), "who has a seat in ten votes is told ten times"
    await street.wang.tap(told, "1-1-102：这里不对")
    answer = await street.wang.expect("的持有人说有误", after=told)
    await street.until(lambda message: "⚠ 截止后有持有人说有误：1 个（1-1-102）" in message.text)
    await street.wang.tap(answer, "已经了结")
    await street.wang.expect("不再有异议", after=answer)
    await street.until(lambda message: message.text.startswith("V-1") and "说有误" not in message.text)


async def test_what_is_wrong_with_a_result_reaches_those_who_watch_over_the_vote(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.wang.tap(card, "赞成")
    await result(street)
    told = await street.wang.expect("V-1 已结束。您的席位")
    await street.wang.tap(told, "1-1-102：这里不对")
    await street.wang.expect("哪里不对？请写在下一条消息里", after=told)
    await street.daniel.expect("王秀英 says that what was counted for seat 1-1-102 is wrong.")
    await street.zhou.expect("王秀英 说席位 1-1-102 计入的不对。")
    await street.ask(street.wang, "我投的是 <反对>", "已转告主持人和监票人：我投的是 <反对>")
    await street.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'result-disputed'", [(4,)])
    street.clock.advance(days=1)  # each has had the one message that they get unasked in a day
    await street.daniel.expect("is wrong: 我投的是 <反对>")
    await street.zhou.expect("计入的不对：我投的是 <反对>")
    assert not [each for each in street.chen.private.messages if "我投的是" in each.text]


async def test_one_command_shows_everything_of_ones_own(street: Neighbourhood) -> None:
    card = await street.open_vote()
    await street.wang.tap(card, "赞成")
    await street.wang.say(street.group, "/need 灯坏了")
    await street.until(lambda message: message.text.startswith("N-1"))
    await take_proxy(street, street.wang, street.daniel, "@daniel V-1")
    shown = (await street.ask(street.wang, "/me", "樱花苑：")).text
    for part in (
        "樱花苑：您持有 1-1-102",
        "V-1",
        "席位 1-1-102：赞成，回执",
        "您已自己投票，以您的票为准",
        "您的需求 N-1（附议 0）：灯坏了",
    ):
        assert part in shown
    await street.ask(street.omar, "/me", "Do you have a code")
