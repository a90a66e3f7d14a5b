"""What is counted in ``counting``, and by whom. A contestant is prepared (imports, raw ballots) and then timed."""

import importlib
import os
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Order = tuple[int, ...]
Timed = Callable[[], object]

BESIDE = Path(os.environ.get("YISHITING_TEST_ELECTIONS") or Path(__file__).parents[2] / "shared" / "data")
URSYNOW = BESIDE / "pabulib" / "Poland_Warszawa_2020_Ursynow.pb"
LODZ = BESIDE / "pabulib" / "Poland_Lodz_2022.pb"
RANKINGS, OPTIONS, SEATS = 100_000, 8, 3
BALLOTS, APPROVED = 1_000_000, 20


@dataclass(frozen=True)
class Task:
    """``contestants`` with ours first; ``slow`` ones take over ten seconds; ``needs`` a file."""

    id: str
    title: str
    contestants: tuple[str, ...]
    slow: tuple[str, ...] = ()
    needs: Path | None = None


_SLOW = ("pref_voting", "votekit")

TASKS = (
    Task("shares", "Ursynów, Equal Shares, add1", ("ours", "pabutools"), ("pabutools",), URSYNOW),
    Task("greedy", "Łódź, read and greedy", ("ours", "pabutools"), ("pabutools",), LODZ),
    Task("irv", "100,000 rankings, runoff", ("ours", "votelib", "pyrankvote", *_SLOW), _SLOW),
    Task("stv", "100,000 rankings, 3 seats", ("ours", "pyrankvote", "votekit"), ("votekit",)),
    Task("schulze", "100,000 rankings, Schulze", ("ours", "votelib", "pref_voting", "votekit"), ("votekit",)),
    Task("ranked-pairs", "100,000 rankings, ranked pairs", ("ours", "votelib", "pref_voting", "votekit"), ("votekit",)),
    Task("approval", "1,000,000 approvals of 20", ("ours", "numpy", "abcvoting"), ("abcvoting",)),
)  # fmt: skip


def _load(module: str) -> Any:  # noqa: ANN401  # libraries without types
    return importlib.import_module(module)


# the ballots


def _orders() -> list[Order]:
    """Truncated rankings with favourites; the same in every process."""
    drawn = random.Random(1)
    orders = []
    for _ in range(RANKINGS):
        taste = sorted(range(OPTIONS), key=lambda option: drawn.random() * (option + 2))
        orders.append(tuple(taste[: drawn.randint(1, OPTIONS)]))
    return orders


def _approvals() -> tuple[Any, Any]:
    """Approved (ballots × options) and weights (ballots × 2), as columns come from a table."""
    numpy = _load("numpy")
    drawn = numpy.random.default_rng(1)
    return drawn.random((BALLOTS, APPROVED)) < 0.3, drawn.integers(1, 20_000, (BALLOTS, 2))


# ours


def _ours_budget(path: Path, method: str) -> Callable[[], Timed]:
    def prepare() -> Timed:
        read, methods = _load("records.formats.pb"), _load("domain.counting.methods")
        _load("domain.counting.fast_equal_shares")

        def count() -> object:
            file = read.read_pb(path.read_bytes())
            return methods.METHODS[method].count(file.election, parameters=file.parameters)

        return count

    return prepare


def _ours_ranked(method: str, seats: int) -> Callable[[], Timed]:
    def prepare() -> Timed:
        orders = _orders()
        election, methods = _load("domain.counting.election"), _load("domain.counting.methods")
        ballots = _load("domain.counting.ballots")
        seed = _load("domain.counting.lot").Seed(b"", "bench")
        _load("domain.counting.fast_piles")
        options = tuple(election.Option(str(at), str(at)) for at in range(OPTIONS))

        def count() -> object:
            drawn = election.Election("", options, ("heads",), ranked=ballots.gathered(orders))
            return methods.METHODS[method].count(drawn, seats=seats, seed=seed)

        return count

    return prepare


def _ours_approval() -> Timed:
    columns = _load("domain.counting.fast_columns")
    approved, weights = _approvals()
    return lambda: columns.approval_sums(approved, weights)


# others


def _numpy_approval() -> Timed:
    approved, weights = _approvals()
    numpy = _load("numpy")
    return lambda: approved.T.astype(numpy.float64) @ weights.astype(numpy.float64)


def _abcvoting_approval() -> Timed:
    approved, _ = _approvals()
    sets = [row.nonzero()[0].tolist() for row in approved]
    preferences, rules = _load("abcvoting.preferences"), _load("abcvoting.abcrules")

    def count() -> object:
        profile = preferences.Profile(APPROVED)
        profile.add_voters(sets)
        return rules.compute_av(profile, 1, resolute=True)

    return count


def _pabutools(path: Path, add1: bool) -> Callable[[], Timed]:
    def prepare() -> Timed:
        election, rules = _load("pabutools.election"), _load("pabutools.rules")

        def count() -> object:
            instance, profile = election.parse_pabulib(str(path))
            if add1:
                return rules.method_of_equal_shares(
                    instance, profile, sat_class=election.Cost_Sat, voter_budget_increment=1
                )
            return rules.greedy_utilitarian_welfare(instance, profile, sat_class=election.Cost_Sat)

        return count

    return prepare


def _pyrankvote(name: str, *given: int) -> Callable[[], Timed]:
    def prepare() -> Timed:
        orders, pyrankvote = _orders(), _load("pyrankvote")
        people = [pyrankvote.Candidate(str(at)) for at in range(OPTIONS)]

        def count() -> object:
            ballots = [pyrankvote.Ballot([people[option] for option in order]) for order in orders]
            return getattr(pyrankvote, name)(people, ballots, *given)

        return count

    return prepare


def _votelib(module: str, name: str) -> Callable[[], Timed]:
    """``name`` of the duels, or a runoff of the rankings."""

    def prepare() -> Timed:
        orders, evaluate, convert = _orders(), _load(module), _load("votelib.convert")

        def count() -> object:
            votes = Counter(orders)
            if name == "TransferableVoteSelector":
                return evaluate.TransferableVoteSelector(quota_function="droop").evaluate(votes, 1)
            return getattr(evaluate, name)().evaluate(convert.RankedToCondorcetVotes().convert(votes))

        return count

    return prepare


def _pref_voting(module: str, name: str) -> Callable[[], Timed]:
    def prepare() -> Timed:
        orders, methods, profiles = _orders(), _load(module), _load("pref_voting.profiles_with_ties")

        def count() -> object:
            votes = Counter(orders)
            ranks = [{option: place for place, option in enumerate(order, 1)} for order in votes]
            profile = profiles.ProfileWithTies(ranks, rcounts=list(votes.values()), candidates=list(range(OPTIONS)))
            profile.use_extended_strict_preference()
            return getattr(methods, name)(profile)

        return count

    return prepare


def _votekit(name: str, **given: int) -> Callable[[], Timed]:
    def prepare() -> Timed:
        orders, votekit, elections = _orders(), _load("votekit"), _load("votekit.elections")
        names = [str(at) for at in range(OPTIONS)]

        def count() -> object:
            ballots = [
                votekit.RankBallot(ranking=[frozenset({names[option]}) for option in order], weight=weight)
                for order, weight in Counter(orders).items()
            ]
            profile = votekit.RankProfile(ballots=ballots, candidates=names)
            return getattr(elections, name)(profile, **given).get_elected()

        return count

    return prepare


_DUELS, _TRANSFER = "votelib.evaluate.condorcet", "votelib.evaluate.sequential"

CONTESTANTS: dict[tuple[str, str], Callable[[], Timed]] = {
    ("shares", "ours"): _ours_budget(URSYNOW, "equalshares/add1"),
    ("shares", "pabutools"): _pabutools(URSYNOW, add1=True),
    ("greedy", "ours"): _ours_budget(LODZ, "greedy-threshold"),
    ("greedy", "pabutools"): _pabutools(LODZ, add1=False),
    ("irv", "ours"): _ours_ranked("irv", 1),
    ("irv", "votelib"): _votelib(_TRANSFER, "TransferableVoteSelector"),
    ("irv", "pyrankvote"): _pyrankvote("instant_runoff_voting"),
    ("irv", "pref_voting"): _pref_voting("pref_voting.iterative_methods", "instant_runoff_for_truncated_linear_orders"),
    ("irv", "votekit"): _votekit("IRV"),
    ("stv", "ours"): _ours_ranked("stv", SEATS),
    ("stv", "pyrankvote"): _pyrankvote("single_transferable_vote", SEATS),
    ("stv", "votekit"): _votekit("STV", n_seats=SEATS),
    ("schulze", "ours"): _ours_ranked("schulze", 1),
    ("schulze", "votelib"): _votelib(_DUELS, "Schulze"),
    ("schulze", "pref_voting"): _pref_voting("pref_voting.margin_based_methods", "beat_path"),
    ("schulze", "votekit"): _votekit("Schulze", n_seats=1),
    ("ranked-pairs", "ours"): _ours_ranked("ranked-pairs", 1),
    ("ranked-pairs", "votelib"): _votelib(_DUELS, "RankedPairs"),
    ("ranked-pairs", "pref_voting"): _pref_voting("pref_voting.margin_based_methods", "ranked_pairs"),
    ("ranked-pairs", "votekit"): _votekit("RankedPairs", n_seats=1),
    ("approval", "ours"): _ours_approval,
    ("approval", "numpy"): _numpy_approval,
    ("approval", "abcvoting"): _abcvoting_approval,
}
