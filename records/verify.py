"""Checking a bundle with the hall's own counting. The ``verify.py`` inside it does the same and shares no code."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

from domain.chain import NO_EVENT, Event
from domain.count import Count, CountedBallot, Elector, count_open_ballots, eligible_weights, roll_hash, root_of
from domain.counting import yesno
from domain.counting.outcome import Outcome
from domain.rules import Rule
from records.contents import Contents, read_contents
from records.forms import ClosedFacts, EventForm, ExtendedFacts, OpenedFacts, as_form
from records.problem import NotABundle, Problem, Unreadable
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
        problems += _agree("root.txt", "", contents.root, root, _ROOTED)
        if all(ballot.choice in yesno.CHOICES for ballot in contents.ballots):
            count = count_open_ballots(contents.vote, contents.electors, contents.ballots)
            problems += _sum_problems(contents, count)
            problems += _outcome_problems(contents, count.outcome, "ballots.csv gives")
            outcome = count.outcome
    else:
        sums = list(_public_problems(contents))
        problems += sums
        if not any(problem.file == "tally.csv" for problem in sums):
            outcome = yesno.decide(Rule.from_data(contents.vote["rule"]), contents.vote["eligible"], _tally(contents))
            problems += _outcome_problems(contents, outcome, "tally.csv gives")
    if posted is not None and (said := "".join(posted.split()).lower()) != root:
        problems.append(Problem("root.txt", "", said, f"this bundle's root is {root}"))
    return Verdict(contents.vote, outcome, root, bundle.full, tuple(problems), contents.ballots)


# --- the chain of events --------------------------------------------------------------------------------------------


def _chain_problems(contents: Contents, *, full: bool) -> Iterator[Problem]:
    previous, last = NO_EVENT, len(contents.events) - 1
    for place, event in enumerate(contents.events):
        where = f"line {place + 1}"
        found = Event(event.seq, event.kind, event.at, event.facts, event.previous).hash
        yield from _agree("events.jsonl", f"{where} seq", event.seq, place, "its place is")
        yield from _agree("events.jsonl", f"{where} previous", event.previous, previous, "the event before has")
        yield from _agree("events.jsonl", f"{where} hash", event.hash, found, "its content gives")
        kind = "opened" if place == 0 else "closed" if place == last else "extended"
        yield from _agree("events.jsonl", f"{where} kind", event.kind, kind, "in this place it must be")
        yield from _fact_problems(contents, event, kind, where, full=full)
        previous = found
    if last < 1:
        yield Problem("events.jsonl", "", "", "it has not both of the events opened and closed")
    yield from _agree("vote.json", "events_head", contents.vote["events_head"], previous, "the last event's hash is")


def _fact_problems(contents: Contents, event: EventForm, kind: str, where: str, *, full: bool) -> Iterator[Problem]:
    vote, proposal = contents.vote, contents.vote["proposal"]
    as_form(f"events.jsonl {where} facts", event.facts, _FACTS[kind])
    expected: dict[str, Any] = {}
    if kind == "opened":
        expected = {name: vote[name] for name in ("number", "title", "roll_hash", "seats")}
        expected |= {"rule": vote["rule"]["id"]}
        expected |= {name: proposal and proposal[key] for name, key in (("proposal", "number"), ("version", "version"))}
    elif kind == "closed":
        expected = {"closed_at": vote["closed_at"]}
        if full:
            said, cast = event.facts["ballots"], len(contents.ballots)
            yield from _agree("events.jsonl", f"{where} facts.ballots", said, cast, "ballots.csv has")
    for name, value in expected.items():
        yield from _agree("events.jsonl", f"{where} facts.{name}", event.facts[name], value, "vote.json says")


# --- the electorate and the ballots ---------------------------------------------------------------------------------


def _electorate_problems(contents: Contents) -> Iterator[Problem]:
    found = {
        "roll_hash": roll_hash(contents.electors),
        "seats": len(contents.electors),
        "eligible": eligible_weights(contents.electors),
    }
    for name, value in found.items():
        yield from _differences("vote.json", name, contents.vote[name], value, "electorate.csv gives")
    yield from _order_problems("electorate.csv", contents.electors)


def _order_problems(path: str, rows: Sequence[Elector | CountedBallot]) -> Iterator[Problem]:
    for place, (one, other) in enumerate(pairwise(rows), 3):
        if other.seat <= one.seat:
            yield Problem(path, f"line {place} seat", other.seat, "it comes twice or is out of order")


def _ballot_problems(contents: Contents) -> Iterator[Problem]:
    weights = {each.seat: each.weights for each in contents.electors}
    receipts = {""}
    yield from _order_problems("ballots.csv", contents.ballots)
    for place, ballot in enumerate(contents.ballots, 2):
        where = f"line {place}"
        if ballot.seat not in weights:
            yield Problem("ballots.csv", f"{where} seat", ballot.seat, "no such seat is in the electorate")
        else:
            follows = "electorate.csv says"
            yield from _differences("ballots.csv", where, ballot.weights, weights[ballot.seat], follows)
        if ballot.choice not in yesno.CHOICES:
            yield Problem("ballots.csv", f"{where} choice", ballot.choice, "the vote has no such option")
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
    yield from _differences("turnout.csv", "rows", list(contents.turnout), turnout, "ballots.csv gives")
    yield from _differences("tally.csv", "rows", list(contents.tally), tally, "ballots.csv gives")


def _public_problems(contents: Contents) -> Iterator[Problem]:
    """Whether the published sums are those of the rule's axes and options, and agree with each other."""
    wanted = [(key, axis) for key in yesno.CHOICES for axis in contents.axes]
    if [(key, axis) for key, axis, _ in contents.tally] != wanted:
        yield Problem("tally.csv", "", "", f"its rows should be {wanted}")
        return
    eligible = contents.vote["eligible"]
    turnout = [
        (axis, eligible[axis], sum(row[2] for row in contents.tally if row[1] == axis)) for axis in contents.axes
    ]
    yield from _differences("turnout.csv", "rows", list(contents.turnout), turnout, "vote.json and tally.csv give")


def _tally(contents: Contents) -> dict[str, dict[str, int]]:
    sums: dict[str, dict[str, int]] = {key: {} for key in yesno.CHOICES}
    for key, axis, value in contents.tally:
        sums[key][axis] = value
    return sums


def _outcome_problems(contents: Contents, outcome: Outcome, follows: str) -> Iterator[Problem]:
    tests = [asdict(test) for test in outcome.tests]
    found = {"tests": tests, "passed": outcome.passed, "winners": list(outcome.winners)}
    yield from _differences("outcome.json", "", contents.outcome, found, follows)


def _agree(file: str, field: str, says: object, found: object, follows: str) -> Iterable[Problem]:
    if type(says) is type(found) and says == found:
        return ()
    return (Problem(file, field, str(says), f"{follows} {found}"),)


def _differences(file: str, field: str, says: object, found: object, follows: str) -> Iterator[Problem]:
    """Every leaf in which two values of JSON or of a table differ, by its path."""
    if isinstance(says, Mapping) and isinstance(found, Mapping):
        for key in sorted(says.keys() ^ found.keys()):
            yield Problem(file, f"{field}.{key}".lstrip("."), "", "is missing" if key in found else "is no such field")
        for key in sorted(says.keys() & found.keys()):
            yield from _differences(file, f"{field}.{key}".lstrip("."), says[key], found[key], follows)
    elif isinstance(says, list | tuple) and isinstance(found, list | tuple) and len(says) == len(found):
        for place, (one, other) in enumerate(zip(says, found, strict=True)):
            yield from _differences(file, f"{field}[{place}]", one, other, follows)
    else:
        yield from _agree(file, field, says, found, follows)
