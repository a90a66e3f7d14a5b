"""The calm of a community: who is written to unasked, how often and when, and what goes before what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import IntEnum
from zoneinfo import ZoneInfo

from domain.ids import Instant
from domain.instants import HOUR, SECOND, instant_of, moment_of

PRIVATE_A_DAY = 1
"""Messages that a person gets unasked in a day of their community."""
POSTS_A_DAY = 2
"""Messages that a group gets unasked in a day of its community."""
QUIET_FROM, QUIET_UNTIL = 21, 8
"""Nothing unasked from this hour to that."""


class Urgency(IntEnum):
    """What goes first where not all can go at once. The value is for how many milliseconds a thing lets what is more
    urgent go before it, so that nothing waits for ever."""

    ANSWER = 0
    PERSON = 5 * SECOND
    CARD = 15 * SECOND
    BROADCAST = HOUR


@dataclass(frozen=True)
class Manner:
    """How a kind of notice is told.

    ``exempt`` says why it is told at once, however much was told before; empty: the calm applies, and it may become a
    line of a digest. ``matters``: moderators learn how many could not be reached. ``about`` is the kind of card that
    the notice leads to and the fact with that card's subject.
    """

    urgency: Urgency
    exempt: str = ""
    matters: bool = False
    about: tuple[str, str] | None = None


_RESULT, _RECEIPT, _SEAT, _ASKED = "a result", "one's own receipt", "a warning about one's seat", "asked for"
_WORDS = "what was done about one's own words"

NOTICES: Mapping[str, Manner] = {
    # to a group
    "result": Manner(Urgency.PERSON, _RESULT),
    "chart": Manner(Urgency.PERSON, _RESULT),
    "survey-result": Manner(Urgency.PERSON, _RESULT),
    "survey-chart": Manner(Urgency.PERSON, _RESULT),
    "declined": Manner(Urgency.PERSON, about=("record", "id")),
    "overdue": Manner(Urgency.PERSON, about=("record", "id")),
    "promises": Manner(Urgency.PERSON),
    "extended": Manner(Urgency.PERSON, _SEAT),  # a ballot is open to these seats for longer
    "outage": Manner(Urgency.PERSON, _SEAT),  # ballots of these seats may be lost
    "recusal-named": Manner(Urgency.PERSON, _SEAT),  # nothing that moderators do to a seat is silent
    "gate-set": Manner(Urgency.PERSON),
    "gate-opened": Manner(Urgency.PERSON, about=("proposal", "id")),
    # to a person
    "answer": Manner(Urgency.ANSWER, _ASKED),  # to what was just said or tapped, when it could not go at once
    "question-answered": Manner(Urgency.PERSON, _ASKED),  # by the one who is told
    "point-moved": Manner(Urgency.PERSON, _ASKED),  # by the one who is told
    "wall-notice": Manner(Urgency.PERSON, _RESULT),
    "seat-result": Manner(Urgency.BROADCAST, _RECEIPT, matters=True),
    "co-holder": Manner(Urgency.PERSON, _SEAT, matters=True),
    "seat-cast": Manner(Urgency.PERSON, _SEAT),
    "seat-contested": Manner(Urgency.PERSON, _SEAT),
    "dispute-settled": Manner(Urgency.PERSON, _SEAT),  # nothing that moderators do to a seat is silent
    "seat-recused": Manner(Urgency.PERSON, _SEAT),
    "seat-named": Manner(Urgency.PERSON, _SEAT, matters=True),
    "seat-assisted": Manner(Urgency.PERSON, _SEAT, matters=True),
    "seat-reassigned": Manner(Urgency.PERSON, _SEAT, matters=True),
    "proxy-settled": Manner(Urgency.PERSON, _SEAT),
    "witness-asked": Manner(Urgency.PERSON, _ASKED),  # by being there when the ballot was said or handed in
    "witness-said": Manner(Urgency.PERSON, _ASKED),
    "second-asked": Manner(Urgency.PERSON, _ASKED),  # by the role: within a day it is too late
    "second-said": Manner(Urgency.PERSON, _ASKED),
    "moderated": Manner(Urgency.PERSON, _WORDS),
    "appeal-made": Manner(Urgency.PERSON, _ASKED),  # by the role
    "appeal-decided": Manner(Urgency.PERSON, _ASKED),  # by who appealed
    "objection-answered": Manner(Urgency.PERSON, _ASKED),  # by the one who is told
    "roll-objected": Manner(Urgency.PERSON),
    "resident-answered": Manner(Urgency.PERSON, _ASKED),  # by the one who is told
    "folder-stuck": Manner(Urgency.PERSON, _ASKED),  # by the role: until somebody makes room nothing is handed over
    "group-lost": Manner(Urgency.PERSON, _SEAT),  # without the group no seat hears of a vote
    "group-found": Manner(Urgency.PERSON, _SEAT),
    "result-disputed": Manner(Urgency.PERSON, about=("vote", "id")),
    "reminder": Manner(Urgency.BROADCAST, about=("vote", "id")),
    "reminder-again": Manner(Urgency.BROADCAST, about=("vote", "id")),  # a moderator has put the close off
    "survey-reminder": Manner(Urgency.BROADCAST, about=("survey", "id")),
    "proxy-offered": Manner(Urgency.PERSON),
    "became": Manner(Urgency.PERSON),
    "statement-asked": Manner(Urgency.PERSON, about=("theme", "id")),
    "walk-called": Manner(Urgency.PERSON, about=("theme", "theme_id")),
    "touching": Manner(Urgency.PERSON),
    "programme-ending": Manner(Urgency.PERSON),
    "programme-over": Manner(Urgency.PERSON),
    "need-edited": Manner(Urgency.PERSON, about=("need", "id")),
    "need-withdrawn": Manner(Urgency.PERSON, about=("need", "id")),
    "resident-asked": Manner(Urgency.PERSON),
    "voice-invited": Manner(Urgency.BROADCAST, about=("proposal", "id")),
    "your-turn": Manner(Urgency.PERSON, _ASKED),  # by joining the round
    "meeting-called": Manner(Urgency.PERSON, about=("meeting", "id")),
    "news": Manner(Urgency.BROADCAST),
    "question-asked": Manner(Urgency.PERSON, about=("proposal", "id")),
    "opinion-asked": Manner(Urgency.PERSON, about=("proposal", "id")),
    "opinion-reminder": Manner(Urgency.BROADCAST, about=("proposal", "id")),
    "opinion-late": Manner(Urgency.PERSON, about=("proposal", "id")),
    "opinion-off": Manner(Urgency.PERSON, about=("proposal", "id")),
    "opinion-given": Manner(Urgency.PERSON, about=("proposal", "id")),
    "opinion-confirm": Manner(Urgency.PERSON, about=("proposal", "id")),
    "point-replied": Manner(Urgency.PERSON, about=("proposal", "id")),
    "point-marked": Manner(Urgency.PERSON, about=("proposal", "id")),
    "point-joined": Manner(Urgency.PERSON, about=("proposal", "id")),
    "proposal-ended": Manner(Urgency.PERSON, about=("proposal", "id")),
    "merge-offered": Manner(Urgency.PERSON, about=("proposal", "id")),
    "merge-declined": Manner(Urgency.PERSON),
    "coauthor-offered": Manner(Urgency.PERSON, about=("proposal", "id")),
    "coauthor-said": Manner(Urgency.PERSON),
    "proposal-file-refused": Manner(Urgency.PERSON, _ASKED),  # what was just sent
    "proposal-changed": Manner(Urgency.PERSON, about=("proposal", "id")),
    "look-alike": Manner(Urgency.PERSON, about=("proposal", "id")),
    "amendment-made": Manner(Urgency.PERSON, about=("proposal", "id")),
    "point-returned": Manner(Urgency.PERSON, about=("proposal", "id")),
    "petition-full": Manner(Urgency.PERSON, about=("petition", "id")),
    "assigned": Manner(Urgency.PERSON, about=("record", "id")),
    "whistle-asked": Manner(Urgency.PERSON, about=("record", "id")),
    "confirm-asked": Manner(Urgency.PERSON, about=("record", "id")),
    "settle-asked": Manner(Urgency.PERSON, about=("record", "id")),
    "decided-for": Manner(Urgency.PERSON, about=("record", "id")),
    "late": Manner(Urgency.PERSON, about=("record", "id")),
    "reopened": Manner(Urgency.PERSON, about=("record", "id")),
    "faults-found": Manner(Urgency.PERSON, about=("record", "id")),
    "record-moved": Manner(Urgency.PERSON, about=("record", "id")),
    "over-spent": Manner(Urgency.PERSON, about=("record", "id")),
    "check": Manner(Urgency.PERSON, about=("record", "id")),
    "check-reminder": Manner(Urgency.BROADCAST, about=("record", "id")),
    "unreachable": Manner(Urgency.PERSON),
}

EXEMPT_CARDS: Mapping[str, str] = {
    "vote": _SEAT,  # a ballot is open to it
    "record": _RESULT,
    "broadcast": _ASKED,  # by opening the vote
    "round": _ASKED,  # of whoever is there now: it may be over in the morning
}
"""Kinds of cards that are posted at once even if nobody asked for them in that group, and why."""


def awake(now: int, zone: str) -> Instant:
    """The first moment, now or later, at which something unasked may be told there."""
    at = moment_of(now, zone)
    if QUIET_UNTIL <= at.hour < QUIET_FROM:
        return Instant(now)
    return _morning(at + timedelta(days=1) if at.hour >= QUIET_FROM else at)


def tomorrow(now: int, zone: str) -> Instant:
    """When the next day's first unasked message may be told."""
    return _morning(moment_of(now, zone) + timedelta(days=1))


def _morning(day: datetime) -> Instant:
    return instant_of(datetime.combine(day.date(), time(QUIET_UNTIL), ZoneInfo(str(day.tzinfo))))


PER_SECOND = 29
"""How many of a broadcast are sent in a second: Telegram takes 30, and what is left is for whoever asks something."""


def minutes(people: int) -> int:
    """About how long it takes to write to so many, at Telegram's pace."""
    return max(1, -(-people // (PER_SECOND * 60)))
