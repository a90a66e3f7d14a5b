"""What people do in the town, and what they see of the bot."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from simulator import Town
from tests.simulator.town_client import Client


async def test_a_ballot_in_the_group(town: Town, client: Client) -> None:
    anna, boris = town.add_person("王秀英", language="zh-hans"), town.add_person("Boris", username="boris")
    group = town.add_group("樱花苑", members=[boris], admins=[anna], bot_admin=True)

    async def hall(update: dict[str, Any]) -> None:
        if query := update.get("callback_query"):
            name = query["from"]["first_name"]
            await client.do("answerCallbackQuery", callback_query_id=query["id"], text=f"{name}: {query['data']}")
            card = query["message"]
            await client.do(
                "editMessageText",
                chat_id=card["chat"]["id"],
                message_id=card["message_id"],
                text=f"{card['text']} +1",
                reply_markup=card["reply_markup"],
            )
        elif update.get("message", {}).get("text") == "/openvote":
            buttons = [[{"text": "赞成", "callback_data": "y"}, {"text": "Law", "url": "https://law.example"}]]
            await client.do("sendMessage", chat_id=group.id, text="装灯", reply_markup={"inline_keyboard": buttons})

    serving = asyncio.create_task(client.serve(hall))
    asked = await anna.say(group, "/openvote")
    card = await anna.expect("装灯", group, after=asked)
    assert [[button.label for button in row] for row in card.buttons] == [["赞成", "Law"]]
    assert (await boris.tap(card, "赞")).text == "Boris: y"
    await group.wait_for(lambda message: message.text == "装灯 +1")
    assert (await anna.tap(card, "y")).text == "王秀英: y"
    await group.wait_for(lambda message: message.edits == 2)
    assert [answer.order for answer in town.answers.values()] == [1, 2]
    with pytest.raises(LookupError, match="反对"):
        await boris.tap(card, "反对")
    with pytest.raises(ValueError, match="is a link"):
        await boris.tap(card, "Law")
    serving.cancel()
    with pytest.raises(TimeoutError, match="no answer in"):
        await boris.tap(card, "y", timeout=0.05)
    with pytest.raises(TimeoutError, match=r"装灯 \+1"):
        await boris.expect("something else", group, timeout=0.05)


async def test_who_speaks(town: Town, client: Client) -> None:
    anna, boris = town.add_person("Anna"), town.add_person("Boris")
    group = town.add_group("Courtyard", members=[boris], admins=[anna], bot_admin=True)
    await client.updates()
    await anna.say(group, "/close V-1", anonymous=True)
    (update,) = await client.updates()
    assert update["message"]["from"]["id"] == 1087968824
    assert update["message"]["sender_chat"] == {"id": group.id, "title": "Courtyard", "type": "supergroup"}
    with pytest.raises(ValueError, match="cannot be anonymous"):
        await boris.say(group, "/close V-1", anonymous=True)
    with pytest.raises(ValueError, match="is not in"):
        await town.add_person("Stranger").say(group, "hello")
    with pytest.raises(ValueError, match="private chat of"):
        await boris.say(anna.private, "hello")


async def test_a_deep_link(town: Town, client: Client) -> None:
    anna = town.add_person("Anna")
    await anna.follow("https://t.me/Hall_bot?start=join-7")
    (update,) = await client.updates()
    assert update["message"]["text"] == "/start join-7"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    with pytest.raises(ValueError, match="does not start a bot"):
        await anna.follow("https://t.me/elsewhere?start=1")


async def test_files_from_people(town: Town, client: Client) -> None:
    anna = town.add_person("Anna")
    await anna.upload(anna.private, "名册.csv", b"seat,heads\n", caption="/import")
    await anna.photo(anna.private, b"\xff\xd8jpeg", caption="the gate")
    document, photo = [update["message"] for update in await client.updates()]
    assert (document["document"]["file_name"], document["document"]["file_size"]) == ("名册.csv", 11)
    assert document["caption_entities"][0]["type"] == "bot_command"
    largest = photo["photo"][-1]
    assert largest["width"] > photo["photo"][0]["width"]
    path = (await client.do("getFile", file_id=largest["file_id"]))["file_path"]
    async with client.session.get(f"{client.url}/file/bot{town.bot.token}/{path}") as reply:
        assert await reply.read() == b"\xff\xd8jpeg"


async def test_a_button_on_a_message_that_is_gone(town: Town, client: Client) -> None:
    anna = town.add_person("Anna")
    await anna.start()
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await client.do("sendMessage", chat_id=anna.id, text="?", reply_markup=keyboard)
    card = anna.private.last
    await client.do("deleteMessage", chat_id=anna.id, message_id=card.id)
    anna.tap_soon(card, "y")
    query = (await client.updates())[-1]["callback_query"]
    assert query["message"] == {"chat": query["message"]["chat"], "message_id": card.id, "date": 0}


async def test_five_hundred_people_tap_at_once(town: Town, client: Client) -> None:
    people = [town.add_person(f"Neighbour {number}") for number in range(500)]
    group = town.add_group("Tower", members=people, bot_admin=True)
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await client.do("sendMessage", chat_id=group.id, text="?", reply_markup=keyboard)
    card = group.last

    async def hall(update: dict[str, Any]) -> None:
        if query := update.get("callback_query"):
            answer = {"callback_query_id": query["id"], "text": str(query["from"]["id"])}
            await client.do("answerCallbackQuery", **answer)

    serving = asyncio.create_task(client.serve(hall))
    answers = await asyncio.gather(*(person.tap(card, "Yes", timeout=60) for person in people))
    assert [answer.text for answer in answers] == [str(person.id) for person in people]
    serving.cancel()
