"""Keys that never enter the database: a folder of small files that only the hall's own account may read."""

import contextlib
import hashlib
import hmac
import os
import secrets
import tempfile
from pathlib import Path

_SIZE = 32


class Keys:
    """The keys in ``folder``, made when first needed. Lose ``codes.key`` and unused seat codes stop working."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def code_digest(self, code: str) -> str:
        """What is stored of a seat's code, in hex: without the key it cannot be guessed from a copy of the data."""
        return hmac.digest(self._key("codes"), code.encode(), hashlib.sha256).hex()

    def fresh_code(self, about: str) -> bytes:
        """The bytes a seat's code is made of; ``about`` says which seat of which import, so it can be said again."""
        return hmac.digest(self._key("codes"), b"code\x00" + about.encode(), hashlib.sha256)

    def _key(self, name: str) -> bytes:
        path = self._folder / f"{name}.key"
        if not path.exists():
            self._make(path)
        key = path.read_bytes()
        if len(key) != _SIZE:
            raise ValueError(f"{path} is not a key of {_SIZE} bytes")
        return key

    def _make(self, path: Path) -> None:
        """Write a key whole or not at all; of two processes that make it at once, one wins and both read its key."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=self._folder) as draft:  # made with mode 0600
            draft.write(secrets.token_bytes(_SIZE))
            draft.flush()
            os.fsync(draft.fileno())
            with contextlib.suppress(FileExistsError):
                os.link(draft.name, path)
