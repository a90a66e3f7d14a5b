"""Which Telegram updates have had their effect and what was answered: a repeat has no effect and the same answer."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, get_type_hints

import msgspec
from sqlalchemy import delete, insert

from domain.instants import DAY
from domain.refusals import Refusal
from storage.tables import dead_letters, seen_updates
from storage.transaction import Tx

KEPT = 8 * DAY


@dataclass
class UpdateInHand:
    """The update that is being handled. Each write in its context is a step; a handler may take several or none."""

    bot_id: int
    update_id: int
    origin: str
    """``c:`` callback id, or ``m:`` chat and message id: an update_id alone can come again."""
    steps: int = 0

    def next_step(self) -> int:
        self.steps += 1
        return self.steps


in_hand: ContextVar[UpdateInHand | None] = ContextVar("update_in_hand", default=None)

_ANSWER = "SELECT refused, answer FROM seen_updates WHERE bot_id = ? AND update_id = ? AND origin = ? AND step = ?"
_KEEP = "INSERT INTO seen_updates (bot_id, update_id, origin, step, seen_at, refused, answer) VALUES (?,?,?,?,?,?,?)"
_KEEP_FIRST = _KEEP + " ON CONFLICT DO NOTHING RETURNING step"


@lru_cache(512)
def _decoder(use_case: Callable[..., Any]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(get_type_hints(use_case)["return"])


_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True)
class Step:
    """One use case within one update."""

    update: UpdateInHand
    number: int

    @property
    def _key(self) -> tuple[int, int, str, int]:
        return self.update.bot_id, self.update.update_id, self.update.origin, self.number

    def already(self, tx: Tx, use_case: Callable[..., Any]) -> tuple[bool, Any]:
        """``(True, result)`` when this step was taken before; raises its Refusal again when it was refused.

        Raises TypeError or KeyError, the first time too, for a use case whose answer could not be read back.
        """
        decoder = _decoder(use_case)
        row = tx.raw(_ANSWER, *self._key).fetchone()
        if row is None:
            return False, None
        refused, answer = row
        if refused is not None:
            raise msgspec.json.decode(answer, type=Refusal.kinds[refused])
        return True, decoder.decode(answer)

    def keep(self, tx: Tx, result: Any) -> None:  # noqa: ANN401  # whatever the use case returned
        """Remember the result, in the transaction of the effect."""
        tx.raw(_KEEP, *self._key, tx.now, None, _encode(result))

    def keep_refusal(self, tx: Tx, refusal: Refusal) -> bool:
        """Remember that it was refused: what was too early once is not accepted by being sent again.

        False when there is an answer to this step already: this very refusal, raised again, or another worker's.
        """
        said = type(refusal).__name__, _encode(refusal.facts)
        return tx.raw(_KEEP_FIRST, *self._key, tx.now, *said).fetchone() is not None


def forget_old(tx: Tx) -> int:
    """Delete what is older than eight days; returns how many rows."""
    tx.conn.execute(delete(dead_letters).where(dead_letters.c.at < tx.now - KEPT))
    return tx.conn.execute(delete(seen_updates).where(seen_updates.c.seen_at < tx.now - KEPT)).rowcount


def set_aside(tx: Tx, update_id: int | None, error: str, raw: bytes) -> None:
    """Keep an update that cannot be handled, so that it stalls nothing and can be looked at."""
    tx.conn.execute(insert(dead_letters).values(at=tx.now, update_id=update_id, error=error, raw=raw))
