"""How a vote was called stands on its card, in its bundle and on the notice for the wall: by a petition, and without
the gate."""

import json

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_bundle_tells import both_copies, said_on_the_wall
from tests.hall.test_gate import name_teller
from tests.hall.test_petitions import shows, sign
from tests.hall.test_rules import SMALL, keep

SIGNED = SMALL.replace('roles = ["moderator", "convener"]', "roles = []").replace("stops = []", 'stops = ["call"]')


async def full_petition(home: Neighbourhood) -> TownMessage:
    """Omar's petition, signed by three of the twelve seats; its card."""
    await home.omar.say(home.group, "/petition 院子里装长椅\n内容：旧的坏了")
    card = await home.card("A-1")
    await sign(card, home.zhou, home.wang, home.daniel)
    await shows(home, card, "联名已满")
    return card


async def counted(home: Neighbourhood) -> TownMessage:
    """The result of the vote, once its days are over."""
    home.clock.advance(days=7, seconds=1)
    return await home.until(lambda message: "V-1 · " in message.text and "根：" in message.text)


@BOTH_WAYS
async def test_the_convener_opens_a_full_petition_early_and_it_calls_the_vote(home: Neighbourhood) -> None:
    await keep(home, SIGNED)
    await home.post(home.zhou, "/role @chen 召集人", "陈志远")
    card = await full_petition(home)
    assert "召集人" in (await home.forged(home.wang, await home.ask(home.wang, "/petition A-1", "已满"), "pp:1")).text
    told = await home.chen.expect("联名已满")
    await home.chen.tap(told, "现在就开始讨论")
    await home.chen.expect("A-1 的讨论已开始，见 P-1", after=told)
    await shows(home, card, "见 P-1")
    await home.card("P-1")
    assert "已经开始讨论" in (await home.chen.tap(told, "现在就开始讨论")).text
    home.clock.advance(days=8)
    await home.zhou.say(home.group, "/openvote\n提案：P-1\n规则：garden-2026\n截止：7天")
    vote = await home.card("V-1")
    assert "由在 A-1 联名的席位提请" in vote.text
    for person in (home.zhou, home.wang, home.daniel):
        await person.tap(vote, "赞成")
    result = await counted(home)
    assert "由在 A-1 联名的席位提请" in result.text
    assert await home.count("proposals") == 1
    for files in await both_copies(home):
        told_of = json.loads(files["vote.json"])["circumstances"]
        assert (told_of["called_by"], told_of["petition"]) == (None, "A-1")
        assert told_of["signed"] == {"heads": 3, "area": 24000, "units": 3}
        calls = [test for test in json.loads(files["outcome.json"])["tests"] if test["name"] == "call"]
        assert [(test["axis"], test["got"], test["passed"]) for test in calls] == [
            ("heads", 3, True), ("area", 24000, True),
        ]  # fmt: skip
    assert "由在 A-1 联名的席位提请" in await said_on_the_wall(home)


async def test_a_petition_that_too_few_sign_for_the_rule_leaves_the_call_to_the_moderator(home: Neighbourhood) -> None:
    await keep(home, SIGNED.replace('fraction = "1/5"', 'fraction = "1/2"'))
    await full_petition(home)
    home.clock.advance(days=7, seconds=1)
    await home.card("P-1")
    await home.zhou.say(home.group, "/openvote\n提案：P-1\n规则：garden-2026\n截止：7天")
    vote = await home.card("V-1")
    assert "A-1" not in vote.text
    await home.zhou.tap(vote, "赞成")
    await counted(home)
    full, _ = await both_copies(home)
    told_of = json.loads(full["vote.json"])["circumstances"]
    assert (told_of["called_by"], told_of["signed"]) == ("moderator", {})
    assert "petition" not in told_of


@BOTH_WAYS
async def test_why_it_was_opened_without_the_gate_is_in_the_bundle_and_on_the_wall(home: Neighbourhood) -> None:
    await name_teller(home)
    await home.ask(home.zhou, "/gate\nspeakers = 3", "已设定")
    await home.post(home.chen, "/propose 修水管\n内容：换一段", "P-1")
    await home.ask(home.zhou, "/opengate P-1 管道\n爆了 <急>", "已提出")
    await home.wang.tap(await home.wang.expect("提议在未达到议事门槛时开放"), "确认")
    await home.until(lambda message: "P-1 在未达到议事门槛时开放表决" in message.text)
    await home.zhou.say(home.group, "/openvote\n提案：P-1\n规则：simple-majority\n截止：7天")
    vote = await home.card("V-1")
    await home.wang.tap(vote, "赞成")
    await counted(home)
    for files in await both_copies(home):
        said = json.loads(files["vote.json"])["circumstances"]["without_gate"]
        assert said["lacking"] == ["speakers"]
        assert "<急>" in said["reason"]
    assert "尚缺：发言人数。理由：管道 爆了 <急>" in await said_on_the_wall(home)
