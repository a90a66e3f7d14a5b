"""Several photos or documents as one album."""

from __future__ import annotations

from dataclasses import replace

from simulator import wire
from simulator.body import Body
from simulator.call import Call, Json
from simulator.methods.media import referred
from simulator.methods.posting import check_caption, formatted, may_send, posted
from simulator.plain import plain
from simulator.refusal import bad_request

_LIMIT = 10
_FOLDERS = {"photo": "photos", "document": "documents"}


async def send_media_group(call: Call) -> Json:
    """An album of up to ten; each is a message of its own."""
    items = list(call.objects("media"))
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > _LIMIT:
        raise bad_request("too many messages to send as an album")
    kinds = {str(item.get("type")) for item in items}
    if not kinds <= _FOLDERS.keys():
        raise bad_request(f"can't parse InputMedia: type must be one of {', '.join(sorted(_FOLDERS))} in the town")
    if len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")
    place = may_send(call, "photos" if "photo" in kinds else "documents")
    album = str(len(call.town.calls) + 10**16)
    bodies = [_body(call, item, album) for item in items]
    return [plain(wire.message(posted(call, place, body))) for body in bodies]


def _body(call: Call, item: dict[str, object], album: str) -> Body:
    kind, reference = str(item["type"]), str(item.get("media") or "")
    if not reference:
        raise bad_request("can't parse InputMedia: media not found")
    stored = referred(call, reference, _FOLDERS[kind])
    listed = item.get("caption_entities")
    entities = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    body = formatted(str(item.get("caption") or ""), str(item.get("parse_mode") or ""), entities)
    body = replace(body, album=album, photo=stored) if kind == "photo" else replace(body, album=album, document=stored)
    check_caption(body)
    return body


METHODS = {"sendMediaGroup": send_media_group}
