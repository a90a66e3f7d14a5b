"""Which project records tell of a proposal's opinions, meetings and themes: they are written anew when one of these
changes."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, or_, select

from domain.ids import PersonId, ProposalId, RecordId, ThemeId
from storage import deadlines
from storage.tables import meetings, opinions, project_records, theme_proposals, votes
from storage.transaction import Tx


def rewrite_records_on(tx: Tx, proposal: ProposalId) -> None:
    """Let the folders of all records that came of the proposal be written anew."""
    _rewrite(tx, _records(tx, votes.c.proposal_id == proposal))


def rewrite_records_of_theme(tx: Tx, theme: ThemeId) -> None:
    """Let the folders of all records that came of a proposal for the theme be written anew: they tell of its statement
    and its walks."""
    made = select(theme_proposals.c.proposal_id).where(theme_proposals.c.theme_id == theme)
    _rewrite(tx, _records(tx, votes.c.proposal_id.in_(made)))


def rewrite_records_of_meeting(tx: Tx, meeting: int) -> None:
    """Let the folders of the records that it is about, or whose proposal it is about, be written anew."""
    here = select(meetings.c.id).where(
        meetings.c.id == meeting,
        or_(meetings.c.record_id == project_records.c.id, meetings.c.proposal_id == votes.c.proposal_id),
    )
    _rewrite(tx, _records(tx, here.exists()))


def rewrite_records_naming(tx: Tx, person: PersonId) -> None:
    """Let the folders of the records with an opinion of the person be written anew: it is named otherwise from now on,
    or by nobody's name."""
    named = select(opinions.c.proposal_id).where(opinions.c.person_id == person)
    _rewrite(tx, _records(tx, votes.c.proposal_id.in_(named)))


def _records(tx: Tx, wanted: ColumnElement[bool]) -> list[RecordId]:
    found = select(project_records.c.id).outerjoin(votes, votes.c.id == project_records.c.vote_id).where(wanted)
    return [RecordId(record) for record in tx.conn.execute(found.order_by(project_records.c.id)).scalars()]


def _rewrite(tx: Tx, records: Iterable[RecordId]) -> None:
    for record in records:
        deadlines.set_deadline(tx, "write record", record, tx.now)
