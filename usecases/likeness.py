"""Before a need is said: has somebody said it already?"""

from dataclasses import dataclass

from domain.ids import CommunityId, NeedId
from domain.likeness import Nearest
from storage import needs
from storage.likeness import index_of
from storage.transaction import Tx


@dataclass(frozen=True)
class LikelyNeed:
    """A need that may be the same. ``supports`` counts those who said "me too"; ``score`` is from 0 to 1."""

    id: int
    number: int
    text: str
    supports: int
    score: float


def likely_same(tx: Tx, community: CommunityId, text: str, limit: int = 3) -> list[LikelyNeed]:
    """The needs that ``text`` most likely says again, the likeliest first; none when nothing is like it."""
    return _shown(tx, index_of(tx, community).same(tx, community, text, limit))


def same_elsewhere(tx: Tx, community: CommunityId, text: str, limit: int = 3) -> list[LikelyNeed]:
    """The needs that say the same of another place: to be known of, not to be joined."""
    return _shown(tx, index_of(tx, community).elsewhere(tx, community, text, limit))


def _shown(tx: Tx, found: list[Nearest]) -> list[LikelyNeed]:
    known = ((each.score, needs.by_id(tx, NeedId(each.id))) for each in found)
    return [LikelyNeed(need.id, need.number, need.text, need.supports, score) for score, need in known if need]
