"""Ranking themes by seats, against a plain count; which needs go together; and what touches one place."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.grouping import Group, affinity, groups, same_subject
from domain.ids import PersonId
from domain.likeness import Thesaurus, Wording, worded
from domain.themes import Backing, backing, ranked
from domain.touching import NEAR, ground, metres, touch
from texts.thesaurus import thesaurus_words

WORDS = Thesaurus.of(thesaurus_words())
WANG, LI, CHEN = PersonId(1), PersonId(2), PersonId(3)

# --- who stands behind a theme ---------------------------------------------------------------------------------------


def test_a_person_with_three_seats_counts_three_and_a_seat_with_two_supporters_one() -> None:
    held = {WANG: {"1-101", "1-102", "garage 4"}, LI: {"2-201"}, CHEN: {"2-201"}}
    assert backing([WANG], held, ()) == Backing(seats=3, affected=0, unseated=0)
    assert backing([LI, CHEN], held, {"2-201", "2-202"}) == Backing(seats=1, affected=2, unseated=0)
    assert backing([WANG, LI, CHEN, WANG, PersonId(9)], held, ()) == Backing(seats=4, affected=0, unseated=1)


people = st.integers(1, 8).map(PersonId)
labels = st.sampled_from([f"{number}-101" for number in range(1, 9)])


@given(st.lists(people), st.dictionaries(people, st.frozensets(labels)), st.frozensets(labels))
def test_seats_are_counted_as_one_would_on_paper(
    behind: list[PersonId], held: Mapping[PersonId, frozenset[str]], affected: frozenset[str]
) -> None:
    ticked, without = [], []
    for person in dict.fromkeys(behind):
        if not held.get(person):
            without.append(person)
        for label in held.get(person, ()):
            if label not in ticked:
                ticked.append(label)
    assert backing(behind, held, affected) == Backing(len(ticked), len(affected), len(without))


few = st.integers(0, 3)
themes = st.dictionaries(st.integers(1, 20), st.builds(Backing, few, few, few))


@given(themes)
def test_no_theme_stands_before_one_with_more_behind_it(known: dict[int, Backing]) -> None:
    for by, other in (("seats", "affected"), ("affected", "seats")):
        order = ranked(known, by)  # type: ignore[arg-type]  # both are
        assert sorted(order) == sorted(known)
        for first, second in pairwise(order):
            one, two = known[first], known[second]
            assert getattr(one, by) >= getattr(two, by)
            if getattr(one, by) == getattr(two, by):
                assert getattr(one, other) >= getattr(two, other)
                if getattr(one, other) == getattr(two, other):
                    assert one.unseated > two.unseated or (one.unseated == two.unseated and first < second)


# --- which needs go together -----------------------------------------------------------------------------------------


def read(text: str) -> Wording:
    return worded(WORDS, text)


SAID = {
    1: "2号楼门口的路灯坏了", 2: "The street lamp at building 5 is broken", 3: "自行车没地方停",
    4: "nowhere to park the bicycles", 5: "楼道裡的燈不亮", 6: "希望开一个书法班",
}  # fmt: skip


def test_lamps_go_with_lamps_here_and_there_and_in_both_languages() -> None:
    found = groups({}, {need: read(text) for need, text in SAID.items()}, WORDS.apart)
    assert Group(None, (1, 2, 5)) in found
    assert Group(None, (3, 4)) in found
    assert not any(6 in group.needs for group in found)


def test_what_fits_a_theme_goes_there_and_to_no_new_one() -> None:
    loose = {need: read(SAID[need]) for need in (3, 4, 5)}
    found = groups({7: [read(SAID[1]), read(SAID[2])], 8: []}, loose, WORDS.apart)
    assert found == [Group(7, (5,)), Group(None, (3, 4))]
    mixed = {7: [read(SAID[1]), read(SAID[3])]}  # one need that is like it is enough
    assert groups(mixed, {5: read(SAID[5])}, WORDS.apart) == [Group(7, (5,))]


def test_a_place_in_common_brings_needs_closer() -> None:
    here, there, nowhere = (read(f"{place}路灯坏了") for place in ("2号楼", "5号楼", ""))
    assert affinity(here, here) > affinity(here, there) == affinity(here, nowhere)
    assert affinity(here, read("2号楼的书法班")) == 0  # a place alone is no theme


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("楼顶的路灯坏了", "门口的路灯坏了", True),  # one matter, here and there
        ("门口修灯", "门口装灯", True),  # merely alike, but in one place
        ("楼顶装灯", "灯坏了", False),  # a place that only one of them names brings nothing closer
        ("5号楼楼顶装灯", "5号楼门口修灯", False),  # a house in common does not make one of two matters
    ],
)
def test_what_is_alike_goes_together_and_what_is_in_one_place_may_be_less_so(
    one: str, other: str, together: bool
) -> None:
    assert bool(groups({}, {1: read(one), 2: read(other)}, WORDS.apart)) is together


@pytest.mark.parametrize(
    ("offer", "need", "meant"),
    [
        ("路灯", "2号楼门口的路灯坏了", True),
        ("2号楼的路灯", "5号楼的路灯坏了", False),
        ("路灯坏了", "垃圾桶坏了", False),  # broken, both, and nothing else
        ("路灯", "希望开一个书法班", False),
    ],
)
def test_an_offer_of_lamps_answers_whoever_needs_lamps_there(offer: str, need: str, meant: bool) -> None:
    assert same_subject(read(offer), read(need)) is meant


texts = st.sampled_from([*SAID.values(), "路灯", "灯坏了 2号楼", "bicycle shed", "2号楼"])


@given(st.dictionaries(st.integers(1, 30), texts), st.dictionaries(st.integers(1, 3), st.lists(texts, max_size=2)))
def test_each_need_is_suggested_once_and_never_alone(loose: dict[int, str], settled: dict[int, list[str]]) -> None:
    known = {theme: [read(text) for text in inside] for theme, inside in settled.items()}
    found = groups(known, {need: read(text) for need, text in loose.items()}, WORDS.apart)
    shown = [need for group in found for need in group.needs]
    assert len(shown) == len(set(shown))
    assert set(shown) <= set(loose)
    assert all(len(group.needs) > 1 for group in found if group.theme is None)
    assert all(group.theme in settled for group in found if group.theme is not None)
    again = groups(known, {need: read(text) for need, text in reversed(loose.items())}, WORDS.apart)
    assert found == again, "the order of saying changes nothing"


# --- what touches one place ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "touches"),
    [
        ("2号楼门口", "二号楼", True),
        ("2号楼门口", "gate of building 2", True),
        ("2号楼门口装灯", "大门口", True),
        ("2号楼门口", "5号楼门口", False),
        ("2号楼门口", "2号楼楼顶", False),
        ("2号楼", "5号楼", False),
        ("装六盏灯", "装六盏灯", False),  # no place is no place
        ("3号楼2单元", "3号楼", True),
        ("2号楼", "装六盏灯", False),  # lamps without a place are not those of building 2
    ],
)
def test_two_matters_touch_where_their_words_name_one_place(one: str, other: str, touches: bool) -> None:
    assert touch(ground(WORDS, one), ground(WORDS, other)) is touches
    assert touch(ground(WORDS, other), ground(WORDS, one)) is touches


HOME = (121.4737, 31.2304)
STEP = 0.001  # degrees


@given(st.floats(-3 * STEP, 3 * STEP), st.floats(-3 * STEP, 3 * STEP))
def test_two_points_touch_within_thirty_metres_whatever_the_words_say(east: float, north: float) -> None:
    there = (HOME[0] + east, HOME[1] + north)
    one, other = ground(WORDS, "2号楼", [HOME]), ground(WORDS, "5号楼", [(0.0, 0.0), there])
    assert touch(one, other) is touch(other, one) is (metres(HOME, there) <= NEAR)


@pytest.mark.parametrize(("apart", "touches"), [(29, True), (31, False)])
def test_a_lamp_across_the_path_is_here_and_one_behind_the_next_house_is_not(apart: int, touches: bool) -> None:
    north = (HOME[0], HOME[1] + apart / 111_320)
    east = (HOME[0] + apart / 95_190, HOME[1])  # a degree of longitude is shorter in Shanghai
    for there in (north, east):
        assert touch(ground(WORDS, "", [HOME]), ground(WORDS, "", [there])) is touches


def test_a_thousandth_of_a_degree_is_a_hundred_metres_and_less_to_the_east() -> None:
    assert 111 < metres(HOME, (HOME[0], HOME[1] + STEP)) < 112
    assert 95 < metres(HOME, (HOME[0] + STEP, HOME[1])) < 96
