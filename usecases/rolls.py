"""The roll: reading a file, showing what it would change, storing it once confirmed, and taking a seat by its code."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.chain import digest
from domain.codes import spell_code
from domain.ids import CommunityId, PersonId, SeatId
from domain.instants import DAY, HOUR, MINUTE
from domain.roll import Roll
from domain.roll_difference import difference
from domain.roll_file import DEFAULT_ROLL, HeaderWords, Problem, RollDraft, read_roll
from domain.roll_refusals import CodesLocked, CodeSpent, CodesTaken, ImportGone, NoRoll, RollInUse, RollLacksAxis
from domain.rules import Rule
from domain.spelling import plain
from storage import communities, deadlines, identities, locks, outbox, rolls, votes
from storage.communities import Community
from storage.rolls import Import, KeptRoll
from storage.transaction import Tx
from texts import words
from usecases.hall import Actor, Place, Presence, enter, look, recognise, require_moderator
from usecases.ports import Keys

CODES_LAST = 60 * DAY
PROVISIONAL = 72 * HOUR
WRONG_TRIES = 5
LOCKED = HOUR
FILES_LAST = 8 * DAY


def roll_said(tx: Tx, community: CommunityId, said: str | None) -> KeptRoll | None:
    """The roll of that name, or the community's first; None when there is none. The roll of a file that names none may
    be called in any of the hall's languages."""
    kept = rolls.load(tx, community, said)
    if kept is None and said is not None and plain(said).casefold() in words()["rolls"][DEFAULT_ROLL]:
        return rolls.load(tx, community, DEFAULT_ROLL)
    return kept


def check_axes(roll: Roll, rule: Rule) -> None:
    """Raises RollLacksAxis when the rule counts on an axis that the roll has not."""
    for axis in rule.axes:
        if roll.axis(axis.id) is None:
            raise RollLacksAxis(roll.name, axis.id, rule.id)


@dataclass(frozen=True)
class RollChange:
    """One roll of the file beside the stored one of that name. ``totals`` are in each axis's smallest unit."""

    name: str
    seats: int
    units: int
    totals: dict[str, int]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    first: bool


@dataclass(frozen=True)
class RollPreview:
    """What a roll file says and would do. It can be stored when there are no problems."""

    filename: str
    encoding: str
    rows: int
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    changes: tuple[RollChange, ...]
    base: str


def may_import(tx: Tx, actor: Actor, place: Place) -> None:
    """Raises NotModerator, or what ``look`` raises."""
    require_moderator(tx, look(tx, actor, place))


def read_file(tx: Tx, actor: Actor, place: Place, filename: str, content: bytes, headers: HeaderWords) -> RollPreview:
    """Read a roll file and hold it against what is stored. Only looks; for moderators."""
    here = look(tx, actor, place)
    require_moderator(tx, here)
    return preview(tx, here.community, filename, read_roll(content, filename, headers))


def preview(tx: Tx, here: Community, filename: str, draft: RollDraft) -> RollPreview:
    """What a read file says beside what the community has stored."""
    changes = tuple(_change(tx, here, roll) for roll in draft.rolls)
    base = _base(tx, here, [roll.name for roll in draft.rolls])
    return RollPreview(filename, draft.encoding, draft.rows, draft.problems, draft.warnings, changes, base)


def _change(tx: Tx, here: Community, roll: Roll) -> RollChange:
    kept = rolls.load(tx, here.id, roll.name)
    diff = difference(kept.roll if kept else Roll(roll.name, (), ()), roll)
    return RollChange(
        name=roll.name, seats=len(roll.seats), units=sum(len(seat.units) for seat in roll.seats), totals=roll.totals,
        added=tuple(seat.label for seat in diff.added), removed=tuple(seat.label for seat in diff.removed),
        changed=tuple(change.new.label for change in diff.changed), first=kept is None,
    )  # fmt: skip


def _base(tx: Tx, here: Community, names: list[str]) -> str:
    """A digest of what is stored, so that a file confirmed later is stored on what it was compared with."""
    kept = (rolls.load(tx, here.id, name) for name in names)
    return digest([[[seat.seat.label, dict(seat.seat.weights)] for seat in each.seats] for each in kept if each])


def keep_file(tx: Tx, actor: Actor, place: Place, filename: str, content: bytes, base: str) -> int:
    """Keep a file that was shown until it is confirmed; returns the import's id."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    kept = rolls.keep_import(tx, here.community.id, here.person, filename, content, base)
    deadlines.set_deadline(tx, "forget import", kept, tx.now + FILES_LAST)
    return kept


def forget_file(tx: Tx, import_id: int) -> None:
    """The file may hold codes in clear: its content goes, stored or not."""
    rolls.forget_import(tx, import_id)


def kept_file(tx: Tx, import_id: int) -> Import:
    """A file that was shown, as long as it is kept. Raises ImportGone."""
    kept = rolls.find_import(tx, import_id)
    if kept is None or not kept.content:
        raise ImportGone
    return kept


def _undecided(tx: Tx, import_id: int) -> Import:
    kept = kept_file(tx, import_id)
    if kept.done:
        raise ImportGone
    return kept


def discard_file(tx: Tx, actor: Actor, import_id: int) -> None:
    """Forget a file that was shown."""
    kept = _undecided(tx, import_id)
    require_moderator(tx, Presence(recognise(tx, actor), communities.by_id(tx, kept.community)))
    rolls.drop_imports(tx, kept.community)


@dataclass(frozen=True)
class RollStored:
    """``given`` codes came with the file; the seats in ``fresh`` had none and got codes made by the hall."""

    community: str
    seats: int
    given: int
    fresh: tuple[str, ...]
    import_id: int


def store_roll(tx: Tx, actor: Actor, import_id: int, draft: RollDraft, keys: Keys) -> RollStored:
    """Store the rolls of a confirmed file, and the codes of its seats: those in the file, or fresh ones."""
    kept = _undecided(tx, import_id)
    person = recognise(tx, actor)
    here = Presence(person, communities.by_id(tx, kept.community))
    require_moderator(tx, here)
    if kept.base != _base(tx, here.community, [roll.name for roll in draft.rolls]):
        raise ImportGone
    return _put_roll(tx, here.community, person, import_id, draft, keys)


def preview_by_hand(tx: Tx, community: str | None, filename: str, draft: RollDraft) -> RollPreview:
    """What a file would change, for whoever runs the hall. Raises LookupError when it must be said which community."""
    return preview(tx, communities.only_one(tx, community), filename, draft)


def import_by_hand(tx: Tx, community: str | None, shown: RollPreview, draft: RollDraft, keys: Keys) -> RollStored:
    """Store a file that whoever runs the hall agreed to."""
    here = communities.only_one(tx, community)
    if shown.base != _base(tx, here, [roll.name for roll in draft.rolls]):
        raise ImportGone
    import_id = rolls.keep_import(tx, here.id, None, shown.filename, b"", shown.base)
    return _put_roll(tx, here, None, import_id, draft, keys)


def _put_roll(tx: Tx, here: Community, by: PersonId | None, import_id: int, draft: RollDraft, keys: Keys) -> RollStored:
    locks.own_community(tx, here.id)
    _refuse_in_use(tx, here, draft)
    rolls.drop_imports(tx, here.id)
    given, fresh = 0, []
    for roll in draft.rolls:
        roll_id, ids = rolls.store(tx, here.id, roll)
        brought = {keys.code_digest(code): ids[seat.label] for seat in roll.seats for code in seat.codes}
        _give_codes(tx, brought)
        provided = rolls.seats_provided(tx, roll_id)
        bare = [seat.label for seat in roll.seats if ids[seat.label] not in provided]
        made = [(label, code) for label, code in fresh_codes(keys, import_id, roll) if label in set(bare)]
        _give_codes(tx, {keys.code_digest(code.replace("-", "")): ids[label] for label, code in made})
        given += len(brought)
        fresh += bare
    facts = {"rolls": [roll.name for roll in draft.rolls], "totals": [roll.totals for roll in draft.rolls]}
    communities.log(tx, here.id, by, "roll imported", facts)
    return RollStored(here.title, sum(len(roll.seats) for roll in draft.rolls), given, tuple(fresh), import_id)


def _give_codes(tx: Tx, digests: Mapping[str, SeatId]) -> None:
    elsewhere = [digest for digest, seat in rolls.code_seats(tx, digests).items() if digests[digest] != seat]
    if elsewhere:
        raise CodesTaken(len(elsewhere))
    rolls.give_codes(tx, digests, tx.now + CODES_LAST)


def _refuse_in_use(tx: Tx, here: Community, draft: RollDraft) -> None:
    """A vote's electorate is frozen, but its seats must keep their holders while it is open; and a vote that is still
    to open must find the axes that its rule counts."""
    waiting = [*votes.in_state(tx, "open", here.id), *votes.in_state(tx, "scheduled", here.id)]
    for roll in draft.rolls:
        concerned = [vote for vote in waiting if vote.roll_name == roll.name]
        running = [vote.name for vote in concerned if vote.state == "open"]
        if running and _change(tx, here, roll).removed:
            raise RollInUse(tuple(running))
        for vote in concerned:
            check_axes(roll, vote.rule)


def fresh_codes(keys: Keys, import_id: int, roll: Roll) -> list[tuple[str, str]]:
    """``(seat, code)`` for each holder of each seat; the same for the same import, so that they need not be stored."""
    return [
        (seat.label, spell_code(keys.fresh_code(f"{import_id}/{roll.name}/{seat.label}/{copy}")))
        for seat in roll.seats
        for copy in range(max(1, len(seat.holder_names)))
    ]


def slips(stored: RollStored, draft: RollDraft, keys: Keys) -> list[tuple[str, str]]:
    """``(seat, code)`` for the codes that the hall made when it stored this file, to be handed over."""
    bare = set(stored.fresh)
    made = (slip for roll in draft.rolls for slip in fresh_codes(keys, stored.import_id, roll))
    return [(seat, code) for seat, code in made if seat in bare]


# --- taking a seat ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class JoinAnswer:
    """The seat that the code opened; or, with ``seat`` None, that it opened none and how many tries are left."""

    seat: str | None
    community: str
    others: int
    provisional_until: int
    zone: str
    tries_left: int


def join_seat(tx: Tx, actor: Actor, code_digest: str) -> JoinAnswer:
    """Take the seat that a code opens, in private. Raises CodesLocked after five wrong ones in a row, for an hour."""
    person = recognise(tx, actor)
    identities.mark_started(tx, person)
    wrong, locked = rolls.wrong_tries(tx, person)
    if locked is not None and tx.now < locked:
        raise CodesLocked(-(-(locked - tx.now) // MINUTE))
    code = rolls.find_code(tx, code_digest)
    if code is None:
        return _wrong_code(tx, person, wrong + 1)
    label, community_id = rolls.label_of(tx, code.seat)
    held = rolls.holders_of(tx, code.seat)
    if person not in held:
        if code.used_at is not None:
            raise CodeSpent("used")
        if tx.now >= code.expires_at:
            raise CodeSpent("expired")
        _take_seat(tx, person, code_digest, community_id, code.seat, label, held)
    rolls.note_tries(tx, person, 0, None)
    communities.join(tx, community_id, person)
    here = communities.by_id(tx, community_id)
    return JoinAnswer(label, here.title, len(set(held) - {person}), tx.now + PROVISIONAL, here.zone, WRONG_TRIES)


def _wrong_code(tx: Tx, person: PersonId, wrong: int) -> JoinAnswer:
    locked = tx.now + LOCKED if wrong >= WRONG_TRIES else None
    rolls.note_tries(tx, person, 0 if locked else wrong, locked)
    return JoinAnswer(None, "", 0, 0, "UTC", WRONG_TRIES - wrong)


def _take_seat(
    tx: Tx, person: PersonId, code_digest: str, community: CommunityId, seat: SeatId, label: str, held: list[PersonId]
) -> None:
    if not rolls.use_code(tx, code_digest, person):
        raise CodeSpent("used")
    rolls.hold(tx, seat, person, tx.now + PROVISIONAL)
    facts = {"seat": label, "name": identities.name_of(tx, person)}
    for other, reachable in outbox.known_persons(tx, held):
        if reachable:
            key = f"co-holder:{seat}:{person}:{other}:{tx.now}"
            outbox.tell_person(tx, other, "co-holder", facts, key, community)


@dataclass(frozen=True)
class MySeats:
    community: str
    seats: tuple[str, ...]
    roll: Mapping[str, int] | None


def my_seats(tx: Tx, actor: Actor, place: Place) -> MySeats:
    """The seats that the person holds in the community, and the roll's totals."""
    here = enter(tx, actor, place)
    kept = rolls.load(tx, here.community.id)
    if kept is None:
        raise NoRoll(here.community.title)
    held = rolls.seats_of(tx, here.community.id, here.person)
    return MySeats(here.community.title, tuple(seat.label for seat in held), dict(kept.roll.totals))
