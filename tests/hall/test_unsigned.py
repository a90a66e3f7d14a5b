"""A question without a name: nothing that the hall keeps, logs or sends leads from it to who asked."""

import re
from pathlib import Path

import pytest
from sqlalchemy import make_url

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_anonymous_survey import cells, rows

WORDS = {
    "wang": "Who pays for the lamp by the dustbins?", "daniel": "Will it shine into the bedrooms of stair two?",
    "chen": "Why does the engineer not come on Sundays?",
}  # fmt: skip


async def proposed(c: Neighbourhood) -> TownMessage:
    await c.chen.say(c.group, "/propose 门口装灯\n内容：装六盏灯")
    return await c.card("P-1")


async def ask(c: Neighbourhood, person: Person, card: TownMessage, words: str) -> None:
    """Follow the link under the card, and write the question."""
    await c.ask(person, "/language en", "English")
    await prompted(person, card)
    await c.ask(person, words, "It is kept")


async def prompted(person: Person, card: TownMessage) -> TownMessage:
    return await person.expect(
        "Send it as your next message", after=await person.follow(card.button("匿名提问").url or "")
    )


async def asked_by_three(c: Neighbourhood) -> TownMessage:
    card = await proposed(c)
    for name, words in WORDS.items():
        await ask(c, getattr(c, name), card, words)
    return card


async def published(c: Neighbourhood, card: TownMessage) -> None:
    c.clock.advance(hours=1)
    await c.until(lambda message: message is card and all(words[:40] in message.text for words in WORDS.values()))


@BOTH_WAYS
async def test_the_questions_of_an_hour_come_onto_the_board_together_and_no_row_says_whose_they_are(
    home: Neighbourhood, capfd: pytest.CaptureFixture[str]
) -> None:
    card = await asked_by_three(home)
    waiting = await home.look("SELECT * FROM unsigned_questions")
    assert sorted(row[2] for row in waiting) == sorted(WORDS.values())
    assert all(re.fullmatch("[0-9a-f]{32}", row[0]) for row in waiting)
    assert "Who pays" not in card.text
    await published(home, card)
    assert "匿名" in card.text
    assert await home.count("unsigned_questions") == 0

    found = await rows(home)
    for words in WORDS.values():
        where = {name for name, kept in found.items() if any(words in cell for cell in cells(kept))}
        assert where <= {"points", "outbox"}, words  # what its authors are told of is on its way to them
    told = await home.look("SELECT COUNT(*) FROM outbox WHERE kind = 'question-asked'")
    assert told == [(1,)]
    authors = await home.look("SELECT DISTINCT person_id FROM points WHERE side = 'question'")
    assert await home.look("SELECT person_id FROM nobodies") == authors
    assert await home.look("SELECT COUNT(*) FROM identities WHERE person_id IN (SELECT person_id FROM nobodies)") == [
        (0,)
    ]
    moments = await home.look("SELECT DISTINCT at FROM points")
    assert len(moments) == 1
    steps = [kept for kept in found["seen_updates"] if any("unsigned" in cell for cell in cells([kept]))]
    assert steps == [], "what is remembered for repeats tells it from nothing else"
    assert await home.count("awaited") == 0
    assert await home.count("conversations") == 0
    log = capfd.readouterr()
    assert not any(words in log.out + log.err for words in WORDS.values())


async def test_no_byte_of_the_files_but_the_board_holds_a_question(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():
        await courtyard.settle()
        card = await asked_by_three(courtyard)
        await published(courtyard, card)
        await courtyard.becomes("SELECT outcome FROM outbox WHERE kind = 'question-asked'", [("sent",)])
    file = Path(str(make_url(courtyard.database).database))
    content = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    for words in WORDS.values():  # once on the board; what the author of the proposal was told is not kept
        assert content.count(words.encode()) == 1, words


async def test_nobody_counts_as_no_speaker_and_answers_and_hiding_go_as_with_any_question(home: Neighbourhood) -> None:
    card = await asked_by_three(home)
    await published(home, card)
    assert "0 人参与" in card.text
    await home.ask(home.zhou, "/answer P-1 1 物业出钱", "已答复")
    await home.until(lambda message: message is card and "物业出钱" in message.text)
    await home.ask(home.zhou, "/hide P-1 2 离题", "已隐藏")
    await home.until(lambda message: message is card and "1 人参与" in message.text)
    board = await home.ask(home.daniel, "/board P-1", "P-1")
    questions = await home.daniel.tap(board, "Questions")
    del questions
    assert await home.look("SELECT COUNT(*) FROM speakers s JOIN nobodies n ON n.person_id = s.person_id") == [(0,)]


async def test_before_it_is_asked_it_is_said_what_is_kept_and_it_can_be_left(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.ask(home.daniel, "/language en", "English")
    promise = await prompted(home.daniel, card)
    assert "keeps no link" in promise.text
    assert "1 Jun 2026, 11:00" in promise.text
    await home.ask(home.daniel, "/cancel", "Nothing is under way")
    await home.ask(home.daniel, "Is that about a need?")
    assert await home.count("unsigned_questions") == 0
    await home.post(home.wang, "/unsigned P-1 谁出钱？", "私聊")
    await home.ask(home.wang, "/unsigned", "/unsigned P-1")
    await home.ask(home.wang, "/unsigned P-1", "下一条消息")
    await home.ask(home.wang, "/unsigned P-1 谁出钱？", "已收下")
    assert await home.look("SELECT text FROM unsigned_questions") == [("谁出钱？",)]


async def test_a_repeat_of_the_same_message_asks_nothing_twice_and_its_step_is_forgotten_after_a_day(
    home: Neighbourhood,
) -> None:
    card = await proposed(home)
    await ask(home, home.daniel, card, WORDS["daniel"])
    await home.again(await home.delivered(WORDS["daniel"]))
    await home.ask(home.daniel, "/seats", "1-1-201")
    assert await home.count("unsigned_questions") == 1
    chat = f"m:{home.daniel.id}:%"
    empty = "SELECT COUNT(*) FROM seen_updates WHERE origin LIKE ? AND answer = ?"
    assert await home.look(empty, chat, b"null") != [(0,)]
    home.clock.advance(days=1, hours=2)
    await home.becomes("SELECT COUNT(*) FROM deadlines WHERE kind = 'forget empty answers' AND done_at IS NULL", [(0,)])
    assert await home.look(empty, chat, b"null") == [(0,)]


async def test_the_silenced_ask_nothing_and_only_so_many_questions_wait(home: Neighbourhood) -> None:
    card = await proposed(home)
    await home.ask(home.daniel, "/language en", "English")
    await prompted(home.daniel, card)
    await home.ask(home.zhou, "/mute @daniel 2h 吵闹", "Daniel")
    await home.ask(home.daniel, WORDS["daniel"], "You are muted")
    assert await home.count("unsigned_questions") == 0
    for number in range(10):
        await home.break_in(f"INSERT INTO unsigned_questions VALUES ('{number}', 1, 'x')")
    await home.ask(home.wang, "/unsigned P-1 谁出钱？", "已有 10 个匿名问题")
