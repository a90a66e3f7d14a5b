"""The wheel, built and installed into an empty environment, with its command run from an empty folder."""

import asyncio
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Said:
    """What a command printed, on both streams, and its exit code."""

    code: int
    text: str


def build_wheel(folder: Path) -> Path:
    """The wheel of the work tree, made offline with the backend that is installed."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert built.returncode == 0, built.stdout + built.stderr
    [wheel] = folder.glob("*.whl")
    return wheel


@dataclass(frozen=True)
class Installed:
    """An environment that holds the wheel, and beside it the dependencies of the environment that runs the tests.

    Installing all of requirements.lock takes minutes and a network, so the dependencies are lent by a .pth file. It
    adds a folder and nothing that stands in that folder's own .pth files, so this project can only come from the wheel.
    What the loan could hide, a dependency that is not declared, is tested by itself.
    """

    folder: Path

    @classmethod
    def make(cls, wheel: Path, folder: Path) -> "Installed":
        made = cls(folder)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True, timeout=120)
        pip = [sys.executable, "-m", "pip", "--python", str(made.program("python"))]
        command = [*pip, "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)]
        subprocess.run(command, check=True, timeout=120)
        (made.packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
        return made

    def program(self, name: str) -> Path:
        return self.folder / "bin" / name

    @property
    def packages(self) -> Path:
        [found] = self.folder.glob("lib/python*/site-packages")
        return found

    async def run(self, *command: str, where: Path, seconds: float = 60, **environment: str) -> Said:
        """Run one of its programs in the folder ``where``, with nothing of this process's environment."""
        program, *arguments = command
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(where), "LANG": "C.UTF-8", **environment}
        process = await asyncio.create_subprocess_exec(
            str(self.program(program)), *arguments, cwd=where, env=environment,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        try:
            async with asyncio.timeout(seconds):
                printed, _ = await process.communicate()
        except TimeoutError:
            process.kill()
            await process.wait()
            raise
        assert process.returncode is not None
        return Said(process.returncode, printed.decode())
