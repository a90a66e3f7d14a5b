"""The town's clock under visitors' hands, and phones side by side, in every language of the page."""

import re

import pytest
from playwright.async_api import Browser, expect

from tests.page.conftest import Demo
from tests.page.visitor import GROUP, visiting

_FORM = "/openvote {}\n规则: simple-majority\n截止: 2天"
_WIDE = {"width": 1920, "height": 1000}
_SAID = {
    "en": ("Tomorrow, 09:00", "when {} closes"),
    "zh-CN": ("明天 09:00", "{} 截止时"),
    "zh-TW": ("明天 09:00", "{} 截止時"),
}


@pytest.mark.parametrize("language", list(_SAID))
async def test_the_clock_goes_to_tomorrow_and_to_the_close_of_a_vote(
    browser: Browser, demo: Demo, language: str
) -> None:
    tomorrow, close = _SAID[language]
    async with visiting(browser, demo.url, language=language) as visitor:
        page, phone = visitor.page, visitor.phone()
        day = page.locator(".clock-day")
        before = await day.inner_text()
        await page.get_by_role("button", name=tomorrow).click()
        await expect(day).not_to_have_text(before)
        await expect(page.locator(".clock-time")).to_have_text(re.compile("09:0[01]"))
        await phone.give_to("周敏")
        await phone.enter(GROUP)
        title = f"晾衣杆{language}"
        await phone.say(_FORM.format(title))
        card = phone.node.locator(".message.hall-said", has_text=title).last
        await expect(card).to_be_visible(timeout=30_000)
        number = (await card.locator(".text").inner_text()).split(" ")[0]
        await page.get_by_role("button", name=close.format(number)).click()
        # a picture of the result names the title as well, and may come before or after it
        await phone.hears(re.compile(rf"{number}\b.*全部计票内容的根", re.DOTALL))
        await expect(page.get_by_role("button", name=close.format(number))).to_have_count(0)
        await expect(page.locator(".clock-time")).to_have_text(re.compile("09:0[0-9]"))


async def test_on_a_wide_screen_three_neighbours_are_side_by_side(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url, _WIDE) as visitor:
        page = visitor.page
        await expect(page.locator(".phone")).to_have_count(3)
        for place, who in enumerate(("4-1-103", "4-1-201", "4-1-202")):
            await visitor.phone(place).give_to(who)
            await visitor.phone(place).enter(GROUP)
        await visitor.phone(0).say("/need 门厅的灯一直亮着")
        for place in (1, 2):
            await visitor.phone(place).press("门厅的灯一直亮着", "我也是")
        for place in range(3):
            await visitor.phone(place).has_button("门厅的灯一直亮着", "我也是 · 2")
        boxes = [await visitor.phone(place).node.bounding_box() for place in range(3)]
        lefts = [box["x"] for box in boxes if box]
        assert lefts == sorted(lefts)
        assert all(box and box["width"] >= 336 and box["x"] + box["width"] <= 1920 for box in boxes)
        await page.get_by_role("button", name="Another phone").click()
        await page.get_by_role("searchbox").fill("4-1-301")
        await page.locator(".person").first.click()
        await expect(page.locator(".phone")).to_have_count(4)
        await visitor.phone(3).enter(GROUP)
        await visitor.phone(3).has_button("门厅的灯一直亮着", "我也是 · 2")
        await visitor.phone(3).node.get_by_role("button", name="Put this phone away").click()
        await expect(page.locator(".phone")).to_have_count(3)
        assert not await visitor.scrolls_sideways()
