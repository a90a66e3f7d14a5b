"""What a text is read as: the longest phrases first, then letters, with a thesaurus of a few words."""

import pytest

from domain.likeness.thesaurus import Concept, Thesaurus, stem_of
from domain.likeness.wording import GRAMS, worded
from texts.thesaurus import thesaurus_words

ENGINE, CAR, LAMP, BENCH = (("things", name) for name in ("engine", "car", "lamp", "bench"))
FEW = ("matters", "few")
SMALL = Thesaurus.of(
    {
        "things": {
            "engine": ["消防车", "fire engine"], "car": ["车", "汽车", "car"], "lamp": ["灯"], "shed": ["车棚"],
            "worry": ["烦恼"], "bench": ["凳子", "bench"],
        },
        "matters": {"few": ["没有凳子"]},
        "spots": {}, "people": {}, "remarks": {},
        "fillers": {"fillers": ["请", "车请", "麻烦", "烦", "车廊", "please"]},
        "apart": {}, "places": thesaurus_words()["places"], "numerals": thesaurus_words()["numerals"],
    }
)  # fmt: skip


def letters(*grams: str) -> set[Concept]:
    return {(GRAMS, each) for each in grams}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("消防车", {ENGINE}),  # and no car: of one facet nothing lies on top of another
        ("汽车消防车", {CAR, ENGINE}),
        ("没有凳子", {FEW, BENCH}),  # what a phrase within says of another facet is meant too
        ("汽车棚", {CAR}),  # neither on top of another by half
        ("麻烦恼", letters("恼")),  # nor is anything read on top of a filler
        ("消防车廊", {ENGINE, *letters("廊")}),  # nor a filler on top of what is meant
        ("廊桥美", letters("廊桥", "桥美")),
        ("廊", letters("廊")),
        ("廊消防车桥", {ENGINE, *letters("廊", "桥")}),  # nothing is read across what is known
        ("廊桥消防车", {ENGINE, *letters("廊桥")}),
        ("灯", {LAMP}),
        ("廊灯桥", {LAMP, *letters("廊灯", "灯桥")}),  # it may be part of an unknown word
        ("廊请桥", letters("廊", "桥")),  # a filler parts what is around it
        ("麻烦", set()),
        ("请", set()),
        ("消防车请", {ENGINE}),  # a longer filler on top of what is meant is none; the shorter one is
        ("消防車", {ENGINE}),
    ],
)
def test_chinese(text: str, read: set[Concept]) -> None:
    assert worded(SMALL, text).concepts == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Fire ENGINES", {ENGINE}),
        ("fire building 3 engine", letters("fire", stem_of("engine"))),  # a place is cut out, and parts what is left
        ("fire 廊 engine", letters("fire", "廊", stem_of("engine"))),
        ("car bench", {CAR, BENCH}),
        ("x zzorchids", letters(stem_of("zzorchids"))),  # one letter says nothing
        ("qq bench ww", {BENCH, *letters("qq", "ww")}),
        ("please", set()),
        ("please bench", {BENCH}),
        ("bnech", {BENCH}),
    ],
)
def test_english(text: str, read: set[Concept]) -> None:
    assert worded(SMALL, text).concepts == read
