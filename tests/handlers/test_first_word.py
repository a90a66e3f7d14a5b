"""A module is asked about its own commands, however they are written, and about nothing else."""

from datetime import UTC, datetime

import pytest
from aiogram import Router
from aiogram.types import Chat, Message

from handlers.commands import only_its_commands
from handlers.dispatch import MODULES

CHAT = Chat(id=1, type="private")
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
ROUTERS = {router.name: router for router in (only_its_commands(module.routes()) for module in MODULES)}
ASKED = {name: router for name, router in ROUTERS.items() if router.message.handlers and name != "rules"}
"""Those that hear commands; the rules hear files as well."""


def said(text: str) -> Message:
    return Message(message_id=1, date=NOON, chat=CHAT, text=text)


async def is_asked(router: Router, message: Message) -> bool:
    passes, _ = await router.message.check_root_filters(message)
    return bool(passes)


@pytest.mark.parametrize("name", ASKED)
async def test_a_module_is_asked_about_each_of_its_commands(name: str) -> None:
    router = ASKED[name]
    for command in (
        word for each in router.message.handlers for one in each.flags["commands"] for word in one.commands
    ):
        for words in (f"/{command}", f"/{command}@hall_bot V-1", f" /{command}\nV-1"):
            assert await is_asked(router, said(words)), words
        assert await is_asked(router, Message(message_id=1, date=NOON, chat=CHAT, caption=f"/{command} x"))
        assert not await is_asked(router, said(f"/{command}_not"))
        assert not await is_asked(router, said(f"{command} /{command}"))


async def test_what_is_no_command_is_for_none_of_them() -> None:
    for words in ("the lamp is dark", "/", "/unheard_of", " ", "//need"):
        assert not any([await is_asked(router, said(words)) for router in ASKED.values()]), words
    assert await is_asked(ROUTERS["rules"], said("the lamp is dark"))
