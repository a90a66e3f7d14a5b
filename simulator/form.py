"""What a client posts: fields and files of a form, read into memory and never into a temporary file."""

from __future__ import annotations

from aiohttp import BodyPartReader, web

from simulator.call import Upload
from simulator.files import UPLOAD_LIMIT

BODY_LIMIT = UPLOAD_LIMIT + 1024 * 1024
"""Bytes of a body: the largest file, and room for what is said beside it."""


async def read_form(request: web.Request) -> tuple[dict[str, str], dict[str, Upload]]:
    """Fields and files by name. Raises HTTPRequestEntityTooLarge, and ValueError for what is no form.

    ``request.post()`` writes files into temporary ones, which stay open when the client goes away in the middle of one.
    """
    if request.content_type != "multipart/form-data":
        return {name: str(value) for name, value in (await request.post()).items()}, {}
    fields: dict[str, str] = {}
    files: dict[str, Upload] = {}
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise ValueError("a part of the form has no name, or is a form of its own")
        content = bytes(await part.read(decode=True))
        size += len(content)
        if size > BODY_LIMIT:
            raise web.HTTPRequestEntityTooLarge(BODY_LIMIT, size)
        if part.filename:
            files[part.name] = Upload(part.filename, content)
        else:
            fields[part.name] = content.decode(part.get_charset("utf-8"))
    return fields, files
