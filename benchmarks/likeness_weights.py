"""Finds the weights of ``domain/likeness/chance.py`` on the tuning parts of the labelled pairs, and prints them.

The words were written with those parts at hand, so that they fit them better than anything said later. Therefore each
part is read with a part of the phrases left out, drawn anew: as wordings that nobody thought of are. And it is read
once more with three buildings instead of twenty, where a place in common says less. ``held-out`` and ``fresh`` are not
looked at.
"""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from domain.likeness import Thesaurus, Wording, elsewhere, likeness, worded
from domain.likeness.chance import evidence
from domain.likeness.meaning import closeness, english
from tests.likeness.labelled import TUNING, rows, same, stored_in
from texts.thesaurus import thesaurus_words

LEFT_OUT = (0.1, 0.2, 0.3)
FEW = 3
"""Buildings of a small community."""
_FORGETFUL = ("things", "matters", "spots")
_PENALTY = 1.0

Pair = tuple[dict[str, float], bool]
"""What speaks for two being the same, and whether they are."""


@dataclass(frozen=True)
class Reading:
    """How a part is read: with which words, and in how many buildings (None: as many as it names)."""

    thesaurus: Thesaurus
    buildings: int | None

    def wording(self, text: str) -> Wording:
        wording = worded(self.thesaurus, text)
        return replace(wording, places=frozenset((slot, self._of(slot, value)) for slot, value in wording.places))

    def label(self, need: str) -> str:
        return re.sub(r"(?<=[@.])b([0-9]+)", lambda found: f"b{self._of('building', found[1])}", need)

    def _of(self, slot: str, value: str) -> str:
        few = self.buildings and slot == "building" and value.isdigit()
        return str(int(value) % self.buildings) if self.buildings and few else value


def readings() -> Iterator[tuple[str, Reading]]:
    """Every tuning part in every reading. The same at every run."""
    drawn = random.Random(6)
    for buildings in (None, FEW):
        for left_out in LEFT_OUT:
            for part in TUNING:
                yield part, Reading(Thesaurus.of(_forgotten(thesaurus_words(), left_out, drawn)), buildings)


def pairs(part: str, reading: Reading) -> Iterator[Pair]:
    """Everything that is said in a part with everything stored there that shares a word with it."""
    stored = stored_in(part)
    read = {text: reading.wording(text) for text in stored}
    for row in (row for row in rows() if row.part == part):
        said = reading.wording(row.said)
        near = [
            text
            for text, wording in read.items()
            if text != row.said and not elsewhere(said, wording) and likeness(said, wording) > 0
        ]
        for text, meaning in zip(near, closeness(row.said, near), strict=True):
            across = abs(english(row.said) - english(text))
            found = evidence(said, read[text], reading.thesaurus.apart, meaning, across)
            yield found, same(reading.label(row.said_need), reading.label(stored[text]))


def fitted(sample: list[Pair]) -> tuple[float, dict[str, float]]:
    """Bias and weights of the logistic model, by Newton's method, with a small penalty on what is large."""
    names = list(sample[0][0])
    amounts = np.array([[found[name] for name in names] for found, _ in sample])
    true = np.array([is_same for _, is_same in sample], float)
    middle, spread = amounts.mean(0), amounts.std(0)
    scaled = np.column_stack([np.ones(len(sample)), (amounts - middle) / spread])
    penalty = _PENALTY * np.diag([0.0, *np.ones(len(names))])
    weights: NDArray[np.float64] = np.zeros(len(names) + 1)
    for _ in range(30):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - true) + penalty @ weights
        bend = (scaled * (likely * (1 - likely))[:, None]).T @ scaled + penalty
        weights = weights - np.linalg.solve(bend, slope)
    plain = weights[1:] / spread
    return float(weights[0] - plain @ middle), dict(zip(names, plain.tolist(), strict=True))


def _forgotten(words: Mapping[str, Mapping[str, Any]], part: float, drawn: random.Random) -> dict[str, Any]:
    """The sections of the thesaurus without a part of their phrases."""
    return {
        facet: {name: [each for each in phrases if drawn.random() >= part] for name, phrases in names.items()}
        if facet in _FORGETFUL
        else names
        for facet, names in words.items()
    }


@click.command()
def main() -> None:
    """Print the weights as they stand in the module."""
    sample = [pair for part, reading in readings() for pair in pairs(part, reading)]
    bias, weights = fitted(sample)
    click.echo(
        f"BIAS = {bias:.2f}  # {len(sample):,} pairs, {sum(is_same for _, is_same in sample):,} of them the same"
    )
    for name, weight in weights.items():
        click.echo(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
