"""Common ground: residents agree, disagree or pass, add statements of their own, and see what all share."""

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_surveys import begun, press

COURTYARD = """/ground What should the courtyard be like?
options:
- Cars stay out after ten at night
- Children may play ball on the lawn
- The gate stays open by day
closes: 5d"""


async def opened(home: Neighbourhood) -> TownMessage:
    await home.zhou.say(home.group, COURTYARD)
    return await home.card("S-1")


async def in_english(home: Neighbourhood, *people: Person) -> None:
    for person in people:
        await home.ask(person, "/language en", "English")


async def says(home: Neighbourhood, person: Person, card: TownMessage, *stances: str) -> TownMessage:
    """Somebody takes these stances on whatever they are asked, in the order in which they are asked it."""
    asked = await begun(person, card, "1 of")
    for place, stance in enumerate(stances, 2):
        await person.tap(asked, stance)
        asked = await person.expect("you are through" if place > len(stances) else f"{place} of")
    return asked


@BOTH_WAYS
async def test_a_statement_takes_one_tap_and_the_card_counts_who_took_a_stance(home: Neighbourhood) -> None:
    await in_english(home, home.daniel)
    card = await opened(home)
    assert "3 条说法" in card.text
    assert "Nobody sees who says what" in (await begun(home.daniel, card, "S-1")).text
    last = await says(home, home.daniel, card, "Agree", "Disagree", "Pass")
    assert "all 3 statements" in last.text
    assert sorted(await home.look("SELECT stance FROM stances")) == [("agree",), ("disagree",), ("pass",)]
    await home.until(lambda message: message.id == card.id and "已有 1 人回答" in message.text)


async def test_whoever_comes_is_asked_first_what_was_answered_least(home: Neighbourhood) -> None:
    await in_english(home, home.daniel, home.omar)
    card = await opened(home)
    asked = await begun(home.daniel, card, "1 of")
    assert "1. Cars stay out" in asked.text
    await home.daniel.tap(asked, "Agree")
    await home.becomes("SELECT COUNT(*) FROM stances", [(1,)])
    assert "2. Children" in (await begun(home.omar, card, "1 of")).text


async def test_a_statement_of_ones_own_is_asked_of_all_and_one_that_was_said_is_shown_first(
    home: Neighbourhood,
) -> None:
    await in_english(home, home.daniel, home.omar)
    card = await opened(home)
    await press(home.daniel, await begun(home.daniel, card, "1 of"), "Add a statement", "Write your statement")
    added = await home.ask(home.daniel, "Put a bench under the plane tree", "Taken as statement 4")
    assert "you agree with it" in added.text
    await press(home.omar, await begun(home.omar, card, "1 of 4"), "Add a statement", "Write your statement")
    alike = await home.ask(home.omar, "We want a seat by the tree", "This may have been said already")
    assert "4. Put a bench under the plane tree" in alike.text
    await press(home.omar, alike, "Mine says something else", "Taken as statement 5")
    assert await home.look("SELECT number, text FROM statements WHERE number > 3 ORDER BY number") == [
        (4, "Put a bench under the plane tree"), (5, "We want a seat by the tree"),
    ]  # fmt: skip


async def test_word_for_word_the_same_is_not_taken_twice_nor_words_without_any(home: Neighbourhood) -> None:
    await in_english(home, home.daniel)
    card = await opened(home)
    await press(home.daniel, await begun(home.daniel, card, "1 of"), "Add a statement", "Write your statement")
    await home.ask(home.daniel, "The gate stays open by day", "word for word statement 3")
    await home.ask(home.daniel, "🙂🙂", "statement")
    await home.ask(home.daniel, "x" * 201, "200")
    assert await home.count("statements") == 3
    await home.ask(home.daniel, "Plant roses", "Taken as statement 4")


async def test_a_moderator_hides_a_statement_and_everybody_can_read_why(home: Neighbourhood) -> None:
    await in_english(home, home.daniel, home.zhou)
    card = await opened(home)
    asked = await begun(home.daniel, card, "1. Cars")
    await home.ask(home.daniel, "/statements S-1 - 1 I do not like it", "moderator")
    await home.ask(home.zhou, "/statements S-1 - 1 names a <neighbour>", "Statement 1 is hidden")
    listed = await home.ask(home.daniel, "/statements S-1", "2. Children")
    assert "1. hidden: names a <neighbour>" in listed.text
    assert "Cars" not in listed.text
    answer = await home.daniel.tap(asked, "Agree")
    assert "names a <neighbour>" in answer.text
    assert await home.count("stances") == 0
    assert await home.look("SELECT COUNT(*) FROM acts WHERE kind = 'statement hidden'") == [(1,)]


async def test_at_the_close_what_is_shared_stands_first_and_nobodys_stance_is_kept(home: Neighbourhood) -> None:
    card = await opened(home)
    people = (home.zhou, home.wang, home.daniel, home.chen, home.omar, home.li)
    await in_english(home, *people)
    await home.seat(home.li, "2-1-101")
    for person in people:
        for statement, stance in ((1, "agree"), (2, "agree" if person is home.li else "disagree"), (3, "pass")):
            asked = await begun(person, card, "of 3")
            await home.forged(person, asked, f"g:{statement}:{stance}")
    await home.becomes("SELECT COUNT(*) FROM stances", [(18,)])
    home.clock.advance(days=5, hours=1)
    result = await home.until(lambda message: "调查结果" in message.text)
    shared, refused = result.text.index("1. Cars stay out"), result.text.index("2. Children")
    assert result.text.index("共识") < shared < result.text.index("共同反对") < refused
    picture = await home.until(lambda message: "结果图" in message.text)
    assert picture.photo is not None
    assert await home.count("stances") == 0
    assert await home.look("SELECT COUNT(*) FROM statements WHERE person_id IS NOT NULL") == [(0,)]
    again = await home.ask(home.omar, "/results S-1", "Shared")
    assert "1. Cars stay out" in again.text


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("/ground Only one\noptions:\n- Mow less\ncloses: 5d", "2"),
        ("/ground Twice\noptions:\n- Mow less\n- Mow less\ncloses: 5d", "1"),
        ("/ground No statements\ncloses: 5d", "options"),
    ],
)
async def test_a_survey_without_statements_to_choose_from_is_not_opened(
    home: Neighbourhood, form: str, wanted: str
) -> None:
    await home.ask(home.zhou, form, wanted)
    assert await home.count("surveys") == 0


async def test_a_tap_that_comes_twice_or_after_the_close_counts_once_or_not_at_all(home: Neighbourhood) -> None:
    await in_english(home, home.daniel)
    card = await opened(home)
    asked = await begun(home.daniel, card, "1 of")
    await home.daniel.tap(asked, "Agree")
    await home.becomes("SELECT stance FROM stances", [("agree",)])
    await home.again(await home.delivered('"g:1:agree"'))
    await home.daniel.private.wait_for(lambda message: "2 of 3" in message.text)
    assert await home.look("SELECT stance FROM stances") == [("agree",)]
    home.clock.advance(days=6)
    await home.until(lambda message: "调查结果" in message.text)
    assert "closed" in (await home.forged(home.daniel, asked, "g:2:agree")).text
    assert await home.count("stances") == 0
