"""No, unless: who said no may say what they could live with. It enters the record without their name, and the owner
of a commitment answers it before work starts."""

from dataclasses import dataclass

from domain.ballots.paper import OBJECT
from domain.commitment_refusals import ConditionsStillSaid, NoCondition
from domain.ids import PersonId, VoteId
from domain.instants import HOUR
from domain.numbers import Number
from domain.refusals import ConditionsClosed, NotAgainst, NotPromised, UnknownNumber
from storage import commitments, communities, conditions, identities, projects, record_steps, votes
from storage.transaction import Tx
from storage.votes import Vote
from usecases.cast import my_ballot
from usecases.commitments import speakers_of
from usecases.hall import Actor, Place, enter, recognise
from usecases.projects import find_record, show
from usecases.wording import worded

AWAITED = "condition"
LONGEST = 500
LASTS = 72 * HOUR
"""So long after the close it may still be said."""


@dataclass(frozen=True)
class Condition:
    """What stands of the person now; ``text`` is None where nothing does."""

    id: int
    vote: int
    title: str
    text: str | None


def ask_condition(tx: Tx, actor: Actor, vote_id: int) -> Condition:
    """Ask the person for theirs: their next private message is it. Raises NotSeated, NotAgainst, ConditionsClosed."""
    person = recognise(tx, actor)
    vote = _open_to(tx, actor, vote_id)
    identities.await_reply(tx, person, AWAITED, {"vote": vote.id})
    return _standing(tx, vote, person)


def take_condition(tx: Tx, actor: Actor, vote_id: int, text: str) -> Condition:
    """Keep what the person said. Raises as ``ask_condition``, and TooLong."""
    person = recognise(tx, actor)
    vote = _open_to(tx, actor, vote_id)
    conditions.put(tx, vote.id, person, worded("condition", text, LONGEST))
    identities.stop_awaiting(tx, person)
    _show(tx, vote)
    return _standing(tx, vote, person)


def withdraw_condition(tx: Tx, actor: Actor, vote_id: int) -> Condition:
    """Take back what one said, while it may be said. Raises as ``ask_condition``."""
    person = recognise(tx, actor)
    vote = _open_to(tx, actor, vote_id)
    conditions.drop(tx, vote.id, person)
    identities.stop_awaiting(tx, person)
    _show(tx, vote)
    return _standing(tx, vote, person)


def may_say(vote_state: str, closed_at: int | None, now: int) -> bool:
    """Whether the time for it has not passed: while the vote is open, and for three days after it."""
    return vote_state == "open" or (closed_at is not None and now < closed_at + LASTS)


def is_against(choice: str | None) -> bool:
    """Whether a ballot says no."""
    return choice is not None and (choice == "no" or choice.startswith(f"{OBJECT}:"))


def _open_to(tx: Tx, actor: Actor, vote_id: int) -> Vote:
    """The vote, to somebody whose ballot in it says no."""
    vote = votes.existing(tx, VoteId(vote_id))
    if vote is None or vote.state == "scheduled":
        raise UnknownNumber(f"V#{vote_id}")
    mine = my_ballot(tx, actor, vote.id)
    if not any(is_against(choice) for _, choice, _ in mine.seats):
        raise NotAgainst(vote.name)
    if not may_say(vote.state, vote.closed_at, tx.now):
        raise ConditionsClosed(vote.name)
    return vote


def _standing(tx: Tx, vote: Vote, person: PersonId) -> Condition:
    return Condition(vote.id, vote.number, vote.title, conditions.of_person(tx, vote.id, person))


def _show(tx: Tx, vote: Vote) -> None:
    """The record lists what was said, and is written anew."""
    record = projects.of_vote(tx, vote.id)
    if record is not None:
        show(tx, record.id)


# --- answering what was said -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ConditionAnswered:
    """``left`` counts those that have no answer yet."""

    record: int
    number: int
    condition: str
    answer: str
    left: int


def answer_condition(tx: Tx, actor: Actor, place: Place, number: Number, said: str, text: str) -> ConditionAnswered:
    """The owner of a commitment, or who is in charge, answers condition ``said`` (its place on the list, from 1)
    before work starts. Raises NotPromised, ConditionsStillSaid, NoCondition."""
    here = enter(tx, actor, place)
    record = find_record(tx, here, number)
    roles = communities.roles_of(tx, here.community.id, here.person)
    owners = {person for each in commitments.of_record(tx, record.id) for person in speakers_of(tx, each.owner)}
    if here.person not in owners and not roles & {"moderator", "convener"}:
        raise NotPromised(record.name)
    vote = votes.by_id(tx, record.vote) if record.vote else None
    if vote is None or (vote.closed_at and may_say(vote.state, vote.closed_at, tx.now)):
        raise ConditionsStillSaid(record.name, (vote.closed_at or 0) + LASTS if vote else 0, here.community.zone)
    listed = conditions.of_vote(tx, vote.id)
    if not said.isdecimal() or not 1 <= int(said) <= len(listed):
        raise NoCondition(record.name, said, len(listed))
    condition = listed[int(said) - 1]
    conditions.answer(tx, vote.id, condition, here.person, worded("answer", text, LONGEST))
    record_steps.add(tx, record.id, here.person, "condition answered", text=condition)
    _show(tx, vote)
    left = sum(each not in conditions.answers_of(tx, vote.id) for each in listed)
    return ConditionAnswered(record.number, int(said), condition, text.strip(), left)
