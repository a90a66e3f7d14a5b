"""The part of a roll that a vote is put to: one stair, one building, the seats that a matter affects, or a list."""

from typing import Literal

from domain.ids import NeedId
from domain.numbers import Number, number_said
from domain.refusals import BadValue
from domain.roll import Roll
from domain.rule_refusals import RuleOfPart
from domain.rules import Rule
from domain.terms import Terms, part_said, parts_of, seats_said
from domain.terms_refusals import NobodyAffected, PartUnfit
from storage import backing, need_seats, needs, proposals, themes
from storage.communities import Community
from storage.transaction import Tx

PLACES: tuple[Literal["stair", "building"], ...] = ("stair", "building")
MATTERS = ("N", "T", "P")


def part_meant(tx: Tx, community: Community, rule: Rule, roll: Roll, said: str | None, *, straw: bool) -> Terms:
    """The part of the roll that is meant; a straw poll may ask any, a vote that decides only what its rule is for.

    Raises RuleOfPart where the rule is for a part and none was said, PartUnfit where it is for all, NobodyAffected, and
    BadValue for a part that the roll does not have.
    """
    if said is None:
        if rule.part != "all":
            raise RuleOfPart(rule.id, rule.part)
        return Terms()
    if rule.part == "all" and not straw:
        raise PartUnfit(rule.id, said)
    if straw or rule.part == "affected":
        found = _affected(tx, community, roll, said)
        if found is not None:
            return found
    for of in PLACES:
        place = part_said(roll, said, of) if straw or rule.part == of else None
        if place is not None:
            return place
    raise BadValue("part", said, parts_here(tx, community, rule, roll, straw=straw))


def _affected(tx: Tx, community: Community, roll: Roll, said: str) -> Terms | None:
    """The seats that a need, theme or proposal affects, or those listed; None for words that are neither."""
    number = number_said(said)
    if number is None or number.kind not in MATTERS:
        listed = seats_said(roll, said)
        return Terms(seats=listed) if listed else None
    labels = affected_by(tx, community, roll, number)
    if not labels:
        raise NobodyAffected(str(number), roll.name)
    return Terms(about=str(number), seats=labels)


def affected_by(tx: Tx, community: Community, roll: Roll, number: Number) -> tuple[str, ...]:
    """The labels of the seats of the roll that people marked at the need, at the theme's needs, or at those behind the
    proposal, in the roll's order."""
    marked = {label for need in _needs(tx, community, number) for label in need_seats.marked(tx, need).values()}
    return tuple(seat.label for seat in roll.seats if seat.label in marked)


def _needs(tx: Tx, community: Community, number: Number) -> list[NeedId]:
    if number.kind == "N":
        need = needs.find(tx, community.id, number.value)
        return [need.id] if need else []
    if number.kind == "T":
        theme = themes.find(tx, community.id, number.value)
        return themes.needs_of(tx, theme.id) if theme else []
    proposal = proposals.find(tx, community.id, number.value)
    return backing.needs_of_proposal(tx, proposal.id) if proposal else []


def parts_here(tx: Tx, community: Community, rule: Rule, roll: Roll, *, straw: bool) -> tuple[str, ...]:
    """The parts that can be said of the roll under that rule: the newest needs that affect seats of it, buildings,
    stairs."""
    found: list[str] = []
    if straw or rule.part == "affected":
        newest = needs.newest(tx, community.id, _LOOKED_AT)
        found += [f"N-{each.number}" for each in newest if need_seats.count(tx, each.id)]
    for of in reversed(PLACES):
        if straw or rule.part == of:
            found += parts_of(roll, of)
    return tuple(found[:_SHOWN])


_LOOKED_AT, _SHOWN = 20, 24
