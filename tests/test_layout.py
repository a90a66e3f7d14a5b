"""The layout is a failing check: each import contract has been seen to fail on a planted violation."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("bot", "handlers", "usecases", "domain", "storage", "records", "texts", "web", "simulator")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [
        str(Path(sys.executable).with_name("lint-imports")),
        "--config",
        str(folder / "pyproject.toml"),
        "--no-cache",
    ]
    return subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's rooms, as files that may be spoiled."""
    for path in [ROOT / "pyproject.toml", *(each for room in ROOMS for each in (ROOT / room).rglob("*.py"))]:
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    return tmp_path


def test_the_contracts_hold(copy: Path) -> None:
    done = lint(copy)
    assert done.returncode == 0, done.stdout[-2000:]


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("domain/gate.py", "import storage.votes", "Imports point down only"),
        ("simulator/clock.py", "import domain.ids", "The town knows nothing of the hall"),
        ("usecases/votes.py", "import simulator.clock", "Nothing but the demo knows the town"),
        ("handlers/votes.py", "import storage.votes", "The conversation and the web hold the Store by its Protocol"),
        ("usecases/votes.py", "import aiogram", "aiogram lives in bot and handlers"),
        ("bot/receive.py", "import telegram", "PTB delivers, and builds the town"),
        ("usecases/votes.py", "import sqlalchemy", "SQLAlchemy and the drivers live in storage"),
        ("bot/doctor.py", "import sqlite3", "SQLAlchemy and the drivers live in storage"),
        ("bot/doctor.py", "import sqlite_utils", "sqlite-utils lives in storage and records"),
        ("bot/receive.py", "import apscheduler", "APScheduler only wakes"),
        ("usecases/votes.py", "import storage.ballot_box", "Ballots are reached through casting and counting"),
    ],
)
def test_a_planted_violation_is_found(copy: Path, file: str, line: str, contract: str) -> None:
    spoiled = copy / file
    spoiled.write_text(f"{spoiled.read_text()}\n{line}\n")
    done = lint(copy)
    assert done.returncode == 1
    assert f"{contract} BROKEN" in " ".join(done.stdout.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["verify", "--help"],
        ["verify", "no-such-file"],
        ["count", "--help"],
        ["count", "no-such-file"],
        ["count", "tests/formats/elections/courtyard.pb"],
        ["count", "tests/formats/elections/roof.csv", "--json"],
        ["count", "tests/formats/elections/street.csv", "--seats", "2"],
    ],
)
def test_looking_and_checking_never_load_the_conversation(arguments: list[str]) -> None:
    program = (
        "import sys\nfrom bot.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted(each for each in ('aiogram', 'telegram', 'sqlalchemy') if each in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_domain_cannot_wait_read_a_clock_or_draw() -> None:
    forbidden = (
        "import time\n",
        "import random",
        "import secrets",
        "import asyncio",
        "datetime.now",
        "open(",
        "os.environ",
    )
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in (ROOT / "domain").rglob("*.py")
        for word in forbidden
        if word in path.read_text(encoding="utf-8")
    ]
    assert found == []
