"""A poll bot as most people would write it: aiogram, aiosqlite, one commit, one answer and one edit a vote.

    python -m benchmarks.plain_bot PORT PATH SECRET DATABASE API_BASE TOKEN

It is honest: the update is handled before Telegram hears 200, and a commit is on the disk before it returns.
"""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

CHOICES = ("yes", "no", "abstain")
_TABLES = """
CREATE TABLE IF NOT EXISTS votes (
    poll INTEGER NOT NULL, voter INTEGER NOT NULL, choice TEXT NOT NULL, times INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (poll, voter)
)
"""
_VOTE = """
INSERT INTO votes (poll, voter, choice) VALUES (?, ?, ?)
ON CONFLICT (poll, voter) DO UPDATE SET choice = excluded.choice, times = times + 1
"""
_TALLY = "SELECT choice, count(*) FROM votes WHERE poll = ? GROUP BY choice"
_QUESTION = "Repaint stair 3: the second offer, 4,180 from the repair fund, to be done in May?"

dispatcher = Dispatcher()


@dispatcher.callback_query(F.data.startswith("vote:"))
async def vote(query: CallbackQuery, database: aiosqlite.Connection) -> None:
    assert query.data is not None
    if not isinstance(query.message, Message):
        await query.answer("This poll is too old.")
        return
    choice = query.data.removeprefix("vote:")
    poll = query.message.message_id
    await database.execute(_VOTE, (poll, query.from_user.id, choice))
    await database.commit()
    async with database.execute(_TALLY, (poll,)) as rows:
        tally = {str(row[0]): int(row[1]) async for row in rows}
    await query.answer(f"Your vote: {choice}")
    await query.message.edit_text(_text(tally), reply_markup=_buttons(tally))


def _text(tally: dict[str, int]) -> str:
    lines = [f"{choice}: {tally.get(choice, 0)}" for choice in CHOICES]
    return "\n".join([_QUESTION, "", *lines, "", f"{sum(tally.values())} people voted"])


def _buttons(tally: dict[str, int]) -> InlineKeyboardMarkup:
    row = [
        InlineKeyboardButton(text=f"{choice} ({tally.get(choice, 0)})", callback_data=f"vote:{choice}")
        for choice in CHOICES
    ]
    return InlineKeyboardMarkup(inline_keyboard=[row])


def main(port: int, path: str, secret: str, database: Path, api_base: str, token: str) -> None:
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api_base)))

    async def database_open(app: web.Application) -> AsyncIterator[None]:
        async with aiosqlite.connect(database) as connection:
            await connection.execute("PRAGMA journal_mode = WAL")
            await connection.execute("PRAGMA synchronous = FULL")
            await connection.execute(_TABLES)
            dispatcher["database"] = connection
            await bot.set_webhook(f"https://bot.example{path}", secret_token=secret)
            yield

    app = web.Application()
    app.cleanup_ctx.append(database_open)
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=secret).register(app, path)
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4]), sys.argv[5], sys.argv[6])
