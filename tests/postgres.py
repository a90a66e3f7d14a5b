"""A PostgreSQL server of the tests' own: made in a temporary folder, reached over its unix socket, gone at the end.

Debian's binaries are enough; no server has to be set up. PostgreSQL refuses to run as root, so that tests run by root
start it as the user ``postgres`` (or ``nobody``).
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

_OWNER = "hall"
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "deadlock_timeout": "50ms",
    "max_connections": "60",
}


@dataclass(frozen=True)
class Server:
    """A running server; its databases are made from each other, as templates."""

    folder: Path

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://{_OWNER}@/{database}?host={self.folder}"

    def create(self, database: str, template: str = "template0") -> str:
        """Make a database, and return its URL."""
        self._run(f"CREATE DATABASE {database} TEMPLATE {template}")
        return self.url(database)

    def drop(self, database: str) -> None:
        """Raises psycopg.errors.ObjectInUse when somebody has left a connection open."""
        self._run(f"DROP DATABASE {database}")

    def connect(self, database: str = "postgres") -> psycopg.Connection[Any]:
        return psycopg.connect(host=str(self.folder), user=_OWNER, dbname=database, autocommit=True)

    def _run(self, statement: str) -> None:
        with self.connect() as conn:
            conn.execute(statement.encode())


def find_binaries() -> Path | None:
    """The folder of ``initdb`` and ``postgres``: the one on PATH, else the newest of Debian's."""
    on_path = shutil.which("postgres")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name))
    for folder in ([Path(on_path).parent] if on_path else []) + debian[::-1]:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    return None


@contextmanager
def running_server(binaries: Path) -> Iterator[Server]:
    """Start a server in a new folder; stop it, and remove the folder, at the end."""
    folder = Path(tempfile.mkdtemp(prefix="hall-pg-"))
    try:
        with _postgres(binaries, folder):
            yield Server(folder)
    finally:
        shutil.rmtree(folder)


@contextmanager
def _postgres(binaries: Path, folder: Path) -> Iterator[None]:
    data, log = folder / "data", folder / "log"
    who = _who(folder)
    initdb: list[str | Path] = [
        binaries / "initdb",
        "--auth=trust",
        "--no-sync",
        "--locale=C",
        "--encoding=UTF8",
        "-U",
        _OWNER,
        data,
    ]
    subprocess.run(initdb, check=True, capture_output=True, cwd=folder, **who)
    settings = [f"--{name}={value}" for name, value in _SETTINGS.items()]
    run: list[str | Path] = [binaries / "postgres", "-D", data, f"--unix_socket_directories={folder}", *settings]
    with log.open("wb") as said, subprocess.Popen(run, stdout=said, stderr=said, cwd=folder, **who) as process:
        try:
            _wait_for(Server(folder), process, log)
            yield
        finally:
            process.send_signal(signal.SIGINT)  # "fast": let go of whoever is still connected
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGQUIT)


def _who(folder: Path) -> dict[str, Any]:
    """The options of ``subprocess`` for running as somebody who may; hands the folder to them."""
    if os.geteuid() != 0:
        return {}
    names = {user.pw_name: user for user in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _wait_for(server: Server, process: subprocess.Popen[Any], log: Path) -> None:
    end = time.monotonic() + 30
    while True:
        try:
            server.connect().close()
            return
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}") from None
            time.sleep(0.05)
