"""Rankings as arrays: what lies where, which weights are still exact, and which ballots are sound."""

import pytest

from domain.counting.election import Election, RankedGroup, Ranking
from domain.counting.fast_rankings import RankingTable, table_of
from tests.counting.drawing import options

LINE = 2**53 - 2**33
"""So much all weights together may not reach: rounded sums of what is less stay below 2⁵³."""


def table(*said: Ranking, weights: tuple[int, ...] = ()) -> RankingTable | None:
    each = weights or (1,) * len(said)
    groups = [RankedGroup(ranking, 1, (weight,)) for ranking, weight in zip(said, each, strict=True)]
    return table_of(Election("", options(3), ("heads",), ranked=groups), groups)


def sound(*said: Ranking, weights: tuple[int, ...] = ()) -> bool:
    found = table(*said, weights=weights)
    assert found is not None
    return found.sound


def test_options_lie_in_their_order_with_their_ranks_beside_them() -> None:
    found = table(((2,), (0, 1)), ((1,),), weights=(4, 0))
    assert found is not None
    assert found.order.tolist() == [[2, 0, 1], [1, -1, -1]]
    assert found.ranks.tolist() == [[0, 1, 1], [0, -1, -1]]
    assert (found.weights.tolist(), found.tied, found.sound) == ([[4], [0]], True, True)
    assert found.duels(0) == [[0, 0, 0], [0, 0, 0], [4, 4, 0]]


def test_orders_without_shared_ranks_are_told_as_such() -> None:
    found = table(((2,), (0,)), ((1,), (2,), (0,)), weights=(3, 2))
    assert found is not None
    assert (found.order.tolist(), found.tied) == ([[2, 0, -1], [1, 2, 0]], False)
    assert found.first_places([0, 1, 2]) == {0: [0], 1: [2], 2: [3]}


def test_a_ballot_is_sound_that_names_known_options_once_and_weighs_nothing_or_more() -> None:
    assert sound(((0,), (1,), (2,)), ((2,),), weights=(0, 7))
    assert not sound(((0,), (3,)))
    assert not sound(((0,), (1,), (0,)))
    assert not sound(((0,),), weights=(-1,))


@pytest.mark.parametrize("parts", [(LINE - 1,), (LINE // 2, LINE // 2 - 1)])
def test_weights_are_exact_up_to_a_line_and_beyond_it_no_table_is_made(parts: tuple[int, ...]) -> None:
    said: list[Ranking] = [((0,),)] * len(parts)
    found = table(*said, weights=parts)
    assert found is not None
    assert found.first_places([0]) == {0: [LINE - 1]}
    assert table(*said, weights=(parts[0] + 1, *parts[1:])) is None
    assert table(((0,),), weights=(2**63,)) is None


def test_what_no_ranking_can_be_is_left_to_the_lists() -> None:
    assert table(((0,), ())) is None
    assert table(((-1,),)) is None
    assert table(((40_000,),)) is None
