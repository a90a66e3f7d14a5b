"""Questions without a name: the hall keeps no link to who asked. They wait for the full hour and then stand on the
board together, so that neither the time nor the order tells anything."""

from dataclasses import dataclass

from domain.facilitation_refusals import TooManyUnsigned
from domain.ids import PersonId, ProposalId
from domain.instants import DAY, HOUR
from domain.numbers import Number
from storage import board, communities, deadlines, identities, outbox, proposal_authors, unsigned, updates
from storage.board import Point
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.facilitation import found
from usecases.hall import Actor, Place, enter, look, recognise
from usecases.points import POINT, by_id, proposal_of
from usecases.proposal_authors import require_standing
from usecases.silence import require_voice
from usecases.wording import worded

MOST = 10
"""So many questions without a name may wait for one proposal's board."""
AWAITED = "unsigned"
PUBLISH, FORGET = "publish questions", "forget empty answers"


@dataclass(frozen=True)
class Promised:
    """The proposal that somebody wants to ask about, and when the question will stand on its board."""

    id: int
    proposal: int
    title: str
    at: int
    zone: str


def promise_unsigned(tx: Tx, actor: Actor, proposal_id: int) -> Promised:
    """What is said before the question. Only looks. Raises NotMember."""
    known = identities.find_account(tx, actor.telegram_id)
    proposal = proposal_of(tx, known.person if known else PersonId(0), proposal_id)
    zone = communities.zone_of(tx, proposal.community)
    return Promised(proposal.id, proposal.number, proposal.draft.title, next_hour(tx.now), zone)


def unsigned_said(tx: Tx, actor: Actor, place: Place, number: Number) -> int:
    """The proposal of that number."""
    return found(tx, look(tx, actor, place), number).id


def await_unsigned(tx: Tx, actor: Actor, proposal_id: int) -> None:
    """The person's next private message is a question without a name. What is remembered of a step, so that a repeat of
    its update gets the same answer, tells nothing of it: this and ``keep_unsigned`` return nothing.

    Raises NotMember, Muted, and what refuses a proposal that has ended.
    """
    person = recognise(tx, actor)
    _require(tx, person, proposal_id)
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, AWAITED, {"proposal": proposal_id})


def keep_unsigned(tx: Tx, person: PersonId, proposal_id: int, text: str) -> None:
    """Keep the question, and not whose it is. Raises TooManyUnsigned and TooLong besides."""
    proposal = _require(tx, person, proposal_id)
    said, until = worded("question", text, POINT), next_hour(tx.now)
    if unsigned.count(tx, proposal.id) >= MOST:
        raise TooManyUnsigned(f"P-{proposal.number}", MOST, until, communities.zone_of(tx, proposal.community))
    identities.stop_awaiting(tx, person)
    unsigned.keep(tx, proposal.id, said)
    deadlines.set_deadline(tx, PUBLISH, proposal.id, until)
    deadlines.set_deadline(tx, FORGET, proposal.id, until + DAY)
    tx.forget_for_good()


def ask_unsigned(tx: Tx, actor: Actor, place: Place, number: Number, text: str) -> None:
    """The same in one message."""
    here = enter(tx, actor, place)
    keep_unsigned(tx, here.person, found(tx, here, number).id, text)


def _require(tx: Tx, person: PersonId, proposal_id: int) -> Proposal:
    proposal = proposal_of(tx, person, proposal_id)
    require_voice(tx, proposal.community, person)
    require_standing(tx, proposal)
    return proposal


def next_hour(now: int) -> int:
    return (now // HOUR + 1) * HOUR


def publish_questions(tx: Tx, proposal_id: int) -> None:
    """The hour is full: what waits stands on the board, and the proposal's authors are told once of all."""
    proposal = by_id(tx, ProposalId(proposal_id))
    questions = unsigned.take(tx, proposal.id)
    if not questions:
        return
    nobody = unsigned.nobody_of(tx, proposal.id)
    made = [board.add(tx, proposal.id, "question", nobody, text) for text in questions]
    tx.forget_for_good()
    outbox.mark_card(tx, "proposal", proposal.id)
    _tell_authors(tx, proposal, made[0])


def forget_steps(tx: Tx, proposal_id: int) -> None:
    """A day has gone by, and Telegram repeats nothing that old: what is remembered of the steps by which something was
    asked, an empty answer to a private chat, is forgotten before its time."""
    del proposal_id
    updates.forget_empty(tx)
    tx.forget_for_good()


def _tell_authors(tx: Tx, proposal: Proposal, point: Point) -> None:
    facts = {
        "proposal": proposal.number, "point": point.number, "subject": point.id, "text": point.text, "id": proposal.id,
    }  # fmt: skip
    for person, reachable in outbox.known_persons(tx, proposal_authors.authors(tx, proposal.id)):
        if reachable:
            key = f"question:{proposal.id}:{point.number}:{person}"
            outbox.tell_person(tx, person, "question-asked", facts, key, proposal.community)
