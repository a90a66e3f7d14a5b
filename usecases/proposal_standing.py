"""How a proposal stands: by whom, seconded by how many, withdrawn or merged, and with how many pictures."""

from dataclasses import dataclass

from storage import communities, identities, proposal_authors, proposal_files, proposals
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.alternatives import alternatives_to
from usecases.proposal_authors import seats_behind


@dataclass(frozen=True)
class Standing:
    """``authors`` by name, whoever proposed it first. ``needed`` seats second it before it is discussed, 0 where none
    have to; ``into`` is the proposal that it was taken into, ``taken`` are those that were taken into it. ``pictures``
    are those that can be looked at, plan drawings too; ``drawings`` what those are called that are PDFs; ``others`` the
    alternatives to it."""

    state: str
    authors: tuple[str, ...]
    needed: int = 0
    seconded: int = 0
    reason: str = ""
    into: int | None = None
    taken: tuple[int, ...] = ()
    pictures: int = 0
    others: tuple[int, ...] = ()
    drawings: tuple[str, ...] = ()


def standing_of(tx: Tx, proposal: Proposal) -> Standing:
    """How it stands now."""
    needed = communities.by_id(tx, proposal.community).seconds if proposal.discussed_at is None else 0
    into = proposals.by_id(tx, proposal.merged_into) if proposal.merged_into else None
    shown = [file for file in proposal_files.shown(tx, proposal.id) if file.digest]
    authors = (identities.name_of(tx, person) for person in proposal_authors.authors(tx, proposal.id))
    return Standing(
        proposal.state, tuple(name for name in authors if name), needed, seats_behind(tx, proposal) if needed else 0,
        proposal.reason or "", into.number if into else None, tuple(proposals.taken_into(tx, proposal.id)),
        len(shown), tuple(proposals.numbers(tx, alternatives_to(tx, proposal))) if proposal.ended_at is None else (),
        tuple(file.name for file in shown if file.kind == "drawing"),
    )  # fmt: skip
