"""The colours: told apart by people who see few of them, and in grey.

Blue and orange are of Okabe and Ito's palette for the colour-blind; each step is at least 40 of 255 lighter in grey
than the one before, and what matters is said beside its colour too.
"""

from collections.abc import Mapping
from typing import Literal

Tint = tuple[int, int, int]

Kind = Literal["yes", "no", "abstain", "silent", "won", "other", "left", "hidden"]

PAPER: Tint = (255, 255, 255)
INK: Tint = (26, 26, 26)
QUIET: Tint = (92, 92, 92)
"""For what stands beside; 6.6 to 1 on the paper."""
EDGE: Tint = (120, 120, 120)
PASSED: Tint = (0, 96, 150)
FAILED: Tint = (150, 60, 0)

FILLS: Mapping[Kind, Tint] = {
    "yes": (0, 96, 150),
    "no": (230, 150, 0),
    "abstain": (204, 208, 212),
    "silent": (255, 255, 255),
    "won": (0, 96, 150),
    "other": (158, 180, 198),
    "left": (255, 255, 255),
    "hidden": (255, 255, 255),
}


_STEPS = 15


def shades() -> list[Tint]:
    """All colours of a picture: those named here, and what lies between those of letters and the paper, at their
    edges."""
    of_letters = (INK, QUIET, PASSED, FAILED)
    mixed = (_between(tint, PAPER, step / _STEPS) for step in range(1, _STEPS) for tint in of_letters)
    return list(dict.fromkeys([PAPER, EDGE, *of_letters, *FILLS.values(), *mixed]))


def _between(one: Tint, other: Tint, share: float) -> Tint:
    red, green, blue = (round(here + (there - here) * share) for here, there in zip(one, other, strict=True))
    return red, green, blue


def grey(tint: Tint) -> float:
    """How light it is on a printer without colours, 0 to 255."""
    red, green, blue = tint
    return 0.299 * red + 0.587 * green + 0.114 * blue


def contrast(one: Tint, other: Tint) -> float:
    """The contrast of two colours as the Web Content Accessibility Guidelines count it, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(tint: Tint) -> float:
    red, green, blue = (_linear(part / 255) for part in tint)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
