"""One question by building, and what is handed over of it and of common ground: small numbers stay hidden."""

import csv
import io

from openpyxl import load_workbook

from simulator import TownMessage
from tests.hall.neighbourhood import Neighbourhood
from tests.hall.test_ground import COURTYARD, in_english, says
from tests.hall.test_surveys import begun, opened, press, with_buildings

FORM = "/survey Lamps?\n1. [one] More?\n- yes\n- no\n2. [scale 1-3] Where?\ncloses: 5d"


def table(message: TownMessage) -> list[list[str]]:
    """A CSV file that was handed over."""
    assert message.document is not None
    return list(csv.reader(io.StringIO(message.document.content.decode("utf-8-sig"))))


async def answered(home: Neighbourhood, form: str) -> None:
    """Six people answer: five of building 1, one of building 2."""
    await with_buildings(home)
    await home.seat(home.omar, "1-2-102")
    await home.seat(home.li, "2-1-101")
    everybody = (home.daniel, home.wang, home.chen, home.zhou, home.omar, home.li)
    await in_english(home, *everybody)
    card = await opened(home, form)
    for person in everybody:
        asked = await press(person, await begun(person, card, "1 of 2"), "no" if person is home.li else "yes", "2 of 2")
        await press(person, await press(person, asked, "2", "your answers"), "Send", "Thank you")
    home.clock.advance(days=5, hours=1)
    await home.until(lambda message: "调查结果" in message.text)


async def test_a_question_by_building_hides_small_numbers_and_is_handed_over_as_a_table(home: Neighbourhood) -> None:
    await answered(home, FORM)
    shown = await home.ask(home.zhou, "/results S-1 1 building", "by building")
    yes, no = shown.text.index("yes"), shown.text.index("no\n")
    assert "building 1: 5" in shown.text[yes:no]
    assert "building 2: 0" in shown.text[yes:no]
    assert "building 2: –" in shown.text[no:]
    await home.zhou.say(home.zhou.private, "/answers S-1 1 building")
    handed = await home.zhou.expect("S-1", after=shown)
    assert table(handed) == [["More? × by building", "building 1", "building 2"], ["yes", "5", "0"], ["no", "0", "–"]]
    sheet = await home.zhou.expect("S-1", after=handed)
    assert sheet.document is not None
    rows = list(load_workbook(io.BytesIO(sheet.document.content)).worksheets[0].values)
    assert rows[1] == ("yes", 5, 0)
    assert await home.look("SELECT COUNT(*) FROM acts WHERE kind = 'answers handed over'") == [(1,)]
    await home.ask(home.daniel, "/answers S-1 1 building", "moderator")


async def test_an_anonymous_survey_has_no_buildings(home: Neighbourhood) -> None:
    await answered(home, FORM.replace("closes:", "answers: anonymous\ncloses:"))
    await home.ask(home.zhou, "/results S-1 1 building", "nobody knows who gave which answer")
    await home.ask(home.zhou, "/answers S-1 1 building", "nobody knows who gave which answer")
    assert "×" in (await home.ask(home.zhou, "/results S-1 1 2", "More?")).text


async def test_common_ground_is_handed_over_without_small_numbers(home: Neighbourhood) -> None:
    everybody = (home.daniel, home.wang, home.chen, home.zhou, home.omar)
    await in_english(home, *everybody)
    await home.zhou.say(home.group, COURTYARD)
    card = await home.card("S-1")
    for person in everybody:
        await says(home, person, card, "Agree", "Agree", "Disagree" if person is home.omar else "Agree")
    home.clock.advance(days=5, hours=1)
    await home.until(lambda message: "共识" in message.text and "S-1" in message.text and not message.buttons)
    asked = await home.zhou.say(home.zhou.private, "/answers S-1")
    handed = await home.zhou.expect("S-1", after=asked)
    header, *rows = table(handed)
    assert header[:7] == ["number", "statement", "verdict", "share", "agree", "disagree", "pass"]
    assert [row[2] for row in rows] == ["shared"] * 3
    assert sorted(row[4:7] for row in rows) == [["5", "0", "0"], ["5", "0", "0"], ["–", "–", "0"]]
    assert all(len(row) == len(header) for row in rows)
