"""The recount: the bundle that the hall hands over, counted again by its verify.py in a process of its own."""

import asyncio
import csv
import io
import json
import re
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.playing.company import Player
from bot.playing.play import Play
from bot.playing.sample import Line
from bot.playing.voting import Ballot, Voted, root_of

_NUMBER = re.compile(r"[\d,]+(?:\.\d+)?")
_MARKS = {"✓": True, "✗": False}


@dataclass(frozen=True)
class Recounted:
    """Where both copies and verify.py were saved, the root, and a receipt to look for."""

    bundle: Path
    public: Path
    script: Path
    root: str
    receipt: str


async def recount(play: Play, voted: Voted) -> Recounted:
    """A holder asks for the bundle and counts it again; somebody without a seat checks the public copy."""
    stage, compare = play.stage, play.compare
    wu, tang = stage.by("wu-guifang"), stage.by("tang-hui")
    with play.telling.scene("核验", "The recount") as scene:
        bundle = await export(play, wu, "This is the full copy: she holds a seat.")
        public = await export(play, tang, "Without a seat one gets the public copy: sums, no seats.")
        script = unpacked(bundle)
        root = root_of(voted.card.text)
        mine = voted.ballots[str(wu.seat)].receipt
        command = f"python3 verify.py {bundle.name} --root {root[:8]}… --receipt {mine}"
        await play.telling.does(wu, f"在自己的电脑上运行 {command}", "runs it on her own computer", private=True)
        code, printed = await run(script, bundle, "--root", root, "--receipt", mine)
        compare.same("the exit code of verify.py", 0, code)
        await play.telling.prints(printed)
        found = await _found(script, bundle, root)
        shown, outcome = _tests_on(voted.card.text), found["outcome"]
        compare.same("the root that verify.py found", root, found["root"])
        compare.same("the outcome that verify.py found", _passed_on(voted.card.text), outcome["passed"])
        ruled = [(test["passed"], test["got"], test["needed"]) for test in outcome["tests"] if test["kind"] == "rule"]
        compare.same("the tests that verify.py found", shown, ruled)
        compare.same("the ballots in the bundle", dict(sorted(voted.ballots.items())), _ballots_in(bundle))
        code, _ = await run(script, public, "--root", root)
        compare.same("the exit code of verify.py for the public copy", 0, code)
        scene.count(len(_ballots_in(bundle)), "张选票重新计过", "ballots recounted")
        scene.count(f"{root[:12]}…", "同一个根", "the same root")
    return Recounted(bundle, public, script, root, mine)


async def export(play: Play, player: Player, en: str) -> Path:
    """Somebody asks for the bundle and keeps it. Returns where."""
    said = Line(f"/export {play.number('vote')}", "Asks for the bundle of the vote.")
    sent = await play.in_private(player, said, ".zip")
    await play.telling.shows(sent, en)
    assert sent.document is not None, sent
    folder = play.stage.folder / "export"
    folder.mkdir(exist_ok=True)
    path = folder / sent.document.filename
    path.write_bytes(sent.document.content)
    return path


def unpacked(bundle: Path) -> Path:
    """The bundle's own verify.py, beside it."""
    script = bundle.with_name("verify.py")
    with zipfile.ZipFile(bundle) as opened:
        script.write_bytes(opened.read(script.name))
    return script


async def run(script: Path, bundle: Path, *more: str) -> tuple[int, str]:
    """Exit code and what was printed. The script runs isolated: it sees nothing of this program."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-I", str(script), str(bundle), *more,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    printed, _ = await process.communicate()
    return process.returncode or 0, printed.decode()


async def _found(script: Path, bundle: Path, root: str) -> Any:  # noqa: ANN401  # what the script says as JSON
    _, printed = await run(script, bundle, "--root", root, "--json")
    return json.loads(printed)


def _ballots_in(bundle: Path) -> dict[str, Ballot]:
    with zipfile.ZipFile(bundle) as opened:
        rows = csv.DictReader(io.StringIO(opened.read("ballots.csv").decode("utf-8-sig")))
        return {row["seat"]: Ballot(row["choice"], row["receipt"]) for row in rows}


def _passed_on(card: str) -> bool:
    return "✅" in card.splitlines()[0]


def _tests_on(card: str) -> list[tuple[bool, int, int]]:
    """Each test of the rule as the card shows it: passed, got, needed, in the smallest unit of its axis.

    Such a line has three numbers, with the share between the two; how the vote was called is told with fewer.
    """
    lines = ((_MARKS[line[0]], _NUMBER.findall(line)) for line in card.splitlines() if line[:1] in _MARKS)
    return [(passed, _units(found[0]), _units(found[2])) for passed, found in lines if len(found) == 3]


def _units(number: str) -> int:
    return int(re.sub("[,.]", "", number))
