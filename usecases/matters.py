"""Whose ground is it? A community's types of matter, each with the rule and the roll by which it is voted on."""

from dataclasses import dataclass

from domain.refusals import BadValue
from storage import communities, locks, matters, rolls
from storage.communities import Community
from storage.matters import MatterType
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, look, require_moderator
from usecases.rolls import check_axes, roll_said
from usecases.rules import rule_of
from usecases.wording import worded

NAME = 40


@dataclass(frozen=True)
class MatterSaid:
    """A line of the form; ``rule`` None takes the type away."""

    name: str
    rule: str | None
    roll: str | None


@dataclass(frozen=True)
class Matters:
    community: str
    types: tuple[MatterType, ...]


def matters_here(tx: Tx, actor: Actor, place: Place) -> Matters:
    """The types of matter that the community has."""
    here = look(tx, actor, place).community
    return Matters(here.title, tuple(matters.of_community(tx, here.id)))


def set_matters(tx: Tx, actor: Actor, place: Place, said: tuple[MatterSaid, ...]) -> Matters:
    """Set and take away types; the others stay. Moderators only. Raises what is wrong with a rule or a roll."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    locks.own_community(tx, here.community.id)
    for each in said:
        _set(tx, here.community, each)
    facts = {"types": [[each.name, each.rule, each.roll] for each in said]}
    communities.log(tx, here.community.id, here.person, "matters set", facts)
    return Matters(here.community.title, tuple(matters.of_community(tx, here.community.id)))


def _set(tx: Tx, community: Community, said: MatterSaid) -> None:
    name = worded("matter", said.name, NAME)
    if said.rule is None:
        if not matters.drop(tx, community.id, name):
            raise BadValue("matter", name, tuple(each.name for each in matters.of_community(tx, community.id)))
        return
    rule = rule_of(tx, community.id, said.rule)
    kept = roll_said(tx, community.id, said.roll)
    if kept is not None:
        check_axes(kept.roll, rule)
    elif said.roll is not None:
        raise BadValue("roll", said.roll, tuple(rolls.names(tx, community.id)))
    roll = kept.roll.name if kept is not None and said.roll is not None else None
    matters.put(tx, community.id, MatterType(name, rule.id, roll))


def one_matter(tx: Tx, actor: Actor, place: Place, said: str) -> str:
    """The name of the type that is meant. Raises BadValue."""
    return matter_named(tx, look(tx, actor, place).community, said).name


def matter_named(tx: Tx, community: Community, said: str) -> MatterType:
    """Raises BadValue for a type that the community has not."""
    found = matters.find(tx, community.id, said.strip())
    if found is None:
        raise BadValue("matter", said, tuple(each.name for each in matters.of_community(tx, community.id)))
    return found
