"""What takes long and is done beside the writer: counting a closed vote, writing a record's folder."""

from asyncio import to_thread
from pathlib import Path

import structlog

from domain.ids import VoteId
from records.bundle import write_bundle
from records.folder import record_page, write_record
from storage.deadlines import Deadline
from storage.store import Store
from texts import texts_in
from usecases import deadlines
from usecases.counting import Counted, count_vote, settle_vote
from usecases.export import record_folder

log = structlog.get_logger()


class HandOver:
    """Works off the deadlines that are due beside the writer; one that fails stays due."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store, self._folder = store, folder

    async def do_due(self) -> None:
        for deadline in await self._store.read(deadlines.due_beside):
            work = self._count if deadline.kind == "count" else self._write_record
            try:
                await work(deadline)
                await self._store.write(deadlines.finish, deadline)
            except Exception:  # it stays due, and holds up nothing else
                log.exception("work beside the writer failed", kind=deadline.kind, subject=deadline.subject)
                await self._store.write(deadlines.postpone, deadline)

    async def _count(self, deadline: Deadline) -> None:
        count = await self._store.read(count_vote, VoteId(deadline.subject))
        outcome, root = await to_thread(lambda: (count.outcome_data(), count.root))
        await self._store.write(settle_vote, Counted(deadline.subject, outcome, root))

    async def _write_record(self, deadline: Deadline) -> None:
        record = await self._store.read(record_folder, deadline.subject)
        page = record_page(record.data, texts_in(record.language).plain)
        bundle = None
        if record.bundle is not None:
            packed = await to_thread(
                lambda made: write_bundle(made.count, made.events, made.root, full=made.full), record.bundle
            )
            bundle = (record.data["vote"]["bundle"], packed)
        await to_thread(write_record, self._folder / record.community / record.name, record.data, page, bundle)
