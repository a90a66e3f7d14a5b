"""The topics of a forum: opened, renamed, closed and deleted, each told in the chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.body import Body
from simulator.message import Happening
from simulator.refusal import bad_request

if TYPE_CHECKING:
    from simulator.group import Group
    from simulator.resident import Resident

GENERAL = 1
NAME_LIMIT = 128
FIRST_COLOR = 7322096


@dataclass(eq=False)
class Topic:
    """One topic; ``id`` is what messages carry as ``message_thread_id``, those in General carry none."""

    id: int
    name: str
    opener: Resident | None
    color: int = FIRST_COLOR
    emoji: str | None = None
    closed: bool = False

    @property
    def thread_id(self) -> int | None:
        """What a message in it carries."""
        return None if self.id == GENERAL else self.id


class Topics:
    """Every topic of one group. What Telegram refuses is refused here, for people and for bots alike."""

    def __init__(self, group: Group) -> None:
        self._group = group
        self.general = Topic(GENERAL, "General", None)
        self._topics: dict[int, Topic] = {GENERAL: self.general}

    @property
    def standing(self) -> list[Topic]:
        """All topics, General first."""
        return list(self._topics.values())

    def find(self, thread_id: int | None) -> Topic | None:
        """The topic that messages with this thread id belong to."""
        return self._topics.get(thread_id or GENERAL)

    def open(self, by: Resident, name: str, color: int = 0, emoji: str | None = None) -> Topic:
        """A new topic; its id is that of the message that tells of it."""
        if not self._group.forum:
            raise bad_request("the chat is not a forum")
        if not self._group.may(by, "can_manage_topics"):
            raise bad_request("not enough rights to create a topic")
        name = _named(name)
        topic = Topic(self._group.next_id(), name, by, color or FIRST_COLOR, emoji)
        self._topics[topic.id] = topic
        self._tell(by, topic, Happening(topic_opened=topic.name, color=topic.color, emoji=emoji), topic.id)
        return topic

    def edit(self, by: Resident, thread_id: int, name: str | None = None, emoji: str | None = None) -> None:
        """A new name or icon; None leaves it as it is."""
        topic = self._found(by, thread_id, "edit the topic")
        name = _named(name) if name else topic.name
        if (name, emoji if emoji is not None else topic.emoji) == (topic.name, topic.emoji):
            raise bad_request("TOPIC_NOT_MODIFIED")
        happening = Happening(topic_renamed=name if name != topic.name else None, emoji=emoji, topic_edited=True)
        topic.name, topic.emoji = name, emoji if emoji is not None else topic.emoji
        self._tell(by, topic, happening)

    def close(self, by: Resident, thread_id: int) -> None:
        """From now on only those who may manage topics can write in it."""
        self._turn(by, thread_id, closed=True)

    def reopen(self, by: Resident, thread_id: int) -> None:
        """Everybody can write in it again."""
        self._turn(by, thread_id, closed=False)

    def _turn(self, by: Resident, thread_id: int, *, closed: bool) -> None:
        topic = self._found(by, thread_id, "close or open the topic")
        if topic.closed is closed:
            raise bad_request("TOPIC_NOT_MODIFIED")
        topic.closed = closed
        self._tell(by, topic, Happening(topic_closed=closed))

    def delete(self, by: Resident, thread_id: int) -> None:
        """Delete a topic with all that was said in it; bots are not told."""
        topic = self._found(by, thread_id, "delete the topic", "can_delete_messages")
        if topic is self.general:
            raise bad_request("TOPIC_ID_INVALID")
        del self._topics[topic.id]
        for message in self._group.messages:
            if message.thread_id == topic.id:
                self._group.remove(message)

    def _found(self, by: Resident, thread_id: int, doing: str, right: str = "can_manage_topics") -> Topic:
        if not self._group.forum:
            raise bad_request("the chat is not a forum")
        topic = self._topics.get(thread_id)
        if topic is None:
            raise bad_request("TOPIC_ID_INVALID")
        if topic.opener is not by and not self._group.may(by, right):
            raise bad_request(f"not enough rights to {doing}")
        return topic

    def _tell(self, by: Resident, topic: Topic, happening: Happening, message_id: int | None = None) -> None:
        self._group.town.news.post(
            self._group, by, Body(), thread_id=topic.thread_id, happening=happening, message_id=message_id
        )


def _named(name: str) -> str:
    """Telegram cuts what is too long without a word."""
    name = name.strip()[:NAME_LIMIT]
    if not name:
        raise bad_request("name must be non-empty")
    return name
