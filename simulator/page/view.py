"""The town's things as the page's JSON: what a person's phone shows of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import quote

from simulator import Answer, BotAccount, Chat, Group, Person, PrivateChat, StoredFile, Town, TownMessage
from simulator.action import Action
from simulator.message import Happening
from simulator.page.setting import Profile
from simulator.resident import Resident
from simulator.taps import Tap

View = dict[str, Any]

_SNIPPET = 120


def instant(moment: datetime) -> int:
    """Milliseconds since 1970, as JavaScript counts."""
    return round(moment.timestamp() * 1000)


def profile(of: Profile) -> View:
    """A person in the list of people."""
    return {
        "id": of.person.id,
        "name": of.person.name,
        "username": of.person.username,
        "language": of.person.language or "",
        "latin": of.latin,
        "role": dict(of.role),
        "about": dict(of.about),
        "seat": of.seat,
        "slip": of.slip,
        "named": of.named,
    }


def resident(of: Resident) -> View:
    """Whoever writes."""
    return {"id": of.id, "name": of.name, "bot": isinstance(of, BotAccount)}


def chat(of: Chat, reader: Person) -> View:
    """A chat in the list of chats of ``reader``."""
    last = of.messages[-1:]
    return {
        "id": of.id,
        "private": of.private,
        "title": of.account.name if isinstance(of, PrivateChat) else of.title,
        "members": len(of.here) if isinstance(of, Group) else None,
        "admin": isinstance(of, Group) and of.rank(reader).admin,
        "started": of.started if isinstance(of, PrivateChat) else True,
        "blocked": isinstance(of, PrivateChat) and of.blocked,
        "last": message(last[0]) if last else None,
        "pinned": [_quoted(each) for each in of.pinned if not each.deleted][-1:],
        "topics": topics(of),
        "guises": guises(of, reader),
    }


def guises(of: Chat, reader: Person) -> list[View]:
    """In whose name ``reader`` may write there besides their own: the group's, or that of a channel of theirs."""
    if not isinstance(of, Group):
        return []
    channels = [channel for channel in of.town.channels.values() if channel.owner is reader]
    return [{"id": each.id, "name": each.title} for each in ([of] if of.rank(reader).admin else []) + channels]


def topics(of: Chat) -> list[View]:
    """The topics of a forum; none of any other chat."""
    if not isinstance(of, Group) or not of.forum:
        return []
    return [{"thread": each.thread_id, "name": each.name, "closed": each.closed} for each in of.topics.standing]


def chats(town: Town, reader: Person) -> list[View]:
    """The chats of a person: their groups, and the private chat with each bot."""
    groups = [group for group in town.groups.values() if group.rank(reader).present]
    private = [reader.private_with(bot) for bot in town.accounts.values()]
    return [chat(each, reader) for each in (*groups, *private)]


def message(of: TownMessage) -> View:
    """A message; what is not there is left out."""
    body = of.body
    full = {
        "id": of.id,
        "chat": of.chat.id,
        "from": _writer(of),
        "at": instant(of.date),
        "edited": instant(of.edited) if of.edited else None,
        "text": body.text,
        "entities": [
            {"type": each.type, "offset": each.offset, "length": each.length, "url": each.url} for each in body.entities
        ],
        "document": file(body.document) if body.document else None,
        "photo": file(body.photo) if body.photo else None,
        "voice": file(body.voice) if body.voice else None,
        "place": {"latitude": body.place.latitude, "longitude": body.place.longitude} if body.place else None,
        "reply": _quoted(of.reply_to) if of.reply_to else None,
        "buttons": [[{"label": each.label, "url": each.url} for each in row] for row in of.buttons],
        "choices": of.choices,
        "asks": of.asks_reply,
        "thread": of.thread_id,
        "happening": _happening(of.happening) if of.happening else None,
        "reactions": _reactions(of),
        "gone": of.deleted,
    }
    return {name: value for name, value in full.items() if value not in (None, "", [], False)}


def _writer(of: TownMessage) -> View:
    """Who the readers take to have written it: an anonymous administrator is the group."""
    if of.mask is None:
        return resident(of.sender)
    return {"id": of.mask.chat.id, "name": of.mask.chat.title, "bot": False}


def _reactions(of: TownMessage) -> list[View]:
    """Each emoji with who reacted so."""
    by_emoji: dict[str, list[int]] = {}
    for person, emojis in of.reactions.items():
        for emoji in emojis:
            by_emoji.setdefault(emoji, []).append(person)
    return [{"emoji": emoji, "by": people} for emoji, people in by_emoji.items()]


def file(of: StoredFile) -> View:
    """A file, with the address on the page where it is downloaded."""
    return {"name": of.filename, "size": of.size, "url": f"/file/{of.file_id}/{quote(of.filename, safe='')}"}


def _quoted(of: TownMessage) -> View:
    name = of.body.document.filename if of.body.document else ""
    return {
        "id": of.id,
        "name": _writer(of)["name"],
        "text": (of.text or name)[:_SNIPPET],
        "photo": bool(of.photo),
        "voice": bool(of.body.voice),
        "place": bool(of.body.place),
    }


def _happening(of: Happening) -> View:
    if of.pinned:
        return {"kind": "pinned", **_quoted(of.pinned)}
    if of.left:
        return {"kind": "left", "name": of.left.name}
    if of.topic_opened or of.topic_renamed:
        return {"kind": "topic", "name": of.topic_opened or of.topic_renamed}
    if of.topic_closed is not None or of.topic_edited:
        return {"kind": "topic-closed" if of.topic_closed else "topic-changed"}
    if of.moved_to or of.moved_from:
        return {"kind": "moved"}
    return {"kind": "joined", "name": ", ".join(one.name for one in of.joined)}


def action(of: Action) -> View:
    """What a bot says that it is doing."""
    return {"chat": of.chat.id, "name": of.bot.name, "kind": of.kind, "thread": of.thread_id}


def answer(of: Tap, given: Answer) -> View:
    """What a person reads who pressed a button."""
    return {
        "person": of.person.id,
        "chat": of.message.chat.id,
        "message": of.message.id,
        "text": given.text,
        "alert": given.alert,
        "url": given.url,
    }
