"""The forum topic of a proposal: opened once it is discussed, before its card is posted there; opened once more when
somebody has deleted it; closed when the proposal is over."""

import structlog
from telegram.error import BadRequest

from bot.pace import Errand
from bot.sending import NotYet, Sender
from handlers.screens.board import message_way
from handlers.screens.proposal import moved_screen
from handlers.screens.screen import NO_TOPIC, TOPIC_CLOSED, Screen
from storage.outbox import Card
from storage.store import Store
from texts import texts_in
from usecases.deliveries import card_now
from usecases.threads import topic_lost, topic_made, wanted_topic
from usecases.topics import card_moved, topic_due

log = structlog.get_logger()


class Topics:
    """Where a proposal's card stands in a forum; in any other group it stands where it was asked for."""

    def __init__(self, sender: Sender, store: Store) -> None:
        self._sender, self._store = sender, store
        self._settled: set[tuple[int, int]] = set()
        """By chat and proposal: the topic was closed by this process. Once is enough."""
        self._flat: set[int] = set()
        """Groups that have no topics, as Telegram said: cards that stand there stay where they are."""

    async def ready(self, errand: Errand, card: Card) -> bool:
        """See to it that a proposal that is discussed has a topic, and one that is over an open one no longer. False
        when the card goes to its topic now, and is shown there next. Raises FAILURES."""
        if card.kind != "proposal" or card.chat_id > 0:
            return True
        this = card.chat_id, card.subject
        due = await self._store.read(topic_due, card.subject, card.chat_id, card.message_id)
        into = due.into
        if due.open and (card.message_id is None or card.chat_id not in self._flat):
            into = await self._open(errand, card)
        if into is not None and card.message_id is not None:
            await self._move(errand, card, card.message_id, into)
            return False
        if due.shut is not None and this not in self._settled:
            self._settled.add(this)
            await self._sender.close_topic(errand, due.shut)
        return True

    async def _open(self, errand: Errand, card: Card) -> int | None:
        wanted = await self._store.read(wanted_topic, card.subject, card.chat_id)
        try:
            topic = await self._sender.open_topic(errand, wanted.name)
        except NotYet:
            return None
        if topic is None:
            self._flat.add(card.chat_id)
            return None
        self._flat.discard(card.chat_id)
        await self._store.write(topic_made, card.subject, card.chat_id, topic)
        return topic

    async def _move(self, errand: Errand, card: Card, stands: int, topic: int) -> None:
        """Let the card stand in its topic. Where Telegram does not let the bot take it away, which is so after two days
        without the right to delete, what stood there says no more than where it is discussed."""
        if not await self._sender.remove(errand, stands):
            now = await self._store.read(card_now, card)
            way = message_way((card.chat_id, None, topic))
            await self._sender.edit(errand, stands, moved_screen(now.facts, way, texts_in(now.language)))
        await self._store.write(card_moved, card.subject)

    async def post(self, errand: Errand, screen: Screen, card: Card) -> int:
        """Post a card; returns the message. Raises FAILURES."""
        if card.kind != "proposal" or card.chat_id > 0:
            return await self._sender.post(errand, screen, card.thread)
        wanted = await self._store.read(wanted_topic, card.subject, card.chat_id)
        if wanted.topic is None:
            return await self._sender.post(errand, screen, card.thread)
        try:
            return await self._sender.post(errand, screen, wanted.topic, or_general=False)
        except BadRequest as error:
            said = error.message.lower()
            if not any(words in said for words in NO_TOPIC):
                raise
            topic: int | None = wanted.topic
            if TOPIC_CLOSED not in said:
                log.warning("topic gone", card=card.id, topic=topic)
                await self._store.write(topic_lost, card.subject, card.chat_id, topic)
                topic = await self._open(errand, card)
            return await self._sender.post(errand, screen, topic)
