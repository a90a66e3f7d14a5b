"""The picture of a survey's result: a bar is as long as its share of those who answered, not of the longest."""

import io
from dataclasses import replace
from fractions import Fraction

import pytest
from PIL import Image

from handlers.screens.survey_chart import survey_picture
from records.picture.colours import EDGE, Kind
from records.picture.paint import painted
from records.picture.parts import Part, Picture, Rows, Whole
from texts import LANGUAGES, texts_in
from usecases.ground_results import StatementResult
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
    assert "– 楼栋 2：已隐藏/4" in said


GROUND = replace(
    CARD,
    ground=True,
    results=(),
    standing=(StatementResult(1, "晚上十点后不停车", "shared", 8, 24, None, None, 6, ()),),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_hidden_is_crossed_out_and_said_to_be_hidden_and_looks_like_no_zero(language: str) -> None:
    shown = survey_picture(SurveyChart(GROUND, "樱花苑", language, 0), texts_in(language))
    (whole,) = (part for part in shown.parts if isinstance(part, Whole))
    (rows,) = (part for part in shown.parts if isinstance(part, Rows) and part.of)
    assert [(share.kind, share.value) for share in whole.shares] == [("yes", 24), ("hidden", 6)]
    assert [row.hidden for row in rows.rows] == [False, True]
    said = "\n".join(shown.said())
    assert texts_in(language).plain("ground-hidden-why") in said
    assert texts_in(language).plain("survey-chart-hidden") in said
    assert "–" not in "".join(row.amount for row in rows.rows) + "".join(share.amount for share in whole.shares)
    kinds: tuple[tuple[Kind, bool], ...] = (("silent", False), ("hidden", False), ("hidden", True))
    crossed = [_edges(_drawn(shown, kind, hidden)) for kind, hidden in kinds]
    assert crossed[0] < crossed[1] < crossed[2], "lines over the piece, and over the bar of the building"


def _drawn(shown: Picture, kind: Kind, hidden: bool) -> Picture:
    """The picture with the last piece of its bar as that kind, and the second building shown as nothing or hidden."""
    parts: list[Part] = []
    for part in shown.parts:
        if isinstance(part, Whole):
            parts.append(replace(part, shares=(part.shares[0], replace(part.shares[1], kind=kind))))
        elif isinstance(part, Rows) and part.of:
            parts.append(replace(part, rows=(part.rows[0], replace(part.rows[1], hidden=hidden))))
        else:
            parts.append(part)
    return replace(shown, parts=tuple(parts))


def _edges(shown: Picture) -> int:
    image = Image.open(io.BytesIO(painted(shown))).convert("RGB")
    return sum(count for count, tint in image.getcolors(1000) or [] if tint == EDGE)
