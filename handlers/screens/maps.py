"""The map of the community: what was kept of it, what is wrong with it, and where the next building is."""

from collections.abc import Sequence

from domain.plan import PlanProblem
from handlers.screens.screen import Button, Screen, fitted, moment
from records.picture.area import GRID, square_name
from texts import Texts
from usecases.maps import MapKept, NextBuilding

_MOST = 12


def kept_screen(kept: MapKept, texts: Texts) -> Screen:
    """What is on the map now, and what is not."""
    lines = [texts.say("map-kept", community=kept.community, count=kept.shapes)]
    if kept.missing:
        lines.append(texts.say("map-missing", buildings=_named(kept.missing)))
    if kept.strange:
        lines.append(texts.say("map-strange", names=_named(kept.strange)))
    if kept.replaced is None:
        return Screen("\n".join(lines))
    before = kept.replaced
    lines.append(texts.say("map-replaced", given=moment(texts, before.at, before.zone), count=before.shapes))
    back = Button(texts.plain("map-put-back"), data=f"mr:{before.community}:{before.at}")
    return Screen("\n".join(lines), ((back,),))


def _named(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST]) + ("…" if len(names) > _MOST else "")


def problems_screen(problems: Sequence[PlanProblem], texts: Texts) -> Screen:
    """Every feature or line that cannot be on the map, and why. Nothing of the file was kept."""
    lines = [texts.say("map-problems", count=len(problems))]
    for each in problems:
        why = texts.plain("map-problem", why=each.why)
        place = texts.plain("map-problem-place", feature=each.feature, name=each.name or "none")
        lines.append(texts.say("map-problem-line", place=place if each.feature else "none", why=why))
    return Screen(fitted(lines, [], texts))


def next_screen(building: NextBuilding, texts: Texts) -> Screen:
    """In which square is this building?"""
    data = f"mp:{building.community}:{building.place}"
    rows = [
        tuple(
            Button(square_name(square), data=f"{data}:{square}") for square in range(row * GRID, (row + 1) * GRID)
        )
        for row in range(GRID)
    ]  # fmt: skip
    skip = (Button(texts.plain("map-leave-out"), data=f"{data}:-"),)
    return Screen(texts.say("map-where", building=building.name, left=building.left), (*rows, skip))
