"""Which modules a message is for, by its first word: asking each of a hundred handlers took the loop a millisecond."""

from aiogram import Router
from aiogram.filters import BaseFilter
from aiogram.types import Message


class _Begins(BaseFilter):
    """A message that begins with one of these commands, whichever bot it names."""

    def __init__(self, commands: frozenset[str]) -> None:
        self._commands = commands

    async def __call__(self, message: Message) -> bool:
        said = (message.text or message.caption or "").split(maxsplit=1)
        return bool(said) and said[0][0] == "/" and said[0][1:].partition("@")[0] in self._commands


def only_its_commands(router: Router) -> Router:
    """The same module, not asked about messages without a command of its own, if it hears nothing but commands."""
    handlers = router.message.handlers
    commands = [filter_.commands for each in handlers for filter_ in each.flags.get("commands", ())]
    if handlers and all("commands" in each.flags for each in handlers) and not router.sub_routers:
        words = frozenset(str(word) for each in commands for word in each)
        router.message.filter(_Begins(words))
    return router
