"""Amendments, text against text: made, put to a vote, and what the vote made of them."""

from dataclasses import dataclass, replace

from domain.amendments import ACCEPTED, LOST, OPEN, VOTING, Change, part_with
from domain.gate_refusals import MoveUnfit, NoPassage, NotToBeMoved
from domain.ids import PersonId
from domain.numbers import Number
from domain.refusals import BadValue, MissingKey, Refusal, UnknownNumber
from storage import amendments, board, identities, locks, outbox, proposal_authors, proposals, votes
from storage.board import Point
from storage.proposals import Proposal
from storage.transaction import Tx
from storage.votes import Vote
from usecases.hall import Actor, Place, enter, require_moderator, unknown
from usecases.point_moves import about, make_version, moves_of, require_passage, tell_maker
from usecases.points import add_point, by_id, standing
from usecases.proposal_authors import require_unvoted, tell_authors
from usecases.votes import OpenVote, VoteOpened, open_vote
from usecases.wording import worded

PASSAGE, BECAUSE, TITLE = 300, 90, 200


@dataclass(frozen=True)
class AmendmentSaid:
    """The passage ``old`` is to become ``new``: an empty ``old`` adds at the end, an empty ``new`` strikes out."""

    old: str
    new: str
    because: str = ""


@dataclass(frozen=True)
class AmendmentMade:
    id: int
    proposal: int
    point: int
    version: int


def amend(tx: Tx, actor: Actor, place: Place, number: Number, point: int | None, said: AmendmentSaid) -> AmendmentMade:
    """Put an amendment on the board, against the version that there is now; or give the text of one that was in words
    only (``point``), as who made it or as an author of the proposal.

    Raises PassageNotFound where the passage does not stand there once, MissingKey where nothing is said.
    """
    here = enter(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    locks.own_board(tx, proposal.id)
    proposal = by_id(tx, proposal.id)
    require_unvoted(tx, proposal)
    change = _change(proposal, said)
    if point is None:
        because = worded("because", said.because, BECAUSE) if said.because.strip() else ""
        text = f"{change.in_short}\n{because}".strip()
        number_made = add_point(tx, here.person, proposal, "amendment", text).point
    else:
        number_made = point
    made = board.find(tx, proposal.id, number_made)
    if made is None:
        raise UnknownNumber(f"P-{proposal.number} #{number_made}")
    if point is not None:
        standing(tx, here.person, made.id)
        _require_wordless(tx, made, proposal, here.person)
    amendments.add(tx, made, change, proposal.version)
    outbox.mark_card(tx, "proposal", proposal.id)
    facts = {**about(made), "name": identities.name_of(tx, made.author), "text": made.text}
    key = f"amendment-made:{made.id}:{proposal.version}"
    tell_authors(tx, proposal, "amendment-made", facts, key, but=[here.person])
    return AmendmentMade(made.id, proposal.number, made.number, proposal.version)


def _change(proposal: Proposal, said: AmendmentSaid) -> Change:
    old, new = said.old.strip(), said.new.strip()
    if not old and not new:
        raise MissingKey("new")
    for key, text in (("old", old), ("new", new)):
        if text:
            worded(key, text, PASSAGE)
    change = Change(part_with(proposal.draft, old), old, new)
    require_passage(proposal, change)
    return change


def _require_wordless(tx: Tx, point: Point, proposal: Proposal, person: PersonId) -> None:
    """Only what is open and in words can be given its text, by who made it or an author."""
    name = f"P-{proposal.number} #{point.number}"
    if point.side != "amendment" or (
        point.author != person and person not in proposal_authors.authors(tx, proposal.id)
    ):
        raise NotToBeMoved(name)
    if amendments.change_of(tx, point.id) is not None:  # somebody may be about to accept the one that they have read
        raise NotToBeMoved(name)
    state = amendments.state_of(tx, point.id)
    if state != OPEN:
        raise MoveUnfit(name, state)


# --- by a vote --------------------------------------------------------------------------------------------------------


def open_amendment_vote(
    tx: Tx, actor: Actor, place: Place, number: Number, point: int, wanted: OpenVote
) -> VoteOpened:  # fmt: skip
    """A moderator puts an amendment to a vote of yes or no, whose result makes the next version or leaves the proposal
    as it is. Raises what ``open_vote`` does, MoveUnfit, NoPassage and PassageNotFound."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    if wanted.terms.straw:
        raise BadValue("straw", "", ())
    locks.own_community(tx, here.community.id)  # before the board, as whoever opens a vote takes them
    locks.own_board(tx, proposal.id)
    proposal = by_id(tx, proposal.id)
    found = board.find(tx, proposal.id, point)
    if found is None:
        raise UnknownNumber(f"P-{proposal.number} #{point}")
    found, _ = standing(tx, here.person, found.id)
    name, state = f"P-{proposal.number} #{found.number}", amendments.state_of(tx, found.id)
    voting = moves_of(found, proposal).get(VOTING)
    if voting is None or state not in voting.before:
        raise MoveUnfit(name, state)
    require_unvoted(tx, proposal)
    change = amendments.change_of(tx, found.id)
    if change is None:
        raise NoPassage(name)
    require_passage(proposal, change)
    title = f"{name}: {change.in_short}".replace("\n", " ")[:TITLE]
    opened = open_vote(tx, actor, place, replace(wanted, title=title, proposal=None))
    vote = votes.find(tx, here.community.id, opened.number)
    assert vote is not None, opened.number  # it was just made
    amendments.step(tx, found.id, VOTING, VOTING, here.person, vote=vote.id)
    outbox.mark_card(tx, "proposal", proposal.id)
    outbox.mark_card(tx, "vote", vote.id)
    return opened


def settle_amendment(tx: Tx, vote: Vote, passed: bool) -> bool:
    """The vote on an amendment is counted: it makes the next version, or the amendment is lost; so is one that fits the
    proposal no longer. False for a vote that was on something else."""
    point_id = amendments.put_to(tx, vote.id)
    point = board.by_id(tx, point_id) if point_id is not None else None
    if point is None:
        return False
    locks.own_board(tx, point.proposal)
    proposal = by_id(tx, point.proposal)
    kind, version = "failed", None
    if passed:
        try:
            kind, version = "passed", make_version(tx, vote.author, point, proposal)
        except Refusal:  # its passage went by another amendment, or the proposal was withdrawn
            kind = "overtaken"
    state = LOST if version is None else ACCEPTED
    amendments.step(tx, point.id, state, kind, None, version=version, vote=vote.id)
    outbox.mark_card(tx, "proposal", proposal.id)
    tell_maker(tx, point, proposal, {"act": kind, "note": "", "version": version or 0}, f"vote:{vote.id}")
    return True
