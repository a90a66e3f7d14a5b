"""Writes ``botapi.json``, the part of the Bot API's description that the town and the bot use.

    python -m simulator.trim_botapi FULL.json > simulator/botapi.json

``FULL.json`` is the whole description as JSON: ``{"version", "methods": {name: {"fields", "returns"}}, "types": {name:
{"fields"} or {"subtypes"}}}``, a field with ``name``, ``types``, ``required`` and ``description``. Kept are the methods
and types named here; of those the names, types, what is required, and limits such as "1-4096 characters". A field whose
type is not kept is left out, so that using it is a violation until the type is added here.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

METHODS = re.findall(
    r"\w+",
    """
    getUpdates setWebhook deleteWebhook getWebhookInfo getMe setMyCommands deleteMyCommands getMyCommands
    sendMessage sendPhoto sendDocument sendVoice sendLocation sendMediaGroup sendChatAction copyMessage getFile
    editMessageText editMessageCaption editMessageReplyMarkup deleteMessage deleteMessages answerCallbackQuery
    setMessageReaction pinChatMessage unpinChatMessage unpinAllChatMessages getChat getChatMember
    getChatAdministrators getChatMemberCount leaveChat banChatMember unbanChatMember restrictChatMember
    exportChatInviteLink createChatInviteLink revokeChatInviteLink approveChatJoinRequest declineChatJoinRequest
    createForumTopic editForumTopic closeForumTopic reopenForumTopic deleteForumTopic editGeneralForumTopic
    closeGeneralForumTopic reopenGeneralForumTopic
    """,
)

TYPES = re.findall(
    r"\w+",
    """
    Update Message MessageId User Chat ChatFullInfo ChatPermissions AcceptedGiftTypes MessageEntity PhotoSize
    Document Voice Location File InputFile InputMediaPhoto InputMediaDocument MaybeInaccessibleMessage
    InaccessibleMessage MessageOrigin MessageOriginChannel ReplyParameters LinkPreviewOptions InlineKeyboardMarkup
    InlineKeyboardButton WebAppInfo CopyTextButton LoginUrl ReplyKeyboardMarkup KeyboardButton ReplyKeyboardRemove
    ForceReply CallbackQuery ChatMember ChatMemberOwner ChatMemberAdministrator ChatMemberMember
    ChatMemberRestricted ChatMemberLeft ChatMemberBanned ChatMemberUpdated ChatJoinRequest ChatInviteLink ForumTopic
    ForumTopicCreated ForumTopicEdited ForumTopicClosed ForumTopicReopened ReactionType ReactionTypeEmoji
    ReactionTypeCustomEmoji MessageReactionUpdated BotCommand BotCommandScope BotCommandScopeDefault
    BotCommandScopeAllPrivateChats BotCommandScopeAllGroupChats BotCommandScopeAllChatAdministrators
    BotCommandScopeChat BotCommandScopeChatAdministrators BotCommandScopeChatMember WebhookInfo ResponseParameters
    """,
)

_SCALARS = {"Integer", "String", "Boolean", "Float", "True"}
_LENGTH = re.compile(r"(\d+)-(\d+) (characters|bytes)")
_RANGE = re.compile(r"[Vv]alues between (\d+)-(\d+)|, (\d+)-(\d+)[.;]")


def trimmed(full: dict[str, Any]) -> dict[str, Any]:
    """The part of a description that is kept. KeyError when a method or type is not in it."""
    return {
        "version": full["version"],
        "methods": {
            name: {"returns": full["methods"][name]["returns"], "fields": _fields(full["methods"][name])}
            for name in METHODS
        },
        "types": {name: _type(full["types"][name]) for name in TYPES},
    }


def _type(described: dict[str, Any]) -> dict[str, Any]:
    if subtypes := described.get("subtypes"):
        return {"subtypes": [name for name in subtypes if name in TYPES]}
    return {"fields": _fields(described)}


def _fields(described: dict[str, Any]) -> dict[str, Any]:
    kept = {field["name"]: _field(field) for field in described.get("fields", [])}
    return {name: field for name, field in kept.items() if field["types"]}


def _field(described: dict[str, Any]) -> dict[str, Any]:
    field: dict[str, Any] = {"types": [kind for kind in described["types"] if _kept(kind)]}
    if described["required"]:
        field["required"] = True
    limit = _limit(described.get("description", ""), field["types"])
    return field | ({"limit": limit} if limit else {})


def _kept(kind: str) -> bool:
    inner = kind.replace("Array of ", "")
    return inner in _SCALARS or inner in TYPES


def _limit(words: str, kinds: Iterable[str]) -> dict[str, Any] | None:
    if "String" in kinds and (found := _LENGTH.search(words)):
        after = "after entit" in words
        return {"least": int(found[1]), "most": int(found[2]), "of": found[3]} | ({"parsed": True} if after else {})
    if "Integer" in kinds and (found := _RANGE.search(words)):
        least, most = (number for number in found.groups() if number)
        return {"least": int(least), "most": int(most), "of": "value"}
    return None


def main() -> None:
    """Read the command line and print the trimmed description, one method or type a line."""
    parser = argparse.ArgumentParser(prog="python -m simulator.trim_botapi", description=str(__doc__).split("\n", 1)[0])
    parser.add_argument("full", type=Path, metavar="FULL.json")
    kept = trimmed(json.loads(parser.parse_args().full.read_text("utf-8")))
    print("{", f'"version": {json.dumps(kept["version"])},', sep="\n")
    for part in ("methods", "types"):
        print(f'"{part}": {{')
        print(",\n".join(f"{json.dumps(name)}: {json.dumps(what)}" for name, what in kept[part].items()))
        print("}," if part == "methods" else "}")
    print("}")


if __name__ == "__main__":
    main()
