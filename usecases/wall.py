"""What goes out with a result to be looked at: the picture to the group, the notice for the wall to the moderators."""

from storage import communities, identities, outbox
from storage.communities import Community
from storage.transaction import Tx
from storage.votes import Vote


def tell_shown(tx: Tx, vote: Vote, community: Community, thread: int | None) -> None:
    """Let the group have the picture, and every moderator the notice for the wall, in private."""
    outbox.tell_chat(tx, community.chat_id, "chart", {"vote": vote.id, "thread": thread}, f"chart:{vote.id}")
    for person in communities.people_in_role(tx, community.id, "moderator"):
        known = identities.find(tx, person)
        if known is not None and known.reachable:
            for form in ("pdf", "docx", "xlsx"):
                key = f"wall-notice:{vote.id}:{person}:{form}"
                outbox.tell_person(tx, person, "wall-notice", {"vote": vote.id, "form": form}, key, community.id)
