"""Proxies among people: whether one more would close a ring."""

from collections.abc import Iterable

from domain.ids import PersonId


def closes_ring(given: Iterable[tuple[PersonId, PersonId]], giver: PersonId, taker: PersonId) -> bool:
    """Whether the taker's own ballot has come, from hand to hand, to the giver: ``given`` are (giver, taker)."""
    takers: dict[PersonId, set[PersonId]] = {}
    for each, other in given:
        takers.setdefault(each, set()).add(other)
    seen, left = {taker}, [taker]
    while left:
        reached = takers.get(left.pop(), set()) - seen
        seen |= reached
        left += reached
    return giver in seen
