"""The header row of a roll file: which column is which, in whatever language and with whatever unit."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.roll_difference import FIELDS
from domain.spelling import plain, visible

HeaderWords = Mapping[str, tuple[str, ...]]
"""Accepted headers of each column in COLUMNS; and under `axis` the prefixes of an axis of the community's own
(`axis: parking`), under `area_unit` and `heads_unit` what may follow a number, under `total_row` what
begins a line of sums."""

WEIGHTS = ("heads", "area", "share")
PLACES = ("building", "stair", "floor")
COLUMNS = ("seat", "roll", *PLACES, "owner", "owner_id", "holder_name", "code", *WEIGHTS)

_TITLE = re.compile(r"(?P<name>.+?)\s*[(\[【](?P<unit>[^()\[\]【】]*)[)\]】]")
_JOINTS = re.compile(r"[\s_-]+")
_RESERVED = {*COLUMNS, *FIELDS, "units"}


@dataclass(frozen=True)
class Column:
    """A column of the file that the roll uses. `id` is of COLUMNS or an axis; `title` is as written."""

    id: str
    index: int
    title: str
    unit: str


@dataclass(frozen=True)
class Header:
    columns: Mapping[str, Column]
    unknown: tuple[str, ...]
    repeated: tuple[str, ...]

    @property
    def weights(self) -> tuple[Column, ...]:
        return tuple(column for name, column in self.columns.items() if name in WEIGHTS or name not in _RESERVED)

    def title(self, name: str) -> str:
        """How the file writes a column; its own name where the file has none."""
        return self.columns[name].title if name in self.columns else name


class Vocabulary:
    """The words a header may use. The names in COLUMNS are always among them."""

    def __init__(self, words: HeaderWords) -> None:
        self._ids = {joined(word): name for name in COLUMNS for word in (name, *words.get(name, ()))}
        self._axis_prefixes = {joined(word) for word in ("axis", *words.get("axis", ()))}

    def known(self, cells: Sequence[str]) -> int:
        """How many of these cells are headers."""
        return sum(self._named(cell)[0] is not None for cell in cells)

    def read(self, cells: Sequence[str]) -> Header:
        columns: dict[str, Column] = {}
        unknown: list[str] = []
        repeated: list[str] = []
        for index, cell in enumerate(cells):
            name, unit = self._named(cell)
            if name is None:
                unknown += [visible(cell)] if visible(cell) else []
            elif name in columns:
                repeated.append(visible(cell))
            else:
                columns[name] = Column(name, index, visible(cell), unit)
        return Header(columns, tuple(unknown), tuple(repeated))

    def _named(self, cell: str) -> tuple[str | None, str]:
        title = plain(cell)
        whole = self._id(title)
        bracketed = _TITLE.fullmatch(title)
        if whole or not bracketed:
            return whole, ""
        return self._id(bracketed["name"]), bracketed["unit"].strip()

    def _id(self, title: str) -> str | None:
        prefix, colon, axis = title.partition(":")
        if not colon or joined(prefix) not in self._axis_prefixes:
            return self._ids.get(joined(title))
        name = axis.strip().casefold()
        known = self._ids.get(joined(axis), name)
        return known if known in WEIGHTS or (name and known not in _RESERVED) else None


def joined(title: str) -> str:
    """A header with nothing left of it but its letters: `Owner ID` is ownerid."""
    return _JOINTS.sub("", plain(title).casefold())
