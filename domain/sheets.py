"""The rows of a CSV or XLSX file, with the line each begins at, or what is wrong with the file."""

import csv
import io
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import PurePath

from openpyxl.reader.excel import load_workbook

MAX_BYTES = 10_000_000
# Unpacked. openpyxl takes up to 34 bytes of memory and 0.5 µs for a byte of cells, 3.4 µs for one of styles (measured
# with 100 MB that had been packed into 180 kB); 20,000 rows of twelve columns are 10 MB.
MAX_UNPACKED = 30_000_000
MAX_STYLES = 3_000_000
MAX_ROWS = 20_000
MAX_COLUMNS = 100
HEADER_WITHIN = 10
"""A title may stand above the header row."""

_READ_ROWS = MAX_ROWS + HEADER_WITHIN + 1  # enough to know that there are too many
_SHEET_ROWS = 1_048_576  # as many as Excel has; a file may claim row 10**12
_CERTAIN = 10**15  # Excel keeps fifteen digits of a number
_WORKBOOKS = {".xlsx", ".xlsm"}
_SIGNATURES = {
    b"%PDF": "pdf",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"\xd0\xcf\x11\xe0": "ole",  # .xls, and any Office file with a password
    b"Rar!": "rar",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
}
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where: `line` as an editor counts, `column` the header as the file writes it.

    `code` is stable; `facts` are what a sentence about it needs.
    """

    line: int | None
    column: str | None
    value: str | None
    code: str
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)


class UnreadableError(ValueError):
    """The file has no rows to speak of; `problem` says why."""

    def __init__(self, code: str, line: int | None = None, **facts: str) -> None:
        super().__init__(code)
        self.problem = Problem(line, None, None, code, facts)


class DateCell(str):
    """A cell that the spreadsheet holds as a date, as ISO: typing 3-2-1 makes one."""

    __slots__ = ()


@dataclass(frozen=True)
class Row:
    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """Rows that hold anything, the header first."""

    header: Row
    rows: tuple[Row, ...]
    encoding: str


def read_sheet(content: bytes, filename: str, is_header: Callable[[Sequence[str]], int]) -> Sheet:
    """Read the rows of a file. `is_header` counts known headers in a row. Raises `UnreadableError`."""
    if len(content) > MAX_BYTES:
        raise UnreadableError("file_too_large", limit=str(MAX_BYTES))
    if not content.strip():
        raise UnreadableError("empty_file")
    suffix = PurePath(filename).suffix.lower()
    if suffix in _WORKBOOKS:
        return _sheet(_workbook_rows(content, suffix), is_header, "xlsx")
    found = _kind(content)
    if found:
        raise UnreadableError("not_a_table", found=found, named=suffix)
    text, encoding = _decoded(content)
    if text.lstrip().startswith("<"):
        raise UnreadableError("not_a_table", found="html", named=suffix)
    return _sheet(_text_rows(text, _delimiter(text, is_header)), is_header, encoding)


def _sheet(lines: Iterable[Row], is_header: Callable[[Sequence[str]], int], encoding: str) -> Sheet:
    rows = [_trimmed(row) for row in islice((row for row in lines if any(row.cells)), _READ_ROWS)]
    if not rows:
        raise UnreadableError("empty_file")
    head = max(range(min(HEADER_WITHIN, len(rows))), key=lambda at: is_header(rows[at].cells))
    if len(rows) - head - 1 > MAX_ROWS:
        raise UnreadableError("too_many_rows", limit=str(MAX_ROWS))
    return Sheet(rows[head], tuple(rows[head + 1 :]), encoding)


def _trimmed(row: Row) -> Row:
    width = max(at for at, cell in enumerate(row.cells, 1) if cell)
    if width > MAX_COLUMNS:
        raise UnreadableError("too_many_columns", row.line, limit=str(MAX_COLUMNS))
    return Row(row.line, row.cells[:width])


def _kind(content: bytes) -> str | None:
    return next((kind for start, kind in _SIGNATURES.items() if content.startswith(start)), None)


def _decoded(content: bytes) -> tuple[str, str]:
    encoding = next((name for bom, name in _BOMS.items() if content.startswith(bom)), None)
    try:
        text = content.decode(encoding or "utf-8")
    except UnicodeDecodeError as slip:
        # Chinese Excel saves CSV as GBK. A file that was good UTF-8 for some words is a damaged one, not GBK.
        if encoding or _foreign(slip.object[: slip.start].decode("utf-8", "ignore")) >= 8:
            raise UnreadableError("undecodable", slip.object.count(b"\n", 0, slip.start) + 1) from slip
        text, encoding = _decoded_gb(content), "gb18030"
    if "\0" in text:
        raise UnreadableError("undecodable")
    return text, encoding or "utf-8"


def _decoded_gb(content: bytes) -> str:
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError as slip:
        raise UnreadableError("undecodable", slip.object.count(b"\n", 0, slip.start) + 1) from slip


def _foreign(text: str) -> int:
    return sum(not letter.isascii() for letter in text)


def _delimiter(text: str, is_header: Callable[[Sequence[str]], int]) -> str:
    """The one of `, ; tab` that finds the most headers; among equals the one that makes the most cells."""

    def found(delimiter: str) -> tuple[int, int]:
        rows: list[Sequence[str]] = []
        with suppress(UnreadableError):
            rows.extend(row.cells for row in islice(_text_rows(text, delimiter), HEADER_WITHIN))
        return max(map(is_header, rows), default=0), max(map(len, rows), default=0)

    return max(",;\t", key=found)


def _text_rows(text: str, delimiter: str) -> Iterator[Row]:
    # Strict, or a quote that is never closed would swallow the rest of the roll as one cell.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as slip:
            raise UnreadableError("broken_row", line) from slip
        yield Row(line, tuple(cell.strip() for cell in cells))


def _workbook_rows(content: bytes, suffix: str) -> list[Row]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            sizes = {part.filename: part.file_size for part in packed.infolist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as slip:
        raise UnreadableError("not_a_table", found=_kind(content) or "unknown", named=suffix) from slip
    _refuse_bombs(sizes)
    try:
        return _first_sheet(content)
    except Exception as slip:  # a hostile workbook can raise nearly anything from inside openpyxl
        raise UnreadableError("not_a_table", found="zip", named=suffix) from slip


def _refuse_bombs(sizes: Mapping[str, int]) -> None:
    large = ("xl/worksheets/", "xl/sharedStrings", "xl/media/")
    rest = sum(size for name, size in sizes.items() if not name.startswith(large))
    for size, limit in ((sum(sizes.values()), MAX_UNPACKED), (rest, MAX_STYLES)):
        if size > limit:
            raise UnreadableError("file_too_large", limit=str(limit))


def _first_sheet(content: bytes) -> list[Row]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and validations that openpyxl leaves out
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        # Bounds of our own: some programs write the dimension A1:A1 whatever the sheet holds.
        lines = sheet.iter_rows(min_row=1, max_row=_SHEET_ROWS, max_col=MAX_COLUMNS + 1, values_only=True)
        filled = ((line, values) for line, values in enumerate(lines, 1) if values.count(None) < len(values))
        kept = islice(filled, _READ_ROWS)
        rows = [Row(line, tuple("" if v is None else _text(v) for v in values)) for line, values in kept]
        book.close()
        return rows


def _text(value: object) -> str:
    """A cell as a person would type it; the float nearest 85.23 is 85.23."""
    if isinstance(value, date | time | timedelta):
        return DateCell(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value).strip()
    if abs(value) >= _CERTAIN:
        return f"{value:E}"
    return str(int(value)) if value == int(value) else format(Decimal(repr(value)), "f")
