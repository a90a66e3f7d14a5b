"""A proposal is put to the community and argued: points on its board, a thread under its card, and the gate."""

import re
from collections.abc import Mapping
from typing import Any

from bot.playing.company import Player
from bot.playing.needs import concerned, requesters
from bot.playing.play import Play
from bot.playing.sample import Line, line
from bot.playing.stage import together
from simulator import Chat, TownMessage

_POINT = re.compile(r"(?:第 |number )(\d+)")
_BUTTONS = {"for": "赞成，因为", "against": "反对，因为", "question": "我想问"}

PROPOSAL = """\
/propose {title}
需求: {needs}
费用: {cost:,} 元
地点: {place}
养护: {upkeep}
内容: {body}"""

_OPEN_VOTE = """\
/openvote {title}
提案: {proposal}
规则: {rule}
方法: 表决
选票: 实名
截止: 7天"""


async def propose(play: Play) -> TownMessage:
    """The moderator proposes, from seven of the needs. Returns the proposal's card."""
    proposal = play.stage.sample.story["proposal"]
    with play.telling.scene("提案", "A proposal") as scene:
        author = play.stage.by(proposal["by"])
        last = {player: player.person.private.last for player in requesters(play) if player is not author}
        card = await put_proposal(play)
        await play.telling.shows(card, "The proposal's card: arguments by its buttons, talk by replies; no vote yet.")
        told = await _tell_requesters(play, last)
        scene.count(len(proposal["needs"]), "需求合为一案", "needs answered")
        scene.count(told, "份通知给提出的人", "notices to those who asked")
    return card


async def put_proposal(play: Play) -> TownMessage:
    """The moderator proposes. Returns the proposal's card."""
    proposal = play.stage.sample.story["proposal"]
    text = PROPOSAL.format(
        title=proposal["title"]["text"], needs=" ".join(play.number(key) for key in proposal["needs"]),
        cost=proposal["cost"], place=proposal["place"]["text"], upkeep=proposal["upkeep"]["text"],
        body=proposal["body"]["text"],
    )  # fmt: skip
    english = f"{proposal['title']['en']}. {proposal['cost']:,} yuan. {proposal['body']['en']}"
    await play.in_group(play.stage.by(proposal["by"]), Line(text, english))
    return await play.new_card("proposal", "P", proposal["title"]["text"])


async def _tell_requesters(play: Play, last: Mapping[Player, TownMessage]) -> int:
    """Whoever said or supported a need is told what became of it, for each need; returns how many notices that is."""
    story = play.stage.sample.story
    proposed = [need for need in story["needs"] if need["key"] in story["proposal"]["needs"]]
    told = [(player, need) for need in proposed for player in concerned(play, need) if player in last]
    await together(play.stage.answer(player, play.number(need["key"]), after=last[player]) for player, need in told)
    return len(told)


async def discuss(play: Play, card: TownMessage) -> None:
    """Arguments and questions, a vote asked for too early, answers, two statements, and the gate met."""
    story, stage = play.stage.sample.story, play.stage
    questions: dict[str, Mapping[str, Any]] = {}
    with play.telling.scene("议事", "Discussion") as scene:
        for place, argument in enumerate(story["arguments"], 1):
            point = await argue(play, card, argument, aloud=place == 1, in_group=place % 4 == 0)
            if argument["side"] == "question":
                questions[point] = argument["answer"]
        refused = await ask_for_vote(play)
        await play.telling.shows(refused, "The gate refuses: the questions first, and seven days of talk.")
        for place, (point, answer) in enumerate(questions.items()):
            await reply_to_question(play, card, point, answer, in_group=place == 0)
        designer, department = story["statements"]
        said = await play.in_group(stage.by(designer["by"]), line(designer), reply_to=card)
        await play.card("proposal", "1 条发言")
        await play.pass_time("七天以后", "seven days later", days=7, hours=1)
        await play.in_group(stage.by(department["by"]), line(department), reply_to=said)
        await play.card("proposal", "2 条发言")
        await play.telling.shows(card, "Both sides, every question with its answer; the gate is met.")
        scene.count(len(story["arguments"]), "条意见", "points")
        scene.count(len(questions), "个答复", "answers")
        scene.count(2, "条发言", "replies kept")


async def argue(play: Play, card: TownMessage, argument: Mapping[str, Any], *, aloud: bool, in_group: bool) -> str:
    """By the card's link, or by a command in the group. Returns the point's number on the board."""
    player, side, number = play.stage.by(argument["by"]), argument["side"], play.number("proposal")
    if in_group:
        command = "ask" if side == "question" else side
        said = await play.in_group(player, Line(f"/{command} {number} {argument['text']}", argument["en"]))
        return (await _kept(play, play.stage.group, number, said))[1]
    asked = await play.follow(player, card, _BUTTONS[side], number)
    if aloud:
        await play.telling.shows(asked, "The bot asks for the reason in private …")
    await play.in_private(player, line(argument), number)
    kept, point = await _kept(play, player.person.private, number, asked)
    if aloud:
        await play.telling.shows(kept, "… and it is kept on the proposal's board.")
    return point


async def _kept(play: Play, chat: Chat, number: str, after: TownMessage) -> tuple[TownMessage, str]:
    """The bot's word that a point is on the board, and its place there; a notice of the proposal names no place."""
    kept = await chat.wait_for(
        lambda message: number in message.text and _POINT.search(message.text) is not None,
        play.stage.patience,
        after=after,
    )
    found = _POINT.search(kept.text)
    assert found is not None, kept
    return kept, found[1]


async def reply_to_question(
    play: Play, card: TownMessage, point: str, answer: Mapping[str, Any], *, in_group: bool
) -> None:
    """By a command in the group, or by the card's link."""
    player, number = play.stage.by(answer["by"]), play.number("proposal")
    if in_group:
        said = await play.in_group(player, Line(f"/answer {number} {point} {answer['text']}", answer["en"]))
        await play.stage.heard(number, after=said)
        return
    await play.card("proposal", f"第 {point} 问")
    await play.follow(player, card, f"第 {point} 问", number)
    await play.in_private(player, line(answer), number)


async def ask_for_vote(play: Play) -> TownMessage:
    """The moderator asks for the vote. Returns what the bot says of the proposal."""
    said = await play.in_group(play.stage.by("zhou-min"), vote_form(play))
    return await play.stage.heard(f"{play.number('proposal')} ", after=said)


def vote_form(play: Play) -> Line:
    """What opens the vote."""
    vote = play.stage.sample.story["vote"]
    text = _OPEN_VOTE.format(title=vote["title"]["text"], proposal=play.number("proposal"), rule=vote["rule"])
    return Line(text, f"Opens the vote for 7 days, by name, under {vote['rule']}: {vote['title']['en']}")


def speakers(play: Play, side: str) -> list[Player]:
    """Who made points on that side."""
    return [play.stage.by(each["by"]) for each in play.stage.sample.story["arguments"] if each["side"] == side]
