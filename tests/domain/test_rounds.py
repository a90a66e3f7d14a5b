"""How a count came about, kept as data and read back the same."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots.rounds import rounds_data, rounds_from
from domain.counting.result import Counted, Round, Tie
from tests.counting.drawing import many
from tests.counting.test_properties import BUDGETS, MARKED, RANKED, drawn_for
from tests.counting.test_properties import count as counted_by


def test_numbers_are_text_and_options_stay_options() -> None:
    third = Fraction(1, 3)
    counted = Counted(
        "irv", "area", ("2",), {"2": {"heads": Fraction(5), "area": third}},
        (Round("locked", "2", {"2": third}, {"against": "1", "by": "3", "strength": 13, "rate": third}),),
        (Tie("elect", ("2", "1"), "lot", {"2": "0a", "1": "ff"}),), blank=4,
    )  # fmt: skip
    data = rounds_data(counted)
    assert data == {
        "method": "irv", "axis": "area", "elected": ["2"], "totals": {"2": {"heads": "5", "area": "1/3"}},
        "rounds": [{
            "what": "locked", "option": "2", "totals": {"2": "1/3"},
            "facts": {"against": "1", "by": "3", "strength": "13", "rate": "1/3"},
        }],
        "ties": [{"stage": "elect", "by": "lot", "order": ["2", "1"], "tickets": {"2": "0a", "1": "ff"}}],
        "blank": 4,
    }  # fmt: skip
    assert rounds_from(data) == counted


@pytest.mark.parametrize("method", [*RANKED, *MARKED, *BUDGETS])
@many
@given(st.data())
def test_every_count_comes_back_the_same(method: str, data: st.DataObject) -> None:
    counted = counted_by(data.draw(drawn_for(method)), method)
    assert rounds_from(rounds_data(counted)) == counted
