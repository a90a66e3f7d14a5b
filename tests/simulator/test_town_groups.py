"""Groups: rights and roles, coming and going, asking to be let in, and becoming a supergroup."""

from __future__ import annotations

from typing import Any

import pytest

from simulator import Group, Person, Town, TownClock
from simulator.rank import ADMIN_RIGHTS, SENDING
from tests.simulator.town_client import Client

HEARD = ["message", "my_chat_member", "chat_member", "chat_join_request"]


@pytest.fixture
def anna(town: Town) -> Person:
    return town.add_person("Anna")


@pytest.fixture
async def boris(town: Town) -> Person:
    return town.add_person("Boris")


@pytest.fixture
async def group(town: Town, client: Client, anna: Person, boris: Person) -> Group:
    await client.do("getUpdates", allowed_updates=HEARD)
    group = town.add_group("Courtyard", members=[boris], admins=[anna], bot_admin=True)
    await client.updates()
    return group


async def told(client: Client, kind: str) -> list[dict[str, Any]]:
    return [update[kind] for update in await client.updates() if kind in update]


async def test_an_administrator_may_do_what_it_was_given(
    town: Town, group: Group, anna: Person, client: Client
) -> None:
    said = await anna.say(group, "/cast V-1 yes")
    aim = {"chat_id": group.id, "message_id": said.id}
    await group.promote(town.bot, ADMIN_RIGHTS - {"can_delete_messages", "can_pin_messages", "can_restrict_members"})
    me = await client.do("getChatMember", chat_id=group.id, user_id=town.bot.id)
    assert (me["status"], me["can_delete_messages"], me["can_invite_users"]) == ("administrator", False, True)
    assert await client.refused("deleteMessage", **aim) == "400 Bad Request: message can't be deleted"
    pin = await client.refused("pinChatMessage", **aim)
    assert pin == "400 Bad Request: not enough rights to manage pinned messages in the chat"
    ban = await client.refused("banChatMember", chat_id=group.id, user_id=anna.id)
    assert ban == "400 Bad Request: not enough rights to restrict/unrestrict chat member"
    change = (await told(client, "my_chat_member"))[-1]
    assert change["old_chat_member"]["can_pin_messages"] is True
    assert change["new_chat_member"]["can_pin_messages"] is False
    await group.promote(town.bot)
    await client.do("pinChatMessage", **aim)
    await client.do("deleteMessage", **aim)
    with pytest.raises(ValueError, match="no such rights"):
        await group.promote(town.bot, {"can_fly"})


async def test_pins_come_and_go(group: Group, anna: Person, client: Client) -> None:
    first, second = await anna.say(group, "first"), await anna.say(group, "second")
    for message in (first, second):
        await client.do("pinChatMessage", chat_id=group.id, message_id=message.id)
    assert (await client.do("getChat", chat_id=group.id))["pinned_message"]["text"] == "second"
    service = await client.refused("pinChatMessage", chat_id=group.id, message_id=group.last.id)
    assert service == "400 Bad Request: service messages can't be pinned"
    await client.do("unpinChatMessage", chat_id=group.id)
    assert group.pinned == [first]
    await client.do("unpinChatMessage", chat_id=group.id, message_id=first.id)
    none = await client.refused("unpinChatMessage", chat_id=group.id)
    assert none == "400 Bad Request: message to unpin not found"
    await client.do("pinChatMessage", chat_id=group.id, message_id=first.id)
    await client.do("unpinAllChatMessages", chat_id=group.id)
    assert "pinned_message" not in await client.do("getChat", chat_id=group.id)


async def test_who_is_restricted_and_who_comes_back(group: Group, boris: Person, client: Client) -> None:
    quiet = {"can_send_messages": False, "can_react_to_messages": True}
    await client.do("restrictChatMember", chat_id=group.id, user_id=boris.id, permissions=quiet)
    with pytest.raises(ValueError, match="may not write"):
        await boris.say(group, "Why?")
    member = await client.do("getChatMember", chat_id=group.id, user_id=boris.id)
    assert (member["status"], member["can_send_messages"], member["can_react_to_messages"]) == (
        "restricted",
        False,
        True,
    )
    everything = dict.fromkeys(SENDING | {"can_invite_users"}, True)
    await client.do("restrictChatMember", chat_id=group.id, user_id=boris.id, permissions=everything)
    await boris.say(group, "Thank you")
    await client.do("banChatMember", chat_id=group.id, user_id=boris.id)
    with pytest.raises(ValueError, match="is not in"):
        await boris.say(group, "Hello?")
    await client.do("unbanChatMember", chat_id=group.id, user_id=boris.id, only_if_banned=True)
    await group.join(boris)
    statuses = [change["new_chat_member"]["status"] for change in await told(client, "chat_member")]
    assert statuses == ["restricted", "member", "kicked", "left", "member"]
    owner = await client.refused("banChatMember", chat_id=group.id, user_id=group.owner.id)
    assert owner == "400 Bad Request: can't remove chat owner"


async def test_a_bot_that_may_not_write(town: Town, group: Group, client: Client) -> None:
    await group.restrict(town.bot, {"can_send_messages"})
    await client.do("sendMessage", chat_id=group.id, text="Text I may")
    for method, params, what in (
        ("sendDocument", {"document": "x"}, "documents"),
        ("sendPhoto", {"photo": "x"}, "photos"),
        ("sendVoice", {"voice": "x"}, "voice notes"),
    ):
        words = await client.refused(method, chat_id=group.id, **params)
        assert words == f"400 Bad Request: not enough rights to send {what} to the chat"
    group.everybody -= {"can_send_messages"}
    words = await client.refused("sendMessage", chat_id=group.id, text="?")
    assert words == "400 Bad Request: not enough rights to send text messages to the chat"


async def test_a_bot_leaves_is_thrown_out_and_comes_back(town: Town, group: Group, client: Client) -> None:
    assert await client.do("getChatMemberCount", chat_id=group.id) == 3
    await client.do("leaveChat", chat_id=group.id)
    words = "403 Forbidden: bot is not a member of the supergroup chat"
    assert await client.refused("sendMessage", chat_id=group.id, text="?") == words
    assert await client.refused("getChat", chat_id=group.id) == words
    await group.join(town.bot)
    await client.do("sendMessage", chat_id=group.id, text="Back")
    await group.kick(town.bot)
    words = "403 Forbidden: bot was kicked from the supergroup chat"
    assert await client.refused("sendMessage", chat_id=group.id, text="?") == words
    changes = await told(client, "my_chat_member")
    assert [change["new_chat_member"]["status"] for change in changes] == ["left", "member", "kicked"]
    stranger = town.add_group("Elsewhere")
    town.add_bot("777:OTHER", "other_bot")
    await stranger.leave(town.bot)
    assert "not a member" in await client.refused("getChat", chat_id=stranger.id)
    assert await client.refused("getChat", chat_id=-1_009) == "400 Bad Request: chat not found"


async def test_somebody_asks_to_be_let_in(town: Town, group: Group, client: Client, clock: TownClock) -> None:
    clara, dora = town.add_person("Clara"), town.add_person("Dora")
    unknown = await client.refused("approveChatJoinRequest", chat_id=group.id, user_id=clara.id)
    assert unknown == "400 Bad Request: HIDE_REQUESTER_MISSING"
    made = await client.do("createChatInviteLink", chat_id=group.id, name="Letter", creates_join_request=True)
    group.door.enter(clara, made["invite_link"])
    group.door.ask(dora, bio="Stair 3")
    asked = await told(client, "chat_join_request")
    assert [(one["from"]["id"], one.get("bio")) for one in asked] == [(clara.id, None), (dora.id, "Stair 3")]
    assert asked[0]["invite_link"]["name"] == "Letter"
    await client.do("sendMessage", chat_id=asked[0]["user_chat_id"], text="Which seat is yours?")
    await client.do("approveChatJoinRequest", chat_id=group.id, user_id=clara.id)
    again = await client.refused("approveChatJoinRequest", chat_id=group.id, user_id=clara.id)
    assert again == "400 Bad Request: USER_ALREADY_PARTICIPANT"
    await client.do("declineChatJoinRequest", chat_id=group.id, user_id=dora.id)
    updates = await client.updates()
    (change,) = [update["chat_member"] for update in updates if "chat_member" in update]
    assert (change["via_join_request"], change["from"]["id"]) == (True, town.bot.id)
    assert group.rank(dora).present is False
    clock.advance(seconds=301)
    words = "403 Forbidden: bot can't initiate conversation with a user"
    assert await client.refused("sendMessage", chat_id=dora.id, text="?") == words


async def test_links_lead_in_until_they_do_not(
    town: Town, group: Group, anna: Person, client: Client, clock: TownClock
) -> None:
    neighbours = [town.add_person(f"Neighbour {number}") for number in range(5)]
    main = await client.do("exportChatInviteLink", chat_id=group.id)
    group.door.enter(neighbours[0], main)
    assert await client.do("exportChatInviteLink", chat_id=group.id) != main
    with pytest.raises(ValueError, match="does not lead"):
        group.door.enter(neighbours[1], main)
    one = await client.do("createChatInviteLink", chat_id=group.id, member_limit=1, expire_date=clock.timestamp() + 60)
    group.door.enter(neighbours[1], one["invite_link"])
    with pytest.raises(ValueError, match="does not lead"):
        group.door.enter(neighbours[2], one["invite_link"])
    other = await client.do("createChatInviteLink", chat_id=group.id, expire_date=clock.timestamp() + 60)
    clock.advance(seconds=61)
    with pytest.raises(ValueError, match="does not lead"):
        group.door.enter(neighbours[2], other["invite_link"])
    await group.promote(town.bot, {"can_pin_messages"})
    group.everybody -= {"can_invite_users"}
    words = "400 Bad Request: not enough rights to manage chat"
    assert await client.refused("createChatInviteLink", chat_id=group.id) == f"{words} invite link"
    await group.demote(town.bot)
    assert await client.refused("exportChatInviteLink", chat_id=group.id) == f"{words} invite link"
    asked = await client.refused("declineChatJoinRequest", chat_id=group.id, user_id=anna.id)
    assert asked == f"{words} join requests"


async def test_a_group_becomes_a_supergroup(town: Town, client: Client, anna: Person, boris: Person) -> None:
    old = town.add_group("Courtyard", members=[boris], admins=[anna], bot_admin=True, kind="group")
    await client.updates()
    new = await old.migrate()
    leaving, arriving = [update["message"] for update in await client.updates()]
    assert (leaving["chat"]["id"], leaving["migrate_to_chat_id"]) == (old.id, new.id)
    assert (arriving["chat"]["id"], arriving["migrate_from_chat_id"]) == (new.id, old.id)
    assert arriving["chat"]["type"] == "supergroup"
    answer = await client.ask("sendMessage", chat_id=old.id, text="Still here?")
    assert answer == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    await client.do("sendMessage", chat_id=new.id, text="Here")
    assert new.rank(anna) is old.rank(anna)
    await boris.say(new, "Me too")
    with pytest.raises(ValueError, match="is not in"):
        await boris.say(old, "And here?")
    with pytest.raises(ValueError, match="no basic group"):
        await new.migrate()


async def test_posts_of_a_linked_channel_and_those_who_write_in_its_name(
    town: Town, group: Group, anna: Person, boris: Person, client: Client
) -> None:
    channel = town.add_channel("House news", anna, linked=group)
    post = await channel.publish("The lights are here")
    (forwarded,) = await told(client, "message")
    assert (forwarded["from"]["id"], forwarded["is_automatic_forward"]) == (777000, True)
    assert forwarded["sender_chat"] == {"id": channel.id, "type": "channel", "title": "House news"}
    assert forwarded["forward_origin"]["message_id"] == post.id
    await anna.say(group, "Look!", channel=channel)
    (masked,) = await told(client, "message")
    assert (masked["from"]["id"], masked["sender_chat"]["id"]) == (136817688, channel.id)
    with pytest.raises(ValueError, match="not a channel of Boris"):
        await boris.say(group, "Me too!", channel=channel)
    assert (await client.do("getChat", chat_id=group.id))["linked_chat_id"] == channel.id
    assert await client.refused("sendMessage", chat_id=channel.id, text="?") == "400 Bad Request: chat not found"
    channel.admins.append(town.bot)
    await client.do("getUpdates", allowed_updates=["channel_post"])
    await channel.publish("And the gate")
    (update,) = await client.updates()
    assert "from" not in update["channel_post"]
    assert update["channel_post"]["text"] == "And the gate"
