"""A survey on common ground, opened with one message: a title, and statements to begin with."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from domain.numbers import Number
from domain.surveys import SurveyPlan
from handlers.posting import posting
from handlers.said import after_command, moment_said, read_form
from handlers.screens.screen import moment
from handlers.surveys import audience_said
from handlers.talk import Talk
from usecases.communities import zone_and_time
from usecases.ground import open_ground

_KEYS = ("title", "options", "closes", "for")


async def on_ground(message: Message, talk: Talk) -> None:
    """``/ground TITLE`` with its statements behind dashes, and ``closes:``."""
    text = message.text or ""
    if not after_command(text):
        await talk.tell("ground-example")
        return
    form = read_form(text, _KEYS)
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.place)
    plan = SurveyPlan(
        form.title or form.need("title"), (), moment_said(form.need("closes"), now, zone), anonymous=True,
        audience=audience_said(form), statements=tuple(form.need("options").strip().splitlines()),
    )  # fmt: skip
    opened = await talk.store.write(open_ground, talk.actor, talk.place, plan)
    if talk.private:
        await talk.tell(
            "ground-opened", number=opened.number, community=opened.community, count=opened.questions,
            closes=moment(talk.texts, opened.closes_at, opened.zone),
            posted=await posting(talk, Number("S", opened.number)),
        )  # fmt: skip


def routes() -> Router:
    """What this module hears."""
    router = Router(name="ground opening")
    router.message.register(on_ground, Command("ground"))
    return router
