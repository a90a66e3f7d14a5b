"""Opinions of professionals and departments in chat: asking for one, giving one in a form or step by step, and reading
all there are on a proposal."""

import re
from collections.abc import Mapping

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import number_said
from domain.opinions import VERDICTS, Alternative, Judgement
from handlers.asks import Ask, Choice, Said, choices, written
from handlers.moments import a_moment
from handlers.said import Form, after_command, meaning, meant, moment_said, numbered, read_form
from handlers.screens.opinions import consulted_screen, given_screen, opinions_screen
from handlers.talk import Talk
from handlers.wizard import Wizard, Wizards
from texts import Texts
from usecases.communities import zone_and_time
from usecases.opinion_answers import (
    LINE,
    TEXT,
    OpinionSaid,
    awaited_opinions,
    confirm_opinion,
    give_opinion,
    require_advising,
)
from usecases.opinion_pages import opinions_by_number, opinions_followed, proposal_linked
from usecases.opinions import QUESTION, Wanted, advisers_here, consult, require_consulting
from usecases.opinions_called_off import call_off_named, call_off_tapped

_DUE = ("3d", "7d", "14d")
_CONSULT_KEYS = ("who", "question", "due")
_OPINION_KEYS = ("verdict", "text", "cost", "upkeep", "permit", "options", "on_behalf", "document")
_OPTION = re.compile(r"^\s*(?:[-–—•·]\s*)?(.+?)\s*(?:[=＝|｜]\s*(.+?)\s*)?$")
_NOTE = re.compile(r"^\s*[>＞]\s*(.+)$")


async def on_consult(message: Message, talk: Talk, wizards: Wizards) -> None:
    """``/consult P-1`` with lines ``who:``, ``question:``, ``due:``; alone in private step by step."""
    if after_command(message.text or ""):
        await consult_form(talk, read_form(message.text or "", _CONSULT_KEYS))
    elif talk.private:
        await wizards.begin(talk, CONSULT.name)
    else:
        await talk.tell("consult-example")


async def consult_form(talk: Talk, form: Form) -> None:
    """Ask for an opinion, or call that off (``due: no``), however the form was filled in."""
    number = numbered(form.title, "P")
    if meaning("yesno", form.get("due") or "") == "no":
        off = await talk.store.write(call_off_named, talk.actor, talk.at(number), number, form.need("who"))
        await talk.tell("opinion-off", proposal=off.proposal, name=off.name)
        return
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.at(number))
    due_at = moment_said(form.get("due") or _DUE[1], now, zone)
    wanted = Wanted(form.need("who"), form.get("question"), due_at)
    await talk.say(
        consulted_screen(await talk.store.write(consult, talk.actor, talk.at(number), number, wanted), talk.texts)
    )


async def on_opinion(message: Message, talk: Talk, wizards: Wizards) -> None:
    """``/opinion P-1`` shows what was said; with lines it says so; alone in private it asks step by step."""
    form = read_form(message.text or "", _OPINION_KEYS)
    if form.values:
        await opinion_form(talk, form)
    elif form.title:
        number = numbered(form.title, "P")
        page = await talk.store.read(opinions_by_number, talk.actor, talk.at(number), number)
        await talk.say(opinions_screen(page, talk.texts, private=talk.private))
    elif talk.private:
        await wizards.begin(talk, OPINION.name)
    else:
        await talk.tell("opinion-example")


async def opinion_form(talk: Talk, form: Form) -> None:
    """Give an opinion, however the form was filled in."""
    number = numbered(form.title, "P")
    said = Judgement(
        meant("verdicts", "verdict", form.need("verdict")), form.need("text"), form.get("cost"), form.get("upkeep"),
        form.get("permit"), alternatives(form.get("options") or ""),
    )  # fmt: skip
    given = OpinionSaid(said, form.get("on_behalf"), form.get("document"))
    done = await talk.store.write(give_opinion, talk.actor, talk.at(number), number, given)
    await talk.say(given_screen(done, talk.texts))


def alternatives(text: str) -> tuple[Alternative, ...]:
    """Options, one a line: ``- Poles = 12000``; a line behind ``>`` says more of the one above it."""
    found: list[Alternative] = []
    for line in filter(str.strip, text.splitlines()):
        if found and (note := _NOTE.match(line)):
            last = found[-1]
            found[-1] = Alternative(last.name, last.cost, f"{last.note} {note[1].strip()}".strip())
        elif option := _OPTION.match(line):
            found.append(Alternative(option[1], option[2] or ""))
    return tuple(found)


# --- links and buttons -----------------------------------------------------------------------------------------------


async def show_opinions(talk: Talk, proposal: int) -> None:
    """The link under a proposal's card was followed."""
    page = await talk.store.read(opinions_followed, talk.actor, proposal)
    await talk.say(opinions_screen(page, talk.texts, private=True))


async def begin_opinion(talk: Talk, wizards: Wizards, proposal: int, name: str = "opinion") -> None:
    """Ask step by step about that proposal."""
    linked = await talk.store.read(proposal_linked, talk.actor, proposal)
    await wizards.begin(talk.within(linked.community), name, {"proposal": linked.number})


async def on_begin_tap(tap: CallbackQuery, talk: Talk, wizards: Wizards, proposal: int, name: str) -> None:
    """A button under all opinions: to ask for one, or to give one."""
    await begin_opinion(talk, wizards, proposal, name)
    await tap.answer()


async def on_confirm_tap(tap: CallbackQuery, talk: Talk, answer: int) -> None:
    """What was written down for a department is so."""
    done = await talk.store.write(confirm_opinion, talk.actor, answer)
    await tap.answer(talk.texts.plain("opinion-confirmed", proposal=done.proposal, name=done.name), show_alert=True)


async def on_off_tap(tap: CallbackQuery, talk: Talk, proposal: int, opinion: int) -> None:
    """Nobody is to wait for that opinion any more; the page then says so."""
    off = await talk.store.write(call_off_tapped, talk.actor, proposal, opinion)
    await tap.answer(talk.texts.plain("opinion-off", proposal=off.proposal, name=off.name), show_alert=True)
    page = await talk.store.read(opinions_followed, talk.actor, proposal)
    await talk.say(opinions_screen(page, talk.texts, private=True))


# --- step by step ----------------------------------------------------------------------------------------------------


async def _a_proposal(talk: Talk, said: Said) -> str:
    del talk
    return str(numbered(said.text, "P"))


async def _waiting_for_me(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return choices(await talk.store.read(awaited_opinions, talk.actor, talk.place))


async def _a_verdict(talk: Talk, said: Said) -> str:
    del talk
    return meant("verdicts", "verdict", said.text)


async def _verdicts(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return tuple(Choice(_verdict_said(talk.texts, each), each) for each in VERDICTS)


def _verdict_said(texts: Texts, answer: str) -> str:
    return texts.plain("opinion-verdict", verdict=answer)


async def _some_options(talk: Talk, said: Said) -> str:
    del talk
    return said.text.strip()


async def _give(talk: Talk, answers: Mapping[str, str]) -> None:
    await opinion_form(talk, Form(answers["proposal"], dict(answers)))


async def _may_give(talk: Talk, answers: Mapping[str, str]) -> None:
    if "proposal" in answers:
        await talk.store.read(require_advising, talk.actor, talk.place, numbered(answers["proposal"], "P"))


OPINION = Wizard(
    "opinion",
    (
        Ask("proposal", lambda talk: talk.texts.say("ask-opinion-proposal"), _a_proposal, offer=_waiting_for_me),
        Ask(
            "verdict", lambda talk: talk.texts.say("ask-opinion-verdict"), _a_verdict, offer=_verdicts,
            shows=_verdict_said,
        ),
        written("text", TEXT, "ask-opinion-text"),
        written("cost", LINE, "ask-opinion-cost", optional=True),
        written("upkeep", LINE, "ask-opinion-upkeep", optional=True),
        written("permit", LINE, "ask-opinion-permit", optional=True),
        Ask("options", lambda talk: talk.texts.say("ask-opinion-options"), _some_options, optional=True),
    ),
    _give,
    may=_may_give,
)  # fmt: skip


async def _somebody(talk: Talk, said: Said) -> str:
    del talk
    return said.text.strip()


async def _advisers(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    known = await talk.store.read(advisers_here, talk.actor, talk.place)
    return tuple(Choice(each, each) for each in known)


async def _some_days(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return tuple(Choice(_days_said(talk.texts, each), each) for each in _DUE)


def _days_said(texts: Texts, answer: str) -> str:
    return texts.plain("consult-days", days=int(answer[:-1])) if answer in _DUE else answer


async def _consult(talk: Talk, answers: Mapping[str, str]) -> None:
    said = {"who": answers["adviser"], "due": answers["due"]}
    said |= {"question": answers["question"]} if "question" in answers else {}
    number = number_said(answers["proposal"])
    await consult_form(talk, Form(str(number or answers["proposal"]), said))


async def _may_consult(talk: Talk, answers: Mapping[str, str]) -> None:
    if "proposal" in answers:
        await talk.store.read(require_consulting, talk.actor, talk.place, numbered(answers["proposal"], "P"))


CONSULT = Wizard(
    "consult",
    (
        Ask("proposal", lambda talk: talk.texts.say("ask-consult-proposal"), _a_proposal),
        Ask("adviser", lambda talk: talk.texts.say("ask-consult-adviser"), _somebody, offer=_advisers),
        written("question", QUESTION, "ask-consult-question", optional=True),
        Ask("due", lambda talk: talk.texts.say("ask-consult-due"), a_moment, offer=_some_days, shows=_days_said),
    ),
    _consult,
    may=_may_consult,
)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="opinions")
    router.message.register(on_consult, Command("consult"))
    router.message.register(on_opinion, Command("opinion"))
    return router
