"""Texts that say about the same are read together."""

from domain.likeness.groups import alike
from tests.likeness.ways import thesaurus


def test_a_text_goes_to_the_first_that_is_like_it_and_groups_stand_in_the_order_of_their_first() -> None:
    said = [
        "2号楼门口的灯坏了",
        "希望建一个篮球场",
        "The light at the entrance of building two is broken",
        "Dog poop everywhere",
    ]
    assert alike(thesaurus(), said) == [[0, 2], [1], [3]]


def test_every_text_is_in_one_group_and_one_without_meaning_stands_alone() -> None:
    said = ["", "路灯坏了", "", "路灯坏了", "路灯又坏了"]
    assert alike(thesaurus(), said) == [[0], [1, 3, 4], [2]]
    assert alike(thesaurus(), []) == []


def test_of_two_that_stand_first_the_nearer_takes_it_and_a_group_does_not_run_on() -> None:
    said = [
        "希望增加电动车充电桩",
        "电梯坏了",
        "电梯又坏了，老人爬楼",
        "The elevator is out of order",
        "电动车没地方充电",
    ]
    assert alike(thesaurus(), said) == [[0, 4], [1, 2, 3]]
