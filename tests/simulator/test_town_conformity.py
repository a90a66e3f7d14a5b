"""What goes over the wire is what the Bot API's own description names, field by field, and no test can miss it."""

from __future__ import annotations

import aiohttp
import pytest

from simulator import Nonconforming, Person, Town, TownServer
from simulator.botapi import bot_api
from simulator.conformity import Conformity
from simulator.methods import KNOWN
from simulator.trim_botapi import METHODS, TYPES, trimmed
from tests.simulator.town_client import TOKEN, Client

EVERYTHING = [
    "message",
    "edited_message",
    "channel_post",
    "callback_query",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "message_reaction",
]


@pytest.fixture
async def anna(town: Town) -> Person:
    anna = town.add_person("Anna", language="en", username="anna")
    await anna.start()
    return anna


def test_every_method_of_the_town_is_described() -> None:
    assert {name for name, _ in KNOWN.values()} == set(METHODS)
    assert bot_api().version == "Bot API 10.3"


async def test_every_update(town: Town, client: Client, anna: Person) -> None:
    await client.do("getUpdates", allowed_updates=EVERYTHING)
    boris, clara = town.add_person("Boris"), town.add_person("Clara")
    group = town.add_group("Courtyard", members=[boris], admins=[anna], bot_admin=True, kind="forum")
    channel = town.add_channel("News", anna, linked=group)
    channel.admins.append(town.bot)
    await anna.upload(anna.private, "roll.csv", b"x", caption="/import")
    await anna.photo(anna.private, b"x")
    await anna.speak(anna.private, b"x")
    await anna.point(anna.private, 1.5, -2.5)
    said = await anna.say(group, "see https://law.example", anonymous=True)
    reply = await boris.say(group, "@anna yes", reply_to=said)
    await boris.edit(reply, "@anna no")
    await boris.react(reply, "👍")
    await anna.say(group, "in the name of the news", channel=channel)
    await channel.publish("Lights are coming")
    topic = group.topics.open(anna, "Lights")
    group.topics.edit(anna, topic.id, "Lamps", "5")
    await boris.say(group, "in here", topic=topic)
    group.topics.close(anna, topic.id)
    group.topics.reopen(anna, topic.id)
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y", "style": "success"}]]}
    await client.do("sendMessage", chat_id=group.id, text="?", reply_markup=keyboard)
    card = group.last
    anna.tap_soon(card, "Yes")
    await client.do("pinChatMessage", chat_id=group.id, message_id=card.id)
    await client.do("deleteMessage", chat_id=group.id, message_id=card.id)
    anna.tap_soon(card, "Yes")
    await anna.block_bot()
    for act in (group.promote, group.demote, group.restrict, group.kick):
        await act(boris)
    link = group.door.link("for neighbours", anna, by_request=True)
    group.door.enter(clara, link.url)
    group.door.settle(clara, anna, admit=True)
    updates = await client.updates()
    assert {kind for update in updates for kind in update} == {"update_id", *EVERYTHING}
    assert town.conformity.violations == []


async def test_every_result(town: Town, client: Client, anna: Person) -> None:
    boris = town.add_person("Boris")
    group = town.add_group("Courtyard", members=[boris], admins=[anna], bot_admin=True, kind="forum")
    sent = await anna.upload(group, "roll.csv", b"x")
    assert sent.document
    here: dict[str, object] = {"chat_id": group.id}
    file_id = sent.document.file_id
    text = '<b>x</b> <a href="https://law.example">y</a> <tg-time unix="1900000000">z</tg-time>'
    keys = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    card = (await client.do("sendMessage", **here, text="?"))["message_id"]
    topic = (await client.do("createForumTopic", **here, name="Lights"))["message_thread_id"]
    link = await client.do("exportChatInviteLink", **here)
    group.door.ask(town.add_person("Clara"))
    group.door.ask(town.add_person("Dora"))
    *_, clara, dora = town.people.values()
    tap = boris.tap_soon(group.find(card), "x", forge=True)  # type: ignore[arg-type]
    menu = [{"command": "needs", "description": "What we need"}]
    media = [{"type": "document", "media": file_id, "caption": "one"}, {"type": "document", "media": file_id}]
    asked: list[tuple[str, dict[str, object]]] = [
        ("getMe", {}),
        ("getUpdates", {}),
        ("setWebhook", {"url": ""}),
        ("deleteWebhook", {}),
        ("getWebhookInfo", {}),
        ("sendMessage", {**here, "text": text, "parse_mode": "HTML", "reply_parameters": {"message_id": sent.id}}),
        ("sendDocument", {**here, "document": file_id, "caption": "c", "message_thread_id": topic}),
        ("sendPhoto", {**here, "photo": file_id, "reply_markup": keys}),
        ("sendVoice", {**here, "voice": file_id}),
        ("sendLocation", {**here, "latitude": 31.2, "longitude": 121.5}),
        ("sendMediaGroup", {**here, "media": media}),
        ("copyMessage", {**here, "from_chat_id": group.id, "message_id": sent.id}),
        ("sendChatAction", {**here, "action": "typing"}),
        ("getFile", {"file_id": file_id}),
        ("editMessageText", {**here, "message_id": card, "text": "!"}),
        ("editMessageReplyMarkup", {**here, "message_id": card, "reply_markup": keys}),
        ("answerCallbackQuery", {"callback_query_id": tap, "text": "done"}),
        ("setMessageReaction", {**here, "message_id": sent.id, "reaction": [{"type": "emoji", "emoji": "👍"}]}),
        ("pinChatMessage", {**here, "message_id": card}),
        ("getChat", here),
        ("getChat", {"chat_id": anna.id}),
        ("unpinChatMessage", here),
        ("unpinAllChatMessages", here),
        ("getChatMember", {**here, "user_id": anna.id}),
        ("getChatMember", {**here, "user_id": town.bot.id}),
        ("getChatAdministrators", here),
        ("getChatMemberCount", here),
        ("restrictChatMember", {**here, "user_id": boris.id, "permissions": {"can_send_messages": True}}),
        ("getChatMember", {**here, "user_id": boris.id}),
        ("banChatMember", {**here, "user_id": boris.id}),
        ("getChatMember", {**here, "user_id": boris.id}),
        ("unbanChatMember", {**here, "user_id": boris.id, "only_if_banned": True}),
        ("getChatMember", {**here, "user_id": boris.id}),
        ("createChatInviteLink", {**here, "name": "stair 3", "expire_date": 1_900_000_000, "member_limit": 5}),
        ("revokeChatInviteLink", {**here, "invite_link": link}),
        ("approveChatJoinRequest", {**here, "user_id": clara.id}),
        ("declineChatJoinRequest", {**here, "user_id": dora.id}),
        ("editForumTopic", {**here, "message_thread_id": topic, "name": "Lamps"}),
        ("closeForumTopic", {**here, "message_thread_id": topic}),
        ("reopenForumTopic", {**here, "message_thread_id": topic}),
        ("deleteForumTopic", {**here, "message_thread_id": topic}),
        ("editGeneralForumTopic", {**here, "name": "Hall"}),
        ("closeGeneralForumTopic", here),
        ("reopenGeneralForumTopic", here),
        ("setMyCommands", {"commands": menu}),
        ("getMyCommands", {}),
        ("deleteMyCommands", {}),
        ("deleteMessage", {**here, "message_id": card}),
        ("deleteMessages", {**here, "message_ids": [sent.id, 999]}),
        ("leaveChat", here),
    ]
    for method, params in asked:
        await client.do(method, **params)
    assert {method for method, _ in asked} | {"createForumTopic", "exportChatInviteLink", "editMessageCaption"} == {
        *METHODS
    }
    assert town.conformity.violations == []


@pytest.mark.parametrize(
    ("method", "params", "violation"),
    [
        ("sendMessage", {"text": "x", "mood": "good"}, "sendMessage: unknown parameter mood"),
        ("sendMessage", {"text": 7}, "sendMessage: text: 7 is no String"),
        ("sendMessage", {"text": "x", "disable_notification": "perhaps"}, "'perhaps' is no Boolean"),
        ("sendMessage", {"text": "x", "message_thread_id": "1.5"}, "message_thread_id: '1.5' is no Integer"),
        (
            "sendMessage",
            {
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "y", "callback_data": "y", "hue": 3}]]},
            },
            "reply_markup.inline_keyboard[0][0]: InlineKeyboardButton has no field hue",
        ),
        ("sendLocation", {"latitude": 1}, "sendLocation: lacks longitude"),
        ("getFile", {}, "getFile: lacks file_id"),
        ("sendChatAction", {"action": True}, "action: True is no String"),
    ],
)
async def test_a_bot_that_does_it_wrong_is_found_out(
    town: Town, client: Client, anna: Person, method: str, params: dict[str, object], violation: str
) -> None:
    aim = {} if method == "getFile" else {"chat_id": anna.id}
    await client.ask(method, **aim, **params)
    found = town.conformity.forgive(violation)
    assert len(found) == 1
    assert town.conformity.violations == []
    with pytest.raises(LookupError):
        town.conformity.forgive(violation)


async def test_what_forms_carry_as_text_is_read_before_it_is_checked(town: Town, client: Client, anna: Person) -> None:
    fields = {
        "chat_id": str(anna.id),
        "text": "7",
        "disable_notification": "true",
        "reply_markup": '{"keyboard": [[]]}',
    }
    url = f"{client.url}/bot{TOKEN}/sendMessage"
    async with client.session.post(url, data=fields) as reply:
        assert reply.status == 200
    assert town.conformity.violations == []
    async with client.session.post(url, data={**fields, "reply_markup": '{"keyboard": [[7]]}'}) as reply:
        assert reply.status == 200
    assert town.conformity.forgive("keyboard[0][0]: no KeyboardButton")


async def test_a_town_that_was_spoken_to_wrongly_does_not_end_in_peace() -> None:
    town = Town()
    anna = town.add_person("Anna")
    town.add_bot(TOKEN)
    await anna.start()
    server = await TownServer(town).__aenter__()
    async with aiohttp.ClientSession() as session:
        await Client(session, server.url).do("sendMessage", chat_id=anna.id, text="x", mood="good")
    with pytest.raises(Nonconforming, match="unknown parameter mood"):
        await server.__aexit__(None, None, None)
    async with TownServer(town, strict=False):
        assert len(town.conformity.violations) == 1


def test_a_town_that_says_it_wrongly_is_found_out() -> None:
    user = {"id": 1, "is_bot": False, "first_name": "Anna"}
    for wrong, violation in (
        ({**user, "mood": "good"}, "getMe returns: User has no field mood"),
        ({"id": 1, "is_bot": False}, "getMe returns: User lacks first_name"),
        ({**user, "id": "1"}, "getMe returns.id: '1' is no Integer"),
        ({**user, "id": True}, "getMe returns.id: True is no Integer"),
        ({**user, "is_premium": False}, "getMe returns.is_premium: False is not True"),
        ([user], "getMe returns: no User"),
    ):
        conformity = Conformity()
        conformity.result("getMe", user)
        conformity.result("getMe", wrong)
        assert conformity.violations == [violation]
    conformity = Conformity()
    conformity.update({"update_id": 1, "message": {"message_id": 1, "date": 0, "chat": {"id": 1}}})
    assert conformity.violations == ["update.message.chat: Chat lacks type"]


def test_what_is_accepted_is_within_the_documented_limits() -> None:
    conformity = Conformity()
    conformity.accepted("answerCallbackQuery", {"text": "x" * 200})
    conformity.accepted("createForumTopic", {"name": "x"})
    assert conformity.violations == []
    conformity.accepted("answerCallbackQuery", {"text": "x" * 201})
    conformity.accepted("getUpdates", {"limit": 101})
    assert [one.split(" was")[0] for one in conformity.violations] == ["answerCallbackQuery: text", "getUpdates: limit"]


def test_trimming_keeps_names_types_limits_and_what_is_required() -> None:
    text = {
        "name": "text",
        "types": ["String"],
        "required": True,
        "description": "1-4096 characters after entities",
    }
    gift = {"name": "gift", "types": ["Gift"], "required": False, "description": "not kept"}
    many = {"name": "many", "types": ["Array of User", "Array of Gift"], "required": False, "description": ""}
    methods = {name: {"fields": [text, gift, many], "returns": ["Boolean"]} for name in METHODS}
    types = {name: {"subtypes": ["User", "Gift"]} for name in TYPES}
    kept = trimmed({"version": "Bot API 10.3", "methods": methods, "types": types})
    assert kept["methods"]["sendMessage"]["fields"] == {
        "text": {
            "types": ["String"],
            "required": True,
            "limit": {"least": 1, "most": 4096, "of": "characters", "parsed": True},
        },
        "many": {"types": ["Array of User"]},
    }
    assert kept["types"]["Chat"] == {"subtypes": ["User"]}
