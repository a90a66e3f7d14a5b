"""Amendments, text against text, and objections: what becomes of each, and its trail."""

import pytest

from simulator import Person, TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

AMEND = "/amend cherry/P-1\nold: 六盏灯\nnew: 八盏灯\nbecause: dark <corner>"
VOTE = "/amendvote P-1 1\n规则：simple-majority\n截止：1天"


@pytest.fixture
async def card(home: Neighbourhood) -> TownMessage:
    """The gate asks for amendments and objections; Chen proposes six lamps. The card."""
    await home.ask(home.zhou, "/gate\namendments = true\nobjections = true", "已设定")
    await home.chen.say(home.group, "/propose 门口装灯\n内容：六盏灯，装在门口\n费用：1200 元")
    return await home.card("P-1")


async def shows(home: Neighbourhood, card: TownMessage, *parts: str) -> None:
    await home.until(lambda message: message is card and all(part in message.text for part in parts))


async def trail(home: Neighbourhood, person: Person, point: int, expected: str = "P-1 #") -> TownMessage:
    return await home.ask(person, f"/trail P-1 {point}", expected)


async def versions(home: Neighbourhood) -> list[tuple[str]]:
    return await home.look("SELECT text FROM proposal_versions ORDER BY version")


@BOTH_WAYS
async def test_an_accepted_amendment_is_the_next_version(home: Neighbourhood, card: TownMessage) -> None:
    await home.ask(home.daniel, AMEND, "on the board (number 1), against version 1")
    asked = await home.chen.expect("提出修正案")
    assert "dark <corner>" in asked.text
    await shows(home, card, "处理 1 条修正案（#1）")
    await home.ask(home.wang, "/trail P-1 1 accept", "只有提案人")
    await home.chen.tap(asked, "前后文字")
    page = await home.chen.expect("原文：", after=asked)
    assert "八盏灯" in page.text
    assert "理由：" in page.text
    assert page.text.count("dark <corner>") == 1
    await home.chen.tap(page, "✓ 采纳")
    await home.chen.expect("提案现在是第 2 版", after=page)
    await home.daniel.expect("Your amendment was accepted".lower()[1:])
    await shows(home, card, "第 2 版", "八盏灯，装在门口", "Daniel · 已采纳", "议事门槛已达到")
    assert "不能这样处理：它已采纳" in (await home.chen.tap(page, "✓ 采纳")).text
    assert await versions(home) == [("六盏灯，装在门口",), ("八盏灯，装在门口",)]
    shown = await trail(home, home.daniel, 1, "Accepted.")
    assert "陈志远 accepted it, which makes version 2" in shown.text


@BOTH_WAYS
async def test_a_declined_amendment_may_be_put_to_a_vote_whose_result_makes_the_version(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.ask(home.daniel, AMEND, "on the board")
    page = await trail(home, home.chen, 1)
    await home.chen.tap(page, "不采纳")
    await home.chen.expect("为什么不采纳", after=page)
    await home.ask(home.chen, "太贵", "未采纳，理由已告知")
    await shows(home, card, "Daniel · 未采纳")
    await home.daniel.expect("was declined: 太贵")
    await shows(home, card, "议事门槛已达到")
    await home.post(home.wang, VOTE, "主持人")
    await home.zhou.say(home.group, VOTE)
    vote = await home.card("V-1")
    assert "对修正案 P-1 #1 表决" in vote.text
    assert "P-1 #1: 六盏灯 → 八盏灯" in vote.text
    assert "未经议事" not in vote.text
    await shows(home, card, "处理 1 条修正案（#1）")
    await home.post(home.zhou, "/openvote\n提案：P-1\n规则：simple-majority\n截止：7天", "P-1 还不能表决")
    await home.post(home.zhou, VOTE, "正在表决")
    await home.wang.tap(vote, "赞成")
    home.clock.advance(days=1, seconds=1)
    await home.until(lambda message: "V-1 · " in message.text and "通过" in message.text)
    await shows(home, card, "第 2 版", "八盏灯，装在门口", "议事门槛已达到")
    await home.daniel.expect("passed the vote")
    # It changed the proposal, and promised nothing.
    assert await home.look("SELECT COUNT(*) FROM cards WHERE kind = 'record'") == [(0,)]
    shown = await trail(home, home.daniel, 1, "Accepted.")
    steps = ["declined it: 太贵", "put it to vote V-1", "V-1 passed it, which makes version 2"]
    assert [shown.text.index(step) for step in steps] == sorted(shown.text.index(step) for step in steps)


async def test_an_amendment_that_loses_its_vote_changes_nothing(home: Neighbourhood, card: TownMessage) -> None:
    await home.ask(home.daniel, AMEND, "on the board")
    await home.zhou.say(home.group, VOTE)
    vote = await home.card("V-1")
    await home.wang.tap(vote, "反对")
    home.clock.advance(days=1, seconds=1)
    await home.daniel.expect("did not pass the vote")
    await shows(home, card, "第 1 版", "议事门槛已达到")
    await trail(home, home.daniel, 1, "Lost in the vote.")
    await home.ask(home.chen, "/trail P-1 1 采纳", "表决未通过")


async def test_a_passage_that_went_by_another_amendment_is_overtaken(home: Neighbourhood, card: TownMessage) -> None:
    await home.ask(home.daniel, AMEND, "on the board")
    await home.ask(home.wang, "/amend P-1\n原文：六盏灯\n改为：七盏灯", "第 2 条")
    await home.zhou.say(home.group, VOTE)
    vote = await home.card("V-1")
    await home.wang.tap(vote, "赞成")
    await home.ask(home.chen, "/trail P-1 2 采纳", "第 2 版")
    home.clock.advance(days=1, seconds=1)
    await home.daniel.expect("its passage was no longer there")
    await trail(home, home.daniel, 1, "Lost in the vote.")
    await shows(home, card, "七盏灯，装在门口", "议事门槛已达到")
    assert len(await versions(home)) == 2


async def test_words_become_text_and_bad_passages_are_refused(home: Neighbourhood, card: TownMessage) -> None:
    await home.ask(home.daniel, "/amend P-1 Rather eight lamps", "on the board (number 1)")
    await shows(home, card, "（#1）")
    page = await trail(home, home.chen, 1, "只有说明")
    with pytest.raises(LookupError):
        page.button("✓ 采纳")
    await home.ask(home.chen, "/trail P-1 1 采纳", "请先写出前后文字")
    for old, new in (("原文", "改为"), ("旧", "新")):
        await home.ask(home.wang, f"/amend P-1 1\n{old}：六盏灯\n{new}：八盏灯", "不由您来改")
    await home.ask(home.daniel, "/amend P-1 1\nold: 九盏灯\nnew: 八盏灯", "does not stand in P-1")
    await home.ask(home.daniel, "/amend P-1\nold: 装\nnew:", "on the board (number 2)")
    await home.ask(home.daniel, "/amend P-1\nold:\nnew:", "new")
    await home.ask(home.daniel, "/amend P-1 1\nold: 六盏灯\nnew: 八盏灯", "number 1")
    await home.ask(home.daniel, "/amend P-1 1\nold: 六盏灯\nnew: 六十盏灯", "not yours to change")  # read as it was
    await home.ask(home.chen, "/trail P-1 1 accept", "第 2 版")
    await home.ask(home.daniel, "/amend P-1\nnew: They go off at midnight", "number 3")
    await home.ask(home.chen, "/trail P-1 3 采纳", "第 3 版")
    assert (await versions(home))[-1] == ("八盏灯，装在门口\nThey go off at midnight",)
    await home.ask(home.daniel, "/trail P-1 2 withdraw", "withdrawn")
    await shows(home, card, "议事门槛已达到")
    await home.ask(home.daniel, "/trail P-1 2 dance", "dance")
    await home.ask(home.daniel, "/trail P-1 9", "P-1 #9")
    await home.ask(home.daniel, "/trail P-1", "/trail P-2 5")


@BOTH_WAYS
async def test_an_objection_is_taken_in_or_answered_and_who_objected_has_a_say(
    home: Neighbourhood, card: TownMessage
) -> None:
    await home.ask(home.daniel, "/unless P-1 They go off at midnight", "on the board (number 1)")
    await shows(home, card, "考虑 1 条“不同意，除非”（#1）")
    await home.ask(home.chen, "/trail P-1 1 integrate", "理由")
    await home.ask(home.chen, "/trail P-1 1 吸收 第 2 段写明半夜关灯", "已吸收，已告知")
    told = await home.daniel.expect("your objection was taken in: 第 2 段写明半夜关灯")
    await shows(home, card, "议事门槛已达到")
    await home.daniel.tap(told, "What became of it")
    page = await home.daniel.expect("Taken in.", after=told)
    await home.daniel.tap(page, "It was not taken in")
    await home.daniel.expect("what is still missing", after=page)
    await home.ask(home.daniel, "It says <nothing> of midnight", "open again")
    await home.chen.expect("认为保留意见没有被吸收")
    await shows(home, card, "（#1）")
    await home.ask(home.chen, "/trail P-1 1 答复 物业要求通宵亮灯", "它仍保留")
    await home.daniel.expect("it stands: 物业要求通宵亮灯")
    await shows(home, card, "Daniel · 已答复，仍保留", "议事门槛已达到")
    shown = await trail(home, home.wang, 1, "已答复，仍保留")
    assert "It says <nothing> of midnight" in shown.text
    with pytest.raises(LookupError):
        shown.button("撤回")
    assert "只有提出" in (await home.forged(home.wang, shown, "mv:1:withdraw")).text
    await home.ask(home.daniel, "/trail P-1 1 withdraw", "withdrawn")
    await shows(home, card, "Daniel · 已撤回")
    await home.daniel.tap(await home.ask(home.daniel, "/board P-1", "the board"), "No, unless")
    await home.daniel.private.wait_for(lambda message: "midnight Daniel · withdrawn" in message.text)
    await home.ask(home.chen, "/trail P-1 1 答复 再说一次", "它已撤回")
    await home.ask(home.wang, "/for P-1 路黑", "已列入")
    await home.ask(home.wang, "/trail P-1 2", "不是修正案")


async def test_while_a_vote_runs_its_words_are_fixed(home: Neighbourhood, card: TownMessage) -> None:
    await home.ask(home.daniel, AMEND, "on the board")
    await home.ask(home.chen, "/trail P-1 1 不采纳 太贵", "未采纳")
    await shows(home, card, "议事门槛已达到")
    await home.zhou.say(home.group, "/openvote\n提案：P-1\n规则：simple-majority\n截止：7天")
    await home.card("V-1")
    await home.ask(home.chen, "/trail P-1 1 采纳", "V-1")
    await home.ask(home.daniel, "/amend P-1\nold: 装在门口\nnew: x", "V-1")
    assert len(await versions(home)) == 1
