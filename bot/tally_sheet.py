"""The sheet of a count for the terminal: who won, every total with a bar beside it, the rule's tests, each round."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from html import unescape

import click
from rich.bar import Bar
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from bot.recount import Recount
from bot.recount_rule import as_decidable
from domain.counting.election import Option
from domain.counting.outcome import Test
from domain.rules.model import Rule
from domain.rules.registry import preset_of
from handlers.screens.screen import weight
from records.explain import explained, settled, test_word
from texts import Texts

_TOTALS = {
    **dict.fromkeys(("irv", "stv"), "first"), **dict.fromkeys(("schulze", "ranked-pairs"), "duels"),
    "schulze-default": "preferred",
}  # fmt: skip
"""What the totals of a method are, where they are no sum of votes or points."""
IN_WORDS = frozenset({"yesno", "consent"})
"""Methods whose options are yes, no and abstain; they have a verdict, not places."""
_LONGEST_NAME, _LONGEST_CELL = 28, 72
"""Columns, in a sentence and in the table."""
_MARKUP = re.compile(r"</?[a-z]+>")


def print_sheet(console: Console, recount: Recount, notes: Iterable[str], texts: Texts) -> None:
    """Print all of it, the ``notes`` below the result; a file or a pipe gets plain text."""
    with console.capture() as sheet:
        for part in _sheet(recount, notes, texts, console.width):
            console.print(part)
    for line in sheet.get().splitlines():  # tables are padded to the full width
        click.echo(line.rstrip())


def _sheet(recount: Recount, notes: Iterable[str], texts: Texts, width: int) -> Iterator[RenderableType]:
    election = recount.file.election
    if election.title:
        yield Text(election.title, style="bold")
    for line in _head(recount, texts):
        yield Text(line)
    yield ""
    yield _totals(recount, texts, width)
    yield ""
    if recount.counted.method not in IN_WORDS:
        yield Text(_winners(recount, texts), style="bold")
    if recount.outcome is not None:
        yield from _verdict(recount, texts)
    yield from map(Text, notes)
    yield from _rounds(recount, texts)


def _head(recount: Recount, texts: Texts) -> Iterator[str]:
    file, counted = recount.file, recount.counted
    yield texts.plain("sheet-read", file=recount.name, ballots=f"{file.ballots:,}", options=len(file.election.options))
    if counted.blank or counted.spoiled or counted.lapsed:
        unused = {"blank": counted.blank, "spoiled": counted.spoiled, "lapsed": counted.lapsed}
        yield texts.plain("sheet-unused", **{name: f"{number:,}" for name, number in unused.items()})
    yield texts.plain("sheet-method", method=counted.method, because=recount.because)
    if len(file.election.axes) > 1 and recount.rule is None:
        yield texts.plain("sheet-axis", axis=texts.plain("axis", axis=counted.axis))
    if recount.seats > 1:
        yield texts.plain("sheet-seats", seats=recount.seats)


# --- options and their totals -----------------------------------------------------------------------------------------


def _totals(recount: Recount, texts: Texts, width: int) -> Table:
    """A row for each option: its place if it won, its totals, its cost, and a bar of the deciding total."""
    counted, election = recount.counted, recount.file.election
    budget, labels = bool(election.budget), recount.labels
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("", justify="right")
    table.add_column(_column("option", texts), overflow="fold")
    for axis in election.axes:
        table.add_column(_axis_heading(recount, axis, texts), justify="right", no_wrap=True)
    if budget:
        table.add_column(_column("cost", texts), justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    most = max((totals[counted.axis] for totals in counted.totals.values()), default=Fraction(0))
    for option in _in_order(recount):
        place = counted.winners.index(option.id) + 1 if option.id in counted.winners else None
        totals = counted.totals.get(option.id, {})
        cells: list[RenderableType] = ["" if place is None else _placed(place, recount)]
        called = Text(_called(option, labels[option.id], texts), style="" if place is None else "bold")
        called.truncate(_LONGEST_CELL, overflow="ellipsis")
        cells.append(called)
        cells += [_number(totals[axis], axis) if axis in totals else "" for axis in election.axes]
        if budget:
            cells.append(_money(option.cost))
        got = max(totals.get(counted.axis, Fraction(0)), Fraction(0))
        cells.append(Bar(float(most) or 1.0, 0, float(got), width=max(8, width // 4)))
        table.add_row(*cells)
    return table


def _in_order(recount: Recount) -> list[Option]:
    """The winners in their order, then the others by what they got."""
    counted, options = recount.counted, recount.file.election.options
    if counted.method in IN_WORDS:
        return list(options)
    by_id = {option.id: option for option in options}
    others = [option for option in options if option.id not in counted.winners]
    others.sort(key=lambda option: -counted.totals.get(option.id, {}).get(counted.axis, Fraction(-1)))
    return [*(by_id[winner] for winner in counted.winners), *others]


def _placed(place: int, recount: Recount) -> str:
    return "✓" if recount.counted.method in IN_WORDS else f"✓ {place}"


def _called(option: Option, label: str, texts: Texts) -> str:
    name = label if label == option.name else f"{label} {option.name}"
    if option.id in ("yes", "no", "abstain"):
        name = texts.plain("choice", choice=option.id)
    return texts.plain("sheet-withdrawn", option=name) if option.withdrawn else name


def _axis_heading(recount: Recount, axis: str, texts: Texts) -> str:
    if len(recount.file.election.axes) > 1 or recount.rule is not None:
        return texts.plain("axis", axis=axis)
    method = recount.counted.method
    return _column(_TOTALS.get(method, "total"), texts)


def _column(column: str, texts: Texts) -> str:
    return texts.plain("sheet-column", column=column)


def _number(value: Fraction, axis: str = "") -> str:
    """A total as people read it: whole, as a decimal where that ends within five places, else as a fraction."""
    if value.denominator == 1:
        return weight(axis, value.numerator) if value >= 0 else str(value)
    return f"{float(value):,.5f}".rstrip("0") if 10**5 % value.denominator == 0 else str(value)


def _money(amount: Fraction) -> str:
    """An amount; one that is not whole has two places at least."""
    exact = 100 % amount.denominator == 0 and amount.denominator > 1
    return f"{int(amount):,}.{int(amount * 100 % 100):02d}" if exact else _number(amount)


def _winners(recount: Recount, texts: Texts) -> str:
    election, counted = recount.file.election, recount.counted
    named = ", ".join(recount.labels[winner] for winner in counted.winners)
    if not election.budget:
        return texts.plain("sheet-elected", winners=named) if named else texts.plain("sheet-nobody")
    costs = {option.id: option.cost for option in election.options}
    spent = _money(sum((costs[winner] for winner in counted.winners), Fraction(0)))
    said = texts.plain("sheet-funded", winners=named) if named else texts.plain("sheet-nothing")
    return f"{said}\n{texts.plain('sheet-budget', spent=spent, budget=_money(election.budget))}"


# --- a rule's tests ---------------------------------------------------------------------------------------------------


def _verdict(recount: Recount, texts: Texts) -> Iterator[RenderableType]:
    rule, outcome = recount.rule, recount.outcome
    assert rule is not None
    assert outcome is not None
    title = texts.plain("rule-title", rule=preset_of(rule.id), title=rule.title)
    yield Text(texts.plain("sheet-rule", rule=rule.id, title=title))
    if rule.citation:
        yield Text(texts.plain("citation", rule=preset_of(rule.id), citation=rule.citation), style="dim")
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    for column in ("test", "axis", "needed", "got", "of", "verdict"):
        right = column in ("needed", "got", "of")
        heading = "" if column == "verdict" else _column(column, texts)
        table.add_column(heading, justify="right" if right else "left", overflow="fold")
    for test in outcome.tests:
        if test.kind != "silence":
            table.add_row(*_test(test, rule, texts))
    yield table
    yield Text(texts.plain("sheet-passed", passed=str(outcome.passed).lower()), style="bold")
    if outcome.without_silent is not None:
        said = texts.plain("result-without-silent", passed=str(outcome.without_silent).lower())
        yield Text(unescape(_MARKUP.sub("", said)))
    if as_decidable(recount.file, rule) != rule:
        yield Text(texts.plain("sheet-procedure"))
    if recount.file.eligible is None:
        yield Text(texts.plain("sheet-eligible"))


def _test(test: Test, rule: Rule, texts: Texts) -> Iterator[str]:
    yield texts.plain("test", test=test_word(test.name, test.axis, rule))
    yield texts.plain("axis", axis=test.axis)
    yield from (weight(test.axis, number) for number in (test.needed, test.got, test.of))
    yield texts.plain("sheet-test", passed=str(test.passed).lower(), online=str(test.on_line).lower())


# --- rounds -----------------------------------------------------------------------------------------------------------


def _rounds(recount: Recount, texts: Texts) -> Iterator[RenderableType]:
    """Each round in words and how each tie was settled, so that everybody can read why their option won or lost."""
    if not recount.counted.rounds:
        return
    named = {option.id: _shortly(option, recount.labels[option.id]) for option in recount.file.election.options}
    yield ""
    yield Text(texts.plain("sheet-rounds"), style="bold")
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    for number, said in enumerate(explained(recount.counted, named, texts), 1):
        table.add_row(f"{number}.", Text(said))
    for said in settled(recount.counted, named, texts):
        table.add_row("–", Text(said))
    yield table


def _shortly(option: Option, label: str) -> str:
    """What an option is called in a sentence: a project by its id and the beginning of its name."""
    if label == option.name or label != option.id:
        return label
    name = Text(option.name)
    name.truncate(_LONGEST_NAME, overflow="ellipsis")
    return f"{label} {name.plain}"
