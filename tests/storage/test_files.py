"""The folder of files: whole files under the hash of their content, and none that was half written."""

import hashlib
import os
from pathlib import Path

import pytest

from storage.files import Files


def test_a_file_lies_under_its_hash_and_can_be_read_again(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    name = files.keep(b"a photo")
    assert name == hashlib.sha256(b"a photo").hexdigest()
    assert files.read(name) == b"a photo"
    assert Files(tmp_path / "files").read(name) == b"a photo"
    assert files.read("0" * 64) is None


def test_the_same_content_is_one_file_and_only_the_hall_may_read_it(tmp_path: Path) -> None:
    files = Files(tmp_path)
    files.keep(b"a photo")
    files.keep(b"a photo")
    (kept,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert kept.stat().st_mode & 0o077 == 0


def test_removing_is_done_once_and_again(tmp_path: Path) -> None:
    files = Files(tmp_path)
    name = files.keep(b"a photo")
    files.remove(name)
    files.remove(name)
    assert files.read(name) is None


def test_a_disk_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        Files(tmp_path).keep(b"a photo")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "0" * 63, "G" * 64, "/" + "0" * 63])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="names no file"):
        Files(tmp_path).read(name)
