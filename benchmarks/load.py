"""The voters: N keep-alive connections pressing ballot buttons in a closed loop, in a process of their own.

An order comes in on stdin and the findings leave on stdout, both JSON. HTTP/1.1 is spoken by hand, because a
client library would cost more CPU than the servers it measures and both share two cores.
"""

import asyncio
import gc
import re
import subprocess
import sys
import time
from typing import cast

import msgspec
import uvloop

FIRST = 1_000_000_000
"""The number of a race's first ballot: above every one stored before, and below 2^31, where Telegram's numbers are."""

_CONTENT_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_PATIENCE_SECONDS = 30.0
_POLL = (
    "V-1 · Repaint stair 3\nThe walls of stair 3 were last painted in 2009. Three offers are in; the board "
    "proposes the second, 4,180 from the repair fund, to be done in May.\n\nRule: more than half of those "
    "taking part, by area and by heads. Ballots are open and may be changed until the close, Sunday at 20:00."
)


class Order(msgspec.Struct, frozen=True):
    """What to send, where to, and when to stop: at `ballots` ballots or after `seconds`, whichever is first.

    Ballots are numbered from `first`; ballot n is `update_id` n, of voter `first_voter + n % voters`, who presses
    another of `data`, the buttons' callback data, each time round. `counted` asks that the response be the
    answerCallbackQuery of this very press and its text match this pattern; where it is empty any 200 will do.
    """

    port: int
    path: str
    secret: str
    connections: int
    seconds: float
    ballots: int
    first: int
    voters: int
    first_voter: int
    chat: int
    message: int
    data: tuple[str, ...]
    counted: str


class Findings(msgspec.Struct, frozen=True):
    """What the voters saw: ballots acknowledged, refused or never answered, and how long each took."""

    acknowledged: int
    refused: int
    seconds: float
    p50_ms: float
    p99_ms: float
    refusal: str = ""

    @property
    def per_second(self) -> float:
        return self.acknowledged / self.seconds


class _Answer(msgspec.Struct):
    method: str
    callback_query_id: str
    text: str


def button(number: int, voters: int, buttons: int) -> int:
    """Which of so many buttons ballot `number` presses: never the one its voter pressed the round before."""
    return (number % voters + number // voters) % buttons


def query(number: int) -> str:
    """The callback query id of ballot `number`: nineteen digits, as Telegram's are."""
    return str(4_000_000_000_000_000_000 + number)


def press(order: Order) -> Findings:
    """Carry out `order` in a child process and wait for what it found."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.load"],
        input=msgspec.json.encode(order),
        stdout=subprocess.PIPE,
        check=True,
        timeout=order.seconds + 2 * _PATIENCE_SECONDS,
    )
    return msgspec.json.decode(done.stdout, type=Findings)


class Crowd:
    """All voters of one order: numbers the ballots, writes the requests, keeps the times."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.milliseconds: list[float] = []
        self.refusal = ""
        self.done = asyncio.Event()
        self.started = self.ended = time.perf_counter()
        self._next = order.first
        self._voting = order.connections
        self._counted = re.compile(order.counted)
        self._head = (
            f"POST {order.path} HTTP/1.1\r\nHost: 127.0.0.1:{order.port}\r\n"
            "Content-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {order.secret}\r\nContent-Length: "
        ).encode()
        self._update = _template(order)

    @property
    def sent(self) -> int:
        return self._next - self.order.first

    def next_request(self) -> tuple[str, bytes] | None:
        """The next press as (callback query id, HTTP request), or None when the order is filled."""
        order, number = self.order, self._next
        if self.sent >= order.ballots or time.perf_counter() - self.started >= order.seconds:
            return None
        self._next += 1
        voter = number % order.voters
        choice = order.data[button(number, order.voters, len(order.data))]
        pressed = query(number)
        body = self._update % (number, pressed.encode(), order.first_voter + voter, choice.encode())
        return pressed, b"%b%d\r\n\r\n%b" % (self._head, len(body), body)

    def hear(self, query: str, head: bytes, body: bytes, milliseconds: float) -> None:
        self.ended = time.perf_counter()
        if head.startswith(b"HTTP/1.1 200 ") and (not self.order.counted or self._answers(query, body)):
            self.milliseconds.append(milliseconds)
        else:
            self.refusal = self.refusal or repr((head + body)[:400])

    def _answers(self, query: str, body: bytes) -> bool:
        try:
            answer = msgspec.json.decode(body, type=_Answer)
        except msgspec.DecodeError:
            return False
        expected = answer.method == "answerCallbackQuery" and answer.callback_query_id == query
        return expected and self._counted.search(answer.text) is not None

    def leave(self) -> None:
        self._voting -= 1
        if not self._voting:
            self.done.set()

    def findings(self) -> Findings:
        ordered = sorted(self.milliseconds) or [0.0]
        return Findings(
            acknowledged=len(self.milliseconds),
            refused=self.sent - len(self.milliseconds),
            seconds=max(self.ended - self.started, 1e-9),
            p50_ms=ordered[len(ordered) // 2],
            p99_ms=ordered[len(ordered) * 99 // 100],
            refusal=self.refusal,
        )


class Voter(asyncio.Protocol):
    """One connection: presses, waits for the whole response, presses again."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._received = b""
        self._query = ""
        self._pressed = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one in all but its bases
        self._press()

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, blank, body = self._received.partition(b"\r\n\r\n")
        length = _CONTENT_LENGTH.search(head)
        if not blank or (length is not None and len(body) < int(length[1])):
            return
        self._received = b""
        self._crowd.hear(self._query, head, body, (time.perf_counter() - self._pressed) * 1000)
        self._press()

    def connection_lost(self, error: Exception | None) -> None:
        self._crowd.leave()

    def _press(self) -> None:
        request = self._crowd.next_request()
        if request is None:
            self._transport.close()
            return
        self._query, written = request
        self._pressed = time.perf_counter()
        self._transport.write(written)


def _template(order: Order) -> bytes:
    """A press as Telegram words it, about 1 kB, with four places: update, query, voter, data."""
    buttons = [[{"text": f"Choice {n}", "callback_data": data}] for n, data in enumerate(order.data, 1)]
    person = {"id": "@voter", "is_bot": False, "first_name": "Wang Lan", "language_code": "zh-hans"}
    bot = {"id": 7_000_000_001, "is_bot": True, "first_name": "Hall", "username": "hall_bot"}
    message = {
        "message_id": order.message,
        "from": bot,
        "chat": {"id": order.chat, "title": "Willow Court, buildings 1-6", "type": "supergroup"},
        "date": 1_767_225_600,
        "text": _POLL,
        "reply_markup": {"inline_keyboard": buttons},
    }
    query = {"id": "@query", "from": person, "message": message, "chat_instance": "-1234567890123456789"}
    update = {"update_id": "@update", "callback_query": query | {"data": "@data"}}
    text = msgspec.json.encode(update).replace(b"%", b"%%")
    for place, mark in ((b'"@update"', b"%d"), (b"@query", b"%b"), (b'"@voter"', b"%d"), (b"@data", b"%b")):
        text = text.replace(place, mark)
    return text


async def vote(order: Order) -> Findings:
    """Open the connections, vote until the order is filled, and give up on what 30 s more do not answer."""
    crowd = Crowd(order)
    loop = asyncio.get_running_loop()
    for _ in range(order.connections):
        await loop.create_connection(lambda: Voter(crowd), "127.0.0.1", order.port)
    try:
        await asyncio.wait_for(crowd.done.wait(), order.seconds + _PATIENCE_SECONDS)
    except TimeoutError:
        crowd.refusal = crowd.refusal or "no answer"
    return crowd.findings()


if __name__ == "__main__":
    gc.disable()  # a pause here would be counted as the server's
    found = uvloop.run(vote(msgspec.json.decode(sys.stdin.buffer.read(), type=Order)))
    sys.stdout.buffer.write(msgspec.json.encode(found))
