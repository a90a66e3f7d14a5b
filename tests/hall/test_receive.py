"""What reaches the hall twice, broken, or in a crowd has its effect once, in order, and stalls nobody."""

import asyncio
import json
import re
from typing import Any

import aiohttp
import pytest

from simulator import Person, Town
from tests.hall.neighbourhood import BOTH_WAYS, BY_WEBHOOK, EVERY_WAY, SECRET, Neighbourhood

HEADER = "X-Telegram-Bot-Api-Secret-Token"


@EVERY_WAY
async def test_a_need_that_telegram_delivers_twice_is_one_need_with_the_same_answer(home: Neighbourhood) -> None:
    first = await home.ask(home.daniel, "/need The bench is broken", "N-1")
    await home.until(lambda message: message.text.startswith("N-1"))
    await home.again(await home.delivered("/need The bench"))
    second = await home.daniel.expect("N-1", after=first)
    assert second.text == first.text
    assert await home.count("needs") == 1
    await home.ask(home.daniel, "/need Another one", "N-2")
    await home.until(lambda message: message.text.startswith("N-2"))
    cards = [message for message in home.group.messages if message.text.startswith("N-")]
    assert [card.text[:3] for card in cards] == ["N-1", "N-2"]


@BOTH_WAYS
async def test_a_refusal_that_telegram_delivers_twice_stays_the_same_refusal(home: Neighbourhood) -> None:
    refused = await home.ask(home.daniel, "/for P-1 because it is dark", "There is no P-1")
    early = await home.delivered("/for P-1")
    await home.post(home.zhou, "/propose 门口装灯\n内容：装灯", "P-1")
    await home.again(early)
    again = await home.daniel.expect("P-1", after=refused)
    assert again.text == refused.text  # what was too early once is not accepted by being sent again
    assert await home.count("points") == 0


@EVERY_WAY
async def test_a_ballot_that_telegram_delivers_twice_is_one_ballot_with_the_same_words(home: Neighbourhood) -> None:
    card = await home.open_vote()
    answer = await home.daniel.tap(card, "赞成")
    tap = await home.delivered('"data"')
    await home.daniel.tap(card, "反对")
    answers = len(home.town.calls_of("answerCallbackQuery"))
    await home.again(tap)
    await home.eventually(lambda: len(home.town.calls_of("answerCallbackQuery")) > answers)
    assert home.town.calls_of("answerCallbackQuery")[-1].text("text") == answer.text
    assert [row[0] for row in await home.look("SELECT choice FROM ballots ORDER BY id")] == ["yes", "no"]


async def post(home: Neighbourhood, body: bytes, secret: str | None = SECRET) -> tuple[int, Any]:
    """What the hall's webhook answers to a body: the status, and the JSON if there is any."""
    headers = {} if secret is None else {HEADER: secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(home.hook, data=body, headers=headers) as reply,
    ):
        return reply.status, await reply.json() if reply.content_type == "application/json" else None


@BOTH_WAYS
async def test_what_cannot_be_read_is_set_aside_and_holds_nobody_up(home: Neighbourhood) -> None:
    home.town.deliver_raw({"message": {"message_id": "seven"}})
    home.town.deliver_raw({"message": {"message_id": 7, "chat": {"id": home.daniel.id}, "from": {"id": 5}}})
    home.town.deliver_raw({"update_id": "twelve"})
    home.town.deliver_raw({"something_new": {"id": 1}})  # not asked for, and no harm
    assert "N-1" in (await home.ask(home.daniel, "/need The bench is broken", "N-1")).text
    await home.becomes("SELECT COUNT(*) FROM dead_letters", [(3,)])
    reasons = [row[0] for row in await home.look("SELECT error FROM dead_letters")]
    assert all(reason.startswith("unreadable") for reason in reasons)


@pytest.mark.parametrize("courtyard", ["webhook-sqlite", "webhook-postgres"], indirect=True)
async def test_what_no_database_can_hold_is_set_aside_and_not_sent_for_ever(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/need The bench is broken", "N-1")
    done = json.dumps(await home.delivered("/need The bench"))
    bodies = (
        b'{"update_id": 9223372036854775808}', b'{"update_id": true}', b'{"update_id": 5, "message": {"message_id": 1, '
        b'"chat": {"id": 9223372036854775808}}}', b'{"update_id": 6, "message": {"message_id": 1, "chat": {"id": 1, '
        b'"type": "\xa1"}}}', re.sub('"date": [0-9]+', '"date": "yes\\\\u0000"', done).encode(),
    )  # fmt: skip
    for number, body in enumerate(bodies, 1):
        assert await post(home, body) == (200, None)
        assert await home.count("dead_letters") == number
    assert await post(home, b'{"update_id": 7, "something_new": {"id": 1}}') == (200, None)
    assert await home.count("dead_letters") == len(bodies)


@BY_WEBHOOK
async def test_the_webhook_lets_in_only_who_knows_the_secret(home: Neighbourhood) -> None:
    update = json.dumps({"update_id": 1, "message": {"message_id": 1, "chat": {"id": 1}}}).encode()
    assert (await post(home, update, None))[0] == 401
    assert (await post(home, update, "guessed"))[0] == 401
    assert (await post(home, update, "schlüssel"))[0] == 401
    assert await home.count("dead_letters") == 0
    assert await post(home, b"{no json") == (200, None)  # set aside: sending it again would not mend it
    assert await post(home, b"") == (200, None)
    assert await home.count("dead_letters") == 2
    assert "N-1" in (await home.ask(home.daniel, "/need The bench is broken", "N-1")).text


@BY_WEBHOOK
async def test_a_tap_is_answered_in_the_reply_to_the_webhook(home: Neighbourhood) -> None:
    card = await home.open_vote()
    answer = await home.daniel.tap(card, "赞成")
    tap = await home.delivered('"data"')
    calls = len(home.town.calls_of("answerCallbackQuery"))
    status, reply = await post(home, json.dumps(tap).encode())
    assert status == 200
    assert reply == {
        "method": "answerCallbackQuery",
        "callback_query_id": tap["callback_query"]["id"],  # type: ignore[index]  # Telegram's JSON
        "text": answer.text,
        "show_alert": True,
    }
    assert len(home.town.calls_of("answerCallbackQuery")) == calls  # nothing was called beside it


@BOTH_WAYS
async def test_in_a_crowd_each_person_is_heard_in_the_order_they_spoke(home: Neighbourhood) -> None:
    people = (home.zhou, home.wang, home.daniel, home.chen)

    async def list_needs(person: Person) -> None:
        for number in range(8):
            await person.say(home.group, f"/need {person.name} {number}")

    await asyncio.gather(*(list_needs(person) for person in people))
    card = await home.open_vote()
    taps = {
        person: [person.tap_soon(card, choice) for choice in ("赞成", "反对", "弃权", "赞成", "反对")]
        for person in people
    }
    for tap in (tap for made in taps.values() for tap in made):
        await home.town.taps.wait(tap, Town.patience)
    await home.becomes("SELECT COUNT(*) FROM needs", [(32,)])
    said = [row[0] for row in await home.look("SELECT text FROM needs ORDER BY number")]
    for person in people:
        assert [text for text in said if text.startswith(person.name)] == [f"{person.name} {n}" for n in range(8)]
    for (seat,) in await home.look("SELECT DISTINCT seat_id FROM ballots"):
        choices = await home.look("SELECT choice FROM ballots WHERE seat_id = ? ORDER BY id", seat)
        assert [choice for (choice,) in choices] == ["yes", "no", "abstain", "yes", "no"]


@BOTH_WAYS
async def test_an_answer_that_fails_neither_undoes_nor_doubles_what_was_done(home: Neighbourhood) -> None:
    home.town.fail_next("sendMessage", 502, "Bad Gateway", chat_id=home.daniel.id)
    answer = await home.ask(home.daniel, "/need The bench is broken", "N-1")
    home.town.fail_next("sendMessage", 403, "Forbidden: bot was blocked by the user", chat_id=home.daniel.id)
    await home.daniel.say(home.daniel.private, "/need The gate squeaks")
    await home.becomes("SELECT COUNT(*) FROM needs", [(2,)])
    home.town.fail_next("sendMessage", 500, chat_id=home.daniel.id, times=3)
    await home.daniel.say(home.daniel.private, "/need Rubbish in the cellar")
    await home.becomes("SELECT COUNT(*) FROM needs", [(3,)])
    home.town.fail_next("sendMessage", 429, retry_after=1, chat_id=home.daniel.id)
    last = await home.ask(home.daniel, "/need The tree is ill", "N-4")  # told a second later, and nobody waits for it
    told = [message.text for message in home.daniel.private.messages if answer.id <= message.id <= last.id]
    assert [text[:12] for text in told if "Noted as" in text] == ["Noted as N-1", "Noted as N-4"]
    assert not any("nothing of it was kept" in text for text in told)  # it was kept
    assert await home.count("needs") == 4
    assert await home.count("dead_letters") == 0


@BOTH_WAYS
async def test_a_pop_up_that_fails_leaves_the_ballot_counted(home: Neighbourhood) -> None:
    card = await home.open_vote()
    home.town.fail_next("answerCallbackQuery", 500)
    tap = home.daniel.tap_soon(card, "赞成")
    await home.ask(home.wang, "/cast V-1 赞成", "已计为")
    if home.receive == "polling":  # a reply to the webhook has one chance only
        assert "Counted: Yes" in (await home.town.taps.wait(tap, Town.patience)).text
    home.town.fail_next("answerCallbackQuery", 400, "Bad Request: query is too old")
    home.chen.tap_soon(card, "反对")
    await home.ask(home.chen, "/ballot V-1", "反对")
    assert sorted(row[0] for row in await home.look("SELECT choice FROM ballots")) == ["no", "yes", "yes"]
    assert await home.count("dead_letters") == 0


async def test_a_pop_up_that_telegram_puts_off_comes_later_and_nobody_waits_for_it(home: Neighbourhood) -> None:
    card = await home.open_vote()
    home.town.fail_next("answerCallbackQuery", 429, retry_after=6, times=2)
    late = [person.tap_soon(card, "赞成") for person in (home.daniel, home.chen)]
    await home.becomes("SELECT COUNT(*) FROM ballots", [(2,)])
    async with asyncio.timeout(5):
        await home.ask(home.daniel, "/ballot V-1", "1-1-201: Yes")  # nor does the next thing that Daniel says
        await home.post(home.wang, "/need 长椅", "N-1")
    assert not any(tap in home.town.answers for tap in late)
    assert "Counted: Yes" in (await home.town.taps.wait(late[0], Town.patience)).text
    assert "已计入：赞成" in (await home.town.taps.wait(late[1], Town.patience)).text


async def test_who_votes_again_before_the_pop_up_comes_reads_of_the_last_ballot_only(home: Neighbourhood) -> None:
    card = await home.open_vote()
    other = await home.open_vote("门口装椅子")
    home.town.fail_next("answerCallbackQuery", 429, retry_after=1)
    first = home.daniel.tap_soon(card, "赞成")
    await home.becomes("SELECT COUNT(*) FROM ballots", [(1,)])
    elsewhere = home.daniel.tap_soon(other, "赞成")
    second = home.daniel.tap_soon(card, "反对")
    assert "Changed to No" in (await home.town.taps.wait(second, Town.patience)).text
    assert "V-2" in (await home.town.taps.wait(elsewhere, Town.patience)).text
    await asyncio.sleep(0.3)
    assert first not in home.town.answers


BROKEN = """
CREATE TRIGGER broken BEFORE INSERT ON needs WHEN new.text LIKE '%boom%'
BEGIN SELECT RAISE(ABORT, 'the disk is on fire'); END"""


async def test_what_fails_again_and_again_is_set_aside_and_the_person_is_told(home: Neighbourhood) -> None:
    await home.break_in(BROKEN)
    said = await home.daniel.say(home.daniel.private, "/need boom")
    sorry = await home.daniel.expect("Something went wrong on my side, and nothing of it was kept", after=said)
    assert "N-1" in (await home.ask(home.daniel, "/need The bench is broken", "N-1")).text
    assert sum(message.text == sorry.text for message in home.daniel.private.messages) == 1
    ((error, raw),) = await home.look("SELECT error, raw FROM dead_letters")
    assert "the disk is on fire" in error
    assert json.loads(raw)["message"]["text"] == "/need boom"
    await home.break_in("DROP TRIGGER broken")


async def test_what_fails_once_is_done_at_the_next_try(home: Neighbourhood) -> None:
    await home.break_in(BROKEN)
    said = await home.daniel.say(home.daniel.private, "/need boom")
    await asyncio.sleep(0.2)  # the first try fails
    await home.break_in("DROP TRIGGER broken")
    await home.daniel.expect("N-1", after=said)
    assert (await home.count("needs"), await home.count("dead_letters")) == (1, 0)
