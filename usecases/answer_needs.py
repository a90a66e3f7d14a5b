"""From an answer in words to a need: what many said in a survey is put to the community, by one tap of a moderator."""

from dataclasses import dataclass

from domain.ids import SurveyId
from domain.numbers import Number
from domain.refusals import UnknownNumber
from domain.surveys import Words
from domain.surveys.refusals import QuestionUnfit, SurveyOpenStill
from storage import answers, communities, surveys
from storage.locks import own_community
from storage.surveys import Survey
from storage.transaction import Tx
from usecases.answerers import gave
from usecases.hall import Actor, Place, Presence, look, require_moderator, unknown
from usecases.lineage import tell
from usecases.needs import NeedRaised, raise_need
from usecases.survey_results import Gathered, QuestionResult, results_of


@dataclass(frozen=True)
class AnswerGroups:
    """The answers in words to the question of the number ``place``, or to what is asked behind its "another" (then they
    are ``behind``), gathered by what they say. ``needs`` has for each group the number of the need that was made of it;
    0 where none was."""

    survey: int
    number: int
    place: int
    text: Words
    groups: tuple[Gathered, ...]
    needs: tuple[int, ...]
    behind: bool = False


def answer_groups(tx: Tx, actor: Actor, place: Place, number: Number, question: int) -> AnswerGroups:
    """For moderators, of a closed survey."""
    here = look(tx, actor, place)
    require_moderator(tx, here)
    survey = surveys.find(tx, here.community.id, number.value)
    if survey is None:
        raise unknown(number)
    asked = _asked(tx, survey, question)
    made = surveys.needs_made(tx, survey.id, asked.name)
    needs = tuple(made.get(each.text, 0) for each in asked.gathered)
    return AnswerGroups(survey.id, survey.number, question, asked.text, asked.gathered, needs, asked.behind)


@dataclass(frozen=True)
class NeedMade:
    """The need that stands for a group of answers; ``again``: it had been made before."""

    need: int
    again: bool


def need_from_answers(tx: Tx, actor: Actor, place: Place, survey_id: int, question: int, group: int) -> NeedMade:
    """Say as a need what a group of answers says, in the words that stand for it. Once for each group, whoever taps;
    it is logged. The need is the moderator's: nobody who answered is named. Those who gave these answers under their
    name are told; of an anonymous survey nobody knows who that was."""
    survey, there = survey_there(tx, place, survey_id)
    here = look(tx, actor, there)
    require_moderator(tx, here)
    own_community(tx, survey.community)  # two moderators may tap at once
    asked = _asked(tx, survey, question)
    if not 0 <= group < len(asked.gathered):
        raise UnknownNumber(f"S-{survey.number}")
    said = asked.gathered[group].text
    made = surveys.needs_made(tx, survey.id, asked.name)
    if said in made:
        return NeedMade(made[said], again=True)
    raised = raise_need(tx, actor, there, said)
    surveys.note_need(tx, survey.id, asked.name, said, raised.id)
    facts = {"survey": survey.number, "need": raised.number}
    communities.log(tx, survey.community, here.person, "need from answers", facts)
    _tell(tx, here, survey, asked.name, asked.gathered[group], raised)
    return NeedMade(raised.number, again=False)


def _tell(tx: Tx, here: Presence, survey: Survey, question: str, group: Gathered, raised: NeedRaised) -> None:
    theirs = {person: [f"S-{survey.number}"] for person in gave(tx, survey, question, group.text)}
    about = {"what": f"N-{raised.number}", "title": group.text, "card": ["need", raised.id]}
    tell(tx, survey.community, theirs, "need", about, f"need:N:{raised.id}", {here.person})


def survey_there(tx: Tx, place: Place, survey_id: int) -> tuple[Survey, Place]:
    """The survey of a button, and the place in its community."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    if survey is None:
        raise UnknownNumber(f"S#{survey_id}")
    community = communities.by_id(tx, survey.community)
    return survey, Place(place.chat_id, place.private, community.short_name, place.thread)


def _asked(tx: Tx, survey: Survey, question: int) -> QuestionResult:
    if survey.closed_at is None:
        raise SurveyOpenStill(f"S-{survey.number}")
    results = results_of(survey.questions, answers.responses(tx, survey.id))
    shown = {each.number: each for each in results if each.kind in ("text", "photo")}
    if question not in shown or shown[question].kind == "photo":
        raise QuestionUnfit(str(question), "answers", tuple(map(str, shown)))
    return shown[question]
