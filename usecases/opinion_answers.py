"""Giving an opinion on a proposal: by whoever is asked, unasked by a professional, or written down on behalf of a
department that is not in the chat, which can confirm it later."""

from dataclasses import dataclass, replace

from domain.commitment_refusals import BodyUnknown
from domain.ids import PersonId
from domain.numbers import Number
from domain.opinion_refusals import NotToAdvise, OpinionUndocumented, TooManyOpinions
from domain.opinions import VERDICTS, Alternative, Judgement
from domain.refusals import BadValue, UnknownNumber
from storage import bodies, communities, deadlines, locks, opinions, proposal_authors, proposals
from storage.bodies import Body
from storage.opinions import Answer, Opinion
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, look, recognise, unknown
from usecases.offers import Offered
from usecases.opinions import DUE, MOST, REMIND, adviser_kind, known, name_of, show, speakers_of, tell
from usecases.points import by_id
from usecases.proposal_authors import found, require_standing
from usecases.wording import worded

TEXT, LINE, DOCUMENT, OPTIONS = 1000, 200, 60, 6


@dataclass(frozen=True)
class OpinionSaid:
    """``body`` names the department for which it is said; ``document`` is the number of its letter."""

    said: Judgement
    body: str | None = None
    document: str | None = None


@dataclass(frozen=True)
class OpinionGiven:
    proposal: int
    name: str
    verdict: str
    version: int
    confirmed: bool
    again: bool


def give_opinion(tx: Tx, actor: Actor, place: Place, number: Number, said: OpinionSaid) -> OpinionGiven:
    """Say what one thinks of a proposal in its present version; said again, the last one counts.

    Raises NotToAdvise, BodyUnknown, OpinionUndocumented, BadValue, TooLong.
    """
    here = enter(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    locks.own_community(tx, here.community.id)
    require_standing(tx, proposal)
    judgement = _checked(said.said)
    document = worded("document", said.document, DOCUMENT) if said.document else None
    each = _on_behalf(tx, here, proposal, said.body, document) if said.body else _own(tx, here, proposal)
    confirmed = here.person in speakers_of(tx, each)
    again = each.id in opinions.last_answers(tx, proposal.id)
    answer = opinions.answer(
        tx, each.id, here.person, proposal.version, judgement, document, confirmed=confirmed
    )  # fmt: skip
    deadlines.cancel(tx, REMIND, each.id)
    deadlines.cancel(tx, DUE, each.id)
    show(tx, proposal)
    whom = {*proposal_authors.authors(tx, proposal.id), *([each.asked_by] if each.asked_by is not None else [])}
    tell(tx, proposal, each, "opinion-given", sorted(whom), but=here.person, answer=answer, verdict=judgement.verdict)
    return OpinionGiven(
        proposal.number, name_of(tx, each), judgement.verdict, proposal.version, confirmed, again
    )  # fmt: skip


def require_advising(tx: Tx, actor: Actor, place: Place, number: Number) -> None:
    """Raises what keeps the person from giving an opinion of their own on that proposal."""
    here = look(tx, actor, place)
    proposal = found(tx, here.community.id, number)
    require_standing(tx, proposal)
    asked = any(here.person in speakers_of(tx, each) for each in opinions.of_proposal(tx, proposal.id))
    speaks = any(here.person in bodies.people_of(tx, each.id) for each in _departments(tx, here))
    if not (asked or speaks or adviser_kind(tx, here, here.person)):
        raise NotToAdvise(f"P-{proposal.number}")


def _checked(said: Judgement) -> Judgement:
    if said.verdict not in VERDICTS:
        raise BadValue("verdict", said.verdict, VERDICTS)
    if len(said.options) > OPTIONS:
        raise BadValue("options", str(len(said.options)), (f"1-{OPTIONS}",))
    lines = {
        key: worded(key, line, LINE) if line else None
        for key, line in (("cost", said.cost), ("upkeep", said.upkeep), ("permit", said.permit))
    }
    options = tuple(
        Alternative(worded("options", each.name, LINE), each.cost.strip()[:LINE], each.note.strip()[:LINE])
        for each in said.options
    )
    return replace(said, text=worded("text", said.text, TEXT), options=options, **lines)  # type: ignore[arg-type]  # lines are of those three


def _own(tx: Tx, here: Presence, proposal: Proposal) -> Opinion:
    """What the person is asked for, those unanswered first; unasked, one's own as a professional or a department."""
    given = opinions.last_answers(tx, proposal.id)
    mine = [each for each in opinions.of_proposal(tx, proposal.id) if here.person in speakers_of(tx, each)]
    if mine:
        return min(mine, key=lambda each: (each.id in given, each.number))
    body = next((each for each in _departments(tx, here) if here.person in bodies.people_of(tx, each.id)), None)
    if body is not None:
        return _unasked(tx, proposal, "department", None, body.id)
    kind = adviser_kind(tx, here, here.person)
    if kind is None:
        raise NotToAdvise(f"P-{proposal.number}")
    return _unasked(tx, proposal, kind, here.person, None)


def _departments(tx: Tx, here: Presence) -> list[Body]:
    return [each for each in bodies.of_community(tx, here.community.id) if each.kind == "department"]


def _unasked(tx: Tx, proposal: Proposal, kind: str, person: PersonId | None, body: int | None) -> Opinion:
    if len(opinions.of_proposal(tx, proposal.id)) >= MOST:
        raise TooManyOpinions(f"P-{proposal.number}", MOST)
    return opinions.add(tx, proposal.id, kind, person, body, None, None, tx.now)


def _on_behalf(tx: Tx, here: Presence, proposal: Proposal, name: str, document: str | None) -> Opinion:
    """The department's, by who speaks for it; where nobody does, a moderator or a convener writes down its letter."""
    body = bodies.find(tx, here.community.id, name.strip())
    if body is None:
        raise BodyUnknown(name, tuple(each.name for each in bodies.of_community(tx, here.community.id)))
    people = bodies.people_of(tx, body.id)
    if here.person not in people:
        chairs = communities.roles_of(tx, here.community.id, here.person) & {"moderator", "convener", "coordinator"}
        if people or not chairs:
            raise NotToAdvise(f"P-{proposal.number}")
        if document is None:
            raise OpinionUndocumented(f"P-{proposal.number}", body.name)
    asked = [each for each in opinions.of_proposal(tx, proposal.id) if each.body == body.id]
    return asked[-1] if asked else _unasked(tx, proposal, "department", None, body.id)


# --- what one is waited for, and what others wrote down ---------------------------------------------------------------


def awaited_opinions(tx: Tx, actor: Actor, place: Place) -> tuple[Offered, ...]:
    """The proposals on which the person's opinion is waited for, the most urgent first."""
    here = look(tx, actor, place)
    bodies_ = [
        each.id for each in bodies.of_community(tx, here.community.id) if here.person in bodies.people_of(tx, each.id)
    ]  # fmt: skip
    waited = opinions.unanswered_by(tx, here.community.id, here.person, bodies_)
    about = (by_id(tx, each.proposal) for each in waited)
    return tuple(dict.fromkeys(Offered(f"P-{each.number}", each.draft.title) for each in about))


def tell_unconfirmed(tx: Tx, body: Body) -> int:
    """Whoever speaks for the body now is asked to confirm what was written down for it; returns how much that is."""
    unconfirmed = opinions.unconfirmed_of(tx, body.id)
    for answer in unconfirmed:
        each = known(tx, answer.opinion)
        people = bodies.people_of(tx, body.id)
        tell(
            tx, by_id(tx, each.proposal), each, "opinion-confirm", people, answer=answer.id,
            verdict=answer.said.verdict, said=answer.said.text,
        )  # fmt: skip
    return len(unconfirmed)


@dataclass(frozen=True)
class OpinionConfirmed:
    proposal: int
    name: str


def confirm_opinion(tx: Tx, actor: Actor, answer_id: int) -> OpinionConfirmed:
    """What was written down for the body is so. Raises NotToAdvise for who does not speak for it."""
    person = recognise(tx, actor)
    answer: Answer | None = opinions.answer_by_id(tx, answer_id)
    if answer is None:
        raise UnknownNumber(f"#{answer_id}")
    each = known(tx, answer.opinion)
    proposal = by_id(tx, each.proposal)
    if person not in speakers_of(tx, each):
        raise NotToAdvise(f"P-{proposal.number}")
    opinions.confirm(tx, answer.id)
    show(tx, proposal)
    return OpinionConfirmed(proposal.number, name_of(tx, each))
