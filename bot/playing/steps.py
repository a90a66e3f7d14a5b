"""The steps of the matter, one function each: what the acting people do, over HTTP like everybody else."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.playing.company import Player
from bot.playing.deliberation import argue, ask_for_vote, put_proposal, reply_to_question
from bot.playing.following import accept, assign, check, report
from bot.playing.founding import take_seat, type_code
from bot.playing.needs import (
    answer_aloud,
    answer_survey,
    raise_need,
    requesters,
    support,
    survey_choices,
    survey_words,
)
from bot.playing.opening import early
from bot.playing.play import Play
from bot.playing.recount import export, run, unpacked
from bot.playing.sample import line
from bot.playing.stage import together
from bot.playing.voting import (
    CHANGES_MIND,
    LATE,
    WORDS,
    cast,
    cast_in_private,
    cast_in_words,
    cast_on_card,
    change_mind,
    choices_of,
    open_vote,
    root_of,
)
from simulator import TownMessage

Act = Callable[[Play], Awaitable[object]]

_FIRST_NEEDS = ("dark-courtyard", "gate-lights", "cycling-child")
_SAID_IN_STEPS = ("wu-guifang", "1-1-203")


def _need(play: Play, key: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = next(each for each in play.stage.sample.story["needs"] if each["key"] == key)
    return found


def _needs_of_proposal(play: Play) -> list[Mapping[str, Any]]:
    return [_need(play, key) for key in play.stage.sample.story["proposal"]["needs"]]


# Needs are said in the group: of those said elsewhere it has two cards a day and the others gathered in one, so that a
# visitor who has said some would change the story.
async def _needs_more(play: Play) -> None:
    for need in _needs_of_proposal(play):
        if need["key"] not in _FIRST_NEEDS:
            await raise_need(play, need, private=False)


async def _me_too_more(play: Play) -> None:
    for need in _needs_of_proposal(play):
        if need["key"] != "dark-courtyard":
            await support(play, need)


async def _survey_lin(play: Play) -> None:
    lin = play.stage.by("lin-yating")
    card = await play.card("survey")
    await answer_aloud(play, lin, card, survey_choices(play)[lin], survey_words(play)[lin])


async def _survey_others(play: Play) -> None:
    done = {*early(play), play.stage.by("lin-yating")}
    card, choices, words = await play.card("survey"), survey_choices(play), survey_words(play)
    others = [player for player in choices if player not in done]
    await together(answer_survey(play, player, card, choices[player], words.get(player)) for player in others)


async def _survey_result(play: Play) -> None:
    play.stage.let_pass(days=5, hours=1)
    await play.telling.shows(await play.stage.heard("▇"), "The survey's result.")


def _points(play: Play) -> list[Mapping[str, Any]]:
    points: list[Mapping[str, Any]] = play.stage.sample.story["arguments"]
    return points


async def _point(play: Play, by: str, *, in_group: bool) -> None:
    point = next(each for each in _points(play) if each["by"] == by)
    await argue(play, await play.card("proposal"), point, aloud=False, in_group=in_group)


async def _points_more(play: Play) -> None:
    card = await play.card("proposal")
    for place, point in enumerate(_points(play), 1):
        if point["by"] not in _SAID_IN_STEPS:
            number = await argue(play, card, point, aloud=False, in_group=place % 4 == 0)
            play.numbers[f"point {place}"] = number


async def _too_early(play: Play) -> None:
    await play.telling.shows(await ask_for_vote(play), "Not yet: the card says what is missing.")


async def _answers(play: Play) -> None:
    card = await play.card("proposal")
    asked = [(place, point) for place, point in enumerate(_points(play), 1) if point["side"] == "question"]
    for place, point in asked:
        number = play.number(f"point {place}")
        await reply_to_question(play, card, number, point["answer"], in_group=point is asked[0][1])


async def _designer(play: Play) -> None:
    statement = play.stage.sample.story["statements"][0]
    await play.in_group(play.stage.by(statement["by"]), line(statement), reply_to=await play.card("proposal"))


async def _gate_met(play: Play) -> None:
    play.stage.let_pass(days=7, hours=1)
    statement = play.stage.sample.story["statements"][1]
    await play.in_group(play.stage.by(statement["by"]), line(statement), reply_to=await play.card("proposal"))


async def _vote_tap(play: Play) -> None:
    await cast_on_card(play, play.stage.by("sun-defu"), await play.card("vote"))


async def _vote_private(play: Play) -> None:
    await cast_in_private(play, play.stage.by("wu-guifang"), await play.card("vote"))


async def _vote_words(play: Play) -> None:
    await cast_in_words(play, play.stage.by("daniel-okafor"))


async def _vote_changed(play: Play) -> None:
    await change_mind(play, play.stage.by(CHANGES_MIND), await play.card("vote"))


async def _vote_others(play: Play) -> None:
    card, choices = await play.card("vote"), choices_of(play)
    done = {play.stage.by(key) for key in ("sun-defu", "wu-guifang", "daniel-okafor", CHANGES_MIND, LATE)}
    # Whose slip still lies on the table has no ballot yet, and whoever has a visitor vote for them keeps that vote.
    others = [player for player in choices if player not in done and player.person.private.started]
    await together(cast(play, card, player, choices[player], place % 8) for place, player in enumerate(others))


async def _reminded(play: Play) -> None:
    late = play.stage.by(LATE)
    before = late.person.private.last
    play.stage.let_pass(days=6, hours=1)
    await play.stage.answer(late, play.number("vote"), after=before)


async def _vote_late(play: Play) -> None:
    late = play.stage.by(LATE)
    reminder = await late.person.private.wait_for(
        lambda message: play.number("vote") in message.text and bool(message.buttons), play.stage.patience
    )
    await play.tap(late, reminder, WORDS["yes"], "Yes")


async def _result(play: Play) -> None:
    card = await play.card("vote")
    play.stage.let_pass(days=1)
    await play.new_card("record", "R", play.stage.sample.story["vote"]["title"]["text"])
    await play.stage.shown(card, lambda shown: bool(root_of(shown.text)))


async def _export(play: Play) -> None:
    await export(play, play.stage.by("wu-guifang"), "The whole count in one file.")


async def _recount(play: Play) -> None:
    card = await play.card("vote")
    bundles = sorted((play.stage.folder / "export").glob("*.zip"))
    if not bundles:
        play.number("bundle")
    _, printed = await run(unpacked(bundles[-1]), bundles[-1], "--root", root_of(card.text))
    await play.telling.prints(printed)


def _works(play: Play) -> Player:
    return play.stage.by(play.stage.sample.story["commitment"]["by"])


async def _done(play: Play) -> None:
    play.stage.let_pass(days=27)
    said = play.stage.sample.story["commitment"]["progress"][-1]
    await report(play, _works(play), said, _asked_first(play))


def _asked_first(play: Play) -> list[Player]:
    """Whose question is waited for; the others get theirs meanwhile."""
    return [play.stage.by(key) for key in ("wu-guifang", "sun-defu", "daniel-okafor")]


async def _dispute(play: Play) -> None:
    for answer in play.stage.sample.story["checks"][0]["answers"]:
        await check(play, answer)
    await play.card("record", "⚠")


async def _repaired(play: Play) -> None:
    play.stage.let_pass(days=2)
    await report(play, _works(play), play.stage.sample.story["checks"][1]["repaired"], _asked_first(play))


async def _checked(play: Play) -> None:
    answers = play.stage.sample.story["checks"][1]["answers"]
    for answer in answers:
        await check(play, answer)
    done, number = {play.stage.by(answer["by"]) for answer in answers}, play.number("record")
    await accept(play, {player: _question(player, number) for player in requesters(play)}, without=done)
    await play.card("record", "✅")


def _question(player: Player, number: str) -> TownMessage:
    """The newest message with which somebody was asked whether it is so."""
    said = reversed(player.person.private.messages)
    return next(message for message in said if number in message.text and message.buttons)


ACTS: Mapping[str, Act] = {
    "slip": lambda play: take_seat(play, play.stage.by("wu-guifang")),
    "code": lambda play: type_code(play, play.stage.by("daniel-okafor")),
    "need-dark": lambda play: raise_need(play, _need(play, "dark-courtyard"), private=False),
    "me-too": lambda play: support(play, _need(play, "dark-courtyard")),
    "need-gate": lambda play: raise_need(play, _need(play, "gate-lights"), private=False),
    "need-path": lambda play: raise_need(play, _need(play, "cycling-child"), private=False),
    "needs-more": _needs_more,
    "me-too-more": _me_too_more,
    "survey-lin": _survey_lin,
    "survey-others": _survey_others,
    "survey-result": _survey_result,
    "propose": put_proposal,
    "point-for": lambda play: _point(play, "wu-guifang", in_group=False),
    "point-against": lambda play: _point(play, "1-1-203", in_group=True),
    "points-more": _points_more,
    "too-early": _too_early,
    "answers": _answers,
    "designer": _designer,
    "gate-met": _gate_met,
    "open-vote": open_vote,
    "vote-tap": _vote_tap,
    "vote-private": _vote_private,
    "vote-words": _vote_words,
    "vote-changed": _vote_changed,
    "vote-others": _vote_others,
    "reminded": _reminded,
    "vote-late": _vote_late,
    "result": _result,
    "export": _export,
    "recount": _recount,
    "assign": lambda play: assign(play, _works(play)),
    "done": _done,
    "dispute": _dispute,
    "repaired": _repaired,
    "checked": _checked,
}
