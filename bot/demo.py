"""``yishiting demo``: the sample community to visit in a browser, or its matter played to its end in the terminal."""

import asyncio
import os
import signal
import time
import webbrowser
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.playing.comparison import Comparison
from bot.playing.deliberation import discuss, propose
from bot.playing.face import in_both
from bot.playing.folder import CannotPlay, demo_folder
from bot.playing.following import follow_up
from bot.playing.founding import set_up, store_roll, take_seats
from bot.playing.needs import hold_survey, raise_needs
from bot.playing.play import Play
from bot.playing.recount import Recounted, recount
from bot.playing.sample import load_sample
from bot.playing.stage import staged
from bot.playing.story import Story
from bot.playing.telling import Telling, telling_console
from bot.playing.visit import visited
from bot.playing.voting import vote


async def show(folder: Path, port: int | None, browser: bool) -> int:
    """Open the sample community to visitors, until Ctrl-C.

    The page is on ``port`` of the loopback address (None: 8080, or a free one when that is taken). Returns 0; 1 when
    the hall does not open; 2 after saying in one line on stderr why it cannot be shown.
    """
    visit = asyncio.create_task(_visit(folder, port, browser))
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, visit.cancel)
    try:
        with suppress(asyncio.CancelledError):
            await visit
    except CannotPlay as reason:
        _complain(str(reason))
        return 2
    except TimeoutError as waited:
        _complain(f"the hall did not answer: {waited}; see {folder / 'hall.log'}")
        return 1
    return 0


async def _visit(folder: Path, port: int | None, browser: bool) -> None:
    console = telling_console()
    with demo_folder(folder):
        _put(console, "樱花苑就要开门了……", "Cherry Court is about to open its doors…")
        async with visited(folder, port) as visit:
            console.print()
            console.print(Text(visit.page.url, "bold cyan"), soft_wrap=True)
            console.print()
            _put(console, "在浏览器里打开上面的地址。Ctrl-C 结束。", "Open this address in a browser. Ctrl-C ends it.")
            if browser:
                await asyncio.to_thread(webbrowser.open, visit.page.url)
            await asyncio.Event().wait()


def _complain(said: str) -> None:
    Console(stderr=True, soft_wrap=True, highlight=False).print(f"yishiting: {said}", markup=False)


async def play(folder: Path, port: int, everyone: bool) -> int:
    """Play the matter in ``folder``, in a town on ``port`` of the loopback address (0: a free one).

    With ``everyone`` it is told in brief, a line a scene; without, as a story. Returns 0; 1 after saying what differs;
    2 after saying in one line on stderr why nothing can be played.
    """
    console = telling_console()
    telling = Telling(console) if everyone else Story(console)
    compare, began = Comparison(), time.perf_counter()
    try:
        with demo_folder(folder):
            async with staged(folder, port, load_sample()) as stage:
                _put(
                    console, "樱花苑：486 个席位，一件事，从头到尾", "Cherry Court: 486 seats, one matter, start to end"
                )
                recounted, record = await _matter(Play(stage, telling, compare))
    except CannotPlay as reason:
        _complain(str(reason))
        return 2
    except TimeoutError as waited:
        compare.differences.append(f"the hall did not answer: {waited}")
    if compare.differences:
        _say_what_differs(console, compare, folder)
        return 1
    _say_what_is_left(console, folder, recounted, record, time.perf_counter() - began)
    return 0


async def _matter(play: Play) -> tuple[Recounted, Path]:
    """The whole cycle, from the first need. Returns what was recounted and the folder of the project record."""
    await set_up(play)
    await store_roll(play)
    await take_seats(play)
    await raise_needs(play)
    await hold_survey(play)
    card = await propose(play)
    await discuss(play, card)
    voted = await vote(play)
    recounted = await recount(play, voted)
    return recounted, await follow_up(play, recounted)


def _put(console: Console, zh: str, en: str) -> None:
    console.print(in_both(Text(zh, "bold"), Text(en), console.width))


def _say_what_differs(console: Console, compare: Comparison, folder: Path) -> None:
    console.print()
    _put(console, "有不一致：", "Something does not agree:")
    for difference in compare.differences:
        console.print(Text(f"✗ {difference}", "red"), soft_wrap=True)
    console.print(Text(f"{folder / 'hall.log'}"), soft_wrap=True)


def _say_what_is_left(console: Console, folder: Path, recounted: Recounted, record: Path, seconds: float) -> None:
    script, bundle = recounted.script, recounted.bundle
    console.print()
    _put(console, f"全部一致，{seconds:.0f} 秒。", f"All of it agrees, after {seconds:.0f} s.")
    console.print()
    _put(console, "项目档案在这里：", "The project record is here:")
    console.print(f"  {record}{os.sep}", soft_wrap=True, markup=False)
    console.print()
    _put(console, "接下来可以试：", "What to try next:")
    for command, zh, en in (
        (f"python3 {script} {bundle} --root {recounted.root}", "自己重新计票", "count again"),
        (f"yishiting verify {bundle} --receipt {recounted.receipt}", "找吴桂芳的选票", "find Wu Guifang's ballot"),
        (f"yishiting export -c {folder / 'config.toml'} -o {bundle.parent} --public V-1", "公开本", "the public copy"),
        (f"less {record / 'README.md'}", "读项目档案", "read the record"),
    ):
        console.print(Text.assemble("  ", (command, "cyan"), f"  # {zh} ", (en, "dim")), soft_wrap=True)
