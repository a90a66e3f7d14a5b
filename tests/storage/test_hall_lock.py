"""One process at a time has the hall of a SQLite file."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.hall_lock import HallBusy, hall_lock

_ROOT = Path(__file__).parents[2]
_HOLDER = """
import sys
from storage.hall_lock import hall_lock
with hall_lock(sys.argv[1], "yishiting run"):
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def holder(url: str) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the hall, until its standard input says otherwise."""
    run = [sys.executable, "-c", _HOLDER, url]
    with subprocess.Popen(run, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_is_refused_and_told_who_has_it(sqlite_url: str) -> None:
    with holder(sqlite_url) as process:
        for _ in range(2):  # being refused takes nothing away from the holder
            with pytest.raises(HallBusy) as refused, hall_lock(sqlite_url, "yishiting import-roll"):
                pytest.fail("two processes have the hall")
            assert refused.value.holder == f"yishiting run, process {process.pid}"


def test_it_is_free_after_kill_9(sqlite_url: str) -> None:
    with holder(sqlite_url) as process:
        process.kill()
        process.wait()
        with hall_lock(sqlite_url, "yishiting restore"):
            pass


def test_it_is_free_after_a_clean_end_and_names_the_new_holder(sqlite_url: str, tmp_path: Path) -> None:
    with holder(sqlite_url) as process:
        process.communicate("done\n")
        assert process.returncode == 0
    with hall_lock(sqlite_url, "yishiting backup"), pytest.raises(HallBusy) as refused, hall_lock(sqlite_url, "run"):
        pytest.fail("one process has the hall twice")
    assert refused.value.holder.startswith("yishiting backup, process ")
    with pytest.raises(ZeroDivisionError), hall_lock(sqlite_url, "failing"):
        raise ZeroDivisionError
    with hall_lock(sqlite_url, "yishiting run"):
        assert (tmp_path / "hall.db.lock").exists()


def test_another_name_for_the_same_file_is_the_same_hall(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "hall.db")
    with holder(sqlite_url), pytest.raises(HallBusy), hall_lock(f"sqlite:///{tmp_path / 'link.db'}", "run"):
        pytest.fail("two processes have one hall under two names")


def test_two_halls_do_not_disturb_each_other(sqlite_url: str, tmp_path: Path) -> None:
    with holder(sqlite_url), hall_lock(f"sqlite:///{tmp_path / 'new' / 'other.db'}", "run"):
        assert (tmp_path / "new" / "other.db.lock").exists()


def test_workers_share_postgres(postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with hall_lock(postgres_url, "one worker"), hall_lock(postgres_url, "another"):
        assert not list(tmp_path.rglob("*.lock"))
