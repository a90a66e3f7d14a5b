"""Who is acting, and in which community: every use case of the conversation begins here."""

from dataclasses import dataclass

from domain.ids import CommunityId, PersonId
from domain.numbers import Number
from domain.refusals import NoCommunity, NotMember, NotModerator, UnknownCommunity, UnknownNumber, WhichCommunity
from storage import communities, identities
from storage.communities import Community
from storage.transaction import Tx

ROLES = (
    "moderator", "teller", "convener", "coordinator", "professional", "department", "building-head", "observer",
)  # fmt: skip


@dataclass(frozen=True)
class Actor:
    """The person behind a Telegram account, as an update shows them."""

    telegram_id: int
    name: str
    username: str | None
    language: str


@dataclass(frozen=True)
class Place:
    """Where something is said: a group, and the forum topic if it is one; or a private chat, with the community's short
    name if it was said."""

    chat_id: int
    private: bool
    community: str | None = None
    thread: int | None = None


@dataclass(frozen=True)
class Presence:
    """A person in a community."""

    person: PersonId
    community: Community


def recognise(tx: Tx, actor: Actor) -> PersonId:
    """The actor as a person of the hall."""
    return identities.recognise(tx, actor.telegram_id, actor.name, actor.username, actor.language)


def enter(tx: Tx, actor: Actor, place: Place) -> Presence:
    """The actor in the community that the place belongs to.

    In private it is the one that was named, or the only one the person is in, and the bot may write to the person from
    now on. Raises NoCommunity, UnknownCommunity, NotMember or WhichCommunity.
    """
    person = recognise(tx, actor)
    if place.private:
        identities.mark_started(tx, person)
    community = _community(tx, person, place)
    communities.join(tx, community.id, person)
    return Presence(person, community)


def look(tx: Tx, actor: Actor, place: Place) -> Presence:
    """``enter`` for reading: nothing is written, and a stranger belongs to no community. Raises as ``enter`` does."""
    known = identities.find_account(tx, actor.telegram_id)
    if known is None:
        raise NoCommunity
    return Presence(known.person, _community(tx, known.person, place))


def _community(tx: Tx, person: PersonId, place: Place) -> Community:
    if not place.private:
        found = communities.by_chat(tx, place.chat_id)
    elif place.community is not None:
        known = communities.of_person(tx, person)
        found = next((each for each in known if each.short_name == place.community), None)
        if found is None:
            _refuse(tx, place.community, known)
    else:
        known = communities.of_person(tx, person)
        if len(known) > 1:
            raise WhichCommunity(tuple(each.short_name for each in known))
        found = known[0] if known else None
    if found is None:
        raise NoCommunity
    return found


def _refuse(tx: Tx, said: str, known: list[Community]) -> None:
    """Raises NotMember for a community in which the person was not met yet, or UnknownCommunity."""
    other = communities.by_name(tx, said)
    if other is not None:
        raise NotMember(other.chat_id)
    if known:
        raise UnknownCommunity(said, tuple(each.short_name for each in known))


def require_member(tx: Tx, person: PersonId, community: CommunityId) -> None:
    """Links lead into any matter by its number: raises NotMember for somebody not met in its community."""
    if all(each.id != community for each in communities.of_person(tx, person)):
        raise NotMember(communities.by_id(tx, community).chat_id)


def require_moderator(tx: Tx, here: Presence) -> None:
    """Raises NotModerator."""
    if "moderator" not in communities.roles_of(tx, here.community.id, here.person):
        raise NotModerator


def unknown(number: Number) -> UnknownNumber:
    """The refusal for a number that names nothing in the community."""
    return UnknownNumber(str(number))
