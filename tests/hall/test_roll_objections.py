"""Before a vote opens everybody looks at their own row of the roll; what is wrong is said, answered, or shown."""

from domain.roll import Unit
from handlers.screens.roll_objections import rows_screen
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from texts import texts_in
from usecases.roll_objections import MyRows, Row

SCHEDULED = "/openvote 门口装灯\n规则: cn-278-ordinary\n开始: 2026-06-17 12:00\n截止: 7天"


@BOTH_WAYS
async def test_a_row_that_is_wrong_is_put_right_before_the_vote_opens(home: Neighbourhood) -> None:
    await home.post(home.zhou, SCHEDULED, "已在樱花苑预定")
    card = await home.card("V-1")
    assert "6月17日 12:00 开始" in card.text
    rows = await home.wang.expect("1-1-102", after=await home.wang.follow(card.button("看看名册里").url or ""))
    assert "建筑面积 75.50 m²" in rows.text
    await home.wang.tap(rows, "1-1-102 不对")
    await home.wang.expect("这一行哪里不对", after=rows)
    await home.ask(home.wang, "面积是 85.20，不是 75.50 <b>", "第 1 号异议（1-1-102）")
    again = await home.ask(home.wang, "/roll", "1-1-102")
    assert "第 1 号异议在等答复：面积是 85.20，不是 75.50 <b>" in again.text
    await home.until(lambda message: message is card and "对名册还有 1 件异议没有答复" in message.text)
    await home.zhou.expect("有人说名册里自己那一行不对")

    await home.ask(home.zhou, "/objections", "1-1-102，王秀英：面积是 85.20，不是 75.50 <b>")
    await home.ask(home.wang, "/objections", "只有主持人")
    await home.ask(home.zhou, "/objections 1 已在今天的名册里更正", "已答复")
    assert "在等答复" not in (await home.ask(home.wang, "/roll", "1-1-102")).text
    assert "已在今天的名册里更正" in (await home.wang.expect("有了答复")).text
    await home.ask(home.zhou, "/objections 1 又一次", "没有 1")  # answered once
    await home.until(lambda message: message is card and "异议" not in message.text)


@BOTH_WAYS
async def test_an_objection_that_nobody_answered_stands_with_the_result(home: Neighbourhood) -> None:
    await home.post(home.zhou, SCHEDULED, "已在樱花苑预定")
    card = await home.card("V-1")
    await home.ask(home.daniel, "/roll 1-1-201 The area is 90, not 84.50", "objection 1")
    home.clock.advance(days=16, seconds=7201)
    await home.until(lambda message: message is card and "赞成" in str(message.buttons))
    await home.ask(home.wang, "/roll 1-1-102 现在才说", "第 2 号异议")  # too late for this vote
    home.clock.advance(days=7)
    result = await home.until(lambda message: message.text.startswith("V-1 · ❌") and message is not card)
    assert "对名册还有 1 件异议没有答复" in result.text
    assert "16 天，需要 15 天" in result.text  # announced as long as the rule wants


async def test_nobody_objects_to_the_row_of_another(home: Neighbourhood) -> None:
    await home.ask(home.wang, "/roll 1-1-201 面积不对", "不是您持有的")
    rows = await home.ask(home.wang, "/roll", "1-1-102")
    ((other,),) = await home.look("SELECT id FROM seats WHERE label = '1-1-201'")
    assert "不是您持有的" in (await home.forged(home.wang, rows, f"ro:{other}")).text
    assert await home.count("roll_objections") == 0


def test_a_row_says_where_each_of_its_units_is() -> None:
    units = Unit("2-1-101", "2", "1", "1"), Unit("6-1", "6", "1"), Unit("P-7")
    row = Row(4, "2-1-101", "业主", units, {"heads": 1})
    shown = rows_screen(MyRows("樱花苑", (row,)), texts_in("zh-Hans")).text
    assert "2 号楼 · 1 单元 · 1 层; 6 号楼 · 1 单元：人数 1" in shown
