"""The town as python-telegram-bot and aiogram find it: forums, files, reactions, and each refusal as its exception."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiogram
import pytest
import telegram
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.types import InputMediaPhoto as Photo
from aiogram.types import ReactionTypeEmoji as Emoji
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from simulator import Person, Town, TownServer
from tests.simulator.town_client import TOKEN, Client

KINDS = ["message", "edited_message", "callback_query", "chat_member", "chat_join_request", "message_reaction"]


@pytest.fixture(autouse=True)
def _timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # without it PTB warns of the type retry_after will have


@pytest.fixture
async def ptb(server: TownServer) -> AsyncIterator[telegram.Bot]:
    async with telegram.Bot(TOKEN, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot") as bot:
        yield bot


@pytest.fixture
async def aio(server: TownServer) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(server.url))) as bot:
        yield bot


async def test_a_forum_through_python_telegram_bot(town: Town, anna: Person, ptb: telegram.Bot) -> None:
    await ptb.get_updates(allowed_updates=KINDS)
    boris = town.add_person("Boris")
    forum = town.add_group("Willow Court", [boris], [anna], bot_admin=True, kind="forum")
    topic = await ptb.create_forum_topic(forum.id, "Lights", icon_color=0x6FB9F0)
    card = await ptb.send_message(forum.id, "Shall we?", message_thread_id=topic.message_thread_id)
    assert card.is_topic_message
    await boris.say(forum, "yes", reply_to=forum.last)
    await boris.react(forum.last, "👍")
    forum.door.ask(town.add_person("Clara"), bio="Stair 3")
    *_, said, reacted, asked = await ptb.get_updates(offset=-3, allowed_updates=KINDS)
    assert said.message
    assert said.message.reply_to_message
    assert said.message.reply_to_message.message_id == card.message_id
    assert reacted.message_reaction
    assert reacted.message_reaction.new_reaction == (telegram.ReactionTypeEmoji("👍"),)
    assert asked.chat_join_request
    assert await ptb.approve_chat_join_request(forum.id, asked.chat_join_request.from_user.id)
    assert await ptb.set_message_reaction(forum.id, said.message.message_id, "👌")
    assert await ptb.edit_forum_topic(forum.id, topic.message_thread_id, name="Lamps")
    assert await ptb.close_forum_topic(forum.id, topic.message_thread_id)
    with pytest.raises(BadRequest, match="Topic_not_modified"):
        await ptb.close_forum_topic(forum.id, topic.message_thread_id)
    assert await ptb.delete_forum_topic(forum.id, topic.message_thread_id)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await ptb.send_message(forum.id, "?", message_thread_id=topic.message_thread_id)
    assert await ptb.get_chat_member_count(forum.id) == 4
    restricted = telegram.ChatPermissions(can_send_messages=False)
    assert await ptb.restrict_chat_member(forum.id, boris.id, restricted)
    assert isinstance(await ptb.get_chat_member(forum.id, boris.id), telegram.ChatMemberRestricted)
    link = await ptb.create_chat_invite_link(forum.id, name="Letter", member_limit=3)
    assert (link.name, link.member_limit) == ("Letter", 3)
    assert (await ptb.get_chat(forum.id)).is_forum


async def test_files_through_python_telegram_bot(anna: Person, ptb: telegram.Bot) -> None:
    album = await ptb.send_media_group(
        anna.id, [telegram.InputMediaPhoto(b"gate", caption="The gate"), telegram.InputMediaPhoto(b"lamp")]
    )
    assert album[0].media_group_id == album[1].media_group_id
    buffer = io.BytesIO()
    await (await ptb.get_file(album[1].photo[-1].file_id)).download_to_memory(buffer)
    assert buffer.getvalue() == b"lamp"
    assert (await ptb.send_voice(anna.id, b"ogg")).voice
    assert (await ptb.send_location(anna.id, 31.2, 121.5)).location == telegram.Location(121.5, 31.2)
    copy = await ptb.copy_message(anna.id, anna.id, album[0].message_id)
    assert copy.message_id == anna.private.last.id
    assert await ptb.delete_messages(anna.id, [copy.message_id, album[0].message_id])
    assert await ptb.delete_my_commands()


async def test_each_refusal_is_an_exception_of_python_telegram_bot(
    town: Town, anna: Person, ptb: telegram.Bot, client: Client
) -> None:
    async def say(to: int = anna.id) -> object:
        return await ptb.send_message(to, "x")

    with pytest.raises(BadRequest, match="Chat not found"):
        await say(404)
    old = town.add_group("Courtyard", [anna], kind="group")
    new = await old.migrate()
    with pytest.raises(ChatMigrated) as moved:
        await say(old.id)
    assert moved.value.new_chat_id == new.id
    town.faults.storm(anna.id, 3)
    with pytest.raises(RetryAfter) as storm:
        await say()
    assert storm.value.retry_after == timedelta(seconds=3)
    town.faults.clear()
    town.faults.server_errors()
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await say()
    for break_it in (town.faults.drop_replies, town.faults.unreachable):
        break_it()
        with pytest.raises(NetworkError):
            await say()
    town.faults.broken("cut")
    with pytest.raises(telegram.error.TelegramError, match="Invalid server response"):
        await say()
    last = (await ptb.get_updates())[-1].update_id
    polling = asyncio.create_task(ptb.get_updates(offset=last + 1, timeout=10))
    await asyncio.sleep(0.1)
    await client.do("getUpdates", offset=last + 1)
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await polling
    await anna.block_bot()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await say()
    await town.bot.revoke()
    with pytest.raises(InvalidToken):
        await say()


async def test_a_forum_and_files_through_aiogram(town: Town, anna: Person, aio: Bot) -> None:
    forum = town.add_group("Willow Court", [town.add_person("Boris")], [anna], bot_admin=True, kind="forum")
    topic = await aio.create_forum_topic(forum.id, "Lights")
    pictures = [Photo(media=BufferedInputFile(name.encode(), f"{name}.jpg")) for name in ("gate", "lamp")]
    album = await aio.send_media_group(forum.id, pictures, message_thread_id=topic.message_thread_id)  # type: ignore[arg-type]
    assert [message.message_thread_id for message in album] == [topic.message_thread_id] * 2
    assert album[1].photo
    downloaded = await aio.download(album[1].photo[-1])
    assert downloaded
    assert downloaded.read() == b"lamp"
    assert await aio.set_message_reaction(forum.id, album[0].message_id, [Emoji(emoji="👌")])
    assert (await aio.get_chat(forum.id)).is_forum
    me = await aio.get_chat_member(forum.id, town.bot.id)
    assert isinstance(me, aiogram.types.ChatMemberAdministrator)
    assert me.can_manage_topics
    assert await aio.close_forum_topic(forum.id, topic.message_thread_id)
    await forum.promote(town.bot, {"can_pin_messages"})
    with pytest.raises(TelegramBadRequest, match="not enough rights to create a topic"):
        await aio.create_forum_topic(forum.id, "More")


async def test_each_refusal_is_an_exception_of_aiogram(town: Town, anna: Person, aio: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await aio.send_message(404, "x")
    old = town.add_group("Courtyard", [anna], kind="group")
    new = await old.migrate()
    with pytest.raises(TelegramMigrateToChat) as moved:
        await aio.send_message(old.id, "x")
    assert moved.value.migrate_to_chat_id == new.id
    town.faults.storm(anna.id, 3)
    with pytest.raises(TelegramRetryAfter) as storm:
        await aio.send_message(anna.id, "x")
    assert storm.value.retry_after == 3
    town.faults.clear()
    town.faults.server_errors()
    with pytest.raises(TelegramServerError):
        await aio.send_message(anna.id, "x")
    for break_it in (town.faults.drop_replies, town.faults.unreachable):
        break_it()
        with pytest.raises(TelegramNetworkError):
            await aio.send_message(anna.id, "x")
    last = (await aio.get_updates())[-1].update_id
    polling = asyncio.create_task(aio.get_updates(offset=last + 1, timeout=10))
    await asyncio.sleep(0.1)
    await aio.get_updates(offset=last + 1)
    with pytest.raises(TelegramConflictError):
        await polling
    await anna.block_bot()
    with pytest.raises(TelegramForbiddenError):
        await aio.send_message(anna.id, "x")
    await town.bot.revoke()
    with pytest.raises(TelegramUnauthorizedError):
        await aio.send_message(anna.id, "x")


def echo() -> Dispatcher:
    """A bot that shows a button and says what was pressed."""
    dispatcher = Dispatcher()

    @dispatcher.message(F.text)
    async def ask(message: Message) -> None:
        yes = InlineKeyboardButton(text="Yes", callback_data="y")
        await message.answer(f"{message.text}?", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[yes]]))

    @dispatcher.callback_query()
    async def pressed(query: CallbackQuery) -> Any:
        await query.answer(f"{query.from_user.first_name} said {query.data}")

    return dispatcher


async def test_a_bot_that_polls_with_aiogram(town: Town, anna: Person, aio: Bot) -> None:
    dispatcher = echo()
    polling = asyncio.create_task(dispatcher.start_polling(aio, handle_signals=False, close_bot_session=False))
    card = await anna.expect("/start?")
    assert (await anna.tap(card, "Yes")).text == "Anna said y"
    await dispatcher.stop_polling()
    await polling


async def test_a_bot_with_a_webhook_of_aiogram(town: Town, anna: Person, aio: Bot) -> None:
    app = web.Application()
    SimpleRequestHandler(echo(), aio, secret_token="s3cret", handle_in_background=False).register(app, "/hook")
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await aio.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")
    card = await anna.expect("/start?")
    assert (await anna.tap(card, "Yes")).text == "Anna said y"
    assert (await aio.get_webhook_info()).pending_update_count == 0
    await aio.delete_webhook()
    await runner.cleanup()
