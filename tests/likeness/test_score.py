"""How alike two wordings are, with the weights told out: what is shared, what is said alone, what speaks against."""

import pytest

from domain.likeness.score import at_most, likeness
from domain.likeness.thesaurus import Concept
from domain.likeness.wording import Wording, worded
from tests.likeness.ways import thesaurus

LAMP, LIFT, BENCH = (("things", name) for name in ("lamp", "lift", "bench"))
DARK, LEAK = (("matters", name) for name in ("dark", "leak"))
YARD, ROOF = (("spots", name) for name in ("yard", "roof"))
OLD, YOUNG = (("people", name) for name in ("old", "young"))
SOON = ("remarks", "soon")
GRAM, OTHER_GRAM = (("grams", name) for name in ("廊桥", "桥美"))


def says(*concepts: Concept) -> Wording:
    return Wording(worded(thesaurus(), "").places, frozenset(concepts))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([LAMP, DARK, YARD, OLD, SOON, GRAM], [LAMP, DARK, YARD, OLD, SOON, GRAM], 1),
        # one says more: two fifths of what that weighs
        ([LAMP], [LAMP, LIFT], 10 / (10 + 0.4 * 12)),
        ([LAMP], [LAMP, DARK], 10 / (10 + 0.4 * 4)),
        ([LAMP], [LAMP, YARD], 10 / (10 + 0.4 * 3)),
        ([LAMP], [LAMP, GRAM], 10 / (10 + 0.4 * 2)),
        ([LAMP], [LAMP, OLD, SOON], 1),  # said in passing
        # and so much more that is shared
        ([LAMP, DARK], [LAMP, DARK, LIFT], 16 / (16 + 0.4 * 12)),
        ([LAMP, YARD], [LAMP, YARD, LIFT], 15 / (15 + 0.4 * 12)),
        ([LAMP, GRAM], [LAMP, GRAM, LIFT], 15 / (15 + 0.4 * 12)),
        ([LAMP, OLD], [LAMP, OLD, LIFT], 12 / (12 + 0.4 * 12)),
        ([LAMP, SOON], [LAMP, SOON, LIFT], 11 / (11 + 0.4 * 12)),
        # each says something else: the smaller rest in whole and a quarter
        ([LAMP, LIFT], [LAMP, GRAM], 10 / (10 + 1.25 * 2 + 0.4 * 12)),
        ([LAMP, BENCH], [LAMP, LIFT], 10 / (10 + 1.25 * 12 + 0.4 * 12)),
        # both name something of a kind, and nothing in common
        ([LAMP, DARK], [LAMP, LEAK], 10 / (10 + 1.65 * 4) * 0.7),
        ([LAMP, YARD], [LAMP, ROOF], 10 / (10 + 1.65 * 3) * 0.5),
        ([YARD, LAMP], [YARD, LIFT], 5 / (5 + 1.65 * 12) * 0.4),
        ([YARD, LAMP, DARK], [YARD, LIFT, LEAK], 5 / (5 + 1.65 * 16) * 0.4 * 0.7),
        ([LAMP, OLD], [LAMP, YOUNG], 1),  # of whom it is said speaks against nothing
        # something of substance must be shared where anybody names any
        ([DARK], [LAMP, DARK], 0),
        ([DARK, GRAM], [DARK], 0),
        ([DARK], [DARK, LEAK], 6 / (6 + 0.4 * 4)),
        ([LAMP], [LIFT], 0),
        ([], [], 0),
    ],
)
def test_two_wordings_are_as_alike_as_what_they_share_outweighs_the_rest(
    one: list[Concept], other: list[Concept], expected: float
) -> None:
    assert likeness(says(*one), says(*other)) == pytest.approx(expected)
    assert likeness(says(*other), says(*one)) == pytest.approx(expected)


def test_what_is_kept_apart_is_another_need_unless_both_name_the_same_of_it() -> None:
    lamps_and_lifts = [frozenset({"lamp", "lift"})]
    one, other = says(YARD, LAMP), says(YARD, LIFT)
    assert likeness(one, other, lamps_and_lifts) == pytest.approx(likeness(one, other) * 0.3)
    both = says(YARD, LAMP, LIFT)
    assert likeness(both, other, lamps_and_lifts) == likeness(both, other), "both name the lift"
    bench = says(YARD, BENCH)
    assert likeness(one, bench, lamps_and_lifts) == likeness(one, bench), "a bench is none of them"
    assert likeness(says(YARD, LAMP, BENCH), says(YARD, LIFT, BENCH), lamps_and_lifts) == pytest.approx(
        likeness(says(YARD, LAMP, BENCH), says(YARD, LIFT, BENCH)) * 0.3
    ), "a bench that both name settles nothing"


def test_the_bound_lies_as_near_as_the_heaviest_rest_of_what_is_shared_lets_it() -> None:
    """Of what is shared as much as six fifths may be no rest at all: a thing weighs 10 shared and 12 alone."""
    assert at_most(10, 12, 12) == 1
    assert at_most(10, 12, 24) == pytest.approx(10 / (10 + 0.4 * 12))
    assert at_most(10, 24, 24) == pytest.approx(10 / (10 + 1.65 * 12))
    assert at_most(10, 0, 0) == 1, "a rest is never less than nothing"
