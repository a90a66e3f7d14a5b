"""Proxies from hand to hand: a ring is seen however long it is, and nothing else is taken for one."""

from hypothesis import given
from hypothesis import strategies as st

from domain.ids import PersonId
from domain.proxies import closes_ring

people = st.integers(1, 6).map(PersonId)


def test_two_who_would_cast_for_each_other_close_a_ring() -> None:
    wang, daniel, chen = (PersonId(number) for number in (1, 2, 3))
    assert closes_ring([(wang, daniel)], daniel, wang)
    assert closes_ring([(wang, daniel), (daniel, chen)], chen, wang)
    assert not closes_ring([(wang, daniel)], chen, daniel)
    assert not closes_ring([(wang, daniel)], wang, chen)
    assert closes_ring([], wang, wang)


@given(st.lists(st.tuples(people, people), max_size=30))
def test_proxies_taken_one_by_one_never_make_a_ring(offers: list[tuple[PersonId, PersonId]]) -> None:
    taken: list[tuple[PersonId, PersonId]] = []
    for giver, taker in offers:
        if not closes_ring(taken, giver, taker):
            taken.append((giver, taker))
    left = {person for each in taken for person in each}
    while ends := left - {giver for giver, taker in taken if taker in left}:
        left -= ends  # whoever gives to nobody who is left cannot be of a ring
    assert left == set()
