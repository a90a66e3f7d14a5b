"""How alike two wordings are: what they share, against what each says and the other does not."""

from collections.abc import Iterable

from domain.likeness.places import contrary
from domain.likeness.thesaurus import Concept
from domain.likeness.wording import Wording

# What a concept weighs where both say it, and where only one does. What is said in passing speaks for likeness where it
# is shared and not against it where it is not. Found on the labelled pairs, but for the held-out ones.
SHARED = {"things": 10, "matters": 6, "spots": 5, "people": 2, "remarks": 1, "grams": 5}
ALONE = {"things": 12, "matters": 4, "spots": 3, "people": 0, "remarks": 0, "grams": 2}
# Of the two rests, the smaller weighs more: a long text may say more than a short one, but not each something else.
SMALLER, LARGER = 1.25, 0.4
# What is left of the likeness where both name something of a facet and nothing in common.
DISCORD = {"matters": 0.7, "things": 0.4, "spots": 0.5}
APART = 0.3
# Too much of everything is "too much": one of these must be shared where one is named.
SUBSTANCE = frozenset({"things", "spots", "grams"})

_HEAVIEST_ALONE = max(ALONE[facet] / SHARED[facet] for facet in SHARED)


def likeness(one: Wording, other: Wording, apart: Iterable[frozenset[str]] = ()) -> float:
    """From 0 to 1. Symmetrical, and the same on every machine; places are not looked at: see ``elsewhere``."""
    common = one.concepts & other.concepts
    if not common or (not _enough(common) and (_enough(one.concepts) or _enough(other.concepts))):
        return 0.0
    shared = sum(SHARED[facet] for facet, _ in common)
    known = sum(ALONE[facet] for facet, _ in common)
    return _part(shared, rest(one) - known, rest(other) - known) * _concord(one, other, common, apart)


def at_most(shared: int, one: int, other: int) -> float:
    """What the likeness cannot exceed when that much is shared by two wordings of these whole rests."""
    known = shared * _HEAVIEST_ALONE
    return _part(shared, max(one - known, 0), max(other - known, 0))


def rest(wording: Wording) -> int:
    """What the concepts of a wording weigh where no other says them."""
    return sum(ALONE[facet] for facet, _ in wording.concepts)


def elsewhere(one: Wording, other: Wording) -> bool:
    """Whether the two speak of different places, so that they are different needs however alike."""
    return contrary(one.places, other.places)


def _part(shared: int, one: float, other: float) -> float:
    return shared / (shared + SMALLER * min(one, other) + LARGER * max(one, other))


def _concord(one: Wording, other: Wording, common: frozenset[Concept], apart: Iterable[frozenset[str]]) -> float:
    left = 1.0
    agreed = {facet for facet, _ in common}
    for facet, part in DISCORD.items():
        if facet not in agreed and _named(one, facet) and _named(other, facet):
            left *= part
    mine, theirs = _named(one, "things"), _named(other, "things")
    if any(mine & group and theirs & group and not mine & theirs & group for group in apart):
        left *= APART
    return left


def _named(wording: Wording, facet: str) -> set[str]:
    return {name for each, name in wording.concepts if each == facet}


def _enough(concepts: frozenset[Concept]) -> bool:
    return any(facet in SUBSTANCE for facet, _ in concepts)
