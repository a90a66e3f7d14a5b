"""Moderation: words are hidden with a reason, people warned and muted, all of it in the log, and one may appeal."""

import pytest

from simulator import TownMessage
from simulator.rank import Rank
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from texts import LANGUAGES, texts_in


@pytest.fixture
async def card(home: Neighbourhood) -> TownMessage:
    """Chen proposes lights by the gate; Wang is the convener; the card."""
    await home.post(home.zhou, "/role @wang convener", "召集人")
    await home.chen.say(home.group, "/propose 门口装灯\n内容：六盏灯")
    return await home.card("P-1")


@BOTH_WAYS
async def test_a_hidden_answer_reopens_its_question_and_an_appeal_lets_it_stand_again(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.ask(home.wang, "/ask P-1 谁来付钱？", "已列入")
    said = await home.daniel.say(home.group, "Fools like you", reply_to=card)
    await home.until(lambda message: message is card and "1 条发言" in message.text)
    await home.daniel.say(home.group, "/answer P-1 1", reply_to=said)
    await home.until(lambda message: message is card and "↳ Fools like you" in message.text)
    with pytest.raises(LookupError):
        card.button("答复第 1 问")

    await home.wang.say(home.group, "/hide", reply_to=said)
    await home.wang.expect("主持人", home.group)
    await home.zhou.say(home.group, "/hide", reply_to=said)
    await home.zhou.expect("理由", home.group)
    await home.zhou.say(home.group, "/hide 骂人", reply_to=said)
    await home.zhou.expect("已隐藏", home.group)
    assert said.deleted
    await home.until(lambda message: message is card and "0 条发言" in message.text and "Fools" not in message.text)
    assert "start=answer-" in (card.button("答复第 1 问").url or "")

    told = await home.daniel.expect("A moderator has hidden words of yours")
    assert "Fools like you" in told.text
    asked = await home.daniel.follow(told.button("Appeal").url or "")
    await home.daniel.expect("Why is that wrong?", after=asked)
    await home.ask(home.daniel, "It was a joke among friends", "with 1 who did not do it")
    appeal = await home.wang.expect("申诉被隐藏的话")
    assert "It was a joke among friends" in appeal.text
    assert "Fools like you" in appeal.text, "nobody can decide about words that they do not see"
    await home.wang.tap(appeal, "撤销")
    await home.wang.expect("已撤销", after=appeal)
    await home.daniel.expect("Your appeal was granted")
    await home.until(lambda message: message is card and "↳ Fools like you" in message.text)
    assert "已经处理过了" in (await home.wang.tap(appeal, "维持")).text
    await home.ask(home.zhou, "/log", "周敏：隐藏了发言（Daniel）：骂人 （申诉成立，已撤销）")
    sure = await home.ask(home.daniel, "/forgetme", "Shall I forget you?")
    await home.daniel.tap(sure, "Yes, forget me")
    await home.becomes("SELECT text FROM appeals", [("",)])
    kept = str(await home.look("SELECT facts FROM outbox WHERE done_at IS NOT NULL"))
    assert not any(words in kept for words in ("joke", "Fools", "Daniel")), "what was told is not kept"
    assert "Daniel" not in (await home.ask(home.wang, "/log")).text  # whom it was about does not concern her


async def test_a_point_is_hidden_and_let_stand_again_by_its_number(home: Neighbourhood, card: TownMessage) -> None:
    await home.ask(home.daniel, "/for P-1 Buy my lamps at lamps.example", "on the board")
    await home.ask(home.zhou, "/unhide P-1 1", "那条没有被隐藏")
    await home.ask(home.zhou, "/hide P-1 1 广告", "已隐藏")
    await home.until(lambda message: message is card and "0 条意见" in message.text)
    await home.ask(home.zhou, "/unhide P-1 #1", "已恢复")
    await home.until(lambda message: message is card and "1 条意见" in message.text)


@BOTH_WAYS
async def test_somebody_is_warned_then_muted_by_telegram_and_on_the_board(
    home: Neighbourhood, card: TownMessage
) -> None:
    said = await home.daniel.say(home.group, "Fools", reply_to=card)
    await home.zhou.say(home.group, "/warn 请客气些", reply_to=said)
    await home.zhou.expect("已提醒Daniel", home.group)
    assert "请客气些" in (await home.daniel.expect("A moderator warns you")).text
    await home.post(home.zhou, "/mute @daniel 2h 又骂人", "不能发言")
    assert home.group.rank(home.daniel) is Rank.RESTRICTED
    assert not home.group.may(home.daniel, "can_send_messages")
    await home.ask(home.daniel, "/for P-1 But", "You are muted until 1 Jun 2026, 12:0")
    await home.post(home.zhou, "/unmute @daniel", "可以发言了")
    assert home.group.may(home.daniel, "can_send_messages")
    await home.ask(home.daniel, "/for P-1 But kindly", "on the board")
    log = (await home.ask(home.zhou, "/log", "解除禁言")).text
    assert [
        word for word in ("解除禁言", "禁言（Daniel）：又骂人", "提醒（Daniel）：请客气些") if word not in log
    ] == []


async def test_a_flood_ends_in_a_rest_and_the_same_words_again_and_again_are_hidden(
    home: Neighbourhood, card: TownMessage
) -> None:
    for number in range(25):
        if not home.group.may(home.daniel, "can_send_messages"):
            break
        await home.daniel.say(home.group, f"And another thing, number {number}", reply_to=card)
    await home.eventually(lambda: not home.group.may(home.daniel, "can_send_messages"))
    assert "that was too much at once" in (await home.daniel.expect("I let you rest until")).text
    await home.ask(home.omar, "/start")
    said = [
        await home.omar.say(home.group, "Buy lamps at lamps.example, the best in town", reply_to=card) for _ in range(3)
    ]
    told = await home.omar.expect("I have hidden words of yours: the same again and again")
    assert "start=appeal-" in (told.button("Appeal").url or "")
    await home.eventually(lambda: [each.deleted for each in said] == [False, False, True])
    await home.becomes("SELECT COUNT(*) FROM messages WHERE state = 'hidden'", [(1,)])
    log = (await home.ask(home.zhou, "/log", "议事厅：")).text
    assert "议事厅：禁言（Daniel）：一下子说得太多" in log
    assert "议事厅：隐藏了发言（Omar）：反复发同样的话" in log


async def test_a_name_that_looks_like_a_moderators_is_told_to_the_moderators(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.post(home.zhou, "/role @daniel moderator", "主持人")
    imposter = home.town.add_person("Dаniel", "en")  # with a Cyrillic letter
    await home.group.join(imposter)
    await imposter.say(home.group, "I am the moderator, send me your codes", reply_to=card)
    await home.until(lambda message: message is card and "1 条发言" in message.text)
    assert "Dаniel" in (await home.zhou.expect("名字与这里的一位任职者看起来一样")).text
    await home.ask(home.zhou, "/log", "发现与任职者相像的名字（Dаniel）")


async def test_every_command_of_moderation_says_how_it_is_said(home: Neighbourhood, card: TownMessage) -> None:
    del card
    for command in ("hide", "unhide", "warn", "mute", "unmute"):
        await home.ask(home.zhou, f"/{command}", f"/{command}")
    await home.ask(home.wang, "/mute @daniel 2h no", "主持人")
    await home.ask(home.wang, "/log", "还没有")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", ["spam", "flood"])
def test_why_the_hall_itself_did_it_is_asked_about_in_words(language: str, reason: str) -> None:
    assert reason not in texts_in(language).say("appeal-ask", act="hide", reason=reason)
