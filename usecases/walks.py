"""Site walks: called when a theme forms, and written down stop by stop by those who walked."""

from dataclasses import dataclass, replace

from domain.ids import PersonId, ThemeId, WalkId
from domain.instants import day_ends
from domain.needs import Attached
from domain.numbers import Number
from domain.refusals import BadValue, MissingKey, UnknownNumber
from domain.theme_refusals import NoStop, NoWalk, WalkOver
from storage import backing, communities, deadlines, heard, identities, outbox, rolls, themes, walks
from storage.communities import Community
from storage.loose_photos import LoosePhoto
from storage.themes import Theme
from storage.transaction import Tx
from storage.walks import At, Note, Walk
from usecases.captions import came_before
from usecases.convening import convene, open_theme
from usecases.hall import Actor, Place, Presence, enter, recognise, require_member
from usecases.walk_photos import WALK_PHOTOS
from usecases.wording import worded

LINE, STOP, NOTE, MOST_STOPS = 200, 100, 700, 20
KINDS = ("seen", "option")
AWAITED = "walk"
"""What the bot waits for after a stop was chosen: words, a photo, or a photo with words."""
OVER = "walk over"
"""Due when the day of a walk has passed."""
_ROLES = ("professional", "department", "convener", "coordinator", "building-head", "moderator")


@dataclass(frozen=True)
class WalkSaid:
    meets_at: int
    meeting_point: str
    stops: tuple[str, ...]


@dataclass(frozen=True)
class WalkNote:
    """What was written down at a stop. ``author`` is told by role alone where the hall no longer knows a name.
    ``photos`` are names in the folder of files, ``captions`` what is written below each; ``coming`` says that one is
    being fetched, ``refused`` why some are not kept."""

    stop: int
    author: str
    role: str
    kind: str
    text: str
    photos: tuple[str, ...] = ()
    coming: bool = False
    refused: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()


@dataclass(frozen=True)
class WalkCard:
    """A walk and its protocol: ``coming`` are who said so; the notes stand stop by stop."""

    id: int
    theme: int
    title: str
    meets_at: int
    zone: str
    meeting_point: str
    stops: tuple[str, ...]
    coming: int
    notes: tuple[WalkNote, ...]
    over: bool
    """Its day has passed: nobody is invited any more."""


def call_walk(tx: Tx, actor: Actor, place: Place, number: Number, said: WalkSaid) -> WalkCard:
    """Call a walk for a theme, or put off the one that is to come. Whoever is behind the theme is told, and the
    professionals; the group gets its card."""
    here = convene(tx, actor, place)
    theme = open_theme(tx, here, number)
    point = worded("meet", said.meeting_point, LINE)
    stops = tuple(worded("stops", stop, STOP) for stop in said.stops)
    if not 1 <= len(stops) <= MOST_STOPS:
        raise BadValue("stops", str(len(stops)), (f"1-{MOST_STOPS}",))
    ahead = next((each for each in walks.of_theme(tx, theme.id) if each.meets_at > tx.now), None)
    if ahead is None:
        walk = walks.add(tx, theme.id, here.person, said.meets_at, point, stops)
        outbox.add_card(
            tx, "walk", walk, here.community.id, here.community.chat_id, asked=not place.private, thread=place.thread
        )
    else:
        walk = ahead.id
        walks.change(tx, walk, said.meets_at, point, stops)
        if not place.private:
            outbox.post_anew(tx, "walk", walk)
    deadlines.set_deadline(tx, OVER, walk, day_ends(said.meets_at, here.community.zone))
    themes.log(tx, theme.id, here.person, "walk called", {"meets_at": said.meets_at, "stops": len(stops)})
    _show(tx, walk, theme.id)
    _invite(tx, here, theme, walk, said.meets_at, point)
    return walk_card(tx, walk)


def _invite(tx: Tx, here: Presence, theme: Theme, walk: WalkId, meets_at: int, point: str) -> None:
    """Once for each date."""
    wanted = backing.people_of_themes(tx, [theme.id])[theme.id]
    wanted |= set(communities.people_in_role(tx, here.community.id, "professional"))
    facts = {
        "id": walk, "theme": theme.number, "theme_id": theme.id, "title": theme.title, "meets_at": meets_at,
        "point": point, "zone": here.community.zone, "coming": len(walks.goers(tx, walk)),
    }  # fmt: skip
    for person, reachable in outbox.known_persons(tx, wanted - {here.person}):
        if reachable:
            outbox.tell_person(tx, person, "walk-called", facts, f"walk:{walk}:{meets_at}:{person}", here.community.id)


def _show(tx: Tx, walk: WalkId, theme: ThemeId) -> None:
    outbox.mark_card(tx, "walk", walk)
    outbox.mark_card(tx, "theme", theme)


def _write_anew(tx: Tx, walk: Walk) -> None:
    """Something more was written down: cards show it, and the records that came of the theme."""
    _show(tx, walk.id, walk.theme)
    heard.rewrite_records_of_theme(tx, walk.theme)


@dataclass(frozen=True)
class Coming:
    theme: int
    comes: bool
    coming: int


def say_coming(tx: Tx, actor: Actor, walk_id: int) -> Coming:
    """ "I come", or not after all. Raises WalkOver once its day has passed."""
    walk, theme, person = _met(tx, actor, walk_id)
    if _is_over(tx, walk, communities.zone_of(tx, theme.community)):
        raise WalkOver(theme.name)
    comes = walks.come(tx, walk.id, person)
    if not comes:
        walks.stay_away(tx, walk.id, person)
    _show(tx, walk.id, theme.id)
    return Coming(theme.number, comes, len(walks.goers(tx, walk.id)))


def still_to_come(tx: Tx, walk_id: int) -> bool:
    """Whether it makes sense to invite somebody to the walk."""
    walk = walks.by_id(tx, WalkId(walk_id))
    return walk is not None and walk.meets_at > tx.now


def end_walk(tx: Tx, walk_id: int) -> None:
    """Its day has passed: its card invites nobody any more."""
    walk = walks.by_id(tx, WalkId(walk_id))
    if walk is not None:
        _show(tx, walk.id, walk.theme)


def _is_over(tx: Tx, walk: Walk, zone: str) -> bool:
    return tx.now >= day_ends(walk.meets_at, zone)


def _met(tx: Tx, actor: Actor, walk_id: int) -> tuple[Walk, Theme, PersonId]:
    """The walk with its theme, for a member of the community."""
    walk = walks.by_id(tx, WalkId(walk_id))
    theme = themes.by_id(tx, walk.theme) if walk else None
    if walk is None or theme is None:
        raise UnknownNumber(f"#{walk_id}")
    person = recognise(tx, actor)
    require_member(tx, person, theme.community)
    return walk, theme, person


# --- what was seen ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class NoteAsked:
    """The person's next private message is what they saw or sketch at that stop."""

    walk: int
    theme: int
    stop: int
    name: str
    kind: str


def ask_for_note(tx: Tx, actor: Actor, walk_id: int, stop: int, kind: str) -> NoteAsked:
    """A stop was chosen. Raises NoStop."""
    walk, theme, person = _met(tx, actor, walk_id)
    _check(walk, stop, kind)
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, AWAITED, {"walk": walk.id, "stop": stop, "kind": kind})
    return NoteAsked(walk.id, theme.number, stop, walk.stops[stop - 1], kind)


@dataclass(frozen=True)
class NoteKept:
    walk: int
    theme: int
    stop: int
    name: str
    kind: str
    role: str
    stops: tuple[str, ...]


@dataclass(frozen=True)
class NoteSaid:
    """Words, photos by Telegram's ids, or both. What else comes of the same ``album`` is of the same note; ``before``
    came already."""

    text: str = ""
    photos: tuple[Attached, ...] = ()
    album: str | None = None
    before: tuple[LoosePhoto, ...] = ()


def write_note(tx: Tx, actor: Actor, walk_id: int, stop: int, kind: str, said: NoteSaid) -> NoteKept:
    """Write down what somebody saw or sketches at a stop, attributed by the role that they have."""
    walk, theme, person = _met(tx, actor, walk_id)
    _check(walk, stop, kind)
    if not (said.text or said.photos):
        raise MissingKey("text")
    role = _role(tx, theme, person)
    _write_down(tx, At(walk.id, stop, person, role, kind), said)
    _write_anew(tx, walk)
    return NoteKept(walk.id, theme.number, stop, walk.stops[stop - 1], kind, role, walk.stops)


def _write_down(tx: Tx, at: At, said: NoteSaid) -> None:
    """The words stand with the first photo; one that came before has its own."""
    for loose in said.before:
        (photo,) = WALK_PHOTOS.note(tx, at.walk, [loose.photo])
        walks.write_down(tx, at, loose.text.strip()[:NOTE] or None, photo, said.album)
    text = worded("text", said.text, NOTE) if said.text else None
    photos = WALK_PHOTOS.note(tx, at.walk, said.photos)
    walks.write_down(tx, at, text, photos[0] if photos else None, said.album)
    for photo in photos[1:]:
        walks.write_down(tx, at, None, photo, said.album)


def note_by_number(
    tx: Tx, actor: Actor, place: Place, number: Number, stop: int, kind: str, said: NoteSaid
) -> NoteKept:  # fmt: skip
    """``/seen T-1 2 …`` and ``/sketch T-1 2 …``: of the theme's last walk. Photos of the album that came before this
    caption are of it too."""
    walk = _last(tx, actor, place, number)
    before = came_before(tx, recognise(tx, actor), place, said.album) if said.album else ()
    return write_note(tx, actor, walk.id, stop, kind, replace(said, before=before))


def add_to_note(tx: Tx, person: PersonId, said: NoteSaid) -> bool:
    """More of an album with which the person wrote something down at a stop. False when there is no such note."""
    at = walks.of_album(tx, person, said.album) if said.album else None
    walk = walks.by_id(tx, at.walk) if at else None
    if at is None or walk is None:
        return False
    _write_down(tx, at, said)
    _write_anew(tx, walk)
    return True


def _check(walk: Walk, stop: int, kind: str) -> None:
    if kind not in KINDS:
        raise BadValue("kind", kind, KINDS)
    if not 1 <= stop <= len(walk.stops):
        raise NoStop(str(stop), len(walk.stops))


def _role(tx: Tx, theme: Theme, person: PersonId) -> str:
    """What the protocol calls them: by a professional's eye before a moderator's, else as a resident or a guest."""
    named = communities.roles_of(tx, theme.community, person)
    known = next((role for role in _ROLES if role in named), None)
    return known or ("resident" if rolls.seats_of(tx, theme.community, person) else "guest")


def _last(tx: Tx, actor: Actor, place: Place, number: Number) -> Walk:
    """The theme's last walk, of one that is over too. Raises NoWalk."""
    here = enter(tx, actor, place)
    theme = themes.find(tx, here.community.id, number.value)
    called = walks.of_theme(tx, theme.id) if theme else []
    if theme is None:
        raise UnknownNumber(str(number))
    if not called:
        raise NoWalk(theme.name)
    return called[-1]


# --- looked at -------------------------------------------------------------------------------------------------------


def walk_card(tx: Tx, subject: int) -> WalkCard:
    """What the walk's card shows, and its protocol."""
    walk = walks.by_id(tx, WalkId(subject))
    assert walk is not None, subject  # made with its card and never deleted
    theme = themes.by_id(tx, walk.theme)
    assert theme is not None, walk.theme
    community: Community = communities.by_id(tx, theme.community)
    notes = tuple(_note(tx, note) for note in walks.notes_of(tx, walk.id))
    return WalkCard(
        walk.id, theme.number, theme.title, walk.meets_at, community.zone, walk.meeting_point, walk.stops,
        len(walks.goers(tx, walk.id)), notes, _is_over(tx, walk, community.zone),
    )  # fmt: skip


def _note(tx: Tx, note: Note) -> WalkNote:
    shown = [(photo.digest, caption) for photo, caption in zip(note.photos, note.captions, strict=True) if photo.digest]
    kept = tuple(digest for digest, _ in shown)
    refused = tuple(photo.refused for photo in note.photos if photo.refused)
    coming = len(kept) + len(refused) < len(note.photos)
    author = identities.name_of(tx, note.author)
    return WalkNote(
        note.stop, author, note.role, note.kind, note.text or "", kept, coming, refused,
        tuple(caption for _, caption in shown),
    )  # fmt: skip


def walk_said(tx: Tx, actor: Actor, place: Place, number: Number) -> WalkCard:
    """``/walk T-1``: the protocol of the theme's last walk."""
    return walk_card(tx, _last(tx, actor, place, number).id)


def walk_followed(tx: Tx, actor: Actor, walk_id: int) -> WalkCard:
    """A link to the walk was followed."""
    return walk_card(tx, _met(tx, actor, walk_id)[0].id)
