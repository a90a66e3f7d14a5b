"""A PDF that somebody sends in private, unasked: it is taken for what it is, and goes where its sender says."""

from simulator import Person
from tests.drawings import pdf
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_drawings import card, send
from tests.hall.test_proposal_draft import press


async def proposed(home: Neighbourhood, by: Person) -> None:
    await by.say(home.group, "/propose 门口装灯\n内容: 六盏感应灯。")
    await home.card("P-1")


@BOTH_WAYS
async def test_its_sender_says_of_which_proposal_it_is_a_drawing(home: Neighbourhood) -> None:
    await proposed(home, home.daniel)
    asked = await send(home.daniel, "lamps <b>.pdf", pdf(), "Is it a plan drawing of a proposal of yours?")
    assert "lamps <b>.pdf is a PDF" in asked.text
    preview = await press(home.daniel, asked, "P-1 · 门口装灯", "A new version")
    assert "lamps_b.pdf" in preview.text
    await press(home.daniel, preview, "Yes, do it", "version 2")
    await card(home, "图纸：lamps_b.pdf", "第 2 版")
    await press(home.daniel, asked, "P-1 · 门口装灯", "lamps_b.pdf, lamps_b.pdf")
    assert await home.count("proposal_versions") == 2, "nothing is made of it until it is confirmed"


async def test_it_goes_with_what_the_proposal_shows_and_to_no_other_community(home: Neighbourhood) -> None:
    await proposed(home, home.wang)
    lake = home.town.add_group("Lakeside", [home.wang, home.omar], [home.omar], bot_admin=True)
    said = await home.omar.say(lake, "/setup Lakeside\nname: lakeside\nlanguage: en\ngate days: 0\ngate speakers: 0")
    await home.omar.expect("is set up", lake, after=said)
    await home.wang.say(lake, "/propose A bench\ntext: One by the pier")
    await lake.wait_for(lambda message: message.text.startswith("P-1 · "))
    asked = await send(home.wang, "灯位.pdf", pdf(), "是您哪份提案的图纸吗")
    assert [row[0].label for row in asked.buttons] == ["lakeside/P-1 · A bench", "cherry/P-1 · 门口装灯"]
    for name in ("灯位.pdf", "线路.pdf"):
        asked = await send(home.wang, name, pdf(len(name)), "是您哪份提案的图纸吗")
        preview = await press(home.wang, asked, "cherry/P-1", "新版本")
        await press(home.wang, preview, "确认", "P-1 现在是第")
    await card(home, "图纸：灯位.pdf, 线路.pdf")
    assert await home.look("SELECT DISTINCT proposal_id FROM proposal_files") == [(1,)]


async def test_a_file_that_is_gone_is_asked_for_again_and_nobody_draws_in_what_others_propose(
    home: Neighbourhood,
) -> None:
    await proposed(home, home.daniel)
    alone = await home.ask(home.daniel, "/me", "")
    asked = await send(home.daniel, "gate.pdf", pdf(), "Is it a plan drawing")
    await home.forged(home.daniel, alone, "ld:1")
    await home.daniel.expect("Send it once more", after=asked)
    theirs = await send(home.wang, "门.pdf", pdf(), "PDF 只作为提案的图纸收下")
    await home.forged(home.wang, theirs, "ld:1")
    assert await home.count("proposal_versions") == 1
    await home.zhou.say(home.group, "/openvote\n提案: P-1\n规则: simple-majority\n截止: 7天")
    await home.becomes("SELECT state FROM votes", [("open",)])
    assert "V-1" in (await home.daniel.tap(asked, "P-1")).text
    await send(home.daniel, "gate.pdf", pdf(), "once there is a proposal of yours")


async def test_whoever_keeps_the_roll_is_told_in_what_it_is_read(home: Neighbourhood) -> None:
    answer = await send(home.zhou, "名册.pdf", pdf(), "名册只读 CSV 或 XLSX")
    assert not answer.buttons
    assert await home.look("SELECT filename FROM imports") == [("roll.csv",)]


async def test_what_is_only_called_a_picture_is_refused_on_the_card_of_the_need(home: Neighbourhood) -> None:
    asked = await send(home.daniel, "lamp.jpg", b"six lamps, in words", "I have kept it")
    said = await home.daniel.say(home.daniel.private, "The lamp by the gate is broken")
    asked = await home.daniel.expect("Is this a need", after=said)
    await press(home.daniel, asked, "A need", "Noted as N-1")
    await home.until(lambda message: message.text.startswith("N-1") and "不是 JPEG" in message.text)
