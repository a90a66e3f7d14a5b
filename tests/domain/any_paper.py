"""Any ballot paper and any ballot on it, drawn by Hypothesis: few options and small limits, so that much is equal."""

from hypothesis import strategies as st

from domain.ballots.paper import (
    BLANK,
    BUDGETS,
    DEFAULTING,
    KINDS,
    Paper,
    PaperOption,
    written_marks,
    written_order,
    written_ticks,
)

MANY = ("plurality", "approval", "score", "cumulative", "quadratic", "borda", "stv")
NUMBERED = tuple(method for method, kind in KINDS.items() if method not in ("yesno", "consent"))
LABELS = ("Lights", "长椅", "=Trees", "Swings", "Bins", "Paint")


@st.composite
def papers(draw: st.DrawFn, methods: tuple[str, ...] = NUMBERED) -> Paper:
    """A paper whose options are numbers."""
    method = draw(st.sampled_from(methods))
    count = draw(st.integers(2, 5))
    budget = draw(st.integers(0, 12)) if method in BUDGETS else None
    costs = [draw(st.integers(0, 6)) if budget is not None else None for _ in range(count)]
    able = ("1:1", "2:1", "3:2") if method == DEFAULTING else ("1:1",)
    options = tuple(
        PaperOption(number, LABELS[number - 1], cost, majority=draw(st.sampled_from(able)) if number < count else "1:1")
        for number, cost in enumerate(costs, 1)
    )
    kind = KINDS[method]
    return Paper(
        method, options,
        seats=draw(st.integers(1, count - 1)) if method in MANY else 1,
        most=draw(st.none() | st.integers(1, count)) if kind in ("tick", "order") else None,
        highest=draw(st.integers(1, 5)) if method in ("score", "star") else None,
        purse=draw(st.integers(1, 9)) if method in ("cumulative", "quadratic") else None,
        budget=budget, minimum=draw(st.integers(0, 3)) if method == "greedy-threshold" else None,
        within=kind == "tick" and draw(st.booleans()),
    )  # fmt: skip


@st.composite
def choices(draw: st.DrawFn, paper: Paper) -> str:
    """A ballot that the paper allows, in the canonical grammar."""
    count, most = len(paper.options), paper.most or len(paper.options)
    order: list[int] = draw(st.permutations(range(1, count + 1)))
    named = order[: draw(st.integers(0, most))]
    if not named:
        return BLANK
    if paper.kind == "one":
        return str(named[0])
    if paper.kind == "number":
        return written_marks(_within_purse(paper, {each: draw(st.integers(0, paper.highest or 3)) for each in named}))
    if paper.kind == "order":
        return written_order(_tied(draw, paper, named))
    while paper.within and paper.cost_of(named) > (paper.budget or 0):
        named = named[1:]
    return written_ticks(named)


def _within_purse(paper: Paper, marks: dict[int, int]) -> dict[int, int]:
    while paper.purse is not None and paper.spent(marks.values()) > paper.purse:
        marks.popitem()
    return marks


def _tied(draw: st.DrawFn, paper: Paper, named: list[int]) -> list[list[int]]:
    ranks: list[list[int]] = [[named[0]]]
    for each in named[1:]:
        if paper.ties and draw(st.booleans()):
            ranks[-1].append(each)
        else:
            ranks.append([each])
    return ranks
