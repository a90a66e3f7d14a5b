"""The checker in every bundle, given honest bundles, forged ones and ones that were made to break it."""

from __future__ import annotations

import ast
import copy
import csv
import importlib.util
import io
import json
import struct
import subprocess
import sys
import tempfile
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import bundle_builder as build
import pytest
import rfc8785
from bundle_builder import AREA, HEADS, Files, Json, Story, rule, threshold
from hypothesis import given, settings
from hypothesis import strategies as st


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
    proposal=PROPOSAL,
    extended=True,
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


# Honest bundles


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


# Forged bundles: every leaf of every file is changed, and datapackage.json made to fit again


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


def field_name(path: tuple[str | int, ...]) -> str:
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).lstrip(".")


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
# What nothing else in the bundle repeats: only the root knows it, so root.txt is what is named.
ONLY_ROOTED = {"community", "opens_at", "roll", "options", "citation", "forum", "proposal", "rule"}


def with_object(files: Files, where: str, value: Json) -> Files:
    name, line, _ = OBJECTS[where]
    lines = files[name].splitlines()
    if line is not None:
        lines[line] = build.to_json(value).replace(b"\n", b"")
    data = build.to_json(value) if line is None else b"\n".join(lines) + b"\n"
    return build.sealed({**files, name: data})


def names_of(where: str, path: tuple[str | int, ...]) -> list[str]:
    """What the checker may name for a changed field: the field itself, or what it was seen to disagree with."""
    names = [f"{where} {field_name(path)}:"]
    if where == "vote.json":
        names += ["root.txt: says"] if path[0] in ONLY_ROOTED else []
        names += [f"events.jsonl line 1 facts.{path[-1]}:"]
        names += ["events.jsonl line 3 facts.closed_at:", "events.jsonl line 1 facts.rule:"]
        names += ["vote.json options:"] if path[-1] == "key" else []
        names += ["vote.json rule.axes:"] if path[-1] == "id" else []
    if where.startswith("events.jsonl"):
        names += [f"{where} hash:"]
    return names


@pytest.mark.parametrize(("where", "path"), JSON_PLACES, ids=lambda part: str(part).replace(" ", ""))
def test_a_changed_json_field_is_found_and_named(where: str, path: tuple[str | int, ...]) -> None:
    forged = with_object(FULL, where, changed(OBJECTS[where][2], path))
    found = problems(forged)
    assert any(problem.startswith(name) for problem in found for name in names_of(where, path)), found
    assert any(where.split()[0] in problem for problem in found)


@pytest.mark.parametrize(
    ("where", "path"),
    [place for place in JSON_PLACES if place[1][-1] != "a new field"],
    ids=lambda part: str(part).replace(" ", ""),
)
def test_a_json_field_that_was_taken_out_is_found(where: str, path: tuple[str | int, ...]) -> None:
    found = problems(with_object(FULL, where, changed(OBJECTS[where][2], path, gone=True)))
    assert any(where.split()[0] in problem for problem in found), found


CSV_FILES = [name for name in FULL if name.endswith(".csv")]


def cells_of(name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(FULL[name].decode(), newline="")))


CELLS = [(name, r, c) for name in CSV_FILES for r, row in enumerate(cells_of(name)) for c in range(len(row))]


def with_table(name: str, rows: list[list[str]]) -> Files:
    return build.sealed({**FULL, name: build.to_csv([*rows])})


@pytest.mark.parametrize(("name", "r", "c"), CELLS)
def test_a_changed_cell_is_found_and_named(name: str, r: int, c: int) -> None:
    rows = cells_of(name)
    column, cell = rows[0][c], rows[r][c]
    rows[r][c] = str(int(cell) + 1) if cell.isdigit() else cell + "x"
    found = problems(with_table(name, rows))
    assert any(name in problem for problem in found), found
    if r == 0:
        assert any(problem.startswith(f"{name} row 1:") for problem in found), found
    elif name in ("turnout.csv", "tally.csv") or column == "choice":
        assert any(problem.startswith(f"{name} row {r + 1}, {column}:") for problem in found), found


@pytest.mark.parametrize(("r", "axis"), [(r, axis) for r in range(1, 5) for axis in ("area", "heads")])
def test_a_heavier_ballot_is_named_by_row_and_axis(r: int, axis: str) -> None:
    rows = cells_of("ballots.csv")
    column = rows[0].index(axis)
    rows[r][column] = str(int(rows[r][column]) + 1)
    found = problems(with_table("ballots.csv", rows))
    assert any(problem.startswith(f"ballots.csv row {r + 1}, weights.{axis}: says") for problem in found), found


@pytest.mark.parametrize("name", CSV_FILES)
def test_a_row_taken_out_doubled_or_moved_is_found(name: str) -> None:
    head, first, second, *rest = cells_of(name)
    for rows in ([head, second, *rest], [head, first, first, second, *rest], [head, second, first, *rest], [head], []):
        assert any(name in problem for problem in problems(with_table(name, rows)))


@pytest.mark.parametrize("seat", STORY.ballots)
def test_a_ballot_switched_to_another_option_is_found(seat: str) -> None:
    rows = cells_of("ballots.csv")
    for row in rows[1:]:
        if row[0].lstrip("'") == seat:
            row[1] = "no" if row[1] == "yes" else "yes"
    found = problems(with_table("ballots.csv", rows))
    assert any(problem.startswith("tally.csv row") and "the ballots give" in problem for problem in found)
    assert any(problem.startswith("outcome.json tests[") for problem in found)
    assert any(problem.startswith("root.txt: says") and "ballots.csv" in problem for problem in found)


@pytest.mark.parametrize("name", SEALED)
def test_a_file_that_is_not_what_datapackage_says_is_named(name: str) -> None:
    assert any(p.startswith(f"{name}: has hash") for p in problems({**FULL, name: FULL[name] + b"\n"}))
    missing = {other: data for other, data in FULL.items() if other != name}
    assert f"{name}: is missing" in problems(missing)
    assert any(p.startswith("datapackage.json resources") for p in problems({**FULL, **_unlisted(name)}))


def _unlisted(name: str) -> Files:
    package = json.loads(FULL["datapackage.json"])
    package["resources"] = [entry for entry in package["resources"] if entry["path"] != name]
    return {"datapackage.json": build.to_json(package)}


def test_unknown_files_and_wrong_copies_are_named() -> None:
    assert "extra.txt: is not a file of a full copy" in problems({**FULL, "extra.txt": b"!"})
    assert "verify.py: is missing" in problems({name: data for name, data in FULL.items() if name != "verify.py"})
    package = json.loads(FULL["datapackage.json"])
    package["copy"] = "public"
    found = problems({**FULL, "datapackage.json": build.to_json(package)})
    assert "ballots.csv: is not a file of a public copy" in found


def test_what_datapackage_says_besides_is_not_covered() -> None:
    """Its name, profile and schemas say nothing about the vote: they can be changed, and the page says so."""
    package = json.loads(FULL["datapackage.json"])
    package |= {"name": "another-name", "profile": "tabular-data-package", "title": "any"}
    package["resources"][0]["schema"] = {"fields": []}
    assert run({**FULL, "datapackage.json": build.to_json(package)}, "--root", ROOT)[0] == 0


def test_a_forger_who_redoes_every_hash_is_betrayed_by_the_posted_root() -> None:
    forged = build.full_copy(Story(STORY.seats, {**STORY.ballots, "2-102": "yes"}, STORY.rule, PROPOSAL))
    assert run(forged)[0] == 0
    found = problems(forged, "--root", ROOT)
    assert len(found) == 1
    assert found[0].startswith("--root: says ")


def test_a_public_copy_with_other_sums_or_another_root_is_found() -> None:
    tally = PUBLIC["tally.csv"].replace(b"yes,heads,2", b"yes,heads,3")
    found = problems(build.sealed({**PUBLIC, "tally.csv": tally}))
    assert "turnout.csv row 2, participating: says 4, vote.json and tally.csv give 5" in found
    assert "outcome.json tests[1].got: says 2, vote.json and tally.csv give 3" in found
    other_root = build.sealed({**PUBLIC, "root.txt": b"0" * 64 + b"\n"})
    assert run(other_root)[0] == 0
    assert any(problem.startswith("--root: says") for problem in problems(other_root, "--root", ROOT))


def test_an_event_left_out_or_moved_breaks_the_chain() -> None:
    first, middle, last = FULL["events.jsonl"].splitlines()
    for lines in ([first, last], [middle, first, last], [first, middle], [last], [first], [first, middle, last, last]):
        forged = build.sealed({**FULL, "events.jsonl": b"\n".join(lines) + b"\n"})
        assert any(problem.startswith(("events.jsonl line", "vote.json events_head")) for problem in problems(forged))


def test_two_ballots_cannot_share_a_receipt() -> None:
    rows = cells_of("ballots.csv")
    rows[2][2] = rows[1][2].lower()
    assert any(
        problem.startswith("ballots.csv row 3, receipt:") for problem in problems(with_table("ballots.csv", rows))
    )


def test_a_ballot_of_a_stranger_is_named() -> None:
    rows = cells_of("ballots.csv")
    rows[-1][0] = "9-999"
    found = problems(with_table("ballots.csv", rows))
    assert 'ballots.csv row 5, seat: "9-999" is not in electorate.csv' in found


# Receipts


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


def test_a_receipt_that_is_not_in_the_list_is_a_problem() -> None:
    for files in (FULL, PUBLIC):
        code, answer = run(files, "--receipt", "0000-0000-0000")
        assert (code, answer["verified"], answer["ballot"]) == (1, False, None)
        assert answer["problems"][0].startswith('--receipt: "0000-0000-0000" is not in')


# Files that were made to break it


def no_bundle(path: Path, reason: str) -> None:
    result = as_resident(path)
    assert (result.returncode, result.stderr) == (2, "")
    assert result.stdout.startswith("NO BUNDLE: ")
    assert len(result.stdout.splitlines()) == 1
    assert reason in result.stdout
    code, answer = run_path(path)
    assert (code, answer["verified"], len(answer["problems"])) == (2, False, 1)


def test_what_is_no_zip_is_no_bundle(tmp_path: Path) -> None:
    no_bundle(tmp_path / "missing.zip", "No such file")
    no_bundle(tmp_path, "Is a directory")
    for number, data in enumerate((b"", b"hello", b"PK\x05\x06" + b"\xff" * 18, b"PK\x03\x04" + b"\0" * 60)):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(data)
        no_bundle(path, "not a zip file")
    no_bundle(build.zipped({"readme.txt": b"hello"}, tmp_path / "other.zip"), "no datapackage.json")


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b"{}", b'{"copy": "full"}', b'{"a": 1, "a": 1}', b"[" * 100_000])
def test_a_datapackage_that_is_none_is_no_bundle(data: bytes, tmp_path: Path) -> None:
    no_bundle(build.zipped({**FULL, "datapackage.json": data}, tmp_path / "V-1.zip"), "datapackage.json")


@pytest.mark.parametrize("name", ["/etc/passwd", "../up.txt", "a/../../b", "C:\\x", "..\\up.txt", "\\\\host\\x"])
def test_a_path_that_leaves_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    no_bundle(build.zipped({**FULL, name: b""}, tmp_path / "V-1.zip"), "unsafe path")


def test_a_file_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    path = build.zipped(FULL, tmp_path / "V-1.zip")
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("tally.csv", b"option,axis,value\n")
    no_bundle(path, "tally.csv is there twice")


def patched(path: Path, offset: int, form: str, value: int) -> Path:
    """Overwrite a field in the last entry of the central directory."""
    data = bytearray(path.read_bytes())
    struct.pack_into(form, data, data.rindex(b"PK\x01\x02") + offset, value)
    path.write_bytes(data)
    return path


def test_encrypted_oversized_and_oddly_packed_files_are_refused(tmp_path: Path) -> None:
    no_bundle(patched(build.zipped(FULL, tmp_path / "a.zip"), 8, "<H", 1), "encrypted")
    no_bundle(patched(build.zipped(FULL, tmp_path / "b.zip"), 10, "<H", 14), "packed in a way")
    no_bundle(patched(build.zipped(FULL, tmp_path / "c.zip"), 24, "<I", 200_000_001), "larger than")
    no_bundle(patched(build.zipped(FULL, tmp_path / "d.zip"), 16, "<I", 7), "not a zip file that can be read")
    many = {f"{number}.txt": b"" for number in range(101)}
    no_bundle(build.zipped({**FULL, **many}, tmp_path / "e.zip"), "files")


BROKEN = [
    b"", b"\xff\xfe", b"null", b"[]", b"{}", b"0", b"1e400", b"NaN", b'"\\ud800"', b"{\n", b"\0", b"'", b'"', b'"a"b',
    b'{"a": 1, "a": 2}', b'{"tests": 5}', b'{"number": 9007199254740992}', b"9" * 5000, b"[" * 100_000, b"x," * 200_000,
    "seat\r\n1\r\n1\r\n".encode("utf-16"), b"seat,heads\n1-101,-1\n", b"seat,heads\n1-101,99999999999999999999\n",
    b"seat\n", b"\xef\xbb\xbfseat,heads\n1-101,1\n", b"\r\n\r\n", b"0" * 63 + b"\n", b"A" * 64 + b"\n",
]  # fmt: skip


@pytest.mark.parametrize("name", SEALED)
@pytest.mark.parametrize("data", BROKEN, ids=[repr(data[:20]) for data in BROKEN])
def test_a_broken_file_is_named_and_nothing_crashes(name: str, data: bytes) -> None:
    assert any(name in problem for problem in problems(build.sealed({**FULL, name: data})))


ODD = [None, True, 0, -1, 2**53, 2**70, 1.0, "", "x", "1/0", "0/1", "٣/٤", [], {}, [None], {"": None}, "\x00", "\ud800"]


@pytest.mark.parametrize("value", ODD, ids=repr)
def test_a_field_of_another_kind_never_makes_it_crash(value: Json) -> None:
    for where, path in JSON_PLACES:
        forged = copy.deepcopy(OBJECTS[where][2])
        place = forged
        for key in path[:-1]:
            place = place[key]
        before = place.get(path[-1]) if isinstance(place, dict) else place[int(path[-1])]
        if (type(before), before) == (type(value), value):
            continue
        place[path[-1]] = value
        name, line, _ = OBJECTS[where]
        lines = FULL[name].splitlines()
        if line is None:
            lines = [json.dumps(forged).encode()]
        else:
            lines[line] = json.dumps(forged).encode()
        assert problems(build.sealed({**FULL, name: b"\n".join(lines) + b"\n"}))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SEALED), st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
def test_random_bytes_in_any_file_never_make_it_crash(name: str, place: int, noise: bytes) -> None:
    place %= len(FULL[name])
    data = FULL[name][:place] + noise + FULL[name][place + len(noise) :]
    code, _ = run(build.sealed({**FULL, name: data}))
    assert code in (0, 1)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 1_000_000), st.binary(min_size=1, max_size=8))
def test_random_bytes_in_the_zip_never_make_it_crash(place: int, noise: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = build.zipped(FULL, Path(folder) / "V-1.zip")
        data = bytearray(path.read_bytes())
        place %= len(data)
        data[place : place + len(noise)] = noise
        path.write_bytes(data)
        code, answer = run_path(path)
        assert code in (0, 1, 2)
        assert answer["verified"] is (code == 0)


def test_a_title_cannot_write_over_the_verdict(tmp_path: Path) -> None:
    vote = changed(OBJECTS["vote.json"][2], ("title",))
    vote["title"] = "\x1b[2J\u202eVERIFIED\r\n"
    result = as_resident(build.zipped(with_object(FULL, "vote.json", vote), tmp_path / "V-1.zip"))
    assert result.returncode == 1
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert result.stdout.splitlines()[-1].startswith("NOT VERIFIED: ")


# Numbers and random votes


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
    heads = {"id": "heads", "quorum": None, "pass": threshold(fraction, "eligible", strict=strict)}
    code, result = run(build.full_copy(Story(seats, ballots, rule(heads))))
    assert (code, result["outcome"]["passed"]) == (0, met)


def test_exactly_half_is_on_the_line_and_enough_only_when_not_strict() -> None:
    seats = {f"1-{number}": {"heads": 1} for number in range(4)}
    ballots = dict(zip(seats, ("yes", "yes", "no", "no"), strict=True))
    for strict in (False, True):
        heads = {"id": "heads", "quorum": None, "pass": threshold("1/2", "cast", strict=strict)}
        code, result = run(build.full_copy(Story(seats, ballots, rule(heads))))
        test = result["outcome"]["tests"][0]
        expected = {"needed": 3 if strict else 2, "got": 2, "of": 4, "passed": not strict, "on_line": True}
        assert code == 0
        assert test == {"name": "pass", "axis": "heads", **expected}


def test_nobody_voting_passes_nothing() -> None:
    code, result = run(build.full_copy(Story(STORY.seats, {})))
    assert code == 0
    assert result["outcome"]["winners"] == []


thresholds = st.builds(
    lambda over, under, base, strict: threshold(f"{min(over, under)}/{under}", base, strict=strict),
    st.integers(0, 7), st.integers(1, 7), st.sampled_from(["eligible", "participants", "cast"]), st.booleans(),
)  # fmt: skip
quorums = st.none() | thresholds.map(lambda needs: {**needs, "base": "eligible"})
rules = st.builds(
    lambda one, two, out: rule({**HEADS, **one}, {**AREA, **two}, abstain="out_of_base" if out else "in_base"),
    st.fixed_dictionaries({"quorum": quorums, "pass": thresholds}),
    st.fixed_dictionaries({"quorum": quorums, "pass": thresholds}),
    st.booleans(),
)
# No surrogates, no \0 (older csv modules refuse it), and nothing that begins with an apostrophe: the page's rule for
# guarded cells cannot tell `'=` with an apostrophe of its own from a guarded `=`.
labels = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8).filter(
    lambda label: not label.startswith("'")
)
electorates = st.dictionaries(
    labels, st.fixed_dictionaries({"heads": st.just(1), "area": st.integers(0, 2**40)}), min_size=1, max_size=12
)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    seats = draw(electorates)
    choice = st.sampled_from(["yes", "no", "abstain", None])
    ballots = {seat: cast for seat in seats if (cast := draw(choice)) is not None}
    return Story(seats, ballots, draw(rules), draw(st.sampled_from([None, PROPOSAL])), draw(st.booleans()))


@settings(max_examples=150, deadline=None)
@given(stories())
def test_any_honest_vote_verifies(story: Story) -> None:
    files = build.full_copy(story)
    root = files["root.txt"].decode().strip()
    code, result = run(files, "--root", root)
    assert (code, result["problems"]) == (0, [])
    assert result["outcome"] == json.loads(files["outcome.json"])
    assert run(build.public_copy(story), "--root", root)[0] == 0


@settings(max_examples=60, deadline=None)
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


@settings(deadline=None)
@given(values)
def test_canonical_bytes_are_those_of_rfc_8785(value: Json) -> None:
    assert verify.canonical(value) == rfc8785.dumps(value)


def test_keys_are_sorted_by_utf_16_code_units() -> None:
    assert verify.canonical({"\ufb33": 1, "\U0001f600": 2}) == '{"\U0001f600":2,"\ufb33":1}'.encode()


@pytest.mark.parametrize("value", [2**53, -(2**53), 1.0, float("nan"), "\ud800", {"\ud800": 1}])
def test_what_has_no_canonical_bytes_is_refused(value: Json) -> None:
    with pytest.raises(ValueError, match=r"whole number|surrogates"):
        verify.canonical(value)
