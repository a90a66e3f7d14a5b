"""Telegram's limits, when they are on, and what the town's log of calls says of them."""

from __future__ import annotations

import asyncio
import time

import pytest

from simulator import Person, Town
from simulator.limits import BURST, OVERALL, PER_GROUP
from tests.simulator.town_client import Client


class Watch:
    """A clock that goes as far as it is told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch(town: Town) -> Watch:
    watch = Watch()
    town.limits.on, town.limits.clock = True, watch
    return watch


async def people(town: Town, count: int) -> list[Person]:
    crowd = [town.add_person(f"Neighbour {number}") for number in range(count)]
    for person in crowd:
        await person.start()
    return crowd


async def send(client: Client, chat_id: int, method: str = "sendMessage", **params: object) -> int:
    """Seconds to wait; 0 when it was sent."""
    answer = await client.ask(method, chat_id=chat_id, **(params or {"text": "?"}))
    if answer["ok"]:
        return 0
    wait = int(answer["parameters"]["retry_after"])
    assert answer["error_code"] == 429
    assert answer["description"] == f"Too Many Requests: retry after {wait}"
    return wait


async def test_thirty_a_second_in_all(town: Town, client: Client, watch: Watch) -> None:
    crowd = await people(town, OVERALL + 2)
    waits = [await send(client, person.id) for person in crowd]
    assert waits == [0] * OVERALL + [1, 1]
    watch.seconds += 0.99
    assert await send(client, crowd[-1].id) == 1
    watch.seconds += 0.01
    assert await send(client, crowd[-1].id) == 0


async def test_one_a_second_to_a_chat_after_a_short_burst(town: Town, client: Client, watch: Watch) -> None:
    (anna,) = await people(town, 1)
    assert [await send(client, anna.id) for _ in range(BURST + 2)] == [0] * BURST + [1, 1]
    for _ in range(5):
        watch.seconds += 1
        assert [await send(client, anna.id), await send(client, anna.id)] == [0, 1]
    watch.seconds += 60
    assert [await send(client, anna.id) for _ in range(BURST + 1)] == [0] * BURST + [1]


async def test_twenty_a_minute_to_a_group_edits_included(town: Town, client: Client, watch: Watch) -> None:
    (anna,) = await people(town, 1)
    group = town.add_group("Courtyard", [anna], bot_admin=True)
    card = (await client.do("sendMessage", chat_id=group.id, text="0"))["message_id"]
    for number in range(1, PER_GROUP):
        watch.seconds += 1
        await client.do("editMessageText", chat_id=group.id, message_id=card, text=str(number))
    watch.seconds += 1
    assert await send(client, group.id, "editMessageText", message_id=card, text="?") == 40
    assert await send(client, group.id) == 40
    assert await client.do("getChatMember", chat_id=group.id, user_id=anna.id)  # asking costs nothing
    assert await send(client, anna.id) == 0  # and other chats go on
    watch.seconds += 40
    assert await send(client, group.id) == 0
    assert await send(client, group.id) == 1


async def test_an_album_counts_for_as_many_as_it_shows(town: Town, client: Client, watch: Watch) -> None:
    (anna,) = await people(town, 1)
    group = town.add_group("Courtyard", [anna], bot_admin=True)
    sent = await anna.photo(group, b"x")
    assert sent.photo
    media = [{"type": "photo", "media": sent.photo.file_id}] * 10
    assert await send(client, group.id, "sendMediaGroup", media=media) == 0
    watch.seconds += 20
    assert await send(client, group.id, "sendMediaGroup", media=media) == 0
    watch.seconds += 20
    assert await send(client, group.id) == 20


async def test_each_bot_has_limits_of_its_own(town: Town, client: Client, watch: Watch) -> None:
    (anna,) = await people(town, 1)
    other = Client(client.session, client.url, token=town.add_bot("777:OTHER", "other_bot").token)
    await anna.start(bot=town.accounts[777])
    assert [await send(client, anna.id) for _ in range(BURST + 1)][-1] == 1
    assert await send(other, anna.id) == 0


async def test_off_until_switched_on(town: Town, client: Client) -> None:
    (anna,) = await people(town, 1)
    assert {await send(client, anna.id) for _ in range(40)} == {0}


async def test_the_log_tells_how_fast_a_bot_was(town: Town, client: Client) -> None:
    crowd = await people(town, 4)
    group = town.add_group("Courtyard", crowd, bot_admin=True)
    before = time.monotonic(), time.time()
    for person in crowd:
        await client.do("sendMessage", chat_id=person.id, text="one")
    await asyncio.sleep(0.3)
    for _ in range(3):
        await client.do("sendMessage", chat_id=group.id, text="two")
    await client.refused("sendMessage", chat_id=404, text="to nobody")
    await client.do("getMe")
    log = town.calls
    assert [call.params["text"] for call in log.sent()] == ["one"] * 4 + ["two"] * 3
    assert log.busiest(0.25) == 4
    assert log.busiest(60) == 7
    assert log.busiest(60, group.id) == 3
    assert log.busiest_chat(60) == 3
    assert log.busiest_chat(60, lambda chat_id: chat_id > 0) == 1
    assert [call.params["text"] for call in log.refused(400)] == ["to nobody"]
    for call in log:
        assert before[0] <= call.monotonic <= (call.answered or 0) <= time.monotonic()
        assert before[1] <= call.wall <= time.time()
    assert town.calls_of("GETME")[0].result == await client.do("getMe")
    log.clear()
    assert (len(log), log.busiest(60), town.calls_of("getMe")) == (0, 0, [])
