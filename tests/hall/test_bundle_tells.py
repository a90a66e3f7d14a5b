"""What the bundle and the notice of a vote tell: what voters were shown, who was not simply cast for, how much notice
there was. Nothing that is set otherwise afterwards changes it."""

import hashlib
import io
import json
import zipfile

from docx import Document

from records.verify import verify
from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_every_method import bundle
from tests.hall.test_result_shown import handed
from tests.hall.test_rules import keep
from tests.hall.test_terms import vote_under
from tests.hall.test_vote_wizard import as_far_as_options, press
from tests.records.two_checkers import files_in, holds


async def both_copies(home: Neighbourhood) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The full and the public copy, which both programs find good."""
    full, public = [await bundle(home, home.daniel, f"/export V-1{said}") for said in ("", " public")]
    (root,) = (await home.look("SELECT root FROM votes WHERE number = 1"))[0]
    holds(full, root)
    holds(public, root)
    return files_in(full), files_in(public)


def rows(files: dict[str, bytes], name: str) -> dict[str, list[str]]:
    """A table by what stands first in each row."""
    lines = (line.split(",") for line in files[name].decode().splitlines())
    return {first: rest for first, *rest in lines}


@BOTH_WAYS
async def test_seats_that_were_not_simply_cast_for_stand_in_the_full_copy_and_as_numbers_in_both(
    home: Neighbourhood,
) -> None:
    """Wu objects to Chen's ballot, and settles it when all is over; Li is recused; Wang says hers by word."""
    await keep(home)
    await home.seat(home.wu, "1-1-202", holder=1)
    await home.seat(home.li, "1-2-102")
    card = await home.open_vote("种花", "garden-2026")
    await home.chen.tap(card, "赞成")
    await home.ask(home.wu, "/object V-1 1-1-202 没商量过", "从现在起有争议")
    await home.daniel.tap(card, "赞成")
    await home.ask(home.wang, "/cast V-1 赞成", "V-1")
    await home.li.tap(card, "赞成")
    await home.ask(home.li, "/recuse V-1 1-2-102 弟弟的公司投標", "不計入")
    home.clock.advance(days=7, seconds=1)
    await home.becomes("SELECT state FROM votes", [("counted",)])
    full, public = await both_copies(home)
    ballots = rows(full, "ballots.csv")
    assert {seat: each[2:4] for seat, each in ballots.items() if seat != "seat"} == {
        "1-1-102": ["text", "no"], "1-1-201": ["tap", "no"], "1-1-202": ["tap", "yes"],
    }  # fmt: skip
    assert {seat for seat, each in rows(full, "electorate.csv").items() if each[0] == "own"} == {"1-2-102"}
    for files in (full, public):
        closed = json.loads(files["events.jsonl"].splitlines()[-1])["facts"]
        assert (closed["ballots"], closed["contested"], closed["recused"]) == (3, 1, {"own": 1, "named": 0})
        assert closed["ways"] == {"tap": 2, "text": 1, "proxy": 0, "phone": 0, "paper": 0}
    assert b"1-1-202" not in b"".join(public[name] for name in public if not name.startswith(("notice", "chart")))

    # Wu's seat gets another holder, the community another name and another clock: what was published stays.
    await home.break_in("UPDATE disputes SET settled_at = 1, settled_as = 'cast'")
    await home.break_in("UPDATE disputes SET settled_at = (SELECT closed_at FROM votes)")
    await home.post(home.zhou, "/setup 新樱花苑\n简称: cherry\n时区: Pacific/Auckland", "新樱花苑")
    again, _ = await both_copies(home)
    told = {name for name in full if not name.startswith(("chart", "notice", "datapackage"))}
    assert {name: again[name] for name in told} == {name: full[name] for name in told}


async def test_what_a_voter_was_shown_of_an_option_is_fixed_at_the_opening(home: Neighbourhood) -> None:
    asked = await as_far_as_options(home, "勾选几项")
    sent = await home.zhou.photo(home.zhou.private, b"a bench of oak", "长椅\n橡木的")
    await home.zhou.expect("1. 长椅 📷", after=sent)
    asked = await home.ask(home.zhou, "秋千", "2. 秋千")
    asked = await press(home.zhou, asked, "就这些", "按哪条规则")
    asked = await press(home.zhou, asked, "simple-majority", "什么时候截止")
    await press(home.zhou, await press(home.zhou, asked, "7 天后", "表决方式"), "确认", "V-1")
    await home.ask(home.daniel, "/cast V-1 1", "V-1")
    home.clock.advance(days=7, seconds=1)
    await home.becomes("SELECT state FROM votes", [("counted",)])
    for files in await both_copies(home):
        bench, swing = json.loads(files["vote.json"])["options"]
        assert (bench["label"], bench["detail"]) == ("长椅", "橡木的")
        assert bench["photo_hash"] == hashlib.sha256(b"a bench of oak").hexdigest()
        assert (swing["detail"], swing["photo_hash"]) == ("", None)


async def test_a_picture_that_telegram_has_no_more_opens_no_vote(home: Neighbourhood) -> None:
    asked = await as_far_as_options(home, "勾选几项")
    sent = await home.zhou.photo(home.zhou.private, b"a bench of oak", "长椅")
    await home.zhou.expect("1. 长椅 📷", after=sent)
    asked = await home.ask(home.zhou, "秋千", "2. 秋千")
    asked = await press(home.zhou, asked, "就这些", "按哪条规则")
    asked = await press(home.zhou, asked, "simple-majority", "什么时候截止")
    preview = await press(home.zhou, asked, "7 天后", "表决方式")
    home.town.faults.refuse(400, "Bad Request: invalid file_id", method="getFile")
    said = await press(home.zhou, preview, "确认", "图片")
    assert "第 1 个选项的图片" in said.text
    assert await home.count("votes") == 0


@BOTH_WAYS
async def test_fifteen_days_notice_are_fifteen_days(home: Neighbourhood) -> None:
    await vote_under(home, "规则: cn-278-ordinary\n开始: 15天\n截止: 2天")
    home.clock.advance(days=15, seconds=1)
    await home.becomes("SELECT state FROM votes", [("open",)])
    home.clock.advance(days=2, seconds=1)
    await home.becomes("SELECT state FROM votes", [("counted",)])
    full, _ = await both_copies(home)
    (notice,) = [test for test in json.loads(full["outcome.json"])["tests"] if test["name"] == "notice"]
    assert (notice["needed"], notice["got"], notice["passed"]) == (15, 15, True)


async def said_on_the_wall(home: Neighbourhood) -> str:
    page = Document(io.BytesIO(await handed(home.zhou, "notice.docx")))
    return "\n".join(paragraph.text for paragraph in page.paragraphs)


async def test_the_notice_of_a_straw_poll_binds_nobody(home: Neighbourhood) -> None:
    card: TownMessage = await vote_under(home, "意向: 是\n截止: 2天")
    for person in (home.zhou, home.wang):
        await person.tap(card, "赞成")
    home.clock.advance(days=2, seconds=1)
    said = await said_on_the_wall(home)
    assert "意向摸底情况" in said
    assert "只了解大家的想法，不作任何决定" in said
    assert "通过" not in said
    assert "项目档案" not in said
    picture = await home.until(lambda message: message.photo is not None)
    assert "意向摸底：赞成的多" in picture.text
    assert "通过" not in picture.text


async def test_whether_it_could_flip_stands_on_the_notice_and_the_picture(home: Neighbourhood) -> None:
    await home.seat(home.wu, "1-1-202", holder=1)
    card = await home.open_vote()
    for person in (home.zhou, home.wang, home.daniel, home.chen):
        await person.tap(card, "赞成")
    await home.ask(home.wu, "/object V-1 1-1-202 没商量过", "从现在起有争议")
    home.clock.advance(days=7, seconds=1)
    assert "有疑问的席位：1 个（有争议 1" in await said_on_the_wall(home)
    picture = await home.until(lambda message: message.photo is not None)
    assert "有疑问的席位：1 个（有争议 1" in picture.text
    packed = await bundle(home, home.daniel, "/export V-1 public")
    assert verify(packed).passed
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert "有疑问的席位：1 个（有争议 1" in archive.read("chart.txt").decode()
