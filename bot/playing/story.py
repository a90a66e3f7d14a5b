"""Telling the play as a story to follow in the terminal: who says what, and what the bot's cards then show."""

import asyncio

from rich.box import ROUNDED, SQUARE
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.playing.company import ROLES, Player
from bot.playing.face import broken, face
from bot.playing.sample import Line
from bot.playing.telling import Scene, Telling
from simulator import TownMessage

_INDENT = 3
_FRAME = 4
_SHORTEST, _LONGEST = 0.5, 2.5
_A_LETTER = 0.012


class Story(Telling):
    """Every act in the order it happens. On a terminal there is time to read; elsewhere there are no waits."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._speaker: tuple[Player, str] | None = None

    def begins(self, scene: Scene) -> None:
        self._speaker = None
        self.console.print()
        title = Text.assemble((f" {scene.place} {scene.zh} ", "bold reverse"), (f" {scene.en}", "bold"))
        self.console.print(title)

    def ends(self, scene: Scene, seconds: float) -> None:
        if scene.numbers:
            self._put(Text.assemble("= ", scene.summary()))

    async def says(self, player: Player, line: Line, *, private: bool = False) -> None:
        self._name(player, "私聊", "in private") if private else self._name(player, "群里", "in the group")
        self._put(Text(line.text), _INDENT)
        if line.en != line.text:
            self._put(Text(line.en, "dim italic"), _INDENT)
        await self._time_for(line.text)

    async def does(self, player: Player, zh: str, en: str) -> None:
        self._name(player, "", "")
        self._put(Text.assemble("→ ", zh, "  ", (en, "dim italic")), _INDENT)
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

    async def happens(self, zh: str, en: str) -> None:
        self._speaker = None
        self._put(Text.assemble("… ", zh, "  ", (en, "dim italic")))
        await self._time_for(zh)

    def _name(self, player: Player, zh: str, en: str) -> None:
        """Who speaks and where; once for what they say one after the other."""
        if self._speaker == (player, zh):
            return
        self._speaker = (player, zh)
        role, role_en = ROLES[player.role]
        spoken = Text.assemble((player.name, "bold green"), f" {role}", f" {player.seat}" if player.seat else "")
        english = [f"{player.name_en}, {role_en}" if player.name_en else role_en, *([en] if en else [])]
        spoken.append(f" · {zh}" if zh else "")
        spoken.append(f"  {', '.join(english)}", "dim")
        self.console.print()
        self._put(spoken)

    def _put(self, text: Text, indent: int = 0) -> None:
        self.console.print(Padding(broken(text, self.console.width - indent), (0, 0, 0, indent)))

    async def _time_for(self, text: str) -> None:
        if self.console.is_terminal:
            await asyncio.sleep(min(_LONGEST, _SHORTEST + _A_LETTER * len(text)))
