"""Documents and photos, there and back."""

from __future__ import annotations

import telegram

from simulator import wire
from simulator.call import Call, Json
from simulator.files import DOWNLOAD_LIMIT, StoredFile
from simulator.methods import places
from simulator.methods.messages import CAPTION_LIMIT, posted, written
from simulator.refusal import bad_request


async def send_document(call: Call) -> Json:
    """A file with a caption."""
    place = places.open_chat(call)
    body = written(call, "caption", document=_given(call, "document", "documents"))
    _check_caption(body.text)
    return wire.plain(wire.message(posted(call, place, body)))


async def send_photo(call: Call) -> Json:
    """A picture with a caption."""
    place = places.open_chat(call)
    body = written(call, "caption", photo=_given(call, "photo", "photos"))
    _check_caption(body.text)
    return wire.plain(wire.message(posted(call, place, body)))


def _check_caption(caption: str) -> None:
    if len(caption) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")


def _given(call: Call, name: str, folder: str) -> StoredFile:
    """An upload, directly or by ``attach://``, or the id of a file the town has."""
    reference = call.text(name)
    upload = call.files.get(reference.removeprefix("attach://") if reference else name)
    if upload:
        if not upload.content:
            raise bad_request("file must be non-empty")
        return call.town.files.store(folder, upload.filename, upload.content)
    if not reference:
        raise bad_request(f"there is no {name} in the request")
    known = call.town.files.by_id(reference)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return known


async def get_file(call: Call) -> Json:
    """Where a file can be downloaded, up to 20 MB."""
    stored = call.town.files.by_id(call.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return wire.plain(telegram.File(stored.file_id, stored.unique_id, file_size=stored.size, file_path=stored.path))


METHODS = {"sendDocument": send_document, "sendPhoto": send_photo, "getFile": get_file}
