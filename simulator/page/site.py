"""The page over HTTP, on the loopback address: its files, its WebSocket, what is uploaded and downloaded.

It is a tool for a demo: whoever reaches it may act as anybody in the town. It listens on 127.0.0.1 only and answers
nobody who comes by another name or from another site's page, so that no site a visitor has open can act here.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import web
from aiohttp.typedefs import Handler

from simulator import Town
from simulator.form import BODY_LIMIT, read_form
from simulator.page.acts import CannotDo, Sent
from simulator.page.desk import Desk
from simulator.page.line import Line
from simulator.page.setting import Setting

_HERE = Path(__file__).parent
_NAMES = {"127.0.0.1", "localhost", "[::1]"}
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
_SHOWN = {
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
    "oga": "audio/ogg",
}  # fmt: skip


class Page:
    """Serves the page of a town while entered: ``async with Page(town, setting) as page: page.url``."""

    def __init__(self, town: Town, setting: Setting, *, port: int = 0) -> None:
        """``port`` 0 takes a free one."""
        self.port = port
        self.desk = Desk(town, setting)
        self._town = town
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """The address to open in a browser."""
        return f"http://127.0.0.1:{self.port}/"

    async def __aenter__(self) -> Self:
        """Raises OSError when the port is taken."""
        self._runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        self.port = self._runner.addresses[0][1]
        self.desk.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.desk.close()
        if self._runner:
            await self._runner.cleanup()

    def _application(self) -> web.Application:
        app = web.Application(client_max_size=BODY_LIMIT, middlewares=[_only_from_here])
        app.router.add_get("/", self._index)
        app.router.add_static("/static", _HERE / "static")
        app.router.add_static("/words", _HERE / "words")
        app.router.add_get("/file/{file_id}/{name}", self._download)
        app.router.add_post("/upload", self._upload)
        app.router.add_get("/live", self._live)
        app.on_response_prepare.append(_careful)
        return app

    async def _index(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(_HERE / "static" / "index.html")

    async def _live(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        line = Line(socket)
        with self.desk.at(line):
            await line.talk(self.desk.answer)
        return socket

    async def _download(self, request: web.Request) -> web.Response:
        stored = self._town.files.by_id(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        kind = _SHOWN.get(stored.filename.rpartition(".")[2].lower())
        # Only a picture or a voice is shown in the page; anything else, HTML too, is handed over as a file.
        headers = {} if kind else {"Content-Disposition": "attachment"}
        return web.Response(body=stored.content, content_type=kind or "application/octet-stream", headers=headers)

    async def _upload(self, request: web.Request) -> web.Response:
        try:
            form, files = await read_form(request)
            given = files.get("file")
            if given is None:
                raise web.HTTPBadRequest
            said = {name: form.get(name, "") for name in ("person", "chat", "thread", "kind", "caption")}
            file = Sent(
                int(said["person"]), int(said["chat"]), int(said["thread"] or 0) or None, said["kind"], given.filename,
                given.content, said["caption"],
            )  # fmt: skip
            made: dict[str, Any] = {"value": await self.desk.acts.upload(file)}
        except CannotDo as reason:
            made = {"cannot": str(reason)}
        except ValueError:
            raise web.HTTPBadRequest from None
        return web.json_response(made)


@web.middleware
async def _only_from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse names that are not this machine's, and pages of other sites."""
    name = request.host.rpartition(":")[0] if ":" in request.host.rpartition("]")[2] else request.host
    origin = request.headers.get("Origin")
    if name not in _NAMES or origin not in (None, f"http://{request.host}"):
        raise web.HTTPForbidden(text="This page answers only whoever opens it on the machine where it runs.\n")
    return await handler(request)


async def _careful(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)
