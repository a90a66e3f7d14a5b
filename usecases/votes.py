"""Opening a vote, reminding those who are silent, and closing it by the clock."""

from dataclasses import dataclass, replace
from typing import Any

from domain.ballots.paper import CONSENT, Paper
from domain.ballots.published import limits_data, options_published, paper_hash
from domain.ballots.verdict import unfit
from domain.count import Elector, apart_data, eligible_weights, lot_seed, recused_data, roll_hash, seed_hash
from domain.flip.doubt import Flip
from domain.ids import VoteId
from domain.instants import iso
from domain.numbers import Number
from domain.refusals import BadValue
from domain.roll_refusals import NoRoll
from domain.rule_refusals import NoSecondCall, RuleUnfit
from domain.rules import Rule
from domain.rules.model import SECOND
from domain.terms_refusals import CloseTooEarly
from storage import (
    amendments,
    board,
    communities,
    deadlines,
    disputes,
    drafts,
    locks,
    outbox,
    projects,
    proposals,
    recusals,
    rolls,
    votes,
)
from storage import terms as kept_terms
from storage.communities import Community
from storage.proposals import Proposal
from storage.rolls import KeptRoll
from storage.transaction import Tx
from storage.votes import Vote
from texts import texts_in
from usecases.calling import how_called
from usecases.circumstances import at_opening, days_of_notice
from usecases.doors import mark_lists
from usecases.flip import flip_of
from usecases.gate import GateKept, keep_record, kept_for, require_gate
from usecases.hall import Actor, Place, Presence, enter, require_moderator, unknown
from usecases.points import by_id
from usecases.proposal_authors import require_discussed, require_unvoted
from usecases.rolls import check_axes, roll_said
from usecases.rules import rule_of
from usecases.seats_apart import SeatsApart, seats_apart
from usecases.terms import NO_TERMS, NOTHING_SHOWN, TermsSaid, TermsShown, agreed, rule_and_roll, terms_shown
from usecases.turnout import AxisConsent, AxisTurnout, consent_of, reminder_at, seats_cast, turnout_of, ways_cast
from usecases.wording import worded

TITLE = 200


@dataclass(frozen=True)
class OpenVote:
    """What ``/openvote`` says. ``opens_at`` None means at once."""

    title: str
    rule: str
    paper: Paper
    ballots: str
    closes_at: int
    opens_at: int | None
    proposal: Number | None
    roll: str | None
    terms: TermsSaid = NO_TERMS


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
    rule_id, roll_name = rule_and_roll(tx, here.community, wanted.terms, wanted.rule, wanted.roll)
    wanted = replace(wanted, rule=rule_id, roll=roll_name)
    rule = _rule(tx, here, wanted)
    if wanted.ballots != "open":
        raise BadValue("ballots", wanted.ballots, ("open",))
    opens_at = wanted.opens_at or tx.now
    if wanted.closes_at <= opens_at:
        raise CloseTooEarly(opens_at, wanted.closes_at, here.community.zone)
    kept = _roll(tx, here.community, wanted.roll, rule)
    terms = agreed(tx, here.community, rule, kept.roll, wanted.terms)
    proposal = _proposal(tx, here, wanted.proposal, terms.matter, straw=terms.straw)
    vote = _add(tx, here, wanted, rule, proposal, opens_at, kept.roll.name)
    kept_terms.keep(tx, vote.id, terms)
    if proposal is not None and not terms.straw:
        keep_record(tx, here.community, proposal, terms.matter, vote.id)
    outbox.add_card(tx, "vote", vote.id, here.community.id, here.community.chat_id, thread=place.thread)
    if opens_at <= tx.now:
        begin_vote(tx, vote.id)
    else:
        deadlines.set_deadline(tx, "open vote", vote.id, opens_at)
    if proposal is not None:
        outbox.mark_card(tx, "proposal", proposal.id)
    seats = sum(terms.covers(each.seat) for each in kept.seats)
    return VoteOpened(
        here.community.title, vote.number, seats, opens_at, wanted.closes_at, opens_at > tx.now,
        proposal is not None, here.community.zone,
    )  # fmt: skip


def _rule(tx: Tx, here: Presence, wanted: OpenVote) -> Rule:
    """The rule said, if it can decide such a vote; its second call only where a first one has left room for it."""
    rule = rule_of(tx, here.community.id, wanted.rule)
    if (why := unfit(rule, wanted.paper)) is not None:
        raise RuleUnfit(rule.id, wanted.paper.method, why)
    if rule.id.endswith(SECOND):
        _require_first_call(tx, here, rule, wanted)
    return rule


def _require_first_call(tx: Tx, here: Presence, rule: Rule, wanted: OpenVote) -> None:
    """A second call follows a vote under the rule itself, on the same proposal or of the same title."""
    first_rule = rule.id.removesuffix(SECOND)
    counted = [vote for vote in votes.in_state(tx, "counted", here.community.id) if vote.rule.id == first_rule]
    first = [vote for vote in counted if _same_matter(tx, vote, wanted)]
    if not first:
        raise NoSecondCall(rule.id, "first")
    if not (first[-1].outcome or {})["second_call"]:
        raise NoSecondCall(rule.id, "little")


def _same_matter(tx: Tx, vote: Vote, wanted: OpenVote) -> bool:
    if vote.proposal is None or wanted.proposal is None:
        return vote.proposal is None and wanted.proposal is None and vote.title == wanted.title.strip()
    proposal = proposals.by_id(tx, vote.proposal)
    return proposal is not None and proposal.number == wanted.proposal.value


def _roll(tx: Tx, community: Community, name: str | None, rule: Rule) -> KeptRoll:
    kept = roll_said(tx, community.id, name)
    if kept is None:
        if name is not None and (known := rolls.names(tx, community.id)):
            raise BadValue("roll", name, tuple(known))
        raise NoRoll(community.title)
    check_axes(kept.roll, rule)
    return kept


def _proposal(tx: Tx, here: Presence, number: Number | None, matter: str | None, *, straw: bool) -> Proposal | None:
    """The proposal to vote on, once its gate is met, unless a vote on it is waiting or running, or has passed it. A
    straw poll may ask about any."""
    if number is None:
        return None
    named = proposals.find(tx, here.community.id, number.value)
    if named is None:
        raise unknown(number)
    locks.own_board(tx, named.id)  # no version is made while one is put to the vote
    proposal = by_id(tx, named.id)
    require_discussed(tx, proposal)
    if straw:
        return proposal
    require_unvoted(tx, proposal)
    require_gate(tx, here.community, proposal, matter)
    return proposal


def _add(
    tx: Tx, here: Presence, wanted: OpenVote, rule: Rule, proposal: Proposal | None, opens_at: int, roll_name: str
) -> Vote:
    title = wanted.title if wanted.title.strip() or proposal is None else proposal.draft.title
    mark = texts_in(here.community.language).plain("straw-mark") if wanted.terms.straw else ""
    number = communities.next_number(tx, here.community.id, "V")
    made = votes.add(
        tx, here.community.id, number, here.person,
        proposal=proposal.id if proposal else None, version=proposal.version if proposal else None,
        title=worded("title", mark + title.strip(), TITLE), rule=rule, paper=wanted.paper,
        opens_at=opens_at, closes_at=wanted.closes_at, roll_name=roll_name,
        circumstances={"announced_at": tx.now},
    )  # fmt: skip
    communities.log(tx, here.community.id, here.person, "vote opened", {"vote": number, "rule": rule.id})
    return votes.by_id(tx, made)


def begin_vote(tx: Tx, vote_id: VoteId) -> None:
    """The moment of opening: freeze the roll, publish its hash, set the reminder and the close."""
    vote = votes.by_id(tx, vote_id)
    locks.own_community(tx, vote.community)
    if not votes.advance(tx, vote_id, "scheduled", "open"):
        return
    community = communities.by_id(tx, vote.community)
    kept = rolls.load(tx, community.id, vote.roll_name)
    assert kept is not None, vote.roll_name  # a roll is never deleted
    terms = kept_terms.terms_of(tx, vote_id)
    out = recusals.by_whom(tx, vote_id) if vote.rule.recusal == "not_eligible" else {}
    asked = [each for each in kept.seats if terms.covers(each.seat)]
    votes.freeze(
        tx,
        vote_id,
        [
            votes.Elector(each.id, each.seat.label, each.seat.units[0].building, dict(each.seat.weights))
            for each in asked
            if each.id not in out
        ],
    )
    electors = published_electors(tx, vote_id)
    frozen = roll_hash(electors)
    known = at_opening(vote, community, kept.imported_at, how_called(tx, vote, electors))
    votes.change(tx, vote_id, eligible=eligible_weights(electors), roll_hash=frozen, circumstances=known)
    proposal = proposals.by_id(tx, vote.proposal) if vote.proposal else None
    first = votes.by_id(tx, terms.first).name if terms.first else None
    votes.happened(tx, vote_id, "opened", {
        "number": vote.name, "title": vote.title, "rule": vote.rule.id, "roll_hash": frozen, "seats": len(electors),
        "closes_at": iso(vote.closes_at), "proposal": f"P-{proposal.number}" if proposal else None,
        "version": vote.version, "straw": terms.straw, "part": terms.part, "second_of": first,
        "recused": recused_data(out[each.id] for each in asked if each.id in out),
        "seed_hash": seed_hash(lot_seed(vote.receipt_key)),
        "paper_hash": paper_hash(vote.paper.method, options_published(vote.paper), limits_data(vote.paper)),
    })  # fmt: skip
    deadlines.set_deadline(tx, "close vote", vote_id, vote.closes_at)
    deadlines.set_deadline(tx, "remind", vote_id, reminder_at(vote))
    outbox.mark_card(tx, "vote", vote_id)


def published_electors(tx: Tx, vote_id: VoteId) -> tuple[Elector, ...]:
    """The frozen electorate as it is published, with who is recused by now."""
    out, found = recusals.by_whom(tx, vote_id), votes.electors(tx, vote_id)
    return tuple(Elector(each.label, dict(each.weights), out.get(each.seat, "no")) for each in found)


def close_vote(tx: Tx, vote_id: VoteId) -> None:
    """The clock has closed it: by one compare-and-set, whoever tries. Counting follows outside the writer."""
    locks.own_vote(tx, vote_id)  # before its close is read: it may be being put off
    vote = votes.by_id(tx, vote_id)
    if tx.now < vote.closes_at:
        deadlines.set_deadline(tx, "close vote", vote_id, vote.closes_at)
        return
    if not votes.advance(tx, vote_id, "open", "closed", closed_at=vote.closes_at):
        return
    apart = apart_data(
        ways_cast(tx, vote_id), len(disputes.at_close(tx, vote_id)),
        (each.recused for each in published_electors(tx, vote_id)),
    )  # fmt: skip
    facts = {"closed_at": iso(vote.closes_at), "ballots": seats_cast(tx, vote_id), **apart}
    votes.happened(tx, vote_id, "closed", facts)
    drafts.forget(tx, vote_id)
    deadlines.set_deadline(tx, "count", vote_id, tx.now)
    outbox.mark_card(tx, "vote", vote_id)
    mark_lists(tx, vote_id)


@dataclass(frozen=True)
class VoteCard:
    id: int
    number: int
    title: str
    state: str
    rule: Rule
    paper: Paper
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
    terms: TermsShown = NOTHING_SHOWN
    apart: SeatsApart | None = None
    flip: Flip | None = None
    gate: GateKept | None = None
    amends: str | None = None
    petition: str | None = None
    roll: str = ""
    consent: tuple[AxisConsent, ...] = ()
    """Of a straw poll by consent, once it is counted."""
    seed_hash: str = ""
    """What commits to the seed of its lots, from the opening on."""
    seed: str = ""
    """That seed, in hex, once it is counted."""
    notice: int = 0
    """Days of notice that it has had when it opens."""


def vote_card(tx: Tx, subject: int) -> VoteCard:
    """What the vote's card shows: two counts in rounded steps while it is open, every test once it is counted."""
    vote = votes.by_id(tx, VoteId(subject))
    community = communities.by_id(tx, vote.community)
    shown, turnout = turnout_of(tx, vote)
    proposal = proposals.by_id(tx, vote.proposal) if vote.proposal else None
    record = projects.of_vote(tx, vote.id)
    apart = seats_apart(tx, vote.id) if vote.state == "counted" else None
    terms = terms_shown(tx, vote, turnout)
    asked = vote.paper.method == CONSENT and terms.straw and vote.state == "counted"
    return VoteCard(
        vote.id, vote.number, vote.title, vote.state, vote.rule, vote.paper,
        proposal.number if proposal else None, vote.version, votes.count_electors(tx, vote.id),
        vote.opens_at, vote.closes_at, community.zone, vote.roll_hash or "", shown, turnout,
        vote.outcome, vote.root or "", record.number if record else None, terms,
        apart, None if apart is None else flip_of(tx, vote, apart), kept_for(tx, vote.id),
        _amends(tx, vote), vote.circumstances.get("petition"), vote.roll_name,
        consent_of(tx, vote) if asked else (), *_lot(vote), days_of_notice(vote, community),
    )  # fmt: skip


def _lot(vote: Vote) -> tuple[str, str]:
    """The hash of the seed of its lots and the seed itself, as far as they are public."""
    seed = lot_seed(vote.receipt_key)
    return "" if vote.state == "scheduled" else seed_hash(seed), seed.hex() if vote.state == "counted" else ""


def _amends(tx: Tx, vote: Vote) -> str | None:
    """The amendment that the vote is on, by the proposal and its number on the board."""
    point_id = amendments.put_to(tx, vote.id)
    point = board.by_id(tx, point_id) if point_id is not None else None
    proposal = proposals.by_id(tx, point.proposal) if point is not None else None
    return None if point is None or proposal is None else f"P-{proposal.number} #{point.number}"
