"""The result of a survey as a picture: bars of what was chosen, the steps of scales, and who answered, by building."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from domain.surveys import worded_in
from handlers.screens.screen import Attachment, Screen, moment, percent
from records.picture.chart import in_words
from records.picture.paint import painted
from records.picture.parts import Part, Picture, Row, Rows, Share, Whole, Words
from texts import Texts, texts_in
from usecases.ground_results import GroupSide, StatementResult
from usecases.survey_charts import SurveyChart
from usecases.survey_results import Count, QuestionResult
from usecases.surveys import Response, SurveyCard

PICTURE = "survey.png"
_ROWS = 60
"""Telegram takes pictures whose sides are 10,000 pixels together: so many bars fit."""
_STATEMENTS = 24


def survey_chart_screen(chart: SurveyChart) -> Screen:
    """The picture with the same in words below it. It takes tenths of a second: beside the loop."""
    texts = texts_in(chart.language)
    picture = survey_picture(chart, texts)
    said = texts.say("notice-survey-chart", words=in_words(picture))
    return Screen(said, attachment=Attachment(PICTURE, painted(picture), photo=True))


def survey_picture(chart: SurveyChart, texts: Texts) -> Picture:
    """All that is on it."""
    card = chart.card
    day = moment(texts, chart.closed_at, card.zone)
    about = texts.plain("picture-about", number=f"S-{card.number}", community=chart.community, day=day)
    parts = _ground(card.standing, texts) if card.ground else _questions(card.results, texts)
    return Picture(
        texts.plain("survey-people", count=card.people), None, card.title, about, (*parts, *_response(card, texts)),
        texts.language,
    )  # fmt: skip


# --- questions -------------------------------------------------------------------------------------------------------


def _questions(results: Sequence[QuestionResult], texts: Texts) -> Iterable[Part]:
    """As many questions as fit; those whose answers cannot be drawn are left to the message."""
    room = _ROWS
    left = 0
    for result in results:
        if not result.counts and not result.middle:
            continue
        if len(result.counts) + 1 > room:
            left += 1
            continue
        room -= len(result.counts) + 1
        yield from _question(result, texts)
    if left:
        yield Words(texts.plain("survey-chart-rest", count=left))


def _question(result: QuestionResult, texts: Texts) -> Iterable[Part]:
    heading = texts.plain("survey-chart-question", place=result.number, text=worded_in(result.text, texts.language))
    whole = len(result.counts) if result.kind == "ranking" else result.answered
    yield Rows(heading, tuple(_row(each, result, texts) for each in result.counts), Fraction(max(whole, 1)))
    if result.middle:
        yield Words(texts.plain("survey-middle", middle=result.middle))
    yield Words(texts.plain("survey-answers", count=result.answered))


def _row(each: Count, result: QuestionResult, texts: Texts) -> Row:
    """A bar; of a ranking as long as the rank is good, with nothing chosen."""
    label = worded_in(each.label, texts.language)
    if each.rank is not None:
        better = Fraction(100 * (len(result.counts) + 1) - each.rank, 100) if result.answered else Fraction(0)
        return Row(label, texts.plain("survey-chart-rank", rank=f"{each.rank / 100:.2f}"), better, won=False)
    amount = texts.plain("picture-share", amount=str(each.count), share=percent(each.count, max(result.answered, 1)))
    return Row(label, amount, Fraction(each.count), won=False)


# --- common ground ---------------------------------------------------------------------------------------------------


def _ground(results: Sequence[StatementResult], texts: Texts) -> Iterable[Part]:
    verdict = ""
    for each in results[:_STATEMENTS]:
        if each.verdict != verdict:
            verdict = each.verdict
            yield Rows(texts.plain("ground-verdict", verdict=verdict), ())
        heading = texts.plain("ground-statement", number=each.number, text=each.text)
        yield Words(heading) if each.verdict == "few" else Whole(heading, tuple(_shares(each, texts)))
        if any(side.side for side in each.sides):
            yield Words(sides_said(each.sides, texts))
    if len(results) > _STATEMENTS:
        yield Words(texts.plain("ground-rest", count=len(results) - _STATEMENTS))
    if any(each.hidden for each in results[:_STATEMENTS] if each.verdict != "few"):
        yield Words(texts.plain("ground-hidden-why"))


def _shares(each: StatementResult, texts: Texts) -> Iterable[Share]:
    """What is too few to be shown stands together, without what it is and how many they are."""
    if each.agree is not None:
        yield Share("yes", texts.plain("ground-stance", stance="agree"), str(each.agree), each.agree)
    if each.passed is not None:
        yield Share("abstain", texts.plain("ground-stance", stance="pass"), str(each.passed), each.passed)
    if each.disagree is not None:
        yield Share("no", texts.plain("ground-stance", stance="disagree"), str(each.disagree), each.disagree)
    if each.hidden:
        yield Share("hidden", texts.plain("ground-hidden"), "", each.hidden)


def sides_said(sides: Sequence[GroupSide], texts: Texts) -> str:
    """Where each group stands, in one line."""
    return " · ".join(
        texts.plain("ground-side", kind=each.kind, name=each.name, side=each.side or "few") for each in sides
    )


def _response(card: SurveyCard, texts: Texts) -> Iterable[Part]:
    """The seats of each building of which somebody has answered, next to how many there are."""
    if not card.response:
        return
    rows = tuple(_building(each, texts) for each in card.response)
    yield Rows(texts.plain("survey-chart-buildings"), rows, Fraction(1))
    if any(row.hidden for row in rows):
        yield Words(texts.plain("survey-chart-hidden"))


def _building(each: Response, texts: Texts) -> Row:
    label = texts.plain("survey-chart-building", building=each.building)
    if each.answered is None:
        amount = texts.plain("survey-chart-seats-hidden", seats=each.seats)
        return Row(label, amount, Fraction(0), won=False, hidden=True)
    amount = texts.plain("survey-chart-seats", answered=str(each.answered), seats=each.seats)
    return Row(label, amount, Fraction(each.answered, max(each.seats, 1)), won=False)
