"""The reason of an objection in a vote by consent: asked for in private once somebody has tapped that they object."""

from domain.ids import PersonId, VoteId
from storage import identities
from storage.drafts import TOGETHER
from storage.transaction import Tx

AWAITED = "objection"


def ask_why(tx: Tx, person: PersonId, vote: VoteId, seat: int) -> None:
    """Expect the person's next message to be the reason, for that seat or for all theirs together."""
    identities.await_reply(tx, person, AWAITED, {"vote": vote, "seat": seat})


def ask_no_more(tx: Tx, person: PersonId, vote: VoteId, seat: int) -> None:
    """The person has marked or cast something else for the seat since: what they say next is no reason."""
    expected = identities.awaited_of(tx, person)
    if expected is None or expected.kind != AWAITED or expected.facts["vote"] != vote:
        return
    asked = expected.facts["seat"]
    if asked == seat or TOGETHER in (asked, seat):
        identities.stop_awaiting(tx, person)
