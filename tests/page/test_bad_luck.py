"""Faults on buttons: what residents see while Telegram is slow or refuses, and that afterwards all has arrived once."""

import asyncio
import time

from playwright.async_api import Browser, Locator, expect

from tests.page.conftest import Demo
from tests.page.visitor import GROUP, Visitor, visiting

_FORM = "/openvote {}\n规则: simple-majority\n截止: 300天"  # no other visitor moves the clock so far
_LONG = 60_000


async def switched(visitor: Visitor, name: str, on: bool) -> None:
    """Turn one of the switches."""
    switch = visitor.page.get_by_role("switch", name=name)
    await switch.click()
    await expect(switch).to_have_attribute("aria-checked", str(on).lower())


async def stands_once(found: Locator) -> None:
    """It has come, and does not come again."""
    await expect(found).to_have_count(1, timeout=_LONG)
    await asyncio.sleep(1.5)
    await expect(found).to_have_count(1)


async def test_while_telegram_is_slow_everybody_is_answered_late_and_once(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        asks, votes = visitor.phone(0), visitor.phone(1)
        await asks.give_to("周敏")
        await asks.enter(GROUP)
        await asks.say(_FORM.format("门口放一把椅子"))
        await votes.give_to("4-1-101")
        await votes.enter(GROUP)
        await votes.hears("门口放一把椅子")
        await switched(visitor, "Telegram slow", True)
        began = time.monotonic()
        await asks.say("/need 门铃太响")
        await expect(asks.message("/need 门铃太响")).to_be_visible(timeout=1500)  # what one says oneself stands at once
        await votes.press("门口放一把椅子", "赞成")
        key = votes.message("门口放一把椅子").locator(".key", has_text="赞成")
        await expect(key).to_have_attribute("aria-busy", "true")  # and the button shows that it waits
        assert "回执" in await votes.reads("赞成")
        assert time.monotonic() - began > 2
        await switched(visitor, "Telegram slow", False)
        await stands_once(asks.node.locator(".message.hall-said", has_text="门铃太响"))
        await expect(key).not_to_have_attribute("aria-busy", "true")
        await votes.press("门口放一把椅子", "反对")
        await votes.reads("已改为反对")


async def test_a_storm_of_429_holds_cards_back_and_no_ballot(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        asks, votes = visitor.phone(0), visitor.phone(1)
        await asks.give_to("周敏")
        await asks.enter(GROUP)
        await asks.say(_FORM.format("楼下装一个信报箱"))
        await votes.give_to("4-1-102")
        await votes.enter(GROUP)
        await votes.hears("楼下装一个信报箱")
        refused = await _count(visitor, "calls refused")
        await switched(visitor, "429 storm", True)
        await asyncio.sleep(0.5)  # it breaks within the next look at the faults
        for need in ("大门的锁坏了", "楼顶在漏水", "井盖松动"):
            await asks.say(f"/need {need}")
        await votes.press("楼下装一个信报箱", "赞成")
        assert "回执" in await votes.reads("赞成")  # a ballot's answer is no message and waits for none
        await expect(asks.node.locator(".message.hall-said", has_text="井盖松动")).to_have_count(0)
        async with asyncio.timeout(30):
            while await _count(visitor, "calls refused") == refused:
                await asyncio.sleep(0.2)
        await switched(visitor, "429 storm", False)
        for need in ("大门的锁坏了", "楼顶在漏水", "井盖松动"):
            await stands_once(asks.node.locator(".message.hall-said", has_text=need))
        await expect(asks.node.locator(".message", has_text="重发")).to_have_count(0)  # what is refused is no repeat


async def _count(visitor: Visitor, what: str) -> int:
    """What the panel counts."""
    told = await visitor.page.locator(".counts li", has_text=what).inner_text()
    return int(told.split()[0])
