"""From a proposal to its vote: argued, amended twice, judged by an engineer, through the gate (docs/path.md)."""

from dataclasses import dataclass

import pytest

from simulator import Person, TownMessage
from simulator.topics import Topic
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

GATE = """/gate
days = 2
speakers = 3
questions = true
opinion = true
amendments = true
objections = true"""
PROPOSAL = "/propose 门口装灯\n内容：装六盏灯，装在门口\n费用：1200 元\n养护：物业公司"
OPINION = "/opinion P-1\nverdict: feasible\ntext: The wall carries them.\ncost: 1,500"
VOTE = "/openvote\n提案：P-1\n规则：simple-majority\n截止：3天"


@dataclass
class Story:
    """The courtyard, and the card with the thread under it."""

    home: Neighbourhood
    card: TownMessage
    topic: Topic | None

    async def say(self, person: Person, text: str, reply_to: TownMessage | None = None) -> TownMessage:
        """Say something in the thread: in the topic, or in reply to the card."""
        return await person.say(self.home.group, text, reply_to=reply_to or self.card, topic=self.topic)

    async def shows(self, *parts: str) -> None:
        """The card comes to show all of that."""
        await self.home.until(
            lambda message: message is self.card and all(part in message.text for part in parts)
        )  # fmt: skip


@BOTH_WAYS
@pytest.mark.parametrize("kind", ["forum", "supergroup"])
async def test_a_proposal_goes_through_the_gate_in_its_third_version(courtyard: Neighbourhood, kind: str) -> None:
    gather(courtyard, kind)
    async with courtyard.hall():
        await courtyard.settle()
        story = await it_is_proposed(courtyard, kind)
        await they_ask_and_object(story)
        await an_amendment_is_accepted(story)
        await another_is_voted_on(story)
        await an_engineer_gives_an_opinion(story)
        await the_days_pass_and_the_vote_opens(story)


def gather(c: Neighbourhood, kind: str) -> list[Person]:
    """The people of the story, in a group of that kind."""
    people = [c.zhou, c.wang, c.daniel, c.chen, c.li, c.omar]
    c.group = c.town.add_group("樱花里", people, [c.zhou], bot_admin=True, kind=kind)  # type: ignore[arg-type]
    return people


async def it_is_proposed(c: Neighbourhood, kind: str) -> Story:
    await c.omar.expect("", after=await c.omar.start())
    await c.post(c.zhou, "/role @omar professional", "Omar")
    await c.ask(c.zhou, GATE, "已设定")
    await c.chen.say(c.group, PROPOSAL)
    card = await c.card("P-1")
    assert "讨论到 2026年6月3日" in card.text
    assert "再有 3 人发言" in card.text
    assert "一份专业意见：由专业人员给出" in card.text
    topic = c.group.topics.find(card.thread_id) if kind == "forum" else None
    assert (topic is None) == (kind != "forum")
    return Story(c, card, topic)


async def they_ask_and_object(s: Story) -> None:
    c = s.home
    asked = await s.say(c.wang, "电费谁付？")
    await c.becomes("SELECT COUNT(*) FROM messages", [(1,)])
    await s.say(c.wang, "/ask", reply_to=asked)
    await s.shows("1 条意见", "答复 1 个提问", "再有 2 人发言")
    said = await s.say(c.chen, "物业公司付")
    await c.becomes("SELECT COUNT(*) FROM messages", [(2,)])
    await s.say(c.chen, "/answer P-1 1", reply_to=said)
    await s.shows("↳ 物业公司付", "再有 1 人发言")
    await c.ask(c.daniel, "/unless P-1 They go off at midnight", "on the board (number 3)")
    await s.shows("考虑 1 条“不同意，除非”（#3）")
    assert "人发言" not in s.card.text.split("开启表决之前")[1]


async def an_amendment_is_accepted(s: Story) -> None:
    c = s.home
    await c.ask(c.daniel, "/amend P-1\nnew: 半夜关灯\nbecause: people sleep", "against version 1")
    await s.shows("处理 1 条修正案（#4）")
    told = await c.chen.expect("提出修正案（第 4 条）")
    await c.chen.tap(told, "前后文字")
    page = await c.chen.expect("半夜关灯", after=told)
    await c.chen.tap(page, "✓ 采纳")
    await c.chen.expect("提案现在是第 2 版", after=page)
    await c.ask(c.chen, "/trail P-1 3 吸收 第 2 版写明半夜关灯", "已吸收")
    await c.daniel.expect("your objection was taken in")
    await s.shows("第 2 版", "半夜关灯")


async def another_is_voted_on(s: Story) -> None:
    c = s.home
    await c.ask(c.wang, "/amend P-1\n原文：六盏灯\n改为：八盏灯", "针对第 2 版")
    await c.ask(c.chen, "/trail P-1 5 不采纳 太贵", "未采纳")
    await c.zhou.say(c.group, "/amendvote P-1 5\n规则：simple-majority\n截止：1天")
    vote = await c.card("V-1")
    await c.wang.tap(vote, "赞成")
    await c.daniel.tap(vote, "赞成")
    await c.zhou.tap(vote, "反对")
    c.clock.advance(days=1, seconds=1)
    await s.shows("第 3 版", "装八盏灯，装在门口")
    await c.becomes(
        "SELECT state FROM point_outcomes ORDER BY point_id", [("integrated",), ("accepted",), ("accepted",)]
    )


async def an_engineer_gives_an_opinion(s: Story) -> None:
    c = s.home
    refused = await c.post(c.zhou, VOTE, "P-1 还不能表决")
    assert "一份专业意见" in refused.text
    assert "讨论到 2026年6月3日" in refused.text
    await c.ask(c.chen, "/consult P-1\n谁：@omar\n问题：墙能挂八盏灯吗？", "P-1")
    await c.omar.expect("墙能挂八盏灯吗？")
    await c.ask(c.omar, OPINION, "stands on the card")
    await s.shows("The wall carries them.")
    await c.until(lambda message: message is s.card and "一份专业意见" not in message.text)


async def the_days_pass_and_the_vote_opens(s: Story) -> None:
    c = s.home
    c.clock.advance(days=1)
    await s.shows("议事门槛已达到")
    await c.zhou.say(c.group, VOTE)
    vote = await c.card("V-2")
    assert "表决的是提案 P-1 第 3 版" in vote.text
    assert "已达到议事门槛" in vote.text
    before = await c.look("SELECT conditions, reason FROM gate_records")
    await c.ask(c.wang, "/ask P-1 还有问题吗？", "已列入")  # too late to hold it up
    await c.ask(c.zhou, "/hide P-1 2 与提问无关")
    await c.wang.tap(vote, "赞成")
    c.clock.advance(days=3, seconds=1)
    await c.until(lambda message: "V-2 · " in message.text and "通过" in message.text)
    assert await c.look("SELECT conditions, reason FROM gate_records") == before
    page = await c.ask(c.daniel, "/gate P-1", "V-2, called on")
    assert "✓ a professional’s opinion: there" in page.text
    assert await c.look("SELECT COUNT(DISTINCT message_id) FROM cards WHERE kind = 'proposal'") == [(1,)]
