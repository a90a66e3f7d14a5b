"""Checking a bundle with the hall's own counting. The ``verify.py`` inside it does the same and shares no code."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from domain.ballots.election import is_canonical
from domain.ballots.published import paper_hash
from domain.chain import NO_EVENT, Event
from domain.count import (
    Count,
    CountedBallot,
    Elector,
    count_open_ballots,
    eligible_weights,
    published_paper,
    roll_hash,
    root_of,
    seed_hash,
)
from domain.counting.outcome import Outcome
from records.apart import closing_problems, opening_problems, recusal_problems
from records.attested import public_outcome, public_problems, public_turnout, rounds_wanted
from records.contents import Contents, read_contents
from records.difference import agree, differences
from records.forms import ClosedFacts, EventForm, ExtendedFacts, OpenedFacts, as_form
from records.problem import NotABundle, Problem, Unreadable
from records.research import research_problems
from records.unpack import Unpacked, unpack

_FACTS: Mapping[str, type] = {"opened": OpenedFacts, "extended": ExtendedFacts, "closed": ClosedFacts}
_ROOTED = "vote.json, electorate.csv, ballots.csv and outcome.json give"
_IGNORED = re.compile(r"[\s-]")
_MISREAD = str.maketrans("OIL", "011")


@dataclass(frozen=True)
class Verdict:
    """What a check found. ``recounted`` is False for a public copy, whose sums are attested only. ``outcome`` is None,
    and ``vote`` perhaps empty, where a problem kept the bundle from being counted."""

    vote: Mapping[str, Any]
    outcome: Outcome | None
    root: str
    recounted: bool
    problems: tuple[Problem, ...]
    ballots: tuple[CountedBallot, ...]

    @property
    def passed(self) -> bool:
        """Whether the vote passed, by this count; False where nothing could be counted."""
        return self.outcome is not None and self.outcome.passed

    def ballot_of(self, receipt: str) -> CountedBallot | None:
        """The ballot with a receipt, however that was typed."""
        wanted = _spelled(receipt)
        return next((ballot for ballot in self.ballots if _spelled(ballot.receipt) == wanted), None)


def verify(packed: bytes, root: str | None = None) -> Verdict:
    """Check a bundle; ``root`` is what was posted in the group. Raises NotABundle for what is none."""
    try:
        bundle = unpack(packed)
        return _verify(bundle, root)
    except (MemoryError, RecursionError):
        raise NotABundle("it is too large or too deep to check") from None


def _verify(bundle: Unpacked, posted: str | None) -> Verdict:
    if not bundle.complete:
        return Verdict({}, None, "", bundle.full, bundle.problems, ())
    try:
        contents = read_contents(bundle)
        problems = [*bundle.problems, *_chain_problems(contents, full=bundle.full)]
    except Unreadable as error:
        return Verdict({}, None, "", bundle.full, (*bundle.problems, error.problem), ())
    outcome, root = None, contents.root
    if bundle.full:
        problems += [*_electorate_problems(contents), *_ballot_problems(contents)]
        root = root_of(contents.vote, contents.electors, contents.ballots, contents.outcome)
        problems += agree("root.txt", "", contents.root, root, _ROOTED)
        if _countable(contents):
            count = count_open_ballots(contents.vote, contents.electors, contents.ballots)
            problems += _sum_problems(contents, count)
            problems += _round_problems(contents, count)
            problems += research_problems(count, bundle.files)
            problems += _silent_problems(contents, count.turnout)
            problems += _outcome_problems(contents, count.outcome, "ballots.csv gives")
            outcome = count.outcome
    else:
        sums = list(public_problems(contents))
        problems += sums
        if not any(problem.file in ("tally.csv", "rounds.json") for problem in sums):
            problems += _silent_problems(contents, public_turnout(contents))
            outcome = public_outcome(contents)
            problems += _outcome_problems(contents, outcome, "tally.csv gives")
    if posted is not None and (said := "".join(posted.split()).lower()) != root:
        problems.append(Problem("root.txt", "", said, f"this bundle's root is {root}"))
    return Verdict(contents.vote, outcome, root, bundle.full, tuple(problems), contents.ballots)


def _countable(contents: Contents) -> bool:
    """Whether every ballot is one of a seat, and says what a ballot may; what is not has been named."""
    seats, paper = {each.seat for each in contents.electors}, published_paper(contents.vote)
    return all(ballot.seat in seats and is_canonical(paper, ballot.choice) for ballot in contents.ballots)


# --- the chain of events --------------------------------------------------------------------------------------------


def _chain_problems(contents: Contents, *, full: bool) -> Iterator[Problem]:
    previous, last = NO_EVENT, len(contents.events) - 1
    for place, event in enumerate(contents.events):
        where = f"line {place + 1}"
        found = Event(event.seq, event.kind, event.at, event.facts, event.previous).hash
        yield from agree("events.jsonl", f"{where} seq", event.seq, place, "its place is")
        yield from agree("events.jsonl", f"{where} previous", event.previous, previous, "the event before has")
        yield from agree("events.jsonl", f"{where} hash", event.hash, found, "its content gives")
        kind = "opened" if place == 0 else "closed" if place == last else "extended"
        yield from agree("events.jsonl", f"{where} kind", event.kind, kind, "in this place it must be")
        yield from _fact_problems(contents, event, kind, where, full=full)
        previous = found
    if last < 1:
        yield Problem("events.jsonl", "", "", "it has not both of the events opened and closed")
    yield from agree("vote.json", "events_head", contents.vote["events_head"], previous, "the last event's hash is")


def _fact_problems(contents: Contents, event: EventForm, kind: str, where: str, *, full: bool) -> Iterator[Problem]:
    vote, proposal = contents.vote, contents.vote["proposal"]
    as_form(f"events.jsonl {where} facts", event.facts, _FACTS[kind])
    expected: dict[str, Any] = {}
    if kind == "extended" and ("outage_ms" in event.facts) is ("lacking" in event.facts):
        yield Problem("events.jsonl", f"{where} facts", "", "it should say either outage_ms or lacking")
    if kind == "opened":
        expected = {name: vote[name] for name in ("number", "title", "roll_hash", "seats")}
        expected |= {"rule": vote["rule"]["id"], "seed_hash": seed_hash(bytes.fromhex(vote["seed"]))}
        expected["paper_hash"] = paper_hash(vote["method"], vote["options"], vote["limits"])
        expected |= {name: proposal and proposal[key] for name, key in (("proposal", "number"), ("version", "version"))}
        yield from opening_problems(contents, event.facts, where)
    elif kind == "closed":
        expected = {"closed_at": vote["closed_at"]}
        yield from closing_problems(contents, event.facts, where, full=full)
    for name, value in expected.items():
        yield from agree("events.jsonl", f"{where} facts.{name}", event.facts[name], value, "vote.json says")


# --- the electorate and the ballots ---------------------------------------------------------------------------------


def _electorate_problems(contents: Contents) -> Iterator[Problem]:
    found = {
        "roll_hash": roll_hash(contents.electors),
        "seats": len(contents.electors),
        "eligible": eligible_weights(contents.electors),
    }
    for name, value in found.items():
        yield from differences("vote.json", name, contents.vote[name], value, "electorate.csv gives")
    yield from _order_problems("electorate.csv", contents.electors)
    yield from recusal_problems(contents)


def _order_problems(path: str, rows: Sequence[Elector | CountedBallot]) -> Iterator[Problem]:
    for place, (one, other) in enumerate(pairwise(rows), 3):
        if other.seat <= one.seat:
            yield Problem(path, f"line {place} seat", other.seat, "it comes twice or is out of order")


def _ballot_problems(contents: Contents) -> Iterator[Problem]:
    weights = {each.seat: each.weights for each in contents.electors}
    receipts, paper = {""}, published_paper(contents.vote)
    yield from _order_problems("ballots.csv", contents.ballots)
    for place, ballot in enumerate(contents.ballots, 2):
        where = f"line {place}"
        if ballot.seat not in weights:
            yield Problem("ballots.csv", f"{where} seat", ballot.seat, "no such seat is in the electorate")
        else:
            follows = "electorate.csv says"
            yield from differences("ballots.csv", where, ballot.weights, weights[ballot.seat], follows)
        if not is_canonical(paper, ballot.choice):
            yield Problem("ballots.csv", f"{where} choice", ballot.choice, "is no ballot of the vote")
        receipt = _spelled(ballot.receipt)
        if receipt in receipts:
            yield Problem("ballots.csv", f"{where} receipt", ballot.receipt, "another has it, or it is empty")
        receipts.add(receipt)


def _spelled(receipt: str) -> str:
    """A receipt as it is compared, however it is written."""
    return _IGNORED.sub("", receipt).upper().translate(_MISREAD)


# --- the sums, the outcome and the root -----------------------------------------------------------------------------


def _sum_problems(contents: Contents, count: Count) -> Iterator[Problem]:
    turnout = [(axis, *numbers) for axis, numbers in count.turnout.items()]
    tally = [(key, axis, value) for key, row in count.tally.items() for axis, value in row.items()]
    yield from differences("turnout.csv", "rows", list(contents.turnout), turnout, "ballots.csv gives")
    yield from differences("tally.csv", "rows", list(contents.tally), tally, "ballots.csv gives")


def _round_problems(contents: Contents, count: Count) -> Iterator[Problem]:
    yield from rounds_wanted(contents)
    if contents.rounds is not None and (rounds := count.rounds_data()) is not None:
        yield from differences("rounds.json", "", contents.rounds, rounds, "ballots.csv gives")


def _silent_problems(contents: Contents, turnout: Mapping[str, tuple[int, int]]) -> Iterator[Problem]:
    """No more can have been delivered to silent seats than they weigh."""
    for axis, weight in contents.vote["circumstances"]["delivered"].items():
        eligible, participating = turnout.get(axis, (0, 0))
        if weight > max(0, eligible - participating):
            field, silent = f"circumstances.delivered.{axis}", eligible - participating
            yield Problem("vote.json", field, str(weight), f"the silent seats weigh {silent}")


def _outcome_problems(contents: Contents, outcome: Outcome, follows: str) -> Iterator[Problem]:
    yield from differences("outcome.json", "", contents.outcome, outcome.as_data(), follows)
