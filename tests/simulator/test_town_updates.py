"""Updates come at least once, in order per chat and per person, to a bot that asks for them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from simulator import Person, Town, TownClock
from tests.simulator.receiver import Receiver
from tests.simulator.town_client import Client


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_polling_keeps_updates_until_the_offset_passes_them(anna: Person, client: Client) -> None:
    await anna.say(anna.private, "one")
    await anna.say(anna.private, "two")
    assert texts(await client.do("getUpdates", limit=2)) == ["/start", "one"]
    unconfirmed = await client.do("getUpdates")
    assert texts(unconfirmed) == ["/start", "one", "two"]
    last = unconfirmed[-1]["update_id"]
    assert texts(await client.do("getUpdates", offset=last)) == ["two"]
    assert await client.do("getUpdates", offset=last + 1) == []
    assert (await client.do("getWebhookInfo"))["pending_update_count"] == 0


async def test_a_negative_offset_takes_the_last_ones_only(anna: Person, client: Client) -> None:
    for word in ("one", "two", "three"):
        await anna.say(anna.private, word)
    assert texts(await client.do("getUpdates", offset=-2)) == ["two", "three"]
    assert texts(await client.do("getUpdates")) == ["two", "three"]


async def test_a_long_poll_ends_when_something_is_said(anna: Person, client: Client) -> None:
    await client.updates()
    polling = asyncio.create_task(client.updates(timeout=10))
    await asyncio.sleep(0.05)
    assert not polling.done()
    await anna.say(anna.private, "there")
    assert texts(await asyncio.wait_for(polling, 2)) == ["there"]
    assert await client.updates(timeout=0) == []


async def test_only_one_may_listen(anna: Person, client: Client, receiver: Receiver) -> None:
    await client.updates()
    first = asyncio.create_task(client.refused("getUpdates", offset=client.offset, timeout=10))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(client.refused("getUpdates", offset=client.offset, timeout=10))
    assert (await first).startswith("409 Conflict: terminated by other getUpdates request")
    await client.do("setWebhook", url=receiver.url)
    assert await second == "409 Conflict: terminated by setWebhook request"
    assert (await client.refused("getUpdates")).startswith("409 Conflict: can't use getUpdates method while")
    await client.do("deleteWebhook")
    await anna.say(anna.private, "back to polling")
    assert texts(await client.updates()) == ["back to polling"]


async def test_taps_live_150_seconds_and_messages_a_day(anna: Person, client: Client, clock: TownClock) -> None:
    await client.do(
        "sendMessage",
        chat_id=anna.id,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]},
    )
    late = anna.tap_soon(anna.private.last, "Yes")
    clock.advance(seconds=149)
    assert "callback_query" in (await client.do("getUpdates"))[-1]
    clock.advance(seconds=2)
    assert texts(await client.do("getUpdates")) == ["/start"]
    assert (
        await client.refused("answerCallbackQuery", callback_query_id=late)
        == "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    )
    clock.advance(hours=24)
    assert await client.do("getUpdates") == []


async def test_an_update_can_come_twice_and_nonsense_can_come(anna: Person, town: Town, client: Client) -> None:
    (start,) = await client.updates()
    await client.updates()
    assert town.redeliver() == start
    nonsense = town.deliver_raw({"message": {"chat": "?"}})
    foreign = town.deliver_raw({"update_id": 5, "hologram": {}})
    await anna.say(anna.private, "after")
    assert await client.updates() == [start, foreign, nonsense, town.bot.delivered[-1]]
    assert await client.updates() == []
    with pytest.raises(LookupError):
        town.redeliver(1)


async def test_what_is_no_kind_of_update_is_passed_over(anna: Person, town: Town, client: Client) -> None:
    await client.do("getUpdates", allowed_updates=["telepathy"])
    assert town.bot.wants("message")
    assert not town.bot.wants("chat_member")
    await client.do("getUpdates", allowed_updates=["chat_member", "telepathy"])
    await client.do("getUpdates")  # nothing said is nothing changed
    assert town.bot.wants("chat_member")
    assert not town.bot.wants("message")
    assert (await client.do("getWebhookInfo"))["allowed_updates"] == ["chat_member"]
    await client.do("getUpdates", allowed_updates=[])
    assert town.bot.wants("message")


async def test_only_what_was_asked_for_comes(anna: Person, town: Town, client: Client) -> None:
    group = town.add_group("Courtyard", members=[anna], bot_admin=True)
    boris = town.add_person("Boris")
    await group.join(boris)
    kinds = {kind for update in await client.updates() for kind in update} - {"update_id"}
    assert kinds == {"message", "my_chat_member"}
    await client.do("getUpdates", offset=client.offset, allowed_updates=["chat_member"])
    await anna.say(group, "unheard")
    await group.leave(boris)
    (left,) = await client.updates()
    assert left["chat_member"]["new_chat_member"]["status"] == "left"


async def test_privacy_mode(town: Town, client: Client) -> None:
    anna = town.add_person("Anna")
    group = town.add_group("Courtyard", members=[anna])
    await client.updates()
    await client.do("sendMessage", chat_id=group.id, text="How many?", reply_markup={"force_reply": True})
    question = group.last
    assert question.asks_reply
    await anna.say(group, "small talk")
    await anna.say(group, "/vote@other_bot")
    await anna.say(group, "/vote")
    await anna.say(group, "/vote@Hall_Bot now")
    await anna.say(group, "three", reply_to=question)
    assert texts(await client.updates()) == ["/vote", "/vote@Hall_Bot now", "three"]
    await group.promote(town.bot)
    await anna.say(group, "small talk")
    assert (await client.updates())[-1]["message"]["text"] == "small talk"


async def test_a_bot_killed_while_it_listens_loses_nothing(anna: Person, client: Client) -> None:
    await client.updates()
    listening = asyncio.create_task(client.updates(timeout=10))
    await asyncio.sleep(0.05)
    listening.cancel()
    await anna.say(anna.private, "into the dark")
    assert texts(await client.updates(timeout=5)) == ["into the dark"]
