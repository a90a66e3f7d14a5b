"""How a vote was called: by a moderator, or by the seats that signed the petition it goes back to; and whether the gate
was met. It is written down when the vote opens, and published with the vote."""

from typing import Any

from domain.count import Elector, eligible_weights
from domain.counting.circumstances import Circumstances, procedural_tests, procedure_met
from domain.rules import Rule
from storage import petitions, votes
from storage.transaction import Tx
from storage.votes import Vote
from usecases.gate import kept_for
from usecases.terms import is_straw


def how_called(tx: Tx, vote: Vote, electors: tuple[Elector, ...]) -> dict[str, Any]:
    """``called_by`` and ``signed`` of the circumstances; ``petition`` where one called it, and ``without_gate`` with
    what was lacking and why it was opened all the same."""
    by_moderator = {"called_by": "moderator", "signed": {}}
    return {**(_by_petition(tx, vote, electors) or by_moderator), **_without_gate(tx, vote)}


def _by_petition(tx: Tx, vote: Vote, electors: tuple[Elector, ...]) -> dict[str, Any] | None:
    """The petition that opened the discussion, if the seats of this vote that sign it now are enough for the rule."""
    petition = petitions.opened(tx, vote.proposal) if vote.proposal is not None else None
    if petition is None or is_straw(tx, vote.id):
        return None
    signing = petitions.signatures(tx, petition.id)
    asked = [each.weights for each in votes.electors(tx, vote.id) if each.seat in signing]
    eligible = eligible_weights(electors)
    signed = {axis: sum(weights.get(axis, 0) for weights in asked) for axis in eligible}
    if not _may_call(vote.rule, eligible, signed):
        return None
    return {"called_by": None, "signed": signed, "petition": petition.name}


def _may_call(rule: Rule, eligible: dict[str, int], signed: dict[str, int]) -> bool:
    """A rule that says nothing of it leaves it to whoever signed."""
    known = Circumstances(on_roll=eligible, signed=signed)
    return procedure_met(rule, procedural_tests(rule, known), "call")


def _without_gate(tx: Tx, vote: Vote) -> dict[str, Any]:
    kept = kept_for(tx, vote.id)
    if kept is None or kept.reason is None:
        return {}
    return {"without_gate": {"lacking": list(kept.lacking), "reason": kept.reason}}
