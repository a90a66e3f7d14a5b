"""Proxies in chat: offering one's ballot, answering an offer, ending it, and casting by it."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import number_said
from domain.seat_refusals import ProxyGone
from handlers.said import Form, after_command, moment_said, numbered, read_form
from handlers.screens.proxies import lent_screen, proxies_screen
from handlers.screens.vote import cast_text
from handlers.talk import Talk
from usecases.cast import cast_ballot
from usecases.communities import zone_and_time
from usecases.proxies import OfferProxy, answer_proxy, end_proxy, my_proxies, offer_proxy, proxy_to_cast
from usecases.proxy_offers import Lent, lenders

_KEYS = ("vote", "until", "seat", "instruction")
_POP_UP = 200


async def on_proxy(message: Message, talk: Talk) -> None:
    replied = message.reply_to_message.from_user if message.reply_to_message else None
    said = after_command(message.text or "")
    if not said and replied is None:
        talk.private_only()
        lines = await talk.store.write(my_proxies, talk.actor)
        await talk.say(proxies_screen(lines, await talk.store.read(lenders, talk.actor), talk.texts))
        return
    form = read_form(message.text or "", _KEYS)
    words = form.title.split()
    if words and number_said(words[-1]) and not form.get("vote"):
        form = replace(form, values={**form.values, "vote": words.pop()})
    taker = words[0] if words else str(replied.id) if replied and not replied.is_bot else ""
    if not taker or len(words) > 1 or (form.get("vote") is None) == (form.get("until") is None):
        await talk.tell("proxy-example")
        return
    await offer(talk, taker, form)


async def offer(talk: Talk, taker: str, form: Form) -> None:
    """Offer what the form says to the taker, a user name or an account: for a ``vote`` or ``until`` a moment."""
    vote, until = form.get("vote"), form.get("until")
    number = numbered(vote, "V") if vote else None
    place = talk.at(number) if number else talk.place
    until_at = None
    if until:
        zone, now = await talk.store.read(zone_and_time, talk.actor, place)
        until_at = moment_said(until, now, zone)
    wanted = OfferProxy(taker, form.get("seat"), number, until_at, form.get("instruction"))
    done = await talk.store.write(offer_proxy, talk.actor, place, wanted)
    reachable = str(done.reachable).lower()
    cast = ", ".join(done.cast) or "none"
    await talk.tell("proxy-offer-done", name=done.name, seats=", ".join(done.seats), reachable=reachable, cast=cast)


async def on_proxy_tap(tap: CallbackQuery, talk: Talk, proxy: int, answer: str) -> None:
    """Accept, decline, or end a proxy."""
    if answer == "end":
        done = await talk.store.write(end_proxy, talk.actor, proxy)
    else:
        done = await talk.store.write(answer_proxy, talk.actor, proxy, answer == "yes")
    await tap.answer()
    await talk.tell("proxy-done", how=done.how, seat=done.seat, other=done.other, vote=done.vote)


async def on_lent_ballot(tap: CallbackQuery, talk: Talk, vote: int, proxy: int, choice: str) -> None:
    """Cast by a proxy for all votes, in the vote that the button names."""
    await on_proxy_ballot(tap, talk, proxy, choice, vote)


async def on_proxy_ballot(tap: CallbackQuery, talk: Talk, proxy: int, choice: str, vote: int | None = None) -> None:
    """Cast by a proxy, with a button of its own."""
    line = await talk.store.read(proxy_to_cast, talk.actor, proxy)
    vote = line.vote_id or vote
    if not vote:
        raise ProxyGone
    me = talk.actor.telegram_id
    cast = await talk.store.write(cast_ballot, me, me, vote, choice, line.seat, "tap")
    await tap.answer(cast_text(cast, talk.texts)[:_POP_UP], show_alert=True)


async def show_lent(talk: Talk, lent: Lent) -> bool:
    """The seats lent to the person in a vote; False where there are none."""
    if lent.seats:
        await talk.say(lent_screen(lent, talk.texts))
    return bool(lent.seats)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="proxies")
    router.message.register(on_proxy, Command("proxy"))
    return router
