"""The lines of ``/openvote`` that say under which terms; and the taps that extend a vote, or call it a second time."""

from aiogram.types import CallbackQuery

from domain.ids import Instant
from handlers.said import Form, meant, moment_said
from handlers.screens.screen import moment
from handlers.talk import Talk
from usecases.extension import extend_vote
from usecases.second_call import call_again
from usecases.terms import TermsSaid

KEYS = ("matter", "part", "straw", "extend")


def terms_said(talk: Talk, form: Form, now: Instant, zone: str) -> TermsSaid:
    """The terms that a form describes. Raises what is wrong with a line."""
    straw, extend = form.get("straw"), form.get("extend")
    return TermsSaid(
        straw=meant("yesno", "straw", straw) == "yes" if straw else False,
        matter=form.get("matter") or None,
        part=form.get("part") or None,
        extension=moment_said(extend, now, zone) - now if extend else None,
    )


async def on_extend_tap(tap: CallbackQuery, talk: Talk, vote: int) -> None:
    """A moderator puts the close off; the group is told by a notice."""
    done = await talk.store.write(extend_vote, talk.actor, vote)
    closes = moment(talk.texts, done.closes_at, done.zone)
    await tap.answer(talk.texts.plain("vote-extended", number=done.vote, closes=closes), show_alert=True)


async def on_second_call_tap(tap: CallbackQuery, talk: Talk, vote: int) -> None:
    """A moderator opens the second call; its card follows in the group."""
    done = await talk.store.write(call_again, talk.actor, talk.place, vote)
    opens, closes = (moment(talk.texts, at, done.zone) for at in (done.opens_at, done.closes_at))
    said = talk.texts.plain("vote-called-again", number=done.number, opens=opens, closes=closes)
    await tap.answer(said, show_alert=True)
