"""Saying a need, and saying "me too"."""

from dataclasses import dataclass

from domain.ids import NeedId
from domain.numbers import Number
from storage import communities, identities, needs, outbox, rolls
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, unknown
from usecases.wording import worded

LONGEST = 1000


@dataclass(frozen=True)
class NeedRaised:
    community: str
    number: int
    seated: bool


def raise_need(tx: Tx, actor: Actor, place: Place, text: str, photo: str | None) -> NeedRaised:
    """Say a need; the group gets its card."""
    here = enter(tx, actor, place)
    said = worded("need", text, LONGEST)
    seats = rolls.seats_of(tx, here.community.id, here.person)
    number = communities.next_number(tx, here.community.id, "N")
    need = needs.add(tx, here.community.id, number, here.person, seats[0].id if seats else None, said, photo)
    outbox.add_card(tx, "need", need, here.community.id, here.community.chat_id)
    return NeedRaised(here.community.title, number, bool(seats))


@dataclass(frozen=True)
class Supported:
    number: int
    supports: int
    added: bool
    own: bool


def support_need(tx: Tx, actor: Actor, place: Place, need_id: int) -> Supported:
    """Say "me too", or take it back when said before. The author's own need has their support already."""
    here = enter(tx, actor, place)
    need = needs.by_id(tx, NeedId(need_id))
    if need is None or need.community != here.community.id:
        raise unknown(Number("N", need_id))
    if need.author == here.person:
        return Supported(need.number, need.supports, added=False, own=True)
    added = needs.support(tx, need.id, here.person)
    if not added:
        needs.unsupport(tx, need.id, here.person)
    outbox.mark_card(tx, "need", need.id)
    return Supported(need.number, need.supports + (1 if added else -1), added, own=False)


@dataclass(frozen=True)
class NeedCard:
    number: int
    text: str
    author: str
    seated: bool
    supports: int
    id: int


def need_card(tx: Tx, subject: int) -> NeedCard:
    """What the need's card shows."""
    need = needs.by_id(tx, NeedId(subject))
    assert need is not None, subject  # cards are made with their subject and needs are never deleted
    author = identities.name_of(tx, need.author)
    return NeedCard(need.number, need.text, author, need.seat is not None, need.supports, need.id)
