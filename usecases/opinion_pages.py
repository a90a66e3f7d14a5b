"""What professionals and departments have said of a proposal: in short for its card, and all of it in private."""

from dataclasses import dataclass

from domain.ids import PersonId
from domain.numbers import Number
from domain.opinions import Judgement, State, state_of
from storage import communities, identities, opinions, proposals
from storage.opinions import Answer, Opinion
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, look, require_member, unknown
from usecases.opinions import adviser_kind, may_consult, name_of, speakers_of
from usecases.opinions_called_off import may_call_off
from usecases.points import by_id


@dataclass(frozen=True)
class OpinionShown:
    """One opinion as a card shows it; ``said`` is None where there is no answer yet. ``by`` said it for a body, or
    called it off; ``answer`` is the answer's id."""

    number: int
    kind: str
    name: str
    state: State
    due_at: int
    question: str
    said: Judgement | None
    by: str
    version: int
    document: str
    confirmed: bool
    at: int
    answer: int


def opinions_shown(tx: Tx, proposal: Proposal) -> tuple[OpinionShown, ...]:
    """All that are asked for or given, in their order."""
    given = opinions.last_answers(tx, proposal.id)
    return tuple(_shown(tx, each, given.get(each.id)) for each in opinions.of_proposal(tx, proposal.id))


def _shown(tx: Tx, each: Opinion, answer: Answer | None) -> OpinionShown:
    off = each.called_off_by
    state = state_of(each.due_at, answer is not None, tx.now, called_off=off is not None)
    name, question = name_of(tx, each), each.question or ""
    if answer is None:
        by = identities.name_of(tx, off) if off is not None else ""
        return OpinionShown(
            each.number, each.kind, name, state, each.due_at, question, None, by, 0, "", confirmed=True, at=0, answer=0
        )  # fmt: skip
    by = identities.name_of(tx, answer.author) if each.body is not None and answer.confirmed else ""
    return OpinionShown(
        each.number, each.kind, name, state, each.due_at, question, answer.said, by, answer.version,
        answer.document or "", answer.confirmed, answer.at, answer.id,
    )  # fmt: skip


@dataclass(frozen=True)
class OpinionsPage:
    """All opinions on a proposal in full. ``may_ask``, ``may_advise`` and the numbers of those that ``may_call_off``
    are of who looks."""

    id: int
    proposal: int
    title: str
    version: int
    opinions: tuple[OpinionShown, ...]
    zone: str
    may_ask: bool
    may_advise: bool
    may_call_off: tuple[int, ...]


def opinions_by_number(tx: Tx, actor: Actor, place: Place, number: Number) -> OpinionsPage:
    """``/opinion P-1``."""
    here = look(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    return _page(tx, here, proposal)


def opinions_followed(tx: Tx, actor: Actor, proposal_id: int) -> OpinionsPage:
    """The link under a card was followed."""
    person = identities.find_account(tx, actor.telegram_id)
    proposal = by_id(tx, proposal_id)
    who = person.person if person else PersonId(0)
    require_member(tx, who, proposal.community)
    return _page(tx, Presence(who, communities.by_id(tx, proposal.community)), proposal)


def _page(tx: Tx, here: Presence, proposal: Proposal) -> OpinionsPage:
    kept = opinions.of_proposal(tx, proposal.id)
    asked = any(here.person in speakers_of(tx, each) for each in kept)
    waited = tuple(each.number for each in kept if may_call_off(tx, proposal, each, here.person))
    return OpinionsPage(
        proposal.id, proposal.number, proposal.draft.title, proposal.version, opinions_shown(tx, proposal),
        here.community.zone, may_consult(tx, proposal, here.person),
        asked or adviser_kind(tx, here, here.person) is not None, waited,
    )  # fmt: skip


@dataclass(frozen=True)
class Linked:
    """A proposal as a guided command takes it: its number, and its community's short name."""

    number: str
    community: str


def proposal_linked(tx: Tx, actor: Actor, proposal_id: int) -> Linked:
    """A link that begins a guided command about a proposal was followed. Raises NotMember."""
    page = opinions_followed(tx, actor, proposal_id)
    return Linked(f"P-{page.proposal}", communities.by_id(tx, by_id(tx, proposal_id).community).short_name)
