"""From a theme to a proposal by its button: the draft begins with what the theme brings."""

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_themes import LAMPS, make, say_needs


async def themed(home: Neighbourhood) -> TownMessage:
    """A theme of two needs with its statement; its card."""
    await say_needs(home, (home.wang, LAMPS[0]), (home.daniel, LAMPS[1]))
    await make(home, "/theme 路灯\n需求：N-1 N-2\n地点：2 号楼院子")
    await home.ask(home.zhou, "/statement T-1 天黑以后看不见门口的台阶。", "T-1")
    return await home.until(lambda message: message.text.startswith("T-1 · ") and "台阶" in message.text)


@BOTH_WAYS
async def test_the_draft_of_a_theme_has_its_needs_problem_and_place_and_the_proposal_leads_back(
    home: Neighbourhood,
) -> None:
    card = await themed(home)
    asked = await home.chen.expect("要做什么", after=await home.chen.follow(card.button("把它写成提案").url or ""))
    assert "第 1 步" in asked.text
    problem = await home.ask(home.chen, "门口装灯", "天黑以后看不见")
    theme = await pressed(home, problem, "不改", "T-1")
    needs = await pressed(home, theme, "不改", "N-1 N-2")
    await pressed(home, needs, "不改", "具体做什么")
    place = await home.ask(home.chen, "装两盏灯", "2 号楼院子")
    shown = await pressed(home, place, "不改", "费用")
    for _ in range(8):
        if any(button.label == "跳过" for row in shown.buttons for button in row):
            shown = await pressed(home, shown, "跳过", "")
    assert "主题：T-1" in shown.text
    await home.chen.tap(shown, "确认")
    proposal = await home.card("P-1")
    assert "T-1" in proposal.text
    await home.until(lambda message: message.text.startswith("T-1 · ") and "P-1" in message.text)
    assert await home.look("SELECT COUNT(*) FROM proposal_needs") == [(2,)]
    assert await home.look("SELECT COUNT(*) FROM theme_proposals") == [(1,)]


async def pressed(home: Neighbourhood, message: TownMessage, button: str, expected: str) -> TownMessage:
    await home.chen.tap(message, button)
    return await home.chen.expect(expected, after=message)


async def test_another_draft_is_not_given_up_without_being_asked(home: Neighbourhood) -> None:
    card = await themed(home)
    await home.ask(home.chen, "/propose", "要做什么")
    await home.ask(home.chen, "修长椅", "问题")
    there = await home.chen.expect("修长椅", after=await home.chen.follow(card.button("把它写成提案").url or ""))
    went_on = await pressed(home, there, there.buttons[0][0].label, "问题")
    assert "T-1" not in went_on.text
    page = await home.ask(home.chen, "/theme T-1", "路灯")
    again = await pressed(home, page, "把它写成提案", "修长椅")
    await pressed(home, again, again.buttons[0][1].label, "要做什么")
    await home.ask(home.chen, "门口装灯", "天黑以后看不见")


async def test_a_theme_that_was_merged_is_proposed_no_more(home: Neighbourhood) -> None:
    card = await themed(home)
    link = card.button("把它写成提案").url or ""
    await say_needs(home, (home.wang, "长椅坏了"))
    await make(home, "/theme 长椅\n需求：N-3")
    await home.ask(home.zhou, "/merge T-2 T-1", "T-2")
    refused = await home.chen.expect("T-2", after=await home.chen.follow(link))
    assert "并入" in refused.text
    await home.until(lambda message: message.id == card.id and len(message.buttons) == 1)
