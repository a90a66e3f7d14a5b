"""Several options against "none of the above", in chat: the hall adds it, and counts only what enough put above it."""

import re

import pytest

from bot.recount import Asked, recount
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_every_method import bundle, cast, everybody, result
from tests.hall.voter import open_on
from tests.records.two_checkers import holds

DEBIAN = "debian-style"


@pytest.fixture
async def court(home: Neighbourhood) -> Neighbourhood:
    """Zhou Min has four of the twelve seats, so that seven can vote; three times half of the root of twelve is 5.2."""
    await home.seat(home.zhou, "1-2-201", "1-2-202", "2-1-101")
    return home


@BOTH_WAYS
async def test_what_enough_neighbours_put_above_none_of_the_above_is_chosen(court: Neighbourhood) -> None:
    card = await open_on(court, "以上皆非", "长椅", "围栏 = 3:1", rule=DEBIAN)
    assert "1. 长椅\n2. 围栏 (3:1)\n3. 以上皆非" in card.text
    assert "可以接受的排在选项 3 之前，不能接受的排在它之后。" in card.text
    await everybody(court, "1>2>3", "2,1>3", "1>2", "1>3>2")
    text, verdict = await result(court, ("1",))
    assert "选出：1. 长椅" in text
    assert verdict.passed


async def test_where_too_few_want_anything_none_of_the_above_wins_and_nothing_is_decided(court: Neighbourhood) -> None:
    await open_on(court, "schulze-default", "长椅", "围栏", rule=DEBIAN)
    await everybody(court, "1>3", "3", "3>1", "3>2>1")
    court.clock.advance(days=7, seconds=1)
    card = await court.until(lambda message: "V-1" in message.text and "/export V-1" in message.text)
    assert "3. 以上皆非——因此什么都没有决定" in card.text
    assert "1. 长椅出局：4 把它排在3. 以上皆非之前，法定数是 6。" in card.text
    packed = await bundle(court, court.daniel, "/export V-1")
    outcome = holds(packed, *re.findall("[0-9a-f]{64}", card.text))
    assert (outcome["passed"], outcome["winners"]) == (False, [])
    holds(await bundle(court, court.daniel, "/export V-1 public"))
    path = court.folder / "V-1.zip"
    path.write_bytes(packed)
    assert recount(path, Asked()).counted.winners == ("3",)


async def test_none_of_the_above_cannot_be_drawn_up_by_hand(court: Neighbourhood) -> None:
    form = f"/openvote 院子\n规则：{DEBIAN}\n方法：schulze-default\n截止：7天\n选项：\n- 长椅\n- 以上皆非"
    await court.post(court.zhou, form, "看起来一样")
    assert await court.count("votes") == 0


async def test_a_rule_that_asks_for_a_share_of_all_does_not_decide_so(court: Neighbourhood) -> None:
    form = "/openvote 院子\n规则：cn-278-ordinary\n方法：schulze-default\n截止：7天\n选项：\n- 长椅\n- 围栏"
    await court.post(court.zhou, form, "cn-278-ordinary")
    assert await court.count("votes") == 0
    await open_on(court, "schulze-default", "长椅", "围栏")  # more than none of the above, and no quorum
    assert "V-1" in await cast(court, court.wang, "2>3")
