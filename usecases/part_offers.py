"""What of a vote's terms can be chosen where it is made: parts of the roll, an extension, another roll."""

from dataclasses import dataclass

from domain.numbers import number_said
from domain.roll import Roll
from domain.rules import Rule
from storage import rolls
from storage.communities import Community
from storage.transaction import Tx
from usecases.affected import affected_by, part_meant, parts_here
from usecases.hall import Actor, Place, look
from usecases.rolls import roll_said
from usecases.rules import rule_of
from usecases.terms import TermsSaid, rule_and_roll


@dataclass(frozen=True)
class PartAsked:
    """What was said so far of the vote."""

    rule: str | None
    matter: str | None
    roll: str | None
    straw: bool


@dataclass(frozen=True)
class PartOffered:
    """A part as one says it. ``affected``: by a matter of that number; ``seats`` are in it."""

    part: str
    affected: bool
    seats: int


def some_parts(tx: Tx, actor: Actor, place: Place, asked: PartAsked) -> tuple[PartOffered, ...]:
    """The parts that the vote may be put to; none where its rule is for the whole roll."""
    community = look(tx, actor, place).community
    found = _meant(tx, community, asked)
    if found is None:
        return ()
    rule, roll = found
    return tuple(
        _offered(tx, community, asked, rule, roll, each)
        for each in parts_here(tx, community, rule, roll, straw=asked.straw)
    )


def _offered(tx: Tx, community: Community, asked: PartAsked, rule: Rule, roll: Roll, said: str) -> PartOffered:
    number = number_said(said)
    if number is not None:
        return PartOffered(said, affected=True, seats=len(affected_by(tx, community, roll, number)))
    part = part_meant(tx, community, rule, roll, said, straw=asked.straw)
    return PartOffered(said, affected=False, seats=sum(part.covers(seat) for seat in roll.seats))


def one_part(tx: Tx, actor: Actor, place: Place, asked: PartAsked, said: str) -> str:
    """The part that was said, as it is said again. Raises as ``part_meant``."""
    community = look(tx, actor, place).community
    found = _meant(tx, community, asked)
    if found is None:
        return said
    return part_meant(tx, community, *found, said, straw=asked.straw).part or said


def can_be_extended(tx: Tx, actor: Actor, place: Place, asked: PartAsked) -> bool:
    """Whether the rule has a quorum of ballots that could be missed."""
    found = _meant(tx, look(tx, actor, place).community, asked)
    axes = () if found is None or asked.straw else found[0].axes
    return any(axis.quorum is not None and axis.quorum.counts == "ballots" for axis in axes)


def roll_names(tx: Tx, actor: Actor, place: Place) -> tuple[str, ...]:
    """The rolls of the community."""
    return tuple(rolls.names(tx, look(tx, actor, place).community.id))


def _meant(tx: Tx, community: Community, asked: PartAsked) -> tuple[Rule, Roll] | None:
    """The rule and the roll of the vote; None where there is none yet."""
    if not (asked.straw or asked.matter or asked.rule):
        return None
    said = TermsSaid(straw=asked.straw, matter=asked.matter)
    rule, name = rule_and_roll(tx, community, said, "" if asked.straw else asked.rule or "", asked.roll)
    kept = roll_said(tx, community.id, name)
    return None if kept is None else (rule_of(tx, community.id, rule), kept.roll)
