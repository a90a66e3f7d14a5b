"""Surveys in chat: opened in the group, answered in private."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.said import after_command, moment_said, read_form
from handlers.screens.screen import Button, Screen, moment
from handlers.talk import Talk
from usecases.communities import zone_and_time
from usecases.surveys import SurveyStep, answer_question, begin_survey, open_survey


async def on_survey(message: Message, talk: Talk) -> None:
    if not after_command(message.text or ""):
        await talk.tell("survey-example")
        return
    form = read_form(message.text or "", ("title", "closes"))
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.place)
    closes_at = moment_said(form.need("closes"), now, zone)
    title = form.title or form.need("title")
    opened = await talk.store.write(open_survey, talk.actor, talk.place, title, form.questions, closes_at)
    if talk.private:
        await talk.tell(
            "survey-opened", number=opened.number, community=opened.community, questions=opened.questions,
            closes=moment(talk.texts, opened.closes_at, opened.zone),
        )  # fmt: skip


async def begin(talk: Talk, survey: int) -> None:
    """The link under a survey's card was followed."""
    step = await talk.store.write(begin_survey, talk.actor, survey)
    await talk.tell("survey-intro", number=step.number, title=step.title)
    await show_step(talk, step)


async def show_step(talk: Talk, step: SurveyStep) -> None:
    """The question to answer next, or thanks."""
    if step.question is None:
        await talk.tell("survey-done", number=step.number)
        return
    lines = [talk.texts.say("survey-step", step=step.step + 1, steps=step.steps, text=step.question.text)]
    options = step.question.options
    if step.given is not None:
        lines.append(talk.texts.say("survey-given", given=options[int(step.given)] if options else step.given))
    if not options:
        lines.append(talk.texts.say("survey-write"))
    rows = tuple((Button(option, data=f"s:{step.survey}:{step.step}:{place}"),) for place, option in enumerate(options))
    await talk.say(Screen("\n".join(lines), rows))


async def on_option(tap: CallbackQuery, talk: Talk, survey: int, question: int, option: int) -> None:
    """A tap on one of a question's options."""
    step = await talk.store.write(answer_question, talk.actor, survey, question, str(option))
    await tap.answer()
    await show_step(talk, step)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="surveys")
    router.message.register(on_survey, Command("survey"))
    return router
