"""Many connections that bring one update after the other to the hall's webhook, and bring it again when it says 500.

HTTP/1.1 is spoken by hand: a client library would cost more than the hall that it brings them to.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator

from bot.receive import TRIES

_OFTEN = 10 * TRIES
"""The tries of two updates with one number are counted together, and done with when either is taken."""
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class Pouring:
    """``answers`` counts the statuses so far."""

    def __init__(self, port: int, secret: str, connections: int) -> None:
        self._port, self._connections = port, connections
        self.answers: Counter[int] = Counter()
        self._head = (
            f"POST /telegram HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        ).encode()

    async def pour(self, bodies: Iterator[bytes]) -> None:
        """Bring them all. AssertionError when one is never taken, so that Telegram would send it for ever."""
        await asyncio.gather(*(self._bring(bodies) for _ in range(self._connections)))

    async def _bring(self, bodies: Iterator[bytes]) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            for body in bodies:
                for _ in range(_OFTEN):
                    writer.write(b"%b%d\r\n\r\n%b" % (self._head, len(body), body))
                    status = await _status(reader)
                    self.answers[status] += 1
                    if status == 200:
                        break
                else:
                    raise AssertionError(f"never taken: {body!r}")
        finally:
            writer.close()
            await writer.wait_closed()


async def _status(reader: asyncio.StreamReader) -> int:
    """Read one answer to its end."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = _LENGTH.search(head)
    if length is not None:
        await reader.readexactly(int(length[1]))
    return int(head.split(b" ", 2)[1])
