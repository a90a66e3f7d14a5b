"""Options that look the same on a screen: other widths, capitals or spaces, a full stop at the end, or look-alike
letters of another script."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from confusable_homoglyphs.confusables import confusables_data

from domain.paper_refusals import OptionsAlike
from domain.spelling import plain


def refuse_alike(labels: Sequence[str]) -> None:
    """Raises OptionsAlike for the first two labels that cannot be told apart."""
    seen: dict[str, int] = {}
    for number, label in enumerate(labels, 1):
        for form in _forms(label):
            if (other := seen.setdefault(form, number)) != number:
                raise OptionsAlike(other, number, label)


def look_alike(one: str, other: str) -> bool:
    """Whether two names cannot be told apart on a screen."""
    return bool(_forms(one) & _forms(other) - {""})


def _forms(label: str) -> set[str]:
    """What a label looks like, as written and in small letters; equal forms look the same."""
    bare = "".join(letter for letter in plain(label) if not letter.isspace())
    decomposed = _unpunctuated(unicodedata.normalize("NFC", bare))
    return {"".join(map(_look, decomposed)), "".join(map(_look, decomposed.casefold()))}


def _unpunctuated(label: str) -> str:
    """Without the stops at its end; a label of nothing else stays."""
    return label.rstrip(_STOPS) or label


_STOPS = ".,;:!?…。、"


@cache
def _look(letter: str) -> str:
    """One letter for all that look like it (Unicode Technical Standard 39, confusables)."""
    alike: list[str] = [each["c"] for each in confusables_data.get(letter, ()) if len(each["c"]) == 1]
    return min([letter, *alike])
