"""After the count: the group gets the picture, the moderator the notice, and who said no learns why."""

import hashlib
import io
import re
import zipfile

from docx import Document
from openpyxl import load_workbook
from PIL import Image

from records.verify import verify
from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.voter import open_on


async def closed(here: Neighbourhood, *, yes: tuple[Person, ...], no: tuple[Person, ...]) -> TownMessage:
    """A vote on the lights in which these people say so; its result in the group."""
    card = await here.open_vote()
    for person, said in (*((each, "赞成") for each in yes), *((each, "反对") for each in no)):
        await person.tap(card, said)
    here.clock.advance(days=8)
    return await here.until(lambda message: message is not card and "重新计一遍" in message.text, after=card)


async def handed(person: Person, ending: str) -> bytes:
    """The file of that kind that the person was sent."""

    def wanted(message: TownMessage) -> bool:
        return message.document is not None and message.document.filename.endswith(ending)

    document = (await person.private.wait_for(wanted)).document
    assert document is not None
    return document.content


@BOTH_WAYS
async def test_the_group_sees_the_result_and_the_moderator_gets_the_page_for_the_wall(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():
        await courtyard.settle()
        result = await closed(courtyard, yes=(courtyard.zhou, courtyard.daniel), no=(courtyard.wang,))
        root = re.findall("[0-9a-f]{64}", result.text)[0]

        picture = await courtyard.until(lambda message: message.photo is not None)
        assert picture.photo is not None
        assert Image.open(io.BytesIO(picture.photo.content)).size[0] == 1170
        assert "门口装灯 – 通过" in picture.text
        assert "✓ 赞成，人数：2（66.6 %），需要 2" in picture.text

        page = Document(io.BytesIO(await handed(courtyard.zhou, "notice.docx")))
        assert page.paragraphs[0].text == "樱花苑表决结果公示"
        assert any(root in paragraph.text for paragraph in page.paragraphs)
        sheet = load_workbook(io.BytesIO(await handed(courtyard.zhou, "notice.xlsx"))).active
        assert sheet is not None
        assert sheet["A1"].value == "樱花苑表决结果公示"
        for person in (courtyard.wang, courtyard.daniel):
            assert all(message.document is None for message in person.private.messages), "is no moderator"


async def test_picture_and_page_lie_in_both_copies_of_the_bundle_the_same_each_time(home: Neighbourhood) -> None:
    await closed(home, yes=(home.zhou, home.daniel), no=(home.wang,))

    async def exported(text: str) -> bytes:
        said = await home.wang.say(home.wang.private, text)
        sent = await home.wang.private.wait_for(lambda message: message.document is not None, after=said)
        assert sent.document is not None
        assert verify(sent.document.content).problems == ()
        return sent.document.content

    full, public = await exported("/export V-1"), await exported("/export V-1 公开")
    assert await exported("/export V-1") == full
    with zipfile.ZipFile(io.BytesIO(full)) as whole, zipfile.ZipFile(io.BytesIO(public)) as part:
        for name in ("chart.png", "chart.txt", "notice.docx", "notice.xlsx"):
            assert whole.read(name) == part.read(name)
        assert "1-1-102" not in whole.read("chart.txt").decode()


async def test_who_lost_is_told_in_private_what_was_missing(home: Neighbourhood) -> None:
    result = await closed(home, yes=(home.zhou, home.daniel), no=(home.wang,))
    told = await home.wang.expect("为什么是这个结果", after=await home.wang.follow(result.button("为什么").url or ""))
    assert "连您在内，说反对的有：人数 1（占参与者的 33.3 %）" in told.text
    assert "通过了" in told.text
    stranger = home.town.add_person("路人", "zh-hans")
    refused = await stranger.expect("", after=await stranger.follow(result.button("为什么").url or ""))
    assert "为什么" not in refused.text, "is told to members only"


@BOTH_WAYS
async def test_what_a_no_could_live_with_enters_the_record_without_a_name(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():
        await courtyard.settle()
        result = await closed(courtyard, yes=(courtyard.zhou, courtyard.daniel), no=(courtyard.wang,))
        unless = result.button("除非").url or ""

        followed = await courtyard.daniel.follow(unless)
        await courtyard.daniel.expect("none of your ballots says no", after=followed)
        await courtyard.wang.expect("怎样您可以接受", after=await courtyard.wang.follow(unless))
        kept = await courtyard.ask(courtyard.wang, "晚上十点以后 <b>关灯</b>", "已不具名记入 V-1 的档案")
        card = await courtyard.until(lambda message: "晚上十点以后" in message.text)
        assert card.text.startswith("R-1")
        assert "王秀英" not in card.text
        await courtyard.wang.expect("怎样您可以接受", after=await courtyard.wang.follow(unless))
        await courtyard.ask(courtyard.wang, "灯朝下照", "灯朝下照")
        await courtyard.until(lambda message: message is card and "灯朝下照" in message.text)
        assert "晚上十点以后" not in card.text, "one condition a person"

        await courtyard.wang.tap(kept, "撤回")
        await courtyard.until(lambda message: message is card and "灯朝下照" not in message.text)
        courtyard.clock.advance(days=3)
        await courtyard.wang.expect("已过三天", after=await courtyard.wang.follow(unless))
        assert await courtyard.count("conditions") == 0


async def test_a_condition_may_be_said_while_the_vote_runs_and_is_read_after_it(home: Neighbourhood) -> None:
    card = await home.open_vote()
    await home.wang.tap(card, "反对")
    await home.zhou.tap(card, "赞成")
    await home.daniel.tap(card, "赞成")
    mine = await home.ask(home.wang, "/ballot V-1", "反对")
    await home.wang.tap(mine, "除非")
    await home.wang.expect("怎样您可以接受", after=mine)
    await home.ask(home.wang, "灯朝下照", "已不具名记入")
    home.clock.advance(days=8)
    record = await home.until(lambda message: "灯朝下照" in message.text)
    assert record.text.startswith("R-1")


async def test_the_seed_of_a_lot_is_committed_to_on_the_card_and_shown_where_it_was_drawn(home: Neighbourhood) -> None:
    card = await open_on(home, "plurality", "装灯", "长椅")
    committed = re.findall(r"它的指纹：([0-9a-f]{32})……", card.text)
    assert len(committed) == 1
    await home.zhou.tap(card, "装灯")
    await home.wang.tap(card, "长椅")
    home.clock.advance(days=8)
    result = await home.until(lambda message: message is not card and "重新计一遍" in message.text, after=card)
    assert "抽签排出次序" in result.text
    (seed,) = re.findall(r"种子：([0-9a-f]{64})", result.text)
    assert hashlib.sha256(bytes.fromhex(seed)).hexdigest().startswith(committed[0])


async def test_where_no_lot_can_be_drawn_there_is_no_seed(home: Neighbourhood) -> None:
    assert "种子" not in (await home.open_vote()).text, "a tie fails by this rule"
    card = await open_on(home, "plurality", "装灯", "长椅")
    await home.zhou.tap(card, "装灯")
    home.clock.advance(days=8)
    result = await home.until(lambda message: message.text.startswith("V-2 · ✅") and message is not card)
    assert "种子" not in result.text


async def test_a_straw_poll_calls_equal_options_equal(home: Neighbourhood) -> None:
    card = await open_on(home, "plurality", "装灯", "长椅", "秋千", also="\n意向: 是")
    assert "种子" not in card.text
    await home.zhou.tap(card, "长椅")
    await home.wang.tap(card, "装灯")
    home.clock.advance(days=8)
    result = await home.until(lambda message: message.text.startswith("V-1 · 📊") and message is not card)
    assert "较受欢迎的：1. 装灯, 2. 长椅" in result.text
    assert "相等，不分先后：1. 装灯、2. 长椅" in result.text
