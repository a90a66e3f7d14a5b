"""Votes as the hall counts them: electorates, ballots and presets, made into the bundle that residents are sent."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from domain.chain import NO_EVENT, Event
from domain.count import FORMAT, Count, CountedBallot, Elector, count_open_ballots, eligible_weights, roll_hash
from domain.receipts import receipt
from domain.rules import PRESETS, Rule
from records.bundle import write_bundle

OPENED, CLOSED = "2026-11-24T16:00:00.000Z", "2026-12-01T15:59:59.999Z"
CHOICES = ("yes", "no", "abstain")
PROPOSAL = {
    "number": "P-7", "version": 2, "title": "换电梯", "text": "换一台。\n\"静音\"", "cost": "80000", "place": None,
    "upkeep": None,
}  # fmt: skip

Weights = Mapping[str, int]
CountedVote = tuple[Count, Sequence[Event]]
"""A vote, counted, and the chain of its events."""


def events_of(vote: Mapping[str, Any], ballots: int, *, extended: bool) -> list[Event]:
    """The chain of a vote from its opening to its close."""
    proposal = vote["proposal"] or {"number": None, "version": None}
    opened = {"number": vote["number"], "title": vote["title"], "rule": vote["rule"]["id"], "closes_at": CLOSED}
    opened |= {"roll_hash": vote["roll_hash"], "seats": vote["seats"]}
    opened |= {"proposal": proposal["number"], "version": proposal["version"]}
    longer = {"closes_at": CLOSED, "outage_ms": 7_200_000}
    happened = [("opened", OPENED, opened), *([("extended", CLOSED, longer)] if extended else [])]
    happened.append(("closed", CLOSED, {"closed_at": CLOSED, "ballots": ballots}))
    chain: list[Event] = []
    for seq, (kind, at, facts) in enumerate(happened):
        chain.append(Event(seq, kind, at, facts, chain[-1].hash if chain else NO_EVENT))
    return chain


def counted(
    rule: Rule,
    seats: Mapping[str, Weights],
    cast: Mapping[str, str],
    proposal: Mapping[str, Any] | None = None,
    *,
    extended: bool = False,
) -> CountedVote:
    """The count of a vote in which ``cast`` (seat to choice) was cast, and its events."""
    electors = tuple(Elector(seat, seats[seat]) for seat in sorted(seats))
    ballots = tuple(CountedBallot(seat, cast[seat], receipt(b"key", seat), seats[seat]) for seat in sorted(cast))
    vote: dict[str, Any] = {
        "format": FORMAT, "number": "V-1", "community": "幸福里", "title": "更换3号楼电梯", "method": "yesno",
        "ballots": "open",
        "options": [
            {"number": 1, "key": "yes", "label": "赞成"},
            {"number": 2, "key": "no", "label": "=反对"},
            {"number": 3, "key": "abstain", "label": "弃权"},
        ],
        "rule": rule.as_data(), "roll": "owners", "roll_hash": roll_hash(electors), "seats": len(electors),
        "eligible": eligible_weights(electors), "opens_at": OPENED, "closed_at": CLOSED, "proposal": proposal,
    }  # fmt: skip
    events = events_of(vote, len(ballots), extended=extended)
    vote["events_head"] = events[-1].hash
    return count_open_ballots(vote, electors, ballots), events


def packed(vote: CountedVote, *, full: bool = True) -> bytes:
    """The bundle of a counted vote, as the hall hands it out."""
    count, events = vote
    return write_bundle(count, events, count.root, full=full)


# --- any vote ---------------------------------------------------------------------------------------------------------

# A label is guarded by its first letter: signs that a spreadsheet runs, the guard itself, control characters. No
# surrogates, which UTF-8 has not, and no \0, which older csv modules refuse.
letters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
labels = st.builds(
    "{}{}".format,
    st.sampled_from(["", "=", "+", "-", "@", "'", "''", "\t", "\r", "\x7f", "\x85", "栋", "\ufeff", '"', ",", "𠮷"]),
    st.text(letters, min_size=1, max_size=6),
)
# Small areas meet a line often, large ones go to the edge of what JSON numbers hold.
areas = st.sampled_from([1, 2, 3, 100, 200, 300]) | st.integers(0, 2**45)
AXES = ("area", "heads", "=车位", "choice", "-x")


@st.composite
def votes(draw: st.DrawFn) -> CountedVote:
    """Any vote by any preset."""
    axes = sorted({"area", "heads", *draw(st.sets(st.sampled_from(AXES)))})
    weights = st.fixed_dictionaries({axis: st.integers(0, 3) if axis == "heads" else areas for axis in axes})
    seats = draw(st.dictionaries(labels, weights, min_size=1, max_size=12))
    cast = {seat: choice for seat in seats if (choice := draw(st.sampled_from([*CHOICES, None])))}
    rule = PRESETS[draw(st.sampled_from(sorted(PRESETS)))]
    proposal = draw(st.sampled_from([None, PROPOSAL]))
    return counted(rule, seats, cast, proposal, extended=draw(st.booleans()))
