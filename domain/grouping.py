"""Suggestions which needs belong together, or to a theme that there is: by their words, and by the place they name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.likeness import Wording, likeness
from domain.likeness.places import contrary

# A theme gathers what is one matter, here and there: what is merely alike goes together, and what names one place
# needs to be less so.
TOGETHER = 0.45
SAME_PLACE = 0.15


@dataclass(frozen=True)
class Group:
    """Needs that seem to be one theme, by their ids; ``theme`` is the one that they seem to belong to, None for a new
    one."""

    theme: int | None
    needs: tuple[int, ...]


def affinity(one: Wording, other: Wording, apart: Iterable[frozenset[str]] = ()) -> float:
    """How much two needs belong together, from 0 to a little over 1. Symmetrical."""
    alike = likeness(_anywhere(one), _anywhere(other), apart)
    return alike + SAME_PLACE if alike and _near(one, other) else alike


def _anywhere(wording: Wording) -> Wording:
    """What is said, wherever it is."""
    return Wording(frozenset(), frozenset(each for each in wording.concepts if each[0] != "spots"))


def _near(one: Wording, other: Wording) -> bool:
    spots = {each for each in one.concepts & other.concepts if each[0] == "spots"}
    return bool(spots or one.places & other.places) and not contrary(one.places, other.places)


def same_subject(one: Wording, other: Wording) -> bool:
    """Whether the two name a thing in common, and not in different places: what is offered says in general what needs
    say in particular."""
    things = {each for each in one.concepts & other.concepts if each[0] == "things"}
    return bool(things) and not contrary(one.places, other.places)


def groups(
    themes: Mapping[int, Sequence[Wording]], loose: Mapping[int, Wording], apart: Iterable[frozenset[str]] = ()
) -> list[Group]:
    """First what fits a theme, then new groups of two needs or more, the largest first; each need is in one at most.

    A group is a need with all that belongs together with it, and not what belongs together with those in turn: so it
    does not run on from lamps over wires to bicycles.
    """
    apart = tuple(apart)
    fitting: dict[int, list[int]] = {}
    for need, wording in sorted(loose.items()):
        theme = _nearest_theme(themes, wording, apart)
        if theme is not None:
            fitting.setdefault(theme, []).append(need)
    found = [Group(theme, tuple(needs)) for theme, needs in sorted(fitting.items())]
    placed = {need for group in found for need in group.needs}
    return found + _new_groups({need: each for need, each in loose.items() if need not in placed}, apart)


def _nearest_theme(
    themes: Mapping[int, Sequence[Wording]], wording: Wording, apart: tuple[frozenset[str], ...]
) -> int | None:
    best = {
        theme: max((affinity(wording, each, apart) for each in members), default=0.0)
        for theme, members in themes.items()
    }
    likeliest = min(best, key=lambda theme: (-best[theme], theme), default=None)
    return likeliest if likeliest is not None and best[likeliest] >= TOGETHER else None


def _new_groups(loose: Mapping[int, Wording], apart: tuple[frozenset[str], ...]) -> list[Group]:
    near: dict[int, set[int]] = {need: set() for need in loose}
    ordered = sorted(loose)
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if affinity(loose[one], loose[other], apart) >= TOGETHER:
                near[one].add(other)
                near[other].add(one)
    found = []
    while near:
        middle = min(near, key=lambda need: (-len(near[need]), need))
        if not near[middle]:
            break
        members = {middle, *near[middle]}
        found.append(Group(None, tuple(sorted(members))))
        near = {need: others - members for need, others in near.items() if need not in members}
    return found
