"""A channel: posts without a person's name, and perhaps a group where they are talked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.account import BotAccount
from simulator.body import typed
from simulator.chat import Chat
from simulator.mask import Mask
from simulator.message import TownMessage

if TYPE_CHECKING:
    from simulator.group import Group
    from simulator.person import Person
    from simulator.town import Town


class Channel(Chat):
    """A broadcast channel; its bots are administrators and hear of each post."""

    def __init__(self, town: Town, chat_id: int, title: str, owner: Person) -> None:
        super().__init__(town, chat_id, "channel", title)
        self.owner = owner
        self.discussion: Group | None = None
        self.admins: list[BotAccount] = []

    @property
    def bots(self) -> list[BotAccount]:
        """The bots that are administrators."""
        return list(self.admins)

    def link(self, group: Group) -> None:
        """Let the posts be talked about in a supergroup."""
        self.discussion, group.linked = group, self

    async def publish(self, text: str) -> TownMessage:
        """A post; in the linked group it appears as a forward by Telegram itself. Returns the post."""
        post = self.town.news.post(self, self.owner, typed(text), mask=Mask.of_post(self))
        if self.discussion:
            self.town.news.post(self.discussion, self.owner, post.body, mask=Mask.of_forward(post))
        return post
