"""From what was answered to a theme, by one tap: of a group of answers in words, or of the survey as a whole."""

from dataclasses import dataclass

from domain.numbers import Number
from domain.surveys.refusals import SurveyOpenStill
from storage import needs, themes
from storage.transaction import Tx
from usecases.answer_needs import need_from_answers, survey_there
from usecases.convening import convene
from usecases.hall import Actor, Place
from usecases.needs import check_stands
from usecases.themes import TITLE, ThemeSaid, found_theme


@dataclass(frozen=True)
class ThemeMade:
    """The theme by its number; ``again``: there was one already. ``need`` is the one that a group of answers became, 0
    of a survey as a whole."""

    theme: int
    again: bool
    need: int = 0


def theme_from_answers(tx: Tx, actor: Actor, place: Place, survey_id: int, question: int, group: int) -> ThemeMade:
    """Let a group of answers be a theme: the need that it is or becomes, in a theme of its own."""
    survey, there = survey_there(tx, place, survey_id)
    made = need_from_answers(tx, actor, place, survey_id, question, group)
    here = convene(tx, actor, there)
    need = needs.find(tx, survey.community, made.need)
    assert need is not None, made  # it was made a moment ago, or before, and needs are never deleted
    check_stands(need)
    theme = themes.theme_of(tx, need.id)
    if theme is not None and theme.state == "open":
        return ThemeMade(theme.number, True, need.number)
    new = found_theme(tx, here, there, ThemeSaid(title=need.text[:TITLE]), [need])
    return ThemeMade(new.number, False, need.number)


def theme_from_survey(tx: Tx, actor: Actor, place: Place, survey_id: int) -> ThemeMade:
    """Let what a closed survey brought be a theme, under its title; needs come into it as into any other."""
    survey, there = survey_there(tx, place, survey_id)
    here = convene(tx, actor, there)
    if survey.closed_at is None:
        raise SurveyOpenStill(f"S-{survey.number}")
    theme = themes.theme_of_survey(tx, survey.id)
    if theme is not None:
        return ThemeMade(theme.number, True)
    said = ThemeSaid(title=survey.title[:TITLE], surveys=(Number("S", survey.number),))
    return ThemeMade(found_theme(tx, here, there, said, []).number, False)
