"""An anonymous survey: nothing the hall keeps, logs or hands over leads from a person to their answers."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_survey_files import handed
from tests.hall.test_surveys import begun, opened, press

FORM = """/survey How is it at night?
1. [one] Are you afraid?
- yes
- no
if 1 = yes
2. [text, required] Of what?
3. [number 0-10] How many lamps?
answers: anonymous
for: seats
closes: 5d"""
SAID = {
    "wang": "the stairs that nobody sweeps", "daniel": "the dog of number nine", "chen": "thieves in the cellar",
    "zhou": "the broken gate", "li": "the empty garage",
}  # fmt: skip


async def answer(
    home: Neighbourhood, person: Person, card: TownMessage, words: str, *, send: bool = True
) -> TownMessage:
    """Somebody is afraid and says of what; returns the review, or thanks."""
    await home.ask(person, "/language en")
    await press(person, await begun(person, card, "Are you afraid?"), "yes", "Of what?")
    await home.ask(person, words, "How many lamps?")
    review = await home.ask(person, "7", "S-1: your answers")
    return await press(person, review, "Send", "no longer stand with your name") if send else review


async def all_five(home: Neighbourhood, card: TownMessage) -> None:
    await home.seat(home.li, "2-1-101")
    for name, words in SAID.items():
        await answer(home, getattr(home, name), card, words)


async def rows(home: Neighbourhood) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of the hall's database."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table'"
    if "postgresql" in home.database:
        tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    return {name: await home.look(f'SELECT * FROM "{name}"') for (name,) in await home.look(tables)}


def cells(found: list[tuple[Any, ...]]) -> Iterator[str]:
    for row in found:
        yield " ".join(bytes(cell).decode(errors="replace") if isinstance(cell, bytes | memoryview) else
                       json.dumps(cell, ensure_ascii=False, default=str) for cell in row)  # fmt: skip


@BOTH_WAYS
async def test_no_row_of_the_database_says_who_answered_what(
    home: Neighbourhood, capfd: pytest.CaptureFixture[str]
) -> None:
    card = await opened(home, FORM)
    assert "匿名" in card.text
    await all_five(home, card)
    for words in SAID.values():
        where = [name for name, found in (await rows(home)).items() if any(words in cell for cell in cells(found))]
        assert where == ["survey_responses"], words
    sent = await home.look("SELECT person_id, sent_at FROM survey_responses")
    assert sent == [(None, None)] * 5
    assert (await home.count("survey_drafts"), await home.count("survey_answerers")) == (0, 5)
    columns = {name for name, *_ in await _columns(home, "survey_answerers")}
    assert columns == {"survey_id", "person_id"}
    assert await home.look("SELECT COUNT(*) FROM awaited") == [(0,)]
    log = capfd.readouterr()
    assert not any(words in log.out + log.err for words in SAID.values())


async def _columns(home: Neighbourhood, table: str) -> list[tuple[Any, ...]]:
    if "postgresql" in home.database:
        return await home.look("SELECT column_name FROM information_schema.columns WHERE table_name = ?", table)
    return await home.look(f"SELECT name FROM pragma_table_info('{table}')")


async def test_no_byte_of_the_file_but_the_responses_holds_an_answer(courtyard: Neighbourhood) -> None:
    """Drafts are wiped, not only marked as deleted: once the hall has closed its file, each text is there once."""
    async with courtyard.hall():
        await courtyard.settle()
        card = await opened(courtyard, FORM)
        await all_five(courtyard, card)
    file = Path(str(make_url(courtyard.database).database))
    content = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    if not _wipes(file):
        pytest.skip("this SQLite does not wipe what it deletes")
    assert {words: content.count(words.encode()) for words in SAID.values()} == dict.fromkeys(SAID.values(), 1)


@pytest.mark.parametrize("courtyard", ["polling-sqlite"], indirect=True)
async def test_after_the_close_neither_the_file_nor_its_log_has_an_answer_twice(home: Neighbourhood) -> None:
    """While the hall runs on: the log beside the file is emptied, as it held every draft and who wrote it."""
    file = Path(str(make_url(home.database).database))
    if not _wipes(file):
        pytest.skip("this SQLite does not wipe what it deletes")
    card = await opened(home, FORM)
    await all_five(home, card)
    home.clock.advance(days=6)
    await home.until(lambda message: "调查结果" in message.text)

    def is_there_once() -> bool:
        content = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
        return all(content.count(words.encode()) == 1 for words in SAID.values())

    await home.eventually(is_there_once)


def _wipes(file: Path) -> bool:
    with sqlite3.connect(file) as made:
        return bool(made.execute("PRAGMA secure_delete").fetchone()[0])


async def test_the_order_of_the_responses_is_not_that_of_the_people(home: Neighbourhood) -> None:
    """Keys are random, and there is no row id: at the close both tables are written anew in the order of their keys."""
    card = await opened(home, FORM)
    await all_five(home, card)
    home.clock.advance(days=6)
    await home.until(lambda message: "调查结果" in message.text)
    keys = [key for (key,) in await home.look("SELECT id FROM survey_responses")]
    people = [person for (person,) in await home.look("SELECT person_id FROM survey_answerers")]
    assert (keys, people) == (sorted(keys), sorted(people))
    assert all(len(key) == 32 for key in keys)


async def test_what_is_handed_over_has_no_name_seat_or_time(home: Neighbourhood) -> None:
    card = await opened(home, FORM)
    await all_five(home, card)
    await home.ask(home.zhou, "/answers S-1", "still open")
    home.clock.advance(days=6)
    await home.until(lambda message: "调查结果" in message.text)
    files = await handed(home)
    text = files["S-1.csv"].decode("utf-8-sig")
    header, *lines = text.strip().splitlines()
    assert header == "q1,q2,q3,KEY"
    assert len(lines) == 5
    assert all(words in text for words in SAID.values())
    assert not any(name in text for name in ("Daniel", "王秀英", "1-1-201", "2026"))


async def test_a_handful_of_anonymous_answers_is_not_handed_over(home: Neighbourhood) -> None:
    card = await opened(home, FORM)
    await answer(home, home.daniel, card, SAID["daniel"])
    await home.ask(home.zhou, "/language en")
    home.clock.advance(days=6)
    await home.until(lambda message: "调查结果" in message.text)
    await home.ask(home.zhou, "/answers S-1", "Fewer than 5 people")


async def test_what_was_sent_cannot_be_changed_and_it_was_said_before(home: Neighbourhood) -> None:
    card = await opened(home, FORM)
    await home.ask(home.daniel, "/language en")
    assert "cannot be changed once sent" in (await begun(home.daniel, card, "Anonymous:")).text
    await answer(home, home.daniel, card, SAID["daniel"])
    assert "nobody can find your answers again" in (await begun(home.daniel, card, "S-1")).text


async def test_what_was_not_sent_is_gone_at_the_close(home: Neighbourhood) -> None:
    card = await opened(home, FORM)
    await answer(home, home.daniel, card, SAID["daniel"], send=False)
    assert await home.count("survey_drafts") == 1
    home.clock.advance(days=6)
    await home.until(lambda message: "调查结果" in message.text)
    assert (await home.count("survey_drafts"), await home.count("survey_responses")) == (0, 0)


async def test_reminded_are_only_those_who_have_not_finished_and_by_day(home: Neighbourhood) -> None:
    card = await opened(home, FORM)
    await answer(home, home.daniel, card, SAID["daniel"])
    await answer(home, home.wang, card, SAID["wang"], send=False)
    home.clock.advance(days=4, hours=1)
    reminded = await home.wang.expect("You have not finished S-1")
    assert reminded.buttons[0][0].url is not None
    await home.chen.expect("S-1")
    await home.becomes("SELECT COUNT(*) FROM outbox WHERE kind = 'survey-reminder' AND done_at IS NULL", [(0,)])
    assert not any("not finished" in message.text for message in home.daniel.private.messages)
    assert not any("S-1" in message.text for message in home.omar.private.messages), "Omar has no seat"
