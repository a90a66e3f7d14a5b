"""What was seen on a site walk, as a record's page and its minutes tell it: by role, and without names."""

import pytest

from records.account import account
from tests.records.test_folder import ZONE, data
from texts import LANGUAGES, texts_in

NOTES = [
    {"kind": "seen", "role": "resident", "text": "The step is broken", "photo": True},
    {"kind": "option", "role": "professional", "text": "", "photo": True},
]
THEME = {
    "number": "T-1", "title": "Lamps", "place": None, "merged": [], "split_from": None, "statement": "It is dark",
    "confirmed": 2, "corrected": 0, "raised": 2,
    "walks": [
        {
            "meets_at": "2026-06-05T10:30:00.000Z", "meeting_point": "gate 2", "said_to_come": 3,
            "stops": [{"name": "gate", "notes": []}, {"name": "yard", "notes": NOTES}],
        }
    ],
}  # fmt: skip


def test_a_walk_is_told_stop_by_stop_below_its_theme() -> None:
    say = texts_in("en").plain
    section = next(each for each in account(data(themes=[THEME]), say, ZONE) if each.heading == say("page-themes"))
    assert section.lines == (
        "T-1: Lamps",
        "  The problem: It is dark",
        "Site walk for T-1, 2026-06-05: gate 2",
        "  2. yard · seen (resident): The step is broken (with photos)",
        "  2. yard · option (professional): – (with photos)",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_without_themes_has_no_such_heading(language: str) -> None:
    say = texts_in(language).plain
    assert say("page-themes") not in [each.heading for each in account(data(), say, ZONE)]
