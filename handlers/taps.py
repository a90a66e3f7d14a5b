"""Taps: the button's data says which matter; who pressed and where is Telegram's word, data may be forged."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.refusals import NotYourCard
from handlers.needs import on_me_too
from handlers.projects import on_check_tap
from handlers.rolls import decide_import
from handlers.surveys import on_option
from handlers.talk import Talk


async def on_tap(tap: CallbackQuery, talk: Talk) -> None:
    """Send a tap on its way; one on a ballot has gone the short path. Data that no button has is refused."""
    if isinstance(tap.message, Message) and talk.private and tap.message.chat.id != tap.from_user.id:
        raise NotYourCard
    match (tap.data or "").split(":"):
        case ["n", need] if _is_id(need):
            await on_me_too(tap, talk, int(need))
        case ["s", survey, question, option] if _is_id(survey) and _is_id(question) and _is_id(option):
            talk.private_only()
            await on_option(tap, talk, int(survey), int(question), int(option))
        case ["i", import_id, answer] if _is_id(import_id):
            talk.private_only()
            await decide_import(talk, int(import_id), answer)
            await tap.answer()
        case ["c", record, answer] if _is_id(record):
            await on_check_tap(tap, talk, int(record), answer)
        case _:
            raise NotYourCard


def _is_id(said: str) -> bool:
    return said.isascii() and said.isdigit() and len(said) < 19


def routes() -> Router:
    """What this module hears."""
    router = Router(name="taps")
    router.callback_query.register(on_tap)
    return router
