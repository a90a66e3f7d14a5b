"""A closed vote, counted: the published form of everything that was counted, and the root that covers it.

The form is described in ``docs/bundle.md``, field by field.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.ballots import verdict
from domain.ballots.election import Cast, election_of, parameters_of, participating, tally_of
from domain.ballots.paper import CONSENT, INTEGRATED, OBJECT, YESNO, Paper
from domain.ballots.published import paper_of
from domain.ballots.rounds import rounds_data
from domain.chain import canonical, digest, merkle_root
from domain.counting import consent, yesno
from domain.counting.circumstances import Circumstances, circumstances_of
from domain.counting.consent import Objection
from domain.counting.lot import Seed
from domain.counting.methods import method_named
from domain.counting.outcome import Outcome, Tally, Weights
from domain.counting.result import Counted
from domain.rules.cap import capped
from domain.rules.model import Rule

FORMAT = "yishiting/bundle/1"


VIAS = ("tap", "text", "proxy", "phone", "paper")
"""How a ballot came into the box: by a holder's tap or words, by their proxy, or said by telephone or on paper."""

RECUSED = ("own", "named")
"""By whom a seat is recused: its holder, or a moderator and a teller."""


@dataclass(frozen=True)
class Elector:
    """A seat of the electorate by its published label. One that is ``recused``, at its holder's ``own`` word or
    ``named`` by others, casts nothing and is eligible still; the others say ``no``."""

    seat: str
    weights: Weights
    recused: str = "no"


@dataclass(frozen=True)
class CountedBallot:
    """``via`` is one of ``VIAS``; ``contested`` says that a holder of the seat objected to it, and nobody had settled
    that when the vote closed."""

    seat: str
    choice: str
    receipt: str
    weights: Weights
    via: str = "tap"
    contested: bool = False


@dataclass(frozen=True)
class Count:
    """``vote`` is vote.json. Electors and ballots are in order of seat as plain text.

    ``turnout`` is axis to (eligible, participating), for the rule's axes, and like ``tally`` after the rule's caps.
    ``counted`` is how the method came to its winners; None where yes and no are only added up.
    """

    vote: Mapping[str, Any]
    electors: tuple[Elector, ...]
    ballots: tuple[CountedBallot, ...]
    turnout: Mapping[str, tuple[int, int]]
    tally: Tally
    outcome: Outcome
    counted: Counted | None = None

    @property
    def paper(self) -> Paper:
        """The ballot paper that vote.json describes."""
        return published_paper(self.vote)

    def rounds_data(self) -> dict[str, Any] | None:
        """rounds.json, where the method has any."""
        return None if self.counted is None else rounds_data(self.counted)

    def outcome_data(self) -> dict[str, Any]:
        """outcome.json."""
        return self.outcome.as_data()

    def kept_data(self) -> dict[str, Any]:
        """What the hall keeps for its cards: outcome.json, and with it the rounds where there are any."""
        rounds = self.rounds_data()
        return self.outcome_data() if rounds is None else {**self.outcome_data(), "rounds": rounds}

    @property
    def root(self) -> str:
        """The Merkle root over the vote, every elector, every ballot and the outcome."""
        return root_of(self.vote, self.electors, self.ballots, self.outcome_data())


def root_of(
    vote: Mapping[str, Any],
    electors: tuple[Elector, ...],
    ballots: tuple[CountedBallot, ...],
    outcome: Mapping[str, Any],
) -> str:
    """The Merkle root, in hex, over vote.json, every elector, every ballot and outcome.json."""
    leaves: list[dict[str, Any]] = [{"vote": dict(vote)}]
    leaves += [{"seat": each.seat, "recused": each.recused, "weights": dict(each.weights)} for each in electors]
    leaves += [
        {
            "ballot": each.seat, "choice": each.choice, "receipt": each.receipt, "via": each.via,
            "contested": each.contested, "weights": dict(each.weights),
        }
        for each in ballots
    ]  # fmt: skip
    leaves.append({"outcome": outcome})
    return merkle_root([canonical(leaf) for leaf in leaves])


def apart_data(vias: Iterable[str], contested: int, recused: Iterable[str]) -> dict[str, Any]:
    """What the ``closed`` event says, in numbers of seats, of how they were cast for."""
    ways = Counter(vias)
    return {"ways": {via: ways[via] for via in VIAS}, "contested": contested, "recused": recused_data(recused)}


def recused_data(recused: Iterable[str]) -> dict[str, int]:
    """How many seats are recused, and by whom."""
    found = Counter(recused)
    return {how: found[how] for how in RECUSED}


def eligible_weights(electors: tuple[Elector, ...]) -> dict[str, int]:
    """The weight of the whole electorate on each axis of the roll."""
    axes = sorted({axis for each in electors for axis in each.weights})
    return {axis: sum(each.weights[axis] for each in electors) for axis in axes}


def roll_hash(electors: tuple[Elector, ...]) -> str:
    """What is published at opening: the digest of every seat with its weights, in order of seat."""
    return digest([[each.seat, dict(each.weights)] for each in electors])


def lot_seed(key: bytes) -> bytes:
    """The seed of a vote's lots, from the key that its receipts are made with: as unknown as that until it is shown at
    the close, and known to be the one committed to by its hash in the ``opened`` event."""
    return hmac.digest(key, b"lot", hashlib.sha256)


def seed_hash(seed: bytes) -> str:
    """What commits to the seed of a vote's lots when it opens: its SHA-256, in hex."""
    return hashlib.sha256(seed).hexdigest()


def counted_weights(rule: Rule, electors: Sequence[Elector]) -> dict[str, dict[str, int]]:
    """Seat to what it weighs on each axis of the rule: what the roll says, or less where the rule has a cap."""
    counted: dict[str, dict[str, int]] = {each.seat: {} for each in electors}
    for axis in rule.axes:
        weights = [each.weights[axis.id] for each in electors]
        for elector, weight in zip(electors, capped(weights, axis.cap, sum(weights)), strict=True):
            counted[elector.seat][axis.id] = weight
    return counted


class SumsDiffer(Exception):
    """Two ways of adding up the same ballots do not agree; nothing may be published.

    ``differing`` is ``(choice, axis, by ballots, by the database)``.
    """

    def __init__(self, differing: tuple[tuple[str, str, int, int], ...]) -> None:
        super().__init__(differing)
        self.differing = differing


def check_sums(ballots: Iterable[CountedBallot], sums: Mapping[tuple[str, str], int]) -> None:
    """Hold the ballots about to be counted against what the database adds up by itself. Raises SumsDiffer."""
    added: Counter[tuple[str, str]] = Counter()
    for ballot in ballots:
        for axis, weight in ballot.weights.items():
            added[ballot.choice, axis] += weight
    keys = sorted(added.keys() | sums.keys())
    differing = tuple((*key, added[key], sums.get(key, 0)) for key in keys if added[key] != sums.get(key, 0))
    if differing:
        raise SumsDiffer(differing)


def published_paper(vote: Mapping[str, Any]) -> Paper:
    """The ballot paper of a vote.json."""
    return paper_of(vote["method"], vote["options"], vote["limits"])


def count_open_ballots(
    vote: Mapping[str, Any], electors: tuple[Elector, ...], ballots: tuple[CountedBallot, ...]
) -> Count:
    """Count a vote whose ``vote`` is a finished vote.json, by its method and then by its rule.

    Raises KeyError for a ballot of no elector, ValueError for a day that no calendar has.
    """
    rule, paper = Rule.from_data(vote["rule"]), published_paper(vote)
    axes = [axis.id for axis in rule.axes]
    weights = counted_weights(rule, electors)
    cast = [(each.choice, weights[each.seat]) for each in ballots]
    eligible = {axis: sum(each[axis] for each in weights.values()) for axis in axes}
    handed_in = participating(cast, axes)
    turnout = {axis: (eligible[axis], handed_in[axis]) for axis in axes}
    tally = tally_of(paper, cast, axes)
    quorum = verdict.quorum_of_yes(rule, eligible)
    counted = None if paper.in_words else _by_method(vote, paper, cast, axes, quorum)
    known = circumstances_of(vote)
    if counted is None:
        outcome = decided_in_words(rule, paper, eligible, tally, _objections(ballots), known)
    else:
        outcome = verdict.decide(rule, paper, eligible, handed_in, tally, counted.winners, known)
    return Count(vote, electors, ballots, turnout, tally, outcome, counted)


def _by_method(
    vote: Mapping[str, Any], paper: Paper, cast: Iterable[Cast], axes: Sequence[str], quorum: int
) -> Counted:
    """The count on the rule's first axis, on which it elects."""
    election = election_of(vote["title"], paper, axes, cast)
    seed = Seed(bytes.fromhex(vote["seed"]), vote["number"])
    parameters = parameters_of(paper, quorum)
    return method_named(paper.method).count(election, axis=axes[0], seed=seed, parameters=parameters)


def _objections(ballots: Iterable[CountedBallot]) -> list[Objection]:
    """The objections at the close, each by the ballot that raises it or says that it was taken in."""
    said = ((each, *each.choice.partition(": ")[::2]) for each in ballots)
    return [
        Objection(each.seat, reason, "open" if word == OBJECT else "integrated", by_proxy=each.via == "proxy")
        for each, word, reason in said
        if word in (OBJECT, INTEGRATED)
    ]


def decided_in_words(
    rule: Rule, paper: Paper, eligible: Weights, tally: Tally, objections: Sequence[Objection], known: Circumstances
) -> Outcome:
    """The outcome where the options are yes, no and abstain."""
    if paper.method == CONSENT:
        return consent.decide(rule, eligible, tally, objections, known)
    assert paper.method == YESNO, paper.method
    return yesno.decide(rule, eligible, tally, known)
