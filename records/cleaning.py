"""Cleaning what was sent, and drawing a page of a plan, in a process of its own; and looking whether a voice note is
one."""

import asyncio
import sys
from pathlib import Path
from typing import get_args

from domain.needs import FileKind, Refused
from records.photo import MOST_BYTES, SECONDS, PhotoRefused

_OGG = b"OggS"
_CODECS = (b"OpusHead", b"\x01vorbis")
_HEAD = 4096
_BESIDE: dict[FileKind, str] = {"photo": "records.photo", "drawing": "records.drawing"}
_COMMAND = (sys.executable, "-P", "-m")
_ENVIRONMENT = {"PYTHONPATH": str(Path(__file__).resolve().parents[1])}
"""Whatever a hostile picture or drawing may do there, the bot's token is not in reach."""


async def cleaned_beside(kind: FileKind, content: bytes) -> bytes:
    """What is kept of a file that somebody sent. Raises PhotoRefused, also for a voice note that is none."""
    if len(content) > MOST_BYTES:
        raise PhotoRefused("large")
    return _voice(content) if kind == "voice" else await _made_by(_BESIDE[kind], content)


async def first_page_beside(content: bytes) -> bytes | None:
    """The first page of a drawing that was cleaned, as JPEG; None for one that no picture can be made of."""
    try:
        return await _made_by("records.drawing_page", content)
    except PhotoRefused:
        return None


def _voice(content: bytes) -> bytes:
    """Kept as it is: Telegram's voice notes are sound and nothing else."""
    if not content.startswith(_OGG) or not any(codec in content[:_HEAD] for codec in _CODECS):
        raise PhotoRefused("kind")
    return content


async def _made_by(module: str, content: bytes) -> bytes:
    pipe = asyncio.subprocess.PIPE
    command = (*_COMMAND, module)
    process = await asyncio.create_subprocess_exec(*command, env=_ENVIRONMENT, stdin=pipe, stdout=pipe, stderr=pipe)
    try:
        async with asyncio.timeout(3 * SECONDS):  # a loaded machine gives it a share of its time only
            made, said = await process.communicate(content)
    except BaseException as error:
        process.kill()
        await process.wait()
        if isinstance(error, TimeoutError):
            raise PhotoRefused("broken") from None
        raise
    if process.returncode == 0:
        return made
    why = said.decode(errors="replace")
    raise PhotoRefused(why if why in get_args(Refused) else "broken")  # type: ignore[arg-type]  # one of them
