"""Moderation: words hidden with a reason, warnings, mutes; each written down, told to whom it concerns, appealable."""

from dataclasses import dataclass

from domain.board import HIDDEN, STANDING
from domain.board_refusals import AppealGone, NotHidden, NotInThread, NotToBeMuted
from domain.ids import CommunityId, PersonId
from domain.instants import DAY, MINUTE
from domain.numbers import Number
from domain.paper_refusals import ReasonMissing
from domain.refusals import UnknownNumber, UnknownPerson
from storage import board, communities, identities, moderations, outbox, proposals, threads
from storage.board import Point
from storage.moderations import Moderation
from storage.threads import Message
from storage.transaction import Tx
from usecases.hall import Actor, Place, Presence, enter, look, recognise, require_moderator, unknown
from usecases.wording import worded

REASON = 300
SHORTEST, LONGEST = MINUTE, 365 * DAY
"""A mute lasts from so long to so long: anything shorter or longer is for ever to Telegram."""
APPEAL = "appeal"
"""What an appeal's reason is awaited as."""


@dataclass(frozen=True)
class Moderated:
    """What was done. ``account`` is whose words, in Telegram; ``message_id`` stands in ``chat_id``, if it was one."""

    id: int
    kind: str
    name: str
    account: int | None
    chat_id: int
    message_id: int | None = None
    until: int | None = None
    zone: str = ""


def hide_said(tx: Tx, actor: Actor, chat_id: int, message_id: int, reason: str) -> Moderated:
    """Hide the message that stands there, and the point that was made of it."""
    message = threads.find(tx, chat_id, message_id)
    if message is None or message.state != STANDING:
        raise NotInThread
    here = _moderator(tx, actor, Place(chat_id, private=False))
    return _hide(tx, here, board.of_message(tx, message.id), message, reason)


def hide_point(tx: Tx, actor: Actor, place: Place, number: Number, point: int, reason: str) -> Moderated:
    """Hide a point, and the message it was marked on. A question whose only answer this was is open again."""
    here = _moderator(tx, actor, place)
    found = _point(tx, here, number, point)
    if found.state != STANDING:
        raise NotInThread
    message = threads.by_id(tx, found.message) if found.message is not None else None
    return _hide(tx, here, found, message, reason)


def _hide(tx: Tx, here: Presence, point: Point | None, message: Message | None, reason: str) -> Moderated:
    said = _reason(reason)
    about = message or point
    assert about is not None
    _put(tx, point, message, HIDDEN)
    ids = {"message": message.id if message else None, "point": point.id if point else None}
    act = moderations.add(tx, here.community.id, "hide", here.person, about.author, said, **ids)
    communities.log(tx, here.community.id, here.person, "hide", {"act": act})
    text = point.text if point else message.text if message else ""
    tell_moderated(tx, here.community.id, about.author, act, "hide", said, text)
    return _done(tx, here, act, "hide", about.author, message)


def unhide_point(tx: Tx, actor: Actor, place: Place, number: Number, point: int) -> Moderated:
    """Let a hidden point stand again."""
    here = _moderator(tx, actor, place)
    found = _point(tx, here, number, point)
    if found.state != HIDDEN:
        raise NotHidden
    message = threads.by_id(tx, found.message) if found.message is not None else None
    _put(tx, found, message, STANDING)
    act = moderations.add(tx, here.community.id, "unhide", here.person, found.author, "", point=found.id)
    communities.log(tx, here.community.id, here.person, "unhide", {"act": act})
    return _done(tx, here, act, "unhide", found.author, None)


def warn(tx: Tx, actor: Actor, place: Place, who: Actor | str, reason: str) -> Moderated:
    """Warn somebody, in private."""
    here, person = _about(tx, actor, place, who)
    said = _reason(reason)
    act = moderations.add(tx, here.community.id, "warn", here.person, person, said)
    communities.log(tx, here.community.id, here.person, "warn", {"act": act})
    tell_moderated(tx, here.community.id, person, act, "warn", said, "")
    return _done(tx, here, act, "warn", person, None)


def mute(tx: Tx, actor: Actor, place: Place, who: Actor | str, until: int, reason: str) -> Moderated:
    """Let somebody be silent until then: in the group by Telegram's own means, and on the board."""
    here, person = _about(tx, actor, place, who)
    if communities.roles_of(tx, here.community.id, person) & {"moderator", "convener", "teller"}:
        raise NotToBeMuted(identities.name_of(tx, person))
    said, until = _reason(reason), min(max(until, tx.now + SHORTEST), tx.now + LONGEST)
    act = moderations.add(tx, here.community.id, "mute", here.person, person, said, until=until)
    communities.log(tx, here.community.id, here.person, "mute", {"act": act})
    tell_moderated(tx, here.community.id, person, act, "mute", said, "", until=until)
    return _done(tx, here, act, "mute", person, None, until)


def unmute(tx: Tx, actor: Actor, place: Place, who: Actor | str) -> Moderated:
    """Let somebody speak again."""
    here, person = _about(tx, actor, place, who)
    moderations.lift_mutes(tx, here.community.id, person)
    act = moderations.add(tx, here.community.id, "unmute", here.person, person, "")
    communities.log(tx, here.community.id, here.person, "unmute", {"act": act})
    return _done(tx, here, act, "unmute", person, None)


def _moderator(tx: Tx, actor: Actor, place: Place) -> Presence:
    here = enter(tx, actor, place)
    require_moderator(tx, here)
    return here


def _about(tx: Tx, actor: Actor, place: Place, who: Actor | str) -> tuple[Presence, PersonId]:
    here = _moderator(tx, actor, place)
    if isinstance(who, Actor):
        return here, recognise(tx, who)
    known = identities.find_said(tx, who)
    if known is None:
        raise UnknownPerson(who)
    return here, known.person


def _reason(said: str) -> str:
    if not said.strip():
        raise ReasonMissing
    return worded("reason", said, REASON)


def _point(tx: Tx, here: Presence, number: Number, point: int) -> Point:
    proposal = proposals.find(tx, here.community.id, number.value)
    if proposal is None:
        raise unknown(number)
    found = board.find(tx, proposal.id, point)
    if found is None:
        raise UnknownNumber(f"P-{proposal.number} #{point}")
    return found


def _put(tx: Tx, point: Point | None, message: Message | None, state: str) -> None:
    if message is not None:
        threads.put(tx, message, state)
        outbox.mark_card(tx, "proposal", message.proposal)
    if point is not None:
        board.put(tx, point, state)
        outbox.mark_card(tx, "proposal", point.proposal)


def _done(
    tx: Tx, here: Presence, act: int, kind: str, person: PersonId, message: Message | None, until: int | None = None
) -> Moderated:  # fmt: skip
    known = identities.find(tx, person)
    return Moderated(
        act, kind, known.name if known else "", known.telegram_id if known else None,
        message.chat_id if message else here.community.chat_id, message.message_id if message else None, until,
        here.community.zone,
    )  # fmt: skip


def tell_moderated(
    tx: Tx, community: CommunityId, person: PersonId, act: int, kind: str, reason: str, text: str, until: int = 0,
    *, hall: bool = False,
) -> None:  # fmt: skip
    """Tell somebody what was done about their words, by a moderator or by the ``hall`` itself."""
    known = identities.find(tx, person)
    if known is not None and known.reachable:
        facts = {"id": act, "act": kind, "reason": reason, "text": text, "until": until, "hall": hall,
                 "zone": communities.zone_of(tx, community)}  # fmt: skip
        outbox.tell_person(tx, person, "moderated", facts, f"moderated:{act}", community)


# --- appeals ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class AppealAsked:
    kind: str
    reason: str


@dataclass(frozen=True)
class Appealed:
    """``judges``: how many were asked to decide."""

    judges: int


def ask_for_appeal(tx: Tx, actor: Actor, act: int) -> AppealAsked:
    """Somebody wants to appeal: their next private message says why."""
    person = recognise(tx, actor)
    done = _own_act(tx, person, act)
    identities.mark_started(tx, person)
    identities.await_reply(tx, person, APPEAL, {"act": act})
    return AppealAsked(done.kind, done.reason)


def take_appeal(tx: Tx, person: PersonId, act: int, text: str) -> Appealed:
    """The reason of an appeal: the convener is asked, or where there is none, another moderator."""
    done = _own_act(tx, person, act)
    said = worded("reason", text, REASON)
    moderations.appeal(tx, act, said)
    identities.stop_awaiting(tx, person)
    judges = _judges(tx, done)
    for judge in judges:
        known = identities.find(tx, judge)
        if known is not None and known.reachable:
            facts = {"id": act, "act": done.kind, "name": identities.name_of(tx, person), "reason": done.reason,
                     "text": said, "hidden": _hidden(tx, done)}  # fmt: skip
            outbox.tell_person(tx, judge, "appeal-made", facts, f"appeal:{act}:{judge}", done.community)
    return Appealed(len(judges))


def _own_act(tx: Tx, person: PersonId, act: int) -> Moderation:
    done = moderations.by_id(tx, act)
    if done is None or done.person != person or moderations.appeal_of(tx, act) is not None:
        raise AppealGone
    return done


def _hidden(tx: Tx, done: Moderation) -> str:
    """The words that were hidden, for who decides: in the group they are gone. ``none`` of what hid no words."""
    message = threads.by_id(tx, done.message) if done.message is not None else None
    point = board.by_id(tx, done.point) if done.point is not None else None
    words = message.text if message is not None else point.text if point is not None else ""
    return words or "none"


def _judges(tx: Tx, done: Moderation) -> list[PersonId]:
    """Not who did it, as long as there is anybody else."""
    conveners = communities.people_in_role(tx, done.community, "convener")
    moderators = communities.people_in_role(tx, done.community, "moderator")
    others = [each for each in conveners if each != done.by] or [each for each in moderators if each != done.by]
    return others or moderators


@dataclass(frozen=True)
class Decided:
    """``act`` is set when something is to be undone in Telegram: a mute that was lifted."""

    granted: bool
    kind: str
    name: str
    account: int | None
    chat_id: int


def decide_appeal(tx: Tx, actor: Actor, act: int, granted: bool) -> Decided:
    """Decide an appeal; what was hidden stands again, and who was muted may speak. Raises AppealGone."""
    person, done = recognise(tx, actor), moderations.by_id(tx, act)
    if done is None or person not in _judges(tx, done) or not moderations.decide(tx, act, person, granted=granted):
        raise AppealGone
    if granted:
        _undo(tx, done)
    kind = "appeal granted" if granted else "appeal declined"
    communities.log(tx, done.community, person, kind, {"act": act})
    known = identities.find(tx, done.person)
    if known is not None and known.reachable:
        facts = {"act": done.kind, "granted": granted}
        outbox.tell_person(tx, done.person, "appeal-decided", facts, f"appeal-decided:{act}", done.community)
    return Decided(
        granted, done.kind, known.name if known else "", known.telegram_id if known else None,
        communities.by_id(tx, done.community).chat_id,
    )  # fmt: skip


def _undo(tx: Tx, done: Moderation) -> None:
    moderations.lift(tx, done.id)
    if done.kind == "mute":
        moderations.lift_mutes(tx, done.community, done.person)
    if done.kind == "hide":
        message = threads.by_id(tx, done.message) if done.message is not None else None
        point = board.by_id(tx, done.point) if done.point is not None else None
        hidden = [each for each in (point, message) if each is not None and each.state == HIDDEN]
        _put(tx, point if point in hidden else None, message if message in hidden else None, STANDING)


# --- the log ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Logged:
    """One act. ``name`` is whose words it was about: empty for those whom that does not concern."""

    kind: str
    by: str
    name: str
    reason: str
    at: int
    until: int | None
    lifted: bool
    appeal: str


@dataclass(frozen=True)
class Log:
    title: str
    acts: tuple[Logged, ...]
    zone: str


def moderation_log(tx: Tx, actor: Actor, place: Place, limit: int = 15) -> Log:
    """What moderators and the hall did about words, for everybody of the community; whom it was about, for moderators
    and who it was."""
    here = look(tx, actor, place)
    moderates = "moderator" in communities.roles_of(tx, here.community.id, here.person)
    acts = tuple(
        _logged(tx, each, named=moderates or each.person == here.person)
        for each in moderations.newest(tx, here.community.id, limit)
    )
    return Log(here.community.title, acts, here.community.zone)


def _logged(tx: Tx, act: Moderation, *, named: bool) -> Logged:
    appeal = moderations.appeal_of(tx, act.id)
    state = "" if appeal is None else {None: "open", True: "granted", False: "declined"}[appeal.granted]
    shows_name = act.kind == "look-alike"  # its reason is the name itself
    return Logged(
        act.kind, identities.name_of(tx, act.by) if act.by is not None else "",
        identities.name_of(tx, act.person) if named else "", "" if shows_name and not named else act.reason, act.at,
        act.until, act.lifted_at is not None, state,
    )  # fmt: skip
