"""Visitors of the demo: they join, say a need, vote, look at the bundle; and the bot is killed under their hands."""

import asyncio
import re
import subprocess
import sys
from pathlib import Path

from playwright.async_api import Browser, expect

from tests.page.conftest import ROOT, Demo
from tests.page.visitor import GROUP, HALL, RECEIPT, visiting

_FORM = "/openvote 院子里放一张棋桌\n规则: simple-majority\n截止: 2天"


async def test_a_slip_of_paper_opens_a_seat(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        phone = visitor.phone()
        await phone.give_to("1-1-102")
        await phone.node.get_by_role("button", name="Scan the code").click()
        await phone.hears("您现在持有樱花苑的席位 1-1-102")
        await phone.say("/seats")
        await phone.hears("1-1-102")
        await phone.node.locator(".back").click()
        await expect(phone.node.locator(".slip")).to_have_count(0)


async def test_a_need_is_said_on_one_phone_and_joined_on_the_other(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        mine, yours = visitor.phone(0), visitor.phone(1)
        await mine.give_to("张琴")
        await mine.enter(GROUP)
        await yours.give_to("何建明")
        await yours.enter(GROUP)
        await mine.say("/need 信箱的锁坏了")
        await yours.press("信箱的锁坏了", "我也是 · 0")
        await yours.has_button("信箱的锁坏了", "我也是 · 1")
        await mine.has_button("信箱的锁坏了", "我也是 · 1")


async def test_a_ballot_is_changed_counted_exported_and_found_again(
    browser: Browser, demo: Demo, tmp_path: Path
) -> None:
    async with visiting(browser, demo.url) as visitor:
        moderator, voter = visitor.phone(0), visitor.phone(1)
        await moderator.give_to("周敏")
        await moderator.enter(GROUP)
        await moderator.say(_FORM)
        await voter.give_to("孙德福")
        await voter.enter(GROUP)
        await voter.press("院子里放一张棋桌", "反对")
        first = RECEIPT.search(await voter.reads("反对"))
        await voter.press("院子里放一张棋桌", "赞成")
        last = RECEIPT.search(await voter.reads("已改为赞成"))
        assert first is not None
        assert last is not None
        assert first[0] == last[0]

        number = (await voter.message("院子里放一张棋桌").locator(".text").inner_text()).split(" ")[0]
        await visitor.page.get_by_role("button", name=f"when {number} closes").click()
        # The group may have seen other votes end: this one's number stands before its root.
        card = await voter.hears(re.compile(rf"{number}\b.*全部计票内容的根", re.DOTALL))
        root = (await card.locator(".text").inner_text()).split("根：")[1].split()[0]
        await voter.start()
        await voter.say(f"/export {number}")
        shown = await voter.hears(f"{number}.zip")
        async with visitor.page.expect_download() as coming:
            await shown.locator(".file").click()
        bundle = tmp_path / "bundle.zip"
        await (await coming.value).save_as(bundle)
        command = [sys.executable, "-m", "bot", "verify", str(bundle), "--root", root, "--receipt", last[0]]
        checked = await asyncio.to_thread(subprocess.run, command, cwd=ROOT, capture_output=True, text=True)
        assert checked.returncode == 0, checked.stdout + checked.stderr
        assert "2-3-301" in checked.stdout


async def test_the_bot_is_killed_and_answers_when_it_is_back(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        page, phone = visitor.page, visitor.phone()
        await phone.give_to("陈学文")
        await phone.enter(GROUP)
        await page.get_by_role("button", name="Kill it").click()
        await expect(page.get_by_text("The bot is dead")).to_be_visible()
        await phone.say("/need 车棚漏雨")
        await expect(page.locator(".counts")).to_contain_text("1 updates waiting")
        await page.get_by_role("button", name="Next step").click()
        await expect(page.locator(".story .stuck")).to_contain_text("The bot is not running", timeout=60_000)
        await page.get_by_role("button", name="Start it again").click()
        await expect(page.get_by_text("The bot is running")).to_be_visible()
        await phone.enter(GROUP)  # the phone had turned to whoever acts in the story
        card = phone.node.locator(".message.hall-said", has_text="车棚漏雨")
        await expect(card).to_be_visible(timeout=60_000)
        await expect(page.locator(".counts")).to_contain_text("0 updates waiting", timeout=60_000)


async def test_what_is_delivered_twice_counts_once(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        page, phone = visitor.page, visitor.phone()
        switch = page.get_by_role("switch", name="Everything twice")
        await switch.click()
        await expect(switch).to_have_attribute("aria-checked", "true")
        await phone.give_to("许蕾")
        await phone.enter(GROUP)
        await phone.say("/need 楼道的扶手松了")
        await expect(page.locator(".counts")).not_to_contain_text("0 delivered twice", timeout=20_000)
        await phone.press("楼道的扶手松了", "我也是")
        await switch.click()
        await expect(switch).to_have_attribute("aria-checked", "false")
        assert await phone.node.locator(".message.hall-said", has_text="楼道的扶手松了").count() == 1


async def test_the_story_goes_on_step_by_step_and_the_first_phone_follows(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        page, phone = visitor.page, visitor.phone()
        await page.get_by_text("All steps").click()
        while await page.locator(".step.done, .step.now").count() < 4:
            done = await page.locator(".step.done, .step.now").count()
            await page.get_by_role("button", name="Next step").click()
            await expect(page.locator(".step.done, .step.now")).to_have_count(done + 1, timeout=30_000)
            await expect(page.get_by_role("button", name="Next step")).to_be_enabled(timeout=30_000)
            await expect(page.locator(".story .stuck")).to_have_count(0)
        await expect(phone.node.locator(".whose")).to_contain_text("孙德福")
        await phone.has_button("晚上院子里太黑了", "我也是 · 41")
        await page.get_by_role("button", name="Play all").click()
        await expect(page.locator(".step.done, .step.now")).to_have_count(6, timeout=30_000)
        await page.get_by_role("button", name="Pause").click()
        await phone.hears("2号楼门口两盏灯坏了快三个月")


async def test_a_message_is_answered_changed_and_reacted_to(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        page, phone = visitor.page, visitor.phone()
        await phone.give_to("林雅婷")
        await phone.enter(GROUP)
        await phone.say("大家晚上好")
        message = await phone.hears("大家晚上好")
        await message.hover()
        await message.locator(".message-menu").click()
        await page.get_by_role("menuitem", name="Edit").click()
        await phone.node.locator(".write").fill("大家早上好")
        await phone.node.locator(".send").click()
        changed = await phone.hears("大家早上好")
        await expect(changed.locator(".edited")).to_be_visible()
        await changed.hover()
        await changed.locator(".message-menu").click()
        await page.get_by_role("menuitem", name="👍").click()
        await expect(changed.locator(".reaction")).to_have_text("👍 1")
        await changed.hover()
        await changed.locator(".message-menu").click()
        await page.get_by_role("menuitem", name="Reply").click()
        await phone.say("也向新邻居问好")
        answer = await phone.hears("也向新邻居问好")
        await expect(answer.locator(".quote")).to_contain_text("大家早上好")


async def test_a_photo_is_sent_and_seen(browser: Browser, demo: Demo) -> None:
    picture = (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xf8\xff"
        b"\xff?\0\x05\xfe\x02\xfe\xa75\x81\x84\0\0\0\0IEND\xaeB`\x82"
    )
    async with visiting(browser, demo.url) as visitor:
        phone = visitor.phone()
        await phone.give_to("马桂珍")
        await phone.enter(GROUP)
        files = [{"name": "lamp.png", "mimeType": "image/png", "buffer": picture}]
        await phone.node.locator("input[type=file]").set_input_files(files)  # type: ignore[arg-type]
        await expect(phone.node.locator(".chip")).to_contain_text("lamp.png")
        await phone.say("西门的灯")
        shown = await phone.hears("西门的灯")
        await expect(shown.locator("img")).to_have_js_property("naturalWidth", 1)
        await phone.enter(HALL)
