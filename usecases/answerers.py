"""Who gave the answers that a need was made of, under their name."""

from domain.ids import NeedId, PersonId
from storage import answers, surveys
from storage.surveys import Survey
from storage.transaction import Tx
from usecases.survey_results import results_of


def gave(tx: Tx, survey: Survey, question: str, said: str) -> set[PersonId]:
    """Those whose answer stands in the group that is headed by ``said``; of an anonymous survey nobody knows."""
    sent = answers.responses(tx, survey.id)
    asked = [each for each in survey.questions if each.name == question]
    groups = (group for result in results_of(asked, sent) for group in result.gathered)
    alike = {text for group in groups if group.text == said for text in (said, *group.others)}
    return {each.person for each in sent if each.person is not None and each.answers.get(question) in alike}


def givers(tx: Tx, need: NeedId) -> dict[PersonId, str]:
    """Of a need that was made of answers: who gave them, and the number of the survey."""
    made = surveys.made_of(tx, need)
    survey = surveys.by_id(tx, made.survey) if made else None
    if made is None or survey is None:
        return {}
    return dict.fromkeys(gave(tx, survey, made.question, made.said), f"S-{survey.number}")
