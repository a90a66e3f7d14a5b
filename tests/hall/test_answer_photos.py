"""Photos that were sent as answers: moderators look at them after the close, without the place a phone wrote in."""

from simulator import Person, TownMessage
from tests.hall.neighbourhood import Neighbourhood
from tests.hall.test_ground import in_english
from tests.hall.test_surveys import begun, opened, press
from tests.pictures import jpeg, located_jpeg

FORM = "/survey Dark corners\n1. [photo] Show one\n2. [text] Where is it?\ncloses: 5d"


async def answered(home: Neighbourhood, person: Person, card: TownMessage, content: bytes) -> None:
    asked = await begun(person, card)
    sent = await person.upload(person.private, "corner.jpg", content)
    asked = await person.expect("Where is it?", after=sent)
    await press(person, await press(person, asked, "Skip", "your answers"), "Send", "Thank you")


async def closed(home: Neighbourhood, form: str, *photos: bytes) -> None:
    """Each photo is somebody's answer; Zhou reads English from then on."""
    people = (home.daniel, home.wang, home.chen, home.omar, home.zhou)
    await in_english(home, *people)
    card = await opened(home, form)
    for person, content in zip(people, photos, strict=False):
        await answered(home, person, card, content)
    home.clock.advance(days=5, hours=1)
    await home.until(lambda message: "调查结果" in message.text)


async def test_a_moderator_looks_at_the_photos_and_sees_no_place_in_them(home: Neighbourhood) -> None:
    await closed(home, FORM, located_jpeg(), jpeg(), b"this is no picture")
    asked = await home.zhou.say(home.zhou.private, "/results S-1 1")
    below = await home.zhou.expect("Photos 1 to 3 of 3", after=asked)
    assert "One of them could not be read" in below.text
    shown = [each.photo for each in home.zhou.private.messages if each.photo and asked.id < each.id < below.id]
    assert len(shown) == 2
    assert not any(b"Telescope" in each.content for each in shown)
    assert [path for path in (home.folder / "files").rglob("*") if path.is_file()] == [], "nothing is kept"
    await home.ask(home.daniel, "/results S-1 1", "moderator")


async def test_of_an_anonymous_survey_no_handful_of_photos_is_shown(home: Neighbourhood) -> None:
    await closed(home, FORM.replace("closes:", "answers: anonymous\ncloses:"), jpeg(), jpeg(colour=(1, 1, 1)))
    await home.ask(home.zhou, "/results S-1 1", "Fewer than 5")
    assert not any(message.photo for message in home.zhou.private.messages)


async def test_more_than_an_album_has_a_button_for_the_rest(home: Neighbourhood) -> None:
    await closed(home, FORM, jpeg())
    await home.break_in(
        "INSERT INTO survey_responses (id, survey_id, answers, sent_at) "
        "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 11) "
        "SELECT 'x' || n, survey_id, answers, sent_at FROM survey_responses, more"
    )
    first = await home.ask(home.zhou, "/results S-1 1", "Photos 1 to 10 of 12")
    rest = await press(home.zhou, first, "More photos", "Photos 11 to 12 of 12")
    assert not rest.buttons
