"""The demo reaches the hall as Telegram would, plays a whole matter, and all that is handed over agrees."""

import ast
import csv
import io
import json
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.demo import play

ROOT = Path(__file__).parents[2]
PLAYED = [ROOT / "bot" / "demo.py", *sorted((ROOT / "bot" / "playing").glob("*.py"))]
ALLOWED = {"bot.app", "bot.config", "bot.logs", "bot.playing", "simulator", "rich", "texts"}
"""``texts``: to know by their words the moments that cards name, as whoever reads them does."""


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute here"
            yield node.module or ""


@pytest.mark.parametrize("path", PLAYED, ids=lambda path: path.name)
def test_a_player_knows_the_hall_only_from_outside(path: Path) -> None:
    """Nothing of a play may call a use case or the Store: whatever people do is an update sent over HTTP."""
    for module in imported(path.read_text("utf-8")):
        known = module.split(".")[0] in sys.stdlib_module_names or any(
            module == each or module.startswith(f"{each}.") for each in ALLOWED
        )
        assert known, f"{path.name} imports {module}"


@pytest.mark.parametrize("path", PLAYED, ids=lambda path: path.name)
def test_a_player_never_touches_what_runs_the_hall_yields(path: Path) -> None:
    """``running`` yields the Store; the play enters it and leaves what it yields alone."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, (ast.With, ast.AsyncWith)):
            assert not any("running" in ast.unparse(item) and item.optional_vars for item in node.items)
        if isinstance(node, ast.Assign):
            assert "running(" not in ast.unparse(node.value)


async def test_the_whole_estate_plays_one_matter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "hall"
    assert await play(folder, 0, everyone=True) == 0
    told = " ".join(capsys.readouterr().out.split())
    for count in (
        "486 席位已认领",
        "185 次附议",
        "12 条意见",
        "4 个答复",
        "408 张选票 ",
        "79 人收到提醒",
        "157 人验收",
    ):
        assert count in told, told

    record = json.loads((folder / "records" / "cherry-court" / "R-1" / "record.json").read_text("utf-8"))
    assert record["state"] == "checked"
    assert (record["check"]["yes"], record["check"]["no"], record["check"]["asked"]) == (157, 0, 157)
    assert len(record["needs"]) == 7
    assert sum(need["supports"] for need in record["needs"]) == 185 - 12
    assert Counter(point["side"] for point in record["proposal"]["points"]) == {"for": 4, "against": 4, "question": 4}
    assert all(point["answers"] for point in record["proposal"]["points"] if point["side"] == "question")
    assert record["proposal"]["messages"] == 2

    kept = folder / "records" / "cherry-court" / "R-1" / record["vote"]["bundle"]
    with zipfile.ZipFile(kept) as opened:
        assert not {"ballots.csv", "electorate.csv"} & set(opened.namelist())  # no seats outside the hall
    bundle = folder / "export" / "cherry-court-V-1.zip"
    with zipfile.ZipFile(bundle) as opened:
        rows = csv.DictReader(io.StringIO(opened.read("ballots.csv").decode("utf-8-sig")))
        assert Counter(row["choice"] for row in rows) == {"yes": 301, "no": 83, "abstain": 24}

    script = folder / "export" / "verify.py"
    command = [sys.executable, "-I", str(script), str(bundle), "--root", record["vote"]["root"]]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: ASYNC221
    log = (folder / "hall.log").read_text("utf-8")
    assert "the hall is open" in log
    assert "set aside" not in log
