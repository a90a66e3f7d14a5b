"""The ballot paper of a vote: its options and limits, and how what people say is read into the one way of writing it.

The canonical choice is what stands in the ballot box and in ``ballots.csv``; ``docs/bundle.md`` gives its grammar.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from domain.paper_refusals import (
    ChoiceUnreadable,
    MarkTooHigh,
    OptionNotThere,
    OptionTwice,
    OverBudget,
    PurseOverdrawn,
    ReasonMissing,
    TiesUnfit,
    TooManyNamed,
    Unranked,
)
from domain.refusals import TooLong
from domain.spelling import plain, visible

Kind = Literal["one", "tick", "number", "order"]
"""How a ballot is filled in: one of all, any number of ticks, a number to each, or an order."""

YESNO = "yesno"
CONSENT = "consent"
BLANK = "blank"
OBJECT = "object"
INTEGRATED = "integrated"
"""An objection that the proposal has taken in, by who raised it: a yes that says so."""
WORDS = ("yes", "no", "abstain")

BUDGETS = (
    "greedy", "greedy-no-skip", "greedy-threshold", "equalshares", "equalshares/add1", "equalshares/fill",
    "equalshares/add1/fill",
)  # fmt: skip
KINDS: Mapping[str, Kind] = {
    YESNO: "one", CONSENT: "one", "plurality": "one",
    "approval": "tick", **dict.fromkeys(BUDGETS, "tick"),
    "score": "number", "star": "number", "cumulative": "number", "quadratic": "number",
    "irv": "order", "borda": "order", "schulze": "order", "schulze-default": "order", "ranked-pairs": "order",
    "stv": "order",
}  # fmt: skip
"""Every method that a vote may have, with how its ballots are filled in."""

TYING = frozenset({"borda", "schulze", "schulze-default", "ranked-pairs"})
"""The ranked methods whose ballots may put several options on one rank."""

DEFAULTING = "schulze-default"
"""The method whose papers have a default option besides those that were drawn up: the last, "none of the above"."""

REASON = 500
"""The most letters of an objection's reason."""


@dataclass(frozen=True)
class PaperOption:
    """One option. ``cost`` is that of a project, in whole units of the currency. ``detail`` is what there is to say of
    it besides, and ``photo`` Telegram's file id of its picture: both are shown to whoever asks for them.
    ``photo_hash`` is the SHA-256 of the picture's bytes, in hex, which says afterwards what was shown. ``majority`` is
    how many must prefer it to a default option for each that does not, ``3:1``."""

    number: int
    label: str
    cost: int | None = None
    detail: str = ""
    photo: str | None = None
    photo_hash: str | None = None
    majority: str = "1:1"


@dataclass(frozen=True)
class Paper:
    """What a ballot of a vote may hold.

    ``most`` is how many options it may name, ``highest`` the highest mark, ``purse`` the points it may give away (of a
    quadratic vote the credits, which the squares of its marks use up). Of a vote on a budget ``within`` says that what
    is ticked may cost no more than the ``budget``. ``complete`` asks for a rank of every option. ``seats`` is how many
    are elected, ``minimum`` the score that a project needs; ``shuffled`` shows each seat its own order, under the same
    numbers.
    """

    method: str
    options: tuple[PaperOption, ...]
    seats: int = 1
    most: int | None = None
    highest: int | None = None
    purse: int | None = None
    budget: int | None = None
    minimum: int | None = None
    within: bool = False
    complete: bool = False
    shuffled: bool = False

    @property
    def kind(self) -> Kind:
        return KINDS[self.method]

    @property
    def ties(self) -> bool:
        """Whether several options may share a rank."""
        return self.method in TYING

    @property
    def default(self) -> PaperOption | None:
        """The option that all others must be preferred to, where the method has one."""
        return self.options[-1] if self.method == DEFAULTING else None

    @property
    def in_words(self) -> bool:
        """Whether the options are yes, no and abstain rather than numbers."""
        return self.method in (YESNO, CONSENT)

    @property
    def keys(self) -> tuple[str, ...]:
        """What the options are called where they are counted: yes, no and abstain, else their numbers."""
        return WORDS if self.in_words else tuple(str(each.number) for each in self.options)

    def cost_of(self, numbers: Iterable[int]) -> int:
        """What the options of those numbers cost together."""
        costs = {each.number: each.cost or 0 for each in self.options}
        return sum(costs[number] for number in numbers)

    def spent(self, marks: Iterable[int]) -> int:
        """How much of the purse those marks use up."""
        return sum(mark * mark for mark in marks) if self.method == "quadratic" else sum(marks)


Words = Mapping[str, Collection[str]]
"""What people may write for yes, no, abstain, blank and object, in small letters."""

OWN_WORDS: Words = {each: (each,) for each in (*WORDS, BLANK, OBJECT, INTEGRATED)}

_REASONED = re.compile(r"^\s*([^:：\s]+)\s*[:：]\s*(.*)$", re.DOTALL)
_AROUND_SIGN = re.compile(r"\s*([>=:,、;])\s*")
_GREATER = str.maketrans("》〉›»", ">>>>")
_BETWEEN = re.compile(r"[\s,、;]+")
_NUMBER = re.compile(r"[0-9]{1,9}")
_MARK = re.compile(r"([0-9]{1,9})[=:]([0-9]{1,9})")


def read_choice(paper: Paper, said: str, words: Words = OWN_WORDS) -> str:
    """The canonical form of what was said. Raises the Refusal that names what is wrong with it."""
    if paper.in_words:
        return _word(paper, said, words)
    text = _AROUND_SIGN.sub(r"\1", plain(said.translate(_GREATER)))
    if text.casefold() in {*words[BLANK], *words["abstain"]}:
        return BLANK
    reading = {"one": _one, "tick": _ticks, "number": _marks, "order": _order}[paper.kind]
    return reading(paper, text)


def _word(paper: Paper, said: str, words: Words) -> str:
    meant = _meaning(plain(said), words)
    if paper.method == YESNO:
        if meant not in WORDS:
            raise ChoiceUnreadable(paper.method, paper.kind, visible(said))
        return meant
    if meant in ("yes", "abstain"):
        return meant
    if meant in ("no", OBJECT, INTEGRATED):
        raise ReasonMissing
    found = _REASONED.match(said)
    meant = None if found is None else _meaning(plain(found[1]), words)
    if found is None or meant not in ("no", OBJECT, INTEGRATED):
        raise ChoiceUnreadable(paper.method, paper.kind, visible(said))
    return _reasoned(INTEGRATED if meant == INTEGRATED else OBJECT, visible(found[2]))


def _meaning(word: str, words: Words) -> str | None:
    folded = word.casefold()
    return next((name for name, known in words.items() if folded in known), None)


def _reasoned(word: str, reason: str) -> str:
    if not reason:
        raise ReasonMissing
    if len(reason) > REASON:
        raise TooLong("reason", len(reason), REASON)
    return f"{word}: {reason}"


def _one(paper: Paper, text: str) -> str:
    return str(_numbers(paper, [text])[0])


def _ticks(paper: Paper, text: str) -> str:
    named = _numbers(paper, _BETWEEN.split(text))
    _check_most(paper, len(named))
    if paper.within and paper.budget is not None and (cost := paper.cost_of(named)) > paper.budget:
        raise OverBudget(cost, paper.budget)
    return written_ticks(named)


def _marks(paper: Paper, text: str) -> str:
    found = [_MARK.fullmatch(part) for part in _BETWEEN.split(text)]
    pairs = [(each[1], int(each[2])) for each in found if each is not None]
    if len(pairs) < len(found):
        raise ChoiceUnreadable(paper.method, paper.kind, text)
    numbers = _numbers(paper, [number for number, _ in pairs])
    marks = {number: mark for number, (_, mark) in zip(numbers, pairs, strict=True) if mark}
    _check_most(paper, len(marks))
    for number, mark in marks.items():
        if paper.highest is not None and mark > paper.highest:
            raise MarkTooHigh(number, mark, paper.highest)
    if paper.purse is not None and (spent := paper.spent(marks.values())) > paper.purse:
        raise PurseOverdrawn(paper.method, spent, paper.purse)
    return written_marks(marks)


def _order(paper: Paper, text: str) -> str:
    """``2>1,3``; numbers with nothing but blanks between them are an order too."""
    ranks = re.split("[>\\s]" if ">" not in text and "," not in text else ">", text)
    ranking = [rank.split(",") for rank in ranks]
    named = _numbers(paper, [number for rank in ranking for number in rank])
    for rank in ranking:
        if len(rank) > 1 and not paper.ties:
            raise TiesUnfit(paper.method, ", ".join(rank))
    _check_most(paper, len(named))
    if paper.complete and (left := sorted({each.number for each in paper.options} - set(named))):
        raise Unranked(", ".join(map(str, left)))
    return written_order([[int(number) for number in rank] for rank in ranking])


def _numbers(paper: Paper, said: Sequence[str]) -> list[int]:
    """The options of those numbers, each once."""
    known = {each.number for each in paper.options}
    named: list[int] = []
    for each in said:
        if not _NUMBER.fullmatch(each):
            raise ChoiceUnreadable(paper.method, paper.kind, " ".join(said))
        number = int(each)
        if number not in known:
            raise OptionNotThere(number, len(known))
        if number in named:
            raise OptionTwice(number)
        named.append(number)
    return named


def _check_most(paper: Paper, named: int) -> None:
    if paper.most is not None and named > paper.most:
        raise TooManyNamed(named, paper.most)


# --- writing ---------------------------------------------------------------------------------------------------------


def written_ticks(numbers: Iterable[int]) -> str:
    """``1 3 4``, or ``blank`` for none."""
    return " ".join(map(str, sorted(numbers))) or BLANK


def written_marks(marks: Mapping[int, int]) -> str:
    """``1=5 2=3``: what has the mark 0 is left out; ``blank`` for none."""
    return " ".join(f"{number}={mark}" for number, mark in sorted(marks.items()) if mark) or BLANK


def written_order(ranking: Iterable[Iterable[int]]) -> str:
    """``2>1,3``, or ``blank`` for none."""
    return ">".join(",".join(map(str, sorted(rank))) for rank in ranking) or BLANK
