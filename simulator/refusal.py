"""How Telegram says no: an error code and its own words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class Refused(Exception):
    """An error answer of the Bot API; ``retry_after`` is in seconds."""

    code: int
    description: str
    retry_after: int | None = None

    def __str__(self) -> str:
        return f"{self.code} {self.description}"

    def answer(self) -> dict[str, object]:
        """The JSON object that goes over the wire."""
        body: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(words: str) -> Refused:
    """400, in Telegram's form."""
    return Refused(400, f"Bad Request: {words}")


def forbidden(words: str) -> Refused:
    """403, in Telegram's form."""
    return Refused(403, f"Forbidden: {words}")


def conflict(words: str) -> Refused:
    """409, in Telegram's form."""
    return Refused(409, f"Conflict: {words}")
