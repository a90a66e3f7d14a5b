"""Documents, photos and voice messages, there and back."""

from __future__ import annotations

from dataclasses import replace

import telegram

from simulator import wire
from simulator.body import Body
from simulator.call import Call, Json
from simulator.chat import Chat
from simulator.files import DOWNLOAD_LIMIT, PHOTO_LIMIT, StoredFile
from simulator.methods.posting import check_caption, may_send, posted, written
from simulator.plain import plain
from simulator.refusal import bad_request


async def send_document(call: Call) -> Json:
    """A file with a caption."""
    place = may_send(call, "documents")
    return _sent(call, place, replace(written(call, "caption"), document=given(call, "document", "documents")))


async def send_photo(call: Call) -> Json:
    """A picture with a caption."""
    place = may_send(call, "photos")
    return _sent(call, place, replace(written(call, "caption"), photo=given(call, "photo", "photos")))


async def send_voice(call: Call) -> Json:
    """A voice message with a caption."""
    place = may_send(call, "voice notes")
    return _sent(call, place, replace(written(call, "caption"), voice=given(call, "voice", "voice")))


def _sent(call: Call, place: Chat, body: Body) -> Json:
    check_caption(body)
    return plain(wire.message(posted(call, place, body)))


def given(call: Call, name: str, folder: str) -> StoredFile:
    """What parameter ``name`` holds: an upload, directly or by ``attach://``, or the id of a file the town has."""
    if name in call.files:
        return stored(call, name, folder)
    reference = call.text(name)
    if not reference:
        raise bad_request(f"there is no {name} in the request")
    return referred(call, reference, folder)


def referred(call: Call, reference: str, folder: str) -> StoredFile:
    """The file that ``attach://…`` or an id means; the town fetches nothing from elsewhere."""
    if reference.startswith("attach://"):
        return stored(call, reference.removeprefix("attach://"), folder)
    known = call.town.files.by_id(reference)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return known


def stored(call: Call, part: str, folder: str) -> StoredFile:
    """The upload in this part of the form, kept by the town."""
    upload = call.files.get(part)
    if upload is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if not upload.content:
        raise bad_request("file must be non-empty")
    if folder == "photos" and len(upload.content) > PHOTO_LIMIT:
        size = len(upload.content)
        raise bad_request(f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes")
    return call.town.files.store(folder, upload.filename, upload.content)


async def get_file(call: Call) -> Json:
    """Where a file can be downloaded, up to 20 MB."""
    found = call.town.files.by_id(call.text("file_id"))
    if found is None:
        raise bad_request("invalid file_id")
    if found.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return plain(telegram.File(found.file_id, found.unique_id, file_size=found.size, file_path=found.path))


METHODS = {"sendDocument": send_document, "sendPhoto": send_photo, "sendVoice": send_voice, "getFile": get_file}
