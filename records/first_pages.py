"""First pages of plan drawings as pictures, kept in memory for a while: proposals are compared more than once.

They are found by the hash of the drawing itself. Who asks must have the drawing, so that one that was withdrawn, and
lies in the folder no more, is not shown out of memory either; and it is forgotten soon.
"""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from records.cleaning import first_page_beside

MOST_BYTES = 16 * 1024 * 1024
"""Of all that is kept; a page takes some hundred thousand."""
LIFE = 600.0
"""Seconds after which a page is forgotten, however often it was looked at."""


class FirstPages:
    """What was drawn. ``draw`` makes the picture of a PDF, or None where none can be made."""

    def __init__(
        self, draw: Callable[[bytes], Awaitable[bytes | None]] = first_page_beside, *, most: int = MOST_BYTES,
        life: float = LIFE,
    ) -> None:  # fmt: skip
        self._draw, self._most, self._life = draw, most, life
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()
        """By the drawing's hash; what was looked at last stands last."""

    async def of(self, drawing: bytes) -> bytes | None:
        """The first page of the drawing as JPEG; None for one that no picture can be made of."""
        key = hashlib.sha256(drawing).digest()
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        page = await self._draw(drawing)
        if page is not None and len(page) <= self._most and key not in self._kept:
            self._keep(key, page)
        return page

    def _keep(self, key: bytes, page: bytes) -> None:
        self._kept[key] = page
        asyncio.get_running_loop().call_later(self._life, self._forget, key, page)
        while sum(map(len, self._kept.values())) > self._most:
            self._kept.popitem(last=False)

    def _forget(self, key: bytes, page: bytes) -> None:
        if self._kept.get(key) is page:  # and not one that was drawn anew since
            del self._kept[key]
