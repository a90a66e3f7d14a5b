"""Which needs seem to belong together: shown to moderators, who take them up or dismiss them."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from domain.grouping import Group, groups
from domain.ids import NeedId, ThemeId
from domain.likeness import Wording, worded
from domain.refusals import UnknownNumber
from domain.theme_refusals import SuggestionSettled
from storage import communities, locks, needs, themes
from storage.likeness import thesaurus
from storage.themes import Said, Suggestion
from storage.transaction import Tx
from usecases.convening import convene, require_convening
from usecases.hall import Actor, Place, Presence, recognise
from usecases.themes import TITLE, ThemeMoved, ThemeSaid, found_theme, take_up

LOOKED_AT = 200
"""The newest needs without a theme that are held against each other: 20,000 pairs take about a tenth of a second."""
SHOWN = 5


@dataclass(frozen=True)
class SuggestedNeed:
    number: int
    text: str


@dataclass(frozen=True)
class Suggested:
    """Needs that seem to be a theme of their own, or with ``theme`` to belong to that one."""

    id: int
    theme: str
    needs: tuple[SuggestedNeed, ...]


@dataclass(frozen=True)
class SuggestedThemes:
    community: str
    suggestions: tuple[Suggested, ...]


def suggest_themes(tx: Tx, actor: Actor, place: Place) -> SuggestedThemes:
    """Look which needs belong together; for moderators and the convener. What was dismissed is suggested again only
    once a need has come that belongs to it too."""
    here = convene(tx, actor, place)
    known = themes.suggestions(tx, here.community.id)
    dismissed = [each for each in known if each.state == "dismissed"]
    found = [each for each in _groups(tx, here) if not _is_known(each, dismissed)]
    shown = tuple(_shown(tx, here, each, known) for each in found[:SHOWN])
    return SuggestedThemes(here.community.title, shown)


def _groups(tx: Tx, here: Presence) -> list[Group]:
    settled = themes.said_in_themes(tx, here.community.id)
    loose = themes.loose_needs(tx, here.community.id, LOOKED_AT)
    return groups(
        {theme: [_wording(each) for each in inside] for theme, inside in settled.items()},
        {need: _wording(each) for need, each in loose.items()},
        thesaurus().apart,
    )


def _wording(said: Said) -> Wording:
    """The words, with the building that was named beside them."""
    wording = worded(thesaurus(), said.text)
    return replace(wording, places=wording.places | {("building", said.building)}) if said.building else wording


def _is_known(group: Group, before: Collection[Suggestion]) -> bool:
    return any(each.theme == group.theme and set(group.needs) <= set(each.needs) for each in before)


def _shown(tx: Tx, here: Presence, group: Group, known: list[Suggestion]) -> Suggested:
    inside = tuple(NeedId(need) for need in group.needs)
    theme = None if group.theme is None else ThemeId(group.theme)
    same = (each.id for each in known if each.state == "shown" and (each.theme, each.needs) == (theme, inside))
    id_ = next(same, None) or themes.suggest(tx, here.community.id, theme, inside)
    belongs = themes.by_id(tx, theme) if theme is not None else None
    said = (needs.by_id(tx, need) for need in inside)
    return Suggested(
        id_, belongs.name if belongs else "", tuple(SuggestedNeed(each.number, each.text) for each in said if each)
    )


def dismiss_suggestion(tx: Tx, actor: Actor, suggestion_id: int) -> None:
    """They do not belong together."""
    _settle(tx, actor, suggestion_id, "dismissed")


def accept_suggestion(tx: Tx, actor: Actor, place: Place, suggestion_id: int) -> ThemeMoved:
    """Take a suggestion up. A theme that is made of it is called after its most supported need, until somebody calls it
    otherwise; needs that found a theme meanwhile stay there, and those
    taken back stay away."""
    here, suggestion = _settle(tx, actor, suggestion_id, "accepted")
    said = (needs.by_id(tx, each) for each in suggestion.needs)
    standing = [need for need in said if need is not None and need.withdrawn_at is None]
    loose = [need for need in standing if themes.theme_of(tx, need.id) is None]
    if not loose:
        raise SuggestionSettled
    if suggestion.theme is not None:
        return take_up(tx, here, suggestion.theme, loose)
    first = max(loose, key=lambda need: (need.supports, -need.number))
    return found_theme(tx, here, place, ThemeSaid(title=first.text.splitlines()[0][:TITLE]), loose)


def _settle(tx: Tx, actor: Actor, suggestion_id: int, state: str) -> tuple[Presence, Suggestion]:
    """Settle it, once. Raises UnknownNumber, NotConvening or SuggestionSettled."""
    suggestion = themes.suggestion(tx, suggestion_id)
    if suggestion is None:
        raise UnknownNumber(f"#{suggestion_id}")
    here = Presence(recognise(tx, actor), communities.by_id(tx, suggestion.community))
    require_convening(tx, here)
    locks.own_community(tx, here.community.id)
    if not themes.settle(tx, suggestion.id, state):
        raise SuggestionSettled
    return here, suggestion
