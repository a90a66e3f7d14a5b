"""From a theme to a proposal: what a draft of one begins with, and the themes that one may come from."""

from dataclasses import dataclass

from domain.ids import ThemeId
from domain.numbers import Number
from storage import communities, needs, themes
from storage.transaction import Tx
from usecases.convening import open_theme
from usecases.hall import Actor, Place, enter, look, unknown
from usecases.offers import MOST, Offered
from usecases.proposals import PROBLEM


@dataclass(frozen=True)
class ThemeToPropose:
    """What a theme brings to a proposal: its needs by their numbers; ``problem`` is its statement as far as it fits,
    empty like ``place`` where none was written."""

    community: str
    theme: str
    needs: tuple[str, ...]
    problem: str
    place: str


def theme_to_propose(tx: Tx, actor: Actor, place: Place, theme_id: int) -> ThemeToPropose:
    """What a draft begins with that answers the theme. Raises UnknownNumber for a theme of another community, and
    ThemeOver."""
    found = themes.by_id(tx, ThemeId(theme_id))
    if found is None:
        raise unknown(Number("T", theme_id))
    name = communities.by_id(tx, found.community).short_name
    here = enter(tx, actor, Place(place.chat_id, place.private, name, place.thread))
    theme = open_theme(tx, here, Number("T", found.number))
    inside = (needs.by_id(tx, each) for each in themes.needs_of(tx, theme.id))
    numbers = tuple(f"N-{each.number}" for each in inside if each is not None and each.withdrawn_at is None)
    problem = (theme.statement or "")[:PROBLEM]
    return ThemeToPropose(name, theme.name, numbers, problem, theme.place or "")


def open_themes(tx: Tx, actor: Actor, place: Place) -> tuple[Offered, ...]:
    """The themes made last, of those that are open."""
    here = look(tx, actor, place)
    found = sorted(themes.open_ones(tx, here.community.id), key=lambda theme: theme.number, reverse=True)
    return tuple(Offered(theme.name, theme.title) for theme in found[:MOST])


def check_theme(tx: Tx, actor: Actor, place: Place, number: Number) -> str:
    """The theme's name. Raises UnknownNumber or ThemeOver."""
    return open_theme(tx, look(tx, actor, place), number).name
