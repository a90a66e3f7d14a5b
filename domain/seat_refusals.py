"""What the hall declines about seats in a vote: proxies, disputes, recusals, assisted ballots, acts of two people."""

from dataclasses import dataclass

from domain.refusals import Refusal


@dataclass(eq=False)
class ProxyNeedless(Refusal):
    """The taker holds the seat already, or is the giver."""

    seat: str
    name: str


@dataclass(eq=False)
class ProxyOfProxy(Refusal):
    """The person has the seat's ballot by proxy only: it cannot be passed on."""

    seat: str


@dataclass(eq=False)
class ProxyCycle(Refusal):
    """The taker's own ballot has been put, directly or through others, into the giver's hands."""

    name: str


@dataclass(eq=False)
class ProxyUsed(Refusal):
    """The ballot has been cast by it."""

    vote: str
    seat: str


@dataclass(eq=False)
class ProxyGone(Refusal):
    """It was answered, ended, or is not this person's to decide upon."""


@dataclass(eq=False)
class ProxyLimit(Refusal):
    """``limit`` is ``number`` of seats, ``share`` of the axis ``about``, or the ``excluded`` role ``about``."""

    vote: str
    rule: str
    limit: str
    about: str
    most: int


@dataclass(eq=False)
class ProxyInstruction(Refusal):
    """``wants``: the rule takes ``instructed`` proxies only, or ``free`` ones."""

    vote: str
    rule: str
    wants: str


@dataclass(eq=False)
class ProxyNamesSeat(Refusal):
    """Somebody without a seat of their own must say for which one they cast by proxy."""

    vote: str
    seats: tuple[str, ...]


@dataclass(eq=False)
class HolderHasCast(Refusal):
    """The holder's own ballot goes before any that others cast for them."""

    vote: str
    seat: str


@dataclass(eq=False)
class SeatRecused(Refusal):
    vote: str
    seat: str


@dataclass(eq=False)
class NoRecusal(Refusal):
    """The rule knows none."""

    vote: str
    rule: str


@dataclass(eq=False)
class RecusalTooLate(Refusal):
    """The rule takes a recused seat out of the electorate, which is frozen when the vote opens."""

    vote: str


@dataclass(eq=False)
class NotRepresentative(Refusal):
    """The rule takes the ballot of the co-owners' one representative: ``name``, or ``none`` yet."""

    seat: str
    name: str


@dataclass(eq=False)
class NothingToObject(Refusal):
    """No ballot of somebody else stands for the seat."""

    vote: str
    seat: str


@dataclass(eq=False)
class NotToSettle(Refusal):
    """``why``: ``none`` objects to the seat's ballot; who does has it ``held`` still and settles it themselves; or who
    asks is a ``party``, holding the seat or having had a part in its ballot, and others must settle what somebody gone
    has said."""

    vote: str
    seat: str
    why: str


@dataclass(eq=False)
class NotInElectorate(Refusal):
    vote: str
    seat: str


@dataclass(eq=False)
class NotAssistant(Refusal):
    """Only moderators and building heads write down a ballot for somebody else."""


@dataclass(eq=False)
class WitnessUnfit(Refusal):
    """``why``: the recorder themselves (``self``), a ``stranger`` to the community, or ``unreachable`` in private."""

    name: str
    why: str


@dataclass(eq=False)
class AssistGone(Refusal):
    """It was answered or replaced, or another person is its witness."""


@dataclass(eq=False)
class NotOfTwo(Refusal):
    """Only a moderator and a teller together can do it."""


@dataclass(eq=False)
class NoSecond(Refusal):
    """Nobody else has the ``role`` that the second person must have."""

    role: str


@dataclass(eq=False)
class ActGone(Refusal):
    """It was settled, or 24 hours have passed."""


@dataclass(eq=False)
class HolderUnfit(Refusal):
    """``why``: the one to give it up does not hold the seat (``absent``), or the one to get it does (``present``)."""

    seat: str
    name: str
    why: str
