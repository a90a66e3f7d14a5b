"""Whoever has only a keyboard, a small phone, a dark room or a screen reader reaches everything."""

import json
from typing import Any

import pytest
from playwright.async_api import Browser, expect

from tests.page.conftest import ROOT, Demo
from tests.page.visitor import DESK, GROUP, HALL, PALM, Visitor, visiting

WORDS = ROOT / "simulator" / "page" / "words"
LANGUAGES = ("en", "zh-Hans", "zh-Hant")

_NAMELESS = """() => [...(document.querySelector("dialog[open]") ?? document).querySelectorAll(
    "a, button, input, select, textarea, dialog, [role]")]
  .filter((node) => node.checkVisibility({ contentVisibilityAuto: true }) && node.computedRole !== "none")
  .filter((node) => !["log", "listbox", "group", "status", "alert", "separator"].includes(node.computedRole))
  .filter((node) => !node.computedName.trim())
  .map((node) => node.outerHTML.slice(0, 160))"""

# Texts whose contrast to what lies behind them is under 4.5 (3 for large ones), https://www.w3.org/TR/WCAG22/.
_PALE = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
  const behind = (node) => {
    if (!node) return [255, 255, 255];
    const color = rgba(getComputedStyle(node).backgroundColor);
    return color[3] === 1 ? color.slice(0, 3) : over(color, behind(node.parentElement));
  };
  const light = (rgb) => {
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = rgb.map((each) => linear(each / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const pale = [];
  for (const node of document.querySelectorAll("body *")) {
    const text = [...node.childNodes].filter((each) => each.nodeType === 3).map((each) => each.data.trim()).join("");
    if (!text || !node.checkVisibility() || node.closest("[disabled], svg, noscript, .skip")) continue;
    const style = getComputedStyle(node);
    const back = behind(node);
    const [one, other] = [light(over(rgba(style.color), back)), light(back)].sort((a, b) => b - a);
    const large = parseFloat(style.fontSize) >= 24;
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < (large ? 3 : 4.5)) pale.push(`${ratio.toFixed(2)} ${node.className} ${text.slice(0, 30)}`);
  }
  return pale;
}"""


# What a finger must hit, but for links in a text.
_TOO_SMALL = """() => [...document.querySelectorAll("button, a, select, summary")]
  .filter((node) => node.checkVisibility() && node.offsetHeight && node.offsetHeight < 34)
  .filter((node) => !node.closest(".text, .message-menu, .skip"))
  .map((node) => node.outerHTML.slice(0, 120))"""

# What stands out of the window, and what is cut off in a box that does not scroll; a line may end in "…".
_TOO_WIDE = """() => [...document.querySelectorAll("body *")]
  .filter((node) => node.checkVisibility() && !node.closest(".topics, .skip, svg"))
  .filter((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    const cut = style.overflowX !== "visible" && style.textOverflow !== "ellipsis" && node.tagName !== "TEXTAREA";
    return (width && (right > innerWidth + 1 || left < -1)) || (cut && node.scrollWidth > node.clientWidth + 1);
  })
  .map((node) => node.outerHTML.slice(0, 120))"""

_MOVING = """() => [...document.querySelectorAll("*")]
  .filter((node) => getComputedStyle(node).animationName !== "none").length"""


async def test_everything_is_done_with_the_keyboard_alone(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        page, phone, keys = visitor.page, visitor.phone(), visitor.page.keyboard
        await keys.press("Tab")
        await expect(page.locator(".skip")).to_be_focused()
        await keys.press("Enter")
        await keys.press("Tab")
        await expect(phone.node.locator(".whose")).to_be_focused()
        await keys.press("Enter")
        await keys.type("zhou min")
        await keys.press("ArrowDown")
        await keys.press("Enter")
        await expect(phone.node.locator(".whose")).to_contain_text("周敏")
        await expect(phone.node.locator(".whose")).to_be_focused()
        for _ in range(4):
            await keys.press("Tab")
            if await page.evaluate("document.activeElement.matches('.chat-row')"):
                break
        await keys.press("Enter")
        await expect(phone.node.locator(".write")).to_be_focused()
        await keys.type("/hel")
        await expect(phone.node.get_by_role("option")).to_have_count(1)
        await keys.press("Escape")
        await expect(phone.node.get_by_role("option")).to_have_count(0)
        await keys.press("Control+a")
        await keys.type("只用键盘")
        await keys.press("Enter")
        await phone.hears("只用键盘")
        await keys.press("ArrowUp")
        await expect(phone.node.locator(".chip")).to_be_visible()
        await keys.press("Escape")
        await expect(phone.node.locator(".chip")).to_be_hidden()


async def test_escape_puts_a_dialog_away_and_gives_the_focus_back(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        whose = visitor.phone().node.locator(".whose")
        await whose.focus()
        await visitor.page.keyboard.press("Enter")
        await expect(visitor.page.get_by_role("dialog")).to_be_visible()
        await visitor.page.keyboard.press("Escape")
        await expect(visitor.page.get_by_role("dialog")).to_have_count(0)
        await expect(whose).to_be_focused()


async def _fits(visitor: Visitor) -> None:
    """Nothing is wider than the window, and nothing stands out of it."""
    assert not await visitor.scrolls_sideways()
    assert await visitor.page.evaluate(_TOO_WIDE) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh-CN", "zh-TW"])
async def test_a_small_phone_shows_every_view_without_scrolling_sideways(
    browser: Browser, demo: Demo, language: str, theme: str
) -> None:
    async with visiting(browser, demo.url, PALM, language, theme) as visitor:
        page, phone = visitor.page, visitor.phone()
        await _fits(visitor)
        await phone.node.locator(".whose").click()
        await expect(page.locator(".person").first).to_be_visible()
        await _fits(visitor)
        await page.get_by_role("searchbox").fill("周敏")
        await page.locator(".person").first.click()
        await phone.enter(GROUP)
        await expect(phone.node.locator(".message").last).to_be_visible()
        await _fits(visitor)
        for opener in (".commands-button", ".mask", ".icon-button[aria-haspopup=menu] >> nth=-1"):
            await phone.node.locator(opener).click()
            await expect(phone.node.locator(".pop-menu, .commands:not([hidden])")).to_be_visible()
            await _fits(visitor)
            await page.keyboard.press("Escape")
        await phone.node.locator(".bubble").last.tap(position={"x": 40, "y": 8})
        await expect(phone.node.locator(".pop-menu")).to_be_visible()
        await _fits(visitor)
        await page.keyboard.press("Escape")
        await phone.enter(HALL)
        await phone.say("/help")
        await expect(phone.node.locator(".message.hall-said").last).to_be_visible()
        await _fits(visitor)
        await page.locator(".only-small").click()
        await expect(page.locator(".side-sheet .clock")).to_be_visible()
        for summary in await page.locator(".side-sheet summary").all():
            await summary.click()
        await _fits(visitor)
        assert await page.evaluate(_TOO_SMALL) == []
        assert await page.evaluate(_PALE) == []
        await page.keyboard.press("Escape")
        await expect(page.locator(".side-sheet")).to_be_hidden()


@pytest.mark.parametrize("size", [DESK, PALM], ids=["desk", "palm"])
async def test_every_control_has_a_name(browser: Browser, demo: Demo, size: Any) -> None:
    async with visiting(browser, demo.url, size) as visitor:
        await visitor.phone().enter(GROUP)
        await expect(visitor.phone().node.locator(".message").last).to_be_visible()
        assert await visitor.page.evaluate(_NAMELESS) == []
        await visitor.phone().node.locator(".whose").click()
        await visitor.page.get_by_role("searchbox").fill("zhou")
        await expect(visitor.page.locator(".person")).to_have_count(1)
        assert await visitor.page.evaluate(_NAMELESS) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_every_text_stands_out(browser: Browser, demo: Demo, theme: str) -> None:
    async with visiting(browser, demo.url, theme=theme) as visitor:
        page, phone = visitor.page, visitor.phone(1)
        await phone.hears("S-1")
        for summary in await page.locator("summary").all():
            await summary.click()
        assert await page.evaluate(_PALE) == []
        await phone.node.locator(".whose").click()
        assert await page.evaluate(_PALE) == []


async def test_the_theme_and_the_language_are_chosen_and_kept(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        page = visitor.page
        page_colour = "getComputedStyle(document.body).backgroundColor"
        light = await page.evaluate(page_colour)
        for name in ("Light or dark as your machine has it", "Light"):
            await page.get_by_role("button", name=name, exact=True).click()
        assert await page.evaluate(page_colour) != light
        await page.get_by_label("Language of this page").select_option("zh-Hant")
        await expect(page.get_by_role("heading", name="議事廳")).to_be_visible()
        assert await page.evaluate("document.documentElement.lang") == "zh-Hant"
        await page.reload()
        await expect(page.get_by_role("heading", name="議事廳")).to_be_visible()
        assert await page.evaluate(page_colour) != light


async def test_without_motion_nothing_moves(browser: Browser, demo: Demo) -> None:
    async with visiting(browser, demo.url) as visitor:
        await visitor.page.emulate_media(reduced_motion="reduce")
        assert await visitor.page.evaluate(_MOVING) == 0


def test_the_page_says_the_same_in_every_language() -> None:
    told = {language: json.loads((WORDS / f"{language}.json").read_text("utf-8")) for language in LANGUAGES}
    english = told["en"]
    for language in LANGUAGES:
        assert told[language].keys() == english.keys()
        assert all(told[language].values())
    page = sorted((ROOT / "simulator" / "page").rglob("*"))
    code = "\n".join(path.read_text("utf-8") for path in page if path.suffix in {".js", ".html", ".py"})
    built = ("service-", "theme-", "trouble-", "story-", "people-", "bot-")
    unsaid = [name for name in english if f'"{name}"' not in code and not name.startswith(built)]
    assert unsaid == []
