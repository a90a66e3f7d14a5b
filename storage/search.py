"""What can be found by words: needs, proposals, points, petitions and records, in an index in memory that is made level
with the store at every look.

As with ``storage.likeness`` the tables are the only truth: what was edited, hidden or withdrawn, here or by another
worker, is found by comparing the texts, so that nobody has to remember to tell the index.
"""

from collections.abc import Sequence
from threading import Lock
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from domain.ids import CommunityId
from domain.likeness.wording import simplified
from domain.search import Finder
from storage.transaction import Tx

# The text of an amendment that was in words at first is not in its point.
_STANDING = """
SELECT 'N', number, 0, id, text FROM needs WHERE community_id = ? AND withdrawn_at IS NULL
UNION ALL
SELECT 'P', p.number, 0, p.id, v.title || ' ' || v.text || ' ' || COALESCE(v.place, '')
FROM proposals p JOIN proposal_versions v ON v.proposal_id = p.id
WHERE p.community_id = ? AND p.state <> 'withdrawn'
AND v.version = (SELECT MAX(version) FROM proposal_versions WHERE proposal_id = p.id)
UNION ALL
SELECT 'P', p.number, t.number, p.id,
CASE WHEN REPLACE(t.text, a.new, '') = t.text THEN t.text || ' ' || a.old || ' → ' || a.new ELSE t.text END
FROM points t JOIN proposals p ON p.id = t.proposal_id LEFT JOIN amendments a ON a.point_id = t.id
WHERE p.community_id = ? AND t.state = 'standing'
UNION ALL
SELECT 'A', number, 0, id, title || ' ' || text FROM petitions WHERE community_id = ? AND withdrawn_at IS NULL
UNION ALL
SELECT 'R', number, 0, id, title FROM project_records WHERE community_id = ?
UNION ALL
SELECT 'R', r.number, c.number, r.id, c.text FROM commitments c JOIN project_records r ON r.id = c.record_id
WHERE r.community_id = ?"""


class Place(NamedTuple):
    """Where a text stands: the kind and number of its matter, its own number within (0 for the matter itself), and the
    matter's id."""

    kind: str
    number: int
    part: int
    subject: int


class WordIndex:
    """The texts of one community as a transaction sees them. For any number of threads."""

    def __init__(self) -> None:
        self._finder: Finder[Place] = Finder(spelled)
        self._rows: list[Sequence[Any]] = []
        self._texts: dict[Place, str] = {}
        self._level = Lock()

    def find(self, tx: Tx, community: CommunityId, words: str) -> list[tuple[Place, str]]:
        """Every text that holds all the words: the newest matters first, of each kind, a matter before its parts."""
        with self._level:
            self._bring_level(tx, community)
            found = sorted(self._finder.find(words), key=lambda place: (-place.number, place.kind, place.part))
            return [(place, self._texts[place]) for place in found]

    def _bring_level(self, tx: Tx, community: CommunityId) -> None:
        rows = tx.raw(_STANDING, *[community] * _STANDING.count("?")).fetchall()
        if rows == self._rows:
            return
        stored = {Place(*row[:4]): row[4] for row in rows}
        for place in self._texts.keys() - stored.keys():
            self._finder.remove(place)
        for place, text in stored.items():
            if self._texts.get(place) != text:
                self._finder.add(place, text)
        self._rows, self._texts = rows, stored


def spelled(text: str) -> str:
    """One spelling for both scripts, widths and cases."""
    return simplified(text).casefold()


_indexes: WeakKeyDictionary[Engine, dict[CommunityId, WordIndex]] = WeakKeyDictionary()
_making = Lock()


def words_of(tx: Tx, community: CommunityId) -> WordIndex:
    """The community's index in the database of this transaction; made on first use, gone with the database's engine."""
    with _making:
        return _indexes.setdefault(tx.conn.engine, {}).setdefault(community, WordIndex())
