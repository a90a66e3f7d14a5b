"""Themes as people see them: the card in the group, the page in private, the list, and what is suggested."""

from collections.abc import Iterable

from handlers.screens.lineage import way_said
from handlers.screens.screen import Button, Links, Screen, fitted, moment, shortened
from texts import Texts
from usecases.theme_cards import ThemeCard, ThemeList
from usecases.theme_suggestions import Suggested, SuggestedThemes
from usecases.themes import ThemeMoved

_NEED, _NEEDS, _RESOURCES, _ACTS, _CORRECTIONS = 120, 8, 8, 8, 5
_TITLE, _SUGGESTED, _SUGGESTED_NEEDS = 80, 80, 8


def theme_screen(card: ThemeCard, texts: Texts, links: Links) -> Screen:
    """The card in the group."""
    rows = [(Button(texts.plain("theme-open"), url=links.start(f"theme-{card.id}")),)]
    if card.state == "open":
        rows.append((Button(texts.plain("theme-propose"), url=links.start(f"propose-{card.id}")),))
    return Screen(fitted(list(_lines(card, texts)), [], texts), tuple(rows))


def theme_page_screen(card: ThemeCard, texts: Texts) -> Screen:
    """All of it, with the log and what whoever looks can do."""
    lines = list(_lines(card, texts))
    if card.corrections:
        lines.append(texts.say("theme-corrections"))
        lines += [texts.say("quoted-line", text=shortened(each, _NEED)) for each in card.corrections[-_CORRECTIONS:]]
    lines += _log(card, texts)
    last = ["", texts.say("theme-how", number=card.number)] if card.state == "open" else []
    return Screen(fitted(lines, last, texts), tuple(_page_buttons(card, texts)))


def _page_buttons(card: ThemeCard, texts: Texts) -> Iterable[tuple[Button, ...]]:
    if card.mine and card.statement and card.state == "open":
        yield statement_buttons(texts, card.id, card.version)
    for walk in card.walks[-1:]:
        yield (Button(texts.plain("theme-walk-button"), data=f"wp:{walk.id}"),)
    if card.state == "open":
        yield (Button(texts.plain("theme-propose"), data=f"tm:{card.id}:ask"),)


def other_draft_screen(theme: int, title: str, texts: Texts) -> Screen:
    """There is a draft of another proposal already: go on with it, or begin one of the theme."""
    go_on, anew = (texts.plain("draft-button", answer=answer) for answer in ("go", "new"))
    row = Button(go_on, data="wd:go"), Button(anew, data=f"tm:{theme}:new")
    return Screen(texts.say("draft-there", title=shortened(title, _TITLE)), (row,))


def statement_buttons(texts: Texts, theme: int, version: int) -> tuple[Button, Button]:
    """Whether the statement is so."""
    return (
        Button(texts.plain("theme-is-so"), data=f"ts:{theme}:{version}:yes"),
        Button(texts.plain("theme-is-not"), data=f"ts:{theme}:{version}:no"),
    )


def _lines(card: ThemeCard, texts: Texts) -> Iterable[str]:
    yield texts.say("theme-card-title", number=card.number, title=card.title)
    if card.state == "merged":
        yield texts.say("theme-merged", into=card.into)
        return
    if card.state == "declined":
        yield texts.say("theme-declined", reason=card.reason)
    if card.origin or card.merged:
        yield texts.say("theme-origin", origin=card.origin or "none", merged=", ".join(card.merged) or "none")
    if card.place:
        yield texts.say("theme-place", place=card.place)
    behind = card.behind
    yield texts.say("theme-behind", seats=behind.seats, affected=behind.affected, unseated=behind.unseated)
    if card.touches:
        yield texts.say("theme-touches", touches=", ".join(card.touches))
    if card.statement:
        yield texts.say("theme-statement", text=card.statement)
        yield texts.say(
            "theme-statement-said", raised=card.raised, confirmed=card.confirmed, corrected=card.corrected
        )  # fmt: skip
    yield from _said(card, texts)
    yield from _around(card, texts)


def _said(card: ThemeCard, texts: Texts) -> Iterable[str]:
    if card.needs:
        yield texts.say("theme-needs")
    for need in card.needs[:_NEEDS]:
        yield texts.say(
            "theme-need", number=need.number, text=shortened(need.text, _NEED), author=need.author,
            supports=need.supports,
        )  # fmt: skip
    if len(card.needs) > _NEEDS:
        yield texts.say("and-more", count=len(card.needs) - _NEEDS)
    if card.surveys:
        yield texts.say("theme-surveys", surveys=", ".join(f"S-{survey}" for survey in card.surveys))


def _around(card: ThemeCard, texts: Texts) -> Iterable[str]:
    """What people would give, offers, walks, and what it led to."""
    if card.resources:
        yield texts.say("theme-resources")
    for resource in card.resources[:_RESOURCES]:
        yield texts.say("theme-resource", kind=resource.kind, text=resource.text, who=resource.who)
    if len(card.resources) > _RESOURCES:
        yield texts.say("and-more", count=len(card.resources) - _RESOURCES)
    if card.programmes:
        yield texts.say("theme-programmes")
    for each in card.programmes:
        confirmed = str(each.confirmed).lower()
        yield texts.say("theme-programme", name=each.name, title=each.title, state=each.state, confirmed=confirmed)
    for walk in card.walks:
        yield texts.say(
            "theme-walk", at=moment(texts, walk.meets_at, card.zone), coming=walk.coming, stops=walk.stops,
            notes=walk.notes, photos=walk.photos,
        )  # fmt: skip
    for way in card.ways:
        yield texts.say("theme-way", way=way_said(way, texts))


def _log(card: ThemeCard, texts: Texts) -> Iterable[str]:
    yield texts.say("theme-log")
    for act in card.acts[-_ACTS:]:
        yield texts.say(
            "theme-act", at=moment(texts, act.at, card.zone), by=act.by, kind=act.kind.replace(" ", "-"),
            what=act.what or "none",
        )  # fmt: skip


# --- the list --------------------------------------------------------------------------------------------------------


def themes_screen(listed: ThemeList, texts: Texts) -> Screen:
    if not listed.lines:
        return Screen(texts.say("themes-none", community=listed.community))
    lines = [texts.say("themes-title", community=listed.community, by=listed.by)]
    for each in listed.lines:
        lines.append(
            texts.say(
                "themes-line", number=each.number, title=shortened(each.title, _TITLE), seats=each.behind.seats,
                affected=each.behind.affected, unseated=each.behind.unseated, needs=each.needs,
                way=", ".join(each.proposals) or "none",
            )
        )  # fmt: skip
    return Screen(fitted(lines, ["", texts.say("themes-more")], texts))


def suggestions_screen(found: SuggestedThemes, texts: Texts) -> Screen:
    """What seems to belong together, each to be taken up or dismissed."""
    if not found.suggestions:
        return Screen(texts.say("suggested-none", community=found.community))
    lines = [texts.say("suggested-title", community=found.community)]
    for place, each in enumerate(found.suggestions, 1):
        lines += _suggestion(place, each, texts)
    example = " ".join(f"N-{need.number}" for need in found.suggestions[0].needs)
    rows = tuple(
        (
            Button(texts.plain("suggested-yes", place=place), data=f"th:{each.id}:yes"),
            Button(texts.plain("suggested-no", place=place), data=f"th:{each.id}:no"),
        )
        for place, each in enumerate(found.suggestions, 1)
    )
    return Screen(fitted(lines, ["", texts.say("suggested-how", needs=example)], texts), rows)


def _suggestion(place: int, each: Suggested, texts: Texts) -> Iterable[str]:
    if each.theme:
        yield texts.say("suggested-more", place=place, theme=each.theme)
    else:
        yield texts.say("suggested-new", place=place)
    for need in each.needs[:_SUGGESTED_NEEDS]:
        yield texts.say("suggested-need", number=need.number, text=shortened(need.text, _SUGGESTED))
    if len(each.needs) > _SUGGESTED_NEEDS:
        yield texts.say("and-more", count=len(each.needs) - _SUGGESTED_NEEDS)


def moved_screen(text_id: str, moved: ThemeMoved, texts: Texts) -> Screen:
    """The theme after something was done with it, and what it touches."""
    inside = ", ".join(f"N-{need}" for need in moved.needs) or "none"
    lines = [texts.say(text_id, number=moved.number, title=moved.title, needs=shortened(inside, 500))]
    if moved.touches:
        lines.append(texts.say("theme-touches-now", touches=", ".join(moved.touches)))
    return Screen("\n".join(lines))
