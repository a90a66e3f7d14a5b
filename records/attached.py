"""What is made of a result for people to look at: the picture with its words, and the notice for the wall.

It takes some tenths of a second: do it beside the event loop.
"""

from datetime import datetime

from records.notice.document import document
from records.notice.page import page_of
from records.notice.printed import printed
from records.notice.sheet import sheet
from records.picture.chart import in_words, picture
from records.picture.paint import painted
from records.published import Published
from texts import texts_in

CHART, CHART_WORDS, NOTICE, NOTICE_SHEET = "chart.png", "chart.txt", "notice.docx", "notice.xlsx"
FILES = (CHART, CHART_WORDS, NOTICE, NOTICE_SHEET)
"""As they are called in a bundle."""
NOTICE_PRINTED = "notice.pdf"
"""Ready to print; it takes a second or two, and a bundle has the document of the same page instead."""
_ALL = 100_000


def chart(shown: Published, language: str) -> tuple[bytes, str]:
    """The picture as PNG, and what is on it in words, short enough for a caption."""
    made = picture(shown, texts_in(language))
    return painted(made), in_words(made)


def notice(shown: Published, language: str, name: str) -> bytes:
    """The notice for the wall, ``notice.docx``, ``notice.xlsx`` or ``notice.pdf``."""
    page, made_at = page_of(shown, texts_in(language)), datetime.fromisoformat(shown.vote["closed_at"])
    if name == NOTICE_PRINTED:
        return printed(page, language, made_at)
    return document(page, language, made_at) if name == NOTICE else sheet(page, made_at)


def attached(shown: Published, language: str) -> dict[str, bytes]:
    """All of it, by name: the same result and language give the same bytes."""
    made = picture(shown, texts_in(language))
    words = in_words(made, _ALL) + "\n"
    notices = {name: notice(shown, language, name) for name in (NOTICE, NOTICE_SHEET)}
    return {CHART: painted(made), CHART_WORDS: words.encode(), **notices}
