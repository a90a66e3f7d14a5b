"""The picture of a survey's result: a bar is as long as its share of those who answered, not of the longest."""

from fractions import Fraction

from handlers.screens.survey_chart import survey_picture
from records.picture.parts import Rows
from texts import texts_in
from usecases.survey_charts import SurveyChart
from usecases.survey_results import Count, QuestionResult
from usecases.surveys import Response, SurveyCard

RESULTS = (
    QuestionResult("q1", "one", {"": "多久一次？"}, 6, (Count({"": "每天"}, 2), Count({"": "每周"}, 1)), number=1),
    QuestionResult(
        "q4", "ranking", {"": "先做什么"}, 6, (Count({"": "灯"}, 4, 150), Count({"": "树"}, 2, 180)), number=4
    ),
)
CARD = SurveyCard(
    1,
    1,
    "院子",
    2,
    6,
    None,
    False,
    "members",
    (),
    (Response("1", 6, 8), Response("2", None, 4)),
    0,
    True,
    "UTC",
    RESULTS,
)
SHOWN = survey_picture(SurveyChart(CARD, "樱花苑", "zh-Hans", 0), texts_in("zh-Hans"))


def test_a_bar_is_full_where_everybody_said_so_and_not_where_most_did() -> None:
    asked, ranked, buildings = (part for part in SHOWN.parts if isinstance(part, Rows))
    assert (asked.of, [row.value for row in asked.rows]) == (Fraction(6), [Fraction(2), Fraction(1)])
    assert (ranked.of, [row.value for row in ranked.rows]) == (Fraction(2), [Fraction(3, 2), Fraction(6, 5)]), (
        "first of two is full"
    )
    assert (buildings.of, buildings.rows[0].value) == (Fraction(1), Fraction(3, 4))


def test_in_words_it_has_the_signs_of_its_script_and_the_numbers_of_the_form() -> None:
    said = list(SHOWN.said())
    assert "1. 多久一次？" in said
    assert "4. 先做什么：" in said
    assert "– 楼栋 2：–/4" in said
