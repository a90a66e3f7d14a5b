"""The first page of a plan drawing as a picture, to be seen beside others. Like photos it is read in a process of its
own (``python -m records.drawing_page``, the PDF on stdin)."""

import io

from pypdfium2 import PdfDocument, PdfiumError

from records.photo import PhotoRefused, run

LONGEST = 1_600
"""Pixels of the longer side."""
_QUALITY = 85


def first_page(content: bytes) -> bytes:
    """The page as JPEG. Raises PhotoRefused."""
    try:
        page = PdfDocument(content)[0]
        picture = page.render(scale=LONGEST / max(page.get_size())).to_pil().convert("RGB")
    except (PdfiumError, IndexError, ValueError, ArithmeticError, MemoryError):
        raise PhotoRefused("broken") from None
    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY)
    return packed.getvalue()


if __name__ == "__main__":
    raise SystemExit(run(first_page))
