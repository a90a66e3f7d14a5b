"""The minutes as a document (DOCX), for those who file or amend them."""

import io

from docx import Document
from docx.shared import Pt

from records.minutes.told import Minutes
from records.notice.document import describe, facts_table, say, set_up
from records.zipped import timeless

_SIZE = 10.5
_INDENT = 14.0


def document(minutes: Minutes) -> bytes:
    made = Document()
    set_up(made, minutes.language, _SIZE)
    describe(made, f"{minutes.heading} {minutes.title}", minutes.language, minutes.as_of)
    say(made.add_paragraph(), minutes.heading, _SIZE * 1.6, bold=True, centred=True)
    say(made.add_paragraph(), minutes.title, _SIZE * 1.25, bold=True, centred=True)
    facts_table(made, minutes.facts)
    for section in minutes.sections:
        heading = made.add_paragraph()
        say(heading, section.heading, _SIZE * 1.15, bold=True, above=_SIZE)
        heading.paragraph_format.keep_with_next = True
        for line in section.lines:
            beneath = line.startswith("  ")
            on = made.add_paragraph()
            say(on, line.strip() if beneath else f"· {line}")
            on.paragraph_format.left_indent = Pt(_INDENT if beneath else 0)
    for line in minutes.closing:
        say(made.add_paragraph(), line, above=_SIZE)
    packed = io.BytesIO()
    made.save(packed)
    return timeless(packed.getvalue())
