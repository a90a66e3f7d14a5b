"""Texts that say about the same, gathered for reading."""

from collections.abc import Sequence

from domain.likeness.index import Likely
from domain.likeness.thesaurus import Thesaurus


def alike(thesaurus: Thesaurus, texts: Sequence[str]) -> list[list[int]]:
    """The places of the texts in groups, each in the order of its first text.

    A text goes to the nearest of those that stand first in a group, or stands first in a new one: so a group is all
    that is like one text, and does not run on from lamps over wires to bicycles.
    """
    first = Likely(thesaurus)
    groups: dict[int, list[int]] = {}
    for place, text in enumerate(texts):
        nearest = first.nearest(text, 1)
        if nearest:
            groups[nearest[0].id].append(place)
        else:
            first.add(place, text)
            groups[place] = [place]
    return list(groups.values())
