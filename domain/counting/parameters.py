"""What a vote may declare about its ballots and its method, and the refusal to count without or against it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from domain.counting.result import Fact


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a method may be told. None is what the method's definition says, or no limit.

    ``most_marks`` is how many options a ballot may name. ``lowest`` and ``highest`` bound a mark. ``points`` is the
    most the marks of a ballot may sum to, ``credits`` the most their squares may. ``truncated`` says what Borda gives
    to the unranked: ``zero``, ``average`` (of the places left) or ``modified`` (a ballot of k ranks gives k−1 … 0).
    ``blank_is_zero`` says that an option without a mark has the mark 0 (STAR, whose definition says so). ``strength``
    is ``winning`` votes or ``margins``. ``minimum`` is the score a project needs. ``first_place`` is the points of a
    first place when ranked ballots score projects. ``utility`` of Equal Shares is ``cost``, ``cardinality`` or
    ``points``; ``step`` is by how much add1 raises the share of one unit of weight. ``default`` is the default option
    by id or name; every other must be preferred to it by the weight ``quorum``, or by what the Debian project asks of
    an ``electorate`` of that weight, and by its ``majority``, such as 3 for 3:1, by id or name (1 where none is given).
    """

    most_marks: int | None = None
    lowest: int | None = None
    highest: int | None = None
    points: int | None = None
    credits: int | None = None
    truncated: str | None = None
    blank_is_zero: bool | None = None
    strength: str | None = None
    minimum: Fraction | None = None
    first_place: int | None = None
    utility: str | None = None
    step: Fraction = Fraction(1)
    default: str | None = None
    quorum: int | None = None
    electorate: int | None = None
    majority: Mapping[str, Fraction] = field(default_factory=dict)


class Uncountable(Exception):
    """The election cannot be counted by that method, or without something that was not given.

    ``what`` names it (the message is ``uncountable-<what>``): ``unknown-method``, ``unknown-axis``, ``kind`` (ranked
    ballots where marked ones are needed, or the other way round), ``one-seat``, ``seats``, ``tie``, ``empty-rank``,
    ``repeated``, ``unknown-option``, ``many``, ``mark``, ``points``, ``credits``, ``weight``, ``parameter``,
    ``default`` or ``no-seed``.
    ``facts`` say which ballots (``group``, counted from 1), option and limit.
    """

    def __init__(self, what: str, **facts: Fact) -> None:
        super().__init__(what, facts)
        self.what = what
        self.facts: Mapping[str, Fact] = facts

    def __str__(self) -> str:
        return f"{self.what} {dict(self.facts)}"
