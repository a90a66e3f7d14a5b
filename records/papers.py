"""The papers of a project record, to be hung up and filed: its notice and its minutes, each as DOCX and PDF.

The PDF takes a second or two: do it beside the event loop.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from records.minutes import document as minutes_document
from records.minutes import printed as minutes_printed
from records.minutes.told import minutes_of
from records.notice.document import document
from records.notice.printed import printed
from records.notice.progress import progress_page
from texts import texts_in


def minutes(data: Mapping[str, Any], language: str, zone: str) -> dict[str, bytes]:
    """``minutes.docx`` and ``minutes.pdf`` of a ``record.json``: the same record gives the same bytes."""
    told = minutes_of(data, texts_in(language), zone)
    return {"minutes.docx": minutes_document.document(told), "minutes.pdf": minutes_printed.printed(told)}


def notice(data: Mapping[str, Any], language: str, zone: str) -> dict[str, bytes]:
    """``notice.docx`` and ``notice.pdf`` of it, one page for the wall."""
    texts = texts_in(language)
    page = progress_page(data, texts, zone)
    as_of = datetime.fromisoformat(data["steps"][-1]["at"] if data["steps"] else data["opened_at"])
    return {"notice.docx": document(page, language, as_of), "notice.pdf": printed(page, language, as_of)}


PAPERS: Mapping[str, Callable[[Mapping[str, Any], str, str], dict[str, bytes]]] = {"minutes": minutes, "notice": notice}
