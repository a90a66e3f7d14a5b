"""The warning that two open matters touch one place: found when the second is opened, and shown on both cards."""

from collections.abc import Collection

from domain.ids import CommunityId, PersonId
from domain.touching import Ground, ground, touch
from storage import communities, outbox, touching
from storage.likeness import thesaurus
from storage.touching import LETTERS, Matter
from storage.transaction import Tx

Known = Collection[tuple[str, int]]
"""Kinds and ids of matters of which it is known that they are about the same."""


def look_around(tx: Tx, community: CommunityId, kind: str, subject: int, by: PersonId, known: Known = ()) -> list[str]:
    """A matter was opened: the numbers of the open ones that touch its place, but for those ``known`` to belong to it.
    Their cards will say so, and the moderators are told, once for the two."""
    matters = touching.open_matters(tx, community)
    new = next((each for each in matters if (each.kind, each.id) == (kind, subject)), None)
    if new is None:
        return []
    here = _ground(new)
    found = [
        each for each in matters if each != new and (each.kind, each.id) not in known and touch(here, _ground(each))
    ]
    for each in found:
        touching.note(tx, new, each)
        outbox.mark_card(tx, each.kind, each.id)
    if found:
        _tell_moderators(tx, community, new, found, by)
    return [each.name for each in found]


def inherit(tx: Tx, community: CommunityId, before: tuple[str, int], after: tuple[str, int]) -> None:
    """A matter has become another one: what it touched, that touches."""
    found = touching.touched_by(tx, *before)
    matters = {(each.kind, each.id): each for each in touching.open_matters(tx, community)}
    for other in found & matters.keys():
        if after in matters:
            touching.note(tx, matters[after], matters[other])
            outbox.mark_card(tx, *other)


def _ground(matter: Matter) -> Ground:
    return ground(thesaurus(), matter.place, matter.points)


def _tell_moderators(tx: Tx, community: CommunityId, new: Matter, found: list[Matter], by: PersonId) -> None:
    """Whoever opened it is answered at once."""
    facts = {"what": new.name, "others": ", ".join(each.name for each in found)}
    moderators = set(communities.people_in_role(tx, community, "moderator")) - {by}
    for person, reachable in outbox.known_persons(tx, moderators):
        if reachable:
            key = f"touching:{new.kind}:{new.id}:{person}"
            outbox.tell_person(tx, person, "touching", facts, key, community)


def touching_now(tx: Tx, community: CommunityId, kind: str, subject: int) -> tuple[str, ...]:
    """The numbers of the matters that touch the same place and are open still, for a card."""
    found = touching.touched_by(tx, kind, subject)
    if not found:
        return ()
    still = [each for each in touching.open_matters(tx, community) if (each.kind, each.id) in found]
    return tuple(each.name for each in sorted(still, key=lambda each: (list(LETTERS).index(each.kind), each.number)))
