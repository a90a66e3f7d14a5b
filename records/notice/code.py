"""The QR code of a notice."""

import io

import segno

_PIXELS = 8
"""Of one dot: printed 3 cm wide it is sharp."""


def code(text: str) -> bytes:
    """The text as a QR code, a PNG; a quarter of it may be smudged and it is still read."""
    made = segno.make(text, error="q", micro=False)
    packed = io.BytesIO()
    made.save(packed, kind="png", scale=_PIXELS, border=2)
    return packed.getvalue()
