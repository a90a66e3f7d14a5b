"""Who may speak: nobody who was muted; and a name that looks like a moderator's is told to the moderators."""

from domain.ballots.alike import look_alike
from domain.board_refusals import Muted
from domain.ids import CommunityId, PersonId, ProposalId
from storage import communities, identities, moderations, outbox, threads
from storage.transaction import Tx

_TRUSTED = ("moderator", "teller", "convener")


def require_voice(tx: Tx, community: CommunityId, person: PersonId) -> None:
    """Raises Muted."""
    until = moderations.silent_until(tx, community, person)
    if until is not None:
        raise Muted(until, communities.zone_of(tx, community))


def look_at_name(tx: Tx, community: CommunityId, proposal: ProposalId, number: int, person: PersonId) -> None:
    """When somebody first speaks about a proposal under a name that cannot be told from that of a person with a role:
    the moderators are told, and it stands in the log."""
    if threads.has_spoken(tx, proposal, person):
        return
    name = identities.name_of(tx, person)
    trusted = {each for role in _TRUSTED for each in communities.people_in_role(tx, community, role)}
    like = next((each for each in sorted(trusted - {person}) if look_alike(identities.name_of(tx, each), name)), None)
    if like is None or person in trusted:
        return
    moderations.add(tx, community, "look-alike", None, person, name)
    for moderator in communities.people_in_role(tx, community, "moderator"):
        known = identities.find(tx, moderator)
        if known is not None and known.reachable:
            key = f"look-alike:{community}:{person}:{moderator}"
            facts = {"name": name, "proposal": number, "id": proposal}
            outbox.tell_person(tx, moderator, "look-alike", facts, key, community)
