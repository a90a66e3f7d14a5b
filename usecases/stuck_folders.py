"""A records folder that cannot be written: the community's moderators learn of it once, and once more if it comes
again after it had worked."""

from domain.ids import CommunityId, RecordId
from storage import communities, hall, outbox, projects
from storage.transaction import Tx

NOTICE = "folder-stuck"
_WORKS = ""


def note_stuck(tx: Tx, community: CommunityId, what: str, why: str) -> bool:
    """``what`` cannot be written (``R-1``, or the name of the record book), and ``why`` is the system's word for it.
    Whether that is news: then every moderator is told."""
    if is_stuck(tx, community):
        return False
    hall.remember(tx, _key(community), str(tx.now))
    for person, reachable in outbox.known_persons(tx, communities.people_in_role(tx, community, "moderator")):
        if reachable:
            key = f"{NOTICE}:{community}:{person}:{tx.now}"
            outbox.tell_person(tx, person, NOTICE, {"what": what, "why": why}, key, community)
    return True


def note_written(tx: Tx, community: CommunityId) -> None:
    """It can be written again."""
    if is_stuck(tx, community):
        hall.remember(tx, _key(community), _WORKS)


def is_stuck(tx: Tx, community: CommunityId) -> bool:
    """Whether the moderators have been told, and nothing was written since."""
    return bool(hall.recall(tx, _key(community)))


def community_of(tx: Tx, record: int) -> CommunityId:
    """Whose record it is."""
    found = projects.by_id(tx, RecordId(record))
    assert found is not None, record  # records are never deleted
    return found.community


def _key(community: CommunityId) -> str:
    return f"folder stuck {community}"
