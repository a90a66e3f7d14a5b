"""What the moderators see of a broadcast."""

from handlers.screens.screen import Links, Screen, moment
from texts import Texts
from usecases.broadcasts import BroadcastCard


def broadcast_screen(card: BroadcastCard, texts: Texts, links: Links) -> Screen:
    """How many, how long it takes, and how far it has come."""
    del links
    lines = [texts.say("broadcast-title", kind=card.kind, vote=card.vote, title=card.title)]
    if not card.waiting:
        lines.append(texts.say("broadcast-done", sent=card.sent, people=card.people))
    elif card.next_at is not None:
        at = moment(texts, card.next_at, card.zone)
        lines.append(texts.say("broadcast-later", sent=card.sent, people=card.people, at=at))
    elif not card.sent:
        lines.append(texts.say("broadcast-planned", people=card.people, minutes=card.minutes))
    else:
        lines.append(texts.say("broadcast-progress", sent=card.sent, people=card.people, minutes=card.minutes))
    if card.unreachable:
        lines.append(texts.say("broadcast-unreachable", count=card.unreachable))
    return Screen("\n".join(lines))
