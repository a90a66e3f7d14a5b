"""Everything that a project record knows, as data: what its folder and its pages in chat are made of. Names of people
stay in the hall; only who made a promise or advises on the proposal is named, as on the cards in the group."""

from dataclasses import dataclass
from typing import Any

from domain.commitments import waited
from domain.ids import RecordId
from domain.instants import iso
from domain.numbers import Number
from domain.sampling import commitment_to
from storage import (
    board,
    checks,
    commitments,
    communities,
    ladders,
    need_files,
    projects,
    proposals,
    record_steps,
    threads,
    votes,
)
from storage.checks import Round
from storage.commitments import Commitment
from storage.projects import Record
from storage.transaction import Tx
from storage.votes import Vote
from usecases.bodies import entered, since_given
from usecases.commitments import name_of
from usecases.export import VoteBundle, vote_bundle
from usecases.hall import Actor, Place, look, require_member
from usecases.heard import meetings_data, opinions_data
from usecases.origins import themes_data
from usecases.projects import conditions_of, counted, find_record, money_of, needs_of, proposal_of, record_of
from usecases.record_photos import Drawing, Picture, drawings_of, pictures_of
from usecases.walk_photos import WalkedPhoto, photos_of_proposal


@dataclass(frozen=True)
class RecordFolder:
    """A project record as it is written to disk: where, its data, the bundle of the vote that decided it, its pictures
    and its plan drawings."""

    community: str
    name: str
    language: str
    zone: str
    data: dict[str, Any]
    bundle: VoteBundle | None
    pictures: tuple[Picture, ...]
    drawings: tuple[Drawing, ...]


def record_folder(tx: Tx, record_id: int) -> RecordFolder:
    """What the folder of a record holds."""
    record = projects.by_id(tx, RecordId(record_id))
    assert record is not None, record_id  # the deadline that asks for it is set by the record itself
    community = communities.by_id(tx, record.community)
    vote = votes.by_id(tx, record.vote) if record.vote else None
    bundle = vote_bundle(tx, community, vote, full=False) if vote else None
    return RecordFolder(
        community.short_name, record.name, community.language, community.zone, record_data(tx, record), bundle,
        pictures_of(tx, record), drawings_of(tx, record),
    )  # fmt: skip


ALBUM = 10
"""Pictures that Telegram shows together."""


@dataclass(frozen=True)
class RecordShown:
    """A record for its pages in chat; ``language`` is the community's."""

    id: int
    data: dict[str, Any]
    language: str
    zone: str
    before: tuple[str, ...]
    """The photos of its needs, by their names in the folder of files, and so without what a phone wrote into them."""
    walked: tuple[WalkedPhoto, ...]
    """What was photographed on the walks of its themes, in the same way."""
    after: tuple[str, ...]
    """The photos of the work, as Telegram names them."""


def look_at_record(tx: Tx, actor: Actor, place: Place, number: Number) -> RecordShown:
    """``/record R-1``."""
    return _shown(tx, find_record(tx, look(tx, actor, place), number))


def look_by_id(tx: Tx, actor: Actor, place: Place, record_id: int) -> RecordShown:
    """The same by a link or a button: raises UnknownNumber, and NotMember for somebody of another community."""
    record = record_of(tx, record_id)
    name = communities.by_id(tx, record.community).short_name
    here = look(tx, actor, Place(place.chat_id, place.private, name))
    require_member(tx, here.person, record.community)
    return _shown(tx, record)


def _shown(tx: Tx, record: Record) -> RecordShown:
    files = [file for need in needs_of(tx, record) for file in need_files.of_need(tx, need.id)]
    before = tuple(file.digest for file in files if file.kind == "photo" and file.digest)
    after = [step.photo for step in record_steps.of_record(tx, record.id) if step.photo]
    here = communities.by_id(tx, record.community)
    proposal = proposal_of(tx, record)
    walked = photos_of_proposal(tx, proposal.id) if proposal else ()
    return RecordShown(
        record.id, record_data(tx, record), here.language, here.zone, before[:ALBUM], walked[:ALBUM],
        tuple(after[-ALBUM:]),
    )  # fmt: skip


def record_data(tx: Tx, record: Record) -> dict[str, Any]:
    """``record.json``: moments in ISO 8601, money in whole units, everything in an order that does not change."""
    vote = votes.by_id(tx, record.vote) if record.vote else None
    proposal = proposal_of(tx, record)
    money = money_of(tx, record, ladders.ladder_of(tx, record.community))
    return {
        "number": record.name, "community": communities.by_id(tx, record.community).title, "title": record.title,
        "state": record.state, "opened_at": iso(record.opened_at),
        "needs": _needs(tx, record), "themes": _themes(tx, record), "proposal": _proposal(tx, record, vote),
        "opinions": opinions_data(tx, proposal) if proposal else [],
        "meetings": meetings_data(tx, record, proposal), "vote": _vote(vote) if vote else None,
        "conditions": [{"text": each.text, "answer": each.answer} for each in conditions_of(tx, record)],
        "commitments": [_commitment(tx, record, each) for each in commitments.of_record(tx, record.id)],
        "money": {"voted": money.voted, "spent": money.spent, "limit_percent": money.limit, "over": money.over},
        "check": _last_check(tx, record), "checks": _checks(tx, record),
        "steps": _steps(tx, record),
        "pictures": [
            {"file": each.path, "of": each.of, "text": each.text or None} for each in pictures_of(tx, record)
        ],
        "drawings": [
            {"file": each.path, "of": each.of, "name": each.name} for each in drawings_of(tx, record)
        ],
    }  # fmt: skip


def _needs(tx: Tx, record: Record) -> list[dict[str, Any]]:
    return [
        {"number": f"N-{need.number}", "text": need.text, "at": iso(need.at), "supports": need.supports}
        for need in needs_of(tx, record)
    ]


def _themes(tx: Tx, record: Record) -> list[dict[str, Any]]:
    proposal = proposal_of(tx, record)
    return themes_data(tx, proposal.id) if proposal else []


def _proposal(tx: Tx, record: Record, vote: Vote | None) -> dict[str, Any] | None:
    proposal = proposal_of(tx, record)
    if proposal is None:
        return None
    voted = vote.version if vote and vote.version else proposal.version
    draft = proposals.version(tx, proposal.id, voted)
    standing, heard = board.whole(tx, proposal.id), threads.heard(tx, proposal.id)
    points = [
        {
            "number": each.number, "side": each.side, "text": each.text, "supports": each.supports,
            "answers": [under.text for under in standing if under.parent == each.id],
        }
        for each in standing
        if each.parent is None
    ]  # fmt: skip
    return {
        "number": f"P-{proposal.number}", "version": proposal.version, "voted_version": voted, "title": draft.title,
        "problem": draft.problem, "text": draft.text, "cost": draft.cost, "place": draft.place,
        "upkeep": draft.upkeep, "proposed_at": iso(proposal.at),
        "versions": [
            {"version": each, "title": one.title, "problem": one.problem, "text": one.text, "cost": one.cost}
            for each in range(1, proposal.version + 1)
            for one in [proposals.version(tx, proposal.id, each)]
        ],
        "points": points, "speakers": heard.speakers, "messages": heard.messages,
    }  # fmt: skip


def _vote(vote: Vote) -> dict[str, Any]:
    return {
        "number": vote.name, "title": vote.title, "rule": vote.rule.as_data(), "opens_at": iso(vote.opens_at),
        "closed_at": iso(vote.closed_at or vote.closes_at), "roll_hash": vote.roll_hash, "root": vote.root,
        "deliberated": vote.proposal is not None, "outcome": vote.outcome, "bundle": f"{vote.name}-public.zip",
    }  # fmt: skip


def _commitment(tx: Tx, record: Record, each: Commitment) -> dict[str, Any]:
    steps = [step for step in record_steps.of_record(tx, record.id) if step.part == each.number]
    theirs = since_given(steps)
    done = [step for step in theirs if step.kind == "done"]
    ended = steps[-1].at if each.state in ("done", "dropped") else tx.now
    days = waited(entered(tx, record, each.number), ended) if each.state in ("done", "dropped") else ()
    return {
        "number": name_of(record, each), "lead": each.lead, "kind": each.owner.kind, "owner": each.owner.name,
        "confirmed": each.confirmed, "text": each.text, "due_at": iso(each.due_at), "state": each.state,
        "assigned_at": iso(each.assigned_at), "since": iso(each.since),
        "documents": list(dict.fromkeys(step.document for step in theirs if step.document)),
        "extended": sum(step.kind == "extend" for step in theirs),
        "days": [{"step": step.state, "days": step.days} for step in days],
        "done_at": iso(done[-1].at) if done else None, "note": done[-1].text if done else None,
    }  # fmt: skip


def _last_check(tx: Tx, record: Record) -> dict[str, Any]:
    """What was said in the check that runs or ran last."""
    last = checks.running(tx, record.id)
    if last is None:
        return {"asked": 0, "yes": 0, "faults": 0, "no": 0, "reasons": []}
    return _said(tx, last)


def _said(tx: Tx, each: Round) -> dict[str, Any]:
    """The answers of a round; the reasons in order of their words, so that not even it says whose they are."""
    count = counted(tx, each)
    reasons = sorted({check.reason for check in checks.answers(tx, each) if check.reason})
    return {"asked": count.asked, "yes": count.yes, "faults": count.faults, "no": count.no, "reasons": reasons}


def _checks(tx: Tx, record: Record) -> list[dict[str, Any]]:
    """Every round with its lot: the hash of a seed that is not used yet, and the seed once it is. Whoever has the list
    of seats draws them again; who was drawn is not published."""
    rounds = []
    for each in checks.rounds_of(tx, record.id):
        begun = each.begun_at is not None
        rounds.append(
            {
                "round": each.number, "seed_hash": commitment_to(each.seed),
                "seed": each.seed.hex() if begun else None, "seats": each.seats, "drawn": each.drawn,
                "begun_at": iso(each.begun_at) if each.begun_at is not None else None, "result": each.result,
                **_said(tx, each),
            }
        )  # fmt: skip
    return rounds


def _steps(tx: Tx, record: Record) -> list[dict[str, Any]]:
    return [
        {
            "at": iso(step.at), "kind": step.kind, "part": step.part, "text": step.text, "document": step.document,
            "until": iso(step.until) if step.until is not None else None, "amount": step.amount,
        }
        for step in record_steps.of_record(tx, record.id)
    ]  # fmt: skip
