"""Several bots in one town: each hears what is for it, and none hears another."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import aiohttp
import pytest

from simulator import BotAccount, Group, Person, Town
from tests.simulator.town_client import Client


@pytest.fixture
def clerk(town: Town) -> BotAccount:
    return town.add_bot("777:CLERK", "clerk_bot", "Clerk")


@pytest.fixture
def clerks(client: Client, clerk: BotAccount) -> Client:
    """The other bot's own connection."""
    return Client(client.session, client.url, token=clerk.token)


@pytest.fixture
def anna(town: Town) -> Person:
    return town.add_person("Anna", username="anna")


@pytest.fixture
async def group(town: Town, clerk: BotAccount, anna: Person, client: Client, clerks: Client) -> Group:
    group = town.add_group("Courtyard", members=[anna])
    await client.updates()
    await clerks.updates()
    return group


async def texts(client: Client) -> list[str]:
    heard: list[dict[str, Any]] = [update.get("message", {}) for update in await client.updates()]
    return [message["text"] for message in heard if "text" in message]


async def test_each_bot_hears_what_is_for_it(anna: Person, group: Group, client: Client, clerks: Client) -> None:
    await client.do("sendMessage", chat_id=group.id, text="I am the hall")
    ours = group.last
    await anna.say(group, "/needs")  # for the bot that wrote last
    await clerks.do("sendMessage", chat_id=group.id, text="I am the clerk")
    await anna.say(group, "/stamp")
    await anna.say(group, "/needs@hall_bot")
    await anna.say(group, "I ask you, @Clerk_Bot, and @somebody_else")
    await anna.say(group, "a reply", reply_to=ours)
    await anna.say(group, "small talk")
    assert await texts(client) == ["/needs", "/needs@hall_bot", "a reply"]
    assert await texts(clerks) == ["/stamp", "I ask you, @Clerk_Bot, and @somebody_else"]


async def test_a_bot_without_privacy_mode_hears_all(
    anna: Person, group: Group, clerk: BotAccount, client: Client, clerks: Client
) -> None:
    clerk.privacy = False
    await client.do("sendMessage", chat_id=group.id, text="from a bot to nobody else")
    await anna.say(group, "small talk")
    assert await texts(clerks) == ["small talk"]
    assert await texts(client) == []
    assert (await clerks.do("getMe"))["can_read_all_group_messages"] is True


async def test_what_is_one_bots_is_not_the_others(
    anna: Person, group: Group, client: Client, clerks: Client, clerk: BotAccount
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await client.do("sendMessage", chat_id=group.id, text="?", reply_markup=keyboard)
    tap = anna.tap_soon(group.last, "Yes")
    assert await clerks.updates() == []
    words = await clerks.refused("answerCallbackQuery", callback_query_id=tap)
    assert "query ID is invalid" in words
    aim = {"chat_id": group.id, "message_id": group.last.id}
    assert await clerks.refused("editMessageText", **aim, text="!") == "400 Bad Request: message can't be edited"
    await anna.start()
    stranger = await clerks.refused("sendMessage", chat_id=anna.id, text="?")
    assert stranger == "403 Forbidden: bot can't initiate conversation with a user"
    await anna.start(bot=clerk)
    await clerks.do("sendMessage", chat_id=anna.id, text="Here I am")
    assert [message.text for message in anna.private_with(clerk).messages] == ["/start", "Here I am"]
    menu = [{"command": "stamp", "description": "Stamp it"}]
    await clerks.do("setMyCommands", commands=menu)
    assert await client.do("getMyCommands") == []


async def test_edits_are_heard_as_messages_are(anna: Person, group: Group, client: Client, clerks: Client) -> None:
    said = await anna.say(group, "/need a benhc")
    await anna.edit(said, "/need a bench")
    await client.do("sendMessage", chat_id=group.id, text="Thank you")
    card = group.last
    await client.do("editMessageText", chat_id=group.id, message_id=card.id, text="Thanks")
    updates = await client.updates()
    assert [update["edited_message"]["text"] for update in updates if "edited_message" in update] == ["/need a bench"]
    assert updates[-1]["edited_message"]["edit_date"] >= said.date.timestamp() - 1
    with pytest.raises(ValueError, match="cannot edit"):
        await anna.edit(card, "No thanks")
    await anna.delete(said)
    assert await client.updates() == []
    with pytest.raises(ValueError, match="cannot delete"):
        await anna.delete(card)


async def test_reactions_are_for_admins_that_ask_for_them(
    town: Town, anna: Person, group: Group, client: Client, clerks: Client
) -> None:
    said = await anna.say(group, "Lights!")
    for each in (client, clerks):
        await each.do("getUpdates", allowed_updates=["message_reaction"])
    await group.promote(town.bot)
    await anna.react(said, "👍")
    await anna.react(said, "👍")
    await anna.react(said, "❤", "🔥")
    await anna.react(said)
    assert await clerks.updates() == []
    changes = [update["message_reaction"] for update in await client.updates()]
    assert [[one["emoji"] for one in change["new_reaction"]] for change in changes] == [["👍"], ["❤", "🔥"], []]
    assert [one["emoji"] for one in changes[-1]["old_reaction"]] == ["❤", "🔥"]
    assert changes[0]["user"]["id"] == anna.id

    aim = {"chat_id": group.id, "message_id": said.id}
    await client.do("setMessageReaction", **aim, reaction=[{"type": "emoji", "emoji": "👌"}])
    assert said.reactions[town.bot.id] == ("👌",)
    assert await client.updates() == []
    unknown = await client.refused("setMessageReaction", **aim, reaction=[{"type": "emoji", "emoji": "🪑"}])
    assert unknown == "400 Bad Request: REACTION_INVALID"
    two = await client.refused("setMessageReaction", **aim, reaction=[{"type": "emoji", "emoji": "👌"}] * 2)
    assert two == "400 Bad Request: REACTIONS_TOO_MANY"
    missing = await client.refused("setMessageReaction", chat_id=group.id, message_id=999)
    assert missing == "400 Bad Request: message to react not found"


async def test_a_town_for_any_bots_from_the_command_line() -> None:
    command = [sys.executable, "-m", "simulator", "--port", "0", "--token", "1:one", "--token", "2:two"]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    try:
        async with asyncio.timeout(60):
            printed = [(await process.stdout.readline()).decode().split() for _ in range(3)]
        assert printed[1:] == [["token", "1:one"], ["token", "2:two"]]
        async with aiohttp.ClientSession() as session:
            bots = [Client(session, printed[0][1], token=token) for _, token in printed[1:]]
            names = [(await bot.do("getMe"))["username"] for bot in bots]
        assert names == ["hall_bot", "hall_bot_1"]
    finally:
        process.terminate()
        await process.wait()
