"""What came of a survey: counts by question, cross-tables, and the answers as they are handed over."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from statistics import median

from domain.likeness.groups import alike
from domain.numbers import Number
from domain.surveys import Question, Words, behind, numbers
from domain.surveys.hidden import FEWEST
from domain.surveys.refusals import AnswersTooFew, SurveyOpenStill
from storage import answers, communities, identities, rolls, surveys, themes
from storage.answers import Response
from storage.likeness import thesaurus
from storage.surveys import Survey
from storage.transaction import Tx
from usecases.convening import CONVENING
from usecases.ground_results import StatementResult, ground_results
from usecases.hall import Actor, Place, Presence, look, require_moderator, unknown


@dataclass(frozen=True)
class Count:
    """An option and how many gave it; of a ranking also its mean rank, in hundredths."""

    label: Words
    count: int
    rank: int | None = None


@dataclass(frozen=True)
class Gathered:
    """Answers in words that say about the same: the one that stands for them, and how many people gave any of them."""

    text: str
    people: int
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class QuestionResult:
    """``counts`` are of the options in their order, of a ranking in that of their mean rank; ``gathered`` the texts,
    without names, the most said first; ``points`` how many sent a location instead; ``middle`` the median of numbers,
    empty for fewer than five. ``answered`` gave any answer. ``behind``: it asks what "another" means, of the question
    whose ``number`` it has."""

    name: str
    kind: str
    text: Words
    answered: int
    counts: tuple[Count, ...] = ()
    gathered: tuple[Gathered, ...] = ()
    middle: str = ""
    points: int = 0
    number: int = 0
    behind: bool = False


def results_of(questions: Sequence[Question], responses: Sequence[Response]) -> tuple[QuestionResult, ...]:
    """The result of each question that asks anything."""
    numbered, after = numbers(questions), behind(questions)
    sent = [one.answers for one in responses]
    found = (_result(each, sent) for each in questions if each.kind != "note")
    return tuple(replace(each, number=numbered[each.name], behind=each.name in after) for each in found)


def _result(question: Question, sent: Sequence[Mapping[str, str]]) -> QuestionResult:
    given = [answers[question.name] for answers in sent if answers.get(question.name)]
    counts: tuple[Count, ...] = ()
    gathered: tuple[Gathered, ...] = ()
    middle, points = "", 0
    if question.kind in ("one", "many"):
        found = Counter(name for answer in given for name in answer.split())
        counts = tuple(Count(option.label, found[option.name]) for option in question.options)
    elif question.kind == "ranking":
        counts = _ranked(question, given)
    elif question.kind == "scale":
        steps = Counter(given)
        counts = tuple(Count(label, steps[str(step)]) for step, label in scale_steps(question))
    elif question.kind in ("text", "place"):
        words = [answer for answer in given if not _is_point(question, answer)]
        gathered, points = tuple(_gathered(words)), len(given) - len(words)
    if question.kind in ("scale", "number") and len(given) >= FEWEST:
        middle = format(float(median(map(Fraction, given))), "g")
    return QuestionResult(question.name, question.kind, question.text, len(given), counts, gathered, middle, points)


def _gathered(given: Sequence[str]) -> list[Gathered]:
    """By what they say, the largest group first. Whatever the order in which they came, the groups are the same."""
    often = Counter(given)
    texts = sorted(often, key=lambda text: (-often[text], text))
    groups = [[texts[place] for place in group] for group in alike(thesaurus(), texts)]
    found = [Gathered(first, sum(often[each] for each in (first, *others)), tuple(others)) for first, *others in groups]
    return sorted(found, key=lambda each: (-each.people, each.text))


def _is_point(question: Question, answer: str) -> bool:
    parts = answer.split()
    return question.kind == "place" and len(parts) == 4 and all(part[-1].isdigit() for part in parts)


def _ranked(question: Question, given: Sequence[str]) -> tuple[Count, ...]:
    """Whoever ranked no more than some leaves the others the mean of the ranks that are left."""
    found = []
    last = len(question.options)
    for option in question.options:
        ranks = [_rank(answer.split(), option.name, last) for answer in given]
        mean = round(100 * sum(ranks) / len(ranks)) if ranks else 0
        found.append(Count(option.label, sum(answer.split()[0] == option.name for answer in given), mean))
    return tuple(sorted(found, key=lambda each: each.rank or 0))


def _rank(order: Sequence[str], name: str, last: int) -> Fraction:
    return Fraction(order.index(name) + 1) if name in order else Fraction(len(order) + 1 + last, 2)


def scale_steps(question: Question) -> list[tuple[int, Words]]:
    """The steps of a scale, its two ends with the names they were given."""
    low, high = int(question.low or "1"), int(question.high or "5")
    ends = {low: question.options[0].label, high: question.options[1].label} if question.options else {}
    return [
        (step, {language: f"{step} · {text}" for language, text in ends[step].items()} if step in ends
         else {"": str(step)})
        for step in range(low, high + 1)
    ]  # fmt: skip


# --- looked at --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Results:
    """``theme`` is the one that the survey led to, empty where there is none; ``convening``: whoever looks may make
    one."""

    id: int
    number: int
    title: str
    people: int
    questions: tuple[QuestionResult, ...]
    ground: bool = False
    standing: tuple[StatementResult, ...] = ()
    theme: str = ""
    convening: bool = False


def survey_results(tx: Tx, actor: Actor, place: Place, number: Number) -> Results:
    """What came of a closed survey, for everybody in the community."""
    survey, here = closed_survey(tx, actor, place, number)
    sent = answers.responses(tx, survey.id)
    theme = themes.theme_of_survey(tx, survey.id)
    found = Results(
        survey.id, survey.number, survey.title, len(sent), results_of(survey.questions, sent),
        theme=theme.name if theme else "",
        convening=bool(communities.roles_of(tx, here.community.id, here.person) & CONVENING),
    )  # fmt: skip
    if not survey.ground:
        return found
    people, standing = surveys.count_answerers(tx, survey.id), ground_results(tx, survey)
    return replace(found, people=people, ground=True, standing=standing)


def closed_survey(tx: Tx, actor: Actor, place: Place, number: Number) -> tuple[Survey, Presence]:
    """Raises SurveyOpenStill, and as ``look`` does."""
    here = look(tx, actor, place)
    survey = surveys.find(tx, here.community.id, number.value)
    if survey is None:
        raise unknown(number)
    if survey.closed_at is None:
        raise SurveyOpenStill(str(number))
    return survey, here


# --- handing over ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """One response as it is handed over: name, seats and time are of a named survey."""

    key: str
    answers: Mapping[str, str]
    name: str = ""
    seats: str = ""
    sent_at: int | None = None


@dataclass(frozen=True)
class HandedOver:
    """``standing`` is what came of the statements of a survey on common ground, which has no questions and no rows."""

    number: int
    title: str
    anonymous: bool
    zone: str
    questions: tuple[Question, ...]
    rows: tuple[Row, ...]
    ground: bool = False
    standing: tuple[StatementResult, ...] = ()


def note_handing_over(tx: Tx, actor: Actor, place: Place, number: Number) -> None:
    """Nothing a moderator does is silent: it is logged who took the answers."""
    survey, here = closed_survey(tx, actor, place, number)
    require_moderator(tx, here)
    communities.log(tx, here.community.id, here.person, "answers handed over", {"survey": survey.number})


def answers_of(tx: Tx, actor: Actor, place: Place, number: Number) -> HandedOver:
    """All answers of a closed survey, for moderators. Of an anonymous one without anything of who gave them, and only
    where at least five did: two looks while it is open, or a handful of rows, would tell who is who. Of one on common
    ground the counts, which is all that is kept, with the small ones hidden as everywhere."""
    survey, here = closed_survey(tx, actor, place, number)
    require_moderator(tx, here)
    if survey.ground:
        standing = ground_results(tx, survey)
        return HandedOver(
            survey.number, survey.title, True, here.community.zone, (), (), ground=True, standing=standing
        )
    sent = answers.responses(tx, survey.id)
    if survey.anonymous and len(sent) < FEWEST:
        raise AnswersTooFew(str(number), FEWEST)
    rows = tuple(_row(tx, survey, each) for each in sent)
    return HandedOver(survey.number, survey.title, survey.anonymous, here.community.zone, survey.questions, rows)


def _row(tx: Tx, survey: Survey, response: Response) -> Row:
    if response.person is None:
        return Row(response.key, response.answers)
    labels = " ".join(seat.label for seat in rolls.seats_of(tx, survey.community, response.person))
    return Row(response.key, response.answers, identities.name_of(tx, response.person), labels, response.sent_at)
