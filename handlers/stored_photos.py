"""Photos shown in private, those out of the folder of files too: one as a photo, several as albums."""

from asyncio import to_thread
from collections.abc import Sequence

from aiogram.types import BufferedInputFile, InputMediaPhoto, MediaUnion

from handlers.talk import Talk

_ALBUM = 10
"""As many photos as Telegram puts into one album."""


async def show_photos(talk: Talk, photos: Sequence[tuple[str, str]], name: str) -> None:
    """Each by its name in the folder, with what is said below it; one that is not there any more is passed over.
    ``name`` begins what the files are called."""
    found = [(await to_thread(talk.files.read, digest), said) for digest, said in photos]
    await send_photos(talk, [(content, said) for content, said in found if content is not None], name)


async def send_photos(talk: Talk, photos: Sequence[tuple[bytes, str]], name: str) -> None:
    """The same of photos that are at hand."""
    shown = [
        InputMediaPhoto(media=BufferedInputFile(content, f"{name}-{place}.jpg"), caption=said)
        for place, (content, said) in enumerate(photos, 1)
    ]
    for first in range(0, len(shown), _ALBUM):
        album = shown[first : first + _ALBUM]
        if len(album) == 1:
            await talk.bot.send_photo(talk.actor.telegram_id, album[0].media, caption=album[0].caption)
        else:
            await talk.bot.send_media_group(talk.actor.telegram_id, list[MediaUnion](album))
