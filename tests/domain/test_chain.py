"""Canonical bytes, the chain and the root, against values worked out by other means."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.chain import EVENT_DOMAIN, NO_EVENT, Event, canonical, digest, merkle_root
from domain.receipts import receipt


def test_canonical_bytes_are_sorted_and_tight() -> None:
    assert canonical({"b": [1, True, None], "a": "席"}) == '{"a":"席","b":[1,true,null]}'.encode()
    assert digest({}) == hashlib.sha256(b"{}").hexdigest()


def test_an_event_hashes_domain_previous_and_body() -> None:
    event = Event(0, "opened", "2026-12-01T00:00:00.000Z", {"seats": 3}, NO_EVENT)
    body = json.dumps(event.body(), sort_keys=True, separators=(",", ":")).encode()
    assert event.hash == hashlib.sha256(EVENT_DOMAIN + bytes(32) + body).hexdigest()
    assert Event(0, "opened", "2026-12-01T00:00:00.000Z", {"seats": 4}, NO_EVENT).hash != event.hash


def test_an_event_as_it_is_published() -> None:
    """Word for word what ``docs/bundle.md`` promises: a chain of today is checked by programs of any day."""
    event = Event(0, "opened", "2026-12-01T00:00:00.000Z", {"seats": 3}, NO_EVENT)
    body = b'{"at":"2026-12-01T00:00:00.000Z","facts":{"seats":3},"kind":"opened","seq":0}'
    linked = hashlib.sha256(b"yishiting/event/1\x00" + bytes(32) + body).hexdigest()
    assert event.as_data() == {
        "seq": 0, "kind": "opened", "at": "2026-12-01T00:00:00.000Z", "facts": {"seats": 3}, "previous": "0" * 64,
        "hash": linked,
    }  # fmt: skip
    following = Event(1, "closed", "2026-12-08T00:00:00.000Z", {"ballots": 2}, linked)
    body = b'{"at":"2026-12-08T00:00:00.000Z","facts":{"ballots":2},"kind":"closed","seq":1}'
    assert following.hash == hashlib.sha256(b"yishiting/event/1\x00" + bytes.fromhex(linked) + body).hexdigest()


# The test vectors of RFC 9162's reference implementation (certificate-transparency, merkletree tests).
_LEAVES = [b"", b"\x00", b"\x10", b"\x20\x21", b"\x30\x31", b"\x40\x41\x42\x43", b"\x50\x51\x52\x53\x54\x55\x56\x57",
           b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"]  # fmt: skip


@pytest.mark.parametrize(
    ("leaves", "root"),
    [(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
     (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
     (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
     (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
     (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
     (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")],
)  # fmt: skip
def test_the_root_of_the_published_vectors(leaves: int, root: str) -> None:
    assert merkle_root(_LEAVES[:leaves]) == root


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=40), st.data())
def test_any_changed_leaf_changes_the_root(leaves: list[bytes], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(leaves) - 1))
    changed = [*leaves[:place], leaves[place] + b"!", *leaves[place + 1 :]]
    assert merkle_root(changed) != merkle_root(leaves)


def test_a_receipt_is_the_seats_own_and_the_votes_own() -> None:
    key, other = bytes(32), bytes([1]) * 32
    assert receipt(key, "3-2-501") == receipt(key, "3-2-501")
    assert len({receipt(key, f"1-1-{room}") for room in range(10_000)}) == 10_000
    assert receipt(key, "3-2-501") != receipt(other, "3-2-501")
    assert all(sign in "0123456789ABCDEFGHJKMNPQRSTVWXYZ-" for sign in receipt(key, "3-2-501"))
    assert len(receipt(key, "x")) == 14
