"""Surveys as files: an XLSForm that a moderator sends, and the answers that are handed over."""

import io
from asyncio import to_thread
from collections.abc import Sequence

from aiogram.types import Document, Message

from domain.instants import moment_of
from domain.numbers import Number
from domain.roll_refusals import FileTooLarge
from domain.surveys import worded_in
from handlers.said import after_command, meaning, numbered
from handlers.screens.surveys import cross_columns, cross_questions, problems_screen
from handlers.survey_form import SurveyForm
from handlers.talk import Talk
from records.xlsform import tables
from records.xlsform.answers import AnswerRow, answers_table, as_csv, as_xlsx
from records.xlsform.problem import FormUnfit
from records.xlsform.reader import XlsForm, read_xlsform
from records.xlsform.tables import Table
from records.xlsform.workbook import LARGEST
from records.xlsform.writer import write_xlsform
from texts import Texts
from usecases.cross_tables import BUILDING, CrossTable, cross_table
from usecases.ground_results import StatementResult
from usecases.survey_results import HandedOver, Row, answers_of, note_handing_over


async def form_in(talk: Talk, document: Document, said: SurveyForm) -> SurveyForm | None:
    """The survey in an XLSForm file, with what the caption says of it; None when it was refused, and said why."""
    try:
        read = await to_thread(read_xlsform, await _download(talk, document))
    except FormUnfit as unfit:
        await talk.say(problems_screen(unfit.problems, talk.texts))
        return None
    return SurveyForm(_titled(said, read).form, read.questions)


def _titled(said: SurveyForm, read: XlsForm) -> SurveyForm:
    """The title of the caption, else that of the form."""
    if not (said.form.title or said.form.get("title")):
        said.form.values["title"] = read.title
    return said


async def _download(talk: Talk, document: Document) -> bytes:
    if (document.file_size or 0) > LARGEST:
        raise FileTooLarge(document.file_name or "?", -(-(document.file_size or 0) // 1_000_000), LARGEST // 1_000_000)
    buffer = io.BytesIO()
    await talk.bot.download(document, buffer)
    return buffer.getvalue()


async def on_answers(message: Message, talk: Talk) -> None:
    """``/answers S-1``: all answers as CSV and XLSX, and the survey as an XLSForm; ``/answers S-1 1 4`` and
    ``/answers S-1 1 building``: that table."""
    talk.private_only()
    said = after_command(message.text or "").split()
    if len(said) not in (1, 3):
        await talk.tell("answers-example")
        return
    number = numbered(said[0], "S")
    if len(said) == 3:
        table = await crossed(talk, number, said[1], said[2])
    await talk.store.write(note_handing_over, talk.actor, talk.at(number), number)
    handed = await talk.store.read(answers_of, talk.actor, talk.at(number), number)
    if len(said) == 3:
        across = BUILDING if table.buildings else said[2]
        files = _both(f"S-{handed.number}-{said[1]}-{across}", _crossed(table, talk.texts))
    else:
        files = await to_thread(_files, handed)
    for name, content in files:
        await talk.hand(name, content, talk.texts.say("answers-file", number=handed.number, title=handed.title))


async def crossed(talk: Talk, number: Number, row: str, column: str) -> CrossTable:
    """Two questions of a survey against each other, or one against the buildings."""
    across = BUILDING if meaning("crossed", column) else column
    return await talk.store.read(cross_table, talk.actor, talk.at(number), number, row, across)


def _crossed(table: CrossTable, texts: Texts) -> Table:
    rows = [worded_in(words, texts.language) for words in table.rows]
    return tables.crossed(" × ".join(cross_questions(table, texts)), rows, cross_columns(table, texts), table.cells)


def _files(handed: HandedOver) -> list[tuple[str, bytes]]:
    name = f"S-{handed.number}"
    if handed.ground:
        return _both(name, _ground(handed.standing))
    rows = [_row(row, handed.zone) for row in handed.rows]
    table = answers_table(handed.questions, rows, named=not handed.anonymous)
    form = write_xlsform(handed.title, name, handed.questions)
    return [*_both(name, table), (f"{name}-form.xlsx", form)]


def _both(name: str, table: Sequence[Sequence[str | int]]) -> list[tuple[str, bytes]]:
    return [(f"{name}.csv", as_csv(table)), (f"{name}.xlsx", as_xlsx(table))]


def _ground(standing: Sequence[StatementResult]) -> Table:
    """Every statement has the sides of the same groups, in the same order."""
    groups = [f"{side.kind}:{side.name}" for side in standing[0].sides] if standing else []
    rows = [
        tables.Statement(
            each.number, each.text, each.verdict, each.tenths, each.agree, each.disagree, each.passed,
            tuple(side.side or tables.HIDDEN for side in each.sides),
        )
        for each in standing
    ]  # fmt: skip
    return tables.common_ground(groups, rows)


def _row(row: Row, zone: str) -> AnswerRow:
    sent = "" if row.sent_at is None else moment_of(row.sent_at, zone).replace(microsecond=0).isoformat()
    return AnswerRow(row.key, row.answers, row.name, row.seats, sent)
