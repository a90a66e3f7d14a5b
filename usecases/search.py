"""Finding what was said: needs, proposals, points, petitions and records, by words in either script."""

from dataclasses import dataclass

from domain.search import excerpt
from storage import communities, outbox
from storage.search import Place as Spot
from storage.search import spelled, words_of
from storage.transaction import Tx
from usecases.hall import Actor, Place, look

SHOWN = 12
LONGEST_QUERY = 100
_EXCERPT = 120
_CARDS = {"N": "need", "P": "proposal", "A": "petition", "R": "record"}


@dataclass(frozen=True)
class Found:
    """One text. ``number`` names it (``P-2 #5`` is a point); ``way`` leads to the card of its matter: chat, message."""

    number: str
    text: str
    way: tuple[int, int] | None


@dataclass(frozen=True)
class FoundAll:
    """What was found; ``count`` is of all, of which the first are given."""

    words: str
    count: int
    found: tuple[Found, ...]


def find_words(tx: Tx, actor: Actor, place: Place, words: str) -> FoundAll:
    """What holds all the words. What was hidden or withdrawn is not found."""
    here = None if place.private else communities.by_chat(tx, place.chat_id)  # whoever is in the group may look
    community = (here or look(tx, actor, place).community).id
    words = words[:LONGEST_QUERY]
    found = words_of(tx, community).find(tx, community, words)
    wanted = spelled(words).split()
    shown = tuple(_found(tx, spot, excerpt(text, spelled(text), wanted, _EXCERPT)) for spot, text in found[:SHOWN])
    return FoundAll(words, len(found), shown)


def _found(tx: Tx, spot: Spot, text: str) -> Found:
    number = f"{spot.kind}-{spot.number}" + (f" #{spot.part}" if spot.kind == "P" and spot.part else "")
    card = outbox.card_of(tx, _CARDS[spot.kind], spot.subject)
    return Found(number, text, (card.chat_id, card.message_id) if card and card.message_id else None)
