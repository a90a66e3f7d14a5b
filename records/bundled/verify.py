#!/usr/bin/env python3
"""Check the bundle of one closed vote, without trusting the hall that made it.

    python3 verify.py V-1.zip                   # does everything in the bundle agree with everything else?
    python3 verify.py V-1.zip --root HEX        # ... and with the root that was posted in the group?
    python3 verify.py V-1.zip --receipt CODE    # ... and how was my own ballot counted?

It needs Python 3.9 or newer and nothing else, writes no file and opens no connection. It was written from the
page docs/bundle.md alone. From top to bottom: forms, reading, ballots, adding up, the methods (each as its definition
says, without hurry), the rule, the root, seven checks, printing.
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
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction
from functools import partial
from itertools import takewhile
from math import ceil, floor, isqrt
from typing import Any

Json = Any  # what JSON can hold; `differ` looks at its shape before anything else uses it

LARGEST_FILE = 200_000_000  # bytes, unpacked
LARGEST_WHOLE = 2**53 - 1  # beyond it, programs differ in how they read a JSON number
UNLISTED = {"datapackage.json", "verify.py"}
PUBLIC = {"vote.json", "turnout.csv", "tally.csv", "outcome.json", "events.jsonl", "root.txt"} | UNLISTED
FILES = {"public": PUBLIC, "full": PUBLIC | {"electorate.csv", "ballots.csv"}}
# Made of the others, for people and for other programs.
DERIVED = {"rounds.json", "chart.png", "chart.txt", "notice.docx", "notice.xlsx"}
MAY = {"public": DERIVED, "full": DERIVED | {"ballots.pb", "ballots.toi", "ballots.blt"}}
EVERY = FILES["full"] | MAY["full"]

# How a ballot of each method is filled in.
BUDGETS = {"greedy", "greedy-no-skip", "greedy-threshold", "equalshares", "equalshares/add1", "equalshares/fill"}
BUDGETS |= {"equalshares/add1/fill"}
KINDS = {"yesno": "word", "consent": "word", "plurality": "one", "approval": "tick", **dict.fromkeys(BUDGETS, "tick")}
KINDS.update(dict.fromkeys(("score", "star", "cumulative", "quadratic"), "number"))
KINDS.update(dict.fromkeys(("irv", "borda", "schulze", "schulze-default", "ranked-pairs", "stv"), "order"))
TYING = {"borda", "schulze", "schulze-default", "ranked-pairs"}  # whose ballots may have several options on one rank
BY_SUMS = {"plurality", "approval", "score", "cumulative", "quadratic", "greedy", "greedy-no-skip", "greedy-threshold"}
MOST_STEPS = 5000  # of Equal Shares by add1; a count that takes more is left out, and said to be

# ---- Forms, for `differ`: types and patterns are what they say (`object` is anything), WHOLE a whole number from 0 up,
# [x, ...] is a list of x, (x, None) an x or null, {} an object with just these keys, and with `str` also any others.
# fmt: off
WHOLE = range(LARGEST_WHOLE + 1)
NUMBER = re.compile("V-[1-9][0-9]{0,8}")
HEX = re.compile("[0-9a-f]{64}")
DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
FRACTION = re.compile("[0-9]{1,15}(/[1-9][0-9]{0,14})?")
ALL_OR_ANY = re.compile("all|any")
ABSTAIN = re.compile("in_base|out_of_base|follow_majority")
THRESHOLD = {
    "fraction": FRACTION, "strict": bool, "base": re.compile("eligible|participants|attending|cast"),
    "counts": re.compile("yes|no"),
}
QUORUM = {
    "fraction": FRACTION, "root": bool, "strict": bool, "least": WHOLE, "counts": re.compile("ballots|yes"),
}
AXIS = {"id": str, "cap": ({"fraction": (FRACTION, None)}, None), "quorum": (QUORUM, None), "pass": THRESHOLD}
SILENT = {
    "counts": re.compile("absent|participates|follow_majority|deemed_yes"), "days": WHOLE, "clause": str,
}
CONSENT = {"fallback": bool, "proxies_block": bool}
PROXY = {
    "most": (WHOLE, None), "share": (FRACTION, None), "limits": re.compile("both|either"),
    "ballots": re.compile("instructed|free|any"), "excluded": [str, ...],
}
CALL = {"roles": [str, ...], "signed": [{"axis": str, "fraction": FRACTION}, ...], "combine": ALL_OR_ANY}
SECOND_CALL = {
    "after": re.compile("not_passed|no_quorum"), "reached": [{"axis": str, "threshold": THRESHOLD}, ...],
    "at_once": bool, "axes": [AXIS, ...], "combine": ALL_OR_ANY, "abstain": ABSTAIN, "notice_days": WHOLE,
    "citation": str,
}
BASIS = {
    "citation": str, "version": str, "read": re.compile("primary|secondary|unverified"),
    "forum": re.compile("own|meeting|circulation|official_system"),
}
RULE = {
    "id": str, "title": str, "axes": [AXIS, ...], "combine": ALL_OR_ANY, "abstain": ABSTAIN, "silent": SILENT,
    "tie": re.compile("fail|chair|lot"), "consent": (CONSENT, None), "proxy": PROXY,
    "joint_owners": re.compile("any_holder|representative"),
    "recusal": re.compile("none|no_ballot|not_eligible"), "notice_days": WHOLE, "objection_days": WHOLE,
    "call": (CALL, None), "stops": [re.compile("notice|objection|call"), ...],
    "part": re.compile("all|building|stair|affected"), "second_call": (SECOND_CALL, None), "basis": BASIS,
}
CIRCUMSTANCES = {
    "announced_at": (TIME, None), "announced_on": (DAY, None), "roll_shown_at": (TIME, None),
    "roll_shown_on": (DAY, None), "opens_on": DAY, "called_by": (str, None), "signed": {str: WHOLE},
    "delivered": {str: WHOLE}, "chair": (re.compile("yes|no"), None),
}
CALLED = {  # said only of a vote of which it is so
    "petition": re.compile("A-[1-9][0-9]{0,8}"),
    "without_gate": {
        "lacking": [re.compile("days|speakers|buildings|opinion|word|questions|amendments|objections"), ...],
        "reason": str,
    },
}
PROPOSAL = {
    "number": object, "version": object, "title": str, "text": str, "cost": object, "place": object, "upkeep": object,
}
OPTION = {"number": int, "key": str, "label": str, "detail": str, "photo_hash": (HEX, None)}
MAJORITY = re.compile("[1-9][0-9]?:[1-9][0-9]?")
POSITIVE, MARK = range(1, LARGEST_WHOLE + 1), range(1, 10_001)
LIMITS = {
    "seats": POSITIVE, "most": (POSITIVE, None), "highest": (MARK, None), "purse": None, "budget": None,
    "minimum": None, "within": bool, "complete": bool, "shuffled": bool,
}
VOTE = {
    "format": "yishiting/bundle/1", "number": NUMBER, "community": str, "title": str,
    "method": re.compile("|".join(sorted(KINDS))), "ballots": "open", "options": [OPTION, ...], "limits": None,
    "rule": RULE, "roll": str, "roll_hash": HEX, "seats": int, "eligible": {str: int}, "circumstances": CIRCUMSTANCES,
    "seed": HEX, "opens_at": TIME, "closed_at": TIME, "proposal": (PROPOSAL, None), "events_head": HEX,
}
VIAS = ("tap", "text", "proxy", "phone", "paper")
WAYS, RECUSED = dict.fromkeys(VIAS, WHOLE), {"own": WHOLE, "named": WHOLE}
CLOSED = {"closed_at": TIME, "ballots": WHOLE, "ways": WAYS, "contested": WHOLE, "recused": RECUSED}
WORDS = {"via": VIAS, "contested": ("yes", "no"), "recused": ("no", "own", "named")}  # what such columns may hold
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
    keys: list[str]  # of the options, and blank where those are numbers
    outcome: Json
    rounds: Json  # None without the file
    events: list[Json]
    electorate: list[Row]
    ballots: list[Row]
    turnout: list[Row]
    tally: list[Row]
    root: str


@dataclass(frozen=True)
class Sums:
    """Weights by axis, and by option and axis, after the rule's caps; the whole roll by axis, before them; and in a few
    words where they are from."""

    roll: dict[str, int]
    eligible: dict[str, int]
    participating: dict[str, int]
    options: dict[tuple[str, str], int]
    source: str


@dataclass(frozen=True)
class Standing:
    """One axis, once abstentions and silent seats have been given their place."""

    yes: int
    no: int
    turnout: int
    bases: dict[str, int]


# ---- Reading


def open_zip(path: str) -> dict[str, bytes]:
    """Read every file of the zip into memory. Nothing is unpacked to the disk."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            refuse_tricks(members)
            # Any file that bundles do not have is only named later, so its content does not matter.
            return {m.filename: archive.read(m) if m.filename in EVERY else b"" for m in members}
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
    elif isinstance(right, range):
        if type(says) is not int or says not in right:
            yield f"{where}: says {shown(says)}, {source} a whole number from {right[0]} up"
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
        for key in WORDS.keys() & text.keys():
            if text[key] not in WORDS[key]:
                raise MalformedError(f"{where}, {key}: is {shown(text[key])}, and none of {', '.join(WORDS[key])}")
        rows.append(Row(where, text, {axis: int(cells[len(texts) + i]) for i, axis in enumerate(axes)}))
    return rows


def unguarded(cell: str) -> str:
    """Take away the apostrophe that keeps a spreadsheet from running the text."""
    risky = cell[1:] and (cell[1] in "=+-@'\uff1d\uff0b\uff0d\uff20" or unicodedata.category(cell[1]) == "Cc")
    return cell[1:] if risky and cell[0] == "'" else cell


def read_bundle(files: dict[str, bytes], copy: str) -> Bundle:
    """All files; raises MalformedError at the first that is not what the page says."""
    vote = read_json(files["vote.json"], "vote.json")
    problems = list(differ("vote.json", vote, vote_form(vote), "should be"))
    if problems:
        raise MalformedError(*problems)
    axes = [axis["id"] for axis in vote["rule"]["axes"]]
    keys = [option["key"] for option in vote["options"]]
    day(vote["circumstances"]["opens_on"], "circumstances.opens_on", vote["opens_at"], "opens_at")
    for name in ("announced", "roll_shown"):
        days_before(vote, name)
    second = vote["rule"]["second_call"] or {"reached": []}
    if any(reached["axis"] not in axes for reached in second["reached"]):
        raise MalformedError("vote.json rule.second_call.reached: names an axis that is none of the rule's")
    if not axes or len(set(axes)) < len(axes) or not set(axes) <= set(vote["eligible"]):
        raise MalformedError("vote.json rule.axes: an axis comes twice or is not in eligible, or there is none")
    if KINDS[vote["method"]] == "word":
        if keys != ["yes", "no", "abstain"]:
            raise MalformedError("vote.json options: should be yes, no and abstain, in this order")
    else:
        numbers = [option["number"] for option in vote["options"]]
        if not keys or numbers != list(range(1, len(keys) + 1)) or keys != [str(number) for number in numbers]:
            raise MalformedError("vote.json options: should be numbered from 1, each with its number as its key")
        if vote["method"] == "schulze-default":
            ratios = [ratio_of(option) for option in vote["options"]]
            if min(ratios) < 1 or vote["options"][-1]["majority"] != "1:1":
                raise MalformedError("vote.json options: should have majorities from 1:1 up, the last of them 1:1")
        keys = [*keys, "blank"]
    if vote["method"] == "consent" and vote["rule"]["consent"] is None:
        raise MalformedError("vote.json rule.consent: is null, and the method is consent")
    electorate, ballots = [], []
    if copy == "full":
        electorate = read_table(files["electorate.csv"], "electorate.csv", ["seat", "recused"], None)
        if not electorate or not set(axes) <= set(electorate[0].weights):
            raise MalformedError(f"electorate.csv row 1: has no column for one of {shown(axes)}, or no row follows")
        columns = list(electorate[0].weights)
        texts = ["seat", "choice", "receipt", "via", "contested"]
        ballots = read_table(files["ballots.csv"], "ballots.csv", texts, columns)
    turnout = read_table(files["turnout.csv"], "turnout.csv", ["axis"], ["eligible", "participating"])
    tally = read_table(files["tally.csv"], "tally.csv", ["option", "axis"], ["value"])
    outcome = read_json(files["outcome.json"], "outcome.json")
    rounds = read_json(files["rounds.json"], "rounds.json") if "rounds.json" in files else None
    lines = re.sub(rb"\n\Z", b"", files["events.jsonl"]).split(b"\n")
    events = [read_json(line, f"events.jsonl line {n}", {str: object}) for n, line in enumerate(lines, 1)]
    root = re.fullmatch(rb"([0-9a-f]{64})\r?\n", files["root.txt"])
    if root is None:
        raise MalformedError("root.txt: is not 64 lower-case hex digits and a line end")
    posted = root[1].decode()
    return Bundle(copy, vote, axes, keys, outcome, rounds, events, electorate, ballots, turnout, tally, posted)


def vote_form(vote: Json) -> Json:
    """The form of a vote.json, which the method and how it was called decide in part."""
    said = vote.get("circumstances") if isinstance(vote, dict) else None
    called = {name: form for name, form in CALLED.items() if isinstance(said, dict) and name in said}
    return {**form_by_method(vote), "circumstances": {**CIRCUMSTANCES, **called}}


def form_by_method(vote: Json) -> Json:
    """The part of it that the method decides."""
    method = vote.get("method") if isinstance(vote, dict) else None
    if not isinstance(method, str) or KINDS.get(method, "word") == "word":
        return VOTE
    limits = dict(LIMITS)
    if method in ("cumulative", "quadratic"):
        limits["purse"] = MARK
    if method in ("score", "star"):
        limits["highest"] = MARK
    if method == "greedy-threshold":
        limits["minimum"] = WHOLE
    if method in BUDGETS:
        limits["budget"] = WHOLE
        return {**VOTE, "limits": limits, "options": [{**OPTION, "cost": WHOLE}, ...]}
    if method == "schulze-default":
        return {**VOTE, "limits": limits, "options": [{**OPTION, "majority": MAJORITY}, ...]}
    return {**VOTE, "limits": limits}


def ratio_of(option: Json) -> Fraction:
    """How many times what stands against the option must be for it."""
    part, other = option["majority"].split(":")
    return Fraction(int(part), int(other))


def days_before(vote: Json, name: str) -> int:
    """How many days of the calendar lie between the day of the announcement, or of the roll's showing, and that of the
    opening."""
    known = vote["circumstances"]
    if known[f"{name}_on"] is None or known[f"{name}_at"] is None:
        if known[f"{name}_on"] != known[f"{name}_at"]:
            raise MalformedError(f"vote.json circumstances.{name}_on: should be null just where {name}_at is")
        return 0
    opened = day(known["opens_on"], "circumstances.opens_on", vote["opens_at"], "opens_at")
    return max(
        0,
        (
            opened
            - day(known[f"{name}_on"], f"circumstances.{name}_on", known[f"{name}_at"], f"circumstances.{name}_at")
        ).days,
    )


def day(on: str, field: str, at: str, name: str) -> datetime:
    """The midnight that begins a day, which was a moment's on some clock from 12 hours behind UTC to 14 ahead."""
    midnight, moment = calendar(on, field, "%Y-%m-%d"), calendar(at, name, "%Y-%m-%dT%H:%M:%S.%fZ")
    if not timedelta(hours=-36) < midnight - moment <= timedelta(hours=14):
        raise MalformedError(f"vote.json {field}: it was not {on} anywhere at {at}")
    return midnight


def calendar(said: str, name: str, form: str) -> datetime:
    try:
        return datetime.strptime(said, form)  # noqa: DTZ007 - only ever held against others of UTC
    except ValueError as error:
        raise MalformedError(f"vote.json {name}: says {shown(said)}, which no calendar has") from error


# ---- Ballots: what a choice says, if it is written as the page has it


@dataclass(frozen=True)
class Said:
    """A ballot: the key it counts for (yes, no, abstain, blank), or marks by option, or ranks; options are keys."""

    key: str = ""
    marks: dict[str, int] = field(default_factory=dict)
    ranks: list[list[str]] = field(default_factory=list)

    def named(self, default: str | None) -> dict[str, int]:
        """What is added up in tally.csv: keys with their marks, or the first rank. Beside a default option it is all
        that stands above that one, or that one where nothing does."""
        if default is None or not self.ranks:
            return {self.key: 1} if self.key else self.marks or dict.fromkeys(self.ranks[0], 1)
        above = takewhile(lambda rank: default not in rank, self.ranks)
        return dict.fromkeys((key for rank in above for key in rank), 1) or {default: 1}


def default_of(vote: Json) -> str | None:
    """The key of the default option, where the method has one: the last."""
    return str(vote["options"][-1]["key"]) if vote["method"] == "schulze-default" else None


def understand(vote: Json, choice: str) -> Said | None:
    """None for what is no ballot of the vote."""
    kind, limits = KINDS[vote["method"]], vote["limits"]
    if kind == "word":
        return understand_word(vote["method"], choice)
    if choice == "blank":
        return Said(key="blank")
    if kind == "order":
        return understand_order(vote, choice)
    form = "([1-9][0-9]*)=([1-9][0-9]{0,8})" if kind == "number" else "([1-9][0-9]*)()"
    found = [re.fullmatch(form, part, re.ASCII) for part in choice.split(" ")]
    pairs = [(each[1], int(each[2] or 1)) for each in found if each]
    marks = dict(pairs)
    if len(marks) < len(found) or not allowed(vote, list(marks)) or list(marks) != sorted(marks, key=int):
        return None
    if kind == "one" and len(marks) != 1:
        return None
    if limits["highest"] is not None and max(marks.values()) > limits["highest"]:
        return None
    power = 2 if vote["method"] == "quadratic" else 1
    if limits["purse"] is not None and sum(mark**power for mark in marks.values()) > limits["purse"]:
        return None
    cost = sum(option.get("cost", 0) for option in vote["options"] if option["key"] in marks)
    too_dear = limits["within"] and kind == "tick" and limits["budget"] is not None and cost > limits["budget"]
    return None if too_dear else Said(marks=marks)


def understand_word(method: str, choice: str) -> Said | None:
    """Yes, no or abstain. By consent an objection with its reason is a no, and there is no other; one that the proposal
    has taken in is a yes."""
    if choice in ("yes", "abstain") or (choice == "no" and method == "yesno"):
        return Said(key=choice)
    word, _, reason = choice.partition(": ")
    if method != "consent" or word not in ("object", "integrated") or not 1 <= len(reason) <= 500:
        return None
    joiners = "\u200c\u200d"
    hidden = any(unicodedata.category(c) in ("Cc", "Cf", "Cs") and c not in joiners for c in reason)
    return None if hidden or " ".join(reason.split()) != reason else Said(key="no" if word == "object" else "yes")


def understand_order(vote: Json, choice: str) -> Said | None:
    ranks = [rank.split(",") for rank in choice.split(">")]
    named = [key for rank in ranks for key in rank]
    if not allowed(vote, named) or any(rank != sorted(rank, key=int) for rank in ranks):
        return None
    tied = any(len(rank) > 1 for rank in ranks)
    if (tied and vote["method"] not in TYING) or (vote["limits"]["complete"] and len(named) < len(vote["options"])):
        return None
    return Said(ranks=ranks)


def allowed(vote: Json, named: list[str]) -> bool:
    """Whether these are options, each once, and no more than a ballot may name."""
    most, keys = vote["limits"]["most"], {option["key"] for option in vote["options"]}
    return set(named) <= keys and len(set(named)) == len(named) and (most is None or len(named) <= most)


# ---- Adding up


def published(bundle: Bundle) -> Sums:
    """The sums that a public copy tells, there being no ballots to add up."""
    axes, roll = bundle.axes, bundle.vote["eligible"]
    options = {(row.text["option"], row.text["axis"]): row.weights["value"] for row in bundle.tally}
    # What a cap leaves of the roll cannot be computed without the seats: check_sums says what it may be. Nor can how
    # much took part, where a ballot names several options or none.
    told = {row.text["axis"]: row.weights for row in bundle.turnout}
    casting = {axis: told[axis]["participating"] if axis in told else 0 for axis in axes}
    if KINDS[bundle.vote["method"]] in ("word", "one"):
        casting = {axis: sum(value for (_, a), value in options.items() if a == axis) for axis in axes}
    cut = {axis["id"] for axis in bundle.vote["rule"]["axes"] if axis["cap"] is not None}
    eligible = {axis: told[axis]["eligible"] if axis in cut and axis in told else roll[axis] for axis in axes}
    return Sums(dict(roll), eligible, casting, options, "vote.json and tally.csv give")


def weighed(bundle: Bundle) -> list[tuple[Said, dict[str, int]]]:
    """The ballots with what they weigh on the axes of the rule; check_ballots names those that are left out."""
    weights, found = after_caps(bundle), []
    for ballot in bundle.ballots:
        said = understand(bundle.vote, ballot.text["choice"])
        if said is not None and ballot.text["seat"] in weights:
            found.append((said, weights[ballot.text["seat"]]))
    return found


def count(bundle: Bundle) -> Sums:
    """Add up the electorate and the ballots."""
    axes, weights = bundle.axes, after_caps(bundle)
    options: dict[tuple[str, str], int] = {}
    casting = dict.fromkeys(axes, 0)
    for said, counted in weighed(bundle):
        for axis, weight in counted.items():
            casting[axis] += weight
            for key, mark in said.named(default_of(bundle.vote)).items():
                options[key, axis] = options.get((key, axis), 0) + weight * mark
    eligible = {axis: sum(seat[axis] for seat in weights.values()) for axis in axes}
    columns = bundle.electorate[0].weights
    everyone = {axis: sum(seat.weights[axis] for seat in bundle.electorate) for axis in columns}
    return Sums(everyone, eligible, casting, options, "the ballots give")


def after_caps(bundle: Bundle) -> dict[str, dict[str, int]]:
    """What each seat weighs on each axis of the rule: at most a fraction of the whole, or at most all others."""
    weights: dict[str, dict[str, int]] = {row.text["seat"]: {} for row in bundle.electorate}
    for axis in bundle.vote["rule"]["axes"]:
        name, cap = axis["id"], axis["cap"]
        total = sum(row.weights[name] for row in bundle.electorate)
        for row in bundle.electorate:
            weight = row.weights[name]
            if cap is not None:
                most = total - weight if cap["fraction"] is None else floor(Fraction(cap["fraction"]) * total)
                weight = min(weight, most)
            weights[row.text["seat"]][name] = weight
    return weights


# ---- The methods: who is elected, by keys, on the first axis of the rule


@dataclass
class Race:
    """A count by some method: the options, and ballots that are not blank with what they weigh on the deciding axis,
    where they weigh anything."""

    vote: Json
    ballots: list[tuple[Said, int]]
    totals: dict[str, int]  # Σ of mark times weight, by option

    @property
    def keys(self) -> list[str]:
        return list(self.totals)

    def draw(self, stage: str, keys: list[str]) -> list[str]:
        """The lot: in order of SHA-256 over seed, vote, stage and option; the first is favoured."""
        if len(keys) < 2:
            return keys
        head = [bytes.fromhex(self.vote["seed"]), self.vote["number"].encode(), stage.encode()]
        return sorted(keys, key=lambda key: sha256(b"\n".join([*head, key.encode()])))

    def highest(self, totals: dict[str, Any]) -> list[str]:
        """As many as there are seats, the highest first; equal ones at the last seat by lot."""
        seats = self.vote["limits"]["seats"]
        able = sorted(totals, key=lambda key: -totals[key])
        if len(able) <= seats:
            return able
        line = totals[able[seats - 1]]
        above = [key for key in able if totals[key] > line]
        level = [key for key in able if totals[key] == line]
        return (above + (self.draw("elect", level) if len(above) + len(level) > seats else level))[:seats]


def race_of(bundle: Bundle) -> Race:
    """The race of the ballots; of a public copy one of sums only."""
    axis, keys = bundle.axes[0], bundle.keys[:-1]
    if bundle.copy == "public":
        told = {row.text["option"]: row.weights["value"] for row in bundle.tally if row.text["axis"] == axis}
        totals = {key: told.get(key, 0) for key in keys}
        return Race(bundle.vote, [(Said(marks={key: 1}), value) for key, value in totals.items() if value], totals)
    ballots = [(said, weights[axis]) for said, weights in weighed(bundle) if said.key != "blank" and weights[axis]]
    totals = dict.fromkeys(keys, 0)
    for said, weight in ballots:
        for key, mark in said.marks.items():
            totals[key] += weight * mark
    return Race(bundle.vote, ballots, totals)


def elect(bundle: Bundle) -> list[str] | None:
    """The winners in order of election; None where this program does not count them again."""
    method = bundle.vote["method"]
    if bundle.copy == "public" and method not in BY_SUMS:
        return None
    race = race_of(bundle)
    counting: dict[str, Callable[[Race], list[str] | None]] = {
        "score": by_score, "star": by_star, "borda": by_borda, "irv": by_irv, "stv": by_stv, "schulze": by_schulze,
        "schulze-default": partial(by_schulze_default, needed=quorum_of_yes(bundle)), "ranked-pairs": by_ranked_pairs,
    }  # fmt: skip
    if method in BUDGETS:
        return by_shares(race) if method.startswith("equalshares") else by_greed(race)
    return counting.get(method, by_sums)(race)


def by_sums(race: Race) -> list[str]:
    """Plurality, approval, cumulative, quadratic: the highest sums, and nobody whom nobody chose."""
    return race.highest({key: total for key, total in race.totals.items() if total > 0})


def by_score(race: Race) -> list[str]:
    return race.highest(race.totals) if race.ballots else []


def by_borda(race: Race) -> list[str]:
    """n - 1 - rank, tied ranks share their places, the unranked get nothing; in halves."""
    points = dict.fromkeys(race.keys, 0)
    for said, weight in race.ballots:
        best = len(race.keys) - 1
        for rank in said.ranks:
            last = best - len(rank) + 1
            for key in rank:
                points[key] += weight * (best + last)
            best = last - 1
    return race.highest(points) if race.ballots else []


def by_star(race: Race) -> list[str]:
    """The two highest scores; of them the one that more weight prefers."""
    if not race.ballots:
        return []
    score, keys = race.totals, race.keys
    top = dict.fromkeys(keys, 0)
    for said, weight in race.ballots:
        for key, mark in said.marks.items():
            top[key] += weight if mark == race.vote["limits"]["highest"] else 0

    def lead(one: str, other: str) -> int:
        marks = ((said.marks.get(one, 0), said.marks.get(other, 0), weight) for said, weight in race.ballots)
        return sum(weight * ((a > b) - (a < b)) for a, b, weight in marks)

    def wins(level: list[str]) -> dict[str, int]:
        leads = {one: [lead(one, other) for other in level if other != one] for one in level}
        return {one: sum(1 + (each > 0) - (each < 0) for each in leads[one]) for one in level}

    def seat(level: list[str], places: int, tests: list[Callable[[list[str]], dict[str, int]]]) -> list[str]:
        if len(level) <= places or not tests:
            return level if len(level) <= places else race.draw("finalists", level)[:places]
        got = tests[0](level)
        line = sorted((got[key] for key in level), reverse=True)[places - 1]
        above = sorted((key for key in level if got[key] > line), key=lambda key: -got[key])
        return above + seat([key for key in level if got[key] == line], places - len(above), tests[1:])

    finalists = seat(keys, 2, [lambda _: score, wins, lambda _: top])
    if len(finalists) < 2:
        return finalists
    one, other = finalists
    for ahead in (lead(one, other), score[one] - score[other], top[one] - top[other]):
        if ahead:
            return [one if ahead > 0 else other]
    return race.draw("runoff", finalists)[:1]


def least_before(tied: list[str], stages: list[dict[str, int]], pick: Callable[[Iterable[int]], int]) -> list[str]:
    """Of options that are equal now, those that had most or least where they last differed."""
    for totals in reversed(stages):
        line = pick(totals[key] for key in tied)
        tied = [key for key in tied if totals[key] == line]
        if len(tied) == 1:
            break
    return tied


def by_irv(race: Race) -> list[str]:
    """Drop the lowest until one has more than half of what still counts."""
    standing = race.keys
    stages: list[dict[str, int]] = []
    while True:
        totals = dict.fromkeys(standing, 0)
        for said, weight in race.ballots:
            first = next((rank[0] for rank in said.ranks if rank[0] in totals), None)
            if first is not None:
                totals[first] += weight
        if not any(totals.values()):
            return []
        leader = max(standing, key=lambda key: totals[key])
        if 2 * totals[leader] > sum(totals.values()):
            return [leader]
        line = min(totals.values())
        lowest = [key for key in standing if totals[key] == line]
        if len(lowest) > 1 and line > 0:
            lowest = race.draw(f"eliminate-{len(stages) + 1}", least_before(lowest, stages, min))[-1:]
        stages.append(totals)
        standing = [key for key in standing if key not in lowest]


PARTS = 100_000  # of one vote: values have five decimals


def by_stv(race: Race) -> list[str]:
    """Scottish Local Government Elections Order 2007, schedule 1, rules 45 to 52."""
    seats, valid = race.vote["limits"]["seats"], sum(weight for _, weight in race.ballots)
    if not valid:
        return []
    quota = (valid // (seats + 1) + 1) * PARTS
    continuing = race.keys
    elected: list[str] = []
    surpluses: list[str] = []
    totals = dict.fromkeys(race.keys, 0)
    papers: dict[str, list[tuple[list[str], int, int]]] = {key: [] for key in race.keys}

    def lay(choices: list[str], weight: int, value: int) -> None:
        for place, key in enumerate(choices):
            if key in continuing:
                papers[key].append((choices[place + 1 :], weight, value))
                totals[key] += weight * value
                return

    for said, weight in race.ballots:
        lay([rank[0] for rank in said.ranks], weight, PARTS)
    stages = [dict(totals)]
    while True:
        reaching = [key for key in continuing if stages[-1][key] >= quota]
        for key in best_first(reaching, stages)[: seats - len(elected)]:
            elected.append(key)
            continuing = [each for each in continuing if each != key]
            if stages[-1][key] > quota:
                surpluses.append(key)
        vacant = seats - len(elected)
        if not vacant or len(continuing) <= vacant:
            return elected + best_first(continuing, stages)[:vacant]
        if surpluses:
            line = max(stages[-1][key] for key in surpluses)
            largest = [key for key in surpluses if stages[-1][key] == line]
            moved = race.draw(f"surplus-{len(stages)}", least_before(largest, stages[:-1], max))[0]
            surpluses.remove(moved)
            total, surplus = totals[moved], totals[moved] - quota
            totals[moved] = quota
        else:
            line = min(stages[-1][key] for key in continuing)
            lowest = [key for key in continuing if stages[-1][key] == line]
            moved = race.draw(f"eliminate-{len(stages)}", least_before(lowest, stages[:-1], min))[-1]
            continuing = [key for key in continuing if key != moved]
            total = surplus = 1  # papers of who is excluded keep their value
            totals[moved] = 0
        taken, papers[moved] = papers[moved], []
        for choices, weight, value in taken:
            lay(choices, weight, value * surplus // total)
        stages.append(dict(totals))


def best_first(keys: list[str], stages: list[dict[str, int]]) -> list[str]:
    return sorted(keys, key=lambda key: [-stage[key] for stage in reversed(stages)])


def duels(race: Race) -> dict[str, dict[str, int]]:
    """The weight that ranks one above another; the unranked stand below the ranked."""
    above = {one: dict.fromkeys(race.keys, 0) for one in race.keys}
    for said, weight in race.ballots:
        below = set(race.keys)
        for rank in said.ranks:
            below -= set(rank)
            for one in rank:
                for other in below:
                    above[one][other] += weight
    return above


def by_schulze(race: Race) -> list[str]:
    """On winning votes: nobody has a stronger path to the winner than back. Several: lot."""
    if not race.ballots:
        return []
    keys, above = race.keys, duels(race)
    won = {a: {b: above[a][b] if above[a][b] > above[b][a] else 0 for b in keys} for a in keys}
    return race.draw("elect", unbeaten(keys, won))[:1]


def by_schulze_default(race: Race, needed: int) -> list[str]:
    """Who is preferred to the default option by enough is held against the others of that kind and against it. A duel
    won is as strong as what won it, and of equal ones as little was against it."""
    above, default = duels(race), race.keys[-1]

    def stays(option: Json) -> bool:
        key = option["key"]
        got, against = above[key][default], above[default][key]
        return key == default or (got >= needed and got > against and got >= ratio_of(option) * against)

    keys = [option["key"] for option in race.vote["options"] if stays(option)]
    never = (0, 0)
    won = {a: {b: (above[a][b], -above[b][a]) if above[a][b] > above[b][a] else never for b in keys} for a in keys}
    return race.draw("elect", unbeaten(keys, won))[:1]


def quorum_of_yes(bundle: Bundle) -> int:
    """What must prefer an option to the default one, by the rule."""
    axis = bundle.vote["rule"]["axes"][0]
    if axis["quorum"] is None or axis["quorum"]["counts"] != "yes":
        return 0
    eligible = sum(weights[axis["id"]] for weights in after_caps(bundle).values())
    return quorum_needed(axis["quorum"], eligible)


def unbeaten(keys: list[str], won: dict[str, dict[str, Any]]) -> list[str]:
    """Those to whom nobody has a stronger path than back, by the strength of the duels that were won."""
    path = {a: dict(won[a]) for a in keys}
    for by in keys:
        for start in keys:
            for end in keys:
                if len({by, start, end}) == 3:
                    path[start][end] = max(path[start][end], min(path[start][by], path[by][end]))
    return [a for a in keys if all(path[a][b] >= path[b][a] for b in keys)]


def by_ranked_pairs(race: Race) -> list[str]:
    """Duels from the strongest down by winning votes, but none that closes a circle; among equal ones that would close
    one together, a lot over all options decides which comes first."""
    if not race.ballots:
        return []
    keys, above = race.keys, duels(race)
    won = [(a, b) for a in keys for b in keys if above[a][b] > above[b][a]]
    beaten: set[str] = set()
    ahead: dict[str, set[str]] = {key: set() for key in keys}
    places = {key: place for place, key in enumerate(race.draw("lock", keys))}
    for strength in sorted({above[a][b] for a, b in won}, reverse=True):
        equal = [(a, b) for a, b in won if above[a][b] == strength and a not in ahead[b]]
        trial = {key: set(of) for key, of in ahead.items()}
        if not all(lock(trial, a, b) for a, b in equal):
            equal.sort(key=lambda pair: (places[pair[0]], -places[pair[1]]))
        beaten.update(b for a, b in equal if lock(ahead, a, b))
    return race.draw("elect", [key for key in keys if key not in beaten])[:1]


def lock(ahead: dict[str, set[str]], winner: str, loser: str) -> bool:
    """Put the winner ahead of the loser and of all that is behind it, unless that closes a circle."""
    if winner in ahead[loser]:
        return False
    below = ahead[loser] | {loser}
    for key, of in ahead.items():
        if key == winner or winner in of:
            of |= below
    return True


def in_order_of_score(race: Race, costs: dict[str, int]) -> list[str]:
    return sorted(race.keys, key=lambda key: (-race.totals[key], costs[key], key))


def by_greed(race: Race) -> list[str]:
    """Higher score, lower cost, then key as text; what the money left does not pay is passed over, or ends it."""
    method, minimum = race.vote["method"], race.vote["limits"]["minimum"]
    costs = {option["key"]: option["cost"] for option in race.vote["options"]}
    left, bought = race.vote["limits"]["budget"], []
    for key in in_order_of_score(race, costs) if race.ballots else []:
        if method == "greedy-threshold" and race.totals[key] < minimum:
            continue
        if costs[key] <= left:
            left -= costs[key]
            bought.append(key)
        elif method == "greedy-no-skip":
            break
    return bought


def by_shares(race: Race) -> list[str] | None:
    """Equal Shares with costs as utilities. None where add1 would take too many steps."""
    budget, weight = race.vote["limits"]["budget"], sum(weight for _, weight in race.ballots)
    costs = {option["key"]: option["cost"] for option in race.vote["options"]}
    voters: dict[tuple[str, ...], int] = {}
    for said, one in race.ballots:
        voters[tuple(said.marks)] = voters.get(tuple(said.marks), 0) + one
    backed = [key for key in race.keys if race.totals[key] > 0]
    backed.sort(key=lambda key: (costs[key], key))
    bought: list[str] = []
    if weight:
        share = Fraction(budget, weight)
        bought = shared(voters, costs, backed, share)
        for step in range(MOST_STEPS + 1) if "/add1" in race.vote["method"] else ():
            left = budget - sum(costs[key] for key in bought)
            if all(key in bought or costs[key] > left for key in backed):
                break
            if step == MOST_STEPS:
                return None
            share += 1
            then = shared(voters, costs, backed, share)
            if sum(costs[key] for key in then) > budget:
                break
            bought = then
    if race.vote["method"].endswith("/fill"):
        for key in in_order_of_score(race, costs):
            left = budget - sum(costs[each] for each in bought)
            if key not in bought and race.totals[key] > 0 and costs[key] <= left:
                bought.append(key)
    return bought


def shared(voters: dict[tuple[str, ...], int], costs: dict[str, int], backed: list[str], share: Fraction) -> list[str]:
    """What voters buy who each have that share for every unit of weight: first what costs them least for its worth."""
    money = dict.fromkeys(voters, share)
    places = {key: place for place, key in enumerate(backed)}
    backers = {key: [voter for voter in voters if key in voter] for key in backed}
    rates = dict.fromkeys(backed, Fraction(0))  # as last found; they only rise while money is spent
    bought: list[str] = []
    while True:
        best, price = None, Fraction(0)
        for key in sorted(rates, key=lambda key: rates[key]):
            if best is not None and rates[key] > rates[best]:
                break
            asked = price_of(costs[key], backers[key], voters, money)
            if asked is None:
                del rates[key]
                continue
            rates[key] = asked / (costs[key] or 1)
            if best is None or (rates[key], places[key]) < (rates[best], places[best]):
                best, price = key, asked
        if best is None:
            return bought
        del rates[best]
        bought.append(best)
        for voter in backers[best]:
            money[voter] -= min(money[voter], price)


def price_of(
    cost: int,
    rich: list[tuple[str, ...]],
    voters: dict[tuple[str, ...], int],
    money: dict[tuple[str, ...], Fraction],
) -> Fraction | None:
    """What each unit of weight pays that can, so that all supporters pay the cost between them; None if they cannot."""
    missing = Fraction(cost)
    if sum(voters[voter] * money[voter] for voter in rich) < missing:
        return None
    while True:
        price = missing / sum(voters[voter] for voter in rich)
        poor = [voter for voter in rich if money[voter] < price]
        if not poor:
            return price
        missing -= sum(voters[voter] * money[voter] for voter in poor)
        rich = [voter for voter in rich if voter not in poor]


# ---- The rule


def decide(vote: Json, sums: Sums, elected: list[str] | None, objections: tuple[int, int]) -> Json:
    """What outcome.json has to be, by who was elected where the options are numbers, and by how many objections block
    and how many there are."""
    rule, delivered = vote["rule"], vote["circumstances"]["delivered"]
    sums = sums if elected is None else as_yes_and_no(vote, sums, elected)
    tests, passed = apply_rule(vote, sums, delivered)
    if elected is not None:
        if all(asks_for_more_only(axis["pass"]) for axis in rule["axes"]):
            tests = [test for test in tests if test["name"] == "quorum"]
            passed = all(test["passed"] for test in tests)
        passed = passed and bool(elected) and elected[0] != default_of(vote)
    if vote["method"] == "consent":
        blocking, raised = objections
        if not blocking or not rule["consent"]["fallback"]:
            tests = [test for test in tests if test["name"] == "quorum"]
            passed = not blocking and any(sums.options.values()) and all(test["passed"] for test in tests)
        tests = [a_test("objections", "seats", 1, blocking, raised, not blocking, False), *tests]
    procedure = list(procedure_tests(vote))
    # A rule that names a procedural test in `stops` needs it; the others are only shown.
    valid = all(procedure_met(rule, procedure, name) for name in rule["stops"])
    silence, without = [], None
    if rule["silent"]["counts"] != "absent":
        tests_without, passed_without = apply_rule(vote, sums, {})
        silence, without = [{**test, "kind": "silence"} for test in tests_without], passed_without and valid
    passed = passed and valid
    second = rule["second_call"]
    again = list(second_call_tests(rule, sums, delivered)) if second and not passed else []
    lacking = any(test["name"] == "quorum" and not test["passed"] for test in tests)
    offered = bool(second) and not passed and all(test["passed"] for test in again)
    return {
        "tests": tests + procedure + silence + again,
        "passed": passed,
        "winners": (["yes"] if elected is None else elected) if passed else [],
        "without_silent": without,
        "second_call": offered and (lacking or second["after"] == "not_passed"),
    }


def asks_for_more_only(threshold: Json) -> bool:
    """Whether a line is met by more yes than no, or by less."""
    half = Fraction(threshold["fraction"]) <= Fraction(1, 2)
    return half and threshold["base"] == "cast" and threshold["counts"] == "yes"


def as_yes_and_no(vote: Json, sums: Sums, elected: list[str]) -> Sums:
    """The ballots as the rule reads them: of a single choice or an approval for one seat yes is what named the winner,
    of other methods all that is not blank; a blank ballot abstains."""
    options = {}
    for axis in sums.participating:
        blank = sums.options.get(("blank", axis), 0)
        yes = named = sums.participating[axis] - blank
        if vote["method"] in ("plurality", "approval") and vote["limits"]["seats"] == 1:
            yes = sums.options.get((elected[0], axis), 0) if elected else 0
        if vote["method"] == "schulze-default":
            others = [option["key"] for option in vote["options"]][:-1]
            asked = [key for key in elected if key in others] or others
            yes = max((sums.options.get((key, axis), 0) for key in asked), default=0)
        options.update({("yes", axis): yes, ("no", axis): named - yes, ("abstain", axis): blank})
    return Sums(sums.roll, sums.eligible, sums.participating, options, sums.source)


def apply_rule(vote: Json, sums: Sums, delivered: dict[str, int]) -> tuple[list[Json], bool]:
    """The tests of each axis, and whether all axes pass together, or any where that is enough."""
    rule, tests, verdicts = vote["rule"], [], []
    for axis in rule["axes"]:
        standing = stand(rule, axis["id"], sums, delivered)
        of_axis = []
        if axis["quorum"] is not None:
            of_axis.append(quorum_test(axis["id"], axis["quorum"], standing))
        of_axis.append(threshold_test(axis["id"], axis["pass"], standing))
        verdict = all(test["passed"] for test in of_axis)
        last = of_axis[-1]
        tied = last["on_line"] and not last["passed"] and standing.yes == standing.no and last["of"] > 0
        if tied and rule["tie"] != "fail":
            broken = int(break_tie(vote) == "yes")
            verdict = all(test["passed"] for test in of_axis[:-1]) and broken == 1
            of_axis.append(a_test("tie", axis["id"], 1, broken, 1, broken == 1, False))
        tests += of_axis
        verdicts.append(verdict)
    return tests, all(verdicts) if rule["combine"] == "all" else any(verdicts)


def stand(rule: Json, axis: str, sums: Sums, delivered: dict[str, int]) -> Standing:
    """Give abstentions, and silent seats whose notice was delivered, the place that the rule gives them."""
    yes, no, abstain = (sums.options.get((key, axis), 0) for key in ("yes", "no", "abstain"))
    handed_in = yes + no + abstain
    silence = rule["silent"]["counts"]
    silent = 0 if silence == "absent" else delivered.get(axis, 0)
    participants = handed_in + silent - (abstain if rule["abstain"] == "out_of_base" else 0)
    following = abstain if rule["abstain"] == "follow_majority" else 0
    following += silent if silence == "follow_majority" else 0
    side = majority(rule, sums)
    yes += following if side == "yes" else 0
    no += following if side == "no" else 0
    yes += silent if silence == "deemed_yes" else 0
    bases = {"eligible": sums.eligible[axis], "participants": participants, "attending": handed_in, "cast": yes + no}
    return Standing(yes, no, handed_in + silent, bases)


def majority(rule: Json, sums: Sums) -> str | None:
    """The side that has more weight on every axis; none where one is even or two disagree."""
    leads = set()
    for axis in rule["axes"]:
        yes, no = (sums.options.get((key, axis["id"]), 0) for key in ("yes", "no"))
        leads.add("yes" if yes > no else "no" if no > yes else None)
    return leads.pop() if len(leads) == 1 else None


def quorum_test(axis: str, quorum: Json, standing: Standing) -> Json:
    """So much of all, or of the square root of all, and no less than `least`."""
    everyone, fraction = standing.bases["eligible"], Fraction(quorum["fraction"])
    got = standing.yes if quorum["counts"] == "yes" else standing.turnout
    needed = quorum_needed({**quorum, "least": 0}, everyone)
    line, power = (fraction**2 * everyone, 2) if quorum["root"] else (fraction * everyone, 1)
    on_line = got == quorum["least"] if quorum["least"] > needed else got**power == line
    needed = max(needed, quorum["least"])
    return a_test("quorum", axis, needed, got, everyone, got >= needed, on_line)


def quorum_needed(quorum: Json, everyone: int) -> int:
    """The least weight that meets the quorum of so much that is eligible."""
    fraction = Fraction(quorum["fraction"])
    # g against f times the root of N is g squared against f squared times N: no root is drawn.
    line, power = (fraction**2 * everyone, 2) if quorum["root"] else (fraction * everyone, 1)
    enough = isqrt(floor(line)) if quorum["root"] else floor(line)
    least: int = quorum["least"]
    return max(least, enough if enough**power == line and not quorum["strict"] else enough + 1)


def threshold_test(axis: str, threshold: Json, standing: Standing, name: str = "pass") -> Json:
    """At least the fraction of the base, or with strict more than it. An empty base passes nothing."""
    of = standing.bases[threshold["base"]]
    line = Fraction(threshold["fraction"]) * of
    needed = floor(line) + 1 if threshold["strict"] else ceil(line)
    if threshold["counts"] == "no":
        no = standing.no
        return a_test("no" if name == "pass" else name, axis, needed, no, of, of > 0 and no < needed, no == line)
    yes = standing.yes
    return a_test(name, axis, needed, yes, of, of > 0 and yes >= needed, yes == line)


def a_test(name: str, axis: str, needed: int, got: int, of: int, passed: bool, on_line: bool) -> Json:
    test = {"name": name, "axis": axis, "needed": needed, "got": got, "of": of}
    return {**test, "passed": passed, "on_line": on_line, "kind": "rule"}


def break_tie(vote: Json) -> str | None:
    """Whom a tie falls to: the chair's choice, or the option that the lot draws first."""
    if vote["rule"]["tie"] == "chair":
        chair: str | None = vote["circumstances"]["chair"]
        return chair
    seed = bytes.fromhex(vote["seed"])
    return min(("yes", "no"), key=lambda key: sha256(b"\n".join([seed, vote["number"].encode(), b"tie", key.encode()])))


def procedure_tests(vote: Json) -> Iterator[Json]:
    """How the vote was announced and called, by what vote.json says of it."""
    rule, known = vote["rule"], vote["circumstances"]
    for name, since in (("notice", "announced"), ("objection", "roll_shown")):
        days = rule[f"{name}_days"]
        if days:
            got = days_before(vote, since)
            yield {**a_test(name, "days", days, got, days, got >= days, False), "kind": "procedure"}
    call = rule["call"]
    if call is None:
        return
    if known["called_by"] is not None or not call["signed"]:
        may = known["called_by"] in call["roles"]
        yield {**a_test("call", "role", 1, int(may), 1, may, False), "kind": "procedure"}
        return
    for wanted in call["signed"]:
        of, got = vote["eligible"].get(wanted["axis"], 0), known["signed"].get(wanted["axis"], 0)
        line = Fraction(wanted["fraction"]) * of
        test = a_test("call", wanted["axis"], ceil(line), got, of, of > 0 and got >= line, got == line)
        yield {**test, "kind": "procedure"}


def procedure_met(rule: Json, tests: list[Json], name: str) -> bool:
    """Of several counts of signatures one may be enough."""
    met = [test["passed"] for test in tests if test["name"] == name]
    return any(met) if name == "call" and rule["call"] and rule["call"]["combine"] == "any" else all(met)


def second_call_tests(rule: Json, sums: Sums, delivered: dict[str, int]) -> Iterator[Json]:
    """What the yes must have reached for a second call."""
    for reached in rule["second_call"]["reached"]:
        standing = stand(rule, reached["axis"], sums, delivered)
        test = threshold_test(reached["axis"], reached["threshold"], standing, "reached")
        yield {**test, "kind": "second call"}


# ---- The root


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
    leaves += [{**row.text, "weights": row.weights} for row in bundle.electorate]
    for row in bundle.ballots:
        cast = {**row.text, "contested": row.text["contested"] == "yes", "weights": row.weights}
        leaves.append({"ballot": cast.pop("seat"), **cast})
    return merkle([canonical(leaf) for leaf in [*leaves, {"outcome": bundle.outcome}]]).hex()


# ---- The seven checks: each gives its problems, one line each


def check_files(files: dict[str, bytes], package: Json) -> Iterator[str]:
    copy = package["copy"]
    listed = FILES[copy] - UNLISTED
    listed |= MAY[copy] & set(files)
    for name in sorted(FILES[copy] ^ (set(files) - MAY[copy])):
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
    opened["seed_hash"] = sha256(bytes.fromhex(vote["seed"])).hex()
    opened["paper_hash"] = sha256(canonical([vote["method"], vote["options"], vote["limits"]])).hex()
    opened.update(rule=vote["rule"]["id"], proposal=proposal["number"], version=proposal["version"], closes_at=TIME)
    opened.update(straw=bool, part=(str, None), second_of=(NUMBER, None), recused=RECUSED)
    closed = {**CLOSED, "closed_at": vote["closed_at"]}
    if bundle.copy == "full":
        vias = [row.text["via"] for row in bundle.ballots]
        closed.update(ballots=len(vias), ways={via: vias.count(via) for via in VIAS})
        closed["contested"] = sum(row.text["contested"] == "yes" for row in bundle.ballots)
        out = [row.text["recused"] for row in bundle.electorate]
        closed["recused"] = {how: out.count(how) for how in RECUSED}
    for number, event in enumerate(bundle.events):
        right: Json = {"seq": number, "kind": "extended", "at": TIME, "previous": previous}
        lacked = isinstance(event.get("facts"), dict) and "lacking" in event["facts"]
        right["facts"] = {"closes_at": TIME, **({"lacking": [str, ...]} if lacked else {"outage_ms": int})}
        if number in (0, last):
            right.update({"kind": "opened", "facts": opened} if number == 0 else {"kind": "closed", "facts": closed})
        hashed = canonical({key: event.get(key) for key in ("seq", "kind", "at", "facts")})
        previous = sha256(b"yishiting/event/1\0" + bytes.fromhex(previous) + hashed).hex()
        right["hash"] = previous
        yield from differ(f"events.jsonl line {number + 1}", event, right, "the chain and vote.json call for")
    if last < 1:
        yield "events.jsonl: has not both of the events opened and closed"
    else:
        yield from check_apart(vote, bundle.events[0]["facts"], bundle.events[-1]["facts"])
    yield from differ("vote.json events_head", vote["events_head"], previous, "events.jsonl gives")


def check_apart(vote: Json, opened: Json, closed: Json) -> Iterator[str]:
    """The numbers of seats that were recused, contested, or cast for by others: what the rule and the ballots allow."""
    said: Json = opened.get("recused") if isinstance(opened, dict) else None
    if any(differ("", said, RECUSED, "")) or any(differ("", closed, CLOSED, "")):
        return  # that is named already
    rule = vote["rule"]
    if sum(said.values()) and rule["recusal"] != "not_eligible":
        yield "events.jsonl line 1 facts.recused: the rule takes nobody out of the electorate"
    cast, ways = closed["ballots"], closed["ways"]
    if sum(ways.values()) != cast or closed["contested"] > cast:
        yield f"events.jsonl facts of closed: there are {cast} ballots, and ways or contested say otherwise"
    recused = sum(closed["recused"].values())
    if recused and (rule["recusal"] != "no_ballot" or recused + cast > vote["seats"]):
        yield "events.jsonl facts of closed: so many cannot be recused by the rule and the seats"
    proxy = rule["proxy"]
    if ways["proxy"] and proxy["most"] == 0 and (proxy["limits"] == "both" or proxy["share"] is None):
        yield "events.jsonl facts of closed: there are ballots by proxy, and the rule takes none"


def check_electorate(bundle: Bundle, sums: Sums) -> Iterator[str]:
    vote, seats = bundle.vote, bundle.electorate
    yield from check_order(seats)
    digest = sha256(canonical([[row.text["seat"], row.weights] for row in seats])).hex()
    yield from differ("vote.json roll_hash", vote["roll_hash"], digest, "electorate.csv gives")
    yield from differ("vote.json seats", vote["seats"], len(seats), "electorate.csv has")
    yield from differ("vote.json eligible", vote["eligible"], sums.roll, "electorate.csv gives")


def check_order(rows: list[Row]) -> Iterator[str]:
    for number, row in enumerate(rows[1:]):
        if row.text["seat"] <= rows[number].text["seat"]:
            yield f"{row.where}, seat: {shown(row.text['seat'])} comes twice or is out of order"


def check_ballots(bundle: Bundle) -> Iterator[str]:
    roll = {row.text["seat"]: row.weights for row in bundle.electorate}
    out = {row.text["seat"] for row in bundle.electorate if row.text["recused"] != "no"}
    receipts = {"": "nobody, being empty"}
    yield from check_order(bundle.ballots)
    for row in bundle.ballots:
        seat, choice, receipt = row.text["seat"], row.text["choice"], row.text["receipt"]
        if seat not in roll:
            yield f"{row.where}, seat: {shown(seat)} is not in electorate.csv"
        else:
            yield from differ(f"{row.where}, weights", row.weights, roll[seat], "electorate.csv says")
        if seat in out:
            yield f"{row.where}, seat: {shown(seat)} is recused by electorate.csv"
        if understand(bundle.vote, choice) is None:
            yield f"{row.where}, choice: {shown(choice)} is no ballot of this vote"
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
    for axis in bundle.axes:
        if sums.eligible[axis] > sums.roll.get(axis, 0):
            yield f"turnout.csv: more is eligible on {axis} than vote.json says the roll has"


def check_bounds(bundle: Bundle, sums: Sums) -> Iterator[str]:
    """Of a public copy: no option can have more than took part, and no more can have taken part than could."""
    kind = KINDS[bundle.vote["method"]]
    for axis in bundle.axes:
        casting = sums.participating[axis]
        if casting > sums.eligible[axis]:
            yield f"turnout.csv: more took part on {axis} than is eligible"
        named = [] if kind in ("word", "number") else [sums.options.get((key, axis), 0) for key in bundle.keys[:-1]]
        if kind != "word" and max(named, default=0) + sums.options.get(("blank", axis), 0) > casting:
            yield f"tally.csv: an option, or what is blank, has more on {axis} than took part by turnout.csv"


def check_elected(bundle: Bundle, elected: list[str] | None) -> Iterator[str]:
    """Whether rounds.json is there where it should be, and names who is elected; how it came about is for people."""
    if (KINDS[bundle.vote["method"]] == "word") is not (bundle.rounds is None):
        yield f"rounds.json: {'is missing' if bundle.rounds is None else 'is not a file of such a vote'}"
    elif bundle.rounds is not None:
        head = bundle.rounds if isinstance(bundle.rounds, dict) else {}
        right = {"method": bundle.vote["method"], "axis": bundle.axes[0]}
        if bundle.copy == "full":
            right["blank"] = sum(row.text["choice"] == "blank" for row in bundle.ballots)
        yield from differ("rounds.json", {key: head.get(key) for key in right}, right, "the rest of the bundle has")
        said = told_winners(bundle)
        if said is None:
            yield "rounds.json elected: is no list of options"
        elif elected is not None:
            yield from differ("rounds.json elected", said, elected, "the method gives")


def told_winners(bundle: Bundle) -> list[str] | None:
    """Who is elected by what rounds.json says."""
    said = bundle.rounds.get("elected") if isinstance(bundle.rounds, dict) else None
    if not isinstance(said, list) or not all(isinstance(key, str) and key in bundle.keys[:-1] for key in said):
        return None
    return said


def check_silent(bundle: Bundle, sums: Sums) -> Iterator[str]:
    """No more can have been delivered to silent seats than they weigh."""
    for axis, weight in bundle.vote["circumstances"]["delivered"].items():
        silent = sums.eligible.get(axis, 0) - sums.participating.get(axis, 0)
        if weight > max(0, silent):
            yield f"vote.json circumstances.delivered.{axis}: says {weight}, the silent seats weigh {silent}"


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
    recounted: bool = True  # whether this program has found the winners itself

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
    full = report.copy == "full"
    sums = count(bundle) if full else published(bundle)
    numbered = KINDS[bundle.vote["method"]] != "word"
    elected = elect(bundle) if numbered else None
    report.recounted = not numbered or elected is not None
    believed = elected if elected is not None or not numbered else told_winners(bundle) or []
    report.outcome = decide(bundle.vote, sums, believed, count_objections(bundle))
    report.root = compute_root(bundle) if full else bundle.root
    report.add("2. The chain of events is whole, and is that of this vote", check_events(bundle))
    if full:
        report.add("3. The electorate gives the roll hash, seats and weights", check_electorate(bundle, sums))
        report.add("4. Every ballot is of one seat, with its weights and a receipt", check_ballots(bundle))
    right = [*check_sums(bundle, sums), *([] if full else check_bounds(bundle, sums))]
    report.add("5. turnout.csv and tally.csv are the right sums", right)
    outcome = [*check_elected(bundle, elected), *check_silent(bundle, sums)]
    outcome += differ("outcome.json", bundle.outcome, report.outcome, sums.source)
    report.add("6. The method and the rule, applied to what was cast, give outcome.json", outcome)
    report.add("7. The root is the right one", check_root(bundle, report.root, posted))
    if receipt is not None:
        found = [row for row in bundle.ballots if normal(row.text["receipt"]) == normal(receipt)]
        report.ballot = found[0] if found else None
        where = "ballots.csv" if full else "a public copy, which has no ballots"
        report.add("   The receipt is found", [] if found else [f"--receipt: {shown(receipt)} is not in {where}"])
    return report


def count_objections(bundle: Bundle) -> tuple[int, int]:
    """How many objections by consent block, and how many there are; a public copy only says so."""
    if bundle.vote["method"] != "consent":
        return 0, 0
    if bundle.copy == "full":
        raised = [row.text for row in bundle.ballots if ": " in row.text["choice"]]
        open_ones = [text for text in raised if text["choice"].startswith("object: ")]
        proxies_block = bundle.vote["rule"]["consent"]["proxies_block"]
        return sum(proxies_block or text["via"] != "proxy" for text in open_ones), len(raised)
    tests = bundle.outcome.get("tests") if isinstance(bundle.outcome, dict) else None
    first = tests[0] if isinstance(tests, list) and tests and isinstance(tests[0], dict) else {}
    told = (first.get(name) for name in ("got", "of"))
    got, of = (max(0, min(said, bundle.vote["seats"])) if type(said) is int else 0 for said in told)
    return got, max(got, of)


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
            kind = "" if test["kind"] == "rule" else f" ({test['kind']})"
            got = f"needed {test['needed']}, got {test['got']}, of {test['of']}"
            yield f"        {test['axis']} {test['name']}{kind}: {got}: {met}"
        if report.outcome["winners"] and KINDS[bundle.vote["method"]] != "word":
            labels = {option["key"]: option["label"] for option in bundle.vote["options"]}
            yield "Elected: " + ", ".join(f"{key} {labels[key]}" for key in report.outcome["winners"])
        if not report.recounted:
            yield f"Who is elected by {bundle.vote['method']} was not counted again here, as the page says."
        closed = bundle.events[-1].get("facts")
        if not any(differ("", closed, CLOSED, "")):
            ways = ", ".join(f"{ways} by {via}" for via, ways in closed["ways"].items() if ways)
            apart = f"{closed['contested']} contested; {sum(closed['recused'].values())} seats recused"
            yield f"Of {closed['ballots']} ballots: {ways or 'none'}; {apart}"
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
