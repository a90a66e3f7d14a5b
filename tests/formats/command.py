"""Runs ``yishiting count`` as a clerk does, in this process."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from bot.cli import main


@dataclass(frozen=True)
class Ended:
    code: int
    said: str
    complained: str

    @property
    def result(self) -> Any:
        """The JSON that was printed."""
        assert self.code == 0, self.complained
        return json.loads(self.said)


def count(path: Path, *options: str, columns: int = 80, language: str = "en") -> Ended:
    """``yishiting count PATH …`` in a terminal of so many columns."""
    environment = {"COLUMNS": str(columns), "LC_ALL": language, "TERM": "dumb"}
    ran = CliRunner(env=environment).invoke(main, ["count", str(path), *options], catch_exceptions=False)
    assert "Traceback" not in ran.stderr
    return Ended(ran.exit_code, ran.stdout, ran.stderr)


def winners(path: Path, *options: str) -> list[str]:
    """The winners, in order of election."""
    found: list[str] = count(path, *options, "--json").result["winners"]
    return found
