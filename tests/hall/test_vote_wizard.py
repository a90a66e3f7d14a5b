"""A vote made in private: asked for step by step, tried as a voter, and opened as the one-message form would."""

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.voter import Voter


async def press(person: Person, question: TownMessage, button: str, expected: str) -> TownMessage:
    """Press a button under a question; what the hall says next."""
    await person.tap(question, button)
    return await person.expect(expected, after=question)


async def as_far_as_options(home: Neighbourhood, method: str) -> TownMessage:
    """There is neither a type of matter nor a proposal to choose, so these questions are not counted either."""
    asked = await home.ask(home.zhou, "/openvote", "请写标题")
    assert "第 1 步，共 4 步" in asked.text
    assert "上一步" not in str(asked)
    asked = await home.ask(home.zhou, "院子先做什么", "第 2 步，共 4 步。用哪种方式表决")
    return await press(home.zhou, asked, method, "有哪些选项")


@BOTH_WAYS
async def test_a_vote_to_tick_several_is_made_tried_and_opened(home: Neighbourhood) -> None:
    asked = await as_far_as_options(home, "勾选几项")
    assert "第 3 步，共 5 步" in asked.text
    assert "费用" not in asked.text, "only a budget has costs"
    assert not [button for row in asked.buttons for button in row if "就这些" in button.label]
    asked = await home.ask(home.zhou, "装灯", "1. 装灯")
    assert "就这些" not in str(asked), "one option is none"
    asked = await home.ask(home.zhou, "长椅\n> 橡木，带靠背\n秋千", "3. 秋千")
    assert "2. 长椅\n   > 橡木，带靠背" in asked.text
    asked = await press(home.zhou, asked, "就这些", "按哪条规则")
    labels = [button.label for row in asked.buttons for button in row]
    assert "赞成多于反对 · simple-majority" in labels
    assert "consent-cohousing" not in str(labels)
    assert len([label for label in labels if "-" in label]) <= 6
    asked = await press(home.zhou, asked, "simple-majority", "第 5 步，共 5 步。什么时候截止")
    preview = await press(home.zhou, asked, "7 天后", "表决方式：勾选几项")
    assert "规则：赞成多于反对 · simple-majority" in preview.text
    assert "1. 装灯\n2. 长椅" in preview.text

    zhou = Voter(home, home.zhou)
    zhou.paper = await press(home.zhou, preview, "试投", "试投：院子先做什么")
    assert "不计入任何表决" in zhou.paper.text
    await zhou.press("长椅", "2. 长椅")
    await zhou.press("选项详情", "您想看哪个选项")
    await zhou.press("2", "橡木，带靠背")
    await zhou.press("返回选票", "2. 长椅")
    await zhou.press("投出这张票", "您本来会投出：2. 长椅")
    assert (await home.count("ballots"), await home.count("votes"), await home.count("ballot_drafts")) == (0, 0, 0)

    await press(home.zhou, preview, "确认", "V-1")
    card = await home.until(lambda message: message.text.startswith("V-1") and bool(message.buttons))
    assert "长椅" in card.text
    assert "按人数计票" in card.text
    assert "赞成超过" not in card.text, "nobody says yes or no on this ballot"
    daniel = Voter(home, home.daniel)
    await daniel.take(card)
    await daniel.press("Details", "What do you want")
    await daniel.press("2", "橡木，带靠背")


async def test_a_budget_is_asked_for_with_the_costs_of_the_options(home: Neighbourhood) -> None:
    asked = await as_far_as_options(home, "分配预算")
    assert "写上费用：长椅 = 3000" in asked.text
    await home.ask(home.zhou, "装灯 = 12000\n长椅", "长椅")
    asked = await home.ask(home.zhou, "装灯 = 12000\n长椅 = 3000", "2. 长椅 = 3000")
    asked = await press(home.zhou, asked, "就这些", "预算一共多少")
    await home.ask(home.zhou, "很多", "budget")
    asked = await home.ask(home.zhou, "15,000", "按哪条规则")
    asked = await press(home.zhou, asked, "simple-majority", "什么时候截止")
    preview = await press(home.zhou, asked, "7 天后", "预算总额：15,000")
    await press(home.zhou, preview, "确认", "V-1")
    card = await home.until(lambda message: message.text.startswith("V-1") and bool(message.buttons))
    assert "15,000" in card.text


async def test_of_many_long_options_the_last_can_be_read_before_they_are_confirmed(home: Neighbourhood) -> None:
    await as_far_as_options(home, "勾选几项")
    options = [f"第{place}块地：{'种花、放长椅，费用从公共收益中列支' * 2}" for place in range(1, 21)]
    asked = await home.ask(home.zhou, "\n".join(options), "20. 第20块地")
    asked = await press(home.zhou, asked, "就这些", "按哪条规则")
    asked = await press(home.zhou, asked, "simple-majority", "什么时候截止")
    preview = await press(home.zhou, asked, "7 天后", "表决方式：勾选几项")
    assert all(f"{place}. 第{place}块地" in preview.text for place in range(1, 21))


async def test_the_list_of_options_can_be_begun_anew(home: Neighbourhood) -> None:
    await as_far_as_options(home, "排出顺序")
    asked = await home.ask(home.zhou, "装灯\n长椅", "2. 长椅")
    asked = await press(home.zhou, asked, "重新列出", "有哪些选项")
    assert "装灯" not in asked.text
    asked = await home.ask(home.zhou, "秋千\n树", "1. 秋千")
    await home.ask(home.zhou, "秋 千", "秋")
    await press(home.zhou, asked, "就这些", "按哪条规则")


async def test_a_picture_goes_with_its_option(home: Neighbourhood) -> None:
    asked = await as_far_as_options(home, "勾选几项")
    sent = await home.zhou.photo(home.zhou.private, b"a bench of oak", "长椅\n橡木的")
    asked = await home.zhou.expect("1. 长椅 📷", after=sent)
    assert "就这些" not in str(asked)
    asked = await home.ask(home.zhou, "\t@秋千", "2. @秋千")
    asked = await press(home.zhou, asked, "就这些", "按哪条规则")
    asked = await press(home.zhou, asked, "simple-majority", "什么时候截止")
    preview = await press(home.zhou, asked, "7 天后", "表决方式")
    await press(home.zhou, preview, "确认", "V-1")
    card = await home.until(lambda message: message.text.startswith("V-1") and bool(message.buttons))
    daniel = Voter(home, home.daniel)
    await daniel.take(card)
    await daniel.press("Details", "What do you want")
    await daniel.press("1", "橡木的")
    shown = await home.daniel.private.wait_for(lambda message: message.photo is not None)
    assert shown.photo is not None
    assert shown.photo.content == b"a bench of oak"


@pytest.mark.parametrize("button", ["赞成", "反对"])
async def test_yes_or_no_is_tried_by_one_tap(home: Neighbourhood, button: str) -> None:
    await home.ask(home.zhou, "/openvote", "请写标题")
    asked = await home.ask(home.zhou, "门口装灯", "用哪种方式表决")
    asked = await press(home.zhou, asked, "赞成或反对", "按哪条规则")
    asked = await press(home.zhou, asked, "simple-majority", "什么时候截止")
    preview = await press(home.zhou, asked, "7 天后", "赞成或反对")
    zhou = Voter(home, home.zhou)
    zhou.paper = await press(home.zhou, preview, "试投", "试投：门口装灯")
    await zhou.press(button, f"您本来会投出：{button}")
    assert await home.count("votes") == 0
