"""The checker in every bundle, given honest bundles: what a resident reads, receipts, numbers, any vote."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.records import bundle_builder as build
from tests.records.bundle_builder import AREA, HEADS, Json, Story, quorum, rule, threshold
from tests.records.bundle_checking import (
    FULL,
    PROPOSAL,
    PUBLIC,
    ROOT,
    STORY,
    as_resident,
    problems,
    run,
    verify,
)


def test_a_nephew_checks_the_bundle_that_his_aunt_was_sent(tmp_path: Path) -> None:
    result = as_resident(build.zipped(FULL, tmp_path / "V-1.zip"), "--root", ROOT.upper())
    lines = result.stdout.splitlines()
    assert (result.returncode, result.stderr) == (0, "")
    assert lines[0] == "V-1 更换3号楼电梯: full copy, 幸福里"
    assert [line[:10] for line in lines[1:8]] == [f"ok      {n}." for n in range(1, 8)]
    assert "        heads quorum: needed 4, got 4, of 5: met" in lines
    assert "        heads pass: needed 2, got 2, of 3: met" in lines
    assert "        area quorum: needed 32441, got 40961, of 48661: met" in lines
    assert "        area pass: needed 15481, got 20962, of 30961: met" in lines
    assert lines[-1] == "VERIFIED V-1: passed"


def test_without_the_posted_root_it_says_that_nothing_was_compared(tmp_path: Path) -> None:
    result = as_resident(build.zipped(FULL, tmp_path / "V-1.zip"))
    assert result.returncode == 0
    assert "It was not compared with the one posted in the group; for that, add --root." in result.stdout


def test_a_public_copy_is_checked_as_far_as_it_goes(tmp_path: Path) -> None:
    result = as_resident(build.zipped(PUBLIC, tmp_path / "V-1.zip"), "--root", ROOT)
    assert result.returncode == 0
    assert "The sums are attested by the hall, not recounted" in result.stdout
    assert result.stdout.splitlines()[-1] == "VERIFIED V-1: passed"


def test_the_json_holds_the_outcome_and_the_root() -> None:
    for files, kind in ((FULL, "full"), (PUBLIC, "public")):
        code, result = run(files)
        assert code == 0
        outcome = json.loads(files["outcome.json"])
        expected = {"verified": True, "problems": [], "outcome": outcome, "root": ROOT, "copy": kind}
        assert result == expected


def test_a_terminal_without_chinese_letters_still_shows_the_result(tmp_path: Path) -> None:
    command = [sys.executable, "-I", str(build.VERIFY), str(build.zipped(FULL, tmp_path / "V-1.zip"))]
    environment = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PATH": "/usr/bin:/bin"}
    result = subprocess.run(command, capture_output=True, timeout=60, env=environment)
    assert (result.returncode, result.stderr) == (0, b"")


def test_line_ends_and_the_order_of_json_keys_do_not_matter() -> None:
    files = dict(FULL)
    for name in ("electorate.csv", "ballots.csv", "turnout.csv", "tally.csv"):
        files[name] = files[name].replace(b"\r\n", b"\n")
    files["vote.json"] = json.dumps(dict(reversed(json.loads(files["vote.json"]).items()))).encode()
    assert run(build.sealed(files), "--root", ROOT)[0] == 0


def test_it_is_python_3_9_and_imports_only_the_standard_library() -> None:
    tree = ast.parse(build.VERIFY.read_text(), feature_version=(3, 9))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("typed", ["{}", " {} ", "lower", "spaced", "lookalikes"])
def test_aunt_li_finds_her_ballot_however_she_types_the_receipt(typed: str, tmp_path: Path) -> None:
    receipt = build.receipt_of("1-102")
    forms = {
        "lower": receipt.lower().replace("-", ""),
        "spaced": receipt.replace("-", " "),
        "lookalikes": receipt.replace("0", "O").replace("1", "l"),
    }
    typed = forms.get(typed, typed.format(receipt))
    result = as_resident(build.zipped(FULL, tmp_path / "V-1.zip"), "--receipt", typed)
    assert result.returncode == 0
    assert "The receipt: seat 1-102, yes, area 12050, heads 1" in result.stdout
    code, answer = run(FULL, "--receipt", typed)
    assert code == 0
    assert answer["ballot"]["seat"] == "1-102"


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    seat = next(seat for seat in STORY.ballots if {"0", "1"} & set(build.receipt_of(seat)))
    receipt = build.receipt_of(seat)
    for zero, one in (("O", "I"), ("o", "l"), ("0", "L"), ("O", "i")):
        code, answer = run(FULL, "--receipt", receipt.replace("0", zero).replace("1", one))
        assert (code, answer["ballot"]["seat"]) == (0, seat)


def test_a_receipt_that_is_not_in_the_list_is_a_problem() -> None:
    for files in (FULL, PUBLIC):
        code, answer = run(files, "--receipt", "0000-0000-0000")
        assert (code, answer["verified"], answer["ballot"]) == (1, False, None)
        assert answer["problems"][0].startswith('--receipt: "0000-0000-0000" is not in')


@pytest.mark.parametrize(
    ("fraction", "strict", "yes", "met"),
    [
        ("2/3", False, 6, True), ("2/3", True, 6, False), ("2/3", True, 7, True), ("2/3", False, 5, False),
        ("1/2", False, 6, True), ("1/2", True, 5, True), ("1/1", False, 9, True), ("0/1", False, 0, True),
    ],
)  # fmt: skip
def test_votes_on_the_line(fraction: str, strict: bool, yes: int, met: bool) -> None:
    seats = {f"1-{number}": {"heads": 1} for number in range(9)}
    ballots = {seat: "yes" if number < yes else "no" for number, seat in enumerate(seats)}
    heads = {"id": "heads", "cap": None, "quorum": None, "pass": threshold(fraction, "eligible", strict=strict)}
    code, result = run(build.full_copy(Story(seats, ballots, rule(heads))))
    assert (code, result["outcome"]["passed"]) == (0, met)


def test_exactly_half_is_on_the_line_and_enough_only_when_not_strict() -> None:
    seats = {f"1-{number}": {"heads": 1} for number in range(4)}
    ballots = dict(zip(seats, ("yes", "yes", "no", "no"), strict=True))
    for strict in (False, True):
        heads = {"id": "heads", "cap": None, "quorum": None, "pass": threshold("1/2", "cast", strict=strict)}
        code, result = run(build.full_copy(Story(seats, ballots, rule(heads))))
        test = result["outcome"]["tests"][0]
        expected = {"needed": 3 if strict else 2, "got": 2, "of": 4, "passed": not strict, "on_line": True}
        assert code == 0
        assert test == {"name": "pass", "axis": "heads", **expected, "kind": "rule"}


def test_nobody_voting_passes_nothing() -> None:
    code, result = run(build.full_copy(Story(STORY.seats, {})))
    assert code == 0
    assert result["outcome"]["winners"] == []


thresholds = st.builds(
    lambda over, under, base, strict: threshold(f"{min(over, under)}/{under}", base, strict=strict),
    st.integers(0, 7), st.integers(1, 7), st.sampled_from(["eligible", "participants", "attending", "cast"]),
    st.booleans(),
)  # fmt: skip
quorums = st.none() | thresholds.map(lambda needs: quorum(needs["fraction"], strict=needs["strict"]))
rules = st.builds(
    lambda one, two, out: rule({**HEADS, **one}, {**AREA, **two}, abstain="out_of_base" if out else "in_base"),
    st.fixed_dictionaries({"quorum": quorums, "pass": thresholds}),
    st.fixed_dictionaries({"quorum": quorums, "pass": thresholds}),
    st.booleans(),
)
# No surrogates, and no \0, which older csv modules refuse.
labels = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8)
electorates = st.dictionaries(
    labels, st.fixed_dictionaries({"heads": st.just(1), "area": st.integers(0, 2**40)}), min_size=1, max_size=12
)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    seats = draw(electorates)
    choice = st.sampled_from(["yes", "no", "abstain", None])
    ballots = {seat: cast for seat in seats if (cast := draw(choice)) is not None}
    return Story(seats, ballots, draw(rules), draw(st.sampled_from([None, PROPOSAL])), draw(st.booleans()))


@settings(max_examples=150)
@given(stories())
def test_any_honest_vote_verifies(story: Story) -> None:
    files = build.full_copy(story)
    root = files["root.txt"].decode().strip()
    code, result = run(files, "--root", root)
    assert (code, result["problems"]) == (0, [])
    assert result["outcome"] == json.loads(files["outcome.json"])
    assert run(build.public_copy(story), "--root", root)[0] == 0


@settings(max_examples=60)
@given(stories(), st.data())
def test_any_switched_ballot_is_found(story: Story, data: st.DataObject) -> None:
    if not story.ballots:
        return
    seat = data.draw(st.sampled_from(sorted(story.ballots)))
    honest, forged = build.full_copy(story), {**story.ballots, seat: "no" if story.ballots[seat] == "yes" else "yes"}
    ballots = build.full_copy(Story(story.seats, forged, story.rule))["ballots.csv"]
    found = problems(build.sealed({**honest, "ballots.csv": ballots}))
    assert any(problem.startswith("root.txt: says") for problem in found)


texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers(1 - 2**53, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
)


@given(values)
def test_canonical_bytes_are_those_of_rfc_8785(value: Json) -> None:
    assert verify.canonical(value) == rfc8785.dumps(value)


def test_keys_are_sorted_by_utf_16_code_units() -> None:
    assert verify.canonical({"\ufb33": 1, "\U0001f600": 2}) == '{"\U0001f600":2,"\ufb33":1}'.encode()


@pytest.mark.parametrize("value", [2**53, -(2**53), 1.0, float("nan"), "\ud800", {"\ud800": 1}])
def test_what_has_no_canonical_bytes_is_refused(value: Json) -> None:
    with pytest.raises(ValueError, match=r"whole number|surrogates"):
        verify.canonical(value)
