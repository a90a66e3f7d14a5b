"""What is needed to find the same need: an index in memory for each community, made level with the store at every look.

The table is the only truth: what was edited, taken back or rolled back, here or by another worker, is found by
comparing the texts, which costs about ten milliseconds for ten thousand needs. Nothing has to be told to the index.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from domain.ids import CommunityId
from domain.likeness import Likely, Nearest, Thesaurus
from storage.transaction import Tx
from texts.thesaurus import thesaurus_words


class NeedIndex:
    """The needs of one community as a transaction sees them. For any number of threads."""

    def __init__(self) -> None:
        self._likely = Likely(thesaurus())
        self._rows: list[Sequence[Any]] = []
        self._level = Lock()

    def same(self, tx: Tx, community: CommunityId, text: str, limit: int = 3) -> list[Nearest]:
        """The needs that are likely to be the same as ``text``; see ``Likely.same``."""
        with self._level:
            self._bring_level(tx, community)
            return self._likely.same(text, limit)

    def elsewhere(self, tx: Tx, community: CommunityId, text: str, limit: int = 3) -> list[Nearest]:
        """The needs that are the same but for the place."""
        with self._level:
            self._bring_level(tx, community)
            return self._likely.elsewhere(text, limit)

    def _bring_level(self, tx: Tx, community: CommunityId) -> None:
        rows = tx.raw(
            "SELECT id, text FROM needs WHERE community_id = ? AND withdrawn_at IS NULL", community
        ).fetchall()
        if rows == self._rows:
            return
        known, stored = _by_id(self._rows), _by_id(rows)
        for id_ in known.keys() - stored.keys():
            self._likely.remove(id_)
        for id_, text in stored.items():
            if known.get(id_) != text:
                self._likely.add(id_, text)
        self._rows = rows


def _by_id(rows: Iterable[Sequence[Any]]) -> dict[int, str]:
    return {row[0]: row[1] for row in rows}


_indexes: WeakKeyDictionary[Engine, dict[CommunityId, NeedIndex]] = WeakKeyDictionary()
_making = Lock()


def index_of(tx: Tx, community: CommunityId) -> NeedIndex:
    """The community's index in the database of this transaction; made on first use, gone with the database's engine."""
    with _making:
        return _indexes.setdefault(tx.conn.engine, {}).setdefault(community, NeedIndex())


@cache
def thesaurus() -> Thesaurus:
    """The words of ``texts``, read once."""
    return Thesaurus.of(thesaurus_words())
