"""The Store: runs use cases in transactions. ``open_store`` picks the kind that the database URL names."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from sqlalchemy import make_url

from domain.ids import Instant
from storage.transaction import Tx
from storage.updates import Step, in_hand

T = TypeVar("T")
Clock = Callable[[], Instant]


class Store(Protocol):
    """Both kinds of Store. A use case is ``(tx, *args) -> result`` and runs to its end or has no effect."""

    async def write(self, use_case: Callable[..., T], *args: Any) -> T:  # noqa: ANN401  # the use case's own types
        """Run a use case that changes something; returns after the commit. Raises what it raised, undone."""
        ...

    async def read(self, use_case: Callable[..., T], *args: Any) -> T:  # noqa: ANN401
        """Run a use case that only looks, beside the writing."""
        ...

    def close(self) -> None:
        """Finish what waits, then let go of the database."""
        ...


def open_store(url: str, clock: Clock) -> Store:
    """The Store for ``sqlite:///file.db`` or ``postgresql+psycopg://…``; the schema must be current."""
    if make_url(url).get_backend_name() == "sqlite":
        from storage.sqlite import SqliteStore

        return SqliteStore(url, clock)
    from storage.postgres import PostgresStore

    return PostgresStore(url, clock)


def step_in_hand() -> Step | None:
    """The next step of the update that the caller's context is handling, if it is handling one."""
    update = in_hand.get()
    return None if update is None else update.next_step()


def perform(tx: Tx, step: Step | None, use_case: Callable[..., T], args: tuple[Any, ...]) -> T:
    """Run a use case once: a step taken before answers as it did then."""
    if step is not None:
        done, result = step.already(tx, use_case)
        if done:
            return result  # type: ignore[no-any-return]  # decoded by the use case's own return type
    result = attempt(tx, use_case, args)
    if step is not None:
        step.keep(tx, use_case, result)
    return result


def perform_new(tx: Tx, step: Step | None, use_case: Callable[..., T], args: tuple[Any, ...]) -> T:
    """Run a use case whose step is taken to be new. Raises the database's IntegrityError when it is not, with the
    effect done twice in the transaction: it must be undone and performed."""
    result = attempt(tx, use_case, args)
    if step is not None:
        step.keep(tx, use_case, result)
    return result


def attempt(tx: Tx, use_case: Callable[..., T], args: tuple[Any, ...]) -> T:
    """Run a use case. No future can carry a StopIteration: as out of a generator, it comes out as a RuntimeError."""
    try:
        return use_case(tx, *args)
    except StopIteration as error:
        raise RuntimeError("a use case raised StopIteration") from error
