"""The photos that people sent as answers to a survey, for moderators to look at."""

from dataclasses import dataclass

from domain.numbers import Number
from domain.surveys import Words, numbers
from domain.surveys.hidden import FEWEST
from domain.surveys.refusals import AnswersTooFew
from storage import answers
from storage.transaction import Tx
from usecases.answer_needs import survey_there
from usecases.hall import Actor, Place, look, require_moderator
from usecases.survey_results import closed_survey

AT_ONCE = 10
"""As many as Telegram puts into an album."""


@dataclass(frozen=True)
class AnswerPhotos:
    """Some of the photos sent to the question of the number ``place``: by Telegram's ids, of all ``of`` those that come
    after the first ``before``."""

    survey: int
    number: int
    place: int
    text: Words
    of: int
    before: int
    photos: tuple[str, ...]


def answer_photos(
    tx: Tx, actor: Actor, place: Place, number: Number, question: int, before: int = 0
) -> AnswerPhotos | None:  # fmt: skip
    """For moderators, of a closed survey; of an anonymous one as its answers are handed over. In the order of random
    keys. None for a question that does not ask for photos."""
    require_moderator(tx, look(tx, actor, place))
    survey, _ = closed_survey(tx, actor, place, number)
    numbered = numbers(survey.questions)
    asked = next((each for each in survey.questions if each.kind == "photo" and numbered[each.name] == question), None)
    if asked is None:
        return None
    sent = answers.responses(tx, survey.id)
    if survey.anonymous and len(sent) < FEWEST:
        raise AnswersTooFew(str(number), FEWEST)
    photos = [each.answers[asked.name] for each in sent if each.answers.get(asked.name)]
    some = tuple(photos[before : before + AT_ONCE])
    return AnswerPhotos(survey.id, survey.number, question, asked.text, len(photos), before, some)


def more_photos(
    tx: Tx, actor: Actor, place: Place, survey_id: int, question: int, before: int
) -> AnswerPhotos | None:  # fmt: skip
    """The button below some of them."""
    survey, there = survey_there(tx, place, survey_id)
    return answer_photos(tx, actor, there, Number("S", survey.number), question, before)
