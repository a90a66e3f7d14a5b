"""The argument board in private, and taking back one's own words."""

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.points import ask_answer, ask_reply, point_said
from handlers.said import after_command, numbered
from handlers.screens.board import board_screen, forget_screen, own_words_screen, point_screen
from handlers.screens.screen import Screen
from handlers.silencing import take_away
from handlers.talk import Talk, keyboard
from usecases.board import SECTIONS, board_page, board_said, own_words, point_view
from usecases.points import support_point
from usecases.withdrawing import Withdrawn, forget_me, withdraw_message, withdraw_point, withdraw_said


async def on_board(message: Message, talk: Talk) -> None:
    """``/board P-2``."""
    said = after_command(message.text or "").split()
    if not said:
        await talk.tell("board-example")
        return
    talk.private_only()
    number = numbered(said[0], "P")
    await show_board(talk, await talk.store.read(board_said, talk.actor, talk.at(number), number))


async def show_board(talk: Talk, proposal: int) -> None:
    """The link under a card was followed."""
    page = await talk.store.read(board_page, talk.actor, proposal, SECTIONS[0], 1)
    await talk.say(board_screen(page, talk.texts))


async def on_board_tap(tap: CallbackQuery, talk: Talk, proposal: int, section: str, page: int) -> None:
    """Turn to another page of the board."""
    shown = await talk.store.read(board_page, talk.actor, proposal, section, page)
    await show_instead(tap, board_screen(shown, talk.texts))
    await tap.answer()


async def on_point_tap(tap: CallbackQuery, talk: Talk, point: int) -> None:
    """Look at one point."""
    await show_instead(tap, point_screen(await talk.store.read(point_view, talk.actor, point), talk.texts))
    await tap.answer()


async def on_support_tap(tap: CallbackQuery, talk: Talk, point: int) -> None:
    """Support a point, or no longer."""
    done = await talk.store.write(support_point, talk.actor, point)
    await show_instead(tap, point_screen(await talk.store.read(point_view, talk.actor, point), talk.texts))
    said = "support-own" if done.own else "support-added" if done.added else "support-taken"
    await tap.answer(talk.texts.plain(said, point=done.number, count=done.supports))


async def on_reply_tap(tap: CallbackQuery, talk: Talk, proposal: int, point: int, side: str) -> None:
    """Reply to a point, or answer a question."""
    await (ask_answer if side == "answer" else ask_reply)(talk, proposal, point)
    await tap.answer()


async def show_instead(tap: CallbackQuery, screen: Screen) -> None:
    """The screen in the message whose button was pressed."""
    if not isinstance(tap.message, Message):
        return
    try:
        await tap.message.edit_text(screen.text, parse_mode="HTML", reply_markup=keyboard(screen.rows))
    except TelegramBadRequest as error:
        if "message is not modified" not in error.message.lower():
            raise


# --- one's own words --------------------------------------------------------------------------------------------------


async def on_unsay(message: Message, talk: Talk) -> None:
    """As a reply to one's own message; ``/unsay P-2`` lists one's own words about a proposal, with buttons."""
    said = after_command(message.text or "").split()
    if not said and message.reply_to_message is not None and not talk.private:
        stood = message.reply_to_message.message_id
        await _tell_withdrawn(talk, await talk.store.write(withdraw_said, talk.actor, talk.place.chat_id, stood))
    elif not said or point_said(said) is not None:
        await talk.tell("unsay-example")
    else:
        talk.private_only()
        number = numbered(said[0], "P")
        proposal = await talk.store.read(board_said, talk.actor, talk.at(number), number)
        words = await talk.store.read(own_words, talk.actor, proposal)
        await talk.say(own_words_screen(words, talk.texts))


async def on_unsay_tap(tap: CallbackQuery, talk: Talk, kind: str, subject: int) -> None:
    """The button beside one's own words."""
    withdraw = withdraw_point if kind == "p" else withdraw_message
    await _tell_withdrawn(talk, await talk.store.write(withdraw, talk.actor, subject))
    await tap.answer()


async def _tell_withdrawn(talk: Talk, gone: Withdrawn) -> None:
    deleted = False
    if gone.chat_id is not None and gone.message_id is not None:
        deleted = await take_away(talk.bot, gone.chat_id, gone.message_id)
    await talk.tell("withdrawn", proposal=gone.proposal, deleted=str(deleted or gone.message_id is None).lower())


async def on_forget_me(message: Message, talk: Talk) -> None:
    """Ask once more, and say what goes and what stays."""
    del message
    talk.private_only()
    await talk.say(forget_screen(talk.texts))


async def on_forget_tap(tap: CallbackQuery, talk: Talk) -> None:
    """It was confirmed."""
    done = await talk.store.write(forget_me, talk.actor)
    await show_instead(
        tap, Screen(talk.texts.say("forgotten", messages=done.messages, points=done.points, seats=done.seats))
    )
    await tap.answer()


def routes() -> Router:
    """What this module hears."""
    router = Router(name="board")
    router.message.register(on_board, Command("board"))
    router.message.register(on_unsay, Command("unsay"))
    router.message.register(on_forget_me, Command("forgetme"))
    return router
