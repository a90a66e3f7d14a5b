"""BLT files, as Hill, Wichmann and Woodall's STV took them and OpenSTV, OpaVote and Droop do.

``candidates seats``, the withdrawn as ``-2``, ballots ``weight first second=equal … 0``, a ``0``, the names, the title.
Comments run from ``#`` to the end of the line; ``-`` skips a rank; ``(id)`` before a ballot's weight is passed over.
"""

import re

from domain.counting.election import Election, Option, Ranking
from records.formats.ballot_file import HEADS, BallotFile, BrokenFile, Gathered, NotWritable, only_heads
from records.formats.wording import decoded, lines_of, one_line, shown, whole

MOST = 10_000
"""Candidates. A file may claim 10¹²."""

_WORD = re.compile(r'"[^"]*"|#.*|[^\s"#]+|"')
_EXTRAS = ("source", "comment")
"""What Wichmann's files say after the title."""
_CUT = "look whether the file is whole"


def read_blt(content: bytes) -> BallotFile:
    """The election in a BLT file. Raises BrokenFile."""
    words = _Words(decoded(content))
    candidates = words.number("the number of candidates")
    if candidates > MOST:
        raise BrokenFile(words.line, f"there are {candidates} candidates", f"at most {MOST} are counted")
    seats = words.number("the number of seats")
    ballots = _Ballots(words, candidates)
    withdrawn = ballots.withdrawn()
    gathered, blank = Gathered(), 0
    while (count := ballots.count()) is not None:
        ranking = ballots.ranking()
        if ranking:
            gathered.rank(ranking, count)
        else:
            blank += count
    names = [words.name("the name of a candidate") for _ in range(candidates)]
    title, *extras = words.rest() or [""]
    options = tuple(Option(str(place), name, withdrawn=place in withdrawn) for place, name in enumerate(names, 1))
    election = Election(title, options, HEADS, ranked=gathered.ranked(), blank=blank, seats=seats)
    return BallotFile("blt", election, "stv", facts=dict(zip(_EXTRAS, extras, strict=False)))


class _Words:
    """The words of a file, taken one by one; ``line`` is that of the last one taken."""

    def __init__(self, text: str) -> None:
        self._lines = enumerate(lines_of(text), 1)
        self._words: list[str] = []
        self._at = 0
        self._ahead = 1
        self.line = 1

    def peek(self) -> str | None:
        """The next word, which is not taken; None at the end of the file."""
        while self._at == len(self._words):
            self._ahead, written = next(self._lines, (0, ""))
            if not self._ahead:
                return None
            self._words = _plain_words(written) if '"' not in written else _quoted_words(written)
            self._at = 0
        return self._words[self._at]

    def next(self, what: str) -> str:
        """The next word. Raises BrokenFile where the file ends."""
        word = self.peek()
        if word is None:
            raise BrokenFile(self.line, f"the file ends before {what}", _CUT)
        self._at += 1
        self.line = self._ahead
        return word

    def until(self, end: str) -> list[str] | None:
        """The words up to ``end`` in this line, which is taken too; None where it does not come."""
        try:
            at = self._words.index(end, self._at)
        except ValueError:
            return None
        found, self._at = self._words[self._at : at], at + 1
        return found

    def number(self, what: str) -> int:
        return whole(self.next(what), self.line, what, least=1)

    def name(self, what: str) -> str:
        """A name, in quotes or a single word."""
        text = self.next(what)
        if text.startswith('"') and (len(text) < 2 or not text.endswith('"')):
            raise BrokenFile(self.line, f"the quote of {shown(text)} is not closed", "close it in the same line")
        name = text.strip('"').strip()
        if not name and what != "the title":
            raise BrokenFile(self.line, f"{what} is empty", "write a name")
        return name

    def rest(self) -> list[str]:
        """The title, and what may follow it."""
        found = []
        while self.peek() is not None:
            found.append(self.name("the title"))
        if len(found) > 1 + len(_EXTRAS):
            raise BrokenFile(self.line, f"{len(found)} names follow those of the candidates", "one title follows")
        return found


def _plain_words(written: str) -> list[str]:
    return written.partition("#")[0].split()


def _quoted_words(written: str) -> list[str]:
    return [found[0] for found in _WORD.finditer(written) if not found[0].startswith("#")]


class _Ballots:
    """The ballots among the words of a file."""

    def __init__(self, words: _Words, candidates: int) -> None:
        self._words = words
        self._candidates = candidates
        self._ranks: dict[str, tuple[int, ...]] = {str(place + 1): (place,) for place in range(candidates)}

    def withdrawn(self) -> frozenset[int]:
        """The numbers of the withdrawn, written as ``-2``."""
        found = set()
        while (word := self._words.peek()) and word.startswith("-") and word != "-":
            self._words.next("the ballots")
            found.add(self._candidate(word[1:]))
        return frozenset(found)

    def count(self) -> int | None:
        """How many ballots say what follows; None at the end of the ballots."""
        word = self._words.next("the 0 that ends the ballots")
        if word.startswith("("):
            while not word.endswith(")"):
                word = self._words.next("the ) of a ballot's id")
            word = self._words.next("a ballot's weight")
        if word.startswith('"'):
            raise BrokenFile(self._words.line, "a name comes before the 0 that ends the ballots", "write a line with 0")
        return whole(word, self._words.line, "the weight of the ballot") or None

    def ranking(self) -> Ranking:
        """The ranks of a ballot up to its 0, which stands in the same line as its weight."""
        said, line = self._words.until("0"), self._words.line
        if said is None:
            raise BrokenFile(line, "the ballot does not end with 0 in its line", "end each ballot with 0")
        try:
            ranks = [self._ranks[word] for word in said]
        except KeyError:
            ranks = [self._rank(word) for word in said if word != "-"]
        named = [candidate for rank in ranks for candidate in rank]
        if len(set(named)) < len(named):
            twice = next(candidate for candidate in named if named.count(candidate) > 1)
            raise BrokenFile(line, f"the ballot ranks candidate {twice + 1} twice", "rank each candidate once")
        return tuple(ranks)

    def _rank(self, word: str) -> tuple[int, ...]:
        return tuple(sorted(self._candidate(each) - 1 for each in word.split("=")))

    def _candidate(self, text: str) -> int:
        number = whole(text, self._words.line, "the number of a candidate")
        if not 1 <= number <= self._candidates:
            cure = f"candidates are numbered from 1 to {self._candidates}"
            raise BrokenFile(self._words.line, f"there is no candidate {number}", cure)
        return number


# --- writing ----------------------------------------------------------------------------------------------------------


def write_blt(file: BallotFile) -> str:
    """The file's text. Raises NotWritable."""
    election = file.election
    only_heads(election)
    if election.marked or election.spoiled:
        raise NotWritable("BLT holds ranked ballots only, and no spoiled ones")
    gone = [f"-{number}" for number, option in enumerate(election.options, 1) if option.withdrawn]
    lines = [f"{len(election.options)} {election.seats}", *([" ".join(gone)] if gone else [])]
    for group in election.ranked:
        ranks = ("=".join(str(place + 1) for place in tie) for tie in group.ranking)
        lines.append(" ".join((str(group.count), *ranks, "0")))
    if election.blank:
        lines.append(f"{election.blank} 0")
    lines += ["0", *(_quoted(one_line(option.name, "the name")) for option in election.options)]
    lines += [_quoted(election.title), *(_quoted(file.facts[each]) for each in _EXTRAS if each in file.facts)]
    return "".join(f"{line}\n" for line in lines)


def _quoted(text: str) -> str:
    if '"' in text or (text and text != one_line(text, "the title")):
        raise NotWritable(f"BLT cannot have a quote in {text!r}")
    return f'"{text}"'
