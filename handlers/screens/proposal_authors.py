"""Being asked to be an author of a proposal, and going on with a draft of one."""

from handlers.screens.screen import Button, Screen, shortened
from texts import Texts

_TITLE = 80


def draft_screen(title: str, texts: Texts) -> Screen:
    """There is a draft already: go on with it, or begin another one."""
    buttons = tuple(Button(texts.plain("draft-button", answer=answer), data=f"wd:{answer}") for answer in ("go", "new"))
    return Screen(texts.say("draft-there", title=shortened(title, _TITLE)), (buttons,))


def coauthor_buttons(proposal: int, texts: Texts) -> tuple[Button, ...]:
    """Whether one joins its authors."""
    return tuple(
        Button(texts.plain("coauthor-button", answer=answer), data=f"ca:{proposal}:{answer}")
        for answer in ("yes", "no")
    )  # fmt: skip


def coauthor_screen(proposal: int, number: int, texts: Texts) -> Screen:
    """The question, for somebody whom no notice could reach."""
    return Screen(texts.say("coauthor-question", proposal=number), (coauthor_buttons(proposal, texts),))


def merge_buttons(offer: int, texts: Texts) -> tuple[Button, ...]:
    """Whether one agrees that a proposal is taken into another."""
    return tuple(
        Button(texts.plain("merge-button", answer=answer), data=f"mg:{offer}:{answer}") for answer in ("yes", "no")
    )
