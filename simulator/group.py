"""A group: who is in it, what they may do, its topics, and how one gets in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from simulator.account import BotAccount
from simulator.chat import Chat
from simulator.door import Door
from simulator.rank import ADMIN_RIGHTS, EVERYBODY, NOBODY, Rank, Standing
from simulator.topics import Topics

if TYPE_CHECKING:
    from simulator.channel import Channel
    from simulator.resident import Resident
    from simulator.town import Town


class Group(Chat):
    """A basic group, a supergroup or a forum, with everybody who is or was in it."""

    def __init__(self, town: Town, chat_id: int, kind: str, title: str, *, forum: bool = False) -> None:
        super().__init__(town, chat_id, kind, title)
        self.forum = forum
        self.everybody = frozenset(EVERYBODY)  # what members may do here
        self.topics = Topics(self)
        self.door = Door(self)
        self.linked: Channel | None = None
        self.moved_to: Group | None = None
        self.moved_from: Group | None = None
        self._standings: dict[int, Standing] = {}
        self._here: dict[int, Resident] = {}

    @property
    def here(self) -> list[Resident]:
        """The people and bots that are present."""
        return list(self._here.values())

    @property
    def bots(self) -> list[BotAccount]:
        """The bots that are present."""
        return [one for one in self._here.values() if isinstance(one, BotAccount)]

    @property
    def owner(self) -> Resident:
        """Who acts when nobody is named: the creator, else an admin, else anybody who is there."""
        return min(self.here, key=lambda one: list(Rank).index(self.rank(one)))

    def knows(self, who: Resident) -> bool:
        """Whether this one is or ever was in the group."""
        return who.id in self._standings

    def standing(self, who: Resident) -> Standing:
        """What somebody is here with their rights; LEFT for one who never was."""
        return self._standings.get(who.id, NOBODY)

    def rank(self, who: Resident) -> Rank:
        """What somebody is here; LEFT for one who never was."""
        return self.standing(who).rank

    def may(self, who: Resident, right: str) -> bool:
        """Whether somebody may do this here; ``right`` is a field of ChatPermissions or of an administrator."""
        return self.standing(who).may(right, self.everybody)

    def set_rank(self, who: Resident, rank: Rank, rights: Iterable[str] | None = None) -> None:
        """Write down what somebody is here, telling nobody; an administrator has every right unless told which."""
        if rights is None:
            rights = ADMIN_RIGHTS if rank is Rank.ADMIN else ()
        self._standings[who.id] = Standing(rank, frozenset(rights))
        if rank.present:
            self._here[who.id] = who
        else:
            self._here.pop(who.id, None)

    async def join(self, who: Resident) -> None:
        """A person comes into the group, or the owner brings a bot."""
        by = self.owner if isinstance(who, BotAccount) and self.here else who
        self.town.news.change_rank(self, who, Standing(Rank.MEMBER), by=by)

    async def leave(self, who: Resident) -> None:
        """A person goes out of the group."""
        self.town.news.change_rank(self, who, Standing(Rank.LEFT), by=who)

    async def promote(self, who: Resident, rights: Iterable[str] = ADMIN_RIGHTS) -> None:
        """Make somebody an administrator with these rights."""
        self.town.news.change_rank(self, who, Standing(Rank.ADMIN, frozenset(rights)), by=self.owner)

    async def demote(self, who: Resident) -> None:
        """Make an administrator a member again."""
        self.town.news.change_rank(self, who, Standing(Rank.MEMBER), by=self.owner)

    async def restrict(self, who: Resident, allowed: Iterable[str] = ()) -> None:
        """Leave a member only these permissions."""
        self.town.news.change_rank(self, who, Standing(Rank.RESTRICTED, frozenset(allowed)), by=self.owner)

    async def kick(self, who: Resident) -> None:
        """Throw a person or a bot out."""
        self.town.news.change_rank(self, who, Standing(Rank.KICKED), by=self.owner)

    async def migrate(self) -> Group:
        """The basic group becomes a supergroup, which is another chat with another id; returns that."""
        return self.town.migrate(self)
