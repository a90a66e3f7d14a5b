"""The folder of a project record: ``<records>/<community>/R-1/`` with data, a page to read, the vote's bundle."""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any


def write_record(folder: Path, data: dict[str, Any], page: str, bundle: tuple[str, bytes] | None) -> Path:
    """Write ``record.json``, ``README.md`` and the bundle into ``folder``; unchanged files are left as they are.

    Each file is replaced whole, so that a reader or a crash never meets half of one. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _put(folder / "record.json", (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())
    _put(folder / "README.md", page.encode())
    if bundle is not None:
        _put(folder / bundle[0], bundle[1])
    return folder


def _put(path: Path, content: bytes) -> None:
    if path.exists() and path.read_bytes() == content:
        return
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


Say = Callable[..., str]
"""A message of ``texts`` by id, with its facts."""


def record_page(data: dict[str, Any], say: Say) -> str:
    """The record as a page of Markdown in the community's language, for people who open the folder."""
    lines = [f"# {data['number']} · {data['title']}", "", say("page-state", state=data["state"]), ""]
    if data["needs"]:
        lines += [f"## {say('page-needs')}", ""]
        lines += [
            f"- {need['number']}: {need['text']} ({say('page-supports', count=need['supports'])})"
            for need in data["needs"]
        ]
        lines.append("")
    if data["proposal"]:
        lines += _proposal_lines(data["proposal"], say)
    if data["vote"]:
        lines += _vote_lines(data["vote"], say)
    if data["commitment"]:
        lines += _commitment_lines(data["commitment"], data["check"], say)
    return "\n".join(lines).rstrip() + "\n"


def _proposal_lines(proposal: dict[str, Any], say: Say) -> list[str]:
    lines = [f"## {say('page-proposal')} {proposal['number']}: {proposal['title']}", "", proposal["text"], ""]
    for key in ("cost", "place", "upkeep"):
        if proposal[key]:
            lines.append(f"- {say(f'page-{key}')}: {proposal[key]}")
    lines += ["", say("page-heard", speakers=proposal["speakers"], messages=proposal["messages"]), ""]
    for point in proposal["points"]:
        lines.append(f"- {say('side', side=point['side'])}: {point['text']}")
        if point["answer"]:
            lines.append(f"  - {say('page-answer')}: {point['answer']}")
    return [*lines, ""]


def _vote_lines(vote: dict[str, Any], say: Say) -> list[str]:
    rule = vote["rule"]
    source = say("citation", rule=rule["id"], citation=rule["citation"])
    lines = [f"## {say('page-vote')} {vote['number']}: {vote['title']}", "", f"{rule['id']} {source}".strip(), ""]
    lines += [f"| {say('page-test')} | {say('page-needed')} | {say('page-got')} | |", "|---|---:|---:|---|"]
    for test in vote["outcome"]["tests"]:
        name = f"{say('test', test=test['name'])}, {say('axis', axis=test['axis'])}"
        lines.append(
            f"| {name} | {_weight(test, 'needed')} | {_weight(test, 'got')} "
            f"| {say('test-passed', passed=str(test['passed']).lower())} |"
        )
    return [*lines, "", f"{say('page-root')}: `{vote['root']}` ({vote['bundle']})", ""]


def _weight(test: dict[str, Any], key: str) -> str:
    """Areas are kept in 0.01 m² and shown in m²."""
    return f"{test[key] // 100}.{test[key] % 100:02d} m²" if test["axis"] == "area" else str(test[key])


def _commitment_lines(commitment: dict[str, Any], check: dict[str, Any], say: Say) -> list[str]:
    lines = [f"## {say('page-commitment')}", "", f"{commitment['owner']}: {commitment['text']}", ""]
    lines.append(say("page-due", day=commitment["due_at"][:10]))
    if commitment["done_at"]:
        lines.append(say("page-done", day=commitment["done_at"][:10]))
        lines.append(say("page-check", yes=check["yes"], no=check["no"], asked=check["asked"]))
    return lines
