"""Whether the bot hears all that is said in a group: only as its admin."""

from domain.ids import CommunityId
from storage import communities, outbox, proposals
from storage.transaction import Tx

_CARDS = 20
"""The cards of so many of the newest proposals say at once what counts; older ones when they change."""


def bot_hears(tx: Tx, chat_id: int, hears: bool) -> None:
    """The bot was made an admin, or is none any longer: the cards of proposals say what counts."""
    here = communities.by_chat(tx, chat_id)
    if here is None or here.deaf is not hears:
        return
    communities.change(tx, here.id, deaf_since=None if hears else tx.now)
    communities.log(tx, here.id, None, "group heard" if hears else "group unheard", {"chat": chat_id})
    show_proposals(tx, here.id)


def topics_possible(tx: Tx, chat_id: int) -> None:
    """The bot may open topics now: what was made or seconded while it could not goes there."""
    here = communities.by_chat(tx, chat_id)
    if here is not None:
        show_proposals(tx, here.id)


def show_proposals(tx: Tx, community: CommunityId) -> None:
    """Let the cards of the newest proposals be shown anew."""
    for proposal in proposals.newest(tx, community, _CARDS):
        outbox.mark_card(tx, "proposal", proposal.id)
