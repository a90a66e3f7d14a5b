"""The hall itself as a contestant: `python -m bot run`, unchanged, behind its webhook."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from benchmarks.contestants import Contestant, scalar
from benchmarks.process import free_port, serving
from benchmarks.town import TOKEN, OpenVote, configured

DATABASE = "hall.db"
# Whoever casts is told the receipt of the seat, in whatever language; whoever is refused is not.
_RECEIPT = r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b"
_WEBHOOK = """receive = "webhook"

[telegram.webhook]
listen = "127.0.0.1:{port}"
path = "{path}"
secret = "{secret}"
public_url = "https://hall.example"
"""


@dataclass(frozen=True)
class Hall:
    """A hall at rest with an open vote: its files by their place in its folder."""

    files: Mapping[Path, bytes]
    vote: OpenVote


@cache
def at_rest(voters: int) -> Hall:
    """Let a town bring up a hall with so many voters, once, and keep it for whoever needs a copy."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        played = subprocess.run(
            [sys.executable, "-m", "benchmarks.town", name, str(voters)], stdout=subprocess.PIPE, check=True
        )
        files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        return Hall(files, msgspec.json.decode(played.stdout, type=OpenVote))


def settle(folder: Path, voters: int) -> Hall:
    """Put the hall's files into `folder`, unless they are there."""
    hall = at_rest(voters)
    if not (folder / DATABASE).exists():
        for path, content in hall.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    return hall


@contextmanager
def ours(folder: Path, sink: int, voters: int) -> Iterator[Contestant]:
    vote, port = settle(folder, voters).vote, free_port()
    webhook = _WEBHOOK.format(port=port, path=Contestant.path, secret=Contestant.secret)
    config = configured(folder, f"http://127.0.0.1:{sink}", webhook)
    with serving("bot", "run", "-c", str(config), port=port, log=folder / "hall.log") as pid:
        yield Contestant(
            name="the hall",
            pid=pid,
            port=port,
            token=TOKEN,
            data=vote.data,
            counted=_RECEIPT,
            stored=lambda: scalar(folder / DATABASE, "SELECT count(*) FROM ballots"),
            chat=vote.chat,
            message=vote.message,
            first_voter=vote.first_voter,
        )
