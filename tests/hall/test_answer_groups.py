"""What many said in their own words is gathered for reading, and made a need by one tap."""

from simulator import Person, TownMessage
from tests.hall.neighbourhood import Neighbourhood
from tests.hall.test_surveys import begun, opened

FORM = """/survey What is missing?
1. [text] What is missing?
answers: anonymous
closes: 5d"""
SAID = {
    "daniel": "A bench by the playground", "wang": "儿童乐园旁边缺长椅", "chen": "充电桩不够用",
    "omar": "Benches near the playground please", "zhou": "<b>路灯</b>不亮",
}  # fmt: skip


async def answer(home: Neighbourhood, person: Person, card: TownMessage, words: str) -> None:
    await home.ask(person, "/language en", "English")
    await begun(person, card, "1 of 1")
    review = await home.ask(person, words, "your answers")
    await person.tap(review, "Send")
    await person.expect("Thank you", after=review)


async def closed(home: Neighbourhood) -> TownMessage:
    card = await opened(home, FORM)
    for name, words in SAID.items():
        await answer(home, getattr(home, name), card, words)
    home.clock.advance(days=5, hours=1)
    return await home.until(lambda message: "调查结果" in message.text)


async def test_answers_that_say_the_same_stand_together_with_how_many_said_so(home: Neighbourhood) -> None:
    result = await closed(home)
    assert "3 人这样说" in result.text
    assert "路灯" in result.text
    groups = await home.ask(home.zhou, "/results S-1 1", "said by 3")
    for words in SAID.values():
        assert words in groups.text
    assert not any(name in groups.text for name in ("Daniel", "Omar", "王秀英"))


async def test_a_moderator_makes_a_need_of_a_group_once_however_often_it_is_tapped(home: Neighbourhood) -> None:
    await closed(home)
    groups = await home.ask(home.zhou, "/results S-1 1", "said by 3")
    assert "N-1" in (await home.zhou.tap(groups, groups.buttons[0][0].label)).text
    need = await home.card("N-1")
    assert "playground" in need.text or "儿童乐园" in need.text
    assert "already" in (await home.zhou.tap(groups, groups.buttons[0][0].label)).text
    assert await home.count("needs") == 1
    assert "Became N-1" in (await home.ask(home.zhou, "/results S-1 1", "said by 3")).text


async def test_only_moderators_read_the_groups_and_only_after_the_close(home: Neighbourhood) -> None:
    card = await opened(home, FORM)
    await answer(home, home.daniel, card, SAID["daniel"])
    await home.ask(home.zhou, "/language en", "English")
    await home.ask(home.zhou, "/results S-1 1", "still open")
    await home.ask(home.daniel, "/results S-1 1", "moderator")
    home.clock.advance(days=5, hours=1)
    await home.until(lambda message: "调查结果" in message.text)
    assert "1" in (await home.ask(home.zhou, "/results S-1 7", "1")).text
    assert await home.count("needs") == 0


async def test_what_stands_behind_another_has_the_number_of_its_question(home: Neighbourhood) -> None:
    card = await opened(
        home,
        "/survey Courtyard\n1. [one] How often?\n- daily\n- weekly\nanother: How often then?\n2. [text] What else?\n"
        "closes: 5d",
    )
    await home.ask(home.zhou, "/language en", "English")
    asked = await begun(home.daniel, card, "1 of 2")
    await home.daniel.tap(asked, "another")
    await home.daniel.expect("1 of 2. ↳ How often then?", after=asked)
    await home.ask(home.daniel, "On Sundays", "2 of 2")
    review = await home.ask(home.daniel, "Shade", "your answers")
    assert "1. ↳ How often then? On Sundays" in review.text
    assert [each.label for each in review.buttons[1]] == ["1", "↳ 1", "2"]
    await home.daniel.tap(review, "Send")
    await home.daniel.expect("Thank you", after=review)
    home.clock.advance(days=5, hours=1)
    result = await home.until(lambda message: "调查结果" in message.text)
    assert "2. What else?" in result.text
    groups = await home.ask(home.zhou, "/results S-1 1", "On Sundays")
    assert "question 1: ↳ How often then?" in groups.text
    assert "Shade" in (await home.ask(home.zhou, "/results S-1 2", "question 2")).text
    assert "N-1" in (await home.zhou.tap(groups, "1 · a need")).text
