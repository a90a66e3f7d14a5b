"""Taking a bundle out of its zip. Whatever a file holds, the answer is its files or NotABundle, never a crash."""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from records.forms import Package, as_form, read_json
from records.problem import NotABundle, Problem, Unreadable

LARGEST = 200_000_000
MOST = 100
_PACKAGE, _PROGRAM = "datapackage.json", "verify.py"
_PUBLIC = frozenset({"vote.json", "turnout.csv", "tally.csv", "outcome.json", "events.jsonl", "root.txt"})
_LISTED = {"public": _PUBLIC, "full": _PUBLIC | {"electorate.csv", "ballots.csv"}}
_DERIVED = frozenset({"rounds.json", "chart.png", "chart.txt", "notice.docx", "notice.xlsx"})
_MAY = {"public": _DERIVED, "full": _DERIVED | {"ballots.pb", "ballots.toi", "ballots.blt"}}
"""Files that a copy may have besides: what is made of the others for people and for other programs."""
_UNLISTED = frozenset({_PACKAGE, _PROGRAM})
_LEAVES_ITS_FOLDER = re.compile(r"[/\\]|[A-Za-z]:|(.*[/\\])?\.\.([/\\]|\Z)", re.DOTALL)


@dataclass(frozen=True)
class Unpacked:
    """A bundle's files. ``problems`` are those with its files as such: their bytes, missing and unknown ones."""

    full: bool
    files: Mapping[str, bytes]
    complete: bool
    problems: tuple[Problem, ...]


def unpack(packed: bytes) -> Unpacked:
    """The bundle in the bytes of a zip file. Raises NotABundle."""
    files = _members(packed)
    if _PACKAGE not in files:
        raise NotABundle(f"{_PACKAGE} is missing")
    try:
        package = as_form(_PACKAGE, read_json(_PACKAGE, files[_PACKAGE]), Package)
    except Unreadable as error:
        raise NotABundle(str(error)) from None
    wanted = _LISTED[package.copy] | _UNLISTED
    problems = (*_file_problems(wanted, _MAY[package.copy], files), *_listing_problems(package, files))
    return Unpacked(package.copy == "full", files, wanted <= files.keys(), problems)


def _members(packed: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            entries = archive.infolist()
            _refuse_tricks(entries)
            # A file that bundles do not have is only named, so its content does not matter.
            known = _LISTED["full"] | _MAY["full"] | _UNLISTED
            return {each.filename: archive.read(each) if each.filename in known else b"" for each in entries}
    except NotABundle:
        raise
    except Exception as error:  # a damaged zip makes zipfile and zlib raise almost anything
        raise NotABundle(f"not a readable zip file ({error})") from None


def _refuse_tricks(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse a zip that two programs could read differently, or that would fill the memory."""
    if len(entries) > MOST:
        raise NotABundle(f"there are {len(entries)} files in it")
    if len({entry.filename for entry in entries}) != len(entries):
        raise NotABundle("a file name stands in it twice")
    for entry in entries:
        name = entry.orig_filename
        if _LEAVES_ITS_FOLDER.match(name) or "\0" in name:
            raise NotABundle(f"{name!r} is an unsafe path")
        if entry.flag_bits & 1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotABundle(f"{name} is encrypted, or packed in a way that bundles do not use")
        if entry.file_size > LARGEST:
            raise NotABundle(f"{name} is larger than {LARGEST} bytes")


def _file_problems(wanted: frozenset[str], may: frozenset[str], files: Mapping[str, bytes]) -> Iterator[Problem]:
    for name in sorted(wanted ^ (files.keys() - may)):
        yield Problem(name, "", "", "is no file of such a copy" if name in files else "is missing")


def _listing_problems(package: Package, files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Files that are not what datapackage.json says of them, and what it leaves out or names beyond them."""
    left = _LISTED[package.copy] | (_MAY[package.copy] & files.keys())
    for place, said in enumerate(package.resources):
        if said.path not in left:
            yield Problem(_PACKAGE, f"resources[{place}].path", said.path, "it comes twice, or is not to be listed")
            continue
        left -= {said.path}
        if said.path in files:
            content = files[said.path]
            if said.bytes != len(content):
                yield Problem(said.path, "", "", f"has {len(content)} bytes, and {_PACKAGE} says {said.bytes}")
            found = f"sha256:{hashlib.sha256(content).hexdigest()}"
            if said.hash != found:
                yield Problem(said.path, "", "", f"has the hash {found}, and {_PACKAGE} says {said.hash}")
    for name in sorted(left):
        yield Problem(_PACKAGE, "resources", "", f"{name} is not listed")
