"""The checker, given files that were made to break it: it names what is wrong and never crashes."""

from __future__ import annotations

import copy
import json
import struct
import tempfile
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.records import bundle_builder as build
from tests.records.bundle_builder import Json
from tests.records.bundle_checking import (
    FULL,
    JSON_PLACES,
    OBJECTS,
    PROPOSAL,
    SEALED,
    as_resident,
    changed,
    problems,
    run,
    run_path,
    with_object,
)


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
    no_bundle(patched(build.zipped(FULL, tmp_path / "a.zip"), 8, "<H", 1), "is encrypted, or packed")
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


@settings(max_examples=150)
@given(st.sampled_from(SEALED), st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
def test_random_bytes_in_any_file_never_make_it_crash(name: str, place: int, noise: bytes) -> None:
    place %= len(FULL[name])
    data = FULL[name][:place] + noise + FULL[name][place + len(noise) :]
    code, _ = run(build.sealed({**FULL, name: data}))
    assert code in (0, 1)


@settings(max_examples=150)
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


def nested(depth: int) -> tuple[int, Json]:
    vote = json.dumps({**OBJECTS["vote.json"][2], "proposal": {**PROPOSAL, "cost": "NEST"}})
    nest = "[" * depth + "]" * depth
    return run(build.sealed({**FULL, "vote.json": vote.replace('"NEST"', nest).encode()}))


def test_a_nest_at_the_edge_of_the_stack_never_makes_it_crash() -> None:
    """A vote that can just be read is a few levels too deep for computing the root."""
    fine, refused = 10, 5000
    while refused - fine > 1:
        middle = (fine + refused) // 2
        fine, refused = (middle, refused) if nested(middle)[1]["root"] else (fine, middle)
    for depth in range(fine - 4, refused + 5):
        code, answer = nested(depth)
        assert code in (1, 2)
        assert answer["verified"] is False
