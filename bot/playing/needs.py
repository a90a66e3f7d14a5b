"""Needs: what residents lack, who says "me too", and a survey."""

from collections.abc import Mapping
from typing import Any

from bot.playing.company import Player
from bot.playing.play import Play
from bot.playing.sample import Line, line, parted
from bot.playing.stage import together
from simulator import TownMessage

ME_TOO = "我也是"
_ANSWER = "回答"
_ONE_IN = 3


async def raise_needs(play: Play) -> dict[str, str]:
    """Eight needs are said, some in the group and some in private, and supported. Returns their numbers by key."""
    stage, needs = play.stage, play.stage.sample.story["needs"]
    numbers = {need["key"]: f"N-{place}" for place, need in enumerate(needs, 1)}
    with play.telling.scene("需求", "Needs") as scene:
        cards = {}
        for place, need in enumerate(needs):
            cards[need["key"]] = await _raise(play, need, numbers[need["key"]], private=place % 3 == 0)
            if place == 0:
                await play.telling.shows(cards[need["key"]], "A need's card: anyone may add “me too”.")
        taps = sum(need["support"] for need in needs)
        with play.telling.meanwhile(f"邻居们点了 {taps} 次“我也是”", f"neighbours press “me too” {taps} times"):
            for need in needs:
                await together(stage.tap(player, cards[need["key"]], ME_TOO) for player in supporters(play, need))
                await stage.card(numbers[need["key"]], f"{ME_TOO} · {need['support']}")
        await play.telling.shows(cards[needs[0]["key"]], "The same card, edited: 41 neighbours lack the same.")
        scene.count(len(needs), "需求", "needs")
        scene.count(taps, "次附议", "me-toos")
    return numbers


async def _raise(play: Play, need: Mapping[str, Any], number: str, *, private: bool) -> TownMessage:
    player = play.stage.by(need["by"])
    said = Line(f"/need {need['text']}（{need['place']['text']}）", f"{need['en']} ({need['place']['en']})")
    if need["text"] == need["en"]:
        said = Line(f"/need {need['text']}", need["en"])
    if private:
        await play.in_private(player, said, number)
    else:
        await play.in_group(player, said)
    return await play.stage.card(number)


def supporters(play: Play, need: Mapping[str, Any]) -> list[Player]:
    """Who says "me too": drawn, but first those who will be asked whether the work is done and have said no need."""
    stage, story = play.stage, play.stage.sample.story
    author = stage.by(need["by"])
    authors = {stage.by(each["by"]) for each in story["needs"]}
    checking = [stage.by(answer["by"]) for round_ in story["checks"] for answer in round_["answers"]]
    first = [player for player in dict.fromkeys(checking) if player not in authors]
    first = first if need is story["needs"][0] else []
    drawn = stage.company.drawn(need["key"], need["support"] - len(first), without=[author, *first])
    return [*first, *drawn]


def concerned(play: Play, need: Mapping[str, Any]) -> list[Player]:
    """Who said or supported a need."""
    return [play.stage.by(need["by"]), *supporters(play, need)]


def requesters(play: Play) -> list[Player]:
    """Who said or supported the needs that the proposal answers, and who proposed it."""
    story = play.stage.sample.story
    people: dict[Player, None] = {}
    for need in story["needs"]:
        if need["key"] in story["proposal"]["needs"]:
            people |= dict.fromkeys(concerned(play, need))
    people[play.stage.by(story["proposal"]["by"])] = None
    return list(people)


async def hold_survey(play: Play) -> None:
    """A survey in the group, answered in private; its result is posted when it closes."""
    stage, survey = play.stage, play.stage.sample.story["survey"]
    zhou, lin = stage.by("zhou-min"), stage.by("lin-yating")
    with play.telling.scene("调查", "A survey") as scene:
        await play.in_group(zhou, Line(_form(survey), f"A survey of two questions: {survey['title']['en']}"))
        card = await stage.card("S-1")
        await play.telling.shows(card, "The survey's card; each answers in private.")
        choices, said = _choices(play), _said(play)
        await _answer_aloud(play, lin, card, choices[lin], said[lin])
        others = [player for player in choices if player is not lin]
        with play.telling.meanwhile(f"另外 {len(others)} 人也回答了", f"{len(others)} others answer too"):
            await together(_answer(play, player, card, choices[player], said.get(player)) for player in others)
        await play.pass_time("五天以后", "five days later", days=5, hours=1)
        result = await stage.heard("▇")
        await play.telling.shows(
            result, "Too dark: 41 %. Uneven paving and steps: 33 %. And what is missing, in words."
        )
        scene.count(len(choices), "人回答", "people answered")
        scene.count(len(said), "条文字", "answers in words")


def _form(survey: Mapping[str, Any]) -> str:
    one, words = survey["questions"]
    options = "\n".join(f"- {option['text']}" for option in one["options"])
    return (
        f"/survey {survey['title']['text']}\n1. [单选] {one['text']}\n{options}\n2. [文字] {words['text']}\n截止: 5天"
    )


def _choices(play: Play) -> dict[Player, int]:
    """Which option each picks, after the story's shares: those who have something to add, and a third of the seats."""
    company = play.stage.company
    options = play.stage.sample.story["survey"]["questions"][0]["options"]
    said = _said(play)
    players = [*said, *company.drawn("survey", len(company.seated) // _ONE_IN - len(said), without=said)]
    parts = parted(len(players), {str(place): option["share"] for place, option in enumerate(options)})
    picks = [int(place) for place, count in parts.items() for _ in range(count)]
    return dict(zip(players, picks, strict=True))


def _said(play: Play) -> dict[Player, Line]:
    answers = play.stage.sample.story["survey"]["questions"][1]["answers"]
    return {play.stage.by(answer["by"]): line(answer) for answer in answers}


def _question(play: Play, place: int) -> str:
    return str(play.stage.sample.story["survey"]["questions"][place]["text"])


async def _answer_aloud(play: Play, player: Player, card: TownMessage, choice: int, words: Line) -> None:
    option = play.stage.sample.story["survey"]["questions"][0]["options"][choice]
    first = await play.follow(player, card, _ANSWER, _question(play, 0))
    await play.telling.shows(first, "One question at a time, each reader in their own language.")
    await play.tap(player, first, option["text"], option["en"])
    await play.stage.answer(player, _question(play, 1), first)
    thanks = await play.in_private(player, words, "S-1")
    await play.telling.shows(thanks, "Thanks; answers can be changed until the survey closes.")


async def _answer(play: Play, player: Player, card: TownMessage, choice: int, words: Line | None) -> None:
    """Pick an option; those who have nothing to add leave the question in words open."""
    option = play.stage.sample.story["survey"]["questions"][0]["options"][choice]
    first = await play.stage.follow(player, card, _ANSWER, _question(play, 0))
    await play.stage.tap(player, first, option["text"])
    await play.stage.answer(player, _question(play, 1), first)
    if words is not None:
        await play.stage.in_private(player, words.text, "S-1")
