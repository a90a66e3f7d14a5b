"""Proposals, the thread under their card, the points on their board, and the gate."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.gate import Condition, conditions
from domain.ids import PersonId, ProposalId
from domain.instants import DAY
from domain.numbers import Number
from domain.proposals import Draft
from domain.refusals import BadValue, UnknownNumber
from storage import communities, deadlines, identities, needs, outbox, proposals
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, recognise, require_member, unknown
from usecases.wording import worded

TITLE, TEXT, LINE, POINT = 200, 2000, 200, 700
SIDES = ("for", "against", "question")


@dataclass(frozen=True)
class Proposed:
    community: str
    number: int
    needs: tuple[int, ...]


def propose(tx: Tx, actor: Actor, place: Place, draft: Draft, linked: Sequence[Number]) -> Proposed:
    """Put a proposal to the community, from the needs it answers; the group gets its card."""
    here = enter(tx, actor, place)
    answered = [_need(tx, here, each) for each in linked]
    number = communities.next_number(tx, here.community.id, "P")
    kept = [need.id for need in answered]
    proposal = proposals.add(tx, here.community.id, number, here.person, _checked(draft), kept)
    outbox.add_card(tx, "proposal", proposal, here.community.id, here.community.chat_id)
    deadlines.set_deadline(tx, "gate days", proposal, tx.now + here.community.gate.days * DAY)
    _tell_requesters(tx, here, number, draft.title, answered)
    return Proposed(here.community.title, number, tuple(each.value for each in linked))


def _need(tx: Tx, here: Presence, number: Number) -> needs.Need:
    need = needs.find(tx, here.community.id, number.value)
    if need is None:
        raise unknown(number)
    return need


def _checked(draft: Draft) -> Draft:
    lines = {
        key: worded(key, said, LINE) if said else None
        for key, said in (("cost", draft.cost), ("place", draft.place), ("upkeep", draft.upkeep))
    }
    return Draft(worded("title", draft.title, TITLE), worded("text", draft.text, TEXT), **lines)


def _tell_requesters(tx: Tx, here: Presence, number: int, title: str, answered: list[needs.Need]) -> None:
    """Those who raised or supported a need learn what became of it."""
    facts = {"proposal": number, "title": title}
    for need in answered:
        people = {need.author, *needs.supporters(tx, need.id)} - {here.person}
        for person, reachable in outbox.known_persons(tx, people):
            if reachable:
                key = f"need-proposed:{need.id}:{here.community.id}:{number}:{person}"
                outbox.tell_person(tx, person, "need-proposed", facts | {"need": need.number}, key)


@dataclass(frozen=True)
class Asked:
    """What the bot waits for: the person's next message in private."""

    proposal: int
    title: str
    side: str
    question: str | None = None


def ask_for_point(tx: Tx, actor: Actor, proposal_id: int, side: str) -> Asked:
    """A button on the card was followed: the person's next private message is their point."""
    person = recognise(tx, actor)
    if side not in SIDES:
        raise BadValue("side", side, SIDES)
    proposal = _by_id(tx, proposal_id)
    require_member(tx, person, proposal.community)
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, "point", {"proposal": proposal.id, "side": side})
    return Asked(proposal.number, proposal.draft.title, side)


def ask_for_answer(tx: Tx, actor: Actor, proposal_id: int, point: int) -> Asked:
    """Somebody wants to answer a question of the board; their next private message is the answer."""
    person = recognise(tx, actor)
    proposal = _by_id(tx, proposal_id)
    require_member(tx, person, proposal.community)
    question = next((each for each in proposals.board(tx, proposal.id) if each.number == point), None)
    if question is None or question.side != "question" or question.answer is not None:
        raise UnknownNumber(f"P-{proposal.number} #{point}")
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, "answer", {"proposal": proposal.id, "point": point})
    return Asked(proposal.number, proposal.draft.title, "answer", question.text)


@dataclass(frozen=True)
class PointMade:
    proposal: int
    side: str
    point: int


def make_point(tx: Tx, actor: Actor, place: Place, number: Number, side: str, text: str) -> PointMade:
    """Say a point in one message: ``/for P-1 because…``."""
    here = enter(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    return _add_point(tx, here.person, proposal, side, text)


def answer_point(tx: Tx, actor: Actor, place: Place, number: Number, point: int, text: str) -> PointMade:
    """Answer a question in one message: ``/answer P-1 3 …``."""
    here = enter(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    return _answer(tx, here.person, proposal, point, text)


def take_awaited(tx: Tx, person: PersonId, expected: identities.Awaited, text: str) -> PointMade:
    """The private message that a point or an answer was waited for with."""
    proposal = _by_id(tx, int(str(expected.facts["proposal"])))
    if expected.kind == "point":
        made = _add_point(tx, person, proposal, str(expected.facts["side"]), text)
    else:
        made = _answer(tx, person, proposal, int(str(expected.facts["point"])), text)
    identities.stop_awaiting(tx, person)
    return made


def _by_id(tx: Tx, proposal_id: int) -> Proposal:
    proposal = proposals.by_id(tx, ProposalId(proposal_id))
    if proposal is None:
        raise UnknownNumber(f"P#{proposal_id}")
    return proposal


def _add_point(tx: Tx, person: PersonId, proposal: Proposal, side: str, text: str) -> PointMade:
    point = proposals.add_point(tx, proposal.id, side, person, worded("point", text, POINT))
    outbox.mark_card(tx, "proposal", proposal.id)
    if side == "question" and proposal.author != person:
        facts = {"proposal": proposal.number, "point": point, "text": text.strip(), "id": proposal.id}
        _tell(tx, proposal.author, "question-asked", facts, f"question:{proposal.id}:{point}")
    return PointMade(proposal.number, side, point)


def _answer(tx: Tx, person: PersonId, proposal: Proposal, point: int, text: str) -> PointMade:
    said = worded("answer", text, POINT)
    if not proposals.answer_point(tx, proposal.id, point, person, said):
        raise UnknownNumber(f"P-{proposal.number} #{point}")
    outbox.mark_card(tx, "proposal", proposal.id)
    asker = next(each.author for each in proposals.board(tx, proposal.id) if each.number == point)
    if asker != person:
        facts = {"proposal": proposal.number, "point": point, "text": said}
        _tell(tx, asker, "question-answered", facts, f"answer:{proposal.id}:{point}")
    return PointMade(proposal.number, "answer", point)


def _tell(tx: Tx, person: PersonId, kind: str, facts: dict[str, Any], key: str) -> None:
    known = identities.find(tx, person)
    if known is not None and known.reachable:
        outbox.tell_person(tx, person, kind, facts, key)


def keep_message(tx: Tx, actor: Actor, chat_id: int, message_id: int, reply_to: int | None, text: str) -> int | None:
    """Keep a message that replies to a proposal's card, or to a message of its thread; returns the proposal's number.

    An edit of a kept message replaces its text. Any other message is none of the hall's business.
    """
    thread = proposals.thread_of(tx, chat_id, message_id)
    if thread is None and reply_to is not None:
        card = outbox.card_at(tx, chat_id, reply_to)
        is_proposal = card is not None and card.kind == "proposal"
        thread = ProposalId(card.subject) if card and is_proposal else proposals.thread_of(tx, chat_id, reply_to)
    if thread is None:
        return None
    person = recognise(tx, actor)
    proposal = _by_id(tx, thread)
    communities.join(tx, proposal.community, person)
    proposals.keep_message(tx, thread, chat_id, message_id, reply_to or 0, person, text)
    outbox.mark_card(tx, "proposal", thread)
    return proposal.number


@dataclass(frozen=True)
class BoardPoint:
    number: int
    side: str
    author: str
    text: str
    answer: str | None


@dataclass(frozen=True)
class ProposalCard:
    id: int
    number: int
    version: int
    draft: Draft
    author: str
    needs: tuple[int, ...]
    points: tuple[BoardPoint, ...]
    messages: int
    gate: tuple[Condition, ...]
    vote: int | None
    zone: str


def proposal_card(tx: Tx, subject: int) -> ProposalCard:
    """What the proposal's card shows: itself, the board, and what the gate still needs."""
    proposal = _by_id(tx, subject)
    community = communities.by_id(tx, proposal.community)
    linked = (needs.by_id(tx, need) for need in proposal.needs)
    points = tuple(
        BoardPoint(each.number, each.side, identities.name_of(tx, each.author), each.text, each.answer)
        for each in proposals.board(tx, proposal.id)
    )
    return ProposalCard(
        proposal.id, proposal.number, proposal.version, proposal.draft, identities.name_of(tx, proposal.author),
        tuple(need.number for need in linked if need), points, len(proposals.thread(tx, proposal.id)),
        conditions(community.gate, proposals.deliberation(tx, proposal), tx.now),
        proposals.vote_on(tx, proposal.id), community.zone,
    )  # fmt: skip


def show_gate(tx: Tx, proposal_id: int) -> None:
    """The days of the gate are over: the card should say so."""
    outbox.mark_card(tx, "proposal", proposal_id)
