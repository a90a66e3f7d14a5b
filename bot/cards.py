"""Cards out: posted once, then edited; a thousand changes make one edit."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import replace

import structlog
from telegram.error import ChatMigrated

from bot.pace import Errand
from bot.sending import FAILURES, LOST_GROUP, Sender, has_not_arrived, is_unreachable, wait_after
from bot.topics import Topics
from domain.ids import Instant
from domain.instants import SECOND
from handlers.screens.cards import card_screen
from handlers.screens.digests import again_screen, needs_screen
from handlers.screens.screen import Attachment, Links, Screen
from storage.files import Files
from storage.outbox import Card
from storage.store import Store
from texts import texts_in
from usecases import deliveries
from usecases.deliveries import CardNow, Showing
from usecases.needs import NeedCard
from web.metrics import SENT

log = structlog.get_logger()

_PHOTO = ":photo"
"""Ends what is written down of a card that stands as a photo with a caption."""


class Cards:
    """Shows cards and writes down how they stand. ``apart``: milliseconds between two edits of one card."""

    def __init__(
        self, sender: Sender, store: Store, links: Links, clock: Callable[[], Instant], apart: int, files: Files
    ) -> None:  # fmt: skip
        self._sender, self._store, self._links, self._clock, self._apart = sender, store, links, clock, apart
        self._files, self._topics = files, Topics(sender, store)

    async def show(self, due: Card) -> None:
        """Show a card that is marked, unless the calm puts it off."""
        showing = await self._store.write(deliveries.take_card, due.id)
        if showing is None:
            return
        edit = due.message_id is not None and due.chat_id < 0
        errand = Errand(due.chat_id, deliveries.urgency_of(due), edit=edit)
        try:
            await self._show(showing, errand)
        except FAILURES as error:
            await self._failed(showing, errand, error)
        except Exception as error:  # a fault of ours in this one: it is tried again, and the others go on
            log.exception("not delivered", card=due.id)
            await self._later(showing, errand, error)

    async def _show(self, showing: Showing, errand: Errand) -> None:
        if not await self._topics.ready(errand, showing.cards[0]):
            return
        now = [await self._store.read(deliveries.card_now, card) for card in showing.cards]
        texts = texts_in(now[0].language)
        if len(showing.cards) > 1:
            screen = needs_screen([each.facts for each in now], texts)
            message_id = await self._stand(showing.cards[0], again_screen(screen, showing.again, texts), errand)
            await self._store.write(deliveries.cards_listed, showing, message_id, self._clock() + self._apart)
            SENT.labels(kind="needs listed").inc()
        else:
            await self._show_one(showing, now[0], errand)

    async def _show_one(self, showing: Showing, now: CardNow, errand: Errand) -> None:
        card, texts = showing.cards[0], texts_in(now.language)
        screen = card_screen(card.kind, now.facts, texts, self._links)
        digest = now.facts.photo if isinstance(now.facts, NeedCard) else None
        shown = hashlib.sha256(repr(screen).encode()).hexdigest()
        gone = isinstance(now.facts, NeedCard) and now.facts.withdrawn
        if (card.shown or "").removesuffix(_PHOTO) == shown or (gone and card.message_id is None):
            await self._store.write(deliveries.card_unchanged, showing)
            return
        message_id, pictured = card.message_id, (card.shown or "").endswith(_PHOTO)
        if pictured and digest is None and await self._taken_away(card, errand):
            card, pictured = replace(card, message_id=None), False  # no edit takes a photo away
        if not gone or card.message_id is not None:
            if pictured or card.message_id is None:
                screen = await self._with_photo(screen, digest)
            message_id = await self._stand(card, again_screen(screen, showing.again, texts), errand)
        shown += _PHOTO if screen.attachment else ""
        next_at = self._clock() + self._apart
        await self._store.write(deliveries.card_shown, showing, message_id, shown, next_at)
        SENT.labels(kind=f"{card.kind} card").inc()

    async def _with_photo(self, screen: Screen, digest: str | None) -> Screen:
        """The screen with the photo of that name, if it lies in the folder."""
        content = await asyncio.to_thread(self._files.read, digest) if digest else None
        return screen if content is None else replace(screen, attachment=Attachment("photo.jpg", content, photo=True))

    async def _taken_away(self, card: Card, errand: Errand) -> bool:
        return card.message_id is not None and await self._sender.remove(errand, card.message_id)

    async def _stand(self, card: Card, screen: Screen, errand: Errand) -> int:
        """Edit the card, or post it when it does not stand yet or no longer; returns the message."""
        if card.message_id is not None:
            if await self._sender.edit(errand, card.message_id, screen):
                return card.message_id
            log.warning("card posted anew", card=card.id)
            errand.edit = False
        return await self._topics.post(errand, screen, card)

    async def _failed(self, showing: Showing, errand: Errand, error: Exception) -> None:
        log.warning("card not delivered", card=showing.cards[0].id, chat=errand.chat, error=str(error))
        if isinstance(error, ChatMigrated):
            await self._store.write(deliveries.group_moved, errand.chat, error.new_chat_id)
        await self._later(showing, errand, error)
        if is_unreachable(error) and errand.chat < 0:
            until = self._clock() + int(LOST_GROUP.total_seconds()) * SECOND
            await self._store.write(deliveries.group_lost, errand.chat, until)

    async def _later(self, showing: Showing, errand: Errand, error: Exception) -> None:
        at = self._clock() + wait_after(error, showing.cards[0].tries)
        await self._store.write(deliveries.card_failed, showing, at, has_not_arrived(error, errand))
