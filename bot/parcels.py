"""Notices out: put into words when they are sent, alone or as a digest, and kept until they have arrived."""

from asyncio import to_thread
from collections.abc import Callable, Mapping
from typing import Any

import structlog
from telegram.error import BadRequest, ChatMigrated

from bot.pace import Errand
from bot.sending import FAILURES, LOST_GROUP, Sender, has_not_arrived, is_unreachable, wait_after
from domain.ids import Instant
from domain.instants import SECOND
from handlers.screens.digests import again_screen, digest_screen
from handlers.screens.handed import HANDED, handed_screen
from handlers.screens.notices import SHOWS, notice_screen
from handlers.screens.screen import Links, Screen
from handlers.screens.survey_chart import survey_chart_screen
from storage.deliveries import Due
from storage.store import Store
from texts import Texts, texts_in
from usecases import deliveries
from usecases.deliveries import Parcel
from usecases.results import result_shown
from usecases.survey_charts import survey_chart
from web.metrics import SENT, UNREACHABLE

log = structlog.get_logger()


class Parcels:
    """Sends notices and writes down what became of them."""

    def __init__(self, sender: Sender, store: Store, links: Links, clock: Callable[[], Instant]) -> None:
        self._sender, self._store, self._links, self._clock = sender, store, links, clock

    async def send(self, due: Due) -> None:
        """Send a notice that is due, unless the calm puts it off."""
        parcel = await self._store.write(deliveries.take_notice, due.id)
        if parcel is None:
            return
        errand = Errand(parcel.notices[0].chat_id, due.urgency)
        try:
            screen = await self._screen(parcel)
            message_id = await self._sender.post(errand, screen, parcel.notices[0].facts.get("thread"))
        except FAILURES as error:
            await self._failed(parcel, errand, error)
            return
        except Exception as error:  # a fault of ours in this one: it is tried again, and the others go on
            log.exception("not delivered", notices=parcel.ids)
            await self._later(parcel, errand, error)
            return
        await self._store.write(deliveries.notice_sent, parcel.ids, message_id)
        for notice in parcel.notices:
            SENT.labels(kind=notice.kind).inc()

    async def _screen(self, parcel: Parcel) -> Screen:
        first, texts = parcel.notices[0], texts_in(parcel.notices[0].language)
        if len(parcel.notices) > 1:
            told = [(notice.kind, notice.facts) for notice in parcel.notices]
            return again_screen(digest_screen(told, parcel.places, texts, self._links), parcel.again, texts)
        if first.kind in HANDED:
            return again_screen(await self._handed(first.kind, first.facts, texts), parcel.again, texts)
        shown = None
        if first.kind in SHOWS:
            kind, fact = SHOWS[first.kind]
            shown = await self._store.read(deliveries.facts_of, kind, first.facts[fact])
        return again_screen(notice_screen(first.kind, first.facts, shown, texts, self._links), parcel.again, texts)

    async def _handed(self, kind: str, facts: Mapping[str, Any], texts: Texts) -> Screen:
        """A result's picture, or its notice for the wall, made beside the event loop."""
        if kind == "survey-chart":
            return await to_thread(survey_chart_screen, await self._store.read(survey_chart, facts["survey"]))
        result = await self._store.read(result_shown, facts["vote"])
        return await to_thread(handed_screen, kind, facts, result, texts)

    async def _failed(self, parcel: Parcel, errand: Errand, error: Exception) -> None:
        log.warning("not delivered", notices=parcel.ids, chat=errand.chat, error=str(error))
        to_group = errand.chat < 0
        if is_unreachable(error) and to_group:
            await self._later(parcel, errand, error)
            until = self._clock() + int(LOST_GROUP.total_seconds()) * SECOND
            await self._store.write(deliveries.group_lost, errand.chat, until)
        elif is_unreachable(error):
            UNREACHABLE.inc(len(parcel.ids))
            await self._store.write(deliveries.notice_refused, parcel, "unreachable")
        elif isinstance(error, BadRequest):
            await self._store.write(deliveries.notice_refused, parcel, f"refused: {error.message}")
        else:
            if isinstance(error, ChatMigrated):
                await self._store.write(deliveries.group_moved, errand.chat, error.new_chat_id)
            await self._later(parcel, errand, error)

    async def _later(self, parcel: Parcel, errand: Errand, error: Exception) -> None:
        at = self._clock() + wait_after(error, parcel.notices[0].tries)
        await self._store.write(deliveries.notice_failed, parcel.ids, at, has_not_arrived(error, errand))
