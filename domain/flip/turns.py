"""What a seat in doubt could have said: what helps one option most, and on a short paper every ballot there is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, combinations, permutations, product
from math import isqrt

from domain.ballots.election import is_canonical
from domain.ballots.paper import BLANK, Kind, Paper, written_marks, written_order, written_ticks


def extremes(paper: Paper) -> Iterator[str | None]:
    """Nothing at all, a blank ballot, all for one option; and for two where the method does not only add up marks."""
    yield None
    yield BLANK
    yield from (one_mark(paper, key) for key in paper.keys)
    numbers = [each.number for each in paper.options]
    for one, other in permutations(numbers, 2):
        said = _for_two(paper, numbers, one, other)
        if is_canonical(paper, said):
            yield said


def one_mark(paper: Paper, key: str) -> str:
    """The ballot that gives an option all it may, and the others nothing; or what is left, where all must be ranked."""
    if paper.complete:
        return ">".join([key, *(each for each in paper.keys if each != key)])
    return f"{key}={_highest(paper)}" if paper.kind == "number" else key


def _highest(paper: Paper) -> int:
    """The highest mark that a ballot can give to one option."""
    purse = paper.purse
    afforded = None if purse is None else isqrt(purse) if paper.method == "quadratic" else purse
    return min(each for each in (paper.highest, afforded) if each is not None)


def _for_two(paper: Paper, numbers: list[int], one: int, other: int) -> str:
    """One option before the other; where all must be ranked, one first and the other last."""
    if paper.kind == "number":
        return written_marks({one: _highest(paper), other: _highest(paper) - 1})
    if paper.kind != "order":
        return written_ticks([one, other])
    if paper.complete:
        return written_order([[one], *([each] for each in numbers if each not in (one, other)), [other]])
    return written_order([[one], [other]])


def every_ballot(paper: Paper, most: int) -> list[str] | None:
    """Every ballot that the paper allows; None where there are more than ``most``, or too many to look at."""
    count = len(paper.options)
    steps = (paper.highest or paper.purse or 1) + 1 if paper.kind == "number" else count + 1
    if steps**count > 100 * most:
        return None
    found = sorted({BLANK, *(said for said in _EVERY[paper.kind](paper) if is_canonical(paper, said))})
    return found if len(found) <= most else None


def _ones(paper: Paper) -> Iterable[str]:
    return paper.keys


def _ticks(paper: Paper) -> Iterable[str]:
    numbers = [each.number for each in paper.options]
    return map(written_ticks, chain.from_iterable(combinations(numbers, size) for size in range(len(numbers) + 1)))


def _marks(paper: Paper) -> Iterable[str]:
    marks = range((paper.highest or paper.purse or 0) + 1)
    numbers = [each.number for each in paper.options]
    return (written_marks(dict(zip(numbers, each, strict=True))) for each in product(marks, repeat=len(numbers)))


def _orders(paper: Paper) -> Iterable[str]:
    """Each option on one of the ranks, or on none."""
    numbers = [each.number for each in paper.options]
    for ranks in product(range(len(numbers) + 1), repeat=len(numbers)):
        groups = (
            [each for each, on in zip(numbers, ranks, strict=True) if on == at] for at in sorted(set(ranks) - {0})
        )
        yield written_order(groups)


_EVERY: Mapping[Kind, Callable[[Paper], Iterable[str]]] = {
    "one": _ones, "tick": _ticks, "number": _marks, "order": _orders,
}  # fmt: skip
