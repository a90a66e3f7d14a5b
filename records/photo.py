"""A photo as the hall keeps it: made anew from its pixels, of a size for phones, with nothing else of what was sent.

Whatever somebody sends is read in a process of its own with little memory and little time (``python -m records.photo``,
the photo on stdin): a picture made to fill the memory, or to crash a decoder, costs that process and nothing else.
"""

import io
import sys
from collections.abc import Callable

from PIL import Image, ImageOps, UnidentifiedImageError

from domain.needs import Refused

MOST_BYTES = 20 * 1024 * 1024
"""More than that no bot can fetch from Telegram."""
MOST_PIXELS = 120_000_000
"""A plain JPEG is read at a fraction of its size, so that 60 megapixels take the memory of four."""
MOST_WHOLE = 25_000_000
"""Pixels of what can only be read whole: PNG, WebP, and JPEG that is drawn in several passes."""
SIDE = 2048
"""Pixels of the longer side of what is kept."""
SECONDS = 20
"""What it may take, of the processor and by the clock."""
MEMORY = 512 * 1024 * 1024
_FORMATS = ("JPEG", "PNG", "WEBP")
_QUALITY = 85
_REFUSED = 3
"""The exit code that says: stderr has the reason."""


class PhotoRefused(Exception):
    """It is not kept; ``why`` is one of domain.needs.Refused."""

    def __init__(self, why: Refused) -> None:
        super().__init__(why)
        self.why: Refused = why


def cleaned(content: bytes) -> bytes:
    """The photo as JPEG of at most SIDE pixels, upright, without place, camera, date or any other words in it.

    Its size is read from its head before a pixel is decoded. Raises PhotoRefused.
    """
    if len(content) > MOST_BYTES:
        raise PhotoRefused("large")
    try:
        return _made_anew(content)
    except UnidentifiedImageError:
        raise PhotoRefused("kind") from None
    except (OSError, ValueError, SyntaxError, MemoryError):
        raise PhotoRefused("broken") from None


def _made_anew(content: bytes) -> bytes:
    Image.MAX_IMAGE_PIXELS = None  # ours is below, and tells formats apart
    with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
        in_parts = image.format == "JPEG" and not image.info.get("progressive")
        if image.width * image.height > (MOST_PIXELS if in_parts else MOST_WHOLE):
            raise PhotoRefused("pixels")
        image.draft("RGB", (SIDE, SIDE))  # of a JPEG, the smallest fraction that is still large enough
        image.thumbnail((SIDE, SIDE))
        upright = ImageOps.exif_transpose(image)
        kept = Image.new("RGB", upright.size, (255, 255, 255))
        solid = upright.convert("RGBA") if upright.has_transparency_data else None
        kept.paste(solid or upright.convert("RGB"), mask=solid)
        packed = io.BytesIO()
        kept.save(packed, "JPEG", quality=_QUALITY, optimize=True)
    return packed.getvalue()


def proportions(photo: bytes) -> float:
    """Height over width of a photo that was cleaned."""
    with Image.open(io.BytesIO(photo)) as image:
        return round(image.height / image.width, 4)


def _limit() -> None:
    """Let this process have little memory and time, where the system knows such limits."""
    try:
        import resource
    except ImportError:  # Windows: the clock alone limits it there
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def run(clean: Callable[[bytes], bytes]) -> int:
    """Clean what is on stdin onto stdout; a refusal is exit code 3, with its reason on stderr."""
    _limit()
    try:
        sys.stdout.buffer.write(clean(sys.stdin.buffer.read(MOST_BYTES + 1)))
    except PhotoRefused as refused:
        sys.stderr.write(refused.why)
        return _REFUSED
    return 0


if __name__ == "__main__":
    raise SystemExit(run(cleaned))
