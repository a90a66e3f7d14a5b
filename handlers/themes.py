"""Themes in chat: the list with what is suggested, making, changing, merging, splitting, declining; the statement and
what people would give."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.numbers import Number, number_said
from domain.refusals import BadValue
from handlers.proposal_merging import merge_said
from handlers.said import Form, after_command, listed, meaning, numbered, read_form
from handlers.screens.screen import Screen
from handlers.screens.themes import moved_screen, suggestions_screen, theme_page_screen, themes_screen
from handlers.talk import Talk
from texts import words
from usecases.problem_statements import StatementSaid, ask_for_correction, confirm_statement, draft_statement
from usecases.resources import give, take_back
from usecases.theme_cards import theme_followed, theme_list, theme_page
from usecases.theme_suggestions import accept_suggestion, dismiss_suggestion, suggest_themes
from usecases.themes import ThemeSaid, change_theme, decline, make_theme, merge_themes, split_theme

_KEYS = ("title", "needs", "drop", "surveys", "place")
_BACK = ("-", "－", "—")


async def on_themes(message: Message, talk: Talk) -> None:
    said = after_command(message.text or "")
    affected = bool(said) and meaning("ranks", said) == "affected"
    found = await talk.store.write(theme_list, talk.actor, talk.place, "affected" if affected else "seats")
    await talk.say(themes_screen(found, talk.texts))
    if found.convening and talk.private:
        suggested = await talk.store.write(suggest_themes, talk.actor, talk.place)
        await talk.say(suggestions_screen(suggested, talk.texts))


async def on_theme(message: Message, talk: Talk) -> None:
    if not after_command(message.text or ""):
        await talk.tell("theme-example")
        return
    form = read_form(message.text or "", _KEYS)
    number = _theme(form.title)
    if number is None:
        done = await talk.store.write(make_theme, talk.actor, talk.place, _said(form, form.title))
        if not talk.private:  # its card, which comes at once, is the answer
            return
    elif form.values:
        done = await talk.store.write(
            change_theme, talk.actor, talk.at(number), number, _said(form, form.get("title"))
        )  # fmt: skip
    else:
        page = await talk.store.write(theme_page, talk.actor, talk.at(number), number)
        await talk.say(theme_page_screen(page, talk.texts))
        return
    await talk.say(moved_screen("theme-made", done, talk.texts))


def _theme(said: str) -> Number | None:
    """The number of a theme, if that is what is said."""
    number = number_said(said)
    return number if number is not None and number.kind == "T" else None


def _said(form: Form, title: str | None) -> ThemeSaid:
    return ThemeSaid(
        title,
        form.get("place"),
        tuple(numbered(each, "N") for each in listed(form.get("needs") or "")),
        tuple(numbered(each, "S") for each in listed(form.get("surveys") or "")),
        tuple(numbered(each, "N") for each in listed(form.get("drop") or "")),
    )


async def show_theme(talk: Talk, theme: int) -> None:
    """A link to the theme was followed."""
    page = await talk.store.write(theme_followed, talk.actor, theme)
    await talk.say(theme_page_screen(page, talk.texts))


async def on_suggestion_tap(tap: CallbackQuery, talk: Talk, suggestion: int, answer: str) -> None:
    """A suggestion is taken up or dismissed."""
    if answer == "yes":
        done = await talk.store.write(accept_suggestion, talk.actor, talk.place, suggestion)
        await tap.answer()
        await talk.say(moved_screen("theme-made", done, talk.texts))
    else:
        await talk.store.write(dismiss_suggestion, talk.actor, suggestion)
        await tap.answer()
        await talk.tell("suggested-dismissed")


# --- merging, splitting, declining -----------------------------------------------------------------------------------


async def on_merge(message: Message, talk: Talk) -> None:
    if await merge_said(talk, after_command(message.text or "")):
        return
    said = listed(after_command(message.text or ""))
    if len(said) < 2:
        await talk.tell("merge-example")
        return
    into, *others = (numbered(each, "T") for each in said)
    done = await talk.store.write(merge_themes, talk.actor, talk.at(into), into, tuple(others))
    await talk.say(moved_screen("theme-merge-done", done, talk.texts))


async def on_split(message: Message, talk: Talk) -> None:
    form = read_form(message.text or "", ("title", "needs"))
    said, _, title = form.title.partition(" ")
    if not said:
        await talk.tell("split-example")
        return
    number = numbered(said, "T")
    parting = tuple(numbered(each, "N") for each in listed(form.need("needs")))
    done = await talk.store.write(
        split_theme, talk.actor, talk.at(number), number, title or form.get("title") or "", parting
    )  # fmt: skip
    await talk.say(moved_screen("theme-split-done", done, talk.texts))


async def on_decline(message: Message, talk: Talk) -> None:
    said, *reason = after_command(message.text or "").split(maxsplit=1) or [""]
    number = number_said(said)
    if number is None or number.kind not in ("T", "N") or not reason:
        await talk.tell("decline-example")
        return
    done = await talk.store.write(decline, talk.actor, talk.at(number), number, reason[0])
    await talk.tell("theme-declined-done", what=done.what, reason=done.reason, told=done.told)


# --- the statement ---------------------------------------------------------------------------------------------------


async def on_statement(message: Message, talk: Talk) -> None:
    said, *text = after_command(message.text or "").split(maxsplit=1) or [""]
    if not text:
        await talk.tell("statement-example")
        return
    number = numbered(said, "T")
    done = await talk.store.write(draft_statement, talk.actor, talk.at(number), number, text[0])
    await talk.tell("statement-drafted", theme=done.theme, asked=done.asked)


async def on_statement_tap(tap: CallbackQuery, talk: Talk, theme: int, version: int, answer: str) -> None:
    """It is so, or it is otherwise."""
    use_case = confirm_statement if answer == "yes" else ask_for_correction
    done = await talk.store.write(use_case, talk.actor, theme, version)
    if done.awaited:
        await tap.answer()
        await talk.tell("statement-ask")
    else:
        await tap.answer(talk.texts.plain("statement-said", **_counts(done)), show_alert=True)


async def tell_statement(talk: Talk, done: StatementSaid) -> None:
    """A correction is kept."""
    await talk.tell("statement-said", **_counts(done))


def _counts(done: StatementSaid) -> dict[str, int]:
    return {"theme": done.theme, "raised": done.raised, "confirmed": done.confirmed, "corrected": done.corrected}


# --- what people would give ------------------------------------------------------------------------------------------


async def on_give(message: Message, talk: Talk) -> None:
    said, *rest = after_command(message.text or "").split(maxsplit=1) or [""]
    if not rest:
        await talk.tell("give-example")
        return
    number = numbered(said, "T")
    if rest[0].strip() in _BACK:
        back = await talk.store.write(take_back, talk.actor, talk.at(number), number)
        await talk.tell("give-back", theme=back.theme, offers=back.offers)
        return
    kind, _, text = rest[0].replace("：", ":", 1).partition(":")
    meant = meaning("resources", kind)
    if meant is None:
        raise BadValue("kind", kind, tuple(words()["resources"]))
    done = await talk.store.write(give, talk.actor, talk.at(number), number, meant, text)
    await talk.say(Screen(talk.texts.say("give-done", theme=done.theme, offers=done.offers)))


def routes() -> Router:
    """What this module hears."""
    router = Router(name="themes")
    router.message.register(on_themes, Command("themes"))
    router.message.register(on_theme, Command("theme"))
    router.message.register(on_merge, Command("merge"))
    router.message.register(on_split, Command("split"))
    router.message.register(on_decline, Command("decline"))
    router.message.register(on_statement, Command("statement"))
    router.message.register(on_give, Command("give"))
    return router
