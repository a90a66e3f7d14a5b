"""Seats drawn to check the work: as many as was said, by a lot that anybody can draw again by hand."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from domain.sampling import commitment_to, drawn_seats

SEED = bytes(range(32))
SEATS = [f"{building}-{flat}" for building in range(1, 5) for flat in range(101, 111)]


def test_who_has_the_roll_and_the_seed_draws_the_same_seats_with_a_hash_alone() -> None:
    tickets = {seat: hashlib.sha256(SEED + f"\nR-3\ncheck 2\n{seat}".encode()).digest() for seat in SEATS}
    assert drawn_seats(SEED, "R-3", 2, SEATS, 10) == tuple(sorted(SEATS, key=tickets.__getitem__)[:4])


def test_what_is_published_beforehand_is_the_hash_of_the_seed() -> None:
    assert commitment_to(SEED) == hashlib.sha256(SEED).hexdigest()


def test_each_round_of_each_record_draws_anew() -> None:
    drawn = {drawn_seats(SEED, record, number, SEATS, 20) for record in ("R-1", "R-2") for number in (1, 2)}
    assert len(drawn) == 4


def test_small_rolls_draw_nobody_and_all_can_be_asked() -> None:
    assert drawn_seats(SEED, "R-1", 1, SEATS[:19], 5) == ()
    assert len(drawn_seats(SEED, "R-1", 1, SEATS[:20], 5)) == 1
    assert set(drawn_seats(SEED, "R-1", 1, SEATS, 100)) == set(SEATS)
    assert drawn_seats(SEED, "R-1", 1, [], 100) == ()


@given(st.permutations(SEATS), st.integers(0, 100))
def test_the_order_of_the_list_changes_nothing(seats: list[str], per_cent: int) -> None:
    assert drawn_seats(SEED, "R-1", 1, seats, per_cent) == drawn_seats(SEED, "R-1", 1, SEATS, per_cent)
