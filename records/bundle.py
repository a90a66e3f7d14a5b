"""Writing the bundle of a vote: the files that ``docs/bundle.md`` describes, in a zip that is the same each time."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any

from domain.chain import Event
from domain.count import Count
from records.cells import harmless

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip knows: nothing in a bundle depends on when it was made


def verify_program() -> bytes:
    """The checker that stands in every bundle."""
    return files("records").joinpath("bundled/verify.py").read_bytes()


def write_bundle(count: Count, events: Sequence[Event], root: str, *, full: bool) -> bytes:
    """The zip of a counted vote; without ``full`` the public copy, which has totals and no seats."""
    contents = {
        "vote.json": _json(dict(count.vote)),
        "turnout.csv": _csv(["axis", "eligible", "participating"], _turnout(count)),
        "tally.csv": _csv(["option", "axis", "value"], _tally(count)),
        "outcome.json": _json(count.outcome_data()),
        "events.jsonl": "".join(_line(event.as_data()) for event in events).encode(),
        "root.txt": f"{root}\n".encode(),
    }
    if full:
        axes = sorted(count.vote["eligible"])
        contents["electorate.csv"] = _csv(["seat", *axes], _electorate(count, axes))
        contents["ballots.csv"] = _csv(["seat", "choice", "receipt", *axes], _ballots(count, axes))
    described = _json(_datapackage(count, contents, full=full))
    return _zip({"datapackage.json": described, **contents, "verify.py": verify_program()})


def _turnout(count: Count) -> Iterable[list[Any]]:
    return ([harmless(axis), eligible, taking_part] for axis, (eligible, taking_part) in count.turnout.items())


def _tally(count: Count) -> Iterable[list[Any]]:
    for option in count.vote["options"]:
        for axis, value in count.tally[option["key"]].items():
            yield [option["key"], harmless(axis), value]


def _electorate(count: Count, axes: Sequence[str]) -> Iterable[list[Any]]:
    return ([harmless(each.seat), *(each.weights[axis] for axis in axes)] for each in count.electors)


def _ballots(count: Count, axes: Sequence[str]) -> Iterable[list[Any]]:
    for each in count.ballots:
        yield [harmless(each.seat), each.choice, each.receipt, *(each.weights[axis] for axis in axes)]


def _datapackage(count: Count, contents: dict[str, bytes], *, full: bool) -> dict[str, Any]:
    name = count.vote["number"].lower()
    resources = [_resource(path, content) for path, content in contents.items()]
    copy = "full" if full else "public"
    return {"name": f"vote-{name}", "profile": "data-package", "copy": copy, "resources": resources}


_TEXT_COLUMNS = {"seat", "choice", "receipt", "axis", "option"}


def _resource(path: str, content: bytes) -> dict[str, Any]:
    stem, _, suffix = path.rpartition(".")
    described: dict[str, Any] = {
        "name": stem, "path": path, "bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }  # fmt: skip
    if suffix == "csv":
        columns = next(csv.reader([content.decode().partition("\r\n")[0]]))
        fields = [{"name": each, "type": "string" if each in _TEXT_COLUMNS else "integer"} for each in columns]
        described |= {"profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
        described |= {"schema": {"fields": fields}}
    return described


def _json(value: Any) -> bytes:  # noqa: ANN401  # any JSON value
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _line(value: Any) -> str:  # noqa: ANN401  # any JSON value
    return json.dumps(value, ensure_ascii=False) + "\n"


def _csv(header: list[str], rows: Iterable[list[Any]]) -> bytes:
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow([harmless(column) for column in header])
    writer.writerows(rows)
    return table.getvalue().encode()


def _zip(contents: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in contents.items():
            entry = zipfile.ZipInfo(path, _EPOCH)
            entry.create_system = 3  # Unix, wherever it is written
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()
