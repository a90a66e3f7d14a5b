"""The lot: anybody can draw it again with nothing but SHA-256. ``docs/lots.md`` has the same example."""

import hashlib
import re
from pathlib import Path

import pytest

from domain.counting.election import Election, RankedGroup
from domain.counting.lot import Seed
from domain.counting.methods import METHODS
from domain.counting.parameters import Uncountable
from tests.counting.drawing import options

SEED = Seed(bytes(range(32)), "V-7")
DRAWN = {
    "trees": "6c69366f45453b7d67a16eb089da6d7fdfe724d2794b0f8ee8d3f64ae28ae98f",
    "lamps": "7233877d085d53ffea54a33ea45ddec81e0bdcbea9f167e4567f403c72188410",
    "bench": "7b5e2b563c8fbc96f41122e3f87abe6d9c64dbe87087d690cfe2fe672cac1716",
}
"""The test vector: the lot ``elect`` of vote V-7 under the seed 000102…1f, the favoured first."""


def test_the_vector() -> None:
    assert list(SEED.draw("elect", ["bench", "lamps", "trees"]).items()) == list(DRAWN.items())


def test_the_document_draws_the_same() -> None:
    document = (Path(__file__).parents[2] / "docs" / "lots.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \| `([0-9a-f]{64})` \|$", document, re.M) == list(DRAWN.items())


def test_by_hand() -> None:
    """The bytes that are hashed, written out."""
    written = bytes(range(32)) + b"\nV-7\nelect\n\xe6\xa0\x91"
    assert SEED.ticket("elect", "\u6811") == hashlib.sha256(written).hexdigest()


def test_nothing_that_is_drawn_over_can_be_shifted_into_its_neighbour() -> None:
    with pytest.raises(ValueError, match="line feed"):
        SEED.ticket("elect", "a\nb")
    assert SEED.ticket("elect", "ab") != Seed(SEED.value, "V-7\nelect".replace("\n", "")).ticket("", "ab")


def test_another_seed_vote_or_stage_is_another_lot() -> None:
    tickets = {
        SEED.ticket("elect", "bench"),
        SEED.ticket("lock", "bench"),
        Seed(SEED.value, "V-8").ticket("elect", "bench"),
        Seed(b"another", "V-7").ticket("elect", "bench"),
    }
    assert len(tickets) == 4


def even() -> Election:
    return Election(
        "even", options(2), ("heads",), ranked=(RankedGroup(((0,),), 5, (5,)), RankedGroup(((1,),), 5, (5,)))
    )


def test_without_a_seed_nothing_is_drawn() -> None:
    """Five for the lamps, five for the bench: somebody must give the seed before there is a winner."""
    with pytest.raises(Uncountable) as refused:
        METHODS["plurality"].count(even())
    assert refused.value.what == "no-seed"
    assert refused.value.facts == {"stage": "elect", "options": "a, b"}


def test_the_result_shows_what_was_drawn() -> None:
    (tie,) = METHODS["plurality"].count(even(), seed=SEED).ties
    assert dict(tie.tickets) == SEED.draw("elect", "ab")
    assert (tie.by, tie.order) == ("lot", tuple(SEED.draw("elect", "ab")))


def test_who_is_last_in_the_lot_drops_out() -> None:
    counted = METHODS["irv"].count(even(), seed=SEED)
    first, last = SEED.draw("eliminate-1", "ab")
    assert counted.winners == (first,)
    assert counted.rounds[0].option == last
