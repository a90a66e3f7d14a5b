"""Votes by every kind of method, from /openvote to a bundle that two programs count to the winners on the card."""

import re

import pytest

from bot.recount import Asked, recount
from records.verify import Verdict, verify
from simulator import Person
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.voter import open_on
from tests.records.two_checkers import files_in, holds

COURTYARD = ("路灯", "长椅", "秋千", "种树")


async def cast(home: Neighbourhood, person: Person, choice: str) -> str:
    """Cast in words, in private; what the hall says to it."""
    return (await home.ask(person, f"/cast V-1 {choice}")).text


async def everybody(home: Neighbourhood, *choices: str) -> None:
    """Zhou Min, Wang Xiuying, Daniel and Chen Zhiyuan cast that, in this order."""
    for person, choice in zip((home.zhou, home.wang, home.daniel, home.chen), choices, strict=False):
        said = await cast(home, person, choice)
        assert "V-1" in said, said
        assert re.search(r"\w{4}-\w{4}-\w{4}", said), said


async def result(home: Neighbourhood, winners: tuple[str, ...]) -> tuple[str, Verdict]:
    """The week passes; the card's text, once anybody has counted the bundle again to the same winners."""
    home.clock.advance(days=7, seconds=1)
    card = await home.until(lambda message: "V-1" in message.text and "/export V-1" in message.text)
    (root,) = re.findall("[0-9a-f]{64}", card.text)
    packed = await bundle(home, home.daniel, "/export V-1")
    outcome = holds(packed, root)
    assert tuple(outcome["winners"]) == winners
    holds(await bundle(home, home.daniel, "/export V-1 public"), root)
    path = home.folder / "V-1.zip"
    path.write_bytes(packed)
    assert recount(path, Asked()).counted.winners == winners
    return card.text, verify(packed, root)


async def bundle(home: Neighbourhood, person: Person, asking: str) -> bytes:
    """The zip that the hall hands over for it, whatever other documents come."""
    asked = await person.say(person.private, asking)
    message = await person.private.wait_for(
        lambda message: message.document is not None and message.document.filename.endswith(".zip"),
        after=asked,
    )
    assert message.document is not None
    return message.document.content


@BOTH_WAYS
async def test_they_tick_what_they_like_and_the_two_most_ticked_are_built(home: Neighbourhood) -> None:
    card = await open_on(home, "多选", *COURTYARD, also="\n名额：2\n最多：3")
    assert "2 个名额" in card.text
    assert "1. 路灯\n2. 长椅\n3. 秋千\n4. 种树\n最多 3 项。" in card.text
    await everybody(home, "1、3", "３", "1 3 4", "空白")
    assert "最多 3 个" in await cast(home, home.zhou, "1 2 3 4")
    assert "没有选项 5" in await cast(home, home.zhou, "5")
    changed = await cast(home, home.wang, "3 1")
    assert "1. 路灯、3. 秋千" in changed
    assert "3. 秋千" in changed.split("\n")[1], "what it was before"
    text, verdict = await result(home, ("1", "3"))
    assert "选出：1. 路灯, 3. 秋千" in text
    assert {each.seat: each.choice for each in verdict.ballots}["1-1-102"] == "1 3"


@BOTH_WAYS
async def test_they_put_in_order_and_two_are_elected_by_transferable_vote(home: Neighbourhood) -> None:
    await open_on(home, "stv", *COURTYARD, also="\n名额：2")
    await everybody(home, "2>1", "2 > 3 > 1", "2》1》4", "3")
    assert "并列" in await cast(home, home.wang, "2>1,3")
    text, _ = await result(home, ("2", "3"))  # of Bench's three votes one is over: a third of each moves on
    assert "选出：2. 长椅, 3. 秋千" in text
    packed = await bundle(home, home.daniel, "/export V-1")
    assert {"ballots.toi", "ballots.blt", "rounds.json"} <= files_in(packed).keys()


@BOTH_WAYS
async def test_they_share_a_budget(home: Neighbourhood) -> None:
    priced = ("路灯 = 12,000 元", "长椅｜3000", "秋千 = 9000", "种树 = 4000")
    card = await open_on(home, "greedy", *priced, also="\n总额：16000")
    assert "1. 路灯 · 12,000" in card.text
    assert "预算：16,000" in card.text
    await everybody(home, "1 4", "1 2", "1 3", "2 4")
    text, _ = await result(home, ("1", "2"))
    assert "获得资金：1. 路灯, 2. 长椅（16,000 中的 15,000）" in text
    assert b"\ncountry;China\n" in files_in(await bundle(home, home.daniel, "/export V-1"))["ballots.pb"]


@BOTH_WAYS
async def test_they_score_and_the_two_highest_go_into_a_runoff(home: Neighbourhood) -> None:
    await open_on(home, "STAR", *COURTYARD)
    await everybody(home, "1＝5，2＝4", "1=5 2:4", "2=5 4=1", "2=3 3=0")
    assert "最高 5" in await cast(home, home.zhou, "1=6")
    text, verdict = await result(home, ("2",))
    assert "选出：2. 长椅" in text
    assert {each.seat: each.choice for each in verdict.ballots}["1-1-202"] == "2=3"


@pytest.mark.parametrize("taken_back", [False, True])
async def test_an_objection_with_its_reason_stops_it_until_it_is_taken_back(
    home: Neighbourhood, taken_back: bool
) -> None:
    said = await home.zhou.say(home.group, "/openvote 夜里关门\n规则：consent-cohousing\n方法：consent\n截止：7天")
    card = await home.group.wait_for(lambda message: "V-1" in message.text and bool(message.buttons), after=said)
    assert "反对" not in [button.label for button in card.buttons[0]], "an objection needs its reason"
    await home.zhou.tap(card, "赞成")
    assert "reason" in await cast(home, home.daniel, "object")
    assert "我上夜班，要进门" in await cast(home, home.wang, "反对：我上夜班，要进门")
    if taken_back:
        await cast(home, home.wang, "弃权")
    text, verdict = await result(home, ("yes",) if taken_back else ())
    assert verdict.passed is taken_back
    standing = {each.seat: each.choice for each in verdict.ballots}["1-1-102"]
    assert standing == ("abstain" if taken_back else "object: 我上夜班，要进门")
    assert "我上夜班" not in text, "who objected is for the holders, not for the card"


@BOTH_WAYS
async def test_one_of_a_few_is_one_tap_in_the_group(home: Neighbourhood) -> None:
    card = await open_on(home, "plurality", *COURTYARD)
    assert [row[0].label for row in card.buttons[:4]] == ["1. 路灯", "2. 长椅", "3. 秋千", "4. 种树"]
    assert "2. 长椅" in (await home.zhou.tap(card, "2. 长椅")).text
    assert "2. 长椅" in (await home.wang.tap(card, "2. 长椅")).text
    assert "1. 路灯" in (await home.daniel.tap(card, "1. 路灯")).text
    assert "no option 7" in (await home.forged(home.daniel, card, "b:1:7")).text
    assert "cannot read" in (await home.forged(home.daniel, card, "b:1:1 2")).text
    text, _ = await result(home, ("2",))
    assert "选出：2. 长椅" in text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("方法：stv\n选项：\n- 甲", "有 1 个选项"),
        ("方法：多选\n选项：\n- Paradise\n- Pаrаdise", "看起来一样"),
        ("方法：多选\n选项：\n- 甲\n- 　甲\u202e", "看起来一样"),
        ("方法：多选", "缺少"),
        ("方法：greedy\n总额：5\n选项：\n- 甲\n- 乙", "没有费用"),
        ("方法：irv\n总额：5\n选项：\n- 甲\n- 乙", "用不着"),
        ("方法：stv\n名额：2\n选项：\n- 甲\n- 乙", "不能用于"),
        ("方法：平方\n选项：\n- 甲\n- 乙", "缺少"),
        (f"方法：多选\n选项：\n- {'甲' * 4000}\n- 乙", "太长"),
        ("方法：猜拳\n选项：\n- 甲\n- 乙", "不能用于"),
    ],
)
async def test_a_vote_that_could_not_be_is_refused_by_name(home: Neighbourhood, said: str, answer: str) -> None:
    refusal = await home.post(home.zhou, f"/openvote 院子\n规则：simple-majority\n截止：7天\n{said}")
    assert answer in refusal.text
    assert await home.count("votes") == 0


async def test_a_law_that_asks_for_a_share_of_yes_is_not_opened_with_a_ranking(home: Neighbourhood) -> None:
    form = "/openvote 院子\n规则：cn-278-ordinary\n截止：7天\n方法：irv\n选项：\n- 甲\n- 乙"
    await home.post(home.zhou, form, "cn-278-ordinary 要求一定比例的赞成")


async def test_forty_options_of_a_hundred_signs_fit_the_card(home: Neighbourhood) -> None:
    options = [f"{number}{'长' * 95}<" for number in range(1, 41)]
    card = await open_on(home, "approval", *options)
    assert len(card.text) < 4096
    assert "40. 40长" in card.text
    every = " ".join(map(str, range(1, 41)))
    assert "V-1" in await cast(home, home.daniel, every)


async def test_a_seat_is_named_in_front_of_any_ballot(home: Neighbourhood) -> None:
    await home.seat(home.chen, "1-2-101")
    await open_on(home, "approval", *COURTYARD)
    await cast(home, home.chen, "1 2")
    assert "3. 秋千" in await cast(home, home.chen, "1-2-101 3")
    assert "1-2-102" in await cast(home, home.chen, "1-2-102 3"), "not his"
    rows = await home.look(
        "SELECT e.label, b.choice FROM ballots b JOIN electorate e ON e.seat_id = b.seat_id ORDER BY b.id"
    )
    assert sorted(rows) == [("1-1-202", "1 2"), ("1-2-101", "1 2"), ("1-2-101", "3")]
