"""An estate of five hundred seats whose hall is a process of its own, so that it can be killed at any moment."""

import asyncio
import csv
import io
import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from simulator import Group, Person, TapId, Town, TownMessage, TownServer

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


class HallProcess:
    """``yishiting run`` with a configuration, started and killed at will; what it says is kept in ``hall.log``."""

    def __init__(self, folder: Path, config: Path) -> None:
        self._folder, self._config = folder, config
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; it is open when the town hears of it."""
        command = [sys.executable, "-m", "bot", "run", "-c", str(self._config)]
        with (self._folder / "hall.log").open("ab") as log:
            self._running = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)

    async def end(self, sign: signal.Signals) -> int:
        """Send it a signal and wait for its end; its return code."""
        assert self._running is not None
        self._running.send_signal(sign)
        code = await asyncio.to_thread(self._running.wait, 30)
        self._running = None
        return code

    @property
    def alive(self) -> bool:
        """Whether it has been started and has not ended."""
        return self._running is not None and self._running.poll() is None

    def kill_leftover(self) -> None:
        """Leave no process behind, however the test ended."""
        if self._running is not None:
            self._running.kill()
            self._running.wait(30)

    def log(self) -> str:
        return (self._folder / "hall.log").read_text("utf-8", "replace")


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
    taps: int = 0
    _contacts: int = 0

    def __post_init__(self) -> None:
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
        said = await self.moderator.say(self.group, form)
        return await self.group.wait_for(lambda message: bool(message.buttons), 30, after=said)

    # --- the vote ----------------------------------------------------------------------------------------------------

    def press(self, card: TownMessage, seat: str) -> None:
        """Somebody taps one of the three buttons, never the one they tapped last."""
        before = self.sent[seat][-1].choice if self.sent[seat] else None
        choice = self.dice.choice([each for each in CHOICES if each != before])
        tap = self.residents[seat].tap_soon(card, choice.capitalize())
        self.sent[seat].append(Press(tap, choice, time.monotonic()))
        self.taps += 1

    def acknowledgements(self) -> int:
        """How many ballots were acknowledged so far."""
        return sum(press.tap in self.town.answers for presses in self.sent.values() for press in presses)

    def longest_wait(self) -> float:
        """For how many seconds the oldest of the ballots without an answer has waited; 0 when there is none."""
        waiting = (
            press.at for presses in self.sent.values() for press in presses if press.tap not in self.town.answers
        )
        now = time.monotonic()
        return now - min(waiting, default=now)

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
