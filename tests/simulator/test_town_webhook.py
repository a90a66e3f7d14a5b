"""Updates to a webhook: in order within a queue, many at once, again and again until they are taken."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import Any

import pytest

from simulator import Person, Town, TownClock
from simulator.webhook import TELEGRAMS, Patience, Postman
from tests.simulator.receiver import Receiver
from tests.simulator.town_client import Client


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


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


async def test_a_reply_cannot_ask_or_change_the_webhook(
    anna: Person, town: Town, client: Client, receiver: Receiver
) -> None:
    receiver.answer_in_reply, receiver.method = True, "getMe"
    await client.do("setWebhook", url=receiver.url)
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await client.do("sendMessage", chat_id=anna.id, text="?", reply_markup=keyboard)
    anna.tap_soon(anna.private.last, "Yes")
    await receiver.wait(2)
    receiver.method = "deleteWebhook"
    anna.tap_soon(anna.private.last, "Yes")
    await receiver.wait(3)
    await asyncio.sleep(0.05)
    assert [call.method for call in town.calls] == ["setWebhook", "sendMessage"]


async def test_a_webhook_is_tried_at_once_and_then_with_growing_pauses(
    anna: Person, client: Client, receiver: Receiver
) -> None:
    receiver.failures, receiver.status = 5, 500
    await client.do("setWebhook", url=receiver.url)
    await receiver.wait(1)
    pauses = [later - earlier for earlier, later in pairwise(receiver.at)]
    assert pauses[0] < 0.09
    assert [pause >= least for pause, least in zip(pauses[1:], (0.1, 0.2, 0.4, 0.8), strict=True)] == [True] * 4
    assert [TELEGRAMS.before_try(failures) for failures in (1, 2, 3, 4, 9)] == [0, 2, 4, 8, 60]


async def test_a_webhook_may_say_when_to_come_back(anna: Person, client: Client, receiver: Receiver) -> None:
    receiver.failures, receiver.status, receiver.headers = 1, 429, {"Retry-After": "1"}
    await client.do("setWebhook", url=receiver.url)
    await receiver.wait(1)
    assert receiver.at[1] - receiver.at[0] >= 1
    assert (await client.do("getWebhookInfo"))["last_error_message"] == (
        "Wrong response from the webhook: 429 Too Many Requests"
    )


async def test_a_webhook_that_takes_too_long_hears_it_again(
    anna: Person, client: Client, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Postman, "patience", Patience(answer=0.1))
    receiver.sleeps = 0.5
    await client.do("setWebhook", url=receiver.url)
    await asyncio.sleep(0.25)
    info = await client.do("getWebhookInfo")
    assert (info["last_error_message"], info["pending_update_count"]) == ("Read timeout expired", 1)
    receiver.sleeps = 0
    assert texts(await receiver.wait(1))[0] == "/start"
    await client.do("deleteWebhook")


async def test_nobody_listens_at_the_webhook(anna: Person, client: Client, receiver: Receiver) -> None:
    await client.do("setWebhook", url="http://127.0.0.1:1/hook")
    await asyncio.sleep(0.1)
    info = await client.do("getWebhookInfo")
    assert info["last_error_message"].startswith("Connection error: ")
    assert info["pending_update_count"] == 1
    await client.do("setWebhook", url=receiver.url)
    assert texts(await receiver.wait(1)) == ["/start"]


async def test_queues_overtake_each_other_at_a_webhook(town: Town, client: Client, receiver: Receiver) -> None:
    people = [town.add_person(f"Neighbour {number}") for number in range(10)]
    town.faults.reorder(seed=3)
    await client.do("setWebhook", url=receiver.url)
    for text in "abc":
        for person in people:
            await person.say(person.private, text)
    got = await receiver.wait(30)
    ids = [update["update_id"] for update in got]
    assert ids != sorted(ids)
    for person in people:
        assert texts([one for one in got if one["message"]["chat"]["id"] == person.id]) == ["a", "b", "c"]


async def test_what_is_too_old_is_not_brought_to_a_webhook(
    anna: Person, client: Client, receiver: Receiver, clock: TownClock
) -> None:
    receiver.failures, receiver.headers = 1, {"Retry-After": "1"}
    await client.do("setWebhook", url=receiver.url)
    await asyncio.sleep(0.2)
    clock.advance(hours=24, seconds=1)
    await anna.say(anna.private, "the next day")
    assert texts(await receiver.wait(1)) == ["the next day"]


async def test_pending_updates_can_be_dropped(anna: Person, client: Client, receiver: Receiver) -> None:
    await client.do("setWebhook", url=receiver.url, drop_pending_updates=True)
    await anna.say(anna.private, "fresh")
    assert texts(await receiver.wait(1)) == ["fresh"]


async def test_what_a_webhook_cannot_be(client: Client, town: Town) -> None:
    for wrong, words in (
        ({"url": "ftp://hall"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "http://hall", "secret_token": "häll"}, "secret token contains unallowed characters"),
        ({"url": "http://hall", "secret_token": "x" * 257}, "secret token is too long"),
        ({"url": "http://hall", "max_connections": 101}, "max_connections must be between 1 and 100"),
    ):
        assert await client.refused("setWebhook", **wrong) == f"400 Bad Request: {words}"
