"""Money of a record: what is spent against what was voted. A drift beyond the community's limit calls for a new vote,
which is offered to the moderators and never opened by itself."""

from dataclasses import dataclass

from domain.commitment_refusals import SpentLess
from domain.ids import RecordId
from domain.numbers import Number
from domain.refusals import BadValue
from storage import communities, identities, ladders, locks, outbox, projects, record_steps
from storage.projects import Record
from storage.transaction import Tx
from usecases.commitments import require_chair
from usecases.hall import Actor, Place, enter
from usecases.projects import Money, find_record, money_of, proposal_of, show
from usecases.record_photos import note_photo
from usecases.wording import worded

NOTE = 200


@dataclass(frozen=True)
class Spent:
    """``proposal`` is the number of what was voted on, where a new vote can be put to the same."""

    record: int
    amount: int
    money: Money
    proposal: int | None


def spend(
    tx: Tx, actor: Actor, place: Place, number: Number, amount: int, note: str, photo: str | None
) -> Spent:  # fmt: skip
    """Write down what was spent on a record, for what; a negative amount takes an earlier one back. Moderators and
    conveners. Raises NotInCharge, BadValue of nothing at all, and SpentLess."""
    here = enter(tx, actor, place)
    record = find_record(tx, here, number)
    require_chair(tx, here, record.name)
    locks.own_community(tx, here.community.id)
    ladder = ladders.ladder_of(tx, here.community.id)
    before = money_of(tx, record, ladder)
    if amount == 0:
        raise BadValue("amount", str(amount), ("12000",))
    if before.spent + amount < 0:
        raise SpentLess(record.name, f"{before.spent:,}")
    said = worded("note", note, NOTE)
    step = record_steps.add(tx, record.id, here.person, "spent", text=said, photo=photo, amount=amount)
    note_photo(tx, step, photo)
    after = money_of(tx, record, ladder)
    proposal = proposal_of(tx, record)
    if after.over and not before.over:
        _offer_vote(tx, record, after, proposal.number if proposal else None)
    show(tx, record.id)
    return Spent(record.number, amount, after, proposal.number if proposal else None)


def _offer_vote(tx: Tx, record: Record, money: Money, proposal: int | None) -> None:
    """Tell the moderators, once for each time that the limit is passed."""
    facts = {
        "id": record.id, "record": record.number, "title": record.title, "spent": f"{money.spent:,}",
        "voted": f"{money.voted:,}", "limit": money.limit, "proposal": proposal or 0,
    }  # fmt: skip
    for person in communities.people_in_role(tx, record.community, "moderator"):
        known = identities.find(tx, person)
        if known is not None and known.reachable:
            key = f"over-spent:{record.id}:{person}:{tx.now}"
            outbox.tell_person(tx, person, "over-spent", facts, key, record.community)


def still_over(tx: Tx, record_id: int) -> bool:
    """Whether the record's money is still beyond the limit."""
    record = projects.by_id(tx, RecordId(record_id))
    return record is not None and money_of(tx, record, ladders.ladder_of(tx, record.community)).over
