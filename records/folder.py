"""The folder of a project record: ``<records>/<community>/R-1/`` with data, a page to read, the vote's bundle.

It can be kept under git: everything stands in an order that does not change, a fact a line, and nothing says when it
was written. What somebody has changed by hand is put aside before it is written anew, and never lost.
"""

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from records.account import Say, account

WRITTEN = ".written.json"
"""The hash of each file as it was written last: what differs was changed by hand."""

_OURS = re.compile(r"((pictures|drawings)/)?[A-Za-z0-9][A-Za-z0-9._-]*")
"""What the hall calls files: the list may have come with somebody else's copy, and names nothing outside the folder."""


class FolderStuck(Exception):
    """The folder cannot be written: it is read-only, full or no folder. ``why`` is the system's word for it."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"{folder}: {why}")
        self.folder, self.why = folder, why


def write_record(folder: Path, data: dict[str, Any], page: str, beside: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write ``record.json``, ``README.md`` and what stands beside them (the bundle, the pictures) into ``folder``;
    unchanged files are left as they are, and those that the hall wrote and that are not of the record any more go.

    Each file is replaced whole, so that a reader or a crash never meets half of one. Returns where files that were
    changed by hand were put aside. Raises FolderStuck.
    """
    files = {
        "record.json": (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode(),
        "README.md": page.encode(),
        **beside,
    }
    aside: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        known = _written(folder)
        for name, content in files.items():
            if moved := _put_aside(folder, name, content, known.get(name)):
                aside[folder / name] = moved
        hashes = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
        # hashes of both, before and after: whichever of them is met after a crash was written by the hall
        both = {name: sorted({hashes[name], *known.get(name, ())}) for name in hashes}
        _put(folder / WRITTEN, _as_json({**known, **both}))
        for name, content in files.items():
            _put(folder / name, content)
        _clear(folder, {name: known[name] for name in known.keys() - files.keys()})
        _put(folder / WRITTEN, _as_json({name: [each] for name, each in hashes.items()}))
    except OSError as error:
        _put_back(aside)
        raise FolderStuck(folder, error.strerror or str(error)) from error
    return tuple(aside.values())


def _as_json(hashes: Mapping[str, list[str]]) -> bytes:
    return (json.dumps(hashes, indent=2) + "\n").encode()


def _written(folder: Path) -> dict[str, list[str]]:
    """What the hall has written; nothing where that was lost or changed: then all that is there is put aside."""
    try:
        known = json.loads((folder / WRITTEN).read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {name: list(hashes) for name, hashes in known.items() if _OURS.fullmatch(name)}


def _put_aside(folder: Path, name: str, content: bytes, known: list[str] | None) -> Path | None:
    """Keep a file that the hall has not written beside the one that it writes: ``README.edited-3fa2c1.md``."""
    path = folder / name
    if not path.exists():
        return None
    there = path.read_bytes()
    digest = hashlib.sha256(there).hexdigest()
    if there == content or digest in (known or ()):
        return None
    aside = path.with_name(f"{path.stem}.edited-{digest[:6]}{path.suffix}")
    path.replace(aside)
    return aside


def _put_back(aside: Mapping[Path, Path]) -> None:
    """Let what was put aside stand where it stood, as far as nothing else does: the next writing tells of it."""
    for path, moved in aside.items():
        if not path.exists():
            with suppress(OSError):
                moved.replace(path)


def _clear(folder: Path, gone: Mapping[str, list[str]]) -> None:
    """Let files go that are as the hall wrote them."""
    for name, hashes in gone.items():
        path = folder / name
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() in hashes:
            path.unlink()


def _put(path: Path, content: bytes) -> None:
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(exist_ok=True)
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


_MARKS = re.compile(r"([\\`*_\[\]<>#|])")


def record_page(data: dict[str, Any], say: Say, zone: str) -> str:
    """The record as a page of Markdown in the community's language, for people who open the folder. Nobody's words
    become markup."""
    lines = [f"# {data['number']} · {_plain(data['title'])}", "", say("page-now", state=data["state"])]
    for section in account(data, say, zone):
        lines += ["", f"## {_plain(section.heading)}", ""]
        lines += [_item(line) for line in section.lines]
    if data["pictures"]:
        lines += ["", f"## {_plain(say('page-pictures'))}", ""]
        for each in data["pictures"]:
            said = f" {_plain(' '.join(each['text'].split()))}" if each["text"] else ""
            lines.append(f"![{_plain(each['of'])}]({each['file']}){said}")
    if data["drawings"]:
        lines += ["", f"## {_plain(say('page-drawings'))}", ""]
        lines += [f"- {_plain(each['of'])}: [{_plain(each['name'])}]({each['file']})" for each in data["drawings"]]
    return "\n".join(lines) + "\n"


def _item(line: str) -> str:
    beneath = line.startswith("  ")
    return f"{'  ' if beneath else ''}- {_plain(line.strip())}"


def _plain(text: str) -> str:
    """One line without markup."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
