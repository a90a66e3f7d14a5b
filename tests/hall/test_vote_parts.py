"""Votes put to a part of the roll, and what is added to a vote at the end of its wizard."""

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_doors import they_move_in
from tests.hall.test_rules import SMALL, keep
from tests.hall.test_terms import vote_under
from tests.hall.test_vote_wizard import press


async def preview_of(home: Neighbourhood, rule: str = "simple-majority") -> TownMessage:
    """Zhou Min has answered all that is asked of a vote by yes and no."""
    await home.ask(home.zhou, "/openvote", "请写标题")
    asked = await home.ask(home.zhou, "门口装灯", "用哪种方式表决")
    asked = await press(home.zhou, asked, "赞成或反对", "按哪条规则")
    asked = await home.ask(home.zhou, rule, "什么时候截止")
    return await press(home.zhou, asked, "7 天后", "这样可以吗")


@BOTH_WAYS
async def test_a_straw_poll_of_one_stair_is_made_by_buttons(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():
        await they_move_in(courtyard)
        preview = await preview_of(courtyard)
        assert "＋ 只问一部分席位" not in str(preview.buttons), "a rule for all is for all"
        asked = await press(courtyard.zhou, preview, "＋ 只作意向摸底", "没有规则")
        preview = await press(courtyard.zhou, asked, "是", "意向摸底，不作决定")
        assert "规则：" not in preview.text
        assert "＋ 可以延长" not in str(preview.buttons)
        asked = await press(courtyard.zhou, preview, "＋ 只问一部分席位", "由名册的哪一部分投票")
        preview = await press(courtyard.zhou, asked, "1-1（", "只由这些席位投票：1-1")
        assert "截止：7 天后" in preview.text
        await press(courtyard.zhou, preview, "确认", "V-2")
        card = await courtyard.until(lambda message: message.text.startswith("V-2"))
        assert "只有 1-1 的席位投票" in card.text
        assert "意向摸底" in card.text


async def test_what_was_added_is_changed_or_left_out_again_and_back_leads_to_the_preview(home: Neighbourhood) -> None:
    preview = await preview_of(home, "cn-278-ordinary")
    asked = await press(home.zhou, preview, "＋ 可以延长", "可以推迟多久")
    preview = await press(home.zhou, asked, "3 天", "可延长：3 天")
    asked = await press(home.zhou, preview, "＋ 可以延长", "可以推迟多久")
    preview = await press(home.zhou, asked, "上一步", "可延长：3 天")
    asked = await press(home.zhou, preview, "＋ 晚些开始", "什么时候开始")
    preview = await home.ask(home.zhou, "2天", "开始：2天")
    await press(home.zhou, preview, "确认", "V-1")
    assert await home.look("SELECT extension FROM vote_terms") == [(3 * 86_400_000,)]
    assert await home.look("SELECT state FROM votes") == [("scheduled",)]


async def test_a_forged_addition_only_shows_the_preview_again(home: Neighbourhood) -> None:
    preview = await preview_of(home)
    data = preview.button("确认").data or ""
    await home.forged(home.zhou, preview, data.replace(":ok", ":add-extend"))
    again = await home.zhou.expect("这样可以吗", after=preview)
    await home.forged(home.zhou, again, (again.button("确认").data or "").replace(":ok", ":add-title"))
    await home.zhou.expect("这样可以吗", after=again)
    assert await home.count("votes") == 0


# --- the affected seats ----------------------------------------------------------------------------------------------


@BOTH_WAYS
async def test_only_the_listed_seats_vote_under_a_rule_for_the_affected(home: Neighbourhood) -> None:
    await keep(home, SMALL.replace('part = "all"', 'part = "affected"'))
    refused = await home.post(home.zhou, "/openvote 楼道灯\n规则: garden-2026\n截止: 7天")
    assert "受影响的席位" in refused.text
    refused = await home.post(home.zhou, "/openvote 楼道灯\n规则: garden-2026\n截止: 7天\n范围: 1-1-101，9-9-999")
    assert "9-9-999" in refused.text
    card = await vote_under(home, "规则: garden-2026\n截止: 7天\n范围: 1-1-102、1-1-101")
    assert "只有这 2 个席位投票，单独计票：1-1-101, 1-1-102" in card.text
    await home.wang.tap(card, "赞成")
    assert "no seat in the electorate" in (await home.daniel.tap(card, "反对")).text
    home.clock.advance(days=7, seconds=1)
    result = await home.until(lambda message: "V-1" in message.text and "根：" in message.text)
    assert "2 个席位中有 1 个投了票" in result.text


async def test_the_seats_that_people_marked_at_a_need_are_the_part(home: Neighbourhood) -> None:
    await home.post(home.wang, "/need 楼道灯不亮", "N-1")
    none = await home.post(home.zhou, "/openvote 楼道灯\n意向: 是\n截止: 7天\n范围: N-1")
    assert "还没有人标出" in none.text
    await home.break_in(
        "INSERT INTO need_seats (need_id, seat_id, person_id, at) SELECT 1, seats.id, 1, 0 FROM seats "
        "WHERE label IN ('1-1-102', '1-1-202')"
    )
    preview = await preview_of(home)
    asked = await press(home.zhou, preview, "＋ 只作意向摸底", "没有规则")
    preview = await press(home.zhou, asked, "是", "意向摸底")
    asked = await press(home.zhou, preview, "＋ 只问一部分席位", "由名册的哪一部分投票")
    preview = await press(home.zhou, asked, "受 N-1 影响的席位（2 席）", "只由这些席位投票：N-1")
    await press(home.zhou, preview, "确认", "V-1")
    card = await home.until(lambda message: message.text.startswith("V-1"))
    assert "只有受 N-1 影响的 2 个席位投票" in card.text
    assert await home.look("SELECT label FROM electorate ORDER BY label") == [("1-1-102",), ("1-1-202",)]
