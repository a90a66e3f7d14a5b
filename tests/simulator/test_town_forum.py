"""A forum: topics that are opened, closed and deleted under a bot's hands."""

from __future__ import annotations

from typing import Any

import pytest

from simulator import Group, Person, Refused, Town
from simulator.rank import ADMIN_RIGHTS
from tests.simulator.town_client import Client

NO_TOPICS = ADMIN_RIGHTS - {"can_manage_topics"}


@pytest.fixture
def anna(town: Town) -> Person:
    return town.add_person("Anna")


@pytest.fixture
def forum(town: Town, anna: Person) -> Group:
    return town.add_group(
        "Willow Court", members=[town.add_person("Boris")], admins=[anna], bot_admin=True, kind="forum"
    )


def boris_of(forum: Group) -> Person:
    return next(one for one in forum.here if isinstance(one, Person) and one.name == "Boris")


async def fresh(client: Client) -> list[dict[str, Any]]:
    return [update["message"] for update in await client.updates() if "message" in update]


async def test_a_bot_opens_a_topic_and_speaks_in_it(forum: Group, client: Client) -> None:
    assert (await client.do("getChat", chat_id=forum.id))["is_forum"] is True
    await client.updates()
    made = await client.do("createForumTopic", chat_id=forum.id, name="Lights", icon_color=16766590)
    thread = made["message_thread_id"]
    assert made == {"message_thread_id": thread, "name": "Lights", "icon_color": 16766590}
    sent = await client.do("sendMessage", chat_id=forum.id, text="Shall we?", message_thread_id=thread)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (thread, True)
    boris = boris_of(forum)
    await boris.say(forum, "In the topic", topic=forum.topics.find(thread))
    await boris.say(forum, "An answer to it", reply_to=forum.find(sent["message_id"]))
    await boris.say(forum, "In General")
    created, inside, answer, general = await fresh(client)
    assert created["forum_topic_created"] == {"name": "Lights", "icon_color": 16766590}
    assert [one["message_thread_id"] for one in (created, inside, answer)] == [thread] * 3
    assert inside["is_topic_message"] is answer["is_topic_message"] is True
    assert "message_thread_id" not in general


async def test_a_reply_in_general_carries_a_thread_that_is_no_topic(forum: Group, client: Client) -> None:
    boris = boris_of(forum)
    said = await boris.say(forum, "Who has the key?")
    await boris.say(forum, "I do", reply_to=said)
    reply = (await fresh(client))[-1]
    assert reply["message_thread_id"] == said.id
    assert "is_topic_message" not in reply
    words = "400 Bad Request: message thread not found"
    assert await client.refused("sendMessage", chat_id=forum.id, text="?", message_thread_id=said.id) == words
    assert await client.refused("sendMessage", chat_id=forum.id, text="?", message_thread_id=1) == words
    answer = await client.do("sendMessage", chat_id=forum.id, text="Fine", reply_parameters={"message_id": said.id})
    assert answer["reply_to_message"]["message_id"] == said.id


async def test_a_topic_is_deleted_under_a_bot(forum: Group, anna: Person, client: Client) -> None:
    topic = forum.topics.open(anna, "Lights")
    said = await anna.say(forum, "Where?", topic=topic)
    aim = {"chat_id": forum.id, "message_thread_id": topic.id}
    await client.do("sendMessage", **aim, text="Here")
    forum.topics.delete(anna, topic.id)
    assert said.deleted
    assert await client.refused("sendMessage", **aim, text="?") == "400 Bad Request: message thread not found"
    assert await client.refused("closeForumTopic", **aim) == "400 Bad Request: TOPIC_ID_INVALID"
    assert await client.refused("deleteForumTopic", **aim) == "400 Bad Request: TOPIC_ID_INVALID"
    with pytest.raises(ValueError, match="cannot write in the topic"):
        await anna.say(forum, "Hello?", topic=topic)


async def test_a_closed_topic_is_for_those_who_manage_topics(
    town: Town, forum: Group, anna: Person, client: Client
) -> None:
    topic = forum.topics.open(anna, "Lights")
    aim = {"chat_id": forum.id, "message_thread_id": topic.id}
    await client.do("closeForumTopic", **aim)
    assert await client.refused("closeForumTopic", **aim) == "400 Bad Request: TOPIC_NOT_MODIFIED"
    await client.do("sendMessage", **aim, text="An admin may")
    with pytest.raises(ValueError, match="cannot write in the topic Lights"):
        await boris_of(forum).say(forum, "And I?", topic=topic)
    await forum.promote(town.bot, NO_TOPICS)
    assert await client.refused("sendMessage", **aim, text="?") == "400 Bad Request: TOPIC_CLOSED"
    refused = await client.refused("reopenForumTopic", **aim)
    assert refused == "400 Bad Request: not enough rights to close or open the topic"
    forum.topics.close(anna, 1)
    assert await client.refused("sendMessage", chat_id=forum.id, text="?") == "400 Bad Request: TOPIC_CLOSED"
    forum.topics.reopen(anna, topic.id)
    await client.do("sendMessage", **aim, text="Open again")
    told = [message for message in await fresh(client) if message["from"]["id"] == anna.id]
    assert [name for message in told for name in message if name.startswith("forum")] == [
        "forum_topic_created",
        "forum_topic_closed",
        "forum_topic_reopened",
    ]


async def test_what_a_bot_may_not_do_with_topics(town: Town, forum: Group, anna: Person, client: Client) -> None:
    topic = forum.topics.open(anna, "Lights")
    aim = {"chat_id": forum.id, "message_thread_id": topic.id}
    await forum.promote(town.bot, {"can_pin_messages"})
    words = "400 Bad Request: not enough rights to"
    assert await client.refused("createForumTopic", chat_id=forum.id, name="x") == f"{words} create a topic"
    assert await client.refused("editForumTopic", **aim, name="x") == f"{words} edit the topic"
    assert await client.refused("deleteForumTopic", **aim) == f"{words} delete the topic"
    await forum.promote(town.bot)
    await client.do("editForumTopic", **aim, name="Lamps", icon_custom_emoji_id="5")
    assert (topic.name, topic.emoji) == ("Lamps", "5")
    assert await client.refused("editForumTopic", **aim, name="Lamps") == "400 Bad Request: TOPIC_NOT_MODIFIED"
    assert await client.do("editForumTopic", **aim) is True
    assert await client.refused("createForumTopic", chat_id=forum.id, name=" ") == (
        "400 Bad Request: name must be non-empty"
    )
    plain = town.add_group("No forum", admins=[anna], bot_admin=True)
    words = "400 Bad Request: the chat is not a forum"
    assert await client.refused("createForumTopic", chat_id=plain.id, name="x") == words
    with pytest.raises(Refused, match="the chat is not a forum"):
        plain.topics.open(anna, "x")
    await anna.start()
    assert await client.refused("createForumTopic", chat_id=anna.id, name="x") == words


async def test_outside_of_forums_threads_are_passed_over(town: Town, anna: Person, client: Client) -> None:
    group = town.add_group("Courtyard", admins=[anna], bot_admin=True)
    said = await anna.say(group, "Who has the key?")
    reply = await anna.say(group, "I do", reply_to=said)
    assert reply.thread_id == said.id
    sent = await client.do("sendMessage", chat_id=group.id, text="Good", message_thread_id=77)
    assert "message_thread_id" not in sent
    basic = town.add_group("Small", admins=[anna], kind="group")
    assert (await anna.say(basic, "Me too", reply_to=await anna.say(basic, "Hello"))).thread_id is None
