"""Asking a professional or a department for an opinion on a proposal, and how long they are waited for."""

from dataclasses import dataclass
from typing import Any

from domain.commitment_refusals import BodyUnknown
from domain.ids import PersonId
from domain.instants import local_day
from domain.numbers import Number
from domain.opinion_refusals import NoAdviser, NotToConsult, TooManyOpinions
from domain.opinions import reminder_at
from domain.refusals import BadDuration, UnknownPerson
from storage import (
    bodies,
    communities,
    deadlines,
    heard,
    identities,
    locks,
    opinions,
    outbox,
    proposal_authors,
    proposals,
)
from storage.opinions import Opinion
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, look, unknown
from usecases.points import by_id
from usecases.proposal_authors import found, require_standing
from usecases.wording import worded

QUESTION = 500
MOST = 20
"""Opinions that one proposal may ask for."""
REMIND, DUE = "remind opinion", "opinion due"


@dataclass(frozen=True)
class Wanted:
    """``who`` is ``@username``, or a department that the community has named."""

    who: str
    question: str | None
    due_at: int


@dataclass(frozen=True)
class Consulted:
    """``reached`` counts the people who could be told of it."""

    proposal: int
    name: str
    due_at: int
    zone: str
    reached: int


def consult(tx: Tx, actor: Actor, place: Place, number: Number, wanted: Wanted) -> Consulted:
    """Ask for an opinion; asked again before it was given, the question and the day change.

    Raises NotToConsult, NoAdviser, BodyUnknown, UnknownPerson, BadDuration, TooManyOpinions.
    """
    here = enter(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    locks.own_community(tx, here.community.id)
    if not may_consult(tx, proposal, here.person):
        raise NotToConsult(f"P-{proposal.number}")
    require_standing(tx, proposal)
    if wanted.due_at <= tx.now:
        raise BadDuration(local_day(wanted.due_at, here.community.zone), "past")
    kind, person, body = _adviser(tx, here, wanted.who.strip())
    question = worded("question", wanted.question, QUESTION) if wanted.question else None
    each = _asked(tx, proposal, kind, person, body, here.person, question, wanted.due_at)
    deadlines.set_deadline(tx, REMIND, each.id, reminder_at(tx.now, each.due_at))
    deadlines.set_deadline(tx, DUE, each.id, each.due_at)
    show(tx, proposal)
    reached = tell(tx, proposal, each, "opinion-asked", speakers_of(tx, each), but=here.person)
    return Consulted(proposal.number, name_of(tx, each), each.due_at, here.community.zone, reached)


def show(tx: Tx, proposal: Proposal) -> None:
    """What is asked or said changed: the card should show it, and the record of what was decided."""
    outbox.mark_card(tx, "proposal", proposal.id)
    heard.rewrite_records_on(tx, proposal.id)


def may_consult(tx: Tx, proposal: Proposal, person: PersonId) -> bool:
    """Its authors, moderators and conveners."""
    roles = communities.roles_of(tx, proposal.community, person)
    return bool(roles & {"moderator", "convener"}) or person in proposal_authors.authors(tx, proposal.id)


def require_consulting(tx: Tx, actor: Actor, place: Place, number: Number) -> None:
    """Raises what keeps the person from asking for an opinion on that proposal."""
    here = look(tx, actor, place)
    proposal = found(tx, here.community.id, number)
    if not may_consult(tx, proposal, here.person):
        raise NotToConsult(f"P-{proposal.number}")
    require_standing(tx, proposal)


def _adviser(tx: Tx, here: Presence, said: str) -> tuple[str, PersonId | None, int | None]:
    """The kind of adviser that was named, as a person or as a body."""
    known = identities.find_said(tx, said) if said.startswith("@") else None
    if known is not None:
        kind = adviser_kind(tx, here, known.person)
        if kind is None:
            raise NoAdviser(said, advisers(tx, here))
        return kind, known.person, None
    if said.startswith("@"):
        raise UnknownPerson(said)
    body = bodies.find(tx, here.community.id, said)
    if body is None:
        raise BodyUnknown(said, tuple(each.name for each in bodies.of_community(tx, here.community.id)))
    return "department", None, body.id


def adviser_kind(tx: Tx, here: Presence, person: PersonId) -> str | None:
    """What somebody advises as by their role; None for who does not."""
    roles = communities.roles_of(tx, here.community.id, person)
    return next((kind for kind in ("professional", "department") if kind in roles), None)


def advisers(tx: Tx, here: Presence) -> tuple[str, ...]:
    """Who can be asked, as one says it: those with a role who have a user name, and all departments."""
    people = [
        f"@{known.username}"
        for role in ("professional", "department")
        for person in communities.people_in_role(tx, here.community.id, role)
        if (known := identities.find(tx, person)) is not None and known.username
    ]
    named = [each.name for each in bodies.of_community(tx, here.community.id) if each.kind == "department"]
    return tuple(dict.fromkeys([*people, *named]))


def advisers_here(tx: Tx, actor: Actor, place: Place) -> tuple[str, ...]:
    """Whom somebody may choose from who asks for an opinion."""
    return advisers(tx, look(tx, actor, place))


def _asked(
    tx: Tx, proposal: Proposal, kind: str, person: PersonId | None, body: int | None, by: PersonId,
    question: str | None, due_at: int,
) -> Opinion:  # fmt: skip
    kept = opinions.of_proposal(tx, proposal.id)
    given = opinions.last_answers(tx, proposal.id)
    same = (each for each in kept if (each.person, each.body) == (person, body) and each.id not in given)
    before = next(same, None)
    if before is not None:
        opinions.ask_anew(tx, before.id, by, question, due_at)
        return known(tx, before.id)
    if len(kept) >= MOST:
        raise TooManyOpinions(f"P-{proposal.number}", MOST)
    return opinions.add(tx, proposal.id, kind, person, body, by, question, due_at)


def known(tx: Tx, opinion: int) -> Opinion:
    """One that there is."""
    found = opinions.by_id(tx, opinion)
    assert found is not None, opinion
    return found


def speakers_of(tx: Tx, each: Opinion) -> list[PersonId]:
    """Who in the chat can answer it; nobody for a department that is not there."""
    if each.person is not None:
        return [each.person]
    return bodies.people_of(tx, each.body) if each.body is not None else []


def name_of(tx: Tx, each: Opinion) -> str:
    """Whose opinion it is; empty once they were forgotten."""
    if each.body is not None:
        return opinions.body_name(tx, each.body)
    return identities.name_of(tx, each.person) if each.person is not None else ""


# --- the clock -------------------------------------------------------------------------------------------------------


def remind(tx: Tx, opinion: int) -> None:
    """It is due soon: who is waited for is reminded."""
    each, proposal = _waited_for(tx, opinion)
    if each is not None and proposal is not None:
        tell(tx, proposal, each, "opinion-reminder", speakers_of(tx, each))


def fall_due(tx: Tx, opinion: int) -> None:
    """The day has passed: the card says that there is no answer yet, and whoever asked is told."""
    each, proposal = _waited_for(tx, opinion)
    if each is not None and proposal is not None:
        outbox.mark_card(tx, "proposal", proposal.id)
        tell(tx, proposal, each, "opinion-late", [each.asked_by] if each.asked_by is not None else [])


def still_waited_for(tx: Tx, opinion: int) -> bool:
    """Whether an opinion was not given yet."""
    return _waited_for(tx, opinion)[0] is not None


def _waited_for(tx: Tx, opinion: int) -> tuple[Opinion | None, Proposal | None]:
    each = opinions.by_id(tx, opinion)
    if each is None or each.called_off_by is not None or each.id in opinions.last_answers(tx, each.proposal):
        return None, None
    return each, by_id(tx, each.proposal)


def tell(
    tx: Tx, proposal: Proposal, each: Opinion, kind: str, people: list[PersonId], *, but: PersonId | None = None,
    **more: Any,  # noqa: ANN401  # facts
) -> int:  # fmt: skip
    """Tell those of them whom the bot can write to, once for each time that it was asked; returns how many."""
    facts = {
        "id": proposal.id, "proposal": proposal.number, "title": proposal.draft.title, "opinion": each.id,
        "name": name_of(tx, each), "text": each.question or "none", "due_at": each.due_at,
        "zone": communities.zone_of(tx, proposal.community),
    }  # fmt: skip
    told = 0
    for person, reachable in outbox.known_persons(tx, people):
        if reachable and person != but:
            key = f"{kind}:{each.id}:{person}:{each.due_at}:{more.get('answer', '')}"
            outbox.tell_person(tx, person, kind, facts | more, key, proposal.community)
            told += 1
    return told
