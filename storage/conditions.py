"""What people who said no could live with, one condition a person and vote, and what was answered. Read without the
people."""

from sqlalchemy import insert, select

from domain.ids import PersonId, VoteId
from storage.tables import condition_answers, conditions
from storage.transaction import Tx


def put(tx: Tx, vote: VoteId, person: PersonId, text: str) -> None:
    """Keep the person's condition; what they said before is replaced."""
    drop(tx, vote, person)
    tx.conn.execute(insert(conditions).values(vote_id=vote, person_id=person, text=text, at=tx.now))


def drop(tx: Tx, vote: VoteId, person: PersonId) -> bool:
    """Take it back; False when there was none."""
    mine = (conditions.c.vote_id == vote) & (conditions.c.person_id == person)
    return bool(tx.conn.execute(conditions.delete().where(mine)).rowcount)


def of_person(tx: Tx, vote: VoteId, person: PersonId) -> str | None:
    mine = (conditions.c.vote_id == vote) & (conditions.c.person_id == person)
    return tx.conn.execute(select(conditions.c.text).where(mine)).scalar()


def of_vote(tx: Tx, vote: VoteId) -> tuple[str, ...]:
    """All of a vote, each wording once, in order of the words: not even their order says whose they are."""
    said = tx.conn.execute(select(conditions.c.text).where(conditions.c.vote_id == vote)).scalars()
    return tuple(sorted(set(said)))


def answer(tx: Tx, vote: VoteId, condition: str, by: PersonId, text: str) -> None:
    """Answer a condition in these words, in place of an earlier answer."""
    same = (condition_answers.c.vote_id == vote) & (condition_answers.c.condition == condition)
    tx.conn.execute(condition_answers.delete().where(same))
    new = {"vote_id": vote, "condition": condition, "answer": text, "person_id": by, "at": tx.now}
    tx.conn.execute(insert(condition_answers).values(**new))


def answers_of(tx: Tx, vote: VoteId) -> dict[str, str]:
    """What was answered, by the condition's words."""
    given = select(condition_answers.c.condition, condition_answers.c.answer)
    return {row.condition: row.answer for row in tx.conn.execute(given.where(condition_answers.c.vote_id == vote))}
