"""What photos and documents of a thread hold, as a SHA-256: their content is read once, beside everything else, and not
kept. By it the same photo is known again, and whoever has a file can show that it is the one that was shown."""

from dataclasses import dataclass

from domain.instants import MINUTE
from storage import deadlines, threads
from storage.deadlines import Deadline
from storage.transaction import Tx
from usecases.kept_files import TRIES_APART

DIGEST = "digest thread file"
_AT_ONCE = 20


@dataclass(frozen=True)
class FileToDigest:
    """``file_id`` is where Telegram has it; None where it was forgotten meanwhile."""

    deadline: Deadline
    file_id: str | None


def files_to_digest(tx: Tx) -> list[FileToDigest]:
    """Those that were not read yet, or could not be."""
    return [FileToDigest(each, threads.file_id(tx, each.subject)) for each in deadlines.due(tx, (DIGEST,), _AT_ONCE)]


def digested(tx: Tx, deadline: Deadline, digest: str | None) -> None:
    """It was read; or it never can be (None): it is too large, or Telegram does not know it."""
    if deadlines.done(tx, deadline) and digest is not None:
        threads.digest_file(tx, deadline.subject, digest)


def digest_later(tx: Tx, deadline: Deadline) -> None:
    """Telegram did not give it: try again, more and more seldom, then give up."""
    message = threads.by_id(tx, deadline.subject)
    assert message is not None, deadline  # messages are never deleted
    waited = (tx.now - message.at) // MINUTE
    after = next((minutes for minutes in TRIES_APART if minutes > waited), None)
    if after is None:
        deadlines.done(tx, deadline)
    else:
        deadlines.postpone(tx, deadline, tx.now + after * MINUTE)
