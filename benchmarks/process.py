"""A process under measurement: started on a free loopback port, its CPU read from the kernel, ended."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
_START_SECONDS = 60.0
_END_SECONDS = 15.0


def free_port() -> int:
    """A loopback port nobody listens on at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def serving(module: str, *arguments: str, port: int, log: Path) -> Iterator[int]:
    """Run `python -m module arguments` for the length of the block; yield its pid once `port` answers.

    What it prints goes to `log`. Raises SystemExit, quoting the log, if it ends or stays silent for a minute.
    """
    with log.open("wb") as printed:
        process = subprocess.Popen([sys.executable, "-m", module, *arguments], stdout=printed, stderr=subprocess.STDOUT)
        try:
            _wait_until_open(process, port, module, log)
            yield process.pid
        finally:
            process.terminate()
            try:
                process.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def cpu_seconds(pid: int) -> float:
    """User and system time of all threads of `pid` so far, in seconds, in steps of one clock tick (10 ms)."""
    # The name, in parentheses, may hold spaces; utime and stime are fields 14 and 15 in proc(5).
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS_PER_SECOND


def _wait_until_open(process: subprocess.Popen[bytes], port: int, module: str, log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"{module} does not answer on port {port}; it printed:\n{log.read_text()[-2000:]}")
