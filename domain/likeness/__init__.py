"""How alike two needs are, by their words: in Chinese of both scripts, in English, and in both mixed.

``Thesaurus`` knows which phrases mean the same, ``Wording`` is a text read with it, ``likeness`` compares two wordings,
and ``Likely`` finds among many the nearest to one. ``docs/decisions/0014-same-need.md`` says how it was chosen.
"""

from domain.likeness.index import Likely, Nearest
from domain.likeness.score import elsewhere, likeness
from domain.likeness.thesaurus import Thesaurus
from domain.likeness.wording import Wording, worded

__all__ = ["Likely", "Nearest", "Thesaurus", "Wording", "elsewhere", "likeness", "worded"]
