"""All the wiring: a configuration becomes a running hall. One page, no container."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Mapping
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
from bot.cards import Cards
from bot.clock import HallClock
from bot.config import Config
from bot.deliver import Delivery
from bot.gathering import Gathering
from bot.hall import Clock, open_hall
from bot.hand_over import HandOver
from bot.memory import StoreMemory
from bot.menu import set_menu
from bot.pace import EDITS, Errand, Pace
from bot.paced import PacedAnswers, PacedDelivery
from bot.parcels import Parcels
from bot.receive import Receiver
from bot.sending import Sender
from bot.watch import Watch, patiently
from bot.webhooks import Webhooks
from domain.instants import SECOND
from handlers.dispatch import UPDATES, build_dispatcher
from handlers.screens.screen import Links
from storage.files import Files
from storage.keys import Keys
from storage.leadership import Leadership
from storage.store import Store
from web.server import serving, status_app, webhook_server

log = structlog.get_logger()

_CONNECTIONS = 40
_YOUNG = 50_000
"""Objects made before the collector looks among the new ones: forty updates in hand are more than its usual 700, and
each look found nothing but them (a twentieth of the writer's time)."""
# aiogram asks pydantic for these models anew at every call, and pydantic forgets those that nobody holds: rebuilding
# one blocks the loop for 6 to 10 ms, some 250 times in the demo.
_KEPT_MODELS = (Response[Message], Response[bool])


def talking_bot(config: Config) -> Bot:
    """aiogram's bot, for answers to the person who just acted."""
    server = TelegramAPIServer.from_base(config.telegram.api_base)
    return Bot(config.telegram.token, session=AiohttpSession(api=server))


def delivering_bot(config: Config, pace: Pace) -> ExtBot[Errand]:
    """PTB's bot, for what people did not ask for."""
    base = config.telegram.api_base
    limiter = PacedDelivery(pace)
    return ExtBot(config.telegram.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot", rate_limiter=limiter)


@asynccontextmanager
async def running(config: Config, clock: Clock | None = None) -> AsyncIterator[Store]:
    """The hall, receiving and delivering, while the context lasts; yields its Store. It goes by its machine's clock,
    held against Telegram's, unless another one is given."""
    clock = clock or HallClock()
    heard = clock.heard if isinstance(clock, HallClock) else _not_compared
    async with AsyncExitStack() as stack:
        store = stack.enter_context(open_hall(config, clock, "yishiting run"))
        bot = talking_bot(config)
        stack.push_async_callback(bot.session.close)
        me = await patiently(bot.get_me)
        api = f"{config.telegram.api_base}/bot{config.telegram.token}"
        watch = Watch(api, store, heard)
        await watch.ask_the_time()
        links = Links(me.username or "")
        keys, files = Keys(config.storage.keys), Files(config.storage.files)
        receiver = Receiver(bot, build_dispatcher(store, keys, StoreMemory(store), links, files), store)
        pace = Pace(limits=config.telegram.limits)
        sender = delivering_bot(config, pace)
        await stack.enter_async_context(sender)
        leadership = Leadership(config.storage.url)
        stack.callback(leadership.close)
        delivery = _delivery(config, Sender(sender), store, links, pace, clock, leadership, files)
        bot.session.middleware(PacedAnswers(pace, store, delivery.wake))
        hand_over = HandOver(store, Path(config.records.folder), files)
        alarm = Alarm(store, hand_over, lambda: receiver.heard_at, leadership.held, files)
        await set_menu(bot)
        together = await stack.enter_async_context(asyncio.TaskGroup())
        gathering = Gathering(bot, store, files, leadership.held)
        tasks = [
            together.create_task(delivery.run(), name="delivery"),
            together.create_task(gathering.run(), name="gathering"),
        ]
        if config.records.webhook.url:
            tasks.append(together.create_task(Webhooks(store, config.records.webhook, leadership.held).run()))
        if leadership.held():
            await alarm.note_contact(time.monotonic())
        if config.telegram.receive == "webhook":
            await _listen(stack, config, bot, receiver)
            if url := _hook_url(config):
                tasks.append(together.create_task(watch.keep(url, lambda: _set_hook(config, bot)), name="watch"))
        else:
            await patiently(bot.delete_webhook)
            tasks.append(together.create_task(receiver.poll(api, alarm.note_contact, heard), name="polling"))
        if config.web.listen:
            await stack.enter_async_context(serving(status_app(receiver.healthy), config.web.listen))
        alarm.start()
        stack.callback(alarm.stop)
        stack.push_async_callback(_cancel, tasks)
        _keep_what_is_loaded()
        log.info("the hall is open", bot=me.username, receive=config.telegram.receive)
        yield store


def _keep_what_is_loaded() -> None:
    """It stays until the process ends: without looking through it again and again, p99 fell from 140 to 21 ms."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG)


def _delivery(
    config: Config, sender: Sender, store: Store, links: Links, pace: Pace, clock: Clock, leadership: Leadership,
    files: Files,
) -> Delivery:  # fmt: skip
    most, seconds = EDITS
    apart = round(seconds / most * SECOND) if config.telegram.limits else 0
    cards = Cards(sender, store, links, clock, apart, files)
    return Delivery(store, pace, Parcels(sender, store, links, clock), cards, leadership.held)


async def _listen(stack: AsyncExitStack, config: Config, bot: Bot, receiver: Receiver) -> None:
    """Serve the webhook, then tell Telegram where it is."""
    hook = config.telegram.webhook
    receiver.listening()
    await stack.enter_async_context(serving(webhook_server(hook.path, hook.secret, receiver.take), hook.listen))
    await patiently(lambda: _set_hook(config, bot))


def _hook_url(config: Config) -> str:
    """Where Telegram delivers; empty when it is told by other means."""
    hook = config.telegram.webhook
    return f"{hook.public_url.rstrip('/')}{hook.path}" if hook.public_url else ""


async def _set_hook(config: Config, bot: Bot) -> None:
    if url := _hook_url(config):
        await bot.set_webhook(
            url, secret_token=config.telegram.webhook.secret, max_connections=_CONNECTIONS,
            allowed_updates=list(UPDATES),
        )  # fmt: skip


def _not_compared(headers: Mapping[str, str]) -> None:
    del headers


async def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def run(config: Config, stop: asyncio.Event) -> None:
    """Run the hall until ``stop`` is set. Raises TokenRevoked, and what keeps the hall from opening."""
    try:
        async with running(config):
            await stop.wait()
    except BaseExceptionGroup as failed:
        raise _first(failed) from None
    log.info("the hall is closed")


def _first(failed: BaseExceptionGroup[BaseException]) -> BaseException:
    """What ended the tasks of the hall; it is one as a rule."""
    first = failed.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
