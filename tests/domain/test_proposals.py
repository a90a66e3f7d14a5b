"""What of a proposal says something else than before, and the words that its state is kept by."""

from dataclasses import replace

from domain.proposals import MERGED, OPEN, PARTS, SECONDING, WITHDRAWN, Draft, changed

LAMPS = Draft("Six lamps", "Six lamps by the gate", cost="12000")


def test_what_was_changed_is_told_in_the_order_of_reading_and_nothing_besides() -> None:
    after = replace(LAMPS, cost="9000", title="Four lamps", problem="Dark since May")
    assert changed(LAMPS, after) == ("title", "problem", "cost")
    assert changed(LAMPS, replace(LAMPS, text="Six lamps by the bins")) == ("text",)
    assert changed(LAMPS, LAMPS) == ()


def test_a_part_that_says_nothing_is_not_changed_by_being_left_out() -> None:
    assert changed(LAMPS, replace(LAMPS, place="", upkeep="")) == ()
    assert [part for part in PARTS if LAMPS.part(part)] == ["title", "text", "cost"]


def test_where_a_proposal_stands_is_kept_by_these_words() -> None:
    assert (SECONDING, OPEN, WITHDRAWN, MERGED) == ("seconding", "open", "withdrawn", "merged")
