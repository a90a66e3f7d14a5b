"""A site walk: called, joined, and written down stop by stop by residents and a professional."""

import json
from typing import Any

from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_themes import LAMPS, make, say_needs
from tests.pictures import jpeg, located_jpeg

CALL = "/walk T-1\n时间：2026-06-05 18:30\n集合：2 号楼门口\n点位：门口；院子；3 号楼梯"


async def photos_kept(home: Neighbourhood, count: int) -> None:
    """Wait until so many photos of walks lie in the folder of files."""
    await home.becomes("SELECT COUNT(*) FROM walk_photos WHERE digest IS NOT NULL", [(count,)])


async def called(c: Neighbourhood) -> None:
    """A theme of two needs, and a walk for it on Friday evening."""
    await say_needs(c, (c.wang, LAMPS[0]), (c.daniel, LAMPS[1]))
    await make(c, "/theme 路灯\n需求：N-1 N-2")
    await c.zhou.say(c.group, CALL)
    await c.zhou.expect("T-1 的现场踏勘", c.group)


@BOTH_WAYS
async def test_neighbours_and_a_professional_walk_the_site_and_the_protocol_goes_with_the_proposal(
    home: Neighbourhood,
) -> None:
    await home.omar.expect("", after=await home.omar.start())
    await home.post(home.zhou, "/role @omar professional", "Omar")
    await called(home)
    card = await home.until(lambda message: message.text.startswith("T-1 的现场踏勘"))
    assert "2026年6月5日 18:30，集合地点：2 号楼门口" in card.text
    assert "3. 3 号楼梯" in card.text
    home.clock.advance(days=1)
    invited = await home.omar.expect("A site walk for T-1")
    assert "You come. 1 in all" in (await home.omar.tap(invited, "I come")).text.replace("you come", "You come")
    assert "共 2 人" in (await home.wang.tap(card, "我来")).text
    assert "不来。共 1 人" in (await home.wang.tap(card, "我来")).text
    assert "共 2 人" in (await home.wang.tap(card, "我来")).text
    await home.until(lambda message: message is card and "有 2 人说要来" in message.text)

    home.clock.advance(days=3, hours=9)
    link = card.button("写下我看到的").url or ""
    stops = await home.wang.expect("还没有记录", after=await home.wang.follow(link))
    await home.wang.tap(stops, "1 门口 · 我看到…")
    asked = await home.wang.expect("点位 1：门口", after=stops)
    photo = await home.wang.photo(home.wang.private, located_jpeg(), "台阶 <第二级> 坏了")
    assert "点位 1（门口），身份：居民" in (await home.wang.expect("已记入", after=asked)).text
    kept = await home.ask(home.omar, "/sketch T-1 1 A ramp along the wall", "as a professional")
    await home.omar.tap(kept, "2 院子 · I see…")
    await home.omar.expect("What do you see", after=kept)
    await home.ask(home.omar, "Two poles, one of them bent", "stop 2")
    assert photo.id  # the wording went with it

    await photos_kept(home, 1)
    protocol = await home.ask(home.chen, "/walk T-1", "现场踏勘")
    first, second, third = (protocol.text.index(f"{stop}. ") for stop in (1, 2, 3))
    assert "所见，王秀英（居民）：台阶 <第二级> 坏了 （照片 1）" in protocol.text[first:second]
    assert "✎ 方案，Omar（专业人员）：A ramp along the wall" in protocol.text[first:second]
    assert "Two poles, one of them bent" in protocol.text[second:third]
    assert "还没有记录" in protocol.text[third:]
    picture = await home.chen.expect("照片 1", after=protocol)
    assert "T-1，点位 1：门口" in picture.text
    assert picture.photo is not None
    assert b"Telescope" not in picture.photo.content, "it was made anew, without place and camera"

    theme = await home.until(
        lambda message: message.text.startswith("T-1 · ") and "已记录 3 条，照片 1 张" in message.text
    )
    assert "2 人参加，3 个点位" in theme.text
    await home.zhou.say(home.group, "/propose 装灯\n主题：T-1\n内容：装两盏灯")
    proposal = await home.card("P-1")
    shown = await home.daniel.expect("Two poles", after=await home.daniel.follow(proposal.button("现场踏勘").url or ""))
    assert "seen by Omar (professional)" in shown.text


async def test_a_walk_is_put_off_by_calling_it_again_and_everybody_is_told_once_for_each_date(
    home: Neighbourhood,
) -> None:
    await called(home)
    home.clock.advance(days=1)
    await home.wang.expect("的现场踏勘")
    await home.zhou.say(home.group, CALL.replace("06-05", "06-09"))
    await home.until(lambda message: message.text.startswith("T-1 的现场踏勘") and "6月9日" in message.text)
    await home.again(await home.delivered("2026-06-09"))
    await home.ask(home.zhou, "/walk T-1", "6月9日")
    assert await home.count("walks") == 1
    told = await home.look("SELECT key FROM outbox WHERE kind = 'walk-called'")
    assert len(told) == len(set(told)) == 4  # Wang and Daniel, for two dates


async def test_what_does_not_fit_a_walk_is_said_to_be_so(home: Neighbourhood) -> None:
    await say_needs(home, (home.wang, LAMPS[0]))
    await make(home, "/theme 路灯\n需求：N-1")
    assert "还没有发起现场踏勘" in (await home.ask(home.wang, "/walk T-1", "T-1")).text
    assert "主持人或召集人" in (await home.ask(home.wang, CALL, "召集人")).text
    assert "2020" in (await home.ask(home.zhou, CALL.replace("2026", "2020"), "2020")).text
    many = "；".join(f"点{number}" for number in range(21))
    assert "21" in (await home.ask(home.zhou, CALL.replace("门口；院子；3 号楼梯", many), "21")).text
    await home.zhou.say(home.group, CALL)
    await home.zhou.expect("3 号楼梯", home.group)
    assert "没有第 4 个点位" in (await home.ask(home.wang, "/seen T-1 4 黑", "点位")).text
    for wrong in ("/seen", "/seen T-1", "/seen T-1 门口 黑", "/sketch T-1 1", "/walk"):
        await home.ask(home.wang, wrong, "请这样说")
    assert await home.count("walk_notes") == 0
    shown = await home.ask(home.wang, "/walk T-1", "踏勘")
    assert "您不能在这里按" in (await home.forged(home.wang, shown, "ws:1:1:else")).text
    assert "没有第 9 个点位" in (await home.forged(home.wang, shown, "ws:1:9:seen")).text


async def test_who_is_forgotten_offered_nothing_and_wrote_nothing_down(home: Neighbourhood) -> None:
    await called(home)
    card = await home.until(lambda message: message.text.startswith("T-1 的现场踏勘"))
    await home.daniel.tap(card, "我来")
    await home.ask(home.daniel, "/seen T-1 2 My lamp, number 4711", "Written down")
    await home.ask(home.daniel, "/give T-1 skills: I know a welder", "on the list")
    await home.until(lambda message: message.text.startswith("T-1 · ") and "I know a welder" in message.text)
    sure = await home.ask(home.daniel, "/forgetme")
    await home.daniel.tap(sure, sure.buttons[0][0].label)
    await home.until(lambda message: message is card and "还没有人说要来" in message.text)
    theme = await home.until(lambda message: message.text.startswith("T-1 · ") and "welder" not in message.text)
    assert "已记录 0 条" in theme.text
    assert "4711" not in (await home.ask(home.wang, "/walk T-1", "踏勘")).text


async def test_what_is_no_photo_is_said_in_the_protocol_and_the_words_are_kept(home: Neighbourhood) -> None:
    await called(home)
    await home.wang.photo(home.wang.private, b"this is no picture", "/seen T-1 2 灯杆歪了")
    await home.becomes("SELECT refused FROM walk_photos", [("kind",)])
    protocol = await home.ask(home.chen, "/walk T-1", "灯杆歪了")
    assert "不是 JPEG" in protocol.text
    assert "照片 1" not in protocol.text
    await home.wang.upload(home.wang.private, "step.jpg", jpeg(), "/seen T-1 2 从近处看")
    await photos_kept(home, 1)
    await home.until(lambda message: message.text.startswith("T-1 · ") and "照片 1 张" in message.text)


async def decided(home: Neighbourhood) -> None:
    """A proposal made from the theme is voted through; its record."""
    await home.chen.say(home.group, "/propose 门口装灯\n主题：T-1\n内容：装灯")
    await home.card("P-1")
    await home.zhou.say(home.group, "/openvote\n提案：P-1\n规则：simple-majority\n截止：1天")
    vote = await home.until(lambda message: message.text.startswith("V-1") and len(message.buttons) == 2)
    await home.chen.tap(vote, "赞成")
    home.clock.advance(days=1, seconds=1)
    await home.until(lambda message: message.text.startswith("R-1 · "))


def record_of(home: Neighbourhood) -> dict[str, Any]:
    folder = home.folder / "records" / "cherry" / "R-1" / "record.json"
    kept: dict[str, Any] = json.loads(folder.read_bytes()) if folder.exists() else {}
    return kept


def photos_of_record(home: Neighbourhood) -> list[str]:
    return sorted(path.name for path in (home.folder / "records" / "cherry" / "R-1" / "pictures").glob("*"))


async def test_the_record_is_written_anew_without_what_somebody_forgotten_saw_and_said(home: Neighbourhood) -> None:
    """Omar raised no need: nothing else of the record is about him."""
    await called(home)
    await home.omar.say(home.group, "/metoo N-1")
    await home.becomes("SELECT COUNT(*) FROM need_supports", [(1,)])
    await home.omar.photo(home.omar.private, jpeg(), "/seen T-1 2 My lamp, number 4711")
    await home.wang.photo(home.wang.private, jpeg(colour=(1, 2, 3)), "/seen T-1 2 灯")
    await home.ask(home.zhou, "/statement T-1 院子太暗。", "已写下")
    asked = await home.ask(home.omar, "/theme T-1")
    await home.forged(home.omar, asked, "ts:1:1:yes")
    await home.becomes("SELECT COUNT(*) FROM statement_words", [(1,)])
    await photos_kept(home, 2)
    await decided(home)
    await home.eventually(lambda: len(photos_of_record(home)) == 2, 9)
    await home.eventually(lambda: record_of(home)["themes"][0]["confirmed"] == 1, 9)
    sure = await home.ask(home.omar, "/forgetme")
    await home.omar.tap(sure, sure.buttons[0][0].label)
    await home.eventually(lambda: len(photos_of_record(home)) == 1, 9)
    folder = home.folder / "records" / "cherry"
    await home.eventually(lambda: "4711" not in (folder / "R-1" / "record.json").read_text("utf-8"))
    await home.eventually(lambda: record_of(home)["themes"][0]["confirmed"] == 0)
    assert "4711" not in (folder / "R-1" / "README.md").read_text("utf-8")


async def test_the_record_is_written_anew_without_the_photos_of_a_need_whose_author_is_forgotten(
    home: Neighbourhood,
) -> None:
    await home.daniel.photo(home.daniel.private, jpeg(), "/need The lamp by gate 2 is broken")
    await home.card("N-1")
    await make(home, "/theme 路灯\n需求：N-1")
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(1,)])
    await decided(home)
    await home.eventually(lambda: len(photos_of_record(home)) == 1, 9)
    sure = await home.ask(home.daniel, "/forgetme")
    await home.daniel.tap(sure, sure.buttons[0][0].label)
    await home.eventually(lambda: not photos_of_record(home))
    await home.eventually(lambda: record_of(home)["pictures"] == [])
    assert [each["text"] for each in record_of(home)["needs"]] == ["The lamp by gate 2 is broken"], "it is others' too"


async def test_what_is_written_below_a_photo_goes_with_it_to_the_protocol_and_the_record(home: Neighbourhood) -> None:
    await called(home)
    for number, caption in enumerate(("The pole is bent", "/seen T-1 2 Both lamps", "The lamp *hangs*")):
        await home.daniel.photo(home.group, jpeg(colour=(90 * number, 9, 9)), caption, album="8")
    await photos_kept(home, 3)
    protocol = await home.ask(home.chen, "/walk T-1", "现场踏勘")
    assert "The pole is bent\nBoth lamps\nThe lamp *hangs* （照片 1–3）" in protocol.text
    await home.chen.expect("照片 3", after=protocol)
    shown = [message.text.partition("\n")[2] for message in home.chen.private.messages if message.photo]
    assert shown == ["The pole is bent", "Both lamps", "The lamp *hangs*"]
    await decided(home)
    await home.eventually(lambda: len(photos_of_record(home)) == 3)
    assert [each["text"] for each in record_of(home)["pictures"]] == shown
    page = (home.folder / "records" / "cherry" / "R-1" / "README.md").read_text("utf-8")
    assert ".jpg) The pole is bent" in page
    assert ".jpg) The lamp \\*hangs\\*" in page
    tapped = await home.ask(home.chen, "/record R-1", "R-1")
    await home.chen.tap(tapped, "照片")
    last = await home.chen.expect("R-1：现场踏勘\nThe lamp *hangs*", after=tapped)
    album = [message for message in home.chen.private.messages if tapped.id < message.id <= last.id]
    assert [message.text.partition("\n")[2] for message in album] == shown


async def test_a_walk_invites_nobody_once_its_day_has_passed(home: Neighbourhood) -> None:
    await called(home)
    card = await home.until(lambda message: message.text.startswith("T-1 的现场踏勘"))
    await home.wang.tap(card, "我来")
    await home.until(lambda message: message is card and "有 1 人说要来" in message.text)
    home.clock.advance(days=4, hours=13)  # Friday at eleven in the evening: somebody who is late still says so
    assert "you come" in (await home.daniel.tap(card, "我来")).text
    await home.until(lambda message: message is card and "有 2 人说要来" in message.text)
    home.clock.advance(hours=1)
    await home.until(lambda message: message is card and "当时有 2 人说要来" in message.text)
    assert [button.label for row in card.buttons for button in row] == ["写下我看到的"]
    assert "has passed" in (await home.forged(home.daniel, card, "wk:1")).text
    assert await home.count("walk_goers") == 2


async def test_the_photos_of_who_is_forgotten_go_from_the_folder_too(home: Neighbourhood) -> None:
    await called(home)
    await home.daniel.photo(home.daniel.private, jpeg(), "/seen T-1 2 My lamp")
    await home.wang.photo(home.wang.private, jpeg(colour=(1, 2, 3)), "/seen T-1 2 灯")
    await photos_kept(home, 2)
    sure = await home.ask(home.daniel, "/forgetme")
    await home.daniel.tap(sure, sure.buttons[0][0].label)
    await photos_kept(home, 1)
    await home.becomes("SELECT COUNT(*) FROM walk_photos WHERE file_id = ''", [(1,)])
    assert len([path for path in (home.folder / "files").rglob("*") if path.is_file()]) == 1


async def test_the_record_shows_what_was_photographed_on_the_walk_and_the_need_without_where_it_was_taken(
    home: Neighbourhood,
) -> None:
    await home.wang.upload(home.wang.private, "灯.jpg", located_jpeg(), "/need 2 号楼门口的灯坏了")
    await home.card("N-1")
    await make(home, "/theme 路灯\n需求：N-1")
    await home.zhou.say(home.group, CALL)
    await home.zhou.expect("T-1 的现场踏勘", home.group)
    await home.wang.photo(home.wang.private, jpeg(colour=(9, 9, 9)), "/seen T-1 2 灯杆歪了")
    await photos_kept(home, 1)
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(1,)])
    await home.chen.say(home.group, "/propose 门口装灯\n主题：T-1\n内容：装灯")
    await home.card("P-1")
    await home.zhou.say(home.group, "/openvote\n提案：P-1\n规则：simple-majority\n截止：1天")
    vote = await home.until(lambda message: message.text.startswith("V-1") and len(message.buttons) == 2)
    await home.daniel.tap(vote, "赞成")
    home.clock.advance(days=1, seconds=1)
    await home.until(lambda message: message.text.startswith("R-1 · "))

    page = await home.ask(home.chen, "/record R-1", "R-1")
    await home.chen.tap(page, "照片")
    before = await home.chen.expect("R-1：之前", after=page)
    walked = await home.chen.expect("R-1：现场踏勘", after=before)
    for shown in (before, walked):
        assert shown.photo is not None
        assert b"Telescope" not in shown.photo.content


async def test_the_same_photo_of_a_need_and_of_a_walk_stays_for_the_walk(home: Neighbourhood) -> None:
    await called(home)
    await home.daniel.photo(home.daniel.private, jpeg(), "/need The cellar smells of gas")
    await home.daniel.photo(home.daniel.private, jpeg(), "/seen T-1 2 My lamp")
    await photos_kept(home, 1)
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE digest IS NOT NULL", [(1,)])
    whole = await home.ask(home.daniel, "/needs N-3", "Said")
    await home.daniel.tap(whole, "Take it back")
    sure = await home.daniel.expect("It cannot be undone", after=whole)
    await home.daniel.tap(sure, "Yes, take N-3 back")
    await home.becomes("SELECT COUNT(*) FROM need_files WHERE file_id = ''", [(1,)])
    assert len([path for path in (home.folder / "files").rglob("*") if path.is_file()]) == 1


@BOTH_WAYS
async def test_an_album_is_one_note_with_all_of_its_photos_also_those_before_its_caption(home: Neighbourhood) -> None:
    await called(home)
    for number in range(3):
        caption = "/seen T-1 2 灯杆歪了" if number == 1 else None
        await home.wang.photo(home.wang.private, jpeg(colour=(number, 0, 0)), caption, album="7")
    await home.wang.expect("已记入")
    for number in range(3):
        caption = "/sketch T-1 3 A ramp along the wall" if number == 1 else "With a rail" if number == 2 else None
        await home.daniel.photo(home.group, jpeg(colour=(number, 9, 9)), caption, album="8")
    await photos_kept(home, 6)
    protocol = await home.ask(home.chen, "/walk T-1", "现场踏勘")
    assert "王秀英（居民）：灯杆歪了 （照片 1–3）" in protocol.text
    assert "Daniel（居民）：A ramp along the wall\nWith a rail （照片 4–6）" in protocol.text
    await home.chen.expect("照片 6", after=protocol)
    shown = [message for message in home.chen.private.messages if message.photo]
    assert [message.text.partition("T-1")[2][:6] for message in shown] == ["，点位 2："] * 3 + ["，点位 3："] * 3
    assert len({message.body.album for message in shown}) == 1
    assert await home.count("sayings WHERE became IS NULL") == 0
    assert await home.count("loose_photos") == 0
    await home.until(lambda message: message.text.startswith("T-1 · ") and "已记录 2 条，照片 6 张" in message.text)


async def test_an_album_sent_after_a_stop_was_chosen_is_answered_once(home: Neighbourhood) -> None:
    await called(home)
    stops = await home.ask(home.wang, "/walk T-1", "还没有记录")
    await home.wang.tap(stops, "2 院子 · 我看到…")
    asked = await home.wang.expect("点位 2：院子", after=stops)
    for number in range(3):
        await home.wang.photo(home.wang.private, jpeg(colour=(number, 0, 0)), album="7")
    await photos_kept(home, 3)
    protocol = await home.ask(home.wang, "/walk T-1", "现场踏勘")
    assert "（照片 1–3）" in protocol.text
    answers = [message for message in home.wang.private.messages if "已记入" in message.text and message.id > asked.id]
    assert len(answers) == 1
