"""Checking a bundle with the hall's own counting. The ``verify.py`` inside it does the same and shares no code."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from domain.chain import NO_EVENT, Event
from domain.count import Count, CountedBallot, Elector, count_open_ballots, eligible_weights, roll_hash
from domain.counting import yesno
from domain.counting.outcome import Outcome
from domain.rules import Rule
from records.cells import plain
from records.unpack import NotABundle, Unpacked, unpack


@dataclass(frozen=True)
class Problem:
    """Something that does not hold: the file, the field, what it says, and what follows from the rest."""

    file: str
    field: str
    says: str
    follows: str

    def __str__(self) -> str:
        where = f"{self.file} {self.field}".rstrip()
        return f"{where}: says {self.says}, but {self.follows}" if self.says else f"{where}: {self.follows}"


@dataclass(frozen=True)
class Verdict:
    """What a check found. ``recounted`` is False for a public copy, whose sums are attested only."""

    vote: Mapping[str, Any]
    outcome: Outcome
    root: str
    recounted: bool
    problems: tuple[Problem, ...]
    ballots: tuple[CountedBallot, ...]


def verify(packed: bytes, root: str | None = None) -> Verdict:
    """Check a bundle; ``root`` is what was posted in the group. Raises NotABundle for what is none."""
    bundle = unpack(packed)
    try:
        return _verify(bundle, root)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, ZeroDivisionError, OverflowError) as error:
        raise NotABundle(f"a field is missing or of the wrong kind ({type(error).__name__}: {error})") from None


def _verify(bundle: Unpacked, root: str | None) -> Verdict:
    problems = [Problem(path, "", "", "not the bytes that datapackage.json names") for path in bundle.unsound]
    problems += _chain_problems(bundle)
    if bundle.full:
        count = _recount(bundle)
        problems += [
            *_electorate_problems(bundle, count),
            *_ballot_problems(bundle, count),
            *_sum_problems(bundle, count),
        ]
        outcome, found, ballots = count.outcome, count.root, count.ballots
        problems += _differences("outcome.json", "", bundle.outcome, count.outcome_data(), "the ballots give")
        if found != bundle.root:
            problems.append(Problem("root.txt", "", bundle.root, f"the files give {found}"))
    else:
        outcome, found, ballots = _judge_sums(bundle), bundle.root, ()
        data = {
            "tests": [asdict(each) for each in outcome.tests],
            "passed": outcome.passed,
            "winners": list(outcome.winners),
        }
        problems += _differences("outcome.json", "", bundle.outcome, data, "the published sums give")
    if root is not None and root.strip().lower() != found:
        problems.append(Problem("root.txt", "", root.strip().lower(), f"this bundle's root is {found}"))
    return Verdict(bundle.vote, outcome, found, bundle.full, tuple(problems), ballots)


def _weights(row: Mapping[str, str], *but: str) -> dict[str, int]:
    return {axis: int(weight) for axis, weight in row.items() if axis not in but}


def _recount(bundle: Unpacked) -> Count:
    electors = tuple(Elector(plain(row["seat"]), _weights(row, "seat")) for row in bundle.tables["electorate.csv"])
    ballots = tuple(
        CountedBallot(plain(row["seat"]), row["choice"], row["receipt"], _weights(row, "seat", "choice", "receipt"))
        for row in bundle.tables["ballots.csv"]
    )
    return count_open_ballots(bundle.vote, electors, ballots)


def _chain_problems(bundle: Unpacked) -> Iterator[Problem]:
    previous = NO_EVENT
    for place, data in enumerate(bundle.events):
        event = Event(data["seq"], data["kind"], data["at"], data["facts"], data["previous"])
        if (event.seq, event.previous) != (place, previous):
            yield Problem("events.jsonl", f"[{place}]", "", "it does not follow the event before it")
        if event.hash != data["hash"]:
            yield Problem("events.jsonl", f"[{place}].hash", data["hash"], f"its content gives {event.hash}")
        previous = data["hash"]
    vote, opened, closed = bundle.vote, bundle.events[0], bundle.events[-1]
    if (opened["kind"], closed["kind"]) != ("opened", "closed"):
        yield Problem("events.jsonl", "", "", "it must begin with opened and end with closed")
        return
    yield from _agree("vote.json", "events_head", vote["events_head"], previous, "the last event's hash is")
    proposal = vote["proposal"]
    expected = {
        "number": vote["number"], "title": vote["title"], "rule": vote["rule"]["id"], "roll_hash": vote["roll_hash"],
        "seats": vote["seats"], "proposal": proposal and proposal["number"],
        "version": proposal and proposal["version"],
    }  # fmt: skip
    for name, value in expected.items():
        yield from _agree("events.jsonl", f"[0].facts.{name}", opened["facts"][name], value, "vote.json says")
    closing = closed["facts"]["closed_at"]
    yield from _agree("vote.json", "closed_at", vote["closed_at"], closing, "the closing event says")


def _electorate_problems(bundle: Unpacked, count: Count) -> Iterator[Problem]:
    vote = bundle.vote
    found = {
        "roll_hash": roll_hash(count.electors),
        "seats": len(count.electors),
        "eligible": eligible_weights(count.electors),
    }
    for name, value in found.items():
        yield from _agree("vote.json", name, vote[name], value, "electorate.csv gives")
    seats = [each.seat for each in count.electors]
    if seats != sorted(set(seats)):
        yield Problem("electorate.csv", "seat", "", "a seat stands twice, or they are not in order")


def _ballot_problems(bundle: Unpacked, count: Count) -> Iterator[Problem]:
    weights = {each.seat: dict(each.weights) for each in count.electors}
    choices = {option["key"] for option in bundle.vote["options"]}
    for place, ballot in enumerate(count.ballots, 2):
        line = f"line {place}"
        if ballot.seat not in weights:
            yield Problem("ballots.csv", f"{line} seat", ballot.seat, "no such seat is in the electorate")
        elif dict(ballot.weights) != weights[ballot.seat]:
            yield Problem(
                "ballots.csv",
                f"{line} {ballot.seat}",
                str(dict(ballot.weights)),
                f"the seat has {weights[ballot.seat]}",
            )
        if ballot.choice not in choices:
            yield Problem("ballots.csv", f"{line} choice", ballot.choice, "the vote has no such option")
    seats, receipts = [each.seat for each in count.ballots], {each.receipt for each in count.ballots}
    if seats != sorted(set(seats)):
        yield Problem("ballots.csv", "seat", "", "a seat stands twice, or they are not in order")
    if len(receipts) != len(count.ballots):
        yield Problem("ballots.csv", "receipt", "", "a receipt stands twice")
    said = bundle.events[-1]["facts"]["ballots"]
    yield from _agree("events.jsonl", "[last].facts.ballots", said, len(count.ballots), "ballots.csv has")


def _sum_problems(bundle: Unpacked, count: Count) -> Iterator[Problem]:
    turnout = {(axis,): numbers for axis, numbers in count.turnout.items()}
    said = {(row["axis"],): (int(row["eligible"]), int(row["participating"])) for row in bundle.tables["turnout.csv"]}
    yield from _table_problems("turnout.csv", said, turnout, len(bundle.tables["turnout.csv"]))
    sums = {(key, axis): value for key, axes in count.tally.items() for axis, value in axes.items()}
    told = {(row["option"], row["axis"]): int(row["value"]) for row in bundle.tables["tally.csv"]}
    yield from _table_problems("tally.csv", told, sums, len(bundle.tables["tally.csv"]))


def _table_problems(path: str, said: Mapping[Any, Any], found: Mapping[Any, Any], rows: int) -> Iterator[Problem]:
    if rows != len(said):
        yield Problem(path, "", "", "a row stands twice")
    for key in sorted(said.keys() | found.keys()):
        yield from _agree(path, " ".join(key), said.get(key), found.get(key), "the ballots give")


def _judge_sums(bundle: Unpacked) -> Outcome:
    tally: dict[str, dict[str, int]] = {}
    for row in bundle.tables["tally.csv"]:
        tally.setdefault(row["option"], {})[row["axis"]] = int(row["value"])
    return yesno.decide(Rule.from_data(bundle.vote["rule"]), bundle.vote["eligible"], tally)


def _agree(file: str, field: str, says: object, found: object, follows: str) -> Iterable[Problem]:
    return (
        () if says == found and type(says) is type(found) else (Problem(file, field, str(says), f"{follows} {found}"),)
    )


def _differences(file: str, field: str, says: object, found: object, follows: str) -> Iterator[Problem]:
    """Every leaf in which two JSON values differ, by its path."""
    if isinstance(says, dict) and isinstance(found, dict):
        for key in sorted(says.keys() | found.keys()):
            yield from _differences(file, f"{field}.{key}".lstrip("."), says.get(key), found.get(key), follows)
    elif isinstance(says, list) and isinstance(found, list) and len(says) == len(found):
        for place, (one, other) in enumerate(zip(says, found, strict=True)):
            yield from _differences(file, f"{field}[{place}]", one, other, follows)
    else:
        yield from _agree(file, field, says, found, follows)
