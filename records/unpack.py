"""Reading a bundle back. Whatever a file holds, the answer is its content or NotABundle, never a crash."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LARGEST = 200 * 1024 * 1024
_ALWAYS = ("datapackage.json", "vote.json", "turnout.csv", "tally.csv", "outcome.json", "events.jsonl", "root.txt")
_FULL = ("electorate.csv", "ballots.csv")


class NotABundle(Exception):
    """The file is no bundle; the message says what was found instead."""


@dataclass(frozen=True)
class Unpacked:
    """A bundle's files as data; ``unsound`` names files whose bytes are not what datapackage.json says."""

    vote: dict[str, Any]
    outcome: dict[str, Any]
    events: list[dict[str, Any]]
    root: str
    tables: Mapping[str, list[dict[str, str]]]
    full: bool
    unsound: tuple[str, ...]


def unpack(packed: bytes) -> Unpacked:
    """The bundle in the bytes of a zip file. Raises NotABundle."""
    contents = _members(packed)
    missing = [path for path in _ALWAYS if path not in contents]
    if missing:
        raise NotABundle(f"{', '.join(missing)} is missing")
    package = _object(contents, "datapackage.json")
    full = package.get("copy") == "full"
    absent = [path for path in _FULL if full and path not in contents]
    if absent:
        raise NotABundle(f"{', '.join(absent)} is missing")
    tables = {path: _table(contents, path) for path in contents if path.endswith(".csv")}
    return Unpacked(
        vote=_object(contents, "vote.json"),
        outcome=_object(contents, "outcome.json"),
        events=[_parse("events.jsonl", line) for line in contents["events.jsonl"].splitlines() if line.strip()],
        root=contents["root.txt"].decode("ascii", "replace").strip(),
        tables=tables,
        full=full,
        unsound=tuple(_unsound(package, contents)),
    )


def _members(packed: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > LARGEST:
                raise NotABundle(f"it unpacks to more than {LARGEST // 1024**2} MB")
            if len({entry.filename for entry in entries}) != len(entries):
                raise NotABundle("a file name stands in it twice")
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise NotABundle(f"not a readable zip file ({error})") from None


def _parse(path: str, content: bytes) -> Any:  # noqa: ANN401  # any JSON value
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise NotABundle(f"{path} is not JSON") from None


def _object(contents: Mapping[str, bytes], path: str) -> dict[str, Any]:
    found = _parse(path, contents[path])
    if not isinstance(found, dict):
        raise NotABundle(f"{path} is not a JSON object")
    return found


def _table(contents: Mapping[str, bytes], path: str) -> list[dict[str, str]]:
    try:
        return list(csv.DictReader(io.StringIO(contents[path].decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        raise NotABundle(f"{path} is not a CSV table in UTF-8") from None


def _unsound(package: Mapping[str, Any], contents: Mapping[str, bytes]) -> list[str]:
    """Files whose hash differs, and files that stand on one side only."""
    resources = package.get("resources")
    if not isinstance(resources, list) or not all(isinstance(each, dict) for each in resources):
        raise NotABundle("datapackage.json lists no resources")
    said = {str(each.get("path")): str(each.get("hash")) for each in resources}
    found = {
        path: f"sha256:{hashlib.sha256(content).hexdigest()}"
        for path, content in contents.items()
        if path not in ("datapackage.json", "verify.py")
    }
    return sorted(path for path in said.keys() | found.keys() if said.get(path) != found.get(path))
