"""The floor: the least a durable ballot over a webhook can cost. It knows no roll, no rule, no deadline.

    python -m benchmarks.floor PORT PATH SECRET DATABASE

aiohttp, uvloop and msgspec; one writer thread that commits all that waits at once; 200 only after the commit,
carrying the answer to the press. A hall is measured against this, because whatever it does more costs more.
"""

import asyncio
import gc
import hmac
import queue
import sqlite3
import sys
import threading
from collections.abc import AsyncIterator, Iterable
from contextlib import closing
from pathlib import Path

import msgspec
import uvloop
from aiohttp import web

DATABASE = "floor.db"
_TABLES = """
CREATE TABLE IF NOT EXISTS seen (update_id INTEGER PRIMARY KEY, query TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS ballots (
    id INTEGER PRIMARY KEY, message INTEGER NOT NULL, voter INTEGER NOT NULL, choice TEXT NOT NULL
) STRICT;
"""


class Person(msgspec.Struct):
    id: int


class Message(msgspec.Struct):
    message_id: int


class Query(msgspec.Struct, rename={"sender": "from"}):
    id: str
    sender: Person
    message: Message
    data: str


class Press(msgspec.Struct):
    update_id: int
    callback_query: Query


class Answer(msgspec.Struct):
    callback_query_id: str
    text: str
    method: str = "answerCallbackQuery"


def opened(database: Path) -> sqlite3.Connection:
    """The database with its tables, in WAL, every commit on the disk before it returns."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.executescript(_TABLES)
    return connection


def store(connection: sqlite3.Connection, presses: Iterable[Press]) -> None:
    """One transaction: each press not seen before becomes a ballot."""
    connection.execute("BEGIN IMMEDIATE")
    for press in presses:
        query = press.callback_query
        seen = connection.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (press.update_id, query.id))
        if seen.rowcount:
            connection.execute(
                "INSERT INTO ballots (message, voter, choice) VALUES (?, ?, ?)",
                (query.message.message_id, query.sender.id, query.data),
            )
    connection.execute("COMMIT")


def fill(folder: Path, ballots: int, voters: int) -> None:
    """Store so many ballots of so many voters in the floor's database before it starts."""
    message = Message(4_321)
    with closing(opened(folder / DATABASE)) as connection:
        store(
            connection,
            (
                Press(n, Query(str(n), Person(500_000_000 + n % voters), message, "yes" if n % 3 else "no"))
                for n in range(ballots)
            ),
        )


class Writer(threading.Thread):
    """Takes all that waits, commits once, and only then wakes those who wait."""

    def __init__(self, database: Path, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(name="writer", daemon=True)  # what was acknowledged is committed: it may die at any time
        self._database = database
        self._loop = loop
        self._waiting: queue.SimpleQueue[tuple[Press, asyncio.Future[None]]] = queue.SimpleQueue()

    async def write(self, press: Press) -> None:
        written: asyncio.Future[None] = self._loop.create_future()
        self._waiting.put((press, written))
        await written

    def run(self) -> None:
        connection = opened(self._database)
        while True:
            batch = self._take()
            store(connection, (press for press, _ in batch))
            self._loop.call_soon_threadsafe(_wake, [written for _, written in batch])

    def _take(self) -> list[tuple[Press, asyncio.Future[None]]]:
        """Wait for one, then take what else is there."""
        batch = [self._waiting.get()]
        try:
            while True:
                batch.append(self._waiting.get_nowait())
        except queue.Empty:
            return batch


class Webhook:
    """Takes presses over HTTP and answers each after its commit."""

    def __init__(self, secret: str, database: Path) -> None:
        self._secret = secret.encode()
        self._database = database
        self._decoder = msgspec.json.Decoder(Press)
        self._encoder = msgspec.json.Encoder()

    async def writing(self, app: web.Application) -> AsyncIterator[None]:
        opened(self._database).close()  # the tables are there before the port answers
        self._writer = Writer(self._database, asyncio.get_running_loop())
        self._writer.start()
        gc.freeze()
        yield

    async def receive(self, request: web.Request) -> web.Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "").encode()
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=401)
        press = self._decoder.decode(await request.read())
        await self._writer.write(press)
        answer = Answer(press.callback_query.id, f"Your ballot: {press.callback_query.data}")
        return web.Response(body=self._encoder.encode(answer), content_type="application/json")


def _wake(waiting: list[asyncio.Future[None]]) -> None:
    for written in waiting:
        if not written.done():  # cancelled when the connection went away
            written.set_result(None)


def main(port: int, path: str, secret: str, database: Path) -> None:
    webhook = Webhook(secret, database)
    app = web.Application()
    app.cleanup_ctx.append(webhook.writing)
    app.router.add_post(path, webhook.receive)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None, loop=uvloop.new_event_loop())


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4]))
