"""Who was heard before a decision and after it, for its project record: the opinions of professionals and departments,
and what was decided in meetings. Who advises is named, as on the card, until they are forgotten; nobody else is."""

from dataclasses import asdict
from typing import Any

from domain.instants import iso
from storage import meetings, opinions
from storage.meetings import Meeting, Written
from storage.opinions import Answer, Opinion
from storage.projects import Record
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.meeting_cards import record_of_meeting
from usecases.opinions import name_of


def opinions_data(tx: Tx, proposal: Proposal) -> list[dict[str, Any]]:
    """All that were asked for or given, with the answer that counts. It does not say that one is late: what is written
    down is the same on any day."""
    given = opinions.last_answers(tx, proposal.id)
    return [_opinion(tx, each, given.get(each.id)) for each in opinions.of_proposal(tx, proposal.id)]


def _opinion(tx: Tx, each: Opinion, answer: Answer | None) -> dict[str, Any]:
    asked = each.asked_by is not None
    return {
        "number": each.number, "kind": each.kind, "name": name_of(tx, each) or None, "question": each.question,
        "asked_at": iso(each.asked_at) if asked else None, "due_at": iso(each.due_at) if asked else None,
        "called_off": each.called_off_by is not None, "answer": _answer(answer) if answer is not None else None,
    }  # fmt: skip


def _answer(answer: Answer) -> dict[str, Any]:
    said = answer.said
    return {
        "verdict": said.verdict, "text": said.text, "cost": said.cost, "upkeep": said.upkeep, "permit": said.permit,
        "options": [asdict(each) for each in said.options], "version": answer.version, "document": answer.document,
        "confirmed": answer.confirmed, "at": iso(answer.at),
    }  # fmt: skip


def meetings_data(tx: Tx, record: Record, proposal: Proposal | None) -> list[dict[str, Any]]:
    """The meetings about the proposal or the record that have begun, with what was decided and who is to do what."""
    held = meetings.begun_about(tx, record.id, proposal.id if proposal else None)
    voted = f"P-{proposal.number}" if proposal else ""
    return [_meeting(tx, each, record.name if each.record else voted) for each in held]


def _meeting(tx: Tx, each: Meeting, about: str) -> dict[str, Any]:
    lines, record = meetings.lines_of(tx, each.id), record_of_meeting(tx, each)
    return {
        "number": each.name, "kind": each.kind, "title": each.title, "about": about,
        "place": each.place, "began_at": iso(each.started_at or each.meets_at),
        "ended_at": iso(each.ended_at) if each.ended_at is not None else None,
        "present": len(meetings.people_of(tx, each.id)), "agenda": list(meetings.items_of(tx, each.id)),
        "decisions": [{"item": line.item, "text": line.text} for line in lines if line.kind == "decision"],
        "duties": [_duty(tx, line, record) for line in lines if line.kind == "duty"],
    }  # fmt: skip


def _duty(tx: Tx, line: Written, record: Record | None) -> dict[str, Any]:
    """A person whose duty it is stands by name in the meeting's minutes, and with the commitment that it became."""
    promise = f"{record.name}.{line.part}" if record is not None and line.part is not None else None
    return {
        "item": line.item, "owner": opinions.body_name(tx, line.body) if line.body is not None else None,
        "text": line.text, "due_at": iso(line.due_at or 0), "promise": promise,
    }  # fmt: skip
