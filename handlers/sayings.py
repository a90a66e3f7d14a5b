"""What is said in private without a command: kept, asked about by buttons, and taken for what it is said to be."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.brought import brought
from handlers.said import after_command
from handlers.screens.sayings import asked_screen, likely_screen, question_screen, side_screen
from handlers.talk import Talk
from usecases.albums import add_to_album
from usecases.needs import NeedRaised
from usecases.sayings import (
    Heard,
    answer_question,
    asked_again,
    hear,
    likely_before,
    likely_said,
    said_anew,
    said_more,
    said_need,
    said_nothing,
    said_point,
    said_question,
    said_same,
    say_need_first,
)

_SIDES = {"f": "for", "a": "against", "s": "question"}


async def on_saying(message: Message, talk: Talk) -> None:
    """Ask what it is. Somebody of no community is told how to come in."""
    came = brought(message)
    text = message.text or message.caption or ""
    if not (text or came.files or came.spot):
        await talk.tell("saying-unkept")
        return
    heard = Heard(message.message_id, text, came.files, came.spot, came.album)
    asked = await talk.store.write(hear, talk.actor, heard)
    if not asked.again:
        await talk.say(asked_screen(asked, talk.texts))


async def say_first(message: Message, talk: Talk, text: str) -> None:
    """``/need`` with its words: where somebody may have said it already, that is asked first."""
    came = brought(message)
    heard = Heard(message.message_id, text, came.files, came.spot, came.album)
    likely = await talk.store.read(likely_before, talk.actor, talk.place, text)
    said = await talk.store.write(say_need_first, talk.actor, talk.place, heard, likely)
    if said.asked is not None:
        await talk.say(likely_screen(said.asked, said.likely.needs, said.likely.community, talk.texts))
    elif said.raised is not None:
        await _tell_raised(talk, said.raised)


async def is_of_album(message: Message, talk: Talk) -> bool:
    """Whether a photo is of an album whose caption was ``/need`` or ``/seen``: then it belongs to that. In the group it
    is kept for a while for a caption that may follow."""
    came = brought(message)
    if came.album is None or not came.files:
        return False
    said = message.caption or ""
    return await talk.store.write(add_to_album, talk.actor, talk.place, came.album, came.files[0], said)


async def on_edited_saying(message: Message, talk: Talk) -> None:
    """The message was edited while it waited: it is asked about anew. Any other edit is none of the hall's business."""
    text = after_command(message.text or message.caption or "")
    asked = await talk.store.write(said_anew, talk.actor, message.message_id, text)
    if asked is not None:
        await talk.say(asked_screen(asked, talk.texts))


async def on_saying_tap(tap: CallbackQuery, talk: Talk, saying: int, move: str, about: int) -> None:
    """A button under the question."""
    actor = talk.actor
    if move == "b":
        await talk.say(asked_screen(await talk.store.read(asked_again, actor, saying), talk.texts))
    elif move in ("p", "q"):
        asked = await talk.store.read(asked_again, actor, saying)
        await talk.say(side_screen(asked, about, talk.texts) if move == "p" else question_screen(asked, talk.texts))
    elif move == "n":
        await _need_or_likely(talk, saying, about)
    elif move == "y":
        await _new_need(talk, saying, about)
    elif move == "j":
        done = await talk.store.write(said_same, actor, saying, about)
        await talk.tell("me-too-own" if done.own else "me-too-added", number=done.number, count=done.supports)
    elif move == "o":
        more = await talk.store.write(said_more, actor, saying, about)
        await talk.tell("need-furnished", number=more.number, files=more.files, located=str(more.located).lower())
    elif move in _SIDES:
        made = await talk.store.write(said_point, actor, saying, about, _SIDES[move])
        await talk.tell("saying-pointed", proposal=made.proposal, side=talk.texts.plain("side", side=made.side))
    elif move == "m":
        sent = await talk.store.write(said_question, actor, saying, about)
        await talk.tell("saying-sent", community=sent.community, told=sent.told)
    else:
        await talk.store.write(said_nothing, actor, saying)
        await talk.tell("saying-dropped")
    await tap.answer()


async def _need_or_likely(talk: Talk, saying: int, community: int) -> None:
    """The likeliest same needs first: joining one is one tap."""
    likely = await talk.store.read(likely_said, talk.actor, saying, community)
    if not likely:
        await _new_need(talk, saying, community)
        return
    asked = await talk.store.read(asked_again, talk.actor, saying)
    await talk.say(likely_screen(asked, likely, community, talk.texts))


async def _new_need(talk: Talk, saying: int, community: int) -> None:
    await _tell_raised(talk, await talk.store.write(said_need, talk.actor, saying, community))


async def _tell_raised(talk: Talk, raised: NeedRaised) -> None:
    seated = str(raised.seated).lower()
    await talk.tell("need-raised", number=raised.number, community=raised.community, seated=seated)


async def on_respond(message: Message, talk: Talk) -> None:
    """``/respond 7 …``: a moderator answers what a resident asked."""
    said = after_command(message.text or "").split(maxsplit=1)
    if len(said) < 2 or not said[0].isdecimal() or len(said[0]) > 18:
        await talk.tell("respond-example")
        return
    name = await talk.store.write(answer_question, talk.actor, talk.place, int(said[0]), said[1])
    await talk.tell("respond-done", name=name)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="sayings")
    router.message.register(on_respond, Command("respond"))
    return router
