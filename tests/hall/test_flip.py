"""Under a result with seats in doubt stands whether they could have changed it."""

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood


async def contested(home: Neighbourhood, card: TownMessage) -> None:
    """Chen casts for the seat that he shares with Wu, and Wu objects."""
    await home.seat(home.wu, "1-1-202", holder=1)
    await home.chen.tap(card, "赞成")
    await home.ask(home.wu, "/object V-1 1-1-202 没商量过", "从现在起有争议")


async def result(home: Neighbourhood) -> str:
    home.clock.advance(days=7, seconds=1)
    return (await home.until(lambda message: message.text.startswith("V-1 · ✅") and "根：" in message.text)).text


@BOTH_WAYS
async def test_one_contested_seat_does_not_shake_a_clear_result(home: Neighbourhood) -> None:
    card = await home.open_vote()
    for person in (home.zhou, home.wang, home.daniel):
        await person.tap(card, "赞成")
    await contested(home, card)
    said = await result(home)
    assert "有疑问的席位：1 个（有争议 1）" in said
    assert "至少要有 2 个席位改变，结果才会不同：结果成立" in said


async def test_one_contested_seat_that_alone_decided_could_turn_it(home: Neighbourhood) -> None:
    await contested(home, await home.open_vote())
    said = await result(home)
    assert "这些席位可能改变结果" in said


async def test_where_nothing_is_in_doubt_nothing_is_said(home: Neighbourhood) -> None:
    card = await home.open_vote()
    await home.chen.tap(card, "赞成")
    assert "结果会变吗" not in await result(home)
