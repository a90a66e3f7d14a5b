"""The photos that were sent as answers to a survey: fetched, cleaned, shown to a moderator in private, and not kept."""

import io

import structlog
from aiogram.exceptions import AiogramError
from aiogram.types import CallbackQuery

from domain.numbers import Number
from domain.refusals import NotYourCard
from handlers.screens.surveys import photos_screen
from handlers.stored_photos import send_photos
from handlers.talk import Talk
from records.cleaning import cleaned_beside
from records.photo import PhotoRefused
from usecases.answer_photos import AnswerPhotos, answer_photos, more_photos

log = structlog.get_logger()


async def show_answer_photos(talk: Talk, number: Number, question: int) -> bool:
    """False for a question that does not ask for photos."""
    shown = await talk.store.read(answer_photos, talk.actor, talk.at(number), number, question)
    if shown is not None:
        await _show(talk, shown)
    return shown is not None


async def on_more_photos(tap: CallbackQuery, talk: Talk, survey: int, question: int, before: int) -> None:
    """The next ones."""
    shown = await talk.store.read(more_photos, talk.actor, talk.place, survey, question, before)
    if shown is None:
        raise NotYourCard
    await tap.answer()
    await _show(talk, shown)


async def _show(talk: Talk, shown: AnswerPhotos) -> None:
    read = []
    for place, file_id in enumerate(shown.photos, shown.before + 1):
        said = talk.texts.plain("survey-photo-of", number=shown.number, place=place, of=shown.of)
        content = await _cleaned(talk, file_id)
        read += [(content, said)] if content is not None else []
    await send_photos(talk, read, f"S-{shown.number}")
    await talk.say(photos_screen(shown, len(shown.photos) - len(read), talk.texts))


async def _cleaned(talk: Talk, file_id: str) -> bytes | None:
    """None for what Telegram does not give, or what is no photo."""
    content = io.BytesIO()
    try:
        await talk.bot.download(file_id, content)
        return await cleaned_beside("photo", content.getvalue())
    except (AiogramError, TimeoutError, OSError, PhotoRefused) as error:
        log.info("photo of an answer not shown", error=type(error).__name__)
        return None
