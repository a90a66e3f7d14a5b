"""Answers of Telegram's that neither client can read: it took effect, and nobody can tell. Nothing is lost of it."""

import pytest

from simulator import TownMessage
from simulator.faults import Damage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

EVERY_DAMAGE = pytest.mark.parametrize("damage", ["cut", "garbled", "foreign", "strange"])
AGAIN = "（重发，第 2 次）"


async def propose(home: Neighbourhood) -> TownMessage:
    """Chen's proposal; its card. Whoever asks about it makes the hall write to him unasked."""
    await home.chen.say(home.group, "/propose 门口装灯\n内容：装六盏灯")
    return await home.card("P-1")


@EVERY_DAMAGE
async def test_a_notice_whose_answer_cannot_be_read_comes_again_and_says_so(
    home: Neighbourhood, damage: Damage
) -> None:
    await propose(home)
    home.town.faults.broken(damage, method="sendMessage", chat_id=home.chen.id)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.becomes("SELECT tries, uncertain, done_at FROM outbox", [(1, 1, None)])
    home.clock.advance(seconds=5)
    await home.chen.expect(AGAIN)
    first, again = [message.text for message in home.chen.private.messages if "Who pays?" in message.text]
    assert again == f"{first}\n{AGAIN}"
    await home.becomes("SELECT tries, outcome FROM outbox", [(2, "sent")])


@EVERY_DAMAGE
async def test_a_card_whose_answer_cannot_be_read_is_posted_again_and_says_so(
    home: Neighbourhood, damage: Damage
) -> None:
    home.town.faults.broken(damage, method="sendMessage", chat_id=home.group.id)
    await home.wang.say(home.group, "/need 长椅")
    await home.becomes("SELECT tries, uncertain, message_id FROM cards", [(1, 1, None)])
    home.clock.advance(seconds=5)
    again = await home.until(lambda message: "长椅" in message.text and AGAIN in message.text)
    await home.becomes("SELECT message_id FROM cards", [(again.id,)])
    assert "one supporter" in (await home.daniel.tap(again, "我也是")).text


@EVERY_DAMAGE
async def test_an_edit_whose_answer_cannot_be_read_is_made_once_more_and_changes_nothing(
    home: Neighbourhood, damage: Damage
) -> None:
    card = await propose(home)
    home.town.faults.broken(damage, method="editMessageText")
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.until(lambda message: message is card and "Who pays?" in message.text)
    home.clock.advance(seconds=5)
    await home.becomes("SELECT COUNT(*) FROM card_marks", [(0,)])
    assert sum(message.text.startswith("P-1") for message in home.group.messages) == 1


@EVERY_DAMAGE
@BOTH_WAYS
async def test_an_answer_to_a_person_that_cannot_be_read_undoes_and_doubles_nothing(
    home: Neighbourhood, damage: Damage
) -> None:
    home.town.faults.broken(damage, method="sendMessage", chat_id=home.daniel.id)
    await home.ask(home.daniel, "/need A bench", "N-1")
    await home.ask(home.daniel, "/need A lamp", "N-2")
    await home.becomes("SELECT COUNT(*) FROM needs", [(2,)])
    assert await home.count("dead_letters") == 0
    assert not any("nothing of it was kept" in message.text for message in home.daniel.private.messages)


@EVERY_DAMAGE
async def test_updates_that_come_unreadable_are_asked_for_again(home: Neighbourhood, damage: Damage) -> None:
    home.town.faults.broken(damage, 2, method="getUpdates")
    await home.ask(home.daniel, "/need A bench", "N-1")
    await home.ask(home.daniel, "/need A lamp", "N-2")
    assert await home.count("needs") == 2


@EVERY_DAMAGE
async def test_a_pop_up_whose_answer_cannot_be_read_leaves_the_ballot_counted(
    home: Neighbourhood, damage: Damage
) -> None:
    card = await home.open_vote()
    home.town.faults.broken(damage, method="answerCallbackQuery")
    assert "Counted: Yes" in (await home.daniel.tap(card, "赞成")).text
    assert "已计入：反对" in (await home.wang.tap(card, "反对")).text
    assert await home.count("ballots") == 2
