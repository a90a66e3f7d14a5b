"""Which Telegram updates have had their effect and what was answered: a repeat has no effect and the same answer."""

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, get_type_hints

import msgspec
from sqlalchemy import delete

from domain.instants import DAY
from domain.refusals import Refusal
from storage.tables import dead_letters, seen_updates
from storage.transaction import Tx

KEPT = 8 * DAY


@dataclass(slots=True)
class UpdateInHand:
    """The update that is being handled. Each write in its context is a step; a handler may take several or none."""

    bot_id: int
    update_id: int
    origin: str
    """``c:`` callback id, or ``m:`` chat and message id: an update_id alone can come again."""
    steps: int = 0
    riders: dict[str, Callable[[Tx], None]] = field(default_factory=dict)
    """What the next write takes along into its transaction, by the key of the conversation that it changes."""
    conversations: dict[str, Any] = field(default_factory=dict)
    """Those that were read, by key, as this update leaves them."""

    def next_step(self) -> "Step":
        """The step that the next write is, with what it takes along."""
        self.steps += 1
        riders, self.riders = tuple(self.riders.values()), {}
        return Step(self, self.steps, riders)


in_hand: ContextVar[UpdateInHand | None] = ContextVar("update_in_hand", default=None)

_ANSWER = "SELECT refused, answer FROM seen_updates WHERE bot_id = ? AND update_id = ? AND origin = ? AND step = ?"
_KEEP = "INSERT INTO seen_updates (bot_id, update_id, origin, step, seen_at, refused, answer) VALUES (?,?,?,?,?,?,?)"
_KEEP_FIRST = _KEEP + " ON CONFLICT DO NOTHING RETURNING step"

_SET_ASIDE = "INSERT INTO dead_letters (at, update_id, error, raw) VALUES (?, ?, ?, ?)"


@lru_cache(512)
def _decoder(use_case: Callable[..., Any]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(get_type_hints(use_case)["return"])


_encode = msgspec.json.Encoder().encode


@dataclass(slots=True)
class Step:
    """One use case within one update, with what is saved in the transaction of its effect."""

    update: UpdateInHand
    number: int
    riders: tuple[Callable[[Tx], None], ...] = ()

    @property
    def _key(self) -> tuple[int, int, str, int]:
        return self.update.bot_id, self.update.update_id, self.update.origin, self.number

    def already(self, tx: Tx, use_case: Callable[..., Any]) -> tuple[bool, Any]:
        """``(True, result)`` when this step was taken before; raises its Refusal again when it was refused."""
        row = tx.raw(_ANSWER, *self._key).fetchone()
        if row is None:
            return False, None
        refused, answer = row
        if refused is not None:
            raise msgspec.json.decode(answer, type=Refusal.kinds[refused])
        return True, _decoder(use_case).decode(answer)

    def keep(self, tx: Tx, use_case: Callable[..., Any], result: Any) -> None:  # noqa: ANN401  # whatever it returned
        """Remember the result, in the transaction of the effect.

        Raises TypeError or KeyError, so that it has none, for a use case whose answer could not be read back.
        """
        _decoder(use_case)
        tx.raw(_KEEP, *self._key, tx.now, None, _encode(result))
        for rider in self.riders:
            rider(tx)

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


def forget_empty(tx: Tx) -> None:
    """Delete the steps of more than a day ago whose answer was nothing."""
    old = seen_updates.c.seen_at < tx.now - DAY
    tx.conn.execute(delete(seen_updates).where(old, seen_updates.c.answer == b"null"))


def set_aside(tx: Tx, update_id: int | None, error: str, raw: bytes) -> None:
    """Keep an update that cannot be handled, so that it stalls nothing and can be looked at; past Core, because whoever
    sends one sends many."""
    tx.raw(_SET_ASIDE, tx.now, update_id, error, raw)
