"""Plan drawings that people send: PDFs, and what only says that it is one."""

import io
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Pdf
from PIL import Image

from tests.pictures import located_jpeg


def pdf(pages: int = 1, words: str = "six lamps", **how: Any) -> bytes:
    """A drawing of so many pages; ``how`` goes to its saving."""
    with Pdf.new() as made:
        for number in range(pages):
            page = made.add_blank_page(page_size=(842, 595))
            page.contents_add(made.make_stream(f"% {words} {number}\n100 100 600 300 re S\n".encode()))
        return _packed(made, **how)


def telling_pdf() -> bytes:
    """One that says who drew it, runs a script, has a file attached, a remark, and a photo that says where it was
    taken."""
    with Pdf.open(io.BytesIO(pdf())) as made:
        made.docinfo["/Author"] = "Zhang San"
        with made.open_metadata() as said:
            said["dc:creator"] = ["Zhang San"]
        made.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert('Zhang San')")
        made.attachments["roll.csv"] = b"Zhang San;13800000000"
        look = made.make_stream(b"0 0 60 20 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 60, 20])
        remark = Dictionary(
            Type=Name.Annot, Subtype=Name.FreeText, Rect=[100, 100, 160, 120], T="Zhang San", Contents="here", F=4,
            AP=Dictionary(N=look),
        )  # fmt: skip
        made.pages[0].obj.Annots = made.make_indirect(pikepdf.Array([remark]))
        photo = located_jpeg()
        with Image.open(io.BytesIO(photo)) as image:
            shown = made.make_stream(
                photo, Type=Name.XObject, Subtype=Name.Image, Width=image.width, Height=image.height,
                ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=Name.DCTDecode,
            )  # fmt: skip
        made.pages[0].add_resource(shown, Name.XObject, Name.Im0)
        made.pages[0].contents_add(made.make_stream(b"q 200 0 0 150 300 300 cm /Im0 Do Q"))
        return _packed(made)


def locked_pdf(password: str = "gate") -> bytes:
    return pdf(encryption=pikepdf.Encryption(owner=password, user=password))


def _packed(made: Pdf, **how: Any) -> bytes:
    packed = io.BytesIO()
    made.save(packed, **how)
    return packed.getvalue()
