"""What the record book of a community holds, read from the database: the public side of everything, and no people but
those who promised something or advised, who are named in the group as well."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from domain.ids import CommunityId, RecordId
from domain.instants import iso
from domain.numbers import Number
from domain.sampling import commitment_to
from records.book.tables import About, Row, Rows, Value
from storage import book, communities, meetings, projects, themes, votes
from storage.book import WHOLE, Part
from storage.communities import Community
from storage.transaction import Tx
from usecases.book_heard import heard_tables
from usecases.hall import unknown
from usecases.projects import needs_of, proposal_of
from usecases.record_folder import RecordFolder, record_folder
from usecases.wording import cost_worded


@dataclass(frozen=True)
class RecordBook:
    """A book as it should be: whose, in which language it explains itself, and its rows by table. ``about`` names what
    the rows are of (``{"needs": ("N-1",), …}``); without it they are all there are."""

    community: str
    title: str
    language: str
    rows: Rows
    about: About | None = None


def record_book(tx: Tx, community: CommunityId, part: Part = WHOLE) -> RecordBook:
    """All that the book of the community holds, or of that part of it: ten thousand rows take tenths of a second."""
    here = communities.by_id(tx, community)
    drafts = book.proposal_rows(tx, community, part)
    last = {row.number: row for row in drafts}
    costs = {(row.number, row.version): row.cost for row in drafts}
    steps = book.step_rows(tx, community, part)
    spent: dict[int, int] = {}
    for step in steps:
        if step.kind == "spent":
            spent[step.record] = spent.get(step.record, 0) + (step.amount or 0)
    rows: dict[str, list[Row]] = {
        "hall": _hall(here),
        "themes": [_theme(row) for row in book.theme_rows(tx, community, part)],
        "needs": [_need(row) for row in book.need_rows(tx, community, part)],
        "proposals": [_proposal(row) for row in last.values()],
        "proposal_needs": [
            (f"P-{row.number}", f"N-{row.need}") for row in book.proposal_need_rows(tx, community, part)
        ],
        "proposal_themes": [
            (f"P-{row.number}", f"T-{row.theme}") for row in book.proposal_theme_rows(tx, community, part)
        ],
        "points": [_point(row) for row in book.point_rows(tx, community, part)],
        "votes": [_vote(row) for row in book.vote_rows(tx, community, part)],
        "conditions": [(f"V-{row.number}", row.text, row.answer) for row in book.condition_rows(tx, community, part)],
        "records": [_record(row, last, costs, spent) for row in book.record_rows(tx, community, part)],
        "commitments": [_commitment(row) for row in book.commitment_rows(tx, community, part)],
        "steps": list(_steps(steps)),
        "checks": [_check(row) for row in book.check_rows(tx, community, part)],
        **heard_tables(tx, community, part),
    }
    about = None if part == WHOLE else _about_part(part) | {"opinions": [str(row[0]) for row in rows["opinions"]]}
    return RecordBook(here.short_name, here.title, here.language, rows, about)


def book_of_record(tx: Tx, record_id: int) -> RecordBook:
    """What the book holds of a record and of all that led to it: a few milliseconds, however much the rest is."""
    record = projects.by_id(tx, RecordId(record_id))
    assert record is not None, record_id  # the deadline that asks for it is set by the record itself
    vote = votes.by_id(tx, record.vote) if record.vote else None
    proposal = proposal_of(tx, record)
    behind = themes.of_proposal(tx, proposal.id) if proposal else []
    needs = needs_of(tx, record)
    held = meetings.begun_about(tx, record.id, proposal.id if proposal else None)
    led = {theme.number for need in needs if (theme := themes.theme_of(tx, need.id)) is not None}
    part = Part(
        frozenset({*led, *(theme.number for theme in behind)}), frozenset(need.number for need in needs),
        frozenset([proposal.number] if proposal else []), frozenset([vote.number] if vote else []),
        frozenset([record.number]), frozenset(meeting.number for meeting in held),
    )  # fmt: skip
    return record_book(tx, record.community, part)


def _about_part(part: Part) -> dict[str, Sequence[str]]:
    kinds = {"themes": "T", "needs": "N", "proposals": "P", "votes": "V", "records": "R", "meetings": "M"}
    return {kind: tuple(f"{sign}-{number}" for number in getattr(part, kind)) for kind, sign in kinds.items()}


def all_communities(tx: Tx) -> list[CommunityId]:
    """Those that have a book each."""
    return [each.id for each in communities.all_of(tx)]


def community_named(tx: Tx, said: str) -> CommunityId:
    """The community with that short name or chat id. Raises LookupError, naming those there are."""
    return communities.only_one(tx, said).id


def name_of(tx: Tx, community: CommunityId) -> str:
    """The community's short name, which its folder has."""
    return communities.by_id(tx, community).short_name


def book_named(tx: Tx, said: str | None) -> RecordBook:
    """The book of that community, or of the only one. Raises LookupError."""
    return record_book(tx, communities.only_one(tx, said).id)


def record_by_number(tx: Tx, said: str | None, number: Number) -> RecordFolder:
    """A record of that community, or of the only one. Raises LookupError, and UnknownNumber."""
    record = projects.find(tx, communities.only_one(tx, said).id, number.value)
    if record is None:
        raise unknown(number)
    return record_folder(tx, record.id)


def records_of(tx: Tx, community: CommunityId) -> list[int]:
    """The ids of its records, by number."""
    return [row.id for row in book.record_rows(tx, community, WHOLE)]


def _hall(here: Community) -> list[Row]:
    return [("community", here.title), ("language", here.language), ("name", here.short_name), ("zone", here.zone)]


def _named(kind: str, number: int | None) -> str | None:
    return None if number is None else f"{kind}-{number}"


def _at(instant: int | None) -> str | None:
    return None if instant is None else iso(instant)


def _theme(row: Any) -> Row:  # noqa: ANN401  # a Row of theme_rows
    return (
        f"T-{row.number}", row.title, row.place, row.state, _named("T", row.into_number), row.statement, row.reason,
        iso(row.at),
    )  # fmt: skip


def _need(row: Any) -> Row:  # noqa: ANN401  # a Row of need_rows
    return (
        f"N-{row.number}", row.text, row.building or None, row.place or None, row.supports, _named("T", row.theme),
        row.reason, iso(row.at),
    )  # fmt: skip


def _proposal(row: Any) -> Row:  # noqa: ANN401  # a Row of proposal_rows
    return (
        f"P-{row.number}", row.version, row.title, row.text, row.cost, row.place, row.upkeep, iso(row.at),
    )  # fmt: skip


def _point(row: Any) -> Row:  # noqa: ANN401  # a Row of point_rows
    proposal = f"P-{row.proposal}"
    answered = None if row.answers_to is None else f"{proposal}/{row.answers_to}"
    return f"{proposal}/{row.number}", proposal, row.side, row.text, row.supports, answered, iso(row.at)


def _vote(row: Any) -> Row:  # noqa: ANN401  # a Row of vote_rows
    outcome = row.outcome if row.state == "counted" else None
    kept = None if outcome is None else json.dumps(outcome, ensure_ascii=False, sort_keys=True)
    passed = None if outcome is None else int(outcome["passed"])
    return (
        f"V-{row.number}", row.title, _named("P", row.proposal), row.proposal_version, row.rule["id"], row.method,
        row.state, iso(row.opens_at), iso(row.closes_at), _at(row.closed_at), row.seats, passed, kept, row.roll_hash,
        row.root,
    )  # fmt: skip


def _record(row: Any, last: dict[int, Any], costs: dict[tuple[int, int], str | None], spent: dict[int, int]) -> Row:  # noqa: ANN401  # a Row of record_rows
    voted: Value = None
    if row.proposal is not None:
        cost = costs.get((row.proposal, row.proposal_version or last[row.proposal].version))
        voted = cost_worded(cost) if cost else None
    money = voted, spent.get(row.number, 0)
    return f"R-{row.number}", row.title, row.state, _named("V", row.vote), *money, iso(row.opened_at)


def _commitment(row: Any) -> Row:  # noqa: ANN401  # a Row of commitment_rows
    return (
        f"R-{row.record}.{row.number}", f"R-{row.record}", int(row.lead), row.kind, row.owner, int(row.confirmed),
        row.text, row.state, iso(row.since), iso(row.due_at), iso(row.assigned_at),
    )  # fmt: skip


def _steps(rows: Iterable[Any]) -> Iterable[Row]:
    """The steps of each record are numbered in order, from 1."""
    taken: dict[int, int] = {}
    for row in rows:
        taken[row.record] = taken.get(row.record, 0) + 1
        part = None if row.part is None else f"R-{row.record}.{row.part}"
        yield (
            f"R-{row.record}", taken[row.record], iso(row.at), row.kind, part, row.state, row.text, row.document,
            _at(row.until_at), row.amount,
        )  # fmt: skip


def _check(row: Any) -> Row:  # noqa: ANN401  # a Row of check_rows
    begun = row.begun_at is not None
    seed = row.seed.hex() if begun else None  # until it is used its hash alone is public
    return (
        f"R-{row.record}", row.number, commitment_to(row.seed), seed, _at(row.begun_at), _at(row.ends_at), row.seats,
        row.drawn, row.result, row.asked, row.yes, row.faults, row.no,
    )  # fmt: skip
