"""Opening a proposal to a vote without its gate: a moderator and a teller, for a reason that everybody reads."""

from domain.gate_refusals import GateIsMet
from domain.ids import ProposalId
from domain.numbers import Number
from domain.seat_refusals import ActGone
from storage import communities, gate, identities, locks, outbox, proposals
from storage.paired_acts import PairedAct
from storage.transaction import Tx
from usecases.gate import gate_of
from usecases.hall import Actor, Place, enter, unknown
from usecases.two_people import Proposed, propose_act
from usecases.wording import worded

OPENING = "open-gate"
"""The act of two people by which a gate is opened that is not met."""
REASON = 300


def propose_opening(tx: Tx, actor: Actor, place: Place, number: Number, reason: str) -> Proposed:
    """A moderator or a teller proposes it, for the version that the proposal has now. Raises GateIsMet where nothing is
    lacking, and what ``propose_act`` raises."""
    here = enter(tx, actor, place)
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    shown = gate_of(tx, here.community, proposal)
    if shown.is_open:
        raise GateIsMet(f"P-{proposal.number}")
    facts = {
        "proposal": proposal.number, "proposal_id": proposal.id, "version": proposal.version,
        "lacking": [each.name for each in shown.lacking], "note": worded("reason", reason, REASON),
    }  # fmt: skip
    return propose_act(tx, here, OPENING, facts)


def open_without(tx: Tx, act: PairedAct) -> None:
    """The second person has confirmed it. Raises ActGone when the proposal says something else since."""
    proposal_id, version = ProposalId(act.facts["proposal_id"]), act.facts["version"]
    locks.own_board(tx, proposal_id)
    proposal = proposals.by_id(tx, proposal_id)
    if proposal is None or proposal.version != version or act.settled_by is None:
        raise ActGone
    reason, lacking = act.facts["note"], act.facts["lacking"]
    gate.override(tx, proposal_id, version, lacking, reason, act.proposed_by, act.settled_by)
    facts = {
        "proposal": proposal.number, "id": proposal_id, "note": reason, "lacking": lacking,
        "name": identities.name_of(tx, act.proposed_by), "second": identities.name_of(tx, act.settled_by),
    }  # fmt: skip
    chat = communities.by_id(tx, act.community).chat_id
    outbox.tell_chat(tx, chat, "gate-opened", facts, f"gate-opened:{act.id}")
    outbox.mark_card(tx, "proposal", proposal_id)
