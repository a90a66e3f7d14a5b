"""What became of a text: the words that stayed, went and came. Chinese is held against itself sign by sign."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, groupby
from typing import Literal

How = Literal["same", "gone", "new"]

# A number with its separators, a word of letters, one Chinese sign, a run of spaces, or any other sign by itself.
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*|[^\W\d_\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+(?:['’-][^\W\d_]+)*|\s+|.", re.DOTALL
)
_PAIRS = 300_000
"""So many equal tokens are held against each other: ordinary texts stay far below, and one of the same few signs would
take seconds."""
_SLIVER = 6
"""So many letters that stayed between two changes are a change with them: readers follow phrases, not single signs."""


@dataclass(frozen=True)
class Piece:
    how: How
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """How ``after`` came out of ``before``: the pieces that are not ``new`` make up the one, those that are not
    ``gone`` the other. What went stands before what came in its place."""
    changes = list(_changes(_TOKEN.findall(before), _TOKEN.findall(after)))
    return tuple(_pieces(_joined(changes)))


_Change = tuple[str, str, bool]
"""What stood there, what stands there, and whether that is the same."""


def _changes(old: list[str], new: list[str]) -> Iterator[_Change]:
    """Token by token; as one change between their ends where almost all tokens are the same few."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    here, there = old[head : len(old) - tail], new[head : len(new) - tail]
    times = Counter(there)
    yield "".join(old[:head]), "".join(old[:head]), True
    if sum(times[token] for token in here) > _PAIRS:
        yield "".join(here), "".join(there), False
    else:  # without its shortcut for frequent tokens: signs of Chinese all are
        for how, a, b, c, d in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
            yield "".join(here[a:b]), "".join(there[c:d]), how == "equal"
    yield "".join(old[len(old) - tail :]), "".join(old[len(old) - tail :]), True


def _alike(one: list[str], other: list[str]) -> int:
    """How many tokens are the same at the beginning."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _joined(changes: list[_Change]) -> Iterator[_Change]:
    """Changes with slivers of what stayed between them are one."""
    changes = [change for change in changes if change[0] or change[1]]
    inner = range(1, len(changes) - 1)
    marked = [
        (old, new, same and not (place in inner and _is_sliver(changes, place)))
        for place, (old, new, same) in enumerate(changes)
    ]
    for same, run in groupby(marked, key=lambda change: change[2]):
        parts = list(run)
        yield "".join(old for old, _, _ in parts), "".join(new for _, new, _ in parts), same


def _is_sliver(changes: list[_Change], place: int) -> bool:
    """Whether so little stayed that it is no longer than the changes around it; never where a line ends."""
    text = changes[place][0]
    around = (max(len(old), len(new)) for old, new, _ in (changes[place - 1], changes[place + 1]))
    return "\n" not in text and len(text) <= min(_SLIVER, *around)


def _pieces(changes: Iterable[_Change]) -> Iterator[Piece]:
    for old, new, same in changes:
        if same:
            yield Piece("same", old)
            continue
        if old:
            yield Piece("gone", old)
        if new:
            yield Piece("new", new)


def around(pieces: Iterable[Piece], kept: int) -> tuple[Piece, ...]:
    """The pieces with long stretches that stayed cut to ``kept`` letters beside each change, and an ellipsis."""
    whole = tuple(pieces)
    return tuple(
        piece if piece.how != "same" else Piece("same", _cut(piece.text, kept, place > 0, place < len(whole) - 1))
        for place, piece in enumerate(whole)
    )


def _cut(text: str, kept: int, after: bool, before: bool) -> str:
    """At a word, ``after`` and ``before`` a change; whole where little would be saved."""
    tokens = _TOKEN.findall(text)
    head, tail = _so_much(tokens, kept) if after else "", _so_much(tokens[::-1], kept, -1) if before else ""
    if len(head) + len(tail) + kept >= len(text):
        return text
    return f"{head.rstrip()} …{' ' * before}{tail.lstrip()}" if after else f"… {tail.lstrip()}"


def _so_much(tokens: list[str], kept: int, order: int = 1) -> str:
    """Whole tokens of at least so many letters."""
    ends = list(accumulate(len(token) for token in tokens))
    count = next((place for place, end in enumerate(ends, 1) if end >= kept), len(tokens))
    return "".join(tokens[:count][::order])
