"""What an author does with a need of theirs: word it anew, take it back, say where it is, add photos to it."""

from dataclasses import dataclass, replace
from typing import Any

from domain.ids import NeedId, PersonId
from domain.need_refusals import NeedAnswered, NeedShared, NotYourNeed, TooManyFiles
from domain.needs import MOST_FILES, REASON, Attached, Spot
from domain.numbers import Number
from domain.roll import natural
from storage import backing, communities, heard, identities, locks, needs, outbox, rolls, sayings, themes
from storage.needs import Need
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, recognise, unknown
from usecases.lineage import show_need
from usecases.need_files import drop_files, note_files
from usecases.needs import Supported, check_stands, join_need, need_words, standing

WORDING = "need wording"
"""The person is asked for a need's new words."""


def own(tx: Tx, actor: Actor, place: Place, number: Number) -> tuple[Presence, Need]:
    """The author's need of that number. Raises NotYourNeed, NeedWithdrawn, or UnknownNumber."""
    here = enter(tx, actor, place)
    locks.own_drafts(tx, here.person)  # on two devices one word follows the other
    need = needs.find(tx, here.community.id, number.value)
    if need is None:
        raise unknown(number)
    check_stands(need)
    if need.author != here.person:
        raise NotYourNeed(f"N-{need.number}")
    return here, need


# --- wording and taking back -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class NeedChanged:
    """``told`` supporters hear of it; ``same``: it said that already."""

    number: int
    told: int
    same: bool = False


def reword_need(tx: Tx, actor: Actor, place: Place, number: Number, text: str) -> NeedChanged:
    """Let one's need say something else. What it said before is kept, and whoever supports it is told."""
    here, need = own(tx, actor, place, number)
    said = need_words(text)
    if said == need.text:
        return NeedChanged(need.number, 0, same=True)
    version = needs.reword(tx, need, said)
    show_need(tx, need.id)
    return NeedChanged(need.number, _tell(tx, here, need, "need-edited", {"text": said}, str(version)))


def withdraw_need(tx: Tx, actor: Actor, place: Place, number: Number) -> NeedChanged:
    """Take one's need back. Its number and wording stay in the hall's memory, its files go. Raises NeedAnswered when a
    proposal has come of it."""
    here, need = own(tx, actor, place, number)
    answered = needs.answered_by(tx, need.id)
    if answered is not None:
        raise NeedAnswered(f"N-{need.number}", f"P-{answered}")
    needs.withdraw(tx, need.id)
    drop_files(tx, need.id)
    show_need(tx, need.id)
    theme = themes.theme_of(tx, need.id)
    if theme is not None:
        themes.log(tx, theme.id, here.person, "taken back", {"needs": [need.number]})
    return NeedChanged(need.number, _tell(tx, here, need, "need-withdrawn", {"text": need.text}, "withdrawn"))


def join_instead(tx: Tx, actor: Actor, place: Place, need_id: int, other_id: int) -> Supported:
    """What one has just said is another need: say "me too" to that, with one's words as the reason, and take one's own
    back. Raises NotYourNeed, and NeedShared once somebody supports it."""
    here, need = standing(tx, actor, place, need_id)
    _, other = standing(tx, actor, place, other_id)
    if need.author != here.person:
        raise NotYourNeed(f"N-{need.number}")
    if needs.supporters(tx, need.id):
        raise NeedShared(f"N-{need.number}")
    there = replace(place, community=here.community.short_name)
    done = join_need(tx, actor, there, Number("N", other.number), need.text[:REASON])
    withdraw_need(tx, actor, there, Number("N", need.number))
    return done


def _tell(tx: Tx, here: Presence, need: Need, kind: str, facts: dict[str, Any], what: str) -> int:
    """Tell those who said "me too", within the calm; returns how many."""
    told = 0
    for person, reachable in outbox.known_persons(tx, needs.supporters(tx, need.id)):
        if reachable:
            key = f"{kind}:{need.id}:{what}:{person}"
            facts = {"need": need.number, "id": need.id, **facts}
            outbox.tell_person(tx, person, kind, facts, key, here.community.id)
            told += 1
    return told


def ask_for_wording(tx: Tx, actor: Actor, place: Place, number: Number) -> str:
    """The person's next message in private is the need's new wording; returns the one it has."""
    here, need = own(tx, actor, place, number)
    identities.await_reply(tx, here.person, WORDING, {"need": need.id})
    return need.text


def take_wording(tx: Tx, actor: Actor, need_id: int, text: str) -> NeedChanged:
    """The new wording that was waited for. One that is refused is waited for still."""
    here, number = _from_anywhere(tx, actor, need_id)
    changed = reword_need(tx, actor, here, number, text)
    identities.stop_awaiting(tx, recognise(tx, actor))
    return changed


def _from_anywhere(tx: Tx, actor: Actor, need_id: int) -> tuple[Place, Number]:
    """A need of the person's in whichever community, as seen from their private chat."""
    need = needs.by_id(tx, NeedId(need_id))
    if need is None:
        raise unknown(Number("N", need_id))
    name = communities.by_id(tx, need.community).short_name
    return Place(actor.telegram_id, private=True, community=name), Number("N", need.number)


def forget_needs(tx: Tx, person: PersonId) -> None:
    """The person wants to be forgotten: their photos, voice notes, reasons and points on the map go, and whatever they
    said that has become nothing. The needs themselves stay without a name: others have said "me too" to them."""
    for need in needs.all_of(tx, person):
        drop_files(tx, need.id)
        needs.place_at(tx, need.id, Spot(need.spot.building, need.spot.floor))
        outbox.mark_card(tx, "need", need.id)
        for proposal in backing.proposals_of_need(tx, need.id):
            heard.rewrite_records_on(tx, proposal)
    for need_id in needs.forget_reasons(tx, person):
        show_need(tx, need_id)
    sayings.forget(tx, person)


# --- files and place -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class NeedFurnished:
    """What was added to a need: so many files, and perhaps where it is."""

    number: int
    files: int
    located: bool


def furnish_need(
    tx: Tx, actor: Actor, place: Place, need_id: int, files: tuple[Attached, ...], spot: Spot | None
) -> NeedFurnished:
    """Add photos, voice notes or a place to one's need. Raises TooManyFiles when none has room."""
    here, need = standing(tx, actor, place, need_id)
    if need.author != here.person:
        raise NotYourNeed(f"N-{need.number}")
    added = note_files(tx, need.id, files)
    if files and not added:
        raise TooManyFiles(f"N-{need.number}", MOST_FILES)
    if spot is not None:
        needs.place_at(tx, need.id, spot)
        outbox.mark_card(tx, "need", need.id)
    return NeedFurnished(need.number, added, spot is not None)


def furnish_by_card(
    tx: Tx, actor: Actor, place: Place, chat_id: int, message_id: int, files: tuple[Attached, ...], spot: Spot | None
) -> bool:
    """The author of a need replies to its card with a photo, a voice note or a place. False for anybody else's reply,
    and for one to anything else."""
    card = outbox.card_at(tx, chat_id, message_id)
    need = needs.by_id(tx, NeedId(card.subject)) if card is not None and card.kind == "need" else None
    known = identities.find_account(tx, actor.telegram_id)
    if need is None or known is None or need.author != known.person or need.withdrawn_at is not None:
        return False
    furnish_need(tx, actor, place, need.id, files, spot)
    return True


@dataclass(frozen=True)
class Buildings:
    """What to choose from: the buildings of the roll, or the floors of one."""

    number: int
    names: tuple[str, ...]
    building: str = ""


def buildings_here(tx: Tx, actor: Actor, place: Place, need_id: int, building: int | None = None) -> Buildings:
    """The buildings of the roll for a need of one's own; or the floors of the one at that place among them. A roll that
    changed meanwhile has another order: UnknownNumber, and the person looks again."""
    here, need = standing(tx, actor, place, need_id)
    if need.author != here.person:
        raise NotYourNeed(f"N-{need.number}")
    units = _units(tx, here)
    names = tuple(sorted({name for name, _ in units if name}, key=natural))
    if building is None:
        return Buildings(need.number, names)
    if building >= len(names):
        raise unknown(Number("N", need_id))
    floors = {floor for name, floor in units if name == names[building] and floor}
    return Buildings(need.number, tuple(sorted(floors, key=natural)), names[building])


def _units(tx: Tx, here: Presence) -> set[tuple[str, str]]:
    kept = rolls.load(tx, here.community.id)
    seats = kept.roll.seats if kept else ()
    return {(unit.building, unit.floor) for seat in seats for unit in seat.units}
