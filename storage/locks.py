"""What may not happen at the same time on PostgreSQL. SQLite's one writer needs none of it.

Advisory locks are held to the end of the transaction and write to no row, so casting stays free of hot rows.
"""

from zlib import crc32

from storage.transaction import Tx

_VOTE, _SEAT, _COMMUNITY, _DRAFTS, _BOARD, _ALBUM = 1, 2, 3, 4, 5, 6


def _key(kind: int, number: int) -> int:
    return (kind << 48) | number


def share_vote(tx: Tx, vote_id: int) -> None:
    """Many may cast at once; closing (``own_vote``) waits for them, and they for it."""
    if tx.on_postgres:
        tx.raw("SELECT pg_advisory_xact_lock_shared(?)", _key(_VOTE, vote_id))


def own_vote(tx: Tx, vote_id: int) -> None:
    """Alone with the vote: nothing is being cast in it until this transaction ends."""
    if tx.on_postgres:
        tx.raw("SELECT pg_advisory_xact_lock(?)", _key(_VOTE, vote_id))


def own_seat(tx: Tx, seat_id: int) -> None:
    """Alone with the seat: two holders cast one after the other."""
    if tx.on_postgres:
        tx.raw("SELECT pg_advisory_xact_lock(?)", _key(_SEAT, seat_id))


def own_community(tx: Tx, community_id: int) -> None:
    """Alone with the numbering and the roll of a community."""
    if tx.on_postgres:
        tx.raw("SELECT pg_advisory_xact_lock(?)", _key(_COMMUNITY, community_id))


def own_drafts(tx: Tx, person_id: int) -> None:
    """Alone with what a person has marked: taps on two devices follow one another. Taken before a vote or seat is."""
    if tx.on_postgres:
        tx.raw("SELECT pg_advisory_xact_lock(?)", _key(_DRAFTS, person_id))


def own_board(tx: Tx, proposal_id: int) -> None:
    """Alone with what is counted of a proposal's thread and board."""
    if tx.on_postgres:
        tx.raw("SELECT pg_advisory_xact_lock(?)", _key(_BOARD, proposal_id))


def own_album(tx: Tx, album: str) -> None:
    """Alone with the photos of an album and their caption, by Telegram's name for it."""
    if tx.on_postgres:
        tx.raw("SELECT pg_advisory_xact_lock(?)", _key(_ALBUM, crc32(album.encode())))
