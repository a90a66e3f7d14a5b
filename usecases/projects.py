"""Project records: what a decision led to, as its card shows it, and who is told when it moves."""

from dataclasses import dataclass

from domain.ids import PersonId, RecordId
from domain.ladder import Ladder
from domain.numbers import Number
from domain.refusals import UnknownNumber
from storage import (
    checks,
    commitments,
    communities,
    conditions,
    deadlines,
    ladders,
    needs,
    outbox,
    projects,
    proposals,
    record_steps,
    themes,
    votes,
)
from storage.backing import needs_of_proposal
from storage.checks import Round
from storage.commitments import Commitment
from storage.communities import Community
from storage.needs import Need
from storage.projects import Record
from storage.proposals import Proposal
from storage.transaction import Tx
from storage.votes import Vote
from usecases.hall import Presence, unknown
from usecases.lineage import behind, show_needs
from usecases.touching import inherit, touching_now
from usecases.wording import cost_worded

TOLD = ("promised", "checked", "faults", "unchecked")
"""The states that those behind a record are told of; of the others a check of its own tells them."""


def open_record(tx: Tx, community: Community, vote: Vote, thread: int | None) -> None:
    """A vote has decided something: its record, with its card, and the lot for the first check prepared."""
    number = communities.next_number(tx, community.id, "R")
    record = projects.add(tx, community.id, number, vote.id, vote.title)
    checks.prepare(tx, record, 1)
    outbox.add_card(tx, "record", record, community.id, community.chat_id, thread=thread)
    deadlines.set_deadline(tx, "write record", record, tx.now)
    if vote.proposal is not None:
        inherit(tx, community.id, ("proposal", vote.proposal), ("record", record))


def find_record(tx: Tx, here: Presence, number: Number) -> Record:
    """The record of that number. Raises UnknownNumber."""
    record = projects.find(tx, here.community.id, number.value)
    if record is None:
        raise unknown(number)
    return record


def record_of(tx: Tx, record_id: int) -> Record:
    """The record of that id: a button's data may be forged. Raises UnknownNumber."""
    record = projects.by_id(tx, RecordId(record_id))
    if record is None:
        raise UnknownNumber(f"R#{record_id}")
    return record


def show(tx: Tx, record: RecordId) -> None:
    """It changed: its card and its folder should show it."""
    outbox.mark_card(tx, "record", record)
    deadlines.set_deadline(tx, "write record", record, tx.now)


def move(tx: Tx, record: Record, state: str, by: PersonId | None) -> None:
    """The record comes into another state: it is logged, shown, and told to those behind it, each once."""
    if state != record.state:
        projects.move(tx, record.id, state)
        communities.log(tx, record.community, by, f"record {state}", {"record": record.number})
        if state in TOLD:
            _tell(tx, record, state, by)
        if (proposal := proposal_of(tx, record)) is not None:
            show_needs(tx, proposal.id)
    show(tx, record.id)


def _tell(tx: Tx, record: Record, state: str, by: PersonId | None) -> None:
    last = checks.running(tx, record.id)
    facts = {"id": record.id, "record": record.number, "title": record.title, "state": state}
    proposal = proposal_of(tx, record)
    people = {*requesters_of(tx, record), *(behind(tx, proposal.id) if proposal else ())}
    for person, reachable in outbox.known_persons(tx, people):
        if reachable and person != by:
            key = f"record-moved:{record.id}:{person}:{state}:{last.number if last else 0}"
            outbox.tell_person(tx, person, "record-moved", facts, key, record.community)


def still_so(tx: Tx, record_id: int, state: str) -> bool:
    """Whether the record is still in the state that somebody is to be told of."""
    record = projects.by_id(tx, RecordId(record_id))
    return record is not None and record.state == state


# --- where it came from ----------------------------------------------------------------------------------------------


def proposal_of(tx: Tx, record: Record) -> Proposal | None:
    """What was voted on."""
    vote = votes.by_id(tx, record.vote) if record.vote else None
    return proposals.by_id(tx, vote.proposal) if vote and vote.proposal else None


def needs_of(tx: Tx, record: Record) -> list[Need]:
    """The needs that the record answers."""
    proposal = proposal_of(tx, record)
    found = [needs.by_id(tx, need) for need in needs_of_proposal(tx, proposal.id)] if proposal else []
    return [need for need in found if need is not None]


def requesters_of(tx: Tx, record: Record) -> list[PersonId]:
    """Who raised or supported the needs behind the record, and who proposed it."""
    proposal = proposal_of(tx, record)
    if proposal is None:
        return []
    people = {proposal.author}
    for need in needs_of(tx, record):
        people |= {need.author, *needs.supporters(tx, need.id)}
    return sorted(people)


# --- money -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Money:
    """In whole units of the community's currency. ``voted`` is None where the proposal named no amount; ``over`` says
    that more is spent than was voted, by more than ``limit`` per cent."""

    voted: int | None
    spent: int
    limit: int
    over: bool


def money_of(tx: Tx, record: Record, ladder: Ladder) -> Money:
    """What was voted against what is spent: voted is the cost of the version that the vote was on."""
    vote, proposal = votes.by_id(tx, record.vote) if record.vote else None, proposal_of(tx, record)
    draft = proposals.version(tx, proposal.id, (vote and vote.version) or proposal.version) if proposal else None
    voted = cost_worded(draft.cost) if draft and draft.cost else None
    spent = record_steps.spent(tx, record.id)
    return Money(voted, spent, ladder.drift, voted is not None and ladder.drifted(voted, spent))


# --- its card --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PromiseLine:
    """A commitment as a card shows it: in its ``state`` since then, and ``late`` where that lasts too long."""

    number: int
    lead: bool
    owner: str
    known: bool
    text: str
    due_at: int
    state: str
    since: int
    late: bool


@dataclass(frozen=True)
class CheckCount:
    """The check that runs or ran last: how many were asked and what they said."""

    number: int
    asked: int
    yes: int
    faults: int
    no: int
    ends_at: int

    @property
    def answered(self) -> int:
        return self.yes + self.faults + self.no


@dataclass(frozen=True)
class ConditionLine:
    """What those who said no could live with, and what was answered."""

    text: str
    answer: str | None


@dataclass(frozen=True)
class RecordCard:
    id: int
    number: int
    title: str
    state: str
    vote: int | None
    proposal: int | None
    needs: tuple[int, ...]
    promises: tuple[PromiseLine, ...]
    note: str
    """What was said last of the work."""
    done_at: int | None
    check: CheckCount | None
    money: Money
    zone: str
    conditions: tuple[ConditionLine, ...] = ()
    themes: tuple[str, ...] = ()
    touches: tuple[str, ...] = ()
    """Other open matters at the same place."""


def record_card(tx: Tx, subject: int) -> RecordCard:
    """What the record's card shows."""
    record = record_of(tx, subject)
    vote, proposal = votes.by_id(tx, record.vote) if record.vote else None, proposal_of(tx, record)
    ladder = ladders.ladder_of(tx, record.community)
    done = [step for step in record_steps.of_record(tx, record.id) if step.kind == "done"]
    promises = commitments.of_record(tx, record.id)
    last = checks.running(tx, record.id)
    return RecordCard(
        record.id, record.number, record.title, record.state, vote.number if vote else None,
        proposal.number if proposal else None, tuple(need.number for need in needs_of(tx, record)),
        tuple(_line(tx, each, ladder) for each in promises),
        (done[-1].text or "") if done else "", done[-1].at if done else None,
        counted(tx, last) if last else None, money_of(tx, record, ladder),
        communities.by_id(tx, record.community).zone, conditions_of(tx, record),
        tuple(theme.name for theme in themes.of_proposal(tx, proposal.id)) if proposal else (),
        touching_now(tx, record.community, "record", record.id),
    )  # fmt: skip


def _line(tx: Tx, each: Commitment, ladder: Ladder) -> PromiseLine:
    ends = ladder.ends(each.state, each.since, each.due_at)
    return PromiseLine(
        each.number, each.lead, each.owner.name, each.confirmed, each.text, each.due_at, each.state,
        each.since, ends is not None and tx.now > ends,
    )  # fmt: skip


def counted(tx: Tx, each: Round) -> CheckCount:
    """What was said in a check."""
    said = [check.answer for check in checks.answers(tx, each)]
    tally = (said.count("yes"), said.count("faults"), said.count("no"))
    return CheckCount(each.number, len(said), *tally, each.ends_at or 0)


def conditions_of(tx: Tx, record: Record) -> tuple[ConditionLine, ...]:
    """In the order of their words, which their numbers follow."""
    if record.vote is None:
        return ()
    answers = conditions.answers_of(tx, record.vote)
    return tuple(ConditionLine(text, answers.get(text)) for text in conditions.of_vote(tx, record.vote))
