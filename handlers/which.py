"""Which community is meant: asked by buttons of somebody who is in several, and what they said then goes on."""

from collections.abc import Awaitable, Callable, Sequence

from aiogram.types import CallbackQuery, Message

from domain.refusals import ConversationStale
from handlers.memory import STALE
from handlers.screens.screen import Button, Screen
from handlers.talk import Talk
from usecases.communities import titles_of

Again = Callable[[Message, str], Awaitable[None]]
"""Hears a message once more, as said in the community with that short name."""

_ASKED = "which:"


async def ask_which(talk: Talk, message: Message, names: Sequence[str]) -> None:
    """Keep the message, and ask. Each message has a question of its own: none makes another one void."""
    asked = talk.conversation_about(f"which-{message.message_id}")
    said = (message.text or message.caption or "").split(maxsplit=1)
    await asked.set_state(_ASKED + (said[0].removeprefix("/") if said else ""))
    await asked.set_data({"message": message.model_dump_json(exclude_none=True, by_alias=True), "names": list(names)})
    await talk.memory.settle()
    titles = await talk.store.read(titles_of, tuple(names))
    rows = tuple((Button(title, data=f"q:{message.message_id}:{place}"),) for place, title in enumerate(titles))
    await talk.say(Screen(talk.texts.say("which-community", example=f"{names[0]}/V-1"), rows))


async def on_which(tap: CallbackQuery, talk: Talk, again: Again, message_id: int, place: int) -> None:
    """A community was chosen. The question is over when what was said has had its effect."""
    asked = talk.conversation_about(f"which-{message_id}")
    state = await asked.get_state()
    data = await asked.get_data()
    if state is not None and state.startswith(STALE):
        raise ConversationStale(state.removeprefix(STALE + _ASKED))
    if state is None or place >= len(data["names"]):
        await tap.answer(talk.texts.plain("wizard-moved-on"))
        return
    await tap.answer()
    await asked.clear()
    await again(Message.model_validate_json(data["message"], context={"bot": talk.bot}), data["names"][place])
