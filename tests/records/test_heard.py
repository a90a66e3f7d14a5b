"""Who was heard, as a record's page, its minutes and its pages in chat tell it."""

from typing import Any

import pytest

from handlers.screens.records import record_pages
from records.account import account
from records.minutes.told import minutes_of
from records.papers import minutes
from tests.records.test_folder import ZONE, data, page
from tests.records.test_papers import both
from texts import LANGUAGES, texts_in
from usecases.record_folder import RecordShown

ANSWER = {
    "verdict": "conditions", "text": "The wall <carries> four.", "cost": "9,800", "upkeep": None,
    "permit": "Lighting code", "options": [{"name": "On poles", "cost": "15,200", "note": "needs a trench"}],
    "version": 2, "document": None, "confirmed": True, "at": "2026-06-03T17:00:00.000Z",
}  # fmt: skip


def opinion(number: int, name: str | None, **changed: Any) -> dict[str, Any]:
    return {
        "number": number, "kind": "professional", "name": name, "question": None, "called_off": False,
        "asked_at": "2026-06-01T02:00:00.000Z", "due_at": "2026-06-08T15:59:59.999Z", "answer": None,
    } | changed  # fmt: skip


def duty(owner: str | None, promise: str | None) -> dict[str, Any]:
    return {
        "item": 1, "owner": owner, "text": "measure it", "due_at": "2026-06-14T02:00:00.000Z", "promise": promise
    }  # fmt: skip


MEETING = {
    "number": "M-1", "kind": "joint", "title": "At the gate", "about": "P-1", "place": None,
    "began_at": "2026-06-05T11:00:00.000Z", "ended_at": "2026-06-05T12:00:00.000Z", "present": 7,
    "agenda": ["The wall"], "decisions": [{"item": 1, "text": "Four lamps"}],
    "duties": [duty("Roads", None), duty("Water", "R-1.2"), duty(None, "R-1.1"), duty(None, None)],
}  # fmt: skip
UNHEARD = [opinion(2, "Roads", kind="department"), opinion(3, "Parks", kind="department", called_off=True)]
HEARD = data(opinions=[opinion(1, "Omar", answer=ANSWER), *UNHEARD], meetings=[MEETING])


def test_an_opinion_says_whose_it_is_what_it_takes_and_of_which_version() -> None:
    lines = {each.heading: each.lines for each in account(HEARD, texts_in("en").plain, ZONE)}
    assert lines["Opinions of professionals and departments"] == (
        "Omar (professional): feasible under conditions · 2026-06-04 · of version 2",
        "  The wall <carries> four.",
        "  Cost: 9,800",
        "  Rule or permit: Lighting code",
        "  Option 1: On poles — 15,200. needs a trench",
        "Roads (department): no answer yet, asked for by 2026-06-08",
        "Parks (department): no answer; called off",
    )
    assert lines["Meetings"] == (
        "M-1 · joint meeting: At the gate · 2026-06-05 · about P-1 · 7 people there",
        "  Decided: Four lamps",
        "  To do (Roads): measure it, by 2026-06-14",
        "  To do (Water, R-1.2): measure it, by 2026-06-14",
        "  To do (R-1.1): measure it, by 2026-06-14",
        "  To do (whoever the minutes of the meeting name): measure it, by 2026-06-14",
    )


def test_what_was_written_down_for_a_department_is_unconfirmed_until_it_says_so() -> None:
    letter = ANSWER | {"document": "2026-17", "confirmed": False}
    heard = [[opinion(1, None, answer=letter | each)] for each in ({}, {"confirmed": True})]
    said = [page(data(opinions=each, commitments=[])) for each in heard]
    assert "unconfirmed, document 2026-17" in said[0]
    assert "unconfirmed" not in said[1]
    assert "document 2026-17" in said[1]
    assert "somebody who is no longer known (professional)" in said[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_chat_folder_and_minutes_say_the_same(language: str) -> None:
    texts = texts_in(language)
    screen = record_pages(RecordShown(7, HEARD, language, ZONE, (), (), ()), 1, texts).text
    assert "The wall &lt;carries&gt; four." in screen
    assert "The wall \\<carries\\> four." in page(HEARD, language)
    told = (*both(minutes(HEARD, language, ZONE), "minutes"), "".join(screen.split()))
    for said in (*told, "".join(page(HEARD, language).split())):
        for wanted in ("Omar", "9,800", "2026-06-08", "Parks", "Atthegate", "Fourlamps", "R-1.2"):
            assert wanted in said
        for heading in ("page-opinions", "page-meetings"):
            assert "".join(texts.plain(heading).split()) in said
        assert "{" not in said


def test_the_minutes_are_as_of_the_last_moment_that_they_tell_of() -> None:
    told = [minutes_of(data(**each), texts_in("en"), ZONE) for each in ({}, {"opinions": HEARD["opinions"]})]
    assert [dict(each.facts)["As of"] for each in told] == ["2026-06-08", "2026-06-08"], "the opinion was before"
    later = MEETING | {"began_at": "2026-06-20T11:00:00.000Z", "ended_at": "2026-06-20T17:00:00.000Z"}
    after = minutes_of(data(meetings=[later]), texts_in("en"), ZONE)
    assert dict(after.facts)["As of"] == "2026-06-21"


def test_a_record_that_heard_nobody_has_no_such_headings() -> None:
    said = page(data())
    assert "Opinions" not in said
    assert "Meetings" not in said
