"""What follows a decision: a record, a promise, the residents' check with a dispute, and the record's folder."""

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.playing.company import Player
from bot.playing.needs import requesters
from bot.playing.play import Play
from bot.playing.recount import Recounted
from bot.playing.sample import Line
from bot.playing.stage import PATIENCE, together
from simulator import TownMessage

_ASSIGN = """\
/assign {record}
负责: @{who}
事项: {what}
期限: 30天"""


async def follow_up(play: Play, recounted: Recounted) -> Path:
    """From the promise to the record that the residents have checked. Returns the record's folder."""
    stage, story = play.stage, play.stage.sample.story
    works, asked = stage.by(story["commitment"]["by"]), requesters(play)
    with play.telling.scene("档案", "The record") as scene:
        card = await promised(play, works, asked)
        first, second = story["checks"]
        await play.pass_time("二十六天以后", "twenty-six days later", days=26)
        notices = await report(play, works, story["commitment"]["progress"][-1], asked)
        await play.telling.shows(
            notices[asked[0]], f"The {len(asked)} who said or supported the needs are asked: is it so?"
        )
        for answer in first["answers"]:
            await check(play, answer)
        await play.card("record", "⚠")
        await play.telling.shows(card, "One “no” is enough: the record stays open.")
        await play.pass_time("两天以后", "two days later", days=2)
        notices = await report(play, works, second["repaired"], asked)
        for answer in second["answers"]:
            await check(play, answer)
        await accept(play, notices, without={stage.by(answer["by"]) for answer in second["answers"]})
        await play.card("record", "✅")
        await play.telling.shows(card, "Checked: those who asked for it say it is done.")
        folder = stage.record_folder
        _compare(play, await _written(folder), recounted, len(asked))
        scene.count(len(asked), "人验收", "people checked")
        scene.count(1, "处异议，修好了", "dispute, repaired")
    return folder


async def promised(play: Play, works: Player, asked: list[Player]) -> TownMessage:
    """The work is assigned, and everyone who asked for it hears of that within a day; whoever named them knows.
    Returns the record's card."""
    others = [player for player in asked if player is not play.stage.by("zhou-min")]
    last = {player: player.person.private.last for player in others}
    card = await assign(play, works)
    await play.pass_time("一天以后", "a day later", days=1)
    await together(play.stage.answer(player, play.number("record"), after=last[player]) for player in others)
    return card


async def assign(play: Play, works: Player) -> TownMessage:
    """The moderator says that only those who asked for it are to look, and names who does it. Returns the record's
    card."""
    stage, work = play.stage, play.stage.sample.story["commitment"]
    text, english = "/ladder\n抽样: 0", "No seats are drawn to look too: those who asked for it are many already."
    said = await play.in_group(stage.by("zhou-min"), Line(text, english))
    await stage.heard("0 %", after=said)
    before = works.person.private.last
    text = _ASSIGN.format(record=play.number("record"), who=works.person.username, what=work["text"])
    english = f"Names who does it, in 30 days: the {works.name_en}. {work['en']}"
    said = await play.in_group(stage.by("zhou-min"), Line(text, english))
    await stage.heard(play.number("record"), after=said)
    told = await stage.answer(works, play.number("record"), after=before)
    await play.telling.shows(told, "The department is told what it was named for.")
    return await play.card("record", work["text"])


async def report(play: Play, works: Player, said: Mapping[str, Any], asked: list[Player]) -> dict[Player, TownMessage]:
    """The work is reported done; returns the question that each requester then gets."""
    last, number = {player: player.person.private.last for player in asked}, play.number("record")
    await play.in_private(works, Line(f"/done {number} {said['text']}", said["en"]), number)
    got = await together(play.stage.answer(player, number, after=last[player]) for player in asked)
    return dict(zip(asked, got, strict=True))


async def check(play: Play, answer: Mapping[str, Any]) -> None:
    """Somebody who asked for it says whether it is so, in words."""
    number = play.number("record")
    word = "是" if answer["verdict"] == "accept" else "否"
    english = f"{'Yes' if answer['verdict'] == 'accept' else 'No'}: {answer['en']}"
    said = Line(f"/check {number} {word} {answer['text']}", english)
    await play.in_private(play.stage.by(answer["by"]), said, number)


async def accept(play: Play, notices: Mapping[Player, TownMessage], without: set[Player]) -> None:
    """The others press yes, the first of the two buttons."""
    others = [player for player in notices if player not in without]
    acts = (play.stage.tap(player, notices[player], notices[player].buttons[0][0].label) for player in others)
    with play.telling.meanwhile(f"另外 {len(others)} 人点了“是”", f"{len(others)} others press “yes”"):
        await together(acts)


async def _written(folder: Path) -> dict[str, Any]:
    """record.json once it says that the record is checked; as it is when that takes too long."""
    loop = asyncio.get_running_loop()
    until = loop.time() + PATIENCE
    while True:
        record: dict[str, Any] = json.loads((folder / "record.json").read_text("utf-8"))
        if record["state"] == "checked" or loop.time() > until:
            return record
        await asyncio.sleep(0.1)


def _compare(play: Play, record: Mapping[str, Any], recounted: Recounted, asked: int) -> None:
    same, check = play.compare.same, record["check"]
    same("the state in record.json", "checked", record["state"])
    same("the root in record.json", recounted.root, record["vote"]["root"])
    same("who was asked, in record.json", (asked, asked, 0), (check["asked"], check["yes"], check["no"]))
    kept = play.stage.record_folder / record["vote"]["bundle"]
    same("the public copy in the record's folder", recounted.public.read_bytes(), kept.read_bytes())
