"""A seat with an interest of its own, named by others: two people do it, all hear why, its holder may object."""

import pytest

from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_rules import keep


@pytest.fixture
async def street(home: Neighbourhood) -> Neighbourhood:
    """Daniel is a teller, and the rule lets seats with an interest of their own be left out."""
    await home.post(home.zhou, "/role @daniel teller", "监票人")
    await keep(home)
    return home


@BOTH_WAYS
async def test_a_moderator_names_it_a_teller_confirms_it_and_the_holder_objects(street: Neighbourhood) -> None:
    card = await street.open_vote("种花", "garden-2026")
    await street.chen.tap(card, "赞成")
    await street.zhou.tap(card, "反对")
    await street.daniel.tap(card, "赞成")
    await street.ask(street.zhou, "/recuse V-1 1-1-202 他的公司参加投标", "确认后执行")
    assert await street.count("recusals") == 0, "one alone keeps nobody from voting"
    asked = await street.daniel.expect("be recused from V-1: 他的公司参加投标")
    await street.daniel.tap(asked, "Confirm")
    published = await street.zhou.expect("让席位 1-1-202 回避", street.group)
    assert "理由：他的公司参加投标" in published.text
    assert "已告知持有人" in published.text
    told = await street.chen.expect("须回避，不能投票")
    assert "回避" in (await street.chen.tap(card, "反对")).text
    await street.chen.tap(told, "我有异议")
    objected = await street.chen.expect("异议会和结果一起列出", after=told)
    await street.chen.tap(objected, "已经了结")
    await street.chen.expect("不再有异议", after=objected)
    await street.ask(street.chen, "/recuse V-1 1-1-202 -", "异议会和结果一起列出")
    street.clock.advance(days=7, seconds=1)
    result = await street.until(lambda message: "V-1" in message.text and "根：" in message.text)
    assert "⚠ 持有人不同意的回避：1 个（1-1-202）" in result.text
    assert "有疑问的席位：1 个（持有人不同意的回避 1）" in result.text
    assert "这些席位可能改变结果" in result.text  # with his yes it would have been two to one, and enough


async def test_the_group_is_not_told_that_a_holder_knows_whom_nobody_can_write_to(street: Neighbourhood) -> None:
    await street.open_vote("种花", "garden-2026")
    await street.ask(street.zhou, "/recuse V-1 1-2-201 他的公司参加投标", "确认后执行")
    await street.daniel.tap(await street.daniel.expect("be recused from V-1"), "Confirm")
    published = await street.zhou.expect("让席位 1-2-201 回避", street.group)
    assert "持有人在这里联系不上" in published.text
    assert "已告知" not in published.text


async def test_who_has_one_seat_left_is_not_told_of_several(street: Neighbourhood) -> None:
    await street.seat(street.daniel, "1-2-102")
    await street.open_vote("种花", "garden-2026")
    await street.ask(street.daniel, "/ballot V-1", "cast for your 2 seats together")
    await street.ask(street.daniel, "/recuse V-1 1-2-102 my brother bids", "recused")
    own = await street.ask(street.daniel, "/ballot V-1", "Seat 1-2-102: recused")
    assert "together" not in own.text


async def test_a_moderator_lifts_it_again_and_the_seat_votes(street: Neighbourhood) -> None:
    card = await street.open_vote("种花", "garden-2026")
    await street.ask(street.zhou, "/recuse V-1 1-1-202 他的公司参加投标", "确认后执行")
    asked = await street.daniel.expect("be recused from V-1")
    await street.daniel.tap(asked, "Confirm")
    told = await street.chen.expect("须回避，不能投票")
    await street.ask(street.zhou, "/recuse V-1 1-1-202 -", "恢复参加")
    await street.chen.expect("又可以参加 V-1", after=told)
    assert "赞成" in (await street.chen.tap(card, "赞成")).text
    data = told.button("我有异议").data or ""
    assert "没有" in (await street.forged(street.chen, told, data)).text  # there is nothing left to object to


async def test_nobody_names_a_seat_without_the_role_or_lifts_what_its_holder_said(street: Neighbourhood) -> None:
    card = await street.open_vote("种花", "garden-2026")
    await street.ask(street.wang, "/recuse V-1 1-1-202 …", "不是您持有的")
    await street.ask(street.chen, "/recuse V-1 1-1-202 我弟弟投标", "不投票")
    await street.ask(street.zhou, "/recuse V-1 1-1-202 -", "不是您持有的")
    own = await street.ask(street.wang, "/help")
    for data in ("rc:1:4:no", "rc:1:99:no", "rc:9:4:ok", "rc:1:4:x", "rc:1"):
        assert (await street.forged(street.wang, own, data)).text, data
    assert "回避" in (await street.chen.tap(card, "赞成")).text
    assert await street.look("SELECT named, objected_at FROM recusals") in ([(0, None)], [(False, None)])
