"""What else a phone can send, and what it shows of a bot that is busy: places, voices, other names, "typing…"."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from playwright.async_api import Browser, Locator, expect

from simulator import Group, Person, Town, TownMessage, TownServer
from simulator.page import Page, Profile, Setting
from tests.page.visitor import Phone, Visitor, visiting


class Village:
    """Ann, who administers the group and has a channel, and Bo; the bot is an admin there too."""

    def __init__(self) -> None:
        self.town = Town()
        self.bot = self.town.add_bot(name="Hall")
        self.ann: Person = self.town.add_person("Ann", "en")
        self.bo: Person = self.town.add_person("Bo", "en")
        self.green: Group = self.town.add_group("The green", [self.bo], [self.ann], bot_admin=True)
        self.news = self.town.add_channel("Village news", self.ann)

    @asynccontextmanager
    async def visited(self, browser: Browser) -> AsyncIterator[Visitor]:
        """The page, with Ann's phone to the left of Bo's, both in the group."""
        profiles = [Profile(person) for person in (self.ann, self.bo)]
        setting = Setting({"en": "A village"}, ZoneInfo("UTC"), profiles)
        async with Page(self.town, setting) as page, visiting(browser, page.url) as visitor:
            await visitor.phone().enter("The green")
            yield visitor

    async def hears(self, kind: str) -> dict[str, object]:
        """The message with this in it that reached the bot, in Telegram's JSON."""
        raw = next(raw for raw in await self._updates() if isinstance(raw["message"], dict) and kind in raw["message"])
        said = raw["message"]
        assert isinstance(said, dict)
        return said

    async def _updates(self) -> list[dict[str, object]]:
        return [raw for raw in await self.bot.mailbox.poll(0, 100, 0) if "message" in raw]

    async def said(self, wanted: str) -> TownMessage:
        return await self.green.wait_for(lambda message: wanted in message.text)


@pytest.fixture
def village() -> Village:
    return Village()


async def choose(phone: Phone, opener: Locator, entry: str) -> None:
    """Open a menu and press what it offers."""
    await opener.click()
    await phone.page.get_by_role("menuitem", name=entry).click()


async def test_a_place_is_sent_and_both_see_where_it_is(browser: Browser, village: Village) -> None:
    async with village.visited(browser) as visitor:
        ann, bo = visitor.phone(0), visitor.phone(1)
        await choose(ann, ann.node.get_by_role("button", name="Attach something"), "The place where I am")
        for phone in (ann, bo):
            shown = await phone.hears("31.2304, 121.4737")
            await expect(shown.get_by_role("link")).to_have_attribute("href", "https://www.openstreetmap.org/?"
                "mlat=31.2304&mlon=121.4737#map=17/31.2304/121.4737")  # fmt: skip
        assert (await village.hears("location"))["location"] == {"latitude": 31.2304, "longitude": 121.4737}
        await ann.node.locator(".back").click()
        await expect(ann.node.locator(".chat-row", has_text="The green")).to_contain_text("You: Place")


async def test_a_voice_is_recorded_sent_and_played(browser: Browser, village: Village) -> None:
    async with village.visited(browser) as visitor:
        ann, bo = visitor.phone(0), visitor.phone(1)
        await visitor.page.context.grant_permissions(["microphone"])
        attach = ann.node.get_by_role("button", name="Attach something")
        await choose(ann, attach, "Voice message")
        await expect(ann.node.locator(".chip")).to_contain_text("Listening…")
        await ann.node.get_by_role("button", name="Put away").click()  # thought better of it
        await expect(ann.node.locator(".chip")).to_be_hidden()
        await choose(ann, attach, "Voice message")
        await expect(ann.node.locator(".chip")).to_contain_text("Listening…")
        await asyncio.sleep(0.5)
        await ann.node.locator(".send").click()
        heard = bo.node.locator("audio")
        await expect(heard).to_have_js_property("readyState", 4)  # the browser can play what the town kept
        assert (await village.hears("voice"))["voice"]
        assert len([message for message in village.green.messages if message.body.voice]) == 1


async def test_a_browser_that_may_not_listen_says_so(browser: Browser, village: Village) -> None:
    async with village.visited(browser) as visitor:
        phone = visitor.phone()
        await choose(phone, phone.node.get_by_role("button", name="Attach something"), "Voice message")
        await expect(phone.node.locator(".toast")).to_have_text("This browser may use no microphone.")


async def test_an_administrator_writes_in_the_name_of_the_group_or_of_a_channel(
    browser: Browser, village: Village
) -> None:
    async with village.visited(browser) as visitor:
        ann, bo = visitor.phone(0), visitor.phone(1)
        whose = ann.node.get_by_role("button", name="In whose name?")
        await expect(bo.node.get_by_role("button", name="In whose name?")).to_have_count(0)
        await choose(ann, whose, "As the group (anonymous administrator)")
        await ann.say("No parking tomorrow")
        assert (await village.said("No parking")).anonymous
        await expect((await bo.hears("No parking")).locator(".name")).to_have_text("The green")
        await choose(ann, whose, "As the channel “Village news”")
        await ann.say("The fair is on Sunday")
        await expect((await bo.hears("The fair")).locator(".name")).to_have_text("Village news")
        sent = [raw["message"] for raw in await village.bot.mailbox.poll(0, 100, 0) if "message" in raw]
        masks = [said["sender_chat"]["title"] for said in sent if isinstance(said, dict) and "sender_chat" in said]
        assert masks == ["The green", "Village news"]
        await choose(ann, whose, "As myself")
        await ann.say("This is Ann")
        assert (await village.said("This is Ann")).mask is None


async def test_a_phone_shows_that_the_bot_is_typing_until_it_has_said_it(browser: Browser, village: Village) -> None:
    async with (
        TownServer(village.town) as server,
        aiohttp.ClientSession(f"{server.url}/bot{village.bot.token}/") as bot,
        village.visited(browser) as visitor,
    ):
        ann, bo = visitor.phone(0), visitor.phone(1)
        doing = ann.node.locator(".chat-name p")
        await expect(doing).to_have_text("3 members")

        async def call(method: str, **fields: object) -> None:
            async with bot.post(method, json={"chat_id": village.green.id, **fields}) as answer:
                assert answer.status == 200

        await call("sendChatAction", action="typing")
        await expect(doing).to_have_text("Hall is typing…")
        await call("sendMessage", text="Good morning")
        await bo.hears("Good morning")
        await expect(doing).to_have_text("3 members")
        await call("sendChatAction", action="upload_document")
        await expect(doing).to_have_text("Hall is sending a file…")
        await expect(doing).to_have_text("3 members", timeout=7000)
