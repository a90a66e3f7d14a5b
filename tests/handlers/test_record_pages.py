"""The pages of a record in chat: nothing is lost between two of them, and each is one that Telegram takes."""

import pytest

from handlers.screens.records import record_pages
from handlers.screens.screen import LONGEST
from tests.records.test_folder import data
from texts import LANGUAGES, texts_in
from usecases.record_folder import RecordShown

STEPS = [
    {
        "at": "2026-06-08T02:00:00.000Z", "kind": "progress", "part": 1, "text": f"step {number} <b>&" + "灯" * 900,
        "document": None, "until": None, "amount": None,
    }
    for number in range(1, 60)
]  # fmt: skip


def shown(photos: tuple[str, ...] = ()) -> RecordShown:
    return RecordShown(7, data(title="门" * 300, steps=STEPS), "zh-Hans", "Asia/Shanghai", (), (), photos)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_stands_on_one_of_the_pages(language: str) -> None:
    texts = texts_in(language)
    pages = [record_pages(shown(), page, texts) for page in range(1, 40)]
    last = next(place for place, screen in enumerate(pages) if len(screen.rows[0]) == 1 and place)
    for number in range(1, 60):
        assert sum(f"step {number} &lt;b&gt;&amp;" in screen.text for screen in pages[: last + 1]) == 1
    assert all(len(screen.text) <= LONGEST for screen in pages)
    heading = f"<b>{texts.plain('page-steps')}</b>"
    assert all(heading in screen.text for screen in pages[1 : last + 1]), "a section that goes on says what it is"


def test_the_way_leads_on_and_back_and_never_beyond() -> None:
    texts = texts_in("en")
    ways = [[button.data for button in record_pages(shown(), page, texts).rows[0]] for page in (1, 2)]
    assert ways == [["rp:7:2"], ["rp:7:1", "rp:7:3"]]
    assert record_pages(shown(), 10**9, texts) == record_pages(shown(), 10**6, texts)
    assert record_pages(shown(), 0, texts) == record_pages(shown(), 1, texts)


def test_pictures_are_offered_where_there_are_any() -> None:
    texts = texts_in("en")
    assert record_pages(shown(("photo",)), 1, texts).rows[-1][0].data == "rf:7"
    assert len(record_pages(shown(), 1, texts).rows) == 1
