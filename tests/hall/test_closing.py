"""The end of votes: twenty at once, a ballot at the very instant, and somebody who presses every button there is."""

import asyncio
import json
import time

from simulator import Person
from tests.hall.neighbourhood import BOTH_WAYS, SEATS, Neighbourhood
from tests.hall.test_broadcast import within_limits

MANY = 20


@BOTH_WAYS
async def test_twenty_votes_that_end_together_are_each_counted_once(home: Neighbourhood) -> None:
    for number in range(1, MANY + 1):
        await home.zhou.say(home.group, f"/openvote 第{number}件\n规则: simple-majority\n截止: 2026-06-03 18:00")
    cards = [await home.card(f"V-{number}") for number in range(1, MANY + 1)]
    for number, card in enumerate(cards):
        assert "已计入" in (await home.wang.tap(card, "赞成")).text
        if number % 2:  # every other one is even, and does not pass
            assert "Counted" in (await home.daniel.tap(card, "反对")).text
    home.clock.advance(days=3)
    await home.becomes("SELECT state, COUNT(*) FROM votes GROUP BY state", [("counted", MANY)])
    assert await home.look("SELECT kind, COUNT(*) FROM events GROUP BY kind ORDER BY kind") == [
        ("closed", MANY), ("opened", MANY),
    ]  # fmt: skip
    outcomes = await home.look("SELECT CAST(outcome AS TEXT) FROM votes ORDER BY number")
    assert [json.loads(outcome)["passed"] for (outcome,) in outcomes] == [True, False] * (MANY // 2)
    assert await home.count("project_records") == MANY // 2
    for number, card in enumerate(cards, 1):
        sign = "✅" if number % 2 else "❌"
        await home.until(lambda message, n=number, s=sign: message.text.startswith(f"V-{n} · {s}"))  # type: ignore[misc]
        assert f"V-{number} 已于" in (await home.forged(home.wang, card, f"b:{number}:no")).text
    assert await home.look("SELECT COUNT(*) FROM outbox WHERE kind = 'result'") == [(MANY,)]


async def everybody(c: Neighbourhood) -> list[Person]:
    """All twelve seats, each with somebody in it."""
    held = [c.zhou, c.wang, c.daniel, c.chen]
    for seat, name, _ in SEATS[4:]:
        neighbour = c.town.add_person(name, "zh-hans")
        await c.seat(neighbour, seat)
        held.append(neighbour)
    return held


@BOTH_WAYS
async def test_a_ballot_at_the_instant_of_closing_is_in_or_refused_and_never_both(home: Neighbourhood) -> None:
    people = await everybody(home)
    card = await home.open_vote(closes="60分钟")
    home.clock.advance(seconds=3598)

    async def at(person: Person, moment: int) -> str:
        await asyncio.sleep(moment / 100)
        return (await person.tap(card, "赞成")).text

    async def the_clock() -> str:
        await asyncio.sleep(0.06)
        home.clock.advance(seconds=2)
        return ""

    said = await asyncio.gather(the_clock(), *(at(person, moment) for moment, person in enumerate(people)))
    counted = [text for text in said[1:] if "已计入" in text or "Counted" in text]
    refused = [text for text in said[1:] if "V-1 已于" in text or "V-1 closed" in text]
    assert len(counted) + len(refused) == len(people)
    await home.becomes("SELECT state FROM votes", [("counted",)])
    assert await home.count("ballots") == len(counted)
    ((outcome, closes),) = await home.look("SELECT CAST(outcome AS TEXT), closes_at FROM votes")
    assert json.loads(outcome)["tests"][0]["got"] == len(counted)
    assert await home.look(f"SELECT COUNT(*) FROM ballots WHERE cast_at >= {closes}") == [(0,)]


async def test_who_presses_every_button_for_a_minute_stops_nobody_and_changes_nothing_of_others(
    courtyard: Neighbourhood,
) -> None:
    c = courtyard
    async with c.hall():
        await c.settle()
        card = await c.open_vote()
        await c.wang.say(c.group, "/need 长椅")
        need = await c.card("N-1")
        await c.chen.say(c.group, "/propose 门口装灯\n内容：装六盏灯")
        await c.card("P-1")
        await c.zhou.tap(card, "反对")
    async with within_limits(c):
        presses = [(message, button.data) for message in (card, need) for row in message.buttons for button in row]
        told: list[str] = []
        before = len(c.group.messages)
        slowest = 0.0
        for _ in range(10):
            for message, data in presses:
                if data is not None:
                    told.append((await c.forged(c.daniel, message, data)).text)
            for data in ("x:1", "a:1", "d:1:1:visited", "dp:1:9", "ro:1", "i:1:yes", "r:1:yes", "b:1:maybe"):
                told.append((await c.forged(c.daniel, card, data)).text)
            asked = time.monotonic()
            await c.wang.tap(card, "赞成")
            slowest = max(slowest, time.monotonic() - asked)
        assert slowest < 1.0
        assert all(told)  # every press is answered
        assert len(c.group.messages) == before  # and nothing is posted for any
    async with c.hall():
        standing = await c.look(
            "SELECT i.username, b.choice FROM ballots b JOIN identities i ON i.person_id = b.person_id WHERE b.id IN "
            "(SELECT MAX(id) FROM ballots GROUP BY seat_id) ORDER BY 1"
        )
        assert ("zhou", "no") in standing
        assert ("wang", "yes") in standing
        for table in ("door_marks", "roll_objections", "imports WHERE done_at IS NULL", "community_rules"):
            assert await c.count(table) == 0
