"""A photo is made anew from its pixels; one made to harm costs a process of its own, and says what it is."""

import asyncio
import io
import sys

import pytest
from PIL import Image

from records.cleaning import cleaned_beside
from records.photo import MOST_BYTES, MOST_WHOLE, SIDE, PhotoRefused, cleaned
from tests.pictures import VOICE, huge_png, jpeg, located_jpeg


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def test_place_camera_date_and_comment_are_gone_and_it_stands_upright() -> None:
    sent = located_jpeg()
    assert opened(sent).getexif().get_ifd(0x8825), "the sample says where it was taken"
    kept = cleaned(sent)
    photo = opened(kept)
    assert photo.size == (300, 400), "it lay on its side"
    assert not photo.getexif()
    assert not photo.info.get("comment")
    assert b"Telescope" not in kept
    assert b"gate" not in kept


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "L", "CMYK"])
def test_every_kind_of_pixel_becomes_a_plain_photo(mode: str) -> None:
    packed = io.BytesIO()
    Image.new(mode, (40, 30)).save(packed, "JPEG" if mode == "CMYK" else "PNG")
    photo = opened(cleaned(packed.getvalue()))
    assert (photo.format, photo.mode, photo.size) == ("JPEG", "RGB", (40, 30))


def test_what_is_clear_becomes_white() -> None:
    packed = io.BytesIO()
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(packed, "WEBP")
    assert opened(cleaned(packed.getvalue())).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "kind"),
        (b"not a photo at all", "kind"),
        (b"GIF89a\x01\x00\x01\x00\x80\x00\x00", "kind"),
        (b"%PDF-1.7", "kind"),
        (jpeg()[:400], "broken"),
        (huge_png(10_000, 6_000), "pixels"),
        (huge_png(100_000, 100_000), "pixels"),
        (huge_png(5_000, MOST_WHOLE // 5_000), "broken"),  # as many as are read, and not there
        (huge_png(5_000, MOST_WHOLE // 5_000 + 1), "pixels"),
        (jpeg() + bytes(MOST_BYTES), "large"),
    ],
    ids=["nothing", "words", "gif", "pdf", "cut off", "60 megapixels of png", "a bomb", "at the limit", "above it",
         "too many bytes"],
)  # fmt: skip
def test_what_is_no_photo_or_too_large_is_refused_with_its_reason(content: bytes, why: str) -> None:
    with pytest.raises(PhotoRefused) as refused:
        cleaned(content)
    assert refused.value.why == why


async def test_sixty_megapixels_are_kept_small_in_a_process_of_little_memory() -> None:
    sent = jpeg(9000, 6667, quality=30)
    cleaning, turns = asyncio.create_task(cleaned_beside("photo", sent)), 0
    while not cleaning.done():
        await asyncio.sleep(0)
        turns += 1
    assert turns > 100, "the loop goes on meanwhile"
    assert max(opened(await cleaning).size) == SIDE


async def test_the_process_may_not_take_more_memory_than_it_is_given() -> None:
    greedy = "import records.photo as photo; photo._limit(); bytearray(photo.MEMORY)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", greedy, stderr=asyncio.subprocess.PIPE)
    _, said = await process.communicate()
    assert b"MemoryError" in said


@pytest.mark.parametrize("content", [b"nothing of the kind", huge_png(60_000, 60_000)], ids=["words", "a bomb"])
async def test_a_refusal_comes_out_of_the_process_too(content: bytes) -> None:
    with pytest.raises(PhotoRefused) as refused:
        await cleaned_beside("photo", content)
    assert refused.value.why in ("kind", "pixels")


async def test_a_voice_note_is_kept_as_it_is_and_nothing_else_is_one() -> None:
    assert await cleaned_beside("voice", VOICE) == VOICE
    for content in (jpeg(), b"OggS and then words", b""):
        with pytest.raises(PhotoRefused) as refused:
            await cleaned_beside("voice", content)
        assert refused.value.why == "kind"
