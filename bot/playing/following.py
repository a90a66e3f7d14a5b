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
/assign R-1
负责: @{who}
事项: {what}
期限: 30天"""


async def follow_up(play: Play, recounted: Recounted) -> Path:
    """From the promise to the record that the residents have checked. Returns the record's folder."""
    stage, story = play.stage, play.stage.sample.story
    works, asked = stage.by(story["commitment"]["by"]), requesters(play)
    with play.telling.scene("档案", "The record") as scene:
        card = await _assign(play, works)
        first, second = story["checks"]
        await play.pass_time("二十七天以后", "twenty-seven days later", days=27)
        notices = await _report(play, works, story["commitment"]["progress"][-1], asked)
        await play.telling.shows(
            notices[asked[0]], f"The {len(asked)} who said or supported the needs are asked: is it so?"
        )
        for answer in first["answers"]:
            await _check(play, answer)
        await stage.card("R-1", "⚠")
        await play.telling.shows(card, "One “no” is enough: the record stays open.")
        await play.pass_time("两天以后", "two days later", days=2)
        notices = await _report(play, works, second["repaired"], asked)
        for answer in second["answers"]:
            await _check(play, answer)
        await _accept(play, notices, without={stage.by(answer["by"]) for answer in second["answers"]})
        await stage.card("R-1", "✅")
        await play.telling.shows(card, "Checked: those who asked for it say it is done.")
        folder = stage.record_folder
        _compare(play, await _written(folder), recounted, len(asked))
        scene.count(len(asked), "人验收", "people checked")
        scene.count(1, "处异议，修好了", "dispute, repaired")
    return folder


async def _assign(play: Play, works: Player) -> TownMessage:
    stage, promised = play.stage, play.stage.sample.story["commitment"]
    before = works.person.private.last
    text = _ASSIGN.format(who=works.person.username, what=promised["text"])
    english = f"Names who does it, in 30 days: the {works.name_en}. {promised['en']}"
    said = await play.in_group(stage.by("zhou-min"), Line(text, english))
    await stage.heard("R-1", after=said)
    told = await stage.answer(works, "R-1", after=before)
    await play.telling.shows(told, "The department is told what it was named for.")
    return await stage.card("R-1", promised["text"])


async def _report(play: Play, works: Player, said: Mapping[str, Any], asked: list[Player]) -> dict[Player, TownMessage]:
    """The work is reported done; returns the question that each requester then gets."""
    last = {player: player.person.private.last for player in asked}
    await play.in_private(works, Line(f"/done R-1 {said['text']}", said["en"]), "R-1")
    got = await together(play.stage.answer(player, "R-1", after=last[player]) for player in asked)
    return dict(zip(asked, got, strict=True))


async def _check(play: Play, answer: Mapping[str, Any]) -> None:
    word = "是" if answer["verdict"] == "accept" else "否"
    english = f"{'Yes' if answer['verdict'] == 'accept' else 'No'}: {answer['en']}"
    await play.in_private(play.stage.by(answer["by"]), Line(f"/check R-1 {word} {answer['text']}", english), "R-1")


async def _accept(play: Play, notices: Mapping[Player, TownMessage], without: set[Player]) -> None:
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
