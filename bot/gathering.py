"""The files that people sent, in: fetched from Telegram, cleaned, kept in the folder; and those that were dropped, out.

It runs beside receiving, and one file at a time: a photo that takes long, or that Telegram does not give, holds up no
need and no vote. The folder is written before the row that names a file, and cleared after the row that drops it. Of
what is shown in a thread only the SHA-256 is kept.
"""

import asyncio
import hashlib
import io
from collections.abc import Callable

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest

from records.cleaning import cleaned_beside
from records.photo import MOST_BYTES, PhotoRefused
from storage.files import Files
from storage.store import Store
from usecases.kept_files import FileDue, Shelf, due_on, spare_files
from usecases.need_files import NEED_FILES
from usecases.proposal_files import PROPOSAL_FILES
from usecases.record_photos import RECORD_PHOTOS
from usecases.thread_files import FileToDigest, digest_later, digested, files_to_digest
from usecases.walk_photos import WALK_PHOTOS

log = structlog.get_logger()

SHELVES = (NEED_FILES, WALK_PHOTOS, PROPOSAL_FILES, RECORD_PHOTOS)
_IDLE = 0.5
_SWEPT_AT_ONCE = 200
_PATIENCE = 120
"""Seconds that a download may take."""
_AWAY = (AiogramError, TimeoutError, OSError)
"""What says that Telegram, or the way to it, is to blame and not the file."""


class Gathering:
    """Fetches and drops what is due, for ever (``run``)."""

    def __init__(self, bot: Bot, store: Store, files: Files, leads: Callable[[], bool]) -> None:
        self._bot, self._store, self._files, self._leads = bot, store, files, leads

    async def run(self) -> None:
        """Look again and again until cancelled. What fails stays due."""
        while True:
            try:
                if await asyncio.to_thread(self._leads):
                    for shelf, due in await self._store.read(due_on, SHELVES):
                        await self._see_to(shelf, due)
                    for file in await self._store.read(files_to_digest):
                        await self._digest(file)
            except Exception as error:  # the database is away: what is due waits there
                log.error("gathering failed", error=f"{type(error).__name__}: {error}")
            await asyncio.sleep(_IDLE)

    async def _see_to(self, shelf: Shelf, due: FileDue) -> None:
        if due.dropping:
            if due.digest is not None:
                await asyncio.to_thread(self._files.remove, due.digest)
            await self._store.write(shelf.dropped, due.deadline)
            return
        try:
            kept = await cleaned_beside(due.kind, await self._fetched(due.file_id))
            digest = await asyncio.to_thread(self._files.keep, kept)
            await self._store.write(shelf.kept, due.deadline, digest)
        except PhotoRefused as refused:
            await self._store.write(shelf.refused, due.deadline, refused.why)
        except _AWAY as error:
            log.warning("file not fetched", file=due.deadline.subject, error=f"{type(error).__name__}: {error}")
            await self._store.write(shelf.later, due.deadline)

    async def _digest(self, due: FileToDigest) -> None:
        try:
            content = await self._fetched(due.file_id) if due.file_id else None
            digest = hashlib.sha256(content).hexdigest() if content is not None else None
            await self._store.write(digested, due.deadline, digest)
        except PhotoRefused:
            await self._store.write(digested, due.deadline, None)
        except _AWAY as error:
            log.warning("file not read", message=due.deadline.subject, error=f"{type(error).__name__}: {error}")
            await self._store.write(digest_later, due.deadline)

    async def _fetched(self, file_id: str) -> bytes:
        """The file as Telegram has it. Raises PhotoRefused for one that is too large or that Telegram does not know."""
        try:
            found = await self._bot.get_file(file_id)
        except TelegramBadRequest as error:
            raise PhotoRefused("large" if "too big" in error.message else "gone") from error
        if (found.file_size or 0) > MOST_BYTES:
            raise PhotoRefused("large")
        content = io.BytesIO()
        await self._bot.download_file(found.file_path or "", content, timeout=_PATIENCE)
        return content.getvalue()


async def sweep(store: Store, files: Files) -> int:
    """Let files go that have lain in the folder for a day and stand in no row; returns how many."""
    settled = await asyncio.to_thread(files.settled)
    swept = 0
    for first in range(0, len(settled), _SWEPT_AT_ONCE):
        spare = await store.read(spare_files, settled[first : first + _SWEPT_AT_ONCE])
        swept += sum([await asyncio.to_thread(files.sweep, digest) for digest in sorted(spare)])
    return swept
