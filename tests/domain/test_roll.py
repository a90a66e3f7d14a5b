"""The owners of Cherry Court: seats, their weights, and what changes when the roll is drawn up anew."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.roll import FINEST, Axis, Roll, Seat, SeatRow, UncountableError, Unit, assemble, natural
from domain.roll_difference import FieldChange, difference


def row(
    label: str,
    owner: str = "",
    owner_id: str = "",
    weights: Mapping[str, Fraction] | None = None,
    names: tuple[str, ...] = (),
    codes: tuple[str, ...] = (),
) -> SeatRow:
    area = {"area": Fraction(80)}
    return SeatRow(1, Unit(label), owner, owner_id, names, area if weights is None else weights, codes)


def labels(roll: Roll) -> list[str]:
    return [seat.label for seat in roll.seats]


def test_wang_owns_two_flats_and_has_one_head_two_units_and_the_area_of_both() -> None:
    roll = assemble(
        "owners",
        [
            row("1-1-102", "Wang", "w", {"area": Fraction("90.10")}, ("Wang", "Wu"), ("AAAAAAAA",)),
            row("1-1-101", "Wang", "W", {"area": Fraction("85.23")}, ("Wang",), ("AAAAAAAA", "BBBBBBBB")),
            row("1-1-103", "Li", "", {"area": Fraction("60")}),
        ],
    )
    wang, li = roll.seats
    assert wang.weights == {"heads": 1, "units": 2, "area": 17533}
    assert wang.units == (Unit("1-1-101"), Unit("1-1-102"))
    assert (wang.label, wang.holder_names, wang.codes) == ("1-1-101", ("Wang", "Wu"), ("AAAAAAAA", "BBBBBBBB"))
    assert li.weights == {"heads": 1, "units": 1, "area": 6000}
    assert roll.axes == (Axis("heads"), Axis("units"), Axis("area", 100))
    assert roll.totals == {"heads": 2, "units": 3, "area": 23533}
    assert roll.axis("share") is None


def test_two_owners_of_one_name_and_no_id_stay_two_seats() -> None:
    assert assemble("owners", [row("101", "Li"), row("102", "Li")]).totals["heads"] == 2


def test_an_owner_id_that_looks_like_a_label_joins_nothing() -> None:
    assert len(assemble("owners", [row("101"), row("102", owner_id="101")]).seats) == 2


def test_heads_given_are_kept_and_not_added_up_over_the_units_of_one_owner() -> None:
    two = {"heads": Fraction(2)}
    roll = assemble("households", [row("101", owner_id="a", weights=two), row("102", owner_id="a", weights=two)])
    assert roll.totals == {"heads": 2, "units": 2}
    assert roll.axes == (Axis("heads"), Axis("units"))
    three = row("103", owner_id="a", weights={"heads": Fraction(3)})
    assert assemble("households", [row("101", owner_id="a", weights=two), three]).totals["heads"] == 3


def test_areas_are_hundredths_of_a_square_metre_even_where_all_are_whole() -> None:
    roll = assemble("owners", [row("101"), row("102")])
    assert (roll.axis("area"), roll.totals["area"]) == (Axis("area", 100), 16_000)


def test_area_and_share_come_before_what_a_community_counts_besides() -> None:
    weights = {name: Fraction(1) for name in ("bikes", "share", "units", "area")}
    roll = assemble("owners", [row("101", weights=weights)])
    assert [axis.id for axis in roll.axes] == ["heads", "units", "area", "share", "bikes"]


def test_shares_are_counted_in_the_common_denominator() -> None:
    shares = ["1/3", "1/4", "0.05"]
    roll = assemble("land", [row(str(at), weights={"share": Fraction(s)}) for at, s in enumerate(shares)])
    assert roll.axes[-1] == Axis("share", 60)
    assert [seat.weights["share"] for seat in roll.seats] == [20, 15, 3]


@pytest.mark.parametrize(("under", "countable"), [(FINEST - 1, True), (FINEST, True), (FINEST + 1, False)])
def test_shares_too_fine_to_be_published_are_refused(under: int, countable: bool) -> None:
    assert FINEST == 1_000_000_000_000_000
    rows = [row("1", weights={"share": Fraction(1, under)})]
    if countable:
        assert assemble("land", rows).totals["share"] == 1
    else:
        with pytest.raises(UncountableError) as caught:
            assemble("land", rows)
        assert (caught.value.axis, caught.value.code) == ("share", "too_fine")


@pytest.mark.parametrize(("extra", "countable"), [(0, True), (1, False)])
def test_a_total_must_be_a_number_that_json_holds_exactly(extra: int, countable: bool) -> None:
    halves = [Fraction(2**52), Fraction(2**52 - 1 + extra)]
    rows = [row(str(at), weights={"share": half}) for at, half in enumerate(halves)]
    if countable:
        assert assemble("land", rows).totals["share"] == 2**53 - 1
    else:
        with pytest.raises(UncountableError) as caught:
            assemble("land", rows)
        assert caught.value.code == "total_too_large"


def test_seats_stand_in_the_order_a_person_walks_past_them() -> None:
    walk = ["1-1-9", "1-1-10", "1-2-9", "2-1-101", "10-1-101", "3A-1", "A-2", "A-10", "三-1"]
    assert sorted(set(walk), key=natural) == ["1-1-9", "1-1-10", "1-2-9", "2-1-101", "3A-1", "10-1-101", *walk[6:]]
    assert sorted(["B1", "A10", "A9"], key=natural) == ["A9", "A10", "B1"]


def test_a_label_of_ten_thousand_digits_sorts_without_trouble() -> None:
    assert natural("9" * 10_000) < natural("1" + "0" * 10_000)


def test_a_roll_is_in_order_however_its_seats_were_given() -> None:
    seats = tuple(Seat(label, "", "", (), (Unit(label),), {"heads": 1}) for label in ("10", "9", "1"))
    assert labels(Roll("owners", (Axis("heads"),), seats)) == ["1", "9", "10"]
    assert len({*seats, *seats}) == 3  # one set of seats, whatever they weigh


def test_codes_do_not_show_in_a_log() -> None:
    secret = row("1", codes=("SECRETC0DE",))
    assert "SECRET" not in repr(secret) + repr(assemble("owners", [secret]))


def test_the_new_roll_tells_who_came_who_went_and_what_changed() -> None:
    old = assemble("owners", [row("101", "Li"), row("102", "Wu", "", {"area": Fraction("70.5")}), row("103", "Gu")])
    new = assemble("owners", [row("102", "Wu", "", {"area": Fraction("70.51")}), row("103", "Gao"), row("104", "Li")])
    told = difference(old, new)
    assert [seat.label for seat in told.added] == ["103", "104"]  # 103 was sold: Gu must not vote with Gao's seat
    assert [seat.label for seat in told.removed] == ["101", "103"]
    assert [(change.new.label, change.fields) for change in told.changed] == [
        ("102", (FieldChange("area", Fraction("70.5"), Fraction("70.51")),)),
    ]
    assert told


def test_an_owner_who_sold_the_first_flat_keeps_the_seat_under_the_second_ones_label() -> None:
    old = assemble("owners", [row("101", "Wang", "w"), row("102", "Wang", "w")])
    new = assemble("owners", [row("101", "Li", "l"), row("102", "Wang", "W")])
    told = difference(old, new)
    assert [seat.owner for seat in told.added] == ["Li"]
    assert told.removed == ()
    (moved,) = told.changed
    assert (moved.old.label, moved.new.label, moved.new.owner) == ("101", "102", "Wang")
    assert FieldChange("label", "101", "102") in moved.fields
    assert FieldChange("area", Fraction(160), Fraction(80)) in moved.fields


def test_a_seat_sold_to_somebody_new_is_another_seat() -> None:
    old = assemble("owners", [row("101", "Li", "l"), row("102", "Wu")])
    new = assemble("owners", [row("101", "Li", "k"), row("102", "Wu")])  # another Li
    told = difference(old, new)
    assert [[seat.owner_id for seat in seats] for seats in (told.removed, told.added)] == [["l"], ["k"]]
    assert told.changed == ()


def test_one_who_comes_or_goes_or_changes_is_a_difference() -> None:
    alone = assemble("owners", [row("101", "Li")])
    both = assemble("owners", [row("101", "Li"), row("102", "Wu")])
    larger = assemble("owners", [row("101", "Li", "", {"area": Fraction(81)})])
    assert [bool(difference(old, new)) for old, new in ((alone, both), (both, alone), (alone, larger))] == [True] * 3


def test_a_buyer_takes_the_bought_flat_into_their_own_seat() -> None:
    old = assemble("owners", [row("101", "Li", "l"), row("102", "Wang", "w")])
    new = assemble("owners", [row("101", "Wang", "w"), row("102", "Wang", "w")])
    told = difference(old, new)
    assert [seat.owner for seat in told.removed] == ["Li"]
    (grown,) = told.changed
    assert (grown.old.owner_id, grown.old.label, grown.new.label) == ("w", "102", "101")


def test_an_owner_left_out_of_a_file_does_not_end_a_seat() -> None:
    old, new = assemble("owners", [row("101", "Li")]), assemble("owners", [row("101", "Li", "l")])
    assert difference(old, new).removed == ()
    assert difference(old, assemble("owners", [row("101", "")])).removed == ()


def test_shares_in_another_denominator_and_new_codes_are_no_change() -> None:
    half = row("1", weights={"share": Fraction(1, 2)}, codes=("AAAAAAAA",))
    third = row("2", weights={"share": Fraction(1, 3)})
    old, new = assemble("land", [half]), assemble("land", [replace(half, codes=("BBBBBBBB",)), third])
    assert difference(old, new).changed == ()
    assert not difference(old, old)


def test_an_axis_that_comes_or_goes_is_a_change_of_every_seat() -> None:
    old, new = assemble("owners", [row("1")]), assemble("owners", [row("1", weights={"share": Fraction(1, 2)})])
    (change,) = difference(old, new).changed
    assert change.fields == (FieldChange("area", Fraction(80), None), FieldChange("share", None, Fraction(1, 2)))


owned = st.lists(
    st.tuples(st.from_regex(r"[1-9]-[1-3]-[1-9]0[1-4]", fullmatch=True), st.sampled_from(["", "a", "b", "c"])),
    min_size=1,
    max_size=12,
    unique_by=lambda pair: pair[0],
)


@given(st.data(), owned)
def test_the_order_of_rows_changes_nothing(data: st.DataObject, pairs: list[tuple[str, str]]) -> None:
    rows = [
        row(label, owner_id, owner_id, {"area": Fraction(at + 1, 100), "share": Fraction(1, at + 1)})
        for at, (label, owner_id) in enumerate(pairs)
    ]
    shuffled = data.draw(st.permutations(rows))
    assert assemble("owners", shuffled) == assemble("owners", rows)
    assert not difference(assemble("owners", rows), assemble("owners", shuffled))
