"""The later photos of an album: they are of what the caption said, and so is what is written below them."""

from domain.ids import PersonId
from domain.needs import MOST_FILES, Attached, with_captions
from storage import communities, identities, locks, loose_photos, need_files, needs
from storage.loose_photos import LoosePhoto
from storage.transaction import Tx
from usecases.hall import Actor, Place
from usecases.lineage import show_need
from usecases.need_files import note_files
from usecases.walks import NoteSaid, add_to_note


def add_to_album(tx: Tx, actor: Actor, place: Place, album: str, photo: Attached, text: str) -> bool:
    """A photo of an album: it goes to the need, or to the note of a site walk, that came with an earlier one. Else in a
    group it is kept for the caption that may come behind it. Whether it belongs to something already."""
    if not place.private:
        if communities.by_chat(tx, place.chat_id) is None:
            return False
        locks.own_album(tx, album)  # the caption may come to another worker at the same time
    known = identities.find_account(tx, actor.telegram_id)
    if known and _is_of_need(tx, known.person, album, LoosePhoto(photo, text)):
        return True
    if known and add_to_note(tx, known.person, NoteSaid(text, (photo,), album)):
        return True
    if not place.private:
        loose_photos.keep(tx, place.chat_id, album, LoosePhoto(photo, text))
    return False


def _is_of_need(tx: Tx, person: PersonId, album: str, loose: LoosePhoto) -> bool:
    need = needs.of_album(tx, person, album)
    if need is None or len(need_files.of_need(tx, need.id)) >= MOST_FILES:
        return False
    note_files(tx, need.id, [loose.photo])
    said = with_captions(need.text, [loose.text])
    if said != need.text:
        needs.complete(tx, need.id, said)
        show_need(tx, need.id)
    return True
