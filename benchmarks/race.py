"""A race: the contestants run side by side and vote in turns, so the machine's moods fall on all alike."""

import json
import sys
import urllib.request
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from math import nan
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeAlias

from benchmarks.contestants import Contestant, Opening
from benchmarks.load import FIRST, Findings, Order, press
from benchmarks.process import cpu_seconds, free_port, serving

_WARM_UP = 300
_OUT = Path(__file__).parent / "out"
"""Where databases lie during a race: beside the code, for /tmp may be memory, where fsync costs nothing."""


@dataclass(frozen=True)
class Terms:
    """What every contestant meets. A turn ends at `ballots` or after `seconds`, whichever is first."""

    connections: tuple[int, ...] = (16, 40)
    rounds: int = 5
    seconds: float = 3.0
    ballots: int = 1_000_000
    voters: int = 1_000
    away_ms: float = 0.0


@dataclass(frozen=True)
class Turn:
    """One contestant's turn in one round; times in ms, `cpu_us` and `calls` per ballot acknowledged."""

    per_second: float
    p50_ms: float
    p99_ms: float
    cpu_us: float
    calls: float
    lost: int
    unanswered: int


Measure: TypeAlias = Callable[[Turn], float]


@dataclass(frozen=True)
class Line:
    """One line of the table: a contestant at so many connections, and the first one's same turns."""

    name: str
    connections: int
    turns: Sequence[Turn]
    first: Sequence[Turn]

    def middle(self, measure: Measure) -> float:
        """The median of the turns."""
        return median(measure(turn) for turn in self.turns)

    def ratio(self, measure: Measure) -> float:
        """The median, over the rounds, of this contestant's turn divided by the first one's."""
        pairs = zip(self.turns, self.first, strict=True)
        return median(measure(own) / (measure(first) or nan) for own, first in pairs)

    def total(self, measure: Callable[[Turn], int]) -> int:
        return sum(measure(turn) for turn in self.turns)


class Booth:
    """A contestant and the number of its next ballot."""

    def __init__(self, contestant: Contestant, sink: int) -> None:
        self.contestant = contestant
        self._sink = sink
        self._next = FIRST

    def turn(self, terms: Terms, connections: int) -> Turn:
        """Let the voters loose on it once, and count what it had, did and used before and after."""
        who = self.contestant
        stored, calls, cpu = who.stored(), self._calls(), cpu_seconds(who.pid)
        found = press(self._order(terms, connections))
        self._next += found.acknowledged + found.refused
        used = cpu_seconds(who.pid) - cpu
        made = {method: n - calls.get(method, 0) for method, n in self._calls().items()}
        ballots = max(found.acknowledged, 1)
        return Turn(
            per_second=found.per_second,
            p50_ms=found.p50_ms,
            p99_ms=found.p99_ms,
            cpu_us=used / ballots * 1e6,
            calls=sum(made.values()) / ballots,
            lost=max(found.acknowledged - (who.stored() - stored), 0),
            unanswered=self._unanswered(found, made),
        )

    def warm_up(self, terms: Terms) -> None:
        """A turn that is not measured; ends the race if the contestant cannot take ballots."""
        connections = max(terms.connections)
        turn = self.turn(replace(terms, ballots=max(_WARM_UP, connections)), connections)
        if turn.lost or turn.unanswered:
            raise SystemExit(f"{self.contestant.name}: lost {turn.lost}, unanswered {turn.unanswered}")

    def _order(self, terms: Terms, connections: int) -> Order:
        who = self.contestant
        return Order(
            port=who.port,
            path=who.path,
            secret=who.secret,
            connections=connections,
            seconds=terms.seconds,
            ballots=terms.ballots,
            first=self._next,
            voters=terms.voters,
            first_voter=who.first_voter,
            chat=who.chat,
            message=who.message,
            data=who.data,
            counted=who.counted,
        )

    def _unanswered(self, found: Findings, made: dict[str, int]) -> int:
        if found.refusal:
            print(f"{self.contestant.name}: {found.refusal}", file=sys.stderr)
        if self.contestant.counted:
            return found.refused
        return found.refused + max(found.acknowledged - made.get("answerCallbackQuery", 0), 0)

    def _calls(self) -> dict[str, int]:
        with urllib.request.urlopen(f"http://127.0.0.1:{self._sink}/counts", timeout=10) as answer:
            counts: dict[str, dict[str, int]] = json.load(answer)
        return counts.get(self.contestant.token, {})


def race(openings: Sequence[Opening], terms: Terms) -> list[Line]:
    """Open all, warm each up, and let them take turns, another one beginning each round."""
    _OUT.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=_OUT) as name, ExitStack() as running:
        folder, sink = Path(name), free_port()
        log = folder / "sink.log"
        running.enter_context(serving("benchmarks.sink", str(sink), str(terms.away_ms), port=sink, log=log))
        booths = []
        for number, opening in enumerate(openings):
            own = folder / str(number)
            own.mkdir()
            booths.append(Booth(running.enter_context(opening(own, sink, terms.voters)), sink))
        for booth in booths:
            booth.warm_up(terms)
        return _take_turns(booths, terms)


def _take_turns(booths: Sequence[Booth], terms: Terms) -> list[Line]:
    turns: dict[tuple[int, Booth], list[Turn]] = {(n, booth): [] for n in terms.connections for booth in booths}
    for done in range(terms.rounds):
        begins = done % len(booths)
        for connections in terms.connections:
            for booth in (*booths[begins:], *booths[:begins]):
                turns[connections, booth].append(booth.turn(terms, connections))
    return [
        Line(booth.contestant.name, connections, taken, turns[connections, booths[0]])
        for (connections, booth), taken in turns.items()
    ]
