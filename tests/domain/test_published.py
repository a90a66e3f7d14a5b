"""A ballot paper as it is published and as it is kept: ``docs/bundle.md`` promises the names."""

import hashlib
import json

from domain.ballots.paper import Paper, PaperOption
from domain.ballots.published import (
    LIMITS,
    limits_data,
    options_data,
    options_kept,
    options_published,
    paper_hash,
    paper_of,
)

BENCH = PaperOption(1, "Bench", 300, "of oak", "file-1", "ab" * 32)
FENCE = PaperOption(2, "Fence", 500)
BUDGET = Paper("greedy", (BENCH, FENCE), budget=600, most=2, within=True)
BESIDE_NONE = Paper("schulze-default", (PaperOption(1, "Bench (3:1)", majority="3:1"), PaperOption(2, "None")))
WORDS = Paper("yesno", tuple(PaperOption(place, said) for place, said in enumerate(("For", "Against", "Neither"), 1)))


def test_options_are_published_with_what_could_be_read_of_them_and_not_where_their_pictures_lie() -> None:
    told = {"number": 1, "key": "1", "label": "Bench", "cost": 300}
    assert options_data(BUDGET)[0] == told
    assert options_published(BUDGET)[0] == told | {"detail": "of oak", "photo_hash": "ab" * 32}
    assert options_kept(BUDGET)[0] == options_published(BUDGET)[0] | {"photo": "file-1"}
    assert options_published(BUDGET)[1] == {
        "number": 2, "key": "2", "label": "Fence", "cost": 500, "detail": "", "photo_hash": None,
    }  # fmt: skip


def test_costs_stand_where_a_budget_is_shared_majorities_beside_a_default_option_and_words_are_keys() -> None:
    assert [each["key"] for each in options_data(WORDS)] == ["yes", "no", "abstain"]
    assert options_data(BESIDE_NONE) == [
        {"number": 1, "key": "1", "label": "Bench (3:1)", "majority": "3:1"},
        {"number": 2, "key": "2", "label": "None", "majority": "1:1"},
    ]
    assert options_data(Paper("approval", (BENCH,))) == [{"number": 1, "key": "1", "label": "Bench"}]


def test_limits_are_all_of_the_paper_but_its_options() -> None:
    assert limits_data(BUDGET) == {
        "seats": 1, "most": 2, "highest": None, "purse": None, "budget": 600, "minimum": None, "within": True,
        "complete": False, "shuffled": False,
    }  # fmt: skip
    assert set(LIMITS) == limits_data(BUDGET).keys()  # type: ignore[union-attr]
    assert limits_data(WORDS) is None


def test_what_was_kept_is_the_same_paper_again() -> None:
    for paper in (BUDGET, BESIDE_NONE, WORDS):
        assert paper_of(paper.method, options_kept(paper), limits_data(paper)) == paper
    bare = PaperOption(1, "Bench")
    assert paper_of("irv", [{"number": 1, "key": "1", "label": "Bench"}], None) == Paper("irv", (bare,))


def test_what_is_committed_to_at_the_opening_is_the_digest_of_method_options_and_limits() -> None:
    for paper in (BUDGET, WORDS):
        options, limits = options_published(paper), limits_data(paper)
        told = json.dumps([paper.method, options, limits], sort_keys=True, separators=(",", ":"))
        assert paper_hash(paper.method, options, limits) == hashlib.sha256(told.encode()).hexdigest()
