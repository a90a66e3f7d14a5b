"""A PDF that comes in private where nobody asked for one: it is asked of which proposal it is a plan drawing."""

from aiogram.types import CallbackQuery, Document, Message

from domain.numbers import number_said
from handlers.proposal_pictures import document_said
from handlers.proposal_versions import begin_revising
from handlers.screens.loose_drawings import loose_screen
from handlers.talk import Talk
from handlers.wizard import Wizards
from usecases.loose_drawings import loose_drawing
from usecases.opinion_pages import proposal_linked


async def on_pdf(message: Message, sent: Document, talk: Talk) -> None:
    """Ask under the file itself: the answer finds it there, however long that takes."""
    document_said(sent, drawings=True)
    known = await talk.store.read(loose_drawing, talk.actor)
    await talk.say(loose_screen(known, sent.file_name or "PDF", talk.texts), under=message.message_id)


async def on_drawing_tap(tap: CallbackQuery, talk: Talk, wizards: Wizards, proposal: int) -> None:
    """It is one of that proposal: the new version that shows it is there to be looked through."""
    linked = await talk.store.read(proposal_linked, talk.actor, proposal)
    number, file = number_said(linked.number), _file_above(tap)
    if file is None or number is None:
        await talk.tell("loose-drawing-gone", proposal=linked.number)
    else:
        await begin_revising(talk.within(linked.community), wizards, number, document_said(file, drawings=True))
    await tap.answer()


def _file_above(tap: CallbackQuery) -> Document | None:
    """The file under which was asked; None once it was deleted."""
    asked = tap.message if isinstance(tap.message, Message) else None
    return asked.reply_to_message.document if asked is not None and asked.reply_to_message is not None else None
