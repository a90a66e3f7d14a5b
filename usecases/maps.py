"""The plain map of a community: given by a moderator, completed building by building, and shown with the needs."""

from dataclasses import dataclass, replace
from typing import Any

from domain.instants import HOUR
from domain.need_refusals import MapUnreadable, NoFormerMap, NoMap
from domain.plan import Plan, Point, Shape
from domain.roll import natural
from storage import communities, identities, maps, needs, rolls
from storage.maps import KeptMap
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, look, require_moderator

SHOWN = 400
"""So many needs are on the map, the newest."""
AWAITED = "map"
PATIENCE = HOUR
"""After that a picture is something else."""


def may_draw(tx: Tx, actor: Actor, place: Place) -> None:
    """Raises NotModerator, before a file is fetched."""
    require_moderator(tx, look(tx, actor, place))


def ask_for_map(tx: Tx, actor: Actor, place: Place) -> str:
    """Take what the person sends next for the map, for an hour; the title of the community. Moderators only."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    facts = {"community": here.community.short_name, "until": tx.now + PATIENCE}
    identities.await_reply(tx, here.person, AWAITED, facts)
    return here.community.title


def map_awaited(tx: Tx, actor: Actor) -> str | None:
    """The short name of the community whose map the person was asked for; None when they were not."""
    known = identities.find_account(tx, actor.telegram_id)
    expected = identities.awaited_of(tx, known.person) if known is not None else None
    if expected is None or expected.kind != AWAITED or tx.now > int(str(expected.facts["until"])):
        return None
    return str(expected.facts["community"])


@dataclass(frozen=True)
class Replaced:
    """The map whose place another took: how many places it has, and when it was given, in the zone."""

    community: str
    shapes: int
    at: int
    zone: str


@dataclass(frozen=True)
class MapKept:
    """``missing`` are the buildings of the roll that have no place on the map yet; ``strange`` the names on the map
    that the roll does not know: playgrounds, gates and the like, or slips."""

    community: str
    shapes: int
    missing: tuple[str, ...]
    strange: tuple[str, ...]
    replaced: Replaced | None = None


def keep_map(tx: Tx, actor: Actor, place: Place, plan: dict[str, Any], picture: str | None) -> MapKept:
    """Take a map for the community's, in place of the one there was, which may be put back."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    stood = maps.of_community(tx, here.community.id)
    other = stood is None or (Plan.from_data(stood.plan), stood.picture) != (Plan.from_data(plan), picture)
    if other:
        maps.keep(tx, here.community.id, KeptMap(plan, picture), here.person)
    if map_awaited(tx, actor) is not None:
        identities.stop_awaiting(tx, here.person)
    kept = _kept(tx, here, Plan.from_data(plan))
    communities.log(tx, here.community.id, here.person, "map given", {"shapes": kept.shapes})
    return replace(kept, replaced=_replaced(tx, here) if stood and other else None)


def _replaced(tx: Tx, here: Presence) -> Replaced | None:
    former = maps.former(tx, here.community.id)
    if former is None:
        return None
    shapes = len(Plan.from_data(former.kept.plan).shapes)
    return Replaced(here.community.short_name, shapes, former.at, here.community.zone)


def put_map_back(tx: Tx, actor: Actor, place: Place, given_at: int) -> MapKept:
    """The map that was given then was replaced by mistake: it is the community's again. Raises NoFormerMap when it is
    not the one that the last map took the place of."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    former = maps.former(tx, here.community.id)
    if former is None or former.at != given_at:
        raise NoFormerMap(here.community.title)
    maps.put_back(tx, here.community.id)
    kept = _kept(tx, here, Plan.from_data(former.kept.plan))
    communities.log(tx, here.community.id, here.person, "map put back", {"shapes": kept.shapes})
    return kept


def put_buildings(tx: Tx, actor: Actor, place: Place, shapes: tuple[tuple[str, float, float], ...]) -> MapKept:
    """Say where buildings are on the picture of the map: name, and fractions from its left and top. Raises NoMap."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    kept = maps.of_community(tx, here.community.id)
    if kept is None or kept.picture is None:
        raise NoMap(here.community.title)
    plan = Plan.from_data(kept.plan)
    for name, x, y in shapes:
        plan = plan.with_shape(Shape(name, (x, y)))
    maps.draw_on(tx, here.community.id, plan.as_data())
    return _kept(tx, here, plan)


def put_next(tx: Tx, actor: Actor, place: Place, building: int, spot: Point) -> MapKept:
    """The building at that place of the roll's is there. Raises MapUnreadable when the roll has changed meanwhile."""
    here = enter(tx, actor, place)
    names = _buildings(tx, here)
    if building >= len(names):
        raise MapUnreadable("moved", 0, "")
    return put_buildings(tx, actor, place, ((names[building], *spot),))


def _kept(tx: Tx, here: Presence, plan: Plan) -> MapKept:
    names = _buildings(tx, here)
    missing = tuple(name for name in names if plan.shape(name) is None)
    known = {name.casefold() for name in names}
    strange = tuple(shape.name for shape in plan.shapes if shape.name.casefold() not in known) if names else ()
    return MapKept(here.community.title, len(plan.shapes), missing, strange)


def _buildings(tx: Tx, here: Presence) -> tuple[str, ...]:
    kept = rolls.load(tx, here.community.id)
    seats = kept.roll.seats if kept else ()
    return tuple(sorted({unit.building for seat in seats for unit in seat.units if unit.building}, key=natural))


@dataclass(frozen=True)
class NextBuilding:
    """A building of the roll without a place on the map, its place among the roll's, and how many such there are."""

    name: str
    place: int
    left: int
    community: str


def next_building(tx: Tx, actor: Actor, place: Place, after: int = -1) -> NextBuilding | None:
    """The first one behind that place; None when every building has its place. Raises NoMap, NotModerator."""
    here = look(tx, actor, place)
    require_moderator(tx, here)
    plan = _plan(tx, here)[0]
    names = _buildings(tx, here)
    missing = [(at, name) for at, name in enumerate(names) if at > after and plan.shape(name) is None]
    return NextBuilding(missing[0][1], missing[0][0], len(missing), here.community.short_name) if missing else None


def _plan(tx: Tx, here: Presence) -> tuple[Plan, str | None]:
    kept = maps.of_community(tx, here.community.id)
    if kept is None:
        raise NoMap(here.community.title)
    return Plan.from_data(kept.plan), kept.picture


@dataclass(frozen=True)
class NeedThere:
    """A need on the map. ``people``: its author and those who said "me too"; ``point`` longitude and latitude."""

    number: int
    people: int
    building: str
    point: Point | None


@dataclass(frozen=True)
class MapShown:
    """``plan`` is as domain.plan makes it; ``picture`` the name of the picture below it in the folder of files."""

    community: str
    language: str
    plan: dict[str, Any]
    picture: str | None
    needs: tuple[NeedThere, ...]


def map_shown(tx: Tx, actor: Actor, place: Place) -> MapShown:
    """The map with the needs that stand. Raises NoMap."""
    here = look(tx, actor, place)
    plan, picture = _plan(tx, here)
    shown = tuple(
        NeedThere(need.number, need.supports + 1, need.spot.building, need.spot.point)
        for need in needs.newest(tx, here.community.id, SHOWN)
    )
    return MapShown(here.community.title, here.community.language, plan.as_data(), picture, shown)
