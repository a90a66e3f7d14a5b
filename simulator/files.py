"""The files of the town: what was uploaded, by whomever, kept in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024


@dataclass(frozen=True)
class StoredFile:
    """One file; ``path`` is where a bot downloads it, below ``/file/bot<token>/``."""

    file_id: str
    unique_id: str
    path: str
    filename: str
    content: bytes = field(repr=False)

    @property
    def size(self) -> int:
        """Length in bytes."""
        return len(self.content)


class Files:
    """Every file by its id and by its path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def store(self, folder: str, filename: str, content: bytes) -> StoredFile:
        """Keep a file; ``folder`` is "documents", "photos" or "voice"."""
        number = len(self._by_id) + 1
        suffix = filename.rpartition(".")[2] if "." in filename else "bin"
        path = f"{folder}/file_{number}.{suffix}"
        stored = StoredFile(f"TownFile{number:08d}", f"Town{number:08d}", path, filename, content)
        self._by_id[stored.file_id] = self._by_path[path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        """The file with this id, if there is one."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """The file at this download path, if there is one."""
        return self._by_path.get(path)
