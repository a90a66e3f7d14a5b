"""The pictures and plan drawings of proposals: cleaned and kept as those of needs are. Each version shows its own; what
the newest one does not show lies in the folder no more."""

from dataclasses import dataclass

from domain.ids import PersonId, ProposalId
from domain.needs import MOST_FILES, Attached, FileKind, Refused
from domain.proposal_refusals import TooManyPictures
from storage import heard, identities, outbox, proposal_authors, proposal_files, proposals
from storage.kept_files import KeptFile
from storage.proposals import Proposal
from storage.transaction import Tx
from usecases.hall import Actor
from usecases.kept_files import Shelf
from usecases.points import by_id, proposal_of
from usecases.proposal_authors import tell


def _show(tx: Tx, file: KeptFile) -> None:
    outbox.mark_card(tx, "proposal", file.of)
    if file.refused is not None:
        _tell_refused(tx, file, file.refused)


def _tell_refused(tx: Tx, file: KeptFile, why: Refused) -> None:
    """Whoever made the version that was to show it learns that it does not, and why."""
    proposal, sent = by_id(tx, ProposalId(file.of)), proposal_files.by_id(tx, file.id)
    by = proposals.versions(tx, proposal.id)[sent.since - 1].by
    facts = {"proposal": f"P-{proposal.number}", "kind": sent.called, "name": sent.name, "why": why}
    tell(tx, proposal, [by], "proposal-file-refused", facts, f"proposal-file-refused:{file.id}")


PROPOSAL_FILES = Shelf("fetch proposal file", "drop proposal file", proposal_files.ROWS, _show)


@dataclass(frozen=True)
class Pictures:
    """What is to be seen of a version: pictures and plan drawings that come, and those that stay, by their ids."""

    pictures: tuple[Attached, ...] = ()
    plans: tuple[Attached, ...] = ()
    stay: tuple[int, ...] = ()


NO_PICTURES = Pictures()


def other_pictures(tx: Tx, proposal: ProposalId, wanted: Pictures) -> bool:
    """Whether it shows others now."""
    return bool(wanted.pictures or wanted.plans or _going(tx, proposal, wanted))


def show_pictures(tx: Tx, proposal: ProposalId, version: int, wanted: Pictures) -> None:
    """From that version on it shows these: what comes is fetched, what does not stay goes. Raises TooManyPictures."""
    going = _going(tx, proposal, wanted)
    staying = len(proposal_files.shown(tx, proposal)) - len(going)
    if staying + len(wanted.pictures) + len(wanted.plans) > MOST_FILES:
        raise TooManyPictures(MOST_FILES)
    PROPOSAL_FILES.let_go(tx, proposal_files.end(tx, going, version))
    for plan, came in ((False, wanted.pictures), (True, wanted.plans)):
        for each, file in zip(came, PROPOSAL_FILES.note(tx, proposal, came), strict=True):
            proposal_files.describe(tx, file, version, each.name, plan=plan)


def _going(tx: Tx, proposal: ProposalId, wanted: Pictures) -> list[int]:
    return [file.id for file in proposal_files.shown(tx, proposal) if file.id not in wanted.stay]


def forget_proposals(tx: Tx, person: PersonId) -> None:
    """The person wants to be forgotten: what they proposed alone shows no pictures any more, and no card their name.
    The words stay, as others have spoken of them."""
    for proposal in proposal_authors.written_by(tx, person):
        if proposal_authors.authors(tx, proposal) == [person]:
            PROPOSAL_FILES.let_go(tx, proposal_files.ROWS.drop(tx, proposal))
            proposal_files.unname(tx, proposal)
            heard.rewrite_records_on(tx, proposal)
        outbox.mark_card(tx, "proposal", proposal)


@dataclass(frozen=True)
class FileChanged:
    """A picture or plan drawing that ``came`` between two versions, or went; ``called`` and ``name`` as
    ``storage.proposal_files`` has them."""

    called: str
    name: str
    came: bool


def files_changed(tx: Tx, proposal: Proposal, before: int, after: int) -> tuple[FileChanged, ...]:
    """What came and went between two versions, in the order in which it was sent."""
    return tuple(
        FileChanged(each.called, each.name, each.is_in(after))
        for each in proposal_files.of_versions(tx, proposal.id)
        if each.is_in(before) != each.is_in(after)
    )


def pictures_moved(tx: Tx, proposal: Proposal, since: int) -> bool:
    """Whether somebody has changed what is to be seen of it after that version."""
    return bool(files_changed(tx, proposal, since, proposal.version))


@dataclass(frozen=True)
class Seen:
    """A picture or drawing by its name in the folder of files; ``plan``: it is a plan drawing, ``name`` what a PDF is
    called."""

    digest: str
    kind: FileKind
    plan: bool
    name: str


@dataclass(frozen=True)
class PicturesSeen:
    number: int
    pictures: tuple[Seen, ...]


def pictures_followed(tx: Tx, actor: Actor, proposal_id: int) -> PicturesSeen:
    """What there is to be seen of a proposal: pictures first, then drawings."""
    known = identities.find_account(tx, actor.telegram_id)
    proposal = proposal_of(tx, known.person if known else PersonId(0), proposal_id)
    return PicturesSeen(proposal.number, seen_of(tx, proposal.id))


def seen_of(tx: Tx, proposal: ProposalId) -> tuple[Seen, ...]:
    """What of it lies in the folder: pictures first, then drawings."""
    shown = proposal_files.shown(tx, proposal)
    return tuple(Seen(each.digest, each.kind, each.plan, each.name) for each in shown if each.digest)
