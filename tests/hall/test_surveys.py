"""Surveys: opened by a moderator, answered in private one question at a time, and what the group sees of them."""

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood, roll_csv

COURTYARD = """/survey What does the courtyard need?
1. [one, required] How often do you use it?
- daily
- weekly
another: How often then?
if 1 = daily:
2. [many] What do you do there?
- walk
- play
- rest
3. [scale 1-5] How safe is it at night?
- not safe at all
- quite safe
4. [number 0-20] How many lamps are missing?
5. [text] What is missing?
6. [photo] Show it
7. [place] Where is it?
8. [ranking] What first?
- lamps
- benches
- trees
closes: 5d"""


async def opened(home: Neighbourhood, form: str = COURTYARD) -> TownMessage:
    """Zhou Min opens a survey; its card."""
    await home.zhou.say(home.group, form)
    return await home.card("S-1")


async def begun(person: Person, card: TownMessage, expected: str = "1 of") -> TownMessage:
    """Somebody follows the card's link; the first question, or what is expected."""
    url = card.buttons[-1][0].url
    assert url is not None
    return await person.expect(expected, after=await person.follow(url))


async def press(person: Person, question: TownMessage, button: str, expected: str) -> TownMessage:
    await person.tap(question, button)
    return await person.expect(expected, after=question)


async def all_but_the_last(home: Neighbourhood, daniel: Person, card: TownMessage) -> TownMessage:
    """Daniel answers everything; the review."""
    asked = await begun(daniel, card)
    asked = await press(daniel, asked, "daily", "What do you do there?")
    await daniel.tap(asked, "walk")
    await daniel.tap(asked, "rest")
    asked = await press(daniel, asked, "Done", "How safe")
    asked = await press(daniel, asked, "2", "How many lamps")
    asked = await home.ask(daniel, "7", "What is missing?")
    asked = await home.ask(daniel, "A <lamp> by the gate", "Show it")
    sent = await daniel.photo(daniel.private, b"a dark corner")
    asked = await daniel.expect("Where is it?", after=sent)
    asked = await daniel.expect("What first?", after=await daniel.point(daniel.private, 31.2304, 121.4737))
    await daniel.tap(asked, "trees")
    await daniel.tap(asked, "lamps")
    return await press(daniel, asked, "benches", "your answers")


@BOTH_WAYS
async def test_every_kind_of_question_is_answered_and_counts_once_it_is_sent(home: Neighbourhood) -> None:
    card = await opened(home)
    assert "共 8 题" in card.text
    assert "Named:" in (await begun(home.daniel, card, "Named:")).text
    review = await all_but_the_last(home, home.daniel, card)
    for part in ("daily", "walk, rest", "A <lamp> by the gate", "31.230400 121.473700", "trees > lamps > benches"):
        assert part in review.text, review.text
    assert await home.count("survey_responses") == 0
    await press(home.daniel, review, "Send", "Thank you. S-1")
    await home.until(lambda message: message.id == card.id and "已有 1 人回答" in message.text)
    assert (await home.count("survey_responses"), await home.count("survey_drafts")) == (1, 0)
    home.clock.advance(days=5, hours=1)
    result = await home.until(lambda message: "调查结果" in message.text)
    for part in ("▇▇▇▇▇▇▇▇▇▇ daily · 1", "A <lamp> by the gate", "trees · "):
        assert part in result.text, result.text


async def test_what_hangs_on_an_earlier_answer_is_asked_only_then(home: Neighbourhood) -> None:
    card = await opened(home)
    asked = await press(home.daniel, await begun(home.daniel, card), "weekly", "How safe")
    assert "2 of 7." in asked.text
    asked = await press(home.daniel, asked, "Back", "How often")
    asked = await press(home.daniel, asked, "another", "How often then?")
    assert "Must be answered" in asked.text
    assert "1 of 7. ↳ How often then?" in asked.text
    asked = await home.ask(home.daniel, "When my grandchildren come", "How safe")
    assert "2 of 7." in asked.text


BILINGUAL = """/survey 院子 | Courtyard
1. [one] 多久用一次？ | How often do you use it?
- 每天 | daily
- 每周 | weekly
another: 那是多久？ | How often then?
if 1 = weekly
2. [scale 1-5] 晚上安全吗？ | How safe is it at night?
- 不安全 | not safe
- 安全 | safe
languages: 中文, English
closes: 5d"""


async def test_everybody_is_asked_in_their_language_where_a_form_has_it(home: Neighbourhood) -> None:
    card = await opened(home, BILINGUAL)
    asked = await press(home.daniel, await begun(home.daniel, card, "How often do you use it?"), "weekly", "How safe")
    assert [row[0].label for row in asked.buttons if "safe" in row[0].label] == ["1 · not safe", "5 · safe"]
    other = await press(home.li, await begun(home.li, card, "多久用一次"), "其他", "↳ 那是多久")
    assert "How often" not in other.text
    review = await home.ask(home.daniel, "5", "your answers")
    await press(home.daniel, review, "Send", "Thank you")
    home.clock.advance(days=5, hours=1)
    assert "每周 · 1" in (await home.until(lambda message: "调查结果" in message.text)).text
    assert "weekly · 1" in (await home.ask(home.daniel, "/results S-1", "How often")).text


async def test_nobody_is_kept_from_going_back_skipping_and_changing_before_it_is_sent(home: Neighbourhood) -> None:
    card = await opened(home)
    asked = await press(home.daniel, await begun(home.daniel, card), "weekly", "How safe")
    for expected in ("How many", "What is missing", "Show it", "Where is it", "What first?", "your answers"):
        asked = await press(home.daniel, asked, "Skip", expected)
    asked = await press(home.daniel, asked, "1", "How often")
    assert "Your answer so far: weekly" in asked.text
    review = await press(home.daniel, asked, "daily", "What do you do there?")
    review = await press(home.daniel, review, "Skip", "your answers")
    assert "How often do you use it? daily" in review.text
    await press(home.daniel, review, "Send", "Thank you")
    review = await begun(home.daniel, card, "sent already")
    asked = await press(home.daniel, review, "1", "How often")
    review = await press(home.daniel, asked, "weekly", "your answers")
    await press(home.daniel, review, "Send", "Thank you")
    assert await home.look("SELECT COUNT(*) FROM survey_responses") == [(1,)]


async def test_a_slip_onto_another_at_the_first_question_is_taken_back(home: Neighbourhood) -> None:
    card = await opened(home)
    asked = await press(home.daniel, await begun(home.daniel, card), "another", "↳")
    asked = await press(home.daniel, asked, "Back", "How often")
    await press(home.daniel, asked, "weekly", "How safe")


async def test_an_answer_of_the_wrong_kind_is_told_what_is_wanted(home: Neighbourhood) -> None:
    card = await opened(home)
    await begun(home.daniel, card)
    assert (await home.ask(home.daniel, "sometimes")).text == "Please tap one of the answers."
    asked = await home.ask(home.daniel, "weekly", "How safe")
    sent = await home.daniel.photo(home.daniel.private, b"a lamp")
    assert (await home.daniel.expect("", after=sent)).text == "Please send a whole number from 1 to 5."
    await home.ask(home.daniel, "6", "from 1 to 5")
    asked = await home.ask(home.daniel, "5", "How many lamps")
    for wrong in ("21", "-1", "1.5", "many", "1e9", "NaN"):
        assert (await home.ask(home.daniel, wrong)).text == "Please send a whole number from 0 to 20.", wrong
    asked = await home.ask(home.daniel, "20", "What is missing?")
    await home.ask(home.daniel, "x" * 1001, "characters")
    asked = await press(home.daniel, asked, "Skip", "Show it")
    assert (await home.ask(home.daniel, "It is dark")).text == "Please send a photo."


async def test_a_required_question_is_not_skipped(home: Neighbourhood) -> None:
    card = await opened(home)
    asked = await begun(home.daniel, card)
    assert [button.label for row in asked.buttons for button in row] == ["daily", "weekly", "another"]
    refused = await home.forged(home.daniel, asked, "s:1:0:skip")
    assert refused.text == "This question must be answered."


async def test_two_telephones_of_one_person_answer_one_survey(home: Neighbourhood) -> None:
    """The last word stands, wherever it was said; an old button after sending moves nothing."""
    card = await opened(home, "/survey Lamps?\n1. [one] More?\n- yes\n- no\n2. [text] Where?\ncloses: 5d")
    first = await begun(home.daniel, card)
    second = await begun(home.daniel, card)
    await press(home.daniel, first, "yes", "Where?")
    await press(home.daniel, second, "no", "Where?")
    review = await home.ask(home.daniel, "By the gate", "your answers")
    assert "More? no" in review.text
    await press(home.daniel, review, "Send", "Thank you")
    late = await home.daniel.tap(first, "yes")
    assert "not at that question" in late.text
    assert await home.look("SELECT COUNT(*) FROM survey_drafts") == [(0,)]


async def test_after_the_close_nothing_is_taken_and_it_is_said(home: Neighbourhood) -> None:
    card = await opened(home, "/survey Lamps?\n1. [one] More?\n- yes\n- no\n2. [text] Where?\ncloses: 5d")
    asked = await press(home.daniel, await begun(home.daniel, card), "yes", "Where?")
    home.clock.advance(days=5, seconds=1800)
    await home.ask(home.daniel, "By the gate", "S-1 is closed")
    await home.ask(home.daniel, "By the gate", "Is this a need")
    assert "S-1 is closed" in (await home.daniel.tap(asked, "Skip")).text
    await home.until(lambda message: message.id == card.id and not message.buttons)
    assert await home.count("survey_drafts") == 0


async def test_what_comes_long_after_the_close_is_hardly_an_answer_and_is_not_lost(home: Neighbourhood) -> None:
    card = await opened(home, "/survey Lamps?\n1. [one] More?\n- yes\n- no\ncloses: 5d")
    await begun(home.daniel, card)
    home.clock.advance(days=9)
    said = await home.ask(home.daniel, "The lift is broken again", "S-1 is closed")
    asked = await home.daniel.expect("Is this a need", after=said)
    await home.daniel.tap(asked, "A need")
    await home.daniel.expect("Noted as N-1", after=asked)


async def with_buildings(home: Neighbourhood) -> None:
    """The roll says in which building each seat is."""
    header, *rows = roll_csv().decode().splitlines()
    content = "\n".join([f"{header},building", *(f"{row},{row[0]}" for row in rows)])
    await home.zhou.tap(await home.send_roll(content.encode()), "保存")
    await home.becomes('SELECT COUNT(*) FROM seats WHERE CAST(units AS TEXT) LIKE \'%"building": "2"%\'', [(4,)])


async def test_only_those_whom_it_is_for_may_answer(home: Neighbourhood) -> None:
    await with_buildings(home)
    card = await opened(home, "/survey Roof?\n1. [one] Leaks?\n- yes\n- no\nfor: buildings 2\ncloses: 5d")
    refused = await begun(home.daniel, card, "S-1 is for")
    assert "in these buildings: 2" in refused.text
    await home.seat(home.li, "2-1-101")
    await begun(home.li, card, "Leaks?")


async def test_it_is_asked_of_no_building_that_the_roll_does_not_have(home: Neighbourhood) -> None:
    await with_buildings(home)
    await home.ask(home.zhou, "/language en")
    form = "/survey Roof?\n1. [text] Leaks?\nfor: buildings 2 9\ncloses: 5d"
    assert "Possible: 1, 2." in (await home.ask(home.zhou, form, "“9” does not fit for")).text
    assert await home.count("surveys") == 0


async def test_the_card_holds_the_response_against_the_roll_without_small_numbers(home: Neighbourhood) -> None:
    await with_buildings(home)
    card = await opened(home, "/survey Roof?\n1. [one] Leaks?\n- yes\n- no\nfor: seats\ntarget: 8\ncloses: 5d")
    review = await press(home.daniel, await begun(home.daniel, card), "yes", "Leaks? yes")
    await press(home.daniel, review, "Send", "Thank you")
    shown = await home.until(lambda message: message.id == card.id and "已有 1 人回答" in message.text)
    assert "希望达到 8 人" in shown.text
    assert "1：–/8 · 2：0/4" in shown.text


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("/survey x\ncloses: 5d", "There is no question in it"),
        ("/survey x\n1. Which?\ncloses: 5d", "Line 2: question 1 must say in brackets"),
        ("/survey x\n1. [text] a?\n1. [text] b?\ncloses: 5d", "two questions “1”"),
        (
            "/survey x\nif 2 = yes\n1. [text] a?\n2. [one] b?\n- yes\n- no\ncloses: 5d",
            "Question 1 hangs on question 2",
        ),
        ("/survey x\nif 1 = yes\n1. [one] a?\n- yes\n- no\ncloses: 5d", "Question 1 hangs on question 1"),
        (
            "/survey x\n1. [one] a?\n- yes\n- no\nif 1 = maybe\n2. [text] b?\ncloses: 5d",
            "condition of question 2 at “1 = maybe”. Behind “=” or “!=” stands one of the answers: yes, no.",
        ),
        ("/survey x\n1. [one] a?\n- yes\n- no\nif 1 = yes\ncloses: 5d", "Below the condition “1 = yes” comes no"),
        ("/survey x\n1. [one] a?\n- yes\ncloses: 5d", "Question 1 has one answer to choose from"),
        ("/survey x\n1. [one] a?\n- yes\n- yes\ncloses: 5d", "Question 1 has the answer “yes” twice"),
        ("/survey x\n2. [scale 1-50] a?\ncloses: 5d", "The scale of question 2 goes from 1-50"),
        (
            "/survey x\n1. [text] a?\nlanguages: English, 简体\ncloses: 5d",
            "Question 1: “a?” is there in one language, and the survey is in English | 简体中文",
        ),
        (
            "/survey x\n" + "".join(f"{n}. [text] a{n}?\n" for n in range(1, 102)) + "closes: 5d",
            "101 questions are too",
        ),
        ("/survey x\n1. [text] a?", "closes"),
        ("/survey x\n1. [text] a?\nfor: buildings\ncloses: 5d", "for"),
    ],
)
async def test_a_survey_that_cannot_be_is_refused_by_name(home: Neighbourhood, form: str, expected: str) -> None:
    await home.ask(home.zhou, "/language en")
    await home.ask(home.zhou, form, expected)
    assert await home.count("surveys") == 0
