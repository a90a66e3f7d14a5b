"""What goes wrong on purpose: each fault alone, together, and gone again."""

from __future__ import annotations

import asyncio
import json
import time

import aiohttp
import pytest

from simulator import Person, Town, TownClock
from tests.simulator.town_client import TOKEN, Client


async def say(client: Client, anna: Person, text: str = "x") -> str:
    """ "ok", how it was refused, or how the connection broke."""
    try:
        answer = await client.ask("sendMessage", chat_id=anna.id, text=text)
    except (aiohttp.ClientError, ValueError) as error:
        return type(error).__name__
    return "ok" if answer["ok"] else f"{answer['error_code']} {answer['description']}"


def heard(anna: Person) -> list[str]:
    return [message.text for message in anna.private.messages[1:]]


async def test_telegram_is_slow(town: Town, anna: Person, client: Client) -> None:
    fault = town.faults.slow(0.2, "send*")
    begun = time.monotonic()
    assert await client.do("getMe")
    assert time.monotonic() - begun < 0.15
    assert await say(client, anna) == "ok"
    assert time.monotonic() - begun >= 0.2
    (call,) = town.calls_of("sendMessage")
    assert call.answered
    assert call.answered - call.monotonic >= 0.2
    fault.lift()
    assert town.faults.standing == []


async def test_servers_fail_and_recover(town: Town, anna: Person, client: Client) -> None:
    town.faults.server_errors(2)
    assert await client.do("getUpdates")  # who only asks is not hit
    town.faults.server_errors(1, 500)
    assert [await say(client, anna, str(number)) for number in range(4)] == [
        "502 Bad Gateway",
        "502 Bad Gateway",
        "500 Internal Server Error",
        "ok",
    ]
    assert heard(anna) == ["3"]


async def test_a_storm_in_one_chat(town: Town, anna: Person, client: Client) -> None:
    boris = town.add_person("Boris")
    await boris.start()
    town.faults.storm(anna.id, retry_after=0.4)
    assert await say(client, anna) == "429 Too Many Requests: retry after 1"
    assert await say(client, boris) == "ok"
    assert await client.do("getChat", chat_id=anna.id)
    await asyncio.sleep(0.45)
    assert await say(client, anna) == "ok"
    first, *_ = town.faults.storm(retry_after=30)
    assert (await say(client, boris)).startswith("429 Too Many Requests: retry after ")
    edit = await client.refused("editMessageText", chat_id=boris.id, message_id=2, text="y")
    assert edit == "429 Too Many Requests: retry after 30"
    first.lift()
    assert await say(client, boris) == "ok"
    town.faults.clear()
    assert town.faults.standing == []


async def test_replies_that_break_although_the_call_took_effect(town: Town, anna: Person, client: Client) -> None:
    town.faults.broken("cut")
    town.faults.broken("garbled")
    town.faults.drop_replies()
    said = [await say(client, anna, str(number)) for number in range(4)]
    assert said == ["JSONDecodeError", "ContentTypeError", "ServerDisconnectedError", "ok"]
    assert heard(anna) == ["0", "1", "2", "3"]
    calls = town.calls_of("sendMessage")
    assert [call.damaged for call in calls] == ["cut", "garbled", "closed", None]
    assert len(town.calls.sent()) == 4
    town.faults.broken("cut")
    async with client.session.post(
        f"{client.url}/bot{TOKEN}/sendMessage", json={"chat_id": anna.id, "text": "z"}
    ) as it:
        half = await it.text()
    with pytest.raises(json.JSONDecodeError):
        json.loads(half)


async def test_an_answer_that_says_ok_and_cannot_be_read(town: Town, anna: Person, client: Client) -> None:
    town.faults.broken("foreign")
    town.faults.broken("strange")
    assert await client.do("sendMessage", chat_id=anna.id, text="x") == "done"
    strange = await client.do("sendMessage", chat_id=anna.id, text="y")
    assert (strange["message_id"], strange["chat"]["id"], strange["text"]) == ("no. 3", f"no. {anna.id}", "y")
    assert heard(anna) == ["x", "y"]


async def test_a_call_that_never_arrives(town: Town, anna: Person, client: Client) -> None:
    town.faults.unreachable(2)
    assert [await say(client, anna, str(number)) for number in range(3)] == ["ServerDisconnectedError"] * 2 + ["ok"]
    assert heard(anna) == ["2"]
    assert [call.took_effect for call in town.calls_of("sendMessage")] == [False, False, True]


async def test_faults_add_up(town: Town, anna: Person, client: Client) -> None:
    town.faults.broken("cut", chat_id=anna.id)
    town.faults.slow(0.15)
    begun = time.monotonic()
    assert await say(client, anna) == "JSONDecodeError"
    assert time.monotonic() - begun >= 0.15
    town.faults.refuse(400, "Bad Request: chat not found", method="*", chat_id=anna.id)
    town.faults.refuse(403, "Forbidden: user is deactivated", method="SENDMESSAGE")
    assert await say(client, anna) == "400 Bad Request: chat not found"
    assert await say(client, anna) == "403 Forbidden: user is deactivated"
    assert [type(fault).__name__ for fault in town.faults.standing] == ["Slow"]


async def test_updates_of_different_people_overtake_each_other(town: Town, client: Client) -> None:
    people = [town.add_person(f"Neighbour {number}") for number in range(8)]
    town.faults.reorder(seed=7)
    for text in "abc":
        for person in people:
            await person.say(person.private, text)
    got = await client.do("getUpdates")
    ids = [update["update_id"] for update in got]
    assert ids != sorted(ids)
    for person in people:
        assert [one["message"]["text"] for one in got if one["message"]["chat"]["id"] == person.id] == ["a", "b", "c"]
    town.faults.reorder(None)
    again = await client.do("getUpdates")
    assert [update["update_id"] for update in again] == sorted(ids)


async def test_updates_come_late_or_too_late(town: Town, anna: Person, client: Client, clock: TownClock) -> None:
    await client.do("sendMessage", chat_id=anna.id, text="?", reply_markup={"inline_keyboard": [[BUTTON]]})
    await client.updates()
    assert await client.updates() == []
    town.faults.hold_updates()
    await anna.say(anna.private, "late")
    anna.tap_soon(anna.private.messages[1], "Yes")
    assert await client.updates() == []
    assert (await client.do("getWebhookInfo"))["pending_update_count"] == 2
    clock.advance(seconds=151)
    town.faults.release_updates()
    (late,) = await client.updates()
    assert late["message"]["text"] == "late"


async def test_a_token_that_was_revoked(town: Town, anna: Person, client: Client) -> None:
    await client.updates()
    listening = asyncio.create_task(client.refused("getUpdates", offset=client.offset, timeout=10))
    await asyncio.sleep(0.05)
    new = await town.bot.revoke()
    assert await listening == "401 Unauthorized"
    assert await say(client, anna) == "401 Unauthorized"
    async with client.session.get(f"{client.url}/file/bot{TOKEN}/x") as reply:
        assert reply.status == 401
    assert await say(Client(client.session, client.url, token=new), anna) == "ok"


async def test_update_ids_start_anew(town: Town, anna: Person, client: Client) -> None:
    (start,) = await client.updates()
    assert await client.updates() == []
    town.bot.mailbox.restart_ids(12)
    await anna.say(anna.private, "after a quiet week")
    (fresh,) = await client.do("getUpdates", offset=client.offset)  # an offset from the future counts for nothing
    assert fresh["update_id"] == 12 < start["update_id"]
    assert await client.do("getUpdates", offset=client.offset) == [fresh]
    assert await client.do("getUpdates", offset=13) == []


BUTTON = {"text": "Yes", "callback_data": "y"}
