"""What happens in the chats, and which bots hear of it.

The lanes are those of Telegram's own server: messages of a chat in one, taps of a person in another, so that a webhook
may get a tap before the message it follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import hearing, wire
from simulator.body import Body
from simulator.group import Group
from simulator.message import Happening, TownMessage
from simulator.rank import Rank, Standing
from simulator.taps import LIFETIME

if TYPE_CHECKING:
    from simulator.chat import Chat, PrivateChat
    from simulator.clock import TownClock
    from simulator.door import Link, Request
    from simulator.keyboard import Markup
    from simulator.mask import Mask
    from simulator.resident import Resident
    from simulator.taps import Tap


class News:
    """Puts what happens into the chats and into the bots' mailboxes."""

    def __init__(self, clock: TownClock) -> None:
        self._clock = clock

    def post(
        self,
        chat: Chat,
        sender: Resident,
        body: Body,
        *,
        reply_to: TownMessage | None = None,
        markup: Markup | None = None,
        thread_id: int | None = None,
        mask: Mask | None = None,
        happening: Happening | None = None,
        message_id: int | None = None,
    ) -> TownMessage:
        """A new message in a chat; ``message_id`` is one that :meth:`Chat.next_id` gave out before."""
        message = TownMessage(
            message_id or chat.next_id(),
            chat,
            self._clock.now(),
            sender,
            body,
            reply_to,
            markup,
            thread_id or hearing.thread_of(chat, reply_to),
            mask,
            happening,
        )
        chat.put(message)
        self._spread(message, "channel_post" if chat.kind == "channel" else "message")
        return message

    def edit(self, message: TownMessage, body: Body, markup: Markup | None) -> None:
        """A message now says something else; bots hear of it if a person wrote it."""
        message.body, message.markup = body, markup
        message.edits += 1
        message.edited = self._clock.now()
        message.chat.changed(message)
        self._spread(message, "edited_channel_post" if message.chat.kind == "channel" else "edited_message")

    def _spread(self, message: TownMessage, kind: str) -> None:
        for bot in message.chat.bots:
            if hearing.hears(bot, message):
                bot.hear(kind, wire.message(message), ("chat", message.chat.id))

    def tap(self, tap: Tap) -> None:
        """A button was pressed; only the bot whose button it is hears of it."""
        if tap.account in tap.message.chat.bots:
            tap.account.hear("callback_query", wire.callback_query(tap), ("from", tap.person.id), LIFETIME)

    def react(self, message: TownMessage, who: Resident, emoji: tuple[str, ...]) -> None:
        """Somebody's reactions to a message are now these; in a group only bots that are admins hear of it."""
        before = message.reactions.get(who.id, ())
        message.reactions[who.id] = emoji
        message.chat.town.tell(message)
        if before == emoji:
            return
        change = wire.reaction_change(message, who, before, emoji, self._clock.now())
        for bot in message.chat.bots:
            if bot is not who and not (isinstance(message.chat, Group) and not message.chat.rank(bot).admin):
                bot.hear("message_reaction", change, ("reaction", message.chat.id))

    def change_rank(
        self,
        group: Group,
        who: Resident,
        after: Standing,
        by: Resident,
        *,
        link: Link | None = None,
        requested: bool = False,
    ) -> None:
        """Somebody joins, leaves, is promoted or thrown out; the group reads of coming and going."""
        before = group.standing(who)
        if before == after:
            return
        witnesses = set(group.bots)
        group.set_rank(who, after.rank, after.rights)
        witnesses.update(group.bots)  # before and after: one that is thrown out hears it, one that comes too
        change = wire.member_change(group, who, before, after, by, self._clock.now(), invite=link, requested=requested)
        for bot in witnesses:
            if bot is who:
                bot.hear("my_chat_member", change, ("my_chat_member", group.id))
            elif group.rank(bot).admin:
                bot.hear("chat_member", change, ("member", who.id))
        if before.rank.present != after.rank.present:
            told = Happening(joined=(who,)) if after.rank.present else Happening(left=who)
            self.post(group, who if requested else by, Body(), happening=told)
        group.town.tell(group)

    def asked_to_join(self, group: Group, request: Request) -> None:
        """Somebody waits at the door; bots that may invite hear of it."""
        asked = wire.join_request(group, request)
        for bot in group.bots:
            if group.rank(bot).admin and group.may(bot, "can_invite_users"):
                bot.hear("chat_join_request", asked, ("member", request.person.id))

    def block(self, chat: PrivateChat, blocked: bool) -> None:
        """A person blocks the bot, or lets it write again."""
        if chat.blocked is blocked:
            return
        chat.blocked = blocked
        ranks = (Rank.MEMBER, Rank.KICKED) if blocked else (Rank.KICKED, Rank.MEMBER)
        before, after = (Standing(rank) for rank in ranks)
        change = wire.member_change(chat, chat.account, before, after, chat.person, self._clock.now())
        chat.account.hear("my_chat_member", change, ("my_chat_member", chat.id))
