"""Telling the play as a story to follow in the terminal: who says what, and what the bot's cards then show."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from rich.box import ROUNDED, SQUARE
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.playing.company import ROLES, Player
from bot.playing.face import broken, face, in_both
from bot.playing.sample import Line
from bot.playing.telling import Scene, Telling
from simulator import TownMessage

_INDENT = 3
_FRAME = 4
_SHORTEST, _LONGEST = 0.3, 2.0
_A_LETTER = 0.008


class Story(Telling):
    """Every act in the order it happens. On a terminal there is time to read; elsewhere there are no waits."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._speaker: tuple[Player, bool] | None = None

    def begins(self, scene: Scene) -> None:
        self._speaker = None
        self.console.print()
        title = Text.assemble((f" {scene.place} {scene.zh} ", "bold reverse"), (f" {scene.en}", "bold"))
        self.console.print(title)

    def ends(self, scene: Scene, seconds: float) -> None:
        if scene.numbers:
            self.console.print()
            self._put(scene.summary(self.console.width - _INDENT), _INDENT)

    async def says(self, player: Player, line: Line, *, private: bool = False) -> None:
        self._name(player, private=private)
        self._put(Text(line.text), _INDENT)
        if line.en not in line.text:
            self._put(Text(line.en, "dim italic"), _INDENT)
        await self._time_for(line.text)

    async def does(self, player: Player, zh: str, en: str, *, private: bool) -> None:
        self._name(player, private=private)
        self._both(f"→ {zh}", en, _INDENT)
        await self._time_for(zh)

    async def shows(self, message: TownMessage, en: str) -> None:
        self._speaker = None
        where = f"私聊 {message.chat.title}" if message.chat.private else f"群 {message.chat.title}"
        width = self.console.width - _INDENT
        inside = face(message, width - _FRAME)
        panel = Panel(
            inside, box=ROUNDED, border_style="cyan", width=width, title=f"议事厅 · {where}", title_align="left"
        )
        self.console.print(Padding(panel, (0, 0, 0, _INDENT)))
        self._put(Text(en, "dim italic"), _INDENT + 2)
        await self._time_for(message.text)

    async def tells(self, player: Player, text: str, en: str) -> None:
        self._put(Text.assemble(("议事厅: ", "cyan"), text), _INDENT)
        self._put(Text(en, "dim italic"), _INDENT)
        await self._time_for(text)

    async def prints(self, printed: str) -> None:
        self._speaker = None
        inside = broken(Text(printed.rstrip()), self.console.width - _INDENT - _FRAME)
        self.console.print(Padding(Panel(inside, box=SQUARE, border_style="dim"), (0, 0, 0, _INDENT)))
        await self._time_for(printed)

    @contextmanager
    def meanwhile(self, zh: str, en: str) -> Iterator[None]:
        self._speaker = None
        self.console.print()
        with self.console.status(f"…… {zh}  {en}") if self.console.is_terminal else nullcontext():
            yield
        self._both(f"…… {zh}", en)

    async def happens(self, zh: str, en: str) -> None:
        self._speaker = None
        self.console.print()
        self._both(f"…… {zh}", en)
        await self._time_for(zh)

    def _name(self, player: Player, *, private: bool) -> None:
        """Who acts and where; once for what they do one after the other."""
        if self._speaker == (player, private):
            return
        self._speaker = (player, private)
        role, role_en = ROLES[player.role]
        named = Text.assemble((player.name, "bold green"), f" {role}", f" {player.seat}" if player.seat else "")
        named.append(" · 私聊" if private else " · 群里")
        english = [player.name_en, role_en, "in private" if private else "in the group"]
        self.console.print()
        self._put(in_both(named, Text(", ".join(filter(None, english)), "dim"), self.console.width))

    def _both(self, zh: str, en: str, indent: int = 0) -> None:
        self._put(in_both(Text(zh), Text(en, "dim italic"), self.console.width - indent), indent)

    def _put(self, text: Text, indent: int = 0) -> None:
        margin = Text(" " * indent)
        for line in broken(text, self.console.width - indent).split("\n", allow_blank=True):
            self.console.print(margin + line)

    async def _time_for(self, text: str) -> None:
        if self.console.is_terminal:
            await asyncio.sleep(min(_LONGEST, _SHORTEST + _A_LETTER * len(text)))
