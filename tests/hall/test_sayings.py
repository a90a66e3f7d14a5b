"""In private no command is needed: whatever is said is asked about, and nothing is lost by what is chosen."""

import pytest

from simulator import Person, TownMessage
from storage.sayings import KEPT
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.pictures import VOICE, jpeg
from usecases.deadlines import tidy
from usecases.sayings import MOST


async def choose(person: Person, asked: TownMessage, button: str, expected: str) -> TownMessage:
    """Press a button under the question; what the hall says next."""
    await person.tap(asked, button)
    return await person.expect(expected, after=asked)


@BOTH_WAYS
async def test_a_sentence_becomes_a_need(home: Neighbourhood) -> None:
    asked = await home.ask(home.daniel, "The lamp by gate 2 is <broken>", "Is this a need")
    assert await home.count("needs") == 0, "nothing is said before it is chosen"
    await choose(home.daniel, asked, "A need", "Noted as N-1")
    card = await home.card("N-1")
    assert "The lamp by gate 2 is <broken>" in card.text
    again = await home.daniel.tap(asked, "A need")
    assert "taken care of already" in again.text
    assert await home.count("needs") == 1


async def test_it_is_asked_in_everybodys_own_script(home: Neighbourhood) -> None:
    await home.ask(home.wang, "门口的灯坏了", "这是一项需求")
    await home.post(home.li, "/need 長椅", "N-1")
    await home.ask(home.li, "門口的燈壞了", "這是一項需求")


async def test_open_proposals_are_named_and_a_point_stands_on_the_board(home: Neighbourhood) -> None:
    await home.post(home.zhou, "/propose 门口装灯\n内容：装六盏灯", "P-1")
    asked = await home.ask(home.daniel, "Six lamps are too many", "a point on P-1")
    sides = await choose(home.daniel, asked, "A point on P-1", "What kind of point")
    back = await choose(home.daniel, sides, "Back", "a point on P-1")
    sides = await choose(home.daniel, back, "A point on P-1", "What kind of point")
    await choose(home.daniel, sides, "Against", "stands on the board of P-1")
    assert await home.look("SELECT side, text FROM points") == [("against", "Six lamps are too many")]


async def test_a_question_is_put_to_a_proposal(home: Neighbourhood) -> None:
    await home.post(home.zhou, "/propose 门口装灯\n内容：装六盏灯", "P-1")
    asked = await home.ask(home.daniel, "Who pays for it?", "a question")
    whom = await choose(home.daniel, asked, "A question", "Whom do you ask?")
    await choose(home.daniel, whom, "P-1", "stands on the board")
    assert await home.look("SELECT side FROM points") == [("question",)]


async def test_a_question_to_the_moderators_is_answered_by_one(home: Neighbourhood) -> None:
    asked = await home.ask(home.daniel, "When is the next meeting?", "Is this a need")
    whom = await choose(home.daniel, asked, "A question", "Whom do you ask?")
    await choose(home.daniel, whom, "The moderators", "is told")
    told = await home.zhou.expect("When is the next meeting?")
    number = told.text.partition("/respond ")[2].split()[0]
    assert "Daniel" in told.text
    refused = await home.ask(home.wang, f"/respond {number} 明天", "主持人")
    assert refused.id
    await home.ask(home.zhou, f"/respond {number} 星期二晚上七点", "Daniel")
    answer = await home.daniel.expect("星期二晚上七点")
    assert "When is the next meeting?" in answer.text
    assert "编号" in (await home.ask(home.zhou, "/respond 999 好", "999")).text
    await home.ask(home.zhou, "/respond", "按编号")


async def test_what_somebody_has_said_already_is_joined_with_the_words_as_the_reason(home: Neighbourhood) -> None:
    await home.ask(home.wang, "/need 2号楼门口的路灯坏了", "N-1")
    asked = await home.ask(home.daniel, "二號樓門口路燈不亮", "Is this a need")
    likely = await choose(home.daniel, asked, "A need", "Somebody may have said it already")
    await choose(home.daniel, likely, "N-1", "You too: N-1")
    assert await home.look("SELECT because FROM need_supports") == [("二號樓門口路燈不亮",)]
    assert await home.count("needs") == 1

    asked = await home.ask(home.daniel, "二號樓門口路燈不亮", "Is this a need")
    likely = await choose(home.daniel, asked, "A need", "Somebody may have said it already")
    await choose(home.daniel, likely, "No, mine is another", "Noted as N-2")


async def test_none_of_these_keeps_nothing(home: Neighbourhood) -> None:
    asked = await home.ask(home.daniel, "Good morning, hall", "Is this a need")
    await choose(home.daniel, asked, "None of these", "Nothing of it is kept")
    assert await home.look("SELECT text, became FROM sayings") == [("", "nothing")]


async def test_five_thousand_characters_are_asked_to_be_fewer_and_nothing_is_lost(home: Neighbourhood) -> None:
    long = "灯坏了。" * 1250
    said = await home.daniel.say(home.daniel.private, long)
    asked = await home.daniel.expect("It has 5000 characters", after=said)
    refused = await home.daniel.tap(asked, "A need")
    assert "too long" in refused.text
    assert await home.look("SELECT length(text) FROM sayings") == [(5000,)]
    await home.daniel.edit(said, "灯坏了。")
    asked = await home.daniel.expect("Is this a need", after=asked)
    assert "5000" not in asked.text
    await choose(home.daniel, asked, "A need", "Noted as N-1")
    assert await home.look("SELECT text FROM needs") == [("灯坏了。",)]


async def test_a_need_that_is_too_long_for_its_command_is_kept_too(home: Neighbourhood) -> None:
    said = await home.daniel.say(home.daniel.private, f"/need {'灯' * 5000}")
    await home.daniel.expect("It has 5000 characters", after=said)
    await home.daniel.edit(said, "/need 灯坏了")
    asked = await home.daniel.private.wait_for(lambda message: "Is this" in message.text and "5000" not in message.text)
    await choose(home.daniel, asked, "A need", "Noted as N-1")
    assert await home.look("SELECT text FROM needs") == [("灯坏了",)]


async def test_signs_alone_are_asked_for_words(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "😡😡😡", "Signs alone")
    await home.ask(home.daniel, "/need 🙏🙏", "Signs alone")
    assert await home.count("needs") == 0


async def test_a_photo_then_a_sentence_are_one(home: Neighbourhood) -> None:
    sent = await home.daniel.photo(home.daniel.private, jpeg())
    wordless = await home.daniel.expect("Write me in a sentence", after=sent)
    assert [row[0].label for row in wordless.buttons] == ["None of these"]
    asked = await home.ask(home.daniel, "The bench is broken", "Is this a need")
    await choose(home.daniel, asked, "A need", "Noted as N-1")
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(1,)])


async def test_a_voice_note_and_a_place_are_added_to_ones_own_need(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/need The bench is broken", "N-1")
    sent = await home.daniel.speak(home.daniel.private, VOICE)
    asked = await home.daniel.expect("add it to a need of yours", after=sent)
    await choose(home.daniel, asked, "Add it to N-1", "N-1 has it now")
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL AND kind = 'voice'", [(1,)])
    sent = await home.daniel.point(home.daniel.private, 31.2304, 121.4737)
    asked = await home.daniel.expect("I have kept the place", after=sent)
    await choose(home.daniel, asked, "Add it to N-1", "on the map")
    assert await home.look("SELECT latitude, longitude FROM needs") == [(31.2304, 121.4737)]


async def test_an_album_is_asked_about_once_and_kept_whole(home: Neighbourhood) -> None:
    first = await home.daniel.photo(home.daniel.private, jpeg(), "The bench is broken", album="7")
    for colour in ((0, 0, 0), (9, 9, 9)):
        await home.daniel.photo(home.daniel.private, jpeg(colour=colour), album="7")
    asked = await home.daniel.expect("Is this a need", after=first)
    await home.becomes("SELECT COUNT(*) FROM sayings", [(1,)])
    await home.daniel.photo(home.daniel.private, jpeg(colour=(1, 2, 3)), album="7")
    await choose(home.daniel, asked, "A need", "Noted as N-1")
    late = await home.daniel.photo(home.daniel.private, jpeg(colour=(4, 5, 6)), album="7")  # after it was chosen
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(5,)])
    said = [message for message in home.daniel.private.messages if "Is this a need" in message.text]
    assert len(said) == 1
    assert late.id > asked.id


async def test_somebody_who_floods_is_asked_for_a_pause(home: Neighbourhood) -> None:
    for number in range(MOST):
        await home.ask(home.daniel, f"Sentence {number}", "Is this a need")
    last = await home.ask(home.daniel, "And one more")
    assert f"{MOST} messages of yours wait" in last.text
    home.clock.advance(seconds=660)
    await home.ask(home.daniel, "And one more", "Is this a need")
    assert await home.count("sayings") == MOST + 1


async def test_who_is_in_no_community_is_told_what_can_be_done(home: Neighbourhood) -> None:
    await home.ask(home.omar, "The lamp is broken", "or take your seat with /join")
    assert await home.count("sayings") == 0


@pytest.mark.parametrize("data", ["h:1:n:1", "h:1:zz:1", "h:999:n:1", "h:1:p:77", "h:1:j:77", "h:1:m:77", "h:1:o:77"])
async def test_a_forged_tap_changes_nothing(home: Neighbourhood, data: str) -> None:
    asked = await home.ask(home.wang, "门口的灯坏了", "这是一项需求")
    await home.ask(home.daniel, "The lamp is broken", "Is this a need")
    mine = await home.daniel.expect("Is this a need")
    await home.forged(home.daniel, mine, data)  # Wang's saying, or nothing at all
    assert await home.look("SELECT became FROM sayings WHERE became IS NOT NULL") == []
    assert await home.count("needs") == 0
    assert asked.id


async def test_a_repeat_has_one_effect(home: Neighbourhood) -> None:
    asked = await home.ask(home.daniel, "The lamp is broken", "Is this a need")
    await home.again(await home.delivered("The lamp is broken"))
    await choose(home.daniel, asked, "A need", "Noted as N-1")
    await home.again(await home.delivered("callback_query"))
    await home.ask(home.daniel, "/need A bench", "N-2")
    assert (await home.count("sayings"), await home.count("needs")) == (1, 2)


async def test_what_was_not_chosen_is_forgotten_after_eight_days(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "The lamp is broken", "Is this a need")
    home.clock.advance(seconds=KEPT // 1000 + 1)
    await home.store.write(tidy)
    assert await home.count("sayings") == 0


async def test_a_need_that_may_be_there_already_is_asked_about_before_it_is_said_by_its_command_too(
    home: Neighbourhood,
) -> None:
    await home.ask(home.wang, "/need 2 号楼门口的灯坏了", "N-1")
    asked = await home.ask(
        home.daniel, "/need The lamp at the door of building 2 is broken", "may have said it already"
    )
    assert await home.count("needs") == 1
    await home.daniel.tap(asked, next(row[0].label for row in asked.buttons if row[0].label.startswith("N-1")))
    await home.daniel.expect("You too: N-1", after=asked)
    assert await home.look("SELECT because FROM need_supports") == [("The lamp at the door of building 2 is broken",)]
    assert await home.count("needs") == 1


async def test_what_is_asked_about_first_can_be_a_need_of_its_own_with_its_photo(home: Neighbourhood) -> None:
    await home.ask(home.wang, "/need 2 号楼门口的灯坏了", "N-1")
    sent = await home.daniel.photo(home.daniel.private, jpeg(), "/need The lamp at the door of building 2 is broken")
    asked = await home.daniel.expect("may have said it already", after=sent)
    await home.daniel.tap(asked, "No, mine is another")
    await home.daniel.expect("Noted as N-2", after=asked)
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(1,)])
