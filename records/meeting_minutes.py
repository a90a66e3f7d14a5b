"""The minutes of a meeting: who was there, what was said and decided item by item, and who does what by when. As a
document and as PDF; the PDF takes a second or two: make it beside the event loop."""

from collections.abc import Iterable
from datetime import UTC, datetime

from domain.instants import SECOND
from domain.meetings import Held, Line
from records.account import Section
from records.amounts import moment
from records.minutes.document import document
from records.minutes.printed import printed
from records.minutes.told import Minutes
from records.notice.page import printable
from texts import Texts, texts_in


def meeting_minutes(held: Held, language: str) -> dict[str, bytes]:
    """``M-1.docx`` and ``M-1.pdf``: the same meeting gives the same bytes."""
    told = minutes_told(held, texts_in(language))
    return {f"M-{held.number}.docx": document(told), f"M-{held.number}.pdf": printed(told)}


def minutes_told(held: Held, texts: Texts) -> Minutes:
    """The minutes in words."""
    name = f"M-{held.number}"
    last = max(held.ended_at, held.started_at)
    return Minutes(
        texts.plain("meeting-minutes-heading", community=printable(held.community), kind=held.kind),
        f"{name} · {printable(held.title)}", tuple(_facts(held, texts)), tuple(_sections(held, texts)),
        (texts.plain("meeting-signed"), texts.plain("wall-place")), name, texts.language,
        datetime.fromtimestamp(last / SECOND, UTC),
    )  # fmt: skip


def _facts(held: Held, texts: Texts) -> Iterable[tuple[str, str]]:
    def fact(name: str) -> str:
        return texts.plain("meeting-fact", fact=name)

    yield fact("called"), printable(held.called_by)
    yield fact("begun"), moment(texts, held.started_at, held.zone)
    yield fact("ended"), moment(texts, held.ended_at, held.zone) if held.ended_at else texts.plain("meeting-runs")
    if held.place:
        yield fact("place"), printable(held.place)
    if held.about:
        yield fact("about"), held.about
    people = (
        texts.plain("meeting-person", name=printable(name) or texts.plain("forgotten-person"), role=role)
        for name, role in held.present
    )
    yield (
        fact("present"),
        texts.plain("meeting-present", count=len(held.present), people=texts.plain("choice-between").join(people)),
    )


def _sections(held: Held, texts: Texts) -> Iterable[Section]:
    before = tuple(_line(each, texts, held.zone) for each in held.lines if each.item == 0)
    if before:
        yield Section(texts.plain("meeting-beforehand"), before)
    for number, item in enumerate(held.items, 1):
        lines = tuple(_line(each, texts, held.zone) for each in held.lines if each.item == number)
        yield Section(f"{number}. {printable(item)}", lines or (texts.plain("meeting-nothing"),))
    duties = tuple(_line(each, texts, held.zone) for each in held.lines if each.kind == "duty")
    if duties:
        yield Section(texts.plain("meeting-duties"), duties)


def _line(each: Line, texts: Texts, zone: str) -> str:
    text = printable(each.text)
    if each.kind != "duty":
        return texts.plain("meeting-written", kind=each.kind, text=text)
    owner = printable(each.owner) or texts.plain("forgotten-person")
    due = moment(texts, each.due_at, zone)
    return texts.plain("meeting-duty", owner=owner, text=text, due=due, promise=each.promise or "none")
