"""The demo's folder: begun anew when it is the demo's, and never taken from anybody."""

import socket
from pathlib import Path

import pytest

from bot.demo import play
from bot.playing.folder import CannotPlay, demo_folder


def test_a_second_demo_begins_anew(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "hall"
    with demo_folder(folder):
        (folder / "records" / "R-1").mkdir(parents=True)
        (folder / "hall.db-wal").write_bytes(b"old")
        (folder / "my-notes.txt").write_text("keep me", "utf-8")
    with demo_folder(folder):
        assert sorted(path.name for path in folder.iterdir()) == [".yishiting-demo", "my-notes.txt"]


def test_a_link_in_the_folder_is_removed_and_what_it_points_to_stays(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious.txt").write_text("keep me", "utf-8")
    with demo_folder(tmp_path / "hall"):
        (tmp_path / "hall" / "records").symlink_to(elsewhere)
    with demo_folder(tmp_path / "hall"):
        assert not (tmp_path / "hall" / "records").exists()
    assert (elsewhere / "precious.txt").read_text("utf-8") == "keep me"


async def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "config.toml").write_text("a real hall's", "utf-8")
    assert await play(tmp_path, 0, everyone=True) == 2
    assert not (tmp_path / ".yishiting-demo").exists()
    assert (tmp_path / "config.toml").read_text("utf-8") == "a real hall's"
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "--folder" in said


def test_two_demos_do_not_share_a_folder(tmp_path: Path) -> None:
    with (
        demo_folder(tmp_path / "hall"),
        pytest.raises(CannotPlay, match="another demo"),
        demo_folder(tmp_path / "hall"),
    ):
        pass


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "hall").write_text("", "utf-8")
    with pytest.raises(CannotPlay, match="cannot be used"), demo_folder(tmp_path / "hall"):
        pass


async def test_a_taken_port_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert await play(tmp_path / "hall", port, everyone=False) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(port) in said
