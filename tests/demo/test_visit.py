"""The demo that stays open: a hall of its own process in the town's time, and the story in steps."""

import asyncio
import socket
import time
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from bot.demo import show
from bot.playing.folder import demo_folder
from bot.playing.shared_clock import SharedClock, clock_in
from bot.playing.steps import ACTS
from bot.playing.visit import visited
from simulator import Town
from simulator.page import Stuck

TOLD = tomllib.loads(files("bot.playing").joinpath("steps.toml").read_text("utf-8"))
LANGUAGES = {"en", "zh-Hans", "zh-Hant"}
KEYS = [step["key"] for step in TOLD["steps"]]


def test_another_process_reads_the_clock_as_it_is_moved(tmp_path: Path) -> None:
    clock = SharedClock(tmp_path / "clock")
    read = clock_in(tmp_path / "clock")
    assert abs(read() - clock.now().timestamp() * 1000) < 5_000
    clock.advance(days=7, hours=1)
    assert abs(read() - clock.now().timestamp() * 1000) < 5_000
    assert read() - time.time() * 1000 > 7 * 86_400_000


def test_every_step_can_be_done_and_is_told_in_every_language() -> None:
    assert list(ACTS) == KEYS
    told = [*TOLD["steps"], *(words for part in ("scenes", "stuck", "roles") for words in TOLD[part].values())]
    assert all(words.keys() >= LANGUAGES for words in [*told, TOLD["title"]])
    assert {step["scene"] for step in TOLD["steps"]} == TOLD["scenes"].keys()


async def test_the_story_is_played_to_its_end_whatever_was_said_in_between(tmp_path: Path) -> None:
    notes: list[Mapping[str, str]] = []
    with demo_folder(tmp_path / "hall"):
        async with visited(tmp_path / "hall", 0, Town.patience) as visit:
            stage = visit.matter.play.stage
            with pytest.raises(Stuck, match="builds on an earlier one"):
                await visit.matter.act(KEYS.index("open-vote"), notes.append)
            await stage.in_group(stage.by("he-jianming"), "/need 谁来修一修信箱")
            for place in range(len(KEYS)):
                await visit.matter.act(place, notes.append)
            record = await visit.matter.play.card("record", "✅")
            assert visit.matter.play.numbers["dark-courtyard"] == "N-3"
            assert "N-3" in record.text
    assert dict.fromkeys(LANGUAGES, "VERIFIED V-1: passed") in notes


async def test_a_step_says_when_the_hall_is_dead(tmp_path: Path) -> None:
    with demo_folder(tmp_path / "hall"):
        async with visited(tmp_path / "hall", 0, Town.patience) as visit:
            visit.hall.kill()
            assert not visit.hall.alive
            with pytest.raises(Stuck, match="not running"):
                await visit.matter.act(KEYS.index("slip"), lambda note: None)
            visit.hall.start()
            await visit.matter.act(KEYS.index("code"), lambda note: None)


async def test_a_taken_port_is_said_and_nothing_is_left_running(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with asyncio.timeout(60):
            assert await show(tmp_path / "hall", port, browser=False) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(port) in said
