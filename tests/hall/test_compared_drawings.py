"""Alternatives beside each other, with what is drawn of each."""

import io

from PIL import Image

from tests.drawings import pdf
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_drawings import card, lamps, send
from tests.hall.test_proposal_draft import press
from tests.pictures import jpeg

KEPT = "SELECT COUNT(*) FROM proposal_files WHERE digest IS NOT NULL"


@BOTH_WAYS
async def test_drawings_of_alternatives_stand_beside_each_other_and_lead_to_the_whole(home: Neighbourhood) -> None:
    await lamps(home)
    await home.daniel.say(home.group, "/propose 一根杆子\n内容: 一根杆子，六盏灯。")
    await card_of_two(home)
    bare = await compared(home)
    asked = await press(home.daniel, await home.ask(home.daniel, "/revise P-2", "A new version"), "✎ Plan", "drawings")
    sent = await home.daniel.photo(home.daniel.private, jpeg(300, 500))
    asked = await home.daniel.expect("drawings or sketches", after=sent)
    asked = await send(home.daniel, "pole.pdf", pdf(2), "pole.pdf")
    preview = await press(home.daniel, asked, "That is all", "A new version")
    await press(home.daniel, preview, "Yes, do it", "version 2")
    await home.becomes(KEPT, [(4,)])
    whole = await compared(home)
    assert whole > bare, "there is one more to be seen"
    said = home.daniel.private.messages[-1]
    assert "Plan drawings\nP-1: 灯位.pdf\nP-2: pole.pdf · a drawing as a picture" in said.text
    seen = await home.daniel.follow(said.button("Drawings of P-2").url or "")
    await home.daniel.expect("plan drawing 2 of 2", after=seen)


async def card_of_two(home: Neighbourhood) -> None:
    await card(home, "图片和图纸（2）")
    await home.card("P-2")
    await home.becomes(KEPT, [(2,)])


async def compared(home: Neighbourhood, words: str = "Plan drawings") -> int:
    """How high the table is that Daniel gets, in pixels."""
    said = await home.ask(home.daniel, "/compare P-1 P-2", "beside each other")
    said = await home.daniel.expect(words, after=said)
    (photo,) = [message.photo for message in home.daniel.private.messages[-2:] if message.photo]
    with Image.open(io.BytesIO(photo.content)) as table:
        return table.height


async def test_a_drawing_that_is_taken_away_is_not_shown_out_of_what_was_kept(home: Neighbourhood) -> None:
    await lamps(home)
    await home.daniel.say(home.group, "/propose 一根杆子\n内容: 一根杆子，六盏灯。")
    await card_of_two(home)
    drawn = await compared(home)
    assert await compared(home) == drawn
    asked = await press(home.wang, await home.ask(home.wang, "/revise P-1", "新版本"), "✎ 图纸", "灯位.pdf")
    asked = await press(home.wang, asked, "✕ 灯位.pdf", "有图纸或草图吗")
    preview = await press(home.wang, asked, "就这些", "新版本")
    await press(home.wang, preview, "确认", "第 3 版")
    assert await compared(home, "P-1") < drawn
