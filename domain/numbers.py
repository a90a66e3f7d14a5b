"""The numbers people say: N-3, T-1, S-1, O-1, A-1, P-2, V-1, R-1, M-1, each counted within one community."""

import re
from dataclasses import dataclass
from typing import Literal

from domain.spelling import plain

Kind = Literal["N", "T", "S", "O", "A", "P", "V", "R", "M"]

_SAID = re.compile(
    r"^(?:(?P<community>[a-z0-9][a-z0-9-]{0,31})/)?(?P<kind>[NTSOAPVRM])\s*-?\s*(?P<number>[1-9]\d{0,8})$", re.I
)


@dataclass(frozen=True)
class Number:
    """A matter's number as said in chat, with the community's short name where it was said."""

    kind: Kind
    value: int
    community: str | None = None

    def __str__(self) -> str:
        return f"{self.kind}-{self.value}"


def number_said(text: str) -> Number | None:
    """Read ``V-1``, ``v1``, ``Ｖ－１`` or ``cherry/V-1``; None when it is no number of ours."""
    found = _SAID.match(plain(text))
    if found is None:
        return None
    community = found["community"]
    kind: Kind = found["kind"].upper()  # type: ignore[assignment]  # the pattern admits these letters only
    return Number(kind, int(found["number"]), community.lower() if community else None)
