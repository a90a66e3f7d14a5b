"""What people do to messages that stand: taps and reactions, as Bot API objects."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import telegram

from simulator.plain import second
from simulator.wire.chats import chat
from simulator.wire.messages import message

if TYPE_CHECKING:
    from simulator.message import TownMessage
    from simulator.resident import Resident
    from simulator.taps import Tap


def callback_query(of: Tap) -> telegram.CallbackQuery:
    """A tap; of a deleted message only chat and id are left."""
    pressed: telegram.MaybeInaccessibleMessage = (
        telegram.InaccessibleMessage(chat(of.message.chat), of.message.id)
        if of.message.deleted
        else message(of.message)
    )
    instance = str(of.message.chat.id)
    return telegram.CallbackQuery(of.id, of.person.user, instance, message=pressed, data=of.data)


def reaction_change(
    to: TownMessage, who: Resident, before: tuple[str, ...], after: tuple[str, ...], at: datetime
) -> telegram.MessageReactionUpdated:
    """That somebody's reactions to a message are others now."""
    return telegram.MessageReactionUpdated(
        chat(to.chat),
        to.id,
        second(at),
        old_reaction=[telegram.ReactionTypeEmoji(one) for one in before],
        new_reaction=[telegram.ReactionTypeEmoji(one) for one in after],
        user=who.user,
    )
