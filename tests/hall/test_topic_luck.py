"""Between seconding and the topic: whatever happens there, the proposal has one card, and that stands in a topic."""

import asyncio
from dataclasses import dataclass

from simulator import TownMessage
from simulator.rank import ADMIN_RIGHTS
from tests.hall.neighbourhood import BOTH_WAYS, Neighbourhood
from tests.hall.test_threads import Lake, lake


async def waiting_bench(home: Neighbourhood) -> tuple[Lake, TownMessage]:
    """In a forum a bench waits to be seconded by one seat; its card in the general topic."""
    there = await lake(home, "forum")
    await there.say(home.omar, "/seconding 1", "one seat")
    return there, await there.propose(home.daniel)


async def seconded(there: Lake) -> None:
    await there.say(there.home.omar, "/seconding 0", "as soon as it is made")


def cards(there: Lake) -> list[TownMessage]:
    return [message for message in there.group.messages if message.text.startswith("P-1 · ")]


async def in_topic(there: Lake, *parts: str) -> TownMessage:
    """The card, once it stands in a topic that is there."""

    def stands(message: TownMessage) -> bool:
        topics = {topic.id for topic in there.group.topics.standing}
        says = message.text.startswith("P-1 · ") and all(part in message.text for part in parts)
        return says and message.thread_id is not None and message.thread_id in topics

    return await there.group.wait_for(stands)


async def test_a_card_that_telegram_does_not_take_away_says_where_it_is_discussed(home: Neighbourhood) -> None:
    there, old = await waiting_bench(home)
    await there.group.promote(home.town.bot, ADMIN_RIGHTS - {"can_delete_messages"})
    home.clock.advance(hours=24 * 3)
    await seconded(there)
    card = await in_topic(there)
    assert not old.deleted
    assert old.text == "P-1 · A bench is discussed now, in a topic of its own: its card stands there."
    (button,) = (button for row in old.buttons for button in row)
    assert (button.url or "").endswith(f"/{card.thread_id}")
    await home.ask(home.daniel, "/for lakeside/P-1 It is a good place", "on the board")
    assert (await in_topic(there, "It is a good place")).id == card.id
    assert "It is a good place" not in old.text


@dataclass(eq=False)
class Deleting:
    """Deletes the first topic that the bot opens, before anything stands in it."""

    there: Lake
    done: bool = False

    def __call__(self, what: object) -> None:
        if isinstance(what, TownMessage) and what.happening and what.happening.topic_opened and not self.done:
            self.done = True
            topic = what.thread_id or what.id
            asyncio.get_running_loop().call_soon(self.there.group.topics.delete, self.there.home.omar, topic)


async def test_a_topic_that_is_deleted_before_its_card_is_there_is_opened_once_more(home: Neighbourhood) -> None:
    there, old = await waiting_bench(home)
    deleting = Deleting(there)
    home.town.watchers.add(deleting)
    await seconded(there)
    card = await in_topic(there, "was deleted")
    assert deleting.done
    assert old.deleted
    assert [each.id for each in cards(there)] == [card.id]
    await home.becomes("SELECT COUNT(*), COUNT(lost_at) FROM topics", [(2, 1)])


@BOTH_WAYS
async def test_a_bot_that_may_open_no_topics_opens_them_once_it_may(home: Neighbourhood) -> None:
    there, old = await waiting_bench(home)
    await there.group.promote(home.town.bot, ADMIN_RIGHTS - {"can_manage_topics"})
    await seconded(there)
    card = await there.card("Reply to this card")
    assert card.id == old.id
    await home.wang.say(there.group, "By the willow", reply_to=card)
    await there.card("1 messages")
    await there.group.promote(home.town.bot)
    moved = await in_topic(there, "1 messages")
    await home.wang.say(there.group, "Or by the pier", topic=there.group.topics.find(moved.thread_id))
    await in_topic(there, "2 messages")
    assert [each.id for each in cards(there)] == [moved.id]


async def test_a_topic_deleted_under_a_discussion_waits_until_the_bot_may_open_another(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    first = await there.propose(home.daniel)
    assert first.thread_id is not None
    await there.group.promote(home.town.bot, ADMIN_RIGHTS - {"can_manage_topics"})
    there.group.topics.delete(home.omar, first.thread_id)
    await home.ask(home.daniel, "/for lakeside/P-1 It is a good place", "on the board")
    general = await there.card("It is a good place", "was deleted")
    assert general.thread_id is None
    await there.group.promote(home.town.bot)
    moved = await in_topic(there, "It is a good place")
    assert [each.id for each in cards(there)] == [moved.id]


async def test_a_hall_that_is_stopped_between_topic_and_card_takes_the_card_there_afterwards(
    courtyard: Neighbourhood,
) -> None:
    home = courtyard
    async with home.hall():
        await home.settle()
        there, old = await waiting_bench(home)
        home.town.faults.server_errors(None, method="deleteMessage")
        await seconded(there)
        await home.becomes("SELECT COUNT(*) FROM topics", [(1,)])
    home.town.faults.clear()
    assert not old.deleted
    home.clock.advance(hours=1)
    async with home.hall():
        card = await in_topic(there)
        assert old.deleted
        assert [each.id for each in cards(there)] == [card.id]
        assert await home.count("topics") == 1


async def test_what_was_proposed_while_the_bot_could_open_no_topics_goes_there_once_seconded(
    home: Neighbourhood,
) -> None:
    there = await lake(home, "forum")
    await there.say(home.omar, "/seconding 1", "one seat")
    await there.group.promote(home.town.bot, ADMIN_RIGHTS - {"can_manage_topics"})
    old = await there.propose(home.daniel)
    assert old.thread_id is None
    await there.group.promote(home.town.bot)
    await seconded(there)
    card = await in_topic(there)
    assert [each.id for each in cards(there)] == [card.id]


async def test_what_is_discussed_without_a_topic_gets_one_once_the_bot_may_open_it(home: Neighbourhood) -> None:
    there = await lake(home, "forum")
    await there.group.promote(home.town.bot, ADMIN_RIGHTS - {"can_manage_topics"})
    old = await there.propose(home.daniel)
    assert old.thread_id is None
    await home.wang.say(there.group, "By the willow", reply_to=old)
    await there.card("1 messages")
    await there.group.promote(home.town.bot)
    card = await in_topic(there, "1 messages")
    assert [each.id for each in cards(there)] == [card.id]
