"""The hall in a process of its own: killed as a power cut would, and started again."""

import subprocess
import sys
from pathlib import Path

from bot.playing.stage import CONFIG

CLOCK = "clock"
_TO_END = 15.0
"""Real seconds to end in order; then it is killed."""


class HallProcess:
    """What it says is kept in ``hall.log``."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds its configuration and the town's clock."""
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def alive(self) -> bool:
        """Whether it has been started and has not ended."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start it, unless it runs. It takes some seconds until it listens."""
        if self.alive:
            return
        files = [str(self._folder / name) for name in (CONFIG, CLOCK)]
        command = [sys.executable, "-m", "bot.playing.apart", *files]
        with (self._folder / "hall.log").open("ab") as log:
            # A session of its own: Ctrl-C in the terminal is for the demo, which then ends the hall in order. The hall
            # ends by itself when the demo is gone: nobody holds the other end of its input then.
            self._process = subprocess.Popen(  # noqa: S603  # this program itself
                command, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
            )

    def kill(self) -> None:
        """End it with nothing tidied up."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def end(self) -> None:
        """End it in order."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.communicate(timeout=_TO_END)
        except subprocess.TimeoutExpired:
            self.kill()
