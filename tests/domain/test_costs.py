"""What a proposal costs, read from its author's words."""

import pytest

from domain.costs import items, total
from usecases.wording import amount_worded


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("12000", 12_000),
        ("about 12,000 from the fund", 12_000),
        ("1.2万", 12_000),
        ("six lamps: 9000\ncable: 3000", 12_000),
        ("六盏灯：9,000\n\n电缆：0.3万", 12_000),  # the number of lamps is no price
        ("6 lamps: 9000\n2 cables: 3000", 12_000),
        ("six lamps: 9000\ncable: dear", None),
        ("nothing", None),
    ],
)
def test_items_are_added_up(said: str, expected: int | None) -> None:
    assert total(said, amount_worded) == expected


def test_one_line_has_no_items() -> None:
    assert items("lamps: 9000", amount_worded) == ()
    assert [each.amount for each in items("lamps: 9000\ncable: dear", amount_worded)] == [9000, None]
