"""A plan drawing as the hall keeps it: the pages of a PDF, with nothing else of what was sent.

Who made it and with what, attached files, scripts, links and the remarks' authors go; remarks stay as they look on the
page. Like photos it is read in a process of its own (``python -m records.drawing``, the PDF on stdin).
"""

import io
from typing import Any

import pikepdf
from pikepdf import Name, Pdf

from records.photo import MOST_BYTES, PhotoRefused, run

HEAD = 1024
"""Bytes within which a PDF says that it is one."""
_MARK = b"%PDF-"
_LEFT = {Name.Type, Name.Pages, Name.OCProperties}
"""What is left of the whole document besides its pages: which layers there are."""
_PRIVATE = (Name.Metadata, Name.PieceInfo, Name.AA, Name.AF, Name.LastModified)
_PICTURE = b"\xff\xd8"
_SCAN, _APPS = 0xDA, {*range(0xE1, 0xEE), 0xEF, 0xFE}
"""In a JPEG: where its pixels begin, and the segments that say where and with what it was taken, and other words."""


def is_pdf(content: bytes) -> bool:
    """Whether the content says that it is a PDF, whatever the file is called."""
    return _MARK in content[:HEAD]


def cleaned(content: bytes) -> bytes:
    """The drawing as a PDF of the same pages: the same content gives the same bytes. Raises PhotoRefused, ``locked``
    for one that is encrypted."""
    if len(content) > MOST_BYTES:
        raise PhotoRefused("large")
    if not is_pdf(content):
        raise PhotoRefused("kind")
    try:
        return _made_anew(content)
    except pikepdf.PasswordError:
        raise PhotoRefused("locked") from None
    except (pikepdf.PdfError, OSError, ValueError, TypeError, KeyError, RuntimeError, MemoryError):
        raise PhotoRefused("broken") from None


def _made_anew(content: bytes) -> bytes:
    with Pdf.open(io.BytesIO(content), attempt_recovery=False) as pdf:
        if pdf.is_encrypted:
            raise PhotoRefused("locked")
        if not len(pdf.pages):
            raise PhotoRefused("broken")
        pdf.flatten_annotations("screen")
        for page in pdf.pages:
            if "/Annots" in page:
                del page.obj.Annots
        for key in set(pdf.Root.keys()) - _LEFT:
            del pdf.Root[key]
        if "/Info" in pdf.trailer:
            del pdf.trailer.Info
        for each in pdf.objects:
            _strip(each)
        packed = io.BytesIO()
        pdf.save(packed, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    if len(packed.getvalue()) > MOST_BYTES:
        raise PhotoRefused("large")
    return packed.getvalue()


def _strip(each: Any) -> None:  # noqa: ANN401  # any object of the PDF
    """Take from an object what says who made it, with what and where."""
    if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        return
    for key in _PRIVATE:
        if key in each:
            del each[key]
    if isinstance(each, pikepdf.Stream):
        packed, parms = _listed(each.get("/Filter")), _listed(each.get("/DecodeParms"))
        if packed and packed[-1] == Name.DCTDecode:
            how = parms[-1] if len(parms) == len(packed) and isinstance(parms[-1], pikepdf.Dictionary) else None
            each.write(
                _without_words(_unpacked(each, packed[:-1], parms[:-1])), filter=Name.DCTDecode, decode_parms=how
            )


def _listed(said: Any) -> list[Any]:  # noqa: ANN401  # one thing, a list of them, or nothing
    if said is None:
        return []
    return list(said) if isinstance(said, pikepdf.Array) else [said]


def _unpacked(each: pikepdf.Stream, packed: list[Any], parms: list[Any]) -> bytes:
    """The stream's JPEG, out of what it was packed into besides."""
    raw = each.read_raw_bytes()
    if not packed:
        return raw
    how = {"DecodeParms": pikepdf.Array(parms)} if len(parms) == len(packed) else {}
    with Pdf.new() as spare:
        return pikepdf.Stream(spare, raw, Filter=pikepdf.Array(packed), **how).read_bytes()


def _without_words(jpeg: bytes) -> bytes:
    """The JPEG without its place, camera, date and remarks; one that is not built as such is left as it is."""
    kept, at = [jpeg[:2]], 2
    if jpeg[:2] != _PICTURE:
        return jpeg
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        kind, end = jpeg[at + 1], at + 2 + int.from_bytes(jpeg[at + 2 : at + 4])
        if kind == _SCAN:
            return b"".join([*kept, jpeg[at:]])
        if kind not in _APPS:
            kept.append(jpeg[at:end])
        at = end
    return jpeg


if __name__ == "__main__":
    raise SystemExit(run(cleaned))
