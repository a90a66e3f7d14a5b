"""When something may be told that nobody asked for."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from domain.calm import EXEMPT_CARDS, NOTICES, POSTS_A_DAY, PRIVATE_A_DAY, Urgency, awake, minutes, tomorrow
from domain.instants import instant_of


def at(said: str, zone: str = "Asia/Shanghai") -> int:
    return instant_of(datetime.fromisoformat(said).replace(tzinfo=ZoneInfo(zone)))


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-06-01 07:59:59.999", "2026-06-01 08:00"),
        ("2026-06-01 08:00", "2026-06-01 08:00"),
        ("2026-06-01 08:30", "2026-06-01 08:30"),
        ("2026-06-01 20:59:59.999", "2026-06-01 20:59:59.999"),
        ("2026-06-01 21:00", "2026-06-02 08:00"),
        ("2026-06-01 23:30", "2026-06-02 08:00"),
        ("2026-06-02 00:00", "2026-06-02 08:00"),
    ],
)
def test_the_night_is_from_nine_to_eight(now: str, then: str) -> None:
    assert awake(at(now), "Asia/Shanghai") == at(then)


def test_the_night_is_that_of_the_community() -> None:
    noon_in_paris = at("2026-06-01 13:00", "Europe/Paris")
    assert awake(noon_in_paris, "Europe/Paris") == noon_in_paris
    assert awake(at("2026-06-01 21:00", "Europe/Paris"), "Asia/Shanghai") == at("2026-06-02 08:00")


def test_eight_is_eight_when_the_clocks_change() -> None:
    """On 29 March 2026 an hour is missing in Paris."""
    assert awake(at("2026-03-28 22:00", "Europe/Paris"), "Europe/Paris") == at("2026-03-29 08:00", "Europe/Paris")


def test_tomorrow_begins_at_eight() -> None:
    assert tomorrow(at("2026-06-01 08:00"), "Asia/Shanghai") == at("2026-06-02 08:00")
    assert tomorrow(at("2026-06-01 20:59"), "Asia/Shanghai") == at("2026-06-02 08:00")


def test_only_results_receipts_warnings_and_answers_are_exempt() -> None:
    told: dict[str, set[str]] = {}
    for kind, manner in NOTICES.items():
        told.setdefault(manner.exempt, set()).add(kind)
    told.pop("")
    assert told == {
        "a result": {"result", "chart", "survey-result", "survey-chart", "wall-notice"},
        "one's own receipt": {"seat-result"},
        "a warning about one's seat": {
            "extended", "outage", "co-holder", "seat-cast", "seat-contested", "dispute-settled", "seat-recused",
            "seat-named", "recusal-named", "seat-assisted", "seat-reassigned", "proxy-settled", "group-lost",
            "group-found",
        },
        "asked for": {
            "answer", "folder-stuck", "question-answered", "witness-asked", "witness-said", "second-asked",
            "second-said", "objection-answered", "resident-answered", "appeal-made", "appeal-decided", "point-moved",
            "your-turn", "proposal-file-refused",
        },
        "what was done about one's own words": {"moderated"},
    }  # fmt: skip
    assert EXEMPT_CARDS == {
        "vote": "a warning about one's seat", "record": "a result", "broadcast": "asked for", "round": "asked for",
    }  # fmt: skip
    assert (PRIVATE_A_DAY, POSTS_A_DAY) == (1, 2)


def test_moderators_learn_whom_a_receipt_or_a_changed_seat_did_not_reach() -> None:
    matters = {kind for kind, manner in NOTICES.items() if manner.matters}
    assert matters == {"seat-result", "co-holder", "seat-named", "seat-assisted", "seat-reassigned"}


def test_what_may_be_a_line_of_a_digest_leads_to_its_card() -> None:
    led: dict[tuple[str, str], set[str]] = {}
    for kind, manner in NOTICES.items():
        if manner.about is not None:
            led.setdefault(manner.about, set()).add(kind)
    assert led == {
        ("record", "id"): {
            "declined", "overdue", "assigned", "whistle-asked", "confirm-asked", "settle-asked", "decided-for", "late",
            "reopened", "faults-found", "record-moved", "over-spent", "check", "check-reminder",
        },
        ("proposal", "id"): {
            "gate-opened", "voice-invited", "question-asked", "opinion-asked", "opinion-reminder", "opinion-late",
            "opinion-off", "opinion-given", "opinion-confirm", "point-replied", "point-marked", "point-joined",
            "proposal-ended", "proposal-changed", "look-alike", "amendment-made", "point-returned", "merge-offered",
            "coauthor-offered",
        },
        ("vote", "id"): {"result-disputed", "reminder", "reminder-again"},
        ("survey", "id"): {"survey-reminder"},
        ("theme", "id"): {"statement-asked"},
        ("theme", "theme_id"): {"walk-called"},  # its id is the walk's
        ("need", "id"): {"need-edited", "need-withdrawn"},
        ("meeting", "id"): {"meeting-called"},
        ("petition", "id"): {"petition-full"},
    }  # fmt: skip


def test_what_leads_to_no_card_and_is_not_exempt_waits_for_the_calm_too() -> None:
    assert {kind for kind, manner in NOTICES.items() if not manner.exempt and manner.about is None} == {
        "promises", "gate-set", "roll-objected", "proxy-offered", "became", "touching", "programme-ending",
        "programme-over", "resident-asked", "news", "merge-declined", "coauthor-said", "unreachable",
    }  # fmt: skip


@pytest.mark.parametrize(("people", "about"), [(1, 1), (1740, 1), (1741, 2), (10_000, 6)])
def test_an_estimate_is_in_minutes(people: int, about: int) -> None:
    assert minutes(people) == about


def test_people_go_before_cards_and_cards_before_broadcasts_and_nothing_waits_for_ever() -> None:
    assert [urgency.value for urgency in sorted(Urgency)] == [0, 5_000, 15_000, 3_600_000]  # ms
    assert sorted(Urgency) == [Urgency.ANSWER, Urgency.PERSON, Urgency.CARD, Urgency.BROADCAST]
