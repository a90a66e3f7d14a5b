"""A proposal is put to the community and argued: points on its board, a thread under its card, and the gate."""

from collections.abc import Mapping
from typing import Any

from bot.playing.company import Player
from bot.playing.needs import concerned, requesters
from bot.playing.play import Play
from bot.playing.sample import Line, line
from bot.playing.stage import together
from simulator import TownMessage

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
提案: P-1
规则: {rule}
方法: 表决
选票: 实名
截止: 7天"""


async def propose(play: Play, needs: Mapping[str, str]) -> TownMessage:
    """The moderator proposes, from seven of the needs. Returns the proposal's card."""
    stage, sample = play.stage, play.stage.sample
    proposal = sample.story["proposal"]
    with play.telling.scene("提案", "A proposal") as scene:
        text = PROPOSAL.format(
            title=proposal["title"]["text"], needs=" ".join(needs[key] for key in proposal["needs"]),
            cost=proposal["cost"], place=proposal["place"]["text"], upkeep=proposal["upkeep"]["text"],
            body=proposal["body"]["text"],
        )  # fmt: skip
        english = f"{proposal['title']['en']}. {proposal['cost']:,} yuan. {proposal['body']['en']}"
        author = stage.by(proposal["by"])
        last = {player: player.person.private.last for player in requesters(play) if player is not author}
        await play.in_group(author, Line(text, english))
        card = await stage.card("P-1")
        await play.telling.shows(card, "The proposal's card: arguments by its buttons, talk by replies; no vote yet.")
        told = await _tell_requesters(play, needs, last)
        scene.count(len(proposal["needs"]), "需求合为一案", "needs answered")
        scene.count(told, "份通知给提出的人", "notices to those who asked")
    return card


async def _tell_requesters(play: Play, needs: Mapping[str, str], last: Mapping[Player, TownMessage]) -> int:
    """Whoever said or supported a need is told what became of it, for each need; returns how many notices that is."""
    story = play.stage.sample.story
    proposed = [need for need in story["needs"] if need["key"] in story["proposal"]["needs"]]
    told = [(player, need) for need in proposed for player in concerned(play, need) if player in last]
    await together(play.stage.answer(player, needs[need["key"]], after=last[player]) for player, need in told)
    return len(told)


async def discuss(play: Play, card: TownMessage) -> None:
    """Arguments and questions, a vote asked for too early, answers, two statements, and the gate met."""
    story, stage = play.stage.sample.story, play.stage
    questions: dict[int, Mapping[str, Any]] = {}
    with play.telling.scene("议事", "Discussion") as scene:
        for place, argument in enumerate(story["arguments"], 1):
            await _argue(play, card, argument, place)
            if argument["side"] == "question":
                questions[place] = argument["answer"]
        refused = await _ask_for_vote(play, "P-1 ")
        await play.telling.shows(refused, "The gate refuses: the questions first, and seven days of talk.")
        for place, answer in questions.items():
            await _reply_to_question(play, card, place, answer)
        designer, department = story["statements"]
        said = await play.in_group(stage.by(designer["by"]), line(designer), reply_to=card)
        await stage.card("P-1", "1 条发言")
        await play.pass_time("七天以后", "seven days later", days=7, hours=1)
        await play.in_group(stage.by(department["by"]), line(department), reply_to=said)
        await stage.card("P-1", "2 条发言")
        await play.telling.shows(card, "Both sides, every question with its answer; the gate is met.")
        scene.count(len(story["arguments"]), "条意见", "points")
        scene.count(len(questions), "个答复", "answers")
        scene.count(2, "条发言", "replies kept")


async def _argue(play: Play, card: TownMessage, argument: Mapping[str, Any], place: int) -> None:
    """By the card's link, or by a command in the group for every fourth."""
    player, side = play.stage.by(argument["by"]), argument["side"]
    if place % 4 == 0:
        command = "ask" if side == "question" else side
        said = await play.in_group(player, Line(f"/{command} P-1 {argument['text']}", argument["en"]))
        await play.stage.heard("P-1", after=said)
        return
    asked = await play.follow(player, card, _BUTTONS[side], "P-1")
    if place == 1:
        await play.telling.shows(asked, "The bot asks for the reason in private …")
    kept = await play.in_private(player, line(argument), "P-1")
    if place == 1:
        await play.telling.shows(kept, "… and it is kept on the proposal's board.")


async def _reply_to_question(play: Play, card: TownMessage, place: int, answer: Mapping[str, Any]) -> None:
    """By a command in the group for the first, by the card's link for the others."""
    player = play.stage.by(answer["by"])
    if place % 4 == 1:
        said = await play.in_group(player, Line(f"/answer P-1 {place} {answer['text']}", answer["en"]))
        await play.stage.heard("P-1", after=said)
        return
    await play.stage.card("P-1", f"第 {place} 问")
    await play.follow(player, card, f"第 {place} 问", "P-1")
    await play.in_private(player, line(answer), "P-1")


async def _ask_for_vote(play: Play, expecting: str) -> TownMessage:
    said = await play.in_group(play.stage.by("zhou-min"), vote_form(play))
    return await play.stage.heard(expecting, after=said)


def vote_form(play: Play) -> Line:
    """What opens the vote."""
    vote = play.stage.sample.story["vote"]
    text = _OPEN_VOTE.format(title=vote["title"]["text"], rule=vote["rule"])
    return Line(text, f"Opens the vote for 7 days, by name, under {vote['rule']}: {vote['title']['en']}")


def speakers(play: Play, side: str) -> list[Player]:
    """Who made points on that side."""
    return [play.stage.by(each["by"]) for each in play.stage.sample.story["arguments"] if each["side"] == side]
