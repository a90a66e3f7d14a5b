"""A closed vote, counted as it is published: caps, turnout, the root, and the seed that was committed to."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from domain.chain import canonical, merkle_root
from domain.count import (
    CountedBallot,
    Elector,
    apart_data,
    count_open_ballots,
    counted_weights,
    eligible_weights,
    lot_seed,
    seed_hash,
)
from domain.rules import Rule, preset
from domain.rules.model import Cap

ELECTORS = (
    Elector("1", {"area": 600, "heads": 1}),
    Elector("2", {"area": 300, "heads": 1}),
    Elector("3", {"area": 100, "heads": 2}),
)
CAPPED = replace(preset("cn-278-major"), axes=tuple(
    replace(axis, cap=Cap(Fraction(1, 5)) if axis.id == "area" else None) for axis in preset("cn-278-major").axes
))  # fmt: skip

OPTIONS = [{"number": number, "key": key, "label": key} for number, key in enumerate(("yes", "no", "abstain"), 1)]


def vote_by(rule: Rule) -> dict[str, Any]:
    known: dict[str, Any] = {
        "announced_at": None, "announced_on": None, "roll_shown_at": None, "roll_shown_on": None,
        "opens_on": "2026-12-01", "called_by": "moderator", "signed": {}, "delivered": {}, "chair": None,
    }  # fmt: skip
    return {
        "method": "yesno", "options": OPTIONS, "limits": None,
        "rule": rule.as_data(), "number": "V-1", "seed": "00" * 32, "opens_at": "2026-12-01T15:59:59.999Z",
        "eligible": eligible_weights(ELECTORS), "circumstances": known,
    }  # fmt: skip


def ballot(seat: str, choice: str) -> CountedBallot:
    weights = next(each.weights for each in ELECTORS if each.seat == seat)
    return CountedBallot(seat, choice, f"receipt of {seat}", weights)


def test_turnout_and_tally_are_those_after_the_cap() -> None:
    assert counted_weights(CAPPED, ELECTORS)["1"] == {"area": 200, "heads": 1}
    count = count_open_ballots(vote_by(CAPPED), ELECTORS, (ballot("1", "yes"), ballot("3", "abstain")))
    assert count.turnout == {"heads": (4, 3), "area": (500, 300)}
    assert count.tally == {
        "yes": {"heads": 1, "area": 200}, "no": {"heads": 0, "area": 0}, "abstain": {"heads": 2, "area": 100},
    }  # fmt: skip
    assert [(test.name, test.axis, test.got, test.of) for test in count.outcome.tests if test.kind == "rule"] == [
        ("quorum", "heads", 3, 4), ("pass", "heads", 1, 3), ("quorum", "area", 300, 500), ("pass", "area", 200, 300),
    ]  # fmt: skip
    assert count.vote["eligible"] == {"area": 1000, "heads": 4}, "what the roll has stays what it was"


def test_the_root_covers_the_vote_every_seat_every_ballot_and_the_outcome() -> None:
    vote = vote_by(CAPPED)
    count = count_open_ballots(vote, ELECTORS, (ballot("2", "no"),))
    leaves = [
        {"vote": vote},
        *({"seat": each.seat, "recused": "no", "weights": each.weights} for each in ELECTORS),
        {
            "ballot": "2",
            "choice": "no",
            "receipt": "receipt of 2",
            "via": "tap",
            "contested": False,
            "weights": {"area": 300, "heads": 1},
        },
        {"outcome": count.outcome_data()},
    ]
    assert count.root == merkle_root([canonical(leaf) for leaf in leaves])
    assert count.outcome_data()["second_call"] is False


def test_an_objection_raised_by_proxy_does_not_block_where_the_rule_says_so() -> None:
    """The preset of co-housing lets proxies object and not block; a community may say otherwise."""
    said = ballot("1", "object: too loud"), replace(ballot("2", "yes"), via="text")
    rule = preset("consent-cohousing")
    assert rule.consent is not None
    blocking = replace(rule, consent=replace(rule.consent, proxies_block=True))
    for by, via, passed, standing in (
        (rule, "tap", False, 1), (rule, "phone", False, 1), (rule, "proxy", True, 0), (blocking, "proxy", False, 1),
    ):  # fmt: skip
        count = count_open_ballots(
            {**vote_by(by), "method": "consent"}, ELECTORS, (replace(said[0], via=via), said[1])
        )  # fmt: skip
        first = count.outcome.tests[0]
        assert (first.name, first.got, first.of, count.outcome.passed) == ("objections", standing, 1, passed)


def test_an_objection_that_was_taken_in_is_a_yes_and_stays_on_record() -> None:
    vote = {**vote_by(preset("consent-cohousing")), "method": "consent"}
    count = count_open_ballots(vote, ELECTORS, (ballot("1", "integrated: quiet after ten"), ballot("2", "abstain")))
    first = count.outcome.tests[0]
    assert (first.got, first.of, count.outcome.passed) == (0, 1, True)
    assert count.tally["yes"]["heads"] == 1


def test_a_ballot_of_nobody_cannot_be_counted() -> None:
    with pytest.raises(KeyError):
        count_open_ballots(vote_by(CAPPED), ELECTORS, (replace(ballot("1", "yes"), seat="9"),))


def test_a_vote_has_one_seed_that_its_key_alone_gives() -> None:
    assert lot_seed(b"key") == lot_seed(b"key")
    assert len({lot_seed(b"key"), lot_seed(b"another"), b"key"}) == 3
    assert len(lot_seed(b"key")) == 32
    # printf '' | sha256sum
    assert seed_hash(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_ways_and_recusals_have_their_published_names() -> None:
    assert apart_data(["proxy", "tap", "tap"], 1, ["no", "own", "named", "named"]) == {
        "ways": {"tap": 2, "text": 0, "proxy": 1, "phone": 0, "paper": 0}, "contested": 1,
        "recused": {"own": 1, "named": 2},
    }  # fmt: skip
