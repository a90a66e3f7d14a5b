"""The path of a proposal on a phone: what its people see after each step of the story of test_through_the_gate.py.

``make pictures`` keeps what is looked at here in docs/pictures, for docs/path.md.
"""

import io
import os
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from playwright.async_api import Browser

from simulator.page import Page, Profile, Setting
from tests.hall import test_through_the_gate as path
from tests.hall.neighbourhood import Neighbourhood
from tests.page.conftest import browser, chromium  # noqa: F401  # fixtures
from tests.page.visitor import HALL, Phone, visiting

GROUP, READER = "樱花里", "李雪"
"""Where it happens, and who only looks: the pop-ups of what others tap are not on her phone."""
KEPT = os.environ.get("YISHITING_PICTURES")
"""The folder in which pictures are kept, if they are."""
TALL = {"width": 390, "height": 1240}
"""As wide as a phone, and so high that the card is seen as a whole."""
COLOURS = 32
"""Enough for words on two grounds; a picture is a tenth of its size with them."""
_SHOW = """node => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(() => {
  node.scrollIntoView({ block: "center" });
  requestAnimationFrame(shown);
})))"""
"""Brings a message to the middle, after the page has gone to where its reader left off."""


@dataclass(frozen=True)
class Album:
    """A phone that is looked at, in one kind of thread."""

    phone: Phone
    kind: str

    async def look(self, name: str, chat: str, *words: str, who: str = READER, topic: str | None = None) -> None:
        """Take up somebody's phone, wait in a chat for the newest message with these words, and keep what is seen."""
        await self.phone.give_to(who)
        await self.phone.enter(chat)
        if topic is not None and self.kind == "forum":
            await self.phone.node.get_by_role("button", name=topic).click()
        found = self.phone.node.locator(".message")
        for each in words:
            found = found.filter(has_text=each)
        await found.last.wait_for()
        await found.last.evaluate(_SHOW)
        assert not await self.phone.page.evaluate("document.documentElement.scrollWidth > innerWidth")
        shown = await self.phone.page.screenshot(animations="disabled")
        if KEPT is not None:
            picture = Image.open(io.BytesIO(shown)).convert("RGB").quantize(COLOURS)
            picture.save(Path(KEPT) / f"path-{self.kind}-{name}.png", optimize=True)


@pytest.mark.parametrize("kind", ["forum", "supergroup"])
async def test_each_step_is_seen_on_a_phone(courtyard: Neighbourhood, browser: Browser, kind: str) -> None:  # noqa: F811
    people, courtyard.town.bot.name = path.gather(courtyard, kind), HALL
    setting = Setting({"zh-Hans": GROUP}, ZoneInfo("Asia/Shanghai"), [Profile(person) for person in people])
    async with (
        courtyard.hall(),
        Page(courtyard.town, setting) as page,
        visiting(browser, page.url, TALL, "zh-Hans") as visitor,
    ):
        visitor.page.set_default_timeout(60_000)
        album = Album(visitor.phone(), kind)
        await courtyard.settle()
        story = await path.it_is_proposed(courtyard, kind)
        await album.look("1-proposed", GROUP, "P-1 · ", "再有 3 人发言", topic="P-1")
        await path.they_ask_and_object(story)
        await album.look("2-argued", GROUP, "P-1 · ", "↳ 物业公司付", "They go off at midnight", topic="P-1")
        await path.an_amendment_is_accepted(story)
        if kind == "forum":  # in private it is the same for both
            await album.look("3-amended", HALL, "半夜关灯", who="陈志远")
        await path.another_is_voted_on(story)
        await album.look("4-version-3", GROUP, "P-1 · ", "第 3 版", "完整的意见板", topic="P-1")
        await path.an_engineer_gives_an_opinion(story)
        await album.look("5-judged", GROUP, "P-1 · ", "The wall carries them.", topic="P-1")
        await path.the_days_pass_and_the_vote_opens(story)
        await album.look("6-decided", GROUP, "V-2 · ", "通过", "后续记入")
