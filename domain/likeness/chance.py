"""How likely two needs are the same: by what their words share and do not, by where they are, and by what they mean.

A logistic model: each piece of evidence speaks for it or against it by its weight. ``benchmarks/likeness_weights.py``
finds the weights on the tuning part of the labelled pairs.
"""

from collections.abc import Iterable, Mapping
from math import exp

from domain.likeness.wording import Wording

# Log-odds. Shared: for each concept that both name. Alone: for each that only one names; "fewer" counts those of the
# one that has fewer such, "more" those of the other. At odds: both name some, and none in common.
BIAS = -5.10
WEIGHTS: Mapping[str, float] = {
    "things shared": 2.10,
    "matters shared": 1.46,
    "spots shared": 1.87,
    "people shared": 0.96,
    "remarks shared": 2.04,
    "grams shared": 0.96,
    "things alone, fewer": -1.75,
    "things alone, more": -0.71,
    "things at odds": -0.81,
    "matters alone, fewer": -0.90,
    "matters alone, more": -0.29,
    "matters at odds": -1.04,
    "spots alone, fewer": -0.77,
    "spots alone, more": -0.88,
    "spots at odds": -2.08,
    "kept apart": -0.26,
    "same place": 2.28,
    "meaning": 6.41,
    "meaning across languages": 6.70,
    "across languages": -1.34,
}

_FACETS = ("things", "matters", "spots", "people", "remarks", "grams")
_TELLING = ("things", "matters", "spots")


def evidence(
    one: Wording, other: Wording, apart: Iterable[frozenset[str]], closeness: float, across: float
) -> dict[str, float]:
    """What speaks for the two being the same, and against it.

    ``closeness`` is the cosine of their meanings; ``across`` is by how much one is more English than the other.
    """
    mine, theirs = _by_facet(one), _by_facet(other)
    found = {f"{facet} shared": float(len(mine[facet] & theirs[facet])) for facet in _FACETS}
    for facet in _TELLING:
        alone = sorted((len(mine[facet] - theirs[facet]), len(theirs[facet] - mine[facet])))
        found[f"{facet} alone, fewer"], found[f"{facet} alone, more"] = map(float, alone)
        found[f"{facet} at odds"] = float(_at_odds(mine[facet], theirs[facet]))
    things = mine["things"], theirs["things"]
    found["kept apart"] = float(any(_at_odds(things[0] & group, things[1] & group) for group in apart))
    found["same place"] = float(bool(one.places & other.places))
    return found | {"meaning": closeness, "meaning across languages": closeness * across, "across languages": across}


def chance(found: Mapping[str, float]) -> float:
    """From 0 to 1. Rounded, so that it is the same on every machine and what is equally likely is equal."""
    return round(1 / (1 + exp(-BIAS - sum(WEIGHTS[name] * amount for name, amount in found.items()))), 3)


def _by_facet(wording: Wording) -> dict[str, set[str]]:
    return {facet: {name for each, name in wording.concepts if each == facet} for facet in _FACETS}


def _at_odds(mine: set[str], theirs: set[str]) -> bool:
    return bool(mine and theirs and not mine & theirs)
