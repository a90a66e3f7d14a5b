"""Telling the play in brief: one line a scene, with what it came to and how long it took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.playing.company import Player
from bot.playing.face import broken
from bot.playing.sample import Line
from simulator import TownMessage

_WIDEST = 100
_TITLE = 18
_BETWEEN = " · "
_SECONDS = 7
_GAPS = 10


def telling_console() -> Console:
    """A console for stdout, not wider than is good to read."""
    console = Console(highlight=False)
    console.width = min(console.width, _WIDEST)
    return console


@dataclass
class Scene:
    """A part of the play with what it came to: a number, and what it counts in both languages."""

    place: int
    zh: str
    en: str
    numbers: list[tuple[str, str, str]] = field(default_factory=list)

    def count(self, number: int | str, zh: str, en: str) -> None:
        """Note a number."""
        self.numbers.append((f"{number:,}" if isinstance(number, int) else number, zh, en))

    def summary(self, width: int) -> Text:
        """The numbers, as many in a line of ``width`` columns as there is room for."""
        lines: list[Text] = []
        for number, zh, en in self.numbers:
            part = Text.assemble((number, "bold"), f" {zh} ", (en, "dim"))
            if lines and lines[-1].cell_len + len(_BETWEEN) + part.cell_len <= width:
                lines[-1] = Text(_BETWEEN).join([lines[-1], part])
            else:
                lines.append(part)
        return broken(Text("\n").join(lines), width)


class Telling:
    """In brief. What people say and see is left out: whoever wants it told overrides these."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._scenes = 0

    @contextmanager
    def scene(self, zh: str, en: str) -> Iterator[Scene]:
        """A scene from its beginning to its end; of one that fails no end is told."""
        self._scenes += 1
        scene = Scene(self._scenes, zh, en)
        began = time.perf_counter()
        self.begins(scene)
        yield scene
        self.ends(scene, time.perf_counter() - began)

    def begins(self, scene: Scene) -> None:
        """The scene opens."""

    def ends(self, scene: Scene, seconds: float) -> None:
        """The scene is over, after so many seconds."""
        row = Table.grid(padding=(0, 2, 0, 0), expand=True)
        row.add_column(width=2, justify="right")
        row.add_column(width=_TITLE)
        row.add_column(ratio=1)
        row.add_column(width=_SECONDS, justify="right")
        title = Text.assemble((scene.zh, "bold"), " ", scene.en)
        numbers = scene.summary(self.console.width - _TITLE - _SECONDS - _GAPS)
        row.add_row(str(scene.place), title, numbers, f"{seconds:.1f} s")
        self.console.print(row)

    async def says(self, player: Player, line: Line, *, private: bool = False) -> None:
        """Somebody writes, in the group or in private."""

    async def does(self, player: Player, zh: str, en: str, *, private: bool) -> None:
        """Somebody presses a button, follows a link or sends a file, in the group or in private."""

    async def shows(self, message: TownMessage, en: str) -> None:
        """What a message of the bot looks like now."""

    async def tells(self, player: Player, text: str, en: str) -> None:
        """What the bot tells somebody in a pop-up."""

    async def happens(self, zh: str, en: str) -> None:
        """What many have done, or that time goes by."""

    @contextmanager
    def meanwhile(self, zh: str, en: str) -> Iterator[None]:
        """What many do while this lasts."""
        yield

    async def prints(self, printed: str) -> None:
        """What a program printed."""
