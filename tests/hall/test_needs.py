"""A need and its author: worded anew, taken back, placed; and its neighbours: me too because, it concerns my flat."""

from collections.abc import AsyncIterator

import pytest

from domain.needs import HOURLY
from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

LAMP = "/need The lamp by gate 2 is broken"


async def pressed(person: Person, message: TownMessage, button: str, expected: str) -> TownMessage:
    """Press a button; what the hall says next in private."""
    await person.tap(message, button)
    return await person.expect(expected, after=message)


async def said(home: Neighbourhood) -> TownMessage:
    """Daniel's need, said in the group; its card."""
    await home.daniel.say(home.group, LAMP)
    return await home.card("N-1")


@BOTH_WAYS
async def test_me_too_because(home: Neighbourhood) -> None:
    card = await said(home)
    link = card.button("说说理由").url
    assert link
    asked = await home.wang.follow(link)
    await home.wang.expect("对您有什么影响", after=asked)
    await home.ask(home.wang, "我母亲晚上看不清 <楼梯>", "已列在 N-1")
    await home.until(lambda message: message.id == card.id and "1 位邻居说了理由" in message.text)
    assert "我也是 · 1" in card.button("我也是").label, "who says why says me too"
    shown = await home.ask(home.zhou, "/needs N-1", "附议的理由")
    assert "王秀英：我母亲晚上看不清 <楼梯>" in shown.text
    await home.ask(home.wang, "/metoo N-1 还有孩子", "N-1")
    assert await home.look("SELECT because FROM need_supports") == [("还有孩子",)]
    own = await home.daniel.follow(link)
    assert "is your own need" in (await home.daniel.expect("N-1", after=own)).text
    await home.ask(home.wang, "/metoo", "/metoo N-1")


async def test_a_reason_that_is_too_long_is_waited_for_still(home: Neighbourhood) -> None:
    card = await said(home)
    await home.wang.follow(card.button("说说理由").url or "")
    await home.wang.expect("对您有什么影响")
    await home.ask(home.wang, "灯" * 301, "太长")
    await home.ask(home.wang, "看不见", "已列在 N-1")


async def test_it_concerns_my_flat_is_one_tap_and_counted_apart(home: Neighbourhood) -> None:
    card = await said(home)
    answer = await home.wang.tap(card, "涉及我家")
    assert "1-1-102" in answer.text
    await home.until(lambda message: message.id == card.id and message.button("涉及我家").label.endswith("1"))
    assert card.button("我也是").label.endswith("0"), "that is no support"
    await home.wang.tap(card, "涉及我家")
    assert await home.count("need_seats") == 0, "a second tap takes it back"
    nobody = await home.omar.tap(card, "涉及我家")
    assert "You hold no seat" in nobody.text


async def test_its_author_and_moderators_mark_seats_and_stairs(home: Neighbourhood) -> None:
    await said(home)
    await home.ask(home.daniel, "/concerns N-1 1-1", "concerns 4 seats")
    await home.ask(home.daniel, "/concerns N-1 1", "concerns 8 seats")
    await home.ask(home.daniel, "/concerns N-1 - 1-2-202", "concerns 7 seats")
    await home.ask(home.zhou, "/concerns N-1 2-1-101 2-1-102", "9")
    assert await home.look("SELECT COUNT(*) FROM acts WHERE kind = 'seats concerned'") == [(1,)]
    await home.ask(home.wang, "/concerns N-1 1", "别人的需求")
    await home.ask(home.daniel, "/concerns N-1 1 9-9", "no seat, stair or building “9-9”")
    await home.ask(home.daniel, "/concerns", "/concerns N-1")
    await home.post(home.daniel, "/concerns N-1 1-1-101", "in private only")
    assert await home.count("need_seats") == 9


async def test_flats_are_named_to_author_and_moderator_in_private_only(home: Neighbourhood) -> None:
    await said(home)
    await home.ask(home.daniel, "/concerns N-1 1-1-201", "N-1")
    assert "Seats: 1-1-201" in (await home.ask(home.daniel, "/needs N-1", "Said")).text
    assert "1-1-201" in (await home.ask(home.zhou, "/needs N-1", "提出")).text
    assert "1-1-201" not in (await home.ask(home.wang, "/needs N-1", "提出")).text
    assert "1-1-201" not in (await home.post(home.zhou, "/needs N-1", "提出")).text


@BOTH_WAYS
async def test_worded_anew_with_its_history_and_supporters_told(home: Neighbourhood) -> None:
    card = await said(home)
    await home.wang.tap(card, "我也是")
    whole = await home.ask(home.daniel, "/needs N-1", "Said")
    await pressed(home.daniel, whole, "Word it anew", "What should N-1 say?")
    await home.ask(home.daniel, "Both lamps by gate 2 are broken", "Those who support it are told (1)")
    await home.until(
        lambda message: message.id == card.id and "Both lamps" in message.text and "修改过" in message.text
    )
    told = await home.wang.expect("改了文字")
    assert "Both lamps" in told.text
    assert "The lamp by gate 2 is broken" in (await home.ask(home.daniel, "/needs N-1", "It said before")).text
    await home.ask(home.daniel, "/reword N-1 Both lamps by gate 2 are broken", "says that already")
    await home.ask(home.wang, "/reword N-1 没有灯", "别人的需求")
    await home.ask(home.daniel, "/reword N-1", "/reword N-1")
    assert await home.look("SELECT text FROM need_versions") == [("The lamp by gate 2 is broken",)]


async def test_taken_back_after_being_asked_with_supporters_told(home: Neighbourhood) -> None:
    card = await said(home)
    await home.wang.tap(card, "我也是")
    whole = await home.ask(home.daniel, "/needs N-1", "Said")
    sure = await pressed(home.daniel, whole, "Take it back", "It cannot be undone")
    await pressed(home.daniel, sure, "Yes, take N-1 back", "N-1 is taken back")
    await home.until(lambda message: message.id == card.id and "已由作者撤回" in message.text and not message.buttons)
    assert "已由作者撤回" in (await home.wang.expect("撤回")).text
    await home.ask(home.wang, "/needs N-1", "撤回")
    await home.ask(home.wang, "/metoo N-1", "撤回")
    await home.ask(home.daniel, "/needs", "Nobody has said a need")
    again = await home.daniel.tap(sure, "Yes, take N-1 back")
    assert "taken back" in again.text
    refused = await home.forged(home.wang, card, "n:1")
    assert "撤回" in refused.text
    assert await home.look("SELECT text FROM needs") == [("The lamp by gate 2 is broken",)], "its row is kept"


async def test_a_need_that_a_proposal_answers_stays(home: Neighbourhood) -> None:
    await said(home)
    await home.post(home.zhou, "/propose 装灯\n需求：N-1\n内容：装六盏灯", "P-1")
    whole = await home.ask(home.daniel, "/needs N-1", "Said")
    sure = await pressed(home.daniel, whole, "Take it back", "It cannot be undone")
    assert "has led to P-1" in (await home.daniel.tap(sure, "Yes, take N-1 back")).text


async def test_nobody_else_can_press_its_authors_buttons(home: Neighbourhood) -> None:
    await said(home)
    whole = await home.ask(home.daniel, "/needs N-1", "Said")
    for data in ("ne:1", "nW:1", "nb:1", "nf:1:0:0"):
        mine = await home.ask(home.wang, "/needs N-1", "提出")
        assert "别人的需求" in (await home.forged(home.wang, mine, data)).text, data
    for data in ("nf:1:77:0", "nb:77", "nb:1:x", "nf:1:0:0:0"):
        answer = await home.forged(home.daniel, whole, data)
        assert answer.text, data
    assert await home.look("SELECT text, building FROM needs") == [("The lamp by gate 2 is broken", "")]


HOUSES = """seat,area,building,stair,floor,code
1-1-101,80,1,1,1,KEYZ11101A
2-1-101,80,2,1,1,KEYZ21101A
2-1-201,80,2,1,2,KEYZ21201A
10-1-101,80,10,1,1,KEYZ101101A
"""


@pytest.fixture
async def houses(courtyard: Neighbourhood) -> AsyncIterator[Neighbourhood]:
    """A hall whose roll says in which building each seat is, and on which floor."""
    async with courtyard.hall():
        await courtyard.set_up()
        preview = await courtyard.send_roll(HOUSES.encode())
        await courtyard.zhou.tap(preview, "保存")
        await courtyard.zhou.expect("已保存", after=preview)
        await courtyard.seat(courtyard.daniel, "2-1-101")
        yield courtyard


async def test_building_and_floor_by_buttons(houses: Neighbourhood) -> None:
    home = houses
    card = await said(home)
    whole = await home.ask(home.daniel, "/needs N-1", "Said")
    buildings = await pressed(home.daniel, whole, "Say where", "Choose the building")
    labels = [button.label for row in buildings.buttons for button in row]
    assert labels == ["1", "2", "10"], "in the order of the roll"
    floors = await pressed(home.daniel, buildings, "2", "On which floor of building 2")
    await pressed(home.daniel, floors, "All of the building", "N-1 is in building 2.")
    await home.until(lambda message: message.id == card.id and "楼栋 2" in message.text)
    await pressed(home.daniel, floors, "2", "N-1 is in building 2, floor 2.")
    await home.until(lambda message: message.id == card.id and "楼栋 2，2 层" in message.text)
    await home.ask(home.daniel, "/concerns N-1 2-1", "concerns 2 seats")
    await home.ask(home.daniel, "/concerns N-1 10", "concerns 3 seats")


async def test_a_place_is_sent_as_a_reply_to_the_card(home: Neighbourhood) -> None:
    card = await said(home)
    await home.wang.point(home.group, 31.2, 121.4, reply_to=card)
    await home.daniel.point(home.group, 31.2304, 121.4737, reply_to=card)
    await home.until(lambda message: message.id == card.id and "地图上的一点" in message.text)
    assert await home.look("SELECT latitude FROM needs") == [(31.2304,)], "of its author only"


MANY_THINGS = (
    "a bench", "the lift is out", "lamps", "the gate is broken", "the drain is blocked", "bins", "parcel lockers",
    "chargers", "the roof leaks", "dogs", "mosquitoes", "a letter box",
)  # fmt: skip
"""None of them may be another: who says what is there already is asked first."""


async def test_a_list_of_needs_has_pages(home: Neighbourhood) -> None:
    await home.ask(home.wang, "/needs", "还没有人提需求")
    for place, thing in enumerate(MANY_THINGS):
        await home.ask(home.wang if place % 2 else home.chen, f"/need {thing}", "N-")
    page = await home.ask(home.wang, "/needs", "（12）")
    assert "N-12" in page.text
    assert "N-2 " not in page.text
    await home.wang.tap(page, "11–12")
    older = await home.wang.expect("N-2 ", after=page)
    assert [button.label for row in older.buttons for button in row] == ["1–10"]
    await home.ask(home.wang, "/needs 什么", "/needs N-1")


async def test_somebody_who_floods_is_asked_to_wait_kindly(home: Neighbourhood) -> None:
    for number, thing in enumerate(MANY_THINGS[:HOURLY]):
        await home.ask(home.daniel, f"/need {thing}", f"N-{number + 1}")
    refused = await home.ask(home.daniel, "/need two flower beds", "Thank you for so many needs")
    assert "60 minutes" in refused.text or "59 minutes" in refused.text
    await home.ask(home.wang, "/need 花坛", f"N-{HOURLY + 1}")  # nobody else waits for it
    home.clock.advance(seconds=3601)
    await home.ask(home.daniel, "/need a swing", f"N-{HOURLY + 2}")


async def test_marks_that_turn_the_direction_and_markup_do_no_harm(home: Neighbourhood) -> None:
    await home.daniel.say(home.group, "/need \u202ebroken\u202c <b>lamp</b> &amp; [x](http://y)")
    card = await home.card("N-1")
    assert "broken <b>lamp</b> &amp; [x](http://y)" in card.text
    assert "\u202e" not in card.text
