"""Meetings: the card with agenda and minutes so far, and the list of those there were."""

from collections.abc import Iterable, Sequence

from domain.instants import local_day, moment_of
from domain.meetings import Line
from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from texts import Texts
from usecases.meeting_cards import MeetingCard
from usecases.meetings import Come, Noted

_TEXT, _ITEM, _NAME, _LAST = 200, 120, 40, 3900
_ACTS = {"called": ("start", "drop"), "running": ("next", "end")}


def meeting_screen(card: MeetingCard, texts: Texts, links: Links) -> Screen:
    """The card in the group, and the page in private."""
    return Screen(fitted(list(_lines(card, texts)), [], texts, _LAST), tuple(_rows(card, texts, links)))


def _lines(card: MeetingCard, texts: Texts) -> Iterable[str]:
    yield texts.say("meeting-title", number=card.number, kind=card.kind, title=card.title)
    at = card.started_at if card.state in ("running", "ended") else card.meets_at
    until = _until(card, texts) if card.ended_at else ""
    yield texts.say("meeting-state", state=card.state, at=moment(texts, at, card.zone), until=until)
    if card.place:
        yield texts.say("meeting-place", place=card.place)
    if card.about:
        yield texts.say("meeting-about", about=card.about)
    yield texts.say("meeting-there", count=card.present)
    yield ""
    for number, item in enumerate(card.items, 1):
        now = card.state == "running" and number == card.item
        yield texts.say("meeting-item", number=number, title=shortened(item, _ITEM), now=str(now).lower())
        for line in card.lines:
            if line.item == number:
                yield _line(line, texts, card.zone)


def _until(card: MeetingCard, texts: Texts) -> str:
    """When it ended: the hour alone, where that was on the day on which it began."""
    if local_day(card.ended_at, card.zone) == local_day(card.started_at, card.zone):
        return f"{moment_of(card.ended_at, card.zone):%H:%M}"
    return moment(texts, card.ended_at, card.zone)


def _line(line: Line, texts: Texts, zone: str) -> str:
    text = shortened(line.text, _TEXT)
    if line.kind != "duty":
        return f"  {texts.say('meeting-written', kind=line.kind, text=text)}"
    owner = shortened(line.owner, _NAME) or texts.plain("forgotten-person")
    due = moment(texts, line.due_at, zone)
    return f"  {texts.say('meeting-duty', owner=owner, text=text, due=due, promise=line.promise or 'none')}"


def _rows(card: MeetingCard, texts: Texts, links: Links) -> Iterable[tuple[Button, ...]]:
    if card.state in ("called", "running"):
        yield (Button(texts.plain("meeting-here", count=card.present), data=f"mt:{card.id}"),)
    acts = [act for act in _ACTS.get(card.state, ()) if act != "next" or card.item < len(card.items)]
    if acts:
        yield tuple(Button(texts.plain("meeting-act", act=act), data=f"ml:{card.id}:{act}:{card.item}") for act in acts)
    if card.started_at:
        yield (Button(texts.plain("meeting-minutes"), url=links.start(f"minutes-{card.id}")),)


def meetings_screen(cards: Sequence[MeetingCard], texts: Texts) -> Screen:
    """The last meetings of a community."""
    lines = [texts.say("meetings-title")]
    lines += [
        texts.say(
            "meetings-line", number=each.number, title=shortened(each.title, _ITEM), state=each.state,
            at=moment(texts, each.started_at or each.meets_at, each.zone),
        )
        for each in cards
    ]  # fmt: skip
    return Screen(fitted(lines, ["", texts.say("meeting-example")], texts))


def come_said(done: Come, texts: Texts) -> str:
    return texts.plain("meeting-come", there=str(done.there).lower(), count=done.present)


def noted_screen(done: Noted, texts: Texts) -> Screen:
    """A line stands in the minutes."""
    due = moment(texts, done.due_at, done.zone) if done.due_at else ""
    return Screen(
        texts.say(
            "meeting-noted", meeting=done.meeting, item=done.item, kind=done.kind, owner=done.owner, due=due,
            promise=done.promise or "none",
        )
    )  # fmt: skip
