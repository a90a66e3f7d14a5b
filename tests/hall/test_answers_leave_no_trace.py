"""What somebody answered in an anonymous survey is nowhere but among the answers: not in what waited to be sent, nor in
what the hall remembers of the steps, of the conversation and of what failed."""

import json
from typing import Any

from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_anonymous_survey import FORM, SAID, cells, rows
from tests.hall.test_surveys import begun, opened, press

WORDS = SAID["daniel"]


async def kept_aside(home: Neighbourhood) -> list[tuple[str, Any]]:
    """The answers of the hall that could not go at once: what became of each, and what is kept of it."""
    found = await home.look("SELECT outcome, facts FROM outbox WHERE kind = 'answer' ORDER BY id")
    return [(outcome, json.loads(facts) if isinstance(facts, str) else facts) for outcome, facts in found]


async def at_the_last_question(home: Neighbourhood) -> None:
    """Daniel has said what he is afraid of; the last question is asked."""
    await home.ask(home.daniel, "/language en", "English")
    card = await opened(home, FORM)
    await press(home.daniel, await begun(home.daniel, card, "Are you afraid?"), "yes", "Of what?")
    await home.ask(home.daniel, WORDS, "How many lamps?")


@BOTH_WAYS
async def test_a_review_that_had_to_wait_is_kept_without_its_words_once_it_has_arrived(home: Neighbourhood) -> None:
    await at_the_last_question(home)
    home.town.fail_next("sendMessage", 429, retry_after=1, chat_id=home.daniel.id)
    review = await home.ask(home.daniel, "7", "S-1: your answers")
    assert WORDS in review.text
    await home.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'answer' AND done_at IS NULL", [(0,)])
    assert await kept_aside(home) == [("sent", {})]


async def test_a_review_that_can_never_arrive_is_kept_without_its_words_too(home: Neighbourhood) -> None:
    await at_the_last_question(home)
    home.town.fail_next("sendMessage", 429, retry_after=1, chat_id=home.daniel.id)
    home.town.fail_next("sendMessage", 403, "Forbidden: bot was blocked by the user", chat_id=home.daniel.id)
    await home.daniel.say(home.daniel.private, "7")
    await home.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'answer' AND done_at IS NOT NULL", [(1,)])
    assert await kept_aside(home) == [("unreachable", {})]


@BOTH_WAYS
async def test_once_it_is_sent_no_table_but_that_of_the_answers_has_a_word_of_it(home: Neighbourhood) -> None:
    """Neither the steps that are kept for repeats, nor the conversation, nor what waited, nor what was set aside."""
    await at_the_last_question(home)
    home.town.fail_next("sendMessage", 429, retry_after=1, chat_id=home.daniel.id)
    review = await home.ask(home.daniel, "7", "S-1: your answers")
    await home.again(await home.delivered(WORDS))  # Telegram tells it a second time
    await press(home.daniel, review, "Send", "no longer stand with your name")
    await home.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'answer' AND done_at IS NULL", [(0,)])
    found = await rows(home)
    assert {"seen_updates", "conversations", "awaited", "outbox", "dead_letters", "survey_drafts"} <= found.keys()
    assert [name for name, kept in found.items() if any(WORDS in cell for cell in cells(kept))] == ["survey_responses"]
