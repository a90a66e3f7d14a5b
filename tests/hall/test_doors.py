"""Who goes round: the doors that nobody opened in chat, by building and floor, marked off together."""

import pytest

from domain.roll import Unit
from handlers.screens.doors import doors_screen
from handlers.screens.screen import Links
from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood, code_of
from texts import LANGUAGES, texts_in
from usecases.doors import PAGE, Door, DoorsCard

PLACED = [
    ("1-1-101", "1", "1", "1", "周敏"),
    ("1-1-102", "1", "1", "1", "王秀英"),
    ("1-1-201", "1", "1", "2", "Daniel"),
    ("1-2-101", "1", "2", "1", "赵强"),
    ("2-1-101", "2", "1", "1", "何平"),
    ("2-1-1001", "2", "1", "10", "冯涛"),
    ("2-1-201", "2", "1", "2", "郑洁"),
]


def placed_roll() -> bytes:
    rows = [
        f"{seat},{building},{stair},{floor},{name},{name},80,{code_of(seat)}"
        for seat, building, stair, floor, name in PLACED
    ]
    return "\n".join(["seat,building,stair,floor,owner,holder_name,area,code", *rows]).encode()


async def they_move_in(c: Neighbourhood) -> TownMessage:
    """Three of seven have taken their seats, Daniel has blocked nobody, and the vote is open."""
    await c.set_up()
    preview = await c.send_roll(placed_roll())
    await c.zhou.tap(preview, "保存")
    await c.zhou.expect("已保存", after=preview)
    await c.seat(c.zhou, "1-1-101")
    await c.seat(c.wang, "1-1-102")
    await c.seat(c.daniel, "1-1-201")
    return await c.open_vote(closes="3天")


def labels(doors: TownMessage) -> list[list[str]]:
    return [[button.label for button in row] for row in doors.buttons]


@BOTH_WAYS
async def test_two_heads_go_round_and_see_what_the_other_found(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        card = await they_move_in(c)
        await c.post(c.zhou, "/role @wang 楼组长 1", "负责的楼栋：1")
        await c.post(c.zhou, "/role @daniel building-head 1 2", "负责的楼栋：1, 2")
        wangs = await c.ask(c.wang, "/doors V-1", "还没投票的住户")
        assert labels(wangs) == [["1-1-101", "1-1-102"], ["1-1-201"], ["📵 1-2-101"], ["↻ 1 / 1"]]
        assert "还剩 4 户；其中 1 户" in wangs.text
        daniels = await c.ask(c.daniel, "/doors V-1", "who has not voted yet")
        assert labels(daniels)[3:6] == [["📵 2-1-101"], ["📵 2-1-201"], ["📵 2-1-1001"]]  # the tenth floor comes last

        assert (await c.wang.tap(wangs, "📵 1-2-101")).text == "1-2-101：去过了"
        await c.daniel.private.wait_for(lambda message: message is daniels and "✅ visited (王秀英" in message.text)
        assert (await c.daniel.tap(daniels, "✅ 1-2-101")).text == "1-2-101: nobody home"
        await c.wang.private.wait_for(lambda message: message is wangs and "🚪 没人在家（Daniel" in message.text)

        await c.daniel.tap(card, "赞成")
        await c.wang.tap(wangs, "↻ 1 / 1")
        await c.wang.private.wait_for(lambda message: message is wangs and "还剩 3 户" in message.text)
        assert not any("1-1-201" in label for row in labels(wangs) for label in row)
        assert "赞成" not in wangs.text  # nor how anybody voted

        door = wangs.button("1-1-102").data or ""
        c.clock.advance(days=3, seconds=1)
        await c.wang.private.wait_for(lambda message: message is wangs and "表决已经截止" in message.text)
        assert not wangs.buttons
        assert "V-1 已于" in (await c.forged(c.wang, wangs, door)).text
        await c.becomes("SELECT COUNT(*) FROM door_marks", [(1,)])


@BOTH_WAYS
async def test_a_head_sees_no_building_but_their_own(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        await they_move_in(c)
        await c.ask(c.wang, "/doors V-1", "只给楼组长和主持人")
        await c.post(c.zhou, "/role @wang 楼组长", "还没有指定楼栋")
        await c.ask(c.wang, "/doors V-1", "还没有给您指定楼栋")
        assert "可用：1、2" in (await c.post(c.zhou, "/role @wang 楼组长 7")).text
        await c.post(c.zhou, "/role @wang 楼组长 2", "负责的楼栋：2")
        await c.ask(c.wang, "/doors V-1 1", "2")
        own = await c.ask(c.wang, "/doors V-1", "还剩 3 户")
        every = await c.ask(c.zhou, "/doors V-1", "还剩 7 户")
        assert "还剩 4 户" in (await c.ask(c.zhou, "/doors V-1 1", "还剩")).text
        ((first,),) = await c.look("SELECT id FROM seats WHERE label = '1-1-101'")
        ((list_id,),) = await c.look("SELECT l.id FROM door_lists l JOIN identities i ON i.person_id = l.person_id "
                                     "WHERE i.username = 'wang'")  # fmt: skip
        forged = await c.forged(c.wang, own, f"d:{list_id}:{first}:visited")
        assert "这个按钮" in forged.text
        other = every.buttons[0][0].data or ""
        await c.forged(c.wang, own, other)  # on the moderator's list
        await c.forged(c.wang, own, f"d:{list_id}:{first}:burned")
        assert await c.count("door_marks") == 0

        await c.post(c.zhou, "/role @wang -楼组长", "不再")
        await c.wang.tap(own, "↻ 1 / 1")
        await c.becomes("SELECT COUNT(*) FROM head_buildings", [(0,)])


@BOTH_WAYS
async def test_the_same_tap_delivered_twice_marks_once(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        await they_move_in(c)
        doors = await c.ask(c.zhou, "/doors V-1", "还剩 7 户")
        await c.zhou.tap(doors, "📵 1-2-101")
        await c.again(await c.delivered('"d:'))
        await c.zhou.private.wait_for(lambda message: message is doors and "去过了（周敏" in message.text)
        assert await c.look("SELECT mark FROM door_marks") == [("visited",)]
        again = await c.ask(c.zhou, "/doors V-1", "还剩 7 户")  # asked for anew, it stands below
        assert again is not doors
        assert "✅ 1-2-101" in [label for row in labels(again) for label in row]


def test_doors_that_do_not_say_where_they_are_stand_under_their_building_and_stair() -> None:
    places = [
        ("1-1-101", "1", "1", "1"),
        ("花店", "1", "1", "1"),
        ("G-07", "车库", "", "-1"),
        ("G-12", "车库", "", "-2"),
    ]
    doors = tuple(Door(seat, *place, True, "", "", 0) for seat, place in enumerate(places))
    card = DoorsCard(7, 1, "装灯", True, 10**12, "UTC", ("1", "车库"), 0, 1, doors, 4, 0, 0)
    rows = doors_screen(card, texts_in("zh-Hans"), Links("bot")).rows
    said = [[button.label for button in row] for row in rows]
    assert said == [["– 楼栋 1 · 单元 1 –"], ["1-1-101", "花店"], ["– 楼栋 车库 –"], ["G-07"], ["G-12"], ["↻ 1 / 1"]]
    assert rows[0][0].data == rows[-1][0].data == "dp:7:0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_long_doors_fits_what_telegram_takes(language: str) -> None:
    units = [Unit("幸福花园第三期" * 9 + str(place), "十二号楼", "三单元", str(place)) for place in range(PAGE)]
    doors = tuple(
        Door(10**15 + place, unit.label, unit.building, unit.stair, unit.floor, False, "absent", "买买提" * 30, 10**12)
        for place, unit in enumerate(units)
    )
    card = DoorsCard(10**15, 99999, "<灯>" * 60, True, 10**12, "UTC", ("3",), 20, 21, doors, 500, 500, 24)
    screen = doors_screen(card, texts_in(language), Links("bot"))
    assert len(screen.text) < 4096
    buttons = [button for row in screen.rows for button in row]
    assert len(buttons) <= 100
    assert all(len((button.data or "").encode()) <= 64 for button in buttons)
