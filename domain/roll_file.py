"""A roll file read into rolls, every bad row named by its line. Nothing in a file raises: it is reported."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.roll import Roll, SeatRow, UncountableError, assemble
from domain.roll_checks import owner_conflicts, repeated_codes, same_owner_names, with_places, without_repeats
from domain.roll_header import WEIGHTS, Header, HeaderWords, Vocabulary, joined
from domain.roll_rows import RowReader
from domain.sheets import Problem, Row, Sheet, UnreadableError, read_sheet
from domain.spelling import plain

__all__ = ["DEFAULT_ROLL", "HeaderWords", "Problem", "RollDraft", "read_roll"]

DEFAULT_ROLL = "owners"


@dataclass(frozen=True)
class RollDraft:
    """What a file would import. `rolls` are of the good rows only, for the preview; import when `clean`.

    `warnings` are for a person to confirm, `problems` to be mended in the file; both in the order of lines.
    `rows` counts what stands below the header, good and bad, without blank lines and lines of sums.
    `encoding` is utf-8, utf-8-sig, utf-16, gb18030 or xlsx; empty when the file is no table.
    """

    rolls: tuple[Roll, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    rows: int
    encoding: str

    @property
    def clean(self) -> bool:
        return bool(self.rolls) and not self.problems


def read_roll(content: bytes, filename: str, headers: HeaderWords) -> RollDraft:
    """Read a CSV, or an XLSX's first sheet, into the rolls its `roll` column names, or one, `owners`."""
    vocabulary = Vocabulary(headers)
    try:
        sheet = read_sheet(content, filename, vocabulary.known)
    except UnreadableError as slip:
        return RollDraft((), (slip.problem,), (), 0, "")
    header = vocabulary.read(sheet.header.cells)
    data, sums = _without_sums(sheet, header, headers)
    problems = [*_header_problems(header, sheet.header.line, headers)]
    if not data:
        problems.append(Problem(sheet.header.line, None, None, "no_rows"))
    warnings = [*_header_warnings(header, sheet.header.line, headers)]
    warnings += [Problem(row.line, None, next(filter(None, row.cells)), "total_row") for row in sums]
    if problems:
        return RollDraft((), tuple(problems), tuple(warnings), len(data), sheet.encoding)
    reader = RowReader(header, len(sheet.header.cells), headers, DEFAULT_ROLL)
    named = {roll: _joined(rows, header, problems, warnings) for roll, rows in reader.read(data).items()}
    problems += [*reader.problems, *repeated_codes(named, header)]
    rolls = tuple(_assembled(named, header, problems))
    warnings += reader.warnings
    return RollDraft(rolls, _by_line(problems), _by_line(warnings), len(data), sheet.encoding)


def _joined(rows: list[SeatRow], header: Header, problems: list[Problem], warnings: list[Problem]) -> list[SeatRow]:
    placed, told = with_places(rows, header)
    kept, repeats = without_repeats(placed, header)
    problems += [*repeats, *owner_conflicts(kept, header)]
    warnings += [*told, *same_owner_names(kept, header)]
    return kept


def _assembled(named: dict[str, list[SeatRow]], header: Header, problems: list[Problem]) -> Iterator[Roll]:
    for name, rows in named.items():
        if not rows:
            continue
        try:
            roll = assemble(name, rows)
        except UncountableError as slip:
            problems.append(Problem(None, header.title(slip.axis), None, slip.code, {"roll": name}))
            continue
        empty = (axis for axis, total in roll.totals.items() if total == 0)
        problems += [Problem(None, header.title(axis), None, "total_zero", {"roll": name}) for axis in empty]
        yield roll


def _header_problems(header: Header, line: int, words: HeaderWords) -> Iterator[Problem]:
    if "seat" not in header.columns:
        yield Problem(line, "seat", None, "missing_column", {"known": ", ".join(words.get("seat", ("seat",)))})
    if not header.weights:
        known = (word for axis in WEIGHTS for word in words.get(axis, (axis,)))
        yield Problem(line, ", ".join(WEIGHTS), None, "missing_column", {"known": ", ".join(known)})
    for title in header.repeated:
        yield Problem(line, title, None, "repeated_column")


def _header_warnings(header: Header, line: int, words: HeaderWords) -> Iterator[Problem]:
    for title in header.unknown:
        yield Problem(line, title, None, "unknown_column")
    understood = {"area": {plain(unit) for unit in words.get("area_unit", ())}, "share": {"%"}}
    for name, units in understood.items():
        column = header.columns.get(name)
        if column and column.unit and column.unit.casefold() not in units:
            yield Problem(line, column.title, column.unit, "unknown_unit")


def _without_sums(sheet: Sheet, header: Header, words: HeaderWords) -> tuple[list[Row], list[Row]]:
    """The rows, and the lines of sums among them: a seat called 合计 would double the roll."""
    sums = {joined(word) for word in words.get("total_row", ())}
    seat = header.columns.get("seat")

    def summed(row: Row) -> bool:
        begins = next(filter(None, row.cells))
        label = row.cells[seat.index] if seat and seat.index < len(row.cells) else ""
        return not sums.isdisjoint(joined(cell.rstrip(":： ")) for cell in (begins, label))

    return [row for row in sheet.rows if not summed(row)], [row for row in sheet.rows if summed(row)]


def _by_line(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What concerns the whole file first."""
    return tuple(sorted(problems, key=lambda problem: problem.line or 0))
