"""What a count is told besides the ballots: written down when the vote opens, and published with it as it was then."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.count import lot_seed
from domain.counting.circumstances import Circumstances, circumstances_of
from domain.instants import iso, local_day
from storage.communities import Community
from storage.votes import Vote

_BESIDES = ("petition", "without_gate")
"""What is said only of a vote of which it is so."""


def at_opening(vote: Vote, community: Community, roll_shown_at: int, called: Mapping[str, Any]) -> dict[str, Any]:
    """What the database keeps of it; ``called`` as ``usecases.calling`` has it. Days are those of the community's
    calendar, and its title is the one it has now: both may be set otherwise later, and what was published of a vote
    stays."""
    known = vote.circumstances
    announced_at: int = known["announced_at"]
    return {
        **known, **called, "roll_shown_at": roll_shown_at, "community": community.title,
        "announced_on": local_day(announced_at, community.zone),
        "roll_shown_on": local_day(roll_shown_at, community.zone),
        "opens_on": local_day(vote.opens_at, community.zone),
    }  # fmt: skip


def days_of_notice(vote: Vote, community: Community) -> int:
    """From the day it was announced on to the day it opens on, by the community's calendar, as the count reads it."""
    opens, announced = (
        date.fromisoformat(local_day(at, community.zone)) for at in (vote.opens_at, vote.circumstances["announced_at"])
    )
    return max(0, (opens - announced).days)


def circumstances_data(vote: Vote) -> dict[str, Any]:
    """``circumstances`` of vote.json. Nothing is deemed delivered without a log that says so."""
    known = vote.circumstances
    days = {name: known[name] for name in ("announced_on", "roll_shown_on", "opens_on")}
    moments = {name: iso(known[name]) for name in ("announced_at", "roll_shown_at")}
    besides = {name: known[name] for name in _BESIDES if name in known}
    called = {"called_by": known["called_by"], "signed": known["signed"]}
    return {**moments, **days, **called, **besides, "delivered": {}, "chair": None}


def circumstances_known(vote: Vote) -> Circumstances:
    """The same as the count reads it."""
    return circumstances_of({
        "number": vote.name, "rule": vote.rule.as_data(), "seed": lot_seed(vote.receipt_key).hex(),
        "opens_at": iso(vote.opens_at), "eligible": vote.eligible, "circumstances": circumstances_data(vote),
    })  # fmt: skip
