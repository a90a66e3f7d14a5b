"""A visitor of the page: takes up phones, reads and writes in them, and moves what stands beside them."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, Locator, Page, expect

DESK = {"width": 1440, "height": 900}
PALM = {"width": 390, "height": 844}
GROUP = "樱花苑"
HALL = "议事厅"
_PATIENCE = 20_000
"""Milliseconds."""


@dataclass(frozen=True)
class Phone:
    """One of the phones on the page."""

    page: Page
    node: Locator

    async def give_to(self, who: str) -> None:
        """Hand it to somebody, found by name or seat."""
        await self.node.locator(".whose").click()
        await self.page.get_by_role("searchbox").fill(who)
        await self.page.locator(".person").first.click()
        await expect(self.node.locator(".whose")).to_contain_text(who)

    async def enter(self, chat: str) -> None:
        """Open a chat by its name, from wherever the phone is."""
        if await self.node.locator(".back").count():
            await self.node.locator(".back").click()
        await self.node.locator(f'.chat-row:has(strong:text-is("{chat}"))').click()
        await expect(self.node.locator(".chat-name h2")).to_have_text(chat)

    async def start(self) -> None:
        """Press Start in the bot's chat if nobody has."""
        await self.enter(HALL)
        await expect(self.node.locator(".start, .write")).to_be_visible()
        if await self.node.locator(".start").count():
            await self.node.locator(".start").click()
            await expect(self.node.locator(".write")).to_be_visible()

    async def say(self, text: str) -> None:
        """Write and send."""
        await self.node.locator(".write").fill(text)
        await self.node.locator(".send").click()

    def message(self, text: str | re.Pattern[str]) -> Locator:
        """The newest message with this text."""
        return self.node.locator(".message", has_text=text).last

    async def hears(self, text: str | re.Pattern[str]) -> Locator:
        """Wait for a message with this text."""
        found = self.message(text)
        await expect(found).to_be_visible(timeout=_PATIENCE)
        return found

    async def press(self, message: str, label: str) -> None:
        """Press a button below a message."""
        await (await self.hears(message)).locator(".key", has_text=label).click()

    async def reads(self, text: str) -> str:
        """What the bot pops up, once it has this text; then it is put away."""
        popped = self.node.get_by_role("alertdialog")
        await expect(popped).to_contain_text(text, timeout=_PATIENCE)
        said = await popped.inner_text()
        await self.page.keyboard.press("Escape")
        await expect(popped).to_have_count(0)
        return said

    async def has_button(self, message: str, label: str) -> None:
        """Wait until a message has such a button."""
        key = self.message(message).locator(".key")
        await expect(key.filter(has_text=label)).to_be_visible(timeout=_PATIENCE)


@dataclass(frozen=True)
class Visitor:
    """Whoever looks at the page."""

    page: Page

    def phone(self, place: int = 0) -> Phone:
        """The phone at this place from the left."""
        return Phone(self.page, self.page.locator(".phone").nth(place))

    async def scrolls_sideways(self) -> bool:
        """Whether the page is wider than the window."""
        return bool(await self.page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@asynccontextmanager
async def visiting(
    browser: Browser, url: str, size: Any = DESK, language: str = "en", theme: Any = "light"
) -> AsyncIterator[Visitor]:
    """Open the page; nothing may go wrong in it."""
    touch = size is PALM
    context = await browser.new_context(
        viewport=size, locale=language, color_scheme=theme, has_touch=touch, accept_downloads=True
    )
    page = await context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    await page.goto(url)
    await expect(page.locator(".chat-row, .message").first).to_be_visible(timeout=_PATIENCE)
    yield Visitor(page)
    await context.close()
    assert wrong == []


RECEIPT = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}")
