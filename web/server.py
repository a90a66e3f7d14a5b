"""The HTTP side: Telegram's webhook on its path, and health and metrics."""

import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from web.metrics import exposition

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # a header's name

Take = Callable[[bytes], Awaitable[bytes | None]]
Healthy = Callable[[], bool]


def webhook_server(path: str, secret: str, take: Take) -> web.Server:
    """Telegram's webhook. It answers 200 after the commit; 500 makes Telegram send the update again.

    A bare server: there is one path, and an Application's router costs a ballot a tenth of its time.
    """
    expected = secret.encode()

    async def on_update(request: web.BaseRequest) -> web.Response:
        if request.path != path:
            return web.Response(status=404)
        if request.method != "POST":
            return web.Response(status=405, headers={"Allow": "POST"})
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), expected):
            return web.Response(status=401, text="wrong secret token\n")
        raw = await request.read()
        try:
            answer = await take(raw)
        except Exception:
            return web.Response(status=500)
        return web.Response(body=answer, content_type="application/json") if answer else web.Response()

    return web.Server(on_update, access_log=None)


def status_app(healthy: Healthy) -> web.Application:
    """``/health`` (200 or 503) and ``/metrics``."""

    async def on_health(_: web.Request) -> web.Response:
        fine = healthy()
        return web.Response(status=200 if fine else 503, text="ok\n" if fine else "no contact with Telegram\n")

    async def on_metrics(_: web.Request) -> web.Response:
        return web.Response(body=exposition(), content_type="text/plain", charset="utf-8")

    app = web.Application()
    app.router.add_get("/health", on_health)
    app.router.add_get("/metrics", on_metrics)
    return app


@asynccontextmanager
async def serving(app: web.Application | web.Server, listen: str) -> AsyncIterator[None]:
    """Serve on ``host:port`` while the context lasts. Raises OSError when the address cannot be had."""
    host, _, port = listen.rpartition(":")
    runner = web.ServerRunner(app) if isinstance(app, web.Server) else web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, host or "127.0.0.1", int(port)).start()
        yield
    finally:
        await runner.cleanup()
