"""Whatever is done to a file, it is read or refused in one line; no damage makes the reader fall over."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from records.formats.ballot_file import BallotFile, BrokenFile
from records.formats.kinds import read_ballot_file
from tests.formats.folder import OWN

FILES = sorted(OWN.iterdir())
SCRAPS = [
    b"", b"\n", b"\r", b";", b",", b'"', b"0", b"-1", b"9" * 30, b"{", b"}", b"{}", b"#", b":", b"=", b"META\n",
    b"VOTES\n", b"\xff", b"\xef\xbb\xbf", b"\0",
    "²".encode(), "٣".encode(), "\u2028".encode(), b"count", b"rank1", b"silent",
]  # fmt: skip


def read(name: str, content: bytes) -> BallotFile | None:
    try:
        return read_ballot_file(name, content)
    except BrokenFile as refused:
        said = str(refused)
    assert len(said.splitlines()) == 1
    return None


@settings(max_examples=400)
@given(
    path=st.sampled_from(FILES),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(SCRAPS)), min_size=1, max_size=4),
)
def test_scraps_in_a_file(path: Path, cuts: list[tuple[float, int, bytes]]) -> None:
    content = path.read_bytes()
    for where, gone, put in cuts:
        at = int(where * len(content))
        content = content[:at] + put + content[at + gone :]
    read(path.name, content)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_cut_anywhere_is_never_counted_for_another(path: Path) -> None:
    """Cut at each of its bytes: what still reads has every ballot, and lacks no more than a line's end or a title.
    A CSV has nothing that tells how long it was, so that only a row that is cut is noticed."""
    content = path.read_bytes()
    every = read(path.name, content)
    assert every is not None
    for end in range(len(content)):
        cut = read(path.name, content[:end])
        if cut is not None and path.suffix != ".csv":
            assert cut.election.ranked == every.election.ranked
            assert cut.election.marked == every.election.marked
            assert cut.ballots == every.ballots


@given(
    st.sampled_from(["pb", "soi", "toc", "cat", "blt", "csv"]),
    st.binary(max_size=60) | st.text(max_size=60).map(str.encode),
)
def test_noise(kind: str, content: bytes) -> None:
    read(f"noise.{kind}", content)


LARGE: dict[str, Callable[[], bytes]] = {
    "digits": lambda: b"9" * 2_000_000,
    "commas": lambda: b"," * 2_000_000,
    "braces": lambda: b"# NUMBER ALTERNATIVES: 1\n# NUMBER VOTERS: 1\n# ALTERNATIVE NAME 1: a\n1: " + b"{" * 500_000,
    "quotes": lambda: b"META\nkey;value\n" + b'"' * 1_000_001,
    "lines": lambda: b"\n" * 2_000_000,
    "columns": lambda: b"count," + b",".join(b"rank%d" % number for number in range(1, 9000)) + b"\n1,a\n",
    "one cell": lambda: b"count,rank1\n1," + b"a" * 500_000 + b"\n",
}


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.parametrize("kind", ["pb", "soi", "cat", "blt", "csv"])
def test_much_of_one_thing(kind: str, name: str) -> None:
    assert read(f"much.{kind}", LARGE[name]()) is None
