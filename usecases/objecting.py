"""The reason of an objection in a vote by consent: asked for in private once somebody has tapped that they object."""

from collections.abc import Collection

from domain.ids import PersonId, VoteId
from storage import identities
from storage.transaction import Tx

AWAITED = "objection"


def ask_why(tx: Tx, person: PersonId, vote: VoteId, seat: int) -> None:
    """Expect the person's next message to be the reason, for that seat or for all theirs together."""
    identities.await_reply(tx, person, AWAITED, {"vote": vote, "seat": seat})


def ask_no_more(tx: Tx, person: PersonId, vote: VoteId, seats: Collection[int]) -> None:
    """The person has marked or cast something else for these since: what they say next is no reason."""
    expected = identities.awaited_of(tx, person)
    asked = None if expected is None or expected.kind != AWAITED else expected.facts
    if asked is not None and asked["vote"] == vote and asked["seat"] in seats:
        identities.stop_awaiting(tx, person)
