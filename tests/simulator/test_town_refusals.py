"""What Telegram refuses, the town refuses, in the same words."""

from __future__ import annotations

import pytest

from simulator import Person, Town, TownClock
from tests.simulator.town_client import Client


def keys(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "Yes", **button}]]}


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "  "}, "message text is empty"),
        ({"text": "x", "parse_mode": "Wiki"}, "unsupported parse_mode"),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"text": "x", "reply_markup": keys(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keys(callback_data="树" * 22)}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "reply_markup": keys()},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": keys(url="ftp://x")},
            "inline keyboard button URL 'ftp://x' is invalid: Wrong HTTP URL",
        ),
        ({"text": "x", "chat_id": 404}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
    ],
)
async def test_messages_that_cannot_be_sent(
    anna: Person, client: Client, params: dict[str, object], words: str
) -> None:
    assert await client.refused("sendMessage", **{"chat_id": anna.id, **params}) == f"400 Bad Request: {words}"
    assert len(anna.private.messages) == 1


async def test_what_is_just_within_the_limits(anna: Person, client: Client) -> None:
    await client.do("sendMessage", chat_id=anna.id, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    await client.do("sendMessage", chat_id=anna.id, text="x", reply_markup=keys(callback_data="树" * 21 + "x"))
    assert len(anna.private.messages) == 3


async def test_people_who_cannot_be_written_to(town: Town, anna: Person, client: Client) -> None:
    stranger = town.add_person("Boris")
    words = "403 Forbidden: bot can't initiate conversation with a user"
    assert await client.refused("sendMessage", chat_id=stranger.id, text="hi") == words
    await anna.block_bot()
    words = "403 Forbidden: bot was blocked by the user"
    assert await client.refused("sendMessage", chat_id=anna.id, text="hi") == words
    assert (await client.updates())[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await anna.unblock_bot()
    await client.do("sendMessage", chat_id=anna.id, text="hi again")
    group = town.add_group("Old friends", members=[anna], kind="group")
    await group.kick(town.bot)
    words = "403 Forbidden: bot was kicked from the group chat"
    assert await client.refused("sendMessage", chat_id=group.id, text="hi") == words


async def test_edits(anna: Person, client: Client) -> None:
    missing = await client.refused("editMessageText", chat_id=anna.id, message_id=99, text="x")
    assert missing == "400 Bad Request: message to edit not found"
    foreign = await client.refused("editMessageText", chat_id=anna.id, message_id=1, text="x")
    assert foreign == "400 Bad Request: message can't be edited"

    card = await client.do("sendMessage", chat_id=anna.id, text="3 : 2", reply_markup=keys(callback_data="y"))
    aim = {"chat_id": anna.id, "message_id": card["message_id"]}
    same = await client.refused("editMessageText", **aim, text="3 : 2 ", reply_markup=keys(callback_data="y"))
    assert same.startswith("400 Bad Request: message is not modified: specified new message content and")
    again = await client.refused("editMessageReplyMarkup", **aim, reply_markup=keys(callback_data="y"))
    assert "message is not modified" in again
    await client.do("editMessageText", **aim, text="<b>3</b> : 2", parse_mode="HTML")
    assert anna.private.last.buttons == []
    long = await client.refused("editMessageText", **aim, text="x" * 4097)
    assert long == "400 Bad Request: MESSAGE_TOO_LONG"
    await client.do("editMessageReplyMarkup", **aim, reply_markup=keys(callback_data="z"))
    assert (anna.private.last.button("Yes").data, anna.private.last.edits) == ("z", 2)

    await client.do("sendMessage", chat_id=anna.id, text="?", reply_markup={"force_reply": True})
    aim["message_id"] += 1
    assert await client.refused("editMessageText", **aim, text="!") == foreign


async def test_deleting_and_pinning(town: Town, anna: Person, client: Client, clock: TownClock) -> None:
    group = town.add_group("Courtyard", members=[anna])
    said = await anna.say(group, "/cast V-1 yes")
    aim = {"chat_id": group.id, "message_id": said.id}
    assert await client.refused("deleteMessage", **aim) == "400 Bad Request: message can't be deleted"
    pin = await client.refused("pinChatMessage", **aim)
    assert pin == "400 Bad Request: not enough rights to manage pinned messages in the chat"
    await group.promote(town.bot)
    await client.do("pinChatMessage", **aim)
    assert group.last.happening
    assert group.last.happening.pinned is said
    await client.do("deleteMessage", **aim)
    assert said.deleted
    assert said not in group.messages
    assert await client.refused("deleteMessage", **aim) == "400 Bad Request: message to delete not found"
    old = await client.do("sendMessage", chat_id=anna.id, text="old")
    clock.advance(hours=49)
    late = await client.refused("deleteMessage", chat_id=anna.id, message_id=old["message_id"])
    assert late == "400 Bad Request: message can't be deleted for everyone"


async def test_answers_to_taps(anna: Person, client: Client, town: Town) -> None:
    await client.do("sendMessage", chat_id=anna.id, text="?", reply_markup=keys(callback_data="y"))
    tap = anna.tap_soon(anna.private.last, "y")
    long = await client.refused("answerCallbackQuery", callback_query_id=tap, text="x" * 201)
    assert long == "400 Bad Request: MESSAGE_TOO_LONG"
    await client.do("answerCallbackQuery", callback_query_id=tap, text="x" * 200)
    await client.do("answerCallbackQuery", callback_query_id=tap, text="a repeat is not shown")
    assert town.answers[tap].text == "x" * 200
    unknown = await client.refused("answerCallbackQuery", callback_query_id="1")
    assert "query ID is invalid" in unknown


async def test_files(anna: Person, client: Client, town: Town) -> None:
    message = await anna.upload(anna.private, "big.csv", b"x" * (20 * 1024 * 1024 + 1))
    assert message.document
    big = await client.refused("getFile", file_id=message.document.file_id)
    assert big == "400 Bad Request: file is too big"
    assert await client.refused("getFile", file_id="none") == "400 Bad Request: invalid file_id"
    none = await client.refused("sendDocument", chat_id=anna.id)
    assert none == "400 Bad Request: there is no document in the request"
    assert town.conformity.forgive("sendDocument") == ["sendDocument: lacks document"]
    caption = await client.refused(
        "sendDocument", chat_id=anna.id, document=message.document.file_id, caption="x" * 1025
    )
    assert caption == "400 Bad Request: message caption is too long"


async def test_menus_take_two_letter_languages(client: Client) -> None:
    menu = [{"command": "needs", "description": "What we need"}]
    words = await client.refused("setMyCommands", commands=menu, language_code="zh-hans")
    assert words == "400 Bad Request: invalid language code specified"
    scope = {"type": "all_private_chats"}
    await client.do("setMyCommands", commands=menu, scope=scope)
    assert await client.do("getMyCommands", scope=scope) == menu
    assert await client.do("getMyCommands") == []
    bad = await client.refused("setMyCommands", commands=[{"command": "Nö", "description": "x"}])
    assert bad == "400 Bad Request: BOT_COMMAND_INVALID"


async def test_failures_on_request(anna: Person, client: Client, town: Town) -> None:
    town.fail_next("sendmessage", 502, "Bad Gateway", times=2)
    town.fail_next("*", 429, retry_after=7, chat_id=anna.id)
    first, second, third, fourth = [
        await client.ask("sendMessage", chat_id=anna.id, text=f"try {number}") for number in range(4)
    ]
    assert first["error_code"] == second["error_code"] == 502
    assert third == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert fourth["ok"]
    assert [message.text for message in anna.private.messages] == ["/start", "try 3"]
    calls = town.calls_of("sendMessage")
    assert [call.refused.code if call.refused else None for call in calls] == [502, 502, 429, None]
    assert calls[0].params == {"chat_id": anna.id, "text": "try 0"}
