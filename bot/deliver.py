"""The outbox out: notices and cards, put into words when they are sent, kept until they have arrived."""

import asyncio
import hashlib
import os
from collections.abc import Callable

import structlog

os.environ.setdefault("PTB_TIMEDELTA", "true")  # PTB otherwise warns about the coming type of retry_after at every 429

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.pace import Pace
from domain.ids import Instant
from handlers.screens.cards import card_screen
from handlers.screens.notices import SHOWS, notice_screen
from handlers.screens.screen import Links, Screen
from storage.outbox import Card, Notice, later
from storage.store import Store
from texts import texts_in
from usecases import deliveries
from web.metrics import SENT, WAITING

log = structlog.get_logger()

_IDLE = 0.25
_UNREACHABLE_GROUP = 10 * 60_000
# Telegram's words for an edit that changes nothing, and for a card that is no longer there to be edited.
_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


class Delivery:
    """Delivers what waits, for ever (``run``), through PTB's bot."""

    def __init__(
        self, bot: ExtBot[None], store: Store, links: Links, pace: Pace, clock: Callable[[], Instant],
        leads: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._bot, self._store, self._links, self._pace, self._clock = bot, store, links, pace, clock
        self._leads = leads

    async def run(self) -> None:
        """Deliver until cancelled. What fails stays in the outbox and is tried again later."""
        while True:
            try:
                sent = await self.round() if await asyncio.to_thread(self._leads) else 0
            except asyncio.CancelledError:
                raise
            except Exception as error:  # the database is away; what waits there is safe
                log.error("delivery failed", error=f"{type(error).__name__}: {error}")
                sent = 0
            if not sent:
                await asyncio.sleep(_IDLE)

    async def round(self) -> int:
        """Deliver what is due now; returns how many attempts that were."""
        due = await self._store.read(deliveries.waiting)
        WAITING.set(await self._store.read(deliveries.count_waiting))
        due_things: tuple[Card | Notice, ...] = (*due.cards, *due.notices)
        return sum([await self._when_free(each) for each in due_things])

    async def _when_free(self, what: Card | Notice) -> int:
        """Deliver if the chat may be written to now; otherwise it keeps its place in the outbox."""
        if self._pace.wait_of(what.chat_id) > 0:
            return 0
        try:
            await (self._show(what) if isinstance(what, Card) else self._tell(what))
        except Exception:  # not Telegram's word but a fault of ours in this one: the others are not held up by it
            log.exception("not delivered", kind=what.kind, id=what.id)
            postpone = deliveries.card_failed if isinstance(what, Card) else deliveries.notice_failed
            await self._store.write(postpone, what.id, self._clock() + later(Instant(0), what.tries))
        return 1

    # --- cards -----------------------------------------------------------------------------------------------------

    async def _show(self, card: Card) -> None:
        mark = await self._store.write(deliveries.take_marks, card.id)
        now = await self._store.read(deliveries.card_now, card)
        screen = card_screen(card.kind, now.facts, texts_in(now.language), self._links)
        shown = hashlib.sha256(repr(screen).encode()).hexdigest()
        if shown == card.shown:
            await self._store.write(deliveries.card_unchanged, mark)
            return
        try:
            await self._pace.turn(card.chat_id)
            message_id = await self._post_or_edit(card, screen)
        except TelegramError as error:
            await self._card_failed(card, error)
            return
        next_at = self._clock() + self._pace.edits_apart
        await self._store.write(deliveries.card_shown, card.id, mark, message_id, shown, next_at)
        SENT.labels(kind=f"{card.kind} card").inc()

    async def _post_or_edit(self, card: Card, screen: Screen) -> int:
        if card.message_id is not None:
            try:
                await self._bot.edit_message_text(
                    screen.text, card.chat_id, card.message_id, parse_mode="HTML", reply_markup=_keyboard(screen),
                    link_preview_options=LinkPreviewOptions(is_disabled=True),
                )  # fmt: skip
            except BadRequest as error:
                said = error.message.lower()
                if _UNCHANGED in said:
                    return card.message_id
                if not any(gone in said for gone in _GONE):
                    raise
                log.warning("card posted anew", card=card.id, error=error.message)
            else:
                return card.message_id
        return (await self._send(card.chat_id, screen)).message_id

    async def _card_failed(self, card: Card, error: TelegramError) -> None:
        if isinstance(error, ChatMigrated):
            await self._store.write(deliveries.group_moved, card.chat_id, error.new_chat_id)
        wait = self._wait_after(error, card.chat_id, card.tries)
        await self._store.write(deliveries.card_failed, card.id, self._clock() + wait)
        log.warning("card not delivered", card=card.id, chat=card.chat_id, error=str(error))

    # --- notices ---------------------------------------------------------------------------------------------------

    async def _tell(self, notice: Notice) -> None:
        shown = None
        if notice.kind in SHOWS:
            kind, fact = SHOWS[notice.kind]
            shown = await self._store.read(deliveries.facts_of, kind, notice.facts[fact])
        screen = notice_screen(notice.kind, notice.facts, shown, texts_in(notice.language), self._links)
        try:
            await self._pace.turn(notice.chat_id)
            message = await self._send(notice.chat_id, screen)
        except TelegramError as error:
            await self._notice_failed(notice, error)
            return
        await self._store.write(deliveries.notice_sent, notice.id, message.message_id)
        SENT.labels(kind=notice.kind).inc()

    async def _notice_failed(self, notice: Notice, error: TelegramError) -> None:
        if isinstance(error, ChatMigrated):
            await self._store.write(deliveries.group_moved, notice.chat_id, error.new_chat_id)
        unreachable = isinstance(error, Forbidden) or "chat not found" in str(error).lower()
        if unreachable and notice.person is not None:
            await self._store.write(deliveries.notice_refused, notice, "unreachable")
        elif isinstance(error, BadRequest) and not unreachable:
            await self._store.write(deliveries.notice_refused, notice, f"refused: {error.message}")
        else:
            wait = self._wait_after(error, notice.chat_id, notice.tries)
            await self._store.write(deliveries.notice_failed, notice.id, self._clock() + wait)
        log.warning("notice not delivered", notice=notice.id, kind=notice.kind, error=str(error))

    def _wait_after(self, error: TelegramError, chat: int, tries: int) -> int:
        """How many milliseconds to wait before the next try at this chat."""
        if isinstance(error, RetryAfter):
            seconds = _seconds(error)
            self._pace.hold(chat, seconds)
            return int(seconds * 1000)
        if isinstance(error, ChatMigrated):
            return 0
        if isinstance(error, Forbidden):  # thrown out of the group: until somebody lets the bot in again
            return _UNREACHABLE_GROUP
        return later(Instant(0), tries)

    async def _send(self, chat: int, screen: Screen) -> Message:
        return await self._bot.send_message(
            chat, screen.text, parse_mode="HTML", reply_markup=_keyboard(screen),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )  # fmt: skip


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return after if isinstance(after, int) else after.total_seconds()


def _keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    if not screen.rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(each.label, callback_data=each.data, url=each.url) for each in row]
            for row in screen.rows
        ]
    )
