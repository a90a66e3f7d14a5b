"""A bundle is a Data Package: frictionless, which is none of ours, finds nothing wrong with it, and finds what is."""

import io
import zipfile
from pathlib import Path

import pytest
from frictionless import Package

from records.attached import attached
from records.bundle import write_bundle
from tests.records.ten_outcomes import OUTCOMES, shown


def unpacked(name: str, folder: Path, *, full: bool) -> Path:
    """A bundle as a resident has it after unpacking; with all that is made for people to look at."""
    count, result = OUTCOMES[name](), shown(name)
    packed = write_bundle(count, result.events, result.root, full=full, attached=attached(result, "zh-Hans"))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)
    return folder / "datapackage.json"


@pytest.mark.parametrize(("name", "full"), [("passed", False), ("three to elect", True), ("budget", True)])
def test_the_data_package_of_a_bundle_is_valid_with_the_notice_in_it(name: str, full: bool, tmp_path: Path) -> None:
    report = Package(str(unpacked(name, tmp_path, full=full))).validate()
    assert report.valid, report.flatten(["name", "title", "message"])
    assert (tmp_path / "notice.xlsx").exists()
    assert report.stats["tasks"] == len(list(tmp_path.iterdir())) - 2, "all but the package itself and the checker"


def test_the_validator_finds_a_notice_that_was_written_over(tmp_path: Path) -> None:
    package = unpacked("passed", tmp_path, full=True)
    (tmp_path / "notice.xlsx").write_bytes(b"another result")
    assert "hash-count" in str(Package(str(package)).validate().flatten(["type"]))
