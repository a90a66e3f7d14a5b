"""Builds bundles from docs/bundle.md alone, for the tests of the checker inside them. Shares no code with it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import unicodedata
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import rfc8785

Json = Any
Files = dict[str, bytes]
Cell = str | int

VERIFY = Path(__file__).parents[2] / "records" / "bundled" / "verify.py"
CLOSED_AT = "2026-12-01T15:59:59.999Z"


SEED = "5eed" * 16
LABELS = {"yes": "赞成", "no": "反对", "abstain": "弃权"}
OPTIONS: list[Json] = [
    {"number": n, "key": k, "label": v, "detail": "", "photo_hash": None} for n, (k, v) in enumerate(LABELS.items(), 1)
]
WAYS = ("tap", "text", "proxy", "phone", "paper")


def threshold(fraction: str, base: str, *, strict: bool = False) -> Json:
    return {"fraction": fraction, "strict": strict, "base": base, "counts": "yes"}


def quorum(fraction: str, *, strict: bool = False) -> Json:
    return {"fraction": fraction, "root": False, "strict": strict, "least": 0, "counts": "ballots"}


def rule(*axes: Json, abstain: str = "out_of_base") -> Json:
    """A rule of thresholds and quorums; what else a rule may ask for is held against the hall's own counting."""
    proxy: Json = {"most": None, "share": None, "limits": "both", "ballots": "any", "excluded": []}
    basis = {"citation": "Civil Code 278", "version": "2020", "read": "primary", "forum": "official_system"}
    called: Json = {"notice_days": 0, "objection_days": 0, "call": None, "stops": [], "second_call": None}
    silent = {"counts": "absent", "days": 0, "clause": ""}
    people = {"consent": None, "proxy": proxy, "part": "all", "joint_owners": "any_holder", "recusal": "none"}
    decided = {"axes": list(axes), "combine": "all", "abstain": abstain, "silent": silent, "tie": "fail"}
    return {"id": "double-two-thirds", "title": "Two thirds", **decided, **people, **called, "basis": basis}


HEADS = {"id": "heads", "cap": None, "quorum": quorum("2/3"), "pass": threshold("1/2", "cast", strict=True)}
AREA = {"id": "area", "cap": None, "quorum": quorum("2/3"), "pass": threshold("1/2", "participants")}


@dataclass(frozen=True)
class Story:
    """Who has a seat (label to weights), who cast what (label to choice), and by which rule it was decided."""

    seats: Mapping[str, Mapping[str, int]]
    ballots: Mapping[str, str]
    rule: Json = field(default_factory=lambda: rule(HEADS, AREA))
    proposal: Json = None
    extended: bool = False
    ways: Mapping[str, str] = field(default_factory=dict)
    """Seat to the way its ballot came; by tap where nothing is said."""
    contested: frozenset[str] = frozenset()
    recused: Mapping[str, str] = field(default_factory=dict)
    """Seat to ``own`` or ``named``."""


def receipt_of(seat: str) -> str:
    """Eight characters that no other seat gets, without O, I and L."""
    code = hashlib.sha256(seat.encode()).hexdigest()[:12].upper()
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"


def roll_hash(story: Story) -> str:
    return roll_hash_of([[seat, dict(story.seats[seat])] for seat in sorted(story.seats)])


def roll_hash_of(electorate: Json) -> str:
    return _hex(rfc8785.dumps(electorate))


def merkle(leaves: list[bytes]) -> bytes:
    """Bottom-up, pairing neighbours level by level: for RFC 9162 the same tree as its recursive definition."""
    level = [hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves]
    while len(level) > 1:
        pairs = [level[i : i + 2] for i in range(0, len(level), 2)]
        level = [hashlib.sha256(b"\x01" + b"".join(pair)).digest() if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0]


def chain(events: list[tuple[str, str, Json]]) -> list[Json]:
    previous, linked = "0" * 64, []
    for seq, (kind, at, facts) in enumerate(events):
        body = {"seq": seq, "kind": kind, "at": at, "facts": facts}
        digest = _hex(b"yishiting/event/1\x00" + bytes.fromhex(previous) + rfc8785.dumps(body))
        linked.append({**body, "previous": previous, "hash": digest})
        previous = digest
    return linked


def weigh(story: Story, axis: str, *choices: str) -> int:
    return sum(story.seats[seat][axis] for seat, choice in story.ballots.items() if choice in choices)


def outcome_of(story: Story) -> Json:
    tests = []
    for axis in story.rule["axes"]:
        name = axis["id"]
        everyone = sum(weights[name] for weights in story.seats.values())
        cast, voted = weigh(story, name, "yes", "no"), weigh(story, name, "yes", "no", "abstain")
        participants = cast if story.rule["abstain"] == "out_of_base" else voted
        bases = {"eligible": everyone, "participants": participants, "attending": voted, "cast": cast}
        base = bases[axis["pass"]["base"]]
        if axis["quorum"]:
            tests.append(_test("quorum", name, axis["quorum"], voted, everyone))
        tests.append(_test("pass", name, axis["pass"], weigh(story, name, "yes"), base))
    passed = all(test["passed"] for test in tests)
    winners = ["yes"] if passed else []
    return {"tests": tests, "passed": passed, "winners": winners, "without_silent": None, "second_call": False}


def vote_of(story: Story, events: list[Json]) -> Json:
    names = sorted(next(iter(story.seats.values())))
    return {
        "format": "yishiting/bundle/1",
        "number": "V-1",
        "community": "幸福里",
        "title": "更换3号楼电梯",
        "method": "yesno",
        "ballots": "open",
        "options": OPTIONS,
        "limits": None,
        "rule": story.rule,
        "roll": "owners",
        "roll_hash": roll_hash(story),
        "seats": len(story.seats),
        "eligible": {name: sum(weights[name] for weights in story.seats.values()) for name in names},
        "circumstances": {
            "announced_at": None,
            "announced_on": None,
            "roll_shown_at": None,
            "roll_shown_on": None,
            "opens_on": "2026-11-25",
            "called_by": None,
            "signed": {},
            "delivered": {},
            "chair": None,
        },
        "seed": SEED,
        "opens_at": "2026-11-24T16:00:00.000Z",
        "closed_at": CLOSED_AT,
        "proposal": story.proposal,
        "events_head": events[-1]["hash"],
    }


def events_of(story: Story) -> list[Json]:
    proposal = story.proposal or {"number": None, "version": None}
    closes_at = "2026-12-01T13:00:00.000Z"
    opened = {"number": "V-1", "title": "更换3号楼电梯", "rule": story.rule["id"], "closes_at": closes_at}
    opened |= {"roll_hash": roll_hash(story), "seats": len(story.seats)}
    opened |= {"proposal": proposal["number"], "version": proposal["version"]}
    opened |= {"straw": False, "part": None, "second_of": None, "recused": {"own": 0, "named": 0}}
    opened["seed_hash"] = _hex(bytes.fromhex(SEED))
    opened["paper_hash"] = _hex(rfc8785.dumps(["yesno", OPTIONS, None]))
    events = [("opened", "2026-11-24T16:00:00.000Z", opened)]
    if story.extended:
        longer = {"closes_at": CLOSED_AT, "outage_ms": 7_200_000}
        events.append(("extended", "2026-12-01T15:00:00.000Z", longer))
    came = [via_of(story, seat) for seat in story.ballots]
    closed = {"closed_at": CLOSED_AT, "ballots": len(came), "ways": {way: came.count(way) for way in WAYS}}
    out = list(story.recused.values())
    closed |= {"contested": len(story.contested), "recused": {how: out.count(how) for how in ("own", "named")}}
    events.append(("closed", CLOSED_AT, closed))
    return chain(events)


def via_of(story: Story, seat: str) -> str:
    return story.ways.get(seat, "tap")


def root_of(story: Story, vote: Json, outcome: Json) -> str:
    leaves: list[Json] = [{"vote": vote}]
    for seat in sorted(story.seats):
        leaves.append({"seat": seat, "recused": story.recused.get(seat, "no"), "weights": dict(story.seats[seat])})
    for seat in sorted(story.ballots):
        row = {"ballot": seat, "choice": story.ballots[seat], "receipt": receipt_of(seat), "via": via_of(story, seat)}
        leaves.append({**row, "contested": seat in story.contested, "weights": dict(story.seats[seat])})
    return merkle([rfc8785.dumps(leaf) for leaf in [*leaves, {"outcome": outcome}]]).hex()


def full_copy(story: Story) -> Files:
    """All files of the full copy, datapackage.json included."""
    names = sorted(next(iter(story.seats.values())))
    axes = [axis["id"] for axis in story.rule["axes"]]
    events, outcome = events_of(story), outcome_of(story)
    vote = vote_of(story, events)
    electorate: list[list[Cell]] = [
        [seat, story.recused.get(seat, "no"), *(story.seats[seat][name] for name in names)]
        for seat in sorted(story.seats)
    ]
    ballots: list[list[Cell]] = [
        [
            seat, story.ballots[seat], receipt_of(seat), via_of(story, seat), _word(seat in story.contested),
            *(story.seats[seat][name] for name in names),
        ]
        for seat in sorted(story.ballots)
    ]  # fmt: skip
    turnout = [[a, vote["eligible"][a], weigh(story, a, "yes", "no", "abstain")] for a in axes]
    tally = [[key, a, weigh(story, a, key)] for key in ("yes", "no", "abstain") for a in axes]
    return sealed(
        {
            "vote.json": to_json(vote),
            "electorate.csv": to_csv([["seat", "recused", *names], *electorate]),
            "turnout.csv": to_csv([["axis", "eligible", "participating"], *turnout]),
            "tally.csv": to_csv([["option", "axis", "value"], *tally]),
            "ballots.csv": to_csv([["seat", "choice", "receipt", "via", "contested", *names], *ballots]),
            "outcome.json": to_json(outcome),
            "events.jsonl": b"".join(rfc8785.dumps(event) + b"\n" for event in events),
            "root.txt": root_of(story, vote, outcome).encode() + b"\n",
            "verify.py": VERIFY.read_bytes(),
        }
    )


def public_copy(story: Story) -> Files:
    files = full_copy(story)
    return sealed({name: data for name, data in files.items() if name not in ("electorate.csv", "ballots.csv")})


def sealed(files: Mapping[str, bytes]) -> Files:
    """The files with a datapackage.json that fits them, whatever they hold."""
    listed = {name: data for name, data in files.items() if name not in ("datapackage.json", "verify.py")}
    resources = [
        {"name": name.split(".")[0], "path": name, "bytes": len(data), "hash": "sha256:" + _hex(data)}
        for name, data in listed.items()
    ]
    copy = "full" if "electorate.csv" in files else "public"
    package = {"name": "v-1", "profile": "data-package", "copy": copy, "resources": resources}
    return {**files, "datapackage.json": to_json(package)}


def zipped(files: Mapping[str, bytes], path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def to_json(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def to_csv(rows: Sequence[Sequence[Cell]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([[_guarded(cell) for cell in row] for row in rows])
    return text.getvalue().encode()


def _guarded(cell: Cell) -> Cell:
    if (
        isinstance(cell, str)
        and cell
        and (cell[0] in "=+-@'\uff1d\uff0b\uff0d\uff20" or unicodedata.category(cell[0]) == "Cc")
    ):
        return "'" + cell
    return cell


def _test(name: str, axis: str, needs: Json, got: int, base: int) -> Json:
    over, under = (int(part) for part in needs["fraction"].split("/"))
    needed = over * base // under + 1 if needs["strict"] else -(-over * base // under)
    passed = got >= needed and (name == "quorum" or base > 0)
    test = {"name": name, "axis": axis, "needed": needed, "got": got, "of": base}
    return {**test, "passed": passed, "on_line": got * under == over * base, "kind": "rule"}


def _word(value: bool) -> str:
    return "yes" if value else "no"


def _hex(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
