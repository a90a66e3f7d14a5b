"""What the conversation holds of the rooms below, without importing them."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Store(Protocol):
    """Runs use cases: ``await store.write(raise_need, actor, place, text)``."""

    async def write(self, use_case: Callable[..., T], *args: Any) -> T: ...  # noqa: ANN401  # the use case's own types
    async def read(self, use_case: Callable[..., T], *args: Any) -> T: ...  # noqa: ANN401


class Files(Protocol):
    """Keeps what people sent under the hash of its content."""

    def keep(self, content: bytes) -> str: ...
    def read(self, digest: str) -> bytes | None: ...


class Keys(Protocol):
    """Turns a seat's code into what is stored of it, and makes fresh ones."""

    def code_digest(self, code: str) -> str: ...
    def fresh_code(self, about: str) -> bytes: ...
