""" "Me too, because …": asked for under a need's card, said in the next message in private."""

from dataclasses import dataclass

from domain.ids import NeedId
from domain.numbers import Number
from storage import communities, identities, needs
from storage.transaction import Tx
from usecases.hall import Actor, Place, recognise, require_member, unknown
from usecases.needs import check_stands, join_need

REASON = "need reason"
"""The person is asked why they have a need too."""


@dataclass(frozen=True)
class ReasonAsked:
    number: int
    text: str
    own: bool


def ask_reason(tx: Tx, actor: Actor, need_id: int) -> ReasonAsked:
    """The link under a need's card was followed: the person's next private message is their reason. Nobody is asked why
    they have their own."""
    person = recognise(tx, actor)
    need = needs.by_id(tx, NeedId(need_id))
    if need is None:
        raise unknown(Number("N", need_id))
    require_member(tx, person, need.community)
    check_stands(need)
    own = need.author == person
    if not own:
        identities.mark_started(tx, person)
        identities.await_reply(tx, person, REASON, {"need": need.id})
    return ReasonAsked(need.number, need.text, own)


@dataclass(frozen=True)
class ReasonGiven:
    number: int
    supports: int


def take_reason_why(tx: Tx, actor: Actor, need_id: int, text: str) -> ReasonGiven:
    """The reason that was waited for; who gives it supports the need. One that is refused is waited for still."""
    need = needs.by_id(tx, NeedId(need_id))
    if need is None:
        raise unknown(Number("N", need_id))
    name = communities.by_id(tx, need.community).short_name
    there = Place(actor.telegram_id, private=True, community=name)
    done = join_need(tx, actor, there, Number("N", need.number), text)
    identities.stop_awaiting(tx, recognise(tx, actor))
    return ReasonGiven(done.number, done.supports)
