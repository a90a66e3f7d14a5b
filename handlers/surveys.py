"""Surveys in chat: opened in the group, answered in private one question at a time, their results looked at."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import Number
from domain.refusals import BadValue
from domain.surveys import Audience, SurveyPlan, check_questions
from domain.surveys.form_refusals import AudienceUnfit
from handlers.ground import begin_ground
from handlers.posting import posting
from handlers.said import Form, after_command, listed, meaning, meant, moment_said, numbered
from handlers.screens.screen import moment
from handlers.screens.surveys import cross_screen, groups_screen, intro_screen, results_screen, step_screen
from handlers.survey_files import crossed, form_in, on_answers
from handlers.survey_form import SurveyForm, read_survey
from handlers.survey_photos import show_answer_photos
from handlers.survey_preview import preview, previewed
from handlers.talk import Talk, keyboard
from handlers.wizard import Wizards
from usecases.answer_needs import answer_groups, need_from_answers
from usecases.answer_themes import theme_from_answers, theme_from_survey
from usecases.answering import Went, begin_survey, move_in_survey, send_survey, survey_step
from usecases.communities import zone_and_time
from usecases.ground import is_ground
from usecases.survey_results import survey_results
from usecases.surveys import may_open, open_survey


async def on_survey(message: Message, talk: Talk, wizards: Wizards) -> None:
    """``/survey`` with all it needs, as the caption of an XLSForm file, or alone: step by step in private."""
    text = message.text or message.caption or ""
    if message.document is not None:
        await talk.store.read(may_open, talk.actor, talk.place)
        read = await form_in(talk, message.document, read_survey(text))
        if read is not None:
            check_questions(read.questions)
            await preview(talk, read)
    elif after_command(text):
        await open_form(talk, read_survey(text))
    elif talk.private:
        await wizards.begin(talk, "survey")
    else:
        await talk.tell("survey-example")


async def on_preview(tap: CallbackQuery, talk: Talk, message: int, answer: str) -> None:
    """A button under the preview of an XLSForm."""
    there, read = await previewed(talk, message)
    if answer == "open":
        await open_form(there, read)
    else:
        await talk.tell("survey-preview-dropped")
    await tap.answer()


async def open_form(talk: Talk, read: SurveyForm) -> None:
    """Open the survey that was written."""
    form = read.form
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.place)
    plan = SurveyPlan(
        form.title or form.need("title"), read.questions, moment_said(form.need("closes"), now, zone),
        anonymous=meant("answering", "answers", form.get("answers") or "named") == "anonymous",
        audience=audience_said(form), target=_target(form),
    )  # fmt: skip
    opened = await talk.store.write(open_survey, talk.actor, talk.place, plan)
    if talk.private:
        await talk.tell(
            "survey-opened", number=opened.number, community=opened.community, questions=opened.questions,
            closes=moment(talk.texts, opened.closes_at, opened.zone),
            posted=await posting(talk, Number("S", opened.number)),
        )  # fmt: skip


def audience_said(form: Form) -> Audience:
    """``for: seats``, ``for: buildings 1 2``; everybody where nothing is said."""
    first, *buildings = listed(form.get("for") or "members")
    kind = meaning("audience", first)
    if kind is None or bool(buildings) != (kind == "buildings"):
        raise AudienceUnfit(form.get("for") or "")
    return Audience(kind, tuple(buildings))  # type: ignore[arg-type]  # one of its words


def _target(form: Form) -> int | None:
    said = form.get("target")
    if said is not None and not said.isdecimal():
        raise BadValue("target", said, ("1-1000000",))
    return int(said) if said else None


# --- answering -------------------------------------------------------------------------------------------------------


async def begin(talk: Talk, survey: int) -> None:
    """The link under a survey's card was followed."""
    if await talk.store.read(is_ground, survey):
        await begin_ground(talk, survey)
        return
    went = await talk.store.write(begin_survey, talk.actor, survey)
    await talk.say(intro_screen(await talk.store.read(survey_step, talk.actor, survey), talk.texts))
    await show(talk, went)


async def show(talk: Talk, went: Went) -> None:
    """Where the person stands now."""
    await talk.say(step_screen(await talk.store.read(survey_step, talk.actor, went.survey), talk.texts))


async def on_move(tap: CallbackQuery, talk: Talk, survey: int, place: int, move: str) -> None:
    """A button under a question, or under the review."""
    if move == "send":
        went = await talk.store.write(send_survey, talk.actor, survey)
    else:
        went = await talk.store.write(move_in_survey, talk.actor, survey, place, move)
    if went.marked and isinstance(tap.message, Message):
        screen = step_screen(await talk.store.read(survey_step, talk.actor, survey), talk.texts)
        await tap.message.edit_text(screen.text, parse_mode="HTML", reply_markup=keyboard(screen.rows))
        await tap.answer()
    else:
        await tap.answer()
        await show(talk, went)


# --- results ---------------------------------------------------------------------------------------------------------


async def on_results(message: Message, talk: Talk) -> None:
    """``/results S-1``; the answers in words to one question, or its photos, ``/results S-1 5``; two of its questions
    against each other, ``/results S-1 1 4``; or one against the buildings, ``/results S-1 1 building``."""
    said = after_command(message.text or "").split()
    if len(said) not in (1, 2, 3) or (len(said) == 2 and not _is_place(said[1])):
        await talk.tell("results-example")
        return
    number = numbered(said[0], "S")
    if len(said) == 1:
        results = await talk.store.read(survey_results, talk.actor, talk.at(number), number)
        await talk.say(results_screen(results, talk.texts, private=talk.private))
        return
    talk.private_only()
    if len(said) == 2:
        if not await show_answer_photos(talk, number, int(said[1])):
            await show_groups(talk, number, int(said[1]))
        return
    await talk.say(cross_screen(await crossed(talk, number, said[1], said[2]), talk.texts))


def _is_place(said: str) -> bool:
    return said.isdecimal() and len(said) < 4


async def show_groups(talk: Talk, number: Number, question: int) -> None:
    """The answers in words to one question, gathered, with a button for each group to make a need of it."""
    groups = await talk.store.read(answer_groups, talk.actor, talk.at(number), number, question)
    await talk.say(groups_screen(groups, talk.texts))


async def on_make_need(tap: CallbackQuery, talk: Talk, survey: int, question: int, group: int) -> None:
    """The button of a group of answers."""
    made = await talk.store.write(need_from_answers, talk.actor, talk.place, survey, question, group)
    text = "survey-need-again" if made.again else "survey-need-made"
    await tap.answer(talk.texts.plain(text, number=made.need), show_alert=True)


async def on_make_theme(tap: CallbackQuery, talk: Talk, survey: int, question: int, group: int) -> None:
    """The other button of a group of answers."""
    made = await talk.store.write(theme_from_answers, talk.actor, talk.place, survey, question, group)
    text = "survey-theme-again" if made.again else "survey-theme-made"
    await tap.answer(talk.texts.plain(text, theme=made.theme, need=made.need), show_alert=True)


async def on_theme_of_survey(tap: CallbackQuery, talk: Talk, survey: int) -> None:
    """The button under a survey's results."""
    made = await talk.store.write(theme_from_survey, talk.actor, talk.place, survey)
    text = "survey-theme-again" if made.again else "survey-theme-made"
    await tap.answer(talk.texts.plain(text, theme=made.theme, need=0), show_alert=True)


def routes() -> Router:
    """What this module hears."""
    router = Router(name="surveys")
    router.message.register(on_survey, Command("survey"))
    router.message.register(on_results, Command("results"))
    router.message.register(on_answers, Command("answers"))
    return router
