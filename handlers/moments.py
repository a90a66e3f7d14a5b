"""The answer that is a moment: asked by wizards, for a close, an opening or a due date."""

import re

from handlers.asks import Said
from handlers.said import moment_said
from handlers.talk import Talk
from texts import Texts
from usecases.communities import zone_and_time


async def a_moment(talk: Talk, said: Said) -> str:
    """What was said, kept as it was said: a duration counts from when the wizard is done. Raises BadValue where it is
    no moment by the community's clock."""
    zone, now = await talk.store.read(zone_and_time, talk.actor, talk.place)
    moment_said(said.text, now, zone)
    return said.text.strip()


def in_days(texts: Texts, said: str) -> str:
    """A moment that is so many days from then on, in words; any other stays as it was said."""
    return texts.plain("ask-openvote-days", days=int(said[:-1])) if re.fullmatch(r"\d{1,3}d", said) else said
