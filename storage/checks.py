"""The residents' checks of a record, round by round: the seed of each, who was asked and why, and what they said."""

from dataclasses import dataclass

from sqlalchemy import select, update

from domain.ids import Instant, PersonId, RecordId
from storage.communities import insert_or_ignore
from storage.tables import check_rounds, checks
from storage.transaction import Tx


@dataclass(frozen=True)
class Round:
    """A check. It is prepared with its seed before it begins: ``begun_at`` is None until then. ``seats`` were on the
    roll and ``drawn`` of them drawn; ``result`` is the record's state that it led to."""

    record: RecordId
    number: int
    seed: bytes
    begun_at: Instant | None
    ends_at: Instant | None
    seats: int
    drawn: int
    result: str | None


@dataclass(frozen=True)
class Check:
    """What somebody said of the work: ``yes``, ``faults``, ``no`` or nothing yet. ``why`` they were asked:
    ``requester``, ``affected`` or ``sample``."""

    person: PersonId
    why: str
    answer: str | None
    reason: str | None


_ROUND = (
    check_rounds.c.record_id, check_rounds.c.number, check_rounds.c.seed, check_rounds.c.begun_at,
    check_rounds.c.ends_at, check_rounds.c.seats, check_rounds.c.drawn, check_rounds.c.result,
)  # fmt: skip
_CHECK = (checks.c.person_id, checks.c.why, checks.c.answer, checks.c.reason)


def prepare(tx: Tx, record: RecordId, number: int) -> None:
    """Draw the seed of a round that will come: its hash can be published from now on."""
    new = {"record_id": record, "number": number, "seed": tx.nonce(32), "seats": 0, "drawn": 0}
    tx.conn.execute(insert_or_ignore(tx, check_rounds).values(**new))


def rounds_of(tx: Tx, record: RecordId) -> list[Round]:
    """All rounds, the one that is prepared last."""
    here = select(*_ROUND).where(check_rounds.c.record_id == record).order_by(check_rounds.c.number)
    return [Round(*row) for row in tx.conn.execute(here)]


def running(tx: Tx, record: RecordId) -> Round | None:
    """The last round that has begun, ended or not."""
    begun = [each for each in rounds_of(tx, record) if each.begun_at is not None]
    return begun[-1] if begun else None


def change(tx: Tx, each: Round, **values: int | str) -> None:
    """Change columns of a round."""
    same = (check_rounds.c.record_id == each.record) & (check_rounds.c.number == each.number)
    tx.conn.execute(update(check_rounds).where(same).values(**values))


def ask(tx: Tx, each: Round, person: PersonId, why: str) -> None:
    """Ask somebody; whoever is asked for two reasons is asked for the first."""
    new = {"record_id": each.record, "round": each.number, "person_id": person, "why": why, "asked_at": tx.now}
    tx.conn.execute(insert_or_ignore(tx, checks).values(**new))


def answer(tx: Tx, each: Round, person: PersonId, said: str, reason: str | None) -> bool:
    """Keep what somebody said, in place of what they said before; False when they were not asked."""
    mine = (checks.c.record_id == each.record) & (checks.c.round == each.number) & (checks.c.person_id == person)
    given = update(checks).where(mine).values(answer=said, reason=reason, answered_at=tx.now)
    return bool(tx.conn.execute(given).rowcount)


def answers(tx: Tx, each: Round) -> list[Check]:
    """Everybody who was asked in the round."""
    here = checks.c.record_id == each.record, checks.c.round == each.number
    return [Check(*row) for row in tx.conn.execute(select(*_CHECK).where(*here).order_by(checks.c.person_id))]
