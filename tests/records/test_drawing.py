"""Plan drawings as they are kept: the pages and nothing else; what is no whole PDF is refused, and says why."""

import base64
import io
import zlib
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from pikepdf import Name
from PIL import Image

from domain.needs import Refused
from records.cleaning import cleaned_beside, first_page_beside
from records.drawing import cleaned, is_pdf
from records.drawing_page import LONGEST
from records.photo import MOST_BYTES, PhotoRefused
from tests.drawings import locked_pdf, pdf, telling_pdf
from tests.pictures import jpeg, located_jpeg


def dark(content: bytes) -> int:
    """How many points of the first page are not white."""
    page = pypdfium2.PdfDocument(content)[0].render().to_pil().convert("L")
    return sum(page.histogram()[:250])


async def test_what_a_drawing_tells_of_people_goes_and_what_it_shows_stays() -> None:
    sent = telling_pdf()
    kept = await cleaned_beside("drawing", sent)
    with pikepdf.Pdf.open(io.BytesIO(kept)) as there:
        assert set(there.Root.keys()) == {"/Type", "/Pages"}
        assert len(there.pages) == 1
        assert "/Info" not in there.trailer
        streams = [each.read_raw_bytes() for each in there.objects if isinstance(each, pikepdf.Stream)]
        said = b"".join(each.unparse(resolved=True) for each in there.objects)
    for private in (b"Zhang", b"13800000000", b"Telescope", b"taken at the gate", b"JavaScript"):
        assert private not in kept
        assert private not in said
        assert not [each for each in streams if private in each]
    assert dark(kept) == dark(sent)


@pytest.mark.parametrize(
    ("packed", "filters"),
    [
        (bytes, (Name.DCTDecode,)),
        (lambda photo: base64.a85encode(photo) + b"~>", (Name.ASCII85Decode, Name.DCTDecode)),
        (zlib.compress, (Name.FlateDecode, Name.DCTDecode)),
    ],
    ids=["a list of one", "letters", "packed once more"],
)
def test_a_photo_tells_nothing_whatever_it_is_packed_into(
    packed: Callable[[bytes], bytes], filters: tuple[Name, ...]
) -> None:
    with pikepdf.Pdf.open(io.BytesIO(pdf())) as made:
        made.pages[0].obj.Im0 = made.make_stream(packed(located_jpeg()), Filter=pikepdf.Array(filters))
        sent = io.BytesIO()
        made.save(sent)
    with pikepdf.Pdf.open(io.BytesIO(cleaned(sent.getvalue()))) as there:
        photo = there.pages[0].obj.Im0
        assert photo.Filter == Name.DCTDecode
        shown = photo.read_raw_bytes()
    assert b"Telescope" not in shown
    assert Image.open(io.BytesIO(shown)).size == (400, 300)


def test_a_file_attached_to_a_page_goes() -> None:
    with pikepdf.Pdf.open(io.BytesIO(pdf())) as made:
        roll = made.make_stream(b"Zhang San;13800000000", Type=Name.EmbeddedFile)
        made.pages[0].obj.AF = pikepdf.Array([pikepdf.Dictionary(Type=Name.Filespec, EF=pikepdf.Dictionary(F=roll))])
        sent = io.BytesIO()
        made.save(sent)
    with pikepdf.Pdf.open(io.BytesIO(cleaned(sent.getvalue()))) as there:
        assert not [
            each for each in there.objects if isinstance(each, pikepdf.Stream) and b"Zhang" in each.read_bytes()
        ]


def test_the_same_drawing_is_the_same_file() -> None:
    assert cleaned(telling_pdf()) == cleaned(telling_pdf())
    assert cleaned(cleaned(pdf(3))) == cleaned(pdf(3))
    assert cleaned(pdf(words="eight lamps")) != cleaned(pdf())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (jpeg(), "kind"),
        (b"", "kind"),
        (b"%PDF-1.7\nsix lamps", "broken"),
        (pdf()[:300], "broken"),
        (pdf(pages=0), "broken"),
        (locked_pdf(), "locked"),
        (pdf(encryption=pikepdf.Encryption(owner="gate", user="")), "locked"),
        (b"%PDF-" + b" " * MOST_BYTES, "large"),
    ],
    ids=["a photo", "nothing", "only its head", "cut off", "no page", "a password", "a password to change it", "large"],
)
async def test_what_is_no_drawing_is_refused(content: bytes, why: Refused) -> None:
    with pytest.raises(PhotoRefused) as refused:
        await cleaned_beside("drawing", content)
    assert refused.value.why == why


def test_it_is_known_by_what_it_holds() -> None:
    assert is_pdf(b"\x00" * 500 + pdf())
    assert not is_pdf(jpeg())


async def test_the_first_page_is_a_picture_as_large_as_a_phone_needs() -> None:
    page = await first_page_beside(pdf(3))
    assert page is not None
    with Image.open(io.BytesIO(page)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (LONGEST, round(LONGEST * 595 / 842)))
        assert sum(picture.convert("L").histogram()[:128]) > LONGEST
    assert await first_page_beside(b"%PDF-1.7 six lamps") is None
