"""Pictures that people send: good ones, huge ones, and what only says that it is one."""

import io
import struct
import zlib
from typing import Any

from PIL import Image

NORTH, EAST = {1: "N", 2: (31.0, 14.0, 5.0)}, {3: "E", 4: (121.0, 28.0, 9.0)}


def jpeg(width: int = 400, height: int = 300, colour: tuple[int, int, int] = (200, 120, 40), **how: Any) -> bytes:
    """A plain JPEG."""
    packed = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(packed, "JPEG", **how)
    return packed.getvalue()


def located_jpeg() -> bytes:
    """One that says where, when and with what it was taken, and lies on its side."""
    exif = Image.Exif()
    exif[0x0110], exif[0x0132], exif[0x0112] = "Telescope 9", "2026:06:01 10:00:00", 6
    exif.get_ifd(0x8825).update(NORTH | EAST)
    return jpeg(400, 300, exif=exif, comment=b"taken at the gate")


def huge_png(width: int, height: int) -> bytes:
    """A PNG whose head promises so many pixels, in a few hundred kilobytes: the rows are never there."""

    def part(kind: bytes, content: bytes) -> bytes:
        said = kind + content
        return struct.pack(">I", len(content)) + said + struct.pack(">I", zlib.crc32(said))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


VOICE = b"OggS\x00\x02" + b"\x00" * 22 + b"OpusHead" + b"\x01" * 200
"""As much of a voice note as tells it from what is none."""
