"""A browser for the tests, and a demo that visitors of all tests share: each looks after a matter of its own."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

import pytest
from playwright.async_api import Browser, async_playwright

ROOT = Path(__file__).parents[2]
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = [
    "--no-sandbox", "--enable-blink-features=ComputedAccessibilityInfo", "--use-fake-device-for-media-stream",
]  # fmt: skip
_TO_OPEN = 240
_TO_END = 30


@dataclass(frozen=True)
class Demo:
    """A running ``yishiting demo``: the address of its page, and its folder."""

    url: str
    folder: Path


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program. Skips where there is none, unless everything is required."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None:
        missing = f"none of {', '.join(_NAMES)} is on PATH"
        if os.environ.get("YISHITING_TEST_REQUIRE_ALL") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@pytest.fixture
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture(scope="session")
def demo(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo as ``make demo`` starts it, ended with Ctrl-C. Without a browser there is nobody to start it for."""
    del chromium
    with running_demo(tmp_path_factory.mktemp("demo") / "hall") as running:
        yield running


@pytest.fixture
def own_demo(chromium: str, tmp_path: Path) -> Iterator[Demo]:
    """A demo in which nothing has happened yet, for one visitor alone."""
    del chromium
    with running_demo(tmp_path / "hall") as running:
        yield running


@contextmanager
def running_demo(folder: Path) -> Iterator[Demo]:
    options = ["--no-browser", "--port", "0", "--folder", str(folder)]
    command = [sys.executable, "-u", "-m", "bot", "demo", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Demo(_address(process), folder)
            process.send_signal(signal.SIGINT)
            assert process.wait(_TO_END) == 0
        finally:
            process.kill()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    patience = Timer(_TO_OPEN, process.kill)
    patience.start()
    try:
        for line in process.stdout:
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                return found[0]
    finally:
        patience.cancel()
    raise AssertionError("the demo ended before its page was open")
