"""The folder of a record: the same twice, changed by hand, read-only, full, and with a title of the odd kind."""

import errno
import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest

from records import folder as folders
from records.account import account
from records.folder import WRITTEN, FolderStuck, record_page, write_record
from texts import LANGUAGES, texts_in

ZONE = "Asia/Shanghai"


def data(**changed: Any) -> dict[str, Any]:
    return {
        "number": "R-1", "community": "樱花苑", "title": "门口装灯", "state": "promised",
        "opened_at": "2026-06-08T02:00:00.000Z", "needs": [], "themes": [], "proposal": None,
        "opinions": [], "meetings": [], "vote": None, "conditions": [],
        "commitments": [
            {
                "number": "R-1.1", "lead": True, "kind": "department", "owner": "水务局", "confirmed": False,
                "text": "接水", "due_at": "2026-07-01T15:59:59.999Z", "state": "accepted",
                "assigned_at": "2026-06-08T02:00:00.000Z", "since": "2026-06-09T02:00:00.000Z",
                "documents": ["水函〔2026〕17号"], "extended": 1, "days": [{"step": "asked", "days": 2}],
                "done_at": None, "note": None,
            }
        ],
        "money": {"voted": 12860, "spent": 15000, "limit_percent": 10, "over": True},
        "check": {"asked": 0, "yes": 0, "faults": 0, "no": 0, "reasons": []},
        "checks": [
            {
                "round": 1, "seed_hash": "ab" * 32, "seed": None, "seats": 0, "drawn": 0, "begun_at": None,
                "result": None, "asked": 0, "yes": 0, "faults": 0, "no": 0, "reasons": [],
            }
        ],
        "steps": [
            {
                "at": "2026-06-08T02:00:00.000Z", "kind": "assigned", "part": 1, "text": "水务局: 接水",
                "document": None, "until": None, "amount": None,
            }
        ],
        "pictures": [],
        "drawings": [],
    } | changed  # fmt: skip


def page(of: dict[str, Any], language: str = "en") -> str:
    return record_page(of, texts_in(language).plain, ZONE)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write(folder: Path, of: dict[str, Any]) -> tuple[Path, ...]:
    return write_record(folder, of, page(of), {"V-1-public.zip": b"a bundle"})


def test_the_same_record_written_twice_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    assert write(tmp_path / "R-1", data()) == ()
    before = {path.name: path.stat() for path in (tmp_path / "R-1").iterdir()}
    assert write(tmp_path / "R-1", data()) == ()
    after = {path.name: path.stat() for path in (tmp_path / "R-1").iterdir()}
    kept = before.keys() - {WRITTEN}
    assert {name: (before[name].st_ino, before[name].st_mtime_ns) for name in kept} == {
        name: (after[name].st_ino, after[name].st_mtime_ns) for name in kept
    }
    assert names(tmp_path / "R-1") == [WRITTEN, "README.md", "V-1-public.zip", "record.json"]


def test_a_fact_that_changes_is_one_line_that_changes(tmp_path: Path) -> None:
    write(tmp_path, data())
    before = (tmp_path / "record.json").read_text("utf-8").splitlines()
    write(tmp_path, data(state="done"))
    after = (tmp_path / "record.json").read_text("utf-8").splitlines()
    assert [(one, other) for one, other in zip(before, after, strict=True) if one != other] == [
        ('  "state": "promised",', '  "state": "done",')
    ]


def test_what_was_changed_by_hand_is_put_aside_and_never_lost(tmp_path: Path) -> None:
    write(tmp_path, data())
    (tmp_path / "README.md").write_text("my own words", "utf-8")
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    (aside,) = write(tmp_path, data(state="done"))
    assert aside.read_text("utf-8") == "my own words"
    assert aside.name.startswith("README.edited-")
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine"
    assert "reported done" in (tmp_path / "README.md").read_text("utf-8")
    assert write(tmp_path, data(state="checked")) == ()


@pytest.mark.parametrize("lost", [b"", b"[1]", b"{"])
def test_when_it_is_lost_what_the_hall_wrote_all_that_is_there_is_kept(tmp_path: Path, lost: bytes) -> None:
    write(tmp_path, data())
    (tmp_path / WRITTEN).write_bytes(lost)
    aside = write(tmp_path, data(state="done"))
    assert {path.suffix for path in aside} == {".json", ".md"}  # the bundle is the same still
    assert json.loads(next(path for path in aside if path.suffix == ".json").read_bytes())["state"] == "promised"


def test_killed_between_two_files_it_puts_none_of_its_own_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    write(tmp_path, data())
    put = folders._put

    def killed(path: Path, content: bytes) -> None:
        if path.name == "README.md":
            raise KeyboardInterrupt
        put(path, content)

    monkeypatch.setattr(folders, "_put", killed)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path, data(state="done"))
    monkeypatch.undo()
    assert write(tmp_path, data(state="checked")) == ()
    assert not [name for name in names(tmp_path) if "edited" in name]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_full_or_read_only_disk_is_said_and_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:  # fmt: skip
    write(tmp_path, data())
    (tmp_path / "README.md").write_text("ours", "utf-8")

    def full(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FolderStuck, match=os.strerror(number)):
        write(tmp_path, data(state="done"))
    monkeypatch.undo()
    assert json.loads((tmp_path / "record.json").read_bytes())["state"] == "promised"
    assert not [name for name in names(tmp_path) if name.startswith(".record")]
    assert (tmp_path / "README.md").read_text("utf-8") == "ours", "put aside only by what is written whole"
    (aside,) = write(tmp_path, data(state="done"))
    assert aside.read_text("utf-8") == "ours"
    assert json.loads((tmp_path / "record.json").read_bytes())["state"] == "done"


def test_where_a_file_stands_in_place_of_the_folder_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "R-1").write_text("no folder", "utf-8")
    with pytest.raises(FolderStuck) as stuck:
        write(tmp_path / "R-1", data())
    assert stuck.value.folder == tmp_path / "R-1"
    assert (tmp_path / "R-1").read_text("utf-8") == "no folder"


@pytest.mark.parametrize("title", ["a/b\\c", "..", "灯" * 300, "[click](javascript:alert(1))", "# one\n# two", "<b>"])
def test_an_odd_title_is_one_plain_heading(tmp_path: Path, title: str) -> None:
    write(tmp_path / "R-1", data(title=title))
    heading, *rest = (tmp_path / "R-1" / "README.md").read_text("utf-8").splitlines()
    assert heading.replace("\\", "").startswith("# R-1 · ")
    assert not any(line.startswith("# ") for line in rest)
    assert "](" not in heading.replace("\\](", "")
    assert names(tmp_path) == ["R-1"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_who_what_when_and_by_which_document_in_every_language(language: str) -> None:
    said = page(data(), language)
    for fact in ("R-1.1", "水务局", "接水", "2026-07-01", "水函〔2026〕17号", "12,860", "15,000", "ab" * 32):
        assert fact in said
    assert len(account(data(), texts_in(language).plain, ZONE)) == 4


def test_pictures_stand_in_the_folder_and_go_when_they_are_of_the_record_no_more(tmp_path: Path) -> None:
    of = data(pictures=[{"file": "pictures/ab12.jpg", "of": "N-1", "text": "Six *lamps*"}])
    write_record(tmp_path, of, page(of), {"pictures/ab12.jpg": b"a lamp", "pictures/cd34.jpg": b"a gate"})
    assert (tmp_path / "pictures" / "ab12.jpg").read_bytes() == b"a lamp"
    assert "![N-1](pictures/ab12.jpg) Six \\*lamps\\*" in (tmp_path / "README.md").read_text("utf-8")

    (tmp_path / "pictures" / "cd34.jpg").write_bytes(b"painted over by hand")
    (tmp_path / "pictures" / "mine.jpg").write_bytes(b"somebody else's")
    write_record(tmp_path, data(), page(data()), {})
    assert names(tmp_path / "pictures") == ["cd34.jpg", "mine.jpg"], "what the hall has not written stays"
    assert "pictures/" not in (tmp_path / "README.md").read_text("utf-8")


def test_a_list_of_files_from_elsewhere_reaches_nothing_outside_the_folder(tmp_path: Path) -> None:
    beside = tmp_path / "keep.txt"
    beside.write_bytes(b"mine")
    digest = hashlib.sha256(b"mine").hexdigest()
    (tmp_path / "R-1").mkdir()
    (tmp_path / "R-1" / WRITTEN).write_text(json.dumps({"../keep.txt": [digest], str(beside): [digest]}), "utf-8")
    write(tmp_path / "R-1", data())
    assert beside.read_bytes() == b"mine"
