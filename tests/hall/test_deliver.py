"""What people did not ask for reaches them once, whatever Telegram says the first time, and holds up nobody else."""

import asyncio

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


async def propose(home: Neighbourhood) -> TownMessage:
    """Chen's proposal; its card. Whoever asks about it makes the hall write to him unasked."""
    await home.chen.say(home.group, "/propose 门口装灯\n内容：装六盏灯")
    return await home.card("P-1")


async def test_a_chat_that_must_wait_lets_the_others_go_first(home: Neighbourhood) -> None:
    card = await propose(home)
    home.town.fail_next("editMessageText", 429, retry_after=2, chat_id=home.group.id)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.chen.expect("Who pays?", timeout=1.5)
    assert "Who pays?" not in card.text
    tries = len(home.town.calls_of("editMessageText"))
    await asyncio.sleep(0.3)
    assert len(home.town.calls_of("editMessageText")) == tries  # and it does wait
    await home.until(lambda message: message is card and "Who pays?" in message.text)


async def test_who_has_blocked_the_bot_is_written_to_no_more_until_they_come_back(home: Neighbourhood) -> None:
    card = await propose(home)
    home.town.fail_next("sendMessage", 403, "Forbidden: bot was blocked by the user", chat_id=home.chen.id)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.until(lambda message: message is card and "Who pays?" in message.text)
    await home.becomes("SELECT outcome FROM outbox WHERE kind = 'question-asked'", [("unreachable",)])
    home.clock.advance(seconds=700)
    await home.ask(home.daniel, "/ask P-1 Who cleans?", "on the board")
    await home.until(lambda message: message is card and "Who cleans?" in message.text)
    to_chen = [call for call in home.town.calls_of("sendMessage") if call.chat_id == home.chen.id]
    assert sum("Who" in call.text("text") for call in to_chen) == 1
    assert await home.look("SELECT outcome FROM outbox WHERE kind = 'question-asked'") == [("unreachable",)]

    await home.chen.expect("这里是议事厅", after=await home.chen.start())
    await home.ask(home.daniel, "/ask P-1 Who switches it off?", "on the board")
    await home.chen.expect("Who switches it off?")


async def test_who_says_so_to_telegram_is_not_even_tried(home: Neighbourhood) -> None:
    card = await propose(home)
    await home.chen.block_bot()
    await home.becomes("SELECT COUNT(*) FROM identities WHERE unreachable_at IS NOT NULL", [(1,)])
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.until(lambda message: message is card and "Who pays?" in message.text)
    assert await home.count("outbox") == 0
    await home.chen.unblock_bot()
    await home.becomes("SELECT COUNT(*) FROM identities WHERE unreachable_at IS NOT NULL", [(0,)])
    await home.ask(home.daniel, "/ask P-1 Who cleans?", "on the board")
    await home.chen.expect("Who cleans?")


@BOTH_WAYS
async def test_what_telegram_fails_to_take_is_tried_again_and_arrives_once(home: Neighbourhood) -> None:
    card = await propose(home)
    home.town.fail_next("sendMessage", 502, "Bad Gateway", chat_id=home.chen.id, times=2)
    home.town.fail_next("editMessageText", 500, chat_id=home.group.id, times=2)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    for failed in (1, 2):
        await home.becomes("SELECT tries FROM outbox", [(failed,)])
        await home.becomes("SELECT tries FROM cards", [(failed,)])
        home.clock.advance(seconds=2 << failed)
    await home.chen.expect("Who pays?")
    await home.until(lambda message: message is card and "Who pays?" in message.text)
    assert sum("Who pays?" in message.text for message in home.chen.private.messages) == 1
    assert sum(message.text.startswith("P-1") for message in home.group.messages) == 1


async def test_a_message_that_telegram_will_never_take_is_given_up(home: Neighbourhood) -> None:
    await propose(home)
    home.town.fail_next("sendMessage", 400, "Bad Request: can't parse entities", chat_id=home.chen.id)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.ask(home.daniel, "/ask P-1 Who cleans?", "on the board")
    await home.chen.expect("Who cleans?")
    await home.becomes("SELECT outcome FROM outbox ORDER BY id", [("refused: Can't parse entities",), ("sent",)])


async def test_many_supporters_are_few_edits(courtyard: Neighbourhood) -> None:
    courtyard.limits = "true"
    async with courtyard.hall():
        await courtyard.settle()
        await courtyard.wang.say(courtyard.group, "/need 长椅")
        card = await courtyard.until(lambda message: message.text.startswith("N-1"))
        crowd = [courtyard.town.add_person(f"邻居{number}", "zh-hans") for number in range(12)]
        await asyncio.gather(*(person.tap(card, "我也是") for person in crowd))
        assert card.edits == 0  # the group has just been written to
        courtyard.clock.advance(seconds=6)
        await courtyard.until(lambda message: message is card and "我也是 · 12" in message.buttons[0][0].label)
        assert card.edits == 1


async def test_an_edit_that_changes_nothing_is_no_failure(home: Neighbourhood) -> None:
    card = await propose(home)
    words = "Bad Request: message is not modified: specified new message content is exactly the same"
    home.town.fail_next("editMessageText", 400, words, chat_id=home.group.id)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.chen.expect("Who pays?")
    await home.ask(home.daniel, "/ask P-1 Who cleans?", "on the board")
    await home.until(lambda message: message is card and "Who cleans?" in message.text)
    assert sum(message.text.startswith("P-1") for message in home.group.messages) == 1


@BOTH_WAYS
async def test_a_card_that_somebody_deleted_is_posted_anew_and_its_thread_goes_on(home: Neighbourhood) -> None:
    card = await propose(home)
    home.group.remove(card)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    anew = await home.until(lambda message: message.text.startswith("P-1") and message is not card)
    assert "Who pays?" in anew.text
    assert await home.card("P-1") is anew
    await home.daniel.say(home.group, "I would", reply_to=anew)
    await home.until(lambda message: message is anew and "1 条发言" in message.text)


@BOTH_WAYS
async def test_what_waits_survives_that_the_hall_is_shut(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        await c.settle()
        await propose(c)
        c.town.fail_next("*", 502, "Bad Gateway", chat_id=c.chen.id, times=1000)
        c.town.fail_next("sendMessage", 502, "Bad Gateway", chat_id=c.group.id, times=1000)
        await c.ask(c.daniel, "/ask P-1 Who pays?", "on the board")
        await c.ask(c.daniel, "/need A bench", "N-1")
        await c.eventually(lambda: sum(bool(call.refused) for call in c.town.calls) >= 2)
    c.town.faults.clear()
    c.clock.advance(seconds=60)
    async with c.hall():
        await c.chen.expect("Who pays?")
        await c.until(lambda message: message.text.startswith("N-1"))
        await asyncio.sleep(0.2)
        assert sum("Who pays?" in message.text for message in c.chen.private.messages) == 1
        assert sum(message.text.startswith("N-1") for message in c.group.messages) == 1
        assert sum(message.text.startswith("P-1") for message in c.group.messages) == 1


async def test_a_group_that_becomes_a_supergroup_takes_its_matters_along(home: Neighbourhood) -> None:
    await home.post(home.wang, "/need 长椅", "N-1")
    people = [home.zhou, home.wang, home.daniel, home.chen]
    new = home.town.add_group("樱花苑", people, [home.zhou], bot_admin=True)
    home.town.deliver_raw(
        {
            "message": {
                "message_id": 900,
                "date": home.clock.timestamp(),
                "chat": {"id": home.group.id, "type": "group", "title": "樱花苑"},
                "from": {"id": home.zhou.id, "is_bot": False, "first_name": "周敏"},
                "migrate_to_chat_id": new.id,
            }
        }
    )
    await home.becomes("SELECT chat_id FROM communities", [(new.id,)])
    said = await home.daniel.say(new, "/need A lamp")
    await new.wait_for(lambda message: message.text.startswith("N-2"), after=said)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "There is no P-1")
    await home.chen.say(new, "/propose 门口装灯\n需求：N-1\n内容：装灯")
    await new.wait_for(lambda message: message.text.startswith("P-1") and "回应 N-1" in message.text)
