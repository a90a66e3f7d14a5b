"""Alternatives beside each other: as lines to read, and as the table that is painted."""

from collections.abc import Callable, Iterable, Mapping

from handlers.screens.screen import Button, Links, Screen, fitted, shortened
from records.picture.compared import Column, Criterion, Table
from texts import Texts
from usecases.alternatives import Alternative, Comparison

_TITLE, _CELL, _POINT = 80, 200, 120

Cell = Callable[[Alternative], list[str]]


def comparison_screen(shown: Comparison, texts: Texts, links: Links) -> Screen:
    """Criterion by criterion, each proposal on a line of its own; with a button to what each is about, and one to what
    is drawn of it."""
    lines = [texts.say("compare-title")]
    if shown.problem:
        lines.append(texts.say("compare-problem", problem=", ".join(shown.problem)))
    lines += [texts.say("compare-name", proposal=each.number, title=shortened(each.title, _TITLE))
              for each in shown.alternatives]  # fmt: skip
    for name, cell in _cells(shown, texts).items():
        lines += ["", texts.say("compare-criterion", criterion=name)]
        for each in shown.alternatives:
            lines.append(texts.say("compare-cell", proposal=each.number, said=" · ".join(cell(each))))
    last = []
    if shown.others:
        last = ["", texts.say("compare-others", others=", ".join(f"P-{number}" for number in shown.others))]
    boards = tuple(
        Button(texts.plain("compare-board", proposal=each.number), data=f"bd:{each.id}:pairs:1")
        for each in shown.alternatives
    )
    drawings = tuple(
        Button(texts.plain("compare-drawings", proposal=each.number), url=links.start(f"pictures-{each.id}"))
        for each in shown.alternatives
        if each.plans
    )
    return Screen(fitted(lines, last, texts, 3900), (boards, drawings) if drawings else (boards,))


def comparison_table(shown: Comparison, pictures: Mapping[str, bytes], texts: Texts) -> Table:
    """The same as a table; ``pictures`` by the names of what they show in the folder of files."""
    columns = tuple(
        Column(
            f"P-{each.number}", shortened(each.title, _TITLE), pictures.get(each.picture or ""),
            pictures.get(each.plans[0].digest) if each.plans else None,
        )
        for each in shown.alternatives
    )  # fmt: skip
    criteria = tuple(
        Criterion(
            texts.plain("compare-named", criterion=name),
            tuple(_listed(name, cell(each)) for each in shown.alternatives), drawn=name == "plans",
        )
        for name, cell in _cells(shown, texts).items()
    )  # fmt: skip
    about = texts.plain("compare-about", problem=", ".join(shown.problem)) if shown.problem else ""
    return Table(texts.plain("compare-heading"), about, columns, criteria, texts.language)


def _listed(criterion: str, cell: list[str]) -> tuple[str, ...]:
    """Several points each behind a dash: on a narrow column their ends are not seen."""
    dashed = criterion in ("pros", "cons") and len(cell) > 1
    return tuple(f"– {line}" if dashed else line for line in cell)


def _cells(shown: Comparison, texts: Texts) -> dict[str, Cell]:
    """What they are compared by, and what stands in a cell; by plan drawings only where there are any."""

    def said(text: str) -> list[str]:
        return [shortened(line, _CELL) for line in text.splitlines() if line.strip()] or [texts.plain("compare-unsaid")]

    def cost(each: Alternative) -> list[str]:
        items = said(each.cost)
        return [*items, texts.plain("cost-sum", total=f"{each.sum:,}")] if len(items) > 1 and each.sum else items

    def support(each: Alternative) -> list[str]:
        return [texts.plain("compare-support", seats=each.seats, people=each.people)]

    def pros(each: Alternative) -> list[str]:
        return list(_points(each.pros, each.points_for, texts))

    def cons(each: Alternative) -> list[str]:
        return list(_points(each.cons, each.points_against, texts))

    def plans(each: Alternative) -> list[str]:
        named = [plan.name for plan in each.plans if plan.name]
        sketches = len(each.plans) - len(named)
        told = [texts.plain("compare-sketches", count=sketches)] if sketches or not named else []
        return [*named, *told]

    drawn: dict[str, Cell] = {"plans": plans} if any(each.plans for each in shown.alternatives) else {}
    return drawn | {
        "cost": cost, "place": lambda each: said(each.place), "upkeep": lambda each: said(each.upkeep),
        "support": support, "pros": pros, "cons": cons,
    }  # fmt: skip


def _points(points: tuple[str, ...], count: int, texts: Texts) -> Iterable[str]:
    """The best of so many."""
    if not points:
        yield texts.plain("compare-none")
    yield from (shortened(" ".join(point.split()), _POINT) for point in points)
    if count > len(points):
        yield texts.plain("compare-more", count=count - len(points))
