"""What cannot be done is answered with what is wrong, where, and what to do, in the language of who tried it."""

import pytest

from tests.hall.neighbourhood import Neighbourhood

VOTE = "/openvote 门口装灯\n规则：{rule}\n截止：{closes}"

# What the moderator says in the group, and what of the answer matters: (said, parts).
SAID = {
    "bad duration": (VOTE.format(rule="simple-majority", closes="明天"), ("看不懂时间“明天”", "7天", "2026-12-01")),
    "past": (VOTE.format(rule="simple-majority", closes="2026-05-01"), ("“2026-05-01”已经过去了", "将来")),
    "far": (VOTE.format(rule="simple-majority", closes="2029-05-01"), ("400 天", "早一些")),
    "unknown rule": (VOTE.format(rule="by-feeling", closes="7天"), ("没有规则“by-feeling”", "cn-278-ordinary")),
    "unknown number": (
        "/openvote 门口装灯\n提案：P-9\n规则：simple-majority\n截止：7天",
        ("没有 P-9", "核对"),
    ),
    "wrong kind of number": (
        "/openvote 门口装灯\n提案：N-1\n规则：simple-majority\n截止：7天",
        ("“N-1”", "P-1"),
    ),
    "unknown key": ("/openvote 门口装灯\n规则：simple-majority\n颜色：红\n截止：7天", ("第 3 行", "颜色", "截止")),
    "a title that nobody sees": (
        "/openvote \u200b\u2060\u202e\n规则：simple-majority\n截止：7天",
        ("缺少：标题（title）",),
    ),
    "a line that is none": ("/openvote 门口装灯\n快点", ("第 2 行", "快点")),
    "missing key": ("/openvote 门口装灯\n规则：simple-majority", ("缺少：截止（closes）", "重新发送")),
    "missing title": ("/openvote\n规则：simple-majority\n截止：7天", ("缺少：标题（title）",)),
    "too long": (
        f"/openvote {'灯' * 201}\n规则：simple-majority\n截止：7天",
        ("标题（title）太长：201 个字，最多 200 个",),
    ),
    "need too long": (f"/need {'灯' * 1001}", ("需求太长：1001 个字，最多 1000 个",)),
    "unknown method": (
        "/openvote 门口装灯\n规则：simple-majority\n方法：抓阄\n截止：7天",
        ("“抓阄”不能用于方法（method）", "赞成反对"),
    ),
    "unknown roll": (
        "/openvote 门口装灯\n规则：simple-majority\n名册：租户\n截止：7天",
        ("“租户”不能用于名册（roll）", "业主"),
    ),
    "no question": ("/survey 院子\n截止：5天", ("里面没有题目", "[单选]", "没有开启")),
    "one option": ("/survey 院子\n1. [单选] 多久？\n- 每天\n截止：5天", ("第 1 题有 1 个选项", "2 到 80 个", "- 每天")),
    "unknown kind of question": ("/survey 院子\n1. [猜谜] 多好？\n截止：5天", ("“猜谜”", "单选、多选")),
    "record unknown": ("/assign R-4\n谁：@wang\n事项：装灯\n期限：5天", ("没有 R-4",)),
    "nobody of that name": ("/role @nobody 监票人", ("不认识“@nobody”", "回复")),
    "last moderator": ("/role @zhou -主持人", ("主持人",)),
    "private only": (f"/join {'A' * 10}", ("私聊",)),
    "nothing said": ("/openvote", ("请这样说", "cn-278-major")),
    "need without words": ("/need", ("请这样说",)),
}


@pytest.fixture
async def answers(home: Neighbourhood) -> dict[str, str]:
    """The hall's answer to each of SAID."""
    return {name: (await home.post(home.zhou, said)).text for name, (said, _) in SAID.items()}


async def test_each_mistake_is_named_with_its_place_and_its_cure(home: Neighbourhood, answers: dict[str, str]) -> None:
    lacking = {
        name: (answers[name], part) for name, (_, parts) in SAID.items() for part in parts if part not in answers[name]
    }
    assert lacking == {}
    assert await home.count("votes") == 0
    assert await home.count("surveys") == 0


async def test_the_same_is_said_in_english_and_traditional_chinese(home: Neighbourhood) -> None:
    english = await home.ask(home.daniel, "/for P-7 because", "P-7")
    assert english.text == "There is no P-7 here. Check the number on its card."
    moderator_only = await home.post(home.daniel, VOTE.format(rule="simple-majority", closes="7d"))
    assert moderator_only.text == "Only a moderator can do that. Ask one of them."
    await home.post(home.li, "/survey 院子\n1. [文字] 缺什麼？\n截止：5天", "只有主持人可以這樣做")
    no_vote = await home.ask(home.daniel, "/cast V-1 maybe")
    assert no_vote.text == "There is no V-1 here. Check the number on its card."
    unreadable = await home.ask(home.daniel, "/assign R-1\nwho: me\nwhat: lamps\ndue: soon")
    assert "I cannot read “soon” as a time" in unreadable.text
    line = await home.ask(home.daniel, "/propose Lamps\ntext: Six of them\nand\nprice: 7")
    assert line.text.startswith("P-1")  # "text" runs on over lines that look like keys


async def test_who_belongs_nowhere_learns_how_to_come_in(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():
        await courtyard.ask(courtyard.omar, "/need A lamp", "I know no community here for you")
        await courtyard.post(courtyard.omar, "/need A lamp", "its admin sends /setup")
        await courtyard.ask(courtyard.omar, "/setup Here", "This works in the group only")
        not_admin = await courtyard.post(courtyard.omar, "/setup Here")
        assert not_admin.text == "The first to set up a hall must be an admin of this group."
        assert await courtyard.count("communities") == 0


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("/setup 樱花苑\n简称：樱花", ("“樱花”", "cherry-court")),
        ("/setup 樱花苑\n时区：北京", ("“北京”", "Asia/Shanghai")),
        ("/setup 樱花苑\n议事天数：很多", ("“很多”", "0-365")),
        ("/setup 樱花苑\n议事天数：366", ("“366”", "0-365")),
        ("/setup 樱花苑\n问题须答复：也许", ("“也许”", "是、否")),
        ("/setup 樱花苑\n语言：法文", ("“法文”", "英文、简体、繁体")),
    ],
)
async def test_settings_that_cannot_be(courtyard: Neighbourhood, said: str, parts: tuple[str, ...]) -> None:
    async with courtyard.hall():
        answer = await courtyard.post(courtyard.zhou, said)
        assert [part for part in parts if part not in answer.text] == []
        assert await courtyard.count("communities") == 0


async def test_a_second_admin_does_not_take_the_hall_over(home: Neighbourhood) -> None:
    await home.group.promote(home.wang)
    await home.post(home.wang, "/setup 王家苑", "樱花苑已经设立")
    await home.post(home.daniel, "/setup Daniel's", "Only a moderator")
    await home.post(home.zhou, "/setup 樱花苑二期", "设置已修改")


async def test_an_anonymous_admin_is_nobody(home: Neighbourhood) -> None:
    said = await home.zhou.say(home.group, VOTE.format(rule="simple-majority", closes="7天"), anonymous=True)
    answer = await home.group.wait_for(
        lambda message: "anonymously" in message.text or "匿名" in message.text, after=said
    )
    assert "Remain anonymous" in answer.text or "匿名发言" in answer.text
    chatter = await home.zhou.say(home.group, "大家好", anonymous=True)
    await home.post(home.wang, "/need 长椅", "N-1")
    assert not any("nonym" in message.text for message in home.group.messages if message.id > chatter.id)
    assert await home.count("votes") == 0


async def test_a_private_message_that_means_nothing_is_answered(home: Neighbourhood) -> None:
    await home.ask(home.omar, "hello", "I know no community here for you")
    await home.ask(home.omar, "/dance", "I did not understand that")
    link = await home.omar.start("vote-999999999999999999999")
    assert "There is no" in (await home.omar.expect("", after=link)).text
    for payload in ("vote-7", "for-7", "answer-7-7", "survey-7", "nonsense", "join"):
        said = await home.omar.start(payload)
        answer = await home.omar.expect("", after=said)
        assert "Something went wrong" not in answer.text, payload
    assert await home.count("dead_letters") == 0


async def test_the_gate_and_a_second_vote(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():
        await courtyard.set_up(gate="议事天数: 1\n发言人数: 2")
        await courtyard.store_roll()
        await courtyard.zhou.say(courtyard.group, "/propose 门口装灯\n内容：装灯")
        card = await courtyard.card("P-1")
        vote = "/openvote\n提案：P-1\n规则：simple-majority\n截止：7天"
        refused = await courtyard.post(courtyard.zhou, vote)
        assert "讨论到 2026年6月2日" in refused.text
        assert "再有 2 人发言" in refused.text
        await courtyard.daniel.say(courtyard.group, "Yes!", reply_to=card)
        await courtyard.wang.say(courtyard.group, "好", reply_to=card)
        await courtyard.until(lambda message: message is card and "2 条发言" in message.text)
        courtyard.clock.advance(days=1)
        opened = await courtyard.zhou.say(courtyard.group, vote)
        await courtyard.group.wait_for(lambda message: message.text.startswith("V-1"), after=opened)
        assert "P-1 已经有表决了：V-1" in (await courtyard.post(courtyard.zhou, vote, "已经有")).text


async def test_a_vote_needs_a_roll_with_what_its_rule_counts(courtyard: Neighbourhood) -> None:
    async with courtyard.hall():
        await courtyard.set_up()
        vote = VOTE.format(rule="cn-278-ordinary", closes="7天")
        await courtyard.post(courtyard.zhou, vote, "还没有名册")
        preview = await courtyard.send_roll("房号,人数\n1-1-101,1\n1-1-102,1\n".encode())
        await courtyard.zhou.tap(preview, "保存")
        await courtyard.zhou.expect("已保存", after=preview)
        lacks = await courtyard.post(courtyard.zhou, vote)
        assert "名册“业主”没有建筑面积一栏" in lacks.text
        assert "cn-278-ordinary" in lacks.text


async def test_numbers_of_two_communities_are_told_apart_in_private(home: Neighbourhood) -> None:
    people = [home.zhou, home.daniel]
    plum = home.town.add_group("梅园", people, [home.zhou], bot_admin=True)
    said = await home.zhou.say(plum, "/setup 梅园\n简称：plum\n议事天数：0\n发言人数：0")
    await home.zhou.expect("已设立", plum, after=said)
    await home.daniel.say(plum, "/need A plum tree")
    await plum.wait_for(lambda message: message.text.startswith("N-1"))
    await home.open_vote()
    which = await home.ask(home.daniel, "/cast V-1 yes")
    assert "You are in several communities" in which.text
    assert "cherry/V-1" in which.text
    await home.ask(home.daniel, "/cast cherry/V-1 yes", "counted as Yes")
    await home.ask(home.daniel, "/cast plum/V-1 yes", "There is no V-1")
    await home.ask(home.daniel, "/cast pear/V-1 yes", "no community called “pear”. Yours: cherry, plum")
    taken = await home.zhou.say(plum, "/setup 梅园\n简称：cherry")
    assert "“cherry”已被另一个社区使用" in (await home.zhou.expect("", plum, after=taken)).text


async def test_what_has_no_words_is_kept_and_asked_for_some(home: Neighbourhood) -> None:
    for unheard in (
        home.daniel.speak(home.daniel.private, b"OggS"),
        home.daniel.point(home.daniel.private, 31.2, 121.5),
    ):
        said = await unheard
        assert "Write me in a sentence" in (await home.daniel.expect("I have kept", after=said)).text
    in_group = await home.daniel.point(home.group, 31.2, 121.5)
    await home.post(home.wang, "/need 长椅", "N-1")
    answers = [message for message in home.group.messages if message.id > in_group.id and "kept" in message.text]
    assert answers == []  # neighbours talk among themselves
    assert await home.count("dead_letters") == 0
