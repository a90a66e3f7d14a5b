"""Amendments and objections in chat: text against text, what becomes of each, and putting an amendment to a vote."""

from aiogram import Router
from aiogram.filters import BaseFilter, Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import Number
from domain.refusals import BadValue
from handlers.points import point_said as point_in
from handlers.said import Form, after_command, meant, moment_said, numbered, read_form
from handlers.screens.amendments import moved_screen, trail_screen
from handlers.talk import Talk
from handlers.terms import terms_said
from handlers.votes import paper_of_form
from texts import words
from usecases.amendments import AmendmentSaid, amend, open_amendment_vote
from usecases.communities import zone_and_time
from usecases.point_moves import Moved, ask_for_note, is_reasoned, move, move_said, point_said, trail_view
from usecases.votes import OpenVote

_AMEND_KEYS = ("old", "new", "because")
_VOTE_KEYS = ("rule", "closes", "roll", "matter", "extend")


class TextAgainstText(BaseFilter):
    """``/amend`` with the two texts on lines of their own; without them it is a point in words."""

    async def __call__(self, message: Message) -> bool:
        known = {*words()["keys"]["old"], *words()["keys"]["new"]}
        lines = (message.text or "").replace("：", ":").splitlines()[1:]
        return any(line.partition(":")[0].strip().casefold() in known for line in lines if ":" in line)


async def on_amend(message: Message, talk: Talk) -> None:
    """``/amend P-2`` with ``old:``, ``new:`` and ``because:``; ``/amend P-2 5`` gives the text of one in words."""
    form = read_form(message.text or "", _AMEND_KEYS)
    number, point = _place(form)
    said = AmendmentSaid(form.get("old") or "", form.get("new") or "", form.get("because") or "")
    done = await talk.store.write(amend, talk.actor, talk.at(number), number, point, said)
    await talk.tell("amendment-made", proposal=done.proposal, point=done.point, version=done.version)


def _place(form: Form) -> tuple[Number, int | None]:
    """``P-2``, or ``P-2 5``. Raises BadValue."""
    said = form.title.split() or [""]
    found = point_in(said)
    return found if found is not None else (numbered(said[0], "P"), None)


async def on_trail(message: Message, talk: Talk) -> None:
    """``/trail P-2 5`` shows what became of an amendment or objection; a word behind it does something with it."""
    said = after_command(message.text or "").split(maxsplit=3)
    found = point_in(said)
    if found is None:
        await talk.tell("trail-example")
        return
    number, point = found
    if len(said) == 2:
        point_id = await talk.store.read(point_said, talk.actor, talk.at(number), number, point)
        await talk.say(trail_screen(await talk.store.read(trail_view, talk.actor, point_id), talk.texts))
        return
    act, note = meant("moves", "act", said[2]), said[3] if len(said) > 3 else ""
    await tell_moved(talk, await talk.store.write(move_said, talk.actor, talk.at(number), number, point, act, note))


async def tell_moved(talk: Talk, done: Moved) -> None:
    """Say what became of it."""
    await talk.say(moved_screen(done, talk.texts))


async def on_amend_vote(message: Message, talk: Talk) -> None:
    """``/amendvote P-2 5`` with ``rule:`` or ``matter:``, and ``closes:``."""
    if not after_command(message.text or ""):
        await talk.tell("amendvote-example")
        return
    form = read_form(message.text or "", _VOTE_KEYS)
    number, point = _place(form)
    if point is None:
        raise BadValue("number", form.title, ("P-2 5",))
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.at(number))
    wanted = OpenVote(
        title="", rule=form.get("rule") or "", paper=paper_of_form(talk.texts, Form("")), ballots="open",
        closes_at=moment_said(form.need("closes"), now, zone), opens_at=None, proposal=None, roll=form.get("roll"),
        terms=terms_said(talk, form, now, zone),
    )  # fmt: skip
    opened = await talk.store.write(open_amendment_vote, talk.actor, talk.at(number), number, point, wanted)
    if talk.private:
        await talk.tell("amendvote-opened", number=opened.number, community=opened.community)


# --- taps -------------------------------------------------------------------------------------------------------------


async def on_trail_tap(tap: CallbackQuery, talk: Talk, point: int) -> None:
    """The button under a point, or under what somebody was told."""
    await talk.say(trail_screen(await talk.store.read(trail_view, talk.actor, point), talk.texts))
    await tap.answer()


async def on_move_tap(tap: CallbackQuery, talk: Talk, point: int, act: str) -> None:
    """The button of a move; one that wants a reason asks for it first."""
    if is_reasoned(act):
        asked = await talk.store.write(ask_for_note, talk.actor, point, act)
        await talk.tell("move-ask", act=asked.act, proposal=asked.proposal, point=asked.point)
    else:
        await tell_moved(talk, await talk.store.write(move, talk.actor, point, act))
    await tap.answer()


def routes() -> Router:
    """What this module hears."""
    router = Router(name="amendments")
    router.message.register(on_amend, Command("amend"), TextAgainstText())
    router.message.register(on_trail, Command("trail"))
    router.message.register(on_amend_vote, Command("amendvote"))
    return router
