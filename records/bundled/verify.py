#!/usr/bin/env python3
"""Check the bundle of one closed vote, without trusting the hall that made it.

    python3 verify.py V-1.zip                   # does everything in the bundle agree with everything else?
    python3 verify.py V-1.zip --root HEX        # ... and with the root that was posted in the group?
    python3 verify.py V-1.zip --receipt CODE    # ... and how was my own ballot counted?

It needs Python 3.9 or newer and nothing else, writes no file and opens no connection. It was written from the
page docs/bundle.md alone. From top to bottom: reading, counting, the seven checks, printing.
The exit code is 0 when all holds, 1 when something does not, 2 when the file is no bundle.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import re
import sys
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor
from typing import Any

Json = Any  # what JSON can hold; `differ` looks at its shape before anything else uses it

LARGEST_FILE = 200_000_000  # bytes, unpacked
LARGEST_WHOLE = 2**53 - 1  # beyond it, programs differ in how they read a JSON number
UNLISTED = {"datapackage.json", "verify.py"}
PUBLIC = {"vote.json", "turnout.csv", "tally.csv", "outcome.json", "events.jsonl", "root.txt"} | UNLISTED
FILES = {"public": PUBLIC, "full": PUBLIC | {"electorate.csv", "ballots.csv"}}

# Forms, for `differ`: types and patterns are what they say (`object` is anything), [x, ...] is a list of x,
# (x, None) an x or null, {} an object with just these keys, and with `str` also any others.
# fmt: off
HEX = re.compile("[0-9a-f]{64}")
TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
FRACTION = re.compile("[0-9]{1,15}(/[1-9][0-9]{0,14})?")
THRESHOLD = {"fraction": FRACTION, "strict": bool, "base": re.compile("eligible|participants|cast")}
AXIS = {"id": str, "quorum": ({**THRESHOLD, "base": "eligible"}, None), "pass": THRESHOLD}
RULE = {
    "id": str, "axes": [AXIS, ...], "combine": "all", "abstain": re.compile("in_base|out_of_base"),
    "silent": "absent", "tie": "fail", "citation": object, "forum": object,
}
PROPOSAL = {
    "number": object, "version": object, "title": str, "text": str, "cost": object, "place": object, "upkeep": object,
}
VOTE = {
    "format": "yishiting/bundle/1", "number": str, "community": str, "title": str, "method": "yesno",
    "ballots": "open", "options": [{"number": int, "key": str, "label": str}, ...], "rule": RULE, "roll": str,
    "roll_hash": HEX, "seats": int, "eligible": {str: int}, "opens_at": TIME, "closed_at": TIME,
    "proposal": (PROPOSAL, None), "events_head": HEX,
}
RESOURCE = {"path": str, "bytes": int, "hash": str, str: object}
PACKAGE = {"copy": re.compile("full|public"), "resources": [RESOURCE, ...], str: object}
# fmt: on


class NoBundleError(Exception):
    """The file cannot be taken for a bundle at all."""


class MalformedError(Exception):
    """A file is not what the page says, so the rest cannot be checked. Its `args` are the problems."""


@dataclass(frozen=True)
class Row:
    """A row of a table. `where` names it as a spreadsheet does, the header being row 1."""

    where: str
    text: dict[str, str]
    weights: dict[str, int]


@dataclass(frozen=True)
class Bundle:
    """All that was read. A public copy has no electorate and no ballots."""

    copy: str
    vote: Json
    axes: list[str]  # of the rule
    keys: list[str]  # of the options
    outcome: Json
    events: list[Json]
    electorate: list[Row]
    ballots: list[Row]
    turnout: list[Row]
    tally: list[Row]
    root: str


@dataclass(frozen=True)
class Sums:
    """Weights by axis, and by option and axis; and in a few words where they are from."""

    eligible: dict[str, int]
    participating: dict[str, int]
    options: dict[tuple[str, str], int]
    source: str


# ---- Reading


def open_zip(path: str) -> dict[str, bytes]:
    """Read every file of the zip into memory. Nothing is unpacked to the disk."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            refuse_tricks(members)
            # Any file that bundles do not have is only named later, so its content does not matter.
            return {m.filename: archive.read(m) if m.filename in FILES["full"] else b"" for m in members}
    except NoBundleError:
        raise
    except Exception as error:  # a damaged zip makes zipfile raise almost anything
        raise NoBundleError(f"not a zip file that can be read: {error}") from error


def refuse_tricks(members: list[zipfile.ZipInfo]) -> None:
    """Refuse a zip that two programs could read differently, or that would fill the memory."""
    if len(members) > 100:
        raise NoBundleError(f"the zip has {len(members)} files")
    names = [member.filename for member in members]
    for member in members:
        name = member.orig_filename
        if re.match(r"[/\\]|[A-Za-z]:", name) or ".." in re.split(r"[/\\]", name) or "\0" in name:
            raise NoBundleError(f"in the zip, {name} is an unsafe path")
        if names.count(member.filename) > 1:
            raise NoBundleError(f"in the zip, {name} is there twice")
        if member.flag_bits & 1 or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NoBundleError(f"in the zip, {name} is encrypted, or packed in a way that bundles do not use")
        if member.file_size > LARGEST_FILE:
            raise NoBundleError(f"in the zip, {name} is larger than {LARGEST_FILE} bytes")


def read_json(data: bytes, where: str, form: Json = object) -> Json:
    """One JSON value of a form, without doubled keys, and of nothing that RFC 8785 could write in two ways."""

    def whole(digits: str) -> int:
        if len(digits) > 17 or abs(int(digits)) > LARGEST_WHOLE:
            raise ValueError(f"the number {digits[:20]} is too large")
        return int(digits)

    def refuse(number: str) -> None:
        raise ValueError(f"{number[:20]} is not a whole number")

    def once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        value = dict(pairs)
        if len(value) < len(pairs):
            raise ValueError(f"a key comes twice in the object of {shown(sorted(value))}")
        return value

    try:
        value = json.loads(
            data.decode("utf-8"),
            parse_int=whole, parse_float=refuse, parse_constant=refuse, object_pairs_hook=once,
        )  # fmt: skip
        canonical(value)  # refuses what has no canonical bytes, like half a surrogate pair
    except (ValueError, RecursionError) as error:
        raise MalformedError(f"{where}: is not the JSON of a bundle: {error}") from error
    problems = list(differ(where, value, form, "should be"))
    if problems:
        raise MalformedError(*problems)
    return value


def canonical(value: Json) -> bytes:
    """The canonical bytes of RFC 8785 for texts, whole numbers, true, false, null, lists and objects."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))  # the order of UTF-16 code units
        return b"{" + b",".join(canonical(key) + b":" + canonical(value[key]) for key in keys) + b"}"
    if isinstance(value, list):
        return b"[" + b",".join(canonical(part) for part in value) + b"]"
    if isinstance(value, float) or (isinstance(value, int) and abs(value) > LARGEST_WHOLE):
        raise ValueError(f"{value} is not a whole number below 2^53")
    # For the rest the standard library escapes just what RFC 8785 escapes, and in the same way.
    return json.dumps(value, ensure_ascii=False).encode("utf-8")


def differ(where: str, says: Json, right: Json, source: str) -> Iterator[str]:
    """The fields in which what a file says is not what is right: a value, or a form in place of any part of one."""
    if isinstance(right, tuple):
        right = None if says is None else right[0]
    if isinstance(right, list) and right[1:] == [...] and isinstance(says, list):
        right = right[:1] * len(says)
    if isinstance(says, dict) and isinstance(right, dict):
        for key in {**right, **says}:
            name = where + (" " if re.search("json$|line [0-9]+$", where) else ".") + str(key)
            if key in says and (key in right or str in right):
                yield from differ(name, says[key], right.get(key, right.get(str)), source)
            elif key is not str:
                yield f"{name}: {'is missing' if key in right else 'is not a field of a bundle'}"
    elif isinstance(says, list) and isinstance(right, list) and len(says) == len(right):
        for index, part in enumerate(says):
            yield from differ(f"{where}[{index}]", part, right[index], source)
    elif isinstance(right, re.Pattern):
        if not isinstance(says, str) or not right.fullmatch(says):
            yield f"{where}: says {shown(says)}, {source} of the form {right.pattern}"
    elif isinstance(right, type):
        if right is not object and type(says) is not right:
            names = {str: "a text", int: "a whole number", bool: "true or false"}
            yield f"{where}: says {shown(says)}, {source} {names[right]}"
    elif (type(says), says) != (type(right), right):
        listed = isinstance(right, list) and right[1:] == [...]
        value = "an object" if isinstance(right, dict) else "a list" if listed else shown(right)
        yield f"{where}: says {shown(says)}, {source} {value}"


def shown(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 100 else text[:97] + "..."


def read_table(data: bytes, name: str, texts: list[str], weights: list[str] | None) -> list[Row]:
    """A CSV file: columns of text, then columns of weights (None: whichever there are, sorted by name)."""
    try:
        lines = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise MalformedError(f"{name}: is not CSV: {error}") from error
    header = [unguarded(cell) for cell in lines[0]] if lines else []
    axes = sorted(set(header[len(texts) :])) if weights is None else weights
    if header != texts + axes:
        raise MalformedError(f"{name} row 1: has the columns {shown(header)}, and not {shown(texts + axes)}")
    rows = []
    for number, cells in enumerate(lines[1:], 2):
        where = f"{name} row {number}"
        if len(cells) != len(header):
            raise MalformedError(f"{where}: has {len(cells)} cells, and row 1 has {len(header)}")
        for axis, cell in zip(axes, cells[len(texts) :]):  # noqa: B905 - Python 3.9 has no strict
            if not re.fullmatch("0|[1-9][0-9]{0,15}", cell) or int(cell) > LARGEST_WHOLE:
                raise MalformedError(f"{where}, {axis}: is {shown(cell)}, which is not a whole number")
        text = {key: unguarded(cells[index]) for index, key in enumerate(texts)}
        rows.append(Row(where, text, {axis: int(cells[len(texts) + i]) for i, axis in enumerate(axes)}))
    return rows


def unguarded(cell: str) -> str:
    """Take away the apostrophe that keeps a spreadsheet from running the text."""
    risky = cell[1:] and (cell[1] in "=+-@'" or unicodedata.category(cell[1]) == "Cc")
    return cell[1:] if risky and cell[0] == "'" else cell


def read_bundle(files: dict[str, bytes], copy: str) -> Bundle:
    """All files; raises MalformedError at the first that is not what the page says."""
    vote = read_json(files["vote.json"], "vote.json", VOTE)
    axes = [axis["id"] for axis in vote["rule"]["axes"]]
    keys = [option["key"] for option in vote["options"]]
    if not axes or len(set(axes)) < len(axes) or not set(axes) <= set(vote["eligible"]):
        raise MalformedError("vote.json rule.axes: an axis comes twice or is not in eligible, or there is none")
    if keys != ["yes", "no", "abstain"]:
        raise MalformedError("vote.json options: should be yes, no and abstain, in this order")
    electorate, ballots = [], []
    if copy == "full":
        electorate = read_table(files["electorate.csv"], "electorate.csv", ["seat"], None)
        if not electorate or not set(axes) <= set(electorate[0].weights):
            raise MalformedError(f"electorate.csv row 1: has no column for one of {shown(axes)}, or no row follows")
        columns = list(electorate[0].weights)
        ballots = read_table(files["ballots.csv"], "ballots.csv", ["seat", "choice", "receipt"], columns)
    turnout = read_table(files["turnout.csv"], "turnout.csv", ["axis"], ["eligible", "participating"])
    tally = read_table(files["tally.csv"], "tally.csv", ["option", "axis"], ["value"])
    outcome = read_json(files["outcome.json"], "outcome.json")
    lines = re.sub(rb"\n\Z", b"", files["events.jsonl"]).split(b"\n")
    events = [read_json(line, f"events.jsonl line {n}", {str: object}) for n, line in enumerate(lines, 1)]
    root = re.fullmatch(rb"([0-9a-f]{64})\r?\n", files["root.txt"])
    if root is None:
        raise MalformedError("root.txt: is not 64 lower-case hex digits and a line end")
    posted = root[1].decode()
    return Bundle(copy, vote, axes, keys, outcome, events, electorate, ballots, turnout, tally, posted)


# ---- Counting


def count(bundle: Bundle) -> Sums:
    """Add up the electorate and the ballots, or in a public copy take the published sums."""
    axes = bundle.axes
    options: dict[tuple[str, str], int] = {}
    if bundle.copy == "public":
        options = {(row.text["option"], row.text["axis"]): row.weights["value"] for row in bundle.tally}
        casting = {axis: sum(value for (_, a), value in options.items() if a == axis) for axis in axes}
        return Sums(bundle.vote["eligible"], casting, options, "vote.json and tally.csv give")
    for ballot in bundle.ballots:
        for axis in axes:
            place = (ballot.text["choice"], axis)
            options[place] = options.get(place, 0) + ballot.weights[axis]
    casting = {axis: sum(ballot.weights[axis] for ballot in bundle.ballots) for axis in axes}
    columns = bundle.electorate[0].weights
    everyone = {axis: sum(seat.weights[axis] for seat in bundle.electorate) for axis in columns}
    return Sums(everyone, casting, options, "the ballots give")


def decide(rule: Json, sums: Sums) -> Json:
    """What outcome.json has to be."""
    tests = []
    for axis in rule["axes"]:
        name = axis["id"]
        everyone, casting = sums.eligible[name], sums.participating[name]
        yes, no = (sums.options.get((key, name), 0) for key in ("yes", "no"))
        participants = yes + no if rule["abstain"] == "out_of_base" else casting
        bases = {"eligible": everyone, "participants": participants, "cast": yes + no}
        if axis["quorum"] is not None:
            tests.append(apply("quorum", name, axis["quorum"], casting, everyone))
        tests.append(apply("pass", name, axis["pass"], yes, bases[axis["pass"]["base"]]))
    passed = all(test["passed"] for test in tests)
    return {"tests": tests, "passed": passed, "winners": ["yes"] if passed else []}


def apply(name: str, axis: str, threshold: Json, got: int, base: int) -> Json:
    """One test: at least the fraction of the base, or with strict more than it."""
    line = Fraction(threshold["fraction"]) * base
    needed = floor(line) + 1 if threshold["strict"] else ceil(line)
    passed = got >= needed and not (name == "pass" and base == 0)
    test = {"name": name, "axis": axis, "needed": needed, "got": got, "of": base}
    return {**test, "passed": passed, "on_line": got == line}


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def merkle(leaves: list[bytes]) -> bytes:
    """The tree hash of RFC 9162, section 2.1.1."""
    if len(leaves) == 1:
        return sha256(b"\0" + leaves[0])
    left = 1 << ((len(leaves) - 1).bit_length() - 1)  # the largest power of two smaller than their number
    return sha256(b"\1" + merkle(leaves[:left]) + merkle(leaves[left:]))


def compute_root(bundle: Bundle) -> str:
    leaves: list[Json] = [{"vote": bundle.vote}]
    leaves += [{"seat": row.text["seat"], "weights": row.weights} for row in bundle.electorate]
    for row in bundle.ballots:
        cast = {"choice": row.text["choice"], "receipt": row.text["receipt"], "weights": row.weights}
        leaves.append({"ballot": row.text["seat"], **cast})
    return merkle([canonical(leaf) for leaf in [*leaves, {"outcome": bundle.outcome}]]).hex()


# ---- The seven checks: each gives its problems, one line each


def check_files(files: dict[str, bytes], package: Json) -> Iterator[str]:
    copy = package["copy"]
    listed = FILES[copy] - UNLISTED
    for name in sorted(FILES[copy] ^ set(files)):
        yield f"{name}: {f'is not a file of a {copy} copy' if name in files else 'is missing'}"
    for index, resource in enumerate(package["resources"]):
        name = resource["path"]
        if name not in listed:
            yield f"datapackage.json resources[{index}].path: {shown(name)} comes twice, or is not to be listed"
        elif name in files:
            has = {"bytes": len(files[name]), "hash": "sha256:" + sha256(files[name]).hex()}
            for key, value in has.items():
                if resource[key] != value:
                    yield f"{name}: has {key} {value}, datapackage.json says {shown(resource[key])}"
        listed.discard(name)
    yield from (f"datapackage.json resources: {name} is not listed" for name in sorted(listed))


def check_events(bundle: Bundle) -> Iterator[str]:
    vote, previous, last = bundle.vote, "0" * 64, len(bundle.events) - 1
    proposal = vote["proposal"] or {"number": None, "version": None}
    opened = {key: vote[key] for key in ("number", "title", "roll_hash", "seats")}
    opened.update(rule=vote["rule"]["id"], proposal=proposal["number"], version=proposal["version"], closes_at=TIME)
    closed = {"closed_at": vote["closed_at"], "ballots": len(bundle.ballots) if bundle.copy == "full" else int}
    for number, event in enumerate(bundle.events):
        right: Json = {"seq": number, "kind": "extended", "at": TIME, "previous": previous}
        right["facts"] = {"closes_at": TIME, "outage_ms": int}
        if number in (0, last):
            right.update({"kind": "opened", "facts": opened} if number == 0 else {"kind": "closed", "facts": closed})
        hashed = canonical({key: event.get(key) for key in ("seq", "kind", "at", "facts")})
        previous = sha256(b"yishiting/event/1\0" + bytes.fromhex(previous) + hashed).hex()
        right["hash"] = previous
        yield from differ(f"events.jsonl line {number + 1}", event, right, "the chain and vote.json call for")
    if last < 1:
        yield "events.jsonl: has not both of the events opened and closed"
    yield from differ("vote.json events_head", vote["events_head"], previous, "events.jsonl gives")


def check_electorate(bundle: Bundle, sums: Sums) -> Iterator[str]:
    vote, seats = bundle.vote, bundle.electorate
    yield from check_order(seats)
    digest = sha256(canonical([[row.text["seat"], row.weights] for row in seats])).hex()
    yield from differ("vote.json roll_hash", vote["roll_hash"], digest, "electorate.csv gives")
    yield from differ("vote.json seats", vote["seats"], len(seats), "electorate.csv has")
    yield from differ("vote.json eligible", vote["eligible"], sums.eligible, "electorate.csv gives")


def check_order(rows: list[Row]) -> Iterator[str]:
    for number, row in enumerate(rows[1:]):
        if row.text["seat"] <= rows[number].text["seat"]:
            yield f"{row.where}, seat: {shown(row.text['seat'])} comes twice or is out of order"


def check_ballots(bundle: Bundle) -> Iterator[str]:
    roll = {row.text["seat"]: row.weights for row in bundle.electorate}
    receipts = {"": "nobody, being empty"}
    yield from check_order(bundle.ballots)
    for row in bundle.ballots:
        seat, choice, receipt = row.text["seat"], row.text["choice"], row.text["receipt"]
        if seat not in roll:
            yield f"{row.where}, seat: {shown(seat)} is not in electorate.csv"
        else:
            yield from differ(f"{row.where}, weights", row.weights, roll[seat], "electorate.csv says")
        if choice not in bundle.keys:
            yield f"{row.where}, choice: {shown(choice)} is not an option of vote.json"
        if normal(receipt) in receipts:
            yield f"{row.where}, receipt: {shown(receipt)} is that of {receipts[normal(receipt)]}"
        receipts[normal(receipt)] = row.where


def normal(receipt: str) -> str:
    """A receipt as it is compared, however it was typed."""
    return re.sub(r"[\s-]", "", receipt).upper().translate(str.maketrans("OIL", "011"))


def check_sums(bundle: Bundle, sums: Sums) -> Iterator[str]:
    turnout = [[axis, sums.eligible[axis], sums.participating[axis]] for axis in bundle.axes]
    tally = [[key, axis, sums.options.get((key, axis), 0)] for key in bundle.keys for axis in bundle.axes]
    for name, rows, right in (("turnout.csv", bundle.turnout, turnout), ("tally.csv", bundle.tally, tally)):
        if len(rows) != len(right):
            yield f"{name}: has {len(rows)} rows, and vote.json calls for {len(right)}"
        for row, cells in zip(rows, right):  # noqa: B905 - Python 3.9 has no strict
            for index, (column, says) in enumerate({**row.text, **row.weights}.items()):
                named = dict.fromkeys(row.text, "vote.json calls for")
                source = {**named, "eligible": "the electorate has"}.get(column, sums.source)
                yield from differ(f"{row.where}, {column}", says, cells[index], source)


def check_root(bundle: Bundle, root: str, posted: str | None) -> Iterator[str]:
    yield from differ("root.txt", bundle.root, root, "vote.json, electorate.csv, ballots.csv and outcome.json give")
    if posted is not None:
        yield from differ("--root", "".join(posted.split()).lower(), root, "the bundle gives")


# ---- Doing it all, and printing


@dataclass
class Report:
    """What was found: the checks done and their problems, and what could be computed."""

    copy: str
    checks: list[tuple[str, list[str]]] = field(default_factory=list)
    bundle: Bundle | None = None
    outcome: Json = None
    root: str | None = None
    ballot: Row | None = None

    def add(self, title: str, problems: Iterable[str]) -> None:
        self.checks.append((title, list(problems)))

    def problems(self) -> list[str]:
        return [problem for _, problems in self.checks for problem in problems]


def check(path: str, posted: str | None, receipt: str | None) -> Report:
    """Check a bundle; raises NoBundleError when it is none."""
    files = open_zip(path)
    if "datapackage.json" not in files:
        raise NoBundleError("there is no datapackage.json in it")
    try:
        package = read_json(files["datapackage.json"], "datapackage.json", PACKAGE)
    except MalformedError as error:
        raise NoBundleError(error.args[0]) from error
    report = Report(package["copy"])
    report.add("1. Every file has the bytes and hash that datapackage.json says", check_files(files, package))
    if not FILES[report.copy] <= set(files):
        return report
    try:
        report.bundle = bundle = read_bundle(files, report.copy)
    except MalformedError as error:
        report.add("   Every file can be read. The other checks could not be done.", error.args)
        return report
    sums, full = count(bundle), report.copy == "full"
    report.outcome = decide(bundle.vote["rule"], sums)
    report.root = compute_root(bundle) if full else bundle.root
    report.add("2. The chain of events is whole, and is that of this vote", check_events(bundle))
    if full:
        report.add("3. The electorate gives the roll hash, seats and weights", check_electorate(bundle, sums))
        report.add("4. Every ballot is of one seat, with its weights and a receipt", check_ballots(bundle))
    report.add("5. turnout.csv and tally.csv are the right sums", check_sums(bundle, sums))
    outcome = differ("outcome.json", bundle.outcome, report.outcome, sums.source)
    report.add("6. The rule, applied to the sums, gives outcome.json", outcome)
    report.add("7. The root is the right one", check_root(bundle, report.root, posted))
    if receipt is not None:
        found = [row for row in bundle.ballots if normal(row.text["receipt"]) == normal(receipt)]
        report.ballot = found[0] if found else None
        where = "ballots.csv" if full else "a public copy, which has no ballots"
        report.add("   The receipt is found", [] if found else [f"--receipt: {shown(receipt)} is not in {where}"])
    return report


def lines_of(report: Report, posted: str | None) -> Iterator[str]:
    bundle, number = report.bundle, len(report.problems())
    if bundle:
        yield f"{bundle.vote['number']} {bundle.vote['title']}: {report.copy} copy, {bundle.vote['community']}"
    for title, problems in report.checks:
        yield f"{'FAILED' if problems else 'ok    '}  {title}"
        yield from (f"           {problem}" for problem in problems[:20])
        if len(problems) > 20:
            yield f"           and {len(problems) - 20} more; --json names them all"
    if bundle:
        yield "The count, in the smallest unit of each axis (heads: 1 a seat, area: 0.01 m2):"
        for test in report.outcome["tests"]:
            met = ("met" if test["passed"] else "not met") + (", exactly on the line" if test["on_line"] else "")
            yield "        {axis} {name}: needed {needed}, got {got}, of {of}: ".format(**test) + met
        yield f"The root: {report.root}"
        if posted is None:
            yield "It was not compared with the one posted in the group; for that, add --root."
        if report.copy == "public":
            yield "The sums are attested by the hall, not recounted: a public copy has no ballots."
    if report.ballot:
        weights = ", ".join(f"{axis} {weight}" for axis, weight in report.ballot.weights.items())
        yield f"The receipt: seat {report.ballot.text['seat']}, {report.ballot.text['choice']}, {weights}"
    if number or not bundle:
        yield f"NOT VERIFIED: {number} problem{'s' if number > 1 else ''}"
    else:
        yield f"VERIFIED {bundle.vote['number']}: {'passed' if report.outcome['passed'] else 'not passed'}"


def printable(line: str) -> str:
    """A line without control characters, which in a terminal could hide or change what is printed."""
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in line)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Check the bundle of one closed vote.")
    parser.add_argument("bundle", help="the zip file")
    parser.add_argument("--root", metavar="HEX", help="the root that was posted in the group")
    parser.add_argument("--receipt", metavar="CODE", help="the receipt of your own ballot")
    parser.add_argument("--json", action="store_true", help="print the result for a program to read")
    asked = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter still shows the rest
    try:
        report = check(asked.bundle, asked.root, asked.receipt)
    except (NoBundleError, MemoryError, RecursionError) as error:
        reason = str(error) if isinstance(error, NoBundleError) else "it is too large or too deep to check"
        document = {"verified": False, "problems": [reason], "outcome": None, "root": None, "copy": None}
        print(json.dumps(document) if asked.json else printable(f"NO BUNDLE: {reason}"))
        return 2
    problems, ballot = report.problems(), report.ballot
    document = {"verified": not problems, "problems": problems, "outcome": report.outcome, "root": report.root}
    document["copy"] = report.copy
    if asked.receipt is not None:
        document["ballot"] = {**ballot.text, "weights": ballot.weights} if ballot else None
    lines = "\n".join(printable(line) for line in lines_of(report, asked.root))
    print(json.dumps(document, indent=2) if asked.json else lines)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
