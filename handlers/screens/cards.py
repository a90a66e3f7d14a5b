"""The cards in the group: one message for each need, survey and record, edited as the matter moves."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.screens.broadcast import broadcast_screen
from handlers.screens.doors import doors_screen
from handlers.screens.meetings import meeting_screen
from handlers.screens.needs import need_screen
from handlers.screens.petitions import petition_screen
from handlers.screens.programmes import programme_screen
from handlers.screens.proposal import proposal_screen
from handlers.screens.records import record_screen
from handlers.screens.rounds import round_screen
from handlers.screens.screen import Links, Screen
from handlers.screens.surveys import survey_screen
from handlers.screens.themes import theme_screen
from handlers.screens.vote import vote_screen
from handlers.screens.walks import walk_screen
from texts import Texts

_SCREENS: Mapping[str, Callable[[Any, Texts, Links], Screen]] = {
    "need": need_screen,
    "survey": survey_screen,
    "petition": petition_screen,
    "proposal": proposal_screen,
    "vote": vote_screen,
    "record": record_screen,
    "broadcast": broadcast_screen,
    "doors": doors_screen,
    "theme": theme_screen,
    "programme": programme_screen,
    "walk": walk_screen,
    "meeting": meeting_screen,
    "round": round_screen,
}


def card_screen(kind: str, facts: Any, texts: Texts, links: Links) -> Screen:  # noqa: ANN401  # that kind's card
    """The card of that kind as it should stand in the group."""
    return _SCREENS[kind](facts, texts, links)
