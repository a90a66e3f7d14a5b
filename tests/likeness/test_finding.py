"""How well the same need is found: on the labelled pairs, next to simpler ways, and one neighbour at a time."""

import pytest

from domain.likeness import Likely, Nearest, elsewhere, likeness, worded
from domain.likeness.chance import WEIGHTS, chance, evidence
from domain.likeness.index import ENOUGH
from domain.likeness.meaning import closeness, english
from tests.likeness.labelled import FRESH, HELD_OUT, TUNING, measure, rows, same
from tests.likeness.ways import equal_words, hall, thesaurus, words


@pytest.fixture
def likely() -> Likely:
    return Likely(thesaurus())


def ids(found: list[Nearest]) -> list[int]:
    return [each.id for each in found]


# Measured


def test_there_are_enough_labelled_pairs_of_every_kind() -> None:
    traits = {row.trait for row in rows()}
    assert traits == {"words", "script", "across", "mixed", "typo", "place", "near", "nothing"}
    assert len(rows()) > 1_100
    assert {row.part for row in rows()} == {*TUNING, *HELD_OUT, *FRESH}


def test_nine_in_ten_are_found_and_one_in_ten_is_false_where_it_was_tuned() -> None:
    score = measure(TUNING, hall)
    assert score.recall >= 0.95, score
    assert score.precision >= 0.94, score


def test_of_wordings_never_seen_before_nine_in_ten_are_found_and_nine_in_ten_suggestions_are_right() -> None:
    score = measure((*HELD_OUT, *FRESH), hall)
    assert score.recall >= 0.9, score
    assert score.precision >= 0.9, score
    alone = measure((*HELD_OUT, *FRESH), words)
    assert alone.recall < score.recall - 0.04
    assert alone.precision < score.precision


@pytest.mark.parametrize("part", [*HELD_OUT, *FRESH])
def test_neither_half_of_what_was_never_seen_falls_behind(part: str) -> None:
    score = measure((part,), hall)
    assert score.recall >= 0.89, score
    assert score.precision >= 0.9, score


def test_equal_words_alone_find_less_than_half_and_more_than_two_in_five_that_they_show_are_wrong() -> None:
    for parts in (TUNING, HELD_OUT, FRESH):
        naive = measure(parts, equal_words)
        assert naive.recall < 0.5
        assert naive.precision < 0.6


def test_labels_without_a_place_go_with_every_place() -> None:
    assert same("lamp@b2.u3", "lamp@b2")
    assert same("lamp@b2.u3", "lamp")
    assert not same("lamp@b2.u3", "lamp@b2.u4")
    assert not same("lamp", "bench")


# Told


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("2号楼门口的灯坏了", "2號樓門口的燈壞了"),
        ("2号楼门口的灯坏了", "２號樓門口的燈壞了！！"),
        ("2号楼门口的灯坏了", "二栋门口晚上一片漆黑"),
        ("2号楼门口的灯坏了", "The light at the entrance of building two is broken"),
        ("The elevator in Block 6 is out of order", "6号楼elevator坏了"),
        ("The elevator in Block 6 is out of order", "elevater in buidling 6 brokn"),
        ("希望增加电动车充电桩", "電瓶車沒地方充電"),
        ("希望增加电动车充电桩", "希望增加电动车充电庄"),
        ("有人遛狗不捡粪便", "Dog poop everywhere"),
    ],
)
def test_a_neighbour_is_understood(likely: Likely, stored: str, said: str) -> None:
    likely.add(1, stored)
    likely.add(2, "希望建一个篮球场")
    likely.add(3, "Tap water is brown")
    assert ids(likely.nearest(said)) == [1]


def test_another_building_is_another_need_and_is_told_apart(likely: Likely) -> None:
    for number, text in enumerate(["2号楼门口的灯坏了", "5号楼门口的灯坏了", "门口的灯坏了"], start=1):
        likely.add(number, text)
    assert ids(likely.nearest("The light at the entrance of building 5 is broken")) == [2, 3]
    assert ids(likely.elsewhere("The light at the entrance of building 5 is broken")) == [1]
    assert likely.elsewhere("门口的灯坏了") == []


def test_what_is_wanted_of_a_thing_counts_as_much_as_the_thing(likely: Likely) -> None:
    likely.add(1, "希望加装电梯")
    likely.add(2, "减速带太多，拆掉几个")
    assert likely.nearest("电梯坏了") == []
    assert likely.nearest("建议加减速带") == []
    assert ids(likely.nearest("老人爬楼吃力，能不能装电梯")) == [1]


def test_an_electric_car_is_no_electric_bike(likely: Likely) -> None:
    likely.add(1, "电动自行车充电桩不够")
    assert likely.nearest("地库要装新能源汽车充电桩") == []


@pytest.mark.parametrize(
    "nothing", ["", "   ", "😀😀😀", "<b></b>", "？？？", "请大家", "the", "2号楼", "\u200b\u202e"]
)
def test_words_without_a_need_are_like_nothing(likely: Likely, nothing: str) -> None:
    likely.add(1, nothing)
    likely.add(2, "2号楼门口的灯坏了")
    assert likely.nearest(nothing) == []
    assert ids(likely.nearest("2号楼门口的灯坏了")) == [2]


def test_equally_near_ones_come_in_the_order_of_their_ids_whatever_the_order_they_came_in(likely: Likely) -> None:
    texts = {4: "电梯坏了", 2: "电梯坏了", 9: "电梯坏了", 7: "电梯坏了"}
    for number, text in texts.items():
        likely.add(number, text)
    assert likely.nearest("电梯坏了") == [Nearest(2, 1.0), Nearest(4, 1.0), Nearest(7, 1.0)]
    again = Likely(thesaurus())
    for number, text in sorted(texts.items()):
        again.add(number, text)
    assert again.nearest("电梯坏了") == likely.nearest("电梯坏了")


def test_a_need_that_is_taken_back_or_said_anew_is_found_as_it_is_now(likely: Likely) -> None:
    likely.add(1, "电梯坏了")
    likely.add(1, "路灯坏了")
    assert len(likely) == 1
    assert likely.nearest("电梯坏了") == []
    assert ids(likely.nearest("路灯坏了")) == [1]
    likely.remove(1)
    likely.remove(1)
    assert 1 not in likely
    assert likely.nearest("路灯坏了") == []


def test_the_index_leaves_out_nothing_that_is_likely_enough(likely: Likely) -> None:
    """Its bound must never cut off what a comparison with every need would have found."""
    texts = [row.stored for row in rows()]
    read = {number: worded(thesaurus(), text) for number, text in enumerate(texts)}
    for number, text in enumerate(texts):
        likely.add(number, text)
    for row in rows()[::7]:
        said = worded(thesaurus(), row.said)
        scores = {
            number: likeness(said, other, thesaurus().apart)
            for number, other in read.items()
            if not elsewhere(said, other)
        }
        best = max(scores.values())
        expected = [number for number, score in scores.items() if score == best][:3] if best >= ENOUGH else []
        assert ids(likely.nearest(row.said))[: len(expected)] == expected, row.said


def test_likeness_is_the_same_from_both_sides() -> None:
    for row in rows():
        one, other = worded(thesaurus(), row.stored), worded(thesaurus(), row.said)
        assert likeness(one, other, thesaurus().apart) == likeness(other, one, thesaurus().apart)
        assert 0 <= likeness(one, other, thesaurus().apart) <= 1


# Weighed in full


def test_a_neighbour_is_understood_by_what_is_meant_where_a_word_is_in_no_list(likely: Likely) -> None:
    likely.add(1, "有人在车库里养了一只鹦鹉，整天叫")
    likely.add(2, "车库漏水")
    assert ids(likely.same("Someone keeps a parrot in the garage and it screams all day")) == [1]


def test_of_many_that_are_as_alike_the_one_at_the_same_place_is_weighed(likely: Likely) -> None:
    for number in range(1, 13):
        likely.add(number, "灯坏了")
    likely.add(13, "2号楼的灯坏了")
    assert ids(likely.same("2号楼灯不亮"))[0] == 13


@pytest.mark.parametrize(
    ("stored", "said", "across"),
    [
        ("The lift is stuck again", "The elevator is stuck", 0.0),
        ("电梯又卡住了", "电梯卡住", 0.0),
        ("电梯又卡住了", "The elevator is stuck", 1.0),
        ("The elevator is stuck", "电梯又卡住了", 1.0),
    ],
)
def test_what_is_said_in_another_language_is_weighed_as_such(
    likely: Likely, stored: str, said: str, across: float
) -> None:
    likely.add(1, stored)
    (meaning,) = closeness(said, [stored])
    read = worded(thesaurus(), said), worded(thesaurus(), stored)
    (found,) = likely.same(said)
    assert found.score == pytest.approx(chance(evidence(*read, thesaurus().apart, meaning, across)))


def test_at_most_three_are_shown_unless_more_are_asked_for(likely: Likely) -> None:
    for number in range(1, 7):
        likely.add(number, "电梯坏了")
    for way in (likely.nearest, likely.same):
        assert ids(way("电梯坏了")) == [1, 2, 3]
        assert ids(way("电梯坏了", 5)) == [1, 2, 3, 4, 5]


def test_what_is_weighed_in_full_keeps_to_its_place(likely: Likely) -> None:
    for number, text in enumerate(["2号楼门口的灯坏了", "5号楼门口的灯坏了"], start=1):
        likely.add(number, text)
    assert ids(likely.same("The light at the entrance of building 5 is broken")) == [2]


def test_the_same_place_speaks_for_being_the_same_and_another_matter_against_it() -> None:
    lamp, lift = worded(thesaurus(), "2号楼的灯坏了"), worded(thesaurus(), "2号楼电梯坏了")
    nowhere = worded(thesaurus(), "灯坏了")
    here = chance(evidence(lamp, lamp, (), 0.5, 0.0))
    assert here > chance(evidence(lamp, nowhere, (), 0.5, 0.0)) > chance(evidence(lamp, lift, (), 0.5, 0.0))


def test_a_chance_is_the_same_from_both_sides() -> None:
    for row in rows()[::5]:
        one, other = worded(thesaurus(), row.stored), worded(thesaurus(), row.said)
        apart = thesaurus().apart
        assert evidence(one, other, apart, 0.4, 0.0) == evidence(other, one, apart, 0.4, 0.0)
        assert 0 <= chance(evidence(one, other, apart, 0.4, 0.0)) <= 1


def test_the_weights_speak_for_what_is_shared_and_against_what_is_not() -> None:
    for name, weight in WEIGHTS.items():
        if name != "across languages":
            assert (weight < 0) == ("alone" in name or "odds" in name or "apart" in name), name


@pytest.mark.parametrize("nothing", ["", "   ", "😀😀😀", "<b></b>", "？？？", "the", "2号楼", "\u200b\u202e"])
def test_words_without_a_need_are_the_same_as_nothing(likely: Likely, nothing: str) -> None:
    likely.add(1, nothing)
    likely.add(2, "2号楼门口的灯坏了")
    assert likely.same(nothing) == []


def test_meanings_are_those_of_the_texts_in_whatever_company() -> None:
    alone = closeness("电梯坏了", ["The lift is broken"])
    among = closeness("电梯坏了", ["想要篮球场", "The lift is broken", "电梯坏了"])
    assert among[1] == pytest.approx(alone[0], abs=1e-4)
    assert among[0] < among[1] < among[2] == pytest.approx(1, abs=1e-4)
    assert closeness("电梯坏了", []) == []


def test_a_text_is_as_english_as_its_words_are() -> None:
    assert english("The lift is broken") == 1
    assert english("电梯坏了") == english("") == 0
    assert 0 < english("电梯 lift 坏了") < 1


def test_a_long_need_is_read_as_well(likely: Likely) -> None:
    likely.add(1, "电梯坏了")
    assert ids(likely.nearest("电梯坏了，" * 200)) == ids(likely.same("电梯坏了，" * 200)) == [1]
    likely.add(2, "楼道里的灯坏了，" * 100 + "电梯也坏了")
    assert ids(likely.nearest("楼道灯不亮")) == [2]
