"""Who stands behind a theme, counted in seats, and the order of themes by that."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from domain.ids import PersonId

By = Literal["seats", "affected"]
"""Ranked by the seats that raised or support the needs, or by those that the matter affects."""


@dataclass(frozen=True)
class Backing:
    """``seats``: held by somebody who raised or supports a need of the theme, each counted once whoever and however
    many hold it. ``affected``: marked as concerned. ``unseated``: people behind it who hold no seat."""

    seats: int
    affected: int
    unseated: int


def backing(
    people: Iterable[PersonId], seats_of: Mapping[PersonId, Collection[str]], affected: Collection[str]
) -> Backing:
    """Count seats by their labels: a person with three seats counts three times, two holders of one seat once."""
    everyone = set(people)
    seats = {label for person in everyone for label in seats_of.get(person, ())}
    return Backing(len(seats), len(set(affected)), sum(not seats_of.get(person) for person in everyone))


def ranked(themes: Mapping[int, Backing], by: By) -> list[int]:
    """The numbers of the themes, the one with most behind it first; among equals the other count decides, then the
    people without a seat, then the lower number."""

    def place(number: int) -> tuple[int, int, int, int]:
        known = themes[number]
        first, second = (known.seats, known.affected) if by == "seats" else (known.affected, known.seats)
        return -first, -second, -known.unseated, number

    return sorted(themes, key=place)
