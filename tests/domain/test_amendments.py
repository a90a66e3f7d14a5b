"""Text against text: where a passage stands, what it becomes, and which moves lead where."""

import pytest

from domain.amendments import LOST, MOVES, UNSETTLED, Change, Move, amended, part_with, times
from domain.proposals import Draft

DRAFT = Draft(
    "Six lamps", "Six lamps by the gate, six by the bins", cost="Lamps: 1200\nWork: 300", upkeep="Six neighbours"
)


def test_a_passage_is_looked_for_in_the_text_first_and_must_stand_there_once() -> None:
    assert part_with(DRAFT, "Six lamps") == "text"
    assert part_with(DRAFT, "Work: 300") == "cost"
    assert part_with(DRAFT, "Six neighbours") == "upkeep"
    assert part_with(DRAFT, "") == "text"
    assert times(DRAFT, Change("text", "nowhere", "x")) == 0
    assert times(DRAFT, Change("text", "by the", "x")) == 2


def test_a_passage_becomes_another_is_added_or_struck_out_and_nothing_else_changes() -> None:
    eight = amended(DRAFT, Change("text", "Six lamps", "Eight lamps"))
    assert eight.text == "Eight lamps by the gate, six by the bins"
    assert (eight.title, eight.cost) == (DRAFT.title, DRAFT.cost)
    assert amended(DRAFT, Change("text", "", "Off at midnight")).text.endswith("the bins\nOff at midnight")
    assert amended(DRAFT, Change("cost", "\nWork: 300", "")).cost == "Lamps: 1200"
    assert amended(DRAFT, Change("place", "", "Gate 2")).part("place") == "Gate 2"


def test_adding_to_the_end_always_fits_once_and_the_board_shows_it_as_added() -> None:
    assert times(DRAFT, Change("text", "", "Off at midnight")) == 1
    assert Change("text", "", "Off at midnight").in_short == "… → Off at midnight"
    assert Change("text", "six by the bins", "").in_short == "six by the bins → —"
    assert Change("text", "Six", "Eight").in_short == "Six → Eight"


@pytest.mark.parametrize("side", MOVES)
def test_every_state_can_be_reached_and_only_a_vote_or_nothing_holds_the_gate(side: str) -> None:
    after = {move.after for move in MOVES[side].values()} | {"open"}
    assert {state for move in MOVES[side].values() for state in move.before} <= after
    assert set(UNSETTLED) & after <= {"open", "voting"}


def told(move: Move) -> str:
    return f"{move.by}: {' '.join(move.before)} → {move.after}{', with a reason' if move.reasoned else ''}"


def test_who_may_do_what_with_an_amendment_and_with_an_objection() -> None:
    assert {side: {name: told(move) for name, move in moves.items()} for side, moves in MOVES.items()} == {
        "amendment": {
            "accept": "author: open declined → accepted",
            "decline": "author: open → declined, with a reason",
            "withdraw": "maker: open declined → withdrawn",
            "voting": "moderator: open declined → voting",
        },
        "unless": {
            "integrate": "author: open standing → integrated, with a reason",
            "keep": "author: open → standing, with a reason",
            "reopen": "maker: integrated → open, with a reason",
            "withdraw": "maker: open standing integrated → withdrawn",
        },
    }
    assert LOST == "lost", "what a vote makes of an amendment is no move of anybody's"


def test_nobody_but_who_objected_can_say_that_it_was_not_taken_in_and_an_author_can_always_let_it_stand() -> None:
    moves = MOVES["unless"]
    assert (moves["reopen"].by, moves["withdraw"].by) == ("maker", "maker")
    assert moves["keep"].by == "author"
    assert "open" in moves["keep"].before
