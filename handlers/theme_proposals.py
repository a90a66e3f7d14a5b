"""A proposal of a theme: the button under the theme that begins its draft, and the draft's question for the theme."""

from collections.abc import Mapping

from aiogram.types import CallbackQuery

from handlers.asks import Ask, Choice, Said, choices
from handlers.said import numbered
from handlers.screens.themes import other_draft_screen
from handlers.talk import Talk
from handlers.wizard import Wizards
from usecases.theme_proposing import check_theme, open_themes, theme_to_propose


async def begin_proposal(talk: Talk, wizards: Wizards, theme: int, *, anew: bool = False) -> None:
    """Begin a draft with what the theme brings: its needs, its statement as the problem, its place. A draft that is
    there already is not given up without being asked."""
    brought = await talk.store.write(theme_to_propose, talk.actor, talk.place, theme)
    if not anew and (draft := await wizards.draft(talk, "propose")) is not None:
        await talk.say(other_draft_screen(theme, draft.get("title") or draft.get("theme", ""), talk.texts))
        return
    known = {
        "theme": brought.theme, "needs": " ".join(brought.needs), "problem": brought.problem, "place": brought.place
    }  # fmt: skip
    begun = {key: answer for key, answer in known.items() if answer}
    await wizards.begin(talk.within(brought.community), "propose", begun)


async def on_propose_tap(tap: CallbackQuery, talk: Talk, wizards: Wizards, theme: int, answer: str) -> None:
    """The button on the theme's page; ``new`` gives up the draft that is there."""
    await begin_proposal(talk, wizards, theme, anew=answer == "new")
    await tap.answer()


# --- the question ----------------------------------------------------------------------------------------------------


async def _open_themes(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del answers
    return choices(await talk.store.read(open_themes, talk.actor, talk.place))


async def _a_theme(talk: Talk, said: Said) -> str:
    return await talk.store.read(check_theme, talk.actor, talk.place, numbered(said.text, "T"))


THEME = Ask(
    "theme", lambda talk: talk.texts.say("ask-propose-theme"), _a_theme, offer=_open_themes, optional=True,
    choosing=True,
)  # fmt: skip
