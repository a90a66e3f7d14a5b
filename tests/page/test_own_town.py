"""The page in front of a town without a hall: what people write is only ever text, topics, and who may come in."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from playwright.async_api import Browser, expect

from simulator import Group, Person, Town
from simulator.page import Page, Profile, Setting
from tests.page.visitor import visiting

_HOSTILE = '<img src=x onerror="document.title=1"><b>not bold</b> javascript:alert(1) https://example.org/?a=1&b=2'


class Village:
    """Two people, a bot, and a forum."""

    def __init__(self) -> None:
        self.town = Town()
        self.bot = self.town.add_bot(name="Hall")
        self.ann: Person = self.town.add_person("Ann", "en")
        self.bo: Person = self.town.add_person("Bo", "en")
        self.green: Group = self.town.add_group("The green", [self.bo], [self.ann], bot_admin=True, kind="forum")

    @asynccontextmanager
    async def page(self) -> AsyncIterator[Page]:
        profiles = [Profile(person) for person in (self.ann, self.bo)]
        async with Page(self.town, Setting({"en": "A village"}, ZoneInfo("UTC"), profiles)) as page:
            yield page


@pytest.fixture
def village() -> Village:
    return Village()


async def test_whatever_is_written_stays_text(browser: Browser, village: Village) -> None:
    await village.ann.say(village.green, _HOSTILE)
    async with village.page() as page, visiting(browser, page.url) as visitor:
        phone = visitor.phone()
        await phone.enter("The green")
        shown = await phone.hears("not bold")
        assert await shown.locator(".text").inner_text() == _HOSTILE
        await expect(shown.locator(".text img, .text b, .text strong")).to_have_count(0)
        assert await shown.locator(".text a").evaluate_all("links => links.map((a) => a.href)") == [
            "https://example.org/?a=1&b=2"
        ]


async def test_each_topic_of_a_forum_has_its_own_messages(browser: Browser, village: Village) -> None:
    lamps = village.green.topics.open(village.ann, "Lamps")
    await village.bo.say(village.green, "Good morning")
    await village.bo.say(village.green, "Two are broken", topic=lamps)
    async with village.page() as page, visiting(browser, page.url) as visitor:
        phone = visitor.phone()
        await phone.enter("The green")
        await phone.hears("Good morning")
        await expect(phone.message("Two are broken")).to_have_count(0)
        await phone.node.get_by_role("button", name="Lamps").click()
        await phone.hears("Two are broken")
        await phone.say("By the gate?")
        await phone.hears("By the gate?")
        assert village.green.last.thread_id == lamps.thread_id


async def test_what_a_file_holds_is_never_opened_as_a_page(village: Village) -> None:
    message = await village.ann.upload(village.green, "evil.html", b"<script>alert(1)</script>")
    assert message.document is not None
    async with village.page() as page, aiohttp.ClientSession() as session:
        async with session.get(f"{page.url}file/{message.document.file_id}/evil.html") as reply:
            assert reply.headers["Content-Disposition"] == "attachment"
            assert reply.content_type == "application/octet-stream"
            assert reply.headers["X-Content-Type-Options"] == "nosniff"
            assert "default-src 'self'" in reply.headers["Content-Security-Policy"]
        async with session.get(f"{page.url}file/nothing/x.txt") as reply:
            assert reply.status == 404


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}], ids=str)
async def test_nobody_comes_in_from_another_site(village: Village, headers: dict[str, str]) -> None:
    async with village.page() as page, aiohttp.ClientSession(headers=headers) as session:
        for path in ("", "live"):
            async with session.get(f"{page.url}{path}") as reply:
                assert reply.status == 403
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(f"{page.url}live")


async def test_a_phone_writes_only_where_its_owner_may(village: Village) -> None:
    village.bo.private_with(village.bot).started = True
    async with village.page() as page, aiohttp.ClientSession() as http, http.ws_connect(f"{page.url}live") as live:

        async def ask(**request: object) -> dict[str, object]:
            await live.send_json({"re": 1, **request})
            async with asyncio.timeout(5):
                while True:
                    answer: dict[str, object] = await live.receive_json()
                    if "re" in answer:
                        return answer

        ann, bo, green = village.ann.id, village.bo.id, village.green.id
        assert (await ask(do="say", person=ann, chat=bo, text="hello"))["cannot"] == "cannot-chat"
        assert (await ask(do="say", person=1, chat=green, text="hello"))["cannot"] == "cannot-person"
        assert (await ask(do="say", person=ann, chat=green, text="  "))["cannot"] == "cannot-empty"
        assert (await ask(do="move", seconds=-3600))["cannot"] == "cannot-back"
        assert (await ask(do="tell", what="next"))["cannot"] == "cannot-story"
        assert (await ask(do="run", what="kill"))["cannot"] == "cannot-machine"
        await village.green.kick(village.bo)
        assert (await ask(do="say", person=bo, chat=green, text="hello"))["cannot"] == "cannot-left"
        await live.send_str('{"do": "nonsense", "re": 7}')
        said = await ask(do="say", person=ann, chat=green, text="still here")
        assert village.green.last.text == "still here"
        assert said["value"] == village.green.last.id
