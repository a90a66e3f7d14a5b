"""The town's things as Bot API objects, built with python-telegram-bot's types."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import telegram
from telegram import TelegramObject

if TYPE_CHECKING:
    from simulator.chat import Chat, Rank
    from simulator.files import StoredFile
    from simulator.message import TownMessage
    from simulator.resident import Resident
    from simulator.taps import Tap

# PTB writes these as false; Telegram leaves out flags that are not set.
_ONLY_TRUE = {
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
    "channel_chat_created",
}
_PHOTO_SIDES = (90, 320, 800)
_ANONYMOUS = telegram.User(1087968824, "Group", is_bot=True, username="GroupAnonymousBot")


def plain(thing: TelegramObject) -> dict[str, object]:
    """The JSON object of a Bot API object."""
    return _pruned_object(thing.to_dict())


def _pruned_object(raw: dict[str, object]) -> dict[str, object]:
    return {k: _pruned(v) for k, v in raw.items() if v is not False or k not in _ONLY_TRUE}


def _pruned(value: object) -> object:
    if isinstance(value, dict):
        return _pruned_object(value)
    if isinstance(value, list | tuple):
        return [_pruned(one) for one in value]
    return value


def chat(of: Chat) -> telegram.Chat:
    """A chat, as messages carry it."""
    if of.private:
        return telegram.Chat(of.id, "private", first_name=of.title)
    return telegram.Chat(of.id, of.kind, title=of.title)


def full_chat(of: Chat) -> telegram.ChatFullInfo:
    """A chat, as getChat answers."""
    gifts = telegram.AcceptedGiftTypes(
        unlimited_gifts=False,
        limited_gifts=False,
        unique_gifts=False,
        premium_subscription=False,
        gifts_from_channels=False,
    )
    return telegram.ChatFullInfo(
        of.id,
        of.kind,
        accent_color_id=0,
        max_reaction_count=11,
        accepted_gift_types=gifts,
        title=None if of.private else of.title,
        first_name=of.title if of.private else None,
    )


def message(of: TownMessage, *, nested: bool = False) -> telegram.Message:
    """A message; ``nested`` ones, within another, do not carry what they reply to."""
    body, happening, group = of.body, of.happening, chat(of.chat)
    file = body.document or body.photo
    entities = body.entities or None
    inline = of.markup if of.markup and "inline_keyboard" in of.markup else None
    return telegram.Message(
        message_id=of.id,
        date=_second(of.date),
        edit_date=_second(of.edited) if of.edited else None,
        chat=group,
        from_user=_ANONYMOUS if of.anonymous else of.sender.user,
        sender_chat=group if of.anonymous else None,
        message_thread_id=of.thread_id,
        text=None if file or not body.text else body.text,
        entities=None if file else entities,
        caption=body.text if file and body.text else None,
        caption_entities=entities if file else None,
        document=document(body.document) if body.document else None,
        photo=photo(body.photo) if body.photo else None,
        reply_to_message=message(of.reply_to, nested=True) if of.reply_to and not nested else None,
        reply_markup=telegram.InlineKeyboardMarkup.de_json(dict(inline), None) if inline else None,
        new_chat_members=[one.user for one in happening.joined] if happening else None,
        left_chat_member=happening.left.user if happening and happening.left else None,
        pinned_message=message(happening.pinned, nested=True) if happening and happening.pinned else None,
    )


def _second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


def document(of: StoredFile) -> telegram.Document:
    """A stored file as a document."""
    return telegram.Document(of.file_id, of.unique_id, file_name=of.filename, file_size=of.size)


def photo(of: StoredFile) -> Sequence[telegram.PhotoSize]:
    """A stored picture in its sizes, the largest last; nothing is scaled, all have the same content."""
    return [
        telegram.PhotoSize(of.file_id, of.unique_id, width=side, height=side * 3 // 4, file_size=of.size)
        for side in _PHOTO_SIDES
    ]


def callback_query(of: Tap) -> telegram.CallbackQuery:
    """A tap; of a deleted message only chat and id are left."""
    pressed: telegram.MaybeInaccessibleMessage = (
        telegram.InaccessibleMessage(chat(of.message.chat), of.message.id)
        if of.message.deleted
        else message(of.message)
    )
    instance = str(of.message.chat.id)
    return telegram.CallbackQuery(of.id, of.person.user, instance, message=pressed, data=of.data)


def member(who: Resident, rank: Rank) -> telegram.ChatMember:
    """What somebody is in a chat; administrators have every right a group knows but that to add others."""
    user = who.user
    if rank.value == "creator":
        return telegram.ChatMemberOwner(user, is_anonymous=False)
    if rank.value == "administrator":
        return _administrator(user)
    if rank.value == "member":
        return telegram.ChatMemberMember(user)
    if rank.value == "left":
        return telegram.ChatMemberLeft(user)
    return telegram.ChatMemberBanned(user, until_date=datetime.fromtimestamp(0, UTC))


def _administrator(user: telegram.User) -> telegram.ChatMemberAdministrator:
    return telegram.ChatMemberAdministrator(
        user,
        can_be_edited=False,
        is_anonymous=False,
        can_manage_chat=True,
        can_delete_messages=True,
        can_manage_video_chats=True,
        can_restrict_members=True,
        can_promote_members=False,
        can_change_info=True,
        can_invite_users=True,
        can_post_stories=False,
        can_edit_stories=False,
        can_delete_stories=False,
        can_pin_messages=True,
        can_manage_topics=True,
        api_kwargs={"can_send_welcome_messages": False},  # newer than PTB 22.8
    )


def member_change(
    where: Chat, who: Resident, before: Rank, after: Rank, by: Resident, at: datetime
) -> telegram.ChatMemberUpdated:
    """That somebody became something else in a chat."""
    return telegram.ChatMemberUpdated(chat(where), by.user, _second(at), member(who, before), member(who, after))
