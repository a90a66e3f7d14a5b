"""The bot's own place in a community's group: taken out, and let in again."""

from domain.instants import HOUR
from storage import communities, outbox, surveys, votes
from storage.transaction import Tx
from usecases.deliveries import group_back, group_lost, tell_moderators

TRIED_AGAIN = HOUR
"""Telegram tells when the bot is let in again; should that be lost, what waits is tried at last after so long."""


def bot_left(tx: Tx, chat_id: int) -> None:
    """The bot was taken out: votes go on in private, what is for the group waits, and the moderators are told."""
    here = communities.by_chat(tx, chat_id)
    if here is not None:
        group_lost(tx, here.chat_id, tx.now + TRIED_AGAIN)
        communities.log(tx, here.id, None, "group lost", {"chat": chat_id})


def bot_came(tx: Tx, chat_id: int) -> None:
    """The bot was let in again: what waited is due, and the cards of what is open are posted anew, for whoever comes
    back finds the old ones far up."""
    here = communities.by_chat(tx, chat_id)
    if here is None:
        return
    group_back(tx, here.chat_id)
    for vote in votes.in_state(tx, "open", here.id):
        outbox.post_anew(tx, "vote", vote.id)
    for survey in surveys.open_ones(tx, here.id):
        outbox.post_anew(tx, "survey", survey)
    tell_moderators(tx, here.id, "group-found")
    communities.log(tx, here.id, None, "group found", {"chat": chat_id})
