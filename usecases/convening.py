"""Acting on themes: who may, and which of them still stand."""

from domain.numbers import Number
from domain.theme_refusals import NotConvening, ThemeOver
from storage import communities, locks, themes
from storage.themes import Theme
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, unknown

CONVENING = frozenset({"moderator", "convener"})


def convene(tx: Tx, actor: Actor, place: Place) -> Presence:
    """The actor in the community, alone with its themes. Raises NotConvening for who is neither moderator nor
    convener."""
    here = enter(tx, actor, place)
    require_convening(tx, here)
    locks.own_community(tx, here.community.id)
    return here


def require_convening(tx: Tx, here: Presence) -> None:
    """Raises NotConvening."""
    if not communities.roles_of(tx, here.community.id, here.person) & CONVENING:
        raise NotConvening


def open_theme(tx: Tx, here: Presence, number: Number) -> Theme:
    """Raises UnknownNumber, or ThemeOver for one that was merged or declined."""
    theme = themes.find(tx, here.community.id, number.value)
    if theme is None:
        raise unknown(number)
    if theme.state != "open":
        into = themes.by_id(tx, theme.into) if theme.into else None
        raise ThemeOver(theme.name, into.name if into else "none")
    return theme
