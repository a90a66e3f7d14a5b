"""The questions by which a survey is made in private; it ends in what one message of ``/survey`` is read into."""

from collections.abc import Mapping
from dataclasses import replace

from domain.refusals import MissingKey
from domain.surveys import check_questions
from handlers.asks import Ask, Choice, Said, written
from handlers.moments import a_moment, in_days
from handlers.said import Form, meant
from handlers.survey_form import SurveyForm, read_survey
from handlers.survey_languages import KEY
from handlers.surveys import audience_said, open_form
from handlers.talk import Talk
from handlers.wizard import Wizard
from texts import Texts
from usecases import surveys

_DURATIONS = ("3d", "7d", "14d")
_ANSWERS = ("named", "anonymous")
_AUDIENCES = ("members", "seats")


def _read(written_so_far: str) -> SurveyForm:
    return read_survey(f"/survey\n{written_so_far}", (KEY,))


async def _the_questions(talk: Talk, said: Said) -> str:
    """The questions so far with those of the message, as they will be asked."""
    del talk
    if not said.text.strip():
        raise MissingKey("questions")
    before = said.answers.get("questions")
    together = "\n".join([*([before] if before else []), said.text.strip()])
    check_questions(_read(together).questions)
    return together


async def _the_answers(talk: Talk, said: Said) -> str:
    del talk
    return meant("answering", "answers", said.text)


async def _some_answers(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return tuple(Choice(talk.texts.plain("survey-answering", answering=each), each) for each in _ANSWERS)


async def _the_audience(talk: Talk, said: Said) -> str:
    del talk
    audience = audience_said(Form("", {"for": said.text}))
    return " ".join((audience.kind, *audience.buildings))


async def _some_audiences(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return tuple(Choice(_audience_shown(talk.texts, each), each) for each in _AUDIENCES)


def _audience_shown(texts: Texts, said: str) -> str:
    kind, *buildings = said.split()
    return texts.plain("survey-for", audience=kind, buildings=", ".join(buildings) or "none")


async def _some_durations(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return tuple(Choice(in_days(talk.texts, each), each) for each in _DURATIONS)


async def _open_survey(talk: Talk, answers: Mapping[str, str]) -> None:
    read = _read(answers["questions"])
    await open_form(talk, replace(read, form=Form(answers["title"], dict(answers))))


OPEN_SURVEY = Wizard(
    "survey",
    (
        written("title", surveys.TITLE, "ask-survey-title"),
        Ask("questions", lambda talk: talk.texts.say("ask-survey-questions"), _the_questions, gathers=bool),
        Ask(
            "answers", lambda talk: talk.texts.say("ask-survey-answers"), _the_answers, offer=_some_answers,
            shows=lambda texts, said: texts.plain("survey-answering", answering=said),
        ),
        Ask(
            "for", lambda talk: talk.texts.say("ask-survey-for"), _the_audience, offer=_some_audiences,
            shows=_audience_shown,
        ),
        Ask(
            "closes", lambda talk: talk.texts.say("ask-openvote-closes"), a_moment, offer=_some_durations,
            shows=in_days,
        ),
    ),
    _open_survey,
    moderating=True,
)  # fmt: skip
