"""Themes: bringing needs together, merging and splitting what was brought together, and what is not taken.

Nothing is lost by any of it: needs keep their authors and supporters, each act is logged and shown on the theme's page,
and whoever is behind a need is told once for each step.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.ids import NeedId, PersonId, SurveyId, ThemeId
from domain.numbers import Number
from domain.theme_refusals import NeedInTheme, NeedTaken, NotOfTheme, SuggestionSettled, ThemeAlone, ThemeEmptied
from storage import (
    backing,
    communities,
    heard,
    needs,
    outbox,
    proposals,
    surveys,
    theme_words,
    themes,
    walk_photos,
    walks,
)
from storage.themes import Theme
from storage.transaction import Tx
from usecases.convening import convene, open_theme
from usecases.hall import Actor, Place, Presence, unknown
from usecases.lineage import tell, tell_of_theme, with_givers
from usecases.needs import check_stands
from usecases.programmes import match_theme, move_matches
from usecases.touching import look_around
from usecases.walk_photos import WALK_PHOTOS
from usecases.wording import worded

TITLE, LINE, REASON = 200, 200, 500


@dataclass(frozen=True)
class ThemeSaid:
    """What ``/theme`` says: the needs and surveys that come in, the needs that go out; None leaves a line as it is."""

    title: str | None = None
    place: str | None = None
    needs: tuple[Number, ...] = ()
    surveys: tuple[Number, ...] = ()
    drop: tuple[Number, ...] = ()


@dataclass(frozen=True)
class ThemeMoved:
    """A theme after something was done with it. ``touches`` are the open matters at the same place."""

    community: str
    id: int
    number: int
    title: str
    needs: tuple[int, ...]
    touches: tuple[str, ...] = ()


# --- making and changing ---------------------------------------------------------------------------------------------


def make_theme(tx: Tx, actor: Actor, place: Place, said: ThemeSaid) -> ThemeMoved:
    """Bring needs together; the group gets the theme's card. A survey's answers may be among what it comes from."""
    here = convene(tx, actor, place)
    inside = [_loose(tx, here, each) for each in said.needs]
    return found_theme(tx, here, place, said, inside)


def found_theme(tx: Tx, here: Presence, place: Place, said: ThemeSaid, inside: Sequence[needs.Need]) -> ThemeMoved:
    """The same with needs that are known to be in no theme."""
    title = worded("title", said.title or "", TITLE)
    where = worded("place", said.place, LINE) if said.place else None
    number = communities.next_number(tx, here.community.id, "T")
    theme = themes.add(tx, here.community.id, number, here.person, title, where)
    outbox.add_card(
        tx, "theme", theme, here.community.id, here.community.chat_id, asked=not place.private, thread=place.thread
    )
    made = themes.by_id(tx, theme)
    assert made is not None, theme
    themes.log(tx, theme, here.person, "made", {"needs": [each.number for each in inside]})
    _take_in(tx, here, made, inside)
    _link_surveys(tx, here, made, said.surveys)
    match_theme(tx, made)
    touched = look_around(tx, here.community.id, "theme", theme, here.person)
    return _moved(tx, here, made, tuple(touched))


def change_theme(tx: Tx, actor: Actor, place: Place, number: Number, said: ThemeSaid) -> ThemeMoved:
    """Let needs in or out of a theme, or call it or its place otherwise."""
    here = convene(tx, actor, place)
    theme = open_theme(tx, here, number)
    coming = [_loose(tx, here, each, but=theme) for each in said.needs]
    going = [_inside(tx, here, theme, each) for each in said.drop]
    changes = {
        name: worded(name, line, longest)
        for name, line, longest in (("title", said.title, TITLE), ("place", said.place, LINE))
        if line
    }
    if changes:
        themes.change(tx, theme.id, **changes)
        themes.log(tx, theme.id, here.person, "changed", changes)
    if coming:
        themes.log(tx, theme.id, here.person, "added", {"needs": [each.number for each in coming]})
        _take_in(tx, here, theme, coming)
    for need in going:
        themes.take_out(tx, need.id)
        outbox.mark_card(tx, "need", need.id)
    if going:
        themes.log(tx, theme.id, here.person, "dropped", {"needs": [each.number for each in going]})
    _link_surveys(tx, here, theme, said.surveys)
    now = themes.by_id(tx, theme.id)
    assert now is not None, theme.id
    touched = look_around(tx, here.community.id, "theme", theme.id, here.person) if "place" in changes else []
    return _moved(tx, here, now, tuple(touched))


def take_up(tx: Tx, here: Presence, theme_id: ThemeId, coming: Sequence[needs.Need]) -> ThemeMoved:
    """Let needs that are in no theme into one that is open. Raises SuggestionSettled when it is so no longer."""
    theme = themes.by_id(tx, theme_id)
    if theme is None or theme.state != "open":
        raise SuggestionSettled
    themes.log(tx, theme.id, here.person, "added", {"needs": [each.number for each in coming]})
    _take_in(tx, here, theme, coming)
    return _moved(tx, here, theme)


def _need(tx: Tx, here: Presence, number: Number) -> needs.Need:
    need = needs.find(tx, here.community.id, number.value)
    if need is None:
        raise unknown(number)
    return need


def _loose(tx: Tx, here: Presence, number: Number, but: Theme | None = None) -> needs.Need:
    """A need that is in no open theme but that one. Raises NeedInTheme, NeedWithdrawn."""
    need = _need(tx, here, number)
    check_stands(need)
    theme = themes.theme_of(tx, need.id)
    if theme is not None and theme != but and theme.state == "open":
        raise NeedInTheme(f"N-{need.number}", theme.name)
    return need


def _inside(tx: Tx, here: Presence, theme: Theme, number: Number) -> needs.Need:
    need = _need(tx, here, number)
    if themes.theme_of(tx, need.id) != theme:
        raise NotOfTheme(f"N-{need.number}", theme.name)
    return need


def _take_in(tx: Tx, here: Presence, theme: Theme, coming: Sequence[needs.Need], stage: str = "theme") -> None:
    for need in coming:
        themes.put(tx, theme.id, need.id)
        outbox.mark_card(tx, "need", need.id)
    tell_of_theme(tx, theme, [need.id for need in coming], stage, here.person)


def _link_surveys(tx: Tx, here: Presence, theme: Theme, numbers: Sequence[Number]) -> None:
    linked = [_survey(tx, here, number) for number in numbers]
    new = [survey for survey in linked if themes.link_survey(tx, theme.id, survey.id)]
    if new:
        themes.log(tx, theme.id, here.person, "fed", {"surveys": [survey.number for survey in new]})
        _tell_answerers(tx, here, theme, [survey.id for survey in new])


def _survey(tx: Tx, here: Presence, number: Number) -> surveys.Survey:
    survey = surveys.find(tx, here.community.id, number.value)
    if survey is None:
        raise unknown(number)
    return survey


def _tell_answerers(tx: Tx, here: Presence, theme: Theme, linked: Sequence[SurveyId]) -> None:
    about = {"what": theme.name, "title": theme.title, "card": ["theme", theme.id]}
    tell(tx, theme.community, backing.theirs(tx, (), linked), "theme", about, f"theme:T:{theme.id}", {here.person})


def _moved(tx: Tx, here: Presence, theme: Theme, touches: tuple[str, ...] = ()) -> ThemeMoved:
    outbox.mark_card(tx, "theme", theme.id)
    numbers = tuple(_standing(tx, theme).values())
    return ThemeMoved(here.community.title, theme.id, theme.number, theme.title, numbers, touches)


def _standing(tx: Tx, theme: Theme) -> dict[NeedId, int]:
    """The needs of the theme that were not taken back, with their numbers."""
    inside = (needs.by_id(tx, need) for need in themes.needs_of(tx, theme.id))
    return {need.id: need.number for need in inside if need is not None and need.withdrawn_at is None}


# --- merging and splitting -------------------------------------------------------------------------------------------


def merge_themes(tx: Tx, actor: Actor, place: Place, into: Number, others: tuple[Number, ...]) -> ThemeMoved:
    """Let one theme take over the others with all they have: needs, surveys, proposals, offers, what people give."""
    here = convene(tx, actor, place)
    target = open_theme(tx, here, into)
    sources = [open_theme(tx, here, each) for each in dict.fromkeys(others)]
    if not sources or target in sources:
        raise ThemeAlone(target.name)
    for source in sources:
        _merge(tx, here, source, target)
    names = [source.name for source in sources]
    themes.log(tx, target.id, here.person, "took over", {"themes": names})
    facts = {"into": target.name, "themes": names}
    communities.log(tx, here.community.id, here.person, "themes merged", facts)
    return _moved(tx, here, target)


def _merge(tx: Tx, here: Presence, source: Theme, target: Theme) -> None:
    inside = themes.needs_of(tx, source.id)
    numbers = [need.number for need in (needs.by_id(tx, each) for each in inside) if need is not None]
    people = with_givers(tx, inside, themes.surveys_of(tx, source.id))
    for need in inside:
        themes.put(tx, target.id, need)
        outbox.mark_card(tx, "need", need)
    themes.move_surveys(tx, source.id, target.id)
    theme_words.move_resources(tx, source.id, target.id)
    walks.move(tx, source.id, target.id)
    move_matches(tx, source, target)
    for proposal in themes.proposals_of(tx, source.id):
        themes.link_proposal(tx, target.id, proposal)
    themes.change(tx, source.id, state="merged", into_id=target.id)
    themes.log(tx, source.id, here.person, "merged", {"into": target.name, "needs": numbers})
    outbox.mark_card(tx, "theme", source.id)
    about = {"what": source.name, "title": target.title, "into": target.name, "card": ["theme", target.id]}
    tell(tx, source.community, people, "merged", about, f"merged:T:{source.id}", {here.person})


def split_theme(
    tx: Tx, actor: Actor, place: Place, number: Number, title: str, parting: tuple[Number, ...]
) -> ThemeMoved:  # fmt: skip
    """Let some needs of a theme be a theme of their own. Proposals that were made from the theme stay with it."""
    here = convene(tx, actor, place)
    theme = open_theme(tx, here, number)
    going = [_inside(tx, here, theme, each) for each in dict.fromkeys(parting)]
    if not going or {need.id for need in going} >= set(_standing(tx, theme)):
        raise ThemeEmptied(theme.name)
    new = communities.next_number(tx, here.community.id, "T")
    made_id = themes.add(
        tx, here.community.id, new, here.person, worded("title", title, TITLE), theme.place, theme.id
    )  # fmt: skip
    outbox.add_card(
        tx, "theme", made_id, here.community.id, here.community.chat_id, asked=not place.private, thread=place.thread
    )
    made = themes.by_id(tx, made_id)
    assert made is not None, made_id
    _take_in(tx, here, made, going, "split")
    facts = {"into": made.name, "needs": [each.number for each in going]}
    themes.log(tx, theme.id, here.person, "split", facts)
    themes.log(tx, made_id, here.person, "made", {"from": theme.name, "needs": facts["needs"]})
    communities.log(tx, here.community.id, here.person, "theme split", {"theme": theme.name, **facts})
    outbox.mark_card(tx, "theme", theme.id)
    match_theme(tx, made)
    return _moved(tx, here, made)


# --- not taken -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Declined:
    what: str
    reason: str
    told: int


def decline(tx: Tx, actor: Actor, place: Place, number: Number, reason: str) -> Declined:
    """Say of a theme or a need that it is not taken, with the reason that everybody reads."""
    here = convene(tx, actor, place)
    said = worded("reason", reason, REASON)
    told = _decline_need(tx, here, number, said) if number.kind == "N" else _decline_theme(tx, here, number, said)
    communities.log(tx, here.community.id, here.person, "declined", {"what": str(number), "reason": said})
    return Declined(str(Number(number.kind, number.value)), said, told)


def _decline_theme(tx: Tx, here: Presence, number: Number, reason: str) -> int:
    theme = open_theme(tx, here, number)
    inside = themes.needs_of(tx, theme.id)
    themes.change(tx, theme.id, state="declined", reason=reason)
    themes.log(tx, theme.id, here.person, "declined", {"reason": reason})
    for need in inside:
        outbox.mark_card(tx, "need", need)
    outbox.mark_card(tx, "theme", theme.id)
    tell_of_theme(tx, theme, inside, "declined", here.person, text=reason)
    return len(with_givers(tx, inside, themes.surveys_of(tx, theme.id)))


def _decline_need(tx: Tx, here: Presence, number: Number, reason: str) -> int:
    """Raises NeedTaken for one that a proposal answers."""
    need = _need(tx, here, number)
    check_stands(need)
    taken = backing.proposals_of_need(tx, need.id)
    if taken and (proposal := proposals.by_id(tx, taken[0])) is not None:
        raise NeedTaken(f"N-{need.number}", f"P-{proposal.number}")
    themes.decline_need(tx, need.id, here.person, reason)
    outbox.mark_card(tx, "need", need.id)
    theirs = with_givers(tx, [need.id])
    about = {"what": f"N-{need.number}", "title": need.text, "text": reason, "card": ["need", need.id]}
    tell(tx, here.community.id, theirs, "declined", about, f"declined:N:{need.id}", {here.person})
    return len(theirs)


# --- forgotten -------------------------------------------------------------------------------------------------------


def forget_in_themes(tx: Tx, person: PersonId) -> None:
    """Take away what somebody said of statements, offered, and wrote down on walks; records that tell of it are
    written anew."""
    of = theme_words.forget(tx, person)
    WALK_PHOTOS.let_go(tx, walk_photos.ROWS.drop_these(tx, walks.photos_by(tx, person)))
    for walk_id in walks.forget(tx, person):
        outbox.mark_card(tx, "walk", walk_id)
        walk = walks.by_id(tx, walk_id)
        if walk is not None:
            of.add(walk.theme)
    for theme in sorted(of):
        outbox.mark_card(tx, "theme", theme)
        heard.rewrite_records_of_theme(tx, theme)
