"""PrefLib's files of orders (``.soc .soi .toc .toi``) and of categories (``.cat``), reading (preflib.org/format).

The ending says what the orders are: strict (s) or with ties (t), of all alternatives (oc) or perhaps not (oi). What a
ballot puts into one category together is equal; categories stand best first.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.counting.election import Election, Marks, Option, Ranking
from domain.counting.parameters import Parameters
from records.formats.ballot_file import HEADS, BallotFile, BrokenFile, Gathered
from records.formats.wording import decoded, lines_of, shown, whole

ORDERS = ("soc", "soi", "toc", "toi")
KINDS = (*ORDERS, "cat")
CUT = "look whether the file is whole"

_HEADER = re.compile(r"#\s*([A-Z ]+?)(?:\s+([0-9]+))?\s*:(.*)")
_NUMBERED = ("ALTERNATIVE NAME", "CATEGORY NAME")
REPEATED = frozenset({"TITLE", "DATA TYPE", "NUMBER ALTERNATIVES", "NUMBER VOTERS", "NUMBER CATEGORIES"}) | {
    f"NUMBER UNIQUE {said}" for said in ("ORDERS", "PREFERENCES")
}
"""What the header says that the election says too."""
_SIGN = re.compile(r"[{},]|[^{},]+")


@dataclass
class _Head:
    """What the lines before the ballots say. ``lines`` has the line of each key."""

    said: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    alternatives: dict[str, str] = field(default_factory=dict)
    categories: dict[str, str] = field(default_factory=dict)

    def hold_against(self, key: str, found: int, *, needed: bool = True) -> None:
        """Raise BrokenFile unless the number under a key is what was found."""
        if key not in self.said:
            if needed:
                raise BrokenFile(1, f"the header has no {key}", CUT)
            return
        line = self.lines[key]
        if whole(self.said[key], line, key) != found:
            raise BrokenFile(line, f"{key} is {self.said[key]}, but the file has {found}", CUT)


def read_preflib(content: bytes, kind: str) -> BallotFile:
    """The election in a PrefLib file of a kind, new style (``# KEY: value``) or old. Raises BrokenFile."""
    lines = lines_of(decoded(content))
    head, rest = _head(lines) if lines[0].lstrip().startswith("#") else _old_head(lines)
    if head.said.get("DATA TYPE", kind).lower() != kind:
        found = head.said["DATA TYPE"]
        raise BrokenFile(head.lines["DATA TYPE"], f"the DATA TYPE is {shown(found)}", f"name the file .{found.lower()}")
    head.hold_against("NUMBER ALTERNATIVES", len(head.alternatives))
    if not head.alternatives:
        raise BrokenFile(1, "there is no alternative", CUT)
    ranks = {number: (place,) for place, number in enumerate(head.alternatives)}
    gathered, blank, cast, different = Gathered(), 0, 0, set()
    for line, ballot in rest:
        count, said = _split(ballot, line)
        ranking = _ranking(said, ranks, kind, line)
        cast += count
        different.add(ranking)
        marks = _marks(ranking, len(head.categories), line) if kind == "cat" else ()
        if marks:
            gathered.mark(marks, count)
        elif ranking and kind != "cat":
            gathered.rank(ranking, count)
        else:
            blank += count
    head.hold_against("NUMBER VOTERS", cast)
    unique = "NUMBER UNIQUE PREFERENCES" if kind == "cat" else "NUMBER UNIQUE ORDERS"
    head.hold_against(unique, len(different), needed=False)
    return _file(kind, head, gathered, blank)


def _file(kind: str, head: _Head, gathered: Gathered, blank: int) -> BallotFile:
    options = tuple(Option(number, name) for number, name in head.alternatives.items())
    election = Election(
        head.said.get("TITLE", ""), options, HEADS, gathered.ranked(), gathered.marked(), blank=blank
    )  # fmt: skip
    if kind == "cat":
        method = "approval" if len(head.categories) == 2 else "score"
    else:
        method = "irv" if kind in ("soc", "soi") else "schulze"
    facts = {key: value for key, value in head.said.items() if key not in REPEATED}
    facts |= {f"CATEGORY NAME {number}": name for number, name in head.categories.items()}
    parameters = Parameters(blank_is_zero=True if kind == "cat" else None)
    return BallotFile(kind, election, method, parameters=parameters, facts=facts)


# --- the head ---------------------------------------------------------------------------------------------------------


def _head(lines: Sequence[str]) -> tuple[_Head, list[tuple[int, str]]]:
    head, rest = _Head(), []
    for line, text in enumerate(lines, 1):
        if not text.lstrip().startswith("#"):
            if text.strip():
                rest.append((line, text))
        elif rest:
            raise BrokenFile(line, "a header stands among the ballots", CUT)
        elif found := _HEADER.fullmatch(text.strip()):
            _take(head, found[1], found[2], found[3].strip(), line)
    if "NUMBER CATEGORIES" in head.said:
        head.hold_against("NUMBER CATEGORIES", len(head.categories))
    return head, rest


def _take(head: _Head, key: str, number: str | None, value: str, line: int) -> None:
    if number is not None and key in _NUMBERED:
        names = head.alternatives if key == "ALTERNATIVE NAME" else head.categories
        if number in names:
            raise BrokenFile(line, f"{key} {number} stands twice", "give each its own number")
        names[number] = value or number
    elif key in head.said:
        raise BrokenFile(line, f"{key} stands twice (line {head.lines[key]})", "leave one of them")
    else:
        head.said[key], head.lines[key] = value, line


def _old_head(lines: Sequence[str]) -> tuple[_Head, list[tuple[int, str]]]:
    """The style before 2022: how many alternatives, each as ``1,name``, then three sums; ballots as ``count,1,2``."""
    number = whole(lines[0], 1, "the number of alternatives", least=1)
    if len(lines) < number + 2:
        raise BrokenFile(len(lines), f"{number} alternatives were to follow", CUT)
    head = _Head(said={"NUMBER ALTERNATIVES": lines[0].strip()}, lines={"NUMBER ALTERNATIVES": 1})
    for line, text in enumerate(lines[1 : number + 1], 2):
        key, _, name = text.partition(",")
        alternative = str(whole(key, line, "the number of the alternative"))
        if alternative in head.alternatives:
            raise BrokenFile(line, f"alternative {alternative} stands twice", "give each its own number")
        head.alternatives[alternative] = name.strip() or alternative
    line = number + 2
    sums = lines[number + 1].split(",")
    if len(sums) != 3:
        raise BrokenFile(line, "this is not voters, sum of votes, different orders", CUT)
    for key, value in (("NUMBER VOTERS", sums[0]), ("NUMBER UNIQUE ORDERS", sums[2])):
        head.said[key], head.lines[key] = value.strip(), line
    rest = [(at, text.replace(",", ":", 1)) for at, text in enumerate(lines[line:], line + 1) if text.strip()]
    return head, rest


# --- ballots ----------------------------------------------------------------------------------------------------------


def _split(ballot: str, line: int) -> tuple[int, str]:
    count, colon, said = ballot.partition(":")
    if not colon:
        raise BrokenFile(line, f"{shown(ballot)} is no ballot", "write count: first,second,{equal,equal}")
    return whole(count, line, "the count of the ballot", least=1), said


def _ranking(said: str, ranks: Mapping[str, tuple[int, ...]], kind: str, line: int) -> Ranking:
    """The groups of a ballot; of a ``.cat`` one group a category, which may be empty."""
    if not said.strip():
        raise BrokenFile(line, "the ballot names nothing", f"write a blank ballot as {{}}; {CUT}")
    try:
        groups = [ranks[number] for number in said.replace(" ", "").split(",")]
    except KeyError:
        groups = [_rank(numbers, ranks, line) for numbers in _groups(said, line) if numbers or kind == "cat"]
    _check(groups, len(ranks), kind, line)
    return tuple(groups)


def _rank(numbers: Sequence[str], ranks: Mapping[str, tuple[int, ...]], line: int) -> tuple[int, ...]:
    for each in numbers:
        if each not in ranks:
            raise BrokenFile(line, f"there is no alternative {shown(each)}", "look at the names in the header")
    return tuple(sorted(place for each in numbers for place in ranks[each]))


def _groups(said: str, line: int) -> list[list[str]]:
    """The numbers of each rank: those within braces together, every other one by itself."""
    if "{" not in said and "}" not in said:
        return [[number] for each in said.split(",") if (number := each.strip())]
    groups: list[list[str]] = []
    tie: list[str] | None = None
    for sign in _SIGN.findall(said):
        if sign in "{}":
            if (tie is None) != (sign == "{"):
                raise BrokenFile(line, f"the braces of {shown(said.strip())} do not match", "write a tie as {1,2}")
            if tie is not None:
                groups.append(tie)
            tie = [] if tie is None else None
        elif number := sign.strip(", \t"):
            if tie is None:
                groups.append([number])
            else:
                tie.append(number)
    if tie is not None:
        raise BrokenFile(line, f"the braces of {shown(said.strip())} do not match", "write a tie as {1,2}")
    return groups


def _check(groups: Sequence[tuple[int, ...]], alternatives: int, kind: str, line: int) -> None:
    named = [place for group in groups for place in group]
    if len(set(named)) < len(named):
        raise BrokenFile(line, "an alternative is ranked twice", "leave one of its ranks")
    if kind in ("soc", "soi") and any(len(group) > 1 for group in groups):
        raise BrokenFile(line, f"there is a tie, which .{kind} cannot have", f"name the file .t{kind[1:]}")
    if kind in ("soc", "toc") and len(named) < alternatives:
        reason = f"{len(named)} of {alternatives} alternatives are ranked, and .{kind} ranks all"
        raise BrokenFile(line, reason, f"name the file .{kind[0]}oi")


def _marks(categories: Ranking, number: int, line: int) -> Marks:
    """The best of k categories is k − 1 points, the last none: with two it is an approval."""
    if len(categories) != number:
        raise BrokenFile(line, f"the ballot has {len(categories)} categories of {number}", "write an empty one as {}")
    marks = ((place, number - 1 - rank) for rank, group in enumerate(categories) for place in group)
    return tuple(sorted(mark for mark in marks if mark[1]))
