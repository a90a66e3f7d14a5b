"""An estate of five hundred seats whose hall is a process of its own, so that it can be killed at any moment."""

import asyncio
import csv
import io
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from simulator import Group, Person, TapId, Town, TownMessage, TownServer
from tests.crash.hall_process import HallProcess

ROOT = Path(__file__).parents[2]
SEATS = 500
CHOICES = ("yes", "no", "abstain")
_AT_ONCE = 25
_SECRET = "only-the-town-knows"


@dataclass(frozen=True)
class Press:
    """A ballot that somebody sent for their seat."""

    tap: TapId
    choice: str
    at: float


@dataclass
class Estate:
    """The town, the group of the estate, who lives in which seat, and every ballot that was sent."""

    town: Town
    server: TownServer
    folder: Path
    receive: str
    port: int
    dice: random.Random
    residents: dict[str, Person] = field(default_factory=dict)
    sent: dict[str, list[Press]] = field(default_factory=lambda: defaultdict(list))
    gone: set[TapId] = field(default_factory=set)
    """Taps that grew too old before they were answered."""
    repeated: set[TapId] = field(default_factory=set)
    """Taps that Telegram delivered once more."""
    _open: list[Press] = field(default_factory=list)
    may_press: asyncio.Event = field(default_factory=asyncio.Event)
    _contacts: int = 0
    closes_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.may_press.set()
        self.moderator = self.town.add_person("Zhou Min", "en", "zhou")
        for number in range(SEATS):
            seat = f"{number // 100 + 1}-{number // 10 % 10 + 1}-{number % 10 + 101}"
            self.residents[seat] = self.town.add_person(f"Resident of {seat}", "en")
        people = list(self.town.people.values())
        self.group: Group = self.town.add_group("Willow Court", people, [self.moderator], bot_admin=True)
        self.hall = HallProcess(self.folder, self._write_config())

    def _write_config(self) -> Path:
        here = f"http://127.0.0.1:{self.port}"
        lines = [
            "[telegram]", f'token = "{self.town.bot.token}"', f'api_base = "{self.server.url}"', "limits = false",
            f'receive = "{self.receive}"',
            "[telegram.webhook]", f'listen = "127.0.0.1:{self.port}"', f'secret = "{_SECRET}"',
            f'public_url = "{here}"',
        ]  # fmt: skip
        self.config = self.folder / "config.toml"
        self.config.write_text("\n".join(lines), "utf-8")
        return self.config

    # --- before the vote ---------------------------------------------------------------------------------------------

    def _roll(self) -> bytes:
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(("seat", "owner", "area", "code"))
        for seat, person in self.residents.items():
            writer.writerow((seat, person.name, f"{self.dice.randint(4000, 14000) / 100:.2f}", _code(seat)))
        return text.getvalue().encode()

    async def move_in(self) -> None:
        """Set the hall up, store the roll, and let everybody take their seat."""
        said = await self.moderator.say(self.group, "/setup Willow Court\nname: willow\nlanguage: en")
        await self.moderator.expect("is set up", self.group, 30, after=said)
        await self.moderator.start()
        sent = await self.moderator.upload(self.moderator.private, "roll.csv", self._roll())
        preview = await self.moderator.private.wait_for(lambda message: bool(message.buttons), 30, after=sent)
        await self.moderator.tap(preview, "Store it", timeout=30)
        await self.moderator.expect("Stored", timeout=30, after=preview)
        seats = list(self.residents)
        for first in range(0, SEATS, _AT_ONCE):
            await asyncio.gather(*(self._take(seat) for seat in seats[first : first + _AT_ONCE]))

    async def _take(self, seat: str) -> None:
        person = self.residents[seat]
        said = await person.start(f"join-{_code(seat)}")
        await person.expect(f"You now hold seat {seat}", timeout=60, after=said)

    async def open_vote(self) -> TownMessage:
        """A vote that closes in a day; its card."""
        form = "/openvote Repaint stair 3\nrule: cn-278-ordinary\ncloses: 1d"
        self.closes_at = self.town.clock.now() + timedelta(days=1)
        said = await self.moderator.say(self.group, form)
        return await self.group.wait_for(lambda message: bool(message.buttons), 30, after=said)

    # --- the vote ----------------------------------------------------------------------------------------------------

    def press(self, card: TownMessage, seat: str) -> None:
        """Somebody taps one of the three buttons, never the one they tapped last."""
        before = self.sent[seat][-1].choice if self.sent[seat] else None
        choice = self.dice.choice([each for each in CHOICES if each != before])
        tap = self.residents[seat].tap_soon(card, choice.capitalize())
        self.sent[seat].append(Press(tap, choice, time.monotonic()))
        self._open.append(self.sent[seat][-1])

    def answered(self, press: Press) -> bool:
        """Whether the person has read what became of it."""
        return press.tap in self.town.answers

    def acknowledgements(self) -> int:
        """How many taps were answered so far."""
        return len(self.town.answers)

    def _unanswered(self) -> list[Press]:
        """The ballots without an answer; it is asked for fifty times a second, so that those with one are left out."""
        self._open = [press for press in self._open if not self.answered(press) and press.tap not in self.gone]
        return self._open

    def longest_wait(self) -> float:
        """For how many seconds the oldest of the ballots without an answer has waited; 0 when there is none."""
        now = time.monotonic()
        return now - min((press.at for press in self._unanswered()), default=now)

    def outlive_the_taps(self) -> None:
        """The hall is away for longer than a tap waits: those without an answer are gone."""
        self.gone |= {press.tap for press in self._unanswered()}
        self.town.clock.advance(seconds=160)

    def repeat_some(self, many: int) -> None:
        """Telegram delivers some updates once more, out of their order."""
        lately = self.town.bot.delivered[-100:]
        for raw in self.dice.sample(lately, min(many, len(lately))):
            tap = raw.get("callback_query")
            if isinstance(tap, dict):
                self.repeated.add(TapId(str(tap["id"])))
            self.town.redeliver(int(str(raw["update_id"])))

    def trouble(self) -> None:
        """One of the things that befall whoever talks with Telegram."""
        faults = self.town.faults
        match self.dice.randrange(4):
            case 0:
                faults.storm(retry_after=1 + 2 * self.dice.random())
            case 1:  # not of answers to taps: Telegram shows a pop-up at most once
                method = self.dice.choice(("sendMessage", "editMessageText", "getUpdates"))
                faults.server_errors(self.dice.randint(1, 8), self.dice.choice((500, 502, 503, 504)), method=method)
            case 2:
                method = self.dice.choice(("sendMessage", "editMessageText", "answerCallbackQuery"))
                faults.drop_replies(self.dice.randint(1, 8), method=method)
            case _:
                self.repeat_some(self.dice.randint(1, 10))

    def start_hall(self) -> None:
        """Start the hall; ``opened`` waits until the town hears of it."""
        self._contacts = self._contacts_now()
        self.hall.start()

    async def opened(self) -> None:
        """Wait until the hall that was started last listens. AssertionError when it ended by itself."""
        await until(lambda: self._contacts_now() > self._contacts or not self.hall.alive, 60)
        assert self.hall.alive, self.hall.log()[-2000:]

    def _contacts_now(self) -> int:
        return len(self.town.calls_of("setWebhook" if self.receive == "webhook" else "getUpdates"))

    async def export(self) -> Path:
        """The full bundle of the vote, written by ``yishiting export`` beside the running hall."""
        command = [sys.executable, "-m", "bot", "export", "-c", str(self.config), "V-1", "-o", str(self.folder)]
        await asyncio.to_thread(subprocess.run, command, cwd=ROOT, check=True, timeout=60, stdout=subprocess.DEVNULL)
        return self.folder / "willow-V-1.zip"


def _code(seat: str) -> str:
    return f"KEYZ{seat.replace('-', '')}"


async def until(holds: Callable[[], bool], seconds: float) -> None:
    """Look again and again; TimeoutError after so many seconds."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.02)
