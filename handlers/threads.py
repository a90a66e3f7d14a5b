"""What is said under a proposal: followed in its topic or below its card, with edits, files and reactions."""

import re
from datetime import UTC, datetime

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import BaseFilter, Command
from aiogram.types import (
    ChatMemberAdministrator,
    ChatMemberUnion,
    ChatMemberUpdated,
    Message,
    MessageReactionUpdated,
    ReactionTypeCustomEmoji,
    ReactionTypeEmoji,
)

from domain.threads import File
from handlers.facilitation import tell_slow
from handlers.said import after_command, numbered
from handlers.silencing import silence, take_away
from handlers.talk import Talk, actor_of
from usecases.hearing import bot_hears, topics_possible
from usecases.ports import Store
from usecases.threads import Said, follow, follow_reaction, topic_seen, turn_topic

_POINT_LINK = re.compile(r"[?&]start=(?:for|against|unless|question)-(\d{1,18})$")
_ADMIN = (ChatMemberStatus.CREATOR, ChatMemberStatus.ADMINISTRATOR)


async def on_group_message(message: Message, talk: Talk) -> None:
    """Anything said in the group: kept when it belongs to a proposal's thread. What somebody forwards they have not
    said here, and what they quote from elsewhere no more."""
    topic = message.message_thread_id if message.is_topic_message else None
    replied = _replied(message)
    if message.forward_origin is not None or (topic is None and replied is None and message.edit_date is None):
        return
    text, file = message.text or message.caption or "", _file(message)
    if not text and file is None:
        return
    said = Said(
        message.chat.id, message.message_id, topic, replied.message_id if replied else None,
        _card_of(replied, talk.bot.id), text, file, _instant(message.date),
        _instant(datetime.fromtimestamp(message.edit_date, UTC)) if message.edit_date else None,
    )  # fmt: skip
    followed = await talk.store.write(follow, talk.actor, said)
    if followed is not None and followed.slow is not None:
        await tell_slow(message, talk, followed.proposal, followed.slow)
    if followed is not None and followed.spam:
        await take_away(talk.bot, message.chat.id, message.message_id)
    if followed is not None and followed.rest_until is not None:
        await silence(talk.bot, message.chat.id, talk.actor.telegram_id, followed.rest_until)


def _replied(message: Message) -> Message | None:
    """The message that is answered; in a topic, those that answer nothing point at the message that opened it."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created is not None else replied


def _file(message: Message) -> File | None:
    if message.photo:
        return File("photo", message.photo[-1].file_id, message.photo[-1].file_unique_id)
    if message.document:
        return File("document", message.document.file_id, message.document.file_unique_id)
    if message.voice:
        return File("voice", message.voice.file_id, message.voice.file_unique_id)
    return None


def _instant(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def _card_of(message: Message | None, bot: int) -> int | None:
    """The proposal that a message of the bot's own leads to by its buttons; nobody else can put them there."""
    if message is None or message.from_user is None or message.from_user.id != bot or message.reply_markup is None:
        return None
    urls = (button.url or "" for row in message.reply_markup.inline_keyboard for button in row)
    return next((int(link[1]) for url in urls if (link := _POINT_LINK.search(url))), None)


async def on_reaction(event: MessageReactionUpdated, store: Store) -> None:
    """Somebody's reactions to a message changed; those of anonymous admins and channels are nobody's."""
    if event.user is None or event.user.is_bot:
        return
    kinds = (
        each.emoji if isinstance(each, ReactionTypeEmoji) else each.custom_emoji_id
        for each in event.new_reaction
        if isinstance(each, ReactionTypeEmoji | ReactionTypeCustomEmoji)
    )
    await store.write(follow_reaction, actor_of(event.user), event.chat.id, event.message_id, tuple(kinds))


async def on_rights(event: ChatMemberUpdated, store: Store) -> None:
    """What the bot may do in a group changed: as an admin it hears all of it, and may open topics that waited."""
    await store.write(bot_hears, event.chat.id, event.new_chat_member.status in _ADMIN)
    if _opens_topics(event.new_chat_member) and not _opens_topics(event.old_chat_member):
        await store.write(topics_possible, event.chat.id)


def _opens_topics(member: ChatMemberUnion) -> bool:
    return isinstance(member, ChatMemberAdministrator) and bool(member.can_manage_topics)


class OwnTopic(BaseFilter):
    """The service message of a topic that the bot opened."""

    async def __call__(self, message: Message) -> bool:
        by = message.from_user
        return message.forum_topic_created is not None and by is not None and by.is_bot


async def on_own_topic(message: Message, store: Store) -> None:
    """A topic of the bot's own is there: the hall may have been stopped before it could write that down."""
    if message.forum_topic_created is not None and message.message_thread_id is not None:
        name = message.forum_topic_created.name
        await store.write(topic_seen, message.chat.id, message.message_thread_id, name)


async def on_thread(message: Message, talk: Talk) -> None:
    """``/thread P-2 close`` and ``open``."""
    said = after_command(message.text or "").split()
    if len(said) != 2 or said[1].lower() not in ("close", "open"):
        await talk.tell("thread-example")
        return
    number, closed = numbered(said[0], "P"), said[1].lower() == "close"
    turned = await talk.store.write(turn_topic, talk.actor, talk.at(number), number, closed)
    turn = talk.bot.close_forum_topic if closed else talk.bot.reopen_forum_topic
    await turn(turned.chat_id, turned.topic_id)
    await talk.tell("thread-closed" if closed else "thread-opened", proposal=turned.proposal)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="threads")
    router.message.register(on_thread, Command("thread"))
    return router
