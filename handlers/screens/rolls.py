"""The roll: the preview of a file, what was stored, and taking a seat."""

from collections.abc import Iterable

from domain.sheets import Problem
from handlers.screens.screen import Button, Screen, fitted, moment, shortened, weight
from texts import Texts
from usecases.rolls import JoinAnswer, MySeats, RollChange, RollPreview, RollStored

_PROBLEMS_SHOWN = 15
_SEATS_SHOWN = 5
_LONGEST_FACT = 300


def preview_screen(preview: RollPreview, import_id: int | None, texts: Texts) -> Screen:
    """What a roll file says; with the buttons to store it when nothing in it is wrong."""
    lines = [*preview_lines(preview, texts)]
    if import_id is None:
        return Screen(fitted(lines[:-1], lines[-1:], texts))
    buttons = (
        Button(texts.plain("roll-store"), data=f"i:{import_id}:yes"),
        Button(texts.plain("roll-discard"), data=f"i:{import_id}:no"),
    )
    return Screen(fitted(lines, [texts.say("roll-confirm")], texts), (buttons,))


def preview_lines(preview: RollPreview, texts: Texts) -> Iterable[str]:
    """The preview line by line, for chat and terminal alike."""
    yield texts.say("roll-read", filename=preview.filename, rows=preview.rows, encoding=preview.encoding or "?")
    if preview.problems:
        yield texts.say("roll-problems", count=len(preview.problems))
        yield from _problems(preview.problems, texts)
        yield texts.say("roll-nothing-stored")
        return
    for change in preview.changes:
        yield from _change(change, texts)
    if preview.warnings:
        yield texts.say("roll-warnings", count=len(preview.warnings))
        yield from _problems(preview.warnings, texts)


def _problems(problems: tuple[Problem, ...], texts: Texts) -> Iterable[str]:
    for problem in problems[:_PROBLEMS_SHOWN]:
        yield problem_line(problem, texts)
    if len(problems) > _PROBLEMS_SHOWN:
        yield texts.say("and-more", count=len(problems) - _PROBLEMS_SHOWN)


def problem_line(problem: Problem, texts: Texts) -> str:
    """What is wrong, where, and what to do: ``line 5, area: 85.201 has three places …``."""
    facts = {"column": problem.column or "", "value": shortened(problem.value or "", 60), **problem.facts}
    facts = {name: shortened(fact, _LONGEST_FACT) for name, fact in facts.items()}
    said = texts.say(f"roll-problem-{problem.code.replace('_', '-')}", **facts)
    return said if problem.line is None else texts.say("roll-at-line", line=problem.line, said="") + said


def _change(change: RollChange, texts: Texts) -> Iterable[str]:
    yield texts.say("roll-counts", name=change.name, seats=change.seats, units=change.units)
    for axis, total in change.totals.items():
        if axis != "units":
            yield texts.say("roll-total", axis=texts.plain("axis", axis=axis), total=weight(axis, total))
    if change.first:
        return
    yield texts.say(
        "roll-difference", added=len(change.added), removed=len(change.removed), changed=len(change.changed)
    )
    for name, labels in (("added", change.added), ("removed", change.removed), ("changed", change.changed)):
        if labels:
            shown = ", ".join(labels[:_SEATS_SHOWN]) + ("…" if len(labels) > _SEATS_SHOWN else "")
            yield texts.say("roll-difference-seats", kind=name, seats=shown)


def stored_screen(stored: RollStored, texts: Texts) -> Screen:
    facts = {"community": stored.community, "seats": stored.seats, "given": stored.given, "fresh": len(stored.fresh)}
    return Screen(texts.say("roll-stored", **facts))


def join_screen(answer: JoinAnswer, texts: Texts) -> Screen:
    if answer.seat is None:
        return Screen(texts.say("join-wrong", left=answer.tries_left))
    until = moment(texts, answer.provisional_until, answer.zone)
    return Screen(
        texts.say("join-done", seat=answer.seat, community=answer.community, others=answer.others, until=until)
    )


def my_seats_screen(mine: MySeats, texts: Texts) -> Screen:
    seats = ", ".join(mine.seats) or "none"
    return Screen(texts.say("my-seats", community=mine.community, seats=seats, count=len(mine.seats)))
