"""Somebody who has promised something is forgotten: what was promised stays, and their name goes."""

from dataclasses import replace

from domain.ids import PersonId, RecordId
from storage import commitments, communities, projects, record_steps
from storage.transaction import Tx
from texts import texts_in
from usecases.projects import show


def forget_owner(tx: Tx, person: PersonId) -> None:
    """Take the person's name out of their commitments and of the steps that named them, also for what somebody else has
    now; cards, folders and the record book follow. Nobody speaks for such a commitment any more: it is given to
    somebody else, or dropped."""
    for each in commitments.of_person(tx, person):
        owner = replace(each.owner, name=_nobody(tx, each.record), person=None)
        commitments.change(tx, each.id, owner, confirmed=False)
    for record in record_steps.naming(tx, person):
        record_steps.rename(tx, record, person, _nobody(tx, record))
        show(tx, record)


def _nobody(tx: Tx, record_id: RecordId) -> str:
    """Who it was, in the words of the community."""
    record = projects.by_id(tx, record_id)
    assert record is not None, record_id  # a commitment and a step stand in one
    return texts_in(communities.by_id(tx, record.community).language).plain("owner-forgotten")
