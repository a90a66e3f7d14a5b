"""The argument board: points by the card and on messages, support, answers, replies, what is joined, and its order."""

import re

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


@pytest.fixture
async def card(home: Neighbourhood) -> TownMessage:
    """Chen proposes lights by the gate; the card."""
    await home.chen.say(home.group, "/propose 门口装灯\n内容：六盏灯")
    return await home.card("P-1")


async def say(home: Neighbourhood, person: Person, button: str, text: str, card: TownMessage) -> None:
    """Make a point by the card's button, as people do."""
    link = card.button(button).url or ""
    asked = await person.follow(link)
    await person.expect("P-1", after=asked)
    await home.ask(person, text, "P-1")


async def board(home: Neighbourhood, person: Person, section: str = "") -> TownMessage:
    """The board as the person sees it in private, turned to a section."""
    shown = await person.expect("P-1", after=await person.start("board-1"))  # as the link under the card does
    if section:
        await person.tap(shown, section)
    return shown


async def open_point(home: Neighbourhood, person: Person, number: int) -> TownMessage:
    shown = await board(home, person)
    await person.tap(shown, f"#{number} ·")
    return shown


@BOTH_WAYS
async def test_points_are_made_by_the_card_and_the_best_supported_stands_first(
    home: Neighbourhood, card: TownMessage
) -> None:
    await say(home, home.wang, "赞成，因为", "晚上看不见路", card)
    await say(home, home.daniel, "赞成，因为", "Safer for children", card)
    await say(home, home.zhou, "反对，因为", "太贵", card)
    await say(home, home.omar, "不同意，除非", "Only if they go off at midnight", card)
    await say(home, home.li, "我想问", "誰來付錢？", card)
    await home.until(lambda message: message is card and "5 条意见，0 条发言，5 人" in message.text)
    for person in (home.zhou, home.li):
        view = await open_point(home, person, 2)
        await person.tap(view, "👍")
    await home.until(lambda message: message is card and "👍 2" in message.text)
    assert card.text.index("Safer for children") < card.text.index("晚上看不见路")
    own = await open_point(home, home.daniel, 2)
    with pytest.raises(LookupError):
        own.button("Support")
    forged = await home.forged(home.daniel, own, "ps:2")
    assert "your own" in forged.text
    view = await open_point(home, home.zhou, 2)
    assert "取消附议" in view.button("👍").label
    await home.zhou.tap(view, "取消附议")
    await home.until(lambda message: message is card and "👍 1" in message.text)
    assert await home.look("SELECT supports FROM points WHERE number = 2") == [(1,)]


async def test_support_with_a_seat_goes_before_any_number_of_accounts_without(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.ask(home.zhou, "/for P-1 甲", "已列入")
    await home.ask(home.wang, "/for P-1 乙", "已列入")
    await home.ask(home.chen, "/for P-1 丙", "已列入")
    for nobody in range(3):
        stranger = home.town.add_person(f"小号{nobody}", "zh-hans")
        await home.group.join(stranger)
        await home.ask(stranger, f"/need cherry/ 水龙头{nobody}", "")
        await stranger.tap(await open_point(home, stranger, 1), "👍")
    await home.daniel.tap(await open_point(home, home.daniel, 2), "👍")
    await home.until(lambda message: message is card and "👍 3" in message.text and "👍 1" in message.text)
    ranked = re.findall(r"^\d+\. (\S)", card.text, re.M)
    assert ranked == ["乙", "甲", "丙"]


@BOTH_WAYS
async def test_a_question_is_open_until_it_is_answered_and_replies_stand_under_points(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.ask(home.wang, "/ask P-1 谁来付钱？", "已列入")
    view = await board(home, home.daniel, "Questions")
    await home.daniel.tap(view, "#1 ·")
    await home.daniel.tap(view, "Answer")
    await home.daniel.expect("谁来付钱", after=view)
    await home.ask(home.daniel, "The district", "is answered")
    await home.wang.expect("有了答复")
    await home.ask(home.wang, "/for P-1 路太黑", "已列入")
    view = await open_point(home, home.daniel, 3)
    await home.daniel.tap(view, "Reply")
    await home.daniel.expect("路太黑", after=view)
    await home.ask(home.daniel, "Only at the gate", "Your reply to point 3")
    view = await open_point(home, home.zhou, 3)
    assert "回应 #4：Only at the gate Daniel" in view.text
    await home.until(lambda message: message is card and "The district" in message.text)
    await home.ask(home.zhou, "/answer P-1 3 大门也黑", "回应")
    assert await home.look("SELECT side, parent_id FROM points ORDER BY number") == [
        ("question", None), ("answer", 1), ("for", None), ("reply", 3), ("reply", 3)
    ]  # fmt: skip


@BOTH_WAYS
async def test_messages_are_marked_by_their_author_or_by_a_moderator_who_tells_them(
    home: Neighbourhood, card: TownMessage
) -> None:
    dark = await home.wang.say(home.group, "晚上看不见路", reply_to=card)
    who = await home.daniel.say(home.group, "Who pays?", reply_to=card)
    paid = await home.chen.say(home.group, "街道出钱", reply_to=who)
    await home.until(lambda message: message is card and "3 条发言" in message.text)
    await home.daniel.say(home.group, "/for", reply_to=dark)
    await home.daniel.expect("somebody else's words", home.group)
    await home.wang.say(home.group, "/for", reply_to=dark)
    await home.wang.expect("赞成理由已列入", home.group)
    await home.zhou.say(home.group, "/ask", reply_to=who)
    await home.zhou.expect("Daniel 的发言已列入 P-1 的意见板（第 2 条，提问）", home.group)
    assert "number 2 (a question)" in (await home.daniel.expect("A moderator put a message of yours")).text
    await home.zhou.say(home.group, "/answer P-1 2", reply_to=paid)
    await home.until(lambda message: message is card and "↳ 街道出钱" in message.text)
    await home.wang.edit(dark, "路灯坏了三年")
    await home.until(lambda message: message is card and "路灯坏了三年 王秀英 （此后改动过）" in message.text)
    view = await open_point(home, home.omar, 1)
    assert f"{dark.id}" in view.html
    chatter = await home.omar.say(home.group, "Lunch?")
    await home.omar.say(home.group, "/for", reply_to=chatter)
    await home.omar.expect("none of a discussion", home.group)


async def test_what_is_edited_after_the_vote_opened_is_shown_as_such(home: Neighbourhood, card: TownMessage) -> None:
    dark = await home.wang.say(home.group, "晚上看不见路", reply_to=card)
    await home.until(lambda message: message is card and "1 条发言" in message.text)
    await home.wang.say(home.group, "/for", reply_to=dark)
    await home.until(lambda message: message is card and "1 条意见" in message.text)
    await home.zhou.say(home.group, "/openvote 装灯\n提案: P-1\n规则: simple-majority\n截止: 7天")
    await home.until(lambda message: message is card and "V-1" in message.text)
    home.clock.advance(seconds=60)
    await home.wang.edit(dark, "我从来没这么说过")
    await home.until(lambda message: message is card and "（表决开始后改动过）" in message.text)
    assert await home.look("SELECT text FROM message_versions") == [("晚上看不见路",)]


async def test_points_that_say_the_same_are_joined_with_their_supporters(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.ask(home.wang, "/for P-1 路太黑", "已列入")
    await home.ask(home.daniel, "/for P-1 It is dark", "on the board")
    for person in (home.zhou, home.chen):
        await person.tap(await open_point(home, person, 2), "👍")
    await home.ask(home.daniel, "/same P-1 1 2", "somebody else's words")
    await home.ask(home.zhou, "/same P-1 2 1", "并入第 1 条，现有 3 人")
    await home.ask(home.zhou, "/same P-1 1 1", "不能合并")
    await home.ask(home.zhou, "/same P-1 2 1", "已经不在了")
    view = await open_point(home, home.omar, 1)
    assert "joined to it: #2" in view.text
    await home.until(lambda message: message is card and "1 条意见" in message.text and "👍 3" in message.text)
    assert "to number 1, as saying the same" in (await home.daniel.expect("A moderator joined number 2 of yours")).text
    again = await home.ask(home.daniel, "/same P-1", "/same P-1 5 3")
    assert "the same as" in again.text


async def test_nothing_changes_sides_or_is_settled_by_being_joined(home: Neighbourhood, card: TownMessage) -> None:
    await home.ask(home.wang, "/for P-1 路太黑", "已列入")
    await home.ask(home.daniel, "/against P-1 It is bright enough", "on the board")
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.ask(home.daniel, "/unless P-1 They go off at midnight", "on the board (number 4)")
    await home.ask(home.wang, "/unless P-1 半夜关灯", "第 5 条")
    for gone in (2, 3):
        await home.ask(home.zhou, f"/same P-1 {gone} 1", "不在同一方")
    await home.ask(home.chen, "/trail P-1 5 keep 物业要求通宵亮灯", "它仍保留")
    await home.ask(home.zhou, "/same P-1 4 5", "一条已处理，另一条还没有".replace("，", "、"))
    await home.ask(home.daniel, "/same P-1 4 5", "is joined to point 5")


async def test_forty_points_are_paged_in_pairs_and_the_card_stays_one_short_message(
    home: Neighbourhood, card: TownMessage
) -> None:
    for number in range(20):
        await home.ask(home.wang, f"/for P-1 理由{number}：{'灯' * 300}", "已列入")
        await home.ask(home.daniel, f"/against P-1 Reason {number}: {'x' * 300}", "on the board")
    await home.until(lambda message: message is card and "40 条意见" in message.text)
    assert len(card.text) < 4096
    shown = await board(home, home.omar)
    assert "Page 1 of 5" in shown.text
    assert shown.text.index("理由0") < shown.text.index("Reason 0") < shown.text.index("理由1")
    seen = set(re.findall(r"理由(\d+)", shown.text))
    for page in range(2, 6):
        await home.omar.tap(shown, "▶")
        assert f"Page {page} of 5" in shown.text
        assert len(shown.text) < 4096
        seen |= set(re.findall(r"理由(\d+)", shown.text))
    assert seen == {str(number) for number in range(20)}
    assert await home.look("SELECT COUNT(DISTINCT message_id) FROM cards WHERE kind = 'proposal'") == [(1,)]


async def test_the_board_is_for_the_community_only(home: Neighbourhood, card: TownMessage) -> None:
    del card
    await home.ask(home.wang, "/for P-1 路太黑", "已列入")
    stranger = home.town.add_person("Nora", "en")
    await home.ask(stranger, "/start board-1", "for the members of the group")
    await home.ask(home.wang, "/board P-7", "P-7")
    await home.post(home.wang, "/board P-1", "私聊")
