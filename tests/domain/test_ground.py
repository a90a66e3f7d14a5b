"""Common ground: what every group shares and what divides, and that nobody's statement is asked more than others."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from domain.surveys.ground import COMMON, Group, Stances, Standing, next_statement, standing
from domain.surveys.hidden import FEWEST

numbers = st.integers(0, 30)
stances = st.builds(Stances, numbers, numbers, numbers)
names: st.SearchStrategy[Group] = st.tuples(st.sampled_from(["building", "roll"]), st.sampled_from("12345"))
all_groups = st.dictionaries(names, stances, max_size=8)


def swapped(each: Stances) -> Stances:
    return Stances(each.disagree, each.agree, each.passed)


def test_what_two_thirds_of_every_building_say_is_shared_and_one_building_alone_can_keep_it_from_that() -> None:
    groups: dict[Group, Stances] = {("building", "1"): Stances(8, 1, 1), ("building", "2"): Stances(4, 1, 1)}
    found = standing(Stances(12, 2, 2), groups)
    assert (found.verdict, found.floor) == ("shared", Fraction(2, 3))
    groups["building", "2"] = Stances(3, 2, 1)
    assert standing(Stances(11, 3, 2), groups).verdict == "open"


def test_where_most_of_one_building_agree_and_most_of_another_do_not_it_divides() -> None:
    groups: dict[Group, Stances] = {("building", "1"): Stances(6, 0, 0), ("building", "2"): Stances(1, 5, 0)}
    found = standing(Stances(7, 5, 0), groups)
    assert found.verdict == "divides"
    assert found.sides == {("building", "1"): "agree", ("building", "2"): "disagree"}


def test_a_building_and_a_roll_that_differ_divide_nobody() -> None:
    """The same people may be in both: a building is held against buildings only."""
    groups: dict[Group, Stances] = {("building", "1"): Stances(6, 0, 0), ("roll", "shops"): Stances(1, 5, 0)}
    assert standing(Stances(7, 5, 0), groups).verdict == "open"


def test_half_is_not_most_and_five_are_enough_to_be_told() -> None:
    assert (Stances(agree=3).people, Stances(disagree=3).people, Stances(passed=2).people) == (3, 3, 2)
    assert [Stances(*each).side() for each in ((3, 3, 0), (1, 3, 2), (4, 3, 0), (1, 4, 2))] == [
        "neither", "neither", "agree", "disagree",
    ]  # fmt: skip
    five: dict[Group, Stances] = {("building", "1"): Stances(0, 5, 0), ("building", "2"): Stances(0, 4, 0)}
    assert standing(Stances(5, 5, 0), five).sides == {("building", "1"): "disagree"}
    assert standing(Stances(5, 0, 0), {}).verdict == "shared"


def test_what_two_thirds_refuse_is_refused_and_of_four_people_nothing_is_told() -> None:
    refused = standing(Stances(2, 4, 0), {})
    assert (refused.verdict, refused.floor) == ("refused", Fraction(2, 3))
    few = standing(Stances(4, 0, 0), {("building", "1"): Stances(5, 0, 0)})
    assert few == Standing("few", Fraction(0), {})
    split = standing(Stances(3, 3, 0), {})
    assert split == Standing("open", Fraction(0), {})


@given(stances, all_groups)
def test_in_common_ground_no_group_of_five_or_more_is_below_the_floor(
    everybody: Stances, groups: dict[Group, Stances]
) -> None:
    found = standing(everybody, groups)
    counted = [everybody, *(each for each in groups.values() if each.people >= FEWEST)]
    if found.verdict == "shared":
        assert found.floor >= COMMON
        assert min(Fraction(each.agree, each.people) for each in counted) == found.floor
    if found.verdict in ("shared", "refused"):
        assert len(set(found.sides.values())) <= 1


@given(stances, all_groups)
def test_agreeing_and_disagreeing_are_treated_alike(everybody: Stances, groups: dict[Group, Stances]) -> None:
    found = standing(everybody, groups)
    other = standing(swapped(everybody), {group: swapped(each) for group, each in groups.items()})
    mirrored = {"shared": "refused", "refused": "shared"}
    assert other.verdict == mirrored.get(found.verdict, found.verdict)
    assert other.floor == found.floor


@given(stances, all_groups, names, st.integers(0, FEWEST - 1), st.data())
def test_fewer_than_five_of_a_group_change_nothing_and_are_not_shown(
    everybody: Stances, groups: dict[Group, Stances], name: Group, few: int, data: st.DataObject
) -> None:
    groups.pop(name, None)
    agree = data.draw(st.integers(0, few))
    assert standing(everybody, groups) == standing(everybody, {**groups, name: Stances(agree, few - agree, 0)})


@given(st.lists(st.integers(1, 9), unique=True, min_size=1), st.integers(1, 60))
def test_every_statement_gets_as_many_stances_as_the_others_give_or_take_one(numbers: list[int], steps: int) -> None:
    """However many come, each with another will to go on: whoever comes takes what has the fewest."""
    taken = dict.fromkeys(numbers, 0)
    for _ in range(steps):
        asked = next_statement(taken, ())
        assert asked is not None
        taken[asked] += 1
    assert max(taken.values()) - min(taken.values()) <= 1


@given(st.dictionaries(st.integers(1, 9), st.integers(0, 9), min_size=1))
def test_everybody_is_asked_each_statement_once(taken: dict[int, int]) -> None:
    done: list[int] = []
    while (asked := next_statement(taken, done)) is not None:
        done.append(asked)
    assert sorted(done) == sorted(taken)
