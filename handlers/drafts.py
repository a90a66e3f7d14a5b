"""Drafts: what was answered of a lasting wizard, kept beside whatever the person is in the middle of now."""

from aiogram.fsm.context import FSMContext

from handlers.memory import DRAFT, STALE
from handlers.talk import Talk


def draft_of(talk: Talk, wizard: str) -> FSMContext:
    """The draft of the wizard of that name: its data alone, without a state, so that it never grows stale."""
    return talk.conversation_about(f"{DRAFT}{wizard}")


async def forget_draft(talk: Talk, state: str) -> None:
    """The wizard in whose state somebody stood is done or given up."""
    wizard = state.removeprefix(STALE).partition(":")[0]
    if wizard and await draft_of(talk, wizard).get_data():
        await draft_of(talk, wizard).clear()
