"""The notice for the wall as a document (DOCX): one A4 page, to be printed, signed and hung up."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as Pages
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as Grid
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph

from records.notice.code import code
from records.notice.page import Page, Table
from records.notice.room import CODE, HEADING, NAMES, REMARK, TITLE, WIDE, letters, verdict_size, widths
from records.zipped import timeless

_LATIN = "Arial"
_CHINESE = {"zh-Hans": "SimSun", "zh-Hant": "PMingLiU"}
"""What each script is printed in where the reader's program has it, as it has on most offices' machines."""
_MARGIN = 14
"""Millimetres."""


def document(page: Page, language: str, made_at: datetime) -> bytes:
    """The document; ``made_at`` stands in its properties, so that the same notice has the same bytes."""
    made = Document()
    size = letters(page)
    set_up(made, language, size)
    describe(made, page.heading, language, made_at)
    say(made.add_paragraph(), page.heading, size * HEADING, bold=True, centred=True)
    say(made.add_paragraph(), page.title, size * TITLE, bold=True, centred=True)
    facts_table(made, page.facts)
    say(made.add_paragraph(), page.verdict, verdict_size(page, size), bold=True, centred=True, above=size / 2)
    for table in page.tables:
        say(made.add_paragraph(), table.heading, bold=True, above=4)
        _table(made, table)
    for place, remark in enumerate(page.remarks):
        say(made.add_paragraph(), remark, size * REMARK, above=0 if place else 5)
    _foot(made, page)
    packed = io.BytesIO()
    made.save(packed)
    return timeless(packed.getvalue())


def set_up(made: Pages, language: str, size: float) -> None:
    """A4, and letters of that size in both scripts."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm((210 - WIDE * 25.4 / 72) / 2)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)
    style = made.styles["Normal"]
    style.font.name, style.font.size = _LATIN, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), _CHINESE.get(language, "SimSun"))
    shape = style.paragraph_format
    shape.space_after, shape.space_before, shape.line_spacing = Pt(2), Pt(0), 1.0


def describe(made: Pages, title: str, language: str, made_at: datetime) -> None:
    """Its properties, which nobody's name is in."""
    about = made.core_properties
    about.title, about.language, about.author, about.comments = title[:255], language, "", ""
    about.created = about.modified = made_at.replace(tzinfo=None)


def say(
    on: Paragraph, text: str, size: float | None = None, *, bold: bool = False, centred: bool = False, above: float = 0
) -> None:
    """A text in the paragraph."""
    run = on.add_run(text)
    run.bold = bold or None
    if size is not None:
        run.font.size = Pt(size)
    if centred:
        on.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if above:
        on.paragraph_format.space_before = Pt(above)


def facts_table(made: Pages, facts: Sequence[tuple[str, str]]) -> None:
    """Names, and what is said of each."""
    grid = _grid(made, len(facts), [NAMES, WIDE - NAMES])
    for row, (name, fact) in zip(grid.rows, facts, strict=True):
        say(row.cells[0].paragraphs[0], name, bold=True)
        say(row.cells[1].paragraphs[0], fact)


def _table(made: Pages, table: Table) -> None:
    grid = _grid(made, len(table.rows) + 1, widths(table))
    _row(grid.rows[0].cells, table.columns, table.numbers, bold=True)
    for row, said in zip(grid.rows[1:], table.rows, strict=True):
        _row(row.cells, said, table.numbers)


def _row(cells: Iterable[Cell], said: tuple[str, ...], numbers: int, *, bold: bool = False) -> None:
    for place, (cell, text) in enumerate(zip(cells, said, strict=True)):
        say(cell.paragraphs[0], text, bold=bold)
        if place >= len(said) - numbers:
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _grid(made: Pages, rows: int, widths: list[float], style: str | None = "Table Grid") -> Grid:
    grid: Grid = made.add_table(rows, len(widths), style)
    grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, wide in zip(grid.columns, widths, strict=True):
        column.width = Pt(wide)
        for cell in column.cells:
            cell.width = Pt(wide)
            shape = cell.paragraphs[0].paragraph_format
            shape.space_before = shape.space_after = Pt(1.5)
    return grid


def _foot(made: Pages, page: Page) -> None:
    """Where to object and who signs, and the code beside it."""
    made.add_paragraph().paragraph_format.space_after = Pt(0)
    text, square = _grid(made, 1, [WIDE - CODE - 30, CODE + 30], None).rows[0].cells
    for place, line in enumerate(page.closing):
        on = text.add_paragraph() if place else text.paragraphs[0]
        say(on, line)
        on.paragraph_format.space_after = Pt(9)
    if not page.code:
        return
    picture = square.paragraphs[0]
    picture.add_run().add_picture(io.BytesIO(code(page.code)), Pt(CODE))
    picture.alignment = WD_ALIGN_PARAGRAPH.CENTER
    say(square.add_paragraph(), page.code_label, 8, centred=True)
