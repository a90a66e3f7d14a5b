"""The Bot API over HTTP, with a town behind it."""

from __future__ import annotations

import json
from types import TracebackType
from typing import Self
from wsgiref.handlers import format_date_time

from aiohttp import web

from simulator import methods
from simulator.call import Json, Upload
from simulator.faults import Damage, Unreached
from simulator.files import DOWNLOAD_LIMIT
from simulator.form import BODY_LIMIT, read_form
from simulator.refusal import Refused, bad_request, unauthorized
from simulator.town import Town


class TownServer:
    """Serves a town while entered: ``async with TownServer(town) as server: server.url``.

    When it is left, Nonconforming is raised if anything went over the wire that is not as the Bot API describes it.
    """

    def __init__(self, town: Town, host: str = "127.0.0.1", port: int = 0, *, strict: bool = True) -> None:
        """``port`` 0 takes a free one; not ``strict`` leaves the violations to ``town.conformity``."""
        self.strict = strict
        self.town = town
        self.host = host
        self.port = port
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Scheme, host and port; a client adds ``/bot<token>/<method>``."""
        return f"http://{self.host}:{self.port}"

    async def __aenter__(self) -> Self:
        self._runner = web.AppRunner(self.application(), access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.town.close()
        if self._runner:
            await self._runner.cleanup()
        if self.strict and error is None:
            self.town.conformity.settle()

    def application(self) -> web.Application:
        """The web application itself."""
        app = web.Application(client_max_size=BODY_LIMIT)
        app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]+}", self._call)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._download)
        app.router.add_route("*", "/{anything:.*}", self._nothing)
        app.on_response_prepare.append(self._date)
        return app

    async def _date(self, request: web.Request, response: web.StreamResponse) -> None:
        response.headers["Date"] = format_date_time(self.town.clock.timestamp())

    async def _nothing(self, request: web.Request) -> web.Response:
        return _refusal(Refused(404, "Not Found"))

    async def _call(self, request: web.Request) -> web.StreamResponse:
        bot = self.town.bot_with(request.match_info["token"])
        if bot is None:
            return _refusal(unauthorized())
        try:
            params, files = await _read(request)
            call = await methods.perform(self.town, bot, request.match_info["method"], params, files)
        except Refused as refused:
            return _refusal(refused)
        except Unreached:
            return _closed(request)
        except web.HTTPRequestEntityTooLarge:
            return _refusal(Refused(413, "Request Entity Too Large"))
        answer = web.json_response({"ok": True, "result": call.result})
        return _damaged(request, answer, call.result, call.damaged) if call.damaged else answer

    async def _download(self, request: web.Request) -> web.Response:
        if self.town.bot_with(request.match_info["token"]) is None:
            return _refusal(unauthorized())
        stored = self.town.files.by_path(request.match_info["path"])
        if stored is None or stored.size > DOWNLOAD_LIMIT:
            return _refusal(Refused(404, "Not Found"))
        return web.Response(body=stored.content, content_type="application/octet-stream")


def _refusal(refused: Refused) -> web.Response:
    return web.json_response(refused.answer(), status=refused.code)


def _strange(result: object) -> object:
    """The result, with each number in it written as people write it."""
    if isinstance(result, dict):
        return {name: _strange(value) for name, value in result.items()}
    if isinstance(result, list):
        return [_strange(each) for each in result]
    return f"no. {result}" if isinstance(result, int) else result


def _damaged(request: web.Request, answer: web.Response, result: Json, how: Damage) -> web.StreamResponse:
    """What is left of the answer to a call that took effect."""
    if how == "closed":
        return _closed(request)
    if how == "garbled":
        return web.Response(text="<html><body>504 Gateway Time-out</body></html>", content_type="text/html", status=504)
    if how in ("foreign", "strange"):
        return web.json_response({"ok": True, "result": "done" if how == "foreign" else _strange(result)})
    whole = answer.body
    assert isinstance(whole, bytes)
    return web.Response(body=whole[: len(whole) // 2], content_type="application/json")


def _closed(request: web.Request) -> web.Response:
    """Close the connection: nothing of this answer is sent."""
    if request.transport:
        request.transport.abort()
    return web.Response()


async def _read(request: web.Request) -> tuple[dict[str, object], dict[str, Upload]]:
    """Parameters and files, from the query and from any of the four bodies the API takes."""
    params: dict[str, object] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        params |= await _read_json(request)
    else:
        fields, files = await read_form(request)
        params |= fields
    return params, files


async def _read_json(request: web.Request) -> dict[str, object]:
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError:
        raise bad_request("can't parse request body as JSON") from None
    if not isinstance(body, dict):
        raise bad_request("request body must be a JSON object")
    return body
