"""Bot API objects as plain JSON objects."""

from __future__ import annotations

from datetime import datetime

from telegram import TelegramObject

# PTB writes these as false; Telegram leaves out flags that are not set.
_ONLY_TRUE = {
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
    "channel_chat_created",
}
# PTB leaves out empty arrays; these two fields are required.
_REACTIONS = ("old_reaction", "new_reaction")


def plain(thing: TelegramObject) -> dict[str, object]:
    """The JSON object of a Bot API object."""
    return _pruned_object(thing.to_dict())


def _pruned_object(raw: dict[str, object]) -> dict[str, object]:
    kept = {k: _pruned(v) for k, v in raw.items() if v is not False or k not in _ONLY_TRUE}
    return {**{name: [] for name in _REACTIONS}, **kept} if kept.keys() & set(_REACTIONS) else kept


def _pruned(value: object) -> object:
    if isinstance(value, dict):
        return _pruned_object(value)
    if isinstance(value, list | tuple):
        return [_pruned(one) for one in value]
    return value


def second(moment: datetime) -> datetime:
    """The moment as the Bot API writes dates, in whole seconds."""
    return moment.replace(microsecond=0)
