"""Project records: the card in the group, the pages of the whole record, and what was said of a commitment."""

import html
from typing import Any

from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from records.account import Section, account
from texts import Texts
from usecases.owners import Stepped
from usecases.projects import PromiseLine, RecordCard
from usecases.record_folder import RecordShown

_CONDITIONS, _LINE, _PAGE = 5, 500, 3000
_CHECKED = ("done", "disputed", "unchecked")


def record_screen(card: RecordCard, texts: Texts, links: Links) -> Screen:
    """The record's card: what stands now. All the rest is on the pages that its button leads to."""
    lines = [
        texts.say("record-card-title", number=card.number, title=shortened(card.title, 200)),
        texts.say("record-state", state=card.state),
        texts.say("record-origin", origin=_origin(card)),
    ]
    if card.touches:
        lines.append(texts.say("theme-touches", touches=", ".join(card.touches)))
    lines += [_promise(each, card, texts) for each in card.promises if each.state != "dropped"]
    lines += [*_done(card, texts), *_money(card, texts), *_conditions(card, texts)]
    whole = (Button(texts.plain("record-whole"), url=links.start(f"record-{card.id}")),)
    rows = (check_buttons(texts, card.id), whole) if card.state in _CHECKED else (whole,)
    return Screen(fitted(lines, [], texts), rows)


def _origin(card: RecordCard) -> str:
    steps = [", ".join(f"N-{need}" for need in card.needs), ", ".join(card.themes)]
    steps += [f"P-{card.proposal}" if card.proposal else "", f"V-{card.vote}" if card.vote else ""]
    return " → ".join(step for step in steps if step)


def _promise(each: PromiseLine, card: RecordCard, texts: Texts) -> str:
    leads = each.lead and len(card.promises) > 1
    return texts.say(
        "record-promise", promise=f"R-{card.number}.{each.number}", lead=str(leads).lower(), owner=each.owner,
        known=str(each.known).lower(), text=shortened(each.text, 200),
        due=moment(texts, each.due_at, card.zone), state=texts.plain("promise-state", state=each.state),
        since=moment(texts, each.since, card.zone), late=str(each.late).lower(),
    )  # fmt: skip


def _done(card: RecordCard, texts: Texts) -> list[str]:
    lines = []
    if card.done_at:
        lines.append(texts.say("record-done", at=moment(texts, card.done_at, card.zone)))
        if card.note:
            lines.append(texts.say("quoted", text=shortened(card.note, 300)))
    if card.check:
        said = card.check
        lines.append(texts.say("record-check", yes=said.yes, faults=said.faults, no=said.no, asked=said.asked))
        if card.state in ("done", "disputed"):
            lines.append(texts.say("record-check-until", until=moment(texts, said.ends_at, card.zone)))
    return lines


def _money(card: RecordCard, texts: Texts) -> list[str]:
    if not card.money.spent:
        return []
    voted = "none" if card.money.voted is None else f"{card.money.voted:,}"
    lines = [texts.say("page-spent", voted=voted, spent=f"{card.money.spent:,}")]
    return [*lines, texts.say("page-over", limit=card.money.limit)] if card.money.over else lines


def _conditions(card: RecordCard, texts: Texts) -> list[str]:
    if not card.conditions:
        return []
    lines = [texts.say("record-conditions")]
    for place, each in enumerate(card.conditions[:_CONDITIONS], 1):
        lines.append(
            texts.say("record-condition", number=place, text=shortened(each.text, 150), answer=each.answer or "none")
        )
    more = len(card.conditions) - _CONDITIONS
    return [*lines, texts.say("and-more", count=more)] if more > 0 else lines


def check_buttons(texts: Texts, record: int) -> tuple[Button, ...]:
    """What somebody presses who is asked whether the work is so."""
    return tuple(
        Button(texts.plain(f"check-{answer}"), data=f"c:{record}:{answer}") for answer in ("yes", "faults", "no")
    )


def photos_rows(texts: Texts, record: int) -> tuple[tuple[Button, ...], ...]:
    """The way to the pictures from before and after."""
    return ((Button(texts.plain("record-photos"), data=f"rf:{record}"),),)


# --- all of it, in pages ---------------------------------------------------------------------------------------------


def record_pages(shown: RecordShown, page: int, texts: Texts) -> Screen:
    """One page of the whole record, counted from 1, with the way to the others; one beyond the last is the last."""
    pages = _pages(account(shown.data, texts.plain, shown.zone))
    page = max(1, min(page, len(pages)))
    head = texts.say(
        "record-page",
        number=shown.data["number"],
        title=shortened(shown.data["title"], 200),
        page=page,
        pages=len(pages),
    )
    rows = []
    ways = [(page - 1, "record-before"), (page + 1, "record-next")]
    turn = tuple(Button(texts.plain(label), data=f"rp:{shown.id}:{to}") for to, label in ways if 1 <= to <= len(pages))
    if turn:
        rows.append(turn)
    if shown.before or shown.walked or shown.after:
        rows += photos_rows(texts, shown.id)
    return Screen("\n".join([head, "", *pages[page - 1]]), tuple(rows))


def _pages(sections: list[Section]) -> list[list[str]]:
    """The lines of each page; a section that goes on says its heading again."""
    pages: list[list[str]] = [[]]
    room = _PAGE
    for section in sections:
        heading = f"<b>{html.escape(section.heading, quote=False)}</b>"
        lines = [_escaped(line) for line in section.lines]
        for place, line in enumerate(lines):
            needed = len(line) + 1 + (len(heading) + 2 if place == 0 else 0)
            if needed > room and pages[-1]:
                pages.append([heading] if place else [])
                room = _PAGE - (len(heading) + 1 if place else 0)
            if place == 0:
                pages[-1] += [""] if pages[-1] else []
                pages[-1].append(heading)
            pages[-1].append(line)
            room -= needed
    return pages


def _escaped(line: str) -> str:
    indent = "   " if line.startswith("  ") else "· "
    return indent + html.escape(shortened(" ".join(line.split()), _LINE), quote=False)


# --- what was said of a commitment -----------------------------------------------------------------------------------


def stepped_lines(done: Stepped, texts: Texts) -> str:
    """The commitment as it stands after what was said of it."""
    lines = [
        texts.say(
            "promise-kept", promise=done.promise, owner=done.owner, due=moment(texts, done.due_at, done.zone),
            state=texts.plain("promise-state", state=done.state), known=str(done.confirmed).lower(),
        )
    ]  # fmt: skip
    if done.check is not None:
        asked, unreachable = done.check.asked, done.check.unreachable
        lines.append(texts.say("done-kept", record=done.record, asked=asked, unreachable=unreachable))
    elif done.state == "done":
        lines.append(texts.say("done-part", count=done.left))
    return "\n".join(lines)


def promises_screen(facts: dict[str, Any], texts: Texts) -> Screen:
    """The weekly card: what moved, and what is late."""
    lines = [texts.say("notice-promises", open=facts["open"])]
    if facts["moved"]:
        lines.append(texts.say("promises-moved", count=facts["moved_count"]))
        for number, title, state in facts["moved"]:
            said = texts.plain("page-state", state=state)
            lines.append(texts.say("promises-moved-line", record=number, title=shortened(title, 80), state=said))
    if facts["late"]:
        lines.append(texts.say("promises-late", count=facts["late_count"]))
        for promise, owner, state, days in facts["late"]:
            said = texts.plain("promise-state", state=state)
            lines.append(
                texts.say("promises-late-line", promise=promise, owner=shortened(owner, 60), state=said, days=days)
            )
    return Screen(fitted(lines, [], texts))
