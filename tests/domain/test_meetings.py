"""What may be done with a meeting before it, in it and after it."""

from itertools import product

import pytest

from domain.meeting_refusals import MeetingUnfit
from domain.meetings import ACTS, KINDS, Line, check

FITS = {
    "called": {"move", "start", "drop", "come"},
    "running": {"next", "end", "line", "come"},
    "ended": set(),
    "dropped": set(),
}
SAID = sorted({act for acts in FITS.values() for act in acts})


@pytest.mark.parametrize(("state", "act"), list(product(FITS, SAID)))
def test_it_is_moved_before_it_minuted_while_it_runs_and_left_alone_afterwards(state: str, act: str) -> None:
    if act in FITS[state]:
        check(act, state, "M-1")
        return
    with pytest.raises(MeetingUnfit) as refused:
        check(act, state, "M-1")
    assert refused.value.facts == {"meeting": "M-1", "state": state, "act": act}


def test_whoever_leads_it_has_a_button_for_each_of_its_steps() -> None:
    assert ACTS == ("start", "next", "end", "drop")
    assert set(ACTS) < set(SAID)


def test_it_is_held_online_or_jointly_with_those_outside() -> None:
    assert KINDS == ("online", "joint")


def test_a_note_in_the_minutes_binds_nobody() -> None:
    note = Line(1, "note", "The lamp by gate 2 flickers")
    assert (note.owner, note.due_at, note.promise) == ("", 0, "")
