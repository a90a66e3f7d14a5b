"""Saying a need, saying "me too", and what a need shows."""

from dataclasses import dataclass

from domain.ids import NeedId
from domain.instants import DAY, MINUTE
from domain.need_refusals import NeedWithdrawn, NoWords, TooManyNeeds
from domain.needs import DAILY, HOURLY, REASON, Brought, says_something, tidied, wait, with_captions
from domain.needs import LONGEST as LONGEST
from domain.numbers import Number
from storage import (
    communities,
    identities,
    need_files,
    need_seats,
    needs,
    outbox,
    rolls,
    surveys,
)
from storage.needs import Need
from storage.transaction import Tx
from usecases.captions import came_before
from usecases.hall import Actor, Place, Presence, enter, look, unknown
from usecases.lineage import Step, show_need, way_of_need
from usecases.need_files import WAIT, note_files
from usecases.wording import worded


@dataclass(frozen=True)
class NeedRaised:
    """``files`` came with it and are being fetched."""

    community: str
    number: int
    seated: bool
    id: int
    files: int = 0


def raise_need(tx: Tx, actor: Actor, place: Place, text: str, brought: Brought | None = None) -> NeedRaised:
    """Say a need; the group gets its card, with its first photo where it came with one."""
    here = enter(tx, actor, place)
    said, came = need_words(text), brought or Brought()
    _check_pace(tx, here)
    before = came_before(tx, here.person, place, came.album) if came.album else ()
    said = with_captions(said, [each.text for each in before])
    seats = rolls.seats_of(tx, here.community.id, here.person)
    number = communities.next_number(tx, here.community.id, "N")
    seat = seats[0].id if seats else None
    need = needs.add(tx, here.community.id, number, here.person, seat, said, came.spot, came.album)
    files = note_files(tx, need, (*(each.photo for each in before), *came.files))
    outbox.add_card(
        tx, "need", need, here.community.id, here.community.chat_id, asked=not place.private, thread=place.thread,
        after=WAIT if files else 0,
    )  # fmt: skip
    return NeedRaised(here.community.title, number, bool(seats), need, files)


def need_words(text: str) -> str:
    """The words of a need as they are kept. Raises MissingKey, TooLong, or NoWords for signs alone."""
    said = worded("need", tidied(text), LONGEST)
    if not says_something(said):
        raise NoWords
    return said


def _check_pace(tx: Tx, here: Presence) -> None:
    """Raises TooManyNeeds for somebody who floods the hall."""
    left = wait(needs.moments_of(tx, here.person, tx.now - DAY), tx.now)
    if left > 0:
        raise TooManyNeeds(DAILY if left > 60 * MINUTE else HOURLY, -(-left // MINUTE))


# --- me too ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Supported:
    number: int
    supports: int
    added: bool
    own: bool


def support_need(tx: Tx, actor: Actor, place: Place, need_id: int) -> Supported:
    """Say "me too", or take it back when said before. The author's own need has their support already."""
    here, need = standing(tx, actor, place, need_id)
    if need.author == here.person:
        return Supported(need.number, need.supports, added=False, own=True)
    added = needs.support(tx, need.id, here.person)
    if not added:
        needs.unsupport(tx, need.id, here.person)
    show_need(tx, need.id)
    return Supported(need.number, need.supports + (1 if added else -1), added, own=False)


def join_need(tx: Tx, actor: Actor, place: Place, number: Number, because: str = "") -> Supported:
    """Say "me too" to a need by its number, and why; said before, it stays said, with the last reason."""
    here = enter(tx, actor, place)
    need = needs.find(tx, here.community.id, number.value)
    if need is None:
        raise unknown(number)
    check_stands(need)
    if need.author == here.person:
        return Supported(need.number, need.supports, added=False, own=True)
    reason = worded("because", tidied(because), REASON) if because else ""
    added = needs.support(tx, need.id, here.person)
    if reason:
        needs.give_reason(tx, need.id, here.person, reason)
    if added or reason:
        show_need(tx, need.id)
    return Supported(need.number, need.supports + (1 if added else 0), added, own=False)


def standing(tx: Tx, actor: Actor, place: Place, need_id: int) -> tuple[Presence, Need]:
    """The need of a button, in the community where it was pressed, or in the person's own when that was in private.
    Raises UnknownNumber for one of another community, NeedWithdrawn for one that was taken back."""
    need = needs.by_id(tx, NeedId(need_id))
    if need is None:
        raise unknown(Number("N", need_id))
    name = communities.by_id(tx, need.community).short_name
    there = Place(place.chat_id, place.private, name, place.thread) if place.private else place
    here = enter(tx, actor, there)
    if need.community != here.community.id:
        raise unknown(Number("N", need_id))
    check_stands(need)
    return here, need


def check_stands(need: Need) -> None:
    """Raises NeedWithdrawn."""
    if need.withdrawn_at is not None:
        raise NeedWithdrawn(f"N-{need.number}")


# --- what a need shows -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class NeedCard:
    """``supports`` are those who said "me too"; ``reasons`` of them said why; ``concerned`` counts seats. ``photo`` is
    the name of the first photo in the folder of files, ``refused`` why others are not there."""

    number: int
    text: str
    author: str
    seated: bool
    supports: int
    id: int
    reasons: int = 0
    concerned: int = 0
    building: str = ""
    floor: str = ""
    place: str = ""
    located: bool = False
    photos: int = 0
    voices: int = 0
    photo: str | None = None
    refused: tuple[str, ...] = ()
    edited: bool = False
    withdrawn: bool = False
    pictured: bool = False
    """It came with a photo that was taken: a card that shows it is taken away when the need is withdrawn."""
    way: tuple[Step, ...] = ()
    survey: int = 0
    """The number of the survey from whose answers it was made; 0 for any other."""


def need_card(tx: Tx, subject: int) -> NeedCard:
    """What the need's card shows."""
    need = needs.by_id(tx, NeedId(subject))
    assert need is not None, subject  # cards are made with their subject and needs are never deleted
    return card_of(tx, need)


def card_of(tx: Tx, need: Need) -> NeedCard:
    """The same, of a need at hand."""
    files = need_files.of_need(tx, need.id)
    photos = [file.digest for file in files if file.kind == "photo" and file.digest]
    return NeedCard(
        need.number, need.text, identities.name_of(tx, need.author), need.seat is not None, need.supports, need.id,
        reasons=len(needs.reasons(tx, need.id)), concerned=need_seats.count(tx, need.id), building=need.spot.building,
        floor=need.spot.floor, place=need.spot.name, located=need.spot.point is not None, photos=len(photos),
        voices=sum(file.kind == "voice" and file.digest is not None for file in files),
        photo=photos[0] if photos else None, refused=tuple(file.refused for file in files if file.refused),
        edited=bool(needs.versions(tx, need.id)), withdrawn=need.withdrawn_at is not None,
        way=way_of_need(tx, need.id), survey=surveys.asked_before(tx, need.id) or 0,
    )  # fmt: skip


PAGE = 10


@dataclass(frozen=True)
class NeedsListed:
    """A page of the needs that stand, the newest first; ``page`` from 0."""

    community: str
    name: str
    needs: tuple[NeedCard, ...]
    total: int
    page: int


def needs_listed(tx: Tx, actor: Actor, place: Place, page: int) -> NeedsListed:
    """``/needs``."""
    here = look(tx, actor, place).community
    found = needs.newest(tx, here.id, PAGE, page * PAGE)
    total = needs.count(tx, here.id)
    return NeedsListed(here.title, here.short_name, tuple(card_of(tx, each) for each in found), total, page)


@dataclass(frozen=True)
class NeedWhole:
    """All there is of one need. ``reasons`` are names with why they have it too; ``before`` the wordings it had;
    ``files`` kind and name in the folder; ``own``: whoever looks is its author, ``moderating``: a moderator."""

    card: NeedCard
    community: str
    name: str
    zone: str
    at: int
    reasons: tuple[tuple[str, str], ...]
    seats: tuple[str, ...]
    before: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    point: tuple[float, float] | None
    own: bool
    moderating: bool


def need_whole(tx: Tx, actor: Actor, place: Place, number: Number) -> NeedWhole:
    """``/needs N-1``. Raises NeedWithdrawn for everybody but its author."""
    here = look(tx, actor, place)
    need = needs.find(tx, here.community.id, number.value)
    if need is None:
        raise unknown(number)
    own = need.author == here.person
    if not own:
        check_stands(need)
    said = tuple((identities.name_of(tx, person), why) for person, why in needs.reasons(tx, need.id))
    files = tuple((file.kind, file.digest) for file in need_files.of_need(tx, need.id) if file.digest)
    moderating = "moderator" in communities.roles_of(tx, here.community.id, here.person)
    return NeedWhole(
        card_of(tx, need), here.community.title, here.community.short_name, here.community.zone, need.at, said,
        tuple(sorted(need_seats.marked(tx, need.id).values())), tuple(needs.versions(tx, need.id)), files,
        need.spot.point, own, moderating,
    )  # fmt: skip


def number_of(tx: Tx, actor: Actor, need_id: int) -> Number:
    """The number of a button's need, with its community's name. Raises UnknownNumber."""
    need = needs.by_id(tx, NeedId(need_id))
    if need is None:
        raise unknown(Number("N", need_id))
    del actor
    return Number("N", need.number, communities.by_id(tx, need.community).short_name)
