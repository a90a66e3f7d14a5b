"""Proxies: offered by a holder, accepted by the taker, ended by either; casting by them within the rule's limits."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from domain.ids import PersonId, SeatId, VoteId
from domain.numbers import Number
from domain.proxies import closes_ring
from domain.refusals import NotSeated, NotYourSeat, VoteClosed
from domain.rules.proxy import OUTSIDER, may_cast_for_seat, proxy_limits
from domain.seat_refusals import (
    HolderHasCast,
    NotRepresentative,
    ProxyCycle,
    ProxyGone,
    ProxyInstruction,
    ProxyLimit,
    ProxyNamesSeat,
    ProxyNeedless,
    ProxyOfProxy,
    ProxyUsed,
)
from storage import ballot_box, communities, identities, locks, outbox, proxies, representatives, rolls, votes
from storage.ballot_box import Mandate, Poll
from storage.identities import Identity
from storage.proxies import Proxy
from storage.transaction import Tx
from storage.votes import Vote
from usecases.electors import person_said, vote_said
from usecases.hall import Actor, Place, Presence, enter, recognise
from usecases.wording import worded

INSTRUCTION = 300


@dataclass(frozen=True)
class OfferProxy:
    """What ``/proxy`` says. ``seat`` None: every seat the person holds. One of ``vote`` and ``until`` is given."""

    taker: str
    seat: str | None
    vote: Number | None
    until: int | None
    instruction: str | None


@dataclass(frozen=True)
class ProxyOffered:
    """``reachable``: the taker hears of it now; else once they write to the bot and say ``/proxy``. For the seats
    ``cast`` a holder has cast in the vote already, which goes before whatever the taker could do."""

    name: str
    seats: tuple[str, ...]
    reachable: bool
    cast: tuple[str, ...] = ()


def offer_proxy(tx: Tx, actor: Actor, place: Place, wanted: OfferProxy) -> ProxyOffered:
    """Offer one's ballot to somebody. It takes effect when they accept; an earlier offer for the seat is replaced.

    Raises what names why the rule of the vote forbids it, ProxyOfProxy, ProxyNeedless or ProxyCycle.
    """
    here = enter(tx, actor, place)
    taker = person_said(tx, here, wanted.taker)
    vote = vote_said(tx, here, wanted.vote) if wanted.vote else None
    if vote is not None:
        _require_running(tx, vote)
        _check_instruction(vote, wanted.instruction)
    instruction = worded("instruction", wanted.instruction, INSTRUCTION) if wanted.instruction else None
    seats = _own_seats(tx, here, wanted.seat, vote)
    cast: list[str] = []
    for seat, label in seats:
        locks.own_seat(tx, seat)
        _check_taker(tx, here, vote, seat, label, taker)
        scope = vote.id if vote else None
        earlier = [each.id for each in proxies.of_seat(tx, seat) if each.vote == scope and each.accepted_at is None]
        proxies.end(tx, earlier, "replaced")
        made = proxies.offer(
            tx, here.community.id, seat, here.person, taker.person, vote=scope, until=wanted.until,
            instruction=instruction,
        )  # fmt: skip
        _tell(tx, "proxy-offered", made, taker.person)
        if vote is not None and _holder_has_cast(ballot_box.mandate_for(tx, vote.id, seat, here.person, "")):
            cast.append(label)
    return ProxyOffered(taker.name, tuple(label for _, label in seats), taker.reachable, tuple(cast))


def _own_seats(tx: Tx, here: Presence, said: str | None, vote: Vote | None) -> list[tuple[SeatId, str]]:
    """The seats that the person may give: their own, and of an open vote those in its electorate."""
    held = [(each.id, each.label) for each in rolls.seats_of(tx, here.community.id, here.person)]
    if vote is not None and vote.state == "open":
        held = [each for each in held if votes.elector_labelled(tx, vote.id, each[1]) == each[0]]
    wanted = [each for each in held if said in (None, each[1])]
    if wanted:
        return wanted
    if said is None:
        raise NotSeated(vote.name if vote else here.community.title)
    taken = [
        each.label
        for each in proxies.of_person(tx, here.person)
        if each.taker == here.person and each.accepted_at is not None
    ]
    raise ProxyOfProxy(said) if said in taken else NotYourSeat(said)


def _require_running(tx: Tx, vote: Vote) -> None:
    if vote.state in ("closed", "counted") or tx.now >= vote.closes_at:
        zone = communities.by_id(tx, vote.community).zone
        raise VoteClosed(vote.name, vote.closed_at or vote.closes_at, zone)


def _check_instruction(vote: Vote, instruction: str | None) -> None:
    wants = vote.rule.proxy.ballots
    if (wants == "instructed" and not instruction) or (wants == "free" and instruction):
        raise ProxyInstruction(vote.name, vote.rule.id, wants)


def _check_taker(tx: Tx, here: Presence, vote: Vote | None, seat: SeatId, label: str, taker: Identity) -> None:
    if taker.person in rolls.holders_of(tx, seat):
        raise ProxyNeedless(label, taker.name)
    standing = proxies.accepted(tx, here.community.id, vote.id if vote else None)
    if closes_ring(((each.giver, each.taker) for each in standing), here.person, taker.person):
        raise ProxyCycle(taker.name)
    for each in standing:
        if vote is not None and each.seat == seat and each.vote == vote.id and _was_used(tx, each):
            raise ProxyUsed(vote.name, label)


def _was_used(tx: Tx, proxy: Proxy) -> bool:
    """Whether the ballot that stands in its vote was cast by it."""
    return _is_by(proxy, _mandate(tx, proxy))


def _is_by(proxy: Proxy, mandate: Mandate | None) -> bool:
    stands = mandate.standing if mandate else None
    return stands is not None and stands.via == "proxy" and stands.person == proxy.taker


def _mandate(tx: Tx, proxy: Proxy) -> Mandate | None:
    """The seat in the vote of the proxy, with the ballot that stands; None of one for all votes."""
    return ballot_box.mandate_for(tx, proxy.vote, proxy.seat, proxy.taker, "") if proxy.vote is not None else None


def _holder_has_cast(mandate: Mandate | None) -> bool:
    return mandate is not None and mandate.standing is not None and mandate.standing.via != "proxy"


def _facts(tx: Tx, proxy: Proxy) -> dict[str, Any]:
    vote = votes.by_id(tx, proxy.vote) if proxy.vote else None
    here = communities.by_id(tx, proxy.community)
    return {
        "id": proxy.id, "seat": proxy.label, "giver": identities.name_of(tx, proxy.giver),
        "taker": identities.name_of(tx, proxy.taker), "vote": vote.number if vote else 0,
        "title": vote.title if vote else here.title, "note": proxy.instruction or "none",
    }  # fmt: skip


def _tell(tx: Tx, kind: str, proxy_id: int, person: PersonId) -> None:
    proxy = proxies.by_id(tx, proxy_id)
    known = identities.find(tx, person)
    if proxy is None or known is None or not known.reachable:
        return
    facts = _facts(tx, proxy)
    if kind == "proxy-offered":
        outbox.tell_person(tx, person, "proxy-offered", facts, f"proxy-offered:{proxy_id}", proxy.community)
    else:
        outbox.tell_person(tx, person, "proxy-settled", {**facts, "how": kind}, f"{kind}:{proxy_id}", proxy.community)


# --- answering, ending -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ProxySettled:
    """``how``: accepted, declined, returned by the taker, or revoked by the giver; ``vote`` 0 for all votes."""

    seat: str
    other: str
    vote: int
    how: str


def answer_proxy(tx: Tx, actor: Actor, proxy_id: int, yes: bool) -> ProxySettled:
    """The taker accepts or declines. Raises ProxyGone, ProxyCycle, or ProxyLimit by the rule of its vote."""
    person = recognise(tx, actor)
    proxy = _held_still(tx, proxy_id)
    if proxy.taker != person or proxy.accepted_at is not None:
        raise ProxyGone
    if not yes:
        proxies.end(tx, [proxy_id], "declined")
        _tell(tx, "declined", proxy_id, proxy.giver)
        return ProxySettled(proxy.label, identities.name_of(tx, proxy.giver), _number(tx, proxy), "declined")
    vote = votes.by_id(tx, proxy.vote) if proxy.vote is not None else None
    if vote is not None:
        _require_running(tx, vote)
    standing = proxies.accepted(tx, proxy.community, proxy.vote)
    if closes_ring(((each.giver, each.taker) for each in standing), proxy.giver, person):
        raise ProxyCycle(identities.name_of(tx, proxy.giver))
    _replace(tx, proxy)
    proxies.accept(tx, proxy_id)
    if vote is not None and vote.state == "open":  # before that there is no electorate to count by
        _check_limits(tx, vote, person, proxy.seat)
    _tell(tx, "accepted", proxy_id, proxy.giver)
    return ProxySettled(proxy.label, identities.name_of(tx, proxy.giver), _number(tx, proxy), "accepted")


def still_offered(tx: Tx, proxy_id: int) -> bool:
    """Whether the taker has anything to answer."""
    proxy = proxies.by_id(tx, proxy_id)
    return proxy is not None and proxy.accepted_at is None and proxy.ended_at is None


def _held_still(tx: Tx, proxy_id: int) -> Proxy:
    """The proxy, with its vote and its seat held until this transaction ends. Raises ProxyGone."""
    found = proxies.by_id(tx, proxy_id)
    if found is None:
        raise ProxyGone
    locks.own_community(tx, found.community)  # rings are closed by two who accept at once
    if found.vote is not None:
        locks.share_vote(tx, found.vote)
    locks.own_seat(tx, found.seat)
    proxy = proxies.by_id(tx, proxy_id)
    past = proxy is not None and proxy.until is not None and proxy.until <= tx.now
    if proxy is None or proxy.ended_at is not None or past or proxy.giver not in rolls.holders_of(tx, proxy.seat):
        raise ProxyGone
    return proxy


def _replace(tx: Tx, proxy: Proxy) -> None:
    """One person at a time casts for a seat in a vote. Raises ProxyUsed when the earlier one has."""
    earlier = [each for each in proxies.of_seat(tx, proxy.seat) if each.vote == proxy.vote and each.accepted_at]
    for each in earlier:
        if _was_used(tx, each):
            raise ProxyUsed(_name(tx, each), each.label)
        _tell(tx, "replaced", each.id, each.taker)
    proxies.end(tx, [each.id for each in earlier], "replaced")


def _number(tx: Tx, proxy: Proxy) -> int:
    return votes.by_id(tx, proxy.vote).number if proxy.vote else 0


def _name(tx: Tx, proxy: Proxy) -> str:
    return f"V-{_number(tx, proxy)}"


def end_proxy(tx: Tx, actor: Actor, proxy_id: int) -> ProxySettled:
    """The giver revokes it, or the taker gives it back. Raises ProxyGone, or ProxyUsed once the ballot is cast."""
    person = recognise(tx, actor)
    proxy = _held_still(tx, proxy_id)
    if person not in (proxy.giver, proxy.taker):
        raise ProxyGone
    if proxy.accepted_at is not None and _was_used(tx, proxy):
        raise ProxyUsed(_name(tx, proxy), proxy.label)
    how, other = _end(tx, proxy, person)
    return ProxySettled(proxy.label, identities.name_of(tx, other), _number(tx, proxy), how)


def _end(tx: Tx, proxy: Proxy, by: PersonId) -> tuple[str, PersonId]:
    """Revoked or given back, and told to the other one, who is returned."""
    how, other = ("revoked", proxy.taker) if by == proxy.giver else ("returned", proxy.giver)
    proxies.end(tx, [proxy.id], how)
    _tell(tx, how, proxy.id, other)
    return how, other


def forget_proxies(tx: Tx, person: PersonId) -> None:
    """Somebody is forgotten: nobody casts for them or waits for them to cast, and the other one of each proxy is told.
    One by which a ballot was cast stays with the ballot."""
    proxies.forget_instructions(tx, person)
    for each in proxies.of_person(tx, person):
        with suppress(ProxyGone):
            proxy = _held_still(tx, each.id)
            if proxy.accepted_at is None or not _was_used(tx, proxy):
                _end(tx, proxy, person)


# --- casting by proxy ------------------------------------------------------------------------------------------------


def mandates(tx: Tx, poll: Poll, telegram_id: int, seat: str | None) -> list[Mandate]:
    """The seat that the account casts for by proxy in the vote, held against other ballots; nothing if it may not.

    A tap says no seat, and what an instruction asks for one may not be wanted for another: raises ProxyNamesSeat.
    Raises HolderHasCast, or what names the limit of the rule.
    """
    known = identities.find_account(tx, telegram_id)
    mine = proxies.in_force(tx, poll.id, known.person) if known else []
    if seat is None and mine:
        raise ProxyNamesSeat(f"V-{poll.number}", tuple(each.label for each in mine))
    named = next((each for each in mine if each.label == seat), None)
    if named is None or known is None:
        return []
    mandate = ballot_box.mandate_for(tx, poll.id, named.seat, known.person, known.language)
    mine = proxies.in_force(tx, poll.id, known.person)  # the seat is ours now: nobody revokes it any more
    if mandate is None or named.id not in [each.id for each in mine]:
        return []
    if _holder_has_cast(mandate):
        raise HolderHasCast(f"V-{poll.number}", mandate.label)
    vote = votes.by_id(tx, poll.id)
    _check_instruction(vote, named.instruction)
    _check_limits(tx, vote, known.person, named.seat)
    chosen = representatives.of_seat(tx, named.seat)
    if not may_cast_for_seat(vote.rule, named.giver, chosen):
        raise NotRepresentative(mandate.label, identities.name_of(tx, chosen) if chosen is not None else "none")
    return [mandate]


def _check_limits(tx: Tx, vote: Vote, taker: PersonId, seat: SeatId) -> None:
    """Raises ProxyLimit when the rule does not let the taker cast for the seat besides those accepted before it."""
    mine = [each.seat for each in proxies.in_force(tx, vote.id, taker)]
    if seat not in mine:
        return
    taken = mine[: mine.index(seat) + 1]
    weights = {each.seat: each.weights for each in votes.electors(tx, vote.id)}
    own = [each.id for each in rolls.seats_of(tx, vote.community, taker) if each.id in weights]
    roles = [*communities.roles_of(tx, vote.community, taker), *([] if own else [OUTSIDER])]
    cast = {axis.id: sum(weights[each][axis.id] for each in {*own, *taken}) for axis in vote.rule.axes}
    for limit in proxy_limits(vote.rule, roles, len(taken), cast, vote.eligible):
        raise ProxyLimit(vote.name, vote.rule.id, limit.kind, limit.about or "none", limit.most)


# --- looking ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ProxyLine:
    """One proxy as its giver or taker sees it. ``vote`` 0: all votes until ``until``. ``cast``: its ballot stands;
    ``own``: a holder's own does; ``over``: the vote is."""

    id: int
    seat: str
    mine: bool
    other: str
    vote: int
    vote_id: int
    method: str
    community: str
    until: int
    zone: str
    instruction: str
    accepted: bool
    cast: bool
    own: bool
    over: bool


def my_proxies(tx: Tx, actor: Actor) -> list[ProxyLine]:
    """What the person has given and taken, in every community, the newest last."""
    person = recognise(tx, actor)
    identities.mark_started(tx, person)
    return [_line(tx, person, each) for each in proxies.of_person(tx, person)]


def _line(tx: Tx, person: PersonId, proxy: Proxy) -> ProxyLine:
    here = communities.by_id(tx, proxy.community)
    vote = votes.by_id(tx, VoteId(proxy.vote)) if proxy.vote else None
    other = proxy.taker if proxy.giver == person else proxy.giver
    mandate = _mandate(tx, proxy)
    return ProxyLine(
        proxy.id, proxy.label, proxy.giver == person, identities.name_of(tx, other), vote.number if vote else 0,
        vote.id if vote else 0, vote.method if vote and vote.state == "open" else "", here.title, proxy.until or 0,
        here.zone, proxy.instruction or "", proxy.accepted_at is not None, _is_by(proxy, mandate),
        own=_holder_has_cast(mandate), over=vote is not None and vote.state in ("closed", "counted"),
    )  # fmt: skip


def proxy_to_cast(tx: Tx, actor: Actor, proxy_id: int) -> ProxyLine:
    """A proxy that the person has taken. Raises ProxyGone."""
    known = identities.find_account(tx, actor.telegram_id)
    proxy = proxies.by_id(tx, proxy_id)
    if known is None or proxy is None or proxy.taker != known.person or proxy.ended_at is not None:
        raise ProxyGone
    return _line(tx, known.person, proxy)
