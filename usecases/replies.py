"""A private message without a command: the answer to what the bot asked for last."""

from dataclasses import dataclass

from domain.refusals import NothingAwaited
from storage import identities
from storage.transaction import Tx
from usecases.hall import Actor, recognise
from usecases.proposals import PointMade, take_awaited
from usecases.surveys import SurveyStep, answer_question


@dataclass(frozen=True)
class Reply:
    """What the message became: a point or an answer on a board, or a step in a survey."""

    point: PointMade | None = None
    step: SurveyStep | None = None


def take_reply(tx: Tx, actor: Actor, text: str) -> Reply:
    """Take a private message as what was asked for. Raises NothingAwaited when nothing was."""
    person = recognise(tx, actor)
    expected = identities.awaited_of(tx, person)
    if expected is None:
        raise NothingAwaited
    if expected.kind == "survey":
        survey, question = int(str(expected.facts["survey"])), int(str(expected.facts["question"]))
        return Reply(step=answer_question(tx, actor, survey, question, text))
    return Reply(point=take_awaited(tx, person, expected, text))
