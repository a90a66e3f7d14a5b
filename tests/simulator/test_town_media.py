"""Files there and back: uploads in forms, albums, voice, places, copies, and how big they may be."""

from __future__ import annotations

import asyncio
import gc
import io
import json
from tempfile import SpooledTemporaryFile
from typing import Any

import aiohttp

from simulator import Person, Town, TownServer
from simulator.files import PHOTO_LIMIT, UPLOAD_LIMIT
from tests.simulator.town_client import TOKEN, Client


async def post(client: Client, method: str, fields: dict[str, object], **files: bytes) -> dict[str, Any]:
    """A call as a multipart form, each file named after its part."""
    form = aiohttp.FormData({name: str(value) for name, value in fields.items()}, default_to_multipart=True)
    for name, content in files.items():
        form.add_field(name, io.BytesIO(content), filename=f"{name}.bin")
    async with client.session.post(f"{client.url}/bot{TOKEN}/{method}", data=form) as reply:
        answer: dict[str, Any] = await reply.json()
        return answer


async def download(client: Client, file_id: str) -> bytes:
    path = (await client.do("getFile", file_id=file_id))["file_path"]
    async with client.session.get(f"{client.url}/file/bot{TOKEN}/{path}") as reply:
        assert reply.status == 200
        return await reply.read()


async def test_a_file_directly_attached_and_by_its_id(town: Town, anna: Person, client: Client) -> None:
    sent = await post(client, "sendDocument", {"chat_id": anna.id}, document=b"one")
    document = sent["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("document.bin", 3)
    sent = await post(client, "sendDocument", {"chat_id": anna.id, "document": "attach://two"}, two=b"second")
    assert await download(client, sent["result"]["document"]["file_id"]) == b"second"
    again = await client.do("sendDocument", chat_id=anna.id, document=document["file_id"], caption="once more")
    assert await download(client, again["document"]["file_id"]) == b"one"
    lost = await post(client, "sendDocument", {"chat_id": anna.id, "document": "attach://three"}, two=b"x")
    assert lost["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
    assert town.conformity.forgive("two") == ["sendDocument: unknown parameter two"]
    empty = await post(client, "sendDocument", {"chat_id": anna.id}, document=b"")
    assert empty["description"] == "Bad Request: file must be non-empty"


async def test_an_album(anna: Person, client: Client) -> None:
    media = [
        {"type": "photo", "media": "attach://gate", "caption": "<b>Gate</b>", "parse_mode": "HTML"},
        {"type": "photo", "media": "attach://lamp"},
    ]
    sent = await post(client, "sendMediaGroup", {"chat_id": anna.id, "media": json.dumps(media)}, gate=b"g", lamp=b"l")
    first, second = sent["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert first["caption_entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert await download(client, second["photo"][-1]["file_id"]) == b"l"
    for wrong, words in (
        ([], "there are no messages to send"),
        (media[:1] * 11, "too many messages to send as an album"),
        ([media[0], {**media[1], "type": "document"}], "document can't be mixed with other media types"),
        ([{"type": "photo", "media": ""}], "can't parse InputMedia: media not found"),
    ):
        refused = await client.refused("sendMediaGroup", chat_id=anna.id, media=wrong)
        assert refused == f"400 Bad Request: {words}"


async def test_voices_and_places(anna: Person, client: Client) -> None:
    voice = await post(client, "sendVoice", {"chat_id": anna.id, "caption": "listen"}, voice=b"ogg")
    assert await download(client, voice["result"]["voice"]["file_id"]) == b"ogg"
    place = await client.do("sendLocation", chat_id=anna.id, latitude=31.2, longitude="121.5")
    assert place["location"] == {"latitude": 31.2, "longitude": 121.5}
    nowhere = await client.refused("sendLocation", chat_id=anna.id, latitude=91, longitude=0)
    assert nowhere == "400 Bad Request: invalid location specified"
    await anna.speak(anna.private, b"I have a need")
    await anna.point(anna.private, 31.2, 121.5)
    spoken, pointed = [update["message"] for update in await client.updates()][-2:]
    assert await download(client, spoken["voice"]["file_id"]) == b"I have a need"
    assert pointed["location"] == {"latitude": 31.2, "longitude": 121.5}


async def test_a_copy_says_nothing_of_where_it_is_from(town: Town, anna: Person, client: Client) -> None:
    group = town.add_group("Courtyard", members=[anna], bot_admin=True)
    photo = await anna.photo(group, b"jpeg", caption="the gate")
    aim = {"chat_id": anna.id, "from_chat_id": group.id}
    copy = await client.do("copyMessage", **aim, message_id=photo.id, caption="<i>the gate</i>", parse_mode="HTML")
    assert copy == {"message_id": anna.private.last.id}
    assert anna.private.last.photo is photo.photo
    assert anna.private.last.text == "the gate"
    missing = await client.refused("copyMessage", **aim, message_id=999)
    assert missing == "400 Bad Request: message to copy not found"
    service = await client.refused("copyMessage", **aim, message_id=group.messages[0].id)
    assert service == "400 Bad Request: message can't be copied"
    await group.kick(town.bot)
    assert (await client.refused("copyMessage", **aim, message_id=photo.id)).startswith("403 Forbidden: bot was kicked")


async def test_a_caption_can_be_edited(anna: Person, client: Client) -> None:
    sent = await post(client, "sendPhoto", {"chat_id": anna.id, "caption": "before"}, photo=b"jpeg")
    aim = {"chat_id": anna.id, "message_id": sent["result"]["message_id"]}
    text = await client.refused("editMessageText", **aim, text="x")
    assert text == "400 Bad Request: there is no text in the message to edit"
    edited = await client.do("editMessageCaption", **aim, caption="after")
    assert edited["caption"] == "after"
    assert "not modified" in await client.refused("editMessageCaption", **aim, caption="after")
    plain = await client.do("sendMessage", chat_id=anna.id, text="x")
    none = await client.refused("editMessageCaption", chat_id=anna.id, message_id=plain["message_id"], caption="y")
    assert none == "400 Bad Request: there is no caption in the message to edit"


async def test_how_big_they_may_be(anna: Person, client: Client) -> None:
    big = await post(client, "sendPhoto", {"chat_id": anna.id}, photo=b"x" * (PHOTO_LIMIT + 1))
    assert big["description"] == (
        "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes"
    )
    most = await post(client, "sendDocument", {"chat_id": anna.id}, document=b"x" * UPLOAD_LIMIT)
    too_big_to_fetch = await client.refused("getFile", file_id=most["result"]["document"]["file_id"])
    assert too_big_to_fetch == "400 Bad Request: file is too big"
    more = await post(client, "sendDocument", {"chat_id": anna.id}, document=b"x" * (UPLOAD_LIMIT + 2 * 1024 * 1024))
    assert (more["error_code"], more["description"]) == (413, "Request Entity Too Large")


async def test_whoever_goes_away_in_the_middle_of_a_file_leaves_nothing_open(town: Town) -> None:
    """What the garbage collector finds open is an error; the temporary file that aiohttp reads a form into was one."""
    part = b'--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n' + b"j" * 300_000
    async with TownServer(town) as server:
        reader, writer = await asyncio.open_connection(server.host, server.port)
        head = f"POST /bot{TOKEN}/sendPhoto HTTP/1.1\r\nHost: {server.host}\r\nContent-Length: 900000\r\n"
        writer.write(head.encode() + b"Content-Type: multipart/form-data; boundary=x\r\n\r\n" + part)
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        assert not await reader.read()
    files = [each for each in gc.get_objects() if type(each) is SpooledTemporaryFile]
    assert all(file.closed for file in files)
