"""aiogram's conversations in the Store: whatever a person is in the middle of survives the end of the process."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import DefaultKeyBuilder, StateType, StorageKey

from handlers.memory import STALE, Memory
from storage import conversations
from storage.conversations import Conversation
from storage.store import Store
from storage.updates import UpdateInHand, in_hand

_keys = DefaultKeyBuilder(with_bot_id=True, with_business_connection_id=True, with_destiny=True)


class StoreMemory(Memory):
    """Outside of an update every call is a transaction of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        named = state.state if isinstance(state, State) else state
        await self._change(_keys.build(key), state=named, stale=False)

    async def get_state(self, key: StorageKey) -> str | None:
        now = await self._now(_keys.build(key))
        return f"{STALE}{now.state}" if now.stale else now.state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        await self._change(_keys.build(key), data=dict(data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return dict((await self._now(_keys.build(key))).data)

    async def settle(self) -> None:
        update = in_hand.get()
        if update is not None and update.riders:
            await self._store.write(conversations.settled)

    async def drop(self) -> None:
        update = in_hand.get()
        if update is not None:
            update.riders.clear()
            update.conversations.clear()

    async def close(self) -> None:
        """The Store is closed by whoever opened it."""

    async def _now(self, key: str) -> Conversation:
        update = in_hand.get()
        if update is None:
            return await self._store.read(conversations.recall, key)
        return await self._within(update, key)

    async def _within(self, update: UpdateInHand, key: str) -> Conversation:
        """What the update finds, with its own changes. Read as a step, so that a repeat finds the same."""
        if key not in update.conversations:
            held, update.riders = update.riders, {}  # they wait for a write that has an effect
            update.conversations[key] = await self._store.write(conversations.recall, key)
            update.riders = held
        found: Conversation = update.conversations[key]
        return found

    async def _change(self, key: str, **change: Any) -> None:  # noqa: ANN401  # fields of Conversation
        changed = replace(await self._now(key), **change)
        update = in_hand.get()
        if update is None:
            await self._store.write(conversations.keep, key, changed)
            return
        update.conversations[key] = changed
        update.riders[key] = partial(conversations.keep, key=key, conversation=changed)
