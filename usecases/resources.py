"""The resource list of a theme: the space, money and skills that people offer for it, and take back."""

from dataclasses import dataclass

from domain.numbers import Number
from domain.refusals import BadValue
from domain.theme_refusals import NothingGiven
from storage import outbox, theme_words
from storage.transaction import Tx
from usecases.convening import open_theme
from usecases.hall import Actor, Place, enter
from usecases.wording import worded

KINDS = ("space", "money", "skills")
TEXT = 200


@dataclass(frozen=True)
class Given:
    """``offers``: how many stand for the theme now, by everybody."""

    theme: int
    offers: int


def give(tx: Tx, actor: Actor, place: Place, number: Number, kind: str, text: str) -> Given:
    """Offer something for a theme; anybody of the community may."""
    here = enter(tx, actor, place)
    theme = open_theme(tx, here, number)
    if kind not in KINDS:
        raise BadValue("kind", kind, KINDS)
    theme_words.give(tx, theme.id, here.person, kind, worded("text", text, TEXT))
    outbox.mark_card(tx, "theme", theme.id)
    return Given(theme.number, len(theme_words.resources_of(tx, theme.id)))


def take_back(tx: Tx, actor: Actor, place: Place, number: Number) -> Given:
    """Withdraw all that one offered for a theme. Raises NothingGiven."""
    here = enter(tx, actor, place)
    theme = open_theme(tx, here, number)
    if not theme_words.take_back(tx, theme.id, here.person):
        raise NothingGiven(theme.name)
    outbox.mark_card(tx, "theme", theme.id)
    return Given(theme.number, len(theme_words.resources_of(tx, theme.id)))
