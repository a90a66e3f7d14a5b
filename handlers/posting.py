"""What whoever made something in private is told of its card in the group."""

from domain.numbers import Number
from handlers.screens.screen import moment
from handlers.talk import Talk
from usecases.posting import posted_later


async def posting(talk: Talk, number: Number) -> str:
    """That it is there, or when it comes."""
    later = await talk.store.read(posted_later, talk.actor, talk.place, number)
    return talk.texts.plain("card-posted", at=moment(talk.texts, later.at, later.zone) if later else "now")
