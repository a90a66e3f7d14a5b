"""Where the needs of a community are, for a map of somebody else's."""

from dataclasses import dataclass

from records.handed.places import NeedPlace
from storage import communities, needs
from storage.transaction import Tx


@dataclass(frozen=True)
class NeedPlaces:
    """The needs that stand and have a point."""

    community: str
    needs: tuple[NeedPlace, ...]


def places_named(tx: Tx, said: str | None) -> NeedPlaces:
    """Of that community, or of the only one. Raises LookupError."""
    here = communities.only_one(tx, said)
    standing = reversed(needs.newest(tx, here.id, needs.count(tx, here.id)))
    found = (
        NeedPlace(f"N-{each.number}", each.text, each.supports, *each.spot.point)
        for each in standing
        if each.spot.point is not None
    )
    return NeedPlaces(here.short_name, tuple(found))
