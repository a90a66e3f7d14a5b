"""The play: a stage, and somebody who tells what happens on it. Every act is an update sent over HTTP."""

from dataclasses import dataclass, field

from bot.playing.company import Player
from bot.playing.comparison import Comparison
from bot.playing.sample import Line
from bot.playing.stage import Stage
from bot.playing.telling import Telling
from simulator import TownMessage


class Unplayed(LookupError):
    """A step refers to something that no step before it has brought about."""


@dataclass(frozen=True)
class Play:
    """What every scene is given, and the numbers the hall gave: of needs by their key, of the rest by kind."""

    stage: Stage
    telling: Telling
    compare: Comparison
    numbers: dict[str, str] = field(default_factory=dict)
    cards: dict[str, TownMessage] = field(default_factory=dict)

    def number(self, of: str) -> str:
        """Such as ``V-1``; raises Unplayed when there is none yet."""
        if of not in self.numbers:
            raise Unplayed(of)
        return self.numbers[of]

    async def card(self, of: str, shows: str = "") -> TownMessage:
        """The card of something that has its number, once it contains ``shows``."""
        self.number(of)
        card = self.cards[of]
        await self.stage.shown(card, lambda shown: shows in str(shown))
        return card

    async def new_card(self, of: str, letter: str, title: str) -> TownMessage:
        """The card that begins with a number of this letter and contains the title; it is kept with its number."""
        card = self.cards[of] = await self.stage.new_card(letter, title)
        self.numbers[of] = card.text.split(" ", 1)[0]
        return card

    async def in_group(self, player: Player, line: Line, reply_to: TownMessage | None = None) -> TownMessage:
        """Somebody says this in the group; returns their message."""
        await self.telling.says(player, line)
        return await self.stage.in_group(player, line.text, reply_to)

    async def in_private(self, player: Player, line: Line, expecting: str) -> TownMessage:
        """Somebody says this to the bot; returns its answer that contains ``expecting``."""
        await self.telling.says(player, line, private=True)
        return await self.stage.in_private(player, line.text, expecting)

    async def follow(self, player: Player, card: TownMessage, label: str, expecting: str) -> TownMessage:
        """Somebody follows a card's link; returns the bot's private message that contains ``expecting``."""
        shown = card.button(label).label
        await self.telling.does(player, f"点按卡片上的 [{shown}]", "follows the card's link", private=True)
        return await self.stage.follow(player, card, label, expecting)

    async def tap(self, player: Player, message: TownMessage, label: str, en: str) -> str:
        """Somebody presses a button; ``en`` says which. Returns what the bot pops up."""
        shown = message.button(label).label
        await self.telling.does(player, f"点按 [{shown}]", f"presses “{en}”", private=message.chat.private)
        return await self.stage.tap(player, message, label)

    async def pass_time(self, zh: str, en: str, *, days: float = 0, hours: float = 0) -> None:
        """Time goes by in the town."""
        await self.telling.happens(zh, en)
        self.stage.let_pass(days=days, hours=hours)
