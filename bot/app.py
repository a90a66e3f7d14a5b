"""All the wiring: a configuration becomes a running hall. One page, no container."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import Response
from aiogram.types import Message
from telegram.ext import ExtBot

from bot.alarm import Alarm
from bot.config import Config
from bot.deliver import Delivery
from bot.hall import Clock, open_hall, system_clock
from bot.hand_over import HandOver
from bot.menu import set_menu
from bot.pace import Pace
from bot.receive import Receiver
from handlers.dispatch import UPDATES, build_dispatcher
from handlers.screens.screen import Links
from storage.keys import Keys
from storage.leadership import Leadership
from storage.store import Store
from web.server import serving, status_app, webhook_server

log = structlog.get_logger()

_CONNECTIONS = 40
# aiogram asks pydantic for these models anew at every call, and pydantic forgets those that nobody holds: rebuilding
# one blocks the loop for 6 to 10 ms, some 250 times in the demo.
_KEPT_MODELS = (Response[Message], Response[bool])


def talking_bot(config: Config) -> Bot:
    """aiogram's bot, for answers to the person who just acted."""
    server = TelegramAPIServer.from_base(config.telegram.api_base)
    return Bot(config.telegram.token, session=AiohttpSession(api=server))


def delivering_bot(config: Config) -> ExtBot[None]:
    """PTB's bot, for what people did not ask for."""
    base = config.telegram.api_base
    return ExtBot(config.telegram.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot")


@asynccontextmanager
async def running(config: Config, clock: Clock = system_clock) -> AsyncIterator[Store]:
    """The hall, receiving and delivering, while the context lasts; yields its Store."""
    async with AsyncExitStack() as stack:
        store = stack.enter_context(open_hall(config, clock, "yishiting run"))
        bot = talking_bot(config)
        stack.push_async_callback(bot.session.close)
        me = await bot.get_me()
        links = Links(me.username or "")
        receiver = Receiver(bot, build_dispatcher(store, Keys(config.storage.keys), links), store)
        sender = delivering_bot(config)
        await stack.enter_async_context(sender)
        leadership = Leadership(config.storage.url)
        stack.callback(leadership.close)
        pace = Pace(limits=config.telegram.limits)
        delivery = Delivery(sender, store, links, pace, clock, leadership.held)
        hand_over = HandOver(store, Path(config.records.folder))
        alarm = Alarm(store, hand_over, lambda: receiver.heard_at, leadership.held)
        await set_menu(bot)
        tasks = [asyncio.create_task(delivery.run(), name="delivery")]
        if leadership.held():
            await alarm.note_contact(time.monotonic())
        if config.telegram.receive == "webhook":
            await _listen(stack, config, bot, receiver)
        else:
            await bot.delete_webhook()
            base = f"{config.telegram.api_base}/bot{config.telegram.token}"
            tasks.append(asyncio.create_task(receiver.poll(base, alarm.note_contact), name="polling"))
        if config.web.listen:
            await stack.enter_async_context(serving(status_app(receiver.healthy), config.web.listen))
        alarm.start()
        stack.callback(alarm.stop)
        stack.push_async_callback(_cancel, tasks)
        # What was loaded stays: without looking through it again and again, p99 fell from 140 to 21 ms.
        gc.collect()
        gc.freeze()
        log.info("the hall is open", bot=me.username, receive=config.telegram.receive)
        yield store


async def _listen(stack: AsyncExitStack, config: Config, bot: Bot, receiver: Receiver) -> None:
    """Serve the webhook, then tell Telegram where it is."""
    hook = config.telegram.webhook
    receiver.listening()
    await stack.enter_async_context(serving(webhook_server(hook.path, hook.secret, receiver.take), hook.listen))
    if hook.public_url:
        await bot.set_webhook(
            f"{hook.public_url.rstrip('/')}{hook.path}", secret_token=hook.secret,
            max_connections=_CONNECTIONS, allowed_updates=list(UPDATES),
        )  # fmt: skip


async def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def run(config: Config, stop: asyncio.Event) -> None:
    """Run the hall until ``stop`` is set."""
    async with running(config):
        await stop.wait()
    log.info("the hall is closed")
