"""getUpdates and webhooks: how a bot hears."""

from __future__ import annotations

import re

import telegram

from simulator.botapi import bot_api
from simulator.call import Call, Json
from simulator.plain import plain
from simulator.refusal import bad_request, conflict
from simulator.webhook import Hook

LONGEST_POLL = 50
_SECRET_LIMIT = bot_api().limit("setWebhook", "secret_token").most
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


async def get_updates(call: Call) -> Json:
    """Confirms below ``offset``, then waits up to ``timeout`` seconds for something new."""
    if call.bot.postman:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _remember_allowed(call)
    limit = min(max(call.integer("limit", 100), 1), 100)
    seconds = min(max(call.integer("timeout"), 0), LONGEST_POLL)
    return list(await call.bot.mailbox.poll(call.integer("offset"), limit, seconds))


async def set_webhook(call: Call) -> Json:
    """Plain http is welcome here, as with a local Bot API server."""
    url, secret = call.text("url"), call.text("secret_token")
    if url and not url.startswith(("http://", "https://")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > _SECRET_LIMIT:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = call.integer("max_connections", 40)
    if not 1 <= connections <= 100:
        raise bad_request("max_connections must be between 1 and 100")
    _remember_allowed(call)
    await _take(call, Hook(url, secret or None, connections) if url else None)
    return True


async def delete_webhook(call: Call) -> Json:
    """Back to getUpdates; what waits stays unless dropped."""
    await _take(call, None)
    return True


async def get_webhook_info(call: Call) -> Json:
    """How the webhook does."""
    postman = call.bot.postman
    waiting = len(call.bot.mailbox)
    allowed = tuple(call.bot.allowed_updates) or None
    if not postman:
        return plain(telegram.WebhookInfo("", False, waiting, allowed_updates=allowed))
    info = telegram.WebhookInfo(
        postman.hook.url,
        False,
        waiting,
        max_connections=postman.hook.max_connections,
        allowed_updates=allowed,
    )
    error = postman.last_error
    return plain(info) | ({"last_error_date": error[0], "last_error_message": error[1]} if error else {})


async def _take(call: Call, hook: Hook | None) -> None:
    await call.bot.set_webhook(hook, call.then, drop_pending=call.boolean("drop_pending_updates"))


def _remember_allowed(call: Call) -> None:
    allowed = call.names("allowed_updates")
    if allowed is not None:
        call.bot.wish(allowed)


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
