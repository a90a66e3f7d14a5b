"""A proxy given in private, step by step; and the ballot of somebody who has only lent seats to cast for."""

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_vote_wizard import press
from tests.hall.voter import Voter, open_on


async def guided(home: Neighbourhood, giver: Person, name: str, called: str) -> TownMessage:
    """A giver begins, and finds the taker by a part of the name; the next question."""
    mine = await home.ask(giver, "/proxy", "委托")
    await giver.tap(mine, "请人代我投票")
    await giver.expect("第 1 步，共 4 步。请谁代您投票", after=mine)
    found = await home.ask(giver, name, "第 2 步，共 4 步。是其中哪一位")
    return await press(giver, found, called, "第 3 步，共 4 步")


async def accepted(home: Neighbourhood, taker: Person, giver: Person) -> None:
    offers = await home.ask(taker, "/proxy", giver.name)
    await taker.tap(offers, "Accept")
    await taker.expect(giver.name, after=offers)


@BOTH_WAYS
async def test_who_knows_no_commands_lets_a_neighbour_cast_for_one_vote(home: Neighbourhood) -> None:
    await home.open_vote()
    await home.daniel.start()
    asked = await guided(home, home.wang, "dan", "Daniel @daniel")
    assert "只委托一次表决" in asked.text  # she has one seat, so which is not asked
    asked = await press(home.wang, asked, "V-1", "第 4 步，共 4 步。要对方怎么投")
    preview = await home.ask(home.wang, "不超预算就赞成", "代您投票的人")
    assert "Daniel @daniel" in preview.text
    await press(home.wang, preview, "确认", "已请 Daniel 为 1-1-102 投票")
    await accepted(home, home.daniel, home.wang)
    own = await home.ask(home.daniel, "/ballot V-1", "1-1-201")
    lent = await home.daniel.expect("不超预算就赞成", after=own)
    assert "Seat 1-1-102 of 王秀英: nothing cast yet" in lent.text
    await home.daniel.tap(lent, "1-1-102 · Yes")
    await home.wang.expect("Daniel 已凭您的委托")
    again = await home.ask(home.daniel, "/ballot V-1", "1-1-201")
    await home.daniel.expect("you have cast Yes, and may change it", after=again)


async def test_of_two_people_with_one_name_the_right_one_is_chosen(home: Neighbourhood) -> None:
    other = home.town.add_person("陈志远", "zh-hans", "chen_two")
    await home.group.join(other)
    await home.post(other, "/need 停车", "N-1")
    await home.open_vote()
    found = await guided(home, home.wang, "陈", "陈志远 @chen_two")
    preview = await press(home.wang, found, "V-1", "要对方怎么投")
    preview = await press(home.wang, preview, "跳过", "陈志远 @chen_two")
    await press(home.wang, preview, "确认", "已请 陈志远")
    assert await home.look("SELECT username FROM proxies JOIN identities ON person_id = taker_id") == [("chen_two",)]


async def test_nobody_of_that_name_and_nobody_of_elsewhere_is_found(home: Neighbourhood) -> None:
    await home.open_vote()
    stranger = home.town.add_person("赵外人", "zh-hans", "outside")
    await stranger.start()
    mine = await home.ask(home.wang, "/proxy", "委托")
    await home.wang.tap(mine, "请人代我投票")
    await home.wang.expect("请谁代您投票", after=mine)
    for name in ("赵外人", "%", "王秀英", "_"):
        await home.ask(home.wang, name, name)
    assert await home.count("proxies") == 0


@pytest.mark.parametrize("scope", ["90 天内的每次表决", "V-1"])
async def test_who_has_only_lent_seats_sees_them_under_ballot_and_fills_one_in(home: Neighbourhood, scope: str) -> None:
    await home.omar.start()
    await home.post(home.omar, "/need Where do I park?", "N-1")
    await open_on(home, "approval", "装灯", "长椅", "秋千")
    asked = await guided(home, home.wang, "omar", "Omar @omar")
    asked = await press(home.wang, asked, scope, "要对方怎么投")
    preview = await press(home.wang, asked, "跳过", "代您投票的人")
    await press(home.wang, preview, "确认", "已请 Omar")
    await home.ask(home.omar, "/ballot V-1", "no seat")
    await accepted(home, home.omar, home.wang)
    omar = Voter(home, home.omar)
    omar.paper = await home.ask(home.omar, "/ballot V-1", "nothing cast yet")
    await omar.press("Fill in for 1-1-102", "装灯")
    await omar.press("长椅", "长椅")
    await omar.press("Cast", "1-1-102")
    assert await home.look("SELECT choice, via FROM ballots") == [("2", "proxy")]
    await home.ask(home.wang, "/cast V-1 1", "1-1-102")
    await home.ask(home.omar, "/ballot V-1", "its holder has cast")


async def test_who_has_cast_already_is_told_that_a_proxy_changes_nothing_there(home: Neighbourhood) -> None:
    card = await home.open_vote()
    await home.daniel.start()
    await home.wang.tap(card, "反对")
    asked = await guided(home, home.wang, "dan", "Daniel @daniel")
    asked = await press(home.wang, asked, "V-1", "要对方怎么投")
    preview = await press(home.wang, asked, "跳过", "代您投票的人")
    await press(home.wang, preview, "确认", "您自己已为 1-1-102 投了票，以您的票为准")
    await accepted(home, home.daniel, home.wang)
    given = await home.ask(home.wang, "/proxy", "V-1：您已自己投票，以您的票为准")
    assert given.button("结束委托").data
    taken = await home.ask(home.daniel, "/proxy", "王秀英 has cast, and that goes before")
    assert "1-1-102 · Yes" not in str(taken), "it would only be refused"
    home.clock.advance(days=7, seconds=1)
    await home.until(lambda message: "V-1" in message.text and "根：" in message.text)
    await home.ask(home.wang, "/proxy", "您没有委托别人")
    mine = await home.ask(home.wang, "/me", "1-1-102：反对")
    assert "Daniel" not in mine.text, "the vote is over, and the proxy with it"
