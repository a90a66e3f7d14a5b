"""Bad luck with the token and the disk: nothing is lost, and whoever runs the hall reads what to do."""

import asyncio
import json
import re
import resource
import signal
from collections.abc import AsyncIterator, Callable

import aiohttp
import pytest

from bot.doctor import examine
from bot.watch import TokenRevoked
from simulator import Town
from tests.crash.hall_process import HallProcess
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from web.metrics import exposition


@pytest.fixture
async def hall(courtyard: Neighbourhood) -> AsyncIterator[HallProcess]:
    """The courtyard's hall as a process of its own, set up and open; its clock is wrong, and it goes by the town's."""
    process = HallProcess(courtyard.folder, courtyard.write_config())
    process.start()
    opened = "setWebhook" if courtyard.receive == "webhook" else "getUpdates"
    try:
        await courtyard.eventually(lambda: bool(courtyard.town.calls_of(opened)), 60)
        await courtyard.set_up()
        yield process
    finally:
        process.kill_leftover()


def logged(process: HallProcess, said: str) -> Callable[[], bool]:
    return lambda: said in process.log()


@BOTH_WAYS
async def test_a_hall_whose_token_is_revoked_ends_and_says_what_to_do(
    courtyard: Neighbourhood, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = courtyard
    monkeypatch.setattr("bot.watch._EVERY", 0.1)

    async def until_revoked() -> None:
        async with home.hall():
            await home.settle()
            await home.ask(home.daniel, "/need A lamp", "N-1")
            await home.town.bot.revoke()
            await asyncio.sleep(10)

    with pytest.raises(TokenRevoked):
        await until_revoked()
    said = await home.daniel.say(home.daniel.private, "/need A bench")
    async with home.hall():  # with the new token
        await home.daniel.expect("N-2", after=said)
        await home.until(lambda message: "N-2 · " in message.text)


async def test_the_process_ends_with_one_line(courtyard: Neighbourhood, hall: HallProcess) -> None:
    await courtyard.town.bot.revoke()
    assert await hall.ended() == 2
    last = hall.log().splitlines()[-1]
    assert last.startswith("yishiting: Telegram knows the bot's token no more")
    assert "Traceback" not in hall.log()


async def call(home: Neighbourhood, method: str, **fields: str) -> None:
    """Another program uses the bot's token."""
    url = f"{home.server.url}/bot{home.town.bot.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=fields) as reply:
        assert reply.status == 200


async def test_two_programs_on_one_token_are_told_apart(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/need A lamp", "N-1")
    before = conflicts()
    await call(home, "getUpdates")
    await home.becomes("SELECT COUNT(*) FROM hall WHERE key = 'last conflict'", [(1,)])
    await home.ask(home.daniel, "/need A bench", "N-2")  # it keeps trying
    assert conflicts() == before + 1
    findings = {finding.what: finding for finding in await examine(home.config())}
    assert "terminated by other getUpdates request" in findings["token shared"].found
    assert "stop the other program" in findings["token shared"].cure


def conflicts() -> int:
    """How often the hall has found another program to use its token."""
    return int(float(re.findall(rb"^yishiting_conflicts_total (\S+)", exposition(), re.M)[0]))


@BOTH_WAYS
async def test_a_webhook_that_somebody_else_sets_or_takes_away_is_won_back(
    courtyard: Neighbourhood, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = courtyard
    monkeypatch.setattr("bot.watch._EVERY", 0.1)
    async with home.hall():
        await home.settle()
        if home.receive == "polling":
            await call(home, "setWebhook", url="http://127.0.0.1:1/elsewhere")
        else:
            await call(home, "deleteWebhook")
        await home.ask(home.daniel, "/need A lamp", "N-1")
        await home.becomes("SELECT COUNT(*) FROM hall WHERE key = 'last conflict'", [(1,)])


def largest_file(process: HallProcess, size: int) -> None:
    """From now on no file of the process can grow beyond so many bytes; -1 lifts that."""
    resource.prlimit(process.id, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@pytest.mark.parametrize("courtyard", ["polling-sqlite", "webhook-sqlite"], indirect=True)
async def test_while_the_disk_is_full_nothing_is_confirmed_and_then_everything_is_done_once(
    courtyard: Neighbourhood, hall: HallProcess
) -> None:
    home = courtyard
    await home.daniel.say(home.group, "/need A lamp")
    card = await home.until(lambda message: message.text.startswith("N-1") and bool(message.buttons))
    asked = await home.ask(home.daniel, "/need", "What is needed?")
    written = sum(file.stat().st_size for file in home.folder.glob("hall.db-wal"))
    largest_file(hall, written)
    said = await home.daniel.say(home.daniel.private, "The bench is broken")
    tap = home.zhou.tap_soon(card, "我也是")
    await home.eventually(logged(hall, "OperationalError"), 20)
    await asyncio.sleep(1)
    assert home.daniel.private.last is said
    assert tap not in home.town.answers
    largest_file(hall, -1)
    preview = await home.daniel.expect("Send a photo", after=asked, timeout=30)
    assert "N-1 现在有 1 人附议" in (await home.town.taps.wait(tap, 30)).text
    await home.daniel.tap(preview, "Leave it out")
    preview = await home.daniel.expect("Text: The bench is broken", after=preview)
    await home.daniel.tap(preview, "Yes, do it")
    await home.daniel.expect("Noted as N-2", after=preview)
    await home.until(lambda message: message.text.startswith("N-2"))
    assert await hall.end(signal.SIGTERM) == 0
    async with home.hall():
        assert await home.count("needs") == 2
        assert await home.count("dead_letters") == 0
        assert [row[0] for row in await home.look("SELECT text FROM needs ORDER BY id")][1] == "The bench is broken"


# Updates: late, out of order, and of kinds and with fields that nobody knows


@BOTH_WAYS
async def test_what_comes_from_a_newer_telegram_is_read_as_far_as_it_can_be(home: Neighbourhood) -> None:
    sent = await home.delivered('"/start join-')
    message = dict(sent["message"])  # type: ignore[call-overload]  # Telegram's JSON
    fields = {"hologram": {"width": 3}, "feelings": ["joy"], "text": "/need A lamp", "message_id": 900}
    home.town.deliver_raw({"message": {**message, **fields}, "mood": "good"})
    await home.until(lambda each: each.text.startswith("N-1"))
    person = {"id": home.daniel.id, "is_bot": False, "first_name": "Daniel"}
    home.town.deliver_raw({"hologram": {"from": person}})
    home.town.deliver_raw({"poll_answer": {"poll_id": "1", "user": person, "option_ids": [0]}})
    del message["text"]
    home.town.deliver_raw({"message": {**message, "message_id": 901, "dice": {"emoji": "🎲", "value": 4}}})
    game = {"id": "1", "from": person, "chat_instance": "1", "game_short_name": "go"}
    home.town.deliver_raw({"callback_query": game})
    await home.ask(home.daniel, "/need A bench", "N-2")
    await home.becomes("SELECT COUNT(*) FROM dead_letters", [(0,)])
    home.town.conformity.violations.clear()  # all meant


@BOTH_WAYS
async def test_a_number_that_telegram_gives_anew_is_another_update(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/need A lamp", "N-1")
    first = await home.delivered("/need A lamp")
    later = json.loads(json.dumps(first).replace("A lamp", "A bench"))
    later["message"]["message_id"] += 1000
    home.town.deliver_raw(later)  # after a quiet week the numbers begin anywhere
    await home.until(lambda message: "N-2 · " in message.text)
    assert await home.count("needs") == 2


@BOTH_WAYS
async def test_numbers_that_begin_lower_are_confirmed_like_any_other(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/need A lamp", "N-1")
    mailbox = home.town.bot.mailbox
    await home.eventually(lambda: not mailbox.waiting())
    mailbox.restart_ids(12)
    await home.ask(home.daniel, "/need A bench", "N-2")
    await home.ask(home.daniel, "/need A tap", "N-3")
    await home.eventually(lambda: not mailbox.waiting())
    assert await home.count("needs") == 3


@BOTH_WAYS
async def test_what_comes_in_another_order_comes_to_the_same(home: Neighbourhood) -> None:
    card = await home.open_vote()
    home.town.faults.hold_updates()
    first, second = home.daniel.tap_soon(card, "赞成"), home.wang.tap_soon(card, "反对")
    said = await home.chen.say(home.group, "/propose 门口装灯\n内容：装灯")
    home.town.faults.reorder(7)
    home.town.faults.release_updates()
    assert "Counted: Yes" in (await home.town.taps.wait(first, Town.patience)).text
    assert "已计入：反对" in (await home.town.taps.wait(second, Town.patience)).text
    await home.until(lambda message: message.text.startswith("P-1"), after=said)
    assert sorted(row[0] for row in await home.look("SELECT choice FROM ballots")) == ["no", "yes"]


async def test_a_tap_that_comes_too_late_is_counted_and_stalls_nobody(home: Neighbourhood) -> None:
    card = await home.open_vote()
    tap = home.daniel.tap_soon(card, "赞成")
    await home.town.taps.wait(tap, Town.patience)
    again = await home.delivered('"data"')
    home.clock.advance(seconds=3600)
    later = json.loads(json.dumps(again))
    later["callback_query"]["id"] = "999"  # a pop-up that Telegram has given up
    later["callback_query"]["data"] = later["callback_query"]["data"].replace("yes", "no")
    del later["update_id"]
    home.town.deliver_raw(later)
    await home.becomes("SELECT COUNT(*) FROM ballots", [(2,)])
    await home.ask(home.daniel, "/ballot V-1", "1-1-201: No")


@BOTH_WAYS
async def test_a_reply_in_the_moment_a_card_is_posted_is_kept(home: Neighbourhood) -> None:
    posted = asyncio.create_task(home.until(lambda message: message.text.startswith("P-1 · ")))
    await home.chen.say(home.group, "/propose 门口装灯\n内容：装灯")
    card = await posted
    await home.daniel.say(home.group, "At once", reply_to=card)  # before the hall has heard that its card stands
    await home.until(lambda message: message is card and "1 条发言" in message.text)
    home.group.remove(card)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await home.until(lambda message: message.text.startswith("P-1") and message is not card)
    await home.wang.say(home.group, "回复旧卡片", reply_to=card)
    await home.becomes("SELECT COUNT(*) FROM messages", [(2,)])
