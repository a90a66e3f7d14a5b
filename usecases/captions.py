"""The photos of an album that came before the one whose caption says what they all are."""

from domain.ids import PersonId
from storage import locks, loose_photos, sayings
from storage.loose_photos import LoosePhoto
from storage.transaction import Tx
from usecases.hall import Place


def came_before(tx: Tx, person: PersonId, place: Place, album: str) -> tuple[LoosePhoto, ...]:
    """Takes them, in their order. In private they were asked about already: that is settled by the caption."""
    if not place.private:
        locks.own_album(tx, album)
        return loose_photos.take(tx, place.chat_id, album)
    locks.own_drafts(tx, person)
    asked = sayings.of_album(tx, person, album)
    if asked is None or asked.became is not None:
        return ()
    sayings.take(tx, asked.id, "album")
    return tuple(LoosePhoto(photo, "" if place else asked.text) for place, photo in enumerate(asked.files))
