"""A resident reads why their option won or lost, in every language."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.counting.methods import METHODS
from domain.counting.parameters import Uncountable
from domain.counting.result import Counted
from records.explain import explained, refused, settled
from tests.counting.drawing import SEED, many
from tests.counting.golden import ELECTIONS
from tests.counting.test_methods import CIRCLE, COURTYARD, count, rankings
from tests.counting.test_properties import BUDGETS, MARKED, RANKED, drawn_for
from tests.counting.test_properties import count as counted_by
from texts import LANGUAGES, texts_in

ENGLISH = texts_in("en")


def lines(counted: Counted, **labels: str) -> list[str]:
    return list(explained(counted, labels, ENGLISH))


def test_the_lamps_lose_a_duel_that_was_kept() -> None:
    said = lines(count(rankings(*CIRCLE), "ranked-pairs"), a="Lamps", b="Bench", c="Trees")
    assert "Lamps beats Bench, 12 to 6." in said
    assert "Passed over, it would close a circle: Trees before Lamps (strength 11)." in said
    assert "Trees is behind Bench (strength 13)." in said


def test_a_project_reads_what_was_left_when_its_turn_came() -> None:
    said = lines(count(COURTYARD, "greedy"), a="Lamps", b="Bench", c="Trees", d="Hedge")
    assert said == [
        "Lamps is funded: score 5, cost 6; 4 is left.",
        "Bench is not funded: it costs 5, 4 is left.",
        "Hedge is funded: score 3, cost 3; 1 is left.",
        "Trees is not funded: it costs 4, 1 is left.",
    ]


def test_a_surplus_is_told_with_its_decimals() -> None:
    said = lines(count(rankings((100, "ab"), (42, "b"), (40, "c"), (31, "d")), "stv", seats=2))
    assert said[0] == "213 votes count, 2 seats: 72 are enough for one."
    assert "a has 28 more than needed; they go on to the next choices." in said
    assert any("69.99" in line or "70" in line for line in said if line.startswith("b "))


def test_a_lot_is_told_with_what_was_drawn() -> None:
    counted = count(rankings((1, "abc"), (1, "bca"), (1, "cab")), "schulze")
    first, *tickets = settled(counted, {}, ENGLISH)
    order = ", ".join(counted.ties[0].order)
    assert first == f"Equal for the last place (elect), settled by lot in this order: {order}"
    assert [ticket.partition(": ")[2] for ticket in tickets] == sorted(counted.ties[0].tickets.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", [*RANKED, *MARKED, *BUDGETS])
@many
@given(st.data())
def test_every_round_and_tie_has_its_words(method: str, language: str, data: st.DataObject) -> None:
    counted = counted_by(data.draw(drawn_for(method)), method)
    names = {option: f"<{option}>" for option in counted.totals}
    said = [*explained(counted, names, texts_in(language)), *settled(counted, names, texts_in(language))]
    assert len(said) >= len(counted.rounds)
    assert all(each.option in line for each, line in zip(counted.rounds, said, strict=False))


@pytest.mark.parametrize("language", LANGUAGES)
def test_real_elections_have_words(language: str) -> None:
    for golden in ELECTIONS:
        if not golden.beside:
            counted = golden.count()
            assert len(list(explained(counted, {}, texts_in(language)))) == len(counted.rounds)


REFUSED: dict[str, dict[str, Any]] = {
    "unknown-method": {"method": "coin", "known": "irv"},
    "unknown-axis": {"axis": "area", "known": "heads"},
    "kind": {"needed": "ranked"},
    "one-seat": {"method": "irv", "seats": 2},
    "seats": {"seats": 0},
    "tie": {"group": 3},
    "empty-rank": {"group": 3},
    "repeated": {"group": 3},
    "unknown-option": {"group": 3},
    "many": {"group": 3, "named": 4, "most": 2},
    "mark": {"group": 3, "bound": 5},
    "points": {"group": 3, "total": 11, "most": 10},
    "credits": {"group": 3, "total": 11, "most": 10},
    "weight": {"group": 3},
    "parameter": {"name": "minimum", "said": "", "known": "none"},
    "default": {"said": "Nobody", "known": "a, b"},
    "no-seed": {"stage": "elect", "options": "a, b"},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", list(REFUSED))
def test_every_refusal_has_its_words(language: str, what: str) -> None:
    said = refused(Uncountable(what, **REFUSED[what]), texts_in(language))
    assert all(str(fact) in said for name, fact in REFUSED[what].items() if name not in ("said", "known", "needed"))


def test_a_refusal_that_is_raised_has_its_words() -> None:
    with pytest.raises(Uncountable) as raised:
        METHODS["irv"].count(rankings((1, "a"), (3, "a=b")), seed=SEED)
    said = refused(raised.value, ENGLISH)
    assert said == "Ballots no. 2 put several options at one rank, which the method cannot count."
