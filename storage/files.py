"""The folder of files: what came with needs, and the pictures below maps, each under the hash of its content.

A file is whole or not there, and it is there before a row names it: a crash between the two leaves a file that nobody
names, never a name without its file. Such files are swept away once they have lain there for a day. The same content is
one file, whoever sent it.
"""

import contextlib
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_NAME = re.compile(r"[0-9a-f]{64}")
_DRAFT = ".draft"
_SETTLED = 24 * 3600
"""Seconds after which a file that no row names was left by a crash, and is not on its way into one."""


class Files:
    """The files in ``folder``, made when first needed; only the hall's own account may read them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes) -> str:
        """Keep a file; returns its name, the SHA-256 of its content in hex. Raises OSError."""
        digest = hashlib.sha256(content).hexdigest()
        path = self._path(digest)
        if path.exists():
            path.touch()  # it may lie there for a day already, and a row will name it only in a moment
            return digest
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, draft = tempfile.mkstemp(_DRAFT, dir=path.parent)  # made with mode 0600
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(draft).replace(path)
            _settle(path.parent)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
        return digest

    def read(self, digest: str) -> bytes | None:
        """The file of that name; None when it is not there."""
        try:
            return self._path(digest).read_bytes()
        except FileNotFoundError:
            return None

    def holds(self, digest: str) -> bool:
        """Whether there is a file of that name."""
        return self._path(digest).exists()

    def remove(self, digest: str) -> None:
        """Let the file be gone, if it was there."""
        with contextlib.suppress(FileNotFoundError):
            self._path(digest).unlink()

    def settled(self) -> list[str]:
        """The names of the files that have lain here for a day. Drafts of that age are of a hall that was killed; they
        go."""
        found = []
        for path in self._old():
            if path.suffix == _DRAFT:
                path.unlink(missing_ok=True)
            elif _NAME.fullmatch(path.name):
                found.append(path.name)
        return sorted(found)

    def sweep(self, digest: str) -> bool:
        """Let a file be gone that no row names; False for one that was kept again meanwhile."""
        path = self._path(digest)
        with contextlib.suppress(FileNotFoundError):
            if _is_old(path):
                path.unlink()
                return True
        return False

    def _old(self) -> Iterator[Path]:
        for path in self._folder.glob("[0-9a-f][0-9a-f]/*"):
            with contextlib.suppress(FileNotFoundError):
                if _is_old(path):
                    yield path

    def _path(self, digest: str) -> Path:
        if not _NAME.fullmatch(digest):
            raise ValueError(f"{digest!r} names no file")
        return self._folder / digest[:2] / digest


def _is_old(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > _SETTLED


def _settle(folder: Path) -> None:
    """Have the new name on the disk too, before a row says that it is there."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
