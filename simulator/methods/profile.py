"""Who the bot is, and the menu of commands it shows."""

from __future__ import annotations

import json
import re

from simulator.call import Call, Json
from simulator.plain import plain
from simulator.refusal import bad_request

_NAME = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_COMMAND_LIMIT = 100


async def get_me(call: Call) -> Json:
    """The bot itself, with what only it is told."""
    return plain(call.bot.user) | {
        "can_join_groups": True,
        "can_read_all_group_messages": not call.bot.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def set_my_commands(call: Call) -> Json:
    """The menu for one scope and language."""
    commands = list(call.objects("commands"))
    if len(commands) > _COMMAND_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _NAME.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    call.bot.commands[_menu(call)] = [
        {"command": str(one["command"]).removeprefix("/"), "description": str(one["description"])} for one in commands
    ]
    return True


async def delete_my_commands(call: Call) -> Json:
    """No menu of this scope and language any more."""
    call.bot.commands.pop(_menu(call), None)
    return True


async def get_my_commands(call: Call) -> Json:
    """The menu of exactly this scope and language; empty when it was not set."""
    return list(call.bot.commands.get(_menu(call), []))


def _menu(call: Call) -> tuple[str, str]:
    language = call.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    scope = call.mapping("scope") or {"type": "default"}
    return json.dumps(scope, sort_keys=True), language


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "deleteMyCommands": delete_my_commands,
    "getMyCommands": get_my_commands,
}
