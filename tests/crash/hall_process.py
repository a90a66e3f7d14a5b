"""``yishiting run`` as a process of its own, started and killed at will; what it says is kept in ``hall.log``.

Every start forks from a process that has loaded the program and done nothing else: loading takes four seconds, and the
tests that kill the hall twenty times are about what it does afterwards.
"""

import asyncio
import multiprocessing
import os
import signal
from pathlib import Path

_LOADED = (
    "__main__",
    "bot.cli",
    "bot.config",
    "bot.app",
    "bot.logs",
    "bot.watch",
    "uvloop",
    "tests.crash.hall_process",
)
_FORKING = multiprocessing.get_context("forkserver")
_FORKING.set_forkserver_preload(list(_LOADED))


def load() -> None:
    """Load the program, so that the next start is a start and nothing else."""
    process = _FORKING.Process(target=os.getpid)
    process.start()
    process.join(60)
    process.close()


class HallProcess:
    """The hall with a configuration. It is open when the town hears of it."""

    def __init__(self, folder: Path, config: Path) -> None:
        self._folder, self._config = folder, config
        self._running: multiprocessing.process.BaseProcess | None = None

    def start(self) -> None:
        """Start it."""
        process = _FORKING.Process(target=_run, args=(str(self._config), str(self._folder / "hall.log")))
        process.start()
        self._running = process

    async def end(self, sign: signal.Signals) -> int:
        """Send it a signal and wait for its end; its return code."""
        os.kill(self.id, sign)
        return await self.ended()

    async def ended(self) -> int:
        """Wait until it has ended; its return code."""
        assert self._running is not None
        await asyncio.to_thread(self._running.join, 30)
        code = self._running.exitcode
        assert code is not None, "the hall does not end"
        self._running.close()
        self._running = None
        return code

    @property
    def id(self) -> int:
        """The number of the process."""
        assert self._running is not None
        assert self._running.pid is not None
        return self._running.pid

    @property
    def alive(self) -> bool:
        """Whether it has been started and has not ended."""
        return self._running is not None and self._running.is_alive()

    def kill_leftover(self) -> None:
        """Leave no process behind, however the test ended."""
        if self._running is not None:
            self._running.kill()
            self._running.join(30)
            self._running.close()

    def log(self) -> str:
        return (self._folder / "hall.log").read_text("utf-8", "replace")


def _run(config: str, log: str) -> None:
    """What the command line does, in the process that was forked."""
    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for stream in (1, 2):
        os.dup2(written, stream)
    from bot.cli import main

    main(["run", "-c", config], prog_name="yishiting")
