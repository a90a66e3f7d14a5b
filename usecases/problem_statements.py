"""A theme's problem statement: drafted by a moderator or the convener, and confirmed or corrected by those who raised
it."""

from dataclasses import dataclass

from domain.ids import PersonId, ThemeId
from domain.numbers import Number
from domain.refusals import UnknownNumber
from domain.theme_refusals import NotRaised, StatementChanged, ThemeOver
from storage import backing, identities, outbox, theme_words, themes
from storage.theme_words import Word
from storage.themes import Theme
from storage.transaction import Tx
from usecases.convening import convene, open_theme
from usecases.hall import Actor, Place, recognise
from usecases.wording import worded

STATEMENT, WORDS = 1000, 500
AWAITED = "problem statement"
"""What the bot waits for after "no, rather…"."""


@dataclass(frozen=True)
class Drafted:
    theme: int
    version: int
    asked: int


def draft_statement(tx: Tx, actor: Actor, place: Place, number: Number, text: str) -> Drafted:
    """Write what the problem is, in place of what was written before. Whoever raised or supports a need of the theme is
    asked whether it is so."""
    here = convene(tx, actor, place)
    theme = open_theme(tx, here, number)
    said, version = worded("text", text, STATEMENT), theme.version + 1
    themes.change(tx, theme.id, statement=said, statement_version=version)
    themes.log(tx, theme.id, here.person, "drafted", {"version": version})
    outbox.mark_card(tx, "theme", theme.id)
    raised = backing.people_of_themes(tx, [theme.id])[theme.id]
    facts = {"id": theme.id, "theme": theme.number, "title": theme.title, "text": said, "version": version}
    asked = [person for person, reachable in outbox.known_persons(tx, raised - {here.person}) if reachable]
    for person in asked:
        outbox.tell_person(
            tx, person, "statement-asked", facts, f"statement:{theme.id}:{version}:{person}", theme.community
        )
    return Drafted(theme.number, version, len(asked))


@dataclass(frozen=True)
class StatementSaid:
    """How a statement stands once somebody has said something of it. ``awaited``: their own words come next."""

    theme: int
    confirmed: int
    corrected: int
    raised: int
    awaited: bool = False


def confirm_statement(tx: Tx, actor: Actor, theme_id: int, version: int) -> StatementSaid:
    """It is so. Raises NotRaised, and StatementChanged when another text was shown."""
    theme, person = _asked(tx, actor, theme_id, version)
    identities.stop_awaiting(tx, person)
    theme_words.say_of_statement(tx, theme.id, version, person, True, None)
    outbox.mark_card(tx, "theme", theme.id)
    return statement_now(tx, theme)


def ask_for_correction(tx: Tx, actor: Actor, theme_id: int, version: int) -> StatementSaid:
    """It is not: the person's next private message says how it is."""
    theme, person = _asked(tx, actor, theme_id, version)
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, AWAITED, {"theme": theme.id, "version": version})
    now = statement_now(tx, theme)
    return StatementSaid(now.theme, now.confirmed, now.corrected, now.raised, awaited=True)


def correct_statement(tx: Tx, actor: Actor, theme_id: int, version: int, text: str) -> StatementSaid:
    """Keep the correction; whoever drafted the statement writes it anew, and all are asked again."""
    theme, person = _asked(tx, actor, theme_id, version)
    said = worded("text", text, WORDS)
    identities.stop_awaiting(tx, person)
    theme_words.say_of_statement(tx, theme.id, version, person, False, said)
    outbox.mark_card(tx, "theme", theme.id)
    return statement_now(tx, theme)


def still_to_confirm(tx: Tx, theme_id: int, version: int, person: PersonId) -> bool:
    """Whether the person's word on that version is still wanted."""
    theme = themes.by_id(tx, ThemeId(theme_id))
    if theme is None or theme.state != "open" or theme.version != version:
        return False
    return all(each.person != person for each in theme_words.said_of_statement(tx, theme.id, version))


def _asked(tx: Tx, actor: Actor, theme_id: int, version: int) -> tuple[Theme, PersonId]:
    theme = themes.by_id(tx, ThemeId(theme_id))
    if theme is None:
        raise UnknownNumber(f"T#{theme_id}")
    person = recognise(tx, actor)
    if theme.state != "open":
        into = themes.by_id(tx, theme.into) if theme.into else None
        raise ThemeOver(theme.name, into.name if into else "none")
    if person not in backing.people_of_themes(tx, [theme.id])[theme.id]:
        raise NotRaised(theme.name)
    if version != theme.version:
        raise StatementChanged(theme.name)
    return theme, person


def statement_now(tx: Tx, theme: Theme) -> StatementSaid:
    """Who said what of the version that stands, in numbers."""
    said = said_now(tx, theme)
    confirmed = sum(each.confirmed for each in said)
    raised = len(backing.people_of_themes(tx, [theme.id])[theme.id])
    return StatementSaid(theme.number, confirmed, len(said) - confirmed, raised)


def said_now(tx: Tx, theme: Theme) -> list[Word]:
    """What is said of the version that stands by those who raise the theme now: whose need was taken back, and who
    supports none any more, has no say in it until they do again."""
    raised = backing.people_of_themes(tx, [theme.id])[theme.id]
    return [each for each in theme_words.said_of_statement(tx, theme.id, theme.version) if each.person in raised]
