"""How Telegram says no: an error code and its own words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class Refused(Exception):
    """An error answer of the Bot API; ``retry_after`` is in seconds, ``moved_to`` the id of a group's supergroup."""

    code: int
    description: str
    retry_after: int | None = None
    moved_to: int | None = None

    def __str__(self) -> str:
        return f"{self.code} {self.description}"

    def answer(self) -> dict[str, object]:
        """The JSON object that goes over the wire."""
        body: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        hints = {"retry_after": self.retry_after, "migrate_to_chat_id": self.moved_to}
        if parameters := {name: hint for name, hint in hints.items() if hint is not None}:
            body["parameters"] = parameters
        return body


def bad_request(words: str) -> Refused:
    """400, in Telegram's form."""
    return Refused(400, f"Bad Request: {words}")


def unauthorized() -> Refused:
    """401: the token is unknown, or was revoked."""
    return Refused(401, "Unauthorized")


def forbidden(words: str) -> Refused:
    """403, in Telegram's form."""
    return Refused(403, f"Forbidden: {words}")


def conflict(words: str) -> Refused:
    """409, in Telegram's form."""
    return Refused(409, f"Conflict: {words}")


def too_many(retry_after: int) -> Refused:
    """429, in Telegram's form; ``retry_after`` in seconds."""
    return Refused(429, f"Too Many Requests: retry after {retry_after}", retry_after)


def migrated(to: int) -> Refused:
    """400 for a basic group that is a supergroup now."""
    return Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", moved_to=to)
