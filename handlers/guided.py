"""The commands that guide whoever sends them alone in private: what each asks, and what becomes of the answers."""

from collections.abc import Mapping

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from domain.needs import REASON
from domain.refusals import MissingKey
from handlers.asks import Ask, Choice, Said, choices, written
from handlers.needs import join_said, photos_of, say_need
from handlers.opinions import CONSULT, OPINION
from handlers.proposal_wizard import PROPOSE, REVISE
from handlers.proxy_wizard import PROXY
from handlers.said import numbered
from handlers.survey_wizard import OPEN_SURVEY
from handlers.talk import Talk
from handlers.vote_wizard import OPEN_VOTE
from handlers.wizard import Wizard, Wizards
from usecases import needs
from usecases.offers import check_needs, likely_needs

# --- a need ----------------------------------------------------------------------------------------------------------


async def _a_photo(talk: Talk, said: Said) -> str:
    del talk
    if said.photo is None:
        raise MissingKey("photo")
    return said.photo


async def _a_need(talk: Talk, said: Said) -> str:
    number = numbered(said.text, "N")
    await talk.store.read(check_needs, talk.actor, talk.place, (number,))
    return str(number)


def _is_new(answers: Mapping[str, str]) -> bool:
    return "same" not in answers


async def _the_same(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    said = answers.get("text")
    return choices(await talk.store.read(likely_needs, talk.actor, talk.place, said)) if said else ()


async def _say_need(talk: Talk, answers: Mapping[str, str]) -> None:
    if "same" in answers:
        await join_said(talk, numbered(answers["same"], "N"), answers.get("text", "")[:REASON])
    else:
        await say_need(talk, answers["text"], photos_of(answers.get("photo", "")))


NEED = Wizard(
    "need",
    (
        written("text", needs.LONGEST, "ask-need-text"),
        Ask(
            "same", lambda talk: talk.texts.say("ask-need-same"), _a_need, offer=_the_same, optional=True, choosing=True
        ),
        Ask("photo", lambda talk: talk.texts.say("ask-need-photo"), _a_photo, optional=True, photo=True, when=_is_new),
    ),
    _say_need,
)

WIZARDS = Wizards(NEED, PROPOSE, REVISE, OPEN_SURVEY, OPEN_VOTE, PROXY, OPINION, CONSULT)


async def on_cancel(message: Message, talk: Talk, wizards: Wizards) -> None:
    del message
    talk.private_only()
    await wizards.cancel(talk)


async def on_back(message: Message, talk: Talk, wizards: Wizards) -> None:
    del message
    talk.private_only()
    await wizards.back(talk)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="guided")
    router.message.register(on_cancel, Command("cancel"))
    router.message.register(on_back, Command("back"))
    return router
