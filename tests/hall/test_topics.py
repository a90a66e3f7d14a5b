"""The topic of a proposal in a forum: there once it is discussed, and closed when it is over."""

import pytest

from simulator import TownMessage
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_threads import Lake, lake


@BOTH_WAYS
async def test_a_proposal_that_waits_to_be_seconded_has_no_topic_until_it_is(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    await there.say(home.omar, "/seconding 1", "one seat")
    waiting = await there.propose(home.daniel)
    assert waiting.thread_id is None
    assert await home.count("topics") == 0
    await there.say(home.omar, "/seconding 0", "as soon as it is made")
    card = await there.card("What is said in this topic is kept.")
    assert card.id != waiting.id
    topic = there.group.topics.find(card.thread_id)
    assert topic is not None
    assert topic.name == "P-1 · A bench"
    assert [each.id for each in _cards(there)] == [card.id]
    await home.wang.say(there.group, "By the willow", topic=topic)
    moved = await there.card("1 message")
    assert moved.id == card.id
    assert await home.count("topics") == 1


async def test_where_there_are_no_topics_the_card_stays_where_it_is(home: Neighbourhood) -> None:
    there = await lake(home, "supergroup")
    await there.say(home.omar, "/seconding 1", "one seat")
    waiting = await there.propose(home.daniel)
    await there.say(home.omar, "/seconding 0", "as soon as it is made")
    await home.wang.say(there.group, "By the willow", reply_to=await there.card("Reply to this card"))
    card = await there.card("1 message")
    assert [each.id for each in _cards(there)] == [card.id] == [waiting.id]


@pytest.mark.parametrize("end", ["/takeback P-1 too dear", "/merge P-2 P-1 the same bench"])
async def test_the_topic_of_a_proposal_that_is_over_is_closed_once(home: Neighbourhood, end: str) -> None:
    there = await lake(home, "forum")
    card = await there.propose(home.daniel)
    topic = there.group.topics.find(card.thread_id)
    assert topic is not None
    await home.daniel.say(there.group, "/propose Two benches\ntext: Both by the pier")
    await there.group.wait_for(lambda message: message.text.startswith("P-2 · "))
    await home.daniel.say(there.group, end)
    over = await there.card("Replies are no longer kept")
    assert "with the buttons" not in over.text, "there are none any more"
    await home.eventually(lambda: topic.closed)
    await there.say(home.omar, "/thread P-1 open", "open again")
    await home.ask(home.daniel, "/for lakeside/P-2 Two are better", "on the board")
    await there.group.wait_for(lambda message: message.text.startswith("P-2 · ") and "Two are better" in message.text)
    assert not topic.closed


def _cards(there: Lake) -> list[TownMessage]:
    return [message for message in there.group.messages if message.text.startswith("P-1 · ")]
