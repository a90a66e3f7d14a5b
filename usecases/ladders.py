"""The community's ladder at work: what is late is told, higher up the longer it lasts, and once a week the group sees
what was promised, what moved and what is late."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from domain.commitment_refusals import NotInCharge
from domain.ids import CommunityId
from domain.instants import DAY, local_day
from domain.ladder import ROLES, Ladder, Rung, next_week
from domain.refusals import BadValue
from storage import commitments, communities, deadlines, ladders, locks, outbox, projects, record_steps
from storage.commitments import Commitment
from storage.projects import Record
from storage.transaction import Tx
from usecases.commitments import commitment_of, facts_of, name_of, set_clock, speakers_of, tell
from usecases.hall import Actor, Place, enter, look
from usecases.projects import show

WEEK = 7 * DAY
SHOWN = 8
"""Lines of each list on the weekly card."""
STEPS = ("whistle", "answer", "settle", "repair", "check")
LONGEST = 365


# --- what is late ----------------------------------------------------------------------------------------------------


def climb(tx: Tx, commitment: int) -> None:
    """A commitment's step may have lasted too long: tell its owner, the group, and whoever stands on the next rung."""
    locks.own_community(tx, commitment_of(tx, commitment)[0].community)
    record, each = commitment_of(tx, commitment)
    ladder = ladders.ladder_of(tx, record.community)
    ends = ladder.ends(each.state, each.since, each.due_at)
    if ends is None or each.rung >= len(ladder.rungs):
        return
    rung = ladder.rungs[each.rung]
    if tx.now < ends + rung.days * DAY:  # the ladder was changed since
        set_clock(tx, each, ladder)
        return
    record_steps.add(tx, record.id, None, "late", part=each.number, state=each.state, text=rung.role)
    commitments.change(tx, each.id, rung=each.rung + 1)
    _tell_late(tx, record, each, rung, (tx.now - ends) // DAY)
    set_clock(tx, replace(each, rung=each.rung + 1), ladder)
    show(tx, record.id)


def _tell_late(tx: Tx, record: Record, each: Commitment, rung: Rung, days: int) -> None:
    community = communities.by_id(tx, record.community)
    more: dict[str, Any] = {"days": days, "role": rung.role}
    key = f"overdue:{each.id}:{each.state}:{each.since}:{each.due_at}:{each.rung}"
    outbox.tell_chat(tx, community.chat_id, "overdue", facts_of(tx, record, each) | more, key)
    awaited = speakers_of(tx, each.owner) if each.state in ("asked", "accepted", "reopened") else []
    role = communities.people_in_role(tx, record.community, rung.role)
    tell(tx, record, each, "late", awaited, yours=True, **more)
    tell(tx, record, each, "late", sorted({*role} - {*awaited}), yours=False, **more)


# --- the weekly card -------------------------------------------------------------------------------------------------


def post_week(tx: Tx, community_id: int) -> None:
    """Monday: post what moved in the week and what is late, if anything did or is. While anybody is waited for, there
    is another look in a week."""
    community = communities.by_id(tx, CommunityId(community_id))
    open_ones = commitments.unsettled(tx, community.id)
    ladder = ladders.ladder_of(tx, community.id)
    late = [line for each in open_ones if (line := _late_line(tx, each, ladder)) is not None]
    next_look = next_week(tx.now, community.zone)
    moved = record_steps.moved_since(tx, community.id, next_look - 2 * WEEK)  # the Monday before, however late it is
    if moved or late:
        facts: dict[str, Any] = {
            "moved": [list(each) for each in moved[:SHOWN]], "moved_count": len(moved),
            "late": late[:SHOWN], "late_count": len(late), "open": len(open_ones),
        }  # fmt: skip
        key = f"promises:{community.id}:{local_day(tx.now, community.zone)}"
        outbox.tell_chat(tx, community.chat_id, "promises", facts, key)
    if open_ones:
        deadlines.set_deadline(tx, "promises", community.id, next_look)


def _late_line(tx: Tx, each: Commitment, ladder: Ladder) -> list[Any] | None:
    ends = ladder.ends(each.state, each.since, each.due_at)
    record = projects.by_id(tx, each.record)
    if record is None or ends is None or tx.now <= ends:
        return None
    return [name_of(record, each), each.owner.name, each.state, (tx.now - ends) // DAY]


# --- its settings ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class LadderShown:
    community: str
    ladder: Ladder


@dataclass(frozen=True)
class LadderSaid:
    """What ``/ladder`` sets: days and per cents by the name of the field, and the rungs; what is not named stays."""

    numbers: dict[str, int]
    rungs: tuple[Rung, ...] | None = None


def ladder_here(tx: Tx, actor: Actor, place: Place) -> LadderShown:
    """The community's ladder."""
    here = look(tx, actor, place).community
    return LadderShown(here.title, ladders.ladder_of(tx, here.id))


def set_ladder(tx: Tx, actor: Actor, place: Place, said: LadderSaid) -> LadderShown:
    """Change it; moderators and conveners. What runs already follows it from its next step on. Raises NotInCharge and
    BadValue."""
    here = enter(tx, actor, place)
    if not communities.roles_of(tx, here.community.id, here.person) & {"moderator", "convener"}:
        raise NotInCharge("/ladder", "chair")
    for key, value in said.numbers.items():
        least, most = (0, 100) if key == "sample" else (0, 1000) if key == "drift" else (1, LONGEST)
        if not least <= value <= most:
            raise BadValue(key, str(value), (f"{least}-{most}",))
    for rung in said.rungs or ():
        if rung.role not in ROLES or not 0 <= rung.days <= LONGEST:
            raise BadValue("rungs", f"{rung.days} {rung.role}", tuple(f"3 {role}" for role in ROLES))
    kept = ladders.ladder_of(tx, here.community.id)
    rungs = kept.rungs if said.rungs is None else tuple(sorted(said.rungs, key=lambda rung: rung.days))
    changed = replace(kept, **said.numbers, rungs=rungs)
    ladders.keep(tx, here.community.id, changed)
    communities.log(tx, here.community.id, here.person, "ladder set", asdict(changed))
    return LadderShown(here.community.title, changed)
