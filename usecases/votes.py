"""Opening a vote, reminding those who are silent, and closing it by the clock."""

from dataclasses import asdict, dataclass
from typing import Any

from domain.count import Elector, eligible_weights, roll_hash
from domain.gate import missing
from domain.ids import VoteId
from domain.instants import DAY, iso
from domain.numbers import Number
from domain.refusals import BadValue, GateNotMet, NoRoll, ProposalVoted
from domain.rules import Rule, preset
from storage import communities, deadlines, locks, outbox, projects, proposals, rolls, votes
from storage.communities import Community
from storage.proposals import Proposal
from storage.rolls import KeptRoll
from storage.transaction import Tx
from storage.votes import Option, Vote
from usecases.hall import Actor, Place, Presence, enter, require_moderator, unknown
from usecases.rolls import check_axes
from usecases.turnout import AxisTurnout, seats_cast, turnout_of
from usecases.wording import worded

TITLE = 200


@dataclass(frozen=True)
class OpenVote:
    """What ``/openvote`` says. ``opens_at`` None means at once; ``labels`` are the words for yes, no and abstain."""

    title: str
    rule: str
    method: str
    ballots: str
    closes_at: int
    opens_at: int | None
    proposal: Number | None
    roll: str | None
    labels: tuple[str, str, str]


@dataclass(frozen=True)
class VoteOpened:
    community: str
    number: int
    seats: int
    opens_at: int
    closes_at: int
    scheduled: bool
    deliberated: bool
    zone: str


def open_vote(tx: Tx, actor: Actor, place: Place, wanted: OpenVote) -> VoteOpened:
    """Open a vote, or schedule one. Moderators only; one on a proposal needs its gate met. Freezes the electorate when
    it opens and publishes its hash."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    locks.own_community(tx, here.community.id)
    rule = preset(wanted.rule)
    if wanted.method != "yesno":
        raise BadValue("method", wanted.method, ("yesno",))
    if wanted.ballots != "open":
        raise BadValue("ballots", wanted.ballots, ("open",))
    opens_at = wanted.opens_at or tx.now
    if wanted.closes_at <= opens_at:
        raise BadValue("closes", "", ())
    kept = _roll(tx, here.community, wanted.roll, rule)
    proposal = _proposal(tx, here, wanted.proposal)
    vote = _add(tx, here, wanted, rule, proposal, opens_at, kept.roll.name)
    if opens_at <= tx.now:
        begin_vote(tx, vote.id)
    else:
        deadlines.set_deadline(tx, "open vote", vote.id, opens_at)
        outbox.add_card(tx, "vote", vote.id, here.community.id, here.community.chat_id)
    if proposal is not None:
        outbox.mark_card(tx, "proposal", proposal.id)
    return VoteOpened(
        here.community.title, vote.number, len(kept.seats), opens_at, wanted.closes_at, opens_at > tx.now,
        proposal is not None, here.community.zone,
    )  # fmt: skip


def _roll(tx: Tx, community: Community, name: str | None, rule: Rule) -> KeptRoll:
    kept = rolls.load(tx, community.id, name)
    if kept is None:
        if name is not None and (known := rolls.names(tx, community.id)):
            raise BadValue("roll", name, tuple(known))
        raise NoRoll(community.title)
    check_axes(kept.roll, rule)
    return kept


def _proposal(tx: Tx, here: Presence, number: Number | None) -> Proposal | None:
    """The proposal to vote on, once its gate is met, unless a vote on it is waiting or running, or has passed it."""
    if number is None:
        return None
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    before = votes.newest_on(tx, proposal.id)
    if before is not None and (before.state != "counted" or (before.outcome or {}).get("passed")):
        raise ProposalVoted(f"P-{proposal.number}", before.name)
    lacking = missing(here.community.gate, proposals.deliberation(tx, proposal), tx.now)
    if lacking:
        raise GateNotMet(f"P-{proposal.number}", tuple(asdict(each) for each in lacking), here.community.zone)
    return proposal


def _add(
    tx: Tx, here: Presence, wanted: OpenVote, rule: Rule, proposal: Proposal | None, opens_at: int, roll_name: str
) -> Vote:
    title = wanted.title if wanted.title.strip() or proposal is None else proposal.draft.title
    number = communities.next_number(tx, here.community.id, "V")
    keys = ("yes", "no", "abstain")
    options = [Option(place, key, label) for place, (key, label) in enumerate(zip(keys, wanted.labels, strict=True), 1)]
    made = votes.add(
        tx, here.community.id, number, here.person,
        proposal=proposal.id if proposal else None, version=proposal.version if proposal else None,
        title=worded("title", title, TITLE), rule=rule, method=wanted.method, options=options,
        opens_at=opens_at, closes_at=wanted.closes_at, roll_name=roll_name,
    )  # fmt: skip
    communities.log(tx, here.community.id, here.person, "vote opened", {"vote": number, "rule": rule.id})
    return votes.by_id(tx, made)


def begin_vote(tx: Tx, vote_id: VoteId) -> None:
    """The moment of opening: freeze the roll, publish its hash, post the card, set the reminder and the close."""
    vote = votes.by_id(tx, vote_id)
    locks.own_community(tx, vote.community)
    if not votes.advance(tx, vote_id, "scheduled", "open"):
        return
    community = communities.by_id(tx, vote.community)
    kept = rolls.load(tx, community.id, vote.roll_name)
    assert kept is not None, vote.roll_name  # a roll is never deleted
    votes.freeze(
        tx,
        vote_id,
        [
            votes.Elector(each.id, each.seat.label, each.seat.units[0].building, dict(each.seat.weights))
            for each in kept.seats
        ],
    )
    electors = published_electors(tx, vote_id)
    frozen = roll_hash(electors)
    votes.change(tx, vote_id, eligible=eligible_weights(electors), roll_hash=frozen)
    proposal = proposals.by_id(tx, vote.proposal) if vote.proposal else None
    votes.happened(tx, vote_id, "opened", {
        "number": vote.name, "title": vote.title, "rule": vote.rule.id, "roll_hash": frozen, "seats": len(electors),
        "closes_at": iso(vote.closes_at), "proposal": f"P-{proposal.number}" if proposal else None,
        "version": vote.version,
    })  # fmt: skip
    deadlines.set_deadline(tx, "close vote", vote_id, vote.closes_at)
    deadlines.set_deadline(tx, "remind", vote_id, reminder_at(vote))
    if outbox.card_of(tx, "vote", vote_id) is None:
        outbox.add_card(tx, "vote", vote_id, community.id, community.chat_id)
    outbox.mark_card(tx, "vote", vote_id)


def reminder_at(vote: Vote) -> int:
    """A day before the close, or half-way through a vote shorter than two days."""
    return max(vote.closes_at - DAY, (vote.opens_at + vote.closes_at) // 2)


def published_electors(tx: Tx, vote_id: VoteId) -> tuple[Elector, ...]:
    """The frozen electorate as it is published."""
    return tuple(Elector(each.label, dict(each.weights)) for each in votes.electors(tx, vote_id))


def close_vote(tx: Tx, vote_id: VoteId) -> None:
    """The clock has closed it: by one compare-and-set, whoever tries. Counting follows outside the writer."""
    vote = votes.by_id(tx, vote_id)
    if tx.now < vote.closes_at:
        deadlines.set_deadline(tx, "close vote", vote_id, vote.closes_at)
        return
    if not votes.advance(tx, vote_id, "open", "closed", closed_at=vote.closes_at):
        return
    facts = {"closed_at": iso(vote.closes_at), "ballots": seats_cast(tx, vote_id)}
    votes.happened(tx, vote_id, "closed", facts)
    deadlines.set_deadline(tx, "count", vote_id, tx.now)
    outbox.mark_card(tx, "vote", vote_id)


@dataclass(frozen=True)
class VoteCard:
    id: int
    number: int
    title: str
    state: str
    rule: Rule
    options: tuple[Option, ...]
    proposal: int | None
    version: int | None
    seats: int
    opens_at: int
    closes_at: int
    zone: str
    roll_hash: str
    shown: int
    turnout: tuple[AxisTurnout, ...]
    outcome: dict[str, Any] | None
    root: str
    record: int | None


def vote_card(tx: Tx, subject: int) -> VoteCard:
    """What the vote's card shows: two counts in rounded steps while it is open, every test once it is counted."""
    vote = votes.by_id(tx, VoteId(subject))
    community = communities.by_id(tx, vote.community)
    shown, turnout = turnout_of(tx, vote)
    proposal = proposals.by_id(tx, vote.proposal) if vote.proposal else None
    record = projects.of_vote(tx, vote.id)
    return VoteCard(
        vote.id, vote.number, vote.title, vote.state, vote.rule, vote.options,
        proposal.number if proposal else None, vote.version, votes.count_electors(tx, vote.id),
        vote.opens_at, vote.closes_at, community.zone, vote.roll_hash or "", shown, turnout,
        vote.outcome, vote.root or "", record.number if record else None,
    )  # fmt: skip
