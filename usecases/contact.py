"""What the hall remembers of its contact with Telegram, for the doctor."""

from domain.ids import Instant
from domain.instants import DAY
from storage import hall
from storage.transaction import Tx

_CONFLICT = "last conflict"
LAST_CONTACT = "last contact"
"""The heartbeat's name among what the hall remembers."""


def note_conflict(tx: Tx, said: str) -> None:
    """Another program was found to use the bot's token; ``said`` is how it showed."""
    hall.remember(tx, _CONFLICT, f"{tx.now} {said}")


def last_conflict(tx: Tx) -> tuple[Instant, str] | None:
    """When that was, and how it showed; None when the hall was in contact for a day since."""
    at, _, said = (hall.recall(tx, _CONFLICT) or "").partition(" ")
    if not at or int(hall.recall(tx, LAST_CONTACT) or 0) - int(at) > DAY:
        return None
    return Instant(int(at)), said
