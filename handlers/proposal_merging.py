"""Taking one proposal into another, in chat."""

from aiogram.types import CallbackQuery

from domain.numbers import number_said
from handlers.said import numbered
from handlers.talk import Talk
from usecases.proposal_merging import MergeSaid, answer_merge, offer_merge

_NUMBERS = 2


async def merge_said(talk: Talk, said: str) -> bool:
    """``/merge P-2 P-5 reason``; False where no proposal is named first, as themes are merged too."""
    words = said.split(maxsplit=_NUMBERS)
    first = number_said(words[0]) if words else None
    if first is None or first.kind != "P":
        return False
    if len(words) <= _NUMBERS:
        await talk.tell("merge-proposals-example")
        return True
    goes = numbered(words[1], "P")
    await _tell(talk, await talk.store.write(offer_merge, talk.actor, talk.at(first), first, goes, words[2]))
    return True


async def on_merge_tap(tap: CallbackQuery, talk: Talk, offer: int, answer: str) -> None:
    """An author of the other proposal agrees, or does not."""
    done = await talk.store.write(answer_merge, talk.actor, offer, answer == "yes")
    await tap.answer()
    await _tell(talk, done)


async def _tell(talk: Talk, done: MergeSaid) -> None:
    await talk.tell("merge-said", how=done.how, goes=done.goes, into=done.into, asked=done.asked, told=done.told)
