"""The pictures of a vote's options: what they hold is fixed when the vote is made, and can be shown afterwards."""

import hashlib
import io
from dataclasses import replace

from aiogram.exceptions import TelegramBadRequest

from domain.ballots.paper import Paper, PaperOption
from domain.paper_refusals import PhotoGone
from handlers.talk import Talk


async def with_hashes(talk: Talk, paper: Paper) -> Paper:
    """The paper with the SHA-256 of each option's picture, read from Telegram. Raises PhotoGone for one it has not."""
    return replace(paper, options=tuple([await _with_hash(talk, each) for each in paper.options]))


async def _with_hash(talk: Talk, option: PaperOption) -> PaperOption:
    if option.photo is None:
        return option
    held = io.BytesIO()
    try:
        await talk.bot.download(option.photo, held)
    except TelegramBadRequest:
        raise PhotoGone(option.number) from None
    return replace(option, photo_hash=hashlib.sha256(held.getvalue()).hexdigest())
