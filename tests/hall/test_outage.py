"""The hall is away for a while: what was meanwhile said is heard, what was lost is told, and no vote ends unseen."""

import json

from records.verify import verify
from simulator import Town, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


async def an_hour_to_vote(c: Neighbourhood) -> TownMessage:
    await c.settle()
    card = await c.open_vote(closes="60分钟")
    await c.wang.tap(card, "赞成")
    return card


async def kinds(c: Neighbourhood) -> list[str]:
    return [row[0] for row in await c.look("SELECT kind FROM events ORDER BY seq")]


@BOTH_WAYS
async def test_a_short_absence_loses_nothing_and_is_not_spoken_of(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        card = await an_hour_to_vote(c)
    tap = c.daniel.tap_soon(card, "反对")
    said = await c.chen.say(c.chen.private, "/cast V-1 弃权")
    c.clock.advance(seconds=100)
    async with c.hall():
        assert "Counted: No" in (await c.town.taps.wait(tap, Town.patience)).text
        await c.chen.expect("已计为弃权", after=said)
        assert not any("联系不上我" in message.text for message in c.group.messages)


@BOTH_WAYS
async def test_after_an_outage_the_group_is_told_and_the_close_stands(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        card = await an_hour_to_vote(c)
    lost = c.daniel.tap_soon(card, "反对")
    said = await c.chen.say(c.chen.private, "/cast V-1 弃权")
    c.clock.advance(seconds=600)
    async with c.hall():
        told = await c.until(lambda message: "联系不上我" in message.text)
        assert "从 2026年6月1日 10:00 到 2026年6月1日 10:10" in told.text
        assert "仍按公布的 2026年6月1日 11:00 截止" in told.text
        await c.chen.expect("已计为弃权", after=said)  # Telegram keeps messages for a day
        assert lost not in c.town.answers  # and taps for 150 seconds
        own = await c.daniel.expect("no ballot yet", after=await c.daniel.follow(told.buttons[0][0].url or ""))
        assert "Counted: No" in (await c.daniel.tap(own, "No")).text
        assert await kinds(c) == ["opened"]


@BOTH_WAYS
async def test_a_close_that_fell_into_an_outage_is_put_off_by_as_much(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        card = await an_hour_to_vote(c)
    said = await c.chen.say(c.chen.private, "/cast V-1 弃权")
    c.clock.advance(hours=2)
    async with c.hall():
        await c.chen.expect("已计为弃权", after=said)  # it waits for the hall and finds the vote open
        told = await c.until(lambda message: "联系不上我" in message.text)
        assert "表决延长到 2026年6月1日 13:00" in told.text
        await c.until(lambda message: message is card and "13:00 截止" in message.text)
        assert "Counted: No" in (await c.daniel.tap(card, "反对")).text  # two hours after the first close
        assert await kinds(c) == ["opened", "extended"]
        c.clock.advance(hours=1, seconds=30)
        result = await c.until(lambda message: message.text.startswith("V-1 · ❌ 未通过") and message is not card)
        assert "3 个投了票" in result.text
        assert await kinds(c) == ["opened", "extended", "closed"]
        said = await c.daniel.say(c.daniel.private, "/export V-1")
        bundle = await c.daniel.private.wait_for(lambda message: message.document is not None, after=said)
        assert bundle.document is not None
        verdict = verify(bundle.document.content)
        assert verdict.problems == ()
        assert verdict.vote["closed_at"].startswith("2026-06-01T05:00")
    ((facts,),) = await looked_at_later(c)
    assert 7_190_000 < json.loads(facts)["outage_ms"] < 7_230_000


async def looked_at_later(c: Neighbourhood) -> list[tuple[str]]:
    async with c.hall():
        return [(row[0],) for row in await c.look("SELECT CAST(facts AS TEXT) FROM events WHERE kind = 'extended'")]


@BOTH_WAYS
async def test_what_fell_due_while_the_hall_was_shut_is_done_when_it_opens(courtyard: Neighbourhood) -> None:
    c = courtyard
    async with c.hall():
        await c.settle()
        await c.zhou.say(c.group, "/survey 院子需要什么？\n1. [文字] 还缺什么？\n截止：1天")
        await c.until(lambda message: message.text.startswith("S-1"))
        await c.zhou.say(c.group, "/openvote 门口装灯\n规则：simple-majority\n开始：2天\n截止：7天")
        await c.until(lambda message: message.text.startswith("V-1") and "开始" in message.text)
    c.clock.advance(days=3)
    async with c.hall():
        await c.until(lambda message: "S-1 · 调查结果" in message.text)
        card = await c.until(lambda message: message.text.startswith("V-1") and len(message.buttons) == 2)
        assert "Counted: Yes" in (await c.daniel.tap(card, "赞成")).text
        assert "2026年6月11日 10:00 截止" in card.text  # open as long as was announced
        assert "延长到 2026年6月11日 10:00" in (await c.until(lambda message: "联系不上我" in message.text)).text
