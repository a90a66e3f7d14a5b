"""What takes long and is done beside the writer: counting a closed vote, writing a record's folder and its book."""

import time
from asyncio import to_thread
from pathlib import Path

import structlog

from bot.bookkeeping import bring_up_to_date
from bot.records import stands_beside
from domain.ids import VoteId
from records.folder import FolderStuck, record_page, write_record
from storage.deadlines import Deadline
from storage.files import Files
from storage.store import Store
from texts import texts_in
from usecases import deadlines
from usecases.counting import Counted, count_vote, settle_vote
from usecases.record_book import all_communities, book_of_record, record_book
from usecases.record_folder import record_folder
from usecases.stuck_folders import community_of, is_stuck, note_stuck, note_written

log = structlog.get_logger()

_WHOLE_EVERY = 600
"""Seconds between two times that the books are held against the database as a whole. What becomes of a record is in its
book at once; what leads to none yet waits so long."""


class HandOver:
    """Works off the deadlines that are due beside the writer; one that fails stays due."""

    def __init__(self, store: Store, folder: Path, files: Files) -> None:
        self._store, self._folder, self._files = store, folder, files
        self._whole_at: float | None = None

    async def do_due(self) -> None:
        for deadline in await self._store.read(deadlines.due_beside):
            work = self._count if deadline.kind == "count" else self._write_record
            try:
                await work(deadline)
                await self._store.write(deadlines.finish, deadline)
            except FolderStuck as stuck:
                log.error(
                    "a record cannot be written, tried again in a minute", folder=str(stuck.folder), why=stuck.why
                )
                community = await self._store.read(community_of, deadline.subject)
                await self._store.write(note_stuck, community, stuck.folder.name, stuck.why)
                await self._store.write(deadlines.postpone, deadline)
            except Exception:  # it stays due, and holds up nothing else
                log.exception("work beside the writer failed", kind=deadline.kind, subject=deadline.subject)
                await self._store.write(deadlines.postpone, deadline)
        if self._whole_at is None or time.monotonic() - self._whole_at > _WHOLE_EVERY:
            self._whole_at = time.monotonic()
            await self._write_books()

    async def _count(self, deadline: Deadline) -> None:
        count = await self._store.read(count_vote, VoteId(deadline.subject))
        outcome, root = await to_thread(lambda: (count.kept_data(), count.root))
        await self._store.write(settle_vote, Counted(deadline.subject, outcome, root))

    async def _write_record(self, deadline: Deadline) -> None:
        record = await self._store.read(record_folder, deadline.subject)
        page = record_page(record.data, texts_in(record.language).plain, record.zone)
        beside = await to_thread(stands_beside, record, self._files)
        folder = self._folder / record.community / record.name
        aside = await to_thread(write_record, folder, record.data, page, beside)
        for path in aside:
            log.warning("a file of a record was changed by hand and put aside", file=str(path))
        book = await self._store.read(book_of_record, deadline.subject)
        if not await to_thread(bring_up_to_date, self._folder, book):
            self._whole_at = None  # there was no book to write this into
        community = await self._store.read(community_of, deadline.subject)
        if await self._store.read(is_stuck, community):
            await self._store.write(note_written, community)

    async def _write_books(self) -> None:
        for community in await self._store.read(all_communities):
            try:
                book = await self._store.read(record_book, community)
                await to_thread(bring_up_to_date, self._folder, book)
            except FolderStuck as stuck:
                log.error("a record book cannot be written, tried again later", file=str(stuck.folder), why=stuck.why)
                await self._store.write(note_stuck, community, stuck.folder.name, stuck.why)
            except Exception:  # it holds up no other
                log.exception("a record book could not be brought up to date", community=community)
