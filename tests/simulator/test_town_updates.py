"""Updates come at least once, in order per chat and per person, by polling and by webhook."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from simulator import Person, Town, TownClock
from tests.simulator.town_client import Client


class Receiver:
    """A bot's webhook on loopback."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.secrets: set[str | None] = set()
        self.news = asyncio.Condition()
        self.failures = 0
        self.answer_in_reply = False
        self.at_once = self.most_at_once = 0
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        await asyncio.sleep(0.002)
        self.at_once -= 1
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.failures:
            self.failures -= 1
            return web.Response(status=503)
        update = await request.json()
        async with self.news:
            self.got.append(update)
            self.news.notify_all()
        if self.answer_in_reply and "callback_query" in update:
            query = update["callback_query"]
            return web.json_response(
                {"method": "answerCallbackQuery", "callback_query_id": query["id"], "text": query["data"]}
            )
        return web.Response()

    async def wait(self, count: int) -> list[dict[str, Any]]:
        async with asyncio.timeout(10), self.news:
            await self.news.wait_for(lambda: len(self.got) >= count)
        return self.got


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


@pytest.fixture
async def anna(town: Town) -> Person:
    anna = town.add_person("Anna")
    await anna.start()
    return anna


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


async def test_a_webhook_gets_all_in_order_and_again_until_it_says_ok(
    anna: Person, town: Town, client: Client, receiver: Receiver
) -> None:
    receiver.failures = 3
    people = [anna] + [town.add_person(f"Neighbour {number}") for number in range(9)]
    await client.do("setWebhook", url=receiver.url, secret_token="s3cret", max_connections=4)
    for number in range(5):
        for person in people:
            await person.say(person.private, str(number))
    got = await receiver.wait(51)
    by_person: dict[int, list[str]] = {}
    for update in got:
        by_person.setdefault(update["message"]["chat"]["id"], []).append(update["message"]["text"])
    assert by_person.pop(anna.id) == ["/start", "0", "1", "2", "3", "4"]
    assert list(by_person.values()) == [["0", "1", "2", "3", "4"]] * 9
    assert receiver.secrets == {"s3cret"}
    assert 1 < receiver.most_at_once <= 4
    info = await client.do("getWebhookInfo")
    assert (info["url"], info["max_connections"], info["pending_update_count"]) == (receiver.url, 4, 0)
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
    town.redeliver(got[0]["update_id"])
    assert (await receiver.wait(52))[-1] == got[0]


async def test_a_webhooks_reply_can_carry_the_answer(
    anna: Person, town: Town, client: Client, receiver: Receiver
) -> None:
    receiver.answer_in_reply = True
    await client.do("setWebhook", url=receiver.url)
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await client.do("sendMessage", chat_id=anna.id, text="?", reply_markup=keyboard)
    assert (await anna.tap(anna.private.last, "Yes")).text == "y"
    forged = await anna.tap(anna.private.last, "no such button", forge=True)
    assert forged.text == "no such button"
    assert [call.params["text"] for call in town.calls_of("answerCallbackQuery")] == ["y", "no such button"]


async def test_pending_updates_can_be_dropped(anna: Person, client: Client, receiver: Receiver) -> None:
    await client.do("setWebhook", url=receiver.url, drop_pending_updates=True)
    await anna.say(anna.private, "fresh")
    assert texts(await receiver.wait(1)) == ["fresh"]


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
