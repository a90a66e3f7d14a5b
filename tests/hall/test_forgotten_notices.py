"""Somebody is forgotten while notices of what they said and did still wait."""

import json
from typing import Any

from simulator import Person
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_calm import is_kept, propose


async def forget(home: Neighbourhood, person: Person) -> None:
    asked = await home.ask(person, "/forgetme")
    await person.tap(asked, "fg")
    await home.becomes(f"SELECT COUNT(*) FROM identities WHERE telegram_id = {person.id}", [(0,)])


async def facts(home: Neighbourhood, kind: str) -> list[dict[str, Any]]:
    found = await home.look(f"SELECT facts FROM outbox WHERE kind = '{kind}' ORDER BY id")
    return [json.loads(each) if isinstance(each, str) else each for (each,) in found]


@BOTH_WAYS
async def test_a_question_that_waits_is_not_told_once_its_asker_is_forgotten(
    home: Neighbourhood,
) -> None:
    await propose(home)
    home.clock.advance(hours=11)  # 21:00
    await home.ask(home.wang, "/ask P-1 几点关灯？", "第 1 条")
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    await is_kept(home, 2)
    await forget(home, home.wang)
    assert [each["text"] for each in await facts(home, "question-asked")] == ["…", "Who pays?"]
    home.clock.advance(hours=11)
    assert "几点关灯" not in (await home.chen.expect("Who pays?")).text
    await home.becomes("SELECT outcome FROM outbox ORDER BY id", [("moot",), ("sent",)])
    assert await facts(home, "question-asked") == [{}, {}]


async def test_a_question_that_is_taken_back_in_the_night_is_not_told(home: Neighbourhood) -> None:
    await propose(home)
    home.clock.advance(hours=11)
    await home.ask(home.daniel, "/ask P-1 Who pays?", "on the board")
    listed = await home.ask(home.daniel, "/unsay P-1", "What you said about P-1")
    await home.daniel.tap(listed, "Take 1 back")
    await home.daniel.expect("Taken back", after=listed)
    home.clock.advance(hours=11)
    await home.becomes("SELECT outcome FROM outbox", [("moot",)])


async def test_what_somebody_forgotten_did_is_told_of_somebody_even_if_they_are_called_like_a_word_of_ours(
    home: Neighbourhood,
) -> None:
    await propose(home)
    stranger = home.town.add_person("amendment", "en")
    await home.group.join(stranger)
    home.clock.advance(hours=11)
    await home.ask(stranger, "/amend cherry/P-1\nold: 六盏灯\nnew: 八盏灯", "on the board")
    (before,) = await facts(home, "amendment-made")
    assert (before["name"], before["side"]) == ("amendment", "amendment")
    await forget(home, stranger)
    assert await facts(home, "amendment-made") == [before | {"name": "已注销的人", "text": "…"}]
