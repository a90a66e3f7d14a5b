"""A result as it is shown: for its picture and its notice, and to somebody who asks why it came out so."""

from dataclasses import dataclass

from domain.ballots.election import word_of
from domain.ballots.paper import BLANK, Paper
from domain.ids import VoteId
from domain.refusals import UnknownNumber, VoteStillOpen
from records.published import Published, published
from storage import ballot_box, communities, identities, rolls, votes
from storage.communities import Community
from storage.transaction import Tx
from storage.votes import Vote
from usecases.counting import count_vote
from usecases.flip import flip_of
from usecases.hall import Actor, require_member
from usecases.seats_apart import seats_apart


@dataclass(frozen=True)
class ResultShown:
    """A counted vote in the language and zone of its community."""

    number: int
    shown: Published
    language: str


def result_shown(tx: Tx, vote_id: int) -> ResultShown:
    """What the picture and the notice of a counted vote are made of, counted again from its ballots."""
    vote = votes.by_id(tx, VoteId(vote_id))
    community = communities.by_id(tx, vote.community)
    return ResultShown(vote.number, shown_of(tx, vote, community), community.language)


def shown_of(tx: Tx, vote: Vote, community: Community) -> Published:
    """The same of a vote at hand. Raises VoteStillOpen before it was counted."""
    if vote.root is None:
        raise VoteStillOpen(vote.name)
    flip = flip_of(tx, vote, seats_apart(tx, vote.id))
    return published(count_vote(tx, vote.id), votes.chain(tx, vote.id), vote.root, community.zone, flip)


@dataclass(frozen=True)
class Why:
    """Why a result came out as it did. ``mine`` are the keys of what the person's own ballots put first."""

    id: int
    shown: Published
    mine: tuple[str, ...]


def why(tx: Tx, actor: Actor, vote_id: int) -> Why:
    """Explain a counted vote to a member of its community. Raises NotMember, UnknownNumber, VoteStillOpen."""
    vote = votes.existing(tx, VoteId(vote_id))
    known = identities.find_account(tx, actor.telegram_id)
    if vote is None or known is None:
        raise UnknownNumber(f"V#{vote_id}")
    require_member(tx, known.person, vote.community)
    shown = shown_of(tx, vote, communities.by_id(tx, vote.community))
    cast = ballot_box.counted(tx, vote.id)
    mine = [cast[seat.id] for seat in rolls.seats_of(tx, vote.community, known.person) if seat.id in cast]
    return Why(vote.id, shown, tuple(dict.fromkeys(key for said in mine for key in first_named(vote.paper, said))))


def first_named(paper: Paper, choice: str) -> tuple[str, ...]:
    """The keys of what a ballot likes best: its first rank, its highest marks, or all that it ticks."""
    if choice == BLANK:
        return ()
    if paper.in_words:
        return (word_of(choice),)
    if paper.kind == "order":
        return tuple(choice.split(">")[0].split(","))
    if paper.kind == "number":
        marks = dict(each.split("=") for each in choice.split())
        best = max(map(int, marks.values()))
        return tuple(key for key, mark in marks.items() if int(mark) == best)
    return tuple(choice.split())
