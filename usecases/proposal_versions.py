"""The versions of a proposal: saying or showing something else, and what became of it between two of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.differences import Piece, difference
from domain.ids import PersonId
from domain.numbers import Number
from domain.proposal_refusals import NoSuchVersion, VersionMoved
from domain.proposals import PARTS, Draft
from storage import communities, identities, locks, proposal_files, proposals
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor, Place, enter, look
from usecases.points import by_id, proposal_of
from usecases.proposal_authors import found, require_author, require_standing, require_unvoted
from usecases.proposal_files import FileChanged, Pictures, files_changed, pictures_moved
from usecases.proposals import new_version

EMPTY = "-"
"""Said of a part that may be missing: nothing is said of it any more."""


@dataclass(frozen=True)
class Revised:
    id: int
    number: int
    version: int


def revise(
    tx: Tx, actor: Actor, place: Place, number: Number, said: Mapping[str, str], because: str,
    based: int | None = None, pictures: Pictures | None = None,
) -> Revised:  # fmt: skip
    """Let the parts of a proposal say what is ``said`` of them, by one of its authors, and show ``pictures``, or those
    that it shows. What somebody began with version ``based`` must not undo what another author changed meanwhile:
    VersionMoved. Raises as ``new_version`` does."""
    here = enter(tx, actor, place)
    proposal = found(tx, here.community.id, number)
    require_author(tx, proposal, here.person)
    locks.own_board(tx, proposal.id)
    proposal = by_id(tx, proposal.id)
    if based is not None and based != proposal.version:
        began = proposals.version(tx, proposal.id, based)
        moved = any(began.part(part) != proposal.draft.part(part) for part in said)
        if moved or (pictures is not None and pictures_moved(tx, proposal, based)):
            raise VersionMoved(f"P-{proposal.number}", based, proposal.version)
    parts = {part: None if text.strip() == EMPTY else text for part, text in said.items() if part in PARTS}
    draft = replace(proposal.draft, **{part: text or "" for part, text in parts.items()})
    return Revised(proposal.id, proposal.number, new_version(tx, proposal.id, here.person, draft, because, pictures))


@dataclass(frozen=True)
class Shown:
    """A picture or, with ``plan``, a plan drawing that the proposal shows; ``name`` is what a PDF is called."""

    id: int
    plan: bool
    name: str


@dataclass(frozen=True)
class Editable:
    """A proposal that the person may word anew, in the community of that short name, and what it shows."""

    number: str
    community: str
    version: int
    draft: Draft
    pictures: tuple[Shown, ...]


def editable(tx: Tx, actor: Actor, place: Place, number: Number) -> Editable:
    """What there is to word anew. Raises NotAuthor, and what else keeps the person from it."""
    here = look(tx, actor, place)
    proposal = found(tx, here.community.id, number)
    require_author(tx, proposal, here.person)
    require_standing(tx, proposal)
    require_unvoted(tx, proposal)
    pictures = tuple(Shown(each.id, each.plan, each.name) for each in proposal_files.shown(tx, proposal.id))
    return Editable(f"P-{proposal.number}", here.community.short_name, proposal.version, proposal.draft, pictures)


def require_authorship(tx: Tx, actor: Actor, place: Place, number: Number) -> None:
    """Raises NotAuthor."""
    here = look(tx, actor, place)
    require_author(tx, found(tx, here.community.id, number), here.person)


# --- looking at them -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class VersionLine:
    """One version; ``votes`` are the votes that are on it."""

    number: int
    title: str
    by: str
    because: str
    at: int
    votes: tuple[str, ...]


@dataclass(frozen=True)
class PartChanged:
    part: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Versions:
    """All versions of a proposal, and what became of the words and pictures between ``before`` and ``after``. With one
    version alone, or twice the same, nothing."""

    id: int
    number: int
    zone: str
    lines: tuple[VersionLine, ...]
    before: int
    after: int
    changes: tuple[PartChanged, ...]
    files: tuple[FileChanged, ...] = ()


def versions_said(tx: Tx, actor: Actor, place: Place, number: Number, between: tuple[int, ...]) -> Versions:
    """``/versions P-2``, ``/versions P-2 3``, ``/versions P-2 1 3``. Raises NoSuchVersion."""
    here = look(tx, actor, place)
    return _versions(tx, found(tx, here.community.id, number), between)


def versions_followed(tx: Tx, actor: Actor, proposal_id: int, between: tuple[int, ...]) -> Versions:
    """The same, by a link or a button."""
    known = identities.find_account(tx, actor.telegram_id)
    return _versions(tx, proposal_of(tx, known.person if known else PersonId(0), proposal_id), between)


def _versions(tx: Tx, proposal: Proposal, between: tuple[int, ...]) -> Versions:
    kept = proposals.versions(tx, proposal.id)
    last = between[-1] if between else len(kept)
    first = between[0] if len(between) > 1 else max(last - 1, 1)
    if not 1 <= first <= last <= len(kept):
        raise NoSuchVersion(f"P-{proposal.number}", len(kept))
    before, after = kept[first - 1].draft, kept[last - 1].draft
    voted = proposals.votes_by_version(tx, proposal.id)
    lines = tuple(
        VersionLine(
            each.number, each.draft.title, identities.name_of(tx, each.by), each.because, each.at,
            tuple(f"V-{vote}" for vote in voted.get(each.number, [])),
        )
        for each in kept
    )  # fmt: skip
    changes = tuple(
        PartChanged(part, difference(before.part(part), after.part(part)))
        for part in PARTS
        if before.part(part) != after.part(part)
    )
    return Versions(
        proposal.id, proposal.number, communities.zone_of(tx, proposal.community), lines, first, last, changes,
        files_changed(tx, proposal, first, last),
    )  # fmt: skip
