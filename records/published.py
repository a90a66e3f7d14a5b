"""A counted vote as it is shown to people: what its picture, its notice and its explanation are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.ballots.paper import DEFAULTING
from domain.chain import Event
from domain.count import Count
from domain.counting.outcome import Tally
from domain.counting.result import Counted
from domain.flip.doubt import Flip
from domain.instants import instant_of_iso
from domain.rules.model import Rule

DUELS = frozenset({"schulze", "ranked-pairs"})
"""Methods whose totals are how many others an option beats, and no weight."""
IN_ROUNDS = frozenset({"irv", "stv"})


@dataclass(frozen=True)
class Published:
    """``vote`` is vote.json, ``outcome`` outcome.json; ``turnout`` is axis to (eligible, participating), ``events`` the
    chain from ``opened`` to ``closed``. ``counted`` is None for a vote by yes and no. ``link`` leads to the result on
    the web, empty where there is none; ``flip`` is None where no seat is in doubt."""

    vote: Mapping[str, Any]
    turnout: Mapping[str, tuple[int, int]]
    tally: Tally
    outcome: Mapping[str, Any]
    counted: Counted | None
    cast: int
    root: str
    zone: str
    events: Sequence[Event]
    flip: Flip | None = None
    link: str = ""

    @property
    def method(self) -> str:
        return str(self.vote["method"])

    @property
    def rule(self) -> Rule:
        return Rule.from_data(self.vote["rule"])

    @property
    def labels(self) -> Mapping[str, str]:
        """Option key to what people call it."""
        return {option["key"]: option["label"] for option in self.vote["options"]}

    @property
    def numbers(self) -> Mapping[str, int]:
        """Option key to its number."""
        return {option["key"]: option["number"] for option in self.vote["options"]}

    @property
    def straw(self) -> bool:
        """Whether it was announced to decide nothing."""
        return bool(self.events[0].facts["straw"])

    @property
    def part(self) -> str | None:
        """The part of the roll that was asked."""
        part: str | None = self.events[0].facts["part"]
        return part

    @property
    def second_of(self) -> str | None:
        """The number of the vote of which it is the second call."""
        first: str | None = self.events[0].facts["second_of"]
        return first

    @property
    def extensions(self) -> Sequence[Mapping[str, Any]]:
        """What is said of each time that the close was put off."""
        return [event.facts for event in self.events if event.kind == "extended"]

    def instant(self, name: str) -> int:
        """``opens_at`` or ``closed_at`` as an Instant."""
        return instant_of_iso(self.vote[name])

    @property
    def measured(self) -> Sequence[str]:
        """The keys of the options that the totals tell of: a default option is what they are held against."""
        keys = [option["key"] for option in self.vote["options"]]
        return keys[:-1] if self.method == DEFAULTING else keys

    def day(self, name: str) -> str:
        """The community's day of the same, ``2026-12-01``."""
        return datetime.fromisoformat(self.vote[name]).astimezone(ZoneInfo(self.zone)).date().isoformat()


def published(count: Count, events: Sequence[Event], root: str, zone: str, flip: Flip | None = None) -> Published:
    """What is shown of a count."""
    return Published(
        count.vote, count.turnout, count.tally, count.outcome_data(), count.counted, len(count.ballots), root, zone,
        events, flip,
    )  # fmt: skip
