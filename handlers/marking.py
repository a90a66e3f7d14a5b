"""A ballot filled in by taps, in private: every tap is one step, and the message shows what is marked after it."""

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, LinkPreviewOptions

from domain.refusals import NotYourCard
from handlers.screens.pads import marking_screen
from handlers.screens.paper import buttons_of
from handlers.screens.screen import Screen
from handlers.screens.view import CAST, OBJECT, View, is_stamp, view_said
from handlers.screens.vote import cast_screen
from handlers.talk import Talk, keyboard
from usecases.marking import Marking, ask_reason, cast_marked, mark, take_paper

_SAME = "message is not modified"


async def show_paper(talk: Talk, vote: int) -> None:
    """The ballot as far as it is filled in, for all of the person's seats together."""
    await show_marking(talk, await talk.store.write(take_paper, talk.actor, vote, 0))


async def show_marking(talk: Talk, marking: Marking) -> None:
    """A ballot that is being filled in, as a new message."""
    await talk.say(marking_screen(marking, View(), talk.texts))


async def on_mark(tap: CallbackQuery, talk: Talk, vote: int, seat: int, stamp: str, where: str, said: str) -> None:
    """A button of a ballot. Raises NotYourCard for data that no button has."""
    view = view_said(where)
    if view is None or not is_stamp(stamp):
        raise NotYourCard
    marking = await _marked(talk, vote, seat, stamp, said)
    await tap.answer(talk.texts.plain("marking-outdated") if marking.outdated else None)
    if said == OBJECT and not marking.outdated:
        await talk.tell("marking-ask-reason")
        return
    await redraw(talk, marked_screen(talk, marking, View() if marking.outdated else view))
    if view.what == "i" and view.option:
        await _show_photo(talk, marking, view.option)


async def _marked(talk: Talk, vote: int, seat: int, stamp: str, said: str) -> Marking:
    if not said:
        return await talk.store.write(take_paper, talk.actor, vote, seat)
    if said == CAST:
        return await talk.store.write(cast_marked, talk.actor, vote, seat, stamp)
    if said == OBJECT:
        return await talk.store.write(ask_reason, talk.actor, vote, seat)
    shown = talk.message.message_id if talk.message is not None else 0
    return await talk.store.write(mark, talk.actor, vote, seat, stamp, shown, said)


def marked_screen(talk: Talk, marking: Marking, view: View) -> Screen:
    """The ballot, or once it is cast what counts and a button to change it."""
    if marking.cast is None:
        return marking_screen(marking, view, talk.texts)
    change = buttons_of(marking).to(talk.texts.plain("marking-change"), View())
    return Screen(cast_screen(marking.cast, talk.texts, private=True).text, ((change,),))


async def _show_photo(talk: Talk, marking: Marking, number: int) -> None:
    photo = next((each.photo for each in marking.paper.options if each.number == number), None)
    if photo is not None:
        await talk.bot.send_photo(talk.actor.telegram_id, photo)


async def redraw(talk: Talk, screen: Screen) -> None:
    """Let the message that was tapped show this; a new one where Telegram lets nobody change that any more."""
    if talk.message is None:
        await talk.say(screen)
        return
    try:
        await talk.bot.edit_message_text(
            screen.text, chat_id=talk.place.chat_id, message_id=talk.message.message_id, parse_mode="HTML",
            reply_markup=keyboard(screen.rows), link_preview_options=LinkPreviewOptions(is_disabled=True),
        )  # fmt: skip
    except TelegramBadRequest as error:
        if _SAME not in error.message:
            await talk.say(screen)
