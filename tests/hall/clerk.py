"""The clerk at the machine: ``yishiting …`` with the courtyard's configuration, while the hall is shut."""

import asyncio
import os
import sys
from pathlib import Path

from click.testing import CliRunner

from bot.cli import main
from tests.hall.neighbourhood import Neighbourhood

REPOSITORY = Path(__file__).parents[2]


async def command(c: Neighbourhood, *words: str) -> tuple[int, str]:
    """Exit code and what ``yishiting …`` says, errors included.

    In this process, where all is loaded already, and in a thread, because some commands wait in a loop of their own.
    """
    asked = [*words, "-c", str(c.write_config())]
    ran = await asyncio.to_thread(CliRunner(env={"LC_ALL": "en_GB.UTF-8"}).invoke, main, asked, catch_exceptions=False)
    return ran.exit_code, ran.output


async def on_a_terminal(c: Neighbourhood, *words: str) -> tuple[int | None, str, str]:
    """The same as a process of its own: exit code, what goes to a file, and what the terminal shows meanwhile."""
    screen, terminal = os.openpty()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, "-c", str(c.write_config()), cwd=REPOSITORY,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8", "PYTHONWARNINGS": "error"},
        stdout=asyncio.subprocess.PIPE, stderr=terminal,
    )  # fmt: skip
    async with asyncio.timeout(120):
        said, _ = await process.communicate()
    os.close(terminal)
    shown = os.read(screen, 4096).decode()
    os.close(screen)
    return process.returncode, said.decode(), shown
