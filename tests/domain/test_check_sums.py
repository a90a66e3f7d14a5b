"""Nothing is published that two ways of adding up do not agree on."""

import pytest

from domain.count import CountedBallot, SumsDiffer, check_sums

BALLOTS = (
    CountedBallot("1-101", "yes", "r1", {"heads": 1, "area": 8_912}),
    CountedBallot("1-102", "yes", "r2", {"heads": 1, "area": 5_001}),
    CountedBallot("1-103", "no", "r3", {"heads": 1, "area": 77}),
)
SUMS = {("yes", "heads"): 2, ("yes", "area"): 13_913, ("no", "heads"): 1, ("no", "area"): 77}


def test_sums_that_agree_are_let_through() -> None:
    check_sums(BALLOTS, SUMS)
    check_sums((), {})


@pytest.mark.parametrize(
    ("sums", "differing"),
    [
        (SUMS | {("no", "area"): 78}, (("no", "area", 77, 78),)),
        (SUMS | {("abstain", "heads"): 1}, (("abstain", "heads", 0, 1),)),
        (
            {key: value for key, value in SUMS.items() if key[0] == "yes"},
            (("no", "area", 77, 0), ("no", "heads", 1, 0)),
        ),
    ],
)
def test_one_unit_too_many_stops_the_count(
    sums: dict[tuple[str, str], int], differing: tuple[tuple[str, str, int, int], ...]
) -> None:
    with pytest.raises(SumsDiffer) as refused:
        check_sums(BALLOTS, sums)
    assert refused.value.differing == differing
