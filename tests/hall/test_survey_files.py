"""Surveys as files: an XLSForm opened from the chat, answers handed over, and a wizard for those who have neither."""

import csv
import io

from openpyxl import load_workbook

from records.xlsform.reader import read_xlsform
from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_surveys import all_but_the_last, begun, opened, press
from tests.xlsform.workbooks import SETTINGS, workbook

FORMULA = '=HYPERLINK("http://example.org")'


async def uploaded(home: Neighbourhood, person: Person, content: bytes, caption: str) -> TownMessage:
    """What the hall says to a form that somebody sends in private."""
    return await person.expect("", after=await person.upload(person.private, "yard.xlsx", content, caption))


@BOTH_WAYS
async def test_a_moderator_sends_an_xlsform_and_it_is_asked_in_each_readers_language(home: Neighbourhood) -> None:
    await home.ask(home.zhou, "/language en")
    said = await uploaded(home, home.zhou, workbook(), "/survey\ncloses: 5d")
    assert "4 questions, as they would be asked" in said.text
    assert "1. How often do you use it? (one" in said.text
    assert await home.count("surveys") == 0
    await press(home.zhou, said, "Open it", "S-1 is open in 樱花苑 with 4 questions")
    card = await home.card("S-1")
    assert "The courtyard" in card.text
    asked = await begun(home.daniel, card, "How often do you use it?")
    asked = await press(home.daniel, asked, "Daily", "What do you do there?")
    await home.daniel.tap(asked, "Walk")
    await home.daniel.tap(asked, "Play")
    assert "tap the answers" in (await home.daniel.tap(asked, "Done")).text, "one thing at most, says the constraint"
    await home.daniel.tap(asked, "Play")
    asked = await press(home.daniel, asked, "Done", "How old are you?")
    await home.ask(home.daniel, "17", "from 18 to 120")
    review = await home.ask(home.daniel, "81", "your answers")
    await press(home.daniel, review, "Send", "Thank you")
    await begun(home.wang, card, "您多久用一次？")


async def test_a_form_that_is_dropped_opens_nothing(home: Neighbourhood) -> None:
    await home.ask(home.zhou, "/language en")
    said = await uploaded(home, home.zhou, workbook(), "/survey\ncloses: 5d")
    await press(home.zhou, said, "Drop it", "nothing was opened")
    await home.zhou.tap(said, "Open it")
    assert await home.count("surveys") == 0


async def test_a_form_that_cannot_be_opened_yet_says_why_at_the_tap(home: Neighbourhood) -> None:
    await home.ask(home.zhou, "/language en")
    said = await uploaded(home, home.zhou, workbook(), "/survey")
    assert "closes" in (await home.zhou.tap(said, "Open it")).text
    assert await home.count("surveys") == 0


async def test_a_form_that_cannot_be_asked_is_refused_with_every_place(home: Neighbourhood) -> None:
    await home.ask(home.zhou, "/language en")
    survey = (
        ("type", "name", "label", "relevant"), ("barcode", "a", "Scan", ""), ("text", "b", "B?", "${c} = 1"),
    )  # fmt: skip
    said = await uploaded(home, home.zhou, workbook(survey, settings=SETTINGS), "/survey\ncloses: 5d")
    assert "survey, row 2, column type: questions of the type “barcode” are not asked here" in said.text
    assert "survey, row 3, column relevant: there is no question “c”" in said.text
    assert await home.count("surveys") == 0


async def test_only_a_moderator_may_send_one(home: Neighbourhood) -> None:
    said = await uploaded(home, home.daniel, workbook(), "/survey\ncloses: 5d")
    assert said.text == "Only a moderator can do that. Ask one of them."


async def handed(home: Neighbourhood, number: str = "S-1") -> dict[str, bytes]:
    """The files of a closed survey, by name."""
    said = await home.zhou.say(home.zhou.private, f"/answers {number}")
    names = (f"{number}.csv", f"{number}.xlsx", f"{number}-form.xlsx")
    return {name: await _handed(home, said, name) for name in names}


async def _handed(home: Neighbourhood, said: TownMessage, name: str) -> bytes:
    def is_it(message: TownMessage) -> bool:
        return message.body.document is not None and message.body.document.filename == name

    sent = await home.zhou.private.wait_for(is_it, after=said)
    assert sent.body.document is not None
    return sent.body.document.content


async def test_the_answers_are_handed_over_as_they_were_typed_and_formulas_are_harmless(home: Neighbourhood) -> None:
    card = await opened(home)
    review = await all_but_the_last(home, home.daniel, card)
    asked = await press(home.daniel, review, "5", "What is missing?")
    review = await home.ask(home.daniel, FORMULA, "your answers")
    del asked
    await press(home.daniel, review, "Send", "Thank you")
    home.clock.advance(days=6)
    await home.until(lambda message: "调查结果" in message.text)
    files = await handed(home)
    header, row = csv.reader(io.StringIO(files["S-1.csv"].decode("utf-8-sig")))
    answers = dict(zip(header, row, strict=True))
    assert {name: answers[name] for name in ("q1", "q2", "q2/o1", "q2/o2", "q2/o3", "q3", "q4", "q5", "q8")} == {
        "q1": "o1", "q2": "o1 o3", "q2/o1": "1", "q2/o2": "0", "q2/o3": "1", "q3": "2", "q4": "7",
        "q5": f"'{FORMULA}", "q8": "o3 o1 o2",
    }  # fmt: skip
    assert (answers["q7-Latitude"], answers["q7-Longitude"]) == ("31.230400", "121.473700")
    assert (answers["SubmitterName"], answers["Seats"]) == ("Daniel", "1-1-201")
    sheet = load_workbook(io.BytesIO(files["S-1.xlsx"])).worksheets[0]
    assert [[str(cell.value or "") for cell in line] for line in sheet.iter_rows()] == [header, row]
    assert [question.name for question in read_xlsform(files["S-1-form.xlsx"]).questions] == [
        "q1", "q1_other", "q2", "q3", "q4", "q5", "q6", "q7", "q8",
    ]  # fmt: skip
    assert await home.look("SELECT COUNT(*) FROM acts WHERE kind = 'answers handed over'") == [(1,)]


async def test_answers_are_for_moderators_and_results_come_after_the_close(home: Neighbourhood) -> None:
    await opened(home)
    await home.ask(home.daniel, "/results S-1", "still open")
    home.clock.advance(days=6)
    await home.until(lambda message: "调查结果" in message.text)
    await home.ask(home.daniel, "/results S-1", "result of the survey")
    await home.ask(home.daniel, "/answers S-1", "Only a moderator")
    await home.ask(home.daniel, "/results S-1 1 3", "Only a moderator")
    await home.ask(home.zhou, "/language en")
    await home.ask(home.zhou, "/results S-1 1 3", "Fewer than 5 people")


async def test_a_survey_is_made_step_by_step(home: Neighbourhood) -> None:
    await home.ask(home.zhou, "/language en")
    await home.ask(home.zhou, "/survey", "What is the survey about?")
    await home.ask(home.zhou, "Lamps", "What is asked?")
    await home.ask(home.zhou, "if 3 = yes\n1. [text] Why?", "hangs on question 3")
    await home.ask(home.zhou, "1. [one] More lamps?\n- yes\n- no", "What is asked?")
    asked = await home.ask(home.zhou, "if 1 = yes\n2. [place] Where?", "[place] Where?")
    asked = await press(home.zhou, asked, "That is all", "With names or without?")
    asked = await press(home.zhou, asked, "anonymous", "Who may answer?")
    asked = await press(home.zhou, asked, "whoever holds a seat", "When does it close?")
    preview = await press(home.zhou, asked, "in 7 days", "A survey in 樱花苑")
    assert "Answers: anonymous" in preview.text
    assert "Closes: in 7 days" in preview.text
    await press(home.zhou, preview, "Yes, do it", "S-1 is open")
    assert "匿名" in (await home.card("S-1")).text
