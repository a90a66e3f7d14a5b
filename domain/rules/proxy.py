"""Who may hold whose ballot: limits on proxies, and how co-owners of one seat cast it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.rules.model import Rule

OUTSIDER = "outsider"
"""Among the excluded: whoever holds no seat of the electorate."""


@dataclass(frozen=True)
class Limit:
    """A limit that would be passed: ``number`` of seats, ``share`` of an axis, or an ``excluded`` role."""

    kind: str
    about: str
    most: int
    would_be: int


def proxy_limits(
    rule: Rule, roles: Sequence[str], held: int, weights: Mapping[str, int], totals: Mapping[str, int]
) -> tuple[Limit, ...]:
    """What keeps somebody from holding so many proxies: nothing, when it is empty.

    ``held`` counts the seats they would cast for besides their own, ``weights`` is what they would cast on each axis
    with their own, ``totals`` the whole electorate's. ``roles`` are theirs, OUTSIDER if they hold no seat.
    """
    excluded = [Limit("excluded", role, 0, held) for role in roles if role in rule.proxy.excluded]
    if excluded or held == 0:
        return tuple(excluded) if held else ()
    number = _number(rule, held)
    share = _share(rule, weights, totals)
    if rule.proxy.limits == "either" and not (number and share):
        return ()
    return (*number, *share)


def _number(rule: Rule, held: int) -> tuple[Limit, ...]:
    most = rule.proxy.most
    return () if most is None or held <= most else (Limit("number", "", most, held),)


def _share(rule: Rule, weights: Mapping[str, int], totals: Mapping[str, int]) -> tuple[Limit, ...]:
    share = rule.proxy.share
    if share is None:
        return ()
    lines = {axis.id: share.numerator * totals[axis.id] // share.denominator for axis in rule.axes}
    return tuple(Limit("share", axis, most, weights[axis]) for axis, most in lines.items() if weights[axis] > most)


def may_cast_for_seat(rule: Rule, holder: int, representative: int | None) -> bool:
    """Whether a holder may cast the seat's one ballot: any of them, or only the one that the co-owners named."""
    return rule.joint_owners == "any_holder" or holder == representative
