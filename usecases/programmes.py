"""Programmes of departments and sponsors: entered, confirmed, matched to themes, withdrawn, and over by the clock."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.grouping import same_subject
from domain.ids import CommunityId, PersonId, ProgrammeId, ThemeId
from domain.instants import DAY, local_day
from domain.likeness import worded as meaning
from domain.numbers import Number
from domain.refusals import MissingKey, UnknownNumber
from domain.theme_refusals import MayNotOffer, NotDepartment, ProgrammeOver
from storage import communities, deadlines, identities, locks, needs, outbox, programmes, themes
from storage.likeness import thesaurus
from storage.programmes import Programme
from storage.themes import Theme
from storage.transaction import Tx
from usecases.convening import CONVENING, require_convening
from usecases.hall import Actor, Place, Presence, enter, recognise, unknown
from usecases.touching import look_around, touching_now
from usecases.wording import worded

TITLE, LINE, CONDITIONS = 200, 200, 700
SOON = 7 * DAY
"""So long before its end the moderators and the convener are told."""


@dataclass(frozen=True)
class ProgrammeSaid:
    """What ``/offer`` says of a programme; ``document`` is the number of the paper it stands in."""

    title: str
    ends_at: int
    provider: str | None = None
    money: str | None = None
    conditions: str | None = None
    place: str | None = None
    document: str | None = None


@dataclass(frozen=True)
class Match:
    """A theme that the programme may fit. ``state``: ``suggested``, ``confirmed`` or ``dismissed``."""

    theme_id: int
    theme: str
    title: str
    state: str


@dataclass(frozen=True)
class ProgrammeCard:
    """``ends_at`` is the last moment to ask for it."""

    id: int
    number: int
    title: str
    provider: str
    money: str
    conditions: str
    place: str
    document: str
    confirmed: bool
    state: str
    ends_at: int
    zone: str
    matches: tuple[Match, ...]
    touches: tuple[str, ...]


def enter_programme(tx: Tx, actor: Actor, place: Place, said: ProgrammeSaid) -> ProgrammeCard:
    """A department's or the convener's own programme, or one entered by a moderator on behalf of whoever gives it:
    then with the number of its document, and as unconfirmed. The group gets its card."""
    here = enter(tx, actor, place)
    own = _is_own(tx, here, said)
    number = communities.next_number(tx, here.community.id, "O")
    made = programmes.add(
        tx, here.community.id, number, here.person, title=worded("title", said.title, TITLE),
        provider=worded("from", said.provider or identities.name_of(tx, here.person), LINE),
        money=_line("money", said.money), conditions=_line("conditions", said.conditions, CONDITIONS),
        place=_line("place", said.place), document=_line("document", said.document),
        confirmed=own, ends_at=said.ends_at,
    )  # fmt: skip
    outbox.add_card(
        tx, "programme", made, here.community.id, here.community.chat_id, asked=not place.private, thread=place.thread
    )
    communities.log(tx, here.community.id, here.person, "programme entered", {"programme": number, "own": own})
    _set_deadlines(tx, made, said.ends_at)
    programme = _by_id(tx, made)
    for theme in themes.open_ones(tx, here.community.id):
        if _fits(tx, programme, theme):
            programmes.suggest(tx, made, theme.id)
    look_around(tx, here.community.id, "programme", made, here.person)
    return programme_card(tx, made)


def _is_own(tx: Tx, here: Presence, said: ProgrammeSaid) -> bool:
    """Whether it is entered by whoever gives it. On behalf of others it needs the giver and the document: raises
    MayNotOffer or MissingKey."""
    roles = communities.roles_of(tx, here.community.id, here.person)
    if roles & {"department", "convener"}:
        return True
    if "moderator" not in roles:
        raise MayNotOffer
    for key, line in (("document", said.document), ("from", said.provider)):
        if not (line and line.strip()):
            raise MissingKey(key)
    return False


def _line(key: str, said: str | None, longest: int = LINE) -> str | None:
    return worded(key, said, longest) if said else None


def _set_deadlines(tx: Tx, programme: ProgrammeId, ends_at: int) -> None:
    deadlines.set_deadline(tx, "end programme", programme, ends_at)
    if ends_at - SOON > tx.now:
        deadlines.set_deadline(tx, "programme ends soon", programme, ends_at - SOON)


def _by_id(tx: Tx, programme_id: int) -> Programme:
    programme = programmes.by_id(tx, ProgrammeId(programme_id))
    if programme is None:
        raise UnknownNumber(f"O#{programme_id}")
    return programme


def _open(tx: Tx, here: Presence, number: Number) -> Programme:
    """Raises UnknownNumber or ProgrammeOver."""
    programme = programmes.find(tx, here.community.id, number.value)
    if programme is None:
        raise unknown(number)
    if programme.state != "open":
        raise ProgrammeOver(programme.name, programme.state)
    return programme


def confirm_programme(tx: Tx, actor: Actor, place: Place, number: Number) -> ProgrammeCard:
    """A department says that what was entered on its behalf is so."""
    here = enter(tx, actor, place)
    if "department" not in communities.roles_of(tx, here.community.id, here.person):
        raise NotDepartment
    programme = _open(tx, here, number)
    programmes.confirm(tx, programme.id)
    communities.log(tx, here.community.id, here.person, "programme confirmed", {"programme": programme.number})
    _show(tx, programme.id)
    return programme_card(tx, programme.id)


def withdraw_programme(tx: Tx, actor: Actor, place: Place, number: Number) -> ProgrammeCard:
    """Whoever entered it takes it back, or a moderator or the convener does."""
    here = enter(tx, actor, place)
    programme = _open(tx, here, number)
    if programme.author != here.person:
        require_convening(tx, here)
    programmes.end(tx, programme.id, "withdrawn")
    for kind in ("end programme", "programme ends soon"):
        deadlines.cancel(tx, kind, programme.id)
    communities.log(tx, here.community.id, here.person, "programme withdrawn", {"programme": programme.number})
    _show(tx, programme.id)
    return programme_card(tx, programme.id)


# --- matching --------------------------------------------------------------------------------------------------------


def match_theme(tx: Tx, theme: Theme) -> None:
    """A theme was made: suggest it for the open programmes that it fits."""
    for programme in programmes.open_ones(tx, theme.community):
        if _fits(tx, programme, theme) and programmes.suggest(tx, programme.id, theme.id):
            outbox.mark_card(tx, "programme", programme.id)


def _fits(tx: Tx, programme: Programme, theme: Theme) -> bool:
    offered = meaning(thesaurus(), f"{programme.title}\n{programme.place or ''}")
    return any(same_subject(offered, meaning(thesaurus(), text)) for text in _texts(tx, theme))


def _texts(tx: Tx, theme: Theme) -> Iterable[str]:
    yield theme.title
    for need_id in themes.needs_of(tx, theme.id):
        need = needs.by_id(tx, need_id)
        if need is not None:
            yield need.text


def settle_match(tx: Tx, actor: Actor, programme_id: int, theme_id: int, fits: bool) -> ProgrammeCard:
    """A moderator or the convener says whether the programme fits the theme."""
    programme, theme = _by_id(tx, programme_id), themes.by_id(tx, ThemeId(theme_id))
    if theme is None or theme.community != programme.community:
        raise UnknownNumber(f"T#{theme_id}")
    here = Presence(recognise(tx, actor), communities.by_id(tx, programme.community))
    require_convening(tx, here)
    locks.own_community(tx, here.community.id)
    programmes.settle(tx, programme.id, theme.id, "confirmed" if fits else "dismissed", here.person)
    themes.log(tx, theme.id, here.person, "offered" if fits else "not offered", {"programme": programme.name})
    _show(tx, programme.id)
    return programme_card(tx, programme.id)


def move_matches(tx: Tx, source: Theme, target: Theme) -> None:
    """What fitted a theme fits the one that takes it over."""
    programmes.move_matches(tx, source.id, target.id)
    for programme in programmes.for_theme(tx, target.id):
        outbox.mark_card(tx, "programme", programme.id)


def _show(tx: Tx, programme: ProgrammeId) -> None:
    """It changed: its card and those of the themes it fits say so."""
    outbox.mark_card(tx, "programme", programme)
    for theme in programmes.fitting(tx, programme):
        outbox.mark_card(tx, "theme", theme)


# --- the clock -------------------------------------------------------------------------------------------------------


def programme_ends_soon(tx: Tx, subject: int) -> None:
    """A week is left: the moderators and the convener are told."""
    programme = _by_id(tx, subject)
    if programme.state == "open":
        _tell_conveners(tx, programme, "programme-ending")


def end_programme(tx: Tx, subject: int) -> None:
    """Its time is over."""
    programme = _by_id(tx, subject)
    if programmes.end(tx, programme.id, "expired"):
        _show(tx, programme.id)
        _tell_conveners(tx, programme, "programme-over")


def _tell_conveners(tx: Tx, programme: Programme, kind: str) -> None:
    zone = communities.by_id(tx, programme.community).zone
    fits = [themes.by_id(tx, theme) for theme, state in programmes.fitting(tx, programme.id).items() if state == _YES]
    facts = {
        "what": programme.name, "title": programme.title, "on": local_day(programme.ends_at, zone),
        "themes": ", ".join(theme.name for theme in fits if theme) or "none",
    }  # fmt: skip
    for person, reachable in outbox.known_persons(tx, {programme.author, *_conveners(tx, programme.community)}):
        if reachable:
            outbox.tell_person(tx, person, kind, facts, f"{kind}:{programme.id}:{person}", programme.community)


_YES = "confirmed"


def _conveners(tx: Tx, community: CommunityId) -> Iterable[PersonId]:
    return (person for role in CONVENING for person in communities.people_in_role(tx, community, role))


# --- looked at -------------------------------------------------------------------------------------------------------


def programme_card(tx: Tx, subject: int) -> ProgrammeCard:
    """What the programme's card shows."""
    programme = _by_id(tx, subject)
    known = ((themes.by_id(tx, theme), state) for theme, state in programmes.fitting(tx, programme.id).items())
    matches = (Match(theme.id, theme.name, theme.title, state) for theme, state in known if theme and _stands(theme))
    return ProgrammeCard(
        programme.id, programme.number, programme.title, programme.provider, programme.money or "",
        programme.conditions or "", programme.place or "", programme.document or "", programme.confirmed,
        programme.state, programme.ends_at, communities.by_id(tx, programme.community).zone, tuple(matches),
        touching_now(tx, programme.community, "programme", programme.id),
    )  # fmt: skip


def _stands(theme: Theme) -> bool:
    return theme.state == "open"


def programme_said(tx: Tx, actor: Actor, place: Place, number: Number) -> ProgrammeCard:
    """``/offer O-1``."""
    here = enter(tx, actor, place)
    programme = programmes.find(tx, here.community.id, number.value)
    if programme is None:
        raise unknown(number)
    return programme_card(tx, programme.id)


def programmes_here(tx: Tx, actor: Actor, place: Place) -> tuple[ProgrammeCard, ...]:
    """The open ones, that which ends first at the head."""
    here = enter(tx, actor, place)
    return tuple(programme_card(tx, each.id) for each in programmes.open_ones(tx, here.community.id))
