"""Opinions on proposals: whose is asked for and by when, and what was answered, each time it was."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Column, func, insert, or_, select, update

from domain.ids import Instant, PersonId, ProposalId
from domain.opinions import Alternative, Judgement, is_settled, state_of
from storage.tables import bodies, opinion_answers, opinions, proposals
from storage.transaction import Tx


@dataclass(frozen=True)
class Opinion:
    """One that is asked for. It is of a ``person``, or of a ``body`` for which several may speak, or nobody yet.
    ``asked_by`` is None where it came unasked; ``called_off_by`` where it may be waited for."""

    id: int
    proposal: ProposalId
    number: int
    kind: str
    person: PersonId | None
    body: int | None
    asked_by: PersonId | None
    question: str | None
    asked_at: Instant
    due_at: Instant
    called_off_by: PersonId | None


@dataclass(frozen=True)
class Answer:
    """What ``author`` said of that ``version``; not ``confirmed`` where it was written down for a body."""

    id: int
    opinion: int
    author: PersonId
    version: int
    said: Judgement
    document: str | None
    confirmed: bool
    at: Instant


_COLUMNS: tuple[Column[Any], ...] = (
    opinions.c.id, opinions.c.proposal_id, opinions.c.number, opinions.c.kind, opinions.c.person_id, opinions.c.body_id,
    opinions.c.asked_by, opinions.c.question, opinions.c.asked_at, opinions.c.due_at, opinions.c.called_off_by,
)  # fmt: skip


def add(
    tx: Tx, proposal: ProposalId, kind: str, person: PersonId | None, body: int | None, asked_by: PersonId | None,
    question: str | None, due_at: int,
) -> Opinion:  # fmt: skip
    """Ask for one; numbered within its proposal."""
    last = select(func.coalesce(func.max(opinions.c.number), 0)).where(opinions.c.proposal_id == proposal)
    new = insert(opinions).values(
        proposal_id=proposal, number=tx.conn.execute(last).scalar_one() + 1, kind=kind, person_id=person, body_id=body,
        asked_by=asked_by, question=question, asked_at=tx.now, due_at=due_at,
    )  # fmt: skip
    return Opinion(*tx.conn.execute(new.returning(*_COLUMNS)).one())


def ask_anew(tx: Tx, opinion: int, asked_by: PersonId, question: str | None, due_at: int) -> None:
    """The same one is asked once more: with another question, until another day."""
    values = {"asked_by": asked_by, "question": question, "asked_at": tx.now, "due_at": due_at, "called_off_by": None}
    tx.conn.execute(update(opinions).where(opinions.c.id == opinion).values(**values))


def call_off(tx: Tx, opinion: int, by: PersonId) -> None:
    """Nobody waits for it any more."""
    tx.conn.execute(update(opinions).where(opinions.c.id == opinion).values(called_off_by=by))


def by_id(tx: Tx, opinion: int) -> Opinion | None:
    row = tx.conn.execute(select(*_COLUMNS).where(opinions.c.id == opinion)).one_or_none()
    return None if row is None else Opinion(*row)


def of_proposal(tx: Tx, proposal: ProposalId) -> list[Opinion]:
    """In the order in which they were asked for."""
    here = select(*_COLUMNS).where(opinions.c.proposal_id == proposal).order_by(opinions.c.number)
    return [Opinion(*row) for row in tx.conn.execute(here)]


def unanswered_by(tx: Tx, community: int, person: PersonId, spoken_for: Sequence[int]) -> list[Opinion]:
    """What a person is waited for in a community, for themselves or for one of the bodies, the most urgent first."""
    theirs = or_(opinions.c.person_id == person, opinions.c.body_id.in_(list(spoken_for)))
    answered = select(opinion_answers.c.id).where(opinion_answers.c.opinion_id == opinions.c.id).exists()
    here = (
        select(*_COLUMNS)
        .join(proposals, proposals.c.id == opinions.c.proposal_id)
        .where(proposals.c.community_id == community, theirs, ~answered, opinions.c.called_off_by.is_(None))
    )
    return [Opinion(*row) for row in tx.conn.execute(here.order_by(opinions.c.due_at, opinions.c.id))]


def answer(
    tx: Tx, opinion: int, author: PersonId, version: int, said: Judgement, document: str | None, *, confirmed: bool
) -> int:  # fmt: skip
    """Write down what was answered; returns its id."""
    new = insert(opinion_answers).values(
        opinion_id=opinion, person_id=author, version=version, verdict=said.verdict, text=said.text, cost=said.cost,
        upkeep=said.upkeep, permit=said.permit, options=[asdict(each) for each in said.options], document=document,
        confirmed=confirmed, at=tx.now,
    )  # fmt: skip
    return int(tx.conn.execute(new.returning(opinion_answers.c.id)).scalar_one())


def confirm(tx: Tx, answer_id: int) -> None:
    """Somebody who speaks for the body says that it is so."""
    tx.conn.execute(update(opinion_answers).where(opinion_answers.c.id == answer_id).values(confirmed=True))


def _answer(row: Any) -> Answer:  # noqa: ANN401  # a Row of the table
    options = tuple(Alternative(**each) for each in row.options)
    said = Judgement(row.verdict, row.text, row.cost, row.upkeep, row.permit, options)
    return Answer(row.id, row.opinion_id, row.person_id, row.version, said, row.document, row.confirmed, row.at)


def answer_by_id(tx: Tx, answer_id: int) -> Answer | None:
    row = tx.conn.execute(select(opinion_answers).where(opinion_answers.c.id == answer_id)).one_or_none()
    return None if row is None else _answer(row)


def last_answers(tx: Tx, proposal: ProposalId) -> dict[int, Answer]:
    """The answer that counts of each opinion on the proposal that has one, by the opinion's id."""
    here = (
        select(opinion_answers)
        .join(opinions, opinions.c.id == opinion_answers.c.opinion_id)
        .where(opinions.c.proposal_id == proposal)
        .order_by(opinion_answers.c.id)
    )
    return {row.opinion_id: _answer(row) for row in tx.conn.execute(here)}


def unconfirmed_of(tx: Tx, body: int) -> list[Answer]:
    """What was written down for a body, counts, and was confirmed by nobody who speaks for it."""
    ids = select(func.max(opinion_answers.c.id)).group_by(opinion_answers.c.opinion_id)
    here = (
        select(opinion_answers)
        .join(opinions, opinions.c.id == opinion_answers.c.opinion_id)
        .where(opinions.c.body_id == body, opinion_answers.c.confirmed.is_(False), opinion_answers.c.id.in_(ids))
    )
    return [_answer(row) for row in tx.conn.execute(here.order_by(opinion_answers.c.id))]


def settled(tx: Tx, proposal: ProposalId, kind: str | None = None) -> bool:
    """Whether somebody has given an opinion and nobody's is still waited for; of that kind (``professional``,
    ``department``), or of any. Who let the day pass is waited for no longer."""
    given = last_answers(tx, proposal)
    wanted = (each for each in of_proposal(tx, proposal) if kind in (None, each.kind))
    return is_settled(
        state_of(each.due_at, each.id in given, tx.now, called_off=each.called_off_by is not None) for each in wanted
    )


def body_name(tx: Tx, body: int) -> str:
    return str(tx.conn.execute(select(bodies.c.name).where(bodies.c.id == body)).scalar_one())
