"""To what moments the demo's clock can be moved: those that the cards in the group name, whatever their language."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.playing.moments import moments
from tests.hall.neighbourhood import Neighbourhood

ZONE = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
async def test_every_card_names_its_moment_in_the_language_of_the_group(
    courtyard: Neighbourhood, language: str
) -> None:
    home = courtyard
    async with home.hall():
        await home.settle()
        await home.post(home.zhou, f"/setup 樱花苑\nlanguage: {language}\ngate days: 3\ngate speakers: 0")
        for said, number in (
            ("/survey Yard\n1. [text] What is missing?\ncloses: 5d", "S-1"),
            ("/propose Lamps on 2026年5月1日 20:00\ntext: Six, from 1 May 2026, 20:00", "P-1"),
            ("/openvote Chess table\nrule: simple-majority\ncloses: 2026-12-01 18:30", "V-1"),
        ):
            await home.zhou.say(home.group, said)
            await home.card(number)
        found = {moment.name["en"]: moment.at for moment in moments(home.group, home.town.bot, ZONE)}
        now = home.clock.now().replace(second=0, microsecond=0) + timedelta(minutes=1)
        assert found == {
            "when S-1 closes": now + timedelta(days=5),
            "when P-1 may be voted on": now + timedelta(days=3),
            "when V-1 closes": now.replace(month=12, day=1, hour=10, minute=31),
        }
        home.clock.advance(found["when S-1 closes"] - home.clock.now())
        await home.until(lambda message: message.text.startswith("S-1") and not message.buttons)
