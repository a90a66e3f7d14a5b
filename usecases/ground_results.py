"""What came of a survey on common ground: each statement with where the groups stand, small numbers hidden."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from domain.surveys.ground import VERDICTS, Group, Stances, Standing, Verdict, standing
from domain.surveys.hidden import shown_cells
from storage import statements
from storage.statements import Counted, Statement
from storage.surveys import Survey
from storage.transaction import Tx


@dataclass(frozen=True)
class GroupSide:
    """What most of a group say: ``agree``, ``disagree`` or ``neither``; empty where fewer than five took a stance."""

    kind: str
    name: str
    side: str


@dataclass(frozen=True)
class StatementResult:
    """A statement and what came of it.

    ``tenths`` is the smallest share of any group on the common side, in whole tenths, rounded down. Of ``agree``,
    ``disagree`` and ``passed`` those are None that would show fewer than five people; they are ``hidden`` together.
    """

    number: int
    text: str
    verdict: Verdict
    tenths: int
    agree: int | None
    disagree: int | None
    passed: int | None
    hidden: int
    sides: tuple[GroupSide, ...]


def ground_results(tx: Tx, survey: Survey) -> tuple[StatementResult, ...]:
    """The statements of a closed survey that were asked to the end: first what all share, the most shared first, then
    what all refuse, what divides, and the rest. Empty while it is open."""
    counted = statements.counted(tx, survey.id)
    asked = [each for each in statements.of_survey(tx, survey.id) if each.id in counted and not each.hidden_because]
    groups = sorted({group for each in asked for group in counted[each.id].groups})
    rolls = [name for kind, name in groups if kind == "roll"]
    compared = [group for group in groups if group[0] != "roll" or len(rolls) > 1]
    found = [(each, standing(counted[each.id].everybody, _of(compared, counted[each.id]))) for each in asked]
    found.sort(key=lambda pair: _rank(pair[0], pair[1], counted[pair[0].id].everybody))
    return tuple(_result(each, came, counted[each.id].everybody, compared) for each, came in found)


def _of(compared: list[Group], counted: Counted) -> Mapping[Group, Stances]:
    return {group: counted.groups[group] for group in compared if group in counted.groups}


def _rank(each: Statement, came: Standing, everybody: Stances) -> tuple[int, Fraction, int, int]:
    return VERDICTS.index(came.verdict), -came.floor, -everybody.people, each.number


def _result(each: Statement, came: Standing, everybody: Stances, compared: list[Group]) -> StatementResult:
    cells = [everybody.agree, everybody.disagree, everybody.passed]
    agree, disagree, passed = shown = shown_cells(cells) if came.verdict != "few" else [None, None, None]
    hidden = sum(cell for cell, seen in zip(cells, shown, strict=True) if seen is None)
    sides = tuple(GroupSide(kind, name, came.sides.get((kind, name), "")) for kind, name in compared)
    tenths = int(came.floor * 10)
    return StatementResult(each.number, each.text, came.verdict, tenths, agree, disagree, passed, hidden, sides)
