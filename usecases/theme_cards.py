"""A theme as it is looked at: its card, its page, and the list of all of them by what stands behind them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from domain.ids import CommunityId, ThemeId
from domain.numbers import Number
from domain.refusals import UnknownNumber
from domain.themes import Backing, By, backing, ranked
from storage import backing as backers
from storage import communities, identities, needs, programmes, surveys, theme_words, themes, walks
from storage.themes import Theme
from storage.transaction import Tx
from usecases.convening import CONVENING
from usecases.hall import Actor, Place, enter, recognise, require_member
from usecases.lineage import Step, way_of_proposal
from usecases.problem_statements import said_now, statement_now
from usecases.touching import touching_now


@dataclass(frozen=True)
class ThemeNeed:
    number: int
    text: str
    author: str
    supports: int


@dataclass(frozen=True)
class ThemeResource:
    kind: str
    text: str
    who: str


@dataclass(frozen=True)
class ThemeProgramme:
    """A programme that fits; ``state`` as it is now."""

    name: str
    title: str
    state: str
    confirmed: bool


@dataclass(frozen=True)
class ThemeWalk:
    id: int
    meets_at: int
    stops: int
    notes: int
    photos: int
    coming: int


@dataclass(frozen=True)
class ThemeAct:
    """One line of the theme's log: what was done, by whom, and the numbers it was done with."""

    kind: str
    by: str
    what: str
    at: int


@dataclass(frozen=True)
class ThemeCard:
    """``confirmed`` and ``corrected`` count what is said of the statement, of ``raised`` who could. ``into`` is where
    a merged theme went, ``reason`` why a declined one is not taken; ``merged`` are those it took over, ``origin`` what
    it was split from. ``mine``: whoever looks is one of those who raised it."""

    id: int
    number: int
    title: str
    place: str
    state: str
    into: str
    origin: str
    merged: tuple[str, ...]
    reason: str
    statement: str
    version: int
    confirmed: int
    corrected: int
    corrections: tuple[str, ...]
    raised: int
    behind: Backing
    needs: tuple[ThemeNeed, ...]
    surveys: tuple[int, ...]
    resources: tuple[ThemeResource, ...]
    programmes: tuple[ThemeProgramme, ...]
    walks: tuple[ThemeWalk, ...]
    ways: tuple[tuple[Step, ...], ...]
    touches: tuple[str, ...]
    acts: tuple[ThemeAct, ...]
    zone: str
    mine: bool = False


def theme_card(tx: Tx, subject: int) -> ThemeCard:
    """What the theme's card shows."""
    theme = themes.by_id(tx, ThemeId(subject))
    assert theme is not None, subject  # made with its card and never deleted
    into, origin = (themes.by_id(tx, each) if each else None for each in (theme.into, theme.split_from))
    now = statement_now(tx, theme)
    return ThemeCard(
        id=theme.id,
        number=theme.number,
        title=theme.title,
        place=theme.place or "",
        state=theme.state,
        into=into.name if into else "",
        origin=origin.name if origin else "",
        merged=tuple(each.name for each in themes.merged_into(tx, theme.id)),
        reason=theme.reason or "",
        statement=theme.statement or "",
        version=theme.version,
        confirmed=now.confirmed,
        corrected=now.corrected,
        corrections=tuple(each.words for each in said_now(tx, theme) if each.words),
        raised=now.raised,
        behind=backing_of(tx, theme.community, [theme])[theme.number],
        needs=_needs(tx, theme),
        surveys=_surveys(tx, theme),
        resources=tuple(
            ThemeResource(each.kind, each.text, identities.name_of(tx, each.person))
            for each in theme_words.resources_of(tx, theme.id)
        ),
        programmes=tuple(
            ThemeProgramme(each.name, each.title, each.state, each.confirmed)
            for each in programmes.for_theme(tx, theme.id)
        ),
        walks=_walks(tx, theme),
        ways=_ways(tx, theme),
        touches=touching_now(tx, theme.community, "theme", theme.id),
        acts=_acts(tx, theme),
        zone=communities.by_id(tx, theme.community).zone,
    )


def backing_of(tx: Tx, community: CommunityId, looked_at: Sequence[Theme]) -> dict[int, Backing]:
    """Who stands behind each of these themes, by its number."""
    ids = [theme.id for theme in looked_at]
    people = backers.people_of_themes(tx, ids)
    held = backers.seats_held(tx, community, {person for each in people.values() for person in each})
    affected = backers.affected_seats(tx, ids)
    return {theme.number: backing(people[theme.id], held, affected.get(theme.id, ())) for theme in looked_at}


def _needs(tx: Tx, theme: Theme) -> tuple[ThemeNeed, ...]:
    inside = (needs.by_id(tx, need) for need in themes.needs_of(tx, theme.id))
    return tuple(
        ThemeNeed(need.number, need.text, identities.name_of(tx, need.author), need.supports)
        for need in inside
        if need is not None and need.withdrawn_at is None
    )


def _surveys(tx: Tx, theme: Theme) -> tuple[int, ...]:
    linked = (surveys.by_id(tx, each) for each in themes.surveys_of(tx, theme.id))
    return tuple(each.number for each in linked if each is not None)


def _walks(tx: Tx, theme: Theme) -> tuple[ThemeWalk, ...]:
    found = []
    for walk in walks.of_theme(tx, theme.id):
        notes = walks.notes_of(tx, walk.id)
        photos = sum(photo.refused is None for note in notes for photo in note.photos)
        coming = len(walks.goers(tx, walk.id))
        found.append(ThemeWalk(walk.id, walk.meets_at, len(walk.stops), len(notes), photos, coming))
    return tuple(found)


def _acts(tx: Tx, theme: Theme) -> tuple[ThemeAct, ...]:
    return tuple(
        ThemeAct(act.kind, identities.name_of(tx, act.by), ", ".join(_named(act)), act.at)
        for act in themes.acts_of(tx, theme.id)
    )


def _named(act: themes.Act) -> Iterable[str]:
    """The numbers that an act's facts name."""
    letters = {"needs": "N", "surveys": "S"}
    for fact, value in act.facts.items():
        if fact in letters:
            yield from (f"{letters[fact]}-{number}" for number in value)
        elif fact in ("into", "from", "programme", "proposal"):
            yield str(value)
        elif fact == "themes":
            yield from value


# --- the page, and the list ------------------------------------------------------------------------------------------


def theme_page(tx: Tx, actor: Actor, place: Place, number: Number) -> ThemeCard:
    """``/theme T-1``."""
    here = enter(tx, actor, place)
    theme = themes.find(tx, here.community.id, number.value)
    if theme is None:
        raise UnknownNumber(str(number))
    return _page(tx, actor, theme)


def theme_followed(tx: Tx, actor: Actor, theme_id: int) -> ThemeCard:
    """A link to the theme was followed."""
    theme = themes.by_id(tx, ThemeId(theme_id))
    if theme is None:
        raise UnknownNumber(f"T#{theme_id}")
    require_member(tx, recognise(tx, actor), theme.community)
    return _page(tx, actor, theme)


def _page(tx: Tx, actor: Actor, theme: Theme) -> ThemeCard:
    raised = backers.people_of_themes(tx, [theme.id])[theme.id]
    return replace(theme_card(tx, theme.id), mine=recognise(tx, actor) in raised)


@dataclass(frozen=True)
class ThemeLine:
    number: int
    title: str
    needs: int
    behind: Backing
    proposals: tuple[str, ...]


@dataclass(frozen=True)
class ThemeList:
    """The open themes in order. ``convening``: whoever looks is a moderator or the convener."""

    community: str
    by: By
    lines: tuple[ThemeLine, ...]
    convening: bool


def theme_list(tx: Tx, actor: Actor, place: Place, by: By) -> ThemeList:
    """``/themes``: ranked by the seats behind them, or by those they affect."""
    here = enter(tx, actor, place)
    looked_at = {theme.number: theme for theme in themes.open_ones(tx, here.community.id)}
    behind = backing_of(tx, here.community.id, list(looked_at.values()))
    lines = tuple(
        ThemeLine(
            number, looked_at[number].title, len(themes.needs_of(tx, looked_at[number].id)), behind[number],
            tuple(step.what for way in _ways(tx, looked_at[number]) for step in way),
        )
        for number in ranked(behind, by)
    )  # fmt: skip
    convening = bool(communities.roles_of(tx, here.community.id, here.person) & CONVENING)
    return ThemeList(here.community.title, by, lines, convening)


def _ways(tx: Tx, theme: Theme) -> tuple[tuple[Step, ...], ...]:
    return tuple(way_of_proposal(tx, proposal) for proposal in themes.proposals_of(tx, theme.id))
