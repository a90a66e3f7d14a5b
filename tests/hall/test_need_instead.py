"""A need that is said in the group is kept at once; one that was said before is one tap away from its author."""

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood

LAMP, AGAIN = "2号楼门口的灯坏了", "The light at the entrance of building 2 is broken"


async def said_twice(home: Neighbourhood) -> TownMessage:
    """Wang says it, Daniel says it again: what asks him."""
    await home.wang.say(home.group, f"/need {LAMP}")
    await home.card("N-1")
    await home.daniel.say(home.group, f"/need {AGAIN}")
    return await home.until(lambda message: message.text.startswith("Daniel, your need is kept"))


@BOTH_WAYS
async def test_its_author_joins_the_other_by_one_tap_and_their_words_become_the_reason(home: Neighbourhood) -> None:
    asked = await said_twice(home)
    assert [button.label for row in asked.buttons for button in row] == [f"N-1 · {LAMP}"]
    card = await home.card("N-2")
    assert AGAIN in card.text, "nothing waits for the tap"
    await home.daniel.tap(asked, "N-1")
    await home.until(lambda message: message is asked and "N-1" in message.text and not message.buttons)
    await home.until(lambda message: message is card and AGAIN not in message.text)
    assert await home.look("SELECT number, withdrawn_at IS NULL FROM needs ORDER BY number") in (
        [(1, True), (2, False)], [(1, 1), (2, 0)],
    )  # fmt: skip
    assert await home.look("SELECT because FROM need_supports") == [(AGAIN,)]
    await home.daniel.tap(asked, "ni:2:1", forge=True)
    assert await home.count("need_supports") == 1


async def test_nobody_else_gives_it_up_and_not_once_somebody_supports_it(home: Neighbourhood) -> None:
    asked = await said_twice(home)
    assert "N-2" in (await home.chen.tap(asked, "N-1")).text
    card = await home.card("N-2")
    await home.chen.tap(card, "我也是")
    assert "stays" in (await home.daniel.tap(asked, "N-1")).text
    assert await home.count("need_supports") == 1
    assert await home.look("SELECT COUNT(*) FROM needs WHERE withdrawn_at IS NOT NULL") == [(0,)]


async def test_what_nobody_said_before_and_what_is_said_of_another_place_is_not_asked_about(
    home: Neighbourhood,
) -> None:
    await home.wang.say(home.group, f"/need {LAMP}")
    await home.card("N-1")
    await home.daniel.say(home.group, "/need The light at the entrance of building 5 is broken")
    await home.card("N-2")
    await home.daniel.say(home.group, "/need A bench in the courtyard")
    await home.card("N-3")
    assert not [message for message in home.group.messages if "is kept" in message.text]
