"""What only shows when rows stand side by side: seats named twice, owners at odds, names alike."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from domain.roll import SeatRow
from domain.roll_header import Header
from domain.sheets import Problem
from domain.spelling import plain

RowsAndProblems = tuple[list[SeatRow], list[Problem]]


def with_places(rows: Sequence[SeatRow], header: Header) -> RowsAndProblems:
    """Many a roll says building 3, stair 2, room 501, and 501 again in stair 1: they are 3-2-501 and 3-1-501.

    Only when rooms would clash, and with a warning `labels_completed`; a label with a hyphen stays as it is.
    """
    places: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows:
        places[_label(row)].add((row.unit.building, row.unit.stair))
    clashing = [row for row in rows if len(places[_label(row)]) > 1]
    if not clashing or not all(map(_completable, clashing)):
        return list(rows), []
    completed = [_completed(row) if _completable(row) else row for row in rows]
    first = clashing[0]
    facts = {"becomes": _completed(first).unit.label}
    return completed, [Problem(first.line, header.title("seat"), first.unit.label, "labels_completed", facts)]


def without_repeats(rows: Iterable[SeatRow], header: Header) -> RowsAndProblems:
    """Keep the first row of each label; `repeated_seat` names the others."""
    first: dict[str, SeatRow] = {}
    problems = []
    for row in rows:
        kept = first.setdefault(_label(row), row)
        if kept is not row:
            facts = {"first_line": str(kept.line)}
            problems.append(Problem(row.line, header.title("seat"), row.unit.label, "repeated_seat", facts))
    return list(first.values()), problems


def owner_conflicts(rows: Sequence[SeatRow], header: Header) -> list[Problem]:
    """Rows of one `owner_id` that name different owners, or give the one seat different numbers of heads."""
    owned = [row for row in rows if row.owner_id]
    return [
        *_at_odds(owned, header, "owner", "owner_id_conflict", lambda row: row.owner),
        *_at_odds(owned, header, "heads", "heads_conflict", lambda row: str(row.weights.get("heads", ""))),
    ]


def same_owner_names(rows: Iterable[SeatRow], header: Header) -> list[Problem]:
    """Equal names on several seats: one owner or several? A person must say; `told_apart` is yes if the ids do."""
    named: dict[str, list[SeatRow]] = defaultdict(list)
    for row in rows:
        named[plain(_name(row)).casefold()].append(row)
    named.pop("", None)
    return [_same_name(found, header) for found in named.values() if len(_seats(found)) > 1]


def repeated_codes(rolls: Mapping[str, Iterable[SeatRow]], header: Header) -> list[Problem]:
    """A code opens one seat; at a second seat of any roll it is a `repeated_code`, told without the code."""
    first: dict[str, tuple[str, SeatRow]] = {}
    problems = []
    for roll, rows in rolls.items():
        for row in rows:
            for code in row.codes:
                where, kept = first.setdefault(code, (roll, row))
                if (where, kept.seat_key) != (roll, row.seat_key):
                    facts = {"first_line": str(kept.line)}
                    problems.append(Problem(row.line, header.title("code"), None, "repeated_code", facts))
    return problems


def _label(row: SeatRow) -> str:
    return row.unit.label.casefold()


def _completable(row: SeatRow) -> bool:
    return bool(row.unit.building) and "-" not in row.unit.label


def _completed(row: SeatRow) -> SeatRow:
    parts = (row.unit.building, row.unit.stair, row.unit.label)
    return replace(row, unit=replace(row.unit, label="-".join(filter(None, parts))))


def _at_odds(
    rows: Iterable[SeatRow], header: Header, column: str, code: str, value: Callable[[SeatRow], str]
) -> list[Problem]:
    first: dict[str, SeatRow] = {}
    problems = []
    for row in rows:
        if not value(row):
            continue
        kept = first.setdefault(row.seat_key, row)
        if plain(value(kept)).casefold() != plain(value(row)).casefold():
            facts = {"first_line": str(kept.line), "first_value": value(kept), "owner_id": row.owner_id}
            problems.append(Problem(row.line, header.title(column), value(row), code, facts))
    return problems


def _name(row: SeatRow) -> str:
    return row.owner or "、".join(sorted(row.holder_names))


def _seats(rows: Iterable[SeatRow]) -> set[str]:
    return {row.seat_key for row in rows}


def _same_name(rows: Sequence[SeatRow], header: Header) -> Problem:
    column = header.title("owner" if rows[0].owner else "holder_name")
    apart = "yes" if all(row.owner_id for row in rows) else "no"
    facts = {"lines": ", ".join(str(row.line) for row in rows), "told_apart": apart}
    return Problem(rows[0].line, column, _name(rows[0]), "same_owner_name", facts)
