"""The bundle that the hall writes, under both of its checkers: any vote, votes on the line, and what it is made of."""

import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.rules import PRESETS
from records.verify import verify
from tests.records.counted_vote import PROPOSAL, CountedVote, counted, packed, votes
from tests.records.two_checkers import files_in, holds

ROOT = Path(__file__).parents[2]
SEATS = {f"{number:02d}": {"area": 100, "heads": 1} for number in range(12)}


def shares(yes: int, no: int, abstain: int = 0) -> dict[str, str]:
    """So many of the twelve seats cast so."""
    choices = ["yes"] * yes + ["no"] * no + ["abstain"] * abstain
    return dict(zip(SEATS, choices, strict=False))


@settings(max_examples=200)
@given(votes())
def test_any_vote_verifies_in_both_and_to_the_same_outcome(vote: CountedVote) -> None:
    count, _ = vote
    outcome = holds(packed(vote), count.root)
    assert outcome == count.outcome_data()
    assert holds(packed(vote, full=False), count.root.upper()) == outcome


@pytest.mark.parametrize(
    ("rule", "cast", "passed", "on_line"),
    [
        # more than half of yes and no
        ("simple-majority", shares(3, 3, 6), False, ["pass"]),
        ("simple-majority", shares(4, 3, 5), True, []),
        # two thirds of twelve take part: eight; more than half of them say yes
        ("cn-278-ordinary", shares(5, 2, 1), True, ["quorum"]),
        ("cn-278-ordinary", shares(4, 3, 1), False, ["quorum", "pass"]),
        ("cn-278-ordinary", shares(7, 0), False, []),
        # and three quarters of those who take part, no more are needed
        ("cn-278-major", shares(6, 1, 1), True, ["quorum", "pass"]),
        ("cn-278-major", shares(5, 2, 1), False, ["quorum"]),
    ],
)
def test_a_vote_on_the_line(rule: str, cast: dict[str, str], passed: bool, on_line: list[str]) -> None:
    vote = counted(PRESETS[rule], SEATS, cast)
    for full in (True, False):
        outcome = holds(packed(vote, full=full))
        assert outcome["passed"] is passed
        for axis in ("heads", "area") if rule.startswith("cn") else ("heads",):
            tests = [test for test in outcome["tests"] if test["axis"] == axis]
            assert [test["name"] for test in tests if test["on_line"]] == on_line


@pytest.mark.parametrize(("voting", "met"), [("1 3", False), ("2 3", True)])
def test_the_smallest_area_there_is_decides(voting: str, met: bool) -> None:
    """Two thirds of 100.00 m² are 66.67 m², and not a hundredth less."""
    seats = {seat: {"area": area, "heads": 1} for seat, area in (("1", 3333), ("2", 3334), ("3", 3333))}
    outcome = holds(packed(counted(PRESETS["cn-278-major"], seats, dict.fromkeys(voting.split(), "yes"))))
    quorum = next(test for test in outcome["tests"] if (test["axis"], test["name"]) == ("area", "quorum"))
    assert (quorum["needed"], quorum["of"], quorum["passed"]) == (6667, 10000, met)
    assert outcome["passed"] is met


def test_another_root_than_the_posted_one_is_found_by_both() -> None:
    vote = counted(PRESETS["simple-majority"], SEATS, shares(2, 1))
    for full in (True, False):
        verdict = verify(packed(vote, full=full), "0" * 64)
        assert [problem.file for problem in verdict.problems] == ["root.txt"]


# --- what the zip is made of ------------------------------------------------------------------------------------------


@settings(max_examples=30)
@given(votes(), st.booleans())
def test_the_same_count_gives_the_same_bytes(vote: CountedVote, full: bool) -> None:
    assert packed(vote, full=full) == packed(vote, full=full)


def test_another_process_in_another_zone_writes_the_same_bytes() -> None:
    program = (
        "import sys\n"
        "from domain.rules import PRESETS\n"
        "from tests.records.test_verify import SEATS, shares\n"
        "from tests.records.counted_vote import counted, packed\n"
        "sys.stdout.buffer.write(packed(counted(PRESETS['cn-278-major'], SEATS, shares(6, 1, 1))))\n"
    )
    written = set()
    for seed, zone in (("1", "Asia/Shanghai"), ("2", "America/Chicago")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        ran = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, check=True, timeout=60
        )
        written.add(ran.stdout)
    assert written == {packed(counted(PRESETS["cn-278-major"], SEATS, shares(6, 1, 1)))}


NAME = re.compile(r"[a-z0-9._-]+")


@settings(max_examples=50)
@given(votes(), st.booleans())
def test_it_is_a_data_package(vote: CountedVote, full: bool) -> None:
    """Names, paths, sizes, hashes and schemas are as datapackage.org asks, in its first and second version."""
    files = files_in(packed(vote, full=full))
    package = json.loads(files["datapackage.json"])
    assert NAME.fullmatch(package["name"])
    assert package["profile"] == "data-package"
    resources = package["resources"]
    for key in ("name", "path"):
        assert len({resource[key] for resource in resources}) == len(resources) >= 1
    assert {resource["path"] for resource in resources} == files.keys() - {"datapackage.json", "verify.py"}
    for resource in resources:
        assert NAME.fullmatch(resource["name"])
        assert not resource["path"].startswith(("/", "."))
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if resource["path"].endswith(".csv"):
            _check_table(resource, content)


def _check_table(resource: dict[str, Any], content: bytes) -> None:
    rows = _rows(content)
    fields = resource["schema"]["fields"]
    assert resource["profile"] == "tabular-data-resource"
    assert resource["encoding"] == "utf-8"
    assert [field["name"] for field in fields] == rows[0]
    for row in rows[1:]:
        assert len(row) == len(fields)
        for field, cell in zip(fields, row, strict=True):
            assert field["type"] in ("string", "integer")
            if field["type"] == "integer":
                assert str(int(cell)) == cell


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))


# --- on the command line ----------------------------------------------------------------------------------------------


def on_the_command_line(bundle: Path, *options: str) -> tuple[int, str]:
    """What ``yishiting verify`` says, and its exit code."""
    command = [sys.executable, "-m", "bot", "verify", str(bundle), *options]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert "Traceback" not in ran.stdout + ran.stderr
    return ran.returncode, ran.stdout + ran.stderr


def test_the_command_says_what_it_found(tmp_path: Path) -> None:
    vote = counted(PRESETS["cn-278-major"], SEATS, shares(6, 1, 1), PROPOSAL)
    root, receipt = vote[0].root, vote[0].ballots[6].receipt
    bundle = tmp_path / "V-1.zip"
    bundle.write_bytes(packed(vote))
    code, said = on_the_command_line(bundle, "--root", root, "--receipt", receipt.lower().replace("-", " "))
    assert code == 0
    assert "VERIFIED V-1: passed" in said
    assert "seat 06, no" in said
    assert on_the_command_line(bundle, "--receipt", "0000-0000-0000")[0] == 1
    assert on_the_command_line(bundle, "--root", "0" * 64)[0] == 1
    bundle.write_bytes(packed(vote, full=False))
    code, said = on_the_command_line(bundle, "--root", root)
    assert code == 0
    assert "attested, not recounted" in said
    bundle.write_bytes(b"PK\x03\x04 no zip")
    code, said = on_the_command_line(bundle)
    assert (code, "is no bundle" in said) == (2, True)
