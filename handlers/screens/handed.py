"""What goes with a result as a file: its picture for the group, its notice for the wall for moderators."""

from collections.abc import Mapping
from typing import Any

from handlers.screens.screen import Attachment, Screen
from records.attached import CHART, NOTICE, NOTICE_PRINTED, NOTICE_SHEET, chart, notice
from texts import Texts
from usecases.results import ResultShown

HANDED = ("chart", "wall-notice", "survey-chart")
"""Notices that are a file with a caption."""


def handed_screen(kind: str, facts: Mapping[str, Any], result: ResultShown, texts: Texts) -> Screen:
    """The file, in the language of the community, with its caption. It takes tenths of a second: beside the loop."""
    if kind == "chart":
        packed, words = chart(result.shown, result.language)
        return Screen(texts.say("notice-chart", words=words), attachment=Attachment(CHART, packed, photo=True))
    name = {"pdf": NOTICE_PRINTED, "docx": NOTICE}.get(facts["form"], NOTICE_SHEET)
    said = texts.say("notice-wall-notice", number=result.number, form=facts["form"])
    packed = notice(result.shown, result.language, name)
    return Screen(said, attachment=Attachment(f"V-{result.number}-{name}", packed, photo=False))
