"""A ballot is filled in by taps: whatever the grammar allows can be tapped, and nothing else can."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots.paper import BLANK, KINDS, Paper, PaperOption, read_choice
from domain.marking.draft import CLEAR, STEPS, UNDO, Draft, begun, choice_of, follows, left, place_of, room, tap
from domain.marking.marks import NOTHING, numbered, ranked, ticked
from domain.marking.shuffle import shown
from domain.paper_refusals import NothingMarked, OverBudget, PurseOverdrawn, TiesUnfit, Unranked
from domain.refusals import NotYourCard, Refusal


def paper_of(method: str, options: int = 4, **limits: int | bool | None) -> Paper:
    """A paper with options that cost 100, 200, 300 …"""
    all_of = tuple(PaperOption(number, f"Option {number}", 100 * number) for number in range(1, options + 1))
    return replace(Paper(method, all_of), **limits)  # type: ignore[arg-type]  # limits of the right kinds


def tapped(paper: Paper, *marks: str, start: str | None = None) -> Draft:
    draft = begun(start)
    for mark in marks:
        draft = tap(paper, draft, mark)
    return draft


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    method = draw(st.sampled_from(sorted(KINDS)))
    paper = paper_of(method, draw(st.integers(2, 40)), most=draw(st.none() | st.integers(1, 6)))
    if paper.in_words or paper.method == "plurality":
        return replace(paper, most=None)
    if paper.kind == "number":
        return replace(paper, highest=draw(st.none() | st.integers(1, 9)), purse=draw(st.integers(1, 40)))
    if paper.kind == "tick":
        return replace(paper, budget=draw(st.none() | st.integers(100, 3000)), within=draw(st.booleans()))
    return paper


@st.composite
def wishes(draw: st.DrawFn) -> tuple[Paper, str]:
    """A paper, and a choice that its grammar allows."""
    paper = draw(papers())
    numbers = st.sampled_from([each.number for each in paper.options])
    if paper.in_words:
        said = draw(st.sampled_from(["yes", "abstain", "no" if paper.method == "yesno" else "object: 太贵"]))
    elif paper.kind == "one":
        said = str(draw(numbers))
    elif paper.kind == "tick":
        said = " ".join(map(str, draw(st.lists(numbers, unique=True)))) or BLANK
    elif paper.kind == "number":
        marks = draw(st.dictionaries(numbers, st.integers(0, 9)))
        said = " ".join(f"{option}={mark}" for option, mark in marks.items()) or BLANK
    else:
        order = draw(st.lists(numbers, unique=True))
        signs = [draw(st.sampled_from(">," if paper.ties else ">")) for _ in order[1:]]
        said = "".join(f"{sign}{option}" for sign, option in zip(["", *signs], order, strict=False)) or BLANK
    try:
        return paper, read_choice(paper, said)
    except Refusal:
        return paper, "yes" if paper.in_words else BLANK


def taps_for(paper: Paper, choice: str) -> Iterator[str]:
    """The taps by which a person says it, one after the other."""
    if paper.kind == "one":
        yield from [] if choice == BLANK else [choice]
    elif paper.kind == "tick":
        yield from (f"+{option}" for option in ticked(choice))
    elif paper.kind == "number":
        yield from (f"{option}={mark}" for option, mark in numbered(choice).items())
    else:
        for rank in ranked(choice):
            yield from (f"{'~' if place else '>'}{option}" for place, option in enumerate(rank))


@given(wishes())
def test_whatever_may_be_said_can_be_tapped(wish: tuple[Paper, str]) -> None:
    paper, choice = wish
    assert choice_of(paper, tapped(paper, *taps_for(paper, choice))) == choice


def any_mark(paper: Paper) -> st.SearchStrategy[str]:
    option = st.integers(1, len(paper.options) + 1)
    signs = st.builds("{}{}".format, st.sampled_from(["+", "-", ">", "~", "^", ""]), option)
    numbers = st.builds("{}={}".format, option, st.integers(0, 12))
    return signs | numbers | st.sampled_from([UNDO, CLEAR, "yes", "no", "abstain", "object: dear", "", "+0", "１"])


@given(st.data())
def test_whatever_is_tapped_may_be_said(data: st.DataObject) -> None:
    paper = data.draw(papers())
    draft = Draft()
    for mark in data.draw(st.lists(any_mark(paper), max_size=25)):
        try:
            after = tap(paper, draft, mark)
        except Refusal:
            continue
        if mark != UNDO and after.choice != draft.choice:
            assert tap(paper, after, UNDO).choice == draft.choice
        draft = after
    if draft.choice == NOTHING and paper.in_words:
        with pytest.raises(NothingMarked):
            choice_of(paper, draft)
    else:
        assert read_choice(paper, choice_of(paper, draft)) == (draft.choice or BLANK)


@given(wishes())
def test_a_ballot_that_stands_is_changed_from_where_it_stands(wish: tuple[Paper, str]) -> None:
    paper, choice = wish
    draft = begun(choice)
    assert choice_of(paper, draft) == choice
    assert tap(paper, draft, UNDO) == draft
    assert tap(paper, draft, CLEAR).choice == NOTHING


def test_ticks_and_numbers_say_what_shall_be_however_often() -> None:
    approval, score = paper_of("approval"), paper_of("score", highest=5)
    assert tapped(approval, "+3", "+1", "+3").choice == "1 3"
    assert tapped(approval, "+3", "+1", "-3", "-3").choice == "1"
    assert tapped(score, "3=5", "3=5", "1=2", "3=0").choice == "1=2"


def test_a_budget_is_not_overspent_and_what_is_left_is_known() -> None:
    budget = paper_of("equalshares", budget=600, within=True)
    draft = tapped(budget, "+1", "+3")
    assert left(budget, draft) == 200
    assert left(budget, tap(budget, draft, "+2")) == 0
    with pytest.raises(OverBudget) as refused:
        tap(budget, draft, "+4")
    assert refused.value.facts == {"cost": 800, "budget": 600}
    free = paper_of("equalshares", budget=600)
    assert (left(free, draft), tap(free, draft, "+4").choice) == (None, "1 3 4")


def test_points_and_credits_leave_room_for_what_is_left() -> None:
    points, credits = paper_of("cumulative", purse=10), paper_of("quadratic", purse=100)
    draft = tapped(points, "1=6", "2=3")
    assert [room(points, draft, option) for option in (1, 2, 3)] == [7, 4, 1]
    draft = tapped(credits, "1=6", "2=3")
    assert (left(credits, draft), [room(credits, draft, option) for option in (1, 2, 3)]) == (55, [9, 8, 7])
    with pytest.raises(PurseOverdrawn):
        tap(credits, draft, "3=8")
    few = paper_of("score", highest=5, most=2)
    assert [room(few, tapped(few, "1=5", "2=1"), option) for option in (1, 3)] == [5, 0]
    assert room(paper_of("score"), Draft(), 1) is None
    both = paper_of("cumulative", purse=10, highest=4)
    assert [room(both, tapped(both, "1=4", "2=3"), option) for option in (1, 2, 3)] == [4, 4, 3]


def test_options_are_put_in_order_moved_up_tied_and_taken_out() -> None:
    schulze = paper_of("schulze")
    draft = tapped(schulze, ">2", ">4", ">1")
    assert (draft.choice, place_of(draft, 1), place_of(draft, 3)) == ("2>4>1", 3, None)
    assert tap(schulze, draft, "^1").choice == "2>1>4"
    assert tap(schulze, draft, "^2").choice == "2>4>1"
    assert tap(schulze, draft, "^3").choice == "2>4>1"
    assert tap(schulze, draft, ">2").choice == "4>1>2"
    assert tap(schulze, draft, "-4").choice == "2>1"
    tied = tap(schulze, draft, "~3")
    assert (tied.choice, tap(schulze, tied, "^3").choice) == ("2>4>1,3", "2>4>3>1")
    assert tapped(schulze, "~3").choice == "3"
    with pytest.raises(TiesUnfit):
        tapped(paper_of("irv"), ">2", "~3")


def test_steps_are_taken_back_one_by_one_as_far_as_they_are_kept() -> None:
    assert (UNDO, CLEAR) == ("undo", "clear")  # on buttons that people still have
    order = paper_of("schulze", 4)
    draft = tapped(order, ">2", ">4", ">1", "clear")
    seen = [draft.choice]
    while draft.before:
        draft = tap(order, draft, "undo")
        seen.append(draft.choice)
    assert seen == ["", "2>4>1", "2>4", "2", ""]
    restless = tapped(paper_of("plurality"), *("12" * STEPS))
    assert len(restless.before) == STEPS == 40


def test_a_tap_on_an_older_screen_counts_only_where_it_means_the_same() -> None:
    ticks, order = paper_of("approval"), paper_of("stv")
    one, two = tapped(ticks, "+1"), tapped(ticks, "+1", "+2")
    assert len(one.stamp) == 8
    assert follows(ticks, two, "+3", one.stamp, ahead=False)
    assert follows(ticks, two, "undo", two.stamp, ahead=False)
    assert not follows(ticks, two, "undo", one.stamp, ahead=True)
    assert not follows(ticks, two, "clear", one.stamp, ahead=True)
    first, second = tapped(order, ">1"), tapped(order, ">1", ">2")
    assert follows(order, second, "^2", second.stamp, ahead=False)
    assert follows(order, second, ">3", first.stamp, ahead=True)
    assert not follows(order, second, ">3", first.stamp, ahead=False)
    assert not follows(order, second, "^2", first.stamp, ahead=True)
    assert not follows(order, first, ">3", second.stamp, ahead=True)  # what was undone since is not what was before


def test_an_order_with_gaps_can_be_made_and_not_cast_where_all_are_to_be_ranked() -> None:
    stv = paper_of("stv", 3, complete=True)
    draft = tapped(stv, ">2", ">1")
    with pytest.raises(Unranked) as refused:
        choice_of(stv, draft)
    assert refused.value.options == "3"
    assert choice_of(stv, tap(stv, draft, ">3")) == "2>1>3"


def test_a_mark_of_another_kind_of_paper_is_no_mark() -> None:
    for method, marks in {
        "yesno": ("maybe", "1"), "consent": ("no", "object:"), "plurality": ("5", "yes", "١"), "approval": ("1", ">1"),
        "score": ("+1", "1=", "5=1"), "irv": ("+1", ">5", ">01"),
    }.items():  # fmt: skip
        for mark in marks:
            with pytest.raises(Refusal):
                tap(paper_of(method), Draft(), mark)
    with pytest.raises(NotYourCard):
        tap(paper_of("approval"), Draft(), "+9")


def test_every_seat_is_shown_an_order_of_its_own_under_the_same_numbers() -> None:
    paper = paper_of("approval", 20, shuffled=True)
    orders = {seat: tuple(each.number for each in shown(paper, 7, seat)) for seat in ("1-101", "1-102", "2-201")}
    assert len(set(orders.values())) == 3
    assert all(sorted(order) == list(range(1, 21)) for order in orders.values())
    assert orders["1-101"] == tuple(each.number for each in shown(paper, 7, "1-101"))
    assert shown(paper_of("approval"), 7, "1-101") == paper_of("approval").options
    firsts = [shown(paper, 7, f"1-{seat}")[0].number for seat in range(400)]
    assert all(firsts.count(number) < 45 for number in range(1, 21))
    drawn = sorted(range(1, 21), key=lambda number: sha256(f"7\n1-101\n{number}".encode()).digest())
    assert orders["1-101"] == tuple(drawn)  # as the rehearsal and every later release must show it
