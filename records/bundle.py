"""Writing the bundle of a vote: the files that ``docs/bundle.md`` describes, in a zip that is the same each time."""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Any

from domain.chain import Event
from domain.count import Count
from domain.counting.result import NOTHING
from records.cells import harmless, yes_or_no
from records.research import research_files
from records.zipped import zipped


def verify_program() -> bytes:
    """The checker that stands in every bundle."""
    return files("records").joinpath("bundled/verify.py").read_bytes()


def write_bundle(
    count: Count, events: Sequence[Event], root: str, *, full: bool, attached: Mapping[str, bytes] = NOTHING,
    country: str = "",
) -> bytes:  # fmt: skip
    """The zip of a counted vote; without ``full`` the public copy, which has totals and no seats. ``attached`` are the
    files made for people to look at, by name; ``country`` is said where a form asks for it, if it is known."""
    contents = {
        "vote.json": _json(dict(count.vote)),
        "turnout.csv": _csv(["axis", "eligible", "participating"], _turnout(count)),
        "tally.csv": _csv(["option", "axis", "value"], _tally(count)),
        "outcome.json": _json(count.outcome_data()),
        "events.jsonl": "".join(_line(event.as_data()) for event in events).encode(),
        "root.txt": f"{root}\n".encode(),
    }
    rounds = count.rounds_data()
    if rounds is not None:
        contents["rounds.json"] = _json(rounds)
    if full:
        axes = sorted(count.vote["eligible"])
        contents["electorate.csv"] = _csv(["seat", "recused", *axes], _electorate(count, axes))
        contents["ballots.csv"] = _csv(["seat", "choice", "receipt", "via", "contested", *axes], _ballots(count, axes))
        contents |= research_files(count, country)
    contents |= attached
    described = _json(_datapackage(count, contents, full=full))
    return zipped({"datapackage.json": described, **contents, "verify.py": verify_program()})


def _turnout(count: Count) -> Iterable[list[Any]]:
    return ([harmless(axis), eligible, taking_part] for axis, (eligible, taking_part) in count.turnout.items())


def _tally(count: Count) -> Iterable[list[Any]]:
    for key, sums in count.tally.items():
        for axis, value in sums.items():
            yield [key, harmless(axis), value]


def _electorate(count: Count, axes: Sequence[str]) -> Iterable[list[Any]]:
    for each in count.electors:
        yield [harmless(each.seat), each.recused, *(each.weights[axis] for axis in axes)]


def _ballots(count: Count, axes: Sequence[str]) -> Iterable[list[Any]]:
    for each in count.ballots:
        texts = [harmless(each.seat), harmless(each.choice), each.receipt, each.via, yes_or_no(each.contested)]
        yield [*texts, *(each.weights[axis] for axis in axes)]


def _datapackage(count: Count, contents: dict[str, bytes], *, full: bool) -> dict[str, Any]:
    name = count.vote["number"].lower()
    resources = [_resource(path, content) for path, content in contents.items()]
    copy = "full" if full else "public"
    return {"name": f"vote-{name}", "profile": "data-package", "copy": copy, "resources": resources}


_OWN_NAMES = {"json", "jsonl", "csv", "txt"}
_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA = {
    "png": "image/png", "docx": f"{_OFFICE}.wordprocessingml.document", "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
}  # fmt: skip
"""What is made for people to look at."""
_TEXT_COLUMNS = {"seat", "recused", "choice", "receipt", "via", "contested", "axis", "option"}


def _resource(path: str, content: bytes) -> dict[str, Any]:
    stem, _, suffix = path.rpartition(".")
    described: dict[str, Any] = {
        "name": stem if suffix in _OWN_NAMES else path.replace(".", "-"), "path": path, "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }  # fmt: skip
    if suffix in _MEDIA:
        # else a validator takes the sheet for a table to be read on; it is a page to be hung up
        described |= {"type": "file", "format": suffix, "mediatype": _MEDIA[suffix]}
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
