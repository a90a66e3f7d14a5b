"""The dispatcher: which handler hears what. Every filter is async: aiogram runs a synchronous one in a thread."""

from aiogram import Dispatcher, Router
from aiogram.filters import BaseFilter
from aiogram.types import ChatMemberUpdated, Message

from domain.refusals import NothingAwaited
from handlers import needs, projects, proposals, rolls, start, surveys, taps, votes
from handlers.screens.screen import Links
from handlers.surveys import show_step
from handlers.talk import Talk, Talking, actor_of
from usecases.communities import blocked, move_group
from usecases.ports import Keys, Store
from usecases.replies import take_reply

UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


class Migrated(BaseFilter):
    """The service message of a group that became a supergroup."""

    async def __call__(self, message: Message) -> bool:
        return message.migrate_to_chat_id is not None


def build_dispatcher(store: Store, keys: Keys, links: Links) -> Dispatcher:
    """Everything the bot hears, in order: commands first, then what else is said."""
    dispatcher = Dispatcher(disable_fsm=True)  # what the bot waits for stands in the database
    talking = Talking(store, keys, links)
    moving = Router(name="moving")

    @moving.message(Migrated())
    async def on_migrated(message: Message) -> None:
        await store.write(move_group, message.chat.id, message.migrate_to_chat_id)

    @moving.my_chat_member()
    async def on_my_member(event: ChatMemberUpdated) -> None:
        if event.chat.type == "private":
            gone = event.new_chat_member.status in ("kicked", "left")
            await store.write(blocked, actor_of(event.from_user), gone)

    heard = Router(name="heard")
    heard.message.middleware(talking)
    heard.edited_message.middleware(talking)
    heard.callback_query.middleware(talking)
    for module in (start, rolls, needs, surveys, proposals, votes, projects, taps):
        heard.include_router(module.routes())
    heard.include_router(_the_rest())
    dispatcher.include_routers(moving, heard)
    return dispatcher


def _the_rest() -> Router:
    rest = Router(name="rest")

    @rest.message()
    async def on_message(message: Message, talk: Talk) -> None:
        if not talk.private:
            await proposals.on_group_message(message, talk)
        elif message.document is not None:
            await rolls.on_document(talk, message.document)
        else:
            await on_private_text(message, talk)

    @rest.edited_message()
    async def on_edited(message: Message, talk: Talk) -> None:
        if not talk.private:
            await proposals.on_group_message(message, talk)

    return rest


async def on_private_text(message: Message, talk: Talk) -> None:
    """A private message without a command: the answer to what was asked last, if anything was."""
    text = message.text or message.caption or ""
    if not text or text.startswith("/"):
        await talk.tell("fallback")
        return
    try:
        reply = await talk.store.write(take_reply, talk.actor, text)
    except NothingAwaited:
        await talk.tell("fallback")
        return
    if reply.point is not None:
        await proposals.tell_made(talk, reply.point)
    if reply.step is not None:
        await show_step(talk, reply.step)
