"""The whole story, played to its end by pressing its button, in a demo of its own."""

from playwright.async_api import Browser, expect

from tests.page.conftest import Demo
from tests.page.visitor import visiting

_A_STEP = 60_000


async def test_the_story_is_played_to_its_end(browser: Browser, own_demo: Demo) -> None:
    async with visiting(browser, own_demo.url) as visitor:
        page, phone = visitor.page, visitor.phone()
        steps = int((await page.locator(".story-place").inner_text()).split()[0])
        following = page.get_by_role("button", name="Next step")
        for place in range(1, steps + 1):
            await following.click()
            await expect(page.locator(".story-place")).to_contain_text(f"step {place} of {steps}", timeout=_A_STEP)
            await expect(page.locator(".telling.acting")).to_have_count(0, timeout=_A_STEP)
            await expect(page.locator(".story .stuck"), f"step {place}").to_have_count(0)
            assert await phone.node.get_by_role("alertdialog").count() <= 1, f"step {place}"
        await expect(page.locator(".next-words")).to_contain_text("That was the story")
        await expect(following).to_have_count(0)
        assert await page.locator("progress").evaluate("bar => bar.value === bar.max")
        assert await page.locator(".step.coming").count() == 0
        assert "null" not in await page.locator(".story").inner_text()
        await expect(page.locator(".notes")).to_contain_text("“")
        await page.get_by_role("combobox").select_option("zh-Hant")
        await expect(page.locator(".next-words")).to_contain_text("故事")
        await expect(page.locator(".notes")).to_have_count(0)
        record = own_demo.folder / "records"
        assert list(record.rglob("R-1"))
        await phone.hears("R-1")
