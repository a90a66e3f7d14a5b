"""Roll files as people really send them, and codes as people really type them."""

import pytest

from tests.hall.neighbourhood import SEATS, Neighbourhood, code_of, roll_csv

HEAD = "房号,业主,面积\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"

# A file, and what the answer says of it.
FILES = {
    "missing column": ("业主,面积\n王秀英,75.50\n".encode(), ("缺少写明席位", "房号")),
    "no weight": ("房号,业主\n1-1-101,王秀英\n".encode(), ("缺少计票用的一栏", "人数", "面积")),
    "repeated seat": (
        f"{HEAD}1-1-101,王,75.5\n1-1-102,李,80\n1-1-101,张,60\n".encode(), ("第 4 行", "“1-1-101”在第 2 行已经有了"),
    ),
    "three places": (f"{HEAD}1-1-101,王,75.505\n".encode(), ("第 2 行", "“75.505”", "最多两位小数")),
    "negative": (f"{HEAD}1-1-101,王,-75.5\n".encode(), ("第 2 行", "“-75.5”小于零", "负号")),
    "no number": (f"{HEAD}1-1-101,王,七十五\n".encode(), ("第 2 行", "“七十五”不是我能读的数字")),
    "only a header": (HEAD.encode(), ("没有席位",)),
    "empty": (b"", ("文件是空的",)),
    "a picture": (PNG, ("这是图片，不是表格", ".xlsx")),
}  # fmt: skip


async def test_each_bad_row_is_named_with_its_line_and_its_cure(home: Neighbourhood) -> None:
    lacking: list[tuple[str, str, str]] = []
    for name, (content, parts) in FILES.items():
        sent = await home.zhou.upload(home.zhou.private, "roll.csv", content)
        answer = await home.zhou.expect("", after=sent)
        lacking += [(name, part, answer.text) for part in parts if part not in answer.text]
        assert not answer.buttons, name  # nothing to confirm
    assert lacking == []
    assert await home.count("imports") == 1  # the one that was stored
    assert "12 个席位" in (await home.send_roll()).text  # and the stored roll stands


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
async def test_a_roll_is_read_as_the_spreadsheet_program_saved_it(home: Neighbourhood, encoding: str) -> None:
    preview = await home.send_roll(roll_csv().decode().encode(encoding), "名册.csv")
    assert "12 个席位" in preview.text
    assert "增加 0 个席位，减少 0 个，变更 0 个" in preview.text
    await home.zhou.tap(preview, "放弃")
    await home.zhou.expect("已放弃，什么都没有保存", after=preview)
    assert "已经过期" in (await home.zhou.tap(preview, "保存")).text


async def test_two_people_of_one_name_are_asked_about(home: Neighbourhood) -> None:
    preview = await home.send_roll(f"{HEAD}1-1-101,张伟,80\n1-1-102,张伟,90\n".encode())
    assert "“张伟”在第 2, 3 行" in preview.text
    assert "各按一人计" in preview.text
    assert "2 个席位" in preview.text
    assert "增加 2 个席位，减少 12 个" in preview.text


async def test_a_file_that_is_no_roll_of_a_moderators(home: Neighbourhood) -> None:
    sent = await home.daniel.upload(home.daniel.private, "roll.csv", roll_csv())
    assert "Roll files are read from moderators only" in (await home.daniel.expect("", after=sent)).text
    sent = await home.omar.upload(home.omar.private, "roll.csv", roll_csv())
    assert "moderators only" in (await home.omar.expect("", after=sent)).text
    large = await home.zhou.upload(home.zhou.private, "名册.xlsx", b"x" * (10 * 1024 * 1024 + 1))
    answer = await home.zhou.expect("", after=large)
    assert "名册.xlsx 太大：11 MB，最多读取 10 MB" in answer.text
    assert await home.count("imports") == 1  # the one that was stored


async def test_a_preview_that_is_out_of_date_is_not_stored(home: Neighbourhood) -> None:
    first = await home.send_roll(roll_csv(SEATS[:11]))
    second = await home.send_roll(roll_csv((*SEATS, ("2-2-101", "新人", "50.00"))))
    assert "增加 1 个席位" in second.text
    await home.zhou.tap(second, "保存")
    await home.zhou.expect("13 个席位", after=second)
    assert "这份预览已经过期" in (await home.zhou.tap(first, "保存")).text
    assert "这份预览已经过期" in (await home.zhou.tap(second, "保存")).text
    assert await home.look("SELECT COUNT(*) FROM seats WHERE left_at IS NULL") == [(13,)]


async def test_no_seat_is_taken_away_under_an_open_vote(home: Neighbourhood) -> None:
    await home.open_vote()
    fewer = await home.send_roll(roll_csv(SEATS[:11]))
    refused = await home.zhou.tap(fewer, "保存")
    assert "V-1 正在表决：结束之前不能从名册中删去席位" in refused.text
    more = await home.send_roll(roll_csv((*SEATS, ("2-2-101", "新人", "50.00"))))
    await home.zhou.tap(more, "保存")
    await home.zhou.expect("13 个席位", after=more)


async def test_wrong_codes_lock_for_an_hour(home: Neighbourhood) -> None:
    for left in (4, 3, 2):
        await home.ask(home.omar, "/join AAAAA-AAAAA", f"{left} tries are left")
    await home.ask(home.omar, "/join 你好", "one try is left")
    await home.ask(home.omar, "/join AAAAA-AAAAB", "try again in an hour")
    right = f"/join {code_of('1-2-102')}"
    await home.ask(home.omar, right, "Try again in 60 minutes")
    home.clock.advance(seconds=3540)
    await home.ask(home.omar, right, "Try again in 1 minutes")
    home.clock.advance(seconds=61)
    assert "1-2-102" in (await home.ask(home.omar, right, "You now hold")).text


async def test_a_code_works_once_and_for_sixty_days(home: Neighbourhood) -> None:
    used = await home.ask(home.omar, f"/join {code_of('1-1-102')}", "used already")
    assert "That code has been used already" in used.text
    assert "tell a moderator" in used.text
    assert "1-1-102" in (await home.ask(home.wang, f"/join {code_of('1-1-102')}", "您现在持有")).text  # it is hers
    home.clock.advance(days=60)
    expired = await home.ask(home.omar, f"/join {code_of('1-2-102')}", "expired")
    assert "That code has expired. Ask a moderator for a new one" in expired.text
    await home.ask(home.omar, "/join", "/join ABCDE-12345")
