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


async def raise_needs(play: Play) -> None:
    """Eight needs are said, some in the group and some in private, and supported."""
    needs = play.stage.sample.story["needs"]
    with play.telling.scene("需求", "Needs") as scene:
        cards = {}
        for place, need in enumerate(needs):
            cards[need["key"]] = await raise_need(play, need, private=place % 4 == 0)
            if place == 0:
                await play.telling.shows(cards[need["key"]], "A need's card: anyone may add “me too”.")
        taps = sum(need["support"] for need in needs)
        with play.telling.meanwhile(f"邻居们点了 {taps} 次“我也是”", f"neighbours press “me too” {taps} times"):
            for need in needs:
                await support(play, need)
        await play.telling.shows(cards[needs[0]["key"]], "The same card, edited: 41 neighbours lack the same.")
        scene.count(len(needs), "需求", "needs")
        scene.count(taps, "次附议", "me-toos")


async def raise_need(play: Play, need: Mapping[str, Any], *, private: bool) -> TownMessage:
    """Somebody says a need, in the group or in private. Returns its card."""
    player = play.stage.by(need["by"])
    said = Line(f"/need {need['text']}（{need['place']['text']}）", f"{need['en']} ({need['place']['en']})")
    if need["text"] == need["en"]:
        said = Line(f"/need {need['text']}", need["en"])
    if private:
        await play.in_private(player, said, "N-")
    else:
        await play.in_group(player, said)
    return await play.new_card(need["key"], "N", need["text"])


async def support(play: Play, need: Mapping[str, Any]) -> None:
    """So many neighbours as the story says press "me too"; others may have done so before."""
    card = await play.card(need["key"])
    await together(play.stage.tap(player, card, ME_TOO) for player in supporters(play, need))
    await play.stage.shown(card, lambda shown: _me_toos(shown) >= need["support"])


def _me_toos(card: TownMessage) -> int:
    return int(card.button(ME_TOO).label.rpartition(" ")[2])


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
    stage = play.stage
    lin = stage.by("lin-yating")
    with play.telling.scene("调查", "A survey") as scene:
        card = await open_survey(play)
        await play.telling.shows(card, "The survey's card; each answers in private.")
        choices, said = survey_choices(play), survey_words(play)
        await answer_aloud(play, lin, card, choices[lin], said[lin])
        others = [player for player in choices if player is not lin]
        with play.telling.meanwhile(f"另外 {len(others)} 人也回答了", f"{len(others)} others answer too"):
            await together(answer_survey(play, player, card, choices[player], said.get(player)) for player in others)
        await play.pass_time("五天以后", "five days later", days=5, hours=1)
        result = await stage.heard("▇")
        await play.telling.shows(
            result, "Too dark: 41 %. Uneven paving and steps: 33 %. And what is missing, in words."
        )
        scene.count(len(choices), "人回答", "people answered")
        scene.count(len(said), "条文字", "answers in words")


async def open_survey(play: Play) -> TownMessage:
    """The moderator opens the survey. Returns its card."""
    survey = play.stage.sample.story["survey"]
    said = Line(_form(survey), f"A survey of two questions: {survey['title']['en']}")
    await play.in_group(play.stage.by("zhou-min"), said)
    return await play.new_card("survey", "S", survey["title"]["text"])


def _form(survey: Mapping[str, Any]) -> str:
    one, words = survey["questions"]
    options = "\n".join(f"- {option['text']}" for option in one["options"])
    return (
        f"/survey {survey['title']['text']}\n1. [单选] {one['text']}\n{options}\n2. [文字] {words['text']}\n截止: 5天"
    )


def survey_choices(play: Play) -> dict[Player, int]:
    """Which option each picks, after the story's shares: those who have something to add, and a third of the seats."""
    company = play.stage.company
    options = play.stage.sample.story["survey"]["questions"][0]["options"]
    said = survey_words(play)
    players = [*said, *company.drawn("survey", len(company.seated) // _ONE_IN - len(said), without=said)]
    parts = parted(len(players), {str(place): option["share"] for place, option in enumerate(options)})
    picks = [int(place) for place, count in parts.items() for _ in range(count)]
    return dict(zip(players, picks, strict=True))


def survey_words(play: Play) -> dict[Player, Line]:
    """What some answer in their own words."""
    answers = play.stage.sample.story["survey"]["questions"][1]["answers"]
    return {play.stage.by(answer["by"]): line(answer) for answer in answers}


def _question(play: Play, place: int) -> str:
    return str(play.stage.sample.story["survey"]["questions"][place]["text"])


async def answer_aloud(play: Play, player: Player, card: TownMessage, choice: int, words: Line) -> None:
    """Somebody answers both questions, and it is told."""
    option = play.stage.sample.story["survey"]["questions"][0]["options"][choice]
    first = await play.follow(player, card, _ANSWER, _question(play, 0))
    await play.telling.shows(first, "One question at a time, each reader in their own language.")
    await play.tap(player, first, option["text"], option["en"])
    await play.stage.answer(player, _question(play, 1), first)
    review = await play.in_private(player, words, play.number("survey"))
    await play.telling.shows(review, "What was answered, before anything is sent.")
    await _press(play, player, review, "send")
    thanks = await play.stage.answer(player, play.number("survey"), review)
    await play.telling.shows(thanks, "Thanks; answers can be changed until the survey closes.")


async def answer_survey(play: Play, player: Player, card: TownMessage, choice: int, words: Line | None) -> None:
    """Pick an option; those who have nothing to add skip the question in words."""
    option = play.stage.sample.story["survey"]["questions"][0]["options"][choice]
    first = await play.stage.follow(player, card, _ANSWER, _question(play, 0))
    await play.stage.tap(player, first, option["text"])
    second = await play.stage.answer(player, _question(play, 1), first)
    if words is not None:
        review = await play.stage.in_private(player, words.text, play.number("survey"))
    else:
        await _press(play, player, second, "skip")
        review = await play.stage.answer(player, play.number("survey"), second)
    await _press(play, player, review, "send")
    await play.stage.answer(player, play.number("survey"), review)


async def _press(play: Play, player: Player, message: TownMessage, move: str) -> None:
    """A button of a survey, whatever it is called in the person's language."""
    buttons = (button for row in message.buttons for button in row)
    data = next(button.data for button in buttons if button.data and button.data.endswith(f":{move}"))
    await play.stage.tap(player, message, data)
