"""What has happened in the estate before visitors come: a community with its roll, one need, and a survey under way."""

from bot.playing.company import Player
from bot.playing.founding import set_up, store_roll, take_seat
from bot.playing.needs import answer_survey, open_survey, raise_need, support, survey_choices, survey_words
from bot.playing.play import Play
from bot.playing.stage import together

WAITING = ("wu-guifang", "daniel-okafor", "1-1-102", "2-1-501", "3-2-603", "5-1-101", "6-3-803")
"""Whose slip with the code still lies on the table: the two of the story, and some for the visitors."""

_CHANNEL = "樱花苑公告"
_EARLIER_NEED = "bench-to-rest"
_ANSWERED_IN_TIME = 60


async def open_house(play: Play) -> None:
    """Everybody is in the group and nearly everybody holds their seat. The moderator has a channel to speak through."""
    play.stage.town.add_channel(_CHANNEL, play.stage.by("zhou-min").person)
    await set_up(play)
    await store_roll(play)
    waiting = {play.stage.by(key) for key in WAITING}
    await together(take_seat(play, player) for player in play.stage.company.seated if player not in waiting)
    need = next(each for each in play.stage.sample.story["needs"] if each["key"] == _EARLIER_NEED)
    await raise_need(play, need, private=False)
    await support(play, need)
    card = await open_survey(play)
    choices, words = survey_choices(play), survey_words(play)
    await together(answer_survey(play, player, card, choices[player], words.get(player)) for player in early(play))


def early(play: Play) -> list[Player]:
    """Who has answered the survey before visitors come."""
    kept_for_later = {play.stage.by(key) for key in (*WAITING, "lin-yating")}
    return [player for player in survey_choices(play) if player not in kept_for_later][:_ANSWERED_IN_TIME]
