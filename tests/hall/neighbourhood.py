"""A courtyard with twelve seats, its people and their Telegram group, and the hall that can be opened for them."""

import asyncio
import csv
import io
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.app import running
from bot.config import Config, load_config
from domain.ids import Instant
from simulator import Answer, Group, Person, Town, TownClock, TownMessage, TownServer
from simulator.mailbox import RawUpdate
from storage.store import Store
from storage.transaction import Tx

SUMMER = datetime(2026, 6, 1, 2, 0, tzinfo=UTC)
"""Ten in the morning of a Monday, in the courtyard."""
EVERY_WAY = pytest.mark.parametrize(
    "courtyard", ["polling-sqlite", "webhook-sqlite", "polling-postgres", "webhook-postgres"], indirect=True
)
BOTH_WAYS = pytest.mark.parametrize("courtyard", ["polling-sqlite", "webhook-postgres"], indirect=True)
BY_WEBHOOK = pytest.mark.parametrize("courtyard", ["webhook-sqlite"], indirect=True)
SECRET = "only-the-town-knows"

# Seat, who holds it, and its floor area in m²: 12 seats, 960.00 m².
SEATS = (
    ("1-1-101", "周敏", "80.00"),
    ("1-1-102", "王秀英", "75.50"),
    ("1-1-201", "Daniel", "84.50"),
    ("1-1-202", "陈志远、吴桂芳", "80.00"),
    ("1-2-101", "陈志远", "60.00"),
    ("1-2-102", "李雪", "100.00"),
    ("1-2-201", "赵强", "80.00"),
    ("1-2-202", "孙丽", "80.00"),
    ("2-1-101", "何平", "70.00"),
    ("2-1-102", "郑洁", "90.00"),
    ("2-1-201", "冯涛", "75.25"),
    ("2-1-202", "蒋华", "84.75"),
)
HEADERS = ("seat", "owner", "holder_name", "area", "code")


def code_of(seat: str, holder: int = 0) -> str:
    """The code that the roll gives to a seat's first holder, or to a later one."""
    return f"KEYZ{seat.replace('-', '')}{'ABC'[holder]}"


def roll_csv(rows: Iterable[tuple[str, str, str]] = SEATS) -> bytes:
    """The roll as a file: ``(seat, holders, area)`` a row, with a code for each holder."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADERS)
    for seat, holders, area in rows:
        codes = " ".join(code_of(seat, number) for number in range(holders.count("、") + 1))
        writer.writerow([seat, holders, holders, area, codes])
    return text.getvalue().encode()


class Neighbourhood:
    """The town, the group, and who lives there. The hall is open only while ``hall`` lasts."""

    store: Store

    def __init__(self, town: Town, server: TownServer, folder: Path, database: str, receive: str = "polling") -> None:
        self.town, self.server, self.folder, self.database, self.receive = town, server, folder, database, receive
        self.port, self.limits = free_port(), "false"
        self.zhou = town.add_person("周敏", "zh-hans", "zhou")
        self.wang = town.add_person("王秀英", "zh-hans", "wang")
        self.daniel = town.add_person("Daniel", "en", "daniel")
        self.chen = town.add_person("陈志远", "zh-hans", "chen")
        self.wu = town.add_person("吴桂芳", "zh-hans")
        self.li = town.add_person("李雪", "zh-tw")
        self.omar = town.add_person("Omar", "en", "omar")
        everyone = list(town.people.values())
        self.group: Group = town.add_group("樱花苑", everyone, [self.zhou], bot_admin=True)

    @property
    def clock(self) -> TownClock:
        return self.town.clock

    def now(self) -> Instant:
        """The town's time as the hall's clock: both read the same one."""
        return Instant(round(self.clock.now().timestamp() * 1000))

    def write_config(self, **telegram: str) -> Path:
        """The configuration file; ``telegram`` replaces values of that section."""
        base, token = telegram.get("api_base", self.server.url), telegram.get("token", self.town.bot.token)
        text = (
            f'[telegram]\ntoken = "{token}"\napi_base = "{base}"\nlimits = {self.limits}\nreceive = "{self.receive}"\n'
        )
        if self.receive == "webhook":
            text += f'[telegram.webhook]\nlisten = "127.0.0.1:{self.port}"\nsecret = "{SECRET}"\n'
            text += f'public_url = "http://127.0.0.1:{self.port}"\n'
        path = self.folder / "config.toml"
        path.write_text(f'{text}[storage]\nurl = "{self.database}"\n', encoding="utf-8")
        return path

    def config(self) -> Config:
        return load_config(self.write_config(), {})

    @property
    def hook(self) -> str:
        """Where the hall listens for Telegram."""
        return f"http://127.0.0.1:{self.port}/telegram"

    @asynccontextmanager
    async def hall(self) -> AsyncIterator[Store]:
        """The hall, open and talking to the town. What fails in the story is told without the hall around it."""
        try:
            async with running(self.config(), self.now) as store:
                self.store = store
                yield store
        except ExceptionGroup as failed:
            if len(failed.exceptions) == 1:
                raise failed.exceptions[0] from None
            raise

    async def break_in(self, sql: str) -> None:
        """Change the hall's database behind its back."""
        await self.store.write(_execute, sql)

    async def count(self, table: str) -> int:
        """How many rows a table of the hall has."""
        return int((await self.look(f"SELECT COUNT(*) FROM {table}"))[0][0])

    async def look(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows of the hall's own database, for what people cannot see."""
        return await self.store.read(_rows, sql, *values)

    # --- what is done again and again -----------------------------------------------------------------------------

    async def ask(self, person: Person, text: str, expected: str = "") -> TownMessage:
        """Say something in private; the hall's next message, with ``expected`` in it."""
        return await person.expect(expected, after=await person.say(person.private, text))

    async def post(self, person: Person, text: str, expected: str = "") -> TownMessage:
        """Say something in the group; the hall's next message there, with ``expected`` in it."""
        said = await person.say(self.group, text)
        return await person.expect(expected, self.group, after=said)

    async def set_up(self, gate: str = "议事天数: 0\n发言人数: 0") -> None:
        """Zhou Min sets the hall up, with a gate that is open unless told otherwise."""
        await self.post(self.zhou, f"/setup 樱花苑\n简称: cherry\n{gate}", "已设立")

    async def send_roll(self, content: bytes = b"", name: str = "roll.csv", by: Person | None = None) -> TownMessage:
        """A moderator sends the roll; the hall's preview of it."""
        person = by or self.zhou
        sent = await person.upload(person.private, name, content or roll_csv())
        return await person.expect("", after=sent)

    async def store_roll(self) -> None:
        preview = await self.send_roll()
        await self.zhou.tap(preview, "保存")
        await self.zhou.expect("已保存", after=preview)

    async def seat(self, person: Person, *seats: str, holder: int = 0) -> None:
        """A person takes seats with their codes, by the deep link on the slip."""
        for seat in seats:
            said = await person.start(f"join-{code_of(seat, holder)}")
            await person.expect(seat, after=said)

    async def settle(self) -> None:
        """Hall set up, roll stored, and four people in their seats; Li and Omar have none."""
        await self.set_up()
        await self.store_roll()
        await self.seat(self.zhou, "1-1-101")
        await self.seat(self.wang, "1-1-102")
        await self.seat(self.daniel, "1-1-201")
        await self.seat(self.chen, "1-1-202")

    async def open_vote(
        self, title: str = "门口装灯", rule: str = "simple-majority", closes: str = "7天"
    ) -> TownMessage:
        """Zhou Min opens a vote without deliberation; its card."""
        said = await self.zhou.say(self.group, f"/openvote {title}\n规则: {rule}\n截止: {closes}")
        return await self.group.wait_for(
            lambda message: any((button.data or "").startswith("b:") for row in message.buttons for button in row),
            after=said,
        )

    async def card(self, number: str) -> TownMessage:
        """The card of a matter, once it stands in the group and the hall knows that it does."""
        message = await self.until(lambda message: message.text.startswith(f"{number} · "))
        await self.becomes(f"SELECT COUNT(*) FROM cards WHERE message_id = {message.id}", [(1,)])
        return message

    async def until(self, wanted: Callable[[TownMessage], bool], after: TownMessage | None = None) -> TownMessage:
        """The group's message that ``wanted`` accepts, standing or coming, edits included."""
        return await self.group.wait_for(wanted, after=after)

    async def becomes(self, sql: str, expected: list[tuple[Any, ...]]) -> None:
        """Wait until the hall's database says so."""

        async def said() -> bool:
            return await self.look(sql) == expected

        await _soon(said, Town.patience)

    async def eventually(self, holds: Callable[[], bool], seconds: float = Town.patience) -> None:
        """Wait for what shows itself outside the chats. TimeoutError after so many seconds."""

        async def said() -> bool:
            return holds()

        await _soon(said, seconds)

    async def delivered(self, part: str) -> RawUpdate:
        """The newest update that reached the hall with this in it."""

        def found() -> list[RawUpdate]:
            return [raw for raw in self.town.bot.delivered if part in json.dumps(raw, ensure_ascii=False)]

        await self.eventually(lambda: bool(found()))
        return found()[-1]

    async def again(self, update: RawUpdate) -> None:
        """Telegram delivers an update once more."""
        self.town.redeliver(int(str(update["update_id"])))

    async def forged(self, person: Person, card: TownMessage, data: str) -> Answer:
        """A tap whose data no button of the card has."""
        return await person.tap(card, data, forge=True)


async def _soon(holds: Callable[[], Awaitable[bool]], seconds: float) -> None:
    """Look again and again until it holds; TimeoutError after so many seconds."""
    async with asyncio.timeout(seconds):
        while not await holds():  # nobody rings a bell when a file or a row changes
            await asyncio.sleep(0.02)


def _rows(tx: Tx, sql: str, *values: object) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in tx.raw(sql, *values).fetchall()]


def _execute(tx: Tx, sql: str) -> None:
    tx.raw(sql)


def free_port() -> int:
    """A port on loopback that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
