"""XLSForm files as people make them."""

import io
from collections.abc import Sequence

from openpyxl import Workbook

Rows = Sequence[Sequence[str]]

CHOICES: Rows = (
    ("list_name", "name", "label::English (en)", "label::中文 (zh-Hans)"),
    ("often", "daily", "Daily", "每天"),
    ("often", "weekly", "Weekly", "每周"),
    ("things", "walk", "Walk", "散步"),
    ("things", "play", "Play", "玩耍"),
)
SURVEY: Rows = (
    ("type", "name", "label::English (en)", "label::中文 (zh-Hans)", "required", "relevant", "constraint"),
    ("select_one often", "use", "How often do you use it?", "您多久用一次？", "yes", "", ""),
    ("begin_group", "yard", "The yard", "院子", "", "${use} = 'daily'", ""),
    ("select_multiple things", "do", "What do you do there?", "您做什么？", "", "", "count-selected(.) <= 1"),
    ("integer", "age", "How old are you?", "您多大？", "", "selected(${do}, 'walk')", ". >= 18 and . <= 120"),
    ("end_group", "", "", "", "", "", ""),
    ("text", "why", "Why so seldom?", "为什么这么少？", "", "if(${use} = 'weekly', 1, 0) = 1", "regex(., '[A-Z].*')"),
)
SETTINGS: Rows = (("form_title", "form_id"), ("The courtyard", "yard"))


def workbook(survey: Rows = SURVEY, choices: Rows = CHOICES, settings: Rows = SETTINGS) -> bytes:
    """The file with those sheets."""
    book, file = Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for name, rows in (("survey", survey), ("choices", choices), ("settings", settings)):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(file)
    return file.getvalue()
