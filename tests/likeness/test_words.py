"""The lists of words hold together: a slip in one of them would be found by nobody else."""

import pytest

from domain.likeness.thesaurus import FACETS, Thesaurus, stem_of
from domain.likeness.wording import simplified
from tests.likeness.ways import thesaurus
from texts.thesaurus import thesaurus_words

FACETED = [(facet, name, phrases) for facet in FACETS for name, phrases in thesaurus_words()[facet].items()]


def test_phrases_stand_in_the_spelling_that_texts_are_brought_to() -> None:
    wrong = [phrase for _, _, phrases in FACETED for phrase in phrases if simplified(phrase).lower() != phrase]
    assert wrong == []


def test_no_phrase_stands_twice_in_one_list() -> None:
    twice = [(name, phrase) for _, name, phrases in FACETED for phrase in phrases if phrases.count(phrase) > 1]
    assert twice == []


def test_a_phrase_is_in_one_script() -> None:
    mixed = [phrase for _, _, phrases in FACETED for phrase in phrases if not phrase.isascii() and not _han(phrase)]
    assert mixed == []


def _han(phrase: str) -> bool:
    return not any(sign.isascii() for sign in phrase)


def test_a_filler_means_nothing() -> None:
    meant = {phrase for _, _, phrases in FACETED for phrase in phrases}
    assert meant.isdisjoint(thesaurus_words()["fillers"]["fillers"])


def test_what_is_kept_apart_are_things_there_are() -> None:
    assert all(group <= thesaurus_words()["things"].keys() for group in thesaurus().apart)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("elevater", "elevator"), ("buidling", "building"), ("lights", "lights"), ("lihgt", "light"), ("a", "a"),
        ("elavatpr", "elevator"),  # two slips in eight letters
        ("ilavatpr", "ilavatpr"),  # not three
        ("lihggt", "lihggt"), ("buildgin", "building"), ("buildxx", "buildxx"),  # nor two in fewer
        ("ligh", "ligh"),  # none in four
    ],
)  # fmt: skip
def test_a_slip_of_the_keys_is_forgiven(typed: str, meant: str) -> None:
    assert thesaurus().spelled(typed) == meant


def test_words_of_three_letters_stay_as_they_are() -> None:
    assert [stem_of(word) for word in ("ads", "lads", "lamps", "benches")] == ["ads", "lad", "lamp", "bench"]


def test_no_more_slips_are_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("domain.likeness.thesaurus._REMEMBERED", 2)
    known = Thesaurus.of(thesaurus_words())
    for slip, remembered in (("elevater", 1), ("buidling", 2), ("buidling", 2), ("entrence", 1)):
        known.spelled(slip)
        assert len(known._slips) == remembered
