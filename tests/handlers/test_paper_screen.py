"""The ballot paper as a person sees it: readable, within Telegram's limits, and every button does what it says."""

import re
from dataclasses import replace
from html import unescape

import pytest

from domain.ballots.paper import KINDS, Paper, PaperOption
from domain.marking.draft import Draft, choice_of, tap
from handlers.screens.choice import choice_said
from handlers.screens.pads import marking_screen
from handlers.screens.paper import how
from handlers.screens.screen import Screen
from handlers.screens.view import View, is_stamp, view_said
from texts import LANGUAGES, texts_in
from usecases.marking import MarkedSeat, Marking

ENGLISH = texts_in("en")
COURTYARD = (
    PaperOption(1, "Lights by the gate", 12000), PaperOption(2, "Bench", 3000, "Oak, 2 m, with a back", "photo-of-it"),
    PaperOption(3, "Swing", 5000),
)  # fmt: skip
LONGEST_ID = 10**18 - 1


def marking(paper: Paper, choice: str = "", *stands: str | None, **more: int | bool | str) -> Marking:
    seats = tuple(MarkedSeat(number, f"1-{number}01", each) for number, each in enumerate(stands or (None,), 1))
    blank = Marking(7, 2, "What first?", paper, seats, 0, choice, undoable=bool(choice), closes_at=0, zone="UTC")
    return replace(blank, **more)  # type: ignore[arg-type]  # fields of the right kinds


def shown(screen: Screen) -> str:
    """A screen as text, each row of buttons on a line of its own."""
    rows = (" ".join(f"({button.label})" for button in row) for row in screen.rows if row)
    return unescape(re.sub("</?[bi]>", "", screen.text)) + "\n" + "\n".join(rows)


def read(paper: Paper, choice: str = "", *stands: str | None, what: str = "1", **more: int | bool | str) -> str:
    view = view_said(what)
    assert view is not None
    return shown(marking_screen(marking(paper, choice, *stands, **more), view, ENGLISH))


def test_a_budget_is_shared_by_ticks_with_what_is_left() -> None:
    paper = Paper("equalshares", COURTYARD, budget=15000, within=True)
    assert (
        read(paper, "1")
        == """\
V-2 · vote: What first?
Tick as many as you like. Together they may cost 15,000 at most.

1. Lights by the gate – 12,000
2. Bench – 3,000
3. Swing – 5,000

Marked so far, not cast yet:
1. Lights by the gate
Left: 3,000 of 15,000.
Closes 1 Jan 1970, 00:00.
(☑ 1. Lights by the gate)
(☐ 2. Bench)
(☐ 3. Swing)
(↶ Undo) (✕ Clear)
(ⓘ Details)
(✅ Cast this ballot)"""
    )
    free = replace(paper, within=False)
    assert "Together: 20,000 of 15,000." in read(free, "1 2 3")
    assert "you may tick more than that buys" in read(free)


def test_an_order_shows_each_rank_on_its_button() -> None:
    paper = Paper("schulze", COURTYARD)
    said = read(paper, "2>1,3")
    assert "Place 1: Bench (option 2)\nPlace 2: Lights by the gate (option 1) = Swing (option 3)" in said
    assert "(Place 2: 1. Lights by the gate)\n(Place 1: 2. Bench)\n(Place 2: 3. Swing)" in said
    assert "Several may share a place" in said
    assert "Every option needs its place" in how(replace(paper, method="stv", complete=True), ENGLISH)
    many = Paper("stv", tuple(PaperOption(number, f"Tree {number}") for number in range(1, 41)))
    places = [row[0].label.partition(":")[0] for page in (1, 2) for row in screen_of(many, page).rows[:20]]
    assert places == [f"Place {place}" for place in range(1, 41)]


def screen_of(paper: Paper, page: int) -> Screen:
    everything = ">".join(str(each.number) for each in paper.options)
    return marking_screen(marking(paper, everything), View(page), ENGLISH)


def test_a_ranked_option_can_be_moved_up_sent_last_and_taken_out() -> None:
    paper = Paper("irv", COURTYARD)
    said = read(paper, "2>1", what="1r1")
    assert (
        said
        == "1. Lights by the gate\nIt has place 2 in your order.\n(↑ Up) (⤓ To the end) (✕ Out)\n(← Back to the ballot)"
    )
    assert "Marked so far" in read(paper, "2>1", what="1r3"), "what has no rank cannot be moved"


def test_the_next_one_may_share_a_place_where_the_method_knows_ties() -> None:
    assert "(= Next one shares the place)" in read(Paper("borda", COURTYARD), "2")
    screen = marking_screen(marking(Paper("borda", COURTYARD), "2"), View(what="t"), ENGLISH)
    assert screen.rows[0][0].data == f"m:7:0:{Draft('2').stamp}:1:~1"
    assert "shares the place" not in read(Paper("irv", COURTYARD), "2", what="1t")


def test_a_number_pad_offers_what_is_left() -> None:
    points = Paper("cumulative", COURTYARD, purse=8)
    assert "(0) (1) (2) ([3]) (4) (5)\n(← Back" in read(points, "1=3 2=3", what="1n2")
    assert "Left: 2 of 8." in read(points, "1=3 2=3")
    assert "[3] 1. Lights" in read(points, "1=3 2=3")
    large = Paper("quadratic", COURTYARD, purse=10000)
    pad = read(large, "1=20", what="1n1")
    assert "([20])" in pad
    assert "(100)" in pad
    assert "(-10) (-1) (+1) (+10)\n" in pad
    assert "Which number does it get?\n" in read(Paper("score", COURTYARD), what="1n1"), "no bound at all"


def test_details_are_read_on_demand() -> None:
    paper = Paper("approval", COURTYARD)
    assert read(paper, what="1i") == ("What do you want to read more about?\n2. Bench\n(2)\n(← Back to the ballot)")
    assert "2. Bench\nOak, 2 m, with a back" in read(paper, what="1i2")


def test_what_counts_now_is_said_for_every_seat() -> None:
    paper = Paper("approval", COURTYARD)
    said = read(paper, "1", "1", "2 3", None)
    assert "For your 3 seats together: 1-101, 1-201, 1-301." in said
    assert "This is what counts now for 1-101." in said
    assert "What counts now for 1-201: 2. Bench, 3. Swing" in said
    assert "1-301:" not in said
    alone = read(paper, "1", "1", "2 3", None, seat=2)
    assert "For your seat 1-201 alone." in alone
    assert "1-101" not in alone
    assert read(paper, "1", "1", "2 3", what="1s").endswith("(All 2 together)\n(1-101)\n(1-201)")


def test_an_objection_is_shown_with_its_reason() -> None:
    paper = Paper("consent", tuple(PaperOption(n, label) for n, label in enumerate(("Yes", "No", "Abstain"), 1)))
    said = read(paper, "object: too dear")
    assert "Objection: too dear" in said
    assert "(○ Yes) (◉ Object …) (○ Abstain)" in said
    assert "Cast" not in read(paper), "nothing to cast yet"


def test_a_blank_ballot_is_cast_only_by_a_button_that_says_so() -> None:
    paper = Paper("approval", COURTYARD)
    assert read(paper).endswith("(Cast a blank ballot)")
    assert read(paper, "1").endswith("(✅ Cast this ballot)")
    assert "What counts now for 1-101: a blank ballot" in read(paper, "1", "blank")


# --- limits ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", sorted(set(KINDS) - {"yesno", "consent"}))
def test_forty_options_with_the_longest_chinese_labels_fit(method: str, language: str) -> None:
    label = "\u5728\u5c0f\u533a\u5357\u95e8\u5185\u4fa7<b>" * 10
    options = tuple(PaperOption(number, label[:100], 10**12, label, "photo") for number in range(1, 41))
    purse = {"cumulative": 10_000, "quadratic": 10_000}.get(method)
    paper = Paper(method, options, highest=100, purse=purse, most=40)
    if paper.kind == "tick":
        paper = replace(paper, budget=10**12)
    filled = {
        "one": "40", "tick": " ".join(map(str, range(1, 41))), "number": " ".join(f"{n}=9" for n in range(1, 41)),
        "order": ">".join(map(str, range(1, 41))),
    }[paper.kind]  # fmt: skip
    seats = tuple(MarkedSeat(LONGEST_ID, f"12-3-{number}01", filled) for number in range(4))
    full = Marking(
        LONGEST_ID, 10**8, label * 3, paper, seats, LONGEST_ID, filled, undoable=True, closes_at=0, zone="UTC"
    )
    for where in ("1", "2", "1t", "1i", "1i40", "2n40", "2r40", "1s"):
        view = view_said(where)
        assert view is not None
        for state in (full, replace(full, choice="", undoable=False)):
            screen = marking_screen(state, view, texts_in(language))
            text = unescape(re.sub("</?[bi]>", "", screen.text))
            assert len(text.encode("utf-16-le")) // 2 <= 4096, (where, len(text))
            buttons = [button for row in screen.rows for button in row]
            assert len(buttons) <= 100
            assert all(0 < len((button.data or "").encode()) <= 64 for button in buttons)
            assert "还有" not in text, "nothing is left out"


@pytest.mark.parametrize("method", sorted(set(KINDS)))
def test_every_button_of_every_screen_is_understood(method: str) -> None:
    paper = Paper(method, COURTYARD, highest=5, purse=10 if method in ("cumulative", "quadratic") else None)
    if paper.in_words:
        paper = Paper(method, tuple(PaperOption(n, str(n)) for n in (1, 2, 3)))
    looked: set[tuple[str, View]] = set()
    todo = [("", View())]
    while todo:
        choice, view = todo.pop()
        if (choice, view) in looked or len(looked) > 300:
            continue
        looked.add((choice, view))
        for row in marking_screen(marking(paper, choice, None, None), view, ENGLISH).rows:
            for button in row:
                kind, vote, _, stamp, where, mark = (button.data or "").split(":")
                after = view_said(where)
                assert (kind, vote, is_stamp(stamp)) == ("m", "7", True)
                assert after is not None
                if mark not in ("cast", "object", "undo"):
                    todo.append((tap(paper, Draft(choice), mark).choice if mark else choice, after))
    choices = {choice for choice, _ in looked}
    assert all(choice_said(paper, choice_of(paper, Draft(choice)), ENGLISH) for choice in choices if choice)
    assert len(choices) >= (3 if method == "consent" else 4)


@pytest.mark.parametrize("said", ["", "0", "1x", "1n123", "１", "1n1n", "1 ", "-1"])
def test_a_view_that_no_button_has_is_none(said: str) -> None:
    assert view_said(said) is None
