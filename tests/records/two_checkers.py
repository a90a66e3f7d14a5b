"""The hall's own check and the program inside every bundle, side by side: they must say the same of any file."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from records.problem import NotABundle
from records.verify import verify
from tests.records.bundle_builder import Files, Json
from tests.records.bundle_checking import verify as program


@dataclass(frozen=True)
class Finding:
    """``code`` as on the command line: 0 all holds, 1 something does not, 2 no bundle."""

    code: int
    problems: tuple[str, ...]
    outcome: Json = None
    root: str | None = None

    def names(self, file: str) -> bool:
        """Whether a problem names the file."""
        return any(file in problem for problem in self.problems)


def of_the_hall(packed: bytes, root: str | None = None) -> Finding:
    try:
        verdict = verify(packed, root)
    except NotABundle as error:
        return Finding(2, (str(error),))
    problems = tuple(map(str, verdict.problems))
    outcome = None
    if verdict.outcome is not None:
        outcome = verdict.outcome.as_data()
    return Finding(1 if problems else 0, problems, outcome, verdict.root)


def of_the_program(packed: bytes, root: str | None = None) -> Finding:
    try:
        report = program.check(io.BytesIO(packed), root, None)
    except program.NoBundleError as error:
        return Finding(2, (str(error),))
    problems = tuple(report.problems())
    return Finding(1 if problems else 0, problems, report.outcome, report.root)


def both(packed: bytes, root: str | None = None) -> tuple[Finding, Finding]:
    """What the two find; AssertionError where one holds a bundle for good and the other does not."""
    hall, other = of_the_hall(packed, root), of_the_program(packed, root)
    assert hall.code == other.code, (hall, other)
    assert bool(hall.problems) == (hall.code != 0)
    return hall, other


def holds(packed: bytes, root: str | None = None) -> Json:
    """Both find that all holds, with the same root; the outcome, which is the same too."""
    hall, other = both(packed, root)
    assert (hall.code, hall.problems, other.problems) == (0, (), ())
    assert (hall.outcome, hall.root) == (other.outcome, other.root)
    return hall.outcome


def fails(packed: bytes, file: str, root: str | None = None) -> None:
    """Both find that something does not hold, and name the file."""
    hall, other = both(packed, root)
    assert hall.code == 1, "the change was not found"
    assert hall.names(file), hall.problems
    assert other.names(file), other.problems


def files_in(packed: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()
