"""How one gets into a group: invite links, and asking to be let in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from simulator.rank import Rank, Standing
from simulator.refusal import bad_request

if TYPE_CHECKING:
    from simulator.group import Group
    from simulator.person import Person
    from simulator.resident import Resident

MAY_WRITE = timedelta(minutes=5)
"""For so long may a bot write to somebody who asked to join, if the request is still open."""


@dataclass(eq=False)
class Link:
    """An invite link. With ``by_request`` one must be let in; ``room`` is how many may still come by it."""

    url: str
    creator: Resident
    name: str | None = None
    expires: datetime | None = None
    room: int | None = None
    by_request: bool = False
    primary: bool = False
    revoked: bool = False


@dataclass(frozen=True, eq=False)
class Request:
    """Somebody stands at the door."""

    person: Person
    at: datetime
    bio: str | None = None
    link: Link | None = None


class Door:
    """The links of one group and who waits before it."""

    def __init__(self, group: Group) -> None:
        self._group = group
        self.links: list[Link] = []
        self.requests: dict[int, Request] = {}

    def link(self, link_name: str | None, by: Resident, **options: object) -> Link:
        """A further link of somebody's, see :class:`Link` for the options."""
        number = sum(len(group.door.links) for group in self._group.town.groups.values()) + 1
        made = Link(f"https://t.me/+town{number:012d}", by, link_name, **options)  # type: ignore[arg-type]
        self.links.append(made)
        return made

    def primary_link(self, by: Resident) -> Link:
        """The main link of an admin anew; the one before is revoked."""
        for old in self.links:
            if old.primary and old.creator is by:
                old.revoked = True
        return self.link(None, by, primary=True)

    def ask(self, person: Person, bio: str | None = None, link: Link | None = None) -> Request:
        """Ask to join; admins are told, and their bots may write to the person for a while."""
        group, now = self._group, self._group.town.clock.now()
        if group.rank(person).present:
            raise ValueError(f"{person.name} is in {group.title} already")
        request = self.requests[person.id] = Request(person, now, bio, link)
        for bot in group.bots:
            if group.may(bot, "can_invite_users") and group.rank(bot).admin:
                person.private_with(bot).open_until = now + MAY_WRITE
        group.town.news.asked_to_join(group, request)
        return request

    def enter(self, person: Person, url: str) -> None:
        """Follow an invite link: in at once, or to the door. ValueError when it does not lead in."""
        group, now = self._group, self._group.town.clock.now()
        found = next((link for link in self.links if link.url == url), None)
        if found is None or found.revoked or (found.expires and found.expires < now) or found.room == 0:
            raise ValueError(f"{url} does not lead into {group.title}")
        if group.rank(person) is Rank.KICKED:
            raise ValueError(f"{person.name} was thrown out of {group.title}")
        if found.by_request:
            self.ask(person, link=found)
            return
        if found.room is not None:
            found.room -= 1
        group.town.news.change_rank(group, person, Standing(Rank.MEMBER), by=person, link=found)

    def settle(self, person: Person, by: Resident, *, admit: bool) -> None:
        """Let somebody in, or send them away."""
        group = self._group
        if group.rank(person).present:
            raise bad_request("USER_ALREADY_PARTICIPANT")
        request = self.requests.pop(person.id, None)
        if request is None:
            raise bad_request("HIDE_REQUESTER_MISSING")
        if admit:
            standing = Standing(Rank.MEMBER)
            group.town.news.change_rank(group, person, standing, by=by, link=request.link, requested=True)
