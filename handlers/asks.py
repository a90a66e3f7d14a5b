"""The questions of wizards: what is asked, what may be said to it, and how the answer is kept and shown."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field

from aiogram.types import Document

from handlers.screens.screen import shortened
from handlers.talk import Talk
from texts import Texts
from usecases.offers import Offered
from usecases.wording import worded

_LABEL = 40


@dataclass(frozen=True)
class Said:
    """What the person sent as an answer; ``photo`` is Telegram's file id, ``document`` a file where the question takes
    them, ``answers`` are those before it."""

    text: str
    photo: str | None = None
    document: Document | None = None
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Choice:
    """One of the answers that are offered as buttons."""

    label: str
    value: str


async def _nothing(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
    del talk, answers
    return ()


def _always(answers: Mapping[str, str]) -> bool:
    del answers
    return True


def _never(answers: Mapping[str, str]) -> bool:
    del answers
    return False


def _as_said(texts: Texts, answer: str) -> str:
    del texts
    return answer


def _no_more(texts: Texts, answers: Mapping[str, str]) -> str:
    del texts, answers
    return ""


@dataclass(frozen=True)
class Ask:
    """One question. ``words`` asks it; ``check`` returns the answer as it is kept, or raises a Refusal that says what
    is wrong with it; ``offer`` are answers to choose from, given those before, which are checked no more. A question
    that is ``choosing`` is asked only where there is something to choose, and any only ``when`` what was answered calls
    for it. One that ``gathers`` takes one message after the other, with the answer so far among the answers of Said,
    until that is enough and the person says that it is all; what it offers is another answer so far, of which nothing
    may be left. One with ``files`` takes documents too. ``besides`` says more where what was answered calls for it.
    ``shows`` is an answer in words; one that is ``passing`` only leads to the next question, and is not shown at the
    preview. What is ``added`` is not asked in turn, but offered at the preview where what was answered calls for it."""

    key: str
    words: Callable[[Talk], str]
    check: Callable[[Talk, Said], Awaitable[str]]
    offer: Callable[[Talk, Mapping[str, str]], Awaitable[tuple[Choice, ...]]] = _nothing
    optional: bool = False
    photo: bool = False
    files: bool = False
    choosing: bool = False
    gathers: Callable[[str], bool] | None = None
    when: Callable[[Mapping[str, str]], bool] = _always
    added: Callable[[Mapping[str, str]], bool] = _never
    besides: Callable[[Texts, Mapping[str, str]], str] = _no_more
    shows: Callable[[Texts, str], str] = _as_said
    passing: bool = False


def written(key: str, longest: int, words: str, *, optional: bool = False) -> Ask:
    """A question answered in the person's own words; ``words`` is the text that asks it."""

    async def check(talk: Talk, said: Said) -> str:
        del talk
        return worded(key, said.text, longest)

    return Ask(key, lambda talk: talk.texts.say(words), check, optional=optional)


def choices(offered: Iterable[Offered]) -> tuple[Choice, ...]:
    """Matters by their numbers."""
    return tuple(Choice(f"{each.number} · {shortened(each.text, _LABEL)}", each.number) for each in offered)
