"""The demo's folder: made or emptied for one play, and never anybody else's."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MARK = ".yishiting-demo"
_SAID = "This folder belongs to `yishiting demo`: the next demo begins it anew.\n"
_OURS = ("config.toml", "clock", "hall.log", "hall.db*", "keys", "files", "records", "export")


class CannotPlay(Exception):
    """Why nothing can be played, and what to do; one line."""


@contextmanager
def demo_folder(folder: Path) -> Iterator[Path]:
    """The folder without what an earlier play left, ours alone while the context lasts.

    Raises CannotPlay for a folder with something in it that no demo made, and for one that is being played in.
    """
    mark = folder / _MARK
    try:
        _claim(folder, mark)
        file = mark.open("r+", encoding="utf-8")
    except OSError as error:
        raise CannotPlay(f"{folder}: cannot be used: {error.strerror}; choose another with --folder") from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotPlay(f"{folder}: another demo is playing there; choose another with --folder") from None
        _clear(folder)
        yield folder


def _claim(folder: Path, mark: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if mark.exists() and mark.read_text("utf-8", errors="replace") == _SAID:
        return
    if any(folder.iterdir()):
        raise CannotPlay(f"{folder}: is not empty and no demo's; choose another with --folder")
    mark.write_text(_SAID, "utf-8")


def _clear(folder: Path) -> None:
    """Remove what a play writes; anything else that was put there stays."""
    for pattern in _OURS:
        for path in folder.glob(pattern):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
