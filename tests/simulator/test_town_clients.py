"""The town speaks Telegram well enough for the two libraries that read it, and for a bare HTTP client."""

from __future__ import annotations

import io
from datetime import timedelta
from email.utils import parsedate_to_datetime

import aiogram
import aiohttp
import pytest
import telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, RetryAfter

from simulator import Town, TownClock, TownServer
from tests.simulator.town_client import TOKEN


async def test_a_conversation_through_aiogram(town: Town, server: TownServer) -> None:
    anna = town.add_person("王秀英", language="zh-hans")
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with aiogram.Bot(TOKEN, session=session) as bot:
        assert (await bot.get_me()).username == "hall_bot"
        with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
            await bot.send_message(anna.id, "Hello?")

        await anna.start("join-7")
        (update,) = await bot.get_updates()
        assert update.message
        assert update.message.from_user
        assert update.message.from_user.language_code == "zh-hans"
        assert update.message.text == "/start join-7"
        assert update.message.entities
        assert update.message.entities[0].type == "bot_command"

        yes = InlineKeyboardButton(text="赞成", callback_data="v:1:y", style="success")
        card = await bot.send_message(
            anna.id,
            "<b>装灯</b> &amp; 修门",
            parse_mode="HTML",
            reply_markup=InlineKeyboardMarkup(inline_keyboard=[[yes]]),
        )
        assert card.text == "装灯 & 修门"
        assert card.html_text == "<b>装灯</b> &amp; 修门"
        seen = await anna.expect("装灯")
        tap = anna.tap_soon(seen, "赞成")
        (pressed,) = await bot.get_updates(offset=update.update_id + 1)
        assert pressed.callback_query
        assert pressed.callback_query.data == "v:1:y"
        assert await bot.answer_callback_query(pressed.callback_query.id, "已记录", show_alert=True)
        assert (town.answers[tap].text, town.answers[tap].alert) == ("已记录", True)

        sent = await bot.send_document(anna.id, BufferedInputFile(b"a,b\n", "roll.csv"), caption="名册")
        assert sent.document
        assert anna.private.last.document
        assert anna.private.last.document.content == b"a,b\n"
        downloaded = await bot.download(sent.document.file_id)
        assert downloaded
        assert downloaded.read() == b"a,b\n"

        town.fail_next("sendMessage", 429, retry_after=3)
        with pytest.raises(TelegramRetryAfter) as caught:
            await bot.send_message(anna.id, "one too many")
        assert caught.value.retry_after == 3


async def test_the_same_through_python_telegram_bot(
    town: Town, server: TownServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # without it PTB warns of the type retry_after will have
    anna = town.add_person("Anna", language="en")
    group = town.add_group("Courtyard", members=[anna], admins=[anna], bot_admin=True)
    bot = telegram.Bot(TOKEN, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot")
    async with bot:
        assert bot.username == "hall_bot"
        await bot.delete_webhook(drop_pending_updates=True)
        said = await anna.say(group, "good morning")
        (update,) = await bot.get_updates()
        assert update.effective_message
        assert update.effective_message.text == "good morning"

        markup = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("Yes", callback_data="y")]])
        card = await bot.send_message(
            group.id, "<i>Lights?</i>", "HTML", reply_to_message_id=said.id, reply_markup=markup
        )
        assert card.reply_to_message
        assert card.reply_to_message.message_id == said.id
        with pytest.raises(BadRequest, match="Message is not modified"):
            await card.edit_text("<i>Lights?</i>", "HTML", reply_markup=markup)
        edited = await card.edit_text("Lights: <b>1</b>", "HTML", reply_markup=markup)
        assert isinstance(edited, telegram.Message)
        assert edited.edit_date
        assert (group.last.text, group.last.edits) == ("Lights: 1", 1)

        await bot.send_photo(group.id, b"\x89PNG...", caption="chart")
        assert group.last.photo
        remote = await bot.get_file(group.last.photo.file_id)
        buffer = io.BytesIO()
        await remote.download_to_memory(buffer)
        assert buffer.getvalue() == b"\x89PNG..."

        assert isinstance(await bot.get_chat_member(group.id, anna.id), telegram.ChatMemberOwner)
        assert len(await bot.get_chat_administrators(group.id)) == 2
        assert (await bot.get_chat(group.id)).title == "Courtyard"
        assert await bot.set_my_commands([("needs", "What we need")], language_code="en")
        assert [one.command for one in await bot.get_my_commands(language_code="en")] == ["needs"]
        assert await bot.pin_chat_message(group.id, card.message_id)
        assert await bot.send_chat_action(group.id, "typing")

        town.fail_next("editMessageText", 429, retry_after=5, chat_id=group.id)
        with pytest.raises(RetryAfter) as caught:
            await card.edit_text("Lights: 2")
        assert caught.value.retry_after == timedelta(seconds=5)
        await group.kick(town.bot)
        with pytest.raises(Forbidden, match="kicked from the supergroup chat"):
            await bot.send_message(group.id, "still here?")


async def test_every_way_to_send_parameters(town: Town, server: TownServer) -> None:
    anna = town.add_person("Anna")
    await anna.start()
    url = f"{server.url}/bot{TOKEN}"
    keyboard = '{"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}'
    fields = {"chat_id": str(anna.id), "text": "hi", "reply_markup": keyboard}
    multipart = aiohttp.FormData(fields, default_to_multipart=True)
    async with aiohttp.ClientSession() as session:
        for reply in (
            await session.get(f"{url}/sendMessage", params=fields),
            await session.post(f"{url}/SENDMESSAGE", data=fields),
            await session.post(f"{url}/sendmessage", data=multipart),
            await session.post(f"{url}/sendMessage", json=fields),
        ):
            assert (await reply.json())["result"]["text"] == "hi"
        assert [str(message.button("Yes").data) for message in anna.private.messages[1:]] == ["y"] * 4

        broken = await session.post(f"{url}/sendMessage", data={**fields, "reply_markup": "{"})
        assert (await broken.json())["description"] == "Bad Request: can't parse reply markup JSON object"
        unknown = await session.get(f"{url}/sendTelepathy")
        assert (unknown.status, (await unknown.json())["error_code"]) == (404, 404)
        assert town.conformity.forgive("sendTelepathy") == ["sendTelepathy: the town knows no such method"]
        stranger = await session.get(f"{server.url}/bot999:NO/getMe")
        assert await stranger.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_every_answer_is_dated_by_the_towns_clock(clock: TownClock, town: Town, server: TownServer) -> None:
    clock.advance(days=7)
    async with aiohttp.ClientSession() as session:
        for path in (f"/bot{TOKEN}/getMe", "/bot1:x/getMe", f"/file/bot{TOKEN}/none", "/elsewhere"):
            reply = await session.get(server.url + path)
            dated = parsedate_to_datetime(reply.headers["Date"])
            assert abs((clock.now() - dated).total_seconds()) < 5
