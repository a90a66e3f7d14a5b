"""The picture of a survey's result: what is on it, in the language and zone of the community."""

from dataclasses import dataclass

from domain.ids import SurveyId
from storage import communities, surveys
from storage.transaction import Tx
from usecases.surveys import SurveyCard, survey_card


@dataclass(frozen=True)
class SurveyChart:
    """``closed_at`` is the moment at which it was closed."""

    card: SurveyCard
    community: str
    language: str
    closed_at: int


def survey_chart(tx: Tx, survey_id: int) -> SurveyChart:
    """What the picture of a closed survey is made of."""
    survey = surveys.by_id(tx, SurveyId(survey_id))
    assert survey is not None, survey_id  # never deleted
    community = communities.by_id(tx, survey.community)
    closed_at = survey.closed_at if survey.closed_at is not None else survey.closes_at
    return SurveyChart(survey_card(tx, survey_id), community.title, community.language, closed_at)
