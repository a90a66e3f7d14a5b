"""Canonical bytes, the hash chain of a vote's events, and the Merkle root over what was counted.

``docs/bundle.md`` gives the same in words; the ``verify.py`` in every bundle is written from those words alone.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import rfc8785

EVENT_DOMAIN = b"yishiting/event/1\x00"
NO_EVENT = "0" * 64


def canonical(value: Any) -> bytes:  # noqa: ANN401  # any JSON value
    """The bytes of a JSON value after RFC 8785 (sorted keys, no spaces, shortest numbers)."""
    return rfc8785.dumps(value)


def digest(value: Any) -> str:  # noqa: ANN401  # any JSON value
    """SHA-256 of the canonical bytes, in lower-case hex."""
    return hashlib.sha256(canonical(value)).hexdigest()


@dataclass(frozen=True)
class Event:
    """One link: what happened (``kind``, ``facts``), when (ISO 8601 UTC), and the hash of the link before it."""

    seq: int
    kind: str
    at: str
    facts: Mapping[str, Any]
    previous: str

    def body(self) -> dict[str, Any]:
        return {"seq": self.seq, "kind": self.kind, "at": self.at, "facts": dict(self.facts)}

    @property
    def hash(self) -> str:
        """SHA-256(domain ‖ previous ‖ canonical body), in hex."""
        linked = EVENT_DOMAIN + bytes.fromhex(self.previous) + canonical(self.body())
        return hashlib.sha256(linked).hexdigest()

    def as_data(self) -> dict[str, Any]:
        return {**self.body(), "previous": self.previous, "hash": self.hash}


def merkle_root(leaves: Sequence[bytes]) -> str:
    """The tree hash of RFC 9162, section 2.1.1, over the leaves' bytes in order, in hex."""
    return _tree([hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves]).hex()


def _tree(hashes: Sequence[bytes]) -> bytes:
    if not hashes:
        return hashlib.sha256().digest()
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << ((len(hashes) - 1).bit_length() - 1)
    return hashlib.sha256(b"\x01" + _tree(hashes[:split]) + _tree(hashes[split:])).digest()
