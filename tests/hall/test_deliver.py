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
    home.town.fail_next("editMessageText", 429, retry_after=6, chat_id=home.group.id)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.eventually(lambda: len(home.town.calls_of("editMessageText")) == 1)
    await home.chen.expect("Who pays?", timeout=5)
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
    await home.becomes("SELECT outcome FROM outbox", [("refused: Can't parse entities",)])
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


async def test_what_may_have_arrived_is_sent_again_and_says_so(home: Neighbourhood) -> None:
    """Telegram takes it, and its answer is lost on the way."""
    await propose(home)
    home.town.faults.drop_replies(1, method="sendMessage", chat_id=home.chen.id)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.becomes("SELECT tries, uncertain FROM outbox", [(1, 1)])
    home.clock.advance(seconds=5)
    await home.chen.expect("（重发，第 2 次）")
    first, again = [message.text for message in home.chen.private.messages if "Who pays?" in message.text]
    assert again == f"{first}\n（重发，第 2 次）"
    await home.becomes("SELECT tries, outcome FROM outbox", [(2, "sent")])


async def test_what_telegram_refused_for_a_moment_is_no_repeat(home: Neighbourhood) -> None:
    await propose(home)
    home.town.fail_next("sendMessage", 429, retry_after=1, chat_id=home.chen.id)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    assert "重发" not in (await home.chen.expect("Who pays?")).text
    await home.becomes("SELECT tries, outcome FROM outbox", [(2, "sent")])


async def test_a_card_that_may_have_been_posted_says_so_too(home: Neighbourhood) -> None:
    home.town.faults.drop_replies(1, method="sendMessage", chat_id=home.group.id)
    await home.wang.say(home.group, "/need 长椅")
    await home.becomes("SELECT tries, uncertain FROM cards", [(1, 1)])
    home.clock.advance(seconds=5)
    await home.until(lambda message: "长椅" in message.text and "（重发，第 2 次）" in message.text)


async def test_a_group_that_moved_is_found_by_what_was_to_be_sent_there(courtyard: Neighbourhood) -> None:
    """The service message is late: Telegram's refusal says where the group has gone."""
    c = courtyard
    c.group = c.town.add_group("小院", [c.zhou, c.wang, c.daniel], [c.zhou], bot_admin=True, kind="group")
    async with c.hall():
        await c.set_up()
        await c.wang.say(c.group, "/need 长椅")
        await c.card("N-1")
        c.town.faults.hold_updates()
        new = c.town.migrate(c.group)
        await c.break_in("UPDATE cards SET shown = NULL")
        await c.break_in("INSERT INTO card_marks (card_id) SELECT id FROM cards")
        await new.wait_for(lambda message: message.text.startswith("N-1"))
        await c.becomes("SELECT chat_id FROM communities", [(new.id,)])
        c.town.faults.release_updates()
        said = await c.daniel.say(new, "/need A lamp")
        await new.wait_for(lambda message: message.text.startswith("N-2"), after=said)


async def test_a_group_that_threw_the_bot_out_is_told_of_to_its_moderators_and_waits(home: Neighbourhood) -> None:
    card = await propose(home)
    await home.group.kick(home.town.bot)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.zhou.expect("我被移出了樱花苑的群")
    assert "Who pays?" not in card.text
    home.clock.advance(seconds=300)
    await home.ask(home.wang, "/ask P-1 几点关灯？", "第 2 条")
    home.clock.advance(seconds=400)
    await home.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'group-lost'", [(1,)])  # said once a day
    await home.group.promote(home.town.bot)
    await home.until(lambda message: message is card and "几点关灯？" in message.text)


async def test_moderators_learn_how_many_could_not_be_told_about_their_seats(home: Neighbourhood) -> None:
    card = await home.open_vote(closes="1天")
    await home.daniel.tap(card, "赞成")
    for person in (home.wang, home.chen):
        home.town.fail_next("sendMessage", 403, "Forbidden: bot was blocked by the user", chat_id=person.id)
        await person.tap(card, "赞成")
    home.clock.advance(days=1, seconds=1)
    await home.daniel.expect("V-1 is closed")
    await home.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'seat-result' AND outcome = 'unreachable'", [(2,)])
    home.clock.advance(hours=1, seconds=1)
    assert "樱花苑：有 2 人没有收到关于自己席位的通知" in (await home.zhou.expect("自己席位的通知")).text


async def test_many_notices_to_one_chat_hold_up_no_other(home: Neighbourhood) -> None:
    """A hundred wait for Chen, whom Telegram makes wait; Daniel is told all the same."""
    await propose(home)
    home.town.faults.storm(home.chen.id, retry_after=30)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.becomes("SELECT tries FROM outbox", [(1,)])
    copy = (
        "SELECT key || {0}, kind, facts, person_id, community_id, created_at, {1}, {1}, 0, 0 FROM outbox WHERE id = 1"
    )
    for number in range(100):
        await home.break_in(
            "INSERT INTO outbox (key, kind, facts, person_id, community_id, created_at, due_at, urgent_at, tries, "
            f"uncertain) {copy.format(number, home.now() - 60_000)}"
        )
    await home.ask(home.daniel, "/ask P-1 Who cleans?", "on the board")
    await home.post(home.zhou, "/answer P-1 2 物业", "第 2 问已答复")
    await home.daniel.expect("Your question on P-1 was answered", timeout=25)
    to_chen = [call for call in home.town.calls_of("sendMessage") if call.chat_id == home.chen.id]
    before = len(to_chen)
    await asyncio.sleep(0.5)
    assert len([call for call in home.town.calls_of("sendMessage") if call.chat_id == home.chen.id]) == before
