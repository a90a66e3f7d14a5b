"""Runs the checker of the bundles on one vote of five seats, and forges single fields of it."""

from __future__ import annotations

import copy
import importlib.util
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from tests.records import bundle_builder as build
from tests.records.bundle_builder import Files, Json, Story


def _load() -> ModuleType:
    """The program as a module, for the tests that run it many times."""
    spec = importlib.util.spec_from_file_location("bundled_verify", build.VERIFY)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


verify = _load()

PROPOSAL = {
    "number": "P-7", "version": 2, "title": "电梯", "text": "换一台。", "cost": "80000", "place": None, "upkeep": None,
}  # fmt: skip
STORY = Story(
    seats={
        "1-101": {"area": 8912, "heads": 1},
        "1-102": {"area": 12050, "heads": 1},
        "2-101": {"area": 7700, "heads": 1},
        "2-102": {"area": 9999, "heads": 1},
        "=3-101": {"area": 10000, "heads": 1},
    },
    ballots={"1-101": "yes", "1-102": "yes", "2-102": "no", "=3-101": "abstain"},
    rule=build.rule(build.HEADS, build.AREA) | {"recusal": "no_ballot"},
    proposal=PROPOSAL,
    extended=True,
    ways={"1-102": "text", "2-102": "phone", "=3-101": "proxy"},
    contested=frozenset({"2-102"}),
    recused={"2-101": "named"},
)
FULL = build.full_copy(STORY)
PUBLIC = build.public_copy(STORY)
ROOT = FULL["root.txt"].decode().strip()
SEALED = [name for name in FULL if name not in ("datapackage.json", "verify.py")]


def run(files: Files, *options: str) -> tuple[int, Json]:
    with tempfile.TemporaryDirectory() as folder:
        return run_path(build.zipped(files, Path(folder) / "V-1.zip"), *options)


def run_path(path: Path, *options: str) -> tuple[int, Json]:
    """Exit code and what --json prints."""
    said, stdout = io.StringIO(), sys.stdout
    sys.stdout = said
    try:
        code = verify.main([str(path), "--json", *options])
    finally:
        sys.stdout = stdout
    return code, json.loads(said.getvalue())


def problems(files: Files, *options: str) -> list[str]:
    """The problems of a bundle that has some."""
    code, result = run(files, *options)
    assert code == 1
    assert result["verified"] is False
    assert result["problems"]
    return [str(problem) for problem in result["problems"]]


def as_resident(path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """As a resident runs it: by itself, in another process, with nothing of ours to import."""
    command = [sys.executable, "-I", "-X", "utf8", str(build.VERIFY), str(path), *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=path.parent)


def leaves(value: Json, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict | list):
        yield from ((*path, "a new field"),) if isinstance(value, dict) else ()
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in pairs:
            yield from leaves(part, *path, key)
    else:
        yield path


def other(value: Json) -> Json:
    """A different value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return ("0" if value[:1] != "0" else "1") + value[1:]
    return "something"


def changed(value: Json, path: tuple[str | int, ...], *, gone: bool = False) -> Json:
    value = copy.deepcopy(value)
    place = value
    for key in path[:-1]:
        place = place[key]
    if gone:
        del place[path[-1]]
    elif isinstance(place, dict):
        place[path[-1]] = other(place.get(path[-1]))
    else:
        place[int(path[-1])] = other(place[int(path[-1])])
    return value


def objects() -> dict[str, tuple[str, int | None, Json]]:
    """The JSON objects of the bundle by their name: file, line in it, value."""
    found: dict[str, tuple[str, int | None, Json]] = {}
    for name in ("vote.json", "outcome.json"):
        found[name] = (name, None, json.loads(FULL[name]))
    for number, line in enumerate(FULL["events.jsonl"].splitlines()):
        found[f"events.jsonl line {number + 1}"] = ("events.jsonl", number, json.loads(line))
    return found


OBJECTS = objects()
JSON_PLACES = [(where, path) for where, (_, _, value) in OBJECTS.items() for path in leaves(value)]


def with_object(files: Files, where: str, value: Json) -> Files:
    name, line, _ = OBJECTS[where]
    lines = files[name].splitlines()
    if line is not None:
        lines[line] = build.to_json(value).replace(b"\n", b"")
    data = build.to_json(value) if line is None else b"\n".join(lines) + b"\n"
    return build.sealed({**files, name: data})
