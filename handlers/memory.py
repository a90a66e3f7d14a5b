"""What aiogram's conversations are remembered in: its storage interface, with one promise more."""

from abc import abstractmethod

from aiogram.fsm.storage.base import BaseStorage

STALE = "stale:"
"""Stands before the state of a conversation that nobody went on with for a day, so that the person can be told."""
DRAFT = "draft-"
"""Begins what a conversation is about that holds a draft: it never grows stale, and is kept for weeks."""


class Memory(BaseStorage):
    """Within an update, a change of state or data goes into the transaction of the handler's next write: state and
    effect are both there or neither, whenever the hall is killed. When that write is refused, the change is dropped.

    What a handler reads first it reads again when Telegram sends the update again, whatever has changed since.
    """

    @abstractmethod
    async def settle(self) -> None:
        """Save what has changed and was taken along by no write."""

    @abstractmethod
    async def drop(self) -> None:
        """Forget what has changed and was saved by no write."""
