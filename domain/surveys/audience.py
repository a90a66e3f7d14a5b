"""Who may answer a survey."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

AudienceKind = Literal["members", "seats", "buildings"]


@dataclass(frozen=True)
class Audience:
    """Everybody in the community, whoever holds a seat, or whoever holds one in these buildings."""

    kind: AudienceKind = "members"
    buildings: tuple[str, ...] = ()

    def admits(self, buildings: Collection[str] | None) -> bool:
        """Whether somebody with seats in these buildings may answer; None is somebody without a seat."""
        if self.kind == "members":
            return True
        if buildings is None:
            return False
        return self.kind == "seats" or not set(self.buildings).isdisjoint(buildings)
