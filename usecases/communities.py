"""Setting up a community, its roles, and the first words with a person."""

import re
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from domain.gate import Gate
from domain.ids import Instant
from domain.plan import Plan
from domain.refusals import AlreadySetUp, BadValue, LastModerator, NameTaken, NotChatAdmin, NotModerator, UnknownPerson
from storage import communities, doors, gate, identities, maps, outbox, rolls
from storage.communities import Community
from storage.transaction import Tx
from usecases.doors import check_buildings
from usecases.hall import ROLES, Actor, Place, enter, look, recognise, require_moderator
from usecases.hearing import bot_hears, show_proposals

_NAME = re.compile(r"[a-z][a-z0-9-]{1,31}")


DEFAULT_ZONE = "Asia/Shanghai"
DEFAULT_GATE = Gate(days=7, speakers=5, questions=True)


@dataclass(frozen=True)
class SetUp:
    """What ``/setup`` says; None leaves a setting as it is, or takes the default where there is none yet.

    ``name`` is the short name for files and private commands. ``speaking`` is the language of who sets up.
    """

    chat_id: int
    chat_title: str
    by_chat_admin: bool
    speaking: str
    title: str | None = None
    name: str | None = None
    language: str | None = None
    zone: str | None = None
    days: int | None = None
    speakers: int | None = None
    questions: bool | None = None
    bot_admin: bool = True
    """Whether the bot is an admin of the group; until it is, Telegram tells it only part of what is said there."""


@dataclass(frozen=True)
class SetUpDone:
    """The settings, and what the community has been given so far."""

    title: str
    name: str
    language: str
    zone: str
    gate: Gate
    again: bool
    seats: int = 0
    """On the roll."""
    places: int | None = None
    """On the map; None where there is none."""
    changed: bool = True
    """Whether a setting is another than before."""


def set_up(tx: Tx, actor: Actor, wanted: SetUp) -> SetUpDone:
    """Make the group a community, or change its settings. The first to do so must be a Telegram admin of the group and
    becomes its first moderator; later it takes a moderator."""
    person = recognise(tx, actor)
    here = communities.by_chat(tx, wanted.chat_id)
    done = _settings(tx, wanted, here)
    values = {"title": done.title, "short_name": done.name, "language": done.language, "zone": done.zone}
    if here is not None:
        if "moderator" not in communities.roles_of(tx, here.id, person):
            raise AlreadySetUp(here.title) if wanted.by_chat_admin else NotModerator
        communities.change(tx, here.id, **values)
        if done.gate != here.gate:
            gate.keep(tx, here.id, done.gate, gate.of_matters(tx, here.id))
        bot_hears(tx, wanted.chat_id, wanted.bot_admin)
        communities.log(tx, here.id, person, "set up again", values)
        return _with_given(tx, here, done)
    if not wanted.by_chat_admin:
        raise NotChatAdmin
    made = communities.add(tx, wanted.chat_id, gate=done.gate, **values)
    gate.keep(tx, made, done.gate, {})
    communities.join(tx, made, person)
    communities.name_role(tx, made, person, "moderator", person)
    bot_hears(tx, wanted.chat_id, wanted.bot_admin)
    communities.log(tx, made, person, "set up", values)
    return done


def _with_given(tx: Tx, here: Community, done: SetUpDone) -> SetUpDone:
    roll, plan = rolls.load(tx, here.id), maps.of_community(tx, here.id)
    places = len(Plan.from_data(plan.plan).shapes) if plan else None
    before = SetUpDone(here.title, here.short_name, here.language, here.zone, here.gate, again=True)
    return replace(done, seats=len(roll.roll.seats) if roll else 0, places=places, changed=done != before)


def _settings(tx: Tx, wanted: SetUp, here: Community | None) -> SetUpDone:
    """What is asked for, over what is, over the defaults."""
    before = here.gate if here else DEFAULT_GATE
    asked = replace(
        before,
        days=before.days if wanted.days is None else wanted.days,
        speakers=before.speakers if wanted.speakers is None else wanted.speakers,
        questions=before.questions if wanted.questions is None else wanted.questions,
    )
    return SetUpDone(
        title=wanted.title or (here.title if here else wanted.chat_title),
        name=_free_name(tx, wanted, here),
        language=wanted.language or (here.language if here else wanted.speaking),
        zone=_zone(wanted.zone or (here.zone if here else DEFAULT_ZONE)),
        gate=asked,
        again=here is not None,
    )


def _zone(zone: str) -> str:
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise BadValue("zone", zone, ("Asia/Shanghai", "Asia/Taipei", "Europe/Paris")) from None
    return zone


def _free_name(tx: Tx, wanted: SetUp, here: Community | None) -> str:
    name = wanted.name or (here.short_name if here else f"hall{abs(wanted.chat_id) % 1_000_000}")
    if not _NAME.fullmatch(name):
        raise BadValue("name", name, ("cherry", "cherry-court"))
    other = communities.by_name(tx, name)
    if other is not None and (here is None or other.id != here.id):
        raise NameTaken(name)
    return name


@dataclass(frozen=True)
class RoleNamed:
    name: str
    role: str
    dropped: bool
    buildings: tuple[str, ...]


def name_role(
    tx: Tx, actor: Actor, place: Place, said: str | Actor, role: str, drop: bool, buildings: tuple[str, ...] = ()
) -> RoleNamed:
    """Give or take away a role. ``said`` is ``@username``, a Telegram id, or the author of the message replied to. A
    building head goes round the ``buildings``."""
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    if role not in ROLES:
        raise BadValue("role", role, ROLES)
    if isinstance(said, Actor):
        recognise(tx, said)
    known = identities.find_said(tx, str(said.telegram_id) if isinstance(said, Actor) else said)
    if known is None:
        raise UnknownPerson(str(said))
    if drop:
        if role == "moderator" and communities.people_in_role(tx, here.community.id, role) == [known.person]:
            raise LastModerator
        communities.drop_role(tx, here.community.id, known.person, role)
    else:
        check_buildings(tx, here.community, buildings)
        communities.name_role(tx, here.community.id, known.person, role, here.person)
    if role == "building-head":
        doors.give_buildings(tx, here.community.id, known.person, () if drop else buildings)
    facts = {"person": known.person, "role": role, "buildings": list(buildings)}
    communities.log(tx, here.community.id, here.person, "role dropped" if drop else "role named", facts)
    return RoleNamed(known.name, role, drop, buildings)


@dataclass(frozen=True)
class Welcome:
    """What the bot knows of somebody who pressed Start."""

    communities: tuple[str, ...]
    seats: tuple[str, ...]


def start(tx: Tx, actor: Actor) -> Welcome:
    """The person opened the private chat: the bot may write to them from now on."""
    person = recognise(tx, actor)
    identities.mark_started(tx, person)
    known = communities.of_person(tx, person)
    seats = tuple(seat.label for each in known for seat in rolls.seats_of(tx, each.id, person))
    return Welcome(tuple(each.title for each in known), seats)


def admit(tx: Tx, actor: Actor, chat: int) -> None:
    """Telegram says that the person is in the group."""
    here = communities.by_chat(tx, chat)
    if here is not None:
        communities.join(tx, here.id, recognise(tx, actor))


def choose_language(tx: Tx, actor: Actor, language: str) -> str:
    """Speak this language with the person from now on, whatever Telegram says."""
    identities.choose_language(tx, recognise(tx, actor), language)
    return language


def language_of(tx: Tx, telegram_id: int) -> str | None:
    """The language that the person chose or Telegram last said; None for a stranger."""
    known = identities.find_account(tx, telegram_id)
    return known.language if known else None


def is_name(tx: Tx, said: str) -> bool:
    """Whether a community has that short name."""
    return communities.by_name(tx, said) is not None


def titles_of(tx: Tx, names: tuple[str, ...]) -> tuple[str, ...]:
    """The titles of the communities with these short names."""
    found = (communities.by_name(tx, name) for name in names)
    return tuple(each.title for each in found if each is not None)


def move_group(tx: Tx, old_chat: int, new_chat: int) -> bool:
    """The group became a supergroup: its id changes, its matters stay. False when it was no community."""
    here = communities.by_chat(tx, old_chat)
    if here is None or here.chat_id == new_chat:
        return False
    if communities.by_chat(tx, new_chat) is not None:  # set up anew there before the move was seen: two halls, not one
        communities.log(tx, here.id, None, "group lost", {"from": old_chat, "to": new_chat})
        return False
    communities.move(tx, here.id, old_chat, new_chat)
    outbox.move_chat(tx, old_chat, new_chat)
    show_proposals(tx, here.id)  # without their cards nobody could reply in their threads
    communities.log(tx, here.id, None, "group moved", {"from": old_chat, "to": new_chat})
    return True


def zone_and_time(tx: Tx, actor: Actor, place: Place) -> tuple[str, Instant]:
    """The community's time zone and the time there is now, to read dates and durations with."""
    here = None if place.private else communities.by_chat(tx, place.chat_id)
    return (here or look(tx, actor, place).community).zone, tx.now


def blocked(tx: Tx, actor: Actor, gone: bool) -> None:
    """The person blocked the bot in private, or let it in again."""
    person = recognise(tx, actor)
    if gone:
        identities.mark_unreachable(tx, person)
    else:
        identities.mark_started(tx, person)


def every_group(tx: Tx) -> list[tuple[str, int]]:
    """The short name and the chat of every community, for the doctor."""
    return [(each.short_name, each.chat_id) for each in communities.all_of(tx)]
