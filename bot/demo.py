"""``yishiting demo``: one matter of the sample community, played from its first need to its checked record."""

import time
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.playing.comparison import Comparison
from bot.playing.deliberation import discuss, propose
from bot.playing.face import broken
from bot.playing.folder import FolderRefused, demo_folder
from bot.playing.following import follow_up
from bot.playing.founding import set_up, store_roll, take_seats
from bot.playing.needs import hold_survey, raise_needs
from bot.playing.play import Play
from bot.playing.recount import Recounted, recount
from bot.playing.sample import load_sample
from bot.playing.stage import staged
from bot.playing.story import Story
from bot.playing.telling import Telling, telling_console
from bot.playing.voting import vote


async def play(folder: Path, port: int, everyone: bool) -> int:
    """Play the matter in ``folder``, in a town on ``port`` of the loopback address (0: a free one).

    With ``everyone`` it is told in brief, a line a scene; without, as a story. Returns 0; 1 after saying what differs;
    2 after saying in one line on stderr why the folder or the port cannot be used.
    """
    console = telling_console()
    telling = Telling(console) if everyone else Story(console)
    compare, began = Comparison(), time.perf_counter()
    _greet(console)
    try:
        with demo_folder(folder):
            async with staged(folder, port, load_sample()) as stage:
                recounted = await _matter(Play(stage, telling, compare))
    except (FolderRefused, OSError) as refused:
        return _refuse(refused)
    except TimeoutError as waited:
        compare.differences.append(f"the hall did not answer: {waited}")
    if compare.differences:
        return _differs(console, compare, folder)
    _leave(console, folder, recounted, time.perf_counter() - began)
    return 0


async def _matter(play: Play) -> Recounted:
    """The whole cycle: needs, survey, proposal, discussion, vote, recount, record."""
    await set_up(play)
    await store_roll(play)
    await take_seats(play)
    needs = await raise_needs(play)
    await hold_survey(play)
    card = await propose(play, needs)
    await discuss(play, card)
    voted = await vote(play)
    recounted = await recount(play, voted)
    await follow_up(play, recounted)
    return recounted
