"""Votes as the hall counts them: electorates, ballots and presets, made into the bundle that residents are sent."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from domain.ballots.paper import Paper, PaperOption
from domain.ballots.published import limits_data, options_published, paper_hash
from domain.chain import NO_EVENT, Event
from domain.count import (
    FORMAT,
    RECUSED,
    VIAS,
    Count,
    CountedBallot,
    Elector,
    apart_data,
    count_open_ballots,
    counted_weights,
    eligible_weights,
    recused_data,
    roll_hash,
    seed_hash,
)
from domain.counting.result import NOTHING
from domain.receipts import receipt
from domain.rules import PRESETS, Rule
from records.apart import takes_proxies
from records.bundle import write_bundle
from tests.domain.any_rule import rules

OPENED, CLOSED = "2026-11-24T16:00:00.000Z", "2026-12-01T15:59:59.999Z"
SEED = bytes(range(32))
CHOICES = ("yes", "no", "abstain")
WORDS = (PaperOption(1, "赞成"), PaperOption(2, "=反对"), PaperOption(3, "弃权"))
YESNO = Paper("yesno", WORDS)
PROPOSAL = {
    "number": "P-7", "version": 2, "title": "换电梯", "text": "换一台。\n\"静音\"", "cost": "80000", "place": None,
    "upkeep": None,
}  # fmt: skip

# What a vote is counted under when nothing is known besides the ballots.
UNKNOWN: Mapping[str, Any] = {
    "announced_at": None, "announced_on": None, "roll_shown_at": None, "roll_shown_on": None, "opens_on": "2026-11-25",
    "called_by": None, "signed": {}, "delivered": {}, "chair": None,
}  # fmt: skip

Weights = Mapping[str, int]
CountedVote = tuple[Count, Sequence[Event]]
"""A vote, counted, and the chain of its events."""


def events_of(
    vote: Mapping[str, Any], electors: Sequence[Elector], ballots: Sequence[CountedBallot], *, extended: bool,
    **said: Any,
) -> list[Event]:  # fmt: skip
    """The chain of a vote from its opening, which also ``said`` that, to its close."""
    proposal = vote["proposal"] or {"number": None, "version": None}
    opened = {"number": vote["number"], "title": vote["title"], "rule": vote["rule"]["id"], "closes_at": CLOSED}
    opened |= {"roll_hash": vote["roll_hash"], "seats": vote["seats"]}
    opened |= {"proposal": proposal["number"], "version": proposal["version"]}
    opened |= {"straw": False, "part": None, "second_of": None, "recused": recused_data(()), **said}
    opened["seed_hash"] = seed_hash(bytes.fromhex(vote["seed"]))
    opened["paper_hash"] = paper_hash(vote["method"], vote["options"], vote["limits"])
    longer = {"closes_at": CLOSED, "outage_ms": 7_200_000}
    happened = [("opened", OPENED, opened), *([("extended", CLOSED, longer)] if extended else [])]
    contested = sum(each.contested for each in ballots)
    apart = apart_data((each.via for each in ballots), contested, (each.recused for each in electors))
    happened.append(("closed", CLOSED, {"closed_at": CLOSED, "ballots": len(ballots), **apart}))
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
    circumstances: Mapping[str, Any] | None = None,
    paper: Paper | None = None,
    apart: Mapping[str, str] = NOTHING,
) -> CountedVote:
    """The count of a vote in which ``cast`` (seat to choice) was cast, and its events. Without a paper: yes or no.
    ``apart`` is seat to ``own`` or ``named`` for one recused, ``contested``, or the way its ballot came."""
    paper = paper or YESNO
    electors = tuple(
        Elector(seat, seats[seat], how if (how := apart.get(seat)) in RECUSED else "no") for seat in sorted(seats)
    )
    ballots = tuple(
        CountedBallot(
            seat, cast[seat], receipt(b"key", seat), seats[seat],
            via if (via := apart.get(seat, "")) in VIAS else "tap", via == "contested",
        )
        for seat in sorted(cast)
    )  # fmt: skip
    vote: dict[str, Any] = {
        "format": FORMAT, "number": "V-1", "community": "幸福里", "title": "更换3号楼电梯", "method": paper.method,
        "ballots": "open", "options": options_published(paper), "limits": limits_data(paper),
        "rule": rule.as_data(), "roll": "owners", "roll_hash": roll_hash(electors), "seats": len(electors),
        "eligible": eligible_weights(electors), "opens_at": OPENED, "closed_at": CLOSED, "proposal": proposal,
        "circumstances": {**UNKNOWN, **(circumstances or {})}, "seed": SEED.hex(),
    }  # fmt: skip
    events = events_of(vote, electors, ballots, extended=extended)
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
AXES = ("area", "heads", "share", "units", "=车位", "choice", "-x")
PRESET_AXES = {"area", "heads", "share", "units"}
moments = st.sampled_from(["2026-11-24T15:59:59.999Z", "2026-11-09T16:00:00.000Z", "2026-11-30T00:00:00.000Z"])


@st.composite
def dated(draw: st.DrawFn) -> dict[str, str | None]:
    """A moment with the day that it is somewhere on earth; or none."""
    at = draw(st.none() | moments)
    if at is None:
        return {"at": None, "on": None}
    hours = draw(st.integers(-12, 14))
    return {"at": at, "on": (datetime.fromisoformat(at) + timedelta(hours=hours)).date().isoformat()}


@st.composite
def votes(draw: st.DrawFn) -> CountedVote:
    """Any vote, by any preset or any other rule there can be, whatever is known besides its ballots."""
    axes = sorted(PRESET_AXES | draw(st.sets(st.sampled_from(AXES))))
    small = st.integers(0, 3)
    weights = st.fixed_dictionaries({axis: small if axis in ("heads", "units") else areas for axis in axes})
    seats = draw(st.dictionaries(labels, weights, min_size=1, max_size=12))
    cast = {seat: choice for seat in seats if (choice := draw(st.sampled_from([*CHOICES, None])))}
    rule = draw(st.sampled_from(list(PRESETS.values())) | rules(axes))
    proposal = draw(st.sampled_from([None, PROPOSAL]))
    known = draw(circumstances(rule, seats, cast))
    ways = [*VIAS, "contested"] if takes_proxies(rule) else ["tap", "text", "phone", "paper", "contested"]
    apart = {seat: draw(st.sampled_from(ways)) for seat in cast if draw(st.booleans())}
    if rule.recusal == "no_ballot":
        apart |= {seat: draw(st.sampled_from(RECUSED)) for seat in seats if seat not in cast and draw(st.booleans())}
    return counted(rule, seats, cast, proposal, extended=draw(st.booleans()), circumstances=known, apart=apart)


@st.composite
def circumstances(draw: st.DrawFn, rule: Rule, seats: Mapping[str, Weights], cast: Mapping[str, str]) -> dict[str, Any]:
    """When and by whom it was called, and how many of the silent seats were reached."""
    reached = [seat for seat in sorted(seats) if seat not in cast and draw(st.booleans())]
    electors = tuple(Elector(seat, seats[seat]) for seat in sorted(seats))
    weights = counted_weights(rule, electors)
    delivered = {axis.id: sum(weights[seat][axis.id] for seat in reached) for axis in rule.axes}
    signed = {axis: draw(st.integers(0, 300)) for axis in draw(st.sets(st.sampled_from(["heads", "area", "groups"])))}
    days = {f"{name}_{of}": said for name in ("announced", "roll_shown") for of, said in draw(dated()).items()}
    return {
        **days, "signed": signed, "delivered": delivered,
        "called_by": draw(st.sampled_from([None, "moderator", "observer"])),
        "chair": draw(st.sampled_from([None, "yes", "no"])),
    }  # fmt: skip
