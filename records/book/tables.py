"""What stands in the record book: its tables with their columns, and its views."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Value = str | int | float | None
Row = tuple[Value, ...]
Rows = Mapping[str, Sequence[Row]]
"""By table the rows, each with its values in the order of the table's columns."""
About = Mapping[str, Sequence[str]]
"""What a part of the book is of: by table the numbers, ``{"needs": ("N-1", "N-2"), "records": ("R-1",)}``."""


@dataclass(frozen=True)
class BookTable:
    """A table. ``key``: the columns that name a row. ``refers``: by column the table whose ``number`` it holds.
    ``search``: the columns in which words are found. ``owner``: the column that says to whose part a row belongs; a
    row without one belongs to itself."""

    columns: Mapping[str, type]
    key: tuple[str, ...] = ("number",)
    refers: Mapping[str, str] = field(default_factory=dict)
    search: tuple[str, ...] = ()
    owner: str | None = None


LAYOUT = 2
"""Goes up with every change below: a book of another layout is written anew."""

TABLES: Mapping[str, BookTable] = {
    "hall": BookTable({"name": str, "value": str}, key=("name",)),
    "themes": BookTable(
        {
            "number": str, "title": str, "place": str, "state": str, "into_theme": str, "statement": str,
            "reason": str, "said_at": str,
        },
        refers={"into_theme": "themes"}, search=("title", "statement"),
    ),
    "needs": BookTable(
        {
            "number": str, "text": str, "building": str, "place": str, "supports": int, "theme": str, "reason": str,
            "said_at": str,
        },
        refers={"theme": "themes"}, search=("text", "place"),
    ),
    "proposals": BookTable(
        {
            "number": str, "version": int, "title": str, "text": str, "cost": str, "place": str, "upkeep": str,
            "said_at": str,
        },
        search=("title", "text"),
    ),
    "proposal_needs": BookTable(
        {"proposal": str, "need": str}, ("proposal", "need"), {"proposal": "proposals", "need": "needs"},
        owner="proposal",
    ),
    "proposal_themes": BookTable(
        {"proposal": str, "theme": str}, ("proposal", "theme"), {"proposal": "proposals", "theme": "themes"},
        owner="proposal",
    ),
    "points": BookTable(
        {
            "number": str, "proposal": str, "side": str, "text": str, "supports": int, "answers_to": str,
            "said_at": str,
        },
        refers={"proposal": "proposals", "answers_to": "points"}, search=("text",), owner="proposal",
    ),
    "opinions": BookTable(
        {
            "number": str, "proposal": str, "role": str, "adviser": str, "question": str, "asked_at": str,
            "due_at": str, "called_off": int, "answered_at": str, "version": int, "verdict": str, "text": str,
            "cost": str, "upkeep": str, "permit": str, "document": str, "confirmed": int,
        },
        refers={"proposal": "proposals"}, search=("adviser", "question", "text", "permit"), owner="proposal",
    ),
    "opinion_options": BookTable(
        {"opinion": str, "option": int, "title": str, "cost": str, "note": str},
        ("opinion", "option"), {"opinion": "opinions"}, search=("title", "note"), owner="opinion",
    ),
    "votes": BookTable(
        {
            "number": str, "title": str, "proposal": str, "version": int, "rule": str, "method": str, "state": str,
            "opens_at": str, "closes_at": str, "closed_at": str, "seats": int, "passed": int, "outcome": str,
            "roll_hash": str, "root": str,
        },
        refers={"proposal": "proposals"}, search=("title",),
    ),
    "conditions": BookTable(
        {"vote": str, "text": str, "answer": str}, ("vote", "text"), {"vote": "votes"}, search=("text", "answer"),
        owner="vote",
    ),
    "records": BookTable(
        {"number": str, "title": str, "state": str, "vote": str, "voted": int, "spent": int, "opened_at": str},
        refers={"vote": "votes"}, search=("title",),
    ),
    "commitments": BookTable(
        {
            "number": str, "record": str, "lead": int, "kind": str, "owner": str, "confirmed": int, "text": str,
            "state": str, "since": str, "due_at": str, "assigned_at": str,
        },
        refers={"record": "records"}, search=("owner", "text"), owner="record",
    ),
    "steps": BookTable(
        {
            "record": str, "step": int, "said_at": str, "kind": str, "commitment": str, "state": str, "text": str,
            "document": str, "until_at": str, "amount": int,
        },
        ("record", "step"), {"record": "records", "commitment": "commitments"}, search=("text", "document"),
        owner="record",
    ),
    "checks": BookTable(
        {
            "record": str, "round": int, "seed_hash": str, "seed": str, "begun_at": str, "ends_at": str, "seats": int,
            "drawn": int, "result": str, "asked": int, "yes": int, "faults": int, "no": int,
        },
        ("record", "round"), {"record": "records"}, owner="record",
    ),
    "meetings": BookTable(
        {
            "number": str, "form": str, "title": str, "proposal": str, "record": str, "place": str, "begun_at": str,
            "ended_at": str, "present": int,
        },
        refers={"proposal": "proposals", "record": "records"}, search=("title",),
    ),
    "meeting_items": BookTable(
        {"meeting": str, "item": int, "title": str},
        ("meeting", "item"), {"meeting": "meetings"}, search=("title",), owner="meeting",
    ),
    "meeting_lines": BookTable(
        {
            "meeting": str, "line": int, "item": int, "entry": str, "text": str, "taken_by": str, "due_at": str,
            "commitment": str,
        },
        ("meeting", "line"), {"meeting": "meetings", "commitment": "commitments"}, search=("text", "taken_by"),
        owner="meeting",
    ),
}  # fmt: skip

VIEWS: Mapping[str, str] = {
    "open_promises": """
        SELECT commitments.number, records.title AS record_title, owner, kind, commitments.text, commitments.state,
               since, due_at, due_at < strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS overdue
        FROM commitments JOIN records ON records.number = commitments.record
        WHERE commitments.state NOT IN ('done', 'dropped') ORDER BY due_at""",
    "what_became": """
        SELECT needs.number AS need, needs.text, proposals.number AS proposal, proposals.title, votes.number AS vote,
               votes.passed, records.number AS record, records.state
        FROM needs
        LEFT JOIN proposal_needs ON proposal_needs.need = needs.number
        LEFT JOIN proposals ON proposals.number = proposal_needs.proposal
        LEFT JOIN votes ON votes.proposal = proposals.number
        LEFT JOIN records ON records.vote = votes.number""",
    "spending": """
        SELECT number AS record, title, state, voted, spent, spent - voted AS difference
        FROM records WHERE voted IS NOT NULL OR spent > 0""",
    "everything": """
        SELECT 'needs' AS found_in, number, text FROM needs
        UNION ALL SELECT 'themes', number, title || ' · ' || coalesce(statement, '') FROM themes
        UNION ALL SELECT 'proposals', number, title || ' · ' || text FROM proposals
        UNION ALL SELECT 'points', number, text FROM points
        UNION ALL SELECT 'opinions', number, coalesce(adviser, '') || ' · ' || coalesce(question, '') || ' · ' ||
                         coalesce(text, '') || ' · ' || coalesce(permit, '') FROM opinions
        UNION ALL SELECT 'opinion_options', opinion || '/' || option, title || ' · ' || coalesce(note, '')
                  FROM opinion_options
        UNION ALL SELECT 'votes', number, title FROM votes
        UNION ALL SELECT 'records', number, title FROM records
        UNION ALL SELECT 'commitments', number, owner || ' · ' || text FROM commitments
        UNION ALL SELECT 'steps', record || '/' || step, text FROM steps WHERE text IS NOT NULL
        UNION ALL SELECT 'meetings', number, title FROM meetings
        UNION ALL SELECT 'meeting_items', meeting || '/' || item, title FROM meeting_items
        UNION ALL SELECT 'meeting_lines', meeting || '/' || line, coalesce(taken_by, '') || ' · ' || text
                  FROM meeting_lines""",
}
"""What people ask a book for. Words of one and two characters are found in ``everything``: the index, by trigrams,
knows none that are shorter than three."""
