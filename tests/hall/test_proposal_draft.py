"""The guided draft of a proposal: with items of cost, pictures and drawings, and gone on with after days."""

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.pictures import jpeg


async def press(person: Person, question: TownMessage, button: str, expected: str) -> TownMessage:
    await person.tap(question, button)
    return await person.expect(expected, after=question)


@BOTH_WAYS
async def test_it_is_gone_on_with_after_days_and_after_another_wizard(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/propose", "What should be done?")
    asked = await home.ask(home.daniel, "Lights <by> the gate", "What is the problem")
    home.clock.advance(hours=24 * 20)
    await home.ask(home.daniel, "It is dark", "Your draft is kept")
    asked = await home.ask(home.daniel, "/need", "What is needed?")
    there = await home.ask(home.daniel, "/propose", "You have a draft")
    assert "Lights <by> the gate" in there.text
    await press(home.daniel, there, "Go on with it", "What is the problem")
    asked = await home.ask(home.daniel, "It is dark", "Which needs")
    asked = await press(home.daniel, asked, "Leave it out", "Describe it")
    asked = await home.ask(home.daniel, "Six lamps", "Where?")
    asked = await press(home.daniel, asked, "Leave it out", "What does it cost?")
    await home.ask(home.daniel, "six lamps: 9000\ncable: dear", "no sum in the line “cable: dear”")
    asked = await home.ask(home.daniel, "six lamps: 9000\ncable: 3,000", "Who maintains it")
    asked = await press(home.daniel, asked, "Leave it out", "Pictures?")
    sent = await home.daniel.photo(home.daniel.private, jpeg())
    asked = await home.daniel.expect("Pictures?", after=sent)
    asked = await press(home.daniel, asked, "That is all", "Plan drawings")
    sent = await home.daniel.photo(home.daniel.private, jpeg())
    asked = await home.daniel.expect("Plan drawings", after=sent)
    preview = await press(home.daniel, asked, "That is all", "A proposal for")
    assert "= 12,000 in all" in preview.text
    await press(home.daniel, preview, "Yes, do it", "P-1 is before")
    card = await home.until(lambda message: message.text.startswith("P-1 · ") and _has(message, "图片和图纸（2）"))
    assert "合计 12,000" in card.text
    assert await home.count("conversations") == 0
    seen = await home.daniel.follow(card.button("图片和图纸").url or "")
    await home.becomes("SELECT plan FROM proposal_files WHERE digest IS NOT NULL ORDER BY id", [(0,), (1,)])
    await home.daniel.expect("plan drawing 2 of 2", after=seen)
    await home.ask(home.daniel, "/propose", "What should be done?")


def _has(message: TownMessage, label: str) -> bool:
    return any(button.label == label for row in message.buttons for button in row)


async def test_begun_anew_the_old_draft_is_gone(home: Neighbourhood) -> None:
    await home.ask(home.daniel, "/propose", "What should be done?")
    await home.ask(home.daniel, "A bench", "What is the problem")
    there = await home.ask(home.daniel, "/propose", "You have a draft")
    await press(home.daniel, there, "Begin anew", "What should be done?")
    asked = await home.ask(home.daniel, "A lamp", "What is the problem")
    await press(home.daniel, asked, "Cancel", "Nothing is under way")
    await home.ask(home.daniel, "/propose", "What should be done?")
    await press(home.daniel, there, "Go on with it", "What should be done?")


@BOTH_WAYS
async def test_whose_ground_it_is_is_said_with_the_proposal_and_chooses_its_gate(home: Neighbourhood) -> None:
    await home.post(home.zhou, "/matters\n院子: simple-majority", "院子")
    await home.ask(home.zhou, '/gate\nspeakers = 1\n[matters."院子"]\nspeakers = 3', "已设定")
    await home.post(home.chen, "/propose 门口装灯\n事项类型：屋顶\n内容：六盏灯", "院子")
    assert await home.count("proposals") == 0
    await home.chen.say(home.group, "/propose 门口装灯\n事项类型：院子\n内容：六盏灯")
    card = await home.card("P-1")
    assert "事项类型：院子" in card.text
    assert "再有 3 人发言" in card.text
    await home.ask(home.daniel, "/propose", "What should be done?")
    await home.ask(home.daniel, "A bench", "What is the problem")
    asked = await home.ask(home.daniel, "Nowhere to sit", "Whose ground")
    asked = await press(home.daniel, asked, "院子", "Which needs")
    asked = await press(home.daniel, asked, "Leave it out", "Describe it")
    asked = await home.ask(home.daniel, "One bench", "Where?")
    for question in ("What does it cost?", "Who maintains it", "Pictures?", "Plan drawings"):
        asked = await press(home.daniel, asked, "Leave it out", question)
    preview = await press(home.daniel, asked, "Leave it out", "A proposal for")
    assert "Whose ground: 院子" in preview.text
    await press(home.daniel, preview, "Yes, do it", "P-2 is before")
    assert "再有 3 人发言" in (await home.card("P-2")).text
