"""Buttons below what somebody is told of a commitment: what takes no reason is done, the rest asks for one."""

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.refusals import BadValue
from handlers.screens.promises import longer_screen, owner_rows, why_screen
from handlers.screens.records import stepped_lines
from handlers.screens.screen import Screen
from handlers.talk import Talk
from texts import Texts
from usecases.owners import Said, Stepped, say_by_tap
from usecases.promise_reasons import WORDS, ask_why, leave_it, offer_longer

_AT_ONCE = ("accept", "whistle", "confirm")


async def on_promise_tap(tap: CallbackQuery, talk: Talk, commitment: int, word: str) -> None:
    """To accept, to whistle, to confirm; or to say what takes a reason."""
    act, _, days = word.partition("-")
    if word in _AT_ONCE:
        await _at_once(tap, talk, commitment, word)
        return
    if word == "extend":
        asked = await talk.store.read(offer_longer, talk.actor, commitment)
        await talk.say(longer_screen(asked, talk.texts))
    elif act in WORDS and (act == "extend") == days.isdecimal():
        asked = await talk.store.write(ask_why, talk.actor, commitment, act, int(days or 0))
        await talk.say(why_screen(asked, talk.texts))
    elif word == "leave":
        await talk.store.write(leave_it, talk.actor)
        await talk.tell("promise-left")
    else:
        raise BadValue("promise", word, (*_AT_ONCE, *WORDS))
    await tap.answer()


async def _at_once(tap: CallbackQuery, talk: Talk, commitment: int, word: str) -> None:
    done = await talk.store.write(say_by_tap, talk.actor, talk.place, commitment, Said(word))
    state = talk.texts.plain("promise-state", state=done.state)
    await tap.answer(talk.texts.plain("promise-tapped", promise=done.promise, state=state), show_alert=True)
    if word == "accept" and isinstance(tap.message, Message):
        rows = _in_place(tap.message, commitment, done, talk.texts)
        await tap.message.edit_reply_markup(reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))


def _in_place(message: Message, commitment: int, done: Stepped, texts: Texts) -> list[list[InlineKeyboardButton]]:
    """The message's buttons with what can be said now of that one; in a list of several the others keep theirs."""
    shown = message.reply_markup.inline_keyboard if message.reply_markup else []
    others = [row for row in shown if not (row[0].callback_data or "").startswith(f"k:{commitment}:")]
    first = next((place for place, row in enumerate(shown) if row not in others), len(shown))
    head = f"{done.promise} · " if others else ""
    said = owner_rows(commitment, done.state, texts)
    rows = [[InlineKeyboardButton(text=head + each.label, callback_data=each.data) for each in row] for row in said]
    return [*others[:first], *rows, *others[first:]]


async def tell_stepped(talk: Talk, done: Stepped) -> None:
    """The reason was given, and it is done."""
    await talk.say(Screen(stepped_lines(done, talk.texts)))
