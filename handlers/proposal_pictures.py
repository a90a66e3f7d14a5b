"""The pictures and plan drawings of a proposal: taken one after the other in private, taken away, and shown.

An answer names each by a word: ``=7`` is one that the proposal shows already, anything else is Telegram's id of one
that comes. Behind a PDF stands what it is called.
"""

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Iterable, Mapping
from urllib.parse import quote, unquote

from aiogram.types import Document

from domain.drawings import drawing_name
from domain.needs import MOST_FILES, Attached
from domain.proposal_refusals import DrawingUnfit, TooManyPictures
from domain.refusals import MissingKey
from handlers.asks import Ask, Choice, Said
from handlers.brought import says_picture
from handlers.stored_photos import show_photos
from handlers.talk import Talk
from records.photo import MOST_BYTES
from texts import Texts
from usecases.proposal_files import Pictures, Seen, pictures_followed
from usecases.proposal_versions import Shown

KINDS = {"pictures": False, "plans": True}
"""The questions by their keys, and whether plan drawings are the answer."""
_STAYS = "="

# --- in words --------------------------------------------------------------------------------------------------------


def _word(what: str, name: str) -> str:
    return f"{what}/{quote(name, safe='')}" if name else what


def _name(word: str) -> str:
    """What the PDF is called; empty for a picture."""
    return unquote(word.partition("/")[2])


def staying(shown: Iterable[Shown], *, plan: bool) -> str:
    """The answer that leaves the pictures, or the plan drawings, as they are."""
    return " ".join(_word(f"{_STAYS}{each.id}", each.name) for each in shown if each.plan == plan)


def pictures_said(answers: Mapping[str, str]) -> Pictures:
    """What is to be seen of the proposal by the answers."""
    said = {kind: answers.get(kind, "").split() for kind in KINDS}
    stay = (word.partition("/")[0] for words in said.values() for word in words if word.startswith(_STAYS))
    came = {
        kind: tuple(_attached(word) for word in words if not word.startswith(_STAYS)) for kind, words in said.items()
    }
    return Pictures(came["pictures"], came["plans"], tuple(int(each.removeprefix(_STAYS)) for each in stay))


def _attached(word: str) -> Attached:
    name = _name(word)
    return Attached("drawing" if name else "photo", word.partition("/")[0], name=name)


# --- asked -----------------------------------------------------------------------------------------------------------


def _takes(key: str) -> Callable[[Talk, Said], Awaitable[str]]:
    """Takes one after the other. What they hold is seen when they are fetched: no update waits for a download."""

    async def check(talk: Talk, said: Said) -> str:
        del talk
        before = said.answers.get(key, "").split()
        if len(before) >= MOST_FILES:
            raise TooManyPictures(MOST_FILES)
        if said.photo is not None:
            return " ".join([*before, said.photo])
        if said.document is None:
            raise MissingKey("photo")
        return " ".join([*before, document_said(said.document, drawings=KINDS[key])])

    return check


def document_said(sent: Document, *, drawings: bool) -> str:
    """The word for a picture or PDF that was sent as a file. Raises DrawingUnfit."""
    name, most = drawing_name(sent.file_name or ""), MOST_BYTES // (1024 * 1024)
    if (sent.file_size or 0) > MOST_BYTES:
        raise DrawingUnfit(sent.file_name or name, "large", most)
    if says_picture(sent):
        return sent.file_id
    if not drawings:
        raise DrawingUnfit(sent.file_name or name, "later", most)
    return _word(sent.file_id, name)


def _away(key: str) -> Callable[[Talk, Mapping[str, str]], Awaitable[tuple[Choice, ...]]]:
    """Each that is there may be taken away."""

    async def offer(talk: Talk, answers: Mapping[str, str]) -> tuple[Choice, ...]:
        there = answers.get(key, "").split()
        return tuple(
            Choice(
                talk.texts.plain("picture-away", kind=_kind(word, plan=KINDS[key]), place=place, name=_name(word)),
                " ".join([*there[: place - 1], *there[place:]]),
            )
            for place, word in enumerate(there, 1)
        )  # fmt: skip

    return offer


def _kind(word: str, *, plan: bool) -> str:
    if _name(word):
        return "drawing"
    return "plan" if plan else "picture"


def _shown(texts: Texts, answer: str) -> str:
    """How many, and what the PDFs are called."""
    words = answer.split()
    names = [name for word in words if (name := _name(word))]
    counted = texts.plain("wizard-photo", count=len(words))
    return texts.plain("drawings-attached", attached=counted, names=", ".join(names)) if names else counted


def _any(answer: str) -> bool:
    del answer
    return True


def pictures_ask(key: str, words: str, *, photo: bool = False, optional: bool = True) -> Ask:
    """The question for pictures or plan drawings, as ``KINDS`` has them; ``words`` is the text that asks. One that is
    not ``optional`` has no button that would leave out at once what is there."""
    return Ask(
        key, lambda talk: talk.texts.say(words), _takes(key), offer=_away(key), optional=optional, photo=photo,
        files=True, gathers=_any, shows=_shown,
    )  # fmt: skip


# --- shown -----------------------------------------------------------------------------------------------------------


async def show_pictures(talk: Talk, proposal: int) -> None:
    """The pictures and drawings of a proposal, in private: the pictures as an album, each PDF as a file."""
    seen = await talk.store.read(pictures_followed, talk.actor, proposal)

    def caption(place: int, each: Seen) -> str:
        return talk.texts.plain(
            "proposal-picture", proposal=seen.number, plan=str(each.plan).lower(), place=place, count=len(seen.pictures)
        )

    said = [(each, caption(place, each)) for place, each in enumerate(seen.pictures, 1)]
    if not said:
        await talk.tell("proposal-pictures-none", proposal=seen.number)
        return
    photos = [(each.digest, words) for each, words in said if each.kind == "photo"]
    await show_photos(talk, photos, f"P-{seen.number}")
    for each, words in said:
        content = await to_thread(talk.files.read, each.digest) if each.kind == "drawing" else None
        if content is not None:
            await talk.hand(each.name or f"P-{seen.number}.pdf", content, words)
