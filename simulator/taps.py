"""Button presses: each waits 150 seconds for the bot's answer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NewType

from simulator.botapi import bot_api
from simulator.refusal import bad_request

if TYPE_CHECKING:
    from simulator.account import BotAccount
    from simulator.clock import TownClock
    from simulator.message import TownMessage
    from simulator.person import Person

TapId = NewType("TapId", str)

LIFETIME = timedelta(seconds=150)
TEXT_LIMIT = bot_api().limit("answerCallbackQuery", "text").most
_FIRST_ID = 3_000_000_000_000_001


@dataclass(frozen=True)
class Answer:
    """What the person saw; ``order`` counts the answers of the town from 1, ``at`` is the town's time."""

    text: str
    alert: bool
    url: str | None
    order: int
    at: datetime


@dataclass(eq=False)
class Tap:
    """One press of a button."""

    id: TapId
    person: Person
    account: BotAccount
    message: TownMessage
    data: str
    at: datetime
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class Taps:
    """Every tap of the town and every answer; the first answer to a tap is the one that is shown."""

    def __init__(self, clock: TownClock) -> None:
        self._clock = clock
        self._taps: dict[TapId, Tap] = {}
        self.answers: dict[TapId, Answer] = {}

    def press(self, person: Person, account: BotAccount, message: TownMessage, data: str) -> Tap:
        """Write down a new tap."""
        tap_id = TapId(str(_FIRST_ID + len(self._taps)))
        tap = self._taps[tap_id] = Tap(tap_id, person, account, message, data, self._clock.now())
        return tap

    def answer(self, account: BotAccount, tap_id: str, text: str, alert: bool, url: str | None) -> None:
        """The bot's answer; refused when the tap is unknown or older than 150 s of the town's clock."""
        tap = self._taps.get(TapId(tap_id))
        if tap is None or tap.account is not account or self._clock.now() - tap.at > LIFETIME:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if len(text) > TEXT_LIMIT:
            raise bad_request("MESSAGE_TOO_LONG")
        if tap.id not in self.answers:
            self.answers[tap.id] = Answer(text, alert, url, len(self.answers) + 1, self._clock.now())
        tap.answered.set()
        tap.person.town.tell(tap)

    async def wait(self, tap_id: TapId, seconds: float) -> Answer:
        """The answer to a tap; TimeoutError after so many real seconds."""
        tap = self._taps[tap_id]
        try:
            async with asyncio.timeout(seconds):
                await tap.answered.wait()
        except TimeoutError:
            raise TimeoutError(f"no answer in {seconds} s to {tap.data!r} on {tap.message}") from None
        return self.answers[tap_id]
